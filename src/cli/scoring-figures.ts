/** The arithmetic of scores: shares with their intervals, F1 of sets, confusion counts. */

export interface Figure {
  readonly right: number
  readonly n: number
  /** right / n; 0 where n is 0. */
  readonly share: number
  /** Wilson's 95 % interval. */
  readonly low: number
  readonly high: number
  /** Names of the mails that are wrong. */
  readonly wrong: readonly string[]
}

export interface SetFigure {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly n: number
}

export function figure(right: number, n: number, wrong: readonly string[]): Figure {
  const [low, high] = wilson(right, n)
  return { right, n, share: n === 0 ? 0 : right / n, low, high, wrong }
}

/** Wilson's score interval of a share at 95 % (E. B. Wilson, 1927): honest for few mails and for shares near 1. */
export function wilson(right: number, n: number): [number, number] {
  if (n === 0) return [0, 1]
  const z = 1.959964
  const share = right / n
  const middle = share + (z * z) / (2 * n)
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)]
}

/** Micro precision, recall and F1 over pairs of gold and found lists; two empty ones agree. */
export function setScore(pairs: readonly (readonly [readonly string[], readonly string[]])[]): SetFigure {
  let [hits, found, gold] = [0, 0, 0]
  for (const [wanted, given] of pairs) {
    const set = new Set(wanted)
    gold += set.size
    found += new Set(given).size
    hits += [...new Set(given)].filter((value) => set.has(value)).length
  }
  const precision = found === 0 ? 1 : hits / found
  const recall = gold === 0 ? 1 : hits / gold
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    n: pairs.length,
  }
}

/** How often each gold value was found as each value. */
export function confusionOf(pairs: readonly (readonly [string, string])[]): Record<string, Record<string, number>> {
  const rows = new Map<string, Map<string, number>>()
  for (const [gold, found] of pairs) {
    const row = rows.get(gold) ?? new Map<string, number>()
    row.set(found, (row.get(found) ?? 0) + 1)
    rows.set(gold, row)
  }
  return Object.fromEntries(
    [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([gold, row]) => [gold, Object.fromEntries(row)]),
  )
}

/** Answers of about one confidence. */
export interface Bucket {
  /** Confidence from here on, up to the next bucket. */
  readonly from: number
  readonly n: number
  readonly right: number
}

const BUCKETS = [0, 0.5, 0.7, 0.8, 0.9, 0.95]

/** Sorts answers by their confidence: a sure answer must be right as often as it says. */
export function calibrationOf(answers: readonly (readonly [confidence: number, right: boolean])[]): Bucket[] {
  return BUCKETS.map((from, index) => {
    const own = answers.filter(([confidence]) => confidence >= from && confidence < (BUCKETS[index + 1] ?? 2))
    return { from, n: own.length, right: own.filter(([, right]) => right).length }
  })
}

/** Mean F1 over the gold classes of pairs (gold, found); 0 for none. */
export function macroF1(pairs: readonly (readonly [string, string])[]): number {
  const classes = [...new Set(pairs.map(([gold]) => gold))]
  const scores = classes.map((name) => {
    const hits = pairs.filter(([gold, found]) => gold === name && found === name).length
    return (
      (2 * hits) / (pairs.filter(([gold]) => gold === name).length + pairs.filter(([, found]) => found === name).length)
    )
  })
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** The arithmetic of scores: shares with their intervals, F1 of sets, confusion counts, calibration. */

/** A share with Wilson's 95 % interval; 0 of 0 says nothing: 0, between 0 and 1. */
export interface Share {
  readonly share: number
  readonly low: number
  readonly high: number
}

export interface Figure extends Share {
  readonly right: number
  readonly n: number
  /** Names of the mails that are wrong. */
  readonly wrong: readonly string[]
}

export interface SetFigure {
  readonly f1: number
  /** Wilson's 95 % interval of F1. */
  readonly low: number
  readonly high: number
  readonly precision: number
  readonly recall: number
  /** Mails. */
  readonly n: number
  /** Values; without any found there is no precision, without any labelled no recall. */
  readonly labelled: number
  readonly found: number
}

/** How well a rare finding is seen: of those that are, how many were found; of those found, how many are. */
export interface Spotted {
  readonly f1: Share
  readonly precision: Share
  readonly recall: Share
  /** So many are, so many were found, so many of these rightly. */
  readonly n: number
  readonly found: number
  readonly right: number
  readonly missed: readonly string[]
  readonly falseAlarms: readonly string[]
}

export function figure(right: number, n: number, wrong: readonly string[]): Figure {
  return { right, n, ...shareOf(right, n), wrong }
}

function shareOf(right: number, n: number): Share {
  const [low, high] = wilson(right, n)
  return { share: n === 0 ? 0 : right / n, low, high }
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
  const { share, low, high } = f1Of(hits, found, gold)
  return { f1: found + gold === 0 ? 1 : share, low, high, precision, recall, n: pairs.length, labelled: gold, found }
}

/** F1 is the share of what is right in the mean of what was found and what is: Wilson's interval for so many draws. */
function f1Of(hits: number, found: number, gold: number): Share {
  return shareOf(hits, (found + gold) / 2)
}

export function spotted(
  mails: readonly { readonly file: string; readonly is: boolean; readonly found: boolean }[],
): Spotted {
  const [n, found] = [mails.filter(({ is }) => is).length, mails.filter((mail) => mail.found).length]
  const right = mails.filter((mail) => mail.is && mail.found).length
  return {
    f1: f1Of(right, found, n),
    precision: shareOf(right, found),
    recall: shareOf(right, n),
    n,
    found,
    right,
    missed: mails.filter((mail) => mail.is && !mail.found).map(({ file }) => file),
    falseAlarms: mails.filter((mail) => !mail.is && mail.found).map(({ file }) => file),
  }
}

/** Gold value to found value to how many. */
export type Confusion = Readonly<Record<string, Readonly<Record<string, number>>>>

/** How often each gold value was found as each value. */
export function confusionOf(pairs: readonly (readonly [string, string])[]): Confusion {
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
  /** Mean of their confidences: right / n should be near it. 0 for none. */
  readonly said: number
}

const BUCKETS = [0, 0.5, 0.7, 0.8, 0.9, 0.95]

/** Sorts answers by their confidence: a sure answer must be right as often as it says. */
export function calibrationOf(answers: readonly (readonly [confidence: number, right: boolean])[]): Bucket[] {
  return BUCKETS.map((from, index) => {
    const own = answers.filter(([confidence]) => confidence >= from && confidence < (BUCKETS[index + 1] ?? 2))
    const said = own.reduce((sum, [confidence]) => sum + confidence, 0) / Math.max(own.length, 1)
    return { from, n: own.length, right: own.filter(([, right]) => right).length, said }
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

/** Adds up what a mail's words speak for, issue by issue. */
import type { Issue } from '../ticket/words.ts'
import { type Hit, type Reading, read } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'

export interface MailText {
  readonly text: string
  readonly subject: string
  readonly language: string
}

/** A mail read with the lexicon: the subject and the writer's text apart. */
export interface MailReading {
  readonly subject: Reading
  readonly body: Reading
}

export interface Points {
  readonly total: number
  /** Hits that spoke for it, strongest first. */
  readonly hits: readonly Hit[]
}

/** A subject names the grievance, but is often a stale one or a bare number. */
const SUBJECT = 0.9
/** The same meaning in a later sentence says less each time. */
const REPEATED = [1, 0.4, 0.2, 0.1]

/** Reads subject and text; both are remembered, so each function of this room may ask again. */
export function readMail(mail: MailText, lexicon: Lexicon): MailReading {
  return { subject: read(lexicon, mail.subject, mail.language), body: read(lexicon, mail.text, mail.language) }
}

/** Every hit of the mail, the text's before the subject's. */
export function allHits(mail: MailReading): readonly Hit[] {
  return [...mail.body.hits, ...mail.subject.hits]
}

/** Hits that hold as they stand: neither "not broken" nor "no voucher". */
export function holds(hit: Hit): boolean {
  return !(hit.meaning.state && hit.negated)
}

/** What the words of a mail add up to for each issue. */
export function issuePoints(mail: MailReading, lexicon: Lexicon): ReadonlyMap<Issue, Points> {
  const tally = new Tally()
  for (const [reading, weight] of [[mail.body, 1] as const, [mail.subject, SUBJECT] as const]) {
    for (const sentence of bySentence(reading.hits)) {
      for (const hit of sentence.values()) tally.add(hit.meaning.name, hit.meaning.issues, hit.weight * weight, [hit])
      for (const { these, issues } of lexicon.together) {
        const [one, other] = [sentence.get(these[0]), sentence.get(these[1])]
        if (one && other) tally.add(these.join('+'), issues, Math.min(one.weight, other.weight) * weight, [one, other])
      }
    }
  }
  return tally.result()
}

/** For each sentence the best hit of each meaning that holds. */
export function bySentence(hits: readonly Hit[]): readonly ReadonlyMap<string, Hit>[] {
  const sentences = new Map<number, Map<string, Hit>>()
  for (const hit of hits) {
    if (!holds(hit)) continue
    const sentence = sentences.get(hit.sentence) ?? new Map<string, Hit>()
    const before = sentence.get(hit.meaning.name)
    if (!before || before.weight < hit.weight) sentence.set(hit.meaning.name, hit)
    sentences.set(hit.sentence, sentence)
  }
  return [...sentences.values()]
}

class Tally {
  readonly #seen = new Map<string, number>()
  readonly #points = new Map<Issue, { total: number; by: Map<Hit, number> }>()

  add(name: string, issues: ReadonlyMap<Issue, number>, weight: number, hits: readonly Hit[]): void {
    if (issues.size === 0) return
    const times = this.#seen.get(name) ?? 0
    this.#seen.set(name, times + 1)
    const share = (REPEATED[times] ?? 0) * weight
    for (const [issue, points] of issues) {
      const entry = this.#points.get(issue) ?? { total: 0, by: new Map<Hit, number>() }
      entry.total += points * share
      if (points > 0) for (const hit of hits) entry.by.set(hit, (entry.by.get(hit) ?? 0) + points * share)
      this.#points.set(issue, entry)
    }
  }

  result(): ReadonlyMap<Issue, Points> {
    return new Map(
      [...this.#points].map(([issue, { total, by }]) => [
        issue,
        { total, hits: [...by].sort((a, b) => b[1] - a[1]).map(([hit]) => hit) },
      ]),
    )
  }
}

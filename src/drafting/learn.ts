/** What people changed of the machine's letters: how much, what recurs, and what of it may be shown without naming anybody. */
import { withoutPerson } from '../craft/fenced-mail.ts'
import { sentencesOf } from '../craft/letter-check.ts'
import { datesIn } from '../craft/letter-guard-scan.ts'
import { latinDigits, moneyIn } from '../craft/money-scan.ts'
import { withoutNames } from '../craft/same-name.ts'
import { withoutSpokenSums } from '../craft/spoken-sums.ts'
import type { Instant } from '../mail/message.ts'
import type { LearnedPair } from '../ticket/model-job.ts'
import { type Approved, issueOf } from '../ticket/turn.ts'

/** What the machine wrote and what left of it; null where the machine wrote nothing. */
export function pairOf(turn: Approved, why: string, at: Instant): LearnedPair | null {
  const { draft, resolution } = turn
  const machine = draft.modelLetter ?? draft.machineLetter ?? ''
  if (machine === '' || draft.letter === '') return null
  return {
    turnId: turn.id,
    ticketId: turn.ticketId,
    market: resolution.market,
    issue: issueOf(turn),
    locale: draft.locale,
    source: draft.modelLetter === undefined ? 'template' : 'model',
    template: draft.template,
    machine,
    approved: draft.letter,
    why: why.slice(0, LONGEST_WHY),
    changed: changedShare(machine, draft.letter, draft.language),
    at,
  }
}

const LONGEST_WHY = 1_000
/** Beyond this a letter is compared by its beginning. */
const MOST_WORDS = 800
const THOUSAND = 1_000

/** Thousandths of the words (characters, where no blanks stand) that were put in, taken out or replaced. */
export function changedShare(machine: string, approved: string, language: string): number {
  if (machine.trim() === approved.trim()) return 0
  const [one, other] = [unitsOf(machine, language), unitsOf(approved, language)]
  const most = Math.max(one.length, other.length, 1)
  // A change is never shown as none.
  return Math.max(1, Math.round((distance(one, other) / most) * THOUSAND))
}

function unitsOf(text: string, language: string): string[] {
  const plain = text.replace(/\s+/gu, ' ').trim()
  const units = /^(?:zh|ja|th)(?:-|$)/.test(language) ? [...plain] : plain.split(' ')
  return units.slice(0, MOST_WORDS)
}

/** Levenshtein's, with one row. */
function distance(one: readonly string[], other: readonly string[]): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [i, unit] of one.entries()) {
    const next = [i + 1]
    for (const [j, against] of other.entries()) {
      const replaced = (row[j] ?? 0) + (unit === against ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

export interface LearnedShare {
  readonly market: string
  readonly issue: LearnedPair['issue']
  readonly source: LearnedPair['source']
  readonly letters: number
  readonly unedited: number
  /** Thousandths, over all its letters. */
  readonly changed: number
}

/** By market, issue and who wrote, the largest first. */
export function sharesOf(pairs: readonly LearnedPair[]): LearnedShare[] {
  const groups = Map.groupBy(pairs, ({ market, issue, source }) => `${market} ${issue} ${source}`)
  return [...groups.values()]
    .flatMap((group): LearnedShare[] => {
      const [first] = group
      if (!first) return []
      const { market, issue, source } = first
      const unedited = group.filter(({ changed }) => changed === 0).length
      const changed = Math.round(group.reduce((sum, pair) => sum + pair.changed, 0) / group.length)
      return [{ market, issue, source, letters: group.length, unedited, changed }]
    })
    .sort((one, other) => other.letters - one.letters || one.market.localeCompare(other.market))
}

export interface Change {
  readonly before: string
  readonly after: string
}

export interface RecurringChange extends Change {
  readonly template: string
  /** In so many tickets. */
  readonly times: number
  /** One of the letters. */
  readonly turnId: string
}

/** Sentences that were changed in the same way in two tickets or more, by template; figures and names aside. */
export function recurringChanges(pairs: readonly LearnedPair[], most: number): RecurringChange[] {
  const found = new Map<string, { change: Change; template: string; tickets: Set<string>; turnId: string }>()
  for (const { machine, approved, locale, template, ticketId, turnId } of pairs) {
    if (template === null) continue
    for (const change of changesIn(machine, approved, locale)) {
      const plain = { before: figureless(change.before), after: figureless(change.after) }
      const key = JSON.stringify([template, plain])
      const known = found.get(key) ?? { change: plain, template, tickets: new Set<string>(), turnId }
      known.tickets.add(ticketId)
      found.set(key, known)
    }
  }
  return [...found.values()]
    .filter(({ tickets }) => tickets.size > 1)
    .map(({ change, template, tickets, turnId }) => ({ ...change, template, times: tickets.size, turnId }))
    .sort((one, other) => other.times - one.times)
    .slice(0, most)
}

/** Sentences that went, beside those that came in their place. */
export function changesIn(machine: string, approved: string, language: string): Change[] {
  const [one, other] = [sentencesOf(machine, language), sentencesOf(approved, language)]
  const stays = new Set(one.filter((sentence) => other.includes(sentence)))
  const runs = (sentences: readonly string[]): string[] => {
    const parts = ['']
    for (const sentence of sentences) {
      if (stays.has(sentence)) parts.push('')
      else parts.push(`${parts.pop() ?? ''} ${sentence}`.trim())
    }
    return parts
  }
  const [gone, came] = [runs(one), runs(other)]
  if (gone.length !== came.length) return []
  return gone.flatMap((before, index) => {
    const after = came[index] ?? ''
    return before === after ? [] : [{ before, after }]
  })
}

const figureless = (text: string): string =>
  withoutPerson(text, '')
    .replace(/[\p{L}/#-]*\p{N}[\p{L}\p{N}.,:/#-]*/gu, '[number]')
    .trim()

/** Whatever of a letter could say whose it was. */
export interface Personal {
  /** Of people, companies, places; goods and lots. */
  readonly names: readonly string[]
  readonly language: string
}

/** Words of a letter with names, numbers, addresses, sums, days and order data replaced by what they are. */
export function redacted(text: string, { names, language }: Personal): string {
  const plain = latinDigits(text)
  const marked = (mark: string, found: readonly { readonly text: string }[], left: string): string =>
    found.reduce((rest, one) => rest.replaceAll(one.text, mark), left)
  const sums = marked('[sum]', moneyIn(plain), plain)
  const days = marked('[date]', datesIn(sums, language), sums)
  const bare = withoutNames(withoutSpokenSums(days, '[sum]'), names, '[name]')
  return withoutPerson(bare, '')
    .replace(/[\p{L}/#-]*\p{N}[\p{L}\p{N}.,:/#-]*/gu, '[number]')
    .replace(/(?<!\p{L})\p{Lu}{1,5}[\s._/–—-]{0,2}(?=\[number\])/gu, '')
    .replace(/\[number\](?:[\s._/–—()+-]{0,3}\[number\])+/g, '[number]')
    .replace(/(?:\[name\]\s*){2,}/g, '[name] ')
    .trim()
}

/** What only a person knows and a letter of a later stage says: what was done, what is known, what is promised. */
import type { Instant } from '../mail/message.ts'
import type { Claim } from './findings.ts'
import type { Commitment } from './turn.ts'
import {
  type Ask,
  type Closing,
  type Extra,
  ISSUES,
  type LetterName,
  POINTS,
  type Point,
  type Remedy,
  type Responsibility,
  type StageLetter,
  type Wish,
} from './words.ts'

/** Absent: nobody said. A letter that can't do without it shows ⟦name⟧ and can't be approved. */
export interface Details {
  /** Name of the person who signs, in place of the account's own. */
  readonly signer?: string
  /** The sum that was agreed or paid. */
  readonly amount?: Claim
  /** Promises with their day. */
  readonly promises?: readonly Commitment[]
  readonly points?: readonly Point[]
  /** Wishes that this letter declines. */
  readonly declined?: readonly Wish[]
  /** Complete packages to choose from, each what we would do together. */
  readonly packages?: readonly (readonly Remedy[])[]
  /** ISO 8601 day on which it was done. */
  readonly doneOn?: string
  /** Reference of a payment. */
  readonly reference?: string
  /** Carrier and tracking number. */
  readonly tracking?: string
  /** Sentences that were ticked besides. */
  readonly extras?: readonly Extra[]
  /** The question that closes the letter, absent: its own. */
  readonly closing?: Closing
  /** A call that the letter offers, and the IANA zone in which we shall speak. */
  readonly call?: { readonly at: Instant; readonly zone: string }
  /** The colleague whom a ticked sentence names. */
  readonly helper?: string
}

export type DetailName = keyof Details

export type LaterLetter = Exclude<StageLetter, 'acknowledge' | 'follow-up' | 'inquiry'>

/** The letters that every language has; for one of a later stage its `follow-up` may serve. */
const ALWAYS_THERE: ReadonlySet<string> = new Set<LetterName>([...ISSUES, 'acknowledge', 'follow-up', 'inquiry'])

/** Whether it is a letter of a later stage. */
export function isLaterLetter(letter: LetterName): letter is LaterLetter {
  return !ALWAYS_THERE.has(letter)
}

/** Which details a letter of a later stage says, in the order of the form. */
const OF_LETTER: Readonly<Record<LaterLetter, readonly DetailName[]>> = {
  progress: ['points', 'promises'],
  agreement: ['amount', 'promises'],
  execution: ['doneOn', 'amount', 'reference', 'tracking'],
  'our-delay': ['promises', 'points'],
  concern: ['promises'],
  decline: ['declined', 'points', 'amount', 'promises'],
  'evidence-request': ['promises'],
  reminder: ['amount', 'promises'],
  satisfaction: [],
  closing: [],
  'hand-over': ['promises'],
  packages: ['packages', 'amount', 'promises'],
  'final-position': ['declined', 'points', 'amount', 'promises'],
  'safety-decision': ['amount', 'promises'],
}

/** What any letter may say: who signs it, and the sentences that a person ticks. */
const OF_ANY = ['signer', 'extras', 'closing', 'call', 'helper'] as const satisfies readonly DetailName[]

/** Which details a letter says: a sum where it may pay one, and a promise where it may name a day. */
export function detailsOf(letter: LetterName): readonly DetailName[] {
  if (isLaterLetter(letter)) return [...OF_LETTER[letter], ...OF_ANY]
  return letter === 'acknowledge' || letter === 'inquiry' ? OF_ANY : ['amount', 'promises', ...OF_ANY]
}

/** What of the details belongs to this letter: the reason of a delay is none for a no. */
export function belonging(letter: LetterName, details: Details): Details {
  const names = detailsOf(letter)
  const kept: Details = Object.fromEntries(
    Object.entries(details).filter(([name]) => names.some((one) => one === name)),
  )
  if (!kept.points) return kept
  const points = isLaterLetter(letter) ? (POINTS_OF[letter] ?? []) : []
  return { ...kept, points: kept.points.filter((point) => points.includes(point)) }
}

/** Why something is late or still open: what a letter about that may give as its reason. */
const WHY_LATE = POINTS.slice(POINTS.indexOf('because-check-runs'), POINTS.indexOf('because-as-agreed'))
/** Why we decline. */
const WHY_NOT = POINTS.slice(POINTS.indexOf('because-as-agreed'))

/** The points that make sense in a letter. */
export const POINTS_OF: Readonly<Partial<Record<LaterLetter, readonly Point[]>>> = {
  progress: POINTS.filter((point) => !WHY_NOT.includes(point)),
  'our-delay': WHY_LATE,
  decline: WHY_NOT,
  'final-position': WHY_NOT,
}

/** Names of the details that can't be meant: no sum, no day, a promise for a day gone by, more than a line of words. */
export function unsound(details: Details, now: Instant): DetailName[] {
  const { amount, doneOn, promises = [], packages, call } = details
  const tomorrow = Date.parse(now) + DAY_MS
  const wrong: [DetailName, boolean][] = [
    ['amount', amount !== undefined && !(amount.amount > 0 && CURRENCIES.has(amount.currency))],
    ['doneOn', doneOn !== undefined && !(ISO_DAY.test(doneOn) && Date.parse(doneOn) <= tomorrow)],
    ['promises', promises.some(({ dueAt }) => dueAt <= now)],
    ['call', call !== undefined && call.at <= now],
    ['packages', packages?.length === 1],
    ...LINES.map((name): [DetailName, boolean] => [name, !ONE_LINE.test(details[name] ?? '')]),
  ]
  return wrong.flatMap(([name, holds]) => (holds ? [name] : []))
}

const DAY_MS = 86_400_000
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/
const LINES = ['signer', 'reference', 'tracking', 'helper'] as const
const ONE_LINE = /^[^\p{Cc}\u2028\u2029]{0,60}$/u
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** A letter of ours that left, as far as a later one builds on it. */
export interface LetterBefore {
  readonly letter: LetterName
  readonly remedies: readonly Remedy[]
  readonly asks: readonly Ask[]
  /** Who had to answer for it; a letter of an older version lacks it. */
  readonly responsibility?: Responsibility
}

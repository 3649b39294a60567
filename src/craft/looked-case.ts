/** One complaint of the past: what the team answered, what amends would have drafted, on the customer's clock. */
import { IANAZone } from 'luxon'
import type { Instant } from '../mail/message.ts'
import type { Ask, Issue, Remedy, Severity } from '../ticket/words.ts'
import { localTime } from './calendar-zones.ts'

/** A letter that the team really sent to the customer of a case. */
export interface LookedAnswer {
  readonly at: Instant
  /** By the ids of its thread, or by the customer's address and the subject. */
  readonly by: 'thread' | 'subject'
  /** Written in another language than the customer's; null where one of the two can't be told. */
  readonly otherLanguage: boolean | null
  /** Words that the language's list forbids in any letter. */
  readonly unwelcome: readonly string[]
  /** It speaks of carriers, suppliers, fault or liability: often blame or an admission, and not always. */
  readonly namesOthers: boolean
}

/** The letter that amends would have proposed to the first mail. */
export interface LookedDraft {
  /** Approved after an hour of office time. */
  readonly approvedAt: Instant
  readonly sendAt: Instant
  /** BCP 47. */
  readonly language: string
  /** The first is what amends suggests; with any the clock of the solution stops. */
  readonly remedies: readonly Remedy[]
  readonly asks: readonly Ask[]
  /** There is a letter for this grievance, in the customer's language. */
  readonly inTheirLanguage: boolean
}

/** One complaint of the past with what became of it. */
export interface LookedCase {
  readonly id: string
  readonly account: string
  readonly openedAt: Instant
  /** For the operator's own page only. */
  readonly subject: string
  readonly market: string | null
  /** IANA zone of the customer; null where the mail doesn't tell. */
  readonly zone: string | null
  readonly language: string
  readonly issue: Issue | null
  readonly severity: Severity
  readonly firstDueAt: Instant
  readonly solutionDueAt: Instant
  /** Instants of the customer's mails that owed an answer, the first included. */
  readonly mails: readonly Instant[]
  /** Earliest first. */
  readonly answers: readonly LookedAnswer[]
  /** Another mail went to this customer within the bounds, in no thread and under another subject. */
  readonly perhapsAnswered: boolean
  /** Null where no letter could be made. */
  readonly draft: LookedDraft | null
}

/** Minutes of a customer's day between which a letter wakes nobody. */
export const DAY = { start: 7 * 60, end: 21 * 60 }
const HOUR_MS = 3_600_000

export const hoursFrom = (from: Instant, to: Instant): number =>
  Math.max(0, Date.parse(to) - Date.parse(from)) / HOUR_MS

/** Null where nobody answered. */
export const firstHours = ({ openedAt, answers }: LookedCase): number | null =>
  answers[0] ? hoursFrom(openedAt, answers[0].at) : null

export function wroteAgain({ mails, answers }: LookedCase): boolean {
  const [, second] = mails
  return second !== undefined && (answers[0] === undefined || second < answers[0].at)
}

/** Minute of the customer's day; null where their zone is not known. */
export function localMinute({ zone }: Pick<LookedCase, 'zone'>, at: Instant): number | null {
  return zone === null ? null : localTime(IANAZone.create(zone), Date.parse(at)).minute
}

export const isNight = (one: Pick<LookedCase, 'zone'>, at: Instant): boolean => {
  const minute = localMinute(one, at)
  return minute !== null && (minute < DAY.start || minute >= DAY.end)
}

/** Complaints of the past that are worth a look, by date and subject: for the operator's own page, and never in a file to send on. */
import type { Instant } from '../mail/message.ts'
import { firstHours, isNight, type LookedCase, wroteAgain } from './looked-case.ts'

export const TROUBLES = ['never', 'late', 'night', 'language', 'words', 'again'] as const
export type Trouble = (typeof TROUBLES)[number]

export interface LookExample {
  readonly trouble: Trouble
  readonly openedAt: Instant
  readonly subject: string
  readonly market: string | null
  readonly zone: string | null
  /** The letter that it is about: the first one unless another was the trouble. */
  readonly answeredAt: Instant | null
  readonly wouldAt: Instant | null
  /** The words that were said; '' but for words. */
  readonly said: string
}

const MOST_OF_EACH = 8

/** The worst of each sort. */
export function examplesOf(cases: readonly LookedCase[], now: Instant): LookExample[] {
  const late = (one: LookedCase) => one.answers[0] !== undefined && one.answers[0].at > one.firstDueAt
  const of: Readonly<Record<Trouble, readonly LookExample[]>> = {
    never: cases
      .filter((one) => one.answers.length === 0 && !one.perhapsAnswered && one.firstDueAt < now)
      .map((one) => example('never', one, null)),
    late: cases
      .filter(late)
      .sort((one, other) => (firstHours(other) ?? 0) - (firstHours(one) ?? 0))
      .map((one) => example('late', one, one.answers[0]?.at ?? null)),
    night: cases.flatMap((one) => {
      const found = one.answers.find(({ at }) => isNight(one, at))
      return found ? [example('night', one, found.at)] : []
    }),
    language: cases.flatMap((one) => {
      const found = one.answers.find(({ otherLanguage }) => otherLanguage)
      return found ? [example('language', one, found.at)] : []
    }),
    words: cases.flatMap((one) => {
      const found = one.answers.find(({ unwelcome }) => unwelcome.length > 0)
      return found ? [{ ...example('words', one, found.at), said: found.unwelcome.join(' · ') }] : []
    }),
    again: cases.filter(wroteAgain).map((one) => example('again', one, one.answers[0]?.at ?? null)),
  }
  return TROUBLES.flatMap((trouble) => of[trouble].slice(0, MOST_OF_EACH))
}

const example = (trouble: Trouble, one: LookedCase, answeredAt: Instant | null): LookExample => ({
  ...{ trouble, openedAt: one.openedAt, subject: one.subject, market: one.market, zone: one.zone, answeredAt },
  wouldAt: one.draft?.sendAt ?? null,
  said: '',
})

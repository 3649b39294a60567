/** Counts what a team answered of old, beside what amends would have done: pure, no number without how many it is of. */
import type { Instant } from '../mail/message.ts'
import type { CaseFacts } from '../ticket/case-facts.ts'
import { draftsOf, type MarketDrafts } from './look-back-drafts.ts'
import {
  DAY,
  firstHours,
  hoursFrom,
  type LookedCase,
  type LookedDraft,
  localMinute,
  wroteAgain,
} from './looked-case.ts'
import type { Office } from './office-time.ts'
import { type Dimension, figuresOf, keysOf, LEAST_RANKED } from './report.ts'

export interface Pace {
  /** Hours to the first letter: half, and nine of ten, took no longer. */
  readonly median: number | null
  readonly ninetieth: number | null
  readonly due: number
  readonly kept: number
  /** Letters that arrived between 21:00 and 07:00 of the customer's clock, of those whose hour is known. */
  readonly night: number
  readonly hourKnown: number
}

export interface LookFigures {
  readonly cases: number
  readonly answered: number
  /** Of these known by address and subject only. */
  readonly bySubject: number
  /** No answer in the mailbox although the promise has run out. */
  readonly never: number
  /** … of which another mail went to the same customer, which may be the answer. */
  readonly perhaps: number
  /** No answer yet, and none was due yet. */
  readonly running: number
  /** The customer wrote again before anybody answered. */
  readonly wroteAgain: number
  readonly otherLanguage: number
  readonly languageKnown: number
  /** Answers with words that a letter should not say, of all answers. */
  readonly unwelcome: number
  /** Answers that may blame others or admit fault: a hint, no judgement. */
  readonly namesOthers: number
  readonly answers: number
  readonly real: Pace
  readonly drafted: number
  readonly inTheirLanguage: number
  readonly would: Pace
  readonly wouldSolve: { readonly due: number; readonly kept: number }
}

export interface LookGroup {
  readonly key: string | null
  readonly ranked: boolean
  readonly figures: LookFigures
}

export const LOOK_DIMENSIONS = ['market', 'issue', 'severity', 'month'] as const satisfies readonly Dimension[]
export type LookDimension = (typeof LOOK_DIMENSIONS)[number]

/** What was read, by what became of it. */
export const CAME = [
  'complaint',
  'later-mail',
  'inquiry',
  'unsure',
  'automatic',
  'thanks',
  'partner',
  'ours',
  'duplicate',
  'unreadable',
] as const
export type Came = (typeof CAME)[number]

export interface LookBack {
  /** ISO days in the company's zone, both included. */
  readonly since: string
  readonly until: string
  readonly zone: string
  /** When the mailbox was read. */
  readonly at: Instant
  readonly office: Office
  readonly approvalMinutes: number
  readonly accounts: readonly { readonly name: string; readonly mailboxes: readonly string[]; readonly sent: string }[]
  readonly came: Readonly<Record<Came, number>>
  /** Mails of Sent that were read. */
  readonly sent: number
  readonly whole: LookFigures
  readonly by: readonly { readonly dimension: LookDimension; readonly groups: readonly LookGroup[] }[]
  /** Cases by the hours until the first letter; the bounds are those of `STEPS`, then longer, then never. */
  readonly steps: { readonly real: readonly number[]; readonly would: readonly number[] }
  /** Letters by the hour of the customer's clock, 0 to 23. */
  readonly hours: { readonly real: readonly number[]; readonly would: readonly number[] }
  /** By market, the most letters first. */
  readonly drafts: readonly MarketDrafts[]
}

/** Hours. */
export const STEPS = [4, 12, 24, 48, 168] as const

export type LookQuestion = Omit<LookBack, 'whole' | 'by' | 'steps' | 'hours' | 'drafts'>

export function lookBackOn(question: LookQuestion, cases: readonly LookedCase[]): LookBack {
  const { since, until, zone, at } = question
  const keyIn = keysOf({ from: since, to: until, zone })
  return {
    ...question,
    whole: lookFigures(cases, at),
    by: LOOK_DIMENSIONS.map((dimension) => ({
      dimension,
      groups: groupsOf(
        dimension,
        Map.groupBy(cases, (one) => keyIn(dimension, facts(one, null, null))),
        at,
      ),
    })),
    steps: {
      real: stepsOf(cases.filter((one) => !isRunning(one, at)).map(firstHours)),
      would: stepsOf(cases.flatMap((one) => (one.draft ? [wouldHours(one, one.draft)] : []))),
    },
    hours: {
      real: hoursOf(cases.flatMap((one) => one.answers.map((answer) => localMinute(one, answer.at)))),
      would: hoursOf(cases.flatMap((one) => (one.draft ? [localMinute(one, one.draft.sendAt)] : []))),
    },
    drafts: draftsOf(cases),
  }
}

function groupsOf(dimension: LookDimension, split: ReadonlyMap<string | null, readonly LookedCase[]>, at: Instant) {
  const groups = [...split].map(([key, cases]) => ({
    key,
    ranked: key !== null && cases.length >= LEAST_RANKED,
    figures: lookFigures(cases, at),
  }))
  const byName = (one: LookGroup, other: LookGroup) => ((one.key ?? '') < (other.key ?? '') ? -1 : 1)
  if (dimension === 'month') return groups.sort(byName)
  return groups.sort(
    (one, other) =>
      Number(other.ranked) - Number(one.ranked) || other.figures.cases - one.figures.cases || byName(one, other),
  )
}

export function lookFigures(cases: readonly LookedCase[], at: Instant): LookFigures {
  const answers = cases.flatMap((one) => one.answers)
  const never = cases.filter((one) => one.answers.length === 0 && !isRunning(one, at))
  const drafted = cases.filter((one) => one.draft !== null)
  const would = figuresOf(
    drafted.map((one) => facts(one, one.draft && wouldHours(one, one.draft), solvedHours(one))),
    { now: at, worth: () => null },
  )
  const real = figuresOf(
    cases.map((one) => facts(one, firstHours(one), null)),
    { now: at, worth: () => null },
  )
  const solving = drafted.filter(({ draft }) => draft && draft.remedies.length > 0)
  const known = answers.filter(({ otherLanguage }) => otherLanguage !== null)
  return {
    cases: cases.length,
    answered: cases.filter((one) => one.answers.length > 0).length,
    bySubject: cases.filter((one) => one.answers[0]?.by === 'subject').length,
    never: never.length,
    perhaps: never.filter(({ perhapsAnswered }) => perhapsAnswered).length,
    running: cases.filter((one) => isRunning(one, at)).length,
    wroteAgain: cases.filter(wroteAgain).length,
    otherLanguage: known.filter(({ otherLanguage }) => otherLanguage).length,
    languageKnown: known.length,
    unwelcome: answers.filter(({ unwelcome }) => unwelcome.length > 0).length,
    namesOthers: answers.filter(({ namesOthers }) => namesOthers).length,
    answers: answers.length,
    real: {
      median: real.firstMedian,
      ninetieth: real.firstNinetieth,
      due: real.firstDue,
      kept: real.firstKept,
      ...nightOf(cases.flatMap((one) => one.answers.map((answer) => localMinute(one, answer.at)))),
    },
    drafted: drafted.length,
    inTheirLanguage: drafted.filter(({ draft }) => draft?.inTheirLanguage).length,
    would: {
      median: would.firstMedian,
      ninetieth: would.firstNinetieth,
      due: would.firstDue,
      kept: would.firstKept,
      ...nightOf(drafted.map((one) => localMinute(one, one.draft?.sendAt ?? one.openedAt))),
    },
    wouldSolve: {
      due: solving.length,
      kept: solving.filter(({ draft, solutionDueAt }) => (draft?.sendAt ?? '') <= solutionDueAt).length,
    },
  }
}

/** As a report counts a case; of the past nobody knows more than when letters left. */
function facts(one: LookedCase, first: number | null, solution: number | null): CaseFacts {
  const { id, account, openedAt, market, language, issue, severity, firstDueAt, solutionDueAt } = one
  return {
    ...{ ticketId: id, account, openedAt, market, country: market, language, issue, severity },
    ...{ firstDueAt, solutionDueAt, firstHours: first, solutionHours: solution },
    ...{ closedAt: null, closeReason: null, tier: null, product: null, batch: null, factory: null, carrier: null },
    ...{ packaging: null, paper: null, letter: null, letterRefused: false },
    ...{ nextKept: 0, nextLate: 0, nextLateHours: null, nextDueAt: null },
    ...{ letters: one.answers.length, mails: one.mails.length, unedited: null, cause: null, responsibility: null },
    ...{
      satisfaction: null,
      costs: [],
      paid: [],
      recovered: [],
      churn: [],
      lastLetterAt: one.answers.at(-1)?.at ?? null,
    },
  }
}

const isRunning = (one: LookedCase, at: Instant): boolean => one.answers.length === 0 && one.firstDueAt >= at

const wouldHours = ({ openedAt }: LookedCase, draft: LookedDraft): number => hoursFrom(openedAt, draft.sendAt)

const solvedHours = (one: LookedCase): number | null =>
  one.draft && one.draft.remedies.length > 0 ? hoursFrom(one.openedAt, one.draft.sendAt) : null

function nightOf(minutes: readonly (number | null)[]): Pick<Pace, 'night' | 'hourKnown'> {
  const known = minutes.filter((minute) => minute !== null)
  return { night: known.filter((one) => one < DAY.start || one >= DAY.end).length, hourKnown: known.length }
}

function hoursOf(minutes: readonly (number | null)[]): number[] {
  return Array.from(
    { length: 24 },
    (_, hour) => minutes.filter((minute) => minute !== null && Math.floor(minute / 60) === hour).length,
  )
}

function stepsOf(hours: readonly (number | null)[]): number[] {
  const stepOf = (one: number | null): number => {
    if (one === null) return STEPS.length + 1
    const step = STEPS.findIndex((bound) => one <= bound)
    return step === -1 ? STEPS.length : step
  }
  const steps = hours.map(stepOf)
  return Array.from({ length: STEPS.length + 2 }, (_, step) => steps.filter((one) => one === step).length)
}

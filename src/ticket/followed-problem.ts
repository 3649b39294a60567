/** A recurring problem that a person took up: its evidence, who sees to it by when, what was done, whether it helped. */
import type { Instant } from '../mail/message.ts'
import type { FollowedAct, FollowedState, Issue, ProblemDimension } from './words.ts'

/** What was seen when it was taken up. */
export interface ProblemEvidence {
  /** Instants of the period looked at; `until` lies outside. */
  readonly from: Instant
  readonly until: Instant
  readonly came: number
  /** How many the usual rate would have brought. */
  readonly expected: number
  /** Fewer would not have been named: what the later check must allow for. */
  readonly least: number
  readonly chance: number
  /** The first and the last of them. */
  readonly first: Instant
  readonly last: Instant
}

/** One look at whether complaints became fewer. */
export interface ProblemCheck {
  readonly at: Instant
  /** `early`: too little was seen yet; nothing was tested. */
  readonly verdict: 'fell' | 'not-fallen' | 'early'
  readonly test: FallFigures
  /** The day of the next look where this proves nothing yet; null where two years would not do. */
  readonly nextOn: string | null
}

/** Counts and rates of the two spans. */
export interface FallFigures {
  /** Complaints of the spans before and after the action, and their exposure. */
  readonly before: number
  readonly after: number
  /** Days; orders where the order book knows enough of them; for a template, its letters. */
  readonly by: 'days' | 'orders' | 'letters'
  readonly exposureBefore: number
  readonly exposureAfter: number
  /** A month, or per hundred orders or letters. */
  readonly rateBefore: number
  readonly rateAfter: number
  /** Chance of so few after, had the rate stayed; null where nothing was tested. */
  readonly p: number | null
  /** Rate after over rate before, 95 %; null where nothing can be said. */
  readonly ratio: { readonly low: number; readonly high: number | null } | null
}

export interface FollowedProblem {
  readonly id: string
  readonly state: FollowedState
  /** Staff id. */
  readonly owner: string
  /** ISO day of the office. */
  readonly dueOn: string
  readonly at: Instant
  readonly dimension: ProblemDimension
  /** The name of the batch, carrier and so on. */
  readonly key: string
  readonly issue: Issue
  /** Whose cases were counted: those of these accounts and markets, null for all. */
  readonly accounts: readonly string[] | null
  readonly markets: readonly string[] | null
  readonly evidence: ProblemEvidence
  /** What people wrote into the sheet, by its step: 'contain', 'cause', 'correct', 'prevent', 'lesson'. */
  readonly sheet: Readonly<Partial<Record<SheetStep, string>>>
  /** The day on which the change took effect. */
  readonly actedOn: string | null
  /** Looks that tested something: each next one is held to a stricter line. */
  readonly looks: number
  readonly check: ProblemCheck | null
}

export const SHEET_STEPS = ['contain', 'cause', 'correct', 'prevent', 'lesson'] as const
export type SheetStep = (typeof SHEET_STEPS)[number]

/** Who did what to it, when. */
export interface FollowedStep {
  readonly id: string
  readonly problemId: string
  readonly at: Instant
  readonly who: string
  readonly act: FollowedAct
  readonly detail: Readonly<Record<string, string>>
}

export const isOverdueProblem = ({ state, dueOn }: Pick<FollowedProblem, 'state' | 'dueOn'>, today: string): boolean =>
  state === 'open' && dueOn < today

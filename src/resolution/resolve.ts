/** Resolution weighs a case by the company's policy: what the letter may offer, ask and promise, and who must approve. */

import { choicesAmong } from '../craft/facts.ts'
import { answerOf } from '../craft/letter-wishes.ts'
import { toMinor } from '../craft/money-format.ts'
import { moneyIn } from '../craft/money-scan.ts'
import type { Instant } from '../mail/message.ts'
import type { Choice } from '../ticket/acts.ts'
import { type Course, FIRST } from '../ticket/course.ts'
import type { Details, LetterBefore } from '../ticket/details.ts'
import { belonging, isLaterLetter } from '../ticket/details.ts'
import type { Findings } from '../ticket/findings.ts'
import { type AllowedAmount, issueOf, type Resolution, type Resolved, type Understood } from '../ticket/turn.ts'
import type { Chip, Issue, Lane, LetterName, Remedy } from '../ticket/words.ts'
import { approverOf } from './approver.ts'
import { costsOf } from './costs.ts'
import { tickedByItself, withSayable } from './extras.ts'
import { impactOf } from './impact.ts'
import { knownOf } from './known.ts'
import { laneOf } from './lane.ts'
import { carriedOver, isWeak, letterOf, offersNow, packagesOf, remediesNamed } from './letter.ts'
import { localeOf, type Markets, marketOf } from './markets.ts'
import { notesOf, withoutUnshownCauses } from './notes.ts'
import type { LaneRule, Policy } from './policy.ts'
import { type Clockwork, commitmentsOf, inspectionOf, questionsOf } from './promises.ts'
import {
  type Ascent,
  allowedRemedies,
  hasTarget,
  highestStep,
  isNotOurs,
  isOurs,
  nextRung,
  openingRemedies,
} from './remedies.ts'

export interface ResolveContext {
  readonly now: Instant
  /** When the letter is to leave; promises are counted from then. */
  readonly sendAt: Instant
  readonly addWorkingDays: Clockwork['addWorkingDays']
  readonly markets: Markets
  /** The account's market, where the customer's country is unknown. */
  readonly fallbackMarket: string
  /** Letters of this ticket that left, oldest first. */
  readonly before: readonly LetterBefore[]
  /** The ticket's own course; absent where there is no ledger, as for `read`. */
  readonly course?: Course
}

/** Lanes with a letter of their own, whatever the mail complains of. */
const OF_LANE: Partial<Record<Lane, Issue>> = { safety: 'safety', 'payment-fraud': 'payment' }

export function issueOfLane(lane: Lane): Issue | null {
  return OF_LANE[lane] ?? null
}

/** Figures further down a mail are somebody's price list. */
const SCANNED = 20_000

/**
 * Adds the sheet of the resolution room. A person's choice goes before policy's proposal, within what policy allows: a
 * remedy outside of it is left out and named in the notes.
 */
export function resolve(turn: Understood, policy: Policy, choice: Choice | null, context: ResolveContext): Resolved {
  const { findings } = turn
  const { course, before } = context
  const settledBefore = before.findLast(
    (one) => one.responsibility && one.responsibility !== 'to-check',
  )?.responsibility
  const responsibility = choice?.responsibility ?? settledBefore ?? 'to-check'
  const known = knownOf(turn, policy, responsibility, course, context.now)
  const lane = laneOf({ findings, known, course: course ?? FIRST, before }, policy)
  const issue: Issue = issueOfLane(lane.lane) ?? issueOf(turn)
  const letter = choice?.letter ?? letterOf(turn, lane, issue, before, (choice?.remedies?.length ?? 0) > 0)
  const ascent: Ascent = { policy, ladder: policy.issues[issue].ladder, lane, findings, responsibility, known }
  const awaited = awaitedLines(lane, course)
  const allowed = awaited.length > 0 ? [] : allowedRemedies(ascent)
  const chosen = choice?.remedies?.filter((remedy) => allowed.includes(remedy))
  const told = withoutUnshownCauses(ascent, choice?.details ?? {}, course)
  const second = isSecondRound(letter, findings) ? nextRung(ascent, before) : null
  const opening = offersNow(letter, isLaterLetter(letter), findings)
    ? openingRemedies(ascent)
    : (second?.remedies ?? [])
  const details = detailsOf(letter, told.details, chosen ?? opening, allowed)
  const ticked = choice === null ? { extras: tickedByItself(letter, findings), ...details } : details
  const offered = letter === 'packages' ? [] : [...opening, ...carriedOver(letter, findings, before)]
  const remedies = chosen ?? withoutDeclined(offered, details)
  const costs = costsOf(policy, known)
  const chips = freedChips(ascent, letter, issue, remedies)
  // Questions about a grievance that may not be there would puzzle: then only what any case needs is asked.
  const asked: Issue = letter === 'acknowledge' && isWeak(turn) ? 'other' : issue
  const inspection = inspectionOf(policy, issue, known.claim)
  const it = {
    policy,
    lane,
    letter,
    issue: asked,
    findings,
    remedies,
    settled: isOurs(responsibility),
    details,
    before,
    inspection,
  }
  const asks = choice?.asks ?? questionsOf(it)
  const country = findings.country.value
  const resolution: Resolution = {
    market: marketOf(context.markets, country ?? context.fallbackMarket),
    locale: localeIn(choice) ?? localeOf(context.markets, findings.replyLanguage.value, country),
    letter,
    lane: lane.lane,
    responsibility,
    remedies,
    allowed,
    asks,
    commitments: commitmentsOf(it, context),
    amounts: amountsOf(turn, details),
    approver: approverOf(ascent, { letter, details, remedies: remediesNamed(remedies, details), costs }),
    details: withSayable(ticked, { letter, lane: lane.lane, remedies, allowed, asks, chips }, findings),
    chips,
    impact: impactOf({ findings, orders: turn.orders, policy, known, costs, remedies: allowed }),
    notes: notesOf(ascent, {
      refused: namedBy(choice).filter((remedy) => !allowed.includes(remedy)),
      causesLeftOut: told.leftOut,
      carriedOver: !choice?.responsibility && settledBefore !== undefined,
      awaited,
      inspection,
      climbed: chosen === undefined && (second?.remedies.length ?? 0) > 0,
      spent: second?.spent ?? false,
      extraFreed: chips,
      course,
      offers: lane.opens === 'ladder' && (remedies.length > 0 || responsibility !== 'to-check'),
    }),
  }
  return { ...turn, stage: 'resolved', resolution }
}

/** Where a lane grants nothing before lines of the checklist are settled: those that are still open. */
function awaitedLines({ decision = [] }: LaneRule, course: Course | undefined): string[] {
  const settled = (line: string) => course?.checks.some((one) => one.line === line && one.result !== 'open')
  return decision.filter((line) => !settled(line))
}

/** A proposal of theirs against ours. */
function isSecondRound(letter: LetterName, findings: Findings): boolean {
  return letter === 'follow-up' && answerOf(findings) === 'counters'
}

/** An agreement on what stood in the opening, where a dearer one would have been fine, leaves room for a small extra. */
function freedChips(ascent: Ascent, letter: LetterName, issue: Issue, agreed: readonly Remedy[]): Chip[] {
  if (letter !== 'agreement' || ascent.lane.opens !== 'ladder' || isNotOurs(ascent.responsibility)) return []
  const cheap = choicesAmong(agreed).length > 0 && highestStep(ascent, agreed) === 'opening' && hasTarget(ascent)
  return cheap ? [...ascent.policy.issues[issue].chips] : []
}

/** What a person told; packages that nobody put together are policy's. */
function detailsOf(letter: LetterName, told: Details, opening: readonly Remedy[], allowed: readonly Remedy[]): Details {
  const details = belonging(letter, told)
  if (letter !== 'packages') return details
  const within = details.packages?.map((one) => one.filter((remedy) => allowed.includes(remedy)))
  return { ...details, packages: within?.filter((one) => one.length > 0) ?? packagesOf(opening, allowed) }
}

/** Every remedy that a person chose, alone or in a package. */
function namedBy(choice: Choice | null): Remedy[] {
  return [...new Set([...(choice?.remedies ?? []), ...(choice?.details?.packages ?? []).flat()])]
}

/** What a letter declines it does not offer, under no other name either. */
function withoutDeclined(remedies: readonly Remedy[], { declined = [] }: Details): Remedy[] {
  const refund = declined.includes('refund')
  return remedies.filter(
    (remedy) => !declined.some((wish) => wish === remedy) && !(refund && remedy === 'refund-without-return'),
  )
}

/** A person's choice of locale, where it is one. */
function localeIn(choice: Choice | null): string | null {
  const tag = choice?.locale ?? ''
  return /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/.test(tag) ? tag : null
}

/** Sums that may be named: the claim, and every figure that the customer wrote. They are theirs, not our promise. */
function amountsOf({ findings }: Understood, { amount }: Details): AllowedAmount[] {
  const amounts = new Map<string, AllowedAmount>()
  const add = (amount: number, currency: string, why: AllowedAmount['why']) => {
    const minor = toMinor(amount, currency)
    const key = `${minor} ${currency}`
    if (!amounts.has(key)) amounts.set(key, { minor, currency, why })
  }
  if (amount) add(amount.amount, amount.currency, 'person')
  const claim = findings.claim.value
  if (claim) add(claim.amount, claim.currency, 'claim')
  for (const { amount, currencies } of moneyIn(findings.newText.slice(0, SCANNED)).slice(0, 50)) {
    for (const currency of currencies) add(amount, currency, 'customer-figure')
  }
  return [...amounts.values()]
}

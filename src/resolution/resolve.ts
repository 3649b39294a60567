/** Resolution weighs a case by the company's policy: what the letter may offer, ask and promise, and who must approve. */

import { toMinor } from '../craft/money-format.ts'
import { moneyIn } from '../craft/money-scan.ts'
import type { Instant } from '../mail/message.ts'
import type { Choice } from '../ticket/acts.ts'
import type { Details, LetterBefore } from '../ticket/details.ts'
import { isLaterLetter } from '../ticket/details.ts'
import { type AllowedAmount, issueOf, type Resolution, type Resolved, type Understood } from '../ticket/turn.ts'
import type { Issue, Lane, LetterName, Remedy, Responsibility, Role } from '../ticket/words.ts'
import { laneOf } from './lane.ts'
import { carriedOver, isWeak, letterOf, offersNow, packagesOf, remediesNamed } from './letter.ts'
import { localeOf, type Markets, marketOf } from './markets.ts'
import { inCompanyCurrency, type LaneRule, type Policy } from './policy.ts'
import { commitmentsOf, questionsOf } from './promises.ts'
import { type Ascent, allowedRemedies, isNotOurs, isOurs, openingRemedies } from './remedies.ts'

export interface ResolveContext {
  readonly now: Instant
  /** When the letter is to leave; promises are counted from then. */
  readonly sendAt: Instant
  readonly addWorkingDays: (from: Instant, days: number) => Instant
  readonly markets: Markets
  /** The account's market, where the customer's country is unknown. */
  readonly fallbackMarket: string
  /** Letters of this ticket that left, oldest first. */
  readonly before: readonly LetterBefore[]
}

/** Lanes with a letter of their own, whatever the mail complains of. */
const OF_LANE: Partial<Record<Lane, Issue>> = { safety: 'safety', 'payment-fraud': 'payment' }

/** Figures further down a mail are somebody's price list. */
const SCANNED = 20_000

/** Letters that bind the company beyond one offer. */
const MANAGERS: ReadonlySet<LetterName> = new Set(['packages', 'final-position', 'safety-decision'])

/** Remedies by which money leaves the company. */
const MONEY: ReadonlySet<Remedy> = new Set(['refund', 'partial-refund', 'refund-without-return', 'compensation'])

/**
 * Adds the sheet of the resolution room. A person's choice goes before policy's proposal, within what policy allows: a
 * remedy outside of it is left out and named in the notes.
 */
export function resolve(turn: Understood, policy: Policy, choice: Choice | null, context: ResolveContext): Resolved {
  const { findings } = turn
  const lane = laneOf(findings, policy)
  const issue: Issue = OF_LANE[lane.lane] ?? issueOf(turn)
  const letter = choice?.letter ?? letterOf(turn, lane, issue, context.before)
  const responsibility = choice?.responsibility ?? 'to-check'
  const ascent: Ascent = { policy, ladder: policy.issues[issue].ladder, lane, findings, responsibility }
  const allowed = allowedRemedies(ascent)
  const chosen = choice?.remedies?.filter((remedy) => allowed.includes(remedy))
  const opening = offersNow(letter, isLaterLetter(letter), findings) ? openingRemedies(ascent) : []
  const details = detailsOf(letter, choice?.details ?? {}, chosen ?? opening, allowed)
  const offered = letter === 'packages' ? [] : [...opening, ...carriedOver(letter, findings, context.before)]
  const remedies = chosen ?? withoutDeclined(offered, details)
  // Questions about a grievance that may not be there would puzzle: then only what any case needs is asked.
  const asked: Issue = letter === 'acknowledge' && isWeak(turn) ? 'other' : issue
  const it = {
    policy,
    lane,
    letter,
    issue: asked,
    findings,
    remedies,
    settled: isOurs(responsibility),
    details,
    before: context.before,
  }
  const country = findings.country.value
  const resolution: Resolution = {
    market: marketOf(context.markets, country ?? context.fallbackMarket),
    locale: localeIn(choice) ?? localeOf(context.markets, findings.replyLanguage.value, country),
    letter,
    lane: lane.lane,
    responsibility,
    remedies,
    allowed,
    asks: choice?.asks ?? questionsOf(it),
    commitments: commitmentsOf(it, context),
    amounts: amountsOf(turn, details),
    approver: approverOf(turn, policy, lane, letter, details, remediesNamed(remedies, details)),
    details,
    notes: notesOf(lane, choice, allowed, responsibility),
  }
  return { ...turn, stage: 'resolved', resolution }
}

/** What a person told; packages that nobody put together are policy's. */
function detailsOf(letter: LetterName, told: Details, opening: readonly Remedy[], allowed: readonly Remedy[]): Details {
  return letter === 'packages' && !told.packages ? { ...told, packages: packagesOf(opening, allowed) } : told
}

/** What a letter declines it does not offer. */
function withoutDeclined(remedies: readonly Remedy[], { declined = [] }: Details): Remedy[] {
  return remedies.filter((remedy) => !declined.some((wish) => wish === remedy))
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

function approverOf(
  turn: Understood,
  policy: Policy,
  lane: LaneRule,
  letter: LetterName,
  details: Details,
  remedies: readonly Remedy[],
): Resolution['approver'] {
  if (lane.approver !== 'agent') return { role: lane.approver, why: `lane:${lane.lane}` }
  if (MANAGERS.has(letter)) return { role: 'manager', why: `letter:${letter}` }
  const claim = details.amount ?? turn.findings.claim.value
  if (!claim || !remedies.some((remedy) => MONEY.has(remedy))) return { role: 'agent', why: null }
  return { role: roleFor(policy, inCompanyCurrency(policy, claim.amount, claim.currency)), why: whyFor(policy, claim) }
}

function roleFor(policy: Policy, sum: number | null): Role {
  if (sum === null || sum > policy.limits.manager) return 'admin'
  return sum > policy.limits.agent ? 'manager' : 'agent'
}

function whyFor(policy: Policy, claim: { amount: number; currency: string }): string | null {
  const sum = inCompanyCurrency(policy, claim.amount, claim.currency)
  if (sum === null) return `no-rate:${claim.currency}`
  return sum > policy.limits.agent ? `claim-above-limit:${policy.limits.agent} ${policy.currency}` : null
}

function notesOf(
  lane: LaneRule,
  choice: Choice | null,
  allowed: readonly Remedy[],
  responsibility: Responsibility,
): string[] {
  const refused = choice?.remedies?.filter((remedy) => !allowed.includes(remedy)) ?? []
  return [
    ...(lane.lane === 'normal' ? [] : [`lane:${lane.lane}`]),
    ...(lane.note ? [lane.note] : []),
    ...(responsibility === 'to-check' ? ['responsibility-open'] : []),
    ...(isNotOurs(responsibility) ? ['attach-findings'] : []),
    ...refused.map((remedy) => `not-allowed:${remedy}`),
  ]
}

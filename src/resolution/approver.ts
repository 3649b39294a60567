/** Who must approve a letter, and why: the highest role that lane, letter, ladder, unknown facts or money ask for. */
import { PAYING } from '../craft/facts.ts'
import type { Details } from '../ticket/details.ts'
import type { Resolution } from '../ticket/turn.ts'
import type { LetterName, Remedy, Role } from '../ticket/words.ts'
import { type Costs, dearest, unknownAmong } from './costs.ts'
import { inCompanyCurrency, type Policy } from './policy.ts'
import { type Ascent, highestStep, standings } from './remedies.ts'

type Approver = Resolution['approver']

/** Letters that bind the company beyond one offer. */
const MANAGERS: ReadonlySet<LetterName> = new Set(['packages', 'final-position', 'safety-decision'])

const RANK: readonly Role[] = ['agent', 'manager', 'admin']

export interface Offer {
  readonly letter: LetterName
  readonly details: Details
  /** Every remedy that the letter names. */
  readonly remedies: readonly Remedy[]
  readonly costs: Costs
}

/** The first reason of the highest role that any of them asks for. */
export function approverOf(ascent: Ascent, offer: Offer): Approver {
  const { lane } = ascent
  const asked: Approver[] = [
    { role: lane.approver, why: `lane:${lane.lane}` },
    ...(MANAGERS.has(offer.letter) ? [{ role: 'manager', why: `letter:${offer.letter}` } as const] : []),
    ...beyondTarget(ascent, offer.remedies),
    ...onUnknownFacts(ascent, offer.remedies),
    ...byMoney(ascent, offer),
  ]
  const role = RANK.findLast((one) => asked.some((each) => each.role === one)) ?? 'agent'
  const why = role === 'agent' ? null : (asked.find((each) => each.role === role)?.why ?? null)
  return { role, why }
}

function beyondTarget(ascent: Ascent, remedies: readonly Remedy[]): Approver[] {
  return highestStep(ascent, remedies) === 'floor' ? [{ role: 'manager', why: 'floor' }] : []
}

/** A person may choose what depends on a fact that nobody knows, and a manager answers for it. */
function onUnknownFacts(ascent: Ascent, remedies: readonly Remedy[]): Approver[] {
  const found = standings(ascent)
  const open = [...new Set(remedies.flatMap((remedy) => found.get(remedy)?.open ?? []))]
  return open.length > 0 ? [{ role: 'manager', why: `unknown-facts:${open.join(' ')}` }] : []
}

/**
 * The sum that a person names, else the claim where the letter pays anything, and what the dearest choice costs us. What
 * nobody can reckon is no nought: an agent may not let it go out.
 */
function byMoney({ policy, findings, known }: Ascent, { details, remedies, costs }: Offer): Approver[] {
  const claim = details.amount ?? findings.claim.value
  const claimed =
    claim && (details.amount || remedies.some((remedy) => PAYING.has(remedy)))
      ? [byClaim(policy, inCompanyCurrency(policy, claim.amount, claim.currency), claim.currency)]
      : []
  const costly = remedies.some((remedy) => policy.costs[remedy] !== undefined)
  if (costly && known.unrated !== null) return [...claimed, { role: 'admin', why: `no-rate:${known.unrated}` }]
  // Who names the sum says what money costs.
  const unknown = unknownAmong(costs, remedies).filter((remedy) => !(details.amount && PAYING.has(remedy)))
  const packages = (details.packages ?? []).map((one) => one.reduce((sum, each) => sum + (costs.get(each) ?? 0), 0))
  const cost = Math.max(dearest(costs, remedies), ...packages)
  return [
    ...claimed,
    { role: roleFor(policy, cost), why: limitReason('cost', policy) },
    ...(unknown.length > 0 ? [{ role: 'manager', why: `cost-unknown:${unknown.join(' ')}` } as const] : []),
  ]
}

function byClaim(policy: Policy, sum: number | null, currency: string): Approver {
  if (sum === null) return { role: 'admin', why: `no-rate:${currency}` }
  return { role: roleFor(policy, sum), why: limitReason('claim', policy) }
}

function limitReason(what: 'claim' | 'cost', { limits, currency }: Policy): string {
  return `${what}-above-limit:${limits.agent} ${currency}`
}

function roleFor({ limits }: Policy, sum: number): Role {
  if (sum > limits.manager) return 'admin'
  return sum > limits.agent ? 'manager' : 'agent'
}

/** Climbs the ladder of an issue: which remedies may be offered at all, which a first letter offers, which a second round. */
import { choicesAmong, stepsAmong } from '../craft/facts.ts'
import { isRefused, saidWishes } from '../craft/letter-wishes.ts'
import type { LetterBefore } from '../ticket/details.ts'
import type { Findings } from '../ticket/findings.ts'
import { POLICY_FACTS, type PolicyFact, type Remedy, type Responsibility, RUNG_STEPS } from '../ticket/words.ts'
import { judge, type Known } from './conditions.ts'
import type { LaneRule, Policy, Rung } from './policy.ts'

/** Steps that concede nothing: a lane that opens steps only may take these. */
const FREE: ReadonlySet<Remedy> = new Set(['correction', 'documents', 'guidance', 'tracking', 'explanation'])

/** What the ladder is climbed with. */
export interface Ascent {
  readonly policy: Policy
  readonly ladder: readonly Rung[]
  readonly lane: LaneRule
  readonly findings: Findings
  readonly responsibility: Responsibility
  readonly known: Known
}

/** A rung that this case may stand on. `open`: facts that it depends on and that nobody knows. */
export interface Standing {
  readonly rung: Rung
  readonly open: readonly PolicyFact[]
}

/** By remedy the rung on which it is offered here: the first that holds for certain, else the first that may hold. */
export function standings(ascent: Ascent): Map<Remedy, Standing> {
  const found = new Map<Remedy, Standing>()
  for (const standing of possible(ascent)) {
    const before = found.get(standing.rung.offer)
    if (!before || (before.open.length > 0 && standing.open.length === 0)) found.set(standing.rung.offer, standing)
  }
  return found
}

/** Every rung that holds here or may hold, in the ladder's order. */
function possible({ ladder, lane, responsibility, known }: Ascent): Standing[] {
  return ladder.flatMap((rung) => {
    if (isNotOurs(responsibility) && !rung.notOurs) return []
    // Goods that hurt somebody are kept: nobody is told to throw them away, whatever a ladder says.
    if (lane.lane === 'safety' && rung.offer === 'refund-without-return') return []
    const {
      offer: _offer,
      step: _step,
      unchecked: _unchecked,
      onWish: _onWish,
      notOurs: _notOurs,
      unless,
      ...asked
    } = rung
    const verdict = judge(asked, known)
    if (!verdict.holds) return []
    const except = unless && judge(unless, known)
    return except?.holds && except.open.length === 0 ? [] : [{ rung, open: verdict.open }]
  })
}

/** Every remedy that a person may choose here: a choice is itself the check, so neither `unchecked` nor a gap binds it. */
export function allowedRemedies(ascent: Ascent): Remedy[] {
  const found = standings(ascent)
  return [...new Set(ascent.ladder.map((rung) => rung.offer))].filter((remedy) => found.has(remedy))
}

/** Rungs that amends may offer by itself: what nobody knows grants nothing, and what they refused insults them. */
function ready(ascent: Ascent, step: Rung['step']): Remedy[] {
  const { ladder, lane, findings } = ascent
  const wants = saidWishes(findings)
  const found = standings(ascent)
  return [...new Set(ladder.map((rung) => rung.offer))].filter((remedy) => {
    const standing = found.get(remedy)
    if (!standing || standing.open.length > 0 || standing.rung.step !== step) return false
    if (isRefused(remedy, findings) || !isReady(standing.rung, ascent)) return false
    if (standing.rung.onWish && !wants.some((wish) => wish === remedy)) return false
    return lane.opens === 'ladder' || FREE.has(remedy)
  })
}

/**
 * What the first letter offers: alternatives, the customer's own wish first, then steps that we take in any case.
 * Without a wish two or three alternatives let them choose.
 */
export function openingRemedies(ascent: Ascent): Remedy[] {
  const { lane, findings, policy } = ascent
  if (lane.opens === 'nothing') return []
  const wants = saidWishes(findings)
  const isWished = (remedy: Remedy) => wants.some((wish) => wish === remedy)
  // What policy would agree to anyway and they ask for is offered at once.
  const open = [...ready(ascent, 'opening'), ...ready(ascent, 'target').filter(isWished)]
  const choices = choicesAmong(open)
  const wished = choices.filter(isWished)
  const most = wished.length > 0 ? Math.max(policy.choices.wished, wished.length) : policy.choices.open
  const offered = [...wished, ...choices.filter((remedy) => !wished.includes(remedy))].slice(0, Math.min(most, 3))
  return [...offered, ...stepsAmong(open)]
}

export interface NextRung {
  readonly remedies: readonly Remedy[]
  /** The ladder is climbed up to its target: what is left needs a manager's own choice. */
  readonly spent: boolean
}

/**
 * The second round, after a counter-offer: what they ask for where it stands no higher than one rung up, else the next
 * rung that was not offered yet. Never beyond the target, and never down again.
 */
export function nextRung(ascent: Ascent, before: readonly LetterBefore[]): NextRung {
  if (ascent.lane.opens === 'nothing') return { remedies: [], spent: false }
  const offered = new Set(before.flatMap(({ remedies }) => remedies))
  const wants = saidWishes(ascent.findings)
  // Who was offered nothing yet is at the foot of the ladder.
  const within = [...ready(ascent, 'opening'), ...(offered.size > 0 ? ready(ascent, 'target') : [])]
  const left = choicesAmong(within).filter((remedy) => !offered.has(remedy))
  const next = left.find((remedy) => wants.some((wish) => wish === remedy)) ?? left[0]
  if (next) return { remedies: [next], spent: false }
  return { remedies: [], spent: offered.size > 0 && ascent.responsibility !== 'to-check' }
}

/** How far up the ladder these remedies reach; null where none of them stands on it. */
export function highestStep(ascent: Ascent, remedies: readonly Remedy[]): Rung['step'] | null {
  const found = standings(ascent)
  const reached = remedies.flatMap((remedy) => found.get(remedy)?.rung.step ?? [])
  return RUNG_STEPS.findLast((step) => reached.includes(step)) ?? null
}

/** Whether the ladder has a target here, below which an agreement is cheap. */
export function hasTarget(ascent: Ascent): boolean {
  return [...standings(ascent).values()].some(({ rung }) => rung.step === 'target')
}

/** Facts that more might be offered by, were they known; those of rungs that only a manager takes are left out. */
export function openFacts(ascent: Ascent): PolicyFact[] {
  const wants = saidWishes(ascent.findings)
  const found = standings(ascent)
  const height = ({ step }: Rung) => RUNG_STEPS.indexOf(step)
  const open = possible(ascent).flatMap(({ rung, open }) => {
    const certain = found.get(rung.offer)
    const better = !certain || certain.open.length > 0 || height(rung) < height(certain.rung)
    const asked = !rung.onWish || wants.some((wish) => wish === rung.offer)
    return rung.step !== 'floor' && better && asked ? open : []
  })
  return POLICY_FACTS.filter((fact) => open.includes(fact))
}

/** Whether a rung may be offered while nobody settled who has to answer for it. */
function isReady(rung: Rung, { findings, responsibility }: Ascent): boolean {
  if (responsibility !== 'to-check') return true
  return rung.unchecked === 'always' || (rung.unchecked === 'evidence' && findings.evidence.value === 'attached')
}

/** It lay with the use or with force majeure: we help, and concede nothing. */
export function isNotOurs(responsibility: Responsibility): boolean {
  return responsibility === 'customer' || responsibility === 'force-majeure'
}

/** Ours towards the customer: recourse against supplier or carrier is an internal matter. */
export function isOurs(responsibility: Responsibility): boolean {
  return responsibility === 'ours' || responsibility === 'supplier' || responsibility === 'carrier'
}

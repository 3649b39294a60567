/** Climbs the ladder of an issue: which remedies may be offered at all, and which this letter offers. */
import { choicesAmong, stepsAmong } from '../craft/facts.ts'
import { saidWishes } from '../craft/letter-wishes.ts'
import type { Findings } from '../ticket/findings.ts'
import type { Remedy, Responsibility } from '../ticket/words.ts'
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
}

/** Every remedy that a person may choose here: a choice is itself the check, so `unchecked` doesn't bind it. */
export function allowedRemedies({ ladder, findings, responsibility }: Ascent): Remedy[] {
  return distinct(
    ladder
      .filter((rung) => !rung.severity || rung.severity.includes(findings.severity.value))
      .filter((rung) => rung.notOurs || !isNotOurs(responsibility))
      .map((rung) => rung.offer),
  )
}

/**
 * What the first letter offers: alternatives, the customer's own wish first, then steps that we take in any case.
 * Without a wish two or three alternatives let them choose.
 */
export function openingRemedies(ascent: Ascent): Remedy[] {
  const { ladder, lane, findings, policy } = ascent
  if (lane.opens === 'nothing') return []
  const wants = saidWishes(findings)
  const allowed = new Set(allowedRemedies(ascent))
  const open = distinct(
    ladder
      .filter((rung) => rung.opening && allowed.has(rung.offer) && isReady(rung, ascent))
      .filter((rung) => !rung.onWish || wants.some((wish) => wish === rung.offer))
      .filter((rung) => lane.opens === 'ladder' || FREE.has(rung.offer))
      .map((rung) => rung.offer),
  )
  const choices = choicesAmong(open)
  const wished = choices.filter((remedy) => wants.some((wish) => wish === remedy))
  const most = wished.length > 0 ? Math.max(policy.choices.wished, wished.length) : policy.choices.open
  const offered = [...wished, ...choices.filter((remedy) => !wished.includes(remedy))].slice(0, Math.min(most, 3))
  return [...offered, ...stepsAmong(open)]
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

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}

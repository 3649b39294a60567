/** What no single key can show of a policy: contradictions, gaps and names that stand nowhere, each with its place. */
import { isDeepStrictEqual } from 'node:util'
import { ISSUES, type Issue, SEVERITIES, TIERS } from '../ticket/words.ts'
import type { Conditions } from './conditions.ts'
import type { LaneRule, PolicyFile, Rung } from './policy.ts'

export interface Mistake {
  readonly path: readonly (string | number)[]
  /** What is wrong and what to write instead. */
  readonly message: string
}

/** Keys of a rung that say how it is offered, not when. */
const MANNER: ReadonlySet<string> = new Set(['offer', 'step', 'unchecked', 'onWish', 'notOurs', 'unless'])

export function mistakesOf(policy: PolicyFile): Mistake[] {
  return [
    ...limitMistakes(policy),
    ...tierMistakes(policy),
    ...policy.lanes.flatMap((lane, at) => laneMistakes(policy, lane, at)),
    ...ISSUES.flatMap((issue) => issueMistakes(policy, issue)),
    ...nameMistakes(policy),
  ]
}

function limitMistakes({ limits, choices }: PolicyFile): Mistake[] {
  return [
    ...(limits.agent > limits.manager
      ? [
          {
            path: ['limits', 'agent'],
            message: `an agent may not go higher (${limits.agent}) than a manager (${limits.manager})`,
          },
        ]
      : []),
    ...(choices.wished > choices.open
      ? [
          {
            path: ['choices', 'wished'],
            message: `must not be more than open (${choices.open}): a wish narrows the choice`,
          },
        ]
      : []),
  ]
}

/** The first rule that fits is taken: a later one that asks for as much would never be. */
function tierMistakes({ tiers }: PolicyFile): Mistake[] {
  return tiers.flatMap((rule, at) => {
    const earlier = tiers
      .slice(0, at)
      .find(
        (one) => (one.turnoverOver ?? 0) <= (rule.turnoverOver ?? 0) && (one.yearsOver ?? 0) <= (rule.yearsOver ?? 0),
      )
    return earlier
      ? [
          {
            path: ['tiers', at],
            message: `is never reached: "${earlier.tier}" above asks for no more; put the higher one first`,
          },
        ]
      : []
  })
}

function laneMistakes({ checklist }: PolicyFile, rule: LaneRule, at: number): Mistake[] {
  const path = ['lanes', at]
  const { when } = rule
  const mistakes: Mistake[] = []
  if (Object.keys(when).length === 0) mistakes.push({ path, message: 'fits nobody: say under "when" whom it is for' })
  if (rule.lane === 'normal') mistakes.push({ path, message: '"normal" is what no lane takes; it has no rule' })
  if (when.tier && (rule.newsHours !== undefined || !rule.proposes || rule.mostAsks !== undefined))
    mistakes.push({
      path,
      message: 'a customer’s tier changes what is offered, never by when: leave newsHours, proposes and mostAsks out',
    })
  for (const line of [...(rule.decision ?? []), ...(when.confirmed ?? [])])
    if (!Object.hasOwn(checklist, line)) mistakes.push({ path, message: unknownLine(line) })
  return mistakes
}

function issueMistakes(policy: PolicyFile, issue: Issue): Mistake[] {
  const rules = policy.issues[issue]
  const { ladder } = rules
  const path = ['issues', issue]
  const mistakes: Mistake[] = rules.check
    .map((line, at) => ({ path: [...path, 'check', at], message: unknownLine(line) }))
    .filter((_, at) => !Object.hasOwn(policy.checklist, rules.check[at] ?? ''))
  for (const [at, rung] of ladder.entries()) {
    const here = [...path, 'ladder', at]
    const earlier = ladder.slice(0, at).find((one) => one.offer === rung.offer && hides(one, rung))
    if (earlier)
      mistakes.push({
        path: here,
        message: `"${rung.offer}" is never reached: a rung above offers it in every such case`,
      })
    if (rung.step !== 'opening' && rung.unchecked !== 'never')
      mistakes.push({ path: here, message: `"unchecked" is for rungs that open; "${rung.step}" comes after the check` })
    if (rung.unless && Object.keys(rung.unless).length === 0)
      mistakes.push({ path: here, message: '"unless" is empty: leave it out, or name a condition' })
    for (const line of [...(rung.confirmed ?? []), ...(rung.unless?.confirmed ?? [])])
      if (!Object.hasOwn(policy.checklist, line)) mistakes.push({ path: here, message: unknownLine(line) })
    if (issue === 'safety' && rung.offer === 'refund-without-return')
      mistakes.push({
        path: here,
        message: 'goods that hurt somebody are kept and looked at: never without return in the safety ladder',
      })
    if (issue === 'safety' && rung.step === 'opening')
      mistakes.push({ path: here, message: 'nothing opens in the safety ladder: write step: target or step: floor' })
  }
  return [...mistakes, ...gaps(ladder, path), ...stepMistakes(ladder, issue, path)]
}

const unknownLine = (line: string) => `no line "${line}" stands under "checklist"`

/** Whether `upper` is offered wherever `lower` would be: its conditions are none, or the very same. */
function hides(upper: Rung, lower: Rung): boolean {
  const unlessSame = upper.unless === undefined || isDeepStrictEqual(upper.unless, lower.unless)
  return (
    unlessSame &&
    Object.entries(conditionsOf(upper)).every(([key, value]) => isDeepStrictEqual(value, conditionsOf(lower)[key]))
  )
}

function conditionsOf(rung: Rung): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rung).filter(([key, value]) => !MANNER.has(key) && value !== undefined))
}

/** Whoever complains, however grave it is, policy has something to offer once it is known to be ours. */
function gaps(ladder: readonly Rung[], path: readonly (string | number)[]): Mistake[] {
  for (const severity of SEVERITIES) {
    for (const tier of TIERS) {
      if (ladder.some((rung) => fits(rung, severity, tier))) continue
      return [
        {
          path: [...path, 'ladder'],
          message: `offers nothing at severity ${severity} to tier ${tier}: add a rung without conditions`,
        },
      ]
    }
  }
  return []
}

function fits(rung: Rung, severity: (typeof SEVERITIES)[number], tier: (typeof TIERS)[number]): boolean {
  const { severity: severities, tier: tiers, ...others }: Conditions = conditionsOf(rung)
  const free = Object.keys(others).length === 0 && rung.unless === undefined
  return free && (severities?.includes(severity) ?? true) && (tiers?.includes(tier) ?? true)
}

/** A floor without anything before it would be the opening. */
function stepMistakes(ladder: readonly Rung[], issue: Issue, path: readonly (string | number)[]): Mistake[] {
  if (issue === 'safety' || ladder.some((rung) => rung.step === 'opening')) return []
  return [{ path: [...path, 'ladder'], message: 'has no opening: at least one rung may stand in a first letter' }]
}

function nameMistakes({ law, checklist }: PolicyFile): Mistake[] {
  const twice = law.flatMap(({ name }, at) =>
    law.slice(0, at).some((one) => one.name === name)
      ? [{ path: ['law', at], message: `the name "${name}" stands there twice` }]
      : [],
  )
  const nobody = Object.entries(checklist).flatMap(([line, { shows }]) =>
    shows.includes('to-check')
      ? [{ path: ['checklist', line], message: '"to-check" is what nobody knows yet: a line shows who it was' }]
      : [],
  )
  return [...twice, ...nobody]
}

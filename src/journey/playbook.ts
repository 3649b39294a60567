/** What policy says of one issue, as data for the playbook page: desk and terminal put it into words. */
import type { Conditions } from '../resolution/conditions.ts'
import type { LaneRule, Policy, Rung } from '../resolution/policy.ts'
import { issueOfLane } from '../resolution/resolve.ts'
import type { Turn } from '../ticket/turn.ts'
import { type Ask, type Chip, type Consulted, ISSUES, type Issue, type Responsibility } from '../ticket/words.ts'

export type { Conditions, LaneRule, Rung }

/** A sentence for staff, in both languages of the desk. */
export type Said = Readonly<Record<'en' | 'zh-Hans', string>>

export interface CheckLine {
  readonly name: string
  readonly say: Said
  readonly shows: readonly Responsibility[]
}

interface LawLine {
  readonly name: string
  readonly countries: readonly string[]
  readonly say: Said
}

export interface Playbook {
  readonly issue: Issue
  /** ISO 4217 of every sum. */
  readonly currency: string
  readonly check: readonly CheckLine[]
  readonly ask: readonly Ask[]
  readonly mostAsks: number
  readonly consult: readonly Consulted[]
  readonly ladder: readonly Rung[]
  readonly chips: readonly Chip[]
  readonly never: readonly Said[]
  readonly lanes: readonly LaneRule[]
  readonly limits: { readonly agent: number; readonly manager: number }
  readonly law: readonly LawLine[]
  /** Every law, of other issues too: a later mail may be of another issue than its ticket. */
  readonly laws: readonly LawLine[]
  /** Every line of the checklist, of other issues too. */
  readonly lines: ReadonlyMap<string, CheckLine>
}

export function playbookOf(policy: Policy, issue: Issue): Playbook {
  const rules = policy.issues[issue]
  const lines = new Map(Object.entries(policy.checklist).map(([name, line]) => [name, { name, ...line }]))
  return {
    issue,
    currency: policy.currency,
    check: rules.check.flatMap((name) => lines.get(name) ?? []),
    ask: rules.ask,
    mostAsks: rules.mostAsks ?? policy.mostAsks,
    consult: rules.consult,
    ladder: rules.ladder,
    chips: rules.chips,
    never: [...rules.never, ...policy.never],
    lanes: policy.lanes.filter((lane) => concerns(lane, issue)),
    limits: policy.limits,
    law: policy.law.filter((one) => !one.issues || one.issues.includes(issue)),
    laws: policy.law,
    lines,
  }
}

/** A lane of other issues, or with a playbook of its own, has no place on this page. */
function concerns({ lane, when }: LaneRule, issue: Issue): boolean {
  const own = issueOfLane(lane)
  if (own) return own === issue
  const named = [...(when.issue ?? []), ...(when.anyIssue ?? [])]
  return named.length === 0 || named.includes(issue)
}

/** The issue whose checklist a ticket goes by: that of its newest letter's lane, else its own. */
export function checkedIssue(turns: readonly { readonly turn: Turn }[], issue: Issue | null): Issue {
  const turn = turns.findLast((row) => 'resolution' in row.turn)?.turn
  const lane = turn && 'resolution' in turn ? turn.resolution.lane : 'normal'
  return issueOfLane(lane) ?? issue ?? 'other'
}

export const isIssue = (text: string): text is Issue => ISSUES.some((issue) => issue === text)

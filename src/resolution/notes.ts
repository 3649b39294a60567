/** What the reviewer is told of a resolution, as keys of the desk's catalogue; never a word of it goes to the customer. */
import type { Course } from '../ticket/course.ts'
import type { Details } from '../ticket/details.ts'
import type { Point, Remedy } from '../ticket/words.ts'
import type { Policy } from './policy.ts'
import type { Inspection } from './promises.ts'
import { type Ascent, isNotOurs, openFacts } from './remedies.ts'

/** Points by which a letter names a cause, or gives what was found as the reason. */
const CAUSES: ReadonlySet<Point> = new Set([
  'known-cause-found',
  'because-found-in-order',
  'because-as-agreed',
  'because-period-ended',
])

export interface Told {
  readonly refused: readonly Remedy[]
  readonly causesLeftOut: readonly Point[]
  /** Who has to answer for it is what an earlier letter of the ticket went by. */
  readonly carriedOver: boolean
  readonly awaited: readonly string[]
  readonly climbed: boolean
  readonly spent: boolean
  readonly extraFreed: readonly string[]
  readonly course: Course | undefined
  /** What policy asks for beyond photos, the claim being high. */
  readonly inspection: Inspection | null
  /** Whether the letter offers anything, or may once more is known. */
  readonly offers: boolean
}

export function notesOf(ascent: Ascent, told: Told): string[] {
  const { policy, lane, responsibility, known } = ascent
  const note = (holds: boolean, key: string) => (holds ? [key] : [])
  const listed = (key: string, values: readonly string[]) => note(values.length > 0, `${key}:${values.join(' ')}`)
  return [
    ...note(lane.lane !== 'normal', `lane:${lane.lane}`),
    ...(lane.note ? [lane.note] : []),
    ...note(responsibility === 'to-check', 'responsibility-open'),
    ...(told.carriedOver ? [`responsibility-as-before:${responsibility}`] : []),
    ...note(
      told.course !== undefined && responsibility !== 'to-check' && !showsCause(ascent, told.course),
      'cause-open',
    ),
    ...note(isNotOurs(responsibility), 'attach-findings'),
    ...told.refused.map((remedy) => `not-allowed:${remedy}`),
    ...told.causesLeftOut.map((point) => `cause-left-out:${point}`),
    ...listed('decision-awaits', told.awaited),
    ...note(told.climbed, 'next-rung'),
    ...note(told.spent, 'ladder-spent'),
    ...listed('extra-freed', told.extraFreed),
    ...(told.offers ? listed('to-check', openFacts(ascent)) : []),
    ...note(known.returnCosts === 'above-goods', 'return-not-worth'),
    ...(told.inspection ? [`inspection-${told.inspection.paidBy}:${told.inspection.above} ${policy.currency}`] : []),
    ...note(known.tier === 'watch', 'watch-list'),
    ...lawOf(policy, ascent).map((name) => `law:${name}`),
  ]
}

function lawOf(policy: Policy, { known, findings }: Ascent): string[] {
  const { country } = known
  const issue = findings.issue.value ?? 'other'
  return policy.law
    .filter((one) => country !== null && one.countries.includes(country))
    .filter((one) => !one.issues || one.issues.includes(issue))
    .map((one) => one.name)
}

/** Whether a line of the checklist that somebody confirmed shows whose doing it was. */
export function showsCause({ policy, responsibility }: Ascent, { checks }: Course): boolean {
  return checks.some(
    ({ line, result }) => result === 'confirms' && policy.checklist[line]?.shows.includes(responsibility),
  )
}

/**
 * What a person told, without causes that no line of the checklist shows.
 * @param course absent where there is no ledger to check in: then a person's word stands
 */
export function withoutUnshownCauses(
  ascent: Ascent,
  told: Details,
  course: Course | undefined,
): { readonly details: Details; readonly leftOut: readonly Point[] } {
  const leftOut = (told.points ?? []).filter((point) => CAUSES.has(point))
  if (!course || leftOut.length === 0 || showsCause(ascent, course)) return { details: told, leftOut: [] }
  return { details: { ...told, points: (told.points ?? []).filter((point) => !CAUSES.has(point)) }, leftOut }
}

/** The steps that a case goes through, and at which one it stands: derived from what happened, never set by hand. */
import type { Instant } from '../mail/message.ts'
import type { StepRule, StepSeen } from '../ticket/process.ts'
import { PROCESS_STEPS, type ProcessStep } from '../ticket/words.ts'

export type StepRules = Readonly<Partial<Record<ProcessStep, StepRule>>>

/**
 * @param workingDays end of the n-th working day after an instant
 * @param promised what the customer was promised by when: no step ends later
 */
export function stepsOf(
  doneAt: Readonly<Record<ProcessStep, Instant | null>>,
  rules: StepRules,
  workingDays: (from: Instant, days: number) => Instant,
  promised: Readonly<Partial<Record<ProcessStep, Instant | null>>> = {},
): StepSeen[] {
  const last = PROCESS_STEPS.findLastIndex((step) => doneAt[step] !== null)
  const since = PROCESS_STEPS.flatMap((step) => doneAt[step] ?? [])
    .sort()
    .at(-1)
  return PROCESS_STEPS.map((step, at): StepSeen => {
    const { owner = 'agent', days } = rules[step] ?? {}
    const state = doneAt[step] !== null ? 'done' : at < last ? 'skipped' : at === last + 1 ? 'now' : 'ahead'
    const own = since !== undefined && days !== undefined ? workingDays(since, days) : null
    const [dueAt = null] = state === 'now' ? [own, promised[step]].filter((at) => typeof at === 'string').sort() : []
    return { step, state, at: doneAt[step], dueAt, owner }
  })
}

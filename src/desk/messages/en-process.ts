/** The steps of a case, and the day by which a carrier must hear of a claim. */
import type { CarriedBy, StepSeen } from '../../ticket/process.ts'
import type { ProcessStep } from '../../ticket/words.ts'

export const enProcess = {
  title: 'Steps of this case',
  step: {
    register: 'register',
    acknowledge: 'acknowledge',
    'check-facts': 'check facts',
    decide: 'decide',
    propose: 'propose',
    agree: 'agree',
    execute: 'execute',
    confirm: 'confirm',
    close: 'close',
  } as Record<ProcessStep, string>,
  state: { done: 'done', skipped: 'left out', now: 'it stands here', ahead: 'still ahead' } as Record<
    StepSeen['state'],
    string
  >,
  claimNotice: {
    sea: 'notice of claim (sea): send the paper by this day',
    air: 'notice of claim (air): send the paper by this day',
    road: 'notice of claim (road): send the paper by this day',
    unknown: 'notice of claim (carriage unknown, shortest period): send the paper by this day',
  } as Record<CarriedBy, string>,
}

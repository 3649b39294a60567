/** Where a case stands follows from what happened, and so does the day by which a carrier must hear of a claim. */
import { expect, test } from 'vitest'
import { claimNoticeDue } from '../../src/aftercare/claim-notice.ts'
import { stepsOf } from '../../src/aftercare/process.ts'
import { PROCESS_STEPS, type ProcessStep } from '../../src/ticket/words.ts'

const days = (from: string, count: number): string => new Date(Date.parse(from) + count * 86_400_000).toISOString()
const OPENED = '2026-11-17T10:00:00.000Z'
const done = (more: Partial<Record<ProcessStep, string>>): Record<ProcessStep, string | null> => ({
  ...(Object.fromEntries(PROCESS_STEPS.map((step) => [step, null])) as Record<ProcessStep, null>),
  register: OPENED,
  ...more,
})
const rules = { acknowledge: { owner: 'agent', days: 1 }, agree: { owner: 'manager', days: 2 } } as const

test('a case stands behind the last step that was taken; its time runs from there [R7.2]', () => {
  const fresh = stepsOf(done({}), rules, days)
  expect(fresh.map(({ state }) => state)).toEqual(['done', 'now', ...Array(7).fill('ahead')])
  expect(fresh[1]).toMatchObject({ step: 'acknowledge', dueAt: '2026-11-18T10:00:00.000Z', owner: 'agent' })
  const offered = stepsOf(done({ acknowledge: OPENED, propose: '2026-11-19T10:00:00.000Z' }), rules, days)
  expect(offered.map(({ step, state }) => `${step} ${state}`).slice(2, 6)).toEqual([
    'check-facts skipped',
    'decide skipped',
    'propose done',
    'agree now',
  ])
  expect(offered[5]).toMatchObject({ dueAt: '2026-11-21T10:00:00.000Z', owner: 'manager' })
})

test('no step ends later than what the customer was promised [R7.2]', () => {
  const soon = '2026-11-17T16:00:00.000Z'
  expect(stepsOf(done({}), rules, days, { acknowledge: soon })[1]?.dueAt).toBe(soon)
  expect(stepsOf(done({}), {}, days, { acknowledge: soon })[1]?.dueAt).toBe(soon)
  expect(stepsOf(done({}), rules, days, { acknowledge: '2026-12-01T16:00:00.000Z' })[1]?.dueAt).toBe(
    '2026-11-18T10:00:00.000Z',
  )
})

test('a closed case stands nowhere, and a step without a limit has no day', () => {
  expect(
    stepsOf(done({ close: '2026-12-01T10:00:00.000Z' }), rules, days).filter(({ state }) => state === 'now'),
  ).toEqual([])
  expect(stepsOf(done({ acknowledge: OPENED }), rules, days)[2]).toMatchObject({ state: 'now', dueAt: null })
})

test('notice of claim: from the day of delivery, by how the goods came; the shortest where nobody knows [R7.10]', () => {
  const periods = { sea: 3, air: 14, road: 7 }
  const due = (more: object) =>
    claimNoticeDue({ number: 'PO-1', lines: [], deliveredDate: '2026-11-10', ...more }, periods)
  expect(due({ vessel: 'COSCO TAURUS' })).toEqual({ by: 'sea', dueAt: '2026-11-13T08:00:00.000Z' })
  expect(due({ incoterm: 'CIF' })?.by).toBe('sea')
  expect(due({ billNumber: '172-12345675' })).toEqual({ by: 'air', dueAt: '2026-11-24T08:00:00.000Z' })
  expect(due({ vessel: 'CV 9733' })?.by).toBe('air')
  expect(due({})).toEqual({ by: 'unknown', dueAt: '2026-11-13T08:00:00.000Z' })
  expect(due({ deliveredDate: undefined })).toBeNull()
})

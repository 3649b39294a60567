/** When a letter leaves if it is approved now, and which promise breaks until then. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCalendars } from '../../src/craft/calendar.ts'
import { type PlanInput, planSend } from '../../src/sending/when.ts'
import { FINDINGS } from './letters.ts'

const calendars = parseCalendars('config/calendars.yaml', readFileSync('config/calendars.yaml', 'utf8'))
const found = <T>(value: T) => ({ value, confidence: 0.9, why: [] })
const NO_PROMISES = { firstResponseDueAt: null, nextResponseDueAt: null, solutionDueAt: null }

function plan(now: string, change: Partial<PlanInput> = {}) {
  const input = { now, findings: FINDINGS, market: 'AT', calendars, fallbackZone: 'Asia/Shanghai', undoSeconds: 60 }
  return planSend({ ...input, promises: NO_PROMISES, seed: '', ...change })
}

const riyadh = {
  zones: [{ zone: 'Asia/Riyadh', probability: 0.95 }],
  timezone: found('Asia/Riyadh'),
  country: found('SA'),
}

describe('the plan', () => {
  test('waits for the undo window even at a good hour', () => {
    expect(plan('2026-03-10T09:00:00.000Z')).toMatchObject({ at: '2026-03-10T09:01:00.000Z', why: ['good-hour'] })
  })

  test('waits for the morning when the undo window ends after closing', () => {
    expect(plan('2026-03-10T16:29:30.000Z').at).toBe('2026-03-11T08:00:00.000Z')
  })

  test('shows that both promises break over a Saudi weekend, and which breaks first [mail 91]', () => {
    const arrived = Date.parse('2026-04-09T12:30:00.000Z')
    const hoursLater = (hours: number) => new Date(arrived + hours * 3_600_000).toISOString()
    const promises = { firstResponseDueAt: hoursLater(24), nextResponseDueAt: null, solutionDueAt: hoursLater(48) }
    const saudi = plan('2026-04-10T01:05:00.000Z', { findings: riyadh, market: 'SA', promises })
    expect(saudi).toMatchObject({ at: '2026-04-12T06:00:00.000Z', zone: 'Asia/Riyadh', breaks: 'first-response' })
    // Saturday morning there wakes nobody and is before the promise: it would be a letter of a person's choice.
    expect(saudi.leastBad).toEqual({ at: '2026-04-10T04:00:00.000Z', is: 'awake' })
    const late = { ...promises, firstResponseDueAt: null }
    expect(plan('2026-04-10T01:05:00.000Z', { findings: riyadh, promises: late }).breaks).toBe('solution')
  })

  test('breaks nothing when the letter can go now, however late it is', () => {
    const promises = { ...NO_PROMISES, firstResponseDueAt: '2026-03-10T09:00:10.000Z' }
    expect(plan('2026-03-10T09:00:00.000Z', { promises }).breaks).toBeNull()
  })

  test('breaks nothing when the promise is due after the good hour', () => {
    const promises = { ...NO_PROMISES, firstResponseDueAt: '2026-03-11T08:30:00.000Z' }
    expect(plan('2026-03-10T18:00:00.000Z', { promises }).breaks).toBeNull()
  })

  test('spreads letters of one opening over five minutes, each always to the same second', () => {
    const at = (seed: string) => plan('2026-03-10T22:00:00.000Z', { seed }).at
    const seeds = Array.from({ length: 200 }, (_, i) => `turn-${i}`)
    const instants = seeds.map(at)
    expect(instants).toEqual(seeds.map(at))
    expect(new Set(instants).size).toBeGreaterThan(100)
    expect(instants.every((one) => one >= '2026-03-11T08:00:00.000Z' && one < '2026-03-11T08:05:00.000Z')).toBe(true)
  })

  test('does not spread a letter that can go now', () => {
    expect(plan('2026-03-10T09:00:00.000Z', { seed: 'turn-7' }).at).toBe('2026-03-10T09:01:00.000Z')
  })

  test('keeps the weekend of the state that the market names', () => {
    const kelantan = {
      zones: [{ zone: 'Asia/Kuala_Lumpur', probability: 1 }],
      timezone: found(null),
      country: found('MY'),
    }
    expect(plan('2026-04-17T02:00:00.000Z', { findings: kelantan, market: 'MY-03' }).at).toBe(
      '2026-04-19T01:00:00.000Z',
    )
  })

  test('falls back to the market where nothing is known, and says so', () => {
    const unknown = { zones: [], timezone: found(null), country: found(null) }
    const result = plan('2026-03-10T18:00:00.000Z', { findings: unknown, market: 'CN' })
    expect(result).toMatchObject({ at: '2026-03-11T01:00:00.000Z', zone: 'Asia/Shanghai' })
    expect(result.why).toContain('zone-unknown')
  })
})

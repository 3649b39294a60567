/** The usual hours until which a ticket is set aside. */
import { describe, expect, test } from 'vitest'
import { holdHours } from '../../src/desk/ticket-hold.ts'

const SHANGHAI = 'Asia/Shanghai'

describe('the usual hours', () => {
  test('on a Tuesday afternoon in Shanghai, for a customer in Vienna', () => {
    expect(holdHours('2026-03-10T07:30:00.000Z', SHANGHAI, 'Europe/Vienna')).toEqual({
      afternoon: '2026-03-10T09:00:00.000Z',
      tomorrow: '2026-03-11T01:00:00.000Z',
      monday: '2026-03-16T01:00:00.000Z',
      theirs: '2026-03-10T08:00:00.000Z',
    })
  })
  test('a Sunday’s tomorrow is Monday, an afternoon that is over is not offered, and a customer of our own clock has no other', () => {
    expect(holdHours('2026-03-15T10:00:00.000Z', SHANGHAI, 'Asia/Taipei')).toEqual({
      tomorrow: '2026-03-16T01:00:00.000Z',
    })
  })
  test('a morning that is over there is tomorrow’s, and a zone that nobody knows gives none', () => {
    expect(holdHours('2026-03-10T12:00:00.000Z', SHANGHAI, 'Europe/Vienna').theirs).toBe('2026-03-11T08:00:00.000Z')
    expect(holdHours('2026-03-10T12:00:00.000Z', SHANGHAI, 'Europe/Nowhere').theirs).toBeUndefined()
    expect(holdHours('2026-03-10T12:00:00.000Z', SHANGHAI, null).theirs).toBeUndefined()
  })
  test('nine o’clock is nine o’clock on the day that the clocks change', () => {
    expect(holdHours('2026-03-28T12:00:00.000Z', 'Europe/Berlin', null).tomorrow).toBe('2026-03-29T07:00:00.000Z')
  })
})

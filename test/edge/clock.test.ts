/** Waiting for an instant, while the machine's clock is set right. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClock } from '../../src/edge/clock.ts'

const NOW = Date.parse('2026-03-10T09:00:00.000Z')
const DAY_MS = 86_400_000

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => void vi.useRealTimers())

/** Whether a wait that began before has ended. */
async function wait(instant: number) {
  let over = false
  void createClock()
    .until(new Date(instant).toISOString())
    .then(() => {
      over = true
    })
  return () => Promise.resolve().then(() => over)
}

test('ends at its instant, not before', async () => {
  const isOver = await wait(NOW + 60_000)
  vi.advanceTimersByTime(59_999)
  expect(await isOver()).toBe(false)
  vi.advanceTimersByTime(2)
  expect(await isOver()).toBe(true)
})

test('of a minute takes a minute, though the clock is set back by a day meanwhile [mail 75]', async () => {
  const isOver = await wait(NOW + 60_000)
  vi.advanceTimersByTime(30_000)
  vi.setSystemTime(NOW - DAY_MS)
  vi.advanceTimersByTime(29_990)
  expect(await isOver()).toBe(false)
  vi.advanceTimersByTime(20)
  expect(await isOver()).toBe(true)
})

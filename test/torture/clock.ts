/** The clock of a run: the machine's, moved ahead or set back at will. */
import { createClock, type MovableClock } from '../../src/edge/clock.ts'

/** As the program's own; only `moveTo` also goes back, which wakes nobody: a timer that was set runs as long as it was set. */
export function createUnsteadyClock(startsAt: string): MovableClock {
  const steady = createClock(startsAt)
  let backMs = 0
  const shifted = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()
  const now = () => shifted(steady.now(), -backMs)
  return {
    now,
    moveTo(to) {
      const ms = Date.parse(to) - Date.parse(now())
      if (ms < 0) backMs -= ms
      else steady.moveTo(shifted(steady.now(), ms))
    },
    async until(instant, signal) {
      while (now() < instant && !signal?.aborted) await steady.until(shifted(instant, backMs), signal)
    },
  }
}

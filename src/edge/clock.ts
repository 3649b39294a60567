/** The real clock, and one that the demo can move: the only places where the program learns the time. */
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'

/** Node's timers overflow beyond 2^31−1 ms. */
const LONGEST_TIMER_MS = 2_000_000_000

export interface MovableClock extends Clock {
  /** Moves the clock forward; whoever waits for an instant before `to` wakes at once. An earlier instant is ignored. */
  moveTo(to: Instant): void
}

/**
 * The machine's clock, which `moveTo` can put ahead by an offset that then runs on.
 * @param startsAt where the demo's day begins; without it the clock shows the real time
 */
export function createClock(startsAt?: Instant): MovableClock {
  let aheadMs = startsAt === undefined ? 0 : Date.parse(startsAt) - Date.now()
  const wakers = new Set<() => void>()
  const nowMs = () => Date.now() + aheadMs

  return {
    now: () => new Date(nowMs()).toISOString(),
    moveTo(to) {
      const ahead = Date.parse(to) - Date.now()
      if (ahead <= aheadMs) return
      aheadMs = ahead
      for (const wake of [...wakers]) wake()
    },
    until(instant, signal) {
      const due = Date.parse(instant)
      // Where the machine's clock is set back meanwhile, nobody waits longer than they meant to: whoever wakes looks again.
      const patience = performance.now() + (due - nowMs())
      return new Promise((resolve) => {
        let timer: NodeJS.Timeout | undefined
        const look = () => {
          clearTimeout(timer)
          const left = due - nowMs()
          if (left <= 0 || performance.now() >= patience || signal?.aborted) {
            wakers.delete(look)
            signal?.removeEventListener('abort', look)
            resolve()
          } else {
            timer = setTimeout(look, Math.max(1, Math.min(left, patience - performance.now(), LONGEST_TIMER_MS)))
          }
        }
        wakers.add(look)
        signal?.addEventListener('abort', look)
        look()
      })
    },
  }
}

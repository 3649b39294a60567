/** Preloaded into the daemon of a soak: writes how long the event loop was held up and how much memory is resident. */
import { appendFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const EVERY_MS = 10_000
const TICK_MS = 5
const file = process.env.AMENDS_STOPWATCH
// The parser's child gets no environment, and is not watched.
if (file) {
  const delay = monitorEventLoopDelay({ resolution: TICK_MS })
  delay.enable()
  // On a busy machine a process waits for its turn: what it did itself between two ticks is its own stall.
  let busy = 0
  let before = process.threadCpuUsage()
  setInterval(() => {
    const { user, system } = process.threadCpuUsage(before)
    before = process.threadCpuUsage()
    busy = Math.max(busy, Math.round((user + system) / 1000))
  }, TICK_MS).unref()
  setInterval(() => {
    const stall = Math.round(delay.max / 1e6)
    const { rss, heapUsed } = process.memoryUsage()
    appendFileSync(file, `${JSON.stringify({ ms: Date.now(), stall, busy, rss, heapUsed })}\n`)
    delay.reset()
    busy = 0
  }, EVERY_MS).unref()
}

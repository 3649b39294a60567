/** Preloaded into the daemon of a soak: writes how long the event loop was held up and how much memory is resident. */
import { appendFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const EVERY_MS = 10_000
const file = process.env.AMENDS_STOPWATCH
// The parser's child inherits nothing of this: it gets no environment.
if (file) {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  setInterval(() => {
    const stall = Math.round(delay.max / 1e6)
    delay.reset()
    const { rss, heapUsed } = process.memoryUsage()
    appendFileSync(file, `${JSON.stringify({ ms: Date.now(), stall, rss, heapUsed })}\n`)
  }, EVERY_MS).unref()
}

/** What the running program costs: memory, processor, and how long its one thread kept everybody waiting. */
import { monitorEventLoopDelay } from 'node:perf_hooks'

export interface ProcessFigures {
  readonly residentBytes: number
  readonly processorSeconds: number
  readonly uptimeSeconds: number
  /** Since the figures were last asked for. */
  readonly longestStallSeconds: number
}

/** Begins to measure. @returns asks for the figures */
export function watchProcess(): () => ProcessFigures {
  const delays = monitorEventLoopDelay({ resolution: 10 })
  delays.enable()
  return () => {
    const { user, system } = process.cpuUsage()
    const longestStallSeconds = delays.max / 1e9
    delays.reset()
    return {
      residentBytes: process.memoryUsage.rss(),
      processorSeconds: (user + system) / 1e6,
      uptimeSeconds: process.uptime(),
      longestStallSeconds,
    }
  }
}

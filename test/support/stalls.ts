/** How long the main thread is busy without a pause, in processor time: wall time would count what the machine does besides. */
export interface StallWatch {
  /** Milliseconds of the longest stretch since the start or the last call. */
  longest(): number
  stop(): void
}

/** Looks at every turn of the event loop from now on. */
export function watchStalls(): StallWatch {
  let longestMs = 0
  let before = process.threadCpuUsage()
  let stopped = false
  const measure = (): void => {
    const { user, system } = process.threadCpuUsage(before)
    longestMs = Math.max(longestMs, (user + system) / 1_000)
    before = process.threadCpuUsage()
  }
  const look = (): void => {
    measure()
    if (!stopped) setTimeout(look, 1)
  }
  look()
  return {
    longest() {
      // The stretch that ends here belongs to what was done until now.
      measure()
      const longest = longestMs
      longestMs = 0
      return longest
    },
    stop() {
      stopped = true
    },
  }
}

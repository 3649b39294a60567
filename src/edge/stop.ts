/** Waits for the operator to end the program. */

/** npm hands Ctrl-C on to a child that the terminal has told already: two signals at once are one wish. */
const SAME_WISH_MS = 2_000

/** Resolves at the first SIGINT or SIGTERM; whoever insists a while later ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let since: number | null = null
    const stop = (signal: NodeJS.Signals) => {
      since ??= performance.now()
      if (performance.now() - since > SAME_WISH_MS) process.exit(signal === 'SIGINT' ? 130 : 143)
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}

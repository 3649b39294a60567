/** Measures how long something took, for people to see. */

/** Starts now; each call gives the milliseconds since, to a tenth. */
export function stopwatch(): () => number {
  const started = performance.now()
  return () => Math.round((performance.now() - started) * 10) / 10
}

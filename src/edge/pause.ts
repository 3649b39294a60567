/** Waits by the time that passes, whatever becomes of the clock: for leases, which other machines count on. */
import { setTimeout as wait } from 'node:timers/promises'

/** Resolves after `ms`, or when `signal` aborts; never rejects. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined)
}

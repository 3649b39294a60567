import type { Instant } from '../mail/message.ts'

/** The only way to learn the time or to wait. The demo's clock can be moved; tests move it by hand. */
export interface Clock {
  now(): Instant
  /** Resolves at `instant`, or earlier when the clock is moved past it or `signal` aborts; never rejects. */
  until(instant: Instant, signal?: AbortSignal): Promise<void>
}

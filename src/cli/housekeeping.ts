/** What is due by the clock alone: mail that stumbled is tried again, holds that are over are lifted. */
import type { Journey } from '../journey.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { EVERYBODY } from '../ports/ledger/staff.ts'
import type { Log } from '../ports/log.ts'

const BEAT_MS = 30_000

export async function keepHouse(options: {
  readonly ledger: Ledger
  readonly journey: Journey
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}): Promise<void> {
  const { ledger, journey, clock, log, signal } = options
  while (!signal.aborted) {
    try {
      await journey.takeIn(signal)
      const held = await ledger.desk.queue(EVERYBODY, { states: ['held'], after: null, limit: 500 })
      const now = clock.now()
      await journey.refresh(
        held
          .filter(({ ticket }) => ticket.heldUntil !== null && ticket.heldUntil <= now)
          .map(({ ticket }) => ticket.id),
      )
    } catch (error) {
      log.error('housekeeping paused', { kind: error instanceof Error ? error.name : 'unknown' })
    }
    await clock.until(new Date(Date.parse(clock.now()) + BEAT_MS).toISOString(), signal)
  }
}

/** All letters that wait, in slices: however many there are, none is left out and nobody waits for the walk. */
import { setImmediate } from 'node:timers/promises'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { WaitingItem } from '../ports/ledger/outbox.ts'

const AT_ONCE = 500

/** Ids of their approvals. A letter that is moved to a later hour meanwhile may be met twice. */
export async function* waitingLetters(ledger: Ledger, atOnce = AT_ONCE): AsyncGenerator<string> {
  for (let after: WaitingItem | null = null; ; ) {
    const page: WaitingItem[] = await ledger.outbox.scheduled(atOnce, after)
    for (const { id } of page) {
      yield id
      // Other work goes on between two letters.
      await setImmediate()
    }
    after = page.at(-1) ?? null
    if (page.length < atOnce) return
  }
}

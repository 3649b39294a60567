/**
 * A letter of unknown outcome that stands in Sent, where the provider itself files what it has accepted, was sent. That it
 * does not stand there proves nothing: a person decides.
 */
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import type { Log } from '../ports/log.ts'
import type { MailStores } from '../ports/mail-store.ts'
import type { Account } from '../ticket/account.ts'
import type { Receipt } from '../ticket/turn.ts'

export interface EvidencePorts {
  readonly ledger: Ledger
  readonly stores: MailStores
  readonly clock: Clock
  readonly log: Log
  readonly onOutcome: (item: OutboxItem, outcome: Receipt) => Promise<void>
}

const NEWEST_SENT = 50
const AT_ONCE = 50
/** Looks after the letter became uncertain; the provider may file a little late, and a mailbox may be out of reach. */
const LADDER_MINUTES = [2, 10, 60, 360, 1_440]
const MINUTE_MS = 60_000

/** Looks again and again, ever more seldom, while a letter is uncertain. */
export function createEvidence(ports: EvidencePorts, accounts: ReadonlyMap<string, Account>) {
  const looks = new Map<string, { readonly count: number; readonly nextAt: number }>()

  async function newestInSent(account: string, signal: AbortSignal): Promise<ReadonlySet<string | null>> {
    const store = await ports.stores.connect(account, signal)
    try {
      const { sent } = await store.special()
      const newest = sent === null ? [] : await store.newest(sent, NEWEST_SENT)
      return new Set(newest.map(({ messageId }) => messageId))
    } finally {
      await store.close()
    }
  }

  async function wasSent(item: OutboxItem): Promise<void> {
    const { ledger, clock, log, onOutcome } = ports
    const response = 'found in the Sent mailbox: it was sent'
    if (!(await ledger.outbox.resolveUncertain(item.id, 'delivered', clock.now(), response))) return
    log.info('uncertain letter found in Sent', { outbox: item.id })
    await onOutcome(item, { outcome: 'delivered', response, serverMessageId: null })
  }

  /** One connection for all letters of an account: providers count sign-ins. */
  async function lookFor(account: string, items: readonly OutboxItem[], signal: AbortSignal): Promise<void> {
    try {
      const inSent = await newestInSent(account, signal)
      for (const item of items) if (inSent.has(item.messageId)) await wasSent(item)
    } catch (error) {
      const kind = error instanceof Error ? error.name : 'unknown'
      ports.log.warn('Sent could not be looked at', { account, kind })
    }
  }

  return {
    /** The instants of the next looks, in milliseconds. */
    nextAt: (): number[] => [...looks.values()].map((look) => look.nextAt),
    async look(signal: AbortSignal): Promise<void> {
      const names = [...accounts.values()].filter((one) => one.sentCopy === 'provider').map((one) => one.name)
      const uncertain = names.length === 0 ? [] : await ports.ledger.outbox.uncertain(AT_ONCE, names)
      const now = Date.parse(ports.clock.now())
      const ids = new Set(uncertain.map((item) => item.id))
      for (const id of looks.keys()) if (!ids.has(id)) looks.delete(id)
      const due: OutboxItem[] = []
      for (const item of uncertain) {
        const { count, nextAt } = looks.get(item.id) ?? { count: 0, nextAt: now + (LADDER_MINUTES[0] ?? 0) * MINUTE_MS }
        const minutes = LADDER_MINUTES[Math.min(count + 1, LADDER_MINUTES.length - 1)] ?? 0
        if (nextAt <= now) due.push(item)
        looks.set(item.id, nextAt <= now ? { count: count + 1, nextAt: now + minutes * MINUTE_MS } : { count, nextAt })
      }
      for (const [account, items] of Map.groupBy(due, (item) => item.account)) {
        if (!signal.aborted) await lookFor(account, items, signal)
      }
    },
  }
}

/** How a mail that was listed is noted: where it lies, and who it says it is from, before anybody fetches it. */
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { NewOccurrence } from '../ports/ledger/intake.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Log } from '../ports/log.ts'
import { type Envelope, type ListedMail, type MailStore, MailStoreError } from '../ports/mail-store.ts'
import type { Account } from '../ticket/account.ts'

/** What every step of intake has at hand. */
export interface IntakePorts {
  readonly account: Account
  readonly ledger: Ledger
  readonly clock: Clock
  readonly log: Log
  /** Mail that the server received earlier stays as it is, when a mailbox is seen for the first time. */
  readonly since: Instant
  /** Called after each mail whose bytes are safe. */
  readonly onStored: () => void
  readonly signal: AbortSignal
  /** Lives as long as the watch, over all its connections. */
  readonly memory: Memory
}

/** What a restart may forget: it then only waits longer. */
export interface Memory {
  /** Mails that the server has denied, by mailbox and UID: how often and since when. */
  readonly denied: Map<string, { since: Instant; times: number }>
  /** Asking for envelopes has ended a connection: the next listing goes without. */
  envelopesHurt: boolean
  /** Looking into Junk has ended a connection: the next poll goes without. */
  junkHurt: boolean
}

/** A mailbox that is open on a connection, as the ledger follows it. */
export interface Followed {
  readonly mailbox: string
  readonly uidValidity: string
}

export const later = (instant: Instant, seconds: number): Instant =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString()

/**
 * Sender and subject of each, as far as the server tells them. That it doesn't must not keep a mail from being noted: a
 * refusal gives none, and after a connection that was lost over it the next listing does not ask.
 */
export async function envelopesOf(
  ports: IntakePorts,
  store: MailStore,
  mails: readonly ListedMail[],
): Promise<ReadonlyMap<number, Envelope>> {
  const none = new Map<number, Envelope>()
  const { memory } = ports
  if (mails.length === 0 || memory.envelopesHurt) {
    memory.envelopesHurt = false
    return none
  }
  try {
    return await store.envelopes(mails.map(({ uid }) => uid))
  } catch (error) {
    if (!(error instanceof MailStoreError)) throw error
    memory.envelopesHurt = true
    if (error.kind === 'network') throw error
    return none
  }
}

export function noted(
  ports: IntakePorts,
  followed: Followed,
  mail: ListedMail,
  state: NewOccurrence['state'],
  envelope: Envelope | undefined,
): NewOccurrence {
  const { mailbox, uidValidity } = followed
  return { account: ports.account.name, mailbox, uidValidity, ...mail, state, envelope: envelope ?? null }
}

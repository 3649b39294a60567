/** Fetches what was listed: bytes first, then the state, so that a crash between the two only fetches again. */
import type { Instant } from '../mail/message.ts'
import type { Occurrence } from '../ports/ledger/intake.ts'
import { type FetchedMail, type MailStore, MailStoreError } from '../ports/mail-store.ts'
import { stillFollowed } from './mailbox.ts'
import { type Followed, type IntakePorts, later } from './noting.ts'

const BATCH = 50
/** Seconds until a mail whose fetch has failed is tried again, by tries so far. */
const FETCH_RETRY_SECONDS = [1, 10, 60, 300, 900] as const
/** A mail that is gone is given up after this many tries over at least this many minutes (servers do lie for a while). */
const GONE_TRIES = 3
const GONE_MINUTES = 10
/** After so many tries people are told. */
const STUCK_TRIES = 3
const UNWATCHED_RETRY_SECONDS = 3600
const ALWAYS: Instant = '9999-12-31T23:59:59.999Z'

/** Fetches everything of the open mailbox that is due. Stops between mails on the signal. */
export async function fetchListed(ports: IntakePorts, store: MailStore, followed: Followed): Promise<void> {
  const { account, ledger, clock, signal } = ports
  let due: Occurrence[]
  do {
    due = await ledger.intake.listed(account.name, clock.now(), BATCH, followed.mailbox)
    for (const occurrence of due) {
      if (signal.aborted) return
      await take(ports, store, followed, occurrence)
    }
  } while (due.length === BATCH)
}

/** Mail that was listed in a mailbox which nobody watches any more stays pending, and says so. */
export async function tellUnwatched(ports: IntakePorts, watched: readonly string[]): Promise<void> {
  const due = await ports.ledger.intake.listed(ports.account.name, ports.clock.now(), BATCH)
  for (const occurrence of due) {
    if (watched.includes(occurrence.mailbox)) continue
    await failed(ports, occurrence, 'This mailbox is no longer watched.', UNWATCHED_RETRY_SECONDS)
  }
}

/** The sentence on mails that won't come, null when there is none. */
export async function stuckMails({ account, ledger }: IntakePorts): Promise<string | null> {
  const pending = await ledger.intake.listed(account.name, ALWAYS, BATCH)
  const stuck = pending.filter((occurrence) => occurrence.tries >= STUCK_TRIES)
  const last = stuck.at(-1)
  return last ? `${stuck.length} mails can't be fetched and are tried again: ${last.lastError ?? ''}` : null
}

async function take(ports: IntakePorts, store: MailStore, followed: Followed, occurrence: Occurrence): Promise<void> {
  const { account, ledger, clock, log, onStored, signal, memory } = ports
  if (occurrence.uidValidity !== followed.uidValidity) {
    await stillFollowed(ports, followed)
    return await ledger.intake.supersede(occurrence, 'vanished')
  }
  let mail: FetchedMail | null
  try {
    mail = await store.fetch(occurrence.uid)
  } catch (error) {
    if (!(error instanceof MailStoreError) || signal.aborted) throw error
    // Noted even for a lost connection: a mail that always ends it must not keep the others from coming.
    const seconds = FETCH_RETRY_SECONDS[occurrence.tries] ?? FETCH_RETRY_SECONDS[4]
    await failed(ports, occurrence, error.message, seconds)
    // A server that throttles is not asked for the next mail at once.
    if (error.kind === 'network' || error.reason === 'throttled') throw error
    return
  }
  if (!mail) return await denied(ports, store, occurrence)
  const rawSha256 = await ledger.raw.put(mail.raw, clock.now())
  await ledger.intake.markStored(occurrence, rawSha256, mail.size, mail.internalDate)
  memory.denied.delete(keyOf(occurrence))
  if (mail.short)
    log.warn('mail-cut', { account: account.name, uid: mail.uid, bytes: mail.raw.length, size: mail.size })
  onStored()
}

/** Listed, and not there: given up only when the server, asked again over some time, no longer lists it either. */
async function denied(ports: IntakePorts, store: MailStore, occurrence: Occurrence): Promise<void> {
  const now = ports.clock.now()
  const known = ports.memory.denied
  const times = (known.get(keyOf(occurrence))?.times ?? 0) + 1
  const since = known.get(keyOf(occurrence))?.since ?? now
  known.set(keyOf(occurrence), { since, times })
  const over = times >= GONE_TRIES && now >= later(since, GONE_MINUTES * 60) && !(await lists(store, occurrence.uid))
  const spacing = (GONE_MINUTES * 60) / (GONE_TRIES - 1)
  await failed(ports, occurrence, 'The server listed this mail but does not have it.', spacing, over)
}

async function lists(store: MailStore, uid: number): Promise<boolean> {
  return (await store.list(uid, uid)).length > 0
}

const keyOf = ({ mailbox, uidValidity, uid }: Occurrence): string => `${mailbox} ${uidValidity} ${uid}`

async function failed(
  { ledger, clock }: IntakePorts,
  occurrence: Occurrence,
  error: string,
  seconds: number,
  vanished = false,
): Promise<void> {
  await ledger.intake.markFailed(occurrence, error, later(clock.now(), seconds), vanished)
}

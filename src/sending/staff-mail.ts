/**
 * Sends mail to the staff, each at most once: the claim is written first, "may have been sent" before the final dot, and an
 * outcome that nobody knows stays unknown. It goes after the letters of its account, keeps to the account's rest and pace,
 * and is not sent at all once its hours are over.
 */
import { limits } from '../limits.ts'
import { composeMime } from '../mail/compose.ts'
import { htmlOf } from '../mail/html.ts'
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Log } from '../ports/log.ts'
import type { Submission } from '../ports/submission.ts'
import type { Account } from '../ticket/account.ts'
import type { StaffMail, StaffMailState } from '../ticket/staff-mail.ts'
import type { Receipt, Stopped } from '../ticket/turn.ts'

type Tried = Pick<Receipt | Stopped, 'outcome' | 'response'>

export interface StaffPostOptions {
  readonly ledger: Ledger
  readonly submission: Submission
  readonly clock: Clock
  readonly log: Log
  readonly account: Account
  /** A token that no other claim has. */
  readonly token: () => string
  /** Ends the loop; a mail before its final dot is let go, one behind it is waited for. */
  readonly signal: AbortSignal
}

export interface StaffPost {
  /** Looks at once whether something is to be sent. */
  kick(): void
  readonly done: Promise<void>
}

const RETRY_MINUTES = 10
const MOST_ATTEMPTS = 6
const LOOK_SECONDS = 60
const SETTLE_WAITS_SECONDS = [1, 2, 4, 8, 16]

/** Starts the loop of one account. Not started at all in shadow mode: then nothing can leave. */
export function createStaffPost(options: StaffPostOptions): StaffPost {
  let bell = new AbortController()
  const run = async () => {
    const { ledger, clock, log, account, signal } = options
    let recovered = false
    while (!signal.aborted) {
      // A kick from here on cuts the coming wait short, even one that comes while this round still works.
      bell = new AbortController()
      try {
        // Who holds the account sends alone: what is in hand between two rounds was left there by one that is gone.
        if (!recovered) await ledger.staffMails.recover(account.name)
        recovered = true
        while (!signal.aborted && (await sendNext(options)))
          await clock.until(after(clock.now(), account.pacingSeconds), signal)
      } catch (error) {
        recovered = false
        log.error('sending mail to the staff stumbled', { kind: error instanceof Error ? error.name : 'unknown' })
      }
      const now = clock.now()
      const next = await ledger.staffMails.nextReadyAt(account.name).catch(() => null)
      const wakeAt = next !== null && next > now && next < after(now, LOOK_SECONDS) ? next : after(now, LOOK_SECONDS)
      await clock.until(wakeAt, AbortSignal.any([signal, bell.signal]))
    }
  }
  return { kick: () => bell.abort(), done: run() }
}

/** @returns whether there was one */
async function sendNext(options: StaffPostOptions): Promise<boolean> {
  const { ledger, clock, log, account } = options
  const health = (await ledger.intake.health()).find((one) => one.account === account.name)
  if ((health?.pausedUntil ?? '') > clock.now()) return false
  const letterAt = await ledger.outbox.nextDueAt([account.name])
  if (letterAt !== null && letterAt <= clock.now()) return false
  const token = options.token()
  const mail = await ledger.staffMails.claim(account.name, clock.now(), token)
  if (!mail) return false
  const [to, response, readyAt] = (await isWanted(ledger, mail))
    ? outcomeOf(await attempt(options, mail, token), mail, clock.now())
    : (['dropped', 'no longer wanted'] as const)
  const written = await persistently(options, () => ledger.staffMails.settle(mail.id, token, to, response, readyAt))
  if (!written) log.warn('claim of a mail to the staff lost', { mail: mail.id })
  return true
}

/** Whoever left, or gave another address since, gets nothing at the old one. */
async function isWanted(ledger: Ledger, mail: StaffMail): Promise<boolean> {
  const staff = await ledger.staff.byId(mail.staffId)
  const wish = await ledger.staffMails.wishOf(mail.staffId)
  return staff?.active === true && wish?.address === mail.to.address
}

/** What held the final dot back, or let it go. */
type Held = 'not-asked' | 'shutdown' | 'claim-lost' | 'overslept' | 'too-late' | 'marked'

async function attempt(options: StaffPostOptions, mail: StaffMail, token: string): Promise<Tried> {
  const { ledger, submission, account, signal, log, clock } = options
  let held: Held = 'not-asked'
  const seen = (): Held => held
  const beforeFinalDot = async () => {
    const now = clock.now()
    if (signal.aborted) held = 'shutdown'
    else if (now >= mail.until) held = 'too-late'
    else held = (await ledger.staffMails.markMayHaveSent(mail.id, token)) ? 'marked' : 'claim-lost'
    // A process that was frozen here may wake at an hour at which nobody works.
    const heldMs = Date.parse(clock.now()) - Date.parse(now)
    if (held === 'marked' && heldMs > limits.holdSeconds * 1_000) held = 'overslept'
    return held === 'marked'
  }
  try {
    const envelope = { reversePath: account.address.address, forwardPaths: [mail.to.address] }
    const receipt = await submission.send(account.name, envelope, await bytesOf(account, mail), beforeFinalDot, signal)
    const waits = seen() !== 'marked' && (seen() !== 'not-asked' || signal.aborted)
    return receipt.outcome === 'stopped' && waits ? { outcome: 'deferred', response: seen() } : receipt
  } catch (error) {
    log.error('mail to the staff not sent', { mail: mail.id, kind: error instanceof Error ? error.name : 'unknown' })
    if (seen() === 'marked') return { outcome: 'uncertain', response: 'no answer' }
    return { outcome: 'stopped', response: 'the mail could not be made ready' }
  }
}

/** The same mail gives the same bytes at every attempt. It answers no mail: neither In-Reply-To nor References. */
const bytesOf = (account: Account, mail: StaffMail): Promise<Uint8Array> =>
  composeMime(
    {
      from: account.address,
      replyTo: null,
      to: [mail.to],
      cc: [],
      subject: mail.subject,
      text: mail.text,
      html: htmlOf(mail.text, mail.language),
      attachments: [],
      inReplyTo: null,
      references: [],
      messageId: mail.messageId,
      date: mail.createdAt,
      automatic: true,
    },
    new Map(),
  )

function outcomeOf(
  { outcome, response }: Tried,
  { attempts }: StaffMail,
  now: Instant,
): readonly [to: StaffMailState, response: string, readyAt?: Instant] {
  if (outcome === 'delivered') return ['sent', response]
  if (outcome === 'uncertain') return ['uncertain', response]
  if (outcome !== 'deferred' || attempts >= MOST_ATTEMPTS) return ['failed', response]
  return ['queued', response, after(now, RETRY_MINUTES * 60)]
}

const after = (at: Instant, seconds: number): Instant => new Date(Date.parse(at) + seconds * 1_000).toISOString()

/** A busy or full database is given half a minute. */
async function persistently<T>({ clock, log }: StaffPostOptions, write: () => Promise<T>): Promise<T> {
  for (const seconds of SETTLE_WAITS_SECONDS) {
    try {
      return await write()
    } catch (error) {
      log.error('outcome of a mail to the staff not yet written', {
        kind: error instanceof Error ? error.name : 'unknown',
      })
      await clock.until(after(clock.now(), seconds))
    }
  }
  return write()
}

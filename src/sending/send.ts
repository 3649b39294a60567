/**
 * Sends one approved letter, once: the same bytes at every attempt, and never again after an outcome that nobody knows.
 *
 * The order is the promise. The claim was written before this file is entered. The bytes are made at the first claim and
 * frozen. The hour is checked, then the mailbox looked at. Under the held final dot one thing happens: the ledger writes
 * that the letter may have been sent, under the token of the claim. Only then the dot goes out.
 */
import { limits } from '../limits.ts'
import { bytesNeeded, composeMime } from '../mail/compose.ts'
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import { type Ledger, LedgerError } from '../ports/ledger/ledger.ts'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import type { Log } from '../ports/log.ts'
import type { Envelope, Submission } from '../ports/submission.ts'
import type { Account } from '../ticket/account.ts'
import { recordHash } from '../ticket/record.ts'
import type { Approval, Approved, Receipt, ReplyRecord, Stopped } from '../ticket/turn.ts'
import type { SendReason } from '../ticket/words.ts'
import { type Deferred, givesUp, isTooOld, pauseMinutes, retryMinutes } from './retry.ts'

export type Outcome = Receipt | Stopped

export interface SendPorts {
  readonly ledger: Ledger
  readonly submission: Submission
  readonly clock: Clock
  readonly log: Log
  /** Looks at the mailbox: `stop` says why the letter may not leave. Rejects when it can't look. */
  readonly lastLook: (item: OutboxItem, turn: Approved) => Promise<Look>
  /** The first good hour of this letter's customer at or after `at`: `at` itself where it is one. */
  readonly goodHourFrom: (turn: Approved, at: Instant) => Instant
  /** Told after each outcome is in the ledger; may be told again. */
  readonly onOutcome: (item: OutboxItem, outcome: Outcome) => Promise<void>
  /** Failures in a row that were the account's and not a letter's, by account; kept while the program runs. */
  readonly troubles: Map<string, number>
}

export interface Look {
  readonly stop: { readonly reason: SendReason; readonly response: string } | null
  /** When the mailbox was looked at. */
  readonly at: Instant
}

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
/** An instant outside the good hours that a person chose knowingly covers an attempt that comes a little late, not one of the next night. */
const CHOSEN_INSTANT_MINUTES = 60
/** Waits between attempts to write an outcome down: a busy or full database is given half a minute. */
const SETTLE_WAITS_SECONDS = [1, 2, 4, 8, 16]

/**
 * One attempt to send the claimed letter. Resolves when its outcome is written, or when the claim no longer holds.
 * @param token of the claim: without it nothing more is written
 * @param signal stops before the final dot; after it the answer is awaited
 */
export async function sendOnce(
  ports: SendPorts,
  account: Account,
  item: OutboxItem,
  turn: Approved,
  token: string,
  signal: AbortSignal,
): Promise<void> {
  const attempt: Attempt = { ports, account, item, turn, token, signal }
  const outcome = await tryToSend(attempt)
  if (outcome === null) return ports.log.warn('claim lost', { outbox: item.id })
  if (outcome.outcome === 'deferred') await defer(attempt, outcome)
  else {
    ports.troubles.delete(account.name)
    await settle(attempt, outcome, null)
  }
  await rememberOffer(ports, account.name)
}

interface Attempt {
  readonly ports: SendPorts
  readonly account: Account
  readonly item: OutboxItem
  readonly turn: Approved
  readonly token: string
  readonly signal: AbortSignal
}

type Tried = Outcome | null

const stopped = (reason: SendReason, response: string): Stopped => ({ outcome: 'stopped', response, reason })
const waits = (reason: SendReason, response: string): Deferred => ({
  outcome: 'deferred',
  code: null,
  response,
  reason,
  scope: 'message',
})

async function tryToSend(attempt: Attempt): Promise<Tried> {
  const { ports, item, turn, signal } = attempt
  try {
    if (!isWhatWasApproved(item, turn)) return stopped('not-as-approved', 'the letter is not what was approved')
    const now = ports.clock.now()
    if (isTooOld(await approvalNow(ports.ledger, item, turn), now))
      return stopped('approval-too-old', `approved more than ${limits.approvalDays} days ago`)
    if ((await allowedFrom(attempt, now)) > now) return waits('off-hours', 'outside the good hours')
    const raw = await frozenBytes(attempt)
    if (raw === null) return null
    const look = await lookOnce(attempt)
    if ('outcome' in look) return look
    if (look.stop !== null) return stopped(look.stop.reason, look.stop.response)
    if (signal.aborted) return waits('interrupted', 'amends is shutting down')
    return await submit(attempt, raw, look.at)
  } catch (error) {
    ports.log.error('send failed before submission', { outbox: item.id, kind: kindOf(error) })
    const why = error instanceof Error ? error.message : String(error)
    if (error instanceof LedgerError) return waits('interrupted', why)
    return stopped('not-ready', `the letter could not be made ready: ${why}`)
  }
}

function isWhatWasApproved(item: OutboxItem, turn: Approved): boolean {
  const { approval, draft } = turn
  return (
    approval.id === item.id &&
    approval.messageId === item.messageId &&
    approval.hash === item.hash &&
    recordHash(draft.record) === approval.hash
  )
}

/** The earliest instant from `at` on at which this letter may leave: a good hour, or close to what a person chose. */
async function allowedFrom({ ports, item, turn }: Attempt, at: Instant): Promise<Instant> {
  const { sendAt, offHours } = await approvalNow(ports.ledger, item, turn)
  const late = Date.parse(at) - Date.parse(sendAt)
  if (offHours && late <= CHOSEN_INSTANT_MINUTES * MINUTE_MS) return at
  return ports.goodHourFrom(turn, at)
}

/** A person may have moved the letter after it was scheduled: the instant of the stored turn counts. */
async function approvalNow(ledger: Ledger, item: OutboxItem, turn: Approved): Promise<Approval> {
  const stored = (await ledger.tickets.turn(item.turnId))?.turn
  return stored?.stage === 'approved' && stored.approval.id === item.id ? stored.approval : turn.approval
}

/** The mail's bytes: made at the first claim, ever after the very same; null when the claim no longer holds. */
async function frozenBytes({ ports, item, turn, token }: Attempt): Promise<Uint8Array | null> {
  const { outbox, raw } = ports.ledger
  if (item.mimeSha256 !== null) return raw.get(item.mimeSha256)
  const date = ports.clock.now()
  const bytes = await composeMime(
    { ...turn.draft.record, messageId: turn.approval.messageId, date },
    await filesOf(ports.ledger, turn.draft.record),
  )
  if (await outbox.freeze(item.id, token, await raw.put(bytes, date))) return bytes
  const frozen = (await outbox.item(item.id))?.mimeSha256
  return frozen ? raw.get(frozen) : null
}

async function filesOf(ledger: Ledger, record: ReplyRecord): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const sha256 of bytesNeeded(record)) files.set(sha256, await ledger.raw.get(sha256))
  return files
}

/** A mailbox that can't be reached is no reason to send blindly: the letter waits. */
async function lookOnce({ ports, item, turn }: Attempt): Promise<Look | Deferred> {
  try {
    return await ports.lastLook(item, turn)
  } catch (error) {
    ports.log.warn('last look failed', { outbox: item.id, kind: kindOf(error) })
    return waits('mailbox-unread', 'the mailbox could not be looked at')
  }
}

async function submit(attempt: Attempt, raw: Uint8Array, lookedAt: Instant): Promise<Tried> {
  const { ports, account, item, turn, token, signal } = attempt
  let held: 'no-answer-yet' | 'lease-lost' | 'shutdown' | 'off-hours' | 'look-too-old' | 'overslept' | 'marked' =
    'no-answer-yet'
  const beforeFinalDot = async () => {
    const now = ports.clock.now()
    // A clock that was set back since the look does not make it younger.
    const age = Math.abs(Date.parse(now) - Date.parse(lookedAt))
    if (signal.aborted) held = 'shutdown'
    else if ((await allowedFrom(attempt, now)) > now) held = 'off-hours'
    else if (age > limits.lastLookSeconds * 1000) held = 'look-too-old'
    else held = (await ports.ledger.outbox.markMayHaveSent(item.id, token)) ? 'marked' : 'lease-lost'
    // A process that was frozen here may wake in another hour, or after a person has settled the letter as uncertain.
    const heldMs = Date.parse(ports.clock.now()) - Date.parse(now)
    if (held === 'marked' && heldMs > limits.holdSeconds * 1000) held = 'overslept'
    return held === 'marked'
  }
  const reason = () => held
  try {
    const outcome = await ports.submission.send(
      account.name,
      envelopeOf(account, turn.draft.record),
      raw,
      beforeFinalDot,
      signal,
    )
    if (reason() === 'lease-lost') return null
    // Nothing of the mail was accepted: what held it back is over soon, and the next attempt looks again.
    if (outcome.outcome !== 'stopped') return outcome
    return waits(reason() === 'off-hours' ? 'off-hours' : 'interrupted', `${outcome.response} (${reason()})`)
  } catch (error) {
    const response = error instanceof Error ? error.message : String(error)
    if (reason() === 'marked') return { outcome: 'uncertain', response, reason: 'no-answer' }
    return waits('interrupted', response)
  }
}

/** What the server takes is known from now on: the next approval of an address that it can't take says so at once. */
async function rememberOffer({ ledger, submission, log }: SendPorts, account: string): Promise<void> {
  const smtpUtf8 = submission.takesUtf8(account)
  if (smtpUtf8 === null) return
  try {
    const known = (await ledger.intake.health()).find((one) => one.account === account)
    if (known?.smtpUtf8 !== smtpUtf8) await ledger.intake.setHealth(account, { smtpUtf8 })
  } catch (error) {
    log.warn('the server’s offer was not noted', { kind: kindOf(error) })
  }
}

function envelopeOf(account: Account, record: ReplyRecord): Envelope {
  const recipients = [...record.to, ...record.cc].map((one) => one.address)
  return { reversePath: account.address.address, forwardPaths: [...new Set(recipients)] }
}

/** The next attempt lies on the ladder and within the good hours; after two days a person is asked. */
async function defer(attempt: Attempt, receipt: Deferred): Promise<void> {
  const { ports, account, item, turn } = attempt
  const now = ports.clock.now()
  if (receipt.scope === 'account') {
    const failures = (ports.troubles.get(account.name) ?? 0) + 1
    ports.troubles.set(account.name, failures)
    const pausedUntil = minutesAfter(now, pauseMinutes(receipt.reason, failures))
    return settle(attempt, receipt, await allowedFrom(attempt, pausedUntil), pausedUntil)
  }
  // An answer about this letter proves that the account works.
  if (receipt.code !== null) ports.troubles.delete(account.name)
  const hours = (Date.parse(now) - Date.parse(turn.approval.sendAt)) / HOUR_MS
  if (givesUp(item.attempts, hours)) {
    return settle(attempt, stopped('given-up', `given up after ${item.attempts} attempts: ${receipt.response}`), null)
  }
  const next = attempt.signal.aborted ? now : minutesAfter(now, retryMinutes(receipt, item.attempts))
  await settle(attempt, receipt, await allowedFrom(attempt, next))
}

/** Writes the outcome under the token and tells the journey. What can't be written down is found uncertain when the lease ends. */
async function settle(
  attempt: Attempt,
  outcome: Outcome,
  nextDueAt: Instant | null,
  pausedUntil: Instant | null = null,
): Promise<void> {
  const { ports, account, item, token } = attempt
  const write = () =>
    ports.ledger.transaction(async (ledger) => {
      const written = await ledger.outbox.settle(item.id, token, outcome, ports.clock.now(), nextDueAt)
      if (written && pausedUntil !== null && outcome.outcome === 'deferred') {
        await ledger.intake.setHealth(account.name, { pausedUntil, pauseReason: outcome.reason })
      }
      return written ? ledger.outbox.item(item.id) : null
    })
  const settled = await persistently(ports, write)
  ports.log.info('send attempt', {
    outbox: item.id,
    outcome: outcome.outcome,
    attempts: item.attempts,
    written: settled !== null,
  })
  if (settled === null) return
  if (outcome.outcome === 'delivered' || outcome.outcome === 'deferred') await ports.onOutcome(settled, outcome)
  else await tell(ports, settled)
}

/** Tells the journey of a letter that did not arrive for sure, and closes its books: after a crash between the two it is told again. */
export async function tell(ports: Pick<SendPorts, 'ledger' | 'clock' | 'onOutcome'>, item: OutboxItem): Promise<void> {
  const response = item.response ?? ''
  const reason = item.reason ?? 'no-answer'
  if (item.state === 'rejected') await ports.onOutcome(item, { outcome: 'rejected', code: null, response, reason })
  else if (item.state === 'stopped') await ports.onOutcome(item, { outcome: 'stopped', response, reason })
  else await ports.onOutcome(item, { outcome: 'uncertain', response, reason: 'no-answer' })
  await ports.ledger.outbox.markFiled(item.id, ports.clock.now(), null)
}

async function persistently<T>(ports: SendPorts, write: () => Promise<T>): Promise<T> {
  for (const seconds of SETTLE_WAITS_SECONDS) {
    try {
      return await write()
    } catch (error) {
      ports.log.error('outcome not yet written', { kind: kindOf(error) })
      await ports.clock.until(new Date(Date.parse(ports.clock.now()) + seconds * 1000).toISOString())
    }
  }
  return write()
}

function minutesAfter(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * MINUTE_MS).toISOString()
}

function kindOf(error: unknown): string {
  return error instanceof LedgerError ? `ledger-${error.kind}` : error instanceof Error ? error.name : 'unknown'
}

/**
 * Sends internal papers, each at most once for each time that a person asked: the claim is written first, "may have been
 * sent" before the final dot, and an outcome that nobody knows waits for a person. They never pass through the outbox of
 * letters, and nothing of a letter passes through here.
 */
import { limits } from '../limits.ts'
import { composeMime } from '../mail/compose.ts'
import { htmlOf } from '../mail/html.ts'
import type { Instant } from '../mail/message.ts'
import { attachmentBytes } from '../mail/parse.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Log } from '../ports/log.ts'
import type { Submission } from '../ports/submission.ts'
import type { Account } from '../ticket/account.ts'
import type { Paper, PaperOutcome } from '../ticket/paper.ts'
import type { Receipt, Stopped } from '../ticket/turn.ts'

type Tried = Pick<Receipt | Stopped, 'outcome' | 'response'>

export interface PaperPostOptions {
  readonly ledger: Ledger
  readonly submission: Submission
  readonly clock: Clock
  readonly log: Log
  readonly account: Account
  /** A token that no other claim has. */
  readonly token: () => string
  /** Writes an outcome with its line of history; see `Journey.paperSettled`. */
  readonly settled: (paper: Paper, token: string | null, outcome: PaperOutcome) => Promise<boolean>
  /** Ends the loop; a paper before its final dot is let go, one behind it is waited for. */
  readonly signal: AbortSignal
}

export interface PaperPost {
  /** Looks at once whether something is to be sent. */
  kick(): void
  readonly done: Promise<void>
}

const RETRY_MINUTES = [1, 5, 15, 30, 60]
/** After so many attempts a person has to look. */
const MOST_ATTEMPTS = 12
const LOOK_SECONDS = 60
const SETTLE_WAITS_SECONDS = [1, 2, 4, 8, 16]

/** Starts the loop of one account. Not started at all in shadow mode: then nothing can leave. */
export function createPaperPost(options: PaperPostOptions): PaperPost {
  let bell = new AbortController()
  const run = async () => {
    const { ledger, clock, log, account, signal } = options
    let recovered = false
    while (!signal.aborted) {
      // A kick from here on cuts the coming wait short, even one that comes while this round still works.
      bell = new AbortController()
      try {
        // Who holds the account sends alone: what is in hand between two rounds was left there by one that is gone.
        if (!recovered) await recover(options)
        recovered = true
        while (!signal.aborted && (await sendNext(options)));
      } catch (error) {
        recovered = false
        log.error('sending papers stumbled', { kind: error instanceof Error ? error.name : 'unknown' })
      }
      const now = clock.now()
      const next = await ledger.papers.nextReadyAt(account.name).catch(() => null)
      const wakeAt = next !== null && next > now && next < after(now, LOOK_SECONDS) ? next : after(now, LOOK_SECONDS)
      await clock.until(wakeAt, AbortSignal.any([signal, bell.signal]))
    }
  }
  return { kick: () => bell.abort(), done: run() }
}

async function recover({ ledger, account, settled }: PaperPostOptions): Promise<void> {
  for (const paper of await ledger.papers.recover(account.name))
    await settled(paper, null, {
      state: 'uncertain',
      response: 'amends ended before the server answered',
      retryAt: null,
    })
}

/** @returns whether there was one */
async function sendNext(options: PaperPostOptions): Promise<boolean> {
  const { ledger, clock, log, account } = options
  const health = (await ledger.intake.health()).find((one) => one.account === account.name)
  if ((health?.pausedUntil ?? '') > clock.now()) return false
  const token = options.token()
  const paper = await ledger.papers.claim(account.name, clock.now(), token)
  if (!paper) return false
  const outcome = outcomeOf(await attempt(options, paper, token), paper, clock.now())
  const written = await persistently(options, () => options.settled(paper, token, outcome))
  if (!written) log.warn('claim of a paper lost', { paper: paper.id })
  return true
}

/** What held the final dot back, or let it go. */
type Held = 'not-asked' | 'shutdown' | 'claim-lost' | 'overslept' | 'marked'

async function attempt(options: PaperPostOptions, paper: Paper, token: string): Promise<Tried> {
  const { ledger, submission, account, signal, log, clock } = options
  let held: Held = 'not-asked'
  const seen = (): Held => held
  const beforeFinalDot = async () => {
    const now = clock.now()
    if (signal.aborted) held = 'shutdown'
    else held = (await ledger.papers.markMayHaveSent(paper.id, token)) ? 'marked' : 'claim-lost'
    // A process that was frozen here may wake after a person has asked for the paper once more.
    const heldMs = Date.parse(clock.now()) - Date.parse(now)
    if (held === 'marked' && heldMs > limits.holdSeconds * 1_000) held = 'overslept'
    return held === 'marked'
  }
  try {
    const raw = await bytesOf(options, paper)
    const envelope = { reversePath: account.address.address, forwardPaths: [paper.to?.address ?? ''] }
    const receipt = await submission.send(account.name, envelope, raw, beforeFinalDot, signal)
    const waits = seen() !== 'marked' && (seen() !== 'not-asked' || signal.aborted)
    return receipt.outcome === 'stopped' && waits ? { outcome: 'deferred', response: seen() } : receipt
  } catch (error) {
    log.error('paper not sent', { paper: paper.id, kind: error instanceof Error ? error.name : 'unknown' })
    if (seen() === 'marked') return { outcome: 'uncertain', response: 'no answer' }
    return { outcome: 'stopped', response: 'the paper could not be made ready' }
  }
}

/** The same paper gives the same bytes at every attempt. It answers no mail: neither In-Reply-To nor References. */
async function bytesOf({ ledger, account }: PaperPostOptions, paper: Paper): Promise<Uint8Array> {
  if (paper.to === null || paper.messageId === null) throw new Error('a paper without an address')
  const files = new Map<string, Uint8Array>()
  for (const { messageId, sha256 } of paper.files) {
    const rawSha256 = (await ledger.tickets.message(messageId))?.rawSha256
    const file = rawSha256 ? await attachmentBytes(await ledger.raw.get(rawSha256), sha256) : null
    if (!file) throw new Error('a photo of the paper is gone')
    files.set(sha256, file.bytes)
  }
  return composeMime(
    {
      from: account.address,
      replyTo: null,
      to: [paper.to],
      cc: [],
      subject: paper.subject,
      text: paper.text,
      html: htmlOf(paper.text, paper.language),
      attachments: paper.files,
      inReplyTo: null,
      references: [],
      messageId: paper.messageId,
      date: paper.createdAt,
    },
    files,
  )
}

function outcomeOf(receipt: Tried, { attempts }: Paper, now: Instant): PaperOutcome {
  const { outcome, response } = receipt
  const final = (state: PaperOutcome['state']): PaperOutcome => ({ state, response, retryAt: null })
  if (outcome === 'delivered') return final('sent')
  if (outcome === 'uncertain') return final('uncertain')
  if (outcome !== 'deferred' || attempts >= MOST_ATTEMPTS) return final('failed')
  const minutes = RETRY_MINUTES[Math.min(attempts, RETRY_MINUTES.length) - 1] ?? 1
  return { state: 'queued', response, retryAt: after(now, minutes * 60) }
}

const after = (at: Instant, seconds: number): Instant => new Date(Date.parse(at) + seconds * 1_000).toISOString()

/** A busy or full database is given half a minute. */
async function persistently<T>({ clock, log }: PaperPostOptions, write: () => Promise<T>): Promise<T> {
  for (const seconds of SETTLE_WAITS_SECONDS) {
    try {
      return await write()
    } catch (error) {
      log.error('outcome of a paper not yet written', { kind: error instanceof Error ? error.name : 'unknown' })
      await clock.until(after(clock.now(), seconds))
    }
  }
  return write()
}

/** Submits mail by SMTP (RFC 5321, RFC 6409) with the final dot held back until the ledger has written that it may be sent. */
import { once } from 'node:events'
import { Readable } from 'node:stream'
import SMTPConnection, {
  type SMTPConnectionEnvelope,
  type SMTPConnectionSendInfo,
} from 'nodemailer/lib/smtp-connection'
import { limits } from '../limits.ts'
import { asciiDomain, letteringOf } from '../mail/lettering.ts'
import type { Log } from '../ports/log.ts'
import type { Envelope, Submission } from '../ports/submission.ts'
import type { Receipt, Stopped } from '../ticket/turn.ts'
import type { SendReason } from '../ticket/words.ts'
import { plaintextRefusal, quoteServer } from './mail-connection.ts'
import { CONNECT_SECONDS, optionsOf, type SmtpConnection, STALL_SECONDS } from './smtp-connection.ts'
import { receiptOfFailure, type SmtpFailure } from './smtp-receipt.ts'
import { signInToSubmission } from './smtp-sign-in.ts'
import { openTunnel } from './tunnel.ts'

type Outcome = Receipt | Stopped

/** MAIL, RCPT and DATA (RFC 5321 §4.5.3.2 grants each of them minutes). */
const ENVELOPE_SECONDS = 300
const CHUNK_BYTES = 64 * 1024
/** A last reply may still be on its way through the library when the connection has ended. */
const CLOSED_MS = 1_000
/** How long the answer to QUIT is waited for. */
const QUIT_SECONDS = 5

/**
 * Submission for these accounts, by account name. What a server has answered is judged by its reply code; whether anything
 * can have been sent, by whether the final dot was written: never by an error's text.
 */
export function createSubmission(
  connections: ReadonlyMap<string, SmtpConnection>,
  options: { readonly log: Log },
): Submission {
  const utf8 = new Map<string, boolean>()
  return {
    takesUtf8: (account) => utf8.get(account) ?? null,
    async send(account, envelope, raw, beforeFinalDot, signal) {
      const connection = connections.get(account)
      if (!connection) return deferred(`No SMTP connection is set up for the account ${account}.`)
      const refusal = plaintextRefusal(connection.security, connection.host)
      if (refusal) return deferred(refusal)
      if (connection.problem) return deferred(connection.problem.sentence, 'sign-in')
      const transaction = new Transaction(connection, envelope, raw, beforeFinalDot)
      const outcome = await transaction.run(signal)
      if (transaction.takesUtf8 !== null) utf8.set(account, transaction.takesUtf8)
      const code = 'code' in outcome ? outcome.code : null
      options.log.info('submission', { account, outcome: outcome.outcome, code, bytes: raw.length })
      return outcome
    },
  }
}

function deferred(response: string, reason: SendReason = 'encryption'): Outcome {
  return { outcome: 'deferred', code: null, response, reason, scope: 'account' }
}

/** One connection, one mail. */
class Transaction {
  readonly #smtp: SMTPConnection
  readonly #connection: SmtpConnection
  readonly #recipients: readonly string[]
  readonly #envelope: SMTPConnectionEnvelope
  readonly #raw: Buffer
  readonly #beforeFinalDot: () => Promise<boolean>
  #timer: NodeJS.Timeout | undefined
  /** From here on the mail may be the server's: only its reply code, or a person, can say. */
  #dotWritten = false
  #stopped = false
  /** The outcome is settled: a dot written from here on would send what was reported as unsent. */
  #over = false
  #held: Promise<void> | null = null
  #fail: (failure: SmtpFailure) => void = () => {}
  /** What the server offered; null where the conversation did not come so far. */
  takesUtf8: boolean | null = null

  constructor(connection: SmtpConnection, envelope: Envelope, raw: Uint8Array, beforeFinalDot: () => Promise<boolean>) {
    this.#connection = connection
    this.#smtp = new SMTPConnection(optionsOf(connection))
    this.#raw = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
    this.#beforeFinalDot = beforeFinalDot
    this.#recipients = envelope.forwardPaths.map(asciiDomain)
    this.#envelope = {
      from: asciiDomain(envelope.reversePath),
      to: [...this.#recipients],
      size: raw.length,
      use8BitMime: this.#raw.some((byte) => byte > 127),
      // The library keeps its books on the very object that it is given.
      rcptQueue: [],
      rejected: [],
      rejectedErrors: [],
      accepted: [],
    }
  }

  async run(signal?: AbortSignal): Promise<Outcome> {
    const failed = new Promise<never>((_, reject) => {
      this.#fail = (failure) => {
        this.#over = true
        reject(failure)
      }
    })
    // 'error' comes outside of any call too, and unheard it would take the process down.
    this.#smtp.on('error', (error: Error) => this.#fail(error))
    // A connection that ends while refused and pipelined commands are still being answered is not always told as an error;
    // replies that came before the end are heard first.
    this.#smtp.on('end', () => setTimeout(() => this.#fail(new Error('the connection was closed')), CLOSED_MS).unref())
    const abort = () => this.#stop('amends was told to stop')
    signal?.addEventListener('abort', abort, { once: true })
    if (signal?.aborted) abort()
    let outcome: Outcome
    try {
      outcome = this.#accepted(await Promise.race([failed, this.#converse()]))
    } catch (error) {
      outcome = this.#judge(error)
    }
    signal?.removeEventListener('abort', abort)
    clearTimeout(this.#timer)
    this.#hangUp(outcome)
    // The hold may still be writing to the ledger: it has the last word before the caller settles.
    await this.#held
    return outcome
  }

  async #converse(): Promise<SMTPConnectionSendInfo> {
    this.#deadline(CONNECT_SECONDS)
    await this.#reach()
    await call<void>((done) => this.#smtp.connect(done))
    this.takesUtf8 = /^250[ -]SMTPUTF8\b/im.test(String(this.#smtp.lastServerResponse))
    if (!this.takesUtf8) this.#onlyAscii()
    await signInToSubmission(this.#smtp, this.#connection)
    this.#deadline(ENVELOPE_SECONDS)
    return await call((done) =>
      this.#smtp.send(this.#envelope, this.#body(), (error, info) => {
        this.#over = true
        done(error, info)
      }),
    )
  }

  /** Through the account's proxy, where it has one. */
  async #reach(): Promise<void> {
    const { proxy, host, port } = this.#connection
    if (!proxy) return
    const tunnel = await openTunnel(proxy, host, port)
    this.#smtp.options.connection = tunnel
    if (!this.#over) return
    tunnel.destroy()
    throw new Error('stopped before the server was reached')
  }

  /** The library would send such an address all the same, and the server guess what it means. */
  #onlyAscii(): void {
    const foreign = this.#recipients.find((path) => letteringOf(path) !== 'ascii')
    if (foreign === undefined) return
    throw Object.assign(new Error(`this server takes no address like ${foreign}`), {
      code: 'EENVELOPE',
      command: 'SMTPUTF8',
    })
  }

  /** The mail's bytes; its end, which makes the library write the final dot, comes only when it may. */
  #body(): Readable {
    let at = 0
    const body = new Readable({
      // Nothing is read ahead: at the last read all that came before is on its way to the socket.
      highWaterMark: 0,
      read: () => {
        // First asked for when the server has answered DATA: all replies to RCPT are in.
        if (this.#envelope.rejected.length > 0) {
          this.#fail(this.#refusedRecipient())
          return
        }
        // The library takes any 2xx for leave to send. Replies that nobody asked for shift all later ones: the one read
        // after the dot would be the answer to RCPT, and a refused letter would count as delivered.
        if (at === 0 && !/^354/.test(String(this.#smtp.lastServerResponse))) {
          this.#fail(new Error(`the server answered DATA with ${String(this.#smtp.lastServerResponse).slice(0, 100)}`))
          return
        }
        this.#deadline(STALL_SECONDS)
        if (at === this.#raw.length) {
          this.#held ??= this.#hold(body)
          return
        }
        const chunk = this.#raw.subarray(at, at + CHUNK_BYTES)
        at += chunk.length
        body.push(chunk)
      },
    })
    return body
  }

  async #hold(body: Readable): Promise<void> {
    try {
      await this.#drained()
      clearTimeout(this.#timer)
      const go = !this.#over && (await this.#beforeFinalDot())
      if (!go) this.#stop('held back before the final dot')
      // What the server has said or done meanwhile is heard first.
      await new Promise((resolve) => setImmediate(resolve))
    } catch {
      this.#stop('the check before the final dot failed')
    }
    if (this.#over || this.#smtp.destroyed) return
    this.#dotWritten = true
    this.#deadline(limits.finalDotSeconds)
    body.push(null)
  }

  /** Resolves when the socket has handed what it got to the system: the last look at the mailbox comes after it. */
  async #drained(): Promise<void> {
    const socket = this.#smtp._socket
    if (!socket || socket.destroyed) return
    await Promise.race([new Promise<void>((resolve) => socket.write('', () => resolve())), once(socket, 'close')])
  }

  /** Ends what has not been sent yet; after the dot only the server's answer counts. */
  #stop(why: string): void {
    if (this.#over || this.#dotWritten) return
    this.#stopped = true
    this.#fail(new Error(why))
  }

  #refusedRecipient(): SmtpFailure {
    const refusals = this.#envelope.rejectedErrors
    // One permanent refusal makes the whole mail refused: sending it again can't help.
    return refusals.find((refusal) => refusal.permanent) ?? refusals[0] ?? new Error('a recipient was refused')
  }

  /** What became of each recipient, where there are several: nobody got the letter, and a person sees who stood against it. */
  #ofEach(): string {
    const said = new Map(
      this.#envelope.rejectedErrors.map((refusal) => [refusal.recipient, refusal.response ?? refusal.message]),
    )
    return this.#recipients.map((path) => `${path}: ${this.#quote(said.get(path) ?? 'accepted')}`).join('; ')
  }

  #deadline(seconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#fail(new Error(`no answer for ${seconds} seconds`)), seconds * 1000)
  }

  #accepted(info: SMTPConnectionSendInfo): Outcome {
    const response = this.#quote(info.response)
    // A 250 that comes before the dot accepts nothing.
    if (!this.#dotWritten) return { outcome: 'deferred', code: null, response, reason: 'busy', scope: 'message' }
    return { outcome: 'delivered', response, serverMessageId: info.serverMessageId ?? null }
  }

  #judge(error: unknown): Outcome {
    const thrown: SmtpFailure = error instanceof Error ? error : new Error(String(error))
    const recipientRefused = thrown.command === 'RCPT TO' && this.#envelope.rejectedErrors.length > 0
    const failure = recipientRefused ? this.#refusedRecipient() : thrown
    const response =
      recipientRefused && this.#recipients.length > 1
        ? this.#ofEach()
        : this.#quote(failure.response ?? failure.message)
    if (this.#stopped) return { outcome: 'stopped', response, reason: 'interrupted' }
    const code = failure.responseCode ?? 0
    const refused = code >= 400 && code < 600
    if (this.#dotWritten && !refused) return { outcome: 'uncertain', response, reason: 'no-answer' }
    return receiptOfFailure(failure, response, this.#connection.host)
  }

  #quote(text: string): string {
    return quoteServer(text, [this.#connection.password])
  }

  /** QUIT after a delivery, else a plain end: within DATA a QUIT would be text of the mail. */
  #hangUp(outcome: Outcome): void {
    if (outcome.outcome !== 'delivered' || this.#smtp.destroyed) {
      this.#smtp.close()
      return
    }
    this.#smtp.quit()
    setTimeout(() => this.#smtp.close(), QUIT_SECONDS * 1000).unref()
  }
}

/** A library call with a Node callback, as a promise. */
function call<T>(start: (done: (error?: Error | null, result?: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    start((error, result) => (error ? reject(error) : resolve(result as T)))
  })
}

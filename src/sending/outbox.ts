/** The outbox: takes what is due, one letter an account at a time, and sleeps until the next is; files what was sent. */
import type { Instant } from '../mail/message.ts'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import type { MailStores } from '../ports/mail-store.ts'
import type { Account } from '../ticket/account.ts'
import { createEvidence } from './evidence.ts'
import { fileSent } from './filing.ts'
import { LONGEST_PAUSE_MINUTES } from './retry.ts'
import { type SendPorts, sendOnce, tell } from './send.ts'

export interface OutboxOptions extends Omit<SendPorts, 'troubles'> {
  readonly stores: MailStores
  readonly accounts: ReadonlyMap<string, Account>
  /** A token that no other claim has. */
  readonly token: () => string
  /** How long a claim lasts that is not renewed. */
  readonly leaseSeconds: number
  /** Ends the loop; a letter before its final dot is let go, one behind it is waited for. */
  readonly signal: AbortSignal
}

export interface Outbox {
  /** Looks at once whether something is due: after an approval, an undo, a change by another process. */
  kick(): void
  /** Prolongs the claims of the letters in hand and frees those of the dead: called well within a lease, by a clock that nobody moves. */
  beat(): Promise<void>
  /** Resolves after `signal` aborted and the letters in hand are done. */
  readonly done: Promise<void>
}

/** Leases are looked after this often, whatever else happens. */
const BEAT_SECONDS = 60
const TROUBLE_SECONDS = 10
const FILED_AT_ONCE = 200
const UNTOLD_AT_ONCE = 50
const FILING_LADDER_MINUTES = [1, 5, 15, 30, 60, 120, 240]
/** A copy that could not be filed for so long is given up, with a note. The letter itself left long ago. */
const FILING_PATIENCE_DAYS = 30
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Starts the loop. Not started at all in shadow mode: then nothing can leave. */
export function createOutbox(options: OutboxOptions): Outbox {
  const loop = new OutboxLoop(options)
  return { kick: () => loop.kick(), beat: () => loop.beat(), done: loop.run() }
}

class OutboxLoop {
  readonly #options: OutboxOptions
  readonly #ports: SendPorts
  readonly #signal: AbortSignal
  readonly #inFlight = new Map<string, Promise<void>>()
  /** The letters in hand, by account. */
  readonly #claims = new Map<string, { readonly id: string; readonly token: string; readonly lost: AbortController }>()
  readonly #lastStart = new Map<string, number>()
  readonly #filing = new Map<string, { tries: number; nextAt: number }>()
  #filer: Promise<void> | null = null
  readonly #evidence: ReturnType<typeof createEvidence>
  #looker: Promise<void> | null = null
  #bell = new AbortController()

  constructor(options: OutboxOptions) {
    this.#options = options
    this.#ports = { ...options, troubles: new Map() }
    this.#signal = options.signal
    this.#evidence = createEvidence(options, options.accounts)
  }

  kick(): void {
    this.#bell.abort()
  }

  async beat(): Promise<void> {
    const { ledger, leaseSeconds } = this.#options
    for (const { id, token, lost } of this.#claims.values()) {
      if (!(await ledger.outbox.renew(id, token, leaseSeconds))) lost.abort()
    }
    // What it frees is a commit, which rings the bell.
    await ledger.outbox.recover('expired')
  }

  async run(): Promise<void> {
    while (!this.#signal.aborted) {
      // A kick from here on cuts the coming wait short, even one that comes while this round still works.
      this.#bell = new AbortController()
      const wakeAt = await this.#round()
      const wake = AbortSignal.any([this.#signal, this.#bell.signal])
      await this.#options.clock.until(new Date(wakeAt).toISOString(), wake)
    }
    await Promise.all([...this.#inFlight.values(), this.#filer, this.#looker])
  }

  /** One look at everything; gives the instant of the next, in milliseconds. */
  async #round(): Promise<number> {
    const { ledger, log } = this.#options
    try {
      await this.#recover()
      await this.#endImpossibleRests()
      while (await this.#startDue()) if (this.#signal.aborted) break
      this.#filer ??= this.#file().finally(() => {
        this.#filer = null
      })
      this.#looker ??= this.#look().finally(() => {
        this.#looker = null
      })
      return this.#wakeAt(await ledger.outbox.nextDueAt(this.#names()))
    } catch (error) {
      log.error('outbox stumbled', { kind: error instanceof Error ? error.name : 'unknown' })
      return this.#now() + TROUBLE_SECONDS * 1000
    }
  }

  /** Claims that nobody holds any more: before the dot they are due again, after it a person has to look. */
  async #recover(): Promise<void> {
    const { ledger } = this.#options
    await ledger.outbox.recover('expired')
    for (const item of await ledger.outbox.untold(UNTOLD_AT_ONCE, this.#names())) {
      // Those that are in hand are told by whoever sends them.
      if (!this.#inFlight.has(item.account)) await this.#tellAgain(item)
    }
  }

  /** One letter that can't be told of must not hold up the others; it is told at the next look. */
  async #tellAgain(item: OutboxItem): Promise<void> {
    try {
      await tell(this.#ports, item)
    } catch (error) {
      this.#options.log.error('outcome not told', {
        outbox: item.id,
        kind: error instanceof Error ? error.name : 'unknown',
      })
    }
  }

  /** Rests that were noted while this machine's clock was ahead would last until it gets there again. */
  async #endImpossibleRests(): Promise<void> {
    const { ledger, clock, accounts, log } = this.#options
    const furthest = this.#now() + LONGEST_PAUSE_MINUTES * MINUTE_MS
    for (const { account, pausedUntil, pauseReason } of await ledger.intake.health()) {
      if (!accounts.has(account) || pausedUntil === null || Date.parse(pausedUntil) <= furthest) continue
      log.warn('a rest noted by a clock that was ahead is over', { account })
      await ledger.intake.setHealth(account, { pausedUntil: null, pauseReason: null })
      if (pauseReason !== null) await ledger.outbox.hasten(account, pauseReason, clock.now())
    }
  }

  async #startDue(): Promise<boolean> {
    const now = this.#now()
    const ready: string[] = []
    for (const name of this.#names()) {
      if (!this.#inFlight.has(name) && this.#pacedUntil(name) <= now && !(await this.#isFull(name))) ready.push(name)
    }
    const token = this.#options.token()
    const { ledger, clock, leaseSeconds } = this.#options
    const claimed = await ledger.outbox.claim(clock.now(), ready, token, leaseSeconds)
    const account = claimed && this.#options.accounts.get(claimed.item.account)
    if (!claimed || !account) return false
    this.#lastStart.set(account.name, now)
    const lost = new AbortController()
    this.#claims.set(account.name, { id: claimed.item.id, token, lost })
    const signal = AbortSignal.any([this.#signal, lost.signal])
    const sending = sendOnce(this.#ports, account, claimed.item, claimed.turn, token, signal)
      .catch((error: unknown) => {
        const kind = error instanceof Error ? error.name : 'unknown'
        this.#options.log.error('send failed', { outbox: claimed.item.id, kind })
      })
      .finally(() => {
        this.#inFlight.delete(account.name)
        this.#claims.delete(account.name)
        this.kick()
      })
    this.#inFlight.set(account.name, sending)
    return true
  }

  /**
   * A provider that is sent more than it takes in a day may block the account: the letters rest before that, where everybody
   * sees it. Ending the rest by hand doesn't end the count; a rest for another reason stays as it is.
   */
  async #isFull(name: string): Promise<boolean> {
    const letters = this.#options.accounts.get(name)?.dailyLetters ?? null
    if (letters === null) return false
    const { ledger, log } = this.#options
    const now = this.#now()
    const handed = await ledger.outbox.handedOver(name, new Date(now - DAY_MS).toISOString(), letters)
    const until = handed === null ? 0 : Date.parse(handed) + DAY_MS
    // What a clock that was ahead noted must not hold letters for longer than a day.
    if (until <= now || until > now + DAY_MS) return false
    const known = (await ledger.intake.health()).find(({ account }) => account === name)
    if (Date.parse(known?.pausedUntil ?? '') > now) return true
    log.warn('as many letters as the provider takes in a day', { account: name, letters })
    await ledger.intake.setHealth(name, { pausedUntil: new Date(until).toISOString(), pauseReason: 'daily-limit' })
    return true
  }

  #pacedUntil(name: string): number {
    const last = this.#lastStart.get(name)
    // A clock that was set back must not hold letters until it has caught up.
    return last === undefined || last > this.#now()
      ? 0
      : last + (this.#options.accounts.get(name)?.pacingSeconds ?? 0) * 1000
  }

  /** Something may be due already while its account is paced; an account that is sending rings the bell itself. */
  #wakeAt(nextDueAt: Instant | null): number {
    const now = this.#now()
    const instants = [
      nextDueAt === null ? 0 : Date.parse(nextDueAt),
      ...this.#names().map((name) => this.#pacedUntil(name)),
      ...[...this.#filing.values()].map((trouble) => trouble.nextAt),
      ...this.#evidence.nextAt(),
    ]
    return Math.min(now + BEAT_SECONDS * 1000, ...instants.filter((at) => at > now))
  }

  async #look(): Promise<void> {
    try {
      await this.#evidence.look(this.#signal)
    } catch (error) {
      this.#options.log.error('looking for evidence stumbled', {
        kind: error instanceof Error ? error.name : 'unknown',
      })
    }
  }

  async #file(): Promise<void> {
    try {
      for (const item of await this.#options.ledger.outbox.unfiled(FILED_AT_ONCE, this.#names())) {
        if (this.#signal.aborted) return
        if ((this.#filing.get(item.id)?.nextAt ?? 0) <= this.#now()) await this.#fileOne(item)
      }
    } catch (error) {
      this.#options.log.error('filing stumbled', { kind: error instanceof Error ? error.name : 'unknown' })
    }
  }

  async #fileOne(item: OutboxItem): Promise<void> {
    const { ledger, clock, log, onOutcome, accounts } = this.#options
    const account = accounts.get(item.account)
    try {
      // Told once more: a crash right after the server's answer may have kept the journey from hearing it.
      const { response, serverMessageId } = item
      if (!this.#filing.has(item.id)) {
        await onOutcome(item, { outcome: 'delivered', response: response ?? '', serverMessageId })
      }
      if (!account) return
      await fileSent(this.#options, account, item, this.#signal)
      this.#filing.delete(item.id)
    } catch (error) {
      const tries = (this.#filing.get(item.id)?.tries ?? 0) + 1
      const minutes = FILING_LADDER_MINUTES[Math.min(tries, FILING_LADDER_MINUTES.length) - 1] ?? 1
      this.#filing.set(item.id, { tries, nextAt: this.#now() + minutes * MINUTE_MS })
      log.warn('sent copy not filed yet', {
        outbox: item.id,
        tries,
        kind: error instanceof Error ? error.name : 'unknown',
      })
      const days = (this.#now() - Date.parse(item.deliveredAt ?? clock.now())) / DAY_MS
      if (days < FILING_PATIENCE_DAYS) return
      this.#filing.delete(item.id)
      await ledger.outbox.markFiled(item.id, clock.now(), 'not-filed')
    }
  }

  #names(): string[] {
    return [...this.#options.accounts.keys()]
  }

  #now(): number {
    return Date.parse(this.#options.clock.now())
  }
}

/** A real ledger, real IMAP and SMTP on loopback and a clock moved by hand: what the tests of sending send with. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMailStores } from '../../src/edge/imap.ts'
import { openLedger } from '../../src/edge/ledger/open.ts'
import { createSubmission } from '../../src/edge/smtp.ts'
import type { Instant, Message } from '../../src/mail/message.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { OutboxItem } from '../../src/ports/ledger/outbox.ts'
import type { MailStores } from '../../src/ports/mail-store.ts'
import type { Submission } from '../../src/ports/submission.ts'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import type { SmtpOffer } from '../../src/rehearsal/smtp-server.ts'
import { createOutbox, type OutboxOptions } from '../../src/sending/outbox.ts'
import { type Outcome, type SendPorts, sendOnce } from '../../src/sending/send.ts'
import type { Account } from '../../src/ticket/account.ts'
import type { Approval } from '../../src/ticket/turn.ts'
import { COMPLAINTS, mail, silentLog, startWorld } from '../support/world.ts'
import { ACCOUNT, approved, type Changes, FINDINGS } from './letters.ts'

export const NOW = '2026-03-10T09:00:00.000Z'

export interface HandClock extends Clock {
  moveTo(instant: Instant): void
  moveBy(seconds: number): void
  /** Also back, as a machine's clock may be set. */
  setTo(instant: Instant): void
}

/** Stands still until it is moved; whoever waits for an instant that has come wakes. */
export function createHandClock(start: Instant): HandClock {
  let now = Date.parse(start)
  const waiting = new Set<() => void>()
  const moveTo = (to: number) => {
    now = Math.max(now, to)
    for (const look of [...waiting]) look()
  }
  return {
    now: () => new Date(now).toISOString(),
    moveTo: (instant) => moveTo(Date.parse(instant)),
    moveBy: (seconds) => moveTo(now + seconds * 1000),
    setTo(instant) {
      now = Date.parse(instant)
      moveTo(now)
    },
    until: (instant, signal) =>
      new Promise((resolve) => {
        const look = () => {
          if (now < Date.parse(instant) && !signal?.aborted) return
          waiting.delete(look)
          signal?.removeEventListener('abort', look)
          resolve()
        }
        waiting.add(look)
        signal?.addEventListener('abort', look)
        look()
      }),
  }
}

export interface PostOffice {
  readonly ledger: Ledger
  readonly world: MailWorld
  readonly clock: HandClock
  readonly ports: SendPorts
  /** Every outcome that the journey was told, in order. */
  readonly outcomes: { readonly item: OutboxItem; readonly outcome: Outcome }[]
  readonly stores: MailStores
  /** An approved letter on its way: ticket, customer's mail, turn and outbox item. */
  schedule(id?: string, approval?: Partial<Approval>, changes?: Changes, undoUntil?: Instant): Promise<OutboxItem>
  /** Claims the next due letter and makes one attempt, as the loop would; null when nothing is due. */
  attempt(change?: Partial<SendPorts>, account?: Account): Promise<OutboxItem | null>
  /** Starts the loop. */
  run(change?: Partial<OutboxOptions>): { kick(): void; stop(): Promise<void> }
  /** Resolves with the next outcome that the journey is told of. */
  nextOutcome(): Promise<Outcome>
  close(): Promise<void>
}

/** @param smtp what the mail server offers; with encryption the tests' certificate has to be trusted */
export async function openPostOffice(smtp: SmtpOffer = {}): Promise<PostOffice> {
  const clock = createHandClock(NOW)
  const dataFolder = mkdtempSync(join(tmpdir(), 'amends-sending-'))
  const ledger = await openLedger({ databaseUrl: null, dataFolder, role: 'main', now: NOW })
  const world = await startWorld(() => new Date(clock.now()), smtp)
  const { address: user, password } = COMPLAINTS
  const server = { host: '127.0.0.1', security: 'none', user, password } as const
  const submission: Submission = createSubmission(
    new Map([['complaints', { ...server, port: world.smtp.port, security: smtp.encryption?.by ?? 'none' }]]),
    {
      log: silentLog,
    },
  )
  const stores = createMailStores(new Map([['complaints', { ...server, port: world.imap.port, mailbox: 'INBOX' }]]), {
    readOnly: false,
    log: silentLog,
    now: () => clock.now(),
  })
  const outcomes: PostOffice['outcomes'] = []
  const heard: ((outcome: Outcome) => void)[] = []
  const stops: (() => Promise<void>)[] = []
  const ports: SendPorts = {
    ledger,
    submission,
    clock,
    log: silentLog,
    lastLook: async () => ({ stop: null, at: clock.now() }),
    goodHourFrom: (_, at) => at,
    onOutcome: async (item, outcome) => {
      outcomes.push({ item, outcome })
      heard.shift()?.(outcome)
    },
    troubles: new Map(),
  }

  return {
    ledger,
    world,
    clock,
    ports,
    outcomes,
    stores,
    async schedule(id = 'approval-1', approval = {}, changes = {}, undoUntil = '2026-03-10T09:01:00.000Z') {
      const turn = approved(id, approval, {
        ...changes,
        turn: { id: `turn-${id}`, ticketId: `ticket-${id}`, messageId: `message-${id}`, ...changes.turn },
      })
      await addTicket(ledger, world, turn.ticketId, `message-${id}`)
      await ledger.tickets.saveTurn({ turn, withdrawnAt: null, withdrawnWhy: null, problem: null, updatedAt: NOW })
      await ledger.outbox.schedule({
        id,
        ticketId: turn.ticketId,
        turnId: turn.id,
        account: turn.account,
        messageId: turn.approval.messageId,
        hash: turn.approval.hash,
        dueAt: turn.approval.sendAt,
        undoUntil,
      })
      return itemOf(ledger, id)
    },
    async attempt(change = {}, account = ACCOUNT) {
      const token = randomUUID()
      const claim = await ledger.outbox.claim(clock.now(), ['complaints'], token, 900)
      if (!claim) return null
      await sendOnce({ ...ports, ...change }, account, claim.item, claim.turn, token, new AbortController().signal)
      return itemOf(ledger, claim.item.id)
    },
    run(change = {}) {
      const stopping = new AbortController()
      const outbox = createOutbox({
        ...ports,
        stores,
        accounts: new Map([['complaints', ACCOUNT]]),
        token: randomUUID,
        leaseSeconds: 30,
        signal: stopping.signal,
        ...change,
      })
      const stop = async () => {
        stopping.abort()
        await outbox.done
      }
      stops.push(stop)
      return { kick: () => outbox.kick(), stop }
    },
    nextOutcome: () => new Promise((resolve) => heard.push(resolve)),
    async close() {
      for (const stop of stops) await stop()
      await world.close()
      await ledger.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

export async function itemOf(ledger: Ledger, id: string): Promise<OutboxItem> {
  const item = await ledger.outbox.item(id)
  if (!item) throw new Error(`no outbox item ${id}`)
  return item
}

/** The customer's complaint in the INBOX, known to the ledger with its place, and its ticket. */
async function addTicket(ledger: Ledger, world: MailWorld, ticketId: string, messageId: string): Promise<void> {
  const raw = mail(messageId)
  const delivered = world.deliver(COMPLAINTS.address, raw)
  const inbox = world.mailboxOf(COMPLAINTS.address, 'INBOX')
  const rawSha256 = await ledger.raw.put(raw, NOW)
  const place = { account: 'complaints', mailbox: 'INBOX', uidValidity: String(inbox.uidValidity), uid: delivered.uid }
  await ledger.intake.followMailbox({ ...place, contiguousUid: 0, lastPollAt: null })
  await ledger.intake.addOccurrences(
    [{ ...place, state: 'listed', size: raw.length, internalDate: NOW }],
    delivered.uid,
    NOW,
  )
  await ledger.intake.markStored(place, rawSha256, raw.length, NOW)
  await ledger.tickets.addTicket({
    id: ticketId,
    number: await ledger.tickets.nextNumber(2026),
    account: 'complaints',
    market: 'AT',
    customer: { name: 'Eva Huber', address: 'eva@customer.example' },
    subject: 'Zerbrochene Lampen',
    state: 'scheduled',
    issue: 'damage',
    severity: 'normal',
    language: 'de',
    country: 'AT',
    timezone: 'Europe/Vienna',
    gist: {},
    assignee: null,
    openedAt: NOW,
    lastCustomerMailAt: NOW,
    closedAt: null,
    closeReason: null,
    heldUntil: null,
    firstResponseDueAt: NOW,
    firstResponseMetAt: null,
    nextResponseDueAt: null,
    solutionDueAt: null,
    solutionMetAt: null,
    dueAt: null,
  })
  await ledger.tickets.addMessage(
    {
      id: messageId,
      account: 'complaints',
      direction: 'in',
      audience: 'customer',
      rawSha256,
      ticketId,
      bin: null,
      kind: 'complaint',
      at: NOW,
      parsed: PARSED,
      spans: [],
      findings: FINDINGS,
      flags: [],
    },
    [`<${messageId}@customer.example>`],
  )
  await ledger.intake.markTaken(place, 'taken')
}

const PARSED: Message = {
  messageId: '<first@customer.example>',
  inReplyTo: [],
  references: [],
  subject: 'Zerbrochene Lampen',
  from: [{ name: 'Eva Huber', address: 'eva@customer.example' }],
  sender: null,
  replyTo: [],
  to: [],
  cc: [],
  date: null,
  received: [],
  headers: {},
  text: 'Die Lampen kamen zerbrochen an.',
  html: null,
  hiddenText: '',
  attachments: [],
  forwarded: null,
  problems: [],
}

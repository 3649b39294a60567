/** Tickets, mails and letters to put into a ledger; each test changes what it is about. */
import { createHash } from 'node:crypto'
import { uuidv7 } from '../../src/edge/ids.ts'
import type { Message } from '../../src/mail/message.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import type { StoredMessage, Ticket, TurnRow } from '../../src/ports/ledger/tickets.ts'
import type { Finding, Findings } from '../../src/ticket/findings.ts'
import type { Approved, Draft, Drafted, Resolution } from '../../src/ticket/turn.ts'
/** An ordinary working instant; tests take it as now. */
export const NOW = '2026-03-10T08:00:00.000Z'

/** NOW and so many seconds. */
export function seconds(count: number): string {
  return new Date(Date.parse(NOW) + count * 1000).toISOString()
}

const found = <T>(value: T): Finding<T> => ({ value, confidence: 0.9, why: ['zerbrochen'] })

export const findings: Findings = {
  kind: found('complaint'),
  reply: found('draft'),
  language: found('de'),
  replyLanguage: found('de'),
  country: found('AT'),
  timezone: found('Europe/Vienna'),
  zones: [{ zone: 'Europe/Vienna', probability: 0.9 }],
  issue: found('damage'),
  alsoIssues: found([]),
  severity: found('normal'),
  tone: found('calm'),
  orderNumbers: found(['PO-2026-0412']),
  claim: found({ amount: 1250, currency: 'EUR' }),
  wants: found(['replacement']),
  evidence: found('none'),
  answer: found(null),
  customerName: found('Eva Huber'),
  suspicious: found(false),
  quantity: found(null),
  product: found('Teller'),
  newText: 'Die Teller sind zerbrochen.',
}

export function mail(change: Partial<Message> = {}): Message {
  return {
    messageId: '<a@customer.example>',
    inReplyTo: [],
    references: [],
    subject: 'Zerbrochene Teller',
    from: [{ name: 'Eva Huber', address: 'eva@customer.example' }],
    sender: null,
    replyTo: [],
    to: [{ name: '', address: 'service@factory.example' }],
    cc: [],
    date: { at: NOW, offsetMinutes: 60 },
    received: [],
    headers: { subject: ['Zerbrochene Teller'] },
    text: 'Die Teller sind zerbrochen.',
    html: null,
    hiddenText: '',
    attachments: [],
    forwarded: null,
    problems: [],
    ...change,
  }
}

export function ticket(change: Partial<Ticket> = {}): Omit<Ticket, 'version'> {
  const id = uuidv7()
  const { version: _version, ...rest } = { version: 1, ...change }
  return {
    id,
    number: `KS-2026-${id}`,
    account: 'service',
    market: 'AT',
    customer: { name: 'Eva Huber', address: 'eva@customer.example' },
    subject: 'Zerbrochene Teller',
    state: 'pending',
    issue: 'damage',
    severity: 'normal',
    language: 'de',
    country: 'AT',
    timezone: 'Europe/Vienna',
    gist: { en: 'broken plates', 'zh-Hans': '盘子碎了' },
    assignee: null,
    openedAt: NOW,
    lastCustomerMailAt: NOW,
    closedAt: null,
    closeReason: null,
    heldUntil: null,
    firstResponseDueAt: seconds(86_400),
    firstResponseMetAt: null,
    nextResponseDueAt: null,
    solutionDueAt: seconds(172_800),
    solutionMetAt: null,
    dueAt: seconds(86_400),
    ...rest,
  }
}

export function message(change: Partial<StoredMessage> = {}): StoredMessage {
  return {
    id: uuidv7(),
    account: 'service',
    direction: 'in',
    audience: 'customer',
    rawSha256: createHash('sha256').update(uuidv7()).digest('hex'),
    ticketId: null,
    bin: null,
    kind: 'complaint',
    at: NOW,
    parsed: mail(),
    spans: [{ kind: 'new', start: 0, end: 27 }],
    findings,
    flags: [],
    ...change,
  }
}

const resolution: Resolution = {
  market: 'AT',
  locale: 'de-AT',
  letter: 'damage',
  lane: 'normal',
  responsibility: 'to-check',
  remedies: ['replacement'],
  allowed: ['replacement', 'refund'],
  asks: ['photos'],
  commitments: [{ what: 'solution', dueAt: seconds(172_800) }],
  amounts: [{ minor: 125_000, currency: 'EUR', why: 'claim' }],
  approver: { role: 'agent', why: null },
  notes: [],
}

export function draft(change: Partial<Draft> = {}): Draft {
  return {
    revision: 1,
    author: 'machine',
    createdAt: NOW,
    language: 'de',
    locale: 'de-AT',
    market: 'AT',
    template: 'de/damage.hbs',
    blocks: [],
    letter: 'Sehr geehrte Frau Huber …',
    quoted: '',
    remedies: ['replacement'],
    asks: ['photos'],
    commitments: [],
    gaps: [],
    warnings: [],
    offeredCc: [],
    offeredTo: [],
    record: {
      v: 1,
      account: 'service',
      from: { name: '', address: 'service@factory.example' },
      replyTo: null,
      to: [{ name: 'Eva Huber', address: 'eva@customer.example' }],
      cc: [],
      subject: 'Re: Zerbrochene Teller',
      text: 'Sehr geehrte Frau Huber …',
      html: '<p>Sehr geehrte Frau Huber …</p>',
      attachments: [],
      inReplyTo: '<a@customer.example>',
      references: ['<a@customer.example>'],
    },
    hash: 'a'.repeat(64),
    ...change,
  }
}

export function drafted(ticketId: string, change: Partial<Drafted> = {}): Drafted {
  return {
    id: uuidv7(),
    ticketId,
    account: 'service',
    messageId: null,
    purpose: 'solution',
    openedBy: 'mail',
    openedAt: NOW,
    stage: 'drafted',
    findings,
    resolution,
    draft: draft(),
    ...change,
  }
}

/** The turn as a person's approval leaves it. */
export function approve(turn: Drafted): Approved {
  const id = uuidv7()
  return {
    ...turn,
    stage: 'approved',
    approval: {
      id,
      by: 'anna',
      via: 'desk',
      decidedAt: NOW,
      revision: turn.draft.revision,
      hash: turn.draft.hash,
      messageId: `<${id}@factory.example>`,
      sendAt: seconds(600),
      sendAtChosenBy: 'machine',
      offHours: false,
      sendAtWhy: 'Tuesday morning in Vienna',
    },
  }
}

export function row(turn: TurnRow['turn'], change: Partial<TurnRow> = {}): TurnRow {
  return { turn, withdrawnAt: null, withdrawnWhy: null, problem: null, updatedAt: NOW, ...change }
}

/** A ticket whose reply was approved and waits to leave: due after ten minutes, to be undone for one. */
export async function scheduled(
  ledger: Ledger,
  change: { ticket?: Partial<Ticket>; dueAt?: string; undoUntil?: string; account?: string } = {},
): Promise<{ ticketId: string; turn: Approved; id: string }> {
  const account = change.account ?? 'service'
  const owner = ticket({ account, ...change.ticket })
  const turn = approve(drafted(owner.id, { account }))
  await ledger.transaction(async (inside) => {
    await inside.tickets.addTicket(owner)
    await inside.tickets.saveTurn(row(turn))
    await inside.outbox.schedule(outgoing(turn, change))
  })
  return { ticketId: owner.id, turn, id: turn.approval.id }
}

export function outgoing(turn: Approved, change: { dueAt?: string; undoUntil?: string } = {}) {
  return {
    id: turn.approval.id,
    ticketId: turn.ticketId,
    turnId: turn.id,
    account: turn.account,
    messageId: turn.approval.messageId,
    hash: turn.approval.hash,
    dueAt: change.dueAt ?? turn.approval.sendAt,
    undoUntil: change.undoUntil ?? seconds(60),
  }
}

export function person(change: Partial<Staff> = {}): Staff {
  return {
    id: uuidv7(),
    name: 'Anna',
    signIn: 'anna',
    roles: ['agent'],
    timeZone: 'Asia/Shanghai',
    language: 'zh-Hans',
    reads: ['zh', 'en'],
    accounts: null,
    markets: null,
    active: true,
    ...change,
  }
}

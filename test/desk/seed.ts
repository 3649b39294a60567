/** A real ledger in a temporary folder with tickets in every state, bins, accounts and people. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from '../../src/edge/ids.ts'
import { openLedger } from '../../src/edge/ledger/open.ts'
import { caseFacts } from '../../src/insight/facts.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import type { TicketState } from '../../src/ports/ledger/tickets.ts'
import type { LibraryCase } from '../../src/ticket/library.ts'
import type { Drafted, Turn } from '../../src/ticket/turn.ts'
import { BINS } from '../../src/ticket/words.ts'
import { approvedFrom } from './approved.ts'
import {
  COMPLAINTS,
  type Complaint,
  draftOf,
  findingsOf,
  HOSTILE,
  messageOf,
  resolutionOf,
  SAFETY,
  sha256,
} from './mails.ts'

/** Tuesday, 16:00 in Beijing, 09:00 in Vienna. */
export const NOW = '2026-03-10T08:00:00.000Z'
const OPENED = '2026-03-09T20:00:00.000Z'

export const LI: Staff = {
  id: '0195b000-0000-7000-8000-000000000001',
  name: '李伟',
  signIn: 'li',
  roles: ['agent', 'manager', 'admin'],
  timeZone: 'Asia/Shanghai',
  language: 'zh-Hans',
  reads: ['zh', 'en'],
  accounts: null,
  markets: null,
  active: true,
}
export const ANNA: Staff = {
  ...LI,
  id: '0195b000-0000-7000-8000-000000000002',
  name: 'Anna Berg',
  signIn: 'anna',
  roles: ['agent'],
  timeZone: 'Europe/Berlin',
  language: 'en',
}
/** Sees another account only. */
export const FOREIGN: Staff = {
  ...ANNA,
  id: '0195b000-0000-7000-8000-000000000003',
  name: 'Otto Fremd',
  signIn: 'otto',
  accounts: ['parts'],
}

export interface Seeded {
  readonly ledger: Ledger
  /** Ticket id by the complaint's key, or by the state that it stands for. */
  readonly tickets: ReadonlyMap<string, string>
  ticket(key: string): string
  /** Id of one binned message a bin. */
  readonly binned: ReadonlyMap<string, string>
  close(): Promise<void>
}

export async function seedDesk(): Promise<Seeded> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-desk-'))
  const ledger = await openLedger({ databaseUrl: null, dataFolder: folder, role: 'main', now: NOW })
  for (const staff of [LI, ANNA, FOREIGN]) await ledger.staff.add(staff, NOW)
  await ledger.intake.setHealth('service', { lastPollAt: '2026-03-10T07:59:00.000Z' })
  await ledger.intake.setHealth('parts', {
    lastPollAt: '2026-03-10T07:10:00.000Z',
    problem: 'The server refused the sign-in.',
    problemSince: '2026-03-10T07:11:00.000Z',
  })
  const tickets = new Map<string, string>()
  for (const complaint of [...COMPLAINTS, HOSTILE])
    tickets.set(complaint.key, await addTicket(ledger, complaint, 'pending'))
  tickets.set('safety', await addTicket(ledger, SAFETY, 'pending'))
  const [german] = COMPLAINTS
  if (!german) throw new Error('the first complaint is missing')
  for (const state of [
    'needs-person',
    'scheduled',
    'sending',
    'uncertain',
    'failed',
    'held',
    'waiting-customer',
    'closed',
  ] as const) {
    tickets.set(
      state,
      await addTicket(
        ledger,
        { ...german, key: state, gist: { 'zh-Hans': `状态:${state}`, en: `State: ${state}` } },
        state,
      ),
    )
  }
  const binned = new Map<string, string>()
  for (const bin of BINS) binned.set(bin, await addBinned(ledger, bin))
  return {
    ledger,
    tickets,
    binned,
    ticket(key) {
      const id = tickets.get(key)
      if (!id) throw new Error(`no ticket ${key}`)
      return id
    },
    async close() {
      await ledger.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The lines of reports, as every change of a ticket writes them, and two wishes in the first. */
export async function noteCases(ledger: Ledger, ids: Iterable<string>): Promise<void> {
  const all = [...ids]
  for (const id of all) {
    const ticket = await ledger.tickets.ticket(id)
    if (ticket) await ledger.insight.note(caseFacts(ticket, await ledger.tickets.messagesOf(id), [], null, []))
  }
  for (const state of ['proposed', 'approved'] as const) await ledger.library.keep(libraryCase(state, all[0] ?? ''))
  const chance = { ticketId: all[0] ?? '', at: OPENED, language: 'de', who: null, product: 'Tischlampe', wish: '' }
  await ledger.chances.add([
    { ...chance, id: 'c1', state: 'found', kind: 'feature', quote: 'Haben Sie die Lampe auch in Schwarz?' },
    { ...chance, id: 'c2', state: 'confirmed', kind: 'size', quote: 'Schade, dass es keine größere gibt.' },
    { ...chance, id: 'c3', state: 'dropped', kind: 'price', quote: 'Gibt es die auch günstiger?' },
  ])
}

export const libraryCase = (state: LibraryCase['state'], ticketId: string): LibraryCase => ({
  id: state,
  ticketId,
  state,
  issue: 'damage',
  at: NOW,
  who: LI.id,
  market: 'AT',
  product: 'Tischlampe Aurora',
  severity: 'high',
  evidence: 'attached',
  wants: ['replacement'],
  offered: ['replacement', 'refund'],
  letters: 2,
  closeReason: 'solved',
  cause: 'transport-damage',
  responsibility: 'carrier',
  satisfaction: 'content',
  cost: 'to-500',
  situation: '灯罩在运输中破损，客户急用。',
  worked: '当天答复，并给出两个方案。',
  better: '',
  letter: 'Guten Tag [name],\n\nwir ersetzen die [number] Lampen.',
})

async function addTicket(ledger: Ledger, complaint: Complaint, state: TicketState): Promise<string> {
  const id = uuidv7()
  const messageId = uuidv7()
  const { parsed, spans } = messageOf(complaint, OPENED)
  const rawSha256 = await ledger.raw.put(
    new TextEncoder().encode(`Subject: ${complaint.key}\r\n\r\n${complaint.text}`),
    OPENED,
  )
  await ledger.raw.put(new TextEncoder().encode('JPEG'), OPENED)
  await ledger.tickets.addTicket({
    id,
    number: await ledger.tickets.nextNumber(2026),
    account: 'service',
    market: complaint.country,
    customer: complaint.customer,
    subject: complaint.subject,
    state,
    issue: complaint.issue,
    severity: complaint.severity,
    language: complaint.language,
    country: complaint.country,
    timezone: complaint.zone,
    gist: complaint.gist,
    assignee: null,
    openedAt: OPENED,
    lastCustomerMailAt: OPENED,
    closedAt: state === 'closed' ? NOW : null,
    closeReason: state === 'closed' ? 'solved' : null,
    heldUntil: state === 'held' ? '2026-03-12T01:00:00.000Z' : null,
    firstResponseDueAt: '2026-03-10T20:00:00.000Z',
    firstResponseMetAt: state === 'waiting-customer' ? NOW : null,
    nextResponseDueAt: null,
    solutionDueAt: '2026-03-11T20:00:00.000Z',
    solutionMetAt: null,
    dueAt:
      state === 'closed'
        ? null
        : complaint.severity === 'critical'
          ? '2026-03-10T07:00:00.000Z'
          : '2026-03-10T20:00:00.000Z',
  })
  await ledger.tickets.addMessage(
    {
      id: messageId,
      account: 'service',
      direction: 'in',
      audience: 'customer',
      rawSha256,
      ticketId: id,
      bin: null,
      kind: 'complaint',
      at: OPENED,
      parsed,
      spans,
      findings: findingsOf(complaint),
      flags: complaint.key === 'hostile' ? ['reused-message-id'] : [],
    },
    [`<${complaint.key}@mail.example>`],
  )
  const drafted: Drafted = {
    stage: 'drafted',
    id: uuidv7(),
    ticketId: id,
    account: 'service',
    messageId,
    purpose: 'solution',
    openedBy: 'mail',
    openedAt: OPENED,
    findings: findingsOf(complaint),
    resolution: resolutionOf(complaint),
    draft: draftOf(complaint, OPENED),
  }
  await saveTurn(ledger, drafted, state)
  await ledger.tickets.addHistory({
    id: uuidv7(),
    ticketId: id,
    at: OPENED,
    who: 'amends',
    act: 'opened',
    detail: { kind: 'complaint' },
  })
  await ledger.tickets.addHistory({
    id: uuidv7(),
    ticketId: id,
    at: OPENED,
    who: 'amends',
    act: 'drafted',
    detail: { template: drafted.draft.template },
  })
  return id
}

async function saveTurn(ledger: Ledger, drafted: Drafted, state: TicketState): Promise<void> {
  const row = (turn: Turn, problem: string | null = null) =>
    ledger.tickets.saveTurn({ turn, withdrawnAt: null, withdrawnWhy: null, problem, updatedAt: OPENED })
  await row(drafted)
  await ledger.tickets.addDraft(drafted.id, drafted.draft)
  if (state === 'needs-person') {
    const { draft: _draft, ...resolved } = drafted
    return row({ ...resolved, stage: 'resolved' }, 'rejected')
  }
  if (state === 'pending' || state === 'held') return
  const approved = approvedFrom(drafted, {
    id: uuidv7(),
    by: LI.id,
    at: NOW,
    sendAt: state === 'scheduled' ? '2026-03-11T08:00:00.000Z' : '2026-03-10T08:01:00.000Z',
  })
  await row(approved)
  await ledger.outbox.schedule({
    id: approved.approval.id,
    ticketId: drafted.ticketId,
    turnId: drafted.id,
    account: 'service',
    messageId: approved.approval.messageId,
    hash: approved.approval.hash,
    dueAt: approved.approval.sendAt,
    undoUntil: '2026-03-10T08:01:00.000Z',
  })
  if (state === 'scheduled') return
  const due = '2026-03-10T08:02:00.000Z'
  const claim = await ledger.outbox.claim(due, ['service'], `token-${state}`, 3_600)
  if (!claim || claim.item.id !== approved.approval.id) throw new Error('the letter was not claimed')
  if (state === 'sending') return
  const outcome = state === 'uncertain' ? 'uncertain' : state === 'failed' ? 'rejected' : 'delivered'
  await ledger.outbox.freeze(claim.item.id, `token-${state}`, sha256(state))
  await ledger.outbox.markMayHaveSent(claim.item.id, `token-${state}`)
  const receipt =
    outcome === 'delivered'
      ? ({ outcome, response: '250 ok', serverMessageId: null } as const)
      : outcome === 'rejected'
        ? ({ outcome, code: 550, response: '550 5.1.1 no such user', reason: 'recipient-unknown' } as const)
        : ({ outcome, response: 'connection lost after the dot', reason: 'no-answer' } as const)
  await ledger.outbox.settle(claim.item.id, `token-${state}`, receipt, NOW, null)
  if (outcome === 'delivered')
    await row({
      ...approved,
      stage: 'sent',
      sentAt: NOW,
      receipt: { outcome, response: '250 ok', serverMessageId: null },
    })
}

async function addBinned(ledger: Ledger, bin: (typeof BINS)[number]): Promise<string> {
  const [, turkish] = COMPLAINTS
  if (!turkish) throw new Error('the second complaint is missing')
  const id = uuidv7()
  const complaint = { ...turkish, key: `bin-${bin}` }
  const { parsed, spans } = messageOf(complaint, OPENED)
  const rawSha256 = await ledger.raw.put(new TextEncoder().encode(`Subject: ${bin}\r\n\r\nText`), OPENED)
  await ledger.tickets.addMessage(
    {
      id,
      account: 'service',
      direction: 'in',
      audience: 'customer',
      rawSha256,
      ticketId: null,
      bin,
      kind: bin,
      at: OPENED,
      parsed: { ...parsed, subject: `${bin}: ${parsed.subject}` },
      spans,
      findings: findingsOf(complaint),
      flags: [],
    },
    [`<${complaint.key}@mail.example>`],
  )
  return id
}

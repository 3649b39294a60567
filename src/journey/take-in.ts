/** Takes stored mail one by one through the rooms: each becomes a ticket, joins one, or lies in a visible bin; in one commit. */
import { createHash } from 'node:crypto'
import { clocksFor } from '../aftercare/clocks.ts'
import { chooseTicket, type Joined } from '../intake/thread.ts'
import { bouncedMessageIds } from '../mail/automatic.ts'
import { forwardedCustomer } from '../mail/forward.ts'
import type { Address, Instant, Message } from '../mail/message.ts'
import { readOurMessageId } from '../mail/message-id.ts'
import type { Occurrence } from '../ports/ledger/intake.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { StoredMessage, Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import type { Account } from '../ticket/account.ts'
import type { Findings } from '../ticket/findings.ts'
import type { Turn, Understood } from '../ticket/turn.ts'
import { BINS, type Bin, TICKET_KINDS } from '../ticket/words.ts'
import { gistOf } from '../understanding/gist.ts'
import { blankFindings } from '../understanding/understanding.ts'
import { accountOf, type JourneyContext, refreshTicket, withdrawTurn, writeHistory } from './context.ts'
import { planFor, prepare, type Thought, think } from './think.ts'

const RETRY_MS = 60_000

/** Works off everything that is stored and unread; returns how many mails it took. Stops between mails on `signal`. */
export async function takeInStored(context: JourneyContext, signal: AbortSignal): Promise<number> {
  let taken = 0
  for (;;) {
    const waiting = await context.ledger.intake.stored(context.clock.now(), 20)
    if (waiting.length === 0) return taken
    for (const occurrence of waiting) {
      if (signal.aborted) return taken
      if (await takeInSafely(context, occurrence)) taken += 1
    }
  }
}

/** A mail that stumbles is shown and tried again later; the next mail goes on at once. */
async function takeInSafely(context: JourneyContext, occurrence: Occurrence): Promise<boolean> {
  try {
    await takeIn(context, occurrence)
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    context.log.error('take-in failed', {
      account: occurrence.account,
      uid: occurrence.uid,
      kind: error instanceof Error ? error.name : 'unknown',
    })
    const retryAt = new Date(Date.parse(context.clock.now()) + RETRY_MS).toISOString()
    await context.ledger.intake.markStumbled(occurrence, reason, retryAt)
    return false
  }
}

async function takeIn(context: JourneyContext, occurrence: Occurrence): Promise<void> {
  const { ledger } = context
  if (occurrence.rawSha256 === null) throw new Error('a stored mail without its bytes')
  const sha256 = occurrence.rawSha256
  const account = accountOf(context, occurrence.account)
  if (await ledger.tickets.messageByRaw(account.name, sha256)) return ledger.intake.markTaken(occurrence, 'duplicate')

  const message = await context.parser.parse(await ledger.raw.get(sha256))
  const arrival = await arrivalOf(context, account, message, occurrence)
  const same = await sameMail(ledger, message)
  if (same === 'duplicate') return ledger.intake.markTaken(occurrence, 'duplicate')

  const flags = [
    ...arrival.flags,
    ...(same === 'reused-id' ? ['reused-message-id'] : []),
    ...(message.problems.length > 0 ? ['parse-suspect'] : []),
  ]
  const stored: StoredMessage = {
    id: context.newId(),
    account: account.name,
    direction: 'in',
    audience: arrival.findings.kind.value === 'partner' ? 'internal' : 'customer',
    rawSha256: sha256,
    ticketId: arrival.joined?.ticketId ?? null,
    bin: binOf(arrival.findings, arrival.joined),
    kind: arrival.findings.kind.value,
    at: occurrence.internalDate,
    parsed: message,
    spans: arrival.spans,
    findings: arrival.findings,
    flags,
  }
  await ledger.transaction(async (inside) => {
    if (stored.bin !== null) await intoBin(context, inside, stored)
    else if (stored.audience === 'internal') await intoNotes(context, inside, stored)
    else if (arrival.joined) await intoTicket(context, inside, account, stored, arrival.joined.ticketId)
    else await openTicket(context, inside, account, stored)
    await inside.intake.markTaken(occurrence, 'taken')
  })
}

interface Arrival extends Thought {
  readonly joined: Joined | null
  readonly flags: readonly string[]
}

/** Thread and findings; a defect in understanding leaves a ticket for a person instead of a lost mail. */
async function arrivalOf(
  context: JourneyContext,
  account: Account,
  message: Message,
  occurrence: Occurrence,
): Promise<Arrival> {
  const thread = await threadOf(context, message)
  const signedByUs = message.messageId !== null && readOurMessageId(context.key, message.messageId) !== null
  try {
    const thought = think(context.workshop(), {
      message,
      account,
      thread: thread.known,
      signedByUs,
      now: occurrence.internalDate,
    })
    return { ...thought, joined: thread.joined, flags: thread.joined?.flags ?? [] }
  } catch (error) {
    context.log.error('understanding failed', {
      account: account.name,
      kind: error instanceof Error ? error.name : 'unknown',
    })
    const flags = ['not-understood', ...(thread.joined?.flags ?? [])]
    return {
      spans: [{ kind: 'new', start: 0, end: message.text.length }],
      findings: blankFindings(message.text),
      joined: thread.joined,
      flags,
    }
  }
}

async function threadOf(context: JourneyContext, message: Message) {
  const { ledger } = context
  const ids = [...message.inReplyTo, ...message.references]
  const signed = ids.flatMap((id) => readOurMessageId(context.key, id)?.ticketId ?? [])
  const related = await ledger.tickets.messagesByIds(ids)
  const tickets = new Map<string, Ticket>()
  const participants = new Map<string, Set<string>>()
  const messages: StoredMessage[] = []
  for (const id of new Set([...signed, ...related.flatMap((known) => known.ticketId ?? [])])) {
    const ticket = await ledger.tickets.ticket(id)
    if (!ticket) continue
    const all = await ledger.tickets.messagesOf(id)
    messages.push(...all)
    tickets.set(id, ticket)
    participants.set(id, new Set(all.filter((one) => one.audience === 'customer').flatMap(addressesOf)))
  }
  const joined = chooseTicket(message, { signed, related, tickets, participants })
  const ticket = joined ? tickets.get(joined.ticketId) : undefined
  const answered = messages.some((one) => one.ticketId === ticket?.id && one.direction === 'out')
  const known = ticket ? { isContinuation: answered, language: ticket.language, timezone: ticket.timezone } : null
  return { joined, known }
}

function addressesOf(stored: StoredMessage): string[] {
  const { from, to, cc } = stored.parsed
  return [...from, ...to, ...cc].map((one) => one.address.toLowerCase())
}

/** The same mail by another way is a duplicate; another mail under a used Message-ID is a mail of its own, flagged. */
async function sameMail(ledger: Ledger, message: Message): Promise<'duplicate' | 'reused-id' | 'new'> {
  if (message.messageId === null) return 'new'
  const known = (await ledger.tickets.messagesByIds([message.messageId])).filter((one) => one.direction === 'in')
  if (known.length === 0) return 'new'
  const body = bodyHash(message)
  return known.some((one) => bodyHash(one.parsed) === body) ? 'duplicate' : 'reused-id'
}

function bodyHash(message: Message): string {
  const content = JSON.stringify([message.subject, message.text, message.attachments.map((one) => one.sha256)])
  return createHash('sha256').update(content).digest('hex')
}

function binOf(findings: Findings, joined: Joined | null): Bin | null {
  const kind = findings.kind.value
  if (TICKET_KINDS.has(kind)) return null
  if (kind === 'partner' && joined) return null
  return BINS.find((bin) => bin === kind) ?? null
}

const messageIdsOf = (stored: StoredMessage): string[] =>
  stored.parsed.messageId === null ? [] : [stored.parsed.messageId]

async function intoBin(context: JourneyContext, ledger: Ledger, stored: StoredMessage): Promise<void> {
  const relatedTicket = stored.ticketId
  await ledger.tickets.addMessage({ ...stored, ticketId: null }, messageIdsOf(stored))
  if (stored.kind === 'bounce') return noteBounce(context, ledger, stored)
  if (relatedTicket === null) return
  await writeHistory(context, ledger, {
    ticketId: relatedTicket,
    who: 'amends',
    act: 'came',
    detail: { kind: stored.kind, message: stored.id },
  })
  if (stored.kind === 'thanks') await thanksCame(context, ledger, relatedTicket)
}

/** A bare thanks asks: a letter that was approved before it waits for a person again. */
async function thanksCame(context: JourneyContext, ledger: Ledger, ticketId: string): Promise<void> {
  const ticket = await ledger.tickets.ticket(ticketId)
  if (!ticket) return
  const now = context.clock.now()
  for (const row of await ledger.tickets.turnsOf(ticketId)) {
    if (row.withdrawnAt !== null || row.turn.stage !== 'approved') continue
    if (!(await ledger.outbox.cancel(row.turn.approval.id))) continue
    const { approval, ...drafted } = row.turn
    await ledger.tickets.saveTurn({ ...row, turn: { ...drafted, stage: 'drafted' }, updatedAt: now })
    await writeHistory(context, ledger, {
      ticketId,
      who: 'amends',
      act: 'approval-withdrawn',
      detail: { why: 'thanks-came', approval: approval.id },
    })
  }
  await refreshTicket(ledger, ticket, {}, now)
}

/** A bounce is tied to the letter that bounced; its ticket needs a person again. */
async function noteBounce(context: JourneyContext, ledger: Ledger, stored: StoredMessage): Promise<void> {
  const ours = await ledger.tickets.messagesByIds(bouncedMessageIds(stored.parsed))
  for (const ticketId of new Set(ours.filter((one) => one.direction === 'out').flatMap((one) => one.ticketId ?? []))) {
    const ticket = await ledger.tickets.ticket(ticketId)
    if (!ticket) continue
    await writeHistory(context, ledger, { ticketId, who: 'amends', act: 'bounced', detail: { message: stored.id } })
    const turn = openedTurn(context, ticket.id, stored, null, 'clock')
    await ledger.tickets.saveTurn({
      turn,
      withdrawnAt: null,
      withdrawnWhy: null,
      problem: 'bounced',
      updatedAt: context.clock.now(),
    })
    await refreshTicket(ledger, ticket, { closedAt: null, closeReason: null }, context.clock.now())
  }
}

/** A partner's or colleague's answer joins as an internal note: no clock, no draft, no word of it to the customer. */
async function intoNotes(context: JourneyContext, ledger: Ledger, stored: StoredMessage): Promise<void> {
  await ledger.tickets.addMessage(stored, messageIdsOf(stored))
  await writeHistory(context, ledger, {
    ticketId: stored.ticketId,
    who: 'amends',
    act: 'note-came',
    detail: { message: stored.id },
  })
}

async function intoTicket(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  stored: StoredMessage,
  ticketId: string,
): Promise<void> {
  const ticket = await ledger.tickets.ticket(ticketId)
  if (!ticket) throw new Error('the ticket that this mail joins is gone')
  const now = context.clock.now()
  await ledger.tickets.addMessage(stored, messageIdsOf(stored))
  for (const row of await ledger.tickets.turnsOf(ticketId)) {
    if (row.withdrawnAt === null && row.turn.stage !== 'sent')
      await withdrawTurn(ledger, row, 'customer-wrote-again', now)
  }
  const act = ticket.closedAt === null ? 'customer-wrote' : 'reopened'
  await writeHistory(context, ledger, { ticketId, who: 'amends', act, detail: { message: stored.id } })
  const change = { closedAt: null, closeReason: null, heldUntil: null, lastCustomerMailAt: stored.at }
  await draftTurn(context, ledger, account, stored, { ...ticket, ...change })
  await refreshTicket(ledger, ticket, change, now)
}

async function openTicket(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  stored: StoredMessage,
): Promise<void> {
  const ticket = await addTicket(context, ledger, account, stored)
  await ledger.tickets.addMessage({ ...stored, ticketId: ticket.id }, messageIdsOf(stored))
  await startTicket(context, ledger, account, { ...stored, ticketId: ticket.id }, ticket, 'amends')
}

/** A binned mail becomes a ticket after all, by the word of a person. */
export async function promote(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  stored: StoredMessage,
  who: string,
): Promise<string> {
  const ticket = await addTicket(context, ledger, account, stored)
  await ledger.tickets.updateMessage(stored.id, { ticketId: ticket.id, bin: null, kind: 'unsure' })
  await startTicket(
    context,
    ledger,
    account,
    { ...stored, ticketId: ticket.id, bin: null, kind: 'unsure' },
    ticket,
    who,
  )
  return ticket.id
}

async function addTicket(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  stored: StoredMessage,
): Promise<Omit<Ticket, 'version'>> {
  const findings = stored.findings ?? blankFindings(stored.parsed.text)
  const ticket = newTicket(
    context,
    account,
    stored,
    findings,
    await ledger.tickets.nextNumber(Number(stored.at.slice(0, 4))),
  )
  await ledger.tickets.addTicket(ticket)
  return ticket
}

async function startTicket(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  stored: StoredMessage,
  ticket: Omit<Ticket, 'version'>,
  who: string,
): Promise<void> {
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who,
    act: 'opened',
    detail: { message: stored.id, kind: stored.kind, problems: stored.parsed.problems.join(' ') },
  })
  await draftTurn(context, ledger, account, stored, ticket)
  await refreshTicket(ledger, { ...ticket, version: 0 }, {}, context.clock.now())
}

function newTicket(
  context: JourneyContext,
  account: Account,
  stored: StoredMessage,
  findings: Findings,
  number: string,
): Omit<Ticket, 'version'> {
  const clocks = clocksFor({ receivedAt: stored.at, isFirst: true })
  return {
    id: context.newId(),
    number,
    account: account.name,
    market: findings.country.value ?? account.market,
    customer: customerOf(account, stored.parsed, findings),
    subject: stored.parsed.subject,
    state: 'needs-person',
    issue: findings.issue.value,
    severity: findings.severity.value,
    language: findings.language.value,
    country: findings.country.value,
    timezone: findings.timezone.value,
    gist: gistOf(findings),
    assignee: null,
    openedAt: stored.at,
    lastCustomerMailAt: stored.at,
    closedAt: null,
    closeReason: null,
    heldUntil: null,
    firstResponseDueAt: clocks.firstResponseDueAt,
    firstResponseMetAt: null,
    nextResponseDueAt: null,
    solutionDueAt: clocks.solutionDueAt,
    solutionMetAt: null,
    dueAt: clocks.firstResponseDueAt,
  }
}

/** Who the customer is as far as it is known; for a forward or web form only a proposal, which a person confirms. */
function customerOf(account: Account, message: Message, findings: Findings): Address {
  const proposed = forwardedCustomer(message, account.ownDomains)?.candidates[0]?.address
  const from = proposed ?? message.from[0] ?? { name: '', address: '' }
  return { name: findings.customerName.value ?? from.name, address: from.address }
}

/** Opens the turn that answers this mail and takes it as far as it goes; a failure is shown on it, not thrown. */
async function draftTurn(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  stored: StoredMessage,
  ticket: Omit<Ticket, 'version'>,
): Promise<TurnRow> {
  const now = context.clock.now()
  const turn = openedTurn(context, ticket.id, stored, stored.findings, 'mail')
  const row: TurnRow =
    turn.stage === 'understood'
      ? draftedRow(context, account, stored.parsed, turn, ticket, now)
      : { turn, withdrawnAt: null, withdrawnWhy: null, problem: 'not-understood', updatedAt: now }
  await ledger.tickets.saveTurn(row)
  if (row.turn.stage === 'drafted') {
    await ledger.tickets.addDraft(row.turn.id, row.turn.draft)
    await writeHistory(context, ledger, {
      ticketId: ticket.id,
      who: 'amends',
      act: 'drafted',
      detail: { turn: row.turn.id, template: row.turn.draft.template },
    })
  } else {
    await writeHistory(context, ledger, {
      ticketId: ticket.id,
      who: 'amends',
      act: 'not-drafted',
      detail: { turn: row.turn.id, problem: row.problem },
    })
  }
  return row
}

function openedTurn(
  context: JourneyContext,
  ticketId: string,
  stored: StoredMessage,
  findings: Findings | null,
  openedBy: 'mail' | 'clock',
): Turn {
  const head = {
    id: context.newId(),
    ticketId,
    account: stored.account,
    messageId: stored.id,
    purpose: 'solution' as const,
    openedBy,
    openedAt: stored.at,
  }
  return findings ? { ...head, stage: 'understood', findings } : { ...head, stage: 'opened' }
}

function draftedRow(
  context: JourneyContext,
  account: Account,
  message: Message,
  turn: Understood,
  ticket: Omit<Ticket, 'version'>,
  now: Instant,
): TurnRow {
  const base = { withdrawnAt: null, withdrawnWhy: null, updatedAt: now }
  try {
    const plan = planFor(context.workshop().calendars, {
      findings: turn.findings,
      account,
      promises:
        ticket.firstResponseMetAt === null
          ? { ...ticket, nextResponseDueAt: null }
          : { ...ticket, firstResponseDueAt: null },
      undoSeconds: context.undoSeconds,
      seed: turn.id,
      now,
    })
    const drafted = prepare(context.workshop(), turn, {
      message,
      account,
      choice: null,
      plan,
      revision: 1,
      author: 'machine',
      chosen: null,
      attachments: [],
      now,
    })
    return { ...base, turn: drafted, problem: null }
  } catch (error) {
    context.log.error('drafting failed', { turn: turn.id, kind: error instanceof Error ? error.name : 'unknown' })
    return { ...base, turn, problem: error instanceof Error ? error.message : 'drafting failed' }
  }
}

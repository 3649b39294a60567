/** Opens a ticket for a mail, or answers it in the one that it belongs to; the draft waits for a person either way. */

import { clocksFor } from '../aftercare/clocks.ts'
import { isBareThanks } from '../aftercare/thanks.ts'
import { forwardedCustomer } from '../mail/forward.ts'
import type { Address, Instant, Message } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { AnsweredMail, CustomerMessage, StoredMessage, Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import { promiseHours } from '../resolution/response.ts'
import type { Account } from '../ticket/account.ts'
import { carriedOver, correctedFields } from '../ticket/correct.ts'
import type { Course } from '../ticket/course.ts'
import type { LetterBefore } from '../ticket/details.ts'
import type { Findings } from '../ticket/findings.ts'
import type { OrdersSeen } from '../ticket/order.ts'
import type { Turn, Understood } from '../ticket/turn.ts'
import { gistOf } from '../understanding/gist.ts'
import { blankFindings } from '../understanding/understanding.ts'
import { taskOf } from './case-files.ts'
import { type JourneyContext, refreshTicket, withdrawTurn, writeHistory } from './context.ts'
import { courseOf } from './course.ts'
import { lettersBefore } from './letters-before.ts'
import { MANY_MAILS } from './loop-limits.ts'
import { ownerFor } from './owner.ts'
import { keepGuides, planFor, prepare } from './think.ts'
import { threadOf } from './threading.ts'

/** A binned mail becomes a complaint after all, by the word of a person: in the ticket that it answers, else in one of its own. */
export async function promote(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  stored: CustomerMessage,
  who: string,
  orders: OrdersSeen | null,
): Promise<string> {
  const { joined } = await threadOf(context, ledger, stored.parsed)
  const ticket = joined ? null : await addTicket(context, ledger, account, stored, orders)
  const ticketId = joined?.ticketId ?? ticket?.id ?? ''
  const promoted: CustomerMessage = { ...stored, ticketId, bin: null, kind: 'unsure' }
  await ledger.tickets.updateMessage(stored.id, { ticketId, bin: null, kind: 'unsure' })
  await writeHistory(context, ledger, {
    ticketId,
    who,
    act: joined ? 'promoted-into' : 'promoted',
    detail: { message: stored.id },
  })
  if (ticket) await startTicket(context, ledger, account, promoted, ticket, who, orders)
  else await answerInTicket(context, ledger, account, promoted, ticketId, who, orders)
  return ticketId
}

/** A later mail of the customer: what was in work is withdrawn, the whole thread is answered anew. */
export async function answerInTicket(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  mail: CustomerMessage,
  ticketId: string,
  who: string,
  orders: OrdersSeen | null,
): Promise<void> {
  const stored = await withCarriedOver(ledger, mail, ticketId)
  const ticket = await ledger.tickets.ticket(ticketId)
  if (!ticket) throw new Error('the ticket that this mail joins is gone')
  const now = context.clock.now()
  if (ticket.closedAt !== null && stored.findings && isBareThanks(stored.findings))
    return thankedAfterAll(context, ledger, ticket, stored)
  for (const row of await ledger.tickets.turnsOf(ticketId)) {
    if (row.withdrawnAt === null && row.turn.stage !== 'sent')
      await withdrawTurn(ledger, row, 'customer-wrote-again', now)
  }
  const act = ticket.closedAt === null ? 'customer-wrote' : 'reopened'
  await writeHistory(context, ledger, { ticketId, who, act, detail: { message: stored.id } })
  const change = { closedAt: null, closeReason: null, heldUntil: null, lastCustomerMailAt: stored.at }
  await draftTurn(context, ledger, account, stored, { ...ticket, ...change }, orders)
  await refreshTicket(ledger, ticket, change, now)
}

/** The case stays closed; a person is asked to have a look, since no mail may be lost. */
async function thankedAfterAll(
  context: JourneyContext,
  ledger: Ledger,
  ticket: Ticket,
  stored: CustomerMessage,
): Promise<void> {
  const now = context.clock.now()
  await ledger.tickets.updateMessage(stored.id, { kind: 'thanks' })
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who: 'amends',
    act: 'came',
    detail: { kind: 'thanks', message: stored.id },
  })
  const task = taskOf(`${stored.id}:thanks`, ticket, 'close', now, now, 'amends')
  await ledger.aftercare.addTask({ ...task, closeReason: 'solved' })
  await refreshTicket(ledger, ticket, {}, now)
}

/** What a person put right of the case holds for this mail too, where it says nothing of its own. */
async function withCarriedOver(ledger: Ledger, mail: CustomerMessage, ticketId: string): Promise<CustomerMessage> {
  const earlier = (await ledger.tickets.messagesOf(ticketId)).findLast(
    (one) => one.id !== mail.id && one.findings !== null && correctedFields(one.findings).length > 0,
  )
  if (!earlier?.findings || !mail.findings) return mail
  const findings = carriedOver(mail.findings, earlier.findings)
  await ledger.tickets.updateMessage(mail.id, { findings })
  return { ...mail, findings }
}

export async function addTicket(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  stored: CustomerMessage,
  orders: OrdersSeen | null,
): Promise<Omit<Ticket, 'version'>> {
  const findings = stored.findings ?? blankFindings(stored.parsed.text)
  const opened = newTicket(
    context,
    account,
    stored,
    findings,
    await ledger.tickets.nextNumber(Number(stored.at.slice(0, 4))),
  )
  const at = context.clock.now()
  const { owner, insteadOf } = await ownerFor(ledger, opened, orders?.customer ?? null, at)
  const ticket = { ...opened, assignee: owner }
  await ledger.tickets.addTicket(ticket)
  if (owner !== null && insteadOf !== null) await ledger.absences.noteStoodIn(ticket.id, insteadOf, owner, at)
  return ticket
}

export async function startTicket(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  stored: CustomerMessage,
  ticket: Omit<Ticket, 'version'>,
  who: string,
  orders: OrdersSeen | null,
): Promise<void> {
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who,
    act: 'opened',
    detail: { message: stored.id, kind: stored.kind, problems: stored.parsed.problems.join(' ') },
  })
  await draftTurn(context, ledger, account, stored, ticket, orders)
  await refreshTicket(ledger, { ...ticket, version: 0 }, {}, context.clock.now())
}

function newTicket(
  context: JourneyContext,
  account: Account,
  stored: CustomerMessage,
  findings: Findings,
  number: string,
): Omit<Ticket, 'version'> {
  const market = findings.country.value ?? account.market
  const known = { market, issue: findings.issue.value, severity: findings.severity.value }
  const hours = promiseHours(context.workshop().policy, known)
  const clocks = clocksFor({ receivedAt: stored.at, isFirst: true }, hours)
  return {
    id: context.newId(),
    number,
    account: account.name,
    market,
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
    promiseHours: hours,
    dueAt: clocks.firstResponseDueAt,
  }
}

/** Who the customer is as far as it is known; for a forward or web form only a proposal, which a person confirms. */
export function customerOf(account: Account, message: Message, findings: Findings): Address {
  const from = writerOf(account, message)
  return { name: findings.customerName.value ?? from.name, address: from.address }
}

/** Who wrote the complaint, as the mail's header or a colleague's forward names them. */
function writerOf(account: Account, message: Message): Address {
  const proposed = forwardedCustomer(message, account.ownDomains)?.candidates[0]?.address
  return proposed ?? message.from[0] ?? { name: '', address: '' }
}

/** Opens the turn that answers this mail and takes it as far as it goes; a failure is shown on it, not thrown. */
export async function draftTurn(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  stored: CustomerMessage,
  ticket: Omit<Ticket, 'version'>,
  orders: OrdersSeen | null,
): Promise<TurnRow> {
  const now = context.clock.now()
  const before = await lettersBefore(ledger, ticket.id)
  const course = await courseOf(ledger, ticket.id)
  const turn = openedTurn(context, ticket.id, stored, stored.findings, 'mail', orders)
  const row: TurnRow =
    turn.stage === 'understood' && !stored.flags.includes(MANY_MAILS)
      ? draftedRow(context, account, stored, turn, ticket, { before, course }, now)
      : {
          turn,
          withdrawnAt: null,
          withdrawnWhy: null,
          problem: turn.stage === 'understood' ? MANY_MAILS : 'not-understood',
          updatedAt: now,
        }
  await ledger.tickets.saveTurn(row)
  if (row.turn.stage === 'drafted') {
    await keepGuides(ledger, context.workshop(), row.turn, now)
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

export function openedTurn(
  context: JourneyContext,
  ticketId: string,
  stored: StoredMessage,
  findings: Findings | null,
  openedBy: 'mail' | 'clock',
  orders: OrdersSeen | null = null,
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
  return findings ? { ...head, stage: 'understood', findings, ...(orders && { orders }) } : { ...head, stage: 'opened' }
}

function draftedRow(
  context: JourneyContext,
  account: Account,
  message: AnsweredMail,
  turn: Understood,
  ticket: Omit<Ticket, 'version'>,
  history: { readonly before: readonly LetterBefore[]; readonly course: Course },
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
      ...history,
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

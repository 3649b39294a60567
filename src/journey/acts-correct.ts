/** A person puts one finding right: the ticket, the letter in work, the contact's memory and the examples follow. */

import { decidesLetters } from '../approval/decide.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { StoredMessage, Ticket } from '../ports/ledger/tickets.ts'
import { promiseHours } from '../resolution/response.ts'
import type { Acts } from '../ticket/acts.ts'
import { REMEMBERED } from '../ticket/contact.ts'
import { type Correction, inOneLine, isCorrection, withCorrection } from '../ticket/correct.ts'
import type { Findings } from '../ticket/findings.ts'
import { gistOf } from '../understanding/gist.ts'
import { act, Refused, visibleTicket } from './act.ts'
import { rememberedAs } from './contact-memory.ts'
import { accountOf, type JourneyContext, refreshTicket, type TicketChange, writeHistory } from './context.ts'
import { customerOf } from './into-ticket.ts'
import { lettersAnew } from './letters-anew.ts'
import { ordersOfMail, stillNamed } from './orders.ts'
import { readAnew } from './reading-anew.ts'

export function correctingActs(context: JourneyContext): Pick<Acts, 'correct'> {
  return {
    correct: async (by, what) => {
      const numbers = what.correction.field === 'orderNumbers' ? what.correction.value : null
      const orders =
        numbers && isCorrection(what.correction) ? await ordersOfMail(context, what.messageId, numbers) : null
      return act(context, by, async (ledger, staff) => {
        if (!decidesLetters(staff)) throw new Refused('not-allowed')
        if (!isCorrection(what.correction)) throw new Refused('empty')
        const ticket = await visibleTicket(ledger, staff, what.ticketId)
        const stored = await understoodMail(ledger, ticket, what.messageId)
        const now = context.clock.now()
        const put = withCorrection(stored.findings, what.correction, { by: staff.id, at: now })
        const findings = readAnew(context, stored, put, what.correction)
        await keepCorrection(context, ledger, staff, ticket, stored, what.correction, now)
        const { kind } = findings
        await ledger.tickets.updateMessage(stored.id, { findings, ...(kind.corrected && { kind: kind.value }) })
        const change = await ticketChange(context, ledger, ticket, { ...stored, findings })
        await refreshTicket(ledger, ticket, change, now)
        const seen = numbers ? { orders } : null
        const drafted = await lettersAnew(context, ledger, staff, { ...ticket, ...change }, 'corrected', (turn) =>
          turn.messageId === stored.id
            ? { findings, orders: seen ? seen.orders : stillNamed(turn.orders, findings) }
            : null,
        )
        return { drafted }
      })
    },
  }
}

type UnderstoodMail = StoredMessage & { readonly findings: Findings }

/** A mail of the customer in this ticket; what was erased has nothing left to be put right. */
async function understoodMail(ledger: Ledger, ticket: Ticket, messageId: string): Promise<UnderstoodMail> {
  const stored = await ledger.tickets.message(messageId)
  if (!stored?.findings || stored.ticketId !== ticket.id || stored.audience !== 'customer')
    throw new Refused('not-found')
  if (stored.flags.includes('forgotten')) throw new Refused('not-found')
  return { ...stored, findings: stored.findings }
}

/** The line of history, the example to train on, and what is remembered of the writer. */
async function keepCorrection(
  context: JourneyContext,
  ledger: Ledger,
  staff: Staff,
  ticket: Ticket,
  stored: UnderstoodMail,
  correction: Correction,
  now: string,
): Promise<void> {
  const { field, value } = correction
  const before = stored.findings[field]
  const machine = before.corrected ? before.corrected.machine.value : before.value
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who: staff.id,
    act: 'corrected',
    detail: { field, from: inOneLine(before.value), to: inOneLine(value), message: stored.id },
  })
  await ledger.corrections.add({
    id: context.newId(),
    messageId: stored.id,
    at: now,
    who: staff.id,
    correction,
    machine,
  })
  const remembered = REMEMBERED.find((one) => one === field)
  if (!remembered || typeof value !== 'string') return
  const address = rememberedAs(accountOf(context, ticket.account), stored.parsed)
  const instead = typeof machine === 'string' && machine !== value ? machine : null
  await ledger.contacts.remember(address, remembered, { value, source: 'person', instead, at: now })
}

/** What the ticket shows of its newest mail follows; an older mail's findings are no longer the ticket's. */
async function ticketChange(
  context: JourneyContext,
  ledger: Ledger,
  ticket: Ticket,
  { id, parsed, findings }: UnderstoodMail,
): Promise<TicketChange> {
  const mails = await ledger.tickets.messagesOf(ticket.id)
  const newest = mails.findLast((one) => one.direction === 'in' && one.audience === 'customer' && one.findings !== null)
  if (newest?.id !== id) return {}
  const account = accountOf(context, ticket.account)
  const { issue, severity, language, country, timezone } = findings
  const { name } = customerOf(account, parsed, findings)
  const market = country.value ?? account.market
  const known = { market, issue: issue.value, severity: severity.value }
  return {
    promiseHours: promiseHours(context.workshop().policy, known),
    issue: issue.value,
    severity: severity.value,
    language: language.value,
    country: country.value,
    timezone: timezone.value,
    market,
    gist: gistOf(findings),
    ...(findings.customerName.corrected && { customer: { ...ticket.customer, name } }),
  }
}

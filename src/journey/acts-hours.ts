/** A person notes when on their day a customer likes to be written to: for this ticket's letters and all later ones. */
import { decidesLetters } from '../approval/decide.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { StoredMessage, Ticket } from '../ports/ledger/tickets.ts'
import type { Acts } from '../ticket/acts.ts'
import { WISHED_HOURS } from '../ticket/contact.ts'
import type { Findings } from '../ticket/findings.ts'
import type { HourWish } from '../ticket/words.ts'
import { act, Refused, visibleTicket } from './act.ts'
import { rememberedAs } from './contact-memory.ts'
import { accountOf, type JourneyContext, refreshTicket, writeHistory } from './context.ts'
import { replanLetter } from './replan.ts'
import { inWork } from './ticket-state.ts'

export function hoursActs(context: JourneyContext): Pick<Acts, 'setHours'> {
  return {
    setHours: (by, { ticketId, hours }) =>
      act(context, by, async (ledger, staff) => {
        if (!decidesLetters(staff)) throw new Refused('not-allowed')
        const ticket = await visibleTicket(ledger, staff, ticketId)
        if (ticket.closedAt !== null) throw new Refused('closed')
        const mail = await newestMail(ledger, ticket)
        const address = rememberedAs(accountOf(context, ticket.account), mail.parsed)
        if (address === '') throw new Refused('no-recipient')
        const at = context.clock.now()
        const memory = { value: hours ?? '', source: 'person', instead: null, at } as const
        await ledger.contacts.remember(address, WISHED_HOURS, memory)
        await ledger.tickets.updateMessage(mail.id, { findings: withHours(mail.findings, hours) })
        await writeHistory(context, ledger, { ticketId, who: staff.id, act: 'hours-set', detail: { hours } })
        const moved = await intoLetters(context, ledger, ticket, hours)
        await refreshTicket(ledger, await visibleTicket(ledger, staff, ticketId), {}, at)
        return { moved }
      }),
  }
}

/** The letters in work know of it; one that waits at an hour of the machine's moves. */
async function intoLetters(
  context: JourneyContext,
  ledger: Ledger,
  ticket: Ticket,
  hours: HourWish | null,
): Promise<boolean> {
  let moved = false
  for (const row of inWork(await ledger.tickets.turnsOf(ticket.id))) {
    const { turn } = row
    if (turn.stage === 'opened' || turn.stage === 'sent') continue
    await ledger.tickets.saveTurn({ ...row, turn: { ...turn, findings: withHours(turn.findings, hours) } })
    if (turn.stage === 'approved' && (await replanLetter(context, ledger, turn.approval.id, 'hours'))) moved = true
  }
  return moved
}

function withHours({ hours: _before, ...findings }: Findings, hours: HourWish | null): Findings {
  return { ...findings, ...(hours && { hours }) }
}

async function newestMail(ledger: Ledger, ticket: Ticket): Promise<StoredMessage & { readonly findings: Findings }> {
  const mails = await ledger.tickets.messagesOf(ticket.id)
  const newest = mails.findLast((one) => one.direction === 'in' && one.audience === 'customer' && one.findings !== null)
  if (!newest?.findings || newest.flags.includes('forgotten')) throw new Refused('not-found')
  return { ...newest, findings: newest.findings }
}

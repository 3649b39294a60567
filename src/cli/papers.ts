/** `amends papers`: the internal papers of a ticket, or all that wait for an answer. */
import { ConfigError } from '../craft/config-file.ts'
import { openPapers } from '../journey/open-papers.ts'
import type { Environment } from '../settings.ts'
import { isOverdue, type Paper } from '../ticket/paper.ts'
import { openSecond } from './second.ts'
import { staffNamed } from './staff-named.ts'

const MOST = 300

export async function papers(
  environment: Environment,
  number: string | undefined,
  options: { readonly as?: string },
): Promise<void> {
  const second = await openSecond(environment)
  try {
    const { ledger, now } = second
    const staff = await staffNamed(ledger, options.as)
    if (number === undefined) {
      const open = await openPapers(ledger, staff, MOST)
      for (const { paper, ticket } of open) console.log(`${ticket.number}  ${line(paper, now)}`)
      console.log(`${open.length} papers wait`)
      return
    }
    const ticket = await ledger.tickets.ticketByNumber(number.toUpperCase())
    if (!ticket || !(await ledger.desk.ticket(staff, ticket.id))) throw new ConfigError(`${number}: no such ticket.`)
    const found = await (await second.acts()).papers({ staffId: staff.id }, { ticketId: ticket.id })
    if (!found.done) throw new ConfigError(`${number}: ${found.refusal}`)
    const messages = await ledger.tickets.messagesOf(ticket.id)
    for (const paper of found.value.papers) {
      console.log(`--- ${line(paper, now)} ---\n${paper.subject}\n\n${paper.text}\n`)
      const answer = messages.find((one) => one.id === paper.answerId)
      if (answer) console.log(`--- answer ---\n${answer.parsed.text}\n`)
    }
    for (const { kind, role, dueAt } of found.value.proposed)
      console.log(`suggested: ${kind} → ${role}${dueAt ? `, answer due ${dueAt}` : ''}`)
  } finally {
    await second.close()
  }
}

const line = (paper: Paper, now: string): string =>
  `${paper.kind} → ${paper.role}  ${paper.state}${paper.dueAt ? `  due ${paper.dueAt}` : ''}${isOverdue(paper, now) ? '  OVERDUE' : ''}`

/** What a ticket's own course says about its next letter: wanting mails, refusals, and what people checked. */
import { answerOf } from '../craft/letter-wishes.ts'
import { customerKeys } from '../craft/order-book.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Course } from '../ticket/course.ts'
import type { Answer } from '../ticket/words.ts'

/** Mails that push the matter: a yes, a thanks, or the photos that we asked for are no further round. */
const CONTENT: ReadonlySet<Answer> = new Set(['accepts', 'thanks', 'adds-evidence'])

export async function courseOf(ledger: Ledger, ticketId: string): Promise<Course> {
  const mails = (await ledger.tickets.messagesOf(ticketId)).flatMap(({ direction, audience, bin, findings }) =>
    direction === 'in' && audience === 'customer' && bin === null && findings ? [findings] : [],
  )
  const ticket = await ledger.tickets.ticket(ticketId)
  const tier = ticket && (await ledger.customerTiers.of(customerKeys(ticket.customer.address)))
  const answers = mails.map((findings) => answerOf(findings))
  return {
    mails: answers.filter((answer) => answer === null || !CONTENT.has(answer)).length,
    refusals: mails.filter(({ answer }) => answer.value === 'rejects' || answer.value === 'counters').length,
    checks: await ledger.factChecks.of(ticketId),
    ...(tier && { tier }),
  }
}

/** What the rooms make of one ticket's whole course: rounds, satisfaction, earlier complaints. For the desk and the ledger of complaints. */
import { type Round, roundsOf } from '../aftercare/rounds.ts'
import { satisfactionOf } from '../aftercare/satisfaction.ts'
import { answerOf } from '../craft/letter-wishes.ts'
import type { TicketView } from '../ports/ledger/desk.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { StoredMessage, TurnRow } from '../ports/ledger/tickets.ts'
import type { Satisfaction } from '../ticket/words.ts'
import { letterOf } from './clock-events.ts'

/** Oldest first. */
export function lettersLeft(turns: readonly TurnRow[]) {
  return turns.flatMap((row) => letterOf(row) ?? []).sort((one, other) => (one.sentAt < other.sentAt ? -1 : 1))
}

export const ofCustomer = ({ direction, audience, bin }: StoredMessage): boolean =>
  direction === 'in' && audience === 'customer' && bin === null

export function roundsOfCase({ turns, messages }: Pick<TicketView, 'turns' | 'messages'>): Round[] {
  const offers = lettersLeft(turns).map(({ sentAt, resolution, draft }) => ({
    at: sentAt,
    letter: resolution.letter,
    remedies: [...draft.remedies, ...(resolution.details?.packages ?? []).flat()],
    amount: resolution.details?.amount ?? null,
  }))
  const replies = messages.filter(ofCustomer).map(({ at, findings }) => ({
    at,
    answer: findings && answerOf(findings),
    claim: findings?.claim.value ?? null,
  }))
  return roundsOf(offers, replies)
}

/** What they said once it was carried out; a person confirms it. */
export function satisfactionSaid({
  turns,
  messages,
  history,
}: Omit<TicketView, 'ticket' | 'outbox'>): Satisfaction | null {
  const end = lettersLeft(turns).find(
    ({ resolution: { letter } }) => letter === 'execution' || letter === 'satisfaction',
  )
  if (!end) return null
  const said = messages.filter((mail) => ofCustomer(mail) && mail.at > end.sentAt && mail.findings !== null)
  const thanked = history.some(({ act, at, detail }) => act === 'came' && detail.kind === 'thanks' && at > end.sentAt)
  const fromMails = satisfactionOf(
    said.map(({ kind, findings }) => ({
      kind,
      answer: findings && answerOf(findings),
      text: findings?.newText ?? '',
    })),
  )
  return fromMails ?? (thanked ? 'content' : null)
}

export interface Earlier {
  /** Which complaint of this customer within a year this is, and which on one of its orders; 1 for the first. */
  readonly ofCustomer: number
  readonly onOrder: number
  /** The earlier tickets, newest first. */
  readonly tickets: readonly { readonly id: string; readonly number: string }[]
}

const YEAR_MS = 366 * 24 * 3_600_000
const LOOKED_AT = 50

export async function earlierOf(
  ledger: Ledger,
  { ticket, messages }: Pick<TicketView, 'ticket' | 'messages'>,
): Promise<Earlier> {
  if (ticket.customer.address === '') return { ofCustomer: 1, onOrder: 1, tickets: [] }
  const since = new Date(Date.parse(ticket.openedAt) - YEAR_MS).toISOString()
  const claims = (await ledger.tickets.claimsOf(ticket.account, ticket.customer.address, since, LOOKED_AT)).filter(
    ({ ticketId, at }) => ticketId !== ticket.id && at < ticket.openedAt,
  )
  const orders = new Set(messages.flatMap(({ findings }) => findings?.orderNumbers.value ?? []).map(plain))
  const onOrder = claims.filter(({ findings }) =>
    findings.orderNumbers.value.some((number) => orders.has(plain(number))),
  )
  const tickets = [...new Map(claims.map(({ ticketId, number }) => [ticketId, number]))]
  return {
    ofCustomer: tickets.length + 1,
    onOrder: new Set(onOrder.map(({ ticketId }) => ticketId)).size + 1,
    tickets: tickets.map(([id, number]) => ({ id, number })),
  }
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

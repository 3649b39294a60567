/** Where the mails of a merged ticket went, as its history tells. */
import type { Ledger } from '../ports/ledger/ledger.ts'

export interface Merger {
  /** The ticket that stayed. */
  readonly ticketId: string
  readonly number: string
  /** Messages that went there. */
  readonly messages: readonly string[]
}

/** Null where the ticket was never merged into another, or is its own again. */
export async function mergedInto(ledger: Ledger, ticketId: string): Promise<Merger | null> {
  const ticket = await ledger.tickets.ticket(ticketId)
  if (ticket?.closedAt === null || ticket?.closeReason !== 'duplicate') return null
  const line = (await ledger.tickets.historyOf(ticketId)).findLast(
    ({ act }) => act === 'merged-into' || act === 'unmerged' || act === 'reopened',
  )
  if (line?.act !== 'merged-into') return null
  const { ticketId: into, ticket: number, messages } = line.detail
  return {
    ticketId: String(into),
    number: String(number),
    messages: String(messages)
      .split(' ')
      .filter((id) => id !== ''),
  }
}

/** Where the mails of a merged ticket went, as its history tells. */
import type { Ledger } from '../ports/ledger/ledger.ts'

export interface Merger {
  /** The ticket that stayed. */
  readonly ticketId: string
  readonly number: string
  /** Messages that went there. */
  readonly messages: readonly string[]
  /** Tasks that went with them. */
  readonly tasks: readonly string[]
  /** Turns whose letters went with them. */
  readonly letters: readonly string[]
}

/** More mergers in a row nobody makes. */
const MOST_MERGERS = 20

/** Null where the ticket was never merged into another, or is its own again. */
export async function mergedInto(ledger: Ledger, ticketId: string): Promise<Merger | null> {
  const ticket = await ledger.tickets.ticket(ticketId)
  if (ticket?.closedAt === null || ticket?.closeReason !== 'duplicate') return null
  const line = (await ledger.tickets.historyOf(ticketId)).findLast(
    ({ act }) => act === 'merged-into' || act === 'unmerged' || act === 'reopened',
  )
  if (line?.act !== 'merged-into') return null
  const { ticketId: into, ticket: number, messages, tasks, letters } = line.detail
  return {
    ticketId: String(into),
    number: String(number),
    messages: idsIn(messages),
    tasks: idsIn(tasks),
    letters: idsIn(letters),
  }
}

const idsIn = (text: unknown): string[] =>
  String(text ?? '')
    .split(' ')
    .filter((id) => id !== '')

/** Where a ticket's mails lie now, over however many mergers; the ticket itself where there was none. */
export async function mergedAtLast(ledger: Ledger, ticketId: string): Promise<string> {
  let at = ticketId
  for (let mergers = 0; mergers < MOST_MERGERS; mergers += 1) {
    const merger = await mergedInto(ledger, at)
    if (!merger) return at
    at = merger.ticketId
  }
  return at
}

/** The words of tickets: written with what they stand in, read by the search of the desk. */
import { type Kysely, type SqlBool, sql } from 'kysely'
import { searchTerms } from '../../craft/search-terms.ts'
import { SEARCH_FILLED } from '../../ports/ledger/marks.ts'
import type { SearchLedger } from '../../ports/ledger/search.ts'
import type { StoredMessage, Ticket } from '../../ports/ledger/tickets.ts'
import { atomically } from './atomically.ts'
import { marksLedger } from './marks.ts'
import { messageOf, ticketOf } from './rows.ts'
import type { Schema } from './schema.ts'

const ROWS_AT_ONCE = 500
/** So far terms are counted to begin with the rarest. */
const COUNTED = 2_000
const DONE = 'done'
/** Sorts behind every letter on both databases. */
const LAST_LETTER = '\u{10ffff}'

export function searchLedger(db: Kysely<Schema>): SearchLedger {
  return {
    fill: (limit, now) =>
      atomically(db, async (trx) => {
        const marks = marksLedger(trx)
        const last = await marks.mark(SEARCH_FILLED)
        if (last === DONE) return false
        const rows = await trx
          .selectFrom('tickets')
          .selectAll()
          .where('id', '>', last ?? '')
          .orderBy('id')
          .limit(limit)
          .execute()
        for (const row of rows) await takeTicket(trx, ticketOf(row))
        await marks.setMark(SEARCH_FILLED, rows.at(-1)?.id ?? DONE, now)
        return rows.length > 0
      }),
  }
}

/** What a ticket itself says: its number, its customer, its subject, and in the desk's languages what it is about. */
export function textsOfTicket({ number, customer, subject, gist }: Partial<Ticket>): string[] {
  return [number ?? '', customer?.name ?? '', customer?.address ?? '', subject ?? '', ...Object.values(gist ?? {})]
}

/** What a mail, letter or note says in its own words; what it quotes was said by another one. */
export function textsOfMessage({ parsed, spans, findings }: Pick<StoredMessage, 'parsed' | 'spans' | 'findings'>) {
  const own = spans.filter(({ kind }) => kind === 'new').map(({ start, end }) => parsed.text.slice(start, end))
  const writers = parsed.from.flatMap(({ name, address }) => [name, address])
  return [parsed.subject, ...writers, own.join('\n'), ...(findings?.orderNumbers.value ?? [])]
}

export async function addTerms(db: Kysely<Schema>, ticketId: string, texts: readonly string[]): Promise<void> {
  const rows = searchTerms(texts).map((term) => ({ term, ticket_id: ticketId }))
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await db
      .insertInto('search_terms')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

export async function dropTerms(db: Kysely<Schema>, ticketId: string): Promise<void> {
  await db.deleteFrom('search_terms').where('ticket_id', '=', ticketId).execute()
}

/** After a mail left a ticket: its words are those of what is left. */
export async function takeAnew(db: Kysely<Schema>, ticketId: string): Promise<void> {
  const row = await db.selectFrom('tickets').selectAll().where('id', '=', ticketId).executeTakeFirst()
  if (!row) return
  await dropTerms(db, ticketId)
  await takeTicket(db, ticketOf(row))
}

async function takeTicket(db: Kysely<Schema>, ticket: Ticket): Promise<void> {
  const rows = await db.selectFrom('messages').selectAll().where('ticket_id', '=', ticket.id).execute()
  await addTerms(db, ticket.id, [...textsOfTicket(ticket), ...rows.map(messageOf).flatMap(textsOfMessage)])
}

/** The rarest first: the others are then asked only of tickets that have it. */
export async function rarestFirst(db: Kysely<Schema>, terms: readonly string[]): Promise<string[]> {
  if (terms.length < 2) return [...terms]
  const counted: { term: string; count: number }[] = []
  for (const term of terms) {
    const some = db.selectFrom('search_terms').select('ticket_id').where('term', '=', term).limit(COUNTED)
    const { count } = await db
      .selectFrom(some.as('some'))
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    counted.push({ term, count: Number(count) })
  }
  return counted.sort((one, other) => one.count - other.count).map(({ term }) => term)
}

/** Whether the ticket of this row has the term too. */
export const alsoHas = (term: string) =>
  sql<SqlBool>`exists (select 1 from search_terms as also where also.term = ${term} and also.ticket_id = tickets.id)`

/**
 * Tickets with a word that begins like this, of the first `COUNTED` places in which one stands: a beginning that stands in
 * more says too little to find anything by.
 */
export async function ticketsWithBeginning(
  db: Kysely<Schema>,
  beginning: string,
  before: string | null,
): Promise<string[]> {
  const rows = await db
    .selectFrom('search_terms')
    .select('ticket_id')
    .where('term', '>', beginning)
    .where('term', '<', `${beginning}${LAST_LETTER}`)
    .orderBy('term')
    .limit(COUNTED)
    .execute()
  return [...new Set(rows.map((row) => row.ticket_id))].filter((id) => before === null || id < before)
}

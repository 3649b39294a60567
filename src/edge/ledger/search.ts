/** The words of tickets: written with what they stand in, read by the search of the desk. */
import { type Kysely, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { beginningOf, searchTerms } from '../../craft/search-terms.ts'
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
/** So many words that begin alike are looked at. */
const WORDS = 50
/** Tickets of a beginning looked at in one question. */
const IDS_AT_ONCE = 100
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

type Tickets = SelectQueryBuilder<Schema, 'tickets', object>

/** One page of the tickets among `visible` in which all terms stand, the newest first. */
export async function pageFound(
  db: Kysely<Schema>,
  visible: Tickets,
  terms: readonly string[],
  before: string | null,
  limit: number,
): Promise<Schema['tickets'][]> {
  if (terms.length === 0) return []
  const beginning = beginningOf(terms.at(-1) ?? '')
  if (beginning === null) return pageOfRarest(visible, await rarestFirst(db, terms), null, before, limit)
  const words = await rarestFirst(db, terms.slice(0, -1))
  const { ids, all } = await ticketsWithBeginning(db, beginning, before, limit)
  const rarest = words[0]
  if (!all && rarest !== undefined && !(await isCommon(db, rarest)))
    return pageOfRarest(visible, words, beginning, before, limit)
  const rows: Schema['tickets'][] = []
  // Newest first and a few at once: mostly the first few fill the page.
  for (let from = 0; from < ids.length && rows.length < limit; from += IDS_AT_ONCE) {
    let query = visible.selectAll().where('id', 'in', ids.slice(from, from + IDS_AT_ONCE))
    for (const word of words) query = query.where(alsoHas(word))
    rows.push(...(await query.execute()).sort((one, other) => (one.id > other.id ? -1 : 1)))
  }
  return rows.slice(0, limit)
}

/** Through the tickets of the first term, those that have the others and a word with this beginning. */
function pageOfRarest(
  visible: Tickets,
  [rarest = '', ...others]: readonly string[],
  beginning: string | null,
  before: string | null,
  limit: number,
): Promise<Schema['tickets'][]> {
  let query = visible
    .innerJoin('search_terms', 'search_terms.ticket_id', 'tickets.id')
    .selectAll('tickets')
    .where('search_terms.term', '=', rarest)
  for (const term of others) query = query.where(alsoHas(term))
  return query
    .$if(beginning !== null, (all) => all.where(alsoBegins(beginning ?? '')))
    .$if(before !== null, (all) => all.where('search_terms.ticket_id', '<', before ?? ''))
    .orderBy('search_terms.ticket_id', 'desc')
    .limit(limit)
    .execute()
}

/** The rarest first: the others are then asked only of tickets that have it. */
async function rarestFirst(db: Kysely<Schema>, terms: readonly string[]): Promise<string[]> {
  if (terms.length < 2) return [...terms]
  const counted: { term: string; count: number }[] = []
  for (const term of terms) counted.push({ term, count: await countOf(db, term) })
  return counted.sort((one, other) => one.count - other.count).map(({ term }) => term)
}

async function countOf(db: Kysely<Schema>, term: string): Promise<number> {
  const some = db.selectFrom('search_terms').select('ticket_id').where('term', '=', term).limit(COUNTED)
  const { count } = await db
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Whether the ticket of this row has the term too. */
const alsoHas = (term: string) =>
  sql<SqlBool>`exists (select 1 from search_terms as also where also.term = ${term} and also.ticket_id = tickets.id)`

/**
 * Whether the ticket of this row has a word that begins like this. The term is joined with nothing: so no index gives all
 * words that begin like this, and the ticket's own are read.
 */
const alsoBegins = (beginning: string) =>
  sql<SqlBool>`exists (select 1 from search_terms as also where also.ticket_id = tickets.id
    and also.term || '' > ${beginning} and also.term || '' < ${endOf(beginning)})`

/** Whether the term stands in so many tickets that only a part of them is counted. */
async function isCommon(db: Kysely<Schema>, term: string): Promise<boolean> {
  return (await countOf(db, term)) === COUNTED
}

/**
 * The newest tickets with a word that begins like this, newest first, and whether these are all of them. However many there
 * are, at most `WORDS` words are looked at, the last of the alphabet (of numbers the highest), and some `COUNTED` tickets,
 * of each word the newest, at least `atLeast`.
 */
async function ticketsWithBeginning(
  db: Kysely<Schema>,
  beginning: string,
  before: string | null,
  atLeast: number,
): Promise<{ readonly ids: readonly string[]; readonly all: boolean }> {
  const words = await wordsWithBeginning(db, beginning)
  if (words.length === 0) return { ids: [], all: true }
  const share = Math.max(atLeast, Math.floor(COUNTED / words.length))
  const newest = words.map(
    (word) => sql`select * from (select term, ticket_id from search_terms where term = ${word}
      and ticket_id < ${before ?? LAST_LETTER} order by ticket_id desc limit ${share}) as "some"`,
  )
  const { rows } = await sql<Schema['search_terms']>`${sql.join(newest, sql` union all `)}`.execute(db)
  const taken = new Map<string, number>()
  for (const { term } of rows) taken.set(term, (taken.get(term) ?? 0) + 1)
  const ids = [...new Set(rows.map((row) => row.ticket_id))].sort().reverse()
  return { ids, all: words.length < WORDS && [...taken.values()].every((count) => count < share) }
}

/** Goes from word to word, not from place to place: one that stands in every ticket takes no longer than a rare one. */
async function wordsWithBeginning(db: Kysely<Schema>, beginning: string): Promise<string[]> {
  const { rows } = await sql<{ term: string }>`with recursive words(term, place) as (
      select max(term), 1 from search_terms where term > ${beginning} and term < ${endOf(beginning)}
      union all
      select (select max(term) from search_terms where term > ${beginning} and term < words.term), place + 1
      from words where words.term is not null and place < ${WORDS}
    ) select term from words where term is not null`.execute(db)
  return rows.map((row) => row.term)
}

const endOf = (beginning: string): string => `${beginning}${LAST_LETTER}`

/** Finds everything that belongs to one address, by a look through all messages. */
import { type Kysely, sql } from 'kysely'
import { parseAddresses } from '../../mail/address.ts'
import type { Address, Message } from '../../mail/message.ts'
import type { PersonFound } from '../../ports/ledger/erasure.ts'
import type { Occurrence, OccurrenceState } from '../../ports/ledger/intake.ts'
import type { StoredMessage } from '../../ports/ledger/tickets.ts'
import { lookupKey } from './bind.ts'
import { contactLedger } from './contacts.ts'
import { personInBook } from './erasure-orders.ts'
import { messageOf, occurrenceOf, ticketOf } from './rows.ts'
import type { Schema } from './schema.ts'

const AT_ONCE = 100
/** Of mails in these states no bytes will be fetched any more. */
export const LEFT_ALONE: readonly OccurrenceState[] = ['vanished', 'baseline', 'duplicate']

export async function findPerson(db: Kysely<Schema>, typed: string): Promise<PersonFound> {
  const address = typed.toLowerCase()
  const rows = await db
    .selectFrom('tickets')
    .selectAll()
    .where('customer_key', '=', lookupKey(address))
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
  const own = new Set(rows.map((row) => row.id))
  const binned: StoredMessage[] = []
  const others = new Set<string>()
  for await (const message of messagesThatName(db, address)) {
    if (message.ticketId !== null && own.has(message.ticketId)) continue
    if (message.ticketId !== null) others.add(message.ticketId)
    else if (message.bin !== null && isOf(message.parsed, address)) binned.push(message)
  }
  const elsewhere: string[] = []
  for (const id of others) {
    const ticket = await db.selectFrom('tickets').select('number').where('id', '=', id).executeTakeFirst()
    if (ticket) elsewhere.push(ticket.number)
  }
  const listed = await db
    .selectFrom('occurrences')
    .selectAll()
    .where('state', 'in', LEFT_ALONE)
    .where('raw_sha256', 'is', null)
    .where(sql<boolean>`lower(envelope) like ${patternOf(address)} escape '\\'`)
    .orderBy('internal_date')
    .execute()
  const theirs = ({ envelope }: Occurrence) =>
    parseAddresses(envelope?.from ?? '').some((one) => one.address.toLowerCase() === address)
  const listedOnly = listed.map(occurrenceOf).filter(theirs)
  const contact = await contactLedger(db).of(address)
  const booked = await personInBook(db, address)
  return { tickets: rows.map(ticketOf), binned, elsewhere: elsewhere.sort(), listedOnly, contact, booked }
}

function patternOf(address: string): string {
  const written = JSON.stringify(address).slice(1, -1)
  return `%${written.replace(/[\\%_]/g, '\\$&')}%`
}

/** Messages in whose header section or text the address stands. */
async function* messagesThatName(db: Kysely<Schema>, address: string): AsyncGenerator<StoredMessage> {
  const pattern = patternOf(address)
  for (let last = ''; ; ) {
    const { rows } = await sql<Schema['messages']>`select * from messages
      where id > ${last} and lower(parsed) like ${pattern} escape '\\' order by id limit ${sql.lit(AT_ONCE)}`.execute(
      db,
    )
    yield* rows.map(messageOf)
    if (rows.length < AT_ONCE) return
    last = rows.at(-1)?.id ?? last
  }
}

function isOf(message: Message, address: string): boolean {
  const writers: readonly Address[] = [...message.from, ...message.replyTo]
  return writers.some((one) => one.address.toLowerCase() === address)
}

/** What clerks told the owners of templates, rules, calendars and manners cards. */
import type { Kysely } from 'kysely'
import type { NoteOfTicket, OwnerNoteLedger } from '../../ports/ledger/owner-notes.ts'
import type { Staff } from '../../ports/ledger/staff.ts'
import type { OwnerNote } from '../../ticket/owner-note.ts'
import type { OwnerNoteState } from '../../ticket/words.ts'
import { whole } from './bind.ts'
import type { Schema } from './schema.ts'

export function ownerNoteLedger(db: Kysely<Schema>): OwnerNoteLedger {
  return {
    async add({ ticketId, answeredBy, answeredAt, ...note }) {
      const row = { ...note, ticket_id: ticketId, answered_by: answeredBy, answered_at: answeredAt }
      await db.insertInto('owner_notes').values(whole(row)).execute()
    },

    async note(id) {
      const row = await db.selectFrom('owner_notes').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? noteOf(row) : null
    },

    async answer(id, { state, answer, answeredBy, answeredAt, version }) {
      const done = await db
        .updateTable('owner_notes')
        .set(whole({ state, answer, answered_by: answeredBy, answered_at: answeredAt, version }))
        .where('id', '=', id)
        .where('state', '=', 'open')
        .executeTakeFirst()
      return done.numUpdatedRows === 1n
    },

    async ofTicket(ticketId) {
      const rows = await db
        .selectFrom('owner_notes')
        .selectAll()
        .where('ticket_id', '=', ticketId)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map(noteOf)
    },

    open: (staff, limit) => inState(db, staff, 'open', 'asc', limit),

    async about(staff, kind, about, limit) {
      if (staff.accounts?.length === 0) return []
      const rows = await seenBy(db, staff)
        .where('owner_notes.kind', '=', kind)
        .$if(about !== null, (query) => query.where('owner_notes.about', '=', about ?? ''))
        .$if(about !== null, (query) => query.orderBy('owner_notes.at', 'desc'))
        .$if(about === null, (query) => query.orderBy('owner_notes.about', 'desc').orderBy('owner_notes.at', 'desc'))
        .limit(limit)
        .execute()
      return rows.map(withTicket)
    },

    async settled(staff, limit) {
      const pages = await Promise.all(
        (['answered', 'changed'] as const).map((state) => inState(db, staff, state, 'desc', limit)),
      )
      return pages
        .flat()
        .sort((one, other) => (one.note.at < other.note.at ? 1 : -1))
        .slice(0, limit)
    },
  }
}

async function inState(
  db: Kysely<Schema>,
  staff: Staff,
  state: OwnerNoteState,
  order: 'asc' | 'desc',
  limit: number,
): Promise<NoteOfTicket[]> {
  if (staff.accounts?.length === 0) return []
  const rows = await seenBy(db, staff)
    .where('owner_notes.state', '=', state)
    .orderBy('owner_notes.at', order)
    .orderBy('owner_notes.id', order)
    .limit(limit)
    .execute()
  return rows.map(withTicket)
}

function seenBy(db: Kysely<Schema>, { accounts, markets }: Staff) {
  return db
    .selectFrom('owner_notes')
    .innerJoin('tickets', 'tickets.id', 'owner_notes.ticket_id')
    .selectAll('owner_notes')
    .select(['tickets.number', 'tickets.account', 'tickets.market'])
    .$if(accounts !== null, (query) => query.where('tickets.account', 'in', accounts ?? []))
    .$if(markets !== null, (query) =>
      query.where((eb) =>
        eb.or([eb('tickets.market', 'is', null), ...(markets?.length ? [eb('tickets.market', 'in', markets)] : [])]),
      ),
    )
}

type JoinedRow = Schema['owner_notes'] & Pick<Schema['tickets'], 'number' | 'account' | 'market'>

const withTicket = ({ number, account, market, ...row }: JoinedRow): NoteOfTicket => ({
  note: noteOf(row),
  ticket: { number, account, market },
})

const noteOf = ({ ticket_id, answered_by, answered_at, ...row }: Schema['owner_notes']): OwnerNote => ({
  ...row,
  ticketId: ticket_id,
  answeredBy: answered_by,
  answeredAt: answered_at,
})

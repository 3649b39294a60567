/** The case library. */
import type { Kysely } from 'kysely'
import type { LibraryLedger } from '../../ports/ledger/library.ts'
import type { LibraryCase } from '../../ticket/library.ts'
import { whole } from './bind.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

type Row = Schema['library_cases']
type Body = Omit<LibraryCase, 'id' | 'ticketId' | 'state' | 'issue' | 'at' | 'who'>

export function libraryLedger(db: Kysely<Schema>): LibraryLedger {
  const cases = () => db.selectFrom('library_cases').selectAll()
  return {
    async keep({ id, ticketId, state, issue, at, who, ...body }) {
      const row = whole({ ticket_id: ticketId, state, issue, at, who, body: JSON.stringify(body satisfies Body) })
      await db
        .insertInto('library_cases')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },

    async case(id) {
      const row = await cases().where('id', '=', id).executeTakeFirst()
      return row ? caseOf(row) : null
    },

    async ofTicket(ticketId) {
      const row = await cases().where('ticket_id', '=', ticketId).executeTakeFirst()
      return row ? caseOf(row) : null
    },

    async approved(issue, limit) {
      const rows = await cases()
        .where('state', '=', 'approved')
        .$if(issue !== null, (query) => query.where('issue', '=', issue ?? 'other'))
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(caseOf)
    },

    async proposed({ accounts, markets }, limit) {
      if (accounts?.length === 0) return []
      const rows = await db
        .selectFrom('library_cases')
        .innerJoin('tickets', 'tickets.id', 'library_cases.ticket_id')
        .selectAll('library_cases')
        .where('library_cases.state', '=', 'proposed')
        .$if(accounts !== null, (query) => query.where('tickets.account', 'in', accounts ?? []))
        .$if(markets !== null, (query) =>
          query.where((eb) =>
            eb.or([
              eb('tickets.market', 'is', null),
              ...(markets?.length ? [eb('tickets.market', 'in', markets)] : []),
            ]),
          ),
        )
        .orderBy('library_cases.at')
        .orderBy('library_cases.id')
        .limit(limit)
        .execute()
      return rows.map(caseOf)
    },
  }
}

const caseOf = ({ ticket_id, body, ...row }: Row): LibraryCase => ({
  ...row,
  ...fromJson<Body>(body),
  ticketId: ticket_id,
})

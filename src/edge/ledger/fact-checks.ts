/** The fact checklist: one row a line that somebody touched. */
import type { Kysely } from 'kysely'
import type { FactCheckLedger } from '../../ports/ledger/fact-checks.ts'
import { whole } from './bind.ts'
import type { Schema } from './schema.ts'

export function factCheckLedger(db: Kysely<Schema>): FactCheckLedger {
  return {
    of: (ticketId) =>
      db
        .selectFrom('fact_checks')
        .select(['line', 'result', 'note', 'who', 'at'])
        .where('ticket_id', '=', ticketId)
        .orderBy('line')
        .execute(),

    async set(ticketId, { line, result, note, who, at }) {
      const found = whole({ result, note, who, at })
      await db
        .insertInto('fact_checks')
        .values({ ticket_id: ticketId, line, ...found })
        .onConflict((conflict) => conflict.columns(['ticket_id', 'line']).doUpdateSet(found))
        .execute()
    },
  }
}

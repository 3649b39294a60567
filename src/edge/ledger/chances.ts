/** Wishes for what we don't offer, each with its ticket. */
import type { Kysely } from 'kysely'
import type { ChanceLedger } from '../../ports/ledger/chances.ts'
import type { Chance } from '../../ticket/chance.ts'
import { whole } from './bind.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

type Body = Pick<Chance, 'quote' | 'language' | 'product' | 'wish'>

export function chanceLedger(db: Kysely<Schema>): ChanceLedger {
  return {
    async add(chances) {
      if (chances.length === 0) return
      await db
        .insertInto('chances')
        .values(chances.map(rowOf))
        .onConflict((conflict) =>
          // A mail that was parted from its ticket takes its wishes along.
          conflict.column('id').doUpdateSet((eb) => ({ ticket_id: eb.ref('excluded.ticket_id') })),
        )
        .execute()
    },

    async chance(id) {
      const row = await db.selectFrom('chances').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? chanceOf(row) : null
    },

    async inState({ accounts, markets }, state, limit) {
      if (accounts?.length === 0) return []
      const rows = await db
        .selectFrom('chances')
        .innerJoin('tickets', 'tickets.id', 'chances.ticket_id')
        .selectAll('chances')
        .select(['tickets.number', 'tickets.country'])
        .where('chances.state', '=', state)
        .$if(accounts !== null, (query) => query.where('tickets.account', 'in', accounts ?? []))
        .$if(markets !== null, (query) =>
          query.where((eb) =>
            eb.or([
              eb('tickets.market', 'is', null),
              ...(markets?.length ? [eb('tickets.market', 'in', markets)] : []),
            ]),
          ),
        )
        .orderBy('chances.at', 'desc')
        .orderBy('chances.id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(({ number, country, ...row }) => ({ chance: chanceOf(row), number, country }))
    },

    async settle(chance) {
      const { id, ticket_id: _ticket, at: _at, ...row } = rowOf(chance)
      await db.updateTable('chances').set(row).where('id', '=', id).execute()
    },
  }
}

function rowOf({ ticketId, quote, language, product, wish, ...row }: Chance): Schema['chances'] {
  const body: Body = { quote, language, product, wish }
  return whole({ ...row, ticket_id: ticketId, body: JSON.stringify(body) })
}

function chanceOf({ ticket_id, body, ...row }: Schema['chances']): Chance {
  return { ...row, ...fromJson<Body>(body), ticketId: ticket_id }
}

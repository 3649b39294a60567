/** What reports count of each ticket, written with every change of it. */
import type { Kysely } from 'kysely'
import { mergedName } from '../../craft/product-names.ts'
import type { InsightLedger } from '../../ports/ledger/insight.ts'
import type { CaseFacts } from '../../ticket/case-facts.ts'
import { whole } from './bind.ts'
import { productNames } from './followed.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

/** Grows when a line holds more than before: older ones are then written anew in the background. */
const FORM = 6

export function insightLedger(db: Kysely<Schema>): InsightLedger {
  return {
    async note({ ticketId, openedAt, account, market, ...facts }) {
      const { product } = facts
      const row = whole({ opened_at: openedAt, account, market, body: JSON.stringify(facts), form: FORM, product })
      await db
        .insertInto('case_facts')
        .values({ ticket_id: ticketId, ...row })
        .onConflict((conflict) => conflict.column('ticket_id').doUpdateSet(row))
        .execute()
    },

    async facts({ accounts, markets }, from, until, after, limit) {
      if (accounts?.length === 0) return []
      const rows = await db
        .selectFrom('case_facts')
        .selectAll()
        .where('opened_at', '>=', after?.openedAt ?? from)
        .where('opened_at', '<', until)
        .$if(accounts !== null, (query) => query.where('account', 'in', accounts ?? []))
        .$if(markets !== null && markets.length > 0, (query) =>
          query.where((eb) => eb.or([eb('market', 'is', null), eb('market', 'in', markets ?? [])])),
        )
        .$if(markets?.length === 0, (query) => query.where('market', 'is', null))
        .$if(after !== null, (query) =>
          query.where((eb) =>
            eb(eb.refTuple('opened_at', 'ticket_id'), '>', eb.tuple(after?.openedAt ?? '', after?.ticketId ?? '')),
          ),
        )
        .orderBy('opened_at')
        .orderBy('ticket_id')
        .limit(limit)
        .execute()
      // Here, so that whoever counts products counts what people said is one as one.
      const named = mergedName(await productNames(db))
      return rows.map(factsOf).map((one) => ({ ...one, product: named(one.product) }))
    },

    async missing(limit) {
      const rows = await db
        .selectFrom('tickets')
        .select('id')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('case_facts')
                .select('ticket_id')
                .whereRef('case_facts.ticket_id', '=', 'tickets.id')
                .where('form', '=', FORM),
            ),
          ),
        )
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
  }
}

type Body = Omit<CaseFacts, 'ticketId' | 'openedAt' | 'account' | 'market'>
type Added = 'churn' | 'lastLetterAt' | 'packaging' | 'paper' | 'letter' | 'letterRefused' | 'paid'

export function factsOf(row: Omit<Schema['case_facts'], 'form' | 'product'>): CaseFacts {
  const body = fromJson<Omit<Body, Added> & Partial<Pick<Body, Added>>>(row.body)
  return {
    // What a line of an older form lacks.
    ...{ churn: [], lastLetterAt: null, packaging: null, paper: null, letter: null, letterRefused: false, paid: [] },
    ...body,
    ticketId: row.ticket_id,
    openedAt: row.opened_at,
    account: row.account,
    market: row.market,
  }
}

/** Closed cases like the one at hand: one statement finds them by an index, a second reads what their letters offered. */
import type { Kysely } from 'kysely'
import { searchTerms } from '../../craft/search-terms.ts'
import type { SimilarCase, SimilarLedger } from '../../ports/ledger/similar.ts'
import type { CaseFile } from '../../ticket/case-file.ts'
import type { Turn } from '../../ticket/turn.ts'
import type { Remedy } from '../../ticket/words.ts'
import { fromJson, ticketOf } from './rows.ts'
import type { Schema } from './schema.ts'

/** The newest closed cases of the issue that are looked at. */
const LOOKED_AT = 60
const MOST_TERMS = 12

export function similarLedger(db: Kysely<Schema>): SimilarLedger {
  return {
    async cases({ accounts, markets }, { ticketId, issue, market, product }, limit) {
      if (accounts?.length === 0) return []
      const terms = product === null ? [] : searchTerms([product]).slice(0, MOST_TERMS)
      const rows = await db
        .selectFrom('tickets')
        .leftJoin('case_files', 'case_files.ticket_id', 'tickets.id')
        .selectAll('tickets')
        .select('case_files.body as file')
        .select((eb) =>
          eb
            .selectFrom('search_terms')
            .select((inside) => inside.fn.countAll<number>().as('count'))
            .whereRef('search_terms.ticket_id', '=', 'tickets.id')
            .where('search_terms.term', 'in', terms.length > 0 ? terms : [''])
            .as('alike'),
        )
        .where('tickets.issue', '=', issue)
        .where('tickets.state', '=', 'closed')
        .where('tickets.id', '<>', ticketId)
        .where('tickets.close_reason', 'not in', ['duplicate', 'not-a-complaint'])
        .$if(accounts !== null, (query) => query.where('tickets.account', 'in', accounts ?? []))
        .$if(markets !== null, (query) =>
          query.where((eb) =>
            eb.or([
              eb('tickets.market', 'is', null),
              ...(markets?.length ? [eb('tickets.market', 'in', markets)] : []),
            ]),
          ),
        )
        .orderBy('tickets.closed_at', 'desc')
        .orderBy('tickets.id', 'desc')
        .limit(LOOKED_AT)
        .execute()
      const found = rows
        .map((row) => {
          const sameProduct = terms.length > 0 && Number(row.alike) === terms.length
          const sameMarket = market !== null && row.market === market
          return { row, sameProduct, weight: (sameProduct ? 2 : 0) + (sameMarket ? 1 : 0) }
        })
        .filter(({ weight }) => weight > 0)
        .sort((one, other) => other.weight - one.weight)
        .slice(0, limit)
      const offered = await offeredIn(
        db,
        found.map(({ row }) => row.id),
      )
      return found.map(({ row, sameProduct }): SimilarCase => {
        const file = row.file === null ? null : fromJson<CaseFile>(row.file)
        return {
          ticket: ticketOf(row),
          sameProduct,
          remedies: offered.get(row.id) ?? [],
          paid: file?.paid ?? null,
          satisfaction: file?.satisfaction ?? null,
        }
      })
    },
  }
}

/** By ticket: what its sent letters offered. */
async function offeredIn(db: Kysely<Schema>, ticketIds: readonly string[]): Promise<Map<string, Remedy[]>> {
  const offered = new Map<string, Remedy[]>()
  if (ticketIds.length === 0) return offered
  const rows = await db
    .selectFrom('turns')
    .select(['ticket_id', 'body'])
    .where('ticket_id', 'in', ticketIds)
    .where('stage', '=', 'sent')
    .orderBy('opened_at')
    .execute()
  for (const row of rows) {
    const turn = fromJson<Turn>(row.body)
    if ('draft' in turn)
      offered.set(row.ticket_id, [...new Set([...(offered.get(row.ticket_id) ?? []), ...turn.draft.remedies])])
  }
  return offered
}

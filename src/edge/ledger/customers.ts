/** What the page of customers reads: cases with whose they are, and the order book under many keys at once. */
import type { Kysely } from 'kysely'
import type { CustomersLedger, OpenCall, OwnedCase } from '../../ports/ledger/customers.ts'
import type { CustomerFacts, OrderFacts } from '../../ticket/order.ts'
import { lookupKey } from './bind.ts'
import { FORGOTTEN } from './erasure-blank.ts'
import { factsOf } from './insight.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

/** Keys of one statement. */
const AT_ONCE = 500

export function customersLedger(db: Kysely<Schema>): CustomersLedger {
  return {
    async cases({ accounts, markets }, from, after, limit) {
      if (accounts?.length === 0) return []
      const rows = await db
        .selectFrom('case_facts')
        .innerJoin('tickets', 'tickets.id', 'case_facts.ticket_id')
        .selectAll('case_facts')
        .select(['tickets.number', 'tickets.customer', 'tickets.customer_key', 'tickets.state'])
        .where('case_facts.opened_at', '>=', after?.openedAt ?? from)
        .$if(accounts !== null, (query) => query.where('case_facts.account', 'in', accounts ?? []))
        .$if(markets !== null && markets.length > 0, (query) =>
          query.where((eb) =>
            eb.or([eb('case_facts.market', 'is', null), eb('case_facts.market', 'in', markets ?? [])]),
          ),
        )
        .$if(markets?.length === 0, (query) => query.where('case_facts.market', 'is', null))
        .$if(after !== null, (query) =>
          query.where((eb) =>
            eb(
              eb.refTuple('case_facts.opened_at', 'case_facts.ticket_id'),
              '>',
              eb.tuple(after?.openedAt ?? '', after?.ticketId ?? ''),
            ),
          ),
        )
        .orderBy('case_facts.opened_at')
        .orderBy('case_facts.ticket_id')
        .limit(limit)
        .execute()
      return rows.map(({ number, customer, customer_key, state, ...row }): OwnedCase => {
        const { name, address } = fromJson<{ name: string; address: string }>(customer)
        const own = customer_key === FORGOTTEN ? { name: '', address: '' } : { name, address: address.toLowerCase() }
        return { facts: factsOf(row), number, state, ...own }
      })
    },

    async calls(ticketIds, until) {
      const found: OpenCall[] = []
      for (let at = 0; at < ticketIds.length; at += AT_ONCE) {
        const rows = await db
          .selectFrom('tasks')
          .select(['id', 'ticket_id as ticketId', 'due_at as dueAt'])
          .where('ticket_id', 'in', ticketIds.slice(at, at + AT_ONCE))
          .where('due_at', '<', until)
          .where('state', '=', 'open')
          .where('kind', '=', 'call')
          .execute()
        found.push(...rows)
      }
      return found
    },

    async named(keys) {
      const found = new Map<string, CustomerFacts[]>()
      for (const [some, given] of inParts(keys)) {
        const rows = await db
          .selectFrom('customer_names')
          .innerJoin('customers', 'customers.id', 'customer_names.customer_id')
          .select(['customer_names.name_key', 'customers.body'])
          .where('customer_names.name_key', 'in', some)
          .execute()
        for (const { name_key, body } of rows) {
          const key = given.get(name_key) ?? name_key
          found.set(key, [...(found.get(key) ?? []), fromJson<CustomerFacts>(body)])
        }
      }
      return new Map([...found].flatMap(([key, all]) => (all.length === 1 && all[0] ? [[key, all[0]] as const] : [])))
    },

    async orders(keys, since) {
      const found = new Map<string, { order: string; facts: OrderFacts }[]>()
      for (const [some, given] of inParts(keys)) {
        const rows = await db
          .selectFrom('order_names')
          .innerJoin('orders', 'orders.order_key', 'order_names.order_key')
          .select(['order_names.name_key', 'order_names.order_key', 'orders.body'])
          .where('order_names.name_key', 'in', some)
          .where('order_names.order_date', '>=', since)
          .execute()
        for (const { name_key, order_key, body } of rows) {
          const key = given.get(name_key) ?? name_key
          const under = found.get(key) ?? []
          under.push({ order: order_key, facts: fromJson<OrderFacts>(body) })
          found.set(key, under)
        }
      }
      return found
    },
  }
}

/** Keys as they are looked up, part by part, each with the key that was given. */
function* inParts(keys: readonly string[]): Generator<[string[], ReadonlyMap<string, string>]> {
  const given = new Map(keys.map((key) => [lookupKey(key), key]))
  const all = [...given.keys()]
  for (let from = 0; from < all.length; from += AT_ONCE) yield [all.slice(from, from + AT_ONCE), given]
}

/** The order book: orders and customers under every number, address, domain and name that they are found by. */
import { type Kysely, sql } from 'kysely'
import { numberName } from '../../craft/order-book.ts'
import type { OrdersLedger } from '../../ports/ledger/orders.ts'
import { type CustomerFacts, findKey, type OrderFacts } from '../../ticket/order.ts'
import { atomically } from './atomically.ts'
import { lookupKey } from './bind.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

/** Values of one statement; SQLite takes 32,766, PostgreSQL 65,535. */
const AT_ONCE = 500

export function ordersLedger(db: Kysely<Schema>): OrdersLedger {
  return {
    async orders(keys) {
      const rows = await inParts(keys.map(lookupKey), (some) =>
        db.selectFrom('orders').select(['order_key', 'body']).where('order_key', 'in', some).execute(),
      )
      return new Map(rows.map(({ order_key, body }) => [order_key, fromJson<OrderFacts>(body)]))
    },

    async named(key, limit) {
      const rows = await db
        .selectFrom('order_names')
        .innerJoin('orders', 'orders.order_key', 'order_names.order_key')
        .select(['orders.order_key', 'orders.body'])
        .where('name_key', '=', lookupKey(numberName(key)))
        .orderBy('order_names.order_key')
        .limit(limit)
        .execute()
      const found = rows.map(({ body }) => fromJson<OrderFacts>(body))
      const own = ({ number }: OrderFacts) => (findKey(number) === key ? 0 : 1)
      return found.sort((one, other) => own(one) - own(other))
    },

    async since(names, day, limit) {
      const found = new Map<string, { order_date: string | null; body: string }>()
      for (const name of unique(names)) {
        const rows = await db
          .selectFrom('order_names')
          .innerJoin('orders', 'orders.order_key', 'order_names.order_key')
          .select(['orders.order_key', 'order_names.order_date', 'orders.body'])
          .where('name_key', '=', name)
          .where('order_names.order_date', '>=', day)
          .orderBy('order_names.order_date', 'desc')
          .limit(limit)
          .execute()
        for (const { order_key, ...row } of rows) found.set(order_key, row)
      }
      const newest = [...found.values()].sort((one, other) =>
        (one.order_date ?? '') < (other.order_date ?? '') ? 1 : -1,
      )
      return newest.slice(0, limit).map(({ body }) => fromJson<OrderFacts>(body))
    },

    async page(after, limit) {
      const rows = await db
        .selectFrom('orders')
        .select(['order_key', 'body'])
        .where('order_key', '>', after)
        .orderBy('order_key')
        .limit(limit)
        .execute()
      return rows.map(({ order_key, body }) => ({ key: order_key, facts: fromJson<OrderFacts>(body) }))
    },

    saveOrders: (entries, at) =>
      atomically(db, async (trx) => {
        const rows = entries.map(({ key, facts }) => ({
          order_key: lookupKey(key),
          body: JSON.stringify(facts),
          changed_at: at,
        }))
        await inParts(rows, async (some) => {
          await trx
            .insertInto('orders')
            .values([...some])
            .onConflict((conflict) =>
              conflict.column('order_key').doUpdateSet((eb) => ({
                body: eb.ref('excluded.body'),
                changed_at: eb.ref('excluded.changed_at'),
              })),
            )
            .execute()
          const keys = some.map((row) => row.order_key)
          await trx.deleteFrom('order_names').where('order_key', 'in', keys).execute()
          return []
        })
        const names = entries.flatMap(({ key, facts, names: all }) =>
          unique(all).map((name) => ({
            name_key: name,
            order_key: lookupKey(key),
            order_date: facts.orderDate ?? null,
          })),
        )
        await inParts(names, async (some) => {
          await trx
            .insertInto('order_names')
            .values([...some])
            .execute()
          return []
        })
      }),

    async customers(ids) {
      const rows = await inParts(ids.map(lookupKey), (some) =>
        db.selectFrom('customers').select(['id', 'body']).where('id', 'in', some).execute(),
      )
      return new Map(rows.map(({ id, body }) => [id, fromJson<CustomerFacts>(body)]))
    },

    async customerNamed(names) {
      for (const name of names) {
        const rows = await db
          .selectFrom('customer_names')
          .innerJoin('customers', 'customers.id', 'customer_names.customer_id')
          .select('customers.body')
          .where('name_key', '=', lookupKey(name))
          .limit(2)
          .execute()
        // Two customers of one name or domain: nobody can tell which.
        if (rows.length === 1) return fromJson<CustomerFacts>(rows[0]?.body ?? '')
      }
      return null
    },

    saveCustomers: (entries, at) =>
      atomically(db, async (trx) => {
        for (const { facts, names } of entries) {
          const id = lookupKey(facts.id)
          const row = { body: JSON.stringify(facts), changed_at: at }
          await trx
            .insertInto('customers')
            .values({ id, ...row })
            .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
            .execute()
          await trx.deleteFrom('customer_names').where('customer_id', '=', id).execute()
          for (const name of unique(names))
            await trx.insertInto('customer_names').values({ name_key: name, customer_id: id }).execute()
        }
      }),

    async counts() {
      const { rows } = await sql<{ orders: number | string; customers: number | string }>`
        select (select count(*) from orders) as orders, (select count(*) from customers) as customers`.execute(db)
      return { orders: Number(rows[0]?.orders ?? 0), customers: Number(rows[0]?.customers ?? 0) }
    },
  }
}

const unique = (names: readonly string[]): string[] => [...new Set(names.map(lookupKey))]

/** Works through a long list part by part, in the order of the list. */
async function inParts<T, R>(all: readonly T[], work: (some: readonly T[]) => Promise<R[]>): Promise<R[]> {
  const results: R[] = []
  for (let from = 0; from < all.length; from += AT_ONCE) results.push(...(await work(all.slice(from, from + AT_ONCE))))
  return results
}

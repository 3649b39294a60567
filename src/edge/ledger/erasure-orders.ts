/** A person's part in the order book: found by their address, and taken out of it; the order itself stays, as books must be kept. */
import type { Kysely } from 'kysely'
import { namesOfCustomer, namesOfOrder } from '../../craft/order-book.ts'
import { type CustomerFacts, findKey, type OrderFacts } from '../../ticket/order.ts'
import { lookupKey } from './bind.ts'
import { ordersLedger } from './orders.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

export interface BookedPerson {
  readonly orders: readonly OrderFacts[]
  readonly customers: readonly CustomerFacts[]
}

const addressName = (address: string): string => lookupKey(`a:${address.trim().toLowerCase()}`)

export async function personInBook(db: Kysely<Schema>, address: string): Promise<BookedPerson> {
  const orders = await db
    .selectFrom('order_names')
    .innerJoin('orders', 'orders.order_key', 'order_names.order_key')
    .select('orders.body')
    .where('name_key', '=', addressName(address))
    .orderBy('order_names.order_key')
    .execute()
  const customers = await db
    .selectFrom('customer_names')
    .innerJoin('customers', 'customers.id', 'customer_names.customer_id')
    .select('customers.body')
    .where('name_key', '=', addressName(address))
    .orderBy('customer_names.customer_id')
    .execute()
  return {
    orders: orders.map(({ body }) => fromJson<OrderFacts>(body)),
    customers: customers.map(({ body }) => fromJson<CustomerFacts>(body)),
  }
}

/** Address and name go; a customer of whom nothing else is known goes as a whole. */
export async function eraseFromBook(db: Kysely<Schema>, address: string, at: string): Promise<void> {
  const { orders, customers } = await personInBook(db, address)
  const book = ordersLedger(db)
  const bare = orders.map(({ customerAddress: _address, customerName: _name, ...facts }) => facts)
  await book.saveOrders(
    bare.map((facts) => ({ key: findKey(facts.number), facts, names: namesOfOrder(facts) })),
    at,
  )
  const lower = address.trim().toLowerCase()
  for (const customer of customers) {
    const addresses = customer.addresses.filter((one) => one !== lower)
    if (customer.id.toLowerCase() === lower || addresses.length === 0) {
      const id = lookupKey(customer.id)
      await db.deleteFrom('customer_names').where('customer_id', '=', id).execute()
      await db.deleteFrom('customers').where('id', '=', id).execute()
    } else {
      const facts = { ...customer, addresses }
      await book.saveCustomers([{ facts, names: namesOfCustomer(facts) }], at)
    }
  }
}

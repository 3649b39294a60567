import type { Instant } from '../../mail/message.ts'
import type { CustomerFacts, OrderFacts } from '../../ticket/order.ts'

/** An order with what it is found by besides its number; keys as craft/order-book.ts makes them. */
export interface OrderEntry {
  readonly key: string
  readonly facts: OrderFacts
  readonly names: readonly string[]
}

export type OrderPage = readonly Pick<OrderEntry, 'key' | 'facts'>[]

export interface CustomerEntry {
  readonly facts: CustomerFacts
  readonly names: readonly string[]
}

/** The order book as it was imported. */
export interface OrdersLedger {
  /** Orders by their own key. */
  orders(keys: readonly string[]): Promise<ReadonlyMap<string, OrderFacts>>
  /** Orders that have this key as number, customer's number, contract or bill; those whose own number it is come first. */
  named(key: string, limit: number): Promise<OrderFacts[]>
  /** Orders of whoever has one of these keys of address, domain or name, since a day, the newest first. */
  since(names: readonly string[], day: string, limit: number): Promise<OrderFacts[]>
  /** Adds these orders or puts them in the place of those with their key. */
  saveOrders(entries: readonly OrderEntry[], at: Instant): Promise<void>
  customers(ids: readonly string[]): Promise<ReadonlyMap<string, CustomerFacts>>
  /** The customer with the first of these keys that one has. */
  customerNamed(names: readonly string[]): Promise<CustomerFacts | null>
  saveCustomers(entries: readonly CustomerEntry[], at: Instant): Promise<void>
  /** Orders behind this key in the order of their keys; '' from the first on. */
  page(after: string, limit: number): Promise<OrderPage>
  /** Reads whole tables: once an import, not for pages. */
  counts(): Promise<{ readonly orders: number; readonly customers: number }>
}

import type { OrdersSeen } from '../ticket/order.ts'

/** What is known at this moment. */
export interface OrdersFound extends OrdersSeen {
  /** Numbers that the company's own system should have answered on and did not: what the book says of them is no news. */
  readonly unanswered?: readonly string[]
}

/** Where orders and customers are known: the ledger's order book, or the company's own system behind it. */
export interface OrderBook {
  /**
   * The orders with these numbers, and who writes from this address. What is unknown is absent; it never throws, and takes
   * no longer than `limits.orderSystemSeconds` over what the ledger takes.
   */
  find(numbers: readonly string[], customerAddress: string): Promise<OrdersFound>
}

/**
 * What the company's order book says of an order and of a customer, as policy, letters and people use it. Every field but
 * the number may be absent: what the book does not say is not there, and nobody guesses it. Money is an integer of minor
 * units (ISO 4217) in the order's `currency`; dates are ISO 8601 days.
 */
import type {
  CarrierBooker,
  ImportMistakeKind,
  ImportRefusal,
  Incoterm,
  OrderOwner,
  Tier,
  TierSource,
} from './words.ts'

/** One line of goods of an order. */
export interface OrderLine {
  readonly sku?: string
  /** Our own name of the goods. */
  readonly product?: string
  /** Names for customers, by BCP 47 language. */
  readonly names?: Readonly<Record<string, string>>
  readonly quantity?: number
  readonly unit?: string
  readonly unitPriceMinor?: number
  readonly batch?: string
  readonly factory?: string
  /** How the goods are packed, e.g. double carton. */
  readonly packaging?: string
}

export interface OrderFacts {
  /** As the book writes it. */
  readonly number: string
  /** The customer's own number of this order. */
  readonly customerNumber?: string
  /** Sales contract or proforma invoice. */
  readonly contractNumber?: string
  readonly customerName?: string
  readonly customerAddress?: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  readonly orderDate?: string
  readonly incoterm?: Incoterm
  /** The place behind the Incoterm. */
  readonly incotermPlace?: string
  readonly carrierBookedBy?: CarrierBooker
  /** ISO 4217, of every sum of this order. */
  readonly currency?: string
  /** The goods' value: as the book says, else the sum of its lines where each has quantity and price. */
  readonly goodsValueMinor?: number
  readonly paidMinor?: number
  /** Still to be paid by the customer. */
  readonly balanceOpenMinor?: number
  readonly paymentTerms?: string
  readonly customMade?: boolean
  readonly forwarder?: string
  readonly carrier?: string
  /** Vessel and voyage, or flight. */
  readonly vessel?: string
  /** Bill of lading or air waybill. */
  readonly billNumber?: string
  readonly etd?: string
  readonly eta?: string
  readonly shippedDate?: string
  readonly deliveredDate?: string
  readonly insurance?: string
  readonly warrantyUntil?: string
  /** Estimates of what a return would cost. */
  readonly returnFreightMinor?: number
  readonly reworkMinor?: number
  readonly dutiesMinor?: number
  /** From here on: of the goods where all lines agree (quantity: their sum); else see `lines`. */
  readonly sku?: string
  readonly product?: string
  readonly names?: Readonly<Record<string, string>>
  readonly quantity?: number
  readonly unit?: string
  readonly unitPriceMinor?: number
  readonly batch?: string
  readonly factory?: string
  readonly packaging?: string
  readonly lines: readonly OrderLine[]
}

/** Terms agreed with one customer; they go before general policy, and may be cited as the contract. */
export interface CustomerTerms {
  readonly warrantyMonths?: number
  readonly claimPeriodDays?: number
  /** Per cent of the goods that go along as spare parts. */
  readonly sparePartPercent?: number
  /** Allowances in the words of the contract. */
  readonly allowances?: string
}

export interface CustomerFacts extends CustomerTerms {
  /** The customer's code, address, domain or name in the book: what the book knows them by. */
  readonly id: string
  readonly name?: string
  readonly addresses: readonly string[]
  readonly domains: readonly string[]
  readonly country?: string
  readonly tier?: Tier
  readonly tierSource?: TierSource
  /** ISO 8601 day. */
  readonly since?: string
  /** Who of our staff looks after them: name or sign-in name. */
  readonly salesperson?: string
}

/** An order that a mail names, and whether it is the writer's. */
export interface SeenOrder extends OrderFacts {
  readonly owner: OrderOwner
}

/** Orders of one customer within the twelve months before the look. */
export interface CustomerYear {
  readonly orders: number
  /** Goods' value by currency; orders without one are counted above only. */
  readonly sums: readonly { readonly minor: number; readonly currency: string }[]
}

/** What the order book said when a turn was resolved; kept with the turn, so that it is drafted anew from the same facts. */
export interface OrdersSeen {
  readonly at: string
  /** The orders that the mail names, in its order; 'other' and 'unknown' ones stay out of every letter. */
  readonly orders: readonly SeenOrder[]
  readonly customer: CustomerFacts | null
  readonly year: CustomerYear | null
}

/** The orders that a letter may speak of: the writer's, by the book or by a person's word. */
export function ownOrders(seen: OrdersSeen | undefined): readonly SeenOrder[] {
  return seen?.orders.filter(({ owner }) => owner !== 'other' && owner !== 'unknown') ?? []
}

export type ImportKind = 'orders' | 'customers'

export interface ImportMistake {
  /** Line of the file, from 1; 0: the file as a whole. */
  readonly line: number
  readonly column: string
  readonly kind: ImportMistakeKind
  /** What stands there, cut short. */
  readonly found: string
}

/** Something that only a person can tell, asked for before anything is imported. */
export type ImportQuestion =
  | { readonly ask: 'column'; readonly header: string; readonly fields: readonly string[] }
  | { readonly ask: 'same-field'; readonly field: string; readonly headers: readonly string[] }
  | { readonly ask: 'missing-column'; readonly field: string }
  | { readonly ask: 'date-order'; readonly header: string }
  | { readonly ask: 'currency' }

export interface ImportReport {
  readonly kind: ImportKind
  readonly dryRun: boolean
  /** Why nothing was read; null where the file is a table. */
  readonly refused: ImportRefusal | null
  /** What is wrong, where `refused` needs it, e.g. the line of the map that is no field. */
  readonly refusedAt: string
  /** Encoding and delimiter of a text, e.g. 'gb18030 (;)', or 'xlsx'. */
  readonly format: string
  /** Header → field, as it was understood. */
  readonly columns: Readonly<Record<string, string>>
  readonly unknownColumns: readonly string[]
  readonly questions: readonly ImportQuestion[]
  /** Data lines of the file. */
  readonly lines: number
  readonly added: number
  readonly changed: number
  readonly same: number
  /** The first of them. */
  readonly mistakes: readonly ImportMistake[]
  readonly mistakeCount: number
}

/** The newest import of a kind, as the ledger notes it. */
export interface LastImport {
  readonly at: string
  /** Staff id. */
  readonly who: string
  readonly name: string
  /** Orders or customers that the book held then. */
  readonly inBook: number
  readonly lines: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly mistakes: number
}

/** Words before an order number that are no part of it; a number may come without them. */
const PREFIX =
  '(?:PURCHASE ?ORDER|SALES ?ORDER|ORDER|PO|P[./]O|NUMBER|NUM|NO|NR|订单编号|订单号|订单|訂單編號|訂單號|訂單|单号|編號|编号)'
const BEFORE_GAP = new RegExp(`^${PREFIX}(?=[^\\p{L}\\p{N}])[^\\p{L}\\p{N}]*(?=.*\\p{N})`, 'u')
const BEFORE_DIGIT = new RegExp(`^${PREFIX}(?=\\p{N})`, 'u')

/**
 * An order, contract or bill number as it is looked up by: capitals, letters and figures alone, without "PO", "Order No."
 * and the like. The same for "PO-2026 0412", "po2026-0412" and "2026/0412".
 * @returns '' where nothing is left
 */
export function findKey(number: string): string {
  let text = number.normalize('NFKC').toUpperCase().trim().slice(0, 200)
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(/^[^\p{L}\p{N}]+/u, '').replace(BEFORE_GAP, '')
  }
  // Composed again: what stood apart may be one character now.
  text = text.replace(/[^\p{L}\p{N}]/gu, '').normalize('NFKC')
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(BEFORE_DIGIT, '')
  }
  return text
}

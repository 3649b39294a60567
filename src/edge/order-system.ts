/**
 * Asks the company's own order system over HTTP, one GET an order, beside the ledger's order book. What it does not say in
 * time is absent: a draft never waits longer for it.
 */
import { z } from 'zod'
import { namesOfOrder, numberName, oneLine, ownerOf } from '../craft/order-book.ts'
import { limits } from '../limits.ts'
import type { Log } from '../ports/log.ts'
import type { OrderBook } from '../ports/orders.ts'
import { findKey, type OrderFacts, type SeenOrder } from '../ticket/order.ts'
import { CARRIER_BOOKERS, INCOTERMS } from '../ticket/words.ts'

const said = z.string().max(limits.importCellCharacters).transform(oneLine)
const text = said.nullish()
const day = z.iso.date().nullish()
const minor = z.int().nullish()

const line = z.object({
  sku: text,
  product: text,
  names: z.record(z.string().max(20), said).nullish(),
  quantity: z.number().nonnegative().nullish(),
  unit: text,
  unitPriceMinor: minor,
  batch: text,
  factory: text,
  packaging: text,
})

/** The fields of `OrderFacts` under their own names; what is not known is left out or null, other fields are not read. */
const answer = line.extend({
  number: said,
  customerNumber: text,
  contractNumber: text,
  customerName: text,
  customerAddress: text,
  country: text,
  orderDate: day,
  incoterm: z.enum(INCOTERMS).nullish(),
  incotermPlace: text,
  carrierBookedBy: z.enum(CARRIER_BOOKERS).nullish(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullish(),
  goodsValueMinor: minor,
  paidMinor: minor,
  balanceOpenMinor: minor,
  paymentTerms: text,
  customMade: z.boolean().nullish(),
  forwarder: text,
  carrier: text,
  vessel: text,
  billNumber: text,
  etd: day,
  eta: day,
  shippedDate: day,
  deliveredDate: day,
  insurance: text,
  warrantyUntil: day,
  returnFreightMinor: minor,
  reworkMinor: minor,
  dutiesMinor: minor,
  lines: z.array(line).max(limits.orderLines).nullish(),
})

/**
 * @param url with `{number}` where the order number goes
 * @param book what the ledger knows; the system's word on an order goes before it
 */
export function createOrderSystem(url: string, book: OrderBook, log: Log): OrderBook {
  return {
    async find(numbers, customerAddress) {
      const byKey = new Map(numbers.map((number) => [findKey(number), number]))
      byKey.delete('')
      const asked = [...byKey.values()].slice(0, limits.ordersLookedUp)
      const signal = AbortSignal.timeout(limits.orderSystemSeconds * 1_000)
      const [seen, answers] = await Promise.all([
        book.find(numbers, customerAddress),
        Promise.all(asked.map((number) => ask(url, number, signal))),
      ])
      const failure = answers.find((one) => typeof one === 'string')
      const unanswered = asked.filter((_number, at) => typeof answers[at] === 'string')
      // In one line, without the address, which may hold a key.
      if (failure) log.warn('the order system gave no answer: the draft goes without it', { why: failure })
      const told = answers.flatMap((facts): SeenOrder[] =>
        typeof facts === 'object' && facts
          ? [{ ...facts, owner: ownerOf(facts, customerAddress, seen.customer, null) }]
          : [],
      )
      const known = new Set(told.map(({ number }) => findKey(number)))
      return {
        ...seen,
        ...(unanswered.length > 0 && { unanswered }),
        orders: [...told, ...seen.orders.filter(({ number }) => !known.has(findKey(number)))],
      }
    },
  }
}

/** Null where the order is unknown there; why, where the system fails. */
async function ask(url: string, number: string, signal: AbortSignal): Promise<OrderFacts | string | null> {
  try {
    const address = url.replaceAll('{number}', encodeURIComponent(number.trim().slice(0, 100)))
    const response = await fetch(address, { headers: { accept: 'application/json' }, redirect: 'error', signal })
    if (response.status === 404) {
      await response.body?.cancel()
      return null
    }
    if (!response.ok) {
      await response.body?.cancel()
      return `status ${response.status}`
    }
    const body = await boundedText(response)
    if (body === null) return 'too large'
    const facts = answer.safeParse(JSON.parse(body))
    if (!facts.success) return `not as expected: ${facts.error.issues[0]?.path.join('.') || 'the whole'}`
    const order = factsOf(facts.data)
    // An answer about another order would put its goods into the letter.
    return namesOfOrder(order).includes(numberName(findKey(number))) ? order : 'another order'
  } catch (error) {
    if (error instanceof SyntaxError) return 'no JSON'
    return signal.aborted ? 'too slow' : 'unreachable'
  }
}

/** Null where it goes on beyond the bound. */
async function boundedText(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > limits.orderSystemBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Without what is null: absent data is absent. */
function factsOf({ lines, ...told }: z.infer<typeof answer>): OrderFacts {
  const own = present(told)
  // The schema's fields are those of OrderFacts.
  return { ...own, number: told.number, lines: (lines ?? []).map(present) } as OrderFacts
}

function present(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
}

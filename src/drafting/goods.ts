/** What a letter may say of an order from the order book: the goods by their name in the letter's language, days, vessel, price. */
import type { Booked } from '../craft/facts.ts'
import { toMajor } from '../craft/money-format.ts'
import type { Findings } from '../ticket/findings.ts'
import { type OrdersSeen, ownOrders } from '../ticket/order.ts'

/** A name for a sentence, not a line of a catalogue. */
const LONGEST = 48
const HAN = /\p{Script=Han}/u

/**
 * Null where the mail names no order of the writer, its goods are of several kinds, or the book has no name in this
 * language: another language's name would stand untranslated in the letter.
 * @param language BCP 47 of the letter
 */
export function bookedProduct(seen: OrdersSeen | undefined, language: string): string | null {
  const names = ownOrders(seen).map(({ names = {}, product }) => {
    const base = new Intl.Locale(language).language
    const exact = names[language] ?? Object.entries(names).find(([tag]) => new Intl.Locale(tag).language === base)?.[1]
    return exact ?? (product !== undefined && isOf(product, language) ? product : null)
  })
  const [first] = names
  return first && names.every((name) => name === first) && first.length <= LONGEST ? first : null
}

/** The goods of the letter in the reviewers' languages: by the order book, else by the list that knew the customer's word. */
export function glossesOf(
  seen: OrdersSeen | undefined,
  { goods, product }: Pick<Findings, 'goods' | 'product'>,
): Readonly<Record<string, string>> {
  const listed = goods !== undefined && goods.name === product.value ? goods : null
  const known = { 'zh-Hans': bookedProduct(seen, 'zh-Hans') ?? listed?.zh, en: bookedProduct(seen, 'en') ?? listed?.en }
  return Object.fromEntries(Object.entries(known).flatMap(([tag, name]) => (name ? [[tag, name]] : [])))
}

/** The facts of the one order of the writer that the mail names; of several, none could be told apart. */
export function bookedOrder(seen: OrdersSeen | undefined): Booked {
  const [order, ...others] = ownOrders(seen)
  if (!order || others.length > 0) return {}
  const { orderDate, eta, vessel, unitPriceMinor: minor, currency } = order
  return {
    ...(orderDate && { orderDate }),
    ...(eta && { eta }),
    ...(vessel && { vessel }),
    ...(minor !== undefined && currency && { unitPrice: { amount: toMajor(minor, currency), currency } }),
  }
}

/** The book's own name, where it is plainly of this language: Chinese by its script, English by having no other letters. */
function isOf(product: string, language: string): boolean {
  const { language: base, script } = new Intl.Locale(language).maximize()
  if (base === 'zh') return script === 'Hans' && HAN.test(product)
  return base === 'en' && /^[\x20-\x7e]+$/.test(product) && /[a-z]{3}/i.test(product)
}

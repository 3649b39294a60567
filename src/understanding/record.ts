/** The rest of the intake record: days, pieces, goods, company and phone, each from words that nothing before has used. */
import type { Finding, Findings } from '../ticket/findings.ts'
import { findCompany } from './company.ts'
import { findDates } from './dates.ts'
import { DAY_MS } from './dates-figures.ts'
import { findGoods } from './goods.ts'
import type { Ids } from './ids.ts'
import type { Lexicon } from './lexicon.ts'
import { maskSums, type Sum } from './money.ts'
import { maskIds } from './orders.ts'
import { findPhone, phonePlaces } from './phone.ts'
import { findProduct } from './product.ts'
import { findProducts } from './products.ts'
import { findQuantity } from './quantity.ts'
import type { Writer } from './writer.ts'

export type IntakeRecord = Required<
  Pick<
    Findings,
    'quantity' | 'product' | 'products' | 'company' | 'phone' | 'incidentDate' | 'receivedDate' | 'deadline'
  >
> &
  Pick<Findings, 'goods'>

export interface RecordInput {
  readonly writer: Writer
  readonly language: string
  readonly country: string | null
  readonly name: string | null
  /** The writer's text with its ids blanked out, and the sums found in it. */
  readonly masked: string
  readonly sums: readonly Sum[]
}

/** @returns null and empty lists where the mail says nothing */
export function findRecord(input: RecordInput, ids: Ids, goods: Lexicon): IntakeRecord {
  const { writer, language, country, name, masked, sums } = input
  const wordsOnly = maskSums(masked, sums)
  const signature = `${wordsOnly}\n${maskIds(writer.withSignature.slice(writer.newText.length), ids)}`
  const phone = findPhone(signature)
  const phoneless = blank(wordsOnly, phonePlaces(wordsOnly))
  const today = Math.floor((writer.at + (writer.offsetMinutes ?? 0) * 60_000) / DAY_MS) * DAY_MS
  const { places, ...dates } = findDates({ text: phoneless, language, country, today })
  const rest = blank(phoneless, places)
  const fields = writer.fields === '' ? rest : `${rest}\n${writer.fields}`
  const mail = { text: rest, subject: writer.subject, language }
  const listed = findGoods(mail, goods)
  const { value: known, confidence, why } = listed
  const product = known === null ? findProduct(mail) : { value: known.name, confidence, why }
  return {
    ...dates,
    quantity: findQuantity(rest, language),
    product,
    ...(known && { goods: known }),
    products: findProducts(fields, product.value),
    company: findCompany({ text: writer.withSignature, display: writer.address?.name ?? '', name }),
    phone,
  }
}

/** What an automatic mail holds of it. */
export function blankRecord(): IntakeRecord {
  const none: Finding<null> = { value: null, confidence: 0, why: [] }
  return {
    quantity: none,
    product: none,
    products: { value: [], confidence: 0, why: [] },
    company: none,
    phone: none,
    incidentDate: none,
    receivedDate: none,
    deadline: none,
  }
}

function blank(text: string, places: readonly (readonly [number, number])[]): string {
  let kept = ''
  let done = 0
  for (const [start, end] of places.toSorted((a, b) => a[0] - b[0])) {
    if (start < done) continue
    kept += text.slice(done, start) + ' '.repeat(end - start)
    done = end
  }
  return kept + text.slice(done)
}

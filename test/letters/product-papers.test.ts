import { describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/craft/config-file.ts'
import { papersFor, readProductPapers } from '../../src/drafting/product-papers.ts'
import type { OrdersSeen, SeenOrder } from '../../src/ticket/order.ts'
import { sure, understood } from './cases.ts'

const read = (...paths: string[]) =>
  readProductPapers(
    'config/product-papers',
    new Map(paths.map((path) => [path, Buffer.from(path)])),
    { fileBytes: 40, allBytes: 100 },
    (bytes) => Buffer.from(bytes).toString('hex'),
  )
const order: SeenOrder = {
  number: 'PO-1',
  owner: 'address',
  lines: [],
  sku: 'KW-200',
  product: '电热水壶',
  names: { de: 'Wasserkocher' },
}
const seen = (...orders: SeenOrder[]): OrdersSeen => ({ at: '', orders, customer: null, year: null })
const found = (paths: string[], language: string, product: string | null, orders?: OrdersSeen) => {
  const { papers, elsewhere } = papersFor(
    read(...paths),
    understood({ product: sure(product) }, orders && { orders }),
    language,
  )
  return elsewhere ? 'elsewhere' : papers.map(({ name }) => name)
}

describe('papers of a product', () => {
  test.each([
    ['by the article number of the book', ['kw200/de/a.pdf'], 'de-AT', null, seen(order), ['a.pdf']],
    ['by its name for customers', ['Wasserkocher/de/a.pdf', 'Lampe/de/b.pdf'], 'de', null, seen(order), ['a.pdf']],
    ['the book goes before the word of the mail', ['Lampe/de/b.pdf'], 'de', 'Lampe', seen(order), []],
    [
      'by the customer’s own word where the book says nothing',
      ['table lamp/en/b.pdf'],
      'en-GB',
      'Table lamp',
      undefined,
      ['b.pdf'],
    ],
    ['never in another language', ['kw200/de/a.pdf'], 'fr', null, seen(order), 'elsewhere'],
    ['nor in the other script of Chinese', ['kw200/zh-Hans/a.pdf'], 'zh-Hant', null, seen(order), 'elsewhere'],
    ['of two orders nobody knows which', ['kw200/de/a.pdf'], 'de', null, seen(order, { ...order, number: 'PO-2' }), []],
    ['of somebody else’s order nothing', ['kw200/de/a.pdf'], 'de', null, seen({ ...order, owner: 'other' }), []],
  ])('%s', (_name, paths, language, product, orders, expected) => {
    expect(found(paths, language, product, orders)).toEqual(expected)
  })

  test.each([
    [['a.pdf'], 'put it into <product or article number>/<language>/'],
    [['kw200/de/a/b.pdf'], 'put it into'],
    [['kw200/german manual/a.pdf'], 'is no language'],
    [['kw200/de/a.exe'], 'no paper that customers can open'],
    [[`kw200/de/${'long'.repeat(10)}.pdf`], 'too large'],
  ])('%j is refused with what to do', (paths, said) => {
    expect(() => read(...paths)).toThrow(ConfigError)
    expect(() => read(...paths)).toThrow(said)
  })
})

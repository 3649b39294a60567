import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { createOrderBook } from '../../src/edge/order-book.ts'
import { type ImportedFile, importFile } from '../../src/journey/import-orders.ts'
import { limits } from '../../src/limits.ts'
import { readOrderFile } from '../../src/orders/read.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { ORDERS_IMPORTED } from '../../src/ports/ledger/marks.ts'
import { eachDatabase, NOW } from '../support/databases.ts'
import { CHINESE, inGb18030, inUtf8, inUtf16, workbook } from './files.ts'

const clock = { now: () => NOW, until: () => Promise.resolve() }
const orders = (text: string, map = '') => readOrderFile(inUtf8(text), 'orders', map)
const customers = (text: string, map = '') => readOrderFile(inUtf8(text), 'customers', map)

function importer(ledger: Ledger) {
  let id = 0
  const context = { ledger, clock, newId: () => `import ${++id}`, readOrderFile }
  return (text: string | Uint8Array, change: Partial<ImportedFile> = {}) => {
    const bytes = typeof text === 'string' ? inUtf8(text) : text
    return importFile(context, { kind: 'orders', name: 'book.csv', bytes, map: '', dryRun: false, ...change }, 'anna')
  }
}

describe('an order book is understood as people write it', () => {
  test.for([
    ['UTF-8', inUtf8(CHINESE)],
    ['UTF-8 with its mark', inUtf8(`\uFEFF${CHINESE}`)],
    ['GB 18030', inGb18030(CHINESE)],
    ['UTF-16', inUtf16(CHINESE)],
  ] as const)('with Chinese headers in %s', async ([, bytes]) => {
    const read = await readOrderFile(bytes, 'orders', '')
    expect(read).toMatchObject({ questions: [], mistakes: [], unknown: ['备注'], lines: 2 })
    expect(read.orders[0]).toEqual({
      key: '20260412',
      facts: {
        number: 'PO-2026-0412',
        customerName: '胡贝尔公司',
        customerAddress: 'eva@huber.example',
        incoterm: 'FOB',
        currency: 'USD',
        goodsValueMinor: 123_000,
        balanceOpenMinor: 123_000,
        vessel: 'COSCO TAURUS 045W',
        billNumber: 'OOLU123456',
        etd: '2026-10-02',
        eta: '2026-11-05',
        product: '陶瓷台灯',
        names: { en: 'ceramic table lamp' },
        quantity: 60,
        unitPriceMinor: 2050,
        batch: 'B2026-09',
        factory: '宁波一厂',
        lines: [
          {
            product: '陶瓷台灯',
            names: { en: 'ceramic table lamp' },
            quantity: 60,
            unitPriceMinor: 2050,
            batch: 'B2026-09',
            factory: '宁波一厂',
          },
        ],
      },
    })
    expect(read.orders[1]?.facts).toMatchObject({ currency: 'USD', etd: '2026-10-09', incoterm: 'CIF' })
    expect(read.orders[1]?.facts).not.toHaveProperty('vessel')
  })

  test('with English headers, semicolons and decimal commas', async () => {
    const read = await orders(
      'Order No.;Customer;Order Date;Qty;Unit Price;Currency;Custom made;Booked by\nA-1;Huber;31.12.2025;1.000;12,50;EUR;yes;buyer',
    )
    expect(read.format).toBe('utf-8 (;)')
    expect(read.orders[0]?.facts).toMatchObject({
      orderDate: '2025-12-31',
      quantity: 1000,
      unitPriceMinor: 1250,
      goodsValueMinor: 1_250_000,
      customMade: true,
      carrierBookedBy: 'customer',
    })
  })

  test('as a workbook, its dates and numbers as Excel keeps them, a title above the headers', async () => {
    const read = await readOrderFile(
      workbook([
        ['Orders of 2026'],
        ['PO', 'Description', 'Qty', 'Unit Price', 'Currency', 'ETD'],
        ['PO-1', 'lamp & shade', 60, 20.5, 'USD', { serial: 46_300 }],
        [20_260_413, 'cabinet', 12, 1.125, 'USD', '2026-10-09'],
      ]),
      'orders',
      '',
    )
    expect(read).toMatchObject({ format: 'xlsx', questions: [], mistakes: [], lines: 2 })
    expect(read.orders[0]?.facts).toMatchObject({
      product: 'lamp & shade',
      etd: '2026-10-05',
      goodsValueMinor: 123_000,
    })
    // A price of parts of a cent has no minor units; the goods' value has.
    expect(read.orders[1]?.facts).toMatchObject({ number: '20260413', goodsValueMinor: 1350 })
    expect(read.orders[1]?.facts).not.toHaveProperty('unitPriceMinor')
  })

  test('as lines of one order, each of other goods', async () => {
    const read = await orders(
      'PO,Product,Qty,Price,Currency,Paid\n7,lamp,2,10,EUR,5\n7,shade,3,1.50,EUR,\n8,lamp,1,10,EUR,',
    )
    expect(read.orders.map(({ key }) => key)).toEqual(['7', '8'])
    expect(read.orders[0]?.facts).toMatchObject({ goodsValueMinor: 2450, paidMinor: 500, quantity: 5 })
    expect(read.orders[0]?.facts.lines).toHaveLength(2)
    expect(read.orders[0]?.facts).not.toHaveProperty('product')
  })

  test('never guessing: two readings of a date, of a column, a sum without its currency are asked for', async () => {
    expect((await orders('PO,ETA\n1,3/4/2026')).questions).toEqual([{ ask: 'date-order', header: 'ETA' }])
    expect((await orders('PO,ETA\n1,3/4/2026\n2,25/4/2026')).orders[0]?.facts.eta).toBe('2026-04-03')
    expect((await orders('PO,ETA\n1,3/4/2026', 'dates: mdy')).orders[0]?.facts.eta).toBe('2026-03-04')
    expect((await orders('PO,单价\n1,5')).questions).toEqual([{ ask: 'currency' }])
    expect((await orders('PO,单价\n1,5', 'currency: USD')).orders[0]?.facts.unitPriceMinor).toBe(500)
    expect((await orders('PO,Order No,Qty\n1,2,3')).questions).toEqual([
      { ask: 'same-field', field: 'number', headers: ['PO', 'Order No'] },
    ])
    expect((await orders('PO,Order No,Qty\n1,2,3', 'PO: customerNumber')).orders[0]?.facts).toMatchObject({
      number: '2',
      customerNumber: '1',
    })
    expect((await orders('Vessel,Qty\nx,1')).questions).toEqual([{ ask: 'missing-column', field: 'number' }])
    expect((await orders('PO,Price\n1,$5\n2,USD 5')).mistakes).toMatchObject([
      { line: 2, kind: 'currency', found: '$5' },
    ])
  })

  test('every mistake by its line; good lines stay good, and an order with a wrong line is left out whole', async () => {
    const read = await orders(
      [
        'PO,Product,Qty,Price,Currency,ETA,Incoterm,Email',
        '1,lamp,2,10,EUR,2026-02-30,FOB,',
        ',lamp,2,10,EUR,,,',
        '2,lamp,two,10,EUR,,,',
        '3,lamp,2,10,EUR,,XYZ,',
        '3,shade,2,10,EUR,,FOB,',
        '4,lamp,2,10,EUR,,,not an address',
        '5,lamp,2,10,EUR,,FOB,eva@huber.example',
        '6,lamp,2,10,EUR,,FOB,,too,many',
        '9,lamp,2,10,EUR,,FOB,',
        '9,lamp,2,10,USD,,FOB,',
      ].join('\n'),
    )
    expect(read.mistakes.map(({ line, column, kind }) => [line, column, kind])).toEqual([
      [2, 'ETA', 'date'],
      [3, 'PO', 'no-number'],
      [4, 'Qty', 'number'],
      [5, 'Incoterm', 'incoterm'],
      [7, 'Email', 'address'],
      [9, '', 'columns'],
      [11, 'Currency', 'conflict'],
    ])
    expect(read.orders.map(({ facts }) => facts.number)).toEqual(['5'])
  })

  test('a quote that nobody closed spoils its own line, not the rest of the file', async () => {
    const read = await orders('PO,Product\n1,"lamp\n2,shade\n3,5" pipe\n4,"a, b"')
    expect(read.orders.map(({ facts }) => facts.number)).toEqual(expect.arrayContaining(['2', '4']))
    expect(read.orders.find(({ key }) => key === '4')?.facts.product).toBe('a, b')
    expect(read.lines).toBe(4)
  })

  test('what is no table is refused with its reason', async () => {
    const zip = workbook([['PO']])
    for (const [bytes, why] of [
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'old-excel'],
      [zip.slice(0, zip.length / 2), 'broken-workbook'],
      [new Uint8Array(0), 'empty'],
      [inUtf8(' \n\n'), 'empty'],
      [new Uint8Array([1, 0, 0, 7, 0, 3, 3, 0]), 'no-text'],
      [new Uint8Array(limits.importBytes + 1), 'too-large'],
    ] as const)
      await expect(readOrderFile(bytes, 'orders', '')).rejects.toMatchObject({ why })
    await expect(orders('PO\n1', 'PO: nonsense')).rejects.toMatchObject({ why: 'map', at: 'PO: nonsense' })
  })

  test('a workbook that unpacks to more than an order book has is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(limits.importUnpackedBytes + 1) })
    expect(bomb.length).toBeLessThan(limits.importBytes)
    await expect(readOrderFile(bomb, 'orders', '')).rejects.toMatchObject({ why: 'too-large' })
  })

  test.each([
    ['a cell in the last corner', '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'],
    ['a size that it does not have', '<dimension ref="A1:XFD1048576"/>'],
  ])('a small workbook with %s is refused, and fills no memory', async (_name, sheet) => {
    const parts = unzipSync(workbook([['PO'], ['1']]))
    const name = Object.keys(parts).find((one) => one.startsWith('xl/worksheets/')) ?? ''
    const far = strFromU8(parts[name] ?? new Uint8Array()).replace('<sheetData>', (tag) =>
      sheet.startsWith('<row') ? `${tag}${sheet}` : `${sheet}${tag}`,
    )
    const bomb = zipSync({ ...parts, [name]: strToU8(far) })
    expect(bomb.length).toBeLessThan(10_000)
    await expect(readOrderFile(bomb, 'orders', '')).rejects.toMatchObject({ why: 'too-large' })
  })

  test('customers with tier and terms; a domain that everybody has is a mistake', async () => {
    const read = await customers(
      '客户编号,客户名称,邮箱,域名,客户分级,质保(月),索赔期,备件比例\nC1,胡贝尔公司,eva@huber.example;max@huber.example,,VIP,24,45天,2%\nC2,林氏,lin@qq.com,qq.com,B,,,\nC3,李,li@163.com,,超级,,,',
    )
    expect(read.customers).toEqual([
      {
        id: 'C1',
        name: '胡贝尔公司',
        addresses: ['eva@huber.example', 'max@huber.example'],
        domains: ['huber.example'],
        tier: 'vip',
        tierSource: 'book',
        warrantyMonths: 24,
        claimPeriodDays: 45,
        sparePartPercent: 2,
      },
    ])
    expect(read.mistakes.map(({ line, kind }) => [line, kind])).toEqual([
      [3, 'shared-domain'],
      [4, 'tier'],
    ])
  })
})

eachDatabase('the order book in the ledger', (open) => {
  test('the same file twice changes nothing, a changed line is counted, a file of fewer columns adds', async () => {
    const ledger = await open()
    const bring = importer(ledger)
    expect(await bring(CHINESE, { dryRun: true })).toMatchObject({ added: 2, dryRun: true })
    expect(await ledger.orders.counts()).toEqual({ orders: 0, customers: 0 })
    expect(await bring(CHINESE)).toMatchObject({ added: 2, changed: 0, same: 0, refused: null })
    expect(await bring(inGb18030(CHINESE))).toMatchObject({ added: 0, changed: 0, same: 2 })
    expect(await bring('PO,ETA\npo 2026 0412,2026-11-09')).toMatchObject({ added: 0, changed: 1, same: 0 })
    const [order] = await ledger.orders.named('20260412', 2)
    expect(order).toMatchObject({ eta: '2026-11-09', vessel: 'COSCO TAURUS 045W', goodsValueMinor: 123_000 })
    expect(await bring('PO,船名航次\nPO-2026-0412,')).toMatchObject({ changed: 1 })
    expect((await ledger.orders.named('20260412', 2))[0]).not.toHaveProperty('vessel')
    const mark = JSON.parse((await ledger.marks.mark(`${ORDERS_IMPORTED}orders`)) ?? 'null')
    expect(mark).toMatchObject({ who: 'anna', name: 'book.csv', changed: 1, mistakes: 0 })
  })

  test('an order is found by every number of it, and is the writer’s by address, domain or name', async () => {
    const ledger = await open()
    const bring = importer(ledger)
    await bring(
      'PO,PI,客户PO,B/L,Customer,Email,下单日,金额,币种\nPO-77,PI-2026-9,HB 4711,OOLU-1,Huber,eva@huber.example,2025-11-01,100,EUR\nPO-78,,,,Huber,,2025-12-01,50,EUR\nPO-79,,,,Stranger,bo@other.example,2025-12-01,9,EUR\nPO-80,,,,Nobody,,2020-01-01,9,EUR',
    )
    await bring('Code,Name,Email,Level\nC1,Huber,max@gmail.com,A', { kind: 'customers' })
    const book = createOrderBook(ledger.orders, clock)
    for (const number of ['Order No. 77', 'pi 2026/9', 'hb-4711', 'OOLU1'])
      expect((await book.find([number], 'eva@huber.example')).orders).toMatchObject([
        { number: 'PO-77', owner: 'address' },
      ])
    expect((await book.find(['77'], 'new@huber.example')).orders).toMatchObject([{ owner: 'domain' }])
    const max = await book.find(['77', 'PO-78', '79', 'PO-80', '4444'], 'max@gmail.com')
    expect(max.orders.map(({ number, owner }) => [number, owner])).toEqual([
      ['PO-77', 'address'],
      ['PO-78', 'address'],
      ['PO-79', 'other'],
      ['PO-80', 'unknown'],
    ])
    expect(max.customer).toMatchObject({ id: 'C1', tier: 'a', tierSource: 'book' })
    expect(max.year).toEqual({ orders: 2, sums: [{ minor: 15_000, currency: 'EUR' }] })
    expect(await book.find(['77'], 'else@gmail.com')).toMatchObject({
      orders: [{ owner: 'other' }],
      customer: null,
      year: null,
    })
  })

  test('10,000 broken lines: 20 mistakes shown, all counted, the good line imported, in seconds', async () => {
    const ledger = await open()
    const bring = importer(ledger)
    const broken = Array.from({ length: 10_000 }, (_, at) => `"PO-${at},lamp,"x${at},${at % 7},1.2.3.4,nonsense`)
    const started = performance.now()
    const report = await bring(
      ['PO,Product,Qty,Price,Currency,ETA', ...broken, 'PO-20000,lamp,1,2,EUR,2026-01-01'].join('\n'),
    )
    expect(performance.now() - started).toBeLessThan(8_000)
    expect(report).toMatchObject({ lines: 10_001, added: 1 })
    expect(report.mistakes).toHaveLength(limits.importMistakes)
    expect(report.mistakeCount).toBeGreaterThanOrEqual(10_000)
    expect(JSON.stringify(report).length).toBeLessThan(10_000)
  })

  test('a person’s name and address leave the book, the order stays', async () => {
    const ledger = await open()
    const bring = importer(ledger)
    await bring('PO,Customer,Email,Product\n1,Eva Huber,Eva@Huber.example,lamp')
    await bring('Code,Name,Email\nC1,Huber,eva@huber.example;max@huber.example\nC2,Eva,eva@huber.example', {
      kind: 'customers',
    })
    const found = await ledger.erasure.person('EVA@huber.example')
    expect(found.booked.orders).toHaveLength(1)
    expect(found.booked.customers).toHaveLength(2)
    await ledger.erasure.eraseBooked('EVA@huber.example', NOW)
    expect((await ledger.erasure.person('eva@huber.example')).booked).toEqual({ orders: [], customers: [] })
    const [order] = await ledger.orders.named('1', 1)
    expect(order).toEqual(expect.objectContaining({ number: '1', product: 'lamp' }))
    expect(JSON.stringify(order)).not.toMatch(/eva/i)
    expect(await ledger.orders.counts()).toEqual({ orders: 1, customers: 1 })
  })
})

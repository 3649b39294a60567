/** Search: a ticket is found by words that stand in it, in any script, by the people who may see it, until it is erased. */
import { expect, test } from 'vitest'
import { askedTerms } from '../../src/craft/search-terms.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { SEARCH_FILLED } from '../../src/ports/ledger/marks.ts'
import type { StoredMessage } from '../../src/ports/ledger/tickets.ts'
import { eachDatabase, NOW } from '../support/databases.ts'
import { mail, message, person, ticket } from './rows.ts'

const anna = person()

async function add(ledger: Ledger, number: string, text: string, change: Parameters<typeof ticket>[0] = {}) {
  const one = ticket({ number, ...change })
  await ledger.tickets.addTicket(one)
  await ledger.tickets.addMessage(said(one.id, text), [])
  return one.id
}

const said = (ticketId: string | null, text: string): StoredMessage =>
  message({ ticketId, parsed: mail({ text }), spans: [{ kind: 'new', start: 0, end: text.length }], findings: null })

async function found(ledger: Ledger, question: string, staff = anna, before: string | null = null, limit = 30) {
  const rows = await ledger.desk.search(staff, askedTerms(question), before, limit)
  return rows.map((row) => row.ticket.number)
}

eachDatabase('search', (open) => {
  test('finds words of any script, names without their marks, numbers with and without separators', async () => {
    const ledger = await open()
    await add(ledger, 'KS-2026-0001', '我们要求退款', { customer: { name: 'Jörg Müller', address: 'j@x.example' } })
    await add(ledger, 'KS-2026-0002', 'ส่งช้ามาก และของแตก')
    await add(ledger, 'KS-2026-0003', 'Order HL-2026-0412, tracking RR123456789CN')
    await add(ledger, 'KS-2026-0005', 'Mvh Soeren')
    await add(ledger, 'KS-2026-0004', '환불해 주세요. 商品が壊れた', { state: 'closed' })
    for (const [question, number] of [
      ['退款', 'KS-2026-0001'],
      ['Muller', 'KS-2026-0001'],
      ['Mueller', 'KS-2026-0001'],
      ['joerg muel', 'KS-2026-0001'],
      ['Søren', 'KS-2026-0005'],
      ['J@X.example', 'KS-2026-0001'],
      ['ส่งช้า', 'KS-2026-0002'],
      ['0412', 'KS-2026-0003'],
      ['HL 2026 0412', 'KS-2026-0003'],
      ['hl20260412', 'KS-2026-0003'],
      ['RR 123456789 CN', 'KS-2026-0003'],
      ['환불', 'KS-2026-0004'],
      ['壊れた', 'KS-2026-0004'],
      ['ks-2026-0004', 'KS-2026-0004'],
    ] as const)
      expect(await found(ledger, question), question).toEqual([number])
    expect(await found(ledger, '退款 tracking')).toEqual([])
    expect(await found(ledger, '  <> ')).toEqual([])
  })

  test('finds a ticket by the beginning of its last word, as one types it', async () => {
    const ledger = await open()
    await add(ledger, 'A1', 'hello', { customer: { name: 'Jörg Müller', address: 'j@x.example' } })
    await add(ledger, 'A2', 'Order HL-2026-0412, zebra planks')
    await add(ledger, 'A3', 'Order HL-2025-0007, zebra cubes')
    for (const [question, numbers] of [
      ['mül', ['A1']],
      ['HL-2026', ['A2']],
      ['HL-2026-04', ['A2']],
      ['HL-20', ['A3', 'A2']],
      ['zebra plan', ['A2']],
      ['plan zebra', []],
      ['ml', []],
    ] as const)
      expect(await found(ledger, question), question).toEqual(numbers)
    const newest = await ledger.desk.search(anna, askedTerms('zebr'), null, 1)
    expect(newest.map((row) => row.ticket.number)).toEqual(['A3'])
    expect(await found(ledger, 'zebr', anna, newest[0]?.ticket.id ?? '', 1)).toEqual(['A2'])
    expect(await found(ledger, 'mül', person({ accounts: ['other'] }))).toEqual([])
  })

  test('a beginning that stands in thousands of tickets finds the newest, and the one old ticket that a rare word names', async () => {
    const ledger = await open()
    await add(ledger, 'A0', 'shattered violin')
    await ledger.transaction(async (inside) => {
      for (let at = 1; at <= 2_100; at += 1) await add(inside as Ledger, `A${at}`, 'shattered cups')
    })
    expect(await found(ledger, 'shatt', anna, null, 2)).toEqual(['A2100', 'A2099'])
    expect(await found(ledger, 'violin shatt')).toEqual(['A0'])
    expect(await found(ledger, 'violin cup')).toEqual([])
  })

  test('finds a mail in a language that nobody here reads by what it is about, also once that is put right', async () => {
    const ledger = await open()
    const gist = { en: 'asks for a refund', 'zh-Hans': '要求退款，物流延迟' }
    const id = await add(ledger, 'KS-2026-0007', 'Paramı geri istiyorum', { gist })
    expect(await found(ledger, '退款')).toEqual(['KS-2026-0007'])
    expect(await found(ledger, 'refund')).toEqual(['KS-2026-0007'])
    await ledger.tickets.updateTicket(id, { gist: { en: 'broken', 'zh-Hans': '运输破损' } })
    expect(await found(ledger, '破损')).toEqual(['KS-2026-0007'])
  })

  test('shows the newest first in pages, and nobody a ticket of another account', async () => {
    const ledger = await open()
    const ids = []
    for (const number of ['A1', 'A2', 'A3']) ids.push(await add(ledger, number, 'broken plates'))
    await add(ledger, 'B1', 'broken plates', { account: 'other' })
    const own = person({ accounts: ['service'] })
    expect(await found(ledger, 'plates broken', own, null, 2)).toEqual(['A3', 'A2'])
    expect(await found(ledger, 'plates broken', own, ids[1] ?? '', 2)).toEqual(['A1'])
    expect(await found(ledger, 'plates', person({ accounts: [] }))).toEqual([])
  })

  test('follows a mail that is moved, and is erased with the ticket', async () => {
    const ledger = await open()
    const first = await add(ledger, 'A1', 'plates')
    const second = await add(ledger, 'A2', 'cups')
    const moved = said(first, 'fragile')
    await ledger.tickets.addMessage(moved, [])
    await ledger.tickets.updateMessage(moved.id, { ticketId: second })
    expect(await found(ledger, 'fragile')).toEqual(['A2'])
    await ledger.tickets.updateTicket(second, { state: 'closed', closedAt: NOW })
    await ledger.erasure.eraseTicket(second, NOW)
    expect(await found(ledger, 'fragile')).toEqual([])
    expect(await found(ledger, 'plates')).toEqual(['A1'])
  })

  test('an older ledger is taken in step by step, and once', async () => {
    const ledger = await open()
    for (const number of ['A1', 'A2', 'A3']) await add(ledger, number, 'plates')
    expect(await ledger.search.fill(2, NOW)).toBe(true)
    expect(await ledger.marks.mark(SEARCH_FILLED)).not.toBe('done')
    while (await ledger.search.fill(2, NOW));
    expect(await ledger.marks.mark(SEARCH_FILLED)).toBe('done')
    expect(await found(ledger, 'plates')).toEqual(['A3', 'A2', 'A1'])
  })
})

/** Closed cases like the one at hand, for whoever may see them. */
import { expect, test } from 'vitest'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { Ticket } from '../../src/ports/ledger/tickets.ts'
import { eachDatabase } from '../support/databases.ts'
import { approve, drafted, message, NOW, person, row, seconds, ticket } from './rows.ts'

const RECEIPT = { outcome: 'delivered', response: '250 OK', serverMessageId: null } as const
const CLOSED = { state: 'closed', closeReason: 'solved', closedAt: NOW } as const

async function add(ledger: Ledger, change: Partial<Ticket>): Promise<string> {
  const one = ticket(change)
  await ledger.tickets.addTicket(one)
  return one.id
}

eachDatabase('similar cases', (open) => {
  const like = { ticketId: '', issue: 'damage', market: 'AT', product: 'Tischlampe Aurora' } as const

  test('are closed ones of the same issue: the same goods first, then the same market, the newest first', async () => {
    const ledger = await open('main')
    const old = await add(ledger, { ...CLOSED, closedAt: seconds(-9) })
    const newer = await add(ledger, { ...CLOSED, closedAt: seconds(-5) })
    const goods = await add(ledger, { ...CLOSED, market: 'JP', closedAt: seconds(-99) })
    await ledger.tickets.addMessage(
      message({ ticketId: goods, parsed: { ...message().parsed, subject: 'Tischlampe „Aurora“ defekt' } }),
      [],
    )
    await add(ledger, { ...CLOSED, market: 'JP' })
    await add(ledger, { ...CLOSED, issue: 'delay' })
    await add(ledger, { ...CLOSED, closeReason: 'duplicate' })
    const asking = await add(ledger, {})
    const found = await ledger.similar.cases(person(), { ...like, ticketId: asking }, 3)
    expect(found.map((one) => [one.ticket.id, one.sameProduct])).toEqual([
      [goods, true],
      [newer, false],
      [old, false],
    ])
  })

  test('say what was offered in letters that left, what it cost, and how content the customer was', async () => {
    const ledger = await open('main')
    const id = await add(ledger, CLOSED)
    const approved = approve(drafted(id))
    await ledger.tickets.saveTurn(row({ ...approved, stage: 'sent', sentAt: NOW, receipt: RECEIPT }))
    await ledger.tickets.saveTurn(row(drafted(id, { openedAt: seconds(1) })))
    const [bare] = await ledger.similar.cases(person(), like, 3)
    expect(bare).toMatchObject({ remedies: ['replacement'], paid: null, satisfaction: null })
    await ledger.aftercare.keepCaseFile({
      ticketId: id,
      who: 'anna',
      at: NOW,
      cause: 'unknown',
      responsibility: 'ours',
      typical: false,
      prevention: '',
      preventionOwner: null,
      preventionBy: null,
      satisfaction: 'content',
      well: '',
      better: '',
      note: '',
      paid: { amount: 120, currency: 'EUR' },
      otherCost: null,
      recourse: null,
    })
    const [told] = await ledger.similar.cases(person(), like, 3)
    expect(told).toMatchObject({ paid: { amount: 120, currency: 'EUR' }, satisfaction: 'content' })
  })

  test('are hidden from those who may not see their account or market', async () => {
    const ledger = await open('main')
    await add(ledger, CLOSED)
    expect(await ledger.similar.cases({ ...person(), accounts: ['other'] }, like, 3)).toEqual([])
    expect(await ledger.similar.cases({ ...person(), accounts: [] }, like, 3)).toEqual([])
    expect(await ledger.similar.cases({ ...person(), markets: ['JP'] }, like, 3)).toEqual([])
    expect(await ledger.similar.cases({ ...person(), markets: ['AT'] }, like, 3)).toHaveLength(1)
  })
})

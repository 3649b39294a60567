/** The case library holds nothing of a customer, is read before others see it, and outlives the customer's erasure. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createClock } from '../../src/edge/clock.ts'
import { uuidv7 } from '../../src/edge/ids.ts'
import { forgetTicket } from '../../src/journey/forget.ts'
import type { LibraryCase } from '../../src/ticket/library.ts'
import { approve, draft, drafted, findings, message, NOW, row, ticket } from '../ledger/rows.ts'
import { FILE } from '../support/case-file.ts'
import { eachDatabase } from '../support/databases.ts'
import { type Job, MORNING, startJob } from '../support/main-job.ts'

const RECEIPT = { outcome: 'delivered', response: '250 OK', serverMessageId: null } as const
const CASES = 200
/** Whatever holds one of these comes from a customer, an order or a sum. */
const PLANTED = /kanari|vogel|7731|9917|金丝雀/i
const LETTERS: readonly (readonly [string, string])[] = [
  [
    'en',
    'Dear Ms Kanari,\n\nwe refund USD 7,731.50 for order PO-99171 and send 7731 lamps to Kanariweg 12 in Vogelstadt by 17 November 2026.\n\nCall +49 30 7731 9917 or write to eva@kanari.example.',
  ],
  [
    'de',
    'Sehr geehrte Frau Kanari,\n\nwir erstatten 7.731,50 € für den Auftrag PO-99171 und senden Ersatz an Vogel & Kanari GmbH, Kanariweg 12.',
  ],
  [
    'zh-Hans',
    '金丝雀女士：\n\n订单 PO-99171 的 7,731.50 美元将于 2026年11月17日 退回，收件公司：Vogel & Kanari GmbH。',
  ],
]

eachDatabase('the case library', (_open, database) => {
  let job: Job
  const by = () => ({ staffId: job.daemon.staff.id })
  const acts = () => job.daemon.journey.acts
  const ledger = () => job.daemon.ledger
  const read = { product: 'Lamp', situation: 'S', worked: 'W', better: '', letter: '' }

  afterEach(() => job.close())
  beforeEach(async () => {
    job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
  })

  async function aCase(index = 0): Promise<string> {
    const [locale = 'en', letter = ''] = LETTERS[index % LETTERS.length] ?? []
    const one = ticket({ number: `KS-2026-${index}`, customer: { name: 'Eva Kanari', address: 'eva@kanari.example' } })
    const said = <T>(value: T) => ({ value, confidence: 0.9, why: ['Kanari'] })
    const found = {
      ...findings,
      customerName: said(index % 3 === 2 ? '金丝雀' : 'Eva Kanari'),
      company: said('Vogel & Kanari GmbH'),
      orderNumbers: said(['PO-99171']),
      newText: 'PO-99171, USD 7,731.50',
    }
    const foot = 'Eva Kanari\nKanariweg 12\nVogelstadt'
    const text = `PO-99171: 7,731.50\n\n${foot}`
    const spans = [{ kind: 'signature', start: text.length - foot.length, end: text.length }] as const
    await ledger().transaction(async (inside) => {
      await inside.tickets.addTicket(one)
      await inside.tickets.addMessage(
        message({ ticketId: one.id, findings: found, parsed: { ...message().parsed, text }, spans }),
        [],
      )
      const turn = drafted(one.id, { findings: found, draft: draft({ letter, locale, language: locale }) })
      await inside.tickets.saveTurn(row({ ...approve(turn), stage: 'sent', sentAt: NOW, receipt: RECEIPT }))
    })
    return one.id
  }

  test('of 200 cases with planted names, sums, orders and addresses none holds one of them', async () => {
    const note = 'Eva Kanari (Vogel & Kanari GmbH) 要求 PO-99171 赔 USD 7,731.50，电话 +49 30 7731 9917'
    for (let index = 0; index < CASES; index += 1) {
      const file = { ...FILE, typical: true, note, well: note, better: note, paid: { amount: 7731.5, currency: 'USD' } }
      expect(await acts().keepCaseFile(by(), { ticketId: await aCase(index), file })).toMatchObject({ done: true })
    }
    const kept = await ledger().library.proposed(job.daemon.staff, CASES * 2)
    expect(kept).toHaveLength(CASES)
    const words = kept.map(({ ticketId: _ticket, id: _id, who: _who, ...one }) => JSON.stringify(one))
    expect(words.filter((one) => PLANTED.test(one)).slice(0, 3)).toEqual([])
    expect(kept.every(({ letter, cost }) => letter.length > 40 && cost === 'more')).toBe(true)
  }, 60_000)

  test('is proposed once, decided by a manager who may see the ticket, and only then everybody’s', async () => {
    const ticketId = await aCase()
    const put = await acts().putInLibrary(by(), { ticketId })
    expect(await acts().putInLibrary(by(), { ticketId })).toEqual(put)
    const caseId = put.done ? put.value.caseId : ''
    const agent = { ...job.daemon.staff, id: 'agent', signIn: 'agent', roles: ['agent'] as const }
    const other = { ...agent, id: 'other', signIn: 'other', roles: ['manager'] as const, markets: ['JP'] }
    for (const staff of [agent, other]) {
      await ledger().staff.add(staff, MORNING)
      expect(await acts().decideCase({ staffId: staff.id }, { caseId, as: 'approved', ...read })).toMatchObject({
        done: false,
      })
    }
    expect(
      await acts().decideCase(by(), { caseId, as: 'approved', ...read, situation: '', worked: ' ' }),
    ).toMatchObject({ refusal: 'empty' })
    expect(await ledger().library.approved(null, 9)).toEqual([])
    expect(await acts().decideCase(by(), { caseId, as: 'approved', ...read })).toMatchObject({ done: true })
    const shown = async (): Promise<Partial<LibraryCase>[]> => ledger().library.approved('damage', 9)
    expect(await shown()).toMatchObject([{ id: caseId, product: 'Lamp', situation: 'S', offered: ['replacement'] }])
    expect(await ledger().library.approved('delay', 9)).toEqual([])
    expect((await ledger().tickets.historyOf(ticketId)).map(({ act }) => act)).toContain('case-approved')
  })

  test('takes the customer out of what whoever approves types, too', async () => {
    const put = await acts().putInLibrary(by(), { ticketId: await aCase() })
    const typed = 'KANARI rief an: fünftausend Euro für PO 99171, zurück an 金丝雀, Ｋａｎａｒｉ'
    const said = { product: 'Kanari Lamp', situation: typed, worked: typed, better: typed, letter: typed }
    const caseId = put.done ? put.value.caseId : ''
    expect(await acts().decideCase(by(), { caseId, as: 'approved', ...said })).toMatchObject({ done: true })
    const [{ product, situation, worked, better, letter } = said] = await ledger().library.approved(null, 9)
    const kept = [product, situation, worked, better, letter].map((text) => text.normalize('NFKC'))
    expect(kept.filter((text) => /kanari|99171|tausend/i.test(text))).toEqual([])
    expect(situation).toContain('rief an')
  })

  test('keeps an approved case without its ticket once the customer is erased; a proposed one goes', async () => {
    const [kept, gone] = [await aCase(0), await aCase(1)]
    const put = await acts().putInLibrary(by(), { ticketId: kept })
    await acts().putInLibrary(by(), { ticketId: gone })
    await acts().decideCase(by(), { caseId: put.done ? put.value.caseId : '', as: 'approved', ...read })
    for (const id of [kept, gone]) expect(await ledger().erasure.eraseTicket(id, MORNING)).toBe(true)
    expect(await ledger().library.approved(null, 9)).toMatchObject([{ ticketId: null }])
    expect(await ledger().library.proposed(job.daemon.staff, 9)).toEqual([])
  })

  test.each([
    ['whoever erases a customer takes the words of their approved case along', 'a-person', '', ''],
    ['what is past its time leaves the approved words, which a person read', 'amends', 'S', 'Lamp'],
  ])('%s', async (_name, who, situation, product) => {
    const ticketId = await aCase()
    const put = await acts().putInLibrary(by(), { ticketId })
    await acts().decideCase(by(), { caseId: put.done ? put.value.caseId : '', as: 'approved', ...read })
    const context = { ledger: ledger(), clock: createClock(MORNING), newId: uuidv7 }
    expect(await forgetTicket(context, ticketId, who)).toBe(true)
    const [kept] = await ledger().library.approved('damage', 9)
    expect(kept).toMatchObject({ ticketId: null, situation, product, offered: ['replacement'] })
    if (who !== 'amends') expect([kept?.worked, kept?.better, kept?.letter]).toEqual(['', '', ''])
  })
})

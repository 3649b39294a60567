/** The ledger of complaints: every column of the office, numbers as numbers, and no customer's text that a program takes for a formula. */
import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { harmless } from '../../src/desk/case-cells.ts'
import { COLUMNS } from '../../src/desk/case-columns.ts'
import { zhHansAftercare } from '../../src/desk/messages/zh-Hans-aftercare.ts'
import { FILE } from '../support/case-file.ts'
import { type Browser, openDesk, type TestDesk } from './desk.ts'
import { LI, NOW } from './seed.ts'

const SPAN = 'from=2026-01-01&until=2026-12-31'
let desk: TestDesk
let li: Browser
beforeEach(async () => {
  desk = await openDesk()
  li = await desk.enter(LI)
  const ticketId = desk.ticket('german')
  const file = {
    ...FILE,
    prevention: '=HYPERLINK("http://thief.example")',
    preventionBy: '2026-04-01',
    preventionOwner: LI.id,
    typical: true,
    paid: { amount: 1250.5, currency: 'EUR' },
    recourse: { from: 'forwarder', claimed: { amount: 900, currency: 'EUR' }, got: null },
  } as const
  await desk.ledger.aftercare.keepCaseFile({ ...file, ticketId, who: LI.id, at: NOW })
})
afterEach(() => desk.close())

test('the workbook has the forty columns, a frozen header, a filter, and sums that are numbers', async () => {
  const answer = await li.get(`/cases/download/xlsx?${SPAN}`)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="complaints-2026-01-01-2026-12-31.xlsx"')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const parts = unzipSync(bytes)
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet).toContain('state="frozen"')
  expect(sheet).toMatch(/<autoFilter ref="A1:AN\d+"\/>/)
  expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('EUR')
  const rows = await readSheet(Buffer.from(bytes))
  expect(rows[0]).toEqual(COLUMNS.map(({ name }) => zhHansAftercare.columns[name]))
  const number = (await desk.ledger.tickets.ticket(desk.ticket('german')))?.number
  const row = rows.find(([ticket]) => ticket === number) ?? []
  const cell = (name: (typeof COLUMNS)[number]['name']) => row[COLUMNS.findIndex((column) => column.name === name)]
  expect(cell('paid')).toBe(1250.5)
  expect(cell('received')).toBeInstanceOf(Date)
  expect(cell('cause')).toBe('运输破损')
  expect(cell('recourse')).toBe('货代 / 900.00 EUR / –')
  expect(cell('prevention')).toMatch(/^'=HYPERLINK/)
  expect(cell('typical')).toBe('是')
})

test('CSV opens in Excel with its Chinese, one line a case, and neutral cells', async () => {
  const answer = await li.get(`/cases/download/csv?${SPAN}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = strFromU8(bytes)
  expect(text).toContain('客诉单号,投诉日期(北京)')
  expect(text).toContain(`"'=HYPERLINK(""http://thief.example"")`)
  expect(text).not.toMatch(/(?:^|,|")[=@]/m)
})

test.each(['=1+1', '+49 30 1', '-5', '@sum', '＝1', '\t=1'])('%j begins with an apostrophe', (text) => {
  expect(harmless(text)).toMatch(/^'/)
})

test('the page lists them with their cause, and prints one', async () => {
  expect(await li.page(`/cases?${SPAN}`)).toContain('运输破损')
  const page = await li.page(`/tickets/${desk.ticket('german')}/file`)
  expect(page).toContain('纠正预防措施')
  expect(page).toContain('1250.50 EUR')
  expect((await li.get('/cases/download/exe')).status).toBe(404)
})

test('a task is done with its proof from the page of tasks, and only there where the ticket is seen', async () => {
  const ticketId = desk.ticket('german')
  const task = { ticketId, kind: 'refund', state: 'open', owner: LI.id, dueAt: '2026-03-09T08:00:00.000Z' } as const
  const more = { createdAt: NOW, by: 'amends', text: '', turnId: null, letter: null, closeReason: null, done: null }
  await desk.ledger.aftercare.addTask({ id: 't1:refund', ...task, ...more })
  const page = await li.page('/tasks')
  expect(page).toContain('已超时')
  expect(page).toContain(`/tickets/${ticketId}/tasks/t1%3Arefund/done`)
  await li.post(`/tickets/${ticketId}/tasks/t1%3Arefund/done`, { proof: 'RF-1', doneOn: '2026-03-10' })
  expect((await desk.ledger.aftercare.task('t1:refund'))?.done).toMatchObject({ proof: 'RF-1', by: LI.id })
  const elsewhere = await li.post(`/tickets/${desk.ticket('arabic')}/tasks/t1%3Arefund/done`, { proof: 'RF-2' })
  expect(elsewhere.status).toBe(404)
})

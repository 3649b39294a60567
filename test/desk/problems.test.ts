/** The page of recurring problems: what is unusual, its tickets, and the sheet to act on it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BAD_BATCH, badBatch } from './bad-batch.ts'
import { type Browser, openDesk, type TestDesk } from './desk.ts'
import { ANNA, FOREIGN, LI } from './seed.ts'

const MARCH = 'from=2026-03-01&to=2026-03-31'
let desk: TestDesk
let anna: Browser

beforeAll(async () => {
  desk = await openDesk()
  anna = await desk.enter(ANNA)
  await badBatch(desk)
})
afterAll(() => desk.close())

test('a batch far above its usual rate is named with its count, which opens its tickets', async () => {
  const page = await anna.page(`/lessons/problems?${MARCH}`)
  const [, href = '', came] = /<a href="(\/lessons\/problems\/tickets\?[^"]*is=B-3[^"]*)">(\d+)<\/a>/.exec(page) ?? []
  expect(came).toBe('8')
  expect([...(await anna.page(href.replaceAll('&amp;', '&'))).matchAll(/class="open"/g)]).toHaveLength(8)
  expect(page).not.toContain('is=B-4')
})

test('its sheet has the eight steps, with the figures and what usually prevents it', async () => {
  const page = await anna.page(`/lessons/problems?${MARCH}`)
  const [, href = ''] = /<a href="(\/lessons\/problems\/sheet\?[^"]*)"/.exec(page) ?? []
  const sheet = await anna.page(href.replaceAll('&amp;', '&'))
  expect(sheet.match(/<dt>D\d/g)).toHaveLength(8)
  expect(sheet).toContain('8 complaints came')
  expect(sheet).toContain('Inspection before shipment')
})

test('nobody is told of what they may not see, and a young ledger says that it knows no usual rate', async () => {
  expect(await (await desk.enter(FOREIGN)).page(`/lessons/problems?${MARCH}`)).not.toContain('B-3')
  expect(await anna.page('/lessons/problems?from=2025-05-10&to=2025-05-20')).toContain('usual rate is not known yet')
})

test('days still to come are said to be missing, not counted as days without complaints', async () => {
  expect(await anna.page('/lessons/problems?from=2030-01-01&to=2030-01-31')).toContain('not over yet')
})

test('is taken up by a person, stands on the page and among the owner’s tasks, and is late where its day is over', async () => {
  const sheetAt = `/lessons/problems/take-up?${BAD_BATCH}`
  expect((await anna.post(sheetAt, { owner: ANNA.id, dueOn: '2026-03-01' })).status).toBe(200)
  const taken = await anna.post(sheetAt, { owner: ANNA.id, dueOn: '2026-03-20' })
  expect(taken.status).toBe(303)
  const path = taken.headers.get('location') ?? ''
  expect(await anna.page(`/lessons/problems?${MARCH}`)).toContain(`href="${path}"`)
  expect(await anna.page('/tasks')).toContain(`href="${path}"`)
  expect(await (await anna.post(sheetAt, { owner: ANNA.id, dueOn: '2026-03-20' })).text()).toContain(
    'taken this up already',
  )
  const li = await desk.enter(LI)
  expect(await li.page('/tasks')).not.toContain(path)
  expect(await (await desk.enter(FOREIGN)).page(`/lessons/problems?${MARCH}`)).not.toContain(path)
  expect((await (await desk.enter(FOREIGN)).get(path)).status).toBe(404)
  desk.clock.set('2026-03-22T08:00:00.000Z')
  anna = await desk.enter(ANNA)
  expect(await (await desk.enter(LI)).page('/tasks')).toContain(path)
  expect(await anna.page('/tasks')).toContain('2026-03-20 overdue')
})

test('its sheet keeps what was written and what was prepared, in both languages, with who did what', async () => {
  const path = await theProblem()
  const sheet = { contain: 'stock held', cause: '', correct: 'new glaze', prevent: '', lesson: '' }
  await anna.post(`${path}/change`, { owner: ANNA.id, dueOn: '2026-04-20', ...sheet, prepared: ['packaging'] })
  const page = await anna.page(path)
  expect(page).toContain('new glaze')
  expect(page).toContain('protection against scratches')
  expect(page).toContain('D5 Corrective action: what, by whom, by when')
  const chinese = await anna.page(`${path}?in=other`)
  expect(chinese).toContain('收到 8 件客诉')
  expect(chinese).toContain('D5 纠正措施')
  expect(chinese).toContain('new glaze')
})

test('whether it helped is looked at in planned weeks, and said with its counts', async () => {
  const path = await theProblem()
  expect(await anna.page(path)).toContain('Enter the day of the change first')
  expect(await (await anna.post(`${path}/acted`, { actedOn: '2030-01-01' })).text()).toContain('refusal')
  await anna.post(`${path}/acted`, { actedOn: '2026-03-15' })
  await anna.post(`${path}/check`, {})
  expect(await anna.page(path)).toMatch(/No proof yet: [\s\S]* needed: next look on 2026-/)
  desk.clock.set('2026-08-01T08:00:00.000Z')
  anna = await desk.enter(ANNA)
  await anna.post(`${path}/check`, {})
  expect(await anna.page(path)).toMatch(
    /Fell from \d+(\.\d+)? to 0 a month \(p &lt; 0\.0001\)|Fell from \d+(\.\d+)? to 0 a month \(p 0\.0\d+\)/,
  )
  await anna.post(`${path}/close`, { note: 'done' })
  expect((await desk.ledger.followed.open(9)).length).toBe(0)
  expect(await anna.page(path)).toContain('Open again')
})

test('names of one product are merged by a manager and counted so, and parted again', async () => {
  const li = await desk.enter(LI)
  expect((await anna.get('/lessons/products')).status).toBe(404)
  expect(await li.page('/lessons/products')).toContain('DESK-LAMP')
  expect(
    (await anna.post('/lessons/products', { name: ['DESK-LAMP'], countsAs: 'Desk Lamp', as: 'merge' })).status,
  ).toBe(404)
  await li.post('/lessons/products', { name: ['DESK-LAMP', 'Desk Lamp'], countsAs: 'Desk Lamp', as: 'merge' })
  const counted = async () =>
    new Set((await desk.ledger.insight.facts(LI, '2026-03-01', '2026-03-31', null, 99)).map(({ product }) => product))
  expect(await counted()).toContain('Desk Lamp')
  expect(await counted()).not.toContain('DESK-LAMP')
  const page = await li.page('/lessons/products')
  expect(page).toContain('没有相似的名称')
  await li.post('/lessons/products', { name: 'DESK-LAMP', as: 'part' })
  expect(await counted()).toContain('DESK-LAMP')
  await li.post('/lessons/products', { name: ['DESK-LAMP', 'Desk Lamp'], countsAs: 'Desk Lamp', as: 'apart' })
  expect(await counted()).toContain('DESK-LAMP')
  expect(await li.page('/lessons/products')).toContain('没有相似的名称')
  expect(await (await li.post('/lessons/products/other', { names: 'DESK-LAMP\nDesk Lmap' })).text()).toContain(
    'Desk Lmap',
  )
})

async function theProblem(): Promise<string> {
  return `/lessons/followed/${(await desk.ledger.followed.open(9))[0]?.id ?? ''}`
}

/** The page of recurring problems: what is unusual, its tickets, and the sheet to act on it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { badBatch } from './bad-batch.ts'
import { type Browser, openDesk, type TestDesk } from './desk.ts'
import { ANNA, FOREIGN } from './seed.ts'

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
  const [, href = '', came] = /<a href="(\/lessons\/tickets\?[^"]*is=B-3[^"]*)">(\d+)<\/a>/.exec(page) ?? []
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

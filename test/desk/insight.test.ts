/** The page of lessons: numbers that open their tickets, and the same numbers in the files. */

import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { caseFacts } from '../../src/insight/facts.ts'
import { type Browser, openDesk, type TestDesk } from './desk.ts'
import { ANNA, FOREIGN } from './seed.ts'

const DAYS = 'from=2026-03-01&to=2026-03-31'
let desk: TestDesk
let anna: Browser
beforeEach(async () => {
  desk = await openDesk()
  anna = await desk.enter(ANNA)
  for (const name of ['arabic', 'safety', 'closed', 'held']) {
    const ticket = await desk.ledger.tickets.ticket(desk.ticket(name))
    if (!ticket) throw new Error('no ticket')
    await desk.ledger.insight.note(caseFacts(ticket, [], [], null, []))
  }
})
afterEach(() => desk.close())

test('each number of a group opens exactly its tickets', async () => {
  const page = await anna.page(`/lessons?${DAYS}`)
  const links = [...page.matchAll(/<a href="(\/lessons\/tickets\?[^"]*by=issue[^"]*)">(\d+)<\/a>/g)]
  expect(links.length).toBeGreaterThan(0)
  let sum = 0
  for (const [, href = '', count] of links) {
    const behind = await anna.page(href.replaceAll('&amp;', '&'))
    expect([...behind.matchAll(/class="open"/g)]).toHaveLength(Number(count))
    sum += Number(count)
  }
  expect(sum).toBe(4)
})

test('each figure of all together opens exactly its tickets, and what it does not count of them', async () => {
  const page = await anna.page(`/lessons?${DAYS}`)
  // The letters until solved are no count of tickets.
  const whole = page
    .slice(page.indexOf('All together'), page.indexOf('By issue'))
    .replace(/Letters until.*?<\/tr>/s, '')
  const links = [...whole.matchAll(/<a href="(\/lessons\/tickets\?[^"]*)">\(?(\d+)( of \d+| not\))?<\/a>/g)]
  const asked = links.map(([, href = '']) => new URLSearchParams(href.replaceAll('&amp;', '&').split('?')[1]))
  const of = asked.filter((one) => one.get('from') === '2026-03-01').map((one) => one.get('of'))
  expect(of).toEqual(expect.arrayContaining(['cases', 'open', 'solved', 'byMoreLetters']))
  expect(asked.map((one) => `${one.get('from')} ${one.get('to')}`)).toContain('2026-01-29 2026-02-28')
  for (const [, href = '', count] of links) {
    const behind = await anna.page(href.replaceAll('&amp;', '&'))
    expect([...behind.matchAll(/class="open"/g)], href).toHaveLength(Number(count))
    expect(behind).toContain(`${count} of the complaints that came in from`)
  }
})

test('a group narrows the page, one within another, down to its tickets and its files, and widens again', async () => {
  const plain = (html: string) => html.replaceAll('&amp;', '&')
  const all = plain(await anna.page(`/lessons?${DAYS}`))
  const narrow = /href="(\/lessons\?[^"]*within=issue%3A[^"]*)"/.exec(all)?.[1] ?? ''
  const issue = plain(await anna.page(narrow))
  const count = Number(/of=cases[^"]*">(\d+)<\/a>/.exec(issue)?.[1])
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThan(4)
  const further = /href="(\/lessons\?[^"]*within=issue%3A[^"]*within=severity%3A[^"]*)"/.exec(issue)?.[1] ?? ''
  const both = plain(await anna.page(further))
  const [, tickets = '', few = ''] = /href="(\/lessons\/tickets\?[^"]*of=cases[^"]*)">(\d+)<\/a>/.exec(both) ?? []
  expect(Number(few)).toBeGreaterThan(0)
  expect([...(await anna.page(tickets)).matchAll(/class="open"/g)]).toHaveLength(Number(few))
  const csv = await (await anna.get(/href="(\/lessons\/report\/csv[^"]*)"/.exec(both)?.[1] ?? '')).text()
  expect(csv.split('\r\n')[1]).toMatch(new RegExp(`Issue: .*Severity: .*,${few},`))
  const wider = /href="(\/lessons\?[^"]*)" aria-label="Take away: Severity/.exec(both)?.[1] ?? ''
  expect(plain(await anna.page(wider))).toContain(`of=cases&within=issue%3A`)
})

test.each(['of=everything', 'by=colour'])('a list of tickets by %s is none', async (query) => {
  expect((await anna.get(`/lessons/tickets?${DAYS}&${query}`)).status).toBe(404)
})

test('the picture’s numbers stand in a table too, and the page that is sent on needs nothing else', async () => {
  const page = await anna.page(`/lessons?${DAYS}`)
  expect(page).toContain('<img src="/lessons/report/svg?')
  const svg = await (await anna.get(`/lessons/report/svg?${DAYS}`)).text()
  expect(svg).toMatch(/^<svg/)
  const sent = await (await anna.get(`/lessons/report/html?${DAYS}`)).text()
  expect(sent).not.toMatch(/(?:src|href)="(?!data:)/)
  const csv = new Uint8Array(await (await anna.get(`/lessons/report/csv?${DAYS}`)).arrayBuffer())
  // With its mark, or Excel takes the Chinese for another encoding.
  expect([...csv.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

test('the picture shows the numbers of its page, though another complaint came in between; asked for again it is new', async () => {
  const source = /<img src="(\/lessons\/report\/svg[^"]*)"/.exec(await anna.page(`/lessons?${DAYS}`))?.[1] ?? ''
  const picture = async () => (await anna.get(source.replaceAll('&amp;', '&'))).text()
  const ticket = await desk.ledger.tickets.ticket(desk.ticket('arabic'))
  if (!ticket) throw new Error('no ticket')
  await desk.ledger.insight.note(caseFacts({ ...ticket, issue: 'price' }, [], [], null, []))
  const first = await picture()
  expect(first).not.toContain('>price<')
  expect(await picture()).toContain('>price<')
})

test('nobody counts what they may not see', async () => {
  const page = await (await desk.enter(FOREIGN)).page(`/lessons?${DAYS}`)
  expect(page).toContain('No complaint came in within these days.')
})

test.each([
  'from=2026-04-01&to=2026-03-01',
  'from=soon&to=2026-03-01',
  'from=2026-03-01&to=9999-12-31',
  'from=0001-01-01&to=2026-03-31',
])('%s is said to be no days', async (query) => {
  expect(await anna.page(`/lessons?${query}`)).toContain('The first day must not lie behind the last')
})

test('twenty years count all that came in, and days to come are said to be not over yet', async () => {
  expect(await anna.page('/lessons?from=2007-01-01&to=2026-03-31')).toMatch(/of=cases">4<\/a>/)
  const later = await anna.page('/lessons?from=2031-01-01&to=2031-01-31')
  expect(later).toContain('No complaint came in within these days.')
  expect(later).toContain('These days are not over yet')
})

test('the workbook has a line a group, with numbers that a spreadsheet adds up', async () => {
  const made = await (await anna.get(`/lessons/report/xlsx?${DAYS}`)).arrayBuffer()
  const [head, ...rows] = await readSheet(Buffer.from(made))
  const cases = head?.indexOf('Complaints') ?? -1
  const ofIssue = rows.filter(([figure]) => figure === 'Issue').map((row) => row[cases])
  expect(ofIssue.reduce((sum: number, one) => sum + Number(one), 0)).toBe(4)
  expect(ofIssue.every((one) => typeof one === 'number')).toBe(true)
})

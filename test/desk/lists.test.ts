/** The lists: nothing hides, pages follow each other without gap or repeat, words are those of the office. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEYS } from '../../src/desk/keys.ts'
import { CATALOGUES } from '../../src/desk/messages/messages.ts'
import type { DemoControls } from '../../src/desk/options.ts'
import { BINS } from '../../src/ticket/words.ts'
import { type Browser, openDesk, type TestDesk } from './desk.ts'
import { ANNA, LI, NOW } from './seed.ts'

let desk: TestDesk
let anna: Browser
beforeEach(async () => {
  desk = await openDesk()
  anna = await desk.enter(ANNA)
})
afterEach(() => desk.close())

const rows = (page: string): string[] =>
  [...page.matchAll(/class="open" href="\/tickets\/([\w-]+)"/g)].map((match) => match[1] ?? '')

test('the most urgent stands first, and every state has its count and its list', async () => {
  const page = await anna.page('/')
  expect(rows(page).slice(0, 2).sort()).toEqual([desk.ticket('arabic'), desk.ticket('safety')].sort())
  for (const [state, count] of [
    ['needs-person', 1],
    ['scheduled', 1],
    ['uncertain', 1],
    ['failed', 1],
    ['held', 1],
    ['closed', 1],
  ]) {
    expect(page).toMatch(
      new RegExp(`href="/\\?state=${state}"[^>]*>\\s*<span>[^<]+</span>\\s*<span class="count">${count}</span>`),
    )
    expect(rows(await anna.page(`/?state=${state}`))).toEqual([desk.ticket(String(state))])
  }
})

test('a line says who, where, what, how urgent, and when it would leave on both clocks', async () => {
  const li = await desk.enter(LI)
  const page = await li.page('/')
  const line = page.slice(page.indexOf('山本'), page.indexOf('</tr>', page.indexOf('山本')))
  for (const word of [
    'JP',
    '日本',
    '周二 17:00',
    '价格争议',
    '发票 INV-26-1107 单价与报价不符',
    '一般',
    '还剩 12 小时',
    '周三 09:00（日本）',
    '周三 08:00（北京）',
    '待审核',
  ])
    expect(line).toContain(word)
})

test('pages of the queue follow each other without gap or repeat', async () => {
  const [one] = await desk.ledger.desk.queue(LI, { states: ['pending'], after: null, limit: 1 })
  if (!one) throw new Error('the queue is empty')
  const { version: _version, ...ticket } = one.ticket
  for (let i = 0; i < 70; i += 1)
    await desk.ledger.tickets.addTicket({
      ...ticket,
      id: `0195c000-0000-7000-8000-${String(i).padStart(12, '0')}`,
      number: `KS-2026-1${i}`,
      severity: i % 2 ? 'low' : 'high',
      dueAt: i % 3 ? ticket.dueAt : null,
    })
  const seen: string[] = []
  let next: string | undefined = '/?state=pending'
  while (next) {
    const page: string = await anna.page(next)
    seen.push(...rows(page))
    next = /href="([^"]+)">Next page/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(seen).toHaveLength(76)
  expect(new Set(seen).size).toBe(76)
})

test('a cursor that somebody made up begins at the first page', async () => {
  const first = rows(await anna.page('/'))
  for (const after of ['x', '9~~a', "0~'~b", '0~2026~../..'])
    expect(rows(await anna.page(`/?after=${encodeURIComponent(after)}`))).toEqual(first)
})

test('a ticket is found by its number, the customer’s address or words of its mails', async () => {
  const byNumber = await anna.get('/find?q=ks-2026-0002')
  expect(byNumber.headers.get('location')).toBe(`/tickets/${desk.ticket('turkish')}`)
  const byAddress = await anna.get('/find?q=Yamamoto@kisho-trading.example')
  expect(byAddress.headers.get('location')).toBe(`/tickets/${desk.ticket('japanese')}`)
  expect(await anna.page('/find?q=%3Cscript%3E+nowhere')).toContain('No ticket with all these words')
})

test('every bin can be read, and every mail in it made a ticket [mail 43]', async () => {
  for (const bin of BINS) {
    const list = await anna.page(`/bins/${bin}`)
    expect(list).toContain(`href="/bins/${bin}/${desk.binned.get(bin)}"`)
    expect((await anna.page(`/bins/${bin}/${desk.binned.get(bin)}`)).includes('HT-5521 numaralı')).toBe(true)
    await anna.post(`/bins/${bin}/${desk.binned.get(bin)}/promote`, {})
  }
  expect(desk.calls.map((one) => one.act)).toEqual(BINS.map(() => 'promote'))
})

test('the status page names what has to be looked at', async () => {
  const page = await anna.page('/status')
  expect(page).toContain('parts: not looked at for more than 15 minutes.')
  expect(page).toContain('The server refused the sign-in.')
  expect(page).toContain('One ticket with a letter of which nobody knows')
  expect(page).not.toContain('service: ')
})

test('the demo is entered by one click, moves its clock and shows what arrived', async () => {
  const moved: string[] = []
  const raw = new TextEncoder().encode(
    'Subject: =?utf-8?q?Re=3A_Gr=C3=BC=C3=9Fe?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n<b>Grüße</b>',
  )
  const demo: DemoControls = {
    advance: async (to) => void moved.push(to),
    sent: async () => [{ at: NOW, to: 'eva@x.example', subject: 'Re: Grüße', raw }],
    signIn: 'li',
  }
  const shown = await openDesk({ demo })
  expect(await shown.stranger.page('/sign-in')).toContain('action="/demo/enter"')
  const entered = await shown.stranger.post('/demo/enter', {})
  expect(entered.headers.get('set-cookie')).toMatch(/^amends=/)
  const li = await shown.enter(LI)
  expect(await li.page('/')).toContain('演示时钟')
  await li.post('/demo/advance', { to: '2026-03-10T16:00:00.000Z', back: '/?state=all' })
  await li.post('/demo/advance', { to: '2036-03-10T16:00:00.000Z', back: '/' })
  await li.post('/demo/advance', { to: 'tomorrow', back: 'https://evil.example' })
  expect(moved).toEqual(['2026-03-10T16:00:00.000Z'])
  expect(await li.page('/demo/sent')).toContain('&lt;b&gt;Grüße&lt;/b&gt;')
  await shown.close()
  expect((await desk.stranger.post('/demo/enter', {})).headers.get('set-cookie')).toBeNull()
})

test('the language follows the person and changes at once', async () => {
  expect(await anna.page('/')).toContain('<html lang="en"')
  const answer = await anna.post('/language', { language: 'zh-Hans', back: '/status' })
  expect(answer.headers.get('location')).toBe('/status')
  expect(await anna.page('/')).toContain('<html lang="zh-Hans"')
  await anna.post('/language', { language: 'xx', back: '/' })
  expect((await desk.ledger.staff.byId(ANNA.id))?.language).toBe('zh-Hans')
})

test('style and script carry their content in their name and may be kept for good', async () => {
  const page = await anna.page('/')
  for (const [, path] of page.matchAll(/(?:href|src)="(\/assets\/[0-9a-f]{16}\/[^"]+)"/g)) {
    const answer = await anna.get(path ?? '')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect((await answer.text()).length).toBeGreaterThan(1_000)
  }
  expect(page).not.toMatch(/<style|<script>|style="/)
})

/** All sentences of a catalogue, functions called with figures. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String(value('1', '2', '3'))]
  return value && typeof value === 'object' ? Object.values(value).flatMap(sentences) : []
}

test('the Chinese desk speaks the office’s words', () => {
  const chinese = sentences(CATALOGUES['zh-Hans'])
  for (const word of ['已解决', '工单', 'SLA', '首响', '闭环', '赋能', '机器人', '已送达', '黑名单'])
    expect(chinese.filter((sentence) => sentence.includes(word))).toEqual([])
  expect(chinese.filter((sentence) => /\p{Script=Han}[,;?!]/u.test(sentence))).toEqual([])
})

test('both catalogues name the same keys of other rooms’ lists', () => {
  const [one, other] = Object.values(CATALOGUES)
  for (const list of ['act', 'detail', 'planWhy', 'flag', 'problem', 'withdrawnWhy', 'note'] as const)
    expect(Object.keys(one?.[list] ?? {}).sort()).toEqual(Object.keys(other?.[list] ?? {}).sort())
})

test('no key does two things', () => {
  const keys = KEYS.map((one) => one.key)
  expect(new Set<string>(keys).size).toBe(keys.length)
})

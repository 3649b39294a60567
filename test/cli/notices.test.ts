/** What chat groups are told, and what they are never told. */
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lookAndTell, messageOf } from '../../src/cli/notices.ts'
import { uuidv7 } from '../../src/edge/ids.ts'
import { LONGEST_BYTES, requestOf } from '../../src/edge/robots.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { Ticket } from '../../src/ports/ledger/tickets.ts'
import { type Robot, readNotices } from '../../src/settings/notices.ts'
import { type DutyRoster, dutyGaps, onDuty } from '../../src/ticket/duty.ts'
import { message, NOW, person, seconds, ticket } from '../ledger/rows.ts'
import { eachDatabase } from '../support/databases.ts'
import { silentLog } from '../support/world.ts'

const heard: string[] = []
let answer = { status: 200, body: '{"errcode":0}' }
let slow = async (): Promise<void> => undefined
let server: Server
let url = ''
beforeEach(async () => {
  heard.length = 0
  slow = async () => undefined
  answer = { status: 200, body: '{"errcode":0}' }
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    await slow()
    heard.push((JSON.parse(body) as { text: { content: string } }).text.content)
    response.writeHead(answer.status).end(answer.body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/robot?key=hush`
})
afterEach(() => void server.close())

const robot = (change: Partial<Robot> = {}): Robot => ({
  name: 'sales',
  format: 'wecom',
  url,
  secret: null,
  language: 'zh-Hans',
  timeZone: 'Asia/Shanghai',
  events: ['critical', 'clock', 'sending', 'customer'],
  markets: null,
  withText: false,
  quiet: null,
  ...change,
})

/** One look of a daemon at this second after NOW. */
const look = (ledger: Ledger, second: number, robots: readonly Robot[] = [robot()], holder = 'one') =>
  lookAndTell({
    ledger,
    clock: { now: () => seconds(second), until: async () => {} },
    log: silentLog,
    settings: async () => ({ robots, warnHours: 4, duty: null }),
    publicUrl: 'https://desk.example.com',
    holder,
    signal: new AbortController().signal,
  })

async function complaint(ledger: Ledger, change: Partial<Ticket> = {}): Promise<string> {
  const added = ticket({ ...change })
  await ledger.tickets.addTicket(added)
  const mail = message({ ticketId: added.id, at: added.openedAt })
  await ledger.tickets.addMessage(mail, [`<${mail.id}@customer.example>`])
  return added.id
}

eachDatabase('a chat group hears', (open) => {
  test('of each critical complaint once, with a link that a phone opens, and without the customer’s name or words', async () => {
    const ledger = await open()
    await complaint(ledger, { severity: 'critical', number: 'KS-2026-0001' })
    await look(ledger, 0)
    expect(heard).toEqual([])
    const id = await complaint(ledger, { severity: 'critical', number: 'KS-2026-0002', issue: 'safety' })
    await look(ledger, 10)
    await look(ledger, 20)
    expect(heard).toHaveLength(1)
    expect(heard[0]).toContain('【紧急客诉】KS-2026-0002 · 奥地利 · 人身安全')
    expect(heard[0]).toContain(`https://desk.example.com/tickets/${id}`)
    expect(heard[0]).not.toMatch(/Huber|盘子|Teller/)
  })

  test('the name and the matter too, where the group’s owner asked for them', async () => {
    const ledger = await open()
    await look(ledger, 0)
    await complaint(ledger, { severity: 'critical' })
    await look(ledger, 10, [robot({ withText: true })])
    expect(heard[0]).toContain('Eva Huber · 盘子碎了')
  })

  test('of a promise that breaks within the hours set, once a promise', async () => {
    const ledger = await open()
    const id = await complaint(ledger, { dueAt: seconds(3_600) })
    await complaint(ledger, { dueAt: seconds(9 * 3_600) })
    await look(ledger, 0)
    await look(ledger, 60)
    expect(heard).toHaveLength(1)
    expect(heard[0]).toContain('【时限将到】')
    expect(heard[0]).toMatch(/须在 .*17:00 前答复/)
    await ledger.tickets.updateTicket(id, { dueAt: seconds(7_200) })
    await look(ledger, 70)
    expect(heard).toHaveLength(2)
  })

  test('of a letter that nobody knows arrived, and of a customer who wrote again', async () => {
    const ledger = await open()
    const id = await complaint(ledger)
    await look(ledger, 0)
    const later = message({ ticketId: id, at: seconds(5) })
    await ledger.tickets.addMessage(later, ['<later@customer.example>'])
    await ledger.tickets.addHistory({
      id: uuidv7(),
      ticketId: id,
      at: seconds(6),
      who: 'amends',
      act: 'send-uncertain',
      detail: {},
    })
    await look(ledger, 20)
    expect(heard).toHaveLength(1)
    expect(heard[0]).toContain('【发送异常，需人工确认】')
    expect(heard[0]).toContain('【客户又来信】')
  })

  test('of what a person took out of a bin: a critical case, and a customer who wrote again', async () => {
    const ledger = await open()
    const id = await complaint(ledger, { severity: 'critical', number: 'KS-2026-0001' })
    await look(ledger, 0)
    const at = seconds(1)
    for (const act of ['promoted', 'promoted-into'])
      await ledger.tickets.addHistory({ id: uuidv7(), ticketId: id, at, who: 'anna', act, detail: {} })
    await look(ledger, 10)
    await look(ledger, 20)
    expect(heard.join('\n')).toMatch(/紧急客诉[\s\S]*客户/)
    expect(heard.join('\n').match(/KS-2026-0001/g)).toHaveLength(2)
  })

  test('only of its own markets; a case of no known market concerns everybody', async () => {
    const ledger = await open()
    const german = [robot({ markets: ['DE'] })]
    await look(ledger, 0, german)
    await complaint(ledger, { severity: 'critical', market: 'AT', number: 'KS-2026-0001' })
    await complaint(ledger, { severity: 'critical', market: 'DE', number: 'KS-2026-0002' })
    await complaint(ledger, { severity: 'critical', market: null, number: 'KS-2026-0003' })
    await look(ledger, 10, german)
    expect(heard).toHaveLength(1)
    expect(heard[0]).not.toContain('KS-2026-0001')
    expect(heard[0]).toContain('KS-2026-0002')
    expect(heard[0]).toContain('KS-2026-0003')
  })

  test('what it refused before, later: nothing is forgotten', async () => {
    const ledger = await open()
    await look(ledger, 0)
    await complaint(ledger, { severity: 'critical' })
    answer = { status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' }
    await look(ledger, 10)
    await look(ledger, 11)
    expect(heard).toHaveLength(1)
    answer = { status: 200, body: '{"errcode":0}' }
    await look(ledger, 40)
    await look(ledger, 600)
    expect(heard).toHaveLength(2)
  })

  test('what only a page for signing in to the network answered, later', async () => {
    const ledger = await open()
    await look(ledger, 0)
    await complaint(ledger, { severity: 'critical' })
    answer = { status: 200, body: '<html>Welcome to our Wi-Fi</html>' }
    await look(ledger, 10)
    answer = { status: 200, body: `{"errcode":0,"errmsg":"${'x'.repeat(100_000)}` }
    await look(ledger, 600)
    answer = { status: 200, body: '{"errcode":0}' }
    await look(ledger, 4_000)
    await look(ledger, 8_000)
    expect(heard).toHaveLength(3)
  })

  test('from a slow group and a quick one at once', async () => {
    const ledger = await open()
    const other = robot({ name: 'other' })
    await look(ledger, 0, [robot(), other])
    await complaint(ledger, { severity: 'critical' })
    let waiting = 0
    const both = Promise.withResolvers<void>()
    slow = async () => {
      waiting += 1
      if (waiting === 2) both.resolve()
      await both.promise
    }
    await look(ledger, 10, [robot(), other])
    await look(ledger, 600, [robot(), other])
    expect(heard).toHaveLength(2)
  })

  test('of a mail that was committed after a younger one was told', async () => {
    const ledger = await open()
    await look(ledger, 0)
    const older = uuidv7()
    await new Promise((resolve) => setImmediate(resolve))
    await complaint(ledger, { severity: 'critical', number: 'KS-2026-0002' })
    await look(ledger, 10)
    const late = ticket({ severity: 'critical', number: 'KS-2026-0001' })
    await ledger.tickets.addTicket(late)
    await ledger.tickets.addMessage(message({ id: older, ticketId: late.id, at: late.openedAt }), [
      '<late@customer.example>',
    ])
    await look(ledger, 20)
    expect(heard).toHaveLength(2)
    expect(heard[1]).toContain('KS-2026-0001')
  })

  test('from one daemon of several', async () => {
    const ledger = await open()
    await look(ledger, 0)
    await complaint(ledger, { severity: 'critical' })
    await look(ledger, 10, [robot()], 'other')
    expect(heard).toEqual([])
    await look(ledger, 10)
    expect(heard).toHaveLength(1)
  })
})

describe('one message', () => {
  test('holds what fits into 2,048 bytes and counts the rest', () => {
    const told = Array.from({ length: 90 }, (_, at) => ({
      notice: { robot: 'sales', key: `${at}`, event: 'critical' as const, ticketId: '', createdAt: NOW, attempts: 0 },
      ticket: { ...ticket({ number: `KS-2026-${String(at).padStart(4, '0')}` }), version: 1 },
    }))
    const text = messageOf(robot(), told, 'https://desk.example.com')
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LONGEST_BYTES)
    const shown = text.split('【紧急客诉】').length - 1
    expect(shown).toBeGreaterThan(10)
    expect(text).toContain(`另有 ${90 - shown} 条`)
  })

  test('says that there is no link rather than naming a machine that no phone knows', () => {
    const told = [
      {
        notice: { robot: 'sales', key: '', event: 'clock' as const, ticketId: '', createdAt: NOW, attempts: 0 },
        ticket: { ...ticket(), version: 1 },
      },
    ]
    const text = messageOf(robot(), told, null)
    expect(text).toContain('未设置 PUBLIC_URL')
    expect(text).not.toContain('http')
  })

  test('is signed as DingTalk and Feishu ask', () => {
    const now = Date.parse(NOW)
    const ding = requestOf({
      format: 'dingtalk',
      url: 'https://oapi.example/send?access_token=t',
      secret: 'SEC',
      text: 'x',
      mobiles: [],
      now,
    })
    const asked = new URL(ding.url).searchParams
    expect(asked.get('access_token')).toBe('t')
    expect(asked.get('timestamp')).toBe(String(now))
    expect(asked.get('sign')).toBe(createHmac('sha256', 'SEC').update(`${now}\nSEC`).digest('base64'))
    const feishu = requestOf({
      format: 'feishu',
      url: 'https://open.example/hook',
      secret: 'SEC',
      text: 'x',
      mobiles: [],
      now,
    })
    const at = String(now / 1000)
    expect(feishu.body).toEqual({
      timestamp: at,
      sign: createHmac('sha256', `${at}\nSEC`).digest('base64'),
      msg_type: 'text',
      content: { text: 'x' },
    })
  })

  test('carries no line of a customer’s making, and calls nobody in Feishu', () => {
    const name = 'Eva\n【紧急客诉】KS-2026-9999 <at user_id="all"></at>\u202E'
    const one = { ...ticket({ customer: { name, address: 'eva@x.example' } }), version: 1 }
    const notice = { robot: 'sales', key: '', event: 'critical' as const, ticketId: '', createdAt: NOW, attempts: 0 }
    const text = messageOf(robot({ withText: true }), [{ notice, ticket: one }], 'https://desk.example.com')
    expect(text.split('\n')).toHaveLength(2)
    const { body } = requestOf({ format: 'feishu', url, secret: null, text, mobiles: [], now: 0 })
    expect(JSON.stringify(body)).not.toContain('<at')
  })

  test('carries no mention or link of a customer’s making into Slack', () => {
    const { body } = requestOf({
      format: 'slack',
      url,
      secret: null,
      text: '<!channel> & <http://x>',
      mobiles: [],
      now: 0,
    })
    expect(body).toEqual({ text: '&lt;!channel&gt; &amp; &lt;http://x&gt;', unfurl_links: false })
  })
})

describe('config/notices.yaml', () => {
  const file = (lines: string) => `robots:\n  - name: sales\n    format: wecom\n    urlFrom: ROBOT\n${lines}`
  test('takes the robot’s address from .env', () => {
    const { robots, warnHours } = readNotices('n.yaml', file(''), { ROBOT: 'https://qyapi.example/send?key=1' })
    expect(robots).toMatchObject([{ name: 'sales', url: 'https://qyapi.example/send?key=1', withText: false }])
    expect(warnHours).toBe(4)
  })
  test.each([
    ['', {}, 'n.yaml: robot sales: ROBOT is not set; write it into .env.'],
    ['', { ROBOT: 'key=hush' }, "n.yaml: robot sales: ROBOT is no web address; copy it whole from the group's robot."],
    ['    format2: x\n', { ROBOT: 'https://x.example' }, /n\.yaml:2: robots\.0/],
    ['    markets: [Germany]\n', { ROBOT: 'https://x.example' }, /n\.yaml:5: robots\.0\.markets\.0: two letters/],
    ['    timeZone: Asia/Peking\n', { ROBOT: 'https://x.example' }, /n\.yaml:5: .*no time zone/],
  ])('says what is wrong, and where: %j', (lines, environment, sentence) => {
    expect(() => readNotices('n.yaml', file(lines), environment)).toThrow(sentence)
  })
})

const NIGHT = { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], hours: '20:00-08:00', person: 'Wang Fang' }
const ROSTER = {
  timeZone: 'Asia/Shanghai',
  people: { 'Wang Fang': '13800000000', 'Li Lei': null },
  week: [NIGHT, { days: ['Sun'], hours: '08:00-20:00', person: 'Li Lei' }],
  holidays: [{ from: '2027-02-06', to: '2027-02-12', person: 'Li Lei' }],
}
const settingsOf = (change: object = {}) =>
  readNotices('config/notices.yaml', JSON.stringify({ robots: [], duty: { ...ROSTER, ...change } }), {})

describe('the duty roster', () => {
  const { duty } = settingsOf()
  if (duty === null) throw new Error('no roster')
  test.each([
    ['Monday evening', '2026-11-23T13:00:00Z', 'Wang Fang'],
    ['the same night, on Tuesday', '2026-11-23T23:59:00Z', 'Wang Fang'],
    ['Tuesday morning, when the night is over', '2026-11-24T00:00:00Z', undefined],
    ['Sunday at noon', '2026-11-22T04:00:00Z', 'Li Lei'],
    ['a night of the holidays', '2027-02-06T15:00:00Z', 'Li Lei'],
    ['the night after them', '2027-02-13T15:00:00Z', 'Wang Fang'],
    ['the night in which they begin, at two: whoever began it ends it [R6.9]', '2027-02-05T18:00:00Z', 'Wang Fang'],
    ['the morning after that night', '2027-02-06T00:00:00Z', 'Li Lei'],
    ['the last night of them, at two: it is theirs to the morning [R6.9]', '2027-02-12T18:00:00Z', 'Li Lei'],
    ['the morning after the last night', '2027-02-13T00:30:00Z', undefined],
  ])('on %s', (_, at, name) => {
    expect(onDuty(duty, at)?.name).toBe(name)
  })

  test.each([
    [
      { week: [{ ...NIGHT, person: 'Nobody' }] },
      /^config\/notices\.yaml:\d+: duty: Nobody is on duty and not among people/,
    ],
    [{ week: [{ ...NIGHT, person: 'constructor' }] }, /constructor is on duty and not among people/],
    [{ escalate: { minutes: 15, to: ['Nobody'] } }, /Nobody is on duty/],
    [{ week: [{ ...NIGHT, hours: '8-20' }] }, /write hours as/],
    [{ timeZone: 'Mars/Base' }, /no time zone/],
    [{ holidays: [{ from: '2027-02-12', to: '2027-02-06', person: 'Li Lei' }] }, /lies before the first/],
  ])('a mistake is named: %j', (change, message) => {
    expect(() => settingsOf(change)).toThrow(message)
  })

  test('an unknown person is named with the line on which they stand [R6.9]', () => {
    const lines = ['robots: []', 'duty:', '  people: { Li Lei: null }', '  week:', '    - days: [Mon]']
    const text = [...lines, '      hours: "20:00-08:00"', '      person: Han Mei'].join('\n')
    expect(() => readNotices('n.yaml', text, {})).toThrow('n.yaml:7: duty: Han Mei is on duty and not among people')
  })

  test('nights, Sundays and holidays without a person are found, hours of work are not asked for [R6.9]', () => {
    const { duty: bare } = settingsOf({ week: [{ ...NIGHT, days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] }], holidays: [] })
    if (bare === null) throw new Error('no roster')
    // From Monday on: Saturday is worked, Sunday is not, and a holiday on Thursday.
    const rests = (day: string) => day === '2026-11-29' || day === '2026-11-26'
    expect(dutyGaps(bare, '2026-11-23T00:00:00.000Z', 7, rests)).toEqual([
      { from: '2026-11-26T00:00:00.000Z', to: '2026-11-26T12:00:00.000Z', day: '2026-11-26' },
      { from: '2026-11-28T12:00:00.000Z', to: '2026-11-30T00:00:00.000Z', day: '2026-11-28' },
    ])
    expect(dutyGaps({ ...duty, holidays: [] }, '2026-11-23T00:00:00.000Z', 7, () => false)).toEqual([])
  })
})

eachDatabase('at night', (open) => {
  /** NOW is in the hours, whatever they are called. */
  const quiet = { from: 0, to: 1439 }
  const by = async (ledger: Ledger, second: number, robots: readonly Robot[], duty: DutyRoster | null) =>
    lookAndTell({
      ledger,
      clock: { now: () => seconds(second), until: async () => {} },
      log: silentLog,
      settings: async () => ({ robots, warnHours: 4, duty }),
      publicUrl: null,
      holder: 'one',
      signal: new AbortController().signal,
    })
  const always: DutyRoster = {
    timeZone: 'Asia/Shanghai',
    week: [],
    holidays: [{ from: '2000-01-01', to: '2099-12-31', person: { name: 'Wang Fang', mobile: '13800000000' } }],
    escalation: null,
  }

  test('danger is told at once, with whoever is on duty; a promise about to break waits where nobody is', async () => {
    const ledger = await open()
    await by(ledger, 0, [robot()], null)
    await complaint(ledger, { number: 'KS-2026-0011', dueAt: seconds(3600) })
    await by(ledger, 10, [robot({ quiet })], null)
    expect(heard).toEqual([])
    await complaint(ledger, { severity: 'critical', number: 'KS-2026-0012', issue: 'safety' })
    await by(ledger, 20, [robot({ quiet })], null)
    expect(heard).toHaveLength(1)
    expect(heard[0]).not.toContain('KS-2026-0011')
    await by(ledger, 30, [robot({ quiet })], always)
    expect(heard[1]).toMatch(/^值班：Wang Fang\n.*KS-2026-0011/)
    await by(ledger, 40, [robot()], always)
    expect(heard).toHaveLength(2)
  })

  test('where the roster names nobody, the managers of the account and market are, then the admins [R6.9]', async () => {
    const ledger = await open()
    const gap: DutyRoster = { ...always, holidays: [] }
    await by(ledger, 0, [robot()], gap)
    await ledger.staff.add(person({ id: 'a', signIn: 'a', name: 'Admin Zhao', roles: ['admin'] }), NOW)
    await complaint(ledger, { severity: 'critical', number: 'KS-2026-0021', market: 'AT' })
    await by(ledger, 10, [robot({ quiet })], gap)
    expect(heard[0]).toMatch(/^当前无人值班，请主管处理：Admin Zhao\n/)
    const manager = { roles: ['manager' as const] }
    await ledger.staff.add(person({ ...manager, id: 'b', signIn: 'b', name: 'Manager Qian', markets: ['AT'] }), NOW)
    await ledger.staff.add(person({ ...manager, id: 'c', signIn: 'c', name: 'Manager Sun', markets: ['US'] }), NOW)
    await complaint(ledger, { severity: 'critical', number: 'KS-2026-0022', market: 'AT' })
    await by(ledger, 20, [robot({ quiet })], gap)
    expect(heard[1]).toMatch(/^当前无人值班，请主管处理：Manager Qian\n/)
  })

  test('danger that nobody takes up goes to the next person after the stated minutes, and to nobody once it is taken up [R6.9]', async () => {
    const ledger = await open()
    const next = [
      { name: 'Li Lei', mobile: null },
      { name: 'Boss Wu', mobile: '13900000000' },
    ]
    const roster: DutyRoster = { ...always, escalation: { minutes: 15, to: next } }
    await by(ledger, 0, [robot()], roster)
    await ledger.staff.add(person({ id: 'wang', signIn: 'wang' }), NOW)
    const id = await complaint(ledger, { severity: 'critical', number: 'KS-2026-0031' })
    await by(ledger, 10, [robot({ quiet })], roster)
    expect(heard[0]).toMatch(/^值班：Wang Fang\n/)
    await by(ledger, 10 + 14 * 60, [robot({ quiet })], roster)
    expect(heard).toHaveLength(1)
    await by(ledger, 10 + 15 * 60, [robot({ quiet })], roster)
    expect(heard[1]).toMatch(/^尚无人处理，现通知：Li Lei\n.*KS-2026-0031/)
    await by(ledger, 20 + 15 * 60, [robot({ quiet })], roster)
    expect(heard).toHaveLength(2)
    const line = {
      id: uuidv7(),
      ticketId: id,
      at: seconds(20 * 60),
      act: 'assigned' as const,
      detail: {},
    }
    await ledger.tickets.addHistory({ ...line, who: 'amends' })
    await by(ledger, 10 + 30 * 60, [robot({ quiet })], roster)
    expect(heard[2]).toMatch(/^尚无人处理，现通知：Boss Wu\n/)
    const other = await complaint(ledger, { severity: 'critical', number: 'KS-2026-0032' })
    await by(ledger, 20 + 30 * 60, [robot({ quiet })], roster)
    expect(heard).toHaveLength(4)
    await ledger.tickets.addHistory({
      ...line,
      id: uuidv7(),
      ticketId: other,
      at: seconds(31 * 60),
      who: 'wang',
    })
    await by(ledger, 90 * 60, [robot({ quiet })], roster)
    expect(heard).toHaveLength(4)
  })
})

test('whoever is on duty is rung where the group knows mobiles, and named everywhere', () => {
  const message = { url: 'https://robot.example/x', secret: null, text: 'Hello', mobiles: ['13800000000'], now: 0 }
  expect(requestOf({ ...message, format: 'wecom' }).body).toEqual({
    msgtype: 'text',
    text: { content: 'Hello', mentioned_mobile_list: ['13800000000'] },
  })
  expect(requestOf({ ...message, format: 'dingtalk' }).body).toMatchObject({
    text: { content: 'Hello\n@13800000000' },
    at: { atMobiles: ['13800000000'] },
  })
})

/** When amends writes to the staff, to whom, and what it never says: on one ledger, looked at at stated hours. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writeToStaff } from '../../src/cli/staff-mail.ts'
import { parseCalendars } from '../../src/craft/calendar.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import type { Ticket } from '../../src/ports/ledger/tickets.ts'
import type { DutyRoster } from '../../src/ticket/duty.ts'
import type { StaffMailWish } from '../../src/ticket/staff-mail.ts'
import { message, NOW, person, ticket } from '../ledger/rows.ts'
import { eachDatabase } from '../support/databases.ts'
import { ACCOUNT } from '../support/watching.ts'
import { silentLog } from '../support/world.ts'

const CALENDARS = parseCalendars('calendars.yaml', readFileSync('config/calendars.yaml', 'utf8'))
const KEY = new Uint8Array(32)
/** In Shanghai, where everybody here is: eight hours ahead. */
const TUESDAY_8 = '2026-11-17T00:00:00.000Z'
const SATURDAY_8 = '2026-11-14T00:00:00.000Z'
const LI_MING = { name: '李明', mobile: null }

const look = (ledger: Ledger, at: string, duty: DutyRoster | null = null) =>
  writeToStaff({
    ledger,
    clock: { now: () => at, until: async () => {} },
    log: silentLog,
    key: KEY,
    accounts: () => new Map([['service', { ...ACCOUNT, name: 'service', ownAddresses: ['service@factory.example'] }]]),
    randomToken: () => 'abcdefgh12345678',
    calendars: () => CALENDARS,
    publicUrl: 'https://desk.example.com/',
    duty: async () => ({ duty, warnHours: 4 }),
    kick: () => {},
    signal: new AbortController().signal,
  })

eachDatabase('amends writes', (open) => {
  async function withStaff(...people: readonly Partial<Staff>[]): Promise<{ ledger: Ledger; staff: Staff[] }> {
    const ledger = await open()
    const staff = people.map((one) => person({ timeZone: 'Asia/Shanghai', ...one }))
    for (const one of staff) await ledger.staff.add(one, NOW)
    return { ledger, staff }
  }

  const wish = (ledger: Ledger, staff: Staff | undefined, change: Partial<StaffMailWish> = {}) =>
    ledger.staffMails.setWish(
      {
        staffId: staff?.id ?? '',
        address: `${staff?.signIn}@factory.example`,
        digestHour: 8,
        warnings: false,
        ...change,
      },
      NOW,
    )

  async function complaint(ledger: Ledger, change: Partial<Ticket> = {}): Promise<Ticket> {
    const added = ticket({ state: 'pending', ...change })
    await ledger.tickets.addTicket(added)
    const mail = message({ ticketId: added.id })
    await ledger.tickets.addMessage(mail, [`<${mail.id}@customer.example>`])
    return { ...added, version: 1 }
  }

  const lastOf = (ledger: Ledger, staff: Staff | undefined) => ledger.staffMails.lastOf(staff?.id ?? '')

  test('to each in their language, of their own and nobody’s tickets, once a day also where two daemons look', async () => {
    const { ledger, staff } = await withStaff(
      { signIn: 'anna', language: 'en' },
      { signIn: 'li', language: 'zh-Hans', roles: ['agent'] },
    )
    const [anna, li] = staff
    for (const one of staff) await wish(ledger, one)
    await complaint(ledger, { number: 'KS-2026-0001', assignee: anna?.id ?? '', dueAt: '2026-11-17T03:20:00.000Z' })
    await complaint(ledger, { number: 'KS-2026-0002', assignee: null, dueAt: '2026-11-20T00:00:00.000Z' })
    await complaint(ledger, { number: 'KS-2026-0003', assignee: li?.id ?? '', state: 'held', dueAt: null })
    await Promise.all([look(ledger, TUESDAY_8), look(ledger, TUESDAY_8)])
    const [toAnna, toLi] = [await lastOf(ledger, anna), await lastOf(ledger, li)]
    expect(toAnna).toMatchObject({ subject: 'Today: 2 complaints', state: 'queued', until: '2026-11-17T02:00:00.000Z' })
    expect(toAnna?.text).toMatch(
      /run out: 1\n· KS-2026-0001 · Austria · .* · 3 h 20 min left · due Tue.* 11:20\n {2}https:\/\/desk\.example\.com\/tickets\//,
    )
    expect(toLi).toMatchObject({ subject: '今日待办：客诉 1 件', to: { address: 'li@factory.example' } })
    expect(toLi?.text).toContain('已暂缓：1 件')
    expect(toLi?.text).not.toContain('KS-2026-0001')
    for (const one of [toAnna, toLi]) expect(`${one?.subject}${one?.text}`).not.toMatch(/Huber|eva@|Teller|盘子/)
    await look(ledger, '2026-11-17T01:59:00.000Z')
    expect(await ledger.staffMails.claim('service', TUESDAY_8, 'a')).not.toBeNull()
    expect(await ledger.staffMails.claim('service', TUESDAY_8, 'b')).not.toBeNull()
    expect(await ledger.staffMails.claim('service', '2026-11-17T01:59:30.000Z', 'c')).toBeNull()
  })

  test('nothing on a day off, at another hour, while away, to an address of ours, and where nothing waits', async () => {
    const { ledger, staff } = await withStaff({ signIn: 'li' })
    const [li] = staff
    await wish(ledger, li)
    const open = await complaint(ledger)
    for (const at of [SATURDAY_8, '2026-11-16T16:00:00.000Z', '2026-11-16T23:59:00.000Z', '2026-11-17T02:00:00.000Z'])
      await look(ledger, at)
    await ledger.absences.set({
      staffId: li?.id ?? '',
      from: SATURDAY_8,
      until: '2026-11-18T00:00:00.000Z',
      deputy: null,
    })
    await look(ledger, TUESDAY_8)
    expect(await lastOf(ledger, li)).toBeNull()
    await wish(ledger, li, { address: 'Service@factory.example' })
    await look(ledger, '2026-11-18T00:00:00.000Z')
    expect(await lastOf(ledger, li)).toMatchObject({ state: 'failed', response: 'own-address' })
    await wish(ledger, li)
    await ledger.tickets.updateTicket(open.id, { state: 'waiting-customer', dueAt: null })
    await look(ledger, '2026-11-19T00:00:00.000Z')
    expect(await ledger.staffMails.has(`digest:${li?.id}:2026-11-19`)).toBe(true)
    expect(await ledger.staffMails.claim('service', '2026-11-19T00:00:30.000Z', 'a')).toBeNull()
  })

  test('of a promise that breaks in the night in the afternoon before it, once, to its owner alone', async () => {
    const { ledger, staff } = await withStaff({ signIn: 'li' }, { signIn: 'anna' })
    const [li, anna] = staff
    for (const one of staff) await wish(ledger, one, { digestHour: null, warnings: true })
    // Wednesday 03:00.
    const open = await complaint(ledger, { assignee: li?.id ?? '', dueAt: '2026-11-17T19:00:00.000Z' })
    for (const at of ['2026-11-16T17:00:00.000Z', TUESDAY_8]) await look(ledger, at)
    expect(await lastOf(ledger, li)).toBeNull()
    await look(ledger, '2026-11-17T07:00:00.000Z')
    const first = await lastOf(ledger, li)
    expect(first).toMatchObject({ kind: 'warning', state: 'queued', until: '2026-11-17T12:00:00.000Z' })
    expect(first?.text).toContain(open.number)
    expect(first?.text).not.toMatch(/Huber|Teller/)
    expect(await lastOf(ledger, anna)).toBeNull()
    await look(ledger, '2026-11-17T08:00:00.000Z')
    expect((await lastOf(ledger, li))?.id).toBe(first?.id)
  })

  test('of a promise whose owner wants no such mail, to the manager instead of nobody', async () => {
    const { ledger, staff } = await withStaff({ signIn: 'li' }, { signIn: 'wang', roles: ['agent', 'manager'] })
    const [li, wang] = staff
    await wish(ledger, li, { digestHour: null, warnings: false })
    await wish(ledger, wang, { digestHour: null, warnings: true })
    const open = await complaint(ledger, { assignee: li?.id ?? '', dueAt: '2026-11-17T09:00:00.000Z' })
    await look(ledger, '2026-11-17T06:00:00.000Z')
    expect(await lastOf(ledger, li)).toBeNull()
    expect((await lastOf(ledger, wang))?.text).toContain(open.number)
  })

  test('at night of danger alone, to whom the roster names', async () => {
    const { ledger, staff } = await withStaff({ signIn: 'li', name: LI_MING.name }, { signIn: 'anna' })
    const [li, anna] = staff
    for (const one of staff) await wish(ledger, one, { digestHour: null, warnings: true })
    const dueAt = '2026-11-16T20:00:00.000Z'
    await complaint(ledger, { number: 'KS-2026-0001', severity: 'critical', assignee: anna?.id ?? '', dueAt })
    await complaint(ledger, { number: 'KS-2026-0002', assignee: anna?.id ?? '', dueAt })
    const hours = { from: 18 * 60, to: 9 * 60 }
    const week = [{ days: new Set([1, 2, 3, 4, 5, 6, 7]), hours, person: LI_MING }]
    await look(ledger, '2026-11-16T17:00:00.000Z', { timeZone: 'Asia/Shanghai', week, holidays: [], escalation: null })
    const told = await lastOf(ledger, li)
    expect(told).toMatchObject({ kind: 'warning', state: 'queued', until: '2026-11-16T18:00:00.000Z' })
    expect(told?.text).toContain('KS-2026-0001')
    expect(told?.text).not.toContain('KS-2026-0002')
    expect(await lastOf(ledger, anna)).toBeNull()
  })
})

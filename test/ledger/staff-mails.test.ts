/** The rows of mail to the staff: each is written once, sent at most once, and a restored ledger sends none. */
import { expect, test } from 'vitest'
import type { StaffMail } from '../../src/ticket/staff-mail.ts'
import { eachDatabase } from '../support/databases.ts'
import { NOW, person, seconds } from './rows.ts'

const mailTo = (staffId: string, change: Partial<StaffMail> = {}): StaffMail => ({
  id: `digest:${staffId}:2026-03-10`,
  staffId,
  kind: 'digest',
  account: 'service',
  state: 'queued',
  messageId: `<s${staffId}@factory.example>`,
  readyAt: NOW,
  until: seconds(7200),
  attempts: 0,
  response: null,
  createdAt: NOW,
  to: { name: 'Anna', address: 'anna@factory.example' },
  language: 'en',
  subject: 'Today',
  text: 'KS-2026-0001',
  ...change,
})

eachDatabase('mail to the staff', (open) => {
  async function withAnna() {
    const ledger = await open()
    const anna = person()
    await ledger.staff.add(anna, NOW)
    return { ledger, anna, mails: ledger.staffMails }
  }

  test('is written once by its id, and claimed once', async () => {
    const { anna, mails } = await withAnna()
    expect([await mails.add(mailTo(anna.id)), await mails.add(mailTo(anna.id, { subject: 'again' }))]).toEqual([
      true,
      false,
    ])
    const claimed = await Promise.all([mails.claim('service', NOW, 'a'), mails.claim('service', NOW, 'b')])
    expect(claimed.flatMap((one) => one?.subject ?? [])).toEqual(['Today'])
    const [token, other] = claimed[0] ? ['a', 'b'] : ['b', 'a']
    expect(await mails.markMayHaveSent(mailTo(anna.id).id, other)).toBe(false)
    expect(await mails.markMayHaveSent(mailTo(anna.id).id, token)).toBe(true)
    expect(await mails.settle(mailTo(anna.id).id, token, 'sent', '250 ok')).toBe(true)
    expect(await mails.lastOf(anna.id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      to: { address: 'anna@factory.example' },
    })
  })

  test('left before its final dot goes again, left behind it never', async () => {
    const { anna, mails } = await withAnna()
    await mails.add(mailTo(anna.id))
    await mails.claim('service', NOW, 'a')
    await mails.recover('service')
    expect(await mails.claim('service', NOW, 'b')).toMatchObject({ attempts: 2 })
    await mails.markMayHaveSent(mailTo(anna.id).id, 'b')
    await mails.recover('service')
    expect(await mails.claim('service', NOW, 'c')).toBeNull()
    expect(await mails.lastOf(anna.id)).toMatchObject({ state: 'uncertain' })
  })

  test('whose hours are over, and of an earlier wish, is not sent', async () => {
    const { anna, mails } = await withAnna()
    await mails.add(mailTo(anna.id))
    expect(await mails.claim('service', seconds(7200), 'a')).toBeNull()
    expect(await mails.lastOf(anna.id)).toMatchObject({ state: 'expired' })
    await mails.add(mailTo(anna.id, { id: 'next', createdAt: seconds(9) }))
    const wish = { staffId: anna.id, address: 'anna@home.example', digestHour: null, warnings: true }
    await mails.setWish(wish, NOW)
    expect(await mails.claim('service', NOW, 'a')).toBeNull()
    expect(await mails.lastOf(anna.id)).toMatchObject({ state: 'dropped' })
    expect(await mails.wishes()).toEqual([wish])
  })

  test('that bounced is shown so; of who is switched off nothing is wished', async () => {
    const { ledger, anna, mails } = await withAnna()
    await mails.setWish({ staffId: anna.id, address: 'anna@factory.example', digestHour: 8, warnings: false }, NOW)
    await mails.add(mailTo(anna.id, { state: 'sent' }))
    expect(await mails.bounced(['<other@x>', mailTo(anna.id).messageId])).toBe(1)
    expect(await mails.lastOf(anna.id)).toMatchObject({ state: 'failed', response: 'bounced' })
    await ledger.staff.update(anna.id, { active: false })
    expect(await mails.wishes()).toEqual([])
    await mails.removeBefore(seconds(1))
    expect(await mails.has(mailTo(anna.id).id)).toBe(false)
  })
})

/** Mail to the staff leaves only while it may: not while the account rests, not after its hours, not to who left. */
import { expect, test } from 'vitest'
import { createClock } from '../../src/edge/clock.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { createStaffPost } from '../../src/sending/staff-mail.ts'
import type { StaffMail } from '../../src/ticket/staff-mail.ts'
import { NOW, person, seconds } from '../ledger/rows.ts'
import { eachDatabase } from '../support/databases.ts'
import { silentLog } from '../support/world.ts'
import { ACCOUNT } from './letters.ts'
import { scripted } from './scripted.ts'

const ADDRESS = 'anna@factory.example'

eachDatabase('the post to the staff', (open) => {
  async function withMail(change: Partial<StaffMail> = {}): Promise<{ ledger: Ledger; staffId: string }> {
    const ledger = await open()
    const anna = person()
    await ledger.staff.add(anna, NOW)
    const wish = { staffId: anna.id, address: ADDRESS, digestHour: 8, warnings: false }
    await ledger.staffMails.setWish(wish, NOW)
    await ledger.staffMails.add({
      id: 'digest',
      staffId: anna.id,
      kind: 'digest',
      account: ACCOUNT.name,
      state: 'queued',
      messageId: '<s1.abcdefgh.0123456789abcdef@factory.example>',
      readyAt: NOW,
      until: seconds(7200),
      attempts: 0,
      response: null,
      createdAt: NOW,
      to: { name: 'Anna', address: ADDRESS },
      language: 'en',
      subject: 'Today',
      text: 'KS-2026-0001',
      ...change,
    })
    return { ledger, staffId: anna.id }
  }

  /** One round of the loop at NOW; `at` is where the clock stands at the final dot. */
  async function round(ledger: Ledger, at = NOW, during: () => Promise<void> = async () => {}): Promise<Uint8Array[]> {
    const clock = createClock(NOW)
    const stopping = new AbortController()
    const { submission, sent } = scripted(async (beforeFinalDot) => {
      clock.moveTo(at)
      await during()
      const status = { code: 250, enhanced: null }
      if (!(await beforeFinalDot())) return { outcome: 'stopped', response: 'held', at, ...status } as never
      return { outcome: 'delivered', response: '250 ok', at, ...status } as never
    })
    const waits = Promise.withResolvers<void>()
    const post = createStaffPost({
      ledger,
      submission,
      clock: {
        now: clock.now,
        until: (_, signal) => {
          waits.resolve()
          if (!signal || signal.aborted) return Promise.resolve()
          return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
        },
      },
      log: silentLog,
      account: { ...ACCOUNT, pacingSeconds: 0 },
      token: () => 'token',
      signal: stopping.signal,
    })
    await waits.promise
    stopping.abort()
    post.kick()
    await post.done
    return sent
  }

  test('sends one, which says of itself that no person wrote it', async () => {
    const { ledger, staffId } = await withMail()
    const [raw] = await round(ledger)
    expect(Buffer.from(raw ?? []).toString()).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(await ledger.staffMails.lastOf(staffId)).toMatchObject({ state: 'sent' })
    expect(await round(ledger)).toEqual([])
  })

  test('holds it while the account rests', async () => {
    const { ledger, staffId } = await withMail()
    await ledger.intake.setHealth(ACCOUNT.name, { pausedUntil: seconds(600), pauseReason: 'sign-in' })
    expect(await round(ledger)).toEqual([])
    expect(await ledger.staffMails.lastOf(staffId)).toMatchObject({ state: 'queued', attempts: 0 })
  })

  test('writes no final dot once its hours are over', async () => {
    const { ledger, staffId } = await withMail()
    await round(ledger, seconds(7201))
    expect(await ledger.staffMails.lastOf(staffId)).toMatchObject({ state: 'queued', response: 'too-late' })
    expect(await ledger.staffMails.claim(ACCOUNT.name, seconds(7800), 'other')).toBeNull()
    expect(await ledger.staffMails.lastOf(staffId)).toMatchObject({ state: 'expired' })
  })

  test('writes no final dot where another daemon has taken over', async () => {
    const { ledger, staffId } = await withMail()
    await round(ledger, NOW, () => ledger.staffMails.recover(ACCOUNT.name))
    expect(await ledger.staffMails.lastOf(staffId)).toMatchObject({ state: 'queued', response: null })
  })

  test('sends nothing to who was switched off meanwhile', async () => {
    const { ledger, staffId } = await withMail()
    await ledger.staff.update(staffId, { active: false })
    expect(await round(ledger)).toEqual([])
    expect(await ledger.staffMails.lastOf(staffId)).toMatchObject({ state: 'dropped' })
  })
})

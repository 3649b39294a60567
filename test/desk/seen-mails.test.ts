/** Mail that amends knows by its listing only stays in sight: who wrote it, about what, and what a person can do. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messagesFor } from '../../src/desk/messages/messages.ts'
import type { OccurrenceState } from '../../src/ports/ledger/intake.ts'
import { openDesk, type TestDesk } from './desk.ts'
import { ANNA, FOREIGN, LI } from './seed.ts'

let desk: TestDesk
const mailbox = { account: 'service', mailbox: 'INBOX', uidValidity: '77' }
const AT = '2026-03-10T08:00:00.000Z'

beforeAll(async () => {
  desk = await openDesk()
  const { intake } = desk.options.ledger
  await intake.followMailbox({ ...mailbox, contiguousUid: 0, lastPollAt: null })
  await intake.addOccurrences([...seen('vanished', 1, 60), ...seen('triage', 100, 2)], 101, AT)
  await intake.markSwept('service', 'INBOX', AT, 3)
  await intake.setHealth('service', { problem: 'host refused.', problemReason: 'sign-in-blocked', problemSince: AT })
})

afterAll(() => desk.close())

function seen(state: OccurrenceState, from: number, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const uid = from + index
    const envelope = { from: `Eva ${uid} <eva@x.example>`, subject: `<b>broken ${uid}</b>`, date: '', messageId: null }
    return { ...mailbox, uid, state, size: 1, internalDate: AT, envelope }
  })
}

test('a mail that is gone is listed with sender and subject, and paging hides none [mail 41, 104]', async () => {
  const browser = await desk.enter(LI)
  const first = await browser.page('/status/mails/vanished')
  const next = /href="(\?after=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&')
  const second = await browser.page(`/status/mails/vanished${next}`)
  const subjects = [...`${first}${second}`.matchAll(/&lt;b&gt;broken (\d+)&lt;\/b&gt;/g)].map((match) =>
    Number(match[1]),
  )
  expect(subjects.sort((one, other) => one - other)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  expect(first).toContain('Eva 60')
})

test('the status page links what is gone, says what the comparison found and explains the trouble', async () => {
  const m = messagesFor(LI.language)
  const status = await (await desk.enter(LI)).page('/status')
  expect(status).toContain('href="/status/mails/vanished"')
  expect(status).toContain(m.alarm({ name: 'missed', level: 'alarm', account: 'service', mailbox: 'INBOX', count: 3 }))
  expect(status).toContain(m.alarm({ name: 'triage', level: 'alarm', count: 2 }))
  expect(status).toContain(m.mailReason['sign-in-blocked'])
})

test('a nonsense place in the address shows the first page', async () => {
  const browser = await desk.enter(LI)
  for (const after of ['x', '[]', '["a",1]', '{"a":1}', '[1,2,3,4,5]']) {
    const answer = await browser.get(`/status/mails/vanished?${new URLSearchParams({ after })}`)
    expect(answer.status).toBe(200)
  }
  expect((await browser.get('/status/mails/taken')).status).toBe(404)
})

test('who may not see an account sees none of its mails, and an agent has no say on what waits', async () => {
  expect(await (await desk.enter(FOREIGN)).page('/status/mails/vanished')).not.toContain('broken')
  const agent = await (await desk.enter(ANNA)).page('/status/mails/triage')
  expect(agent).toContain('broken 100')
  expect(agent).not.toContain('/status/mails/triage/leave')
})

test('a manager takes in what waits, and the act is the journey’s', async () => {
  const browser = await desk.enter(LI)
  expect(await browser.page('/status/mails/triage')).toContain('/status/mails/triage/leave')
  const answer = await browser.post('/status/mails/triage/take-in', {})
  expect(answer.status).toBe(303)
  expect(desk.calls.at(-1)).toMatchObject({ act: 'settleTriage', what: { as: 'take-in' } })
})

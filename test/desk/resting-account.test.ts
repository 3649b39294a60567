/** An account whose letters wait says why, in the reader's language, and a manager can have them tried again. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messagesFor } from '../../src/desk/messages/messages.ts'
import { openDesk, type TestDesk } from './desk.ts'
import { ANNA, LI } from './seed.ts'

let desk: TestDesk
const UNTIL = '2099-01-01T00:00:00.000Z'

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

test('the status page tells why its letters wait and until when [mail 66]', async () => {
  const { intake } = desk.options.ledger
  await intake.setHealth('service', { pausedUntil: UNTIL, pauseReason: 'smtp-off' })
  const shown = await (await desk.enter(LI)).page('/status')
  const { m } = { m: messagesFor(LI.language) }
  expect(shown).toContain(m.sendReason['smtp-off'])
  expect(shown).toContain('2099')
})

test('who mended it has the letters tried at once; an agent is not offered that', async () => {
  const { intake } = desk.options.ledger
  await intake.setHealth('service', { pausedUntil: UNTIL, pauseReason: 'sign-in' })
  const path = '/status/accounts/service/resume'
  expect(await (await desk.enter(ANNA)).page('/status')).not.toContain(path)
  const manager = await desk.enter(LI)
  expect(await manager.page('/status')).toContain(path)
  expect((await manager.post(path, {})).status).toBe(303)
  expect(desk.calls.at(-1)).toMatchObject({ act: 'resumeSending', what: { account: 'service' } })
  expect(await manager.page('/status')).not.toContain(path)
})

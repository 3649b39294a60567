/** However many parts of the program want to sign in, a server that refuses is asked seldom: repeated tries lock accounts. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMailStores, type ImapConnection } from '../../src/edge/imap.ts'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import { COMPLAINTS, hurriedClock, silentLog, startWorld } from '../support/world.ts'

let world: MailWorld
let clock: ReturnType<typeof hurriedClock>
beforeEach(async () => {
  world = await startWorld()
  clock = hurriedClock('2026-03-02T08:00:00.000Z')
})
afterEach(() => world.close())

const connectionWith = (password: string): ImapConnection => ({
  ...world.imap,
  security: 'none',
  user: COMPLAINTS.address,
  password,
  mailbox: 'INBOX',
})
const storesOf = (connections: Map<string, ImapConnection>) =>
  createMailStores(connections, { readOnly: false, log: silentLog, now: clock.now })
const tries = () => world.log.filter((line) => / C: \S+ (AUTHENTICATE|LOGIN)/.test(line)).length

async function minutes(count: number, stores: ReturnType<typeof storesOf>): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) {
    await expect(stores.connect('complaints')).rejects.toMatchObject({ kind: 'authentication' })
    clock.advance(60)
  }
}

test('a wrong password is tried at most six times in the first three hours, by the minute as it is asked [mail 63]', async () => {
  const stores = storesOf(new Map([['complaints', connectionWith('wrong')]]))
  await minutes(180, stores)
  expect(tries()).toBe(5)
  await minutes(21 * 60, stores)
  expect(tries()).toBeLessThanOrEqual(27)
  await minutes(24 * 60, stores)
  expect(tries()).toBeLessThanOrEqual(32)
})

test('who asks in between learns the reason and when the next try is due', async () => {
  const stores = storesOf(new Map([['complaints', connectionWith('wrong')]]))
  await minutes(1, stores)
  const retryAt = '2026-03-02T08:05:00.000Z'
  await expect(stores.connect('complaints')).rejects.toMatchObject({ reason: 'wrong-password', retryAt })
})

test('a new password is tried at once, and a good sign-in forgets the bad ones', async () => {
  const connections = new Map([['complaints', connectionWith('wrong')]])
  const stores = storesOf(connections)
  await minutes(30, stores)
  connections.set('complaints', connectionWith(COMPLAINTS.password))
  await (await stores.connect('complaints')).close()
  connections.set('complaints', connectionWith('wrong again'))
  await minutes(5, stores)
  await expect(stores.connect('complaints')).rejects.toMatchObject({ retryAt: '2026-03-02T08:50:00.000Z' })
})

test('a server that signs nobody in at the moment is no wrong password and is not spared [mail 63]', async () => {
  world.fault({ protocol: 'imap', at: 'AUTHENTICATE', action: { reply: 'NO [UNAVAILABLE] later' } })
  const stores = storesOf(new Map([['complaints', connectionWith(COMPLAINTS.password)]]))
  const failure = await stores.connect('complaints').catch((error: unknown) => error)
  expect(failure).toMatchObject({ kind: 'refused', reason: 'sign-in-unavailable', retryAt: null })
  expect(String(failure)).not.toMatch(/wrong|refused the user name/)
  await (await stores.connect('complaints')).close()
})

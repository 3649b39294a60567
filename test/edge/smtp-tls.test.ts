/** Encryption: the dot is held back under it just the same, and no password leaves where it can't be trusted. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import {
  CERTIFICATE,
  EXPIRED_CERTIFICATE,
  KEY,
  OTHER_HOST_CERTIFICATE,
  OTHER_KEY,
  trustTestCertificate,
} from '../support/tls.ts'
import { startWorld } from '../support/world.ts'
import { LETTER, LONG_LETTER, submitTo } from './submitting.ts'

let world: MailWorld
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.close())

const submit = (options: Parameters<typeof submitTo>[1]) => submitTo(world, options)

describe('over TLS', () => {
  const encrypted = { key: KEY, cert: CERTIFICATE }
  let distrust = () => {}
  afterEach(() => {
    distrust()
    distrust = () => {}
  })

  /** The world anew, with this server instead of the plain one. */
  async function serveOver(by: 'tls' | 'starttls', pair = encrypted): Promise<void> {
    await world.close()
    world = await startWorld(() => new Date(), { encryption: { by, ...pair } })
  }
  const signIns = () => world.log.filter((line) => /C: (AUTH|\*\*\*)/.test(line))

  for (const by of ['tls', 'starttls'] as const) {
    test(`by ${by} the dot is held back just the same, and the letter arrives byte for byte`, async () => {
      distrust = trustTestCertificate()
      await serveOver(by)
      const connection = { security: by } as const
      const before: number[] = []
      const go = async () => before.push(world.accepted.length) > 0
      expect((await submit({ raw: LONG_LETTER, connection, go })).receipt.outcome).toBe('delivered')
      expect((await submit({ raw: LONG_LETTER, connection, go: async () => false })).receipt.outcome).toBe('stopped')
      world.fault({ protocol: 'smtp', at: 'after-dot', action: 'drop' })
      expect((await submit({ connection, go })).receipt.outcome).toBe('uncertain')
      expect(before).toEqual([0, 1])
      expect(world.accepted.map(({ raw }) => Buffer.compare(raw, raw.length > 1e6 ? LONG_LETTER : LETTER))).toEqual([
        0, 0,
      ])
    })

    for (const [what, cert, trusted] of [
      ['that nobody vouches for', { key: KEY, cert: CERTIFICATE }, null],
      ['for another host', { key: OTHER_KEY, cert: OTHER_HOST_CERTIFICATE }, OTHER_HOST_CERTIFICATE],
      ['that has expired', { key: OTHER_KEY, cert: EXPIRED_CERTIFICATE }, EXPIRED_CERTIFICATE],
    ] as const) {
      test(`a certificate ${what} gets no password by ${by} [mail 74]`, async () => {
        if (trusted !== null) distrust = trustTestCertificate(trusted)
        await serveOver(by, cert)
        const { receipt, asked } = await submit({ connection: { security: by } })
        expect(receipt).toMatchObject({ outcome: 'deferred', reason: 'encryption', scope: 'account' })
        expect(asked).toBe(0)
        expect(signIns()).toEqual([])
      })
    }
  }

  for (const [what, at, reply] of [
    ['is not offered', 'EHLO', '250-rehearsal\r\n250-SIZE 1000\r\n250 AUTH PLAIN LOGIN'],
    ['is said not to be there', 'STARTTLS', '502 5.5.1 Command not implemented'],
    ['is put off', 'STARTTLS', '454 4.7.0 TLS not available'],
    ['is answered in the clear', 'STARTTLS', '220 Go ahead\r\n250-rehearsal\r\n250 AUTH PLAIN LOGIN'],
  ] as const) {
    test(`where somebody in the middle takes STARTTLS away (it ${what}) no password is sent [mail 74]`, async () => {
      distrust = trustTestCertificate()
      await serveOver('starttls')
      world.fault({ protocol: 'smtp', at, action: reply.startsWith('220') ? { reply, next: 'close' } : { reply } })
      // Whoever strips it says no to the command as well.
      if (at === 'EHLO') world.fault({ protocol: 'smtp', at: 'STARTTLS', action: { reply: '502 5.5.1 unknown' } })
      const { receipt, asked } = await submit({ connection: { security: 'starttls' } })
      expect(receipt).toMatchObject({ outcome: 'deferred', reason: 'encryption' })
      expect(asked).toBe(0)
      expect(signIns()).toEqual([])
      expect(world.accepted).toEqual([])
    })
  }
})

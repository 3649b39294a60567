/** A letter goes out once or not at all, whatever the server does in between. */
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSubmission } from '../../src/edge/smtp.ts'
import type { Fault } from '../../src/rehearsal/faults.ts'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import { COMPLAINTS, CUSTOMER, silentLog, startWorld } from '../support/world.ts'
import { connectionTo, ENVELOPE, LETTER, LONG_LETTER, submitTo } from './submitting.ts'

let world: MailWorld
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.close())

const submit = (options: Parameters<typeof submitTo>[1]) => submitTo(world, options)

describe('a letter that the server takes', () => {
  test('arrives byte for byte, once, and only after the final dot was allowed', async () => {
    const before: number[] = []
    const { receipt } = await submit({
      go: async () => {
        before.push(world.accepted.length)
        return true
      },
    })
    expect(receipt).toEqual({ outcome: 'delivered', response: '250 2.0.0 OK queued as 1', serverMessageId: null })
    expect(before).toEqual([0])
    expect(world.accepted.map(({ envelope, raw }) => ({ envelope, raw }))).toEqual([
      { envelope: ENVELOPE, raw: LETTER },
    ])
    expect(world.mailboxOf(CUSTOMER.address, 'INBOX').mails.map(({ raw }) => raw)).toEqual([LETTER])
  })

  test('arrives byte for byte when it is large', async () => {
    const { receipt, asked } = await submit({ raw: LONG_LETTER })
    expect(receipt.outcome).toBe('delivered')
    expect(asked).toBe(1)
    expect(world.accepted[0]?.raw.equals(LONG_LETTER)).toBe(true)
  })

  test('goes to a domain in other letters by its ASCII form [mail 85]', async () => {
    await submit({ envelope: { ...ENVELOPE, forwardPaths: ['eva@bücher.example'] } })
    expect(world.accepted[0]?.envelope.forwardPaths).toEqual(['eva@xn--bcher-kva.example'])
  })

  test('asks for SMTPUTF8 where an address needs it [mail 85]', async () => {
    await submit({ envelope: { ...ENVELOPE, forwardPaths: ['jürgen@customer.example'] } })
    expect(world.log.some((line) => line.includes('MAIL FROM:') && line.includes(' SMTPUTF8'))).toBe(true)
    expect(world.accepted[0]?.envelope.forwardPaths).toEqual(['jürgen@customer.example'])
  })

  test('leaves for no address that the server can’t take, with the reason [mail 85]', async () => {
    await world.close()
    world = await startWorld(() => new Date(), { without: ['SMTPUTF8'] })
    const { receipt, asked } = await submit({ envelope: { ...ENVELOPE, forwardPaths: ['jürgen@bücher.example'] } })
    expect(receipt).toMatchObject({ outcome: 'rejected', reason: 'no-smtputf8' })
    expect(asked).toBe(0)
    expect(world.log.some((line) => line.includes('RCPT TO'))).toBe(false)
    const ascii = { ...ENVELOPE, forwardPaths: ['eva@bücher.example'] }
    expect((await submit({ envelope: ascii })).receipt.outcome).toBe('delivered')
  })

  test('brings the Message-ID that the server gave it', async () => {
    const reply = '250 2.0.0 OK <AM9PR01MB1234.eurprd01.prod.outlook.com> [Hostname=x.prod.outlook.com]'
    world.fault({ protocol: 'smtp', at: 'after-dot', action: { reply } })
    const { receipt } = await submit({})
    expect(receipt).toMatchObject({
      outcome: 'delivered',
      serverMessageId: '<AM9PR01MB1234.eurprd01.prod.outlook.com>',
    })
  })
})

describe('a link that is lost', () => {
  const points: readonly (readonly [string, Fault['at'], string, number])[] = [
    ['at connecting', 'connect', 'deferred', 0],
    ['at the greeting', 'greeting', 'deferred', 0],
    ['at EHLO', 'EHLO', 'deferred', 0],
    ['at AUTH', 'AUTH', 'deferred', 0],
    ['at MAIL', 'MAIL', 'deferred', 0],
    ['at RCPT', 'RCPT', 'deferred', 0],
    ['at DATA', 'DATA', 'deferred', 0],
    ['in the middle of the text', 'body', 'deferred', 0],
    ['at the dot', 'dot', 'uncertain', 0],
    ['after the dot', 'after-dot', 'uncertain', 1],
  ]
  for (const [name, at, outcome, accepted] of points) {
    test(`${name} gives '${outcome}' and leaves ${accepted} mails at the server`, async () => {
      world.fault({ protocol: 'smtp', at, action: 'drop' })
      const { receipt } = await submit({ raw: at === 'body' ? LONG_LETTER : LETTER })
      expect(receipt.outcome).toBe(outcome)
      if (receipt.outcome === 'deferred') expect(receipt).toMatchObject({ code: null, scope: 'message' })
      expect(world.accepted).toHaveLength(accepted)
    })
  }

  test('while the dot is held back gives deferred, though the ledger has said go', async () => {
    const { receipt } = await submit({
      go: async () => {
        const gone = new Promise((resolve) => setTimeout(resolve, 50))
        world.dropConnections('smtp')
        await gone
        return true
      },
    })
    expect(receipt).toMatchObject({ outcome: 'deferred', scope: 'message' })
    expect(world.accepted).toHaveLength(0)
  })

  test('where nobody listens at all is told apart from a refusal', async () => {
    const port = await unusedPort()
    const submission = createSubmission(connectionTo(port), { log: silentLog })
    const receipt = await submission.send('complaints', ENVELOPE, LETTER, async () => true)
    expect(receipt).toMatchObject({ outcome: 'deferred', code: null, scope: 'message' })
  })
})

describe('a server that falls silent', () => {
  afterEach(() => void vi.useRealTimers())

  for (const [at, sign, seconds, outcome, accepted] of [
    ['greeting', null, 61, 'deferred', 0],
    ['RCPT', 'RCPT TO', 301, 'deferred', 0],
    ['after-dot', 'final dot', 601, 'uncertain', 1],
  ] as const) {
    test(`${at === 'after-dot' ? 'after the dot' : `at ${at}`} is given up after ${seconds - 1} seconds, as ${outcome}${at === 'after-dot' ? ' [mail 6]' : ''}`, async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      world.fault({ protocol: 'smtp', at, action: 'hang' })
      const sending = submit({})
      while (sign !== null && !world.log.some((line) => line.includes(sign))) await nextTurn()
      await nextTurn()
      vi.advanceTimersByTime((seconds - 2) * 1000)
      expect(await Promise.race([sending, nextTurn()])).toBe('nothing yet')
      vi.advanceTimersByTime(2000)
      expect((await sending).receipt.outcome).toBe(outcome)
      expect(world.accepted).toHaveLength(accepted)
    })
  }
})

test('a server that takes no more of a large text is given up after three minutes, without the dot', async () => {
  const stalled = Promise.withResolvers<void>()
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.write('220 stalling\r\n')
    socket.on('data', (chunk) => {
      const line = chunk.toString()
      if (line.startsWith('DATA')) {
        socket.pause()
        stalled.resolve()
      }
      socket.write(
        line.startsWith('EHLO') ? '250-stalling\r\n250 AUTH PLAIN\r\n' : (ANSWERS[line.slice(0, 4)] ?? '250 ok\r\n'),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const port = typeof address === 'object' && address ? address.port : 0
    const sending = submit({ raw: LONG_LETTER, connection: { port } })
    await stalled.promise
    while ((await Promise.race([sending, nextTurn()])) === 'nothing yet') vi.advanceTimersByTime(1000)
    const { receipt, asked } = await sending
    expect(receipt).toMatchObject({ outcome: 'deferred', reason: 'unreachable' })
    expect(asked).toBe(0)
  } finally {
    vi.useRealTimers()
    server.close()
  }
})

const ANSWERS: Readonly<Record<string, string>> = { AUTH: '235 ok\r\n', DATA: '354 go on\r\n' }

describe('a refusal is read by its code', () => {
  const refusals: readonly (readonly [string, string, string, object])[] = [
    ['a greeting of 554', 'greeting', '554 5.3.2 no service', { outcome: 'deferred', code: 554, scope: 'message' }],
    ['a busy greeting', 'greeting', '421 4.3.0 too busy', { outcome: 'deferred', code: 421, scope: 'message' }],
    ['a wrong password', 'AUTH', '535 5.7.8 no', { outcome: 'deferred', code: 535, scope: 'account' }],
    ['a sign-in to try later', 'AUTH', '454 4.7.0 later', { outcome: 'deferred', code: 454, scope: 'account' }],
    ['a sender that is not ours', 'MAIL', '553 5.7.1 not yours', { outcome: 'rejected', code: 553 }],
    ['a daily limit', 'MAIL', '550 5.4.5 daily limit', { outcome: 'deferred', code: 550, scope: 'account' }],
    ['too many connections', 'MAIL', '432 4.3.2 limit', { outcome: 'deferred', code: 432, scope: 'account' }],
    ['an unknown recipient', 'RCPT', '550 5.1.1 unknown', { outcome: 'rejected', code: 550 }],
    ['greylisting', 'RCPT', '451 4.7.1 greylisted', { outcome: 'deferred', code: 451, scope: 'message' }],
    ['a full mailbox', 'RCPT', '452 4.2.2 full', { outcome: 'deferred', code: 452, scope: 'message' }],
    ['DATA refused for now', 'DATA', '451 4.3.0 later', { outcome: 'deferred', code: 451, scope: 'message' }],
    ['a bad sequence', 'DATA', '503 5.5.1 sequence', { outcome: 'deferred', code: 503, scope: 'message' }],
    ['421 in the text', 'body', '421 4.3.2 closing', { outcome: 'deferred', code: 421, scope: 'message' }],
    ['spam, after the dot', 'dot', '554 5.7.1 spam', { outcome: 'rejected', code: 554 }],
    ['451 after the dot', 'dot', '451 4.3.0 again', { outcome: 'deferred', code: 451, scope: 'message' }],
  ]
  for (const [name, at, reply, receipt] of refusals) {
    test(`${name} (${reply.slice(0, 3)} at ${at})`, async () => {
      world.fault({ protocol: 'smtp', at, action: { reply } })
      const sent = await submit({})
      expect(sent.receipt).toMatchObject(receipt)
      expect(world.accepted).toHaveLength(0)
    })
  }

  test('words that promise the opposite change nothing', async () => {
    world.fault({ protocol: 'smtp', at: 'RCPT', action: { reply: '550 250 OK delivered, try again later' } })
    expect((await submit({})).receipt).toMatchObject({ outcome: 'rejected', code: 550 })
  })

  test('an answer that is none, after the dot, is uncertain', async () => {
    world.fault({ protocol: 'smtp', at: 'after-dot', action: { reply: '354 go on' } })
    expect((await submit({})).receipt).toMatchObject({ outcome: 'uncertain' })
    expect(world.accepted).toHaveLength(1)
  })

  test('a 250 that comes before the dot delivers nothing', async () => {
    world.fault({ protocol: 'smtp', at: 'body', action: { reply: '250 2.0.0 OK' } })
    const { receipt } = await submit({ raw: LONG_LETTER })
    expect(receipt).toMatchObject({ outcome: 'deferred', scope: 'message' })
    expect(world.accepted).toHaveLength(0)
  })

  test('replies that nobody asked for shift none to the dot: nothing counts as delivered by the answer to RCPT', async () => {
    world.fault({
      protocol: 'smtp',
      at: 'MAIL',
      action: { reply: '250 2.1.0 OK\r\n250 2.1.0 OK\r\n250 2.1.0 OK' },
      times: 1,
    })
    const { receipt, asked } = await submit({})
    expect(receipt).toMatchObject({ outcome: 'deferred', response: expect.stringContaining('answered DATA') })
    expect(asked).toBe(0)
    expect(world.accepted).toHaveLength(0)
  })

  test('a letter beyond the announced size is rejected before it leaves', async () => {
    const { receipt } = await submit({ raw: Buffer.alloc(41 * 1024 * 1024, 'x') })
    expect(receipt).toMatchObject({ outcome: 'rejected' })
    expect(world.accepted).toHaveLength(0)
  })
})

describe('one refused recipient among several', () => {
  const recipients = ['one@customer.example', 'two@customer.example', 'three@customer.example']
  const envelope = { ...ENVELOPE, forwardPaths: recipients }

  test('stops the letter for all, and the dot is not even asked for', async () => {
    world.fault({ protocol: 'smtp', at: 'RCPT', action: { reply: '550 5.1.1 unknown' }, skip: 1 })
    const { receipt, asked } = await submit({ envelope })
    expect(receipt).toMatchObject({ outcome: 'rejected', code: 550 })
    expect(asked).toBe(0)
    expect(world.accepted).toHaveLength(0)
  })

  test('is named with what was said about each, those who were accepted too [mail 70]', async () => {
    world.fault({ protocol: 'smtp', at: 'RCPT', action: { reply: '550 5.1.1 unknown' } })
    world.fault({ protocol: 'smtp', at: 'RCPT', action: { reply: '451 4.7.1 later' } })
    const { receipt, asked } = await submit({ envelope })
    expect(receipt.response).toBe(
      'one@customer.example: 550 5.1.1 unknown; two@customer.example: 451 4.7.1 later; three@customer.example: accepted',
    )
    expect(asked).toBe(0)
    expect(world.accepted).toEqual([])
  })

  test('where all are refused, one for good, the letter is not tried again and again', async () => {
    world.fault({ protocol: 'smtp', at: 'RCPT', action: { reply: '451 4.7.1 later' }, times: 2 })
    world.fault({ protocol: 'smtp', at: 'RCPT', action: { reply: '550 5.1.1 unknown' } })
    expect((await submit({ envelope })).receipt).toMatchObject({ outcome: 'rejected', reason: 'recipient-unknown' })
  })

  test('a deferral beside a refusal for good counts as refused', async () => {
    world.fault({ protocol: 'smtp', at: 'RCPT', action: { reply: '451 4.7.1 later' } })
    world.fault({ protocol: 'smtp', at: 'RCPT', action: { reply: '550 5.1.1 unknown' } })
    expect((await submit({ envelope })).receipt).toMatchObject({ outcome: 'rejected', code: 550 })
  })
})

describe('the held dot', () => {
  test('is never written when the last look says no', async () => {
    const { receipt, asked } = await submit({ go: async () => false })
    expect(receipt.outcome).toBe('stopped')
    expect(asked).toBe(1)
    expect(world.accepted).toHaveLength(0)
  })

  test('is never written when the last look fails', async () => {
    const fail = () => Promise.reject(new Error('disk full'))
    expect((await submit({ go: fail })).receipt.outcome).toBe('stopped')
    expect(world.accepted).toHaveLength(0)
  })

  for (const reply of ['451 4.3.0 not now', '554 5.7.1 spam', '250 2.0.0 OK']) {
    test(`is never written once the server has answered ${reply.slice(0, 3)} in the middle of the text`, async () => {
      world.fault({ protocol: 'smtp', at: 'body', action: { reply } })
      const { receipt, asked } = await submit({
        go: async () => {
          while (!world.log.some((line) => line.endsWith(`S: ${reply}`))) await nextTurn()
          for (let turn = 0; turn < 5; turn += 1) await nextTurn()
          return true
        },
      })
      expect(asked).toBe(1)
      expect(receipt.outcome).toBe(reply.startsWith('554') ? 'rejected' : 'deferred')
      await submit({})
      expect(world.log.filter((line) => line.includes('final dot'))).toHaveLength(1)
    })
  }

  test('is never written after the daemon was told to stop', async () => {
    const stop = new AbortController()
    const { receipt } = await submit({
      signal: stop.signal,
      go: async () => {
        stop.abort()
        return true
      },
    })
    expect(receipt.outcome).toBe('stopped')
    expect(world.accepted).toHaveLength(0)
  })

  test('once written, the answer is awaited even when the daemon is told to stop', async () => {
    const stop = new AbortController()
    world.onAccepted(() => stop.abort())
    expect((await submit({ signal: stop.signal })).receipt.outcome).toBe('delivered')
  })
})

describe('the password', () => {
  test('is not sent where the server offers no encryption', async () => {
    const { receipt } = await submit({ connection: { security: 'starttls' } })
    expect(receipt.outcome).toBe('deferred')
    expect(world.log.some((line) => line.includes('AUTH PLAIN *'))).toBe(false)
  })

  test('is not sent in cleartext to another machine', async () => {
    const { receipt } = await submit({ connection: { host: 'mail.factory.example' } })
    expect(receipt).toMatchObject({ outcome: 'deferred', scope: 'account' })
    expect(receipt.response).toContain('tls or starttls')
  })

  test('is never repeated to people, even when the server does', async () => {
    world.fault({ protocol: 'smtp', at: 'AUTH', action: { reply: `535 5.7.8 bad password ${COMPLAINTS.password}` } })
    expect((await submit({})).receipt.response).not.toContain(COMPLAINTS.password)
  })

  for (const [what, line] of [
    ['by password', Buffer.from(`\0${COMPLAINTS.address}\0${COMPLAINTS.password}`)],
    ['by OAuth', Buffer.from(`user=${COMPLAINTS.address}\x01auth=Bearer ya29.secret\x01\x01`)],
  ] as const) {
    test(`is not repeated within the line of the sign-in ${what} [mail 100]`, async () => {
      const reply = `500 5.5.2 unknown command: AUTH PLAIN ${line.toString('base64')}`
      world.fault({ protocol: 'smtp', at: 'AUTH', action: { reply } })
      const { response } = (await submit({})).receipt
      expect(response).toContain('unknown command')
      expect(response).not.toContain(line.toString('base64').slice(8, 24))
    })
  }
})

function nextTurn(): Promise<'nothing yet'> {
  return new Promise((resolve) => setImmediate(resolve, 'nothing yet'))
}

async function unusedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

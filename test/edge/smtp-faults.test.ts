/**
 * Every way in which a submission server fails, with the end that it must have: what the ledger says, how many bodies the
 * server has accepted, and whether the letter is tried again by itself. Real ledger, real sockets.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { OutboxState } from '../../src/ports/ledger/outbox.ts'
import type { Fault } from '../../src/rehearsal/faults.ts'
import type { SmtpOffer } from '../../src/rehearsal/smtp-server.ts'
import type { SendReason } from '../../src/ticket/words.ts'
import { itemOf, openPostOffice, type PostOffice } from '../sending/post-office.ts'
import { CERTIFICATE, KEY, trustTestCertificate } from '../support/tls.ts'

const DUE = '2026-03-10T09:01:00.000Z'
/** Longer than any wait of the conversation, the ten minutes after the dot included. */
const SILENCE_MS = 700_000
const DAY_SECONDS = 86_400
/** More than one read of the server, so that there is a middle. */
const TEXT = `Sehr geehrte Frau Huber,\n\n${'wir schicken Ihnen gern Ersatz.\n'.repeat(12_000)}`
const COPY = { name: '', address: 'boss@customer.example' }

type Case = readonly [
  at: Fault['at'],
  action: Fault['action'],
  state: OutboxState,
  /** Undefined where the close may be heard before the words. */
  reason: SendReason | null | undefined,
  accepted: 0 | 1,
  skip?: number,
]

const say = (reply: string): Fault['action'] => ({ reply })
const sayAndClose = (reply: string): Fault['action'] => ({ reply, next: 'close' })
const endless = (reply: string): Fault['action'] => ({ reply, next: 'silence' })
const MEGABYTES = 'x'.repeat(2 * 1024 * 1024)
const LINES = '250-still more\r\n'.repeat(100_000)

const DROPPED: readonly Case[] = [
  ['connect', 'drop', 'scheduled', 'unreachable', 0],
  ['greeting', 'drop', 'scheduled', 'unreachable', 0],
  ['EHLO', 'drop', 'scheduled', 'unreachable', 0],
  ['AUTH', 'drop', 'scheduled', 'unreachable', 0],
  ['MAIL', 'drop', 'scheduled', 'unreachable', 0],
  ['RCPT', 'drop', 'scheduled', 'unreachable', 0],
  ['RCPT', 'drop', 'scheduled', 'unreachable', 0, 1],
  ['DATA', 'drop', 'scheduled', 'unreachable', 0],
  ['after-354', 'drop', 'scheduled', 'unreachable', 0],
  ['body-half', 'drop', 'scheduled', 'unreachable', 0],
  ['body-end', 'drop', 'scheduled', 'unreachable', 0],
  ['dot', 'drop', 'uncertain', 'no-answer', 0],
  ['after-dot', 'drop', 'uncertain', 'no-answer', 1],
  ['QUIT', 'drop', 'delivered', null, 1],
]

const SILENT: readonly Case[] = [
  ['greeting', 'hang', 'scheduled', 'unreachable', 0],
  ['EHLO', 'hang', 'scheduled', 'unreachable', 0],
  ['AUTH', 'hang', 'scheduled', 'unreachable', 0],
  ['MAIL', 'hang', 'scheduled', 'unreachable', 0],
  ['RCPT', 'hang', 'scheduled', 'unreachable', 0, 1],
  ['DATA', 'hang', 'scheduled', 'unreachable', 0],
  // A server that takes the text and then says nothing gets the dot: whether it took the letter nobody knows.
  ['after-354', 'hang', 'uncertain', 'no-answer', 0],
  ['body-half', 'hang', 'uncertain', 'no-answer', 0],
  ['body-end', 'hang', 'uncertain', 'no-answer', 0],
  ['dot', 'hang', 'uncertain', 'no-answer', 0],
  ['after-dot', 'hang', 'uncertain', 'no-answer', 1],
  ['QUIT', 'hang', 'delivered', null, 1],
]

const REFUSED: readonly Case[] = [
  ['greeting', say('450 4.3.2 not now'), 'scheduled', 'busy', 0],
  ['greeting', say('554 5.3.2 no service'), 'scheduled', 'busy', 0],
  // RFC 5321 §3.2: who is not understood says HELO.
  ['EHLO', say('451 4.3.0 later'), 'delivered', null, 1],
  ['AUTH', say('454 4.7.0 later'), 'scheduled', 'sign-in', 0],
  ['AUTH', say('535 5.7.8 wrong'), 'scheduled', 'sign-in', 0],
  ['MAIL', say('451 4.3.0 later'), 'scheduled', 'busy', 0],
  ['MAIL', say('550 5.7.1 not you'), 'rejected', 'sender-refused', 0],
  ['RCPT', say('451 4.7.1 greylisted'), 'scheduled', 'greylisted', 0],
  ['RCPT', say('450 4.2.1 busy'), 'scheduled', 'busy', 0, 1],
  ['RCPT', say('550 5.1.1 unknown'), 'rejected', 'recipient-unknown', 0],
  ['RCPT', say('553 5.7.1 no'), 'rejected', 'recipient-refused', 0, 1],
  ['DATA', say('451 4.3.0 later'), 'scheduled', 'busy', 0],
  ['DATA', say('503 5.5.1 sequence'), 'scheduled', 'busy', 0],
  ['DATA', say('554 5.7.1 no'), 'rejected', 'content-refused', 0],
  ['after-354', say('451 4.3.0 later'), 'scheduled', 'busy', 0],
  ['body-half', say('452 4.3.1 full'), 'scheduled', 'mailbox-full', 0],
  ['body-half', say('554 5.7.1 spam'), 'rejected', 'content-refused', 0],
  ['body-half', say('250 2.0.0 thanks already'), 'scheduled', 'busy', 0],
  ['body-end', say('451 4.3.0 later'), 'scheduled', 'busy', 0],
  ['dot', say('451 4.3.0 later'), 'scheduled', 'busy', 0],
  ['dot', say('552 5.3.4 too large'), 'rejected', 'too-large', 0],
  ['dot', say('554 5.7.1 spam'), 'rejected', 'content-refused', 0],
  ['QUIT', say('500 what?'), 'delivered', null, 1],
]

const CLOSED_BY_421: readonly Case[] = (
  ['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'after-354', 'body-half', 'body-end', 'dot'] as const
).map((at) => [at, sayAndClose('421 4.3.2 closing'), 'scheduled', undefined, 0])

const NONSENSE: readonly Case[] = [
  ['greeting', say('SSH-2.0-OpenSSH_9.6'), 'scheduled', 'unreachable', 0],
  ['EHLO', say('hello to you'), 'delivered', null, 1],
  ['EHLO', endless(MEGABYTES), 'scheduled', 'unreachable', 0],
  ['EHLO', endless(LINES), 'scheduled', 'unreachable', 0],
  ['EHLO', endless('250-rehearsal\r\n250-SIZE\r\n'), 'scheduled', 'unreachable', 0],
  ['MAIL', say('yes, please'), 'scheduled', 'unreachable', 0],
  ['RCPT', say('999 who knows'), 'scheduled', 'busy', 0],
  ['DATA', endless('354-go\r\n'), 'scheduled', 'unreachable', 0],
  ['dot', say('perhaps'), 'uncertain', 'no-answer', 0],
  ['after-dot', say('4 nearly'), 'uncertain', 'no-answer', 1],
  ['after-dot', endless(MEGABYTES), 'uncertain', 'no-answer', 1],
  ['after-dot', endless('250-queued\r\n'), 'uncertain', 'no-answer', 1],
]

/** The client acts on it before any time may pass. */
const GO_ON = '220 go on in the clear'
const UPGRADING: readonly Case[] = [
  ['STARTTLS', 'drop', 'scheduled', 'unreachable', 0],
  ['STARTTLS', 'hang', 'scheduled', 'unreachable', 0],
  ['STARTTLS', say('454 4.7.0 no TLS now'), 'scheduled', 'encryption', 0],
  ['STARTTLS', say('502 5.5.1 unknown'), 'scheduled', 'encryption', 0],
  ['STARTTLS', say(GO_ON), 'scheduled', 'encryption', 0],
  ['handshake', 'drop', 'scheduled', 'encryption', 0],
  ['handshake', 'hang', 'scheduled', 'unreachable', 0],
  ['AUTH', 'drop', 'scheduled', 'unreachable', 0],
  ['body-half', 'drop', 'scheduled', 'unreachable', 0],
  ['dot', 'drop', 'uncertain', 'no-answer', 0],
  ['after-dot', 'drop', 'uncertain', 'no-answer', 1],
]

const FROM_THE_FIRST_BYTE: readonly Case[] = [
  ['greeting', 'drop', 'scheduled', 'unreachable', 0],
  ['MAIL', 'hang', 'scheduled', 'unreachable', 0],
  ['body-half', 'drop', 'scheduled', 'unreachable', 0],
  ['body-end', say('451 4.3.0 later'), 'scheduled', 'busy', 0],
  ['dot', say('554 5.7.1 spam'), 'rejected', 'content-refused', 0],
  ['after-dot', 'hang', 'uncertain', 'no-answer', 1],
]

const IN_TEXT = new Set(['after-354', 'body-half', 'body-end'])

let office: PostOffice | null = null
let distrust = () => {}
beforeAll(() => {
  distrust = trustTestCertificate()
})
afterAll(() => distrust())
afterEach(async () => {
  vi.useRealTimers()
  await office?.close()
  office = null
})

table('a connection that is cut', DROPPED)
table('a server that falls silent', SILENT)
table('a refusal', REFUSED)
table('a server that closes by 421', CLOSED_BY_421)
table('an answer that is none', NONSENSE)
table('STARTTLS', UPGRADING, { encryption: { by: 'starttls', key: KEY, cert: CERTIFICATE } })
table('TLS from the first byte', FROM_THE_FIRST_BYTE, { encryption: { by: 'tls', key: KEY, cert: CERTIFICATE } })
table('a server without PIPELINING', [...REFUSED.slice(5, 18), ...DROPPED.slice(4, 13)], { without: ['PIPELINING'] })

function table(name: string, cases: readonly Case[], smtp: SmtpOffer = {}): void {
  describe(name, () => {
    for (const [at, action, state, reason, accepted, skip = 0] of cases) {
      const what = typeof action === 'string' ? action : action.reply.slice(0, 24).trim()
      test(`${at}${skip ? ' of the second' : ''}, ${what}: ${state}, ${accepted} accepted`, async () => {
        office = await openPostOffice(smtp)
        office.world.fault({ protocol: 'smtp', at, action, skip })
        await office.schedule('approval-1', {}, { record: { text: TEXT, cc: [COPY] } })
        office.clock.moveTo(DUE)
        expect(await attemptThroughSilence(office, IN_TEXT.has(at))).toMatchObject({
          state,
          ...(reason !== undefined && { reason }),
        })
        expect(office.world.accepted).toHaveLength(accepted)
        expect(await retriedWithinTwoDays(office)).toBe(state === 'scheduled')
        expect(office.world.accepted).toHaveLength(state === 'scheduled' ? 1 : accepted)
      })
    }
  })
}

/** One attempt; once the fault has struck, all the time passes that amends is ready to wait. */
async function attemptThroughSilence(post: PostOffice, inText: boolean) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let ended = false
  const { log } = post.world
  const struck = () =>
    log.some((line) => line.includes('(fault at')) &&
    (!log.some((line) => line.includes(GO_ON)) || log.some((line) => line.includes('C: (a TLS handshake)')))
  const { outbox } = post.ledger
  // The commit under the hold takes its time: what the server did before it is heard before the dot.
  const markMayHaveSent = async (id: string, token: string) => {
    while (inText && !struck()) await turns(1)
    await turns(20)
    return outbox.markMayHaveSent(id, token)
  }
  const ledger = { ...post.ledger, outbox: { ...outbox, markMayHaveSent } }
  const attempt = post.attempt({ ledger }).finally(() => {
    ended = true
  })
  while (!ended) {
    await turns(1)
    if (!struck()) continue
    await turns(200)
    vi.advanceTimersByTime(SILENCE_MS)
  }
  vi.useRealTimers()
  return attempt
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** Whether the letter is tried again by itself; once is enough here, since the fault is over. */
async function retriedWithinTwoDays(post: PostOffice): Promise<boolean> {
  const { dueAt, state } = await itemOf(post.ledger, 'approval-1')
  if (state === 'scheduled') post.clock.moveTo(dueAt)
  else post.clock.moveBy(2 * DAY_SECONDS)
  return (await post.attempt())?.state === 'delivered'
}

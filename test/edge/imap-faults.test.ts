/** Whatever an IMAP server does wrong, once it has stopped every mail is here exactly once, and no exception has escaped. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMailStores, type ImapConnection } from '../../src/edge/imap.ts'
import type { MailStoreReason } from '../../src/ports/mail-store.ts'
import type { Fault } from '../../src/rehearsal/faults.ts'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import type { Mailbox } from '../../src/rehearsal/mailbox.ts'
import { openTestLedger, startWatch, type TestLedger } from '../support/watching.ts'
import { COMPLAINTS, hurriedClock, mail, silentLog, startWorld } from '../support/world.ts'

const START = '2026-03-02T08:00:00.000Z'
let world: MailWorld
let inbox: Mailbox
let book: TestLedger
let clock: ReturnType<typeof hurriedClock>
let watching: { stop(): Promise<void> } | null = null
const escaped: unknown[] = []
const note = (error: unknown) => void escaped.push(error)

beforeEach(async () => {
  world = await startWorld()
  inbox = world.mailboxOf(COMPLAINTS.address, 'INBOX')
  book = await openTestLedger()
  clock = hurriedClock(START)
  escaped.length = 0
  process.on('unhandledRejection', note)
  process.on('uncaughtException', note)
})
afterEach(async () => {
  await watching?.stop()
  watching = null
  await world.close()
  await book.remove()
  process.off('unhandledRejection', note)
  process.off('uncaughtException', note)
})

function connection(): ImapConnection {
  const { address: user, password } = COMPLAINTS
  return { ...world.imap, security: 'none', user, password, mailbox: 'INBOX', watchdogSeconds: 0.4 }
}
const put = (subject: string) => inbox.append(mail(subject), [], new Date(clock.now()))
const counts = () => book.ledger.intake.counts()

/** What strikes; the first five mails have the UIDs 1 to 5. */
interface Case {
  readonly name: string
  readonly faults: readonly Omit<Fault, 'protocol'>[]
  /** What people are told while it lasts. */
  readonly told?: MailStoreReason
  /** What else happens while the watch runs. */
  readonly meanwhile?: () => void
}

const untagged = (reply: string) => ({ reply, next: 'answer' as const })
const flood = Array.from({ length: 20_000 }, (_, index) => `* OK still here ${index}`).join('\r\n')

const CASES: readonly Case[] = [
  { name: 'the connection is refused at once', faults: [{ at: 'connect', action: 'drop', times: 3 }] },
  { name: 'no greeting comes, then the line is dropped', faults: [{ at: 'greeting', action: 'drop', times: 2 }] },
  {
    name: 'the greeting is BYE',
    faults: [{ at: 'greeting', action: { reply: '* BYE too many connections', next: 'close' } }],
    told: 'too-many-connections',
  },
  {
    name: 'the greeting is no IMAP',
    faults: [{ at: 'greeting', action: { reply: 'SSH-2.0-OpenSSH_9.9', next: 'close' } }],
  },
  { name: 'the sign-in is dropped', faults: [{ at: 'AUTHENTICATE', action: 'drop', times: 2 }] },
  {
    name: 'the sign-in is throttled',
    faults: [{ at: 'AUTHENTICATE', action: { reply: 'NO [LIMIT] too many logins' } }],
    told: 'throttled',
  },
  {
    name: 'the sign-in is not possible at the moment',
    faults: [{ at: 'AUTHENTICATE', action: { reply: 'NO [UNAVAILABLE] backend is down' } }],
    told: 'sign-in-unavailable',
  },
  {
    name: 'the password is refused once',
    faults: [{ at: 'AUTHENTICATE', action: { reply: 'NO [AUTHENTICATIONFAILED] no' } }],
    told: 'wrong-password',
  },
  {
    name: 'the account is in use elsewhere',
    faults: [{ at: 'SELECT', action: { reply: 'NO [INUSE] mailbox is locked' } }],
    told: 'too-many-connections',
  },
  { name: 'ID is refused', faults: [{ at: 'ID', action: { reply: 'BAD no' }, times: 2 }] },
  { name: 'the list of mailboxes is refused', faults: [{ at: 'LIST', action: { reply: 'NO not now' }, times: 5 }] },
  { name: 'the list of mailboxes is BAD', faults: [{ at: 'LIST', action: { reply: 'BAD what' }, times: 5 }] },
  { name: 'SELECT hangs', faults: [{ at: 'SELECT', action: 'hang' }], told: 'silent' },
  {
    name: 'SELECT says the mailbox is missing for a moment',
    faults: [{ at: 'SELECT', action: { reply: 'NO [NONEXISTENT] none' } }],
    told: 'no-such-mailbox',
  },
  {
    name: 'SELECT gives no UIDVALIDITY',
    faults: [{ at: 'SELECT', action: { reply: '* 5 EXISTS\r\n* 0 RECENT\r\n{tag} OK [READ-WRITE] done' } }],
    told: 'no-uidvalidity',
  },
  { name: 'NOOP is dropped', faults: [{ at: 'NOOP', action: 'drop', skip: 1 }] },
  { name: 'NOOP hangs', faults: [{ at: 'NOOP', action: 'hang', skip: 1 }] },
  { name: 'NOOP is refused', faults: [{ at: 'NOOP', action: { reply: 'NO no' }, times: 3 }] },
  {
    name: 'BYE comes in the middle of a session',
    faults: [{ at: 'NOOP', action: { reply: '* BYE going down for maintenance\r\n{tag} OK', next: 'close' } }],
  },
  { name: 'IDLE is refused', faults: [{ at: 'IDLE', action: { reply: 'NO no' }, times: 1_000 }] },
  { name: 'IDLE is dropped', faults: [{ at: 'IDLE', action: 'drop', times: 3 }] },
  { name: 'IDLE hangs', faults: [{ at: 'IDLE', action: 'hang' }] },
  {
    name: 'the listing is answered OK without a row',
    faults: [{ at: 'UID FETCH 1:*', action: { reply: 'OK done' }, times: 4 }],
    told: 'not-understood',
  },
  {
    name: 'the listing is refused',
    faults: [{ at: 'UID FETCH 1:*', action: { reply: 'NO later' }, times: 2 }],
    told: 'refused',
  },
  {
    name: 'the listing is BAD',
    faults: [{ at: 'UID FETCH 1:*', action: { reply: 'BAD what' }, times: 2 }],
    told: 'not-understood',
  },
  {
    name: 'the listing breaks off',
    faults: [
      {
        at: 'UID FETCH 1:*',
        action: {
          reply:
            '* 1 FETCH (UID 1 INTERNALDATE "02-Mar-2026 08:00:00 +0000" RFC822.SIZE 10)\r\n* 2 FETCH (UID 2 INTERN',
          next: 'close',
        },
      },
    ],
  },
  {
    name: 'the listing names a mail twice',
    faults: [
      {
        at: 'UID FETCH 1:*',
        action: untagged('* 2 FETCH (UID 2 INTERNALDATE "02-Mar-2026 08:00:00 +0000" RFC822.SIZE 10)'),
      },
    ],
  },
  {
    name: 'the listing misses a mail',
    faults: [
      {
        at: 'UID FETCH 1:*',
        action: {
          reply: '* 1 FETCH (UID 1 INTERNALDATE "02-Mar-2026 08:00:00 +0000" RFC822.SIZE 10)\r\n{tag} OK done',
        },
      },
    ],
  },
  {
    name: 'the listing has a row without size and date',
    faults: [
      {
        at: 'UID FETCH 1:*',
        action: {
          reply:
            '* 1 FETCH (UID 1)\r\n* 2 FETCH (UID 2)\r\n* 3 FETCH (UID 3)\r\n* 4 FETCH (UID 4)\r\n* 5 FETCH (UID 5)\r\n{tag} OK done',
        },
      },
    ],
  },
  { name: 'the envelopes are refused', faults: [{ at: 'UID FETCH 1:5', action: { reply: 'NO no' } }] },
  { name: 'the envelopes end the connection', faults: [{ at: 'UID FETCH 1:5', action: 'drop' }] },
  { name: 'a mail is refused', faults: [{ at: 'UID FETCH 2', action: { reply: 'NO cannot read it' }, times: 2 }] },
  { name: 'a mail is BAD', faults: [{ at: 'UID FETCH 2', action: { reply: 'BAD cannot' }, times: 2 }] },
  { name: 'a mail ends the connection', faults: [{ at: 'UID FETCH 2', action: 'drop', times: 2 }] },
  { name: 'a mail makes the server silent', faults: [{ at: 'UID FETCH 2', action: 'hang', times: 2 }] },
  {
    name: 'a listed mail is answered OK without it',
    faults: [{ at: 'UID FETCH 2', action: { reply: 'OK done' }, times: 4 }],
  },
  {
    name: 'another mail is given than was asked for',
    faults: [
      {
        at: 'UID FETCH 2',
        action: {
          reply:
            '* 3 FETCH (UID 3 RFC822.SIZE 5 INTERNALDATE "02-Mar-2026 08:00:00 +0000" BODY[]<0> {5}\r\nwrong)\r\n{tag} OK done',
        },
      },
    ],
  },
  {
    name: 'a row without the text is given',
    faults: [{ at: 'UID FETCH 2', action: { reply: '* 2 FETCH (UID 2 FLAGS (\\Seen))\r\n{tag} OK done' } }],
  },
  {
    name: 'a row of another mail is mixed in',
    faults: [{ at: 'UID FETCH 2', action: untagged('* 4 FETCH (UID 4 FLAGS (\\Seen))'), times: 3 }],
  },
  {
    name: 'a literal is announced and breaks off',
    faults: [
      {
        at: 'UID FETCH 2',
        action: { reply: '* 2 FETCH (UID 2 RFC822.SIZE 900 BODY[]<0> {900}\r\nonly this', next: 'close' },
      },
    ],
  },
  {
    name: 'a literal of a terabyte is announced',
    faults: [
      { at: 'UID FETCH 2', action: { reply: '* 2 FETCH (UID 2 BODY[]<0> {1099511627776}\r\nxx', next: 'silence' } },
    ],
  },
  {
    name: 'a mail is throttled for a moment',
    faults: [
      {
        at: 'UID FETCH 2',
        action: { reply: 'BAD Request is throttled. Suggested Backoff Time: 30 milliseconds' },
        times: 2,
      },
    ],
  },
  {
    name: 'a mail is throttled for longer than a command may take',
    faults: [
      { at: 'UID FETCH 2', action: { reply: 'BAD Request is throttled. Suggested Backoff Time: 92415 milliseconds' } },
    ],
    told: 'throttled',
  },
  {
    name: 'the capabilities change in the middle',
    faults: [{ at: 'NOOP', action: untagged('* CAPABILITY IMAP4rev1'), times: 3 }],
  },
  { name: 'a flood of untagged lines comes', faults: [{ at: 'UID FETCH 1:*', action: untagged(flood) }] },
  { name: 'the server counts mails that are not there', faults: [{ at: 'NOOP', action: untagged('* 9 EXISTS') }] },
  { name: 'the server speaks rubbish', faults: [{ at: 'NOOP', action: untagged('* ((((( "unclosed') }] },
  { name: 'the tag of an answer is wrong', faults: [{ at: 'UID FETCH 2', action: { reply: 'X99 OK done{tag}' } }] },
  { name: 'all lines are cut again and again', faults: [{ at: 'UID FETCH', action: 'drop', times: 8 }] },
  {
    name: 'the mailbox is renumbered meanwhile',
    faults: [],
    meanwhile: () => {
      inbox.renumber(inbox.uidValidity + 1)
      world.dropConnections('imap')
    },
  },
]

describe('after the fault every mail is here, once [mail 62]', () => {
  test.for(CASES)('$name', { timeout: 20_000 }, async ({ faults, told, meanwhile }) => {
    for (let number = 1; number <= 5; number += 1) put(`mail ${number}`)
    for (const fault of faults) world.fault({ protocol: 'imap', ...fault })
    const reasons = new Set<MailStoreReason | null>()
    const stop = book.ledger.onChange(() => {
      void book.ledger.intake.health().then(([health]) => reasons.add(health?.problemReason ?? null))
    })
    watching = startWatch({ connection: connection(), ledger: book.ledger, clock, pollSeconds: 0.05 })
    // A mail that was refused is tried again some minutes later.
    const forwards = setInterval(() => clock.advance(60), 20)
    await book.until(async () => (await counts()).stored >= 3)
    meanwhile?.()
    put('after the fault')
    await book.until(async () => {
      const { stored, listed } = await counts()
      return stored >= 6 && listed === 0 && (await book.ledger.intake.health())[0]?.problem === null
    })
    clearInterval(forwards)
    stop()
    const wanted = ['after the fault', ...[1, 2, 3, 4, 5].map((number) => `mail ${number}`)]
    expect((await book.subjects()).sort()).toEqual(wanted)
    expect(await counts()).toMatchObject({ vanished: 0, baseline: 0, triage: 0 })
    if (told) expect([...reasons]).toContain(told)
    expect(Math.max(0, ...clock.waits)).toBeLessThanOrEqual(300)
    expect(escaped).toEqual([])
  })
})

describe('a copy that can not be filed', () => {
  const connect = () =>
    createMailStores(new Map([['complaints', connection()]]), {
      readOnly: false,
      log: silentLog,
      now: clock.now,
    }).connect('complaints')

  test.for([
    ['APPEND is refused', { reply: 'NO [OVERQUOTA] mailbox is full' }, 'mailbox-full'],
    ['APPEND has no such mailbox', { reply: 'NO [TRYCREATE] no such mailbox' }, 'refused'],
    ['APPEND is dropped', 'drop', 'connection-lost'],
    ['APPEND hangs', 'hang', 'silent'],
  ] as const)('%s: it is said, and nothing is taken for filed', async ([, action, reason]) => {
    world.fault({ protocol: 'imap', at: 'APPEND', action })
    const store = await connect()
    await expect(store.append('Sent', mail('copy'), ['\\Seen'], START)).rejects.toMatchObject({ reason })
    await store.close()
    expect(world.mailboxOf(COMPLAINTS.address, 'Sent').mails).toEqual([])
    expect(escaped).toEqual([])
  })
})

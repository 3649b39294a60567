/** One attempt at one letter: what leaves, what doesn't, and what is never tried again. Real ledger, real SMTP on loopback. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decodeRecord } from '../../src/mail/compose.ts'
import { LedgerError } from '../../src/ports/ledger/ledger.ts'
import type { OutboxLedger } from '../../src/ports/ledger/outbox.ts'
import { sendOnce } from '../../src/sending/send.ts'
import type { ReplyRecord } from '../../src/ticket/turn.ts'
import { CUSTOMER } from '../support/world.ts'
import { ACCOUNT } from './letters.ts'
import { itemOf, openPostOffice, type PostOffice } from './post-office.ts'
import { scripted } from './scripted.ts'

const DUE = '2026-03-10T09:01:00.000Z'

let office: PostOffice
beforeEach(async () => {
  office = await openPostOffice()
})
afterEach(() => office.close())

/** The same ledger with another outbox method. */
function withOutbox(change: Partial<OutboxLedger>) {
  const { ledger } = office
  return { ledger: { ...ledger, outbox: { ...ledger.outbox, ...change } } }
}

describe('an approved letter', () => {
  test('reaches its customer once, and the journey hears of it', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    const item = await office.attempt()
    expect(item).toMatchObject({
      state: 'delivered',
      attempts: 1,
      deliveredAt: DUE,
      response: '250 2.0.0 OK queued as 1',
    })
    expect(office.world.accepted.map((mail) => mail.envelope)).toEqual([
      { reversePath: 'complaints@factory.example', forwardPaths: [CUSTOMER.address] },
    ])
    expect(office.outcomes.map(({ outcome }) => outcome.outcome)).toEqual(['delivered'])
    office.clock.moveBy(72 * 3600)
    expect(await office.attempt()).toBeNull()
  })

  for (const [what, text] of [
    ['dots at the start of lines', '.\n..\n. end\n.'],
    ['Chinese', '尊敬的王先生：\n\n您好！我们将于三月五日退款。\n'.repeat(200)],
    ['emoji and marks', 'ok 👩‍👩‍👧 é ก็ שלום'],
    ['long lines and trailing blanks', `${'x'.repeat(5_000)}  \nend \t`],
    ['lines that look like the end', 'before\r\n.\r\nQUIT\r\nafter'.replaceAll('\r', '')],
  ] as const) {
    test(`arrives letter by letter as it was approved: ${what} [mail 3]`, async () => {
      await office.schedule(
        'approval-1',
        {},
        { record: { text, subject: `Re: ${text.slice(0, 40).replace(/\s+/g, ' ').trim()}` } },
      )
      office.clock.moveTo(DUE)
      await office.attempt()
      const turn = (await office.ledger.tickets.turn('turn-approval-1'))?.turn
      if (turn?.stage !== 'approved') throw new Error('not approved')
      const { subject, html, from, to, cc, inReplyTo, references } = turn.draft.record
      expect(await decodeRecord(office.world.accepted[0]?.raw ?? Buffer.alloc(0))).toMatchObject({
        text,
        subject,
        html,
        from,
        to,
        cc,
        inReplyTo,
        references,
      })
    })
  }

  test('is not claimed before its undo window is over, even when it is due', async () => {
    await office.schedule('approval-1', { sendAt: '2026-03-10T09:00:00.000Z' })
    office.clock.moveTo('2026-03-10T09:00:59.999Z')
    expect(await office.attempt()).toBeNull()
    office.clock.moveTo(DUE)
    expect((await office.attempt())?.state).toBe('delivered')
  })

  test('can be taken back until it is claimed, and not after', async () => {
    await office.schedule()
    await office.schedule('approval-2')
    expect(await office.ledger.outbox.cancel('approval-1')).toBe(true)
    office.clock.moveTo(DUE)
    expect((await office.attempt())?.id).toBe('approval-2')
    expect(await office.attempt()).toBeNull()
    expect(await office.ledger.outbox.cancel('approval-2')).toBe(false)
    expect(office.world.accepted).toHaveLength(1)
  })

  test('goes to To and Cc, each once', async () => {
    const record = {
      cc: [
        { name: '', address: 'boss@customer.example' },
        { name: '', address: CUSTOMER.address },
      ],
    }
    await office.schedule('approval-1', {}, { record })
    office.clock.moveTo(DUE)
    await office.attempt()
    expect(office.world.accepted[0]?.envelope.forwardPaths).toEqual([CUSTOMER.address, 'boss@customer.example'])
  })
})

describe('a letter that is not exactly what was approved', () => {
  const changes: Readonly<Record<string, Partial<ReplyRecord>>> = {
    text: { text: 'Sehr geehrte Frau Huber, ' },
    subject: { subject: 'Re: Zerbrochene Lampen ' },
    recipient: { to: [{ name: 'Eva Huber', address: 'eva@customer.examp1e' }] },
    copy: { cc: [{ name: '', address: 'boss@customer.example' }] },
    sender: { from: { name: 'Lumen Factory', address: 'sales@factory.example' } },
    file: { attachments: [{ name: 'offer.pdf', type: 'application/pdf', sha256: 'f'.repeat(64) }] },
    thread: { inReplyTo: '<another@customer.example>' },
  }
  for (const [what, change] of Object.entries(changes)) {
    test(`(another ${what}) is stopped before any connection [mail 2]`, async () => {
      await office.schedule()
      office.clock.moveTo(DUE)
      const claim = await office.ledger.outbox.claim(DUE, ['complaints'], 'token', 3600)
      if (!claim) throw new Error('nothing was due')
      const { draft } = claim.turn
      const turn = { ...claim.turn, draft: { ...draft, record: { ...draft.record, ...change } } }
      await sendOnce(office.ports, ACCOUNT, claim.item, turn, 'token', new AbortController().signal)
      expect(await itemOf(office.ledger, 'approval-1')).toMatchObject({
        state: 'stopped',
        reason: 'not-as-approved',
        mimeSha256: null,
      })
      expect(office.world.log.filter((line) => line.startsWith('smtp'))).toEqual([])
    })
  }
})

describe('the very same bytes', () => {
  test('are sent again after a refusal, with the Message-ID and Date of the first attempt [mail 21]', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    const { submission, sent } = scripted(async (beforeFinalDot) => {
      await beforeFinalDot()
      return { outcome: 'deferred', code: 451, response: '451 4.3.0 try later', reason: 'busy', scope: 'message' }
    })
    const first = await office.attempt({ submission })
    expect(first).toMatchObject({ state: 'scheduled', dueAt: '2026-03-10T09:06:00.000Z' })
    office.clock.moveBy(300)
    await office.attempt({ submission })
    office.clock.moveBy(600)
    expect((await office.attempt())?.state).toBe('delivered')
    const [one, two] = sent
    expect(two).toEqual(one)
    expect(office.world.accepted.map((mail) => Buffer.compare(mail.raw, Buffer.from(one ?? '')))).toEqual([0])
  })

  test('survive a crash between freezing and connecting', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    const crash = scripted(() => new Promise(() => {}))
    void office.attempt({ submission: crash.submission })
    while (crash.sent.length === 0) await new Promise((resolve) => setImmediate(resolve))
    office.clock.moveBy(901)
    expect(await office.ledger.outbox.recover('all')).toEqual([])
    expect((await office.attempt())?.state).toBe('delivered')
    expect(Buffer.from(office.world.accepted[0]?.raw ?? '')).toEqual(Buffer.from(crash.sent[0] ?? ''))
  })
})

describe('an outcome that nobody knows', () => {
  test('a connection lost after the dot is uncertain, and 72 hours later still one mail [mail 5, 23]', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    office.world.fault({ protocol: 'smtp', at: 'after-dot', action: 'drop' })
    expect((await office.attempt())?.state).toBe('uncertain')
    for (let hours = 0; hours < 72; hours += 1) {
      office.clock.moveBy(3600)
      await office.ledger.outbox.recover('all')
      expect(await office.attempt()).toBeNull()
    }
    expect(office.world.accepted).toHaveLength(1)
    expect(office.outcomes.map(({ outcome }) => outcome.outcome)).toEqual(['uncertain'])
  })

  test('a crash after the dot leaves it uncertain, never sent again by itself [mail 4]', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    let reached = false
    const { submission } = scripted(async (beforeFinalDot) => {
      reached = await beforeFinalDot()
      return new Promise(() => {})
    })
    void office.attempt({ submission })
    while (!reached) await new Promise((resolve) => setImmediate(resolve))
    expect((await itemOf(office.ledger, 'approval-1')).state).toBe('may-have-sent')
    office.clock.moveBy(901)
    expect(await office.ledger.outbox.recover('all')).toEqual(['approval-1'])
    expect(await office.attempt()).toBeNull()
    expect((await itemOf(office.ledger, 'approval-1')).state).toBe('uncertain')
  })

  test('a submission that breaks down after the mark is uncertain too', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    const { submission } = scripted(async (beforeFinalDot) => {
      await beforeFinalDot()
      throw new Error('defect')
    })
    expect((await office.attempt({ submission }))?.state).toBe('uncertain')
  })
})

describe('the final dot is not written', () => {
  test('when the ledger cannot note that the letter may have been sent [mail 20]', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    const full = withOutbox({ markMayHaveSent: () => Promise.reject(new LedgerError('full', 'the disk is full')) })
    const item = await office.attempt(full)
    expect(item).toMatchObject({ state: 'scheduled', dueAt: '2026-03-10T09:02:00.000Z' })
    expect(office.world.accepted).toHaveLength(0)
    office.clock.moveBy(60)
    expect((await office.attempt())?.state).toBe('delivered')
    expect(office.world.accepted).toHaveLength(1)
  })

  test('when the daemon was frozen after noting it: another hour may have come, or a person have decided', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    const frozen = withOutbox({
      markMayHaveSent: async (id, token) => {
        const marked = await office.ledger.outbox.markMayHaveSent(id, token)
        office.clock.moveBy(11)
        return marked
      },
    })
    expect((await office.attempt(frozen))?.state).toBe('scheduled')
    expect(office.world.accepted).toHaveLength(0)
    office.clock.moveBy(60)
    expect((await office.attempt())?.state).toBe('delivered')
    expect(office.world.accepted).toHaveLength(1)
  })

  test('when the claim was lost to another daemon', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    const stolen = withOutbox({
      markMayHaveSent: async (id, token) => {
        office.clock.moveBy(901)
        await office.ledger.outbox.recover('all')
        return office.ledger.outbox.markMayHaveSent(id, token)
      },
    })
    expect((await office.attempt(stolen))?.state).toBe('scheduled')
    expect(office.world.accepted).toHaveLength(0)
    expect(office.outcomes).toEqual([])
    await office.attempt()
    expect(office.world.accepted).toHaveLength(1)
  })

  test.each([
    ['the look at the mailbox has grown older than a minute', 61],
    ['nobody can tell how old the look is, since the clock was set back', -61],
  ])('when %s', async (_, seconds) => {
    await office.schedule()
    office.clock.moveTo(DUE)
    const slow = {
      lastLook: async () => {
        const at = new Date(Date.parse(office.clock.now()) - seconds * 1000).toISOString()
        return { stop: null, at }
      },
    }
    expect((await office.attempt(slow))?.state).toBe('scheduled')
    expect(office.world.accepted).toHaveLength(0)
  })
})

describe('a person who takes the approval back', () => {
  test('while the last bytes wait for their dot stops the letter for good [mail 13]', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    let cancelled = false
    const { outbox } = office.ledger
    const cancelling = withOutbox({
      markMayHaveSent: async (id, token) => {
        expect(office.world.log.some((line) => line.includes('S: 354'))).toBe(true)
        cancelled = await outbox.cancel(id)
        return outbox.markMayHaveSent(id, token)
      },
    })
    expect((await office.attempt(cancelling))?.state).toBe('cancelled')
    expect(cancelled).toBe(true)
    office.clock.moveBy(72 * 3600)
    expect(await office.attempt()).toBeNull()
    expect(office.world.accepted).toEqual([])
  })
})

describe('the last look', () => {
  test('stops a letter whose customer wrote again, before any connection [mail 14]', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    const stop = { reason: 'withdrawn' as const, response: 'customer-wrote-again' }
    const lastLook = async () => ({ stop, at: office.clock.now() })
    expect(await office.attempt({ lastLook })).toMatchObject({ state: 'stopped', response: 'customer-wrote-again' })
    office.clock.moveBy(72 * 3600)
    expect(await office.attempt()).toBeNull()
    expect(office.world.log.filter((line) => line.startsWith('smtp'))).toEqual([])
  })

  test('that cannot be taken makes the letter wait, not leave blindly', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    const lastLook = () => Promise.reject(new Error('no route to host'))
    expect(await office.attempt({ lastLook })).toMatchObject({ state: 'scheduled', dueAt: '2026-03-10T09:02:00.000Z' })
    expect(office.world.accepted).toHaveLength(0)
  })
})

test('a database that is busy when the outcome comes is asked again until it is written', async () => {
  await office.schedule()
  office.clock.moveTo(DUE)
  const { ledger } = office
  let refusals = 2
  const busy = {
    ledger: {
      ...ledger,
      transaction: <T>(work: Parameters<typeof ledger.transaction<T>>[0]) => {
        if (refusals === 0) return ledger.transaction(work)
        refusals -= 1
        queueMicrotask(() => setImmediate(() => office.clock.moveBy(5)))
        return Promise.reject(new LedgerError('busy', 'the database is busy'))
      },
    },
  }
  expect((await office.attempt(busy))?.state).toBe('delivered')
  expect(refusals).toBe(0)
})

/** The outbox loop: sends what is due, keeps its pace, files copies, and survives restarts. Real servers, a clock moved by hand. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { COMPLAINTS, silentLog } from '../support/world.ts'
import { ACCOUNT } from './letters.ts'
import { itemOf, openPostOffice, type PostOffice } from './post-office.ts'

const DUE = '2026-03-10T09:01:00.000Z'

let office: PostOffice
beforeEach(async () => {
  office = await openPostOffice()
})
afterEach(() => office.close())

/** Events of real servers come within milliseconds, on a loaded machine within seconds. */
const SOON = { interval: 5, timeout: 10_000 }

const sentCopies = () => office.world.mailboxOf(COMPLAINTS.address, 'Sent').mails
const filed = (id = 'approval-1') =>
  vi.waitFor(async () => {
    const item = await itemOf(office.ledger, id)
    if (item.filedAt === null) throw new Error('not filed yet')
    return item
  }, SOON)

describe('the outbox', () => {
  test('sleeps until a letter is due, sends it, files a copy and marks the complaint answered [mail 72]', async () => {
    await office.schedule()
    const delivered = office.nextOutcome()
    office.run()
    expect(office.world.accepted).toHaveLength(0)
    office.clock.moveTo(DUE)
    expect((await delivered).outcome).toBe('delivered')
    expect((await filed()).fileNote).toBeNull()
    expect(sentCopies().map((mail) => mail.raw)).toEqual(office.world.accepted.map((mail) => mail.raw))
    expect(sentCopies()[0]?.flags).toContain('\\Seen')
    const [complaint] = office.world.mailboxOf(COMPLAINTS.address, 'INBOX').mails
    expect([...(complaint?.flags ?? [])]).toEqual(['\\Answered'])
  })

  test('wakes for a letter that is approved while it sleeps', async () => {
    const outbox = office.run()
    office.clock.moveTo(DUE)
    await office.schedule()
    const delivered = office.nextOutcome()
    outbox.kick()
    expect((await delivered).outcome).toBe('delivered')
  })

  test('keeps the pace between two letters of an account', async () => {
    await office.schedule('approval-1')
    await office.schedule('approval-2')
    office.clock.moveTo(DUE)
    const first = office.nextOutcome()
    office.run()
    await first
    await filed('approval-1')
    expect(office.world.accepted).toHaveLength(1)
    office.clock.moveBy(19)
    expect((await itemOf(office.ledger, 'approval-2')).state).toBe('scheduled')
    const second = office.nextOutcome()
    office.clock.moveBy(1)
    await second
    expect(office.world.accepted.map((mail) => mail.at.toISOString())).toEqual([DUE, '2026-03-10T09:01:20.000Z'])
  })

  test('rests before the provider’s daily limit, says until when, and goes on by itself [mail 68]', async () => {
    const accounts = new Map([['complaints', { ...ACCOUNT, dailyLetters: 2 }]])
    const health = async () => (await office.ledger.intake.health()).find(({ account }) => account === 'complaints')
    const accepted = () => office.world.accepted.map((mail) => mail.at.toISOString())
    for (const id of ['approval-1', 'approval-2', 'approval-3']) await office.schedule(id)
    office.clock.moveTo(DUE)
    // Nobody knows whether the first left: it counts.
    await office.ledger.outbox.claim(DUE, ['complaints'], 'dead', 60)
    await office.ledger.outbox.markMayHaveSent('approval-1', 'dead')
    await office.ledger.outbox.renew('approval-1', 'dead', 0)
    const outbox = office.run({ accounts })
    await vi.waitFor(() => expect(accepted()).toHaveLength(1), SOON)
    office.clock.moveBy(60)
    await vi.waitFor(async () => expect(await health()).toMatchObject({ pauseReason: 'daily-limit' }), SOON)
    const until = (await health())?.pausedUntil ?? ''
    expect(until.slice(0, 16)).toBe('2026-03-11T09:01')

    // A person ends the rest, and again while the program starts anew: the day's letters are still counted, for all to see.
    const endRest = () => office.ledger.intake.setHealth('complaints', { pausedUntil: null, pauseReason: null })
    const restsAgain = () => vi.waitFor(async () => expect((await health())?.pausedUntil).toBe(until), SOON)
    await endRest()
    outbox.kick()
    await restsAgain()
    await outbox.stop()
    await endRest()
    const anew = office.run({ accounts })
    await restsAgain()
    expect(accepted()).toHaveLength(1)

    // A rest that the server's word began is neither shortened nor renamed.
    const longer = {
      pausedUntil: new Date(Date.parse(until) + 3_600_000).toISOString(),
      pauseReason: 'limit-prolonged',
    } as const
    await office.ledger.intake.setHealth('complaints', longer)
    anew.kick()
    office.clock.moveBy(60)
    await vi.waitFor(
      async () => expect(await office.ledger.outbox.nextDueAt(['complaints'])).toBe(longer.pausedUntil),
      SOON,
    )
    expect(await health()).toMatchObject(longer)
    await endRest()
    office.clock.moveTo(new Date(Date.parse(until) + 1_000).toISOString())
    await vi.waitFor(() => expect(accepted()).toHaveLength(2), SOON)
    expect((accepted()[1] ?? '') > until).toBe(true)
  })

  test('after a crash between dot and answer shows the letter as uncertain and sends nothing [mail 4]', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    const claim = await office.ledger.outbox.claim(DUE, ['complaints'], 'dead', 60)
    expect(claim).not.toBeNull()
    await office.ledger.outbox.markMayHaveSent('approval-1', 'dead')
    await office.ledger.outbox.renew('approval-1', 'dead', 0)
    office.clock.moveBy(3600)
    const outbox = office.run()
    await vi.waitFor(() => expect(office.outcomes.map(({ outcome }) => outcome.outcome)).toEqual(['uncertain']), SOON)
    await outbox.stop()
    expect((await itemOf(office.ledger, 'approval-1')).state).toBe('uncertain')
    expect(office.world.accepted).toHaveLength(0)
  })

  test('a letter whose copy can never be filed has still been sent exactly once [mail 22]', async () => {
    await office.schedule()
    office.world.fault({ protocol: 'imap', at: 'APPEND', action: { reply: 'NO quota exceeded' }, times: 100 })
    office.clock.moveTo(DUE)
    const failures: number[] = []
    const warn = (event: string) => event === 'sent copy not filed yet' && failures.push(1)
    const delivered = office.nextOutcome()
    office.run({ log: { ...silentLog, warn } })
    // A clock that runs while the letter is on its way would make its last look too old.
    await delivered
    for (let done = 1; done <= 100; done += 1) {
      await vi.waitFor(() => {
        office.clock.moveBy(61)
        expect(failures.length).toBeGreaterThanOrEqual(done)
      }, SOON)
      office.clock.moveBy(4 * 3600)
    }
    await filed()
    expect(office.world.accepted).toHaveLength(1)
    expect(sentCopies()).toHaveLength(1)
  })

  test('a copy that was appended just before a crash is not appended again [mail 72]', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    const item = await office.attempt()
    const raw = await office.ledger.raw.get(item?.mimeSha256 ?? '')
    office.world.mailboxOf(COMPLAINTS.address, 'Sent').append(raw, ['\\Seen'], new Date(DUE))
    office.run()
    await filed()
    expect(sentCopies()).toHaveLength(1)
  })

  test('appends nothing where the provider files by itself [mail 72]', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    office.run({ accounts: new Map([['complaints', { ...ACCOUNT, sentCopy: 'provider', markAnswered: false }]]) })
    await filed()
    expect(sentCopies()).toHaveLength(0)
    expect(office.world.log.filter((line) => line.startsWith('imap'))).toEqual([])
  })

  test('an uncertain letter that its provider shows in Sent was sent; one that is not there stays with a person', async () => {
    const accounts = new Map([['complaints', { ...ACCOUNT, sentCopy: 'provider' as const, markAnswered: false }]])
    for (const id of ['approval-1', 'approval-2']) {
      await office.schedule(id)
      office.clock.moveTo(DUE)
      office.world.fault({ protocol: 'smtp', at: 'after-dot', action: 'drop' })
      expect((await office.attempt())?.state).toBe('uncertain')
    }
    const inSent = office.world.mailboxOf(COMPLAINTS.address, 'Sent')
    inSent.append(office.world.accepted[0]?.raw ?? Buffer.alloc(0), [], new Date(DUE))
    office.run({ accounts })
    await vi.waitFor(async () => {
      office.clock.moveBy(60)
      expect((await itemOf(office.ledger, 'approval-1')).state).toBe('delivered')
    }, SOON)
    office.clock.moveBy(72 * 3600)
    await filed('approval-1')
    expect((await itemOf(office.ledger, 'approval-2')).state).toBe('uncertain')
    expect(office.outcomes.map(({ item, outcome }) => `${item.id} ${outcome.outcome}`)).toContain(
      'approval-1 delivered',
    )
    expect(office.world.accepted).toHaveLength(2)
  })

  test('all uncertain letters of an account are looked for with one sign-in', async () => {
    for (const id of ['approval-1', 'approval-2', 'approval-3']) {
      await office.schedule(id)
      office.clock.moveTo(DUE)
      office.world.fault({ protocol: 'smtp', at: 'after-dot', action: 'drop' })
      expect((await office.attempt())?.state).toBe('uncertain')
    }
    const inSent = office.world.mailboxOf(COMPLAINTS.address, 'Sent')
    inSent.append(office.world.accepted[2]?.raw ?? Buffer.alloc(0), [], new Date(DUE))
    const delivered = new Promise<string>((resolve) => {
      const onOutcome: PostOffice['ports']['onOutcome'] = async (item, { outcome }) => {
        if (outcome === 'delivered') resolve(item.id)
      }
      const account = { ...ACCOUNT, sentCopy: 'provider' as const, markAnswered: false }
      office.run({ accounts: new Map([['complaints', account]]), onOutcome })
    })
    const found = vi.waitFor(async () => {
      office.clock.moveBy(60)
      expect((await itemOf(office.ledger, 'approval-3')).state).toBe('delivered')
    }, SOON)
    expect(await delivered).toBe('approval-3')
    await found
    expect(office.world.log.filter((line) => /^imap C: .*\b(LOGIN|AUTHENTICATE)\b/i.test(line))).toHaveLength(1)
  })

  test('where amends itself files the copies, a mail in Sent proves nothing', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    office.world.fault({ protocol: 'smtp', at: 'after-dot', action: 'drop' })
    await office.attempt()
    const inSent = office.world.mailboxOf(COMPLAINTS.address, 'Sent')
    inSent.append(office.world.accepted[0]?.raw ?? Buffer.alloc(0), [], new Date(DUE))
    const outbox = office.run()
    for (let hours = 0; hours < 48; hours += 1) {
      office.clock.moveBy(3600)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await outbox.stop()
    expect((await itemOf(office.ledger, 'approval-1')).state).toBe('uncertain')
  })

  test('a letter of whose outcome the journey cannot be told holds up no other', async () => {
    await office.schedule('approval-1')
    await office.schedule('approval-2')
    office.clock.moveTo(DUE)
    await office.ledger.outbox.claim(DUE, ['complaints'], 'dead', 60)
    await office.ledger.outbox.markMayHaveSent('approval-1', 'dead')
    await office.ledger.outbox.renew('approval-1', 'dead', 0)
    const told: string[] = []
    office.run({
      onOutcome: async (item, { outcome }) => {
        told.push(`${item.id} ${outcome}`)
        if (outcome === 'uncertain') throw new Error('a row that nobody can read')
      },
    })
    await filed('approval-2')
    expect(told).toEqual(expect.arrayContaining(['approval-1 uncertain', 'approval-2 delivered']))
    expect(await itemOf(office.ledger, 'approval-1')).toMatchObject({ state: 'uncertain', filedAt: null })
  })

  test('a rest that was noted while the clock was ten days ahead ends when the clock is set right', async () => {
    await office.schedule()
    office.clock.setTo('2026-03-20T09:01:00.000Z')
    office.world.fault({
      protocol: 'smtp',
      at: 'AUTH',
      action: { reply: '535 5.7.139 SmtpClientAuthentication is disabled' },
    })
    expect((await office.attempt())?.dueAt).toBe('2026-03-20T10:01:00.000Z')
    office.clock.setTo(DUE)
    const delivered = office.nextOutcome()
    office.run()
    expect((await delivered).outcome).toBe('delivered')
  })

  test('stops before the dot when told to, and sends after the next start', async () => {
    await office.schedule()
    office.clock.moveTo(DUE)
    let looked: () => void = () => {}
    const looking = new Promise<void>((resolve) => {
      looked = resolve
    })
    let go: () => void = () => {}
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    const outbox = office.run({
      lastLook: async () => {
        looked()
        await held
        return { stop: null, at: office.clock.now() }
      },
    })
    await looking
    const stopped = outbox.stop()
    go()
    await stopped
    expect(office.world.accepted).toHaveLength(0)
    expect((await itemOf(office.ledger, 'approval-1')).state).toBe('scheduled')
    const delivered = office.nextOutcome()
    office.run()
    await delivered
    expect(office.world.accepted).toHaveLength(1)
  })
})

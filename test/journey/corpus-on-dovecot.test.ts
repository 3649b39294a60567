import { readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeRecord } from '../../src/mail/compose.ts'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { BLOCKING } from '../../src/ticket/words.ts'
import { ADDRESS, freshFolder, PASSWORD, startTestDaemon, type TestDaemon } from '../support/daemon.ts'
import { type Dovecot, dovecotMissing, startDovecot } from '../support/dovecot.ts'

/** A Monday, 10:00 in Shanghai. */
const STARTS_AT = '2026-11-16T02:00:00.000Z'
const LETTERS = 20
const MAILS = readdirSync('test/corpus').filter((name) => name.endsWith('.eml'))
const TICKET_STATES_SHOWN = ['pending', 'needs-person'] as const

const missing = dovecotMissing()

describe.skipIf(missing !== null && process.env.AMENDS_TEST_ALL !== '1')('two hundred complaints on Dovecot', () => {
  let dovecot: Dovecot
  let world: MailWorld
  let daemon: TestDaemon
  let folder: string

  const start = () =>
    startTestDaemon({ imap: dovecot, smtp: world.smtp, user: ADDRESS, startsAt: STARTS_AT, folder, undoSeconds: 0 })

  beforeAll(async () => {
    dovecot = await startDovecot([{ name: ADDRESS, password: PASSWORD }])
    world = await createMailWorld({
      users: [{ address: ADDRESS, password: PASSWORD }],
      now: () => new Date(daemon.clock.now()),
    })
    folder = await freshFolder()
    daemon = await start()
    for (const name of MAILS) await dovecot.deliver(ADDRESS, readFileSync(join('test/corpus', name)))
    await daemon.until('every mail is taken', async () => {
      const { taken, duplicate } = await daemon.ledger.intake.counts()
      return taken + duplicate === MAILS.length
    })
  }, 180_000)

  afterAll(async () => {
    await daemon?.close()
    await world?.close()
    await dovecot?.stop()
    if (folder) await rm(folder, { recursive: true, force: true })
  })

  const pending = async (): Promise<Drafted[]> => {
    const rows = await daemon.ledger.desk.queue(daemon.staff, { states: ['pending'], after: null, limit: 500 })
    return rows.flatMap((row) => (row.turn?.turn.stage === 'drafted' ? [row.turn.turn] : []))
  }

  test('each mail is in exactly one visible state', async () => {
    const counts = await daemon.ledger.desk.counts(daemon.staff)
    const occurrences = await daemon.ledger.intake.counts()
    expect(occurrences).toMatchObject({ listed: 0, stored: 0, vanished: 0, baseline: 0 })
    const rows = await daemon.ledger.desk.queue(daemon.staff, {
      states: [...TICKET_STATES_SHOWN],
      after: null,
      limit: 500,
    })
    const onTickets = await Promise.all(
      rows.map(async ({ ticket }) => (await daemon.ledger.tickets.messagesOf(ticket.id)).length),
    )
    const binned = Object.values(counts.bins).reduce((sum, count) => sum + count, 0)
    const shown = onTickets.reduce((sum, count) => sum + count, 0) + binned + occurrences.duplicate
    expect(shown).toBe(MAILS.length)
    expect(Object.values(counts.tickets).reduce((sum, count) => sum + count, 0)).toBe(rows.length)
  })

  test('twenty approved letters arrive at their planned instants and decode to what was approved', async () => {
    const ready = (await pending())
      .filter(({ draft }) => !draft.warnings.some((warning) => BLOCKING.has(warning)))
      .slice(0, LETTERS)
    expect(ready).toHaveLength(LETTERS)
    const planned = new Map<string, { sendAt: string; turn: Drafted }>()
    for (const turn of ready) {
      const result = await daemon.journey.acts.approve(
        { staffId: daemon.staff.id },
        { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt: null, offHours: false },
      )
      if (!result.done) throw new Error(`${turn.draft.record.subject}: ${result.refusal} ${result.detail.join(' ')}`)
      planned.set(result.value.approvalId, { sendAt: result.value.sendAt, turn })
    }
    const accepted = new Map<string, { at: string; raw: Uint8Array }>()
    world.onAccepted(
      ({ at, raw }) =>
        void decodeRecord(raw).then(({ messageId }) => accepted.set(messageId ?? '', { at: at.toISOString(), raw })),
    )
    const inOrder = [...planned.values()].sort((one, other) => (one.sendAt < other.sendAt ? -1 : 1))
    for (const [index, { sendAt }] of inOrder.entries()) {
      daemon.clock.moveTo(sendAt)
      await daemon.until(
        `letter ${index + 1} is delivered`,
        async () => (await daemon.ledger.outbox.counts()).delivered >= index + 1,
      )
    }
    expect(world.accepted).toHaveLength(LETTERS)
    for (const [approvalId, { sendAt, turn }] of planned) {
      const item = await daemon.ledger.outbox.item(approvalId)
      const arrived = accepted.get(item?.messageId ?? '')
      const late = Date.parse(arrived?.at ?? '') - Date.parse(sendAt)
      expect(late).toBeGreaterThanOrEqual(0)
      expect(late).toBeLessThan(60_000)
      const { from, to, cc, subject, text, html, inReplyTo, references } = turn.draft.record
      expect(await decodeRecord(arrived?.raw ?? new Uint8Array())).toMatchObject({
        from,
        to,
        cc,
        subject,
        text,
        html,
        inReplyTo,
        references,
      })
    }
  }, 120_000)

  test('a second start of the daemon changes nothing', async () => {
    // A copy that could not be filed at once is tried again minutes later: the clock comes along.
    await daemon.until('copies are filed', async () => {
      if ((await daemon.ledger.outbox.unfiled(1)).length === 0) return true
      daemon.clock.moveTo(new Date(Date.parse(daemon.clock.now()) + 120_000).toISOString())
      return false
    })
    const before = { desk: await daemon.ledger.desk.counts(daemon.staff), outbox: await daemon.ledger.outbox.counts() }
    await daemon.close()
    daemon = await start()
    const restartedAt = daemon.clock.now()
    await daemon.until(
      'the mailbox was looked at',
      async () => ((await daemon.ledger.intake.health())[0]?.lastPollAt ?? '') >= restartedAt,
    )
    expect({
      desk: await daemon.ledger.desk.counts(daemon.staff),
      outbox: await daemon.ledger.outbox.counts(),
    }).toEqual(before)
    expect(world.accepted).toHaveLength(LETTERS)
  }, 120_000)
})

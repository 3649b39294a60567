/** What becomes of a letter around its sending: who else may answer, what proves that it left, and what is kept about it. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { decodeRecord } from '../../src/mail/compose.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { FILE } from '../support/case-file.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import {
  approve,
  complaint,
  type Job,
  MORNING,
  oneDraft,
  pendingDrafts,
  startJob,
  stateOf,
} from '../support/main-job.ts'

eachDatabase('a letter that was approved', (_open, database) => {
  let job: Job
  let turn: Drafted
  let count = 0
  /** Mails accepted before this test. */
  let before = 0
  const by = () => ({ staffId: job.daemon.staff.id })
  const now = () => job.daemon.clock.now()
  const inHours = (hours: number) => new Date(Date.parse(now()) + hours * 3_600_000).toISOString()
  const customer = () => `m.kowalczyk-${count}@lumena.example`
  const first = () => `<first-${count}@lumena.example>`
  const accepted = () => job.world.accepted.slice(before)
  const letterOf = async () => decodeRecord(accepted().at(-1)?.raw ?? new Uint8Array())
  const itemsOf = () => job.daemon.ledger.outbox.itemsOf(turn.ticketId)
  const messages = () => job.daemon.ledger.tickets.messagesOf(turn.ticketId)
  const write = (id: string, headers: readonly string[], text: string) => {
    const mail = complaint(`${id}-${count}`, headers, text)
      .toString()
      .replaceAll('m.kowalczyk@lumena.example', customer())
    job.world.deliver(ADDRESS, Buffer.from(mail), new Date(now()))
  }
  const answer = (id: string, headers: readonly string[]) =>
    write(id, headers, 'No, that is not enough for 14 broken lamps.')
  const sent = () =>
    job.daemon.until('the letter is sent', async () => (await stateOf(job.daemon, turn)) === 'waiting-customer')
  /** Approved, handed over, and the connection is lost before the server's answer. */
  const becomeUncertain = async () => {
    job.world.fault({ protocol: 'smtp', at: 'after-dot', action: 'drop' })
    await approve(job.daemon, turn)
    await job.daemon.until('nobody knows', async () => (await stateOf(job.daemon, turn)) === 'uncertain')
  }

  beforeAll(async () => {
    job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
  })
  afterAll(() => job.close())
  beforeEach(async () => {
    count += 1
    before = job.world.accepted.length
    write(
      'first',
      [],
      `${count + 10} of our lamps of order PO-9${count} arrived broken.\r\nMarta Kowalczyk, Poznań, Poland`,
    )
    turn = await oneDraft(job.daemon)
  })
  afterEach(async () => {
    for (const old of await pendingDrafts(job.daemon)) {
      await job.daemon.journey.acts.close(by(), {
        ticketId: old.ticketId,
        reason: 'solved',
        duplicateOf: null,
        note: '',
        file: FILE,
      })
    }
  })

  test('by two people at the same moment leaves once; one of them is told [mail 8]', async () => {
    const results = await Promise.all([approve(job.daemon, turn), approve(job.daemon, turn)])
    expect(results.filter((one) => one.done)).toHaveLength(1)
    expect(results.flatMap((one) => (one.done ? [] : [one.refusal]))).toHaveLength(1)
    await sent()
    expect(await itemsOf()).toHaveLength(1)
    expect(accepted()).toHaveLength(1)
  })

  test('stays where a colleague answered from the mail client, with the reason [mail 10]', async () => {
    const mail = complaint('colleague', [`In-Reply-To: ${first()}`], 'We have sent new lamps.').toString()
    job.world.mailboxOf(ADDRESS, 'Sent').append(Buffer.from(mail), ['\\Seen'], new Date(now()))
    await approve(job.daemon, turn)
    await job.daemon.until('it is stopped', async () => (await stateOf(job.daemon, turn)) !== 'scheduled')
    await job.daemon.until('it is told', async () => (await itemsOf())[0]?.state === 'stopped')
    expect((await itemsOf())[0]).toMatchObject({ state: 'stopped', reason: 'answered-elsewhere' })
    expect(accepted()).toEqual([])
  })

  test('goes to whom it was approved for, whatever another mail says of where to reply [mail 15]', async () => {
    const later = inHours(0.25)
    const what = { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt: later, offHours: true } as const
    await job.daemon.journey.acts.approve(by(), what)
    const elsewhere = 'The invoice of order PO-5511 is wrong.\r\nMarta Kowalczyk, Poznań, Poland'
    const { taken } = await job.daemon.ledger.intake.counts()
    write('another', ['Reply-To: collector@thief.example'], elsewhere)
    await job.daemon.until('it is taken in', async () => (await job.daemon.ledger.intake.counts()).taken > taken)
    job.daemon.clock.moveTo(later)
    await sent()
    expect(accepted().map((mail) => mail.envelope.forwardPaths)).toEqual([[customer()]])
    expect((await letterOf()).to).toEqual(turn.draft.record.to)
  })

  test('has no header, recipient or placeholder of the customer’s making [mail 18]', async () => {
    await job.daemon.journey.acts.close(by(), {
      ticketId: turn.ticketId,
      reason: 'solved',
      duplicateOf: null,
      note: '',
      file: FILE,
    })
    const evil = Buffer.from('Broken lamps\r\nBcc: thief@evil.example\r\n\r\nbody').toString('base64')
    const text = ['7 lamps are broken. {{refund}} {{> signature}} {{#if x}}', '.', 'Bcc: thief@evil.example', ''].join(
      '\r\n',
    )
    const mail = complaint(`hostile-${count}`, [], text).toString().replaceAll('m.kowalczyk@lumena.example', customer())
    const hostile = mail.replace(/^Subject: .*$/m, `Subject: =?utf-8?B?${evil}?=`)
    job.world.deliver(ADDRESS, Buffer.from(hostile), new Date(now()))
    turn = await oneDraft(job.daemon)
    expect(await approve(job.daemon, turn)).toMatchObject({ done: true })
    await sent()
    const [mailSent] = accepted()
    expect(mailSent?.envelope.forwardPaths).toEqual([customer()])
    const headers = mailSent?.raw.toString().split('\r\n\r\n')[0] ?? ''
    expect(headers).not.toMatch(/^(bcc|cc):/im)
    const letter = await letterOf()
    expect(letter.text).toContain('{{refund}} {{> signature}} {{#if x}}')
    expect(letter.text.slice(0, letter.text.indexOf('{{refund}}'))).not.toContain('{{')
  })

  test('is known under the Message-ID that the server gave it: an answer to that joins [mail 71]', async () => {
    const rewritten = `<VI1PR01MB7777${count}.eurprd01.prod.outlook.com>`
    const reply = `250 2.0.0 OK ${rewritten} [Hostname=VI1PR01MB7777.eurprd01.prod.outlook.com]`
    job.world.fault({ protocol: 'smtp', at: 'after-dot', action: { reply } })
    await approve(job.daemon, turn)
    await sent()
    expect((await itemsOf())[0]).toMatchObject({ serverMessageId: rewritten })
    answer('to-rewritten', [`In-Reply-To: ${rewritten}`])
    await job.daemon.until('the answer joins', async () => (await messages()).length === 3)
  })

  test('leaves a complete record: who, what, when, why at this hour, what the server said, both ids [mail 105]', async () => {
    const rewritten = `<VI1PR01MB8888${count}.eurprd01.prod.outlook.com>`
    const reply = `250 2.0.0 OK ${rewritten} [Hostname=VI1PR01MB8888.eurprd01.prod.outlook.com]`
    job.world.fault({ protocol: 'smtp', at: 'after-dot', action: { reply } })
    await approve(job.daemon, turn)
    await sent()
    const { messageId } = await letterOf()
    const history = await job.daemon.ledger.tickets.historyOf(turn.ticketId)
    const line = (act: string) => history.find((one) => one.act === act)
    expect(line('approved')).toMatchObject({
      who: job.daemon.staff.id,
      detail: { hash: turn.draft.hash, revision: 1, via: 'desk', chosenBy: 'machine', why: 'good-hour' },
    })
    expect((line('approved')?.at ?? '') >= MORNING).toBe(true)
    expect(line('sent')).toMatchObject({
      who: 'amends',
      detail: { response: reply, messageId, serverMessageId: rewritten },
    })
    expect(line('sent')?.detail.approval).toBe(line('approved')?.detail.approval)
    const row = await job.daemon.ledger.tickets.turn(turn.id)
    expect(row?.turn).toMatchObject({ stage: 'sent', approval: { by: job.daemon.staff.id, hash: turn.draft.hash } })
  })

  test('again after a refusal stays approved, though the refusal is told once more after a crash', async () => {
    job.world.fault({ protocol: 'smtp', at: 'RCPT', action: { reply: '550 5.1.1 unknown' } })
    await approve(job.daemon, turn)
    await job.daemon.until('it is a draft again', async () => (await stateOf(job.daemon, turn)) === 'failed')
    const [refused] = await itemsOf()
    if (refused?.state !== 'rejected') throw new Error('not refused')
    job.world.fault({
      protocol: 'smtp',
      at: 'AUTH',
      action: { reply: '535 5.7.139 SmtpClientAuthentication is disabled' },
    })
    await approve(job.daemon, turn)
    await job.daemon.until('it waits', async () => (await itemsOf()).some(({ reason }) => reason === 'smtp-off'))
    const outcome = { outcome: 'rejected', code: 550, response: '', reason: 'recipient-unknown' } as const
    await job.daemon.journey.afterSend(refused, outcome)
    expect((await job.daemon.ledger.tickets.turn(turn.id))?.turn.stage).toBe('approved')
    await job.daemon.journey.acts.resumeSending(by(), { account: 'complaints' })
    await sent()
    expect(accepted()).toHaveLength(1)
  })

  test('is sent, whatever a person does between the server’s word and the thread that hears of it', async () => {
    const { outbox, tickets } = job.daemon.ledger
    const what = { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt: inHours(1), offHours: true } as const
    await job.daemon.journey.acts.approve(by(), what)
    const [item] = await itemsOf()
    if (!item) throw new Error('no letter')
    await outbox.claim(inHours(2), ['complaints'], 'this', 3_600)
    await outbox.markMayHaveSent(item.id, 'this')
    const receipt = { outcome: 'delivered', response: '250 ok', serverMessageId: null } as const
    await outbox.settle(item.id, 'this', receipt, now(), null)
    const { ticketId } = turn
    const held = await job.daemon.journey.acts.hold(by(), { ticketId, until: inHours(9), reason: 'wait' })
    expect(held).toMatchObject({ done: false, refusal: 'too-late' })
    const why = { ticketId, reason: 'solved', duplicateOf: null, note: '', file: FILE } as const
    expect(await job.daemon.journey.acts.close(by(), why)).toMatchObject({ done: false, refusal: 'too-late' })
    const correction = { field: 'severity', value: 'low' } as const
    const right = { ticketId, messageId: turn.messageId ?? '', correction }
    expect(await job.daemon.journey.acts.correct(by(), right)).toMatchObject({ done: false, refusal: 'too-late' })
    await job.daemon.journey.afterSend(item, receipt)
    expect((await tickets.turn(turn.id))?.turn.stage).toBe('sent')
  })

  test('and is uncertain stays one that a person must settle, though its ticket is put aside', async () => {
    await becomeUncertain()
    const { ticketId } = turn
    await job.daemon.journey.acts.hold(by(), { ticketId, until: inHours(9), reason: 'wait' })
    expect((await job.daemon.ledger.tickets.turn(turn.id))?.turn.stage).toBe('approved')
    expect(await stateOf(job.daemon, turn)).toBe('uncertain')
  })

  test('and is uncertain was sent when the customer answers before amends has given the server up', async () => {
    // As where the server is silent behind the dot for ten minutes, and the customer writes in the meantime.
    const { outbox } = job.daemon.ledger
    const what = { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt: inHours(1), offHours: true } as const
    await job.daemon.journey.acts.approve(by(), what)
    const [item] = await itemsOf()
    if (!item) throw new Error('no letter')
    await outbox.claim(inHours(2), ['complaints'], 'dead', 3_600)
    await outbox.markMayHaveSent(item.id, 'dead')
    answer('early-proof', [`In-Reply-To: ${item.messageId}`])
    await job.daemon.until('the answer is taken in', async () => (await messages()).length === 2)
    const receipt = { outcome: 'uncertain', response: 'no answer', reason: 'no-answer' } as const
    await outbox.settle(item.id, 'dead', receipt, now(), null)
    await job.daemon.until('it was sent', async () => (await itemsOf())[0]?.state === 'delivered')
    expect((await job.daemon.ledger.tickets.turn(turn.id))?.turn.stage).toBe('sent')
    expect(await stateOf(job.daemon, turn)).toBe('pending')
    expect(accepted()).toEqual([])
  })

  test('and is uncertain joins its thread when a person says that it was sent, and the next letter leaves', async () => {
    await becomeUncertain()
    const [item] = await itemsOf()
    await job.daemon.journey.acts.settleUncertain(by(), { outboxId: item?.id ?? '', as: 'was-sent' })
    expect((await messages()).map((message) => message.direction)).toEqual(['in', 'out'])
    expect((await messages())[1]?.parsed.messageId).toBe(item?.messageId)
    await job.daemon.until('a copy is filed', async () => (await job.daemon.ledger.outbox.unfiled(5)).length === 0)
    const copies = job.world.mailboxOf(ADDRESS, 'Sent').mails
    expect(copies.filter(({ raw }) => raw.includes(item?.messageId ?? 'none'))).toHaveLength(1)

    // One more letter in answer to the same mail: our own in Sent is nobody else's answer.
    const written = await job.daemon.journey.acts.write(by(), { ticketId: turn.ticketId, letter: 'damage' })
    const next = await job.daemon.ledger.tickets.turn(written.done ? written.value.turnId : '')
    if (next?.turn.stage !== 'drafted') throw new Error('no draft')
    expect(await approve(job.daemon, next.turn)).toMatchObject({ done: true })
    await job.daemon.until('it leaves', async () => accepted().length === 2)
  })

  test('and is uncertain was sent when the customer answers it; what they say is answered next', async () => {
    await becomeUncertain()
    const [item] = await itemsOf()
    answer('proof', [`In-Reply-To: ${item?.messageId}`])
    await job.daemon.until('the answer is taken in', async () => (await messages()).length === 3)
    expect((await itemsOf())[0]).toMatchObject({ state: 'delivered' })
    expect((await job.daemon.ledger.tickets.turn(turn.id))?.turn.stage).toBe('sent')
    expect(await stateOf(job.daemon, turn)).toBe('pending')
    expect(accepted()).toHaveLength(1)
  })

  test('and is uncertain stays so when the customer only writes to their own mail again', async () => {
    await becomeUncertain()
    answer('no-proof', [`In-Reply-To: ${first()}`])
    await job.daemon.until('it is taken in', async () => (await messages()).length === 2)
    expect((await itemsOf())[0]).toMatchObject({ state: 'uncertain' })
    expect(await stateOf(job.daemon, turn)).toBe('uncertain')
  })

  test('waits while its account rests; a manager who mended the cause has it tried at once', async () => {
    const reply = '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.'
    job.world.fault({ protocol: 'smtp', at: 'AUTH', action: { reply } })
    await approve(job.daemon, turn)
    await job.daemon.until('it was refused', async () => (await itemsOf())[0]?.reason === 'smtp-off')
    const health = async () => (await job.daemon.ledger.intake.health())[0]
    expect(await health()).toMatchObject({ pauseReason: 'smtp-off' })
    expect(((await health())?.pausedUntil ?? '') > inHours(0.9)).toBe(true)
    expect(accepted()).toEqual([])
    const { acts } = job.daemon.journey
    expect(await acts.resumeSending(by(), { account: 'nobody' })).toMatchObject({ done: false })
    expect(await acts.resumeSending(by(), { account: 'complaints' })).toMatchObject({ done: true })
    await sent()
    expect(accepted()).toHaveLength(1)
  })

  test('to an address that our server can’t write to is refused the next time at once [mail 85]', async () => {
    await job.daemon.ledger.intake.setHealth('complaints', { smtpUtf8: false })
    const to = [{ name: 'Jürgen', address: 'jürgen@bücher.example' }]
    await job.daemon.journey.acts.recipients(by(), { turnId: turn.id, revision: 1, to, cc: [] })
    const changed = (await job.daemon.ledger.tickets.turn(turn.id))?.turn
    if (changed?.stage !== 'drafted') throw new Error('no draft')
    expect(await approve(job.daemon, changed)).toEqual({
      done: false,
      refusal: 'blocked',
      detail: ['no-smtputf8:jürgen@xn--bcher-kva.example'],
    })
  })
})

/** Internal papers go to colleagues and partners as threads of their own; what comes back is a note, and no customer sees any of it. */
import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { decodeRecord } from '../../src/mail/compose.ts'
import type { Paper } from '../../src/ticket/paper.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import type { PaperState } from '../../src/ticket/words.ts'
import { ADDRESS, freshFolder } from '../support/daemon.ts'
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

const WAREHOUSE = 'packing@bright-works.example'
const SALES = `sales@${ADDRESS.slice(ADDRESS.lastIndexOf('@') + 1)}`
const ROLES = `warehouse: { name: Liu Wei, address: ${WAREHOUSE}, language: zh-Hans }\nsales: { address: ${SALES} }\n`

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

function mailFrom(from: string, id: string, subject: string, extra: readonly string[], text: string): Buffer {
  const head = [`From: ${from}`, `To: ${ADDRESS}`, 'Date: Tue, 17 Nov 2026 10:40:00 +0000', `Subject: ${subject}`]
  const lines = [
    ...head,
    `Message-ID: <${id}@mail.example>`,
    ...extra,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n`)
}

eachDatabase('internal papers', (_open, database) => {
  async function start(folder?: string): Promise<{ job: Job; turn: Drafted }> {
    const { databaseUrl } = database.place()
    const job = await startJob(MORNING, { databaseUrl, roles: ROLES, ...(folder ? { folder } : {}) })
    closing.push(job.close)
    job.world.deliver(ADDRESS, complaint('lamps'), new Date(MORNING))
    return { job, turn: await oneDraft(job.daemon) }
  }

  const by = (job: Job) => ({ staffId: job.daemon.staff.id })
  const papersOf = (job: Job, turn: Drafted) => job.daemon.ledger.papers.of(turn.ticketId)

  /** The proposed question to the warehouse, by mail or by hand. */
  async function ask(job: Job, turn: Drafted, how: 'mail' | 'copy' = 'mail'): Promise<Paper> {
    const { acts } = job.daemon.journey
    const what = { ticketId: turn.ticketId, kind: 'consultation', role: 'warehouse' } as const
    const draft = await acts.paperDraft(by(job), what)
    if (!draft.done) throw new Error(draft.refusal)
    const { subject, text, dueAt } = draft.value
    const done = await acts.consult(by(job), { ...what, subject, text, dueAt, how, photos: [] })
    if (!done.done) throw new Error(`${done.refusal} ${done.detail}`)
    const paper = await job.daemon.ledger.papers.paper(done.value.paperId)
    if (!paper) throw new Error('the paper is gone')
    return paper
  }

  const comes = (job: Job, turn: Drafted, state: PaperState) =>
    job.daemon.until(`the paper is ${state}`, async () =>
      (await papersOf(job, turn)).some((one) => one.state === state),
    )
  const taken = (job: Job, count: number) =>
    job.daemon.until(
      `${count} mails are taken in`,
      async () => (await job.daemon.ledger.intake.counts()).taken === count,
    )

  test('damage proposes the warehouse and a notice of claim, and sends neither by itself', async () => {
    const { job, turn } = await start()
    const { ticketId } = turn
    const found = await job.daemon.journey.acts.papers(by(job), { ticketId })
    expect(found).toMatchObject({ done: true, value: { papers: [] } })
    const proposed = found.done ? found.value.proposed : []
    expect(proposed.map(({ kind, role }) => `${kind} ${role}`)).toEqual([
      'consultation warehouse',
      'notice-of-claim forwarder',
    ])
    const ticket = await job.daemon.ledger.tickets.ticket(ticketId)
    expect((proposed[0]?.dueAt ?? '') < (ticket?.firstResponseDueAt ?? '')).toBe(true)
    job.daemon.clock.moveTo('2026-11-20T10:00:00.000Z')
    await job.daemon.until('a look at the mailbox is over', async () =>
      (await job.daemon.ledger.intake.health()).some(
        ({ lastPollAt }) => (lastPollAt ?? '') >= '2026-11-20T10:00:00.000Z',
      ),
    )
    expect(await papersOf(job, turn)).toEqual([])
    expect(job.world.accepted).toEqual([])
  })

  test('a question goes to the role’s address as its own thread; the answer is a note, and the customer’s clocks and letter stay', async () => {
    const { job, turn } = await start()
    const before = await job.daemon.ledger.tickets.ticket(turn.ticketId)
    await ask(job, turn)
    await comes(job, turn, 'sent')
    expect(job.world.accepted).toHaveLength(1)
    expect(job.world.accepted[0]?.envelope.forwardPaths).toEqual([WAREHOUSE])
    const raw = job.world.accepted[0]?.raw ?? new Uint8Array()
    const sent = await decodeRecord(raw)
    expect(sent).toMatchObject({ to: [{ address: WAREHOUSE }], cc: [], inReplyTo: null, references: [] })
    expect(sent.subject).toContain(before?.number)
    expect(sent.text).toMatch(/14 \/ 60[\s\S]*PO-88213|PO-88213[\s\S]*14 \/ 60/)
    expect(sent.text).toContain('Liu Wei')
    expect(Buffer.from(raw).toString()).not.toContain('lamps@lumena.example')
    expect(await job.daemon.ledger.outbox.itemsOf(turn.ticketId)).toEqual([])

    const extra = [`In-Reply-To: ${sent.messageId}`, `References: ${sent.messageId}`]
    const text = '内盒没有泡棉。库存 20 只。'
    // From another address than the one asked: a colleague of theirs answers.
    job.world.deliver(
      ADDRESS,
      mailFrom('sun@bright-works.example', 'a1', '回复：询问', extra, text),
      new Date(job.daemon.clock.now()),
    )
    await comes(job, turn, 'answered')
    const view = await job.daemon.ledger.desk.ticket(job.daemon.staff, turn.ticketId)
    expect(view?.messages.map(({ audience, kind, findings }) => [audience, kind, findings === null])).toEqual([
      ['customer', 'complaint', false],
      ['internal', 'partner', true],
    ])
    const [paper] = await papersOf(job, turn)
    expect(paper?.answerId).toBe(view?.messages[1]?.id)
    const { lastCustomerMailAt, firstResponseDueAt, nextResponseDueAt, solutionDueAt } = before ?? {}
    expect(view?.ticket).toMatchObject({ lastCustomerMailAt, firstResponseDueAt, nextResponseDueAt, solutionDueAt })
    expect((await pendingDrafts(job.daemon)).map(({ id }) => id)).toEqual([turn.id])
    expect(view?.history.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['paper-queued', 'paper-sent', 'paper-answered']),
    )
  })

  test('whose paper got no answer from the server is uncertain, and goes once more only by a person’s word', async () => {
    const folder = await freshFolder()
    const { job, turn } = await start(folder)
    job.world.fault({ protocol: 'smtp', at: 'after-dot', action: 'drop' })
    await ask(job, turn)
    await comes(job, turn, 'uncertain')
    expect(job.world.accepted).toHaveLength(1)
    job.daemon.clock.moveTo('2026-11-18T10:00:00.000Z')
    await job.daemon.until('a look at the mailbox is over', async () =>
      (await job.daemon.ledger.intake.health()).some(
        ({ lastPollAt }) => (lastPollAt ?? '') >= '2026-11-18T10:00:00.000Z',
      ),
    )
    expect(job.world.accepted).toHaveLength(1)
    const [paper] = await papersOf(job, turn)
    const paperId = paper?.id ?? ''
    expect(await job.daemon.journey.acts.settlePaper(by(job), { paperId, as: 'resend' })).toMatchObject({ done: true })
    await comes(job, turn, 'sent')
    expect(job.world.accepted.map(({ raw }) => Buffer.from(raw).toString())).toEqual(
      Array(2).fill(Buffer.from(job.world.accepted[0]?.raw ?? []).toString()),
    )
    expect(await job.daemon.journey.acts.settlePaper(by(job), { paperId, as: 'resend' })).toMatchObject({
      refusal: 'stale',
    })
  })

  test('the customer’s pictures go along, byte for byte; other files stay', async () => {
    const { databaseUrl } = database.place()
    const job = await startJob(MORNING, { databaseUrl, roles: ROLES })
    closing.push(job.close)
    const picture = Buffer.from('ffd8ffe000104a464946000101', 'hex')
    const part = (type: string, name: string, body: Buffer) =>
      `--x\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${body.toString('base64')}\r\n`
    const plain = complaint('photo').toString()
    const at = plain.indexOf('Content-Type')
    const parts = part('image/jpeg', 'lamp.jpg', picture) + part('application/pdf', 'bank.pdf', Buffer.from('%PDF'))
    const raw = `${plain.slice(0, at)}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n${plain.slice(at)}\r\n${parts}--x--\r\n`
    job.world.deliver(ADDRESS, Buffer.from(raw), new Date(MORNING))
    const turn = await oneDraft(job.daemon)
    const what = {
      ticketId: turn.ticketId,
      kind: 'consultation',
      role: 'warehouse',
      how: 'mail',
      subject: 'Foam?',
      text: 'See the picture.',
      dueAt: null,
    } as const
    const { acts } = job.daemon.journey
    const draft = await acts.paperDraft(by(job), what)
    const photos = draft.done ? draft.value.photos : []
    // A picture that the person didn't see in the form goes nowhere: here the form was opened before it came.
    expect(await acts.consult(by(job), { ...what, photos: ['f'.repeat(64)] })).toMatchObject({ refusal: 'stale' })
    expect(await acts.consult(by(job), { ...what, photos })).toMatchObject({ done: true })
    await comes(job, turn, 'sent')
    const { attachments } = await decodeRecord(job.world.accepted[0]?.raw ?? new Uint8Array())
    const sha256 = createHash('sha256').update(picture).digest('hex')
    expect(attachments).toEqual([{ name: 'lamp.jpg', type: 'image/jpeg', sha256 }])
  })

  test('a server that is busy gets the same paper later, once', async () => {
    const { job, turn } = await start()
    job.world.fault({ protocol: 'smtp', at: 'RCPT', action: { reply: '450 4.2.0 come back later' } })
    await ask(job, turn)
    await job.daemon.until('it was tried', async () => (await papersOf(job, turn))[0]?.response != null)
    expect(await papersOf(job, turn)).toMatchObject([{ state: 'queued', attempts: 1 }])
    job.daemon.clock.moveTo('2026-11-17T10:30:00.000Z')
    await comes(job, turn, 'sent')
    expect(job.world.accepted).toHaveLength(1)
  })

  test('the same paper twice, an open gap, an address of ours and a paper of the past are refused', async () => {
    const { job, turn } = await start()
    const paper = await ask(job, turn, 'copy')
    expect(paper).toMatchObject({ state: 'copied', to: null, messageId: null })
    const { acts } = job.daemon.journey
    const what = {
      ticketId: turn.ticketId,
      kind: 'consultation',
      role: 'warehouse',
      how: 'mail',
      photos: [],
    } as const
    const said = { subject: 'x', text: paper.text, dueAt: null }
    expect(await acts.consult(by(job), { ...what, ...said })).toMatchObject({ refusal: 'already-decided' })
    expect(await acts.consult(by(job), { ...what, ...said, text: '金额：⟦金额⟧' })).toMatchObject({
      refusal: 'blocked',
    })
    expect(await acts.consult(by(job), { ...what, ...said, text: 'a', dueAt: MORNING })).toMatchObject({
      refusal: 'in-the-past',
    })
    // Who saw another address than the one that roles.yaml names by now did not approve this one.
    expect(
      await acts.consult(by(job), { ...what, ...said, text: 'a', to: 'former@bright-works.example' }),
    ).toMatchObject({
      refusal: 'stale',
    })
    expect(await acts.consult(by(job), { ...what, ...said, text: 'a', role: 'engineer' })).toMatchObject({
      refusal: 'no-recipient',
    })
    expect(job.world.accepted).toEqual([])
  })

  test('who clicks twice at once asks once', async () => {
    const { job, turn } = await start()
    const what = { ticketId: turn.ticketId, kind: 'consultation', role: 'warehouse', how: 'mail' } as const
    const said = { subject: 'Foam?', text: 'Is there foam in the boxes?', dueAt: null, photos: [] }
    const clicks = [1, 2, 3, 4].map(() => job.daemon.journey.acts.consult(by(job), { ...what, ...said }))
    expect((await Promise.all(clicks)).filter(({ done }) => done)).toHaveLength(1)
    expect(await papersOf(job, turn)).toHaveLength(1)
  })

  test('an answer that is pasted is a note, and ends the waiting', async () => {
    const { job, turn } = await start()
    const { id } = await ask(job, turn, 'copy')
    const { acts } = job.daemon.journey
    expect(await acts.pasteAnswer(by(job), { paperId: id, text: ' ' })).toMatchObject({ refusal: 'empty' })
    expect(await acts.pasteAnswer(by(job), { paperId: id, text: '泡棉用完了' })).toMatchObject({ done: true })
    const view = await job.daemon.ledger.desk.ticket(job.daemon.staff, turn.ticketId)
    expect(view?.messages.at(-1)).toMatchObject({ audience: 'internal', parsed: { text: '泡棉用完了' } })
    expect(await papersOf(job, turn)).toMatchObject([{ state: 'answered', answerId: view?.messages.at(-1)?.id }])
  })

  test('a role answers by the ticket’s number alone; without one its mail lies in the bin of partners', async () => {
    const { job, turn } = await start()
    await ask(job, turn)
    await comes(job, turn, 'sent')
    const number = (await job.daemon.ledger.tickets.ticket(turn.ticketId))?.number
    const now = new Date(job.daemon.clock.now())
    job.world.deliver(
      ADDRESS,
      mailFrom(WAREHOUSE, 'alone', 'Foam is delayed', [], 'The foam is broken, please refund us.'),
      now,
    )
    job.world.deliver(ADDRESS, mailFrom(WAREHOUSE, 'numbered', `Re: [${number}]`, [], '20 lamps in stock.'), now)
    await comes(job, turn, 'answered')
    await taken(job, 3)
    expect(await job.daemon.ledger.desk.bin(job.daemon.staff, 'partner', null, 5)).toHaveLength(1)
    expect(await pendingDrafts(job.daemon)).toHaveLength(1)
    // Anybody can write a number into a subject.
    job.world.deliver(ADDRESS, mailFrom('eve@evil.example', 'guess', `Re: [${number}]`, [], 'My lamp is broken.'), now)
    await taken(job, 4)
    expect(await job.daemon.ledger.tickets.messagesOf(turn.ticketId)).toHaveLength(2)
  })

  test('a customer to whom our paper was passed on stays a customer: the mail is answered', async () => {
    const { job, turn } = await start()
    await ask(job, turn)
    await comes(job, turn, 'sent')
    const { messageId } = await decodeRecord(job.world.accepted[0]?.raw ?? new Uint8Array())
    job.world.deliver(
      ADDRESS,
      complaint('again', [`In-Reply-To: ${messageId}`], 'It is 15 lamps now, all broken. Please refund us.'),
      new Date(job.daemon.clock.now()),
    )
    await taken(job, 2)
    const messages = await job.daemon.ledger.tickets.messagesOf(turn.ticketId)
    expect(messages.map(({ audience }) => audience)).toEqual(['customer', 'customer'])
    expect(await papersOf(job, turn)).toMatchObject([{ state: 'sent' }])
    expect((await pendingDrafts(job.daemon)).map(({ id }) => id)).not.toEqual([turn.id])
  })

  test('a customer’s mail that a colleague passes on below their own words stays a complaint, whatever number stands above it', async () => {
    const { job, turn } = await start()
    await ask(job, turn)
    await comes(job, turn, 'sent')
    const number = (await job.daemon.ledger.tickets.ticket(turn.ticketId))?.number
    const passedOn = [
      'He wrote to me directly:',
      '',
      '---------- Forwarded message ---------',
      'From: Marta Kowalczyk <marta@private.example>',
      'Date: Tue, 17 Nov 2026 at 10:30',
      'Subject: Still no answer',
      `To: <${SALES}>`,
      '',
      'Order PO-99001: all 20 lamps of the second pallet are broken too. Please refund us.',
    ].join('\r\n')
    job.world.deliver(
      ADDRESS,
      mailFrom(SALES, 'passed-on', `Fwd: Still no answer [${number}]`, [], passedOn),
      new Date(job.daemon.clock.now()),
    )
    await taken(job, 2)
    expect(await papersOf(job, turn)).toMatchObject([{ state: 'sent' }])
    expect(await pendingDrafts(job.daemon)).toHaveLength(2)

    // Below an answer to our paper too, where it is the customer's own address.
    const { messageId } = await decodeRecord(job.world.accepted[0]?.raw ?? new Uint8Array())
    const again = passedOn.replace('marta@private.example', 'm.kowalczyk@lumena.example')
    job.world.deliver(
      ADDRESS,
      mailFrom(SALES, 'passed-on-2', `Re: [${number}]`, [`In-Reply-To: ${messageId}`], again),
      new Date(job.daemon.clock.now()),
    )
    await taken(job, 3)
    expect(await papersOf(job, turn)).toMatchObject([{ state: 'sent' }])
    const messages = await job.daemon.ledger.tickets.messagesOf(turn.ticketId)
    expect(messages.map(({ audience }) => audience)).toEqual(['customer', 'customer'])
  })

  test('a holiday notice of whoever was asked is no answer, and a paper that bounces has failed', async () => {
    const { job, turn } = await start()
    await ask(job, turn)
    await comes(job, turn, 'sent')
    const { messageId } = await decodeRecord(job.world.accepted[0]?.raw ?? new Uint8Array())
    const away = ['Auto-Submitted: auto-replied', `In-Reply-To: ${messageId}`]
    job.world.deliver(ADDRESS, mailFrom(WAREHOUSE, 'away', 'Out of office', away, 'I am away.'), new Date(MORNING))
    await taken(job, 2)
    expect(await papersOf(job, turn)).toMatchObject([{ state: 'sent' }])
    const report = [
      'From: Mail Delivery System <mailer-daemon@bright-works.example>',
      `To: ${ADDRESS}`,
      'Subject: Undelivered Mail Returned to Sender',
      'Message-ID: <b1@bright-works.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
      '',
      '--x',
      '',
      'Your mail could not be delivered.',
      '--x',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.bright-works.example',
      '',
      `Final-Recipient: rfc822; ${WAREHOUSE}`,
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--x',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${messageId}`,
      '',
      '--x--',
      '',
    ]
    job.world.deliver(ADDRESS, Buffer.from(report.join('\r\n')), new Date(MORNING))
    await comes(job, turn, 'failed')
    expect(await pendingDrafts(job.daemon)).toHaveLength(1)
    expect(await job.daemon.ledger.tickets.turnsOf(turn.ticketId)).toHaveLength(1)
  })

  test('what colleagues wrote is no part of the letter that goes to the customer', async () => {
    const { job, turn } = await start()
    const { id } = await ask(job, turn, 'copy')
    const { acts } = job.daemon.journey
    await acts.pasteAnswer(by(job), { paperId: id, text: 'GEHEIM-4711 our fault' })
    await acts.note(by(job), { ticketId: turn.ticketId, text: 'GEHEIM-4711' })
    const written = await acts.write(by(job), { ticketId: turn.ticketId, letter: 'damage' })
    if (!written.done) throw new Error(written.refusal)
    const [draft] = await pendingDrafts(job.daemon)
    if (!draft) throw new Error('no draft')
    await approve(job.daemon, draft)
    await job.daemon.until('the letter is sent', async () => (await stateOf(job.daemon, draft)) === 'waiting-customer')
    expect(Buffer.from(job.world.accepted[0]?.raw ?? []).toString()).not.toContain('GEHEIM')
  })
})

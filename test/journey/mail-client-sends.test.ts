/** From the mail client to the customer: what leaves is the body as the person left it, below a header section of ours. */
import { afterEach, expect, test } from 'vitest'
import { entityOf, readEntity } from '../../src/mail/kept-body.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { complaint, type Job, MORNING, oneDraft, startJob, stateOf } from '../support/main-job.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const minutesLater = (minutes: number): string => new Date(Date.parse(MORNING) + minutes * 60_000).toISOString()

/** A body as another client would write it: 8-bit UTF-8, its own boundary, a file, blanks at ends of lines. */
function clientBody(letter: string, quoted: string): string {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n')
  return [
    'Content-Type: multipart/mixed;',
    ' boundary="=_client boundary"',
    'X-Mailer: some client',
    'MIME-Version: 1.0 (a comment)',
    '',
    '.a dot before what nobody sees',
    '--=_client boundary',
    'Content-Type: text/plain; charset=utf-8; format=fixed',
    'Content-Transfer-Encoding: 8bit',
    '',
    `${crlf(letter)}  `,
    '',
    crlf(quoted),
    '--=_client boundary',
    'Content-Type: text/plain; name="list.txt"',
    'Content-Disposition: attachment; filename="list.txt"',
    'Content-Transfer-Encoding: base64',
    '',
    'b25lIHR3bw==',
    '--=_client boundary--',
    'epilogue',
    '',
  ].join('\r\n')
}

eachDatabase('a letter from the mail client', (_open, database) => {
  async function start(): Promise<Job> {
    const { databaseUrl } = database.place()
    const job = await startJob(MORNING, { databaseUrl, mailClient: true })
    closing.push(job.close)
    return job
  }

  test('leaves byte for byte as it lay in Approved, below our header section', async () => {
    const { world, daemon } = await start()
    world.deliver(ADDRESS, complaint('lamps'), new Date(MORNING))
    const turn = await oneDraft(daemon)
    daemon.clock.moveTo(minutesLater(2))
    const copy = () => daemon.ledger.clientDrafts.of(turn.id)
    await daemon.until('the draft lies there', async () => (await copy())?.state === 'placed')
    const drafts = world.mailboxOf(ADDRESS, 'Drafts')
    const uid = drafts.mails[0]?.uid ?? 0

    const head = [
      `From: Somebody <${ADDRESS}>`,
      'To: m.kowalczyk@lumena.example',
      'Subject: Re: Order PO-88213 broken lamps',
      'Message-ID: <client@client.example>',
      'In-Reply-To: <lamps@lumena.example>',
      'X-Mailer: some client',
    ].join('\r\n')
    const letter = turn.draft.letter.replace('Kind regards', 'Kind regards from our café')
    const moved = Buffer.from(`${head}\r\n${clientBody(letter, turn.draft.quoted)}`, 'utf8')
    world.mailboxOf(ADDRESS, 'Approved').append(moved, ['\\Seen'], new Date(daemon.clock.now()))
    drafts.remove([uid])
    daemon.clock.moveTo(minutesLater(3))
    await daemon.until('it is decided', async () => {
      const row = await daemon.ledger.tickets.turn(turn.id)
      return row?.turn.stage !== 'drafted' || row.problem !== null
    })
    const row = await daemon.ledger.tickets.turn(turn.id)
    expect(row?.problem).toBeNull()
    await daemon.until('it is sent', async () => (await stateOf(daemon, turn)) === 'waiting-customer')

    expect(world.accepted).toHaveLength(1)
    const raw = world.accepted[0]?.raw ?? Buffer.alloc(0)
    const bodyOf = (mail: Buffer) => mail.subarray(mail.indexOf('\r\n\r\n') + 4).toString('latin1')
    expect(bodyOf(raw)).toBe(bodyOf(moved))
    expect(Buffer.from(entityOf(raw))).toEqual(Buffer.from(entityOf(moved)))
    const received = await parseMail(raw)
    expect(received.from).toEqual([turn.draft.record.from])
    expect(received.headers['x-mailer']).toBeUndefined()
    expect(received.headers['x-amends-draft']).toBeUndefined()
    expect(received.references).toEqual(turn.draft.record.references)
    const sent = (await daemon.ledger.tickets.turn(turn.id))?.turn
    if (sent?.stage !== 'sent') throw new Error(`${sent?.stage}`)
    const { text, html, attachments } = await readEntity(entityOf(raw))
    expect({ text, html, attachments }).toEqual({
      text: sent.draft.record.text,
      html: sent.draft.record.html,
      attachments: sent.draft.record.attachments,
    })
    expect(received.messageId).toBe(sent.approval.messageId)
    expect(world.mailboxOf(ADDRESS, 'Approved').mails).toEqual([])
  })

  test('approved at the desk, the copy in Drafts is gone before the letter is', async () => {
    const { world, daemon } = await start()
    world.deliver(ADDRESS, complaint('lamps'), new Date(MORNING))
    const turn = await oneDraft(daemon)
    daemon.clock.moveTo(minutesLater(2))
    await daemon.until(
      'the draft lies there',
      async () => (await daemon.ledger.clientDrafts.of(turn.id))?.state === 'placed',
    )
    let left = -1
    world.onAccepted(() => {
      left = world.mailboxOf(ADDRESS, 'Drafts').mails.length
    })
    await daemon.journey.acts.approve(
      { staffId: daemon.staff.id },
      { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt: null, offHours: false },
    )
    await daemon.until('the copy is gone', async () => (await daemon.ledger.clientDrafts.of(turn.id))?.state === 'gone')
    await daemon.until('it is sent', async () => (await stateOf(daemon, turn)) === 'waiting-customer')
    expect(left).toBe(0)
  })

  test('a copy that can not be taken away keeps the letter here, and a person is asked [mail 12]', async () => {
    const { world, daemon } = await start()
    world.deliver(ADDRESS, complaint('lamps'), new Date(MORNING))
    const turn = await oneDraft(daemon)
    daemon.clock.moveTo(minutesLater(2))
    await daemon.until(
      'the draft lies there',
      async () => (await daemon.ledger.clientDrafts.of(turn.id))?.state === 'placed',
    )
    world.fault({ protocol: 'imap', at: 'UID STORE', action: { reply: 'NO not here' }, times: 1_000 })
    await daemon.journey.acts.approve(
      { staffId: daemon.staff.id },
      { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt: null, offHours: false },
    )
    await daemon.until('it is stopped', async () => (await stateOf(daemon, turn)) === 'failed')
    const [item] = await daemon.ledger.outbox.itemsOf(turn.ticketId)
    expect(item).toMatchObject({ state: 'stopped', reason: 'draft-in-mail-client' })
    expect((await daemon.ledger.tickets.turn(turn.id))?.turn.stage).toBe('drafted')
    expect(world.accepted).toEqual([])
  })

  test('while Drafts can not be looked at the letter waits, visibly', async () => {
    const { world, daemon } = await start()
    world.deliver(ADDRESS, complaint('lamps'), new Date(MORNING))
    const turn = await oneDraft(daemon)
    world.fault({ protocol: 'imap', at: 'EXAMINE Drafts', action: 'drop', times: 1_000 })
    await daemon.journey.acts.approve(
      { staffId: daemon.staff.id },
      { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt: null, offHours: false },
    )
    await daemon.until('it waits', async () => {
      const [item] = await daemon.ledger.outbox.itemsOf(turn.ticketId)
      return item?.state === 'scheduled' && item.attempts > 0 && item.reason === 'mailbox-unread'
    })
    expect(world.accepted).toEqual([])
  })
})

test('where the channel is off, Drafts and Approved are never touched', async () => {
  const job = await startJob(MORNING)
  closing.push(job.close)
  const { world, daemon } = job
  world.deliver(ADDRESS, complaint('lamps'), new Date(MORNING))
  const turn = await oneDraft(daemon)
  daemon.clock.moveTo(minutesLater(2))
  await daemon.journey.acts.approve(
    { staffId: daemon.staff.id },
    { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt: null, offHours: false },
  )
  await daemon.until('it is sent', async () => (await stateOf(daemon, turn)) === 'waiting-customer')
  expect(world.log.filter((line) => /Drafts|Approved/.test(line) && line.startsWith('imap C:'))).toEqual([])
})

test('in shadow mode nothing is put, made or removed', async () => {
  const job = await startJob(MORNING, { mode: 'shadow', mailClient: true })
  closing.push(job.close)
  const { world, daemon } = job
  world.deliver(ADDRESS, complaint('lamps'), new Date(MORNING))
  await oneDraft(daemon)
  daemon.clock.moveTo(minutesLater(10))
  await daemon.until(
    'the mailbox was polled again',
    async () => ((await daemon.ledger.intake.health())[0]?.lastPollAt ?? '') >= minutesLater(10),
  )
  expect(
    world.log.filter((line) => line.startsWith('imap C:') && /APPEND|CREATE|STORE|EXPUNGE|Drafts|Approved/.test(line)),
  ).toEqual([])
})

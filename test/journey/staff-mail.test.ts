/** What amends writes to the staff by itself: when, what, once; and what comes back on it is no complaint. */
import { afterEach, expect, test, vi } from 'vitest'
import { decodeRecord } from '../../src/mail/compose.ts'
import type { StaffMailWish } from '../../src/ticket/staff-mail.ts'
import { ADDRESS, freshFolder } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { complaint, type Job, oneDraft, startJob } from '../support/main-job.ts'

/** Wang Fang is in Shanghai: this is Tuesday 07:00 there. */
const EARLY = '2026-11-16T23:00:00.000Z'
const EIGHT = '2026-11-17T00:00:00.000Z'
const HERS = 'wang.fang@harborline-trade.example'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

eachDatabase('mail to the staff', (_open, database) => {
  // On a busy machine a day of the world takes its time.
  vi.setConfig({ testTimeout: 90_000 })
  async function start(
    startsAt: string,
    wish: Partial<StaffMailWish> | null,
    options: Parameters<typeof startJob>[1] = {},
  ): Promise<Job> {
    const { databaseUrl } = database.place()
    const job = await startJob(startsAt, { databaseUrl, ...options })
    closing.push(job.close)
    if (wish) await choose(job, wish)
    job.world.deliver(ADDRESS, complaint('lamps'), new Date(startsAt))
    await oneDraft(job.daemon)
    return job
  }

  const choose = (job: Job, wish: Partial<StaffMailWish>) =>
    job.daemon.ledger.staffMails.setWish(
      { staffId: job.daemon.staff.id, address: HERS, digestHour: 8, warnings: false, ...wish },
      job.daemon.clock.now(),
    )
  const last = (job: Job) => job.daemon.ledger.staffMails.lastOf(job.daemon.staff.id)
  const isNow = (job: Job, state: string) =>
    job.daemon.until(`the mail is ${state}`, async () => (await last(job))?.state === state)
  const looked = (job: Job, at: string) => {
    job.daemon.clock.moveTo(at)
    return job.daemon.until('a look at the mailbox is over', async () =>
      (await job.daemon.ledger.intake.health()).some(({ lastPollAt }) => (lastPollAt ?? '') >= at),
    )
  }
  const toHer = (job: Job) => job.world.accepted.filter(({ envelope }) => envelope.forwardPaths.includes(HERS))

  test('the day’s mail comes at the chosen hour, in the person’s language, once, with no word of a customer', async () => {
    const job = await start(EARLY, {}, { environment: { PUBLIC_URL: 'https://desk.example.com' } })
    job.daemon.clock.moveTo(EIGHT)
    await isNow(job, 'sent')
    const raw = toHer(job)[0]?.raw ?? new Uint8Array()
    expect(Buffer.from(raw).toString()).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    const mail = await decodeRecord(raw)
    const [row] = await job.daemon.ledger.desk.queue(job.daemon.staff, { states: ['pending'], after: null, limit: 1 })
    expect(mail).toMatchObject({ to: [{ address: HERS }], cc: [], inReplyTo: null, subject: '今日待办：客诉 1 件' })
    expect(mail.text).toContain(`${row?.ticket.number} · 波兰`)
    expect(mail.text).toContain(`https://desk.example.com/tickets/${row?.ticket.id}`)
    expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/Kowalczyk|lumena|PO-88213|lamp/i)
    job.daemon.clock.moveTo('2026-11-18T00:10:00.000Z')
    await job.daemon.until(
      'the next day’s came',
      async () => (await last(job))?.id.endsWith('18') === true && (await last(job))?.state === 'sent',
    )
    expect(toHer(job)).toHaveLength(2)
  })

  test('whose answer from the server was lost is never sent again, not even after a restart', async () => {
    const folder = await freshFolder()
    const { databaseUrl } = database.place()
    const job = await startJob(EARLY, { databaseUrl, folder })
    await choose(job, {})
    job.world.deliver(ADDRESS, complaint('lamps'), new Date(EARLY))
    await oneDraft(job.daemon)
    job.world.fault({ protocol: 'smtp', at: 'after-dot', action: 'drop' })
    job.daemon.clock.moveTo(EIGHT)
    await isNow(job, 'uncertain')
    expect(toHer(job)).toHaveLength(1)
    await job.close()
    const next = await startJob('2026-11-17T00:30:00.000Z', { databaseUrl, folder })
    closing.push(next.close)
    await looked(next, '2026-11-17T00:50:00.000Z')
    expect([(await last(next))?.state, toHer(next)]).toEqual(['uncertain', []])
  })

  test('an answer to it, and its bounce, are neither a complaint nor a customer’s mail', async () => {
    const job = await start(EARLY, {})
    job.daemon.clock.moveTo(EIGHT)
    await isNow(job, 'sent')
    const { messageId } = await decodeRecord(toHer(job)[0]?.raw ?? new Uint8Array())
    const now = new Date(job.daemon.clock.now())
    const extra = [`In-Reply-To: ${messageId}`, `References: ${messageId}`]
    // The words of a complaint, from an address that nobody knows: the signed id decides.
    job.world.deliver(
      ADDRESS,
      complaint('answer', extra)
        .toString()
        .replace(/lumena/g, 'stranger') as never,
      now,
    )
    job.world.deliver(ADDRESS, bounceOf(messageId), now)
    await isNow(job, 'failed')
    await job.daemon.until('both are taken in', async () => (await job.daemon.ledger.intake.counts()).taken === 3)
    const counts = await job.daemon.ledger.desk.counts(job.daemon.staff)
    expect(counts.bins).toMatchObject({ partner: 1, bounce: 1 })
    expect(Object.values(counts.tickets).reduce((sum, count) => sum + count, 0)).toBe(1)
    const [row] = await job.daemon.ledger.desk.queue(job.daemon.staff, { states: ['pending'], after: null, limit: 9 })
    expect(await job.daemon.ledger.tickets.messagesOf(row?.ticket.id ?? '')).toHaveLength(1)
  })
})

function bounceOf(messageId: string): Buffer {
  const lines = [
    'From: Mail Delivery System <MAILER-DAEMON@mail.example>',
    `To: ${ADDRESS}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <bounce@mail.example>',
    'Date: Tue, 17 Nov 2026 00:05:00 +0000',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'The mail could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example',
    '',
    `Final-Recipient: rfc822; ${HERS}`,
    'Action: failed',
    'Status: 5.1.1',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    `From: ${ADDRESS}`,
    '--b--',
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}

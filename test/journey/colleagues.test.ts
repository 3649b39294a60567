/** Mail of colleagues and partners is no customer's: it informs, starts no clock, and never leads to a letter by itself. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ADDRESS } from '../support/daemon.ts'
import { complaint, type Job, LAMPS, MORNING, oneDraft, pendingDrafts, startJob } from '../support/main-job.ts'

const DOMAIN = ADDRESS.split('@')[1]
const FACTORY = 'quality@bright-works.example'
let job: Job

beforeEach(async () => {
  job = await startJob(MORNING, { accountLines: [`partners: [${FACTORY}]`, 'watchJunk: true'] })
})
afterEach(() => job.close())

function mailFrom(from: string, id: string, subject: string, extra: readonly string[], text: string): Buffer {
  const lines = [
    `From: ${from}`,
    `To: ${ADDRESS}`,
    'Date: Tue, 17 Nov 2026 10:40:00 +0000',
    `Subject: ${subject}`,
    `Message-ID: <${id}@mail.example>`,
    ...extra,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}
const deliver = (raw: Buffer) => job.world.deliver(ADDRESS, raw, new Date(job.daemon.clock.now()))
const viewOf = (ticketId: string) => job.daemon.ledger.desk.ticket(job.daemon.staff, ticketId)
const taken = (count: number) =>
  job.daemon.until(`${count} mails are taken in`, async () => (await job.daemon.ledger.intake.counts()).taken === count)

const QUOTED = [
  '-----Original Message-----',
  'From: Marta Kowalczyk <m.kowalczyk@lumena.example>',
  'Sent: Tuesday, November 17, 2026 10:20',
  `To: ${ADDRESS}`,
  'Subject: Order PO-88213 broken lamps',
  '',
  LAMPS,
].join('\r\n')

test('a colleague’s answer within a ticket is a note: the draft, the customer and the clocks stay as they are', async () => {
  deliver(complaint('first'))
  const draft = await oneDraft(job.daemon)
  const before = await viewOf(draft.ticketId)
  const extra = ['In-Reply-To: <first@lumena.example>', 'References: <first@lumena.example>']
  const text = `I have asked the warehouse, the pallet fell over. They pay.\r\n\r\n${QUOTED}`
  deliver(mailFrom(`Chen Jie <chen.jie@${DOMAIN}>`, 'note-1', 'RE: Order PO-88213 broken lamps', extra, text))
  await taken(2)
  const after = await viewOf(draft.ticketId)
  expect(after?.messages.map(({ audience, kind }) => [audience, kind])).toEqual([
    ['customer', 'complaint'],
    ['internal', 'partner'],
  ])
  expect((await pendingDrafts(job.daemon)).map(({ id }) => id)).toEqual([draft.id])
  expect(after?.ticket).toMatchObject({
    customer: before?.ticket.customer,
    lastCustomerMailAt: before?.ticket.lastCustomerMailAt,
    firstResponseDueAt: before?.ticket.firstResponseDueAt,
    nextResponseDueAt: null,
    solutionDueAt: before?.ticket.solutionDueAt,
  })
  expect(after?.history.map(({ act }) => act)).toContain('note-came')
})

test('a colleague below our domain, and a factory on the list, join as notes too', async () => {
  deliver(complaint('first'))
  const draft = await oneDraft(job.daemon)
  const extra = ['In-Reply-To: <first@lumena.example>']
  deliver(mailFrom(`Wu <wu@shanghai.${DOMAIN}>`, 'note-1', 'Re: broken lamps', extra, 'Broken in the truck.'))
  deliver(mailFrom(FACTORY, 'note-2', 'Re: broken lamps', extra, 'We are sorry, 14 lamps are broken, please refund.'))
  await taken(3)
  const view = await viewOf(draft.ticketId)
  expect(view?.messages.filter(({ audience }) => audience === 'internal')).toHaveLength(2)
  expect(await pendingDrafts(job.daemon)).toHaveLength(1)
})

test('a partner’s mail that belongs to no ticket lies in the bin of partners, one act from being a ticket', async () => {
  deliver(
    mailFrom(FACTORY, 'alone', 'Delay of order PO-90001', [], 'The kiln is broken, order PO-90001 is two weeks late.'),
  )
  await taken(1)
  const { ledger, staff, journey } = job.daemon
  const [binned] = await ledger.desk.bin(staff, 'partner', null, 5)
  expect(binned?.parsed.subject).toBe('Delay of order PO-90001')
  expect(await pendingDrafts(job.daemon)).toEqual([])
  const promoted = await journey.acts.promote({ staffId: staff.id }, { messageId: binned?.id ?? '' })
  if (!promoted.done) throw new Error(promoted.refusal)
  const view = await viewOf(promoted.value.ticketId)
  expect(view?.messages).toMatchObject([{ audience: 'customer', bin: null }])
  expect(view?.turns).toHaveLength(1)
})

test('a customer’s complaint that a colleague forwards is the customer’s, and a person picks who that is', async () => {
  deliver(
    mailFrom(
      `Chen Jie <chen.jie@${DOMAIN}>`,
      'forward-1',
      'FW: Order PO-88213 broken lamps',
      [],
      `Please see below.\r\n\r\n${QUOTED}`,
    ),
  )
  const draft = await oneDraft(job.daemon)
  expect(draft.draft.warnings).toContain('choose-recipient')
  expect(draft.draft.record.to).toEqual([])
  expect((await viewOf(draft.ticketId))?.ticket.customer.address).toBe('m.kowalczyk@lumena.example')
})

test('a forward of a mail that the ticket does not have yet is the customer’s word, also within a ticket', async () => {
  deliver(complaint('first'))
  const draft = await oneDraft(job.daemon)
  const extra = ['In-Reply-To: <to-chen@lumena.example>', 'References: <first@lumena.example> <to-chen@lumena.example>']
  const text = `She wrote to me.\r\n\r\n${QUOTED.replace('Please tell us', '9 more lamps are broken. Please tell us')}`
  deliver(mailFrom(`Chen Jie <chen.jie@${DOMAIN}>`, 'forward-2', 'FW: Order PO-88213 broken lamps', extra, text))
  await taken(2)
  const view = await viewOf(draft.ticketId)
  expect(view?.messages.map(({ audience }) => audience)).toEqual(['customer', 'customer'])
  expect((await pendingDrafts(job.daemon)).map(({ id }) => id)).not.toEqual([draft.id])
})

test('a complaint that the filter took for junk is a ticket that says where it was found, once [mail 36, 49]', async () => {
  const junk = job.world.mailboxOf(ADDRESS, 'Junk')
  junk.append(complaint('filtered'), [], new Date(MORNING))
  const draft = await oneDraft(job.daemon)
  expect((await viewOf(draft.ticketId))?.messages[0]?.flags).toEqual(['from-junk'])
  // Somebody moves it to where it belongs.
  deliver(complaint('filtered'))
  junk.remove(junk.mails.map(({ uid }) => uid))
  await job.daemon.until('it is known', async () => (await job.daemon.ledger.intake.counts()).duplicate === 1)
  expect(await pendingDrafts(job.daemon)).toHaveLength(1)
})

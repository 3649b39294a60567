/** What the ledger knows beside a mail stands on its ticket and orders the queue. */
import { afterEach, expect, test } from 'vitest'
import { ADDRESS } from '../support/daemon.ts'
import { complaint, type Job, MORNING, pendingDrafts, startJob } from '../support/main-job.ts'

let job: Job
afterEach(() => job.close())

/** A complaint of another customer, or of the same one about another order. */
const lamp = (
  id: string,
  from: string,
  order: string,
  text = 'Two of the ten lamps are broken, please replace them.',
) =>
  Buffer.from(
    complaint(id, [], `${text} Order ${order}.\r\nMarta`)
      .toString()
      .replace('m.kowalczyk@lumena.example', from)
      .replace('Order PO-88213 broken lamps', `Order ${order} broken lamps`),
  )

async function drafts(count: number) {
  await job.daemon.until('all wait', async () => (await pendingDrafts(job.daemon)).length === count)
  return pendingDrafts(job.daemon)
}

test('a matter that others complain of too is told with its words', async () => {
  job = await startJob(MORNING)
  for (const [at, who] of ['anna', 'ben', 'cleo'].entries()) {
    job.world.deliver(ADDRESS, lamp(`wave-${who}`, `${who}@customer.example`, 'PO-88213'), new Date(MORNING))
    await drafts(at + 1)
  }
  const waiting = await job.daemon.ledger.desk.queue(job.daemon.staff, { states: ['pending'], after: null, limit: 9 })
  const turn = waiting.find(({ ticket }) => ticket.customer.address.startsWith('cleo'))?.turn?.turn
  const reach = turn && 'findings' in turn ? turn.findings.reach : undefined
  expect(reach?.value.others).toBe(2)
  expect(reach?.why).toContain('PO-88213')
})

test('the fourth claim of one customer within a year is told, with the same grievance on other orders', async () => {
  job = await startJob(MORNING)
  for (const [at, order] of ['PO-70001', 'PO-70002', 'PO-70003', 'PO-70004'].entries()) {
    job.world.deliver(ADDRESS, lamp(`again-${order}`, 'dan@customer.example', order), new Date(MORNING))
    await drafts(at + 1)
  }
  const all = await drafts(4)
  const last = all.find((turn) => turn.findings.orderNumbers.value.includes('PO-70004'))
  expect(last?.findings.history?.value).toEqual(['claims-often', 'same-point'])
  // Many claims are a hint; only the same file for another order makes a claim suspicious.
  expect(last?.findings.suspicious.value).toBe(false)
})

test('a mail of a changed bank account needs a manager, comes first, and is answered by a call on the known number', async () => {
  job = await startJob(MORNING)
  job.world.deliver(ADDRESS, complaint('plain'), new Date(MORNING))
  await drafts(1)
  const text =
    'We got an email from you with new bank details in Poland. Is this really from you? We have not paid yet.'
  job.world.deliver(ADDRESS, lamp('fraud', 'eva@customer.example', 'PO-99120', text), new Date(MORNING))
  await drafts(2)
  const [first] = await job.daemon.ledger.desk.queue(job.daemon.staff, { states: ['pending'], after: null, limit: 9 })
  const turn = first?.turn?.turn
  if (turn?.stage !== 'drafted') throw new Error('no draft')
  expect(first?.severityRank).toBe(0)
  expect(turn.resolution).toMatchObject({
    lane: 'payment-fraud',
    approver: { role: 'manager' },
    asks: [],
    remedies: [],
  })
  expect(turn.draft.letter).toContain('call us on the number that you have always used')
})

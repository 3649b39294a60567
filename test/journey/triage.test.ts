/** After a server was restored nobody is flooded: what nobody can place waits for a manager, and so does a letter to its writer. */
import { afterEach, expect, test } from 'vitest'
import { ADDRESS } from '../support/daemon.ts'
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

let job: Job
afterEach(() => job.close())

const counts = () => job.daemon.ledger.intake.counts()

/** The program's clock runs, ten seconds in a blink, until `holds` is true: back-offs and later tries end. */
async function whileTimePasses(what: string, holds: () => Promise<boolean>): Promise<void> {
  const { clock } = job.daemon
  const running = setInterval(() => clock.moveTo(new Date(Date.parse(clock.now()) + 10_000).toISOString()), 20)
  await job.daemon.until(what, holds).finally(() => clearInterval(running))
}

/** The server comes back with so many more mails of the same customer, under new numbers. */
async function restored(mails: number): Promise<void> {
  const inbox = job.world.mailboxOf(ADDRESS, 'INBOX')
  for (let number = 1; number <= mails; number += 1)
    inbox.append(complaint(`restored-${number}`), [], new Date(MORNING))
  inbox.renumber(inbox.uidValidity + 1)
  job.world.dropConnections('imap')
  await whileTimePasses('they wait', async () => (await counts()).triage === mails)
}

test('no draft is made before a manager has decided, an agent has no say, and then each mail is a ticket [mail 30]', async () => {
  job = await startJob(MORNING)
  job.world.deliver(ADDRESS, complaint('first'), new Date(MORNING))
  await oneDraft(job.daemon)
  await restored(21)
  expect(await pendingDrafts(job.daemon)).toHaveLength(1)

  const { ledger, journey, staff } = job.daemon
  const agent = { ...staff, id: '0195b000-0000-7000-8000-0000000000aa', signIn: 'anna', roles: ['agent'] as const }
  await ledger.staff.add(agent, MORNING)
  const refused = await journey.acts.settleTriage({ staffId: agent.id }, { as: 'take-in' })
  expect(refused).toMatchObject({ done: false, refusal: 'not-allowed' })
  expect(await counts()).toMatchObject({ triage: 21 })

  const settled = await journey.acts.settleTriage({ staffId: staff.id }, { as: 'take-in' })
  expect(settled).toMatchObject({ done: true, value: { mails: 21 } })
  job.world.dropConnections('imap')
  await whileTimePasses('all are taken', async () => {
    const { triage, taken } = await counts()
    return triage === 0 && taken === 22
  })
})

test('a letter to a customer of whom such a mail waits does not leave before somebody has decided', async () => {
  job = await startJob(MORNING)
  job.world.deliver(ADDRESS, complaint('first'), new Date(MORNING))
  const draft = await oneDraft(job.daemon)
  await restored(21)
  expect(await approve(job.daemon, draft)).toMatchObject({ done: true })
  await whileTimePasses('the letter was held back', async () => {
    const [item] = await job.daemon.ledger.outbox.itemsOf(draft.ticketId)
    return item?.response === 'the mailbox could not be looked at'
  })
  expect(job.world.accepted).toEqual([])

  const { journey, staff } = job.daemon
  expect(await journey.acts.settleTriage({ staffId: staff.id }, { as: 'leave' })).toMatchObject({ done: true })
  expect(await counts()).toMatchObject({ triage: 0, baseline: 21 })
  await whileTimePasses('the letter leaves', async () => (await stateOf(job.daemon, draft)) === 'waiting-customer')
  expect(job.world.accepted).toHaveLength(1)
})

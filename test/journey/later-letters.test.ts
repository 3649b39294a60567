/** A complaint to its end through the ledger: each letter knows those that left before it. */
import { expect, test } from 'vitest'
import type { ActResult } from '../../src/ticket/acts.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { approve, complaint, type Job, MORNING, oneDraft, startJob, stateOf } from '../support/main-job.ts'

const SECRET = '有可能发生，概率不高'

eachDatabase('letters of later stages', (_open, database) => {
  test('offered, agreed, carried out; what only a person knows is asked for, and no note leaks', async () => {
    const job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
    try {
      await toTheEnd(job)
    } finally {
      await job.close()
    }
  })
})

async function toTheEnd(job: Job): Promise<void> {
  const { daemon } = job
  const by = { staffId: daemon.staff.id }
  const { acts } = daemon.journey
  const text =
    '14 of the 60 ceramic table lamps of order PO-88213 arrived broken. Please refund the 14 broken lamps.\r\nMarta Kowalczyk, Poznań, Poland, +48 61 555 01 23'
  job.world.deliver(ADDRESS, complaint('first', [], text), new Date(MORNING))
  const first = await oneDraft(daemon)
  await acts.note(by, { ticketId: first.ticketId, text: SECRET })
  const offering = await redrafted(job, first, {
    letter: 'damage',
    remedies: ['partial-refund'],
    responsibility: 'ours',
  })
  expect(offering.draft.remedies).toEqual(['partial-refund'])
  await send(job, offering)

  const answer = complaint(
    'second',
    [`In-Reply-To: ${await lastLetterId(job, first.ticketId)}`],
    'Yes, we agree to the refund. Thank you.\r\nMarta Kowalczyk',
  )
  job.world.deliver(ADDRESS, answer, new Date(daemon.clock.now()))
  const yes = await oneDraft(daemon)
  expect(yes.ticketId).toBe(first.ticketId)
  expect(yes.resolution).toMatchObject({ letter: 'agreement', responsibility: 'ours' })
  expect(yes.draft.remedies).toEqual(['partial-refund'])
  expect(yes.draft.letter).toMatch(/This is what we agreed[\s\S]*settled between us/)

  const past = [{ what: 'refund', dueAt: '2026-11-01T16:00:00.000Z' }] as const
  expect(refused(await redraft(job, yes, { details: { promises: past } }))).toBe('unsound')
  const promises = [{ what: 'refund', dueAt: '2026-11-27T16:00:00.000Z' }] as const
  const agreed = await redrafted(job, yes, { details: { promises } })
  expect(agreed.draft.letter).toContain('Our bank will send the money by Friday 27 November.')
  await send(job, agreed)

  const written = await acts.write(by, { ticketId: first.ticketId, letter: 'execution' })
  expect(written.done).toBe(true)
  const bare = await oneDraft(daemon)
  expect(bare.draft.remedies).toEqual(['partial-refund'])
  expect(bare.draft.gaps).toEqual(['doneDate', 'reference'])
  expect(refused(await approve(daemon, bare))).toBe('blocked')
  const done = await redrafted(job, bare, {
    letter: 'execution',
    details: { doneOn: '2026-11-17', reference: 'RF-20417' },
  })
  expect(done.draft.letter).toContain('on Tuesday 17 November; the reference is RF-20417.')
  await send(job, done)

  const letters = (await daemon.ledger.tickets.messagesOf(first.ticketId)).filter((one) => one.direction === 'out')
  expect(letters).toHaveLength(3)
  for (const letter of letters) expect(letter.parsed.text).not.toContain(SECRET)
}

type Choice = Parameters<Job['daemon']['journey']['acts']['redraft']>[1]['choice']

const redraft = ({ daemon }: Job, turn: Drafted, choice: Choice) =>
  daemon.journey.acts.redraft({ staffId: daemon.staff.id }, { turnId: turn.id, revision: turn.draft.revision, choice })

async function redrafted(job: Job, turn: Drafted, choice: Choice): Promise<Drafted> {
  expect(await redraft(job, turn, choice)).toMatchObject({ done: true })
  const row = await job.daemon.ledger.tickets.turn(turn.id)
  if (row?.turn.stage !== 'drafted') throw new Error(`the turn is ${row?.turn.stage}`)
  return row.turn
}

async function send({ daemon }: Job, turn: Drafted): Promise<void> {
  expect(await approve(daemon, turn)).toMatchObject({ done: true })
  await daemon.until('the letter left', async () => (await stateOf(daemon, turn)) === 'waiting-customer')
}

async function lastLetterId({ daemon }: Job, ticketId: string): Promise<string> {
  const letters = (await daemon.ledger.tickets.messagesOf(ticketId)).filter((one) => one.direction === 'out')
  return letters.at(-1)?.parsed.messageId ?? ''
}

const refused = (result: ActResult<unknown>): string => (result.done ? 'done' : result.refusal)

/** What we promised is a task with an owner; done, the customer hears of it; late, they hear that too; nobody is left in silence. */
import { expect, test } from 'vitest'
import type { Task } from '../../src/ticket/task.ts'
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

eachDatabase('after the first letter', (_open, database) => {
  test('promised, late, done with its reference, thanked, closed with its cause; looked at again later', async () => {
    const job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
    try {
      await aWholeCase(job)
    } finally {
      await job.close()
    }
  }, 90_000)
})

test('three like complaints on one product give one prevention note, with their numbers', async () => {
  const job = await startJob(MORNING)
  try {
    const { daemon, world } = job
    for (const [at, who] of ['anna', 'ben', 'cleo'].entries()) {
      const mail = complaint(`like-${who}`).toString().replace('m.kowalczyk@lumena.example', `${who}@customer.example`)
      world.deliver(ADDRESS, Buffer.from(mail.replaceAll('PO-88213', `PO-8821${at}`)), new Date(MORNING))
      await daemon.until('it is drafted', async () => (await pendingDrafts(daemon)).length === at + 1)
    }
    const notes = async () =>
      (await daemon.ledger.aftercare.openTasks('2027-01-01T00:00:00.000Z', 50)).filter(
        ({ kind }) => kind === 'prevention',
      )
    daemon.clock.moveTo(in_(MORNING, 0.1))
    await daemon.until('somebody is told', async () => (await notes()).length > 0)
    daemon.clock.moveTo(in_(MORNING, 0.2))
    await daemon.journey.lookForRecurrence()
    expect((await notes()).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^3 × .*lamps.*KS-2026-\d+, KS-2026-\d+, KS-2026-\d+$/),
    ])
  } finally {
    await job.close()
  }
})

async function aWholeCase(job: Job): Promise<void> {
  const { daemon, world } = job
  const { acts } = daemon.journey
  const by = { staffId: daemon.staff.id }
  const text = '14 of the 60 ceramic table lamps of order PO-88213 arrived broken. Please refund the 14 broken lamps.'
  world.deliver(ADDRESS, complaint('first', [], `${text}\r\nMarta Kowalczyk, Poznań, Poland`), new Date(MORNING))
  const first = await oneDraft(daemon)
  const { ticketId } = first
  const tasks = async (): Promise<readonly Task[]> => daemon.ledger.aftercare.tasksOf(ticketId)
  const open = async () => (await tasks()).filter(({ state }) => state === 'open').map(({ kind }) => kind)
  await send(
    job,
    await redrafted(job, first, { letter: 'damage', remedies: ['partial-refund'], responsibility: 'ours' }),
  )
  expect(await open()).toEqual(['news'])
  expect((await acts.processOf(ticketId)).find(({ state }) => state === 'now')?.step).toBe('agree')
  expect((await tasks())[0]?.owner).toBe(daemon.staff.id)

  // They are silent: one gentle reminder is drafted before the day on which we promised news, and only one.
  daemon.clock.moveTo((await tasks())[0]?.dueAt ?? '')
  const reminder = await oneDraft(daemon)
  expect(reminder.resolution.letter).toBe('reminder')
  expect(await daemon.journey.followUp(50)).toBeGreaterThanOrEqual(0)
  expect(await pendingDrafts(daemon)).toHaveLength(1)

  // Their yes withdraws it.
  const agreeing = await answer(job, ticketId, 'Yes, we agree to the refund. Thank you.')
  expect(agreeing.resolution.letter).toBe('agreement')
  const refundBy = in_(daemon.clock.now(), 4)
  await send(job, await redrafted(job, agreeing, { details: { promises: [{ what: 'refund', dueAt: refundBy }] } }))
  await daemon.until('finance is owed its order', async () => (await open()).includes('order'))
  expect((await open()).toSorted()).toEqual(['news', 'order', 'refund'])
  const order = {
    ticketId,
    kind: 'execution-order',
    role: 'finance',
    subject: 'Refund',
    text: 'Please pay.',
    dueAt: refundBy,
  } as const
  expect(await acts.consult(by, { ...order, how: 'copy', photos: [] })).toMatchObject({ done: true })
  daemon.clock.moveTo(in_(daemon.clock.now(), 0.01))
  await daemon.until('the order is out', async () => !(await open()).includes('order'))

  // The day has passed: said frankly, with a day that a person has to name.
  daemon.clock.moveTo(in_(refundBy, 0.1))
  const letters = async () => (await pendingDrafts(daemon)).map(({ resolution }) => resolution.letter)
  await daemon.until('the delay is owned to', async () => (await letters()).includes('our-delay'))

  const refund = (await tasks()).find(({ kind, state }) => kind === 'refund' && state === 'open')
  const taskId = refund?.id ?? ''
  const finish = (proof: string) => acts.finishTask(by, { taskId, proof, doneOn: null, amount: null })
  expect(await finish(' ')).toMatchObject({ done: false, refusal: 'empty' })
  const finished = await finish('RF-20417')
  if (!finished.done) throw new Error(finished.refusal)
  expect(await finish('RF-20418')).toMatchObject({ done: false, refusal: 'already-decided' })
  const row = await daemon.ledger.tickets.turn(finished.value.turnId ?? '')
  if (row?.turn.stage !== 'drafted') throw new Error('no letter tells of it')
  expect(row.turn.draft.letter).toContain('RF-20417')
  expect(row.turn.draft.gaps).toEqual([])
  for (const beside of (await pendingDrafts(daemon)).filter(({ purpose }) => purpose === 'acknowledgement'))
    await acts.reject(by, { turnId: beside.id, reason: 'done now' })
  await send(job, row.turn)

  // Three working days later: is all well?
  daemon.clock.moveTo(in_(daemon.clock.now(), 6))
  await daemon.until('the check is drafted', async () => (await letters()).includes('satisfaction'))

  const close = (file?: typeof FILE) =>
    acts.close(by, { ticketId, reason: 'solved', duplicateOf: null, note: '', ...(file && { file }) })
  expect(await close()).toMatchObject({ done: false, refusal: 'blocked', detail: ['cause-unknown'] })
  const prevention = { prevention: 'Thicker corners', preventionBy: '2026-12-20', preventionOwner: null }
  expect(await close({ ...FILE, ...prevention })).toMatchObject({ done: true })
  expect(await daemon.ledger.aftercare.caseFile(ticketId)).toMatchObject({
    cause: 'transport-damage',
    who: daemon.staff.id,
  })
  expect(await open()).toEqual(['prevention'])

  // A thank-you leaves it closed, a grievance opens it again.
  const thanks = await replyTo(job, ticketId)
  world.deliver(ADDRESS, complaint('thanks', [thanks], 'Thank you very much!\r\nMarta'), new Date(daemon.clock.now()))
  const thanked = async () =>
    (await daemon.ledger.tickets.historyOf(ticketId)).some(({ detail }) => detail.kind === 'thanks')
  await daemon.until('the thanks are there', thanked)
  expect((await daemon.ledger.tickets.ticket(ticketId))?.closedAt).not.toBeNull()
  const again = await answer(job, ticketId, 'The refund has not arrived, and two more lamps are broken now.')
  expect(again.ticketId).toBe(ticketId)
  expect((await daemon.ledger.tickets.ticket(ticketId))?.closedAt).toBeNull()
}

const in_ = (at: string, days: number): string => new Date(Date.parse(at) + days * 24 * 3_600_000).toISOString()

type Choice = Parameters<Job['daemon']['journey']['acts']['redraft']>[1]['choice']

async function redrafted({ daemon }: Job, turn: Drafted, choice: Choice): Promise<Drafted> {
  const what = { turnId: turn.id, revision: turn.draft.revision, choice }
  expect(await daemon.journey.acts.redraft({ staffId: daemon.staff.id }, what)).toMatchObject({ done: true })
  const row = await daemon.ledger.tickets.turn(turn.id)
  if (row?.turn.stage !== 'drafted') throw new Error(`the turn is ${row?.turn.stage}`)
  return row.turn
}

async function send({ daemon }: Job, turn: Drafted): Promise<void> {
  const approved = await approve(daemon, turn)
  if (!approved.done) throw new Error(`${approved.refusal} ${approved.detail.join()}`)
  daemon.clock.moveTo(approved.value.sendAt)
  await daemon.until('the letter left', async () => (await daemon.ledger.tickets.turn(turn.id))?.turn.stage === 'sent')
  expect(await stateOf(daemon, turn)).toBe('waiting-customer')
}

async function replyTo({ daemon }: Job, ticketId: string): Promise<string> {
  const letters = (await daemon.ledger.tickets.messagesOf(ticketId)).filter((one) => one.direction === 'out')
  return `In-Reply-To: ${letters.at(-1)?.parsed.messageId ?? ''}`
}

let mails = 0
async function answer(job: Job, ticketId: string, text: string): Promise<Drafted> {
  mails += 1
  const { daemon, world } = job
  const before = new Set((await daemon.ledger.tickets.turnsOf(ticketId)).map(({ turn }) => turn.id))
  const mail = complaint(`answer-${mails}`, [await replyTo(job, ticketId)], `${text}\r\nMarta Kowalczyk`)
  world.deliver(ADDRESS, mail, new Date(daemon.clock.now()))
  const fresh = async () => (await pendingDrafts(daemon)).find(({ id }) => !before.has(id))
  await daemon.until('their mail is answered', async () => (await fresh()) !== undefined)
  const turn = await fresh()
  if (!turn) throw new Error('no draft')
  return turn
}

test('names that a person said are one product are one for the alarm, too', async () => {
  const job = await startJob(MORNING)
  try {
    const { daemon, world } = job
    for (const [at, goods] of ['glass lamps', 'oak chairs', 'steel kettles'].entries()) {
      const mail = complaint(`like-${at}`).toString().replace('m.kowalczyk@lumena.example', `who${at}@customer.example`)
      const text = mail
        .replaceAll('PO-88213', `PO-8821${at}`)
        .replaceAll('ceramic table lamps', goods)
        .replaceAll(' lamps', ` ${goods}`)
      world.deliver(ADDRESS, Buffer.from(text), new Date(MORNING))
      await daemon.until('it is drafted', async () => (await pendingDrafts(daemon)).length === at + 1)
    }
    const called = (await pendingDrafts(daemon)).map(({ findings }) => findings.product.value ?? '')
    expect(new Set(called).size).toBe(3)
    const notes = async () =>
      (await daemon.ledger.aftercare.openTasks('2027-01-01T00:00:00.000Z', 50)).filter(
        ({ kind }) => kind === 'prevention',
      )
    daemon.clock.moveTo(in_(MORNING, 0.1))
    await daemon.journey.lookForRecurrence()
    expect(await notes()).toEqual([])
    await daemon.ledger.followed.sayProducts(
      called.map((name) => ({ name, countsAs: called[0] ?? '', who: daemon.staff.id, at: MORNING })),
    )
    daemon.clock.moveTo(in_(MORNING, 0.2))
    await daemon.until('somebody is told', async () => {
      await daemon.journey.lookForRecurrence()
      return (await notes()).length === 1
    })
  } finally {
    await job.close()
  }
})

test('a day that no calendar has is refused: kept, it would break every page that shows it', async () => {
  const job = await startJob(MORNING)
  try {
    job.world.deliver(ADDRESS, complaint('day'), new Date(MORNING))
    const { ticketId } = await oneDraft(job.daemon)
    const add = async (dueAt: string) => {
      const by = { staffId: job.daemon.staff.id }
      const done = await job.daemon.journey.acts.addTask(by, { ticketId, kind: 'call', dueAt, owner: null, text: '' })
      return done.done ? 'done' : done.refusal
    }
    for (const day of ['2026-11-45T08:00:00.000Z', '2027-02-30T08:00:00.000Z', 'soon'])
      expect(await add(day), day).not.toBe('done')
  } finally {
    await job.close()
  }
})

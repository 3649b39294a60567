/** A letter that would leave too late for a day that it names, or promises a day on which its executor is closed, waits for a person again. */
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { waitingLetters } from '../../src/journey/waiting-letters.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { complaint, type Job, oneDraft, startJob } from '../support/main-job.ts'

/** Tuesday 19:00 in Poznań: a letter waits for Wednesday, nine o'clock, and promises news by Thursday. */
const EVENING = '2026-11-17T18:00:00.000Z'
const THURSDAY = '2026-11-19'

eachDatabase('an approved letter that names a day', (_open, database) => {
  let job: Job
  let turn: Drafted
  const system = { answer: (): [number, string] => [404, ''] }
  const server = createServer((_request, response) => {
    const [status, text] = system.answer()
    response.writeHead(status).end(text)
  })
  beforeEach(async () => {
    system.answer = () => [404, '']
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    job = await startJob(EVENING, {
      databaseUrl: database.place().databaseUrl,
      roles: '{}',
      environment: { AMENDS_ORDERS_URL: `http://127.0.0.1:${port}/{number}` },
    })
  })
  afterEach(async () => {
    await job.close()
    await new Promise((resolve) => server.close(resolve))
  })

  const acts = () => job.daemon.journey.acts
  const by = () => ({ staffId: job.daemon.staff.id })
  const decide = (sendAt: string | null = null) =>
    acts().approve(by(), { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt, offHours: false })
  async function arrive(): Promise<void> {
    job.world.deliver(ADDRESS, complaint('days'), new Date(EVENING))
    turn = await oneDraft(job.daemon)
  }
  async function approved(): Promise<string> {
    await arrive()
    expect(turn.draft.commitments.find(({ what }) => what === 'news')?.dueAt.slice(0, 10)).toBe(THURSDAY)
    const result = await decide()
    if (!result.done) throw new Error(`${result.refusal} ${result.detail}`)
    return result.value.approvalId
  }
  const stage = async () => (await job.daemon.ledger.tickets.turn(turn.id))?.turn.stage
  const state = async (id: string) => (await job.daemon.ledger.outbox.item(id))?.state
  const takenBack = async () => {
    const lines = await job.daemon.ledger.tickets.historyOf(turn.ticketId)
    const detail = lines.findLast(({ act }) => act === 'approval-withdrawn')?.detail
    return detail && { why: detail.why, changed: detail.changed ? JSON.parse(String(detail.changed)) : [] }
  }
  const late = { field: 'late:news', from: THURSDAY, to: THURSDAY }
  async function calendars(change: (text: string) => string): Promise<void> {
    const file = join(job.daemon.folder, 'config/calendars.yaml')
    const before = job.daemon.journey.planningEdition()
    await writeFile(file, change(await readFile(file, 'utf8')))
    await vi.waitFor(() => expect(job.daemon.journey.planningEdition()).not.toBe(before), 10_000)
  }

  test('comes back with its reason and a new day when the calendars put it off to that day', async () => {
    const id = await approved()
    await calendars((text) =>
      text.replace(
        '\nholidays:\n',
        '\nholidays:\n  PL: { source: x, years: { 2026: { source: x, "off": { "11-18": Flood } } } }\n',
      ),
    )
    await job.daemon.journey.replan()
    expect(await state(id)).toBe('cancelled')
    expect(await takenBack()).toEqual({ why: 'promise-late', changed: [late] })
    const anew = await oneDraft(job.daemon)
    expect(anew.draft.commitments[0]?.dueAt.slice(0, 10) ?? '').toBe('2026-11-20')
  })

  test('leaves on no such day when the program was down over its hours', async () => {
    await approved()
    job.daemon.clock.moveTo(`${THURSDAY}T09:00:00.000Z`)
    await job.daemon.until('it came back', async () => (await stage()) === 'drafted')
    expect((await takenBack())?.why).toBe('promise-late')
    expect(job.world.accepted).toHaveLength(0)
  })

  test('comes back at once when it is put off at sending, before its new hour comes', async () => {
    await approved()
    job.daemon.clock.moveTo('2026-11-18T19:30:00.000Z')
    await job.daemon.until('it came back', async () => (await stage()) === 'drafted')
    expect(await takenBack()).toEqual({ why: 'promise-late', changed: [late] })
    expect(job.world.accepted).toHaveLength(0)
  })

  test('is neither approved nor moved by a person to after that day', async () => {
    await arrive()
    const friday = '2026-11-20T10:00:00.000Z'
    const refused = { done: false, refusal: 'promise-over', detail: expect.arrayContaining([THURSDAY]) }
    expect(await decide(friday)).toEqual(refused)
    const result = await decide()
    if (!result.done) throw new Error(result.refusal)
    const { approvalId } = result.value
    expect(await acts().reschedule(by(), { approvalId, sendAt: friday, offHours: false })).toEqual(refused)
    expect(await state(approvalId)).toBe('scheduled')
  })

  test('comes back when a closure of its executor is entered after the approval [R7.7]', async () => {
    const id = await approved()
    expect(await job.daemon.journey.withdrawOutdated()).toBe(0)
    const before = await job.daemon.journey.groundsEdition()
    await calendars((text) =>
      text.replace('\nclosures:\n', `\nclosures:\n  office: { source: x, closed: { "${THURSDAY}": Stocktaking } }\n`),
    )
    expect(await job.daemon.journey.groundsEdition()).not.toBe(before)
    await job.daemon.journey.withdrawOutdated()
    expect(await state(id)).toBe('cancelled')
    const { why, changed } = (await takenBack()) ?? {}
    expect(why).toBe('promise-closed')
    expect(changed).toContainEqual({ field: 'closed:office', name: 'Stocktaking', from: THURSDAY, to: '2026-11-20' })
    expect(await stage()).toBe('drafted')
  })

  test('stays where the company’s order system fails, and comes back where it answers otherwise', async () => {
    const facts = (product: string) =>
      JSON.stringify({ number: 'PO-88213', customerAddress: 'm.kowalczyk@lumena.example', product })
    system.answer = () => [200, facts('ceramic table lamps')]
    const id = await approved()
    for (const failure of [
      [500, ''],
      [200, 'no json'],
    ] satisfies [number, string][]) {
      system.answer = () => failure
      expect(await job.daemon.journey.withdrawOutdated()).toBe(0)
    }
    expect(await state(id)).toBe('scheduled')
    system.answer = () => [200, facts('glass vases')]
    await job.daemon.journey.withdrawOutdated()
    expect((await takenBack())?.why).toBe('order-changed')
  })

  test('is recalled up to its final dot, and said to be gone behind it', async () => {
    const id = await approved()
    const { ledger, journey } = job.daemon
    await ledger.staff.add({ ...job.daemon.staff, id: 'owner', signIn: 'owner', roles: ['editor'] }, EVENING)
    const path = turn.draft.template ?? ''
    const [account = ''] = [turn.account]
    const morning = '2026-11-18T09:00:00.000Z'
    expect((await ledger.outbox.claim(morning, [account], 'a sender', 600))?.item.id).toBe(id)
    expect(await journey.letters.recall({ staffId: 'owner' }, path)).toEqual({
      done: true,
      value: { letters: 1, gone: 0 },
    })
    expect(await ledger.outbox.markMayHaveSent(id, 'a sender')).toBe(false)
    turn = await oneDraft(job.daemon)
    const again = await decide()
    if (!again.done) throw new Error(again.refusal)
    await ledger.outbox.claim(morning, [account], 'another', 600)
    expect(await ledger.outbox.markMayHaveSent(again.value.approvalId, 'another')).toBe(true)
    expect(await journey.letters.recall({ staffId: 'owner' }, path)).toEqual({
      done: true,
      value: { letters: 0, gone: 1 },
    })
  })

  test('has a task that goes to nobody who may not see its ticket', async () => {
    await arrive()
    const { ledger } = job.daemon
    const task = {
      id: 'call',
      ticketId: turn.ticketId,
      kind: 'call',
      state: 'open',
      owner: null,
      dueAt: '2026-11-19T10:00:00.000Z',
      createdAt: EVENING,
      by: 'anna',
      text: '',
      turnId: null,
      letter: null,
      closeReason: null,
      done: null,
    } as const
    await ledger.aftercare.addTask(task)
    const person = { ...job.daemon.staff, roles: ['agent' as const] }
    await ledger.staff.add({ ...person, id: 'elsewhere', signIn: 'elsewhere', accounts: ['other'] }, EVENING)
    await ledger.staff.add({ ...person, id: 'here', signIn: 'here' }, EVENING)
    expect(await acts().moveTask(by(), { taskId: 'call', owner: 'elsewhere' })).toMatchObject({
      refusal: 'not-allowed',
    })
    expect((await ledger.aftercare.task('call'))?.owner).toBeNull()
    expect((await acts().moveTask(by(), { taskId: 'call', owner: 'here' })).done).toBe(true)
  })

  test('is found among many, slice by slice, none left out', async () => {
    const first = await approved()
    const { ledger } = job.daemon
    const ids = [first]
    for (let n = 1; n < 5; n += 1) {
      job.world.deliver(
        ADDRESS,
        Buffer.from(complaint(`many-${n}`).toString().replaceAll('m.kowalczyk@', `m.kowalczyk-${n}@`)),
        new Date(EVENING),
      )
      turn = await oneDraft(job.daemon)
      const result = await decide()
      if (result.done) ids.push(result.value.approvalId)
    }
    expect(ids).toHaveLength(5)
    expect((await Array.fromAsync(waitingLetters(ledger, 2))).sort()).toEqual(ids.sort())
  })
})

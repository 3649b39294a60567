/** A complaint by phone or chat is answered like one by mail; what is copied there is approved first and never counted as sent by us. */
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { ActResult, Acts } from '../../src/ticket/acts.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { eachDatabase } from '../support/databases.ts'
import { approve, type Job, MORNING, pendingDrafts, startJob } from '../support/main-job.ts'

const HOUR_MS = 3_600_000
const PHOTO = new Uint8Array([1, 2, 3, 4])

eachDatabase('a complaint entered by hand', (_open, database) => {
  let job: Job
  let started = false
  let count = 0
  const by = () => ({ staffId: job.daemon.staff.id })
  const acts = () => job.daemon.journey.acts
  const refused = (result: ActResult<unknown>) => (result.done ? 'done' : result.refusal)
  const CALL: Parameters<Acts['enter']>[1] = {
    account: '',
    channel: 'whatsapp',
    customer: { name: 'Eva Huber', address: '' },
    subject: 'Lamps of PO-0412',
    text: 'Hello, 14 of the 60 lamps of order PO-0412 arrived broken. Please send new ones. Eva Huber, Vienna',
    at: new Date(Date.parse(MORNING) - HOUR_MS).toISOString(),
    files: [{ name: 'lamp.jpg', type: 'image/jpeg', bytes: PHOTO }],
  }
  const enter = async (change: Partial<typeof CALL> = {}): Promise<string> => {
    const [account] = (await job.daemon.ledger.intake.health()).map((one) => one.account)
    const result = await acts().enter(by(), { ...CALL, subject: `Call ${count}`, account: account ?? '', ...change })
    if (!result.done) throw new Error(result.refusal)
    return result.value.ticketId
  }
  const draftOf = async (id: string): Promise<Drafted> => {
    const found = (await pendingDrafts(job.daemon)).find((turn) => turn.ticketId === id)
    if (!found) throw new Error('no draft')
    return found
  }
  const ticketOf = (id: string) => job.daemon.ledger.tickets.ticket(id)

  // One daemon for all: each test enters a complaint of its own.
  beforeEach(async () => {
    count += 1
    if (started) return
    started = true
    job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
    await job.daemon.until(
      'the mailbox was looked at',
      async () => (await job.daemon.ledger.intake.health()).length > 0,
    )
  })
  afterAll(() => job.close())

  test('has findings, photos, a draft and clocks since it came; entered twice it is one', async () => {
    const id = await enter()
    const ticket = await ticketOf(id)
    expect(ticket).toMatchObject({
      state: 'pending',
      issue: 'damage',
      openedAt: CALL.at,
      customer: { name: 'Eva Huber' },
    })
    expect(ticket?.firstResponseDueAt).toBe(new Date(Date.parse(CALL.at) + 24 * HOUR_MS).toISOString())
    const [mail] = await job.daemon.ledger.tickets.messagesOf(id)
    expect(mail?.flags).toEqual(['by-hand', 'by-whatsapp'])
    expect(mail?.parsed.attachments.map((file) => [file.name, file.size])).toEqual([['lamp.jpg', 4]])
    expect(mail?.findings?.orderNumbers.value).toEqual(['PO-0412'])
    expect(await enter()).toBe(id)
    const nameless = await enter({ customer: { name: 'Berta', address: '' }, text: '14 lamps arrived broken.' })
    expect((await draftOf(nameless)).draft.letter).toContain('Berta')
    expect(await job.daemon.ledger.tickets.turnsOf(id)).toHaveLength(1)
  })

  test('with an address its reply is mailed as ever', async () => {
    const id = await enter({ customer: { name: 'Eva Huber', address: 'eva@customer.example' } })
    const turn = await draftOf(id)
    expect(turn.draft.record.to.map((one) => one.address)).toEqual(['eva@customer.example'])
    expect(refused(await approve(job.daemon, turn))).toBe('done')
  })

  test('without one it is approved, copied, and answered there by a person’s word; nothing counts as sent', async () => {
    const id = await enter()
    const turn = await draftOf(id)
    expect(refused(await approve(job.daemon, turn))).toBe('no-recipient')
    const word = { turnId: turn.id, hash: turn.draft.hash }
    expect(refused(await acts().answeredThere(by(), word))).toBe('stale')
    expect(refused(await acts().approveToCopy(by(), { ...word, hash: 'f'.repeat(64), keepWords: false }))).toBe('stale')
    expect(await acts().approveToCopy(by(), { ...word, keepWords: false })).toMatchObject({ done: true })
    expect(await ticketOf(id)).toMatchObject({ state: 'pending', firstResponseMetAt: null })
    expect(await acts().answeredThere(by(), word)).toMatchObject({ done: true })
    const after = await ticketOf(id)
    expect(after?.state).toBe('waiting-customer')
    expect(after?.firstResponseMetAt).not.toBeNull()
    expect(await job.daemon.ledger.outbox.itemsOf(id)).toEqual([])
    expect((await job.daemon.ledger.tickets.turnsOf(id)).map((row) => row.turn.stage)).not.toContain('sent')
    expect((await job.daemon.ledger.tickets.historyOf(id)).map((line) => line.act).slice(-2)).toEqual([
      'approved-to-copy',
      'answered-there',
    ])
  })

  test('words that changed since they were approved for copying are approved anew', async () => {
    const id = await enter()
    const turn = await draftOf(id)
    await acts().approveToCopy(by(), { turnId: turn.id, hash: turn.draft.hash, keepWords: false })
    const letter = `${turn.draft.letter}\nBest wishes`
    await acts().edit(by(), { turnId: turn.id, revision: 1, letter, subject: turn.draft.record.subject })
    const edited = await draftOf(id)
    expect(refused(await acts().answeredThere(by(), { turnId: turn.id, hash: edited.draft.hash }))).toBe('stale')
    expect(refused(await acts().answeredThere(by(), { turnId: turn.id, hash: turn.draft.hash }))).toBe('stale')
  })

  test('nothing is entered without words, ahead of its time, for a strange account or to no address', async () => {
    await expect(enter({ text: ' ' })).rejects.toThrow('empty')
    await expect(enter({ at: '2030-01-01T00:00:00.000Z' })).rejects.toThrow('unsound')
    await expect(enter({ account: 'strange' })).rejects.toThrow('not-found')
    await expect(enter({ customer: { name: 'x', address: 'not an address' } })).rejects.toThrow('no-recipient')
  })
})

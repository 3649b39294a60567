/** The orders that a mail names are looked up when its turn opens, stay with it, and stay out of the letter where they are somebody else's. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { promisesOf, unknownPromises } from '../../src/craft/promise-guard.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { inUtf8 } from '../orders/files.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { complaint, type Job, MORNING, oneDraft, startJob } from '../support/main-job.ts'

const BOOK = [
  'PO,Customer,Email,品名(英文),Qty,Unit Price,Currency,ETA,Vessel',
  'PO-88213,Lumena,orders@lumena.example,ceramic table lamps,60,20.50,EUR,2026-12-05,COSCO TAURUS',
  'PO-70001,Lumena,orders@lumena.example,oak cabinets,4,300,EUR,,',
  'PO-70002,Stranger,bo@stranger.example,secret gadgets,4,310,EUR,,',
].join('\n')

eachDatabase('orders of a mail', (_open, database) => {
  let job: Job
  beforeEach(async () => {
    job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
  })
  afterEach(() => job.close())

  const acts = () => job.daemon.journey.acts
  const by = () => ({ staffId: job.daemon.staff.id })
  const bring = (text: string, map = '') =>
    acts().importOrders(by(), { kind: 'orders', name: 'book.csv', bytes: inUtf8(text), map, dryRun: false })
  const arrives = async (text?: string): Promise<Drafted> => {
    job.world.deliver(ADDRESS, complaint('first', [], text), new Date(MORNING))
    return oneDraft(job.daemon)
  }
  const newest = async (id: string): Promise<Drafted> => {
    const row = await job.daemon.ledger.tickets.turn(id)
    if (row?.turn.stage !== 'drafted') throw new Error(`the turn is ${row?.turn.stage}`)
    return row.turn
  }

  test('go with the turn, name the goods, weigh the case, and stay the same when it is drafted anew', async () => {
    expect(await bring(BOOK)).toMatchObject({ done: true, value: { added: 3, mistakeCount: 0 } })
    const turn = await arrives()
    expect(turn.orders).toMatchObject({
      orders: [{ number: 'PO-88213', owner: 'domain', unitPriceMinor: 2050 }],
      year: null,
    })
    expect(turn.draft.letter).toContain('ceramic table lamps')
    expect(turn.resolution.impact?.ours.goods).toMatchObject({ minor: 123_000, currency: 'EUR' })
    const known = promisesOf(turn)
    expect(unknownPromises('Each piece was agreed at €20.50, and your goods arrive on 5 December.', known)).toEqual([])
    expect(unknownPromises('We pay €21.50 on 6 December.', known)).toHaveLength(2)

    await bring(BOOK.replace('ceramic table lamps', 'glass vases'))
    await acts().redraft(by(), { turnId: turn.id, revision: 1, choice: { responsibility: 'ours' } })
    const anew = await newest(turn.id)
    expect(anew.draft.revision).toBe(2)
    expect(anew.orders).toEqual(turn.orders)
    expect(anew.draft.letter).not.toContain('glass vases')
  })

  test('follow when a person puts the order number right; somebody else’s order gives the letter nothing', async () => {
    await bring(BOOK)
    const turn = await arrives()
    const correct = (value: string[]) =>
      acts().correct(by(), {
        ticketId: turn.ticketId,
        messageId: turn.messageId ?? '',
        correction: { field: 'orderNumbers', value },
      })
    expect(await correct(['70001'])).toMatchObject({ done: true })
    expect((await newest(turn.id)).draft.letter).toContain('oak cabinets')
    await correct(['PO 70002'])
    const other = await newest(turn.id)
    expect(other.orders?.orders).toMatchObject([{ number: 'PO-70002', owner: 'other' }])
    expect(other.draft.letter).not.toContain('gadgets')
    expect(other.resolution.impact?.ours.goods).toBeNull()
    expect(unknownPromises('Each costs €310.', promisesOf(other))).not.toEqual([])
    await correct(['PO-404'])
    expect((await newest(turn.id)).orders).toBeUndefined()
  })

  test('are those of the case where a later mail names none', async () => {
    await bring(BOOK)
    const turn = await arrives()
    const reply = complaint(
      'second',
      ['In-Reply-To: <first@lumena.example>', 'References: <first@lumena.example>'],
      'Any news?',
    )
    job.world.deliver(
      ADDRESS,
      Buffer.from(reply.toString().replace('Order PO-88213 broken lamps', 'Re: lamps')),
      new Date(MORNING),
    )
    const fresh = async () =>
      (await job.daemon.ledger.tickets.turnsOf(turn.ticketId)).find((row) => row.turn.id !== turn.id)
    await job.daemon.until('the second mail has a turn', async () => (await fresh()) !== undefined)
    const second = (await fresh())?.turn
    if (second?.stage !== 'drafted') throw new Error('no draft')
    expect(second.findings.orderNumbers.value).toEqual([])
    expect(second.orders?.orders).toMatchObject([{ number: 'PO-88213' }])
  })

  test('are simply absent where the book knows nothing', async () => {
    const turn = await arrives()
    expect(turn.orders).toBeUndefined()
    expect(turn.resolution.impact?.ours.goods).toBeNull()
    expect(turn.draft.letter).not.toBe('')
  })

  test('are brought in by managers and administrators only', async () => {
    const agent = { ...job.daemon.staff, id: 'agent', signIn: 'agent', roles: ['agent'] as const }
    await job.daemon.ledger.staff.add(agent, MORNING)
    const what = { kind: 'orders', name: 'book.csv', bytes: inUtf8(BOOK), map: '', dryRun: false } as const
    expect(await acts().importOrders({ staffId: 'agent' }, what)).toMatchObject({ done: false, refusal: 'not-allowed' })
    expect(await job.daemon.ledger.orders.counts()).toEqual({ orders: 0, customers: 0 })
  })
})

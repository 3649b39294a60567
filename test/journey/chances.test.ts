/** A wish in a complaint is kept with its sentence until a person says what it is, and goes with its customer. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Chance } from '../../src/ticket/chance.ts'
import { person } from '../ledger/rows.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { complaint, type Job, MORNING, oneDraft, startJob } from '../support/main-job.ts'

const WISH = 'Do you also have these lamps in a larger size?'

eachDatabase('chances', (_open, database) => {
  let job: Job
  const by = () => ({ staffId: job.daemon.staff.id })
  const inState = async (state: Chance['state'], staff = person()) =>
    (await job.daemon.ledger.chances.inState(staff, state, 9)).map(({ chance }) => chance)

  afterEach(() => job.close())
  beforeEach(async () => {
    job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
  })

  test('wait for a person, whose word stays whatever else happens, and are erased with the ticket', async () => {
    const raw = complaint('wish', []).toString()
    const [head, ...body] = raw.split('\r\n\r\n')
    job.world.deliver(ADDRESS, Buffer.from([head, `${WISH}\r\n`, ...body].join('\r\n\r\n')), new Date(MORNING))
    const { ticketId } = await oneDraft(job.daemon)
    const [found] = await inState('found')
    expect(found).toMatchObject({ ticketId, kind: 'size', quote: WISH, language: 'en', who: null })
    expect(await inState('found', person({ accounts: ['other'] }))).toEqual([])
    expect(await inState('found', person({ markets: ['JP'] }))).toEqual([])

    const what = { chanceId: found?.id ?? '', kind: 'product', product: 'Lamp', wish: 'a larger\nlamp' } as const
    const { acts } = job.daemon.journey
    expect(await acts.settleChance(by(), { ...what, as: 'confirmed' })).toMatchObject({ done: true })
    expect(await acts.settleChance(by(), { ...what, chanceId: 'x', as: 'dropped' })).toMatchObject({ done: false })
    await job.daemon.journey.refresh([ticketId])
    expect(await inState('found')).toEqual([])
    const [confirmed] = await inState('confirmed')
    expect(confirmed).toMatchObject({ kind: 'product', wish: 'a larger lamp', who: job.daemon.staff.id, quote: WISH })
    const history = await job.daemon.ledger.tickets.historyOf(ticketId)
    expect(history.map(({ act }) => act)).toContain('chance-confirmed')

    expect(await job.daemon.ledger.erasure.eraseTicket(ticketId, MORNING)).toBe(true)
    expect([...(await inState('found')), ...(await inState('confirmed'))]).toEqual([])
  })
})

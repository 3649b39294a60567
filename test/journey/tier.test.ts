import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Drafted } from '../../src/ticket/turn.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { complaint, type Job, MORNING, oneDraft, pendingDrafts, startJob } from '../support/main-job.ts'

eachDatabase("a customer's tier by the word of a person", (_open, database) => {
  let job: Job
  const by = () => ({ staffId: job.daemon.staff.id })
  const acts = () => job.daemon.journey.acts

  afterEach(() => job.close())
  beforeEach(async () => {
    job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
  })

  const newest = async ({ id }: { readonly id: string }): Promise<Drafted> => {
    const row = await job.daemon.ledger.tickets.turn(id)
    if (row?.turn.stage !== 'drafted') throw new Error(`the turn is ${row?.turn.stage}`)
    return row.turn
  }

  test('goes before the book and the rules, is drafted by at once, and names its source; taken back, it is gone', async () => {
    job.world.deliver(ADDRESS, complaint('tier', []), new Date(MORNING))
    const first = await oneDraft(job.daemon)
    const set = (tier: 'vip' | 'watch' | null) => acts().setTier(by(), { ticketId: first.ticketId, tier })
    expect(first.resolution).toMatchObject({ lane: 'normal', impact: { ours: { tier: null } } })

    expect(await set('vip')).toEqual({ done: true, value: { drafted: true } })
    const vip = await newest(first)
    expect(vip.resolution).toMatchObject({ lane: 'vip', impact: { ours: { tier: 'vip', tierSource: 'person' } } })
    expect(vip.resolution.notes).toContain('vip-attention')
    expect(vip.draft.revision).toBe(first.draft.revision + 1)
    expect(await set('vip')).toEqual({ done: true, value: { drafted: false } })

    await set('watch')
    expect((await newest(first)).resolution.notes).toContain('watch-list')
    await set(null)
    expect((await newest(first)).resolution).toMatchObject({ lane: 'normal', impact: { ours: { tier: null } } })
    const history = await job.daemon.ledger.tickets.historyOf(first.ticketId)
    expect(history.filter(({ act }) => act === 'tier-set').map(({ who, detail }) => [who, detail.tier])).toEqual([
      [job.daemon.staff.id, 'vip'],
      [job.daemon.staff.id, 'watch'],
      [job.daemon.staff.id, null],
    ])
  })

  test('is the whole company’s where the customers file knows its domain, else the address’s alone', async () => {
    const writes = async (id: string, from: string) => {
      const raw = complaint(id).toString().replaceAll('m.kowalczyk@lumena.example', from)
      const known = (await pendingDrafts(job.daemon)).map((turn) => turn.id)
      job.world.deliver(ADDRESS, Buffer.from(raw), new Date(MORNING))
      const fresh = async () => (await pendingDrafts(job.daemon)).find((turn) => !known.includes(turn.id))
      await job.daemon.until('a draft waits', async () => (await fresh()) !== undefined)
      return (await fresh()) ?? oneDraft(job.daemon)
    }
    const book = Buffer.from('Name,Domain\nLumena,lumena.example\n')
    const file = { kind: 'customers' as const, name: 'c.csv', bytes: book, map: '', dryRun: false }
    expect(await acts().importOrders(by(), file)).toMatchObject({ value: { added: 1 } })
    const known = await writes('one', 'm.kowalczyk@lumena.example')
    await acts().setTier(by(), { ticketId: known.ticketId, tier: 'vip' })
    expect((await writes('two', 'p.nowak@lumena.example')).resolution.lane).toBe('vip')

    const relayed = await writes('three', 'x1@relay.example')
    await acts().setTier(by(), { ticketId: relayed.ticketId, tier: 'vip' })
    expect((await writes('four', 'x1@relay.example')).resolution.lane).toBe('vip')
    expect((await writes('five', 'x2@relay.example')).resolution.lane).toBe('normal')
  })

  test('changes terms, never clocks: whose promise is due first stands first, VIP or not', async () => {
    const later = '2026-11-17T10:30:00.000Z'
    job.world.deliver(ADDRESS, complaint('small'), new Date(MORNING))
    const small = await oneDraft(job.daemon)
    job.daemon.clock.moveTo(later)
    const from = complaint('big').toString().replaceAll('m.kowalczyk@lumena.example', 'ceo@grand.example')
    job.world.deliver(ADDRESS, Buffer.from(from), new Date(later))
    await job.daemon.until('both wait', async () => (await pendingDrafts(job.daemon)).length === 2)
    const big = (await pendingDrafts(job.daemon)).find(({ id }) => id !== small.id)
    expect(await acts().setTier(by(), { ticketId: big?.ticketId ?? '', tier: 'vip' })).toMatchObject({ done: true })
    expect((await pendingDrafts(job.daemon)).map(({ ticketId }) => ticketId)).toEqual([small.ticketId, big?.ticketId])
    const due = async (id = '') => Date.parse((await job.daemon.ledger.tickets.ticket(id))?.firstResponseDueAt ?? '')
    expect((await due(big?.ticketId)) - (await due(small.ticketId))).toBe(30 * 60_000)
  })

  test('takes back the approval of a letter that rests on another tier', async () => {
    job.world.deliver(ADDRESS, complaint('tier', []), new Date(MORNING))
    const { id, ticketId, draft } = await oneDraft(job.daemon)
    const approved = await acts().approve(by(), {
      turnId: id,
      hash: draft.hash,
      via: 'desk',
      sendAt: '2026-11-18T10:00:00.000Z',
      offHours: false,
    })
    expect(approved.done).toBe(true)
    expect(await acts().setTier(by(), { ticketId, tier: 'vip' })).toEqual({ done: true, value: { drafted: true } })
    expect((await newest({ id })).resolution.lane).toBe('vip')
  })
})

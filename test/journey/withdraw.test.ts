/** An approved letter comes back where what it rests on has changed, and its ticket names the difference. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { namesOfOrder } from '../../src/craft/order-book.ts'
import { findKey } from '../../src/ticket/order.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { inUtf8 } from '../orders/files.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { approve, complaint, type Job, oneDraft, startJob } from '../support/main-job.ts'

/** Tuesday 19:00 in Poznań: a letter waits for Wednesday, nine o'clock. */
const EVENING = '2026-11-17T18:00:00.000Z'
const BOOK = [
  'PO,Customer,Email,品名(英文),Qty,Unit Price,Currency,ETA,Vessel,Factory',
  'PO-88213,Lumena,orders@lumena.example,ceramic table lamps,60,20.50,EUR,2026-12-05,COSCO TAURUS,Chaozhou 2',
].join('\n')

eachDatabase('an approved letter', (_open, database) => {
  let job: Job
  let turn: Drafted
  beforeEach(async () => {
    job = await startJob(EVENING, { databaseUrl: database.place().databaseUrl, roles: '{}' })
    await bring(BOOK)
    job.world.deliver(ADDRESS, complaint('first'), new Date(EVENING))
    turn = await oneDraft(job.daemon)
  })
  afterEach(() => job.close())

  const acts = () => job.daemon.journey.acts
  const by = () => ({ staffId: job.daemon.staff.id })
  const bring = (text: string) =>
    acts().importOrders(by(), { kind: 'orders', name: 'book.csv', bytes: inUtf8(text), map: '', dryRun: false })
  const row = async () => (await job.daemon.ledger.tickets.turn(turn.id))?.turn
  async function drafted(): Promise<Drafted> {
    const now = await row()
    if (now?.stage !== 'drafted') throw new Error(`the turn is ${now?.stage}`)
    return now
  }
  async function approved(): Promise<string> {
    const result = await approve(job.daemon, await drafted())
    if (!result.done) throw new Error(`${result.refusal} ${result.detail}`)
    return result.value.approvalId
  }
  const takenBack = async () => {
    const lines = await job.daemon.ledger.tickets.historyOf(turn.ticketId)
    const detail = lines.findLast(({ act }) => act === 'approval-withdrawn')?.detail
    return detail && { why: detail.why, changed: detail.changed ? JSON.parse(String(detail.changed)) : [] }
  }
  async function policy(change: (text: string) => string): Promise<void> {
    const path = join(job.daemon.folder, 'config/policy.yaml')
    const before = await job.daemon.journey.groundsEdition()
    const text = await readFile(path, 'utf8')
    const changed = change(text)
    expect(changed).not.toBe(text)
    await writeFile(path, changed)
    await vi.waitFor(async () => expect(await job.daemon.journey.groundsEdition()).not.toBe(before), 10_000)
  }

  test('comes back within a beat with the facts of the order that it used, before and after', async () => {
    const id = await approved()
    await bring(BOOK.replace('ceramic table lamps', 'glass vases').replace('2026-12-05', '2026-12-19'))
    await job.daemon.journey.withdrawOutdated()
    expect((await job.daemon.ledger.outbox.item(id))?.state).toBe('cancelled')
    const anew = await drafted()
    expect(anew.draft.revision).toBe(2)
    expect(anew.draft.letter).toContain('glass vases')
    expect(anew.orders?.orders).toMatchObject([{ eta: '2026-12-19', owner: 'domain' }])
    expect(await takenBack()).toMatchObject({ why: 'order-changed' })
    expect((await takenBack())?.changed).toContainEqual({
      field: 'eta',
      order: 'PO-88213',
      from: '2026-12-05',
      to: '2026-12-19',
    })
    expect((await job.daemon.ledger.tickets.ticket(turn.ticketId))?.state).toBe('pending')
    await approved()
    expect(await job.daemon.journey.withdrawOutdated()).toBe(0)
  })

  test('stays where a fact changed that it did not use, and where another order did', async () => {
    const id = await approved()
    await bring(`${BOOK.replace('COSCO TAURUS', 'EVER GIVEN')}\nPO-1,Other,a@other.example,chairs,1,2,EUR,,,`)
    expect(await job.daemon.journey.withdrawOutdated()).toBe(0)
    expect((await job.daemon.ledger.outbox.item(id))?.state).toBe('scheduled')
  })

  test('comes back right before it leaves, too, whatever looked before', async () => {
    await approved()
    // Written past the import, as another program's book would change.
    const key = findKey('PO-88213')
    const known = (await job.daemon.ledger.orders.orders([key])).get(key)
    if (!known) throw new Error('the book lost the order')
    const facts = { ...known, names: { en: 'glass vases' } }
    await job.daemon.ledger.orders.saveOrders([{ key, facts, names: namesOfOrder(facts) }], EVENING)
    job.daemon.clock.moveTo('2026-11-18T09:00:00.000Z')
    await job.daemon.until('it came back', async () => (await row())?.stage === 'drafted')
    expect(await takenBack()).toMatchObject({ why: 'order-changed' })
    expect(job.world.accepted).toHaveLength(0)
  })

  test('with a person’s own words keeps them, and is no longer approved', async () => {
    const letter = `${turn.draft.letter}\nThe vessel is COSCO TAURUS.`
    await acts().edit(by(), { turnId: turn.id, revision: 1, letter, subject: turn.draft.record.subject })
    await approved()
    await bring(BOOK.replace('COSCO TAURUS', 'EVER GIVEN'))
    await job.daemon.journey.withdrawOutdated()
    const anew = await drafted()
    expect(anew.draft.letter).toContain('The vessel is COSCO TAURUS.')
    expect(anew.orders?.orders[0]).toMatchObject({ vessel: 'EVER GIVEN' })
    expect((await takenBack())?.changed).toMatchObject([{ field: 'vessel', from: 'COSCO TAURUS', to: 'EVER GIVEN' }])
  })

  test('comes back where policy no longer allows the remedy that it offers', async () => {
    const choice = { responsibility: 'ours' as const, remedies: ['discount' as const, 'replacement' as const] }
    await acts().redraft(by(), { turnId: turn.id, revision: 1, choice })
    expect((await drafted()).draft.remedies).toContain('discount')
    await approved()
    expect(await job.daemon.journey.withdrawOutdated()).toBe(0)
    await policy((text) =>
      text.replace(/(\n {2}damage:[\s\S]*?)\n {6}- \{ offer: discount, unchecked: evidence \}/, '$1'),
    )
    await job.daemon.journey.withdrawOutdated()
    expect((await drafted()).draft.remedies).toEqual(['replacement'])
    expect(await takenBack()).toEqual({
      why: 'policy-changed',
      changed: [{ field: 'remedy', from: 'discount', to: null }],
    })
  })

  test('stays as it was approved when its template changes, until the owner recalls it', async () => {
    const id = await approved()
    const { ledger, journey } = job.daemon
    const owner = { ...job.daemon.staff, id: 'owner', signIn: 'owner', roles: ['editor' as const] }
    await ledger.staff.add(owner, EVENING)
    const path = turn.draft.template ?? ''
    expect(await journey.letters.approved(owner, path)).toBe(1)
    expect(await journey.letters.approved(owner, 'de/delay.hbs')).toBe(0)
    expect(await journey.letters.recall(by(), path)).toMatchObject({ done: false, refusal: 'not-allowed' })
    expect(await journey.letters.recall({ staffId: 'owner' }, path)).toEqual({
      done: true,
      value: { letters: 1, gone: 0 },
    })
    expect((await ledger.outbox.item(id))?.state).toBe('cancelled')
    expect(await takenBack()).toEqual({ why: 'template-recalled', changed: [] })
    expect((await drafted()).draft.revision).toBe(2)
  })
})

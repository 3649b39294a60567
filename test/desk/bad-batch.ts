/** A batch with eight complaints in March 2026, where ten batches had one a week for forty weeks. */
import { caseFacts } from '../../src/insight/facts.ts'
import type { FollowedProblem } from '../../src/ticket/followed-problem.ts'
import { ticket } from '../ledger/rows.ts'
import type { TestDesk } from './desk.ts'

export const BAD_BATCH = 'from=2026-03-01&to=2026-03-31&by=batch&is=B-3&issue=quality'

export async function badBatch(desk: Pick<TestDesk, 'ledger' | 'ticket'>): Promise<void> {
  const like = await desk.ledger.tickets.ticket(desk.ticket('arabic'))
  if (!like) throw new Error('no ticket')
  const complaint = async (batch: string, openedAt: string): Promise<void> => {
    const closed = { state: 'closed', closedAt: openedAt, closeReason: 'solved', dueAt: null } as const
    const one = {
      ...ticket(),
      ...closed,
      account: like.account,
      market: like.market,
      issue: 'quality' as const,
      openedAt,
    }
    await desk.ledger.tickets.addTicket(one)
    const product = openedAt < '2026' ? 'Desk Lamp' : 'DESK-LAMP'
    await desk.ledger.insight.note({ ...caseFacts({ ...one, version: 0 }, [], [], null, []), batch, product })
  }
  for (let week = 0; week < 40; week += 1)
    await complaint(`B-${week % 10}`, new Date(Date.UTC(2025, 4, 5) + week * 604_800_000).toISOString())
  for (let day = 1; day <= 8; day += 1) await complaint('B-3', `2026-03-0${day}T04:00:00.000Z`)
}

/** The batch was taken up, changed and checked; its owner is late with nothing, and one name of a product is merged. */
export async function takenUp(desk: Pick<TestDesk, 'ledger'>): Promise<string> {
  const [li] = await desk.ledger.staff.all()
  const owner = li?.id ?? ''
  const [from, until] = ['2026-02-28T16:00:00.000Z', '2026-03-05T08:00:00.000Z']
  const problem: FollowedProblem = {
    ...{ id: 'taken-up', state: 'checked', owner, dueOn: '2026-03-31', at: until, dimension: 'batch', key: 'B-3' },
    ...{
      issue: 'quality',
      accounts: null,
      markets: null,
      sheet: { correct: '换供应商' },
      actedOn: '2026-03-06',
      looks: 0,
    },
    evidence: { from, until, came: 5, expected: 0.5, least: 3, chance: 0.0002, first: from, last: until },
    check: {
      at: until,
      verdict: 'early',
      nextOn: '2026-03-27',
      test: {
        ...{ before: 5, after: 3, by: 'days', exposureBefore: 5, exposureAfter: 4, rateBefore: 30, rateAfter: 22.5 },
        ...{ p: null, ratio: { low: 0.1, high: 3 } },
      },
    },
  }
  await desk.ledger.followed.keep(problem)
  await desk.ledger.followed.keep({ ...problem, id: 'late', state: 'open', key: 'B-9', dueOn: '2026-03-01' })
  await desk.ledger.followed.keep({ ...problem, id: 'over', state: 'closed', key: 'B-8' })
  const detail = { owner, dueOn: '2026-03-31' }
  await desk.ledger.followed.addStep({ id: '1', problemId: 'taken-up', at: until, who: owner, act: 'taken-up', detail })
  await desk.ledger.followed.sayProducts([{ name: 'lamp', countsAs: 'Desk Lamp', who: owner, at: until }])
  return problem.id
}

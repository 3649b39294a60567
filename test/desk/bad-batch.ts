/** A batch with eight complaints in March 2026, where ten batches had one a week for forty weeks. */
import { caseFacts } from '../../src/insight/facts.ts'
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
    await desk.ledger.insight.note({ ...caseFacts({ ...one, version: 0 }, [], [], null), batch })
  }
  for (let week = 0; week < 40; week += 1)
    await complaint(`B-${week % 10}`, new Date(Date.UTC(2025, 4, 5) + week * 604_800_000).toISOString())
  for (let day = 1; day <= 8; day += 1) await complaint('B-3', `2026-03-0${day}T04:00:00.000Z`)
}

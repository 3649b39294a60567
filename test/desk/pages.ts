/** Every page of the desk, over a test desk with something on each of them. */
import { BAD_BATCH, badBatch, takenUp } from './bad-batch.ts'
import { LI, noteCases } from './seed.ts'
import type { ServedTestDesk } from './served.ts'

const TICKETS = 'german arabic japanese safety hostile uncertain'.split(' ')
/** Built of the same parts as the others; looked at in one language. */
const ALIKE = 'needs-person scheduled failed held closed'.split(' ')

export const guestPaths = (language: string): string[] =>
  ['/sign-in', '/invitation/x'].map((path) => `${path}?lang=${language}`)

export interface Pages {
  /** @param all with the tickets that are built of the same parts as others */
  member(all: boolean): string[]
}

/** Puts into the desk what its pages show, and names their paths. */
export async function pagesOf(desk: ServedTestDesk): Promise<Pages> {
  await noteCases(desk.ledger, desk.tickets.values())
  await badBatch(desk)
  /** A recurring problem that somebody sees to. */
  const followed = await takenUp(desk)
  /** The turn of a letter that may be approved together with others. */
  const marked = (await desk.ledger.tickets.turnsOf(desk.ticket('german')))[0]?.turn.id ?? ''
  return {
    member: (all) => [
      '/',
      '/?state=all',
      '/find?q=nobody@x.example',
      '/bins',
      '/complaints/new',
      '/bins/spam',
      `/bins/spam/${desk.binned.get('spam')}`,
      '/papers',
      '/tasks?all=1',
      '/cases?from=2026-01-01',
      '/lessons?from=2026-03-01&to=2026-03-31',
      '/lessons?from=2026-03-01&to=2026-03-31&within=severity:critical&within=batch',
      '/lessons/tickets?from=2026-03-01&to=2026-03-31&by=issue&is=damage',
      '/chances',
      '/library',
      '/notes',
      '/lessons/problems',
      `/lessons/problems/sheet?${BAD_BATCH}`,
      `/lessons/problems/tickets?${BAD_BATCH}`,
      `/lessons/followed/${followed}`,
      '/lessons/products',
      '/customers',
      '/customers/kept',
      `/customers/${desk.ticket('german')}`,
      `/tickets/${desk.ticket('german')}/file`,
      `/together?turn=${marked}`,
      '/orders?q=PO-1',
      '/status',
      '/status/mails/triage',
      '/staff',
      `/staff/${LI.id}`,
      `/staff/${LI.id}/hand-over`,
      '/staff/history',
      '/account',
      '/absence',
      '/account/code',
      '/policy/damage',
      '/demo/sent',
      '/nowhere',
      ...[...TICKETS, ...(all ? ALIKE : [])].map((key) => `/tickets/${desk.ticket(key)}`),
      `/tickets/${desk.ticket('german')}?paper=execution-order&role=finance`,
    ],
  }
}

/** Behind the columns of the office, in CSV: what reports count of a case, as it is kept, so that anybody can count again. */

import type { LedgerCase } from '../journey/case-ledger.ts'
import { laterAnswers } from '../journey/clock-events.ts'
import type { Claim } from '../ticket/findings.ts'
import { ownOrders } from '../ticket/order.ts'
import { isByHand } from '../ticket/turn.ts'
import { type Cell, text } from './case-cells.ts'

/**
 * One cell for each name of `columns.ofCounted`: words of the closed lists and instants (UTC) instead of sentences and
 * rounded times, so that a count from them is exact. Letters are listed as they left, with `edited` where a person's
 * own words stood in them.
 */
export function countedCells({ view, file }: LedgerCase): Cell[] {
  const { ticket, turns } = view
  const seen = turns.flatMap(({ turn }) => ('orders' in turn && turn.orders ? [turn.orders] : [])).at(-1)
  const [order] = ownOrders(seen)
  // As the newest letter was weighed: by a person's word, the customers file or the rules of policy.
  const weighed = turns.flatMap(({ turn }) => ('resolution' in turn ? (turn.resolution.impact ?? []) : [])).at(-1)
  const letters = turns.flatMap(({ turn }) =>
    turn.stage === 'sent' ? [`${turn.resolution.letter}${isByHand(turn.draft) ? ' edited' : ''}`] : [],
  )
  return [
    ...[ticket.market, ticket.country, ticket.issue, ticket.severity, weighed?.ours.tier ?? seen?.customer?.tier],
    ...[order?.product ?? order?.sku, order?.batch, order?.factory, order?.carrier],
    ...[ticket.openedAt, ticket.firstResponseDueAt, ticket.firstResponseMetAt],
    laterAnswers(view)
      .map(({ dueAt, metAt }) => `${dueAt}/${metAt ?? ''}`)
      .join('; '),
    ...[ticket.solutionDueAt, ticket.solutionMetAt, ticket.closedAt, ticket.closeReason],
    ...[letters.join('; '), file?.cause, file?.satisfaction],
    ...[exact(file?.paid), exact(file?.otherCost), exact(file?.recourse?.got)],
  ].map(text)
}

const exact = (claim: Claim | null | undefined): string => (claim ? `${claim.amount} ${claim.currency}` : '')

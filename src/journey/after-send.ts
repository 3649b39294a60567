/** What follows a letter's outcome: the turn is sent, its bytes join the thread, the promises that it kept stop. */

import type { Instant } from '../mail/message.ts'
import { readOurMessageId } from '../mail/message-id.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import type { StoredMessage, Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import type { Approved, Receipt, Stopped } from '../ticket/turn.ts'
import { type JourneyContext, refreshTicket, writeHistory } from './context.ts'

type Outcome = Receipt | Stopped

/** Called by the outbox after each outcome is in the ledger; repeating it changes nothing. */
export async function afterSend(context: JourneyContext, item: OutboxItem, outcome: Outcome): Promise<void> {
  const parsed =
    item.mimeSha256 === null ? null : await context.parser.parse(await context.ledger.raw.get(item.mimeSha256))
  await context.ledger.transaction(async (ledger) => {
    const row = await ledger.tickets.turn(item.turnId)
    const ticket = await ledger.tickets.ticket(item.ticketId)
    if (!row || !ticket || row.turn.stage !== 'approved') return
    const now = context.clock.now()
    if (outcome.outcome === 'delivered' && parsed) {
      await addSentMessage(context, ledger, item, row.turn, parsed, now)
      await sentTurn(context, ledger, ticket, row, row.turn, now, outcome)
      return
    }
    await writeHistory(context, ledger, {
      ticketId: ticket.id,
      who: 'amends',
      act: `send-${outcome.outcome}`,
      detail: {
        outbox: item.id,
        response: outcome.response.slice(0, 500),
        ...(outcome.outcome === 'delivered' ? {} : { reason: outcome.reason }),
      },
    })
    const over = outcome.outcome === 'stopped' || outcome.outcome === 'rejected'
    if (over && row.withdrawnAt === null) await backToDraft(ledger, row, row.turn, now)
    await refreshTicket(ledger, ticket, {}, now)
  })
}

/** A letter that was stopped before the dot, or refused, waits for a person again, as a draft. */
async function backToDraft(ledger: Ledger, row: TurnRow, turn: Approved, now: Instant): Promise<void> {
  const { approval: _approval, ...drafted } = turn
  await ledger.tickets.saveTurn({ ...row, turn: { ...drafted, stage: 'drafted' }, updatedAt: now })
}

async function addSentMessage(
  context: JourneyContext,
  ledger: Ledger,
  item: OutboxItem,
  turn: Approved,
  parsed: StoredMessage['parsed'],
  now: Instant,
): Promise<void> {
  const ids = [item.messageId, ...(item.serverMessageId === null ? [] : [item.serverMessageId])]
  const known = await ledger.tickets.messagesByIds([item.messageId])
  if (known.length > 0) return
  await ledger.tickets.addMessage(
    {
      id: context.newId(),
      account: item.account,
      direction: 'out',
      audience: readOurMessageId(context.key, item.messageId)?.kind === 'internal' ? 'internal' : 'customer',
      rawSha256: item.mimeSha256,
      ticketId: item.ticketId,
      bin: null,
      kind: 'self',
      at: now,
      parsed,
      spans: [{ kind: 'new', start: 0, end: turn.draft.letter.length }],
      findings: null,
      flags: [],
    },
    ids,
  )
}

/** The turn is sent; the clocks that its letter stops are derived from it. */
export async function sentTurn(
  context: JourneyContext,
  ledger: Ledger,
  ticket: Ticket,
  row: TurnRow,
  turn: Approved,
  at: Instant,
  receipt: Receipt,
): Promise<void> {
  await ledger.tickets.saveTurn({ ...row, turn: { ...turn, stage: 'sent', sentAt: at, receipt }, updatedAt: at })
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who: 'amends',
    act: 'sent',
    detail: {
      approval: turn.approval.id,
      chosenBy: turn.approval.sendAtChosenBy,
      response: receipt.response.slice(0, 500),
    },
  })
  await refreshTicket(ledger, ticket, {}, at)
}

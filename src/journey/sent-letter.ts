/** A letter that left joins its thread and its turn is sent: by the server's word, by a person's, or by proof. */
import { pairOf } from '../drafting/learn.ts'
import { composeMime } from '../mail/compose.ts'
import type { Instant, Message } from '../mail/message.ts'
import { readOurMessageId } from '../mail/message-id.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import type { Approved, Receipt } from '../ticket/turn.ts'
import { noteCommitments } from './commitments.ts'
import { type JourneyContext, refreshTicket, writeHistory } from './context.ts'

/** A letter of ours that left, as it will stand in the thread; null where its turn is no longer on its way. */
export interface SentLetter {
  readonly item: OutboxItem
  readonly letter: Message | null
}

/** Reads the letter outside of any transaction, from the bytes that left, or from the record where none were kept. */
export async function readLetter(context: JourneyContext, item: OutboxItem): Promise<Message | null> {
  if (item.mimeSha256 !== null) return context.parser.parse(await context.ledger.raw.get(item.mimeSha256))
  const turn = (await context.ledger.tickets.turn(item.turnId))?.turn
  if (turn?.stage !== 'approved') return null
  const { bodySha256: _kept, ...plain } = turn.draft.record
  const record = { ...plain, attachments: [] }
  return context.parser.parse(await composeMime({ ...record, messageId: item.messageId, date: item.dueAt }, new Map()))
}

/** The letter joins the thread and its turn is sent; the clocks that it stops are derived from it. Nothing where it was so already. */
export async function sentTurn(
  context: JourneyContext,
  ledger: Ledger,
  { item, letter }: SentLetter,
  receipt: Extract<Receipt, { outcome: 'delivered' }>,
): Promise<void> {
  const row = await ledger.tickets.turn(item.turnId)
  const ticket = await ledger.tickets.ticket(item.ticketId)
  if (!row || !ticket || row.turn.stage !== 'approved') return
  const at = context.clock.now()
  const { turn } = row
  if (letter) await addSentMessage(context, ledger, item, turn, letter, at)
  await ledger.tickets.saveTurn({ ...row, turn: { ...turn, stage: 'sent', sentAt: at, receipt }, updatedAt: at })
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who: 'amends',
    act: 'sent',
    detail: {
      approval: turn.approval.id,
      chosenBy: turn.approval.sendAtChosenBy,
      response: receipt.response.slice(0, 500),
      messageId: item.messageId,
      serverMessageId: receipt.serverMessageId,
    },
  })
  await noteCommitments(ledger, ticket, turn, at)
  await learn(ledger, turn, at)
  await refreshTicket(ledger, ticket, {}, at)
}

/** What people changed of the machine's letter is kept beside it, with what they told of why. */
async function learn(ledger: Ledger, turn: Approved, at: Instant): Promise<void> {
  const jobs = (await ledger.modelWork.of(turn.ticketId)).filter(
    ({ turnId, told }) => turnId === turn.id && told !== '',
  )
  const edits = (await ledger.tickets.historyOf(turn.ticketId)).filter(
    ({ act, detail }) => WITH_REASON.has(act) && detail.turn === turn.id,
  )
  const reasons = [...jobs.map(({ told }) => told), ...edits.map(({ detail }) => String(detail.reason ?? ''))]
  const pair = pairOf(turn, reasons.filter((reason) => reason !== '').join('\n'), at)
  if (pair) await ledger.modelWork.keepPair(pair)
}

const WITH_REASON: ReadonlySet<string> = new Set(['edited', 'rejected'])

async function addSentMessage(
  context: JourneyContext,
  ledger: Ledger,
  item: OutboxItem,
  turn: Approved,
  parsed: Message,
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

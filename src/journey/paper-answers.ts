/** What comes back on our internal papers: an answer joins its ticket as a note and ends the waiting, a bounce is shown. */
import { automaticSignals } from '../mail/automatic.ts'
import { forwardedCustomer } from '../mail/forward.ts'
import type { Message } from '../mail/message.ts'
import { readOurMessageId } from '../mail/message-id.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { InternalMessage, Ticket } from '../ports/ledger/tickets.ts'
import type { Account } from '../ticket/account.ts'
import { awaitsAnswer, type Paper, type PaperOutcome } from '../ticket/paper.ts'
import type { Kind, PaperState } from '../ticket/words.ts'
import { type JourneyContext, refreshTicket, writeHistory } from './context.ts'

export interface PaperAnswer {
  readonly ticketId: string
  /** Our Message-IDs that the mail names; none where only its sender and subject tell. */
  readonly ids: readonly string[]
  /** A holiday notice and the like: a note, and the paper goes on waiting. */
  readonly byMachine: boolean
}

/** These have a bin of their own, where people look for them. */
const MACHINES: ReadonlySet<Kind> = new Set(['auto-reply', 'bounce', 'self'])
/** The ticket's number, as the subject of every paper holds it. */
const NUMBER = /\[(KS-\d{4}-\d{1,9})\]/i
/** Even one that we are not sure to have sent was sent, if somebody answers it. */
const ANSWERABLE: readonly PaperState[] = [
  'queued',
  'claimed',
  'may-have-sent',
  'uncertain',
  'failed',
  'sent',
  'copied',
]

/**
 * The ticket whose paper this mail answers: by an id that only we can sign; or, from an address of the roles, by the ticket's
 * number in the subject. Null for everything that the customer writes, whatever it refers to, and for a customer's mail that
 * a colleague passes on.
 */
export async function paperAnswered(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  message: Message,
  kind: Kind,
): Promise<PaperAnswer | null> {
  if (MACHINES.has(kind) || message.forwarded !== null) return null
  const sender = message.from[0]?.address.toLowerCase() ?? ''
  const signed = [...message.inReplyTo, ...message.references].flatMap((id) => {
    const ours = readOurMessageId(context.key, id)
    return ours?.kind === 'internal' ? [{ id, ticketId: ours.ticketId }] : []
  })
  const [first] = signed
  const ticket = first
    ? await ledger.tickets.ticket(first.ticketId)
    : isRole(context, sender)
      ? await ticketNamed(ledger, account, message)
      : null
  // Of an erased ticket nothing is left that an answer could belong to.
  if (!ticket || ticket.customer.address === '') return null
  if (!isOurs(context, account, sender) && (await isCustomer(ledger, ticket, sender))) return null
  if (await passesOn(context, ledger, account, message, ticket, first !== undefined)) return null
  return {
    ticketId: ticket.id,
    ids: signed.filter(({ ticketId }) => ticketId === ticket.id).map((one) => one.id),
    byMachine: automaticSignals(message).some((signal) => signal.kind === 'auto-reply'),
  }
}

/**
 * A customer's mail below a colleague's words. Under a number that a colleague typed anybody's may stand; an answer to our
 * paper may hold what another colleague or a factory wrote, so there only whoever takes part in the conversation counts.
 */
async function passesOn(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  message: Message,
  ticket: Ticket,
  isSigned: boolean,
): Promise<boolean> {
  const forwarded = forwardedCustomer(message, account.ownDomains)
  if (!forwarded) return false
  const named = forwarded.candidates.map((one) => one.address.address.toLowerCase())
  const strangers = named.filter((address) => !isOurs(context, account, address))
  if (!isSigned) return named.length === 0 || strangers.length > 0
  for (const address of strangers) if (await isCustomer(ledger, ticket, address)) return true
  return false
}

const isRole = (context: JourneyContext, address: string): boolean => context.workshop().roleAddresses.includes(address)

function isOurs(context: JourneyContext, account: Account, address: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const colleague = account.ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`))
  return colleague || account.partners.includes(address) || isRole(context, address)
}

async function ticketNamed(ledger: Ledger, account: Account, message: Message): Promise<Ticket | null> {
  const number = NUMBER.exec(message.subject.slice(0, 1_000))?.[1]
  const ticket = number ? await ledger.tickets.ticketByNumber(number.toUpperCase()) : null
  return ticket?.account === account.name ? ticket : null
}

/** Whoever takes part in the customer's conversation is no colleague of ours, even where our paper was passed on to them. */
async function isCustomer(ledger: Ledger, ticket: Ticket, address: string): Promise<boolean> {
  if (ticket.customer.address.toLowerCase() === address) return true
  const mails = (await ledger.tickets.messagesOf(ticket.id)).filter((one) => one.audience === 'customer')
  return mails.some(({ parsed }) =>
    [...parsed.from, ...parsed.to, ...parsed.cc].some((one) => one.address.toLowerCase() === address),
  )
}

/** In the same transaction in which the mail is taken in. */
export async function joinAsAnswer(
  context: JourneyContext,
  ledger: Ledger,
  note: InternalMessage,
  { ticketId, ids, byMachine }: PaperAnswer,
): Promise<void> {
  const messageId = note.parsed.messageId
  await ledger.tickets.addMessage(note, messageId === null ? [] : [messageId])
  const sender = note.parsed.from[0]?.address.toLowerCase()
  const named = await ledger.papers.byMessageIds(ids)
  const papers = byMachine
    ? []
    : named.length > 0
      ? named
      : (await ledger.papers.of(ticketId)).filter((one) => isTo(one, sender))
  let answered = 0
  for (const paper of papers) if (await answerPaper(context, ledger, paper, note.id, 'amends')) answered += 1
  if (answered === 0)
    await writeHistory(context, ledger, { ticketId, who: 'amends', act: 'note-came', detail: { message: note.id } })
  const ticket = await ledger.tickets.ticket(ticketId)
  if (ticket) await refreshTicket(ledger, ticket, {}, context.clock.now())
}

const isTo = (paper: Paper, sender: string | undefined): boolean =>
  awaitsAnswer(paper) && paper.to?.address.toLowerCase() === sender

/** @returns whether the paper was still waiting for one */
export async function answerPaper(
  context: JourneyContext,
  ledger: Ledger,
  paper: Paper,
  answerId: string,
  who: string,
): Promise<boolean> {
  if (!(await ledger.papers.move(paper.id, ANSWERABLE, 'answered', { answerId }))) return false
  await writeHistory(context, ledger, {
    ticketId: paper.ticketId,
    who,
    act: 'paper-answered',
    detail: { paperId: paper.id, paper: paper.kind, role: paper.role, message: answerId },
  })
  return true
}

/** Nobody got the paper: it is shown as failed, and a person finds another way. */
export async function paperBounced(
  context: JourneyContext,
  ledger: Ledger,
  ids: readonly string[],
  bounce: string,
): Promise<void> {
  for (const paper of await ledger.papers.byMessageIds(ids)) {
    if (
      !(await ledger.papers.move(paper.id, ['may-have-sent', 'uncertain', 'sent'], 'failed', { response: 'bounced' }))
    )
      continue
    await writeHistory(context, ledger, {
      ticketId: paper.ticketId,
      who: 'amends',
      act: 'paper-failed',
      detail: { paperId: paper.id, paper: paper.kind, role: paper.role, message: bounce },
    })
    const ticket = await ledger.tickets.ticket(paper.ticketId)
    if (ticket) await refreshTicket(ledger, ticket, {}, context.clock.now())
  }
}

/**
 * What became of a paper, with its line of history in the same commit.
 * @param token of the claim; null: nobody holds it, and its state is known to be what the outcome says
 * @returns false where the claim no longer held: nothing was written
 */
export async function paperSettled(
  context: JourneyContext,
  paper: Paper,
  token: string | null,
  { state, response, retryAt }: PaperOutcome,
): Promise<boolean> {
  return context.ledger.transaction(async (ledger) => {
    if (token !== null && !(await ledger.papers.settle(paper.id, token, state, response, retryAt ?? undefined)))
      return false
    if (state !== 'queued')
      await writeHistory(context, ledger, {
        ticketId: paper.ticketId,
        who: 'amends',
        act: `paper-${state}`,
        detail: { paperId: paper.id, paper: paper.kind, role: paper.role },
      })
    const ticket = await ledger.tickets.ticket(paper.ticketId)
    if (ticket) await refreshTicket(ledger, ticket, {}, context.clock.now())
    return true
  })
}

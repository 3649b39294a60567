/** Takes stored mail one by one through the rooms: each becomes a ticket, joins one, or lies in a visible bin; in one commit. */
import type { Joined } from '../intake/thread.ts'
import type { Message } from '../mail/message.ts'
import { readOurMessageId } from '../mail/message-id.ts'
import type { Occurrence } from '../ports/ledger/intake.ts'
import { type Ledger, LedgerError } from '../ports/ledger/ledger.ts'
import type { CustomerMessage, InternalMessage, StoredMessage } from '../ports/ledger/tickets.ts'
import type { Account } from '../ticket/account.ts'
import type { Findings } from '../ticket/findings.ts'
import type { OrdersSeen } from '../ticket/order.ts'
import { BINS, type Bin, TICKET_KINDS } from '../ticket/words.ts'
import { blankFindings } from '../understanding/understanding.ts'
import { withBackground } from './background.ts'
import { noteBounce } from './bounces.ts'
import { contactOf, rememberWriter } from './contact-memory.ts'
import { accountOf, backToDraft, type JourneyContext, refreshTicket, writeHistory } from './context.ts'
import { removeErased } from './forget.ts'
import { inTurns } from './in-turns.ts'
import { addTicket, answerInTicket, customerOf, startTicket } from './into-ticket.ts'
import { MANY_MAILS, manyMails, ticketOfMany } from './loop-limits.ts'
import { ordersFor } from './orders.ts'
import { joinAsAnswer, paperAnswered } from './paper-answers.ts'
import { proofsIn, settleByProof } from './proofs.ts'
import { type Thought, thinkInSteps } from './think.ts'
import { answersStaffMail, sameMail, threadOf } from './threading.ts'

const RETRY_MS = 60_000

/** Works off what these accounts have stored and unread; returns how many mails it took. Stops between mails on `signal`. */
export async function takeInStored(
  context: JourneyContext,
  signal: AbortSignal,
  accounts: readonly string[],
): Promise<number> {
  let taken = 0
  for (;;) {
    const waiting = await context.ledger.intake.stored(context.clock.now(), 20, accounts)
    if (waiting.length === 0) return taken
    for (const occurrence of waiting) {
      if (signal.aborted) return taken
      if (await takeInSafely(context, occurrence)) taken += 1
    }
  }
}

/** A mail that stumbles is shown and tried again later; the next mail goes on at once. */
async function takeInSafely(context: JourneyContext, occurrence: Occurrence): Promise<boolean> {
  try {
    await takeInAgain(context, occurrence)
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    context.log.error('take-in failed', {
      account: occurrence.account,
      uid: occurrence.uid,
      kind: error instanceof Error ? error.name : 'unknown',
    })
    const retryAt = new Date(Date.parse(context.clock.now()) + RETRY_MS).toISOString()
    await context.ledger.intake.markStumbled(occurrence, reason, retryAt)
    return false
  }
}

/** What changed under the reading is read again at once, a few times. */
async function takeInAgain(context: JourneyContext, occurrence: Occurrence, tries = 3): Promise<void> {
  try {
    await takeIn(context, occurrence)
  } catch (error) {
    if (!(error instanceof LedgerError && error.kind === 'busy') || tries <= 1) throw error
    await takeInAgain(context, occurrence, tries - 1)
  }
}

async function takeIn(context: JourneyContext, occurrence: Occurrence): Promise<void> {
  const { ledger } = context
  if (occurrence.rawSha256 === null) throw new Error('a stored mail without its bytes')
  const sha256 = occurrence.rawSha256
  const account = accountOf(context, occurrence.account)
  if (await ledger.erasure.isForgotten(account.name, sha256)) return forgetAgain(context, occurrence, sha256)
  if (await ledger.tickets.messageByRaw(account.name, sha256)) return ledger.intake.markTaken(occurrence, 'duplicate')

  const message = await context.parser.parse(await ledger.raw.get(sha256))
  const arrival = await arrivalOf(context, account, message, occurrence)
  const same = await sameMail(ledger, message)
  if (same === 'duplicate') return ledger.intake.markTaken(occurrence, 'duplicate')

  const toUs = arrival.joined === null && answersStaffMail(context, message)
  const answered = toUs ? null : await paperAnswered(context, ledger, account, message, arrival.findings.kind.value)
  const internal = answered !== null || (arrival.findings.kind.value === 'partner' && arrival.joined !== null)
  const bin = internal ? null : (binOf(arrival.findings) ?? (toUs ? 'partner' : null))
  const sender = customerOf(account, message, arrival.findings)
  const customer = sender.address
  const many = bin === null && !internal && (await manyMails(ledger, customer, occurrence.internalDate))
  const flags = [
    ...arrival.flags,
    ...(account.watchJunk && occurrence.mailbox !== account.mailbox ? ['from-junk'] : []),
    ...(many ? [MANY_MAILS] : []),
    ...(same === 'reused-id' ? ['reused-message-id'] : []),
    ...(message.problems.length > 0 ? ['parse-suspect'] : []),
  ]
  const arrived = {
    id: context.newId(),
    account: account.name,
    direction: 'in',
    rawSha256: sha256,
    ticketId: answered?.ticketId ?? arrival.joined?.ticketId ?? null,
    bin,
    at: occurrence.internalDate,
    parsed: message,
    spans: arrival.spans,
    flags,
  } as const
  // What a colleague writes says nothing of the customer: no finding of it may stand beside the customer's.
  const note: InternalMessage = { ...arrived, audience: 'internal', kind: 'partner', findings: null }
  const mail: CustomerMessage = {
    ...arrived,
    audience: 'customer',
    kind: bin ?? arrival.findings.kind.value,
    findings: arrival.findings,
  }
  const stored = internal ? note : mail
  const joins = arrival.joined?.ticketId ?? null
  const orders = bin === null && !internal ? await ordersFor(context, arrival.findings, sender, joins) : null
  const proofs = await proofsIn(context, message)
  await ledger.transaction(async (inside) => {
    await stillSo(context, inside, stored, arrival.joined, same)
    await settleByProof(context, inside, proofs)
    const known = bin === null && !internal ? await withBackground(inside, customer, mail) : mail
    const group = many && !arrival.joined ? await ticketOfMany(inside, customer, mail) : null
    if (answered) await joinAsAnswer(context, inside, note, answered)
    else if (internal) await intoNotes(context, inside, note)
    else if (bin !== null) await intoBin(context, inside, mail)
    else if (arrival.joined) await intoTicket(context, inside, account, known, arrival.joined.ticketId, orders)
    else if (group !== null) await intoTicket(context, inside, account, { ...known, ticketId: group }, group, orders)
    else await openTicket(context, inside, account, known, orders)
    if (bin === null && !internal) await rememberWriter(inside, account, mail)
    await inside.intake.markTaken(occurrence, 'taken')
  })
}

/**
 * Another mail or another daemon may have changed what this mail belongs to while it was read.
 * @throws when so; the mail is read again a moment later
 */
async function stillSo(
  context: JourneyContext,
  ledger: Ledger,
  stored: StoredMessage,
  joined: Joined | null,
  same: 'reused-id' | 'new',
): Promise<void> {
  const taken =
    stored.rawSha256 !== null && (await ledger.tickets.messageByRaw(stored.account, stored.rawSha256)) !== null
  const thread = await threadOf(context, ledger, stored.parsed)
  const changed = thread.joined?.ticketId !== joined?.ticketId || (await sameMail(ledger, stored.parsed)) !== same
  if (taken || changed) throw new LedgerError('busy', 'What this mail belongs to has changed; it is read again.')
}

/** An erased mail still lies in the mailbox: a new numbering of it brings no erased person back. */
async function forgetAgain(context: JourneyContext, occurrence: Occurrence, sha256: string): Promise<void> {
  await context.ledger.transaction(async (inside) => {
    await inside.intake.markTaken(occurrence, 'duplicate')
    await inside.erasure.eraseAgain(occurrence.account, sha256, context.clock.now())
  })
  await removeErased(context.ledger)
}

interface Arrival extends Thought {
  readonly joined: Joined | null
  readonly flags: readonly string[]
}

/** Thread and findings; a defect in understanding leaves a ticket for a person instead of a lost mail. */
async function arrivalOf(
  context: JourneyContext,
  account: Account,
  message: Message,
  occurrence: Occurrence,
): Promise<Arrival> {
  const thread = await threadOf(context, context.ledger, message)
  const contact = await contactOf(context.ledger, account, message)
  const signedByUs = message.messageId !== null && readOurMessageId(context.key, message.messageId) !== null
  try {
    const thought = await inTurns(
      thinkInSteps(context.workshop(), {
        message,
        account,
        thread: thread.known,
        contact,
        signedByUs,
        now: occurrence.internalDate,
      }),
    )
    return { ...thought, joined: thread.joined, flags: thread.joined?.flags ?? [] }
  } catch (error) {
    context.log.error('understanding failed', {
      account: account.name,
      kind: error instanceof Error ? error.name : 'unknown',
    })
    const flags = ['not-understood', ...(thread.joined?.flags ?? [])]
    return {
      spans: [{ kind: 'new', start: 0, end: message.text.length }],
      findings: blankFindings(message.text),
      joined: thread.joined,
      flags,
    }
  }
}

function binOf(findings: Findings): Bin | null {
  const kind = findings.kind.value
  if (TICKET_KINDS.has(kind)) return null
  return BINS.find((bin) => bin === kind) ?? null
}

const messageIdsOf = (stored: StoredMessage): string[] =>
  stored.parsed.messageId === null ? [] : [stored.parsed.messageId]

async function intoBin(context: JourneyContext, ledger: Ledger, stored: StoredMessage): Promise<void> {
  const relatedTicket = stored.ticketId
  await ledger.tickets.addMessage({ ...stored, ticketId: null }, messageIdsOf(stored))
  if (stored.kind === 'bounce') return noteBounce(context, ledger, stored)
  if (relatedTicket === null) return
  await writeHistory(context, ledger, {
    ticketId: relatedTicket,
    who: 'amends',
    act: 'came',
    detail: { kind: stored.kind, message: stored.id },
  })
  if (stored.kind === 'thanks') await thanksCame(context, ledger, relatedTicket)
}

/** A bare thanks asks: a letter that was approved before it waits for a person again. */
async function thanksCame(context: JourneyContext, ledger: Ledger, ticketId: string): Promise<void> {
  const ticket = await ledger.tickets.ticket(ticketId)
  if (!ticket) return
  const now = context.clock.now()
  for (const row of await ledger.tickets.turnsOf(ticketId)) {
    const { turn } = row
    if (row.withdrawnAt !== null || turn.stage !== 'approved') continue
    const { approval } = turn
    if (!(await ledger.outbox.cancel(approval.id))) continue
    await backToDraft(ledger, { ...row, turn }, now)
    await writeHistory(context, ledger, {
      ticketId,
      who: 'amends',
      act: 'approval-withdrawn',
      detail: { why: 'thanks-came', approval: approval.id },
    })
  }
  await refreshTicket(ledger, ticket, {}, now)
}

/** A partner's or colleague's answer joins as an internal note: no clock, no draft, no word of it to the customer. */
async function intoNotes(context: JourneyContext, ledger: Ledger, stored: InternalMessage): Promise<void> {
  await ledger.tickets.addMessage(stored, messageIdsOf(stored))
  await writeHistory(context, ledger, {
    ticketId: stored.ticketId,
    who: 'amends',
    act: 'note-came',
    detail: { message: stored.id },
  })
}

async function intoTicket(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  stored: CustomerMessage,
  ticketId: string,
  orders: OrdersSeen | null,
): Promise<void> {
  await ledger.tickets.addMessage(stored, messageIdsOf(stored))
  await answerInTicket(context, ledger, account, stored, ticketId, 'amends', orders)
}

async function openTicket(
  context: JourneyContext,
  ledger: Ledger,
  account: Account,
  stored: CustomerMessage,
  orders: OrdersSeen | null,
): Promise<void> {
  const ticket = await addTicket(context, ledger, account, stored, orders)
  await ledger.tickets.addMessage({ ...stored, ticketId: ticket.id }, messageIdsOf(stored))
  await startTicket(context, ledger, account, { ...stored, ticketId: ticket.id }, ticket, 'amends', orders)
}

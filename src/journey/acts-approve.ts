/** The acts that decide: approve, take back, move in time, and a person's word on a letter whose outcome nobody knows. */

import { decide, decidesLetters } from '../approval/decide.ts'
import { isGoodHour, type Whereabouts } from '../craft/calendar.ts'
import { wordsFor } from '../craft/letter-set.ts'
import type { Instant } from '../mail/message.ts'
import { mintMessageId } from '../mail/message-id.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import { whereaboutsOf } from '../sending/when.ts'
import type { Account } from '../ticket/account.ts'
import type { Acts, SendPlan } from '../ticket/acts.ts'
import type { Approval, Approved, Drafted } from '../ticket/turn.ts'
import { act, draftInWork, Refused, visibleTicket } from './act.ts'
import { refuseUnsearched } from './after-restore.ts'
import { refuseClosedDays } from './closed-days.ts'
import { accountOf, backToDraft, type JourneyContext, refreshTicket, writeHistory } from './context.ts'
import { manyLetters } from './loop-limits.ts'
import { overDays } from './promised-days.ts'
import { planningEdition } from './replan.ts'
import { readLetter, type SentLetter, sentTurn } from './sent-letter.ts'
import { openPromises, planFor, zoneOfLetter } from './think.ts'

type DecidingActs = Pick<Acts, 'approve' | 'unapprove' | 'reschedule' | 'settleUncertain' | 'plan'>

/** @param kick wakes the outbox after something was approved */
export function decidingActs(context: JourneyContext, kick: () => void): DecidingActs {
  return {
    approve: async (by, what) => {
      const result = await act(context, by, async (ledger, staff) => {
        if (context.mode === 'shadow') throw new Refused('not-allowed', ['shadow'])
        const { row, ticket, turn } = await draftInWork(ledger, staff, what.turnId, null)
        await refuseUnsearched(ledger, turn)
        const now = context.clock.now()
        const account = accountOf(context, ticket.account)
        const plan = planOf(context, turn, ticket, account, now)
        const { lane, commitments, remedies } = turn.resolution
        refuseClosedDays(context, commitments, { lane, remedies, zone: plan.zone })
        const sendAt = what.sendAt === null ? plan.at : later(what.sendAt, now)
        const goodHour = hourAt(context, turn, account, sendAt)
        const decided = decide(turn, {
          id: context.newId(),
          staff,
          via: what.via,
          at: now,
          hash: what.hash,
          messageId: newMessageId(context, turn, account),
          sendAt,
          chosenBy: sendAt === plan.at ? 'machine' : 'person',
          offHours: what.offHours,
          keepWords: what.keepWords ?? false,
          goodHour,
          sendAtWhy: sendAt === plan.at ? plan.why.join(', ') : goodHour.why,
          detect: context.workshop().detect,
          words: wordsFor(context.workshop().templates, turn.draft.locale),
          ownAddresses: account.ownAddresses,
          smtpUtf8: (await ledger.intake.health()).find((one) => one.account === account.name)?.smtpUtf8 ?? null,
        })
        if ('refused' in decided) throw new Refused(decided.refused, decided.detail)
        const approved = { ...decided, approval: { ...decided.approval, plannedBy: planningEdition(context) } }
        const many = manyLetters(await ledger.outbox.itemsOf(ticket.id), turn)
        if (many && !what.oneMore) throw new Refused('many-letters')
        refuseOverDays(turn, plan.zone, sendAt)
        await ledger.tickets.saveTurn({ ...row, turn: approved, problem: null, updatedAt: now })
        return schedule(context, ledger, staff, ticket, approved)
      })
      if (result.done) kick()
      return result
    },

    unapprove: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const { ticket, row, turn } = await approvedTurn(ledger, staff, what.approvalId)
        if (!(await ledger.outbox.cancel(what.approvalId))) throw new Refused('too-late')
        const { approval } = turn
        const now = context.clock.now()
        await backToDraft(ledger, { ...row, turn }, now)
        await writeHistory(context, ledger, {
          ticketId: ticket.id,
          who: staff.id,
          act: 'approval-withdrawn',
          detail: { why: 'undone', approval: approval.id },
        })
        await refreshTicket(ledger, ticket, {}, now)
        return null
      }),

    reschedule: async (by, what) => {
      const result = await act(context, by, async (ledger, staff) => {
        const { ticket, row, turn } = await approvedTurn(ledger, staff, what.approvalId)
        if (row.withdrawnAt !== null) throw new Refused('stale', [row.withdrawnWhy ?? ''])
        const now = context.clock.now()
        const account = accountOf(context, ticket.account)
        const planned = what.sendAt === null ? planOf(context, turn, ticket, account, now) : null
        const sendAt = planned ? planned.at : later(what.sendAt ?? now, now)
        const hour = hourAt(context, turn, account, sendAt)
        if (!hour.good && !what.offHours) throw new Refused('off-hours-unconfirmed', [hour.why])
        refuseOverDays(turn, zoneOfLetter(context.workshop().calendars, turn.findings, account, now), sendAt)
        if (!(await ledger.outbox.reschedule(what.approvalId, sendAt))) throw new Refused('too-late')
        const { notBefore: _over, approvedFor: _moved, ...kept } = turn.approval
        const approval: Approval = {
          ...kept,
          sendAt,
          sendAtChosenBy: planned ? 'machine' : 'person',
          offHours: !hour.good,
          sendAtWhy: planned ? planned.why.join(', ') : hour.why,
          plannedBy: planningEdition(context),
        }
        await ledger.tickets.saveTurn({ ...row, turn: { ...turn, approval }, updatedAt: now })
        await writeHistory(context, ledger, {
          ticketId: ticket.id,
          who: staff.id,
          act: 'rescheduled',
          detail: { sendAt, offHours: !hour.good },
        })
        await refreshTicket(ledger, ticket, {}, now)
        return { sendAt }
      })
      if (result.done) kick()
      return result
    },

    settleUncertain: async (by, what) => {
      const sent = what.as === 'was-sent' ? await letterOfItem(context, what.outboxId) : null
      const result = await act(context, by, async (ledger, staff) => {
        const { ticket, row, turn } = await approvedTurn(ledger, staff, what.outboxId)
        const item = await ledger.outbox.item(what.outboxId)
        if (item?.state !== 'uncertain') throw new Refused('too-late')
        const now = context.clock.now()
        await writeHistory(context, ledger, {
          ticketId: ticket.id,
          who: staff.id,
          act: 'uncertain-settled',
          detail: { as: what.as, outbox: item.id },
        })
        if (sent) {
          const response = 'a person checked: it was sent'
          await ledger.outbox.resolveUncertain(item.id, 'delivered', now, response)
          await sentTurn(context, ledger, sent, { outcome: 'delivered', response, serverMessageId: null })
          return null
        }
        if (what.as === 'resend') await refuseUnsearched(ledger, turn)
        if (row.withdrawnAt !== null && what.as === 'resend') throw new Refused('stale', [row.withdrawnWhy ?? ''])
        await ledger.outbox.resolveUncertain(item.id, 'cancelled', now, what.as)
        if (row.withdrawnAt !== null) {
          await refreshTicket(ledger, ticket, {}, now)
          return null
        }
        if (what.as === 'give-up') {
          await backToDraft(ledger, { ...row, turn }, now)
          await refreshTicket(ledger, ticket, {}, now)
          return null
        }
        await scheduleAgain(context, ledger, ticket, row, turn, item.mimeSha256)
        return null
      })
      if (result.done) kick()
      return result
    },

    plan: async (turnId) => {
      const row = await context.ledger.tickets.turn(turnId)
      const ticket = row ? await context.ledger.tickets.ticket(row.turn.ticketId) : null
      if (!row || !ticket || row.turn.stage === 'opened') return null
      return planOf(context, row.turn, ticket, accountOf(context, ticket.account), context.clock.now())
    },
  }
}

/** @throws Refused where the letter would leave after a day that it promises */
function refuseOverDays(turn: Drafted | Approved, zone: string, sendAt: Instant): void {
  const over = overDays(turn, zone, sendAt)
  if (over.length > 0)
    throw new Refused(
      'promise-over',
      over.map(({ from }) => String(from)),
    )
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other)

function planOf(
  context: JourneyContext,
  turn: Pick<Drafted, 'id' | 'findings'>,
  ticket: Ticket,
  account: Account,
  now: Instant,
): SendPlan {
  return planFor(context.workshop().calendars, {
    findings: turn.findings,
    account,
    promises: openPromises(ticket),
    undoSeconds: context.undoSeconds,
    seed: turn.id,
    now,
  })
}

/** Where the customer of this turn may live, for the calendar. */
export function whereabouts(context: JourneyContext, turn: Pick<Drafted, 'findings'>, account: Account): Whereabouts {
  const { calendars } = context.workshop()
  return whereaboutsOf({
    findings: turn.findings,
    market: turn.findings.country.value ?? account.market,
    calendars,
    fallbackZone: calendars.zoneOf(account.market),
  })
}

/** Whether this instant is a good hour for the customer, with the reason in the calendar's words. */
function hourAt(
  context: JourneyContext,
  turn: Pick<Drafted, 'findings'>,
  account: Account,
  at: Instant,
): { good: boolean; why: string } {
  const hour = isGoodHour({ ...whereabouts(context, turn, account), at })
  return { good: hour.good, why: hour.why.join(', ') }
}

/** Ours, signed, in the account's own domain: an answer to it finds its ticket, and nobody can forge one. */
export function newMessageId(context: JourneyContext, turn: Drafted, account: Account): string {
  return mintMessageId({
    key: context.key,
    ticketId: turn.ticketId,
    random: context.randomToken(12),
    domain: account.address.address.split('@').at(-1) ?? 'localhost',
    kind: 'customer',
  })
}

async function schedule(context: JourneyContext, ledger: Ledger, staff: Staff, ticket: Ticket, turn: Approved) {
  const { approval } = turn
  const undoUntil = new Date(Date.parse(approval.decidedAt) + context.undoSeconds * 1_000).toISOString()
  await ledger.outbox.schedule({
    id: approval.id,
    ticketId: ticket.id,
    turnId: turn.id,
    account: ticket.account,
    messageId: approval.messageId,
    hash: approval.hash,
    dueAt: approval.sendAt,
    undoUntil,
  })
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who: staff.id,
    act: 'approved',
    detail: {
      approval: approval.id,
      revision: approval.revision,
      hash: approval.hash,
      via: approval.via,
      sendAt: approval.sendAt,
      chosenBy: approval.sendAtChosenBy,
      why: approval.sendAtWhy,
    },
  })
  await refreshTicket(ledger, ticket, { heldUntil: null }, approval.decidedAt)
  return { approvalId: approval.id, sendAt: approval.sendAt, undoUntil }
}

/** The same bytes once more, as a new outbox item at the next good hour: a person decided that after looking. */
async function scheduleAgain(
  context: JourneyContext,
  ledger: Ledger,
  ticket: Ticket,
  row: Awaited<ReturnType<typeof approvedTurn>>['row'],
  turn: Approved,
  mimeSha256: string | null,
): Promise<void> {
  const now = context.clock.now()
  const plan = planOf(context, turn, ticket, accountOf(context, ticket.account), now)
  const approval: Approval = {
    ...turn.approval,
    id: context.newId(),
    sendAt: plan.at,
    sendAtChosenBy: 'machine',
    offHours: false,
    sendAtWhy: plan.why.join(', '),
    plannedBy: planningEdition(context),
  }
  await ledger.tickets.saveTurn({ ...row, turn: { ...turn, approval }, updatedAt: now })
  await ledger.outbox.schedule(
    {
      id: approval.id,
      ticketId: ticket.id,
      turnId: turn.id,
      account: ticket.account,
      messageId: approval.messageId,
      hash: approval.hash,
      dueAt: plan.at,
      undoUntil: now,
    },
    mimeSha256,
  )
  await refreshTicket(ledger, ticket, {}, now)
}

async function letterOfItem(context: JourneyContext, id: string): Promise<SentLetter | null> {
  const item = await context.ledger.outbox.item(id)
  return item && { item, letter: await readLetter(context, item) }
}

async function approvedTurn(ledger: Ledger, staff: Staff, approvalId: string) {
  if (!decidesLetters(staff)) throw new Refused('not-allowed')
  const item = await ledger.outbox.item(approvalId)
  const row = item ? await ledger.tickets.turn(item.turnId) : null
  if (!item || !row) throw new Refused('not-found')
  const ticket = await visibleTicket(ledger, staff, item.ticketId)
  if (row.turn.stage !== 'approved' || row.turn.approval.id !== approvalId) throw new Refused('too-late')
  return { ticket, row, turn: row.turn }
}

/**
 * The order of the rooms on one page.
 *
 *   intake ─► understanding ─► resolution ─► drafting ─► approval ─► sending
 *
 * A mail that intake stored is taken through the first four by `takeIn` and waits, as a draft, for a person. The acts are
 * what people decide; each is one transaction with its line of history. What the outbox learns comes back by `afterSend`.
 * The journey opens transactions and stores sheets; it never reads a clock, a file or a socket but through its ports.
 */

import { aftercareActs } from './journey/acts-aftercare.ts'
import { decidingActs } from './journey/acts-approve.ts'
import { assigningActs } from './journey/acts-assign.ts'
import { checkingActs } from './journey/acts-check.ts'
import { correctingActs } from './journey/acts-correct.ts'
import { enteringActs } from './journey/acts-enter.ts'
import { hoursActs } from './journey/acts-hours.ts'
import { intakeActs } from './journey/acts-intake.ts'
import { knowledgeActs } from './journey/acts-knowledge.ts'
import { letterActs } from './journey/acts-letter.ts'
import { mergingActs } from './journey/acts-merge.ts'
import { ownerNoteActs } from './journey/acts-owner-notes.ts'
import { paperActs } from './journey/acts-papers.ts'
import { problemActs } from './journey/acts-problems.ts'
import { ticketActs } from './journey/acts-ticket.ts'
import { tierActs } from './journey/acts-tier.ts'
import { searchSent } from './journey/after-restore.ts'
import { afterSend } from './journey/after-send.ts'
import { type JourneyContext, refreshTicket } from './journey/context.ts'
import { followUp } from './journey/follow-up.ts'
import { importingActs } from './journey/import-orders.ts'
import { type LastLook, lastLook } from './journey/last-look.ts'
import { createLetterBench, type LetterBench } from './journey/letter-bench.ts'
import { createMailClient, type MailClient } from './journey/mail-client.ts'
import { mailClientActs } from './journey/mail-client-acts.ts'
import { createModelDesk, type ModelDesk } from './journey/model-desk.ts'
import { createModelLearning, type ModelLearning } from './journey/model-learning.ts'
import { createModelPapers, type ModelPapers } from './journey/model-papers-desk.ts'
import { paperSettled } from './journey/paper-answers.ts'
import { lookForRecurrence } from './journey/recurrence.ts'
import { goodHourFrom, planningEdition, replan } from './journey/replan.ts'
import { takeInStored } from './journey/take-in.ts'
import { groundsEdition, withdrawAllOutdated } from './journey/withdraw.ts'
import type { Instant } from './mail/message.ts'
import type { DraftStores } from './ports/draft-store.ts'
import type { OutboxItem } from './ports/ledger/outbox.ts'
import type { MailStores } from './ports/mail-store.ts'
import type { Acts } from './ticket/acts.ts'
import type { Paper, PaperOutcome } from './ticket/paper.ts'
import type { Approved, Receipt, Stopped } from './ticket/turn.ts'

export interface Journey {
  readonly acts: Acts
  /** The letters as owners of markets edit them. */
  readonly letters: LetterBench
  /** What people ask the model for. */
  readonly model: ModelDesk & ModelLearning & ModelPapers
  /** Takes everything stored of these accounts through the rooms; returns how many mails. One run at a time of each. */
  takeIn(signal: AbortSignal, accounts: readonly string[]): Promise<number>
  lastLook(
    stores: MailStores,
    pollNow: (account: string, signal: AbortSignal) => Promise<void>,
    item: OutboxItem,
    turn: Approved,
    signal: AbortSignal,
  ): Promise<LastLook>
  afterSend(item: OutboxItem, outcome: Receipt | Stopped): Promise<void>
  /** Writes what became of a paper that was sent, with its line of history; false where the claim no longer held. */
  paperSettled(paper: Paper, token: string | null, outcome: PaperOutcome): Promise<boolean>
  /** After a restore: finds letters that left since the backup; null where nothing is owed. */
  searchSent(
    stores: MailStores,
    pollNow: (account: string, signal: AbortSignal) => Promise<void>,
    account: string,
    signal: AbortSignal,
  ): Promise<number | null>
  /** The channel of the mail client over these mailboxes; it does nothing for accounts that have none. */
  mailClient(stores: DraftStores): MailClient
  /** The first good hour of this letter's customer at or after `at`. */
  goodHourFrom(turn: Approved, at: Instant): Instant
  /** The calendars and zones by which letters are planned at this moment. */
  planningEdition(): string
  /** Plans letters that wait anew where calendars, zones or the clock have changed since; returns how many moved. */
  replan(): Promise<number>
  /** Policy and imports on which letters rest at this moment. */
  groundsEdition(): Promise<string>
  /** Takes letters back that rest on what has changed since they were approved; returns how many. */
  withdrawOutdated(): Promise<number>
  /** What is due by the clock alone on so many tickets: drafts and proposals, never a letter sent. Returns how many it looked at. */
  followUp(limit: number): Promise<number>
  /** Once an hour: complaints that come again and again give a prevention note. */
  lookForRecurrence(): Promise<void>
  /** Tickets whose hold is over wait for a person again; letters that became uncertain are shown. */
  refresh(ticketIds: readonly string[]): Promise<void>
}

/** @param kick wakes the outbox after an approval */
export function createJourney(context: JourneyContext, kick: () => void): Journey {
  const running = new Map<string, Promise<number>>()
  const takeInOf = (signal: AbortSignal, account: string): Promise<number> => {
    const next = () => takeInStored(context, signal, [account])
    const run = (running.get(account) ?? Promise.resolve(0)).then(next, next)
    running.set(account, run)
    return run
  }
  const acts = {
    ...decidingActs(context, kick),
    ...letterActs(context),
    ...ticketActs(context),
    ...paperActs(context, kick),
    ...correctingActs(context),
    ...checkingActs(context),
    ...tierActs(context),
    ...knowledgeActs(context),
    ...ownerNoteActs(context),
    ...problemActs(context),
    ...hoursActs(context),
    ...mergingActs(context),
    ...enteringActs(context),
    ...aftercareActs(context),
    ...importingActs(context),
    ...intakeActs(context),
    ...assigningActs(context),
    ...mailClientActs(context),
  }
  return {
    acts,
    letters: createLetterBench(context),
    model: { ...createModelDesk(context), ...createModelLearning(context), ...createModelPapers(context) },
    async takeIn(signal, accounts) {
      const taken = await Promise.all(accounts.map((account) => takeInOf(signal, account)))
      return taken.reduce((sum, mails) => sum + mails, 0)
    },
    lastLook: (stores, pollNow, item, turn, signal) => lastLook(context, stores, pollNow, item, turn, signal),
    afterSend: (item, outcome) => afterSend(context, item, outcome),
    paperSettled: (paper, token, outcome) => paperSettled(context, paper, token, outcome),
    searchSent: (stores, pollNow, account, signal) => searchSent(context, stores, pollNow, account, signal),
    mailClient: (stores) => createMailClient(context, acts, stores),
    goodHourFrom: (turn, at) => goodHourFrom(context, turn, at),
    planningEdition: () => planningEdition(context),
    replan: () => replan(context),
    groundsEdition: () => groundsEdition(context),
    withdrawOutdated: () => withdrawAllOutdated(context),
    followUp: (limit) => followUp(context, limit),
    lookForRecurrence: () => lookForRecurrence(context),
    refresh: async (ticketIds) => {
      for (const id of ticketIds) {
        await context.ledger.transaction(async (ledger) => {
          const ticket = await ledger.tickets.ticket(id)
          if (ticket) await refreshTicket(ledger, ticket, {}, context.clock.now())
        })
      }
    },
  }
}

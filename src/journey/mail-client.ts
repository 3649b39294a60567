/**
 * The mail client as a channel: one person finds the drafts in their own Drafts, edits them there, moves them to the
 * mailbox for approvals, deletes them, or sends them themselves. Each look lists, decides (approval/mail-client.ts) and
 * carries out step by step, until nothing is left to do.
 */
import { type ClientSituation, type Copy, nextStep } from '../approval/mail-client.ts'
import { limits } from '../limits.ts'
import type { DraftMailboxes, DraftStore, DraftStores } from '../ports/draft-store.ts'
import { MAIL_CLIENT, type MailClientTrouble } from '../ports/ledger/marks.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Acts } from '../ticket/acts.ts'
import { maySee } from './act.ts'
import { accountOf, type JourneyContext } from './context.ts'
import { answerIn, takeAnswer } from './mail-client-answered.ts'
import {
  CopyReader,
  draftOf,
  isLost,
  isOfThread,
  isOurs,
  type Seen,
  type SeenMail,
  type Subject,
  seenMails,
} from './mail-client-copies.ts'
import { carryOut } from './mail-client-steps.ts'
import type { Taking } from './mail-client-take.ts'

export interface MailClient {
  /**
   * Looks at the mailboxes of this account's person and does what follows; nothing where the channel is off. One look at a
   * time per account.
   * @param turnId a letter about to leave: looked at whether or not a copy of it was ever there
   * @throws MailStoreError when the mailboxes can't be reached, or refuse
   */
  look(account: string, signal: AbortSignal, turnId?: string): Promise<void>
}

const NEWEST_SENT = 50
const DUE_AT_ONCE = 200
/** A turn needs at most a few steps: removed, put, seen there. What is still open then, the next look does. */
const MOST_PASSES = 6

export function createMailClient(
  context: JourneyContext,
  acts: Pick<Acts, 'approve'>,
  stores: DraftStores,
): MailClient {
  const running = new Map<string, Promise<void>>()
  const reader = new CopyReader(context)
  const look = async (name: string, signal: AbortSignal, turnId: string | null) => {
    const account = accountOf(context, name)
    if (account.mailClient === null || context.mode === 'shadow') return
    const staff = (await context.ledger.staff.bySignIn(account.mailClient.staff.toLowerCase()))?.staff
    const blind = staff && staff.accounts !== null && !staff.accounts.includes(name)
    const unfit = !staff ? 'staff-unknown' : !staff.active ? 'staff-inactive' : blind ? 'staff-blind' : null
    if (unfit) await noteTrouble(context, name, unfit)
    if (!staff) return
    if (turnId === null && !(await anything(context, name, staff))) return
    const store = await stores.openDrafts(name, signal)
    const close = () => void store.close()
    signal.addEventListener('abort', close, { once: true })
    try {
      const mailboxes = await mailboxesOf(store, account.mailClient.approved)
      if (!unfit) await noteTrouble(context, name, lackOf(store, mailboxes))
      const taking = { context, store, account, staff }
      for (let pass = 0; pass < MOST_PASSES && !signal.aborted; pass += 1) {
        if (!(await onePass(taking, acts.approve, reader, mailboxes, turnId))) return
      }
    } finally {
      signal.removeEventListener('abort', close)
      await store.close()
    }
  }
  return {
    look(name, signal, turnId) {
      const next = () => look(name, signal, turnId ?? null)
      const done = (running.get(name) ?? Promise.resolve()).then(next, next)
      running.set(name, done)
      return done
    },
  }
}

/** What the server lacks of what the channel needs, the worst first. */
function lackOf(store: DraftStore, { drafts, approved }: DraftMailboxes): MailClientTrouble | null {
  if (!store.removes) return 'no-uidplus'
  return drafts === null ? 'no-drafts' : approved === null ? 'no-approved' : null
}

/** For the status page, which the person in front of the mail client may never see, but somebody does. */
async function noteTrouble(context: JourneyContext, account: string, trouble: MailClientTrouble | null): Promise<void> {
  const { marks } = context.ledger
  const noted = await marks.mark(MAIL_CLIENT + account)
  if (noted === trouble) return
  if (trouble === null) return marks.removeMark(MAIL_CLIENT + account)
  await marks.setMark(MAIL_CLIENT + account, trouble, context.clock.now())
  context.log.warn('the mail client is of no use', { account, why: trouble })
}

/** Whether there is a copy to follow or one to put: else no connection is made. */
async function anything(context: JourneyContext, account: string, staff: Staff): Promise<boolean> {
  return (
    (await context.ledger.clientDrafts.active(account)).length > 0 ||
    (await dueTurns(context, account, staff)).length > 0
  )
}

const dueTurns = (context: JourneyContext, account: string, staff: Staff) =>
  context.ledger.clientDrafts.due(account, staff.markets, restedBefore(context), DUE_AT_ONCE)

const restedBefore = (context: JourneyContext): string =>
  new Date(Date.parse(context.clock.now()) - limits.draftRestSeconds * 1_000).toISOString()

async function mailboxesOf(store: DraftStore, approved: string): Promise<DraftMailboxes> {
  const mailboxes = await store.mailboxes(approved)
  if (mailboxes.approved !== null) return mailboxes
  try {
    await store.createMailbox(approved)
  } catch (error) {
    if (isLost(error)) throw error
    // Without it all goes on but the approving.
    return mailboxes
  }
  return store.mailboxes(approved)
}

/** @returns whether anything was done, so that another look is due */
async function onePass(
  taking: Taking,
  approve: Acts['approve'],
  reader: CopyReader,
  mailboxes: DraftMailboxes,
  turnId: string | null,
): Promise<boolean> {
  const { context } = taking
  const seen = await see(taking.store, mailboxes)
  const mails = seenMails(context, seen)
  const marked = mails.flatMap((mail) => mail.mark?.turnId ?? [])
  const subjects = await subjectsOf(taking, [...marked, ...(turnId === null ? [] : [turnId])])
  const copies = await copiesOf(taking, reader, subjects, mails)
  let acted = false
  for (const subject of subjects) {
    try {
      if (await oneStep(taking, approve, mailboxes, seen, subject, copies.get(subject) ?? [])) acted = true
    } catch (error) {
      // One draft with which something is wrong holds up no other.
      if (isLost(error)) throw error
      const kind = error instanceof Error ? error.name : 'unknown'
      context.log.error('a draft stumbled', { account: taking.account.name, turn: subject.row.turn.id, kind })
    }
  }
  return acted
}

async function oneStep(
  taking: Taking,
  approve: Acts['approve'],
  { drafts }: DraftMailboxes,
  { sent }: Seen,
  subject: Subject,
  copies: readonly Copy[],
): Promise<boolean> {
  const { context, account } = taking
  const answer = await answerIn(context, sent, subject)
  const step = nextStep(situationOf(taking, subject, copies, answer !== null))
  if (step.do === 'nothing') return false
  context.log.info('mail client', { account: account.name, turn: subject.row.turn.id, step: step.do })
  if (step.do !== 'answered') return carryOut(taking, approve, drafts, subject, step)
  if (answer && sent) await takeAnswer(taking, subject, sent, answer)
  return true
}

/** Drafts first: what is moved on meanwhile is then seen twice rather than nowhere. */
async function see(store: DraftStore, mailboxes: DraftMailboxes): Promise<Seen> {
  const places: (readonly [Copy['where'], string | null])[] = [
    ['drafts', mailboxes.drafts],
    ['approved', mailboxes.approved],
    ...mailboxes.outboxes.map((path) => ['outbox', path] as const),
  ]
  const listings: Seen['listings'][number][] = []
  for (const [where, path] of places) {
    if (path !== null) listings.push({ where, listing: await store.listDrafts(path, limits.draftsListed) })
  }
  return { listings, sent: mailboxes.sent === null ? null : await store.listDrafts(mailboxes.sent, NEWEST_SENT) }
}

/** Every turn that has a copy, is due for one, or is named. */
async function subjectsOf({ context, account, staff }: Taking, named: readonly string[]): Promise<Subject[]> {
  const { ledger } = context
  const active = await ledger.clientDrafts.active(account.name)
  const ids = new Set([
    ...active.map((client) => client.turnId),
    ...(await dueTurns(context, account.name, staff)),
    ...named,
  ])
  const subjects: Subject[] = []
  for (const id of ids) {
    const row = await ledger.tickets.turn(id)
    const ticket = row ? await ledger.tickets.ticket(row.turn.ticketId) : null
    if (row && ticket?.account === account.name)
      subjects.push({ row, ticket, client: await ledger.clientDrafts.of(id) })
  }
  return subjects
}

/**
 * Each mail belongs to one turn: by our mark or Message-ID, else by its thread. Where a solution and an acknowledgement are in
 * work in one thread, it belongs to the one whose own copy is nowhere else, else to the solution.
 */
async function copiesOf(
  { store, account }: Taking,
  reader: CopyReader,
  subjects: readonly Subject[],
  mails: readonly SeenMail[],
): Promise<ReadonlyMap<Subject, Copy[]>> {
  const copies = new Map<Subject, Copy[]>()
  for (const mail of mails) {
    const ofThread = subjects.filter(
      (one) => isOfThread(mail, one, account) && one.row.withdrawnAt === null && one.row.turn.stage !== 'sent',
    )
    const bereft = ofThread.filter((one) => !mails.some((other) => isOurs(other, one)))
    const likely = bereft.length > 0 ? bereft : ofThread
    const subject =
      subjects.find((one) => isOurs(mail, one)) ??
      likely.find(({ row }) => row.turn.purpose === 'solution') ??
      likely[0]
    const copy = subject ? await reader.read(store, account, subject, mail) : null
    if (subject && copy) copies.set(subject, [...(copies.get(subject) ?? []), copy])
  }
  return copies
}

function situationOf(
  { context, staff }: Taking,
  subject: Subject,
  copies: readonly Copy[],
  answered: boolean,
): ClientSituation {
  const { row, ticket, client } = subject
  const { stage } = row.turn
  const open = row.withdrawnAt === null && ticket.closedAt === null
  const theirs = stage === 'approved' || (stage === 'drafted' && staff.active && maySee(staff, ticket))
  return {
    turn: open && theirs ? stage : 'over',
    revision: draftOf(subject)?.revision ?? null,
    rested: row.updatedAt <= restedBefore(context),
    draft: client,
    copies,
    answered,
    now: context.clock.now(),
    patienceSeconds: limits.draftRestSeconds,
  }
}

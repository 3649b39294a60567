/**
 * What is due on a ticket by the clock alone, from its history: a letter to be drafted, a proposal to close, a call. Nothing
 * here sends: each is a draft or a question to a person. Pure, so that any daemon at any time comes to the same.
 */
import { choicesAmong } from '../craft/facts.ts'
import type { Instant } from '../mail/message.ts'
import type { CarriedBy, StepRule, StepSeen } from '../ticket/process.ts'
import { isCarriedOut, isPromise, type Task } from '../ticket/task.ts'
import type {
  Ask,
  CloseReason,
  Issue,
  Lane,
  LetterName,
  PaperRole,
  ProcessStep,
  Remedy,
  Severity,
} from '../ticket/words.ts'
import type { AftercareRules } from './rules.ts'

/** A letter of ours that left. */
export interface Left {
  readonly turnId: string
  readonly letter: LetterName
  readonly at: Instant
  readonly asks: readonly Ask[]
  readonly remedies: readonly Remedy[]
  readonly packages: number
}

/** A mail of the customer. */
export interface Came {
  readonly id: string
  readonly at: Instant
  /** A bare thanks, which lies in its bin. */
  readonly isThanks: boolean
  /** They ask to be called. */
  readonly asksForCall: boolean
}

export interface CaseSoFar {
  readonly ticketId: string
  readonly isClosed: boolean
  readonly heldUntil: Instant | null
  readonly issue: Issue | null
  readonly severity: Severity
  readonly lane: Lane
  readonly openedAt: Instant
  readonly firstResponseDueAt: Instant
  /** When an answer is owed that nobody has given; null where none is. */
  readonly answerDueAt: Instant | null
  /** A number of theirs is known. */
  readonly hasPhone: boolean
  /** Oldest first, both. */
  readonly letters: readonly Left[]
  readonly mails: readonly Came[]
  readonly tasks: readonly Task[]
  readonly steps: readonly StepSeen[]
  /** By when the carrier must hear of a claim; null where that is unknown, or nothing was damaged or missing. */
  readonly claimNotice: { readonly by: CarriedBy; readonly dueAt: Instant; readonly given: boolean } | null
  /** Whom the customer's yes set to work, since when, and whether their order has gone out. */
  readonly orders: readonly { readonly role: PaperRole; readonly since: Instant; readonly given: boolean }[]
  /** Turns in work: of the solution, of an acknowledgement, and whether one of them is approved and about to leave. */
  readonly working: { readonly solution: boolean; readonly acknowledgement: boolean; readonly leaving: boolean }
  /** Turns that were withdrawn or sent, or are gone: what was to be done about them is over. */
  readonly isOver: (turnId: string) => boolean
  /** End of the n-th working day of the customer after `from`. */
  readonly workingDays: (from: Instant, days: number) => Instant
}

export interface FollowUp {
  /** Of its task: whatever is due is due once. */
  readonly id: string
  /** From when on. */
  readonly at: Instant
  /** By when a person should have looked. */
  readonly dueAt: Instant
  readonly what:
    | { readonly kind: 'letter'; readonly letter: LetterName; readonly beside: boolean }
    | { readonly kind: 'close'; readonly reason: CloseReason }
    | { readonly kind: 'call'; readonly why: 'urgent' | 'asked' | 'clock' }
    | { readonly kind: 'step'; readonly step: ProcessStep; readonly owner: StepRule['owner'] }
    | { readonly kind: 'recourse'; readonly by: CarriedBy }
    | { readonly kind: 'order'; readonly role: PaperRole }
}

export interface Outlook {
  /** To be done now. */
  readonly due: readonly FollowUp[]
  /** Tasks whose matter is over. */
  readonly over: readonly string[]
  /** When something else falls due; null where nothing does before something happens. */
  readonly nextAt: Instant | null
}

const HOUR_MS = 3_600_000
/** Within so long of the mail that made a case urgent. */
const CALL_HOURS = 24
const DAY_MS = 24 * HOUR_MS
/** Somebody is called, too. */
const CALLED: ReadonlySet<Lane> = new Set(['safety', 'legal', 'hard', 'escalated'])
/** Letters after which nobody waits for an answer that we need. */
const ENDS: ReadonlySet<LetterName> = new Set(['closing', 'satisfaction', 'execution'])

export function outlookOf(it: CaseSoFar, rules: AftercareRules, now: Instant): Outlook {
  const open = it.tasks.filter(({ state }) => state === 'open')
  const over = open.filter(
    (task) => (task.kind === 'letter' && task.turnId !== null && it.isOver(task.turnId)) || isBehind(it, task),
  )
  if (it.isClosed) return { due: [], over: over.map(({ id }) => id), nextAt: null }
  const known = new Set(it.tasks.map(({ id }) => id))
  const planned = followUpsOf(it, open, rules).filter(({ id }) => !known.has(id))
  const held = it.heldUntil !== null && it.heldUntil > now
  const mayNow = ({ what }: FollowUp): boolean =>
    what.kind !== 'letter' ||
    (what.beside ? !it.working.acknowledgement && !it.working.leaving : !it.working.solution && !held)
  const later = planned.filter(({ at }) => at > now).map(({ at }) => at)
  // One letter at a time: what else is due is seen again when this one has left.
  const letters = planned.filter((one) => one.at <= now && mayNow(one) && one.what.kind === 'letter').slice(0, 1)
  const others = planned.filter((one) => one.at <= now && one.what.kind !== 'letter')
  return { due: [...others, ...letters], over: over.map(({ id }) => id), nextAt: later.sort()[0] ?? null }
}

function followUpsOf(it: CaseSoFar, open: readonly Task[], rules: AftercareRules): FollowUp[] {
  return [
    ...calls(it, rules),
    ...overdueStep(it),
    ...claimNotice(it),
    ...executionOrders(it),
    ...brokenPromises(open),
    ...silence(it, open, rules),
  ]
}

/** A step that was taken meanwhile, a claim that the carrier knows of, an answer that left in time, an order that is out. */
function isBehind(it: CaseSoFar, { id, kind, text }: Task): boolean {
  const { ticketId, steps, claimNotice: notice, answerDueAt } = it
  if (kind === 'order') return !it.orders.some((one) => !one.given && id === orderId(ticketId, one.role))
  if (kind === 'call' && text === 'clock') return answerDueAt === null || id !== clockCallId(ticketId, answerDueAt)
  if (kind === 'recourse') return id === noticeId(ticketId) && (notice?.given ?? false)
  return kind === 'step' && !steps.some(({ step, state }) => state === 'now' && id === stepId(ticketId, step))
}

const stepId = (ticketId: string, step: ProcessStep): string => `${ticketId}:step:${step}`
const clockCallId = (ticketId: string, dueAt: Instant): string => `${ticketId}:call:${dueAt}`
const orderId = (ticketId: string, role: PaperRole): string => `${ticketId}:order:${role}`
const noticeId = (ticketId: string): string => `${ticketId}:claim-notice`

/** The step where the case stands, once its time is over. A case on hold stands still by a person's word. */
function overdueStep({ ticketId, steps, heldUntil }: CaseSoFar): FollowUp[] {
  return steps.flatMap(({ step, state, dueAt, owner }) =>
    state === 'now' && dueAt !== null && (heldUntil === null || heldUntil < dueAt)
      ? [{ id: stepId(ticketId, step), at: dueAt, dueAt, what: { kind: 'step' as const, step, owner } }]
      : [],
  )
}

function claimNotice({ ticketId, openedAt, claimNotice: notice }: CaseSoFar): FollowUp[] {
  if (!notice || notice.given) return []
  return [{ id: noticeId(ticketId), at: openedAt, dueAt: notice.dueAt, what: { kind: 'recourse', by: notice.by } }]
}

/** The agreement sets people to work the same hour: each gets an order, which a person reads and sends. */
function executionOrders({ ticketId, orders }: CaseSoFar): FollowUp[] {
  return orders
    .filter(({ given }) => !given)
    .map(({ role, since }) => ({
      id: orderId(ticketId, role),
      at: since,
      dueAt: new Date(Date.parse(since) + DAY_MS).toISOString(),
      what: { kind: 'order' as const, role },
    }))
}

/** Urgent cases, who asks for it, and whom no letter reaches in time although a number is known [R7.1]: one call at a time. */
function calls(it: CaseSoFar, rules: AftercareRules): FollowUp[] {
  const found = [...urgentCall(it), ...callAsked(it), ...callForClock(it, rules)]
  const open = it.tasks.some(({ kind, state }) => kind === 'call' && state === 'open')
  return open ? [] : found.sort((one, other) => (one.at < other.at ? -1 : 1)).slice(0, 1)
}

/** Of the newest mail that no letter has followed yet. */
function callAsked({ mails, letters, ticketId }: CaseSoFar): FollowUp[] {
  const since = letters.at(-1)?.at ?? ''
  const mail = mails.findLast(({ at, asksForCall }) => asksForCall && at > since)
  if (!mail) return []
  const dueAt = new Date(Date.parse(mail.at) + CALL_HOURS * HOUR_MS).toISOString()
  return [{ id: `${ticketId}:call:${mail.id}`, at: mail.at, dueAt, what: { kind: 'call', why: 'asked' } }]
}

function callForClock(
  { ticketId, answerDueAt, hasPhone, working, tasks, mails }: CaseSoFar,
  rules: AftercareRules,
): FollowUp[] {
  if (answerDueAt === null || !hasPhone || working.leaving || rules.callHours === 0) return []
  const newest = mails.at(-1)?.at ?? ''
  if (tasks.some(({ kind, done }) => kind === 'call' && done !== null && done.at > newest)) return []
  const at = new Date(Date.parse(answerDueAt) - rules.callHours * HOUR_MS).toISOString()
  return [{ id: clockCallId(ticketId, answerDueAt), at, dueAt: answerDueAt, what: { kind: 'call', why: 'clock' } }]
}

/** Urgent cases are called once, whatever else is written to them: also those that a later mail made urgent. */
function urgentCall({ severity, lane, ticketId, openedAt, firstResponseDueAt, letters, mails }: CaseSoFar): FollowUp[] {
  if (severity !== 'critical' && !CALLED.has(lane)) return []
  const [id, what] = [`${ticketId}:call`, { kind: 'call', why: 'urgent' } as const]
  const last = letters.at(-1)
  if (!last) return [{ id, at: openedAt, dueAt: firstResponseDueAt, what }]
  const mail = mails.find((one) => one.at > last.at && !one.isThanks)
  return mail
    ? [{ id, at: mail.at, dueAt: new Date(Date.parse(mail.at) + CALL_HOURS * HOUR_MS).toISOString(), what }]
    : []
}

/** Said frankly as soon as the day has passed; the new day is a person's to name. */
function brokenPromises(open: readonly Task[]): FollowUp[] {
  return open
    .filter(({ kind }) => isCarriedOut(kind) || kind === 'solution')
    .map(({ id, dueAt }) => letter(`${id}:late`, dueAt, 'our-delay'))
}

function silence(it: CaseSoFar, open: readonly Task[], rules: AftercareRules): FollowUp[] {
  const last = it.letters.at(-1)
  // Before our first letter the promise of a first response stands, and its draft waits for a person.
  if (!last) return []
  const since = it.mails.filter(({ at }) => at > last.at)
  const thanks = since.find(({ isThanks }) => isThanks)
  const wants = since.find(({ isThanks }) => !isThanks)
  const owed = open.filter(({ kind }) => isPromise(kind))
  if (wants) return [progress(it, { id: wants.id, at: wants.at }, owed, rules)]
  const carried = !owed.some(({ kind }) => isCarriedOut(kind))
  if (thanks && ENDS.has(last.letter) && carried && last.letter !== 'closing')
    return [letter(`${thanks.id}:closing`, thanks.at, 'closing')]
  if (last.letter === 'closing') return [close(it, last, last.at, 'solved')]
  if (last.letter === 'satisfaction') return [close(it, last, it.workingDays(last.at, rules.close), 'solved')]
  if (last.letter === 'reminder') return [close(it, last, it.workingDays(last.at, rules.close), 'no-answer')]
  if (last.letter === 'execution' && carried)
    return [letter(`${last.turnId}:check`, ahead(it.workingDays(last.at, rules.check), rules), 'satisfaction')]
  if (waitsForThem(last)) {
    const promised = owed.map(({ dueAt }) => dueAt)
    const at = [it.workingDays(last.at, rules.reminder), ...promised].sort()[0] ?? last.at
    return [letter(`${last.turnId}:reminder`, ahead(at, rules), 'reminder')]
  }
  return [progress(it, { id: last.turnId, at: last.at }, owed, rules)]
}

/** They have to choose, to answer or to send something before we can go on. */
function waitsForThem({ letter, asks, remedies, packages }: Left): boolean {
  if (letter === 'agreement' || ENDS.has(letter)) return false
  return asks.length > 0 || packages > 0 || choicesAmong(remedies).length > 0
}

/** An honest word before their second silent working day, and before the day that we named. */
function progress(
  { issue, workingDays }: CaseSoFar,
  base: { readonly id: string; readonly at: Instant },
  owed: readonly Task[],
  rules: AftercareRules,
): FollowUp {
  const promised = owed.filter(({ kind }) => kind === 'news').map(({ dueAt }) => dueAt)
  const end = [workingDays(base.at, rules.progressDays(issue)), ...promised].sort()[0] ?? base.at
  const at = ahead(end, rules)
  return {
    id: `${base.id}:progress`,
    // Where the day that we named is too near for that: halfway to it.
    at: at > base.at ? at : new Date((Date.parse(base.at) + Date.parse(end)) / 2).toISOString(),
    dueAt: end,
    what: { kind: 'letter', letter: 'progress', beside: true },
  }
}

function letter(id: string, at: Instant, name: LetterName): FollowUp {
  return {
    id,
    at,
    dueAt: new Date(Date.parse(at) + DAY_MS).toISOString(),
    what: { kind: 'letter', letter: name, beside: false },
  }
}

function close({ ticketId }: CaseSoFar, { turnId }: Left, at: Instant, reason: CloseReason): FollowUp {
  return {
    id: `${ticketId}:close:${turnId}`,
    at,
    dueAt: new Date(Date.parse(at) + DAY_MS).toISOString(),
    what: { kind: 'close', reason },
  }
}

function ahead(at: Instant, { leadHours }: AftercareRules): Instant {
  return new Date(Date.parse(at) - leadHours * HOUR_MS).toISOString()
}

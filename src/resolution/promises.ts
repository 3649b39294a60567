/** What a letter may ask and what it promises by when. */
import { choicesAmong } from '../craft/facts.ts'
import { answerOf, saidWishes } from '../craft/letter-wishes.ts'
import type { Instant } from '../mail/message.ts'
import type { Details, LetterBefore } from '../ticket/details.ts'
import { isLaterLetter } from '../ticket/details.ts'
import type { Findings } from '../ticket/findings.ts'
import type { Commitment } from '../ticket/turn.ts'
import type { Ask, Issue, LetterName, Remedy } from '../ticket/words.ts'
import { namesPaper } from './papers.ts'
import type { LaneRule, Policy } from './policy.ts'

export interface Clockwork {
  /** When the letter is to leave. */
  readonly sendAt: Instant
  /** The day on which the customer and whoever carries this promise out have both worked so many days. */
  readonly addWorkingDays: (from: Instant, days: number, what: Commitment['what']) => Instant
}

/** The case as far as questions and promises depend on it. */
export interface Case {
  readonly policy: Policy
  readonly lane: LaneRule
  readonly letter: LetterName
  readonly issue: Issue
  readonly findings: Findings
  readonly remedies: readonly Remedy[]
  /** Nothing is asked of a customer to whom we owe it. */
  readonly settled: boolean
  readonly details: Details
  readonly before: readonly LetterBefore[]
  readonly inspection: Inspection | null
}

export type Inspection = NonNullable<Policy['issues'][Issue]['inspection']>

/** What the issue's policy asks for where the claim is above its sum, or nobody can tell. */
export function inspectionOf(policy: Policy, issue: Issue, claim: number | null): Inspection | null {
  const { inspection } = policy.issues[issue]
  return inspection && (claim === null || claim > inspection.above) ? inspection : null
}

const HOUR_MS = 3_600_000

/** The questions of a letter: those of policy that the mail doesn't answer already, the most important first. */
export function questionsOf(it: Case): Ask[] {
  const { policy, lane, findings, letter, issue } = it
  if (letter === 'inquiry') return []
  if (letter === 'concern') return concernAsks(it)
  if (letter === 'reminder') return stillOpen(it)
  if (letter === 'follow-up' ? lane.ask === undefined : isLaterLetter(letter) && letter !== 'evidence-request')
    return []
  const rules = policy.issues[issue]
  const wanted = lane.ask ?? (offersChoice(it) ? policy.askWithOffer : rules.ask)
  const most = lane.mostAsks ?? rules.mostAsks ?? policy.mostAsks
  const open = wanted.filter((ask) => !isAnswered(ask, findings) && !(it.settled && ask !== 'order-number'))
  const stronger = letter === 'evidence-request' && !it.settled && lane.ask === undefined ? strongerProof(it) : []
  return [...stronger, ...open].slice(0, Math.max(most, stronger.length))
}

/** What photos alone don't show, where much is at stake. */
function strongerProof({ inspection }: Case): Ask[] {
  if (!inspection) return []
  return [
    inspection.paidBy === 'us' ? 'inspection-paid' : 'inspection',
    ...(inspection.sample ? ['sample' as const] : []),
  ]
}

/** Nothing new is offered to somebody who said no before we know why. */
function concernAsks({ findings }: Case): Ask[] {
  return saidWishes(findings).length > 0 ? ['concern'] : ['concern', 'wish']
}

/** What our last letter asked and they have not answered yet. */
function stillOpen({ findings, before }: Case): Ask[] {
  const asked = before.findLast((one) => one.asks.length > 0)?.asks ?? []
  return asked.filter((ask) => !isAnswered(ask, findings))
}

function offersChoice({ remedies }: Case): boolean {
  return choicesAmong(remedies).length > 0
}

function isAnswered(ask: Ask, findings: Findings): boolean {
  switch (ask) {
    case 'order-number':
    case 'place-of-purchase':
      return findings.orderNumbers.value.length > 0
    case 'photos':
    case 'video':
      return findings.evidence.value === 'attached'
    case 'payment-proof':
      // Who waits for money back has no paper that shows it: our own books do.
      return findings.evidence.value === 'attached' || findings.wants.value.includes('refund')
    case 'quantity':
      return findings.quantity.value?.affected != null
    case 'wish':
      return saidWishes(findings).length > 0
    case 'phone':
      return findings.phone?.value != null
    case 'date-of-receipt':
      return findings.receivedDate?.value != null
    case 'document-name':
      return namesPaper(findings.newText)
    default:
      return false
  }
}

/**
 * What the letter promises: a day for the next news always, a day for the proposal where it offers none, a day
 * for papers that we send in any case.
 */
export function commitmentsOf(it: Case, { sendAt, addWorkingDays }: Clockwork): Commitment[] {
  if (it.letter === 'closing' || it.letter === 'satisfaction') return []
  const { promises } = it.policy
  const news = it.lane.newsHours
    ? new Date(Date.parse(sendAt) + it.lane.newsHours * HOUR_MS).toISOString()
    : addWorkingDays(sendAt, offersChoice(it) ? promises.reminder : promises.news, 'news')
  const proposes = it.remedies.length === 0 && it.lane.proposes && isOpen(it)
  const papers =
    !isLaterLetter(it.letter) && it.remedies.some((remedy) => remedy === 'documents' || remedy === 'correction')
  const commitments: Commitment[] = [{ what: 'news', dueAt: news }]
  if (proposes) commitments.push({ what: 'solution', dueAt: addWorkingDays(sendAt, promises.solution, 'solution') })
  if (papers) commitments.push({ what: 'documents', dueAt: addWorkingDays(sendAt, promises.solution, 'documents') })
  // A day that a person chose goes before the one that policy would name.
  const told = it.details.promises ?? []
  const days = [...commitments.filter(({ what }) => !told.some((one) => one.what === what)), ...told]
  return days.sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))
}

/** A proposal is owed while there is none: not to somebody who agreed, turned one down, or only asked for a price. */
function isOpen({ letter, findings, before, details }: Case): boolean {
  if (letter === 'inquiry') return false
  if (letter === 'progress') return !details.promises?.length && !before.some((one) => one.remedies.length > 0)
  if (isLaterLetter(letter)) return false
  const answer = answerOf(findings)
  return letter !== 'follow-up' || answer === 'counters' || answer === 'adds-evidence' || answer === 'asks-for-news'
}

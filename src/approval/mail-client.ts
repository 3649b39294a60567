/**
 * What the state of a person's Drafts, of the mailbox for approvals and of Sent means for one turn: pure decisions, one
 * step at a time. Each step leaves a state from which the next look goes on, so that a crash between two steps is made
 * good by the next look.
 */
import type { Instant } from '../mail/message.ts'
import type { ClientDraft } from '../ports/ledger/client-drafts.ts'

/** A mail in one of the mailboxes that belongs to the turn. */
export interface Copy {
  readonly where: 'drafts' | 'approved' | 'outbox'
  readonly mailbox: string
  readonly uidValidity: string
  readonly uid: number
  /** It lies where the ledger says that our copy lies: a mail never changes under its UID. */
  readonly known: boolean
  /** It bears our mark or Message-ID; else only its thread says that it belongs here. */
  readonly ours: boolean
  /** The revision whose content it has; null where a person has changed it. */
  readonly revision: number | null
}

export interface ClientSituation {
  /** over: sent, withdrawn, rejected, or its ticket closed. */
  readonly turn: 'drafted' | 'approved' | 'over'
  /** The newest revision; null where there is no draft. */
  readonly revision: number | null
  /** Nobody has changed the draft for limits.draftRestSeconds. */
  readonly rested: boolean
  readonly draft: ClientDraft | null
  readonly copies: readonly Copy[]
  /** The person has answered this mail themselves: seen in Sent. */
  readonly answered: boolean
  readonly now: Instant
  /** How long a copy must be missing before a person is asked: clients delete first and store then. */
  readonly patienceSeconds: number
}

export type ClientStep =
  | { readonly do: 'nothing' }
  /** Put the newest revision into Drafts. */
  | { readonly do: 'put' }
  /** Write down where the copy lies, or that it doesn't. */
  | { readonly do: 'note'; readonly state: 'placed' | 'missing' | 'gone'; readonly copy: Copy | null }
  /** Take these copies away and verify that they are gone. */
  | { readonly do: 'remove'; readonly copies: readonly Copy[] }
  /** Their words become a revision; `approve` where they lie in the mailbox for approvals. */
  | { readonly do: 'take'; readonly copy: Copy; readonly approve: boolean }
  /** The revision was taken in before; the decision is due. */
  | { readonly do: 'approve' }
  /** Deleted in the client: reject, or put back? */
  | { readonly do: 'ask' }
  /** What was approved elsewhere is no longer alone: take the approval back and ask. */
  | { readonly do: 'call-back'; readonly why: 'mail-client-changed' | 'mail-client-vanished' }
  | { readonly do: 'answered' }

const NOTHING: ClientStep = { do: 'nothing' }

/** The next step for this turn. */
export function nextStep(situation: ClientSituation): ClientStep {
  if (situation.answered && situation.turn !== 'over') return { do: 'answered' }
  if (situation.turn === 'over') return afterIsOver(situation)
  return situation.turn === 'approved' ? afterApproval(situation) : whileDrafted(situation)
}

/** Nothing of ours stays behind; what a person has written is theirs and stays. */
function afterIsOver({ draft, copies }: ClientSituation): ClientStep {
  const ours = copies.filter((copy) => copy.revision !== null && copy.where !== 'outbox')
  if (ours.length > 0) return { do: 'remove', copies: ours }
  return draft === null || draft.state === 'gone' ? NOTHING : { do: 'note', state: 'gone', copy: null }
}

/** One authority sends: before that, every copy in the client is taken away, and anything unexpected stops it. */
function afterApproval({ draft, copies }: ClientSituation): ClientStep {
  const foreign = copies.some((copy) => copy.revision === null || copy.where === 'outbox')
  if (foreign || isTakenBack(draft, copies)) return { do: 'call-back', why: 'mail-client-changed' }
  if (copies.length > 0) return { do: 'remove', copies }
  if (draft === null || draft.state === 'gone') return NOTHING
  return MUST_LIE_THERE.has(draft.state)
    ? { do: 'call-back', why: 'mail-client-vanished' }
    : { do: 'note', state: 'gone', copy: null }
}

/** amends itself writes 'removing' before it takes one of these away. */
const MUST_LIE_THERE: ReadonlySet<ClientDraft['state']> = new Set(['placed', 'approving', 'held', 'missing'])

/**
 * Moved on out of the mailbox where amends took it in: who does that before amends has taken the mail away no longer means it
 * to leave. amends removes the one in the mailbox for approvals last, so that one elsewhere is never what a crash left behind.
 */
function isTakenBack(draft: ClientDraft | null, copies: readonly Copy[]): boolean {
  if (draft === null || copies.length === 0 || !(draft.state === 'approving' || draft.state === 'removing'))
    return false
  return copies.every((copy) => copy.where !== 'approved' && copy.mailbox !== draft.mailbox)
}

function whileDrafted(situation: ClientSituation): ClientStep {
  const { draft, copies } = situation
  // Their client is about to send it: the next look sees it in Sent, or back here.
  if (copies.some((copy) => copy.where === 'outbox')) return NOTHING
  const waiting = copies.find((copy) => copy.where === 'approved' && copy.known)
  if (draft?.state === 'approving' && waiting) return { do: 'approve' }
  const moved = copies.filter((copy) => copy.where === 'approved' && copy !== waiting).at(-1)
  if (moved) return { do: 'take', copy: moved, approve: true }
  if (waiting && draft?.state === 'held') return NOTHING
  return inDrafts(situation)
}

function inDrafts(situation: ClientSituation): ClientStep {
  const { draft, copies, revision } = situation
  const there = copies.filter((copy) => copy.where === 'drafts')
  const placed = there.find((copy) => copy.known)
  const same = there.filter((copy) => copy.revision !== null)
  // A draft in the same thread is an edit of ours only where ours is gone; beside ours it is the person's own.
  const edited = there.filter((copy) => copy.revision === null && (copy.ours || same.length === 0)).at(-1)
  if (edited && draft !== null && draft.state !== 'gone') return { do: 'take', copy: edited, approve: false }
  const [first] = same
  if (!first) return noCopy(situation)
  const kept = placed ?? first
  if (same.length > 1) return { do: 'remove', copies: same.filter((copy) => copy !== kept) }
  if (draft?.state === 'removing') return { do: 'remove', copies: same }
  if (kept !== placed || draft?.state !== 'placed') return { do: 'note', state: 'placed', copy: kept }
  if (revision !== null && draft.revision < revision && situation.rested) return { do: 'remove', copies: [placed] }
  return NOTHING
}

function noCopy({ draft, rested, copies, now, patienceSeconds }: ClientSituation): ClientStep {
  // The person is writing an answer of their own: a second one beside it would only confuse.
  if (draft === null || draft.state === 'gone') return rested && copies.length === 0 ? { do: 'put' } : NOTHING
  if (draft.state === 'placing') return { do: 'put' }
  if (draft.state === 'removing') return { do: 'note', state: 'gone', copy: null }
  if (draft.state === 'deleted') return NOTHING
  if (draft.state !== 'missing') return { do: 'note', state: 'missing', copy: null }
  return Date.parse(now) - Date.parse(draft.at) >= patienceSeconds * 1000 ? { do: 'ask' } : NOTHING
}

/**
 * A person's decision about one exact letter: the only place where a turn becomes approved.
 *
 * Every channel (desk, terminal, mail client) comes through here, so whatever has to hold before a letter may leave is
 * asked here, of the very text that will leave. Each check says no with data, not with a sentence.
 */
import type { DetectLanguage } from '../craft/language.ts'
import { languageMismatch } from '../craft/language-lock.ts'
import { type LetterWords, NO_WORDS } from '../craft/letter-words.ts'
import { promisesOf, unknownPromises } from '../craft/promise-guard.ts'
import { unwantedIn } from '../craft/unwanted.ts'
import { letteringOf } from '../mail/lettering.ts'
import type { Instant } from '../mail/message.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Refusal } from '../ticket/acts.ts'
import { recordHash } from '../ticket/record.ts'
import { type Approval, type Approved, type Draft, type Drafted, isReworded } from '../ticket/turn.ts'
import { BLOCKING, type Role } from '../ticket/words.ts'
import { faceTroubles, targetsOf } from './kept-body.ts'

export interface Decision {
  /** Id of the approval to be. */
  readonly id: string
  readonly staff: Staff
  readonly via: Approval['via']
  readonly at: Instant
  /** What the person saw: SHA-256 (hex) of the record. */
  readonly hash: string
  readonly messageId: string
  readonly sendAt: Instant
  readonly chosenBy: Approval['sendAtChosenBy']
  /** The person confirmed an instant that is no good hour. */
  readonly offHours: boolean
  readonly goodHour: { readonly good: boolean; readonly why: string }
  readonly sendAtWhy: string
  readonly detect: DetectLanguage
  /** How the letter's language names remedies; without it sums, dates and links are guarded, remedies in words are not. */
  readonly words?: LetterWords
  /** The person confirmed that they read the words which a letter hardly ever says. */
  readonly keepWords?: boolean
  /** Addresses of ours, lower case: no letter goes there. */
  readonly ownAddresses: readonly string[]
  /** It is copied to where the customer wrote, not mailed: nobody has to be written to. */
  readonly elsewhere?: boolean
  /** Whether our server takes other letters before the @; null where that is not known yet. */
  readonly smtpUtf8?: boolean | null
}

export interface Refused {
  readonly refused: Refusal
  readonly detail: readonly string[]
}

/** Who may approve what needs a given role; an editor writes templates and approves nothing. */
export const MAY_APPROVE: Readonly<Record<Role, readonly Role[]>> = {
  agent: ['agent', 'manager', 'admin'],
  editor: ['agent', 'manager', 'admin'],
  manager: ['manager', 'admin'],
  admin: ['admin'],
}

/**
 * Turns a drafted turn into an approved one, or says why not.
 * @returns `detail` names what exactly stands against it: warnings, gaps, sums, addresses, languages
 */
export function decide(turn: Drafted, decision: Decision): Approved | Refused {
  for (const check of CHECKS) {
    const refusal = check(turn, decision)
    if (refusal) return refusal
  }
  return {
    ...turn,
    stage: 'approved',
    approval: {
      id: decision.id,
      by: decision.staff.id,
      via: decision.via,
      decidedAt: decision.at,
      revision: turn.draft.revision,
      hash: turn.draft.hash,
      messageId: decision.messageId,
      sendAt: decision.sendAt,
      sendAtChosenBy: decision.chosenBy,
      offHours: !decision.goodHour.good,
      sendAtWhy: decision.sendAtWhy,
    },
  }
}

type Check = (turn: Drafted, decision: Decision) => Refused | null

/** In the order in which a person should hear of them: who, which letter, to whom, what it says, when. */
const CHECKS: readonly Check[] = [
  mayDecide,
  sameLetter,
  someText,
  recipients,
  blockers,
  promises,
  language,
  readWords,
  reader,
  hour,
]

/** Whether this person's roles let them decide about letters at all; an editor writes templates and decides nothing. */
export function decidesLetters(staff: Staff): boolean {
  return staff.active && staff.roles.some((role) => MAY_APPROVE.agent.includes(role))
}

function mayDecide(turn: Drafted, { staff }: Decision): Refused | null {
  const sees =
    (staff.accounts === null || staff.accounts.includes(turn.account)) &&
    (staff.markets === null || staff.markets.includes(turn.resolution.market))
  if (!sees || !decidesLetters(staff)) return no('not-allowed')
  const { role, why } = turn.resolution.approver
  return staff.roles.some((one) => MAY_APPROVE[role].includes(one)) ? null : no('needs-manager', [why ?? role])
}

/** The person decided about the revision that they saw, and the record is what its hash says. */
function sameLetter({ draft }: Drafted, { hash }: Decision): Refused | null {
  return hash === draft.hash && recordHash(draft.record) === draft.hash ? null : no('stale')
}

function someText({ draft }: Drafted): Refused | null {
  return /\p{L}/u.test(ownText(draft)) ? null : no('empty')
}

function recipients({ draft }: Drafted, { ownAddresses, smtpUtf8, elsewhere }: Decision): Refused | null {
  if (elsewhere) return null
  const { to, cc } = draft.record
  if (to.length === 0 || [...to, ...cc].some((one) => !one.address.includes('@'))) return no('no-recipient')
  const ours = [...to, ...cc].map((one) => one.address).filter((one) => ownAddresses.includes(one.toLowerCase()))
  const stopped = [
    ...ours.map((one) => `our-own-address:${one}`),
    ...[...to, ...cc].flatMap((one) => unreachable(one.address, smtpUtf8 ?? null)),
  ]
  return stopped.length > 0 ? no('blocked', stopped) : null
}

/** An address that our server can't or won't write to is said now, not when the letter is due. */
function unreachable(address: string, smtpUtf8: boolean | null): string[] {
  const lettering = letteringOf(address)
  if (lettering === 'impossible') return [`impossible-address:${address}`]
  return lettering === 'utf8' && smtpUtf8 === false ? [`no-smtputf8:${address}`] : []
}

/** Warnings that stop, facts that nobody knows, and placeholders that a person typed or left. */
function blockers({ draft }: Drafted, { elsewhere }: Decision): Refused | null {
  const text = ownText(draft)
  const found = [
    ...draft.warnings.filter((warning) => BLOCKING.has(warning) && !(elsewhere && warning === 'choose-recipient')),
    ...draft.gaps.map((gap) => `gaps:${gap}`),
    ...faceTroubles(draft.record),
    ...(/[⟦⟧]|\{\{|\}\}/u.test(`${draft.record.subject}\n${text}`) ? ['placeholder'] : []),
  ]
  return found.length > 0 ? no('blocked', [...new Set(found)]) : null
}

function promises(turn: Drafted, { words = NO_WORDS }: Decision): Refused | null {
  const { record, quoted } = turn.draft
  const text = [ownText(turn.draft), targetsOf(record, quoted)].join('\n')
  const unknown = unknownPromises(text, promisesOf(turn), words)
  return unknown.length > 0
    ? no(
        'blocked',
        unknown.map((promise) => `unknown-promise:${promise}`),
      )
    : null
}

/** What a hand wrote and a letter hardly ever says leaves only where the person confirms it: no other channel asks. */
function readWords(turn: Drafted, { words = NO_WORDS, keepWords = false }: Decision): Refused | null {
  if (keepWords || !isReworded(turn.draft)) return null
  const unwanted = unwantedIn(ownText(turn.draft), promisesOf(turn), words)
  return unwanted.length > 0
    ? no(
        'words-unconfirmed',
        unwanted.map(({ say }) => say),
      )
    : null
}

function language({ draft }: Drafted, { detect }: Decision): Refused | null {
  // What stands below the signature is no signature: a paragraph of its own.
  const mismatch = languageMismatch(`${unsigned(draft)}\n\n`, draft.language, detect)
  return mismatch === null ? null : no('blocked', [`language-mismatch:${mismatch}`])
}

/** What is written, without the signature's names and address: those stand in the company's own language everywhere. */
function unsigned(draft: Draft): string {
  const signature = new Set(draft.blocks.find((block) => block.name === 'signature')?.text.split('\n') ?? [])
  return ownText(draft)
    .split('\n')
    .filter((line) => line === '' || !signature.has(line))
    .join('\n')
}

/** A mirror that nobody verified says nothing sure about the letter: only who reads the letter itself may approve. */
function reader({ draft }: Drafted, { staff }: Decision): Refused | null {
  if (!draft.warnings.includes('mirror-stale')) return null
  const tag = primary(draft.language)
  return staff.reads.some((one) => primary(one) === tag) ? null : no('needs-reader', [draft.language])
}

function hour(_: Drafted, decision: Decision): Refused | null {
  if (decision.sendAt < decision.at) return no('in-the-past', [decision.sendAt])
  const chosen = decision.chosenBy === 'person' && decision.offHours
  return decision.goodHour.good || chosen ? null : no('off-hours-unconfirmed', [decision.goodHour.why])
}

/**
 * What the customer reads of ours: the record's text without the quoted original. Taken from the record and not from the
 * draft's letter, since the record is what leaves; a quotation that isn't there word for word is judged with the rest.
 */
function ownText({ record, quoted }: Draft): string {
  return quoted !== '' && record.text.endsWith(quoted) ? record.text.slice(0, -quoted.length) : record.text
}

function primary(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase()
}

function no(refused: Refusal, detail: readonly string[] = []): Refused {
  return { refused, detail }
}

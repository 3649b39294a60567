/** Takes what a person wrote in their mail client into the ledger: as a revision, and where they moved it, as their decision. */
import { createHash } from 'node:crypto'
import type { Copy } from '../approval/mail-client.ts'
import { wordsFor } from '../craft/letter-set.ts'
import type { LetterWords } from '../craft/letter-words.ts'
import { redraftByHand } from '../drafting/redraft.ts'
import { limits } from '../limits.ts'
import { htmlOf } from '../mail/html.ts'
import { type EntityContent, entityOf, entityTrouble } from '../mail/kept-body.ts'
import type { Address, Message } from '../mail/message.ts'
import { splitOwnWords } from '../mail/own-words.ts'
import type { DraftStore } from '../ports/draft-store.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Account } from '../ticket/account.ts'
import type { Acts } from '../ticket/acts.ts'
import { recordHash } from '../ticket/record.ts'
import type { Drafted, ReplyRecord } from '../ticket/turn.ts'
import { act, draftInWork, Refused } from './act.ts'
import { answeredMessage, saveDraft } from './acts-letter.ts'
import { type JourneyContext, refreshTicket, writeHistory } from './context.ts'
import { draftOf, refusals, type Subject } from './mail-client-copies.ts'

export interface Taking {
  readonly context: JourneyContext
  readonly store: DraftStore
  readonly account: Account
  /** The one person whose mail client this is. */
  readonly staff: Staff
}

/** Problems of a turn that come from here, with their reasons behind `|`; the desk has a sentence for each. */
const REFUSED = 'mail-client-refused'
const TAKEN_PARTLY = 'mail-client-partly'

/** What a mail of the person says, ready to become a revision. */
interface Reading {
  readonly message: Message
  readonly entity: Uint8Array
  readonly content: EntityContent | null
  /** What of its header section was not taken over. */
  readonly notTaken: readonly string[]
  /** Why its body can't leave as it is. */
  readonly troubles: readonly string[]
}

/**
 * Makes the next revision of what lies there, by the person whose client it is. With `approve` the body is kept byte for
 * byte, and the decision is due next, or waits at the desk with its reason.
 */
export async function takeIn(taking: Taking, subject: Subject, copy: Copy, approve: boolean): Promise<void> {
  const { context, store } = taking
  const raw = await store.fetchFrom(copy.mailbox, copy.uidValidity, copy.uid)
  if (raw === null || subject.row.turn.stage !== 'drafted') return
  if (raw === 'too-large') return leaveThere(taking, subject, copy, approve)
  const { turn } = subject.row
  const reading = await read(taking, turn, raw)
  const keep = approve && reading.content !== null && reading.troubles.length === 0
  const at = context.clock.now()
  if (keep) await context.ledger.raw.put(reading.entity, at)
  for (const bytes of reading.content?.files.values() ?? []) await context.ledger.raw.put(bytes, at)
  await act(context, { staffId: taking.staff.id }, async (ledger, staff) => {
    const { row, ticket, turn: newest } = await draftInWork(ledger, staff, turn.id, turn.draft.revision)
    const based = copy.revision ?? subject.client?.revision ?? newest.draft.revision
    const stale = based < newest.draft.revision ? ['stale'] : []
    const original = (await answeredMessage(ledger, newest))?.parsed ?? null
    const words = wordsFor(context.workshop().templates, newest.draft.locale)
    const next = revisionOf(newest, reading, original, { by: staff.id, at, keep, words })
    if (next.draft.hash !== newest.draft.hash)
      await saveDraft(context, ledger, staff, ticket, row, next, 'edited-in-mail-client')
    const draft = next.draft.hash === newest.draft.hash ? newest.draft : next.draft
    const unkept = keep ? [] : ['body-not-kept']
    const reasons = [...reading.notTaken, ...stale, ...(approve ? [...reading.troubles, ...unkept] : [])]
    const state = approve ? (reasons.length > 0 ? 'held' : 'approving') : 'placed'
    const { mailbox, uidValidity, uid } = copy
    const place = { turnId: turn.id, account: taking.account.name, mailbox, uidValidity, uid }
    const now = { ...place, revision: draft.revision, hash: draft.hash, state, at } as const
    const messageId = reading.message.messageId ?? subject.client?.messageId ?? ''
    if (!(await ledger.clientDrafts.change(subject.client, { ...now, messageId }))) throw new Refused('busy')
    if (reasons.length > 0) await sayWhy(context, ledger, turn.id, approve ? REFUSED : TAKEN_PARTLY, reasons, staff)
    return null
  })
}

/** Nothing is read of it; where it lies is noted, and that a person has to make it smaller. */
async function leaveThere(taking: Taking, subject: Subject, copy: Copy, approve: boolean): Promise<void> {
  const { context, account, staff } = taking
  const draft = draftOf(subject)
  if (draft === null) return
  const { mailbox, uidValidity, uid } = copy
  await context.ledger.transaction(async (ledger) => {
    const noted = await ledger.clientDrafts.change(subject.client, {
      turnId: subject.row.turn.id,
      account: account.name,
      mailbox,
      uidValidity,
      uid,
      revision: draft.revision,
      hash: draft.hash,
      messageId: subject.client?.messageId ?? '',
      state: approve ? 'held' : 'placed',
      at: context.clock.now(),
    })
    const what = approve ? REFUSED : TAKEN_PARTLY
    if (noted) await sayWhy(context, ledger, subject.row.turn.id, what, ['too-large'], staff)
  })
}

/** The decision about what was taken in before: approved through the same door as at the desk, or held with the reason. */
export async function approveTaken(taking: Taking, approve: Acts['approve'], subject: Subject): Promise<void> {
  const { context, staff } = taking
  const { client, row } = subject
  if (client === null || row.turn.stage !== 'drafted') return
  const { draft } = row.turn
  const changed = draft.hash !== client.hash
  const result = changed
    ? ({ done: false, refusal: 'stale', detail: [] } as const)
    : await approve(
        { staffId: staff.id },
        { turnId: client.turnId, hash: client.hash, via: 'mail-client', sendAt: null, offHours: false },
      )
  // What passes by itself is tried again at the next look.
  if (result.done || result.refusal === 'busy' || result.refusal === 'after-restore') return
  await context.ledger.transaction(async (ledger) => {
    const held = await ledger.clientDrafts.change(client, { ...client, state: 'held', at: context.clock.now() })
    const reasons = [result.refusal, ...result.detail]
    if (held) await sayWhy(context, ledger, client.turnId, REFUSED, reasons, staff)
  })
}

async function read({ context, account }: Taking, turn: Drafted, raw: Uint8Array): Promise<Reading> {
  const message = await context.parser.parse(raw)
  const entity = entityOf(raw)
  const trouble = entityTrouble(entity)
  const content = trouble === 'too-large' ? null : await context.parser.readEntity(entity)
  const files = [...(content?.files.values() ?? [])].reduce((sum, bytes) => sum + bytes.length, 0)
  const tooLarge = files > limits.attachmentBytes || (content?.text.length ?? 0) > limits.textCharacters
  const known = new Set(addressesOf([...turn.draft.record.to, ...turn.draft.record.cc]))
  const named = addressesOf([...message.to, ...message.cc])
  const added = named.filter((address) => !known.has(address))
  return {
    message,
    entity,
    content: tooLarge ? null : content,
    notTaken: [
      ...refusals(message, account),
      ...(added.length > 0 ? [`added-recipients:${[...new Set(added)].join(', ')}`] : []),
      ...(named.length === 0 ? ['no-recipient'] : []),
    ],
    troubles: [
      ...(trouble === null ? [] : [trouble]),
      ...(tooLarge ? ['too-large'] : []),
      ...(message.problems.length > 0 ? ['parse-suspect'] : []),
    ],
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const addressesOf = (list: readonly Address[]): string[] => list.map((one) => one.address.toLowerCase())

/** Recipients may be left out in the client, but not all; whom it adds, a person confirms at the desk. */
function revisionOf(
  turn: Drafted,
  { message, entity, content }: Reading,
  original: Message | null,
  how: { readonly by: string; readonly at: string; readonly keep: boolean; readonly words: LetterWords },
): Drafted {
  const text = content?.text ?? message.text
  const { letter, quoted } = splitOwnWords(text, turn.draft.quoted, original)
  const edited = redraftByHand(
    { ...turn, draft: { ...turn.draft, quoted } },
    { letter, subject: message.subject, author: how.by, now: how.at, words: how.words, htmlOf },
  )
  const { bodySha256: _old, ...before } = edited.draft.record
  const named = new Set(addressesOf([...message.to, ...message.cc]))
  const still = (list: readonly Address[]) => list.filter((one) => named.has(one.address.toLowerCase()))
  const record: ReplyRecord = {
    ...before,
    to: still(before.to).length > 0 ? still(before.to) : before.to,
    cc: still(before.cc),
    attachments: content?.attachments ?? before.attachments,
    ...(how.keep && content ? { text: content.text, html: content.html, bodySha256: sha256Of(entity) } : {}),
  }
  return { ...edited, draft: { ...edited.draft, record, hash: recordHash(record) } }
}

/** Puts the reasons on the ticket, for whoever decides at the desk. */
async function sayWhy(
  context: JourneyContext,
  ledger: Ledger,
  turnId: string,
  what: typeof REFUSED | typeof TAKEN_PARTLY,
  reasons: readonly string[],
  staff: Staff,
): Promise<void> {
  const row = await ledger.tickets.turn(turnId)
  const ticket = row ? await ledger.tickets.ticket(row.turn.ticketId) : null
  if (!row || !ticket) return
  const now = context.clock.now()
  await ledger.tickets.saveTurn({ ...row, problem: [what, ...reasons].join('|'), updatedAt: now })
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who: staff.id,
    act: what,
    detail: { turn: turnId, refused: reasons.join(' · ').slice(0, 500) },
  })
  await refreshTicket(ledger, ticket, {}, now)
}

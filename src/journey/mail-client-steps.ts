/** Carries out one step of the mail client's channel: what touches the mailbox is written down before and verified after. */
import type { ClientStep, Copy } from '../approval/mail-client.ts'
import { bytesNeeded, composeMime } from '../mail/compose.ts'
import { mintDraftMark } from '../mail/draft-mark.ts'
import { mintMessageId } from '../mail/message-id.ts'
import type { ClientDraft } from '../ports/ledger/client-drafts.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { MailStoreError } from '../ports/mail-store.ts'
import type { Acts } from '../ticket/acts.ts'
import type { Draft } from '../ticket/turn.ts'
import { backToDraft, refreshTicket, writeHistory } from './context.ts'
import { draftOf, type Subject } from './mail-client-copies.ts'
import { approveTaken, type Taking, takeIn } from './mail-client-take.ts'

/**
 * @param drafts path of the Drafts mailbox; null where the server doesn't say which it is
 * @returns whether another look may find more to do
 */
export async function carryOut(
  taking: Taking,
  approve: Acts['approve'],
  drafts: string | null,
  subject: Subject,
  step: Exclude<ClientStep, { readonly do: 'nothing' | 'answered' }>,
): Promise<boolean> {
  switch (step.do) {
    case 'put':
      return put(taking, drafts, subject)
    case 'remove':
      return remove(taking, subject, step.copies)
    case 'note':
      await note(taking, subject, step.state, step.copy)
      break
    case 'take':
      await takeIn(taking, subject, step.copy, step.approve)
      break
    case 'approve':
      await approveTaken(taking, approve, subject)
      break
    case 'ask':
      await ask(taking, subject)
      break
    case 'call-back':
      await callBack(taking, subject, step.why)
      break
  }
  return true
}

/** The intention is written first: after a crash the mail is found by its Message-ID, or put once more. */
async function put({ context, store, account }: Taking, mailbox: string | null, subject: Subject): Promise<boolean> {
  const draft = draftOf(subject)
  // What could not be taken away before a letter leaves is not put there.
  if (draft === null || mailbox === null || !store.removes) return false
  const now = context.clock.now()
  const { client } = subject
  const again = client?.state === 'placing' && client.hash === draft.hash ? client : null
  const placing: ClientDraft = {
    turnId: subject.row.turn.id,
    account: account.name,
    mailbox,
    uidValidity: null,
    uid: null,
    revision: draft.revision,
    hash: draft.hash,
    messageId: again?.messageId ?? draftMessageId(context, subject, account.address.address),
    state: 'placing',
    at: now,
  }
  if (!(await context.ledger.clientDrafts.change(client, placing))) return true
  const { turnId, revision, hash, messageId } = placing
  const files = new Map<string, Uint8Array>()
  for (const sha256 of bytesNeeded(draft.record)) files.set(sha256, await context.ledger.raw.get(sha256))
  const draftMark = mintDraftMark(context.key, { turnId, revision, hash })
  await store.putDraft(mailbox, await composeMime({ ...draft.record, messageId, date: now, draftMark }, files), now)
  return true
}

function draftMessageId(context: Taking['context'], { row }: Subject, address: string): string {
  const domain = address.split('@').at(-1) ?? 'localhost'
  const random = context.randomToken(12)
  return mintMessageId({ key: context.key, ticketId: row.turn.ticketId, random, domain, kind: 'customer' })
}

/** Where the copy lies now, or that it was not seen, or that nothing is left. */
async function note(
  { context, account }: Taking,
  subject: Subject,
  state: 'placed' | 'missing' | 'gone',
  copy: Copy | null,
): Promise<void> {
  const { client, row } = subject
  const draft = copy?.revision == null ? null : await revisionOf(context.ledger, row.turn.id, copy.revision)
  const before = client ?? { turnId: row.turn.id, account: account.name, messageId: '', revision: 0, hash: '' }
  const place = copy ?? client
  if (!place) return
  await context.ledger.transaction(async (ledger) => {
    const changed = await ledger.clientDrafts.change(client, {
      turnId: before.turnId,
      account: before.account,
      messageId: before.messageId,
      mailbox: place.mailbox,
      uidValidity: place.uidValidity,
      uid: place.uid,
      revision: draft?.revision ?? before.revision,
      hash: draft?.hash ?? before.hash,
      state,
      at: context.clock.now(),
    })
    if (changed && state === 'placed' && row.problem === DELETED && row.withdrawnAt === null)
      await setProblem({ context }, ledger, subject, null)
  })
}

async function revisionOf(ledger: Ledger, turnId: string, revision: number): Promise<Draft | null> {
  return (await ledger.tickets.draftsOf(turnId)).find((draft) => draft.revision === revision) ?? null
}

/** Whether they are gone shows at the next listing, which comes at once. A refusal keeps the letter of this turn back. */
async function remove(taking: Taking, subject: Subject, copies: readonly Copy[]): Promise<boolean> {
  const { context, store, staff } = taking
  const { client, row } = subject
  // Written down also where the server has numbered its mails anew and none of them lies where it was: what is gone next is
  // gone by us.
  const whole = row.turn.stage !== 'drafted' || copies.some((copy) => copy.known)
  if (client && whole && client.state !== 'removing') {
    const removing = { ...client, state: 'removing', at: context.clock.now() } as const
    if (!(await context.ledger.clientDrafts.change(client, removing))) return true
  }
  try {
    for (const { mailbox, uidValidity, uid } of copies) await store.removeFrom(mailbox, uidValidity, uid)
  } catch (error) {
    if (!(error instanceof MailStoreError && error.kind === 'refused')) throw error
    context.log.warn('a draft could not be taken away', { account: taking.account.name, turn: row.turn.id })
    return false
  }
  const tooLate = row.turn.stage !== 'approved' && copies.some((copy) => copy.where === 'approved')
  if (!tooLate) return true
  await writeHistory(context, context.ledger, {
    ticketId: row.turn.ticketId,
    who: staff.id,
    act: 'mail-client-refused',
    detail: { turn: row.turn.id, refused: row.withdrawnWhy ?? 'too-late' },
  })
  return true
}

/** A turn's problem where its draft was deleted in the mail client. */
export const DELETED = 'mail-client-deleted'

async function ask(taking: Taking, subject: Subject): Promise<void> {
  const { context, staff } = taking
  const { client, row } = subject
  if (client === null) return
  await context.ledger.transaction(async (ledger) => {
    const asked = await ledger.clientDrafts.change(client, { ...client, state: 'deleted', at: context.clock.now() })
    if (!asked) return
    await setProblem(taking, ledger, subject, DELETED)
    await writeHistory(context, ledger, {
      ticketId: row.turn.ticketId,
      who: staff.id,
      act: 'draft-deleted',
      detail: { turn: row.turn.id, revision: client.revision },
    })
  })
}

/** Sets or clears the problem of a turn that is still in work as it was read. */
async function setProblem(
  { context }: Pick<Taking, 'context'>,
  ledger: Ledger,
  { row, ticket }: Subject,
  problem: string | null,
): Promise<void> {
  const fresh = await ledger.tickets.turn(row.turn.id)
  if (!fresh || fresh.withdrawnAt !== null || fresh.turn.stage !== 'drafted') return
  const now = context.clock.now()
  await ledger.tickets.saveTurn({ ...fresh, problem, updatedAt: now })
  await refreshTicket(ledger, ticket, {}, now)
}

/** Before the final dot an approval can always be taken back; behind it only the truth can be told. */
async function callBack(
  { context }: Taking,
  { row, ticket, client }: Subject,
  why: 'mail-client-changed' | 'mail-client-vanished',
): Promise<void> {
  if (row.turn.stage !== 'approved') return
  const { id } = row.turn.approval
  await context.ledger.transaction(async (ledger) => {
    const fresh = await ledger.tickets.turn(row.turn.id)
    // Another look may have taken it away meanwhile: then it has not vanished.
    const known = await ledger.clientDrafts.of(row.turn.id)
    if (why === 'mail-client-vanished' && known?.state !== client?.state) return
    if (fresh?.turn.stage !== 'approved' || fresh.turn.approval.id !== id || fresh.withdrawnAt !== null) return
    if (!(await ledger.outbox.cancel(id))) return
    const now = context.clock.now()
    const { approval } = fresh.turn
    if (client && why === 'mail-client-vanished')
      await ledger.clientDrafts.change(client, { ...client, state: 'deleted', at: now })
    await backToDraft(ledger, { ...fresh, turn: fresh.turn, problem: why }, now)
    await writeHistory(context, ledger, {
      ticketId: ticket.id,
      who: 'amends',
      act: 'approval-withdrawn',
      detail: { why, approval: approval.id },
    })
    await refreshTicket(ledger, ticket, {}, now)
  })
}

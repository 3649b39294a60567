/** Blanks the rows of a ticket or mail: what follows from the person goes, what figures and promises rest on stays. */
import type { Kysely } from 'kysely'
import type { Instant } from '../../mail/message.ts'
import { bareMessage, type Message } from '../../mail/message.ts'
import type { ErasedBytes } from '../../ports/ledger/erasure.ts'
import { ERASE } from '../../ports/ledger/marks.ts'
import type { Findings } from '../../ticket/findings.ts'
import { forgottenDetail, forgottenFindings, forgottenTurn } from '../../ticket/forget.ts'
import type { Paper } from '../../ticket/paper.ts'
import type { Draft, Turn } from '../../ticket/turn.ts'
import type { PaperState } from '../../ticket/words.ts'
import { blankCase } from './aftercare.ts'
import { whole } from './bind.ts'
import { contactKey } from './contacts.ts'
import { setMark } from './marks.ts'
import { fromJson, NEVER } from './rows.ts'
import type { Schema } from './schema.ts'
import { dropTerms } from './search.ts'

/** Stands where the customer's address stood: no address is written like that. */
export const FORGOTTEN = '(forgotten)'

/** Not while a letter leaves, and not while a person may have to send its bytes once more. */
export async function isErasable(db: Kysely<Schema>, ticketId: string): Promise<boolean> {
  const busy = await db
    .selectFrom('outbox')
    .select('id')
    .where('ticket_id', '=', ticketId)
    .where('state', 'in', ['scheduled', 'claimed', 'may-have-sent', 'uncertain'])
    .limit(1)
    .executeTakeFirst()
  return busy === undefined
}

export async function blankTicket(db: Kysely<Schema>, id: string, at: Instant): Promise<void> {
  const ticket = await db.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirst()
  if (!ticket) return
  await db
    .updateTable('tickets')
    .set((eb) => ({
      customer: JSON.stringify({ name: '', address: '' }),
      customer_key: FORGOTTEN,
      subject: '',
      gist: '{}',
      timezone: null,
      state: 'closed',
      closed_at: ticket.closed_at ?? at,
      held_until: null,
      due_at: null,
      due_sort: NEVER,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  const messages = await db.selectFrom('messages').selectAll().where('ticket_id', '=', id).execute()
  await forgetContacts(db, ticket, messages)
  for (const message of messages) await blankMessage(db, message, at)
  for (const bytes of await blankTurns(db, id, at)) await noteBytes(db, ticket.account, bytes, at)
  await db.updateTable('fact_checks').set({ note: '' }).where('ticket_id', '=', id).execute()
  await blankPapers(db, id)
  await db.deleteFrom('autosaves').where('ticket_id', '=', id).execute()
  // That something was said of a template stays; whose words were in it is not known.
  await db.updateTable('owner_notes').set({ note: '', answer: '' }).where('ticket_id', '=', id).execute()
  await blankCase(db, id)
  await db.deleteFrom('model_jobs').where('ticket_id', '=', id).execute()
  await db.deleteFrom('learned_pairs').where('ticket_id', '=', id).execute()
  await blankHistory(db, id)
  await dropTerms(db, id)
  await db.deleteFrom('case_facts').where('ticket_id', '=', id).execute()
  await db.deleteFrom('chances').where('ticket_id', '=', id).execute()
  // What a person read and approved holds nothing of the customer; what nobody read may.
  await db.deleteFrom('library_cases').where('ticket_id', '=', id).where('state', '<>', 'approved').execute()
  await db.updateTable('library_cases').set({ ticket_id: null }).where('ticket_id', '=', id).execute()
}

/** What is remembered of the people of this ticket, but of those who have another one. */
async function forgetContacts(
  db: Kysely<Schema>,
  ticket: Schema['tickets'],
  messages: readonly Schema['messages'][],
): Promise<void> {
  const writers = messages.flatMap(({ parsed }) => {
    const { from, replyTo, forwarded } = fromJson<Message>(parsed)
    return [...from, ...replyTo, ...(forwarded?.from ?? [])].map(({ address }) => contactKey(address))
  })
  for (const key of new Set([ticket.customer_key, ...writers])) {
    const other = await db
      .selectFrom('tickets')
      .select('id')
      .where('customer_key', '=', key)
      .where('id', '<>', ticket.id)
      .limit(1)
      .executeTakeFirst()
    if (other) continue
    await db.deleteFrom('contacts').where('contact_key', '=', key).execute()
    await db.deleteFrom('customer_tiers').where('customer_key', '=', key).execute()
  }
}

export async function blankMessage(db: Kysely<Schema>, message: Schema['messages'], at: Instant): Promise<void> {
  await db.deleteFrom('message_ids').where('message_row', '=', message.id).execute()
  await db.deleteFrom('corrections').where('message_id', '=', message.id).execute()
  await db
    .updateTable('messages')
    .set({
      parsed: JSON.stringify(bareMessage('')),
      spans: '[]',
      findings:
        message.findings === null ? null : JSON.stringify(forgottenFindings(fromJson<Findings>(message.findings))),
      flags: JSON.stringify(['forgotten']),
      parse_suspect: 0,
    })
    .where('id', '=', message.id)
    .execute()
  const { raw_sha256: sha256, account } = message
  if (sha256 !== null) await noteBytes(db, account, { sha256, kind: 'mail' }, at)
}

/** @returns the bytes that only these turns used: frozen letters, and files that staff added */
async function blankTurns(db: Kysely<Schema>, ticketId: string, at: Instant): Promise<ErasedBytes[]> {
  const bytes: ErasedBytes[] = []
  for (const row of await db.selectFrom('turns').selectAll().where('ticket_id', '=', ticketId).execute()) {
    const turn = fromJson<Turn>(row.body)
    const drafts = await db.selectFrom('drafts').select('body').where('turn_id', '=', row.id).execute()
    for (const { body } of drafts) bytes.push(...filesOf(fromJson<Draft>(body)))
    if ('draft' in turn) bytes.push(...filesOf(turn.draft))
    await db.deleteFrom('drafts').where('turn_id', '=', row.id).execute()
    const inWork = row.withdrawn_at === null && row.stage !== 'sent'
    await db
      .updateTable('turns')
      .set({
        body: JSON.stringify(forgottenTurn(turn)),
        problem: null,
        ...(inWork && { withdrawn_at: at, withdrawn_why: 'forgotten' }),
      })
      .where('id', '=', row.id)
      .execute()
  }
  for (const item of await db.selectFrom('outbox').selectAll().where('ticket_id', '=', ticketId).execute()) {
    if (item.mime_sha256 !== null) bytes.push({ sha256: item.mime_sha256, kind: 'mail' })
    await db
      .updateTable('outbox')
      .set(
        whole({
          approved: JSON.stringify(forgottenTurn(fromJson<Turn>(item.approved))),
          response: null,
          // A copy that was not filed yet can't be any more.
          filed_at: item.filed_at ?? at,
        }),
      )
      .where('id', '=', item.id)
      .execute()
  }
  return bytes
}

/** Of papers the words go, and what was still to be sent is no longer. */
async function blankPapers(db: Kysely<Schema>, ticketId: string): Promise<void> {
  for (const row of await db.selectFrom('papers').selectAll().where('ticket_id', '=', ticketId).execute()) {
    const { kind, role, language, by, createdAt } = fromJson<Paper>(row.body)
    const body = { kind, role, to: null, language, subject: '', text: '', files: [], by, createdAt, answerId: null }
    const open = !DONE_PAPERS.has(row.state)
    await db
      .updateTable('papers')
      .set({
        body: JSON.stringify(body),
        message_id: null,
        response: null,
        ...(open && { state: 'withdrawn', token: null }),
      })
      .where('id', '=', row.id)
      .execute()
  }
}

/** What became of these is over. */
const DONE_PAPERS: ReadonlySet<PaperState> = new Set(['sent', 'copied', 'answered', 'withdrawn'])

function filesOf(draft: Draft): ErasedBytes[] {
  const { attachments, bodySha256 } = draft.record
  const bytes = [...attachments.map(({ sha256 }) => sha256), ...(bodySha256 ? [bodySha256] : [])]
  return bytes.map((sha256) => ({ sha256, kind: 'file' }))
}

async function blankHistory(db: Kysely<Schema>, ticketId: string): Promise<void> {
  const lines = await db.selectFrom('history').select(['id', 'detail']).where('ticket_id', '=', ticketId).execute()
  for (const line of lines) {
    const detail = JSON.stringify(forgottenDetail(fromJson(line.detail)))
    await db.updateTable('history').set({ detail }).where('id', '=', line.id).execute()
  }
}

/** The mail doesn't come back at the next sweep, and its bytes are removed once this is committed. */
export async function noteBytes(db: Kysely<Schema>, account: string, bytes: ErasedBytes, at: Instant): Promise<void> {
  const { sha256, kind } = bytes
  await setMark(db, ERASE + sha256, kind, at)
  if (kind === 'file') return
  await db
    .insertInto('forgotten')
    .values(whole({ account, raw_sha256: sha256, at }))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .updateTable('occurrences')
    .set({ envelope: null, last_error: null })
    .where('account', '=', account)
    .where('raw_sha256', '=', sha256)
    .execute()
}

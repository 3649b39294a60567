/** Tickets with their messages, turns, drafts and history. */
import type { Kysely } from 'kysely'
import { LedgerError } from '../../ports/ledger/ledger.ts'
import type { PastClaim, StoredMessage, Ticket, TicketLedger, TurnRow } from '../../ports/ledger/tickets.ts'
import { rankOfSeverity } from '../../ticket/rank.ts'
import { atomically } from './atomically.ts'
import { lookupKey, whole } from './bind.ts'
import { fromJson, historyLineOf, messageOf, NEVER, ticketOf, turnRowOf } from './rows.ts'
import type { Schema } from './schema.ts'
import { addTerms, takeAnew, textsOfMessage, textsOfTicket } from './search.ts'

/** Bound values of one look-up by list; a hostile References field names thousands. */
const KEYS_AT_ONCE = 500

export function ticketLedger(db: Kysely<Schema>): TicketLedger {
  const messages = () => db.selectFrom('messages').selectAll('messages')
  const claims = () =>
    db
      .selectFrom('tickets')
      .innerJoin('messages', 'messages.ticket_id', 'tickets.id')
      .select(['messages.id', 'messages.at', 'messages.findings', 'tickets.id as ticket', 'tickets.number'])
      .where('messages.direction', '=', 'in')
      .where('messages.audience', '=', 'customer')
      .where('messages.findings', 'is not', null)

  return {
    async nextNumber(year) {
      const row = await db
        .insertInto('ticket_numbers')
        .values({ year, last: 1 })
        .onConflict((conflict) =>
          conflict.column('year').doUpdateSet((eb) => ({ last: eb('ticket_numbers.last', '+', 1) })),
        )
        .returning('last')
        .executeTakeFirstOrThrow()
      return `KS-${year}-${String(row.last).padStart(4, '0')}`
    },

    async addTicket(ticket) {
      await atomically(db, async (trx) => {
        await trx.insertInto('tickets').values(newTicketRow(ticket)).execute()
        await addTerms(trx, ticket.id, textsOfTicket(ticket))
      })
    },

    async updateTicket(id, change) {
      await atomically(db, async (trx) => {
        await trx
          .updateTable('tickets')
          .set((eb) => ({ ...changedColumns(change), version: eb('version', '+', 1) }))
          .where('id', '=', id)
          .execute()
        if (change.customer || change.subject !== undefined || change.gist)
          await addTerms(trx, id, textsOfTicket(change))
      })
    },

    async ticket(id) {
      const row = await db.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? ticketOf(row) : null
    },

    async ticketByNumber(number) {
      const row = await db.selectFrom('tickets').selectAll().where('number', '=', number).executeTakeFirst()
      return row ? ticketOf(row) : null
    },

    async addMessage(message, messageIds) {
      await atomically(db, async (trx) => {
        await trx.insertInto('messages').values(messageRow(message)).execute()
        for (const messageId of messageIds) await addMessageId(trx, message.id, messageId)
        if (message.ticketId !== null) await addTerms(trx, message.ticketId, textsOfMessage(message))
      })
    },

    async updateMessage(id, change) {
      const columns = messageColumns(change)
      if (Object.keys(columns).length === 0) return
      await atomically(db, async (trx) => {
        const before = await trx.selectFrom('messages').select('ticket_id').where('id', '=', id).executeTakeFirst()
        await trx.updateTable('messages').set(columns).where('id', '=', id).execute()
        const { ticketId = before?.ticket_id ?? null, findings } = change
        const moved = ticketId !== (before?.ticket_id ?? null)
        if (moved && before?.ticket_id) await takeAnew(trx, before.ticket_id)
        if (ticketId === null || !(moved || findings)) return
        const row = await trx.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst()
        if (row) await addTerms(trx, ticketId, textsOfMessage(messageOf(row)))
      })
    },

    async message(id) {
      const row = await messages().where('id', '=', id).executeTakeFirst()
      return row ? messageOf(row) : null
    },

    async messageByRaw(account, rawSha256) {
      const row = await messages().where('account', '=', account).where('raw_sha256', '=', rawSha256).executeTakeFirst()
      return row ? messageOf(row) : null
    },

    async messagesByIds(messageIds) {
      const found = new Map<string, StoredMessage>()
      const keys = [...new Set(messageIds.map(lookupKey))]
      for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
        const rows = await messages()
          .innerJoin('message_ids', 'message_ids.message_row', 'messages.id')
          .where('message_ids.message_id', 'in', keys.slice(from, from + KEYS_AT_ONCE))
          .execute()
        for (const row of rows) if (!found.has(row.id)) found.set(row.id, messageOf(row))
      }
      return [...found.values()].sort((a, b) => byTimeAndId(a.at, a.id, b.at, b.id))
    },

    addMessageId: (messageRowId, messageId) => addMessageId(db, messageRowId, messageId),

    async messagesOf(ticketId) {
      const rows = await messages().where('ticket_id', '=', ticketId).orderBy('at').orderBy('id').execute()
      return rows.map(messageOf)
    },

    async mailsOfCustomer(address, from, until) {
      const { count } = await db
        .selectFrom('tickets')
        .innerJoin('messages', 'messages.ticket_id', 'tickets.id')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('tickets.customer_key', '=', customerKey(address))
        .where('tickets.last_customer_mail_at', '>=', from)
        .where('messages.direction', '=', 'in')
        .where('messages.at', '>=', from)
        .where('messages.at', '<=', until)
        .executeTakeFirstOrThrow()
      return Number(count)
    },

    async ticketsOfCustomer(address, limit) {
      const rows = await db
        .selectFrom('tickets')
        .selectAll()
        .where('customer_key', '=', customerKey(address))
        .where('state', '<>', 'closed')
        .orderBy('opened_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(ticketOf)
    },

    async claimsOf(account, address, since, limit) {
      const rows = await claims()
        .select('messages.parsed')
        .where('tickets.account', '=', account)
        .where('tickets.customer_key', '=', customerKey(address))
        .where('messages.at', '>=', since)
        .orderBy('tickets.opened_at', 'desc')
        .orderBy('tickets.id', 'desc')
        .orderBy('messages.at', 'desc')
        .orderBy('messages.id', 'desc')
        .limit(limit)
        .execute()
      return rows.flatMap((row) => pastClaimOf(row).map((claim) => ({ ...claim, files: filesOf(row.parsed) })))
    },

    async openClaims(account, since, limit) {
      const rows = await claims()
        // Mails in tickets lie in no bin: an index leads through them by their time.
        .where('messages.bin', 'is', null)
        .where('messages.account', '=', account)
        .where('messages.at', '>=', since)
        .where('tickets.state', '<>', 'closed')
        .orderBy('messages.at', 'desc')
        .orderBy('messages.id', 'desc')
        .limit(limit)
        .execute()
      return rows.flatMap(pastClaimOf)
    },

    async holdsOver(now, limit) {
      const rows = await db
        .selectFrom('tickets')
        .select('id')
        .where('state', '=', 'held')
        .where('held_until', '<=', now)
        .limit(limit)
        .execute()
      return rows.map((row) => row.id)
    },

    async saveTurn(row) {
      const { id, ...columns } = turnColumns(row)
      const saved = await db
        .insertInto('turns')
        .values({ id, ...columns })
        .onConflict((conflict) => {
          const change = conflict.column('id').doUpdateSet(columns)
          return row.withdrawnAt === null ? change.where('turns.withdrawn_at', 'is', null) : change
        })
        .executeTakeFirst()
      if (saved.numInsertedOrUpdatedRows === 0n) {
        throw new LedgerError('other', 'This turn was withdrawn meanwhile; what was prepared for it is void.')
      }
    },

    async turn(id) {
      const row = await db.selectFrom('turns').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? turnRowOf(row) : null
    },

    async turnsOf(ticketId) {
      const rows = await db
        .selectFrom('turns')
        .selectAll()
        .where('ticket_id', '=', ticketId)
        .orderBy('opened_at')
        .orderBy('id')
        .execute()
      return rows.map(turnRowOf)
    },

    async addDraft(turnId, draft) {
      const row = whole({ turn_id: turnId, revision: draft.revision, body: JSON.stringify(draft) })
      await db.insertInto('drafts').values(row).execute()
    },

    async draftsOf(turnId) {
      const rows = await db
        .selectFrom('drafts')
        .select('body')
        .where('turn_id', '=', turnId)
        .orderBy('revision')
        .execute()
      return rows.map((row) => fromJson(row.body))
    },

    async addHistory(line) {
      const { id, ticketId, at, who, act, detail } = line
      const row = whole({ id, ticket_id: ticketId, at, who, act, detail: JSON.stringify(detail) })
      await db.insertInto('history').values(row).execute()
    },

    async historyOf(ticketId) {
      const rows = await db
        .selectFrom('history')
        .selectAll()
        .where('ticket_id', '=', ticketId)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map(historyLineOf)
    },
  }
}

function pastClaimOf(row: {
  readonly id: string
  readonly at: string
  readonly findings: string | null
  readonly ticket: string
  readonly number: string
}): PastClaim[] {
  const findings = row.findings === null ? null : fromJson<PastClaim['findings']>(row.findings)
  if (!findings || (findings.kind.value !== 'complaint' && findings.kind.value !== 'follow-up')) return []
  return [{ messageId: row.id, ticketId: row.ticket, number: row.number, at: row.at, findings }]
}

function filesOf(parsed: string): string[] {
  return fromJson<StoredMessage['parsed']>(parsed).attachments.map(({ sha256 }) => sha256)
}

function byTimeAndId(at: string, id: string, otherAt: string, otherId: string): number {
  if (at !== otherAt) return at < otherAt ? -1 : 1
  return id < otherId ? -1 : 1
}

async function addMessageId(db: Kysely<Schema>, messageRowId: string, messageId: string): Promise<void> {
  await db
    .insertInto('message_ids')
    .values(whole({ message_id: lookupKey(messageId), message_row: messageRowId }))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** People write one address in several cases; servers that tell them apart are not seen (RFC 5321 §2.4 discourages it). */
function customerKey(address: string): string {
  return lookupKey(address.toLowerCase())
}

function newTicketRow(ticket: Omit<Ticket, 'version'>): Schema['tickets'] {
  return whole({
    id: ticket.id,
    number: ticket.number,
    account: ticket.account,
    market: ticket.market,
    customer: JSON.stringify(ticket.customer),
    customer_key: customerKey(ticket.customer.address),
    subject: ticket.subject,
    state: ticket.state,
    issue: ticket.issue,
    severity: ticket.severity,
    severity_rank: rankOfSeverity(ticket.severity),
    language: ticket.language,
    country: ticket.country,
    timezone: ticket.timezone,
    gist: JSON.stringify(ticket.gist),
    assignee: ticket.assignee,
    opened_at: ticket.openedAt,
    last_customer_mail_at: ticket.lastCustomerMailAt,
    closed_at: ticket.closedAt,
    close_reason: ticket.closeReason,
    held_until: ticket.heldUntil,
    first_response_due_at: ticket.firstResponseDueAt,
    first_response_met_at: ticket.firstResponseMetAt,
    next_response_due_at: ticket.nextResponseDueAt,
    solution_due_at: ticket.solutionDueAt,
    solution_met_at: ticket.solutionMetAt,
    promise_hours: ticket.promiseHours ? JSON.stringify(ticket.promiseHours) : null,
    due_at: ticket.dueAt,
    due_sort: ticket.dueAt ?? NEVER,
    version: 1,
  })
}

type TicketChange = Parameters<TicketLedger['updateTicket']>[1]

/** Columns that bear the name of their field in snake case and hold its very value. */
const PLAIN_COLUMNS = {
  account: 'account',
  market: 'market',
  subject: 'subject',
  state: 'state',
  issue: 'issue',
  severity: 'severity',
  language: 'language',
  country: 'country',
  timezone: 'timezone',
  assignee: 'assignee',
  openedAt: 'opened_at',
  lastCustomerMailAt: 'last_customer_mail_at',
  closedAt: 'closed_at',
  closeReason: 'close_reason',
  heldUntil: 'held_until',
  firstResponseDueAt: 'first_response_due_at',
  firstResponseMetAt: 'first_response_met_at',
  nextResponseDueAt: 'next_response_due_at',
  solutionDueAt: 'solution_due_at',
  solutionMetAt: 'solution_met_at',
  dueAt: 'due_at',
} as const satisfies Partial<Record<keyof TicketChange, keyof Schema['tickets']>>

/** The columns that a change names, with those that follow from them. */
function changedColumns(change: TicketChange): Partial<Schema['tickets']> {
  const plain = Object.fromEntries(
    Object.entries(PLAIN_COLUMNS).flatMap(([field, column]) => {
      const value = change[field as keyof typeof PLAIN_COLUMNS]
      return value === undefined ? [] : [[column, value]]
    }),
  )
  return {
    ...plain,
    ...(change.customer && {
      customer: JSON.stringify(change.customer),
      customer_key: customerKey(change.customer.address),
    }),
    ...(change.promiseHours && { promise_hours: JSON.stringify(change.promiseHours) }),
    ...(change.gist && { gist: JSON.stringify(change.gist) }),
    ...(change.severity && { severity_rank: rankOfSeverity(change.severity) }),
    ...(change.rank !== undefined && { severity_rank: change.rank }),
    ...(change.dueAt !== undefined && { due_sort: change.dueAt ?? NEVER }),
  }
}

function messageRow(message: StoredMessage): Schema['messages'] {
  return whole({
    id: message.id,
    account: message.account,
    direction: message.direction,
    audience: message.audience,
    raw_sha256: message.rawSha256,
    ticket_id: message.ticketId,
    bin: message.bin,
    kind: message.kind,
    at: message.at,
    parsed: JSON.stringify(message.parsed),
    spans: JSON.stringify(message.spans),
    findings: message.findings === null ? null : JSON.stringify(message.findings),
    flags: JSON.stringify(message.flags),
    parse_suspect: message.parsed.problems.length > 0 ? 1 : 0,
  })
}

function messageColumns(change: Parameters<TicketLedger['updateMessage']>[1]): Partial<Schema['messages']> {
  return {
    ...(change.ticketId !== undefined && { ticket_id: change.ticketId }),
    ...(change.bin !== undefined && { bin: change.bin }),
    ...(change.kind !== undefined && { kind: change.kind }),
    ...(change.findings !== undefined && {
      findings: change.findings === null ? null : JSON.stringify(change.findings),
    }),
    ...(change.flags !== undefined && { flags: JSON.stringify(change.flags) }),
  }
}

function turnColumns(row: TurnRow): Schema['turns'] {
  return whole({
    id: row.turn.id,
    ticket_id: row.turn.ticketId,
    purpose: row.turn.purpose,
    stage: row.turn.stage,
    opened_at: row.turn.openedAt,
    body: JSON.stringify(row.turn),
    withdrawn_at: row.withdrawnAt,
    withdrawn_why: row.withdrawnWhy,
    problem: row.problem,
    updated_at: row.updatedAt,
  })
}

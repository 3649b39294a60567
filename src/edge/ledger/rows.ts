/** From rows to the words of the ports: what several rooms of the ledger read. */

import type { Occurrence } from '../../ports/ledger/intake.ts'
import type { OutboxItem } from '../../ports/ledger/outbox.ts'
import type { Staff } from '../../ports/ledger/staff.ts'
import type { HistoryLine, StoredMessage, Ticket, TurnRow } from '../../ports/ledger/tickets.ts'
import type { Envelope } from '../../ports/mail-store.ts'
import type { PromiseHours } from '../../ticket/promise-hours.ts'
import type { Schema } from './schema.ts'

/** JSON that this program wrote itself, under the same type. */
export function fromJson<T>(text: string): T {
  const value: T = JSON.parse(text)
  return value
}

/** The end of time: sorts after every instant. */
export const NEVER = '9999-12-31T23:59:59.999Z'

export function occurrenceOf(row: Schema['occurrences']): Occurrence {
  return {
    account: row.account,
    mailbox: row.mailbox,
    uidValidity: row.uid_validity,
    uid: row.uid,
    state: row.state,
    rawSha256: row.raw_sha256,
    size: row.size,
    internalDate: row.internal_date,
    tries: row.tries,
    lastError: row.last_error,
    envelope: row.envelope === null ? null : fromJson<Envelope>(row.envelope),
  }
}

export function ticketOf(row: Schema['tickets']): Ticket {
  return {
    id: row.id,
    number: row.number,
    account: row.account,
    market: row.market,
    customer: fromJson(row.customer),
    subject: row.subject,
    state: row.state,
    issue: row.issue,
    severity: row.severity,
    language: row.language,
    country: row.country,
    timezone: row.timezone,
    gist: fromJson(row.gist),
    assignee: row.assignee,
    openedAt: row.opened_at,
    lastCustomerMailAt: row.last_customer_mail_at,
    closedAt: row.closed_at,
    closeReason: row.close_reason,
    heldUntil: row.held_until,
    firstResponseDueAt: row.first_response_due_at,
    firstResponseMetAt: row.first_response_met_at,
    nextResponseDueAt: row.next_response_due_at,
    solutionDueAt: row.solution_due_at,
    solutionMetAt: row.solution_met_at,
    ...(row.promise_hours !== null && { promiseHours: fromJson<PromiseHours>(row.promise_hours) }),
    dueAt: row.due_at,
    version: row.version,
  }
}

export function messageOf(row: Schema['messages']): StoredMessage {
  return {
    id: row.id,
    account: row.account,
    direction: row.direction,
    audience: row.audience,
    rawSha256: row.raw_sha256,
    ticketId: row.ticket_id,
    bin: row.bin,
    kind: row.kind,
    at: row.at,
    parsed: fromJson(row.parsed),
    spans: fromJson(row.spans),
    findings: row.findings === null ? null : fromJson(row.findings),
    flags: fromJson(row.flags),
  }
}

export function turnRowOf(row: Schema['turns']): TurnRow {
  return {
    turn: fromJson(row.body),
    withdrawnAt: row.withdrawn_at,
    withdrawnWhy: row.withdrawn_why,
    problem: row.problem,
    updatedAt: row.updated_at,
  }
}

export function historyLineOf(row: Schema['history']): HistoryLine {
  return {
    id: row.id,
    ticketId: row.ticket_id,
    at: row.at,
    who: row.who,
    act: row.act,
    detail: fromJson(row.detail),
  }
}

/** The columns of an item without the approved turn, which is large and of use to the sender alone. */
export const ITEM_COLUMNS = [
  'id',
  'ticket_id',
  'turn_id',
  'account',
  'state',
  'message_id',
  'hash',
  'due_at',
  'undo_until',
  'attempts',
  'mime_sha256',
  'response',
  'reason',
  'server_message_id',
  'delivered_at',
  'filed_at',
  'file_note',
] as const

export function outboxItemOf(row: Pick<Schema['outbox'], (typeof ITEM_COLUMNS)[number]>): OutboxItem {
  return {
    id: row.id,
    ticketId: row.ticket_id,
    turnId: row.turn_id,
    account: row.account,
    state: row.state,
    messageId: row.message_id,
    hash: row.hash,
    dueAt: row.due_at,
    undoUntil: row.undo_until,
    attempts: row.attempts,
    mimeSha256: row.mime_sha256,
    response: row.response,
    reason: row.reason,
    serverMessageId: row.server_message_id,
    deliveredAt: row.delivered_at,
    filedAt: row.filed_at,
    fileNote: row.file_note,
  }
}

export function staffOf(row: Schema['staff']): Staff {
  return {
    id: row.id,
    name: row.name,
    signIn: row.sign_in,
    roles: fromJson(row.roles),
    timeZone: row.time_zone,
    language: row.language,
    reads: fromJson(row.reads),
    accounts: row.accounts === null ? null : fromJson(row.accounts),
    markets: row.markets === null ? null : fromJson(row.markets),
    active: row.active === 1,
  }
}

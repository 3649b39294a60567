/** Shows what happened to a ticket, newest first, and the drafts and letters that are no longer in work. */
import { html } from 'hono/html'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import type { HistoryLine, TurnRow } from '../ports/ledger/tickets.ts'
import { CORRECTABLE, type CorrectableField } from '../ticket/correct.ts'
import { foreign, passage, plainLine } from './foreign.ts'
import { wordFor } from './messages/messages.ts'
import { reasons } from './ticket-decide.ts'
import { saidInLine } from './ticket-values.ts'
import { differenceList } from './ticket-withdrawn.ts'
import type { Html, Visit } from './visit.ts'
import { dayAndTime, here } from './when.ts'

/** Ids and hashes help nobody who reads along. */
const UNSHOWN: ReadonlySet<string> = new Set([
  'message',
  'messages',
  'tasks',
  'ticketId',
  'turn',
  'approval',
  'hash',
  'outbox',
  'chosenBy',
  'id',
  'paperId',
])
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

export function historySection(visit: Visit, lines: readonly HistoryLine[], names: ReadonlyMap<string, string>): Html {
  const { m } = visit
  const newestFirst = [...lines].reverse()
  return html`<section class="card" aria-labelledby="history"><h2 id="history">${m.ticket.history}</h2>
    ${newestFirst.length === 0 ? html`<p class="empty">${m.ticket.historyEmpty}</p>` : ''}
    <ol class="history">${newestFirst.map(
      (line) => html`<li>${here(line.at, visit)} <strong>${wordFor(m.act, line.act)}</strong>
        <span class="quiet">${whoIs(line.who, names, visit)}</span>${details(visit, line)}</li>`,
    )}</ol></section>`
}

export const whoIs = (id: string, names: ReadonlyMap<string, string>, visit: Visit): string =>
  id === 'amends' || id === 'machine' ? visit.m.ticket.machine : (names.get(id) ?? visit.m.unknown)

function details(visit: Visit, line: HistoryLine): Html {
  const { m } = visit
  const field = CORRECTABLE.find((one) => one === line.detail.field)
  if (line.act === 'corrected' && field) return putRight(visit, field, line.detail)
  const shown = Object.entries(line.detail).filter(
    ([key, value]) => !UNSHOWN.has(key) && value !== null && value !== '' && value !== false,
  )
  if (shown.length === 0) return html``
  return html`<ul class="details">${shown.map(([key, value]) => html`<li>${wordFor(m.detail, key)}${m.colon}${detailValue(visit, key, value ?? '')}</li>`)}</ul>`
}

/** "Issue: damaged → missing pieces"; erased values are gone, the finding's name stays. */
function putRight(visit: Visit, field: CorrectableField, { from, to }: HistoryLine['detail']): Html {
  const { m } = visit
  const word = (value: HistoryLine['detail'][string] | undefined): string =>
    typeof value === 'string' ? saidInLine(visit, field, value) : m.none
  const change =
    from === undefined ? '' : html`${m.colon}<bdi dir="auto">${word(from)}</bdi> → <bdi dir="auto">${word(to)}</bdi>`
  return html`<ul class="details"><li>${m.finding[field]}${change}</li></ul>`
}

function detailValue(visit: Visit, key: string, value: string | number | boolean): Html | string {
  const { m } = visit
  if (typeof value !== 'string') return value === true ? m.yes : String(value)
  if (key === 'changed') return differenceList(visit, value)
  if (INSTANT.test(value)) return dayAndTime(value, visit.staff.timeZone, m)
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: m.kind,
    bin: m.bin,
    problem: m.problem,
    via: m.channel,
    why: m.withdrawnWhy,
    because: m.calendar.because,
    hours: m.calendar.hours,
    result: m.policy.checkResult,
    tier: m.orders.tier,
    paper: m.papers.kind,
    role: m.papers.role,
    task: m.aftercare.kind,
    cause: m.aftercare.file.causes,
    responsibility: m.responsibility,
    letter: { ...m.issue, ...m.stageLetter },
    reason: { ...m.sendReason, ...m.closeReason, ...m.verbs.rejectReason, ...m.verbs.holdReason },
  }
  const known = lists[key]
  if (known && Object.hasOwn(known, value)) return known[value] ?? value
  if (key === 'why') return reasons(value.split(', '), m).map(plainLine).join(' · ')
  return html`<bdi dir="auto">${plainLine(value)}</bdi>`
}

/** Drafts that were withdrawn and letters that went out: kept to be read, never to be used again. */
export function otherTurns(visit: Visit, rows: readonly TurnRow[], outbox: readonly OutboxItem[]): Html {
  const { m } = visit
  const shown = rows.filter((row) => 'draft' in row.turn)
  if (shown.length === 0) return html``
  return html`<section class="card" aria-labelledby="others"><h2 id="others">${m.ticket.otherTurns}</h2>${shown.map(
    (row) => {
      if (!('draft' in row.turn)) return ''
      const { draft } = row.turn
      const item = outbox.findLast((one) => one.turnId === row.turn.id)
      const state =
        row.withdrawnAt === null && item
          ? m.outbox[item.state]
          : `${m.ticket.withdrawn}${row.withdrawnWhy ? `${m.colon}${wordFor(m.withdrawnWhy, row.withdrawnWhy)}` : ''}`
      return html`<details class="fold"><summary>${here(row.updatedAt, visit)} · ${state}${item?.response ? html` <span class="quiet">${plainLine(item.response)}</span>` : ''}</summary>
      <p class="quiet">${foreign(draft.record.subject, draft.language)}</p>${passage(draft.letter, draft.language)}</details>`
    },
  )}</section>`
}

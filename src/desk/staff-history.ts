/** What was done to the people of the desk, by whom and when: read by administrators, changed by nobody. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { Staff } from '../ports/ledger/staff.ts'
import { AT_THE_TERMINAL, NOBODY, type StaffHistoryLine } from '../ports/ledger/staff-history.ts'
import type { Assets } from './assets.ts'
import { page } from './layout.ts'
import type { Messages } from './messages/en.ts'
import { CATALOGUES, wordFor } from './messages/messages.ts'
import type { DeskOptions } from './options.ts'
import { onlyAdmins } from './staff-page.ts'
import { table } from './table.ts'
import type { DeskEnv, Html, Visit } from './visit.ts'
import { here } from './when.ts'

const STAFF_HISTORY = '/staff/history'
const LINES = 50

export function staffHistoryRoutes(app: Hono<DeskEnv>, { ledger }: DeskOptions, assets: Assets): void {
  app.get(STAFF_HISTORY, onlyAdmins, async (c) => {
    const visit = c.get('visit')
    const found = await ledger.staffHistory.page(c.req.query('before') ?? null, LINES + 1)
    const names = new Map((await ledger.staff.all()).map((one) => [one.id, one]))
    const lines = found.slice(0, LINES)
    const older = found.length > LINES ? (lines.at(-1)?.id ?? null) : null
    const main = historyMain(visit, lines, names, older)
    return c.html(page(visit, assets, { title: visit.m.account.history.title, main }))
  })
}

function historyMain(
  visit: Visit,
  lines: readonly StaffHistoryLine[],
  people: ReadonlyMap<string, Staff>,
  older: string | null,
): Html {
  const { m } = visit
  const words = m.account.history
  const nameOf = (id: string | null): Html | string => {
    if (id === null || id === NOBODY) return html`<span class="quiet">${id === null ? '' : words.nobody}</span>`
    if (id === AT_THE_TERMINAL) return words.terminal
    return html`<bdi>${people.get(id)?.name ?? id}</bdi>`
  }
  return html`<p class="quiet"><a href="/staff">${m.account.person.back}</a></p><h1>${words.title}</h1>
    <section class="card" aria-label="${words.title}"><p class="quiet">${words.lead}</p>${table({
      caption: words.title,
      columns: [{ name: words.when }, { name: words.who }, { name: words.what }, { name: words.whom }],
      rows: lines.map((line) => ({
        cells: [
          here(line.at, visit),
          nameOf(line.who),
          html`${words.act[line.act]}${detailOf(line, m)}`,
          nameOf(line.staffId),
        ],
      })),
      empty: words.empty,
    })}${older === null ? '' : html`<p><a href="${STAFF_HISTORY}?before=${older}">${words.older}</a></p>`}</section>`
}

/** What a line says beside its act, in words of the reader; '' where it is nothing. */
function detailOf({ act, detail }: StaffHistoryLine, m: Messages): string {
  const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
  const roles = (value: unknown): string =>
    listed(value)
      .map((one) => wordFor(m.role, one))
      .join(m.comma) || m.none
  if (act === 'added') return `${m.colon}${roles(detail.roles)}`
  if (act === 'roles') return `${m.colon}${roles(detail.before)} → ${roles(detail.after)}`
  if (act === 'language')
    return `${m.colon}${listed(detail.after)
      .map((tag) => CATALOGUES[tag]?.ownName ?? tag)
      .join(m.comma)}`
  if (act === 'sessions-ended') return `${m.colon}${String(detail.sessions)}`
  if (act === 'recovery-code') return `${m.colon}${m.account.code.left(Number(detail.left))}`
  if (act !== 'refused') return ''
  const by = wordFor(m.account.history.by, String(detail.by))
  const address = detail.address === undefined ? [] : [String(detail.address)]
  return `${m.colon}${[by, ...address].join(m.comma)}`
}

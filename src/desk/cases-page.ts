/** The ledger of complaints on a page, as a workbook and as CSV, and one case as a page to print. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { DateTime } from 'luxon'
import { caseOfView, casesBetween, type LedgerCase } from '../journey/case-ledger.ts'
import type { Assets } from './assets.ts'
import { cellText, OFFICE_ZONE } from './case-cells.ts'
import { COLUMNS, mailRows, rowOf, taskRows } from './case-columns.ts'
import { csvOf, tableOf, workbookOf } from './case-workbook.ts'
import { page } from './layout.ts'
import type { DeskOptions } from './options.ts'
import { gistFor } from './queue-gist.ts'
import { table } from './table.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'
import { here } from './when.ts'

const SHOWN = 200
/** More are written by `amends cases export`: a page must not hold up the others. */
const MOST = 5_000

export function casesRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const namesOf = async () => new Map((await options.ledger.staff.all()).map(({ id, name }) => [id, name]))

  const gather = async (c: DeskContext): Promise<{ span: Span; cases: LedgerCase[] }> => {
    const visit = c.get('visit')
    const span = spanOf(visit, c.req.query('from') ?? '', c.req.query('until') ?? '')
    const cases: LedgerCase[] = []
    for await (const one of casesBetween(options.ledger, visit.staff, span.start, span.end)) {
      cases.push(one)
      if (cases.length >= MOST) break
    }
    return { span, cases }
  }

  app.get('/cases', async (c) => {
    const visit = c.get('visit')
    const { span, cases } = await gather(c)
    const main = casesMain(visit, span, cases)
    return c.html(page(visit, assets, { title: visit.m.aftercare.cases.title, main, wide: true }))
  })

  app.get('/cases/download/:kind', async (c) => {
    const kind = c.req.param('kind')
    if (kind !== 'xlsx' && kind !== 'csv') return c.notFound()
    const { m } = c.get('visit')
    const { span, cases } = await gather(c)
    const made = tableOf(cases, m, await namesOf())
    c.header('content-disposition', `attachment; filename="complaints-${span.from}-${span.until}.${kind}"`)
    if (kind === 'csv') return c.body(csvOf(made, m), 200, { 'content-type': 'text/csv; charset=utf-8' })
    return c.body(await workbookOf(made, m), 200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
  })

  app.get('/tickets/:ticket/file', async (c) => {
    const visit = c.get('visit')
    const view = await options.ledger.desk.ticket(visit.staff, c.req.param('ticket'))
    if (!view) return c.notFound()
    const main = fileMain(visit, await caseOfView(options.ledger, view), await namesOf())
    return c.html(page(visit, assets, { title: `${visit.m.aftercare.file.title} ${view.ticket.number}`, main }))
  })
}

interface Span {
  /** Days on the office's calendar, both inside. */
  readonly from: string
  readonly until: string
  readonly start: string
  readonly end: string
}

/** This month where nothing sound was asked. */
export function spanOf({ now }: Pick<Visit, 'now'>, from: string, until: string): Span {
  const at = (text: string, fallback: DateTime): DateTime => {
    const asked = DateTime.fromISO(text, { zone: OFFICE_ZONE })
    return asked.isValid ? asked.startOf('day') : fallback
  }
  const today = DateTime.fromISO(now, { zone: OFFICE_ZONE }).startOf('day')
  const start = at(from, today.startOf('month'))
  const last = at(until, today)
  const end = last < start ? start : last
  return {
    from: start.toFormat('yyyy-MM-dd'),
    until: end.toFormat('yyyy-MM-dd'),
    start: new Date(start.toMillis()).toISOString(),
    end: new Date(end.plus({ days: 1 }).toMillis()).toISOString(),
  }
}

function casesMain(visit: Visit, span: Span, cases: readonly LedgerCase[]): Html {
  const { m } = visit
  const words = m.aftercare.cases
  const query = new URLSearchParams({ from: span.from, until: span.until })
  const newest = [...cases].reverse().slice(0, SHOWN)
  return html`<h1>${words.title}</h1><p class="quiet">${words.lead}</p>
    <form class="row cases" method="get" action="/cases">
      <label class="field"><span>${words.from}</span><input type="date" name="from" value="${span.from}"></label>
      <label class="field"><span>${words.until}</span><input type="date" name="until" value="${span.until}"></label>
      <button>${words.show}</button>
      <a class="button" href="/cases/download/xlsx?${query}" download>${words.xlsx}</a> <a class="button" href="/cases/download/csv?${query}" download>${words.csv}</a></form>
    ${cases.length > SHOWN ? html`<p class="note">${words.more}</p>` : ''}
    ${table({
      caption: words.title,
      empty: words.none,
      columns: (['ticket', 'received', 'company', 'issue', 'gist', 'severity', 'cause', 'closed'] as const).map(
        (name) => ({
          name: m.aftercare.columns[name],
          ...(name === 'gist' && { className: 'wide' }),
        }),
      ),
      rows: newest.map(({ view, file }) => ({
        cells: [
          html`<a href="/tickets/${view.ticket.id}">${view.ticket.number}</a> <a class="quiet" href="/tickets/${view.ticket.id}/file">${m.aftercare.file.print}</a>`,
          here(view.ticket.openedAt, visit),
          html`<bdi>${view.ticket.customer.name || view.ticket.customer.address}</bdi>`,
          view.ticket.issue ? m.issue[view.ticket.issue] : m.unknown,
          gistFor(view.ticket, visit),
          m.severity[view.ticket.severity],
          file ? m.aftercare.file.causes[file.cause] : '',
          view.ticket.closedAt ? html`${here(view.ticket.closedAt, visit)}` : m.state[view.ticket.state],
        ],
      })),
    })}`
}

/** One case with all its columns, promises and mails; the browser prints it. */
function fileMain(visit: Visit, it: LedgerCase, names: ReadonlyMap<string, string>): Html {
  const { m } = visit
  const words = m.aftercare
  const { ticket } = it.view
  const cells = rowOf(it, m, names)
  const sheet = (title: string, head: readonly string[], rows: ReturnType<typeof taskRows>): Html =>
    html`<h2>${title}</h2>${table({
      caption: title,
      empty: m.none,
      columns: head.slice(1).map((name) => ({ name })),
      rows: rows.map((row) => ({ cells: row.slice(1).map((cell) => html`<bdi>${cellText(cell)}</bdi>`) })),
    })}`
  return html`<article class="case-file"><h1>${words.file.title} ${ticket.number}</h1>
    <p class="quiet unprinted"><a href="/tickets/${ticket.id}">${m.back}</a></p>
    <dl class="case">${COLUMNS.map(({ name }, at) => {
      const said = cells[at] ? cellText(cells[at]) : ''
      return said === '' ? '' : html`<div><dt>${words.columns[name]}</dt><dd dir="auto">${said}</dd></div>`
    })}</dl>
    ${sheet(words.cases.sheets.tasks, words.columns.ofTasks, taskRows(it, m, names))}
    ${sheet(words.cases.sheets.mails, words.columns.ofMails, mailRows(it, m, names))}</article>`
}

/** The page of lessons: what all complaints of some days have in common; every number opens its tickets. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { DateTime } from 'luxon'
import {
  DIMENSIONS,
  isCase,
  isReportDay,
  isWithin,
  keysOf,
  periodsOf,
  type Report,
  type Within,
} from '../craft/report.ts'
import { COUNTED, COUNTED_NAMES } from '../craft/report-counts.ts'
import { casesOf, reportFor } from '../journey/report.ts'
import { ISSUES } from '../ticket/words.ts'
import type { Assets } from './assets.ts'
import { OFFICE_ZONE } from './case-cells.ts'
import { reportCsv, reportPage, reportWorkbook } from './insight-file.ts'
import { reportPicture } from './insight-picture.ts'
import { type Behind, groupWords, keyWord, reportTables } from './insight-tables.ts'
import { page } from './layout.ts'
import type { Messages } from './messages/en.ts'
import type { DeskOptions } from './options.ts'
import { ticketTable } from './problem-tickets.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'

const DAYS = 30
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MOST_TICKETS = 200
const MOST_SHOWN = 20
/** Narrower than by so many groups at once nobody looks. */
const MOST_WITHIN = 4

export interface Span {
  readonly from: string
  readonly to: string
  /** Groups that the page is narrowed to. */
  readonly within?: readonly Within[]
}

export function insightRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const worth = options.worth
  const reportOf = (c: DeskContext, span: Span): Promise<Report> =>
    reportFor(options.ledger.insight, c.get('visit').staff, {
      ...span,
      zone: OFFICE_ZONE,
      now: c.get('visit').now,
      currency: worth.currency,
      worth: worth.of,
    })

  /** Reports whose page was just shown and whose picture is about to be asked for: drawn from the same numbers, counted once. */
  const shown = new Map<string, Report>()
  const nameOf = (visit: Visit, span: Span): string => `${visit.staff.id} ${queryOf(span)}`

  app.get('/lessons', async (c) => {
    const visit = c.get('visit')
    const span = spanOf(c)
    const report = span && (await reportOf(c, span))
    if (report) {
      shown.set(nameOf(visit, span), report)
      for (const oldest of [...shown.keys()].slice(0, -MOST_SHOWN)) shown.delete(oldest)
    }
    const main = report ? lessonsMain(visit, report) : lessonsWrong(visit)
    return c.html(page(visit, assets, { title: visit.m.insight.title, main, wide: true }))
  })

  app.get('/lessons/report/:kind{csv|xlsx|html|svg}', async (c) => {
    const span = spanOf(c)
    if (!span) return c.notFound()
    const visit = c.get('visit')
    const { m } = visit
    const kind = c.req.param('kind')
    const known = kind === 'svg' ? shown.get(nameOf(visit, span)) : undefined
    shown.delete(nameOf(visit, span))
    const report = known ?? (await reportOf(c, span))
    if (kind === 'svg') return c.body(reportPicture(m, report), 200, { 'content-type': 'image/svg+xml' })
    c.header('content-disposition', `attachment; filename="lessons-${span.from}-${span.to}.${kind}"`)
    if (kind === 'csv') return c.body(reportCsv(m, report), 200, { 'content-type': 'text/csv; charset=utf-8' })
    if (kind === 'xlsx') return c.body(await reportWorkbook(m, report), 200, { 'content-type': XLSX })
    return c.body(await reportPage(m, report), 200, { 'content-type': 'text/html; charset=utf-8' })
  })

  app.get('/lessons/tickets', async (c) => {
    const visit = c.get('visit')
    const span = spanOf(c)
    const dimension = DIMENSIONS.find((one) => one === c.req.query('by'))
    const of = COUNTED_NAMES.find((one) => one === (c.req.query('of') ?? 'cases'))
    if (!span || !of || (!dimension && c.req.query('by') !== undefined)) return c.notFound()
    const key = c.req.query('is') ?? null
    const { from, until } = periodsOf({ ...span, zone: OFFICE_ZONE })
    const cases = await casesOf(options.ledger.insight, visit.staff, from, until)
    const keyIn = keysOf({ ...span, zone: OFFICE_ZONE })
    const issue = ISSUES.find((one) => one === c.req.query('issue'))
    const found = cases.filter(
      (one) =>
        isCase(one) &&
        isWithin(span.within ?? [], keyIn, one) &&
        COUNTED[of](one, visit.now) &&
        (dimension === undefined || keyIn(dimension, one) === key) &&
        (issue === undefined || one.issue === issue),
    )
    const last = Math.max(1, Math.ceil(found.length / MOST_TICKETS))
    const at = Math.min(last, Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1))
    const group = dimension && { dimension, key }
    const more = { ...behindQuery({ of, ...(group && { group }) }), ...(issue && { issue }) }
    const pages = { at, last, to: (one: number) => `/lessons/tickets?${queryOf(span, { ...more, page: String(one) })}` }
    const main = await ticketsMain(options, visit, span, { of, ...(group && { group }) }, found, pages)
    return c.html(page(visit, assets, { title: visit.m.insight.tickets, main, wide: true }))
  })
}

/** The last thirty days, today included, unless the address says otherwise; null where it says no days. */
export function spanOf(c: DeskContext): Span | null {
  const today = DateTime.fromISO(c.get('visit').now, { zone: OFFICE_ZONE })
  const day = (name: string, otherwise: DateTime): DateTime => {
    const asked = c.req.query(name) ?? ''
    return asked === '' ? otherwise : DateTime.fromISO(asked, { zone: OFFICE_ZONE })
  }
  const to = day('to', today)
  const from = day('from', to.minus({ days: DAYS - 1 }))
  if (!isReportDay(from) || !isReportDay(to) || from > to) return null
  const within = (c.req.queries('within') ?? []).slice(0, MOST_WITHIN).flatMap(withinOf)
  return { from: from.toFormat('yyyy-MM-dd'), to: to.toFormat('yyyy-MM-dd'), within }
}

/** "issue:delay"; "batch" alone is what has none. */
function withinOf(text: string): Within[] {
  const [name = '', ...rest] = text.split(':')
  const dimension = DIMENSIONS.find((one) => one === name)
  return dimension ? [{ dimension, key: rest.length === 0 ? null : rest.join(':') }] : []
}

const withinText = ({ dimension, key }: Within): string => (key === null ? dimension : `${dimension}:${key}`)

export function queryOf({ from, to, within = [] }: Span, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ from, to, ...more })
  for (const one of within) query.append('within', withinText(one))
  return String(query)
}

function spanForm(visit: Visit, span: Span | null): Html {
  const { insight } = visit.m
  const day = (name: string, label: string, value: string) =>
    html`<label class="field"><span>${label}</span><input type="date" name="${name}" value="${value}" required></label>`
  return html`<form method="get" action="/lessons" class="line span">${day('from', insight.from, span?.from ?? '')}${day('to', insight.to, span?.to ?? '')}${(span?.within ?? []).map((one) => html`<input type="hidden" name="within" value="${withinText(one)}">`)}<button>${insight.show}</button>${
    span
      ? html` <a class="button" href="/lessons/report/csv?${queryOf(span)}" download>${insight.csv}</a> <a class="button" href="/lessons/report/xlsx?${queryOf(span)}" download>${insight.xlsx}</a> <a class="button" href="/lessons/report/html?${queryOf(span)}" download>${insight.html}</a>`
      : ''
  }</form>`
}

const lessonsWrong = (visit: Visit): Html =>
  html`<h1>${visit.m.insight.title}</h1>${spanForm(visit, null)}<p class="refusal" role="alert">${visit.m.insight.wrong}</p>`

function lessonsMain(visit: Visit, report: Report): Html {
  const { m } = visit
  const span = { from: report.from, to: report.to, within: report.within }
  const { until } = periodsOf({ ...span, zone: report.zone })
  const earlier = { ...daysBefore(span), within: report.within }
  const link = (behind: Behind): string =>
    `/lessons/tickets?${queryOf(behind.before ? earlier : span, behindQuery(behind))}`
  return html`<h1>${m.insight.title}</h1>${spanForm(visit, span)}
    <p class="quiet">${m.insight.lead(report.from, report.to, report.zone)}</p>
    ${chips(visit, span)}
    <p><a href="/lessons/problems?${queryOf({ from: report.from, to: report.to })}">${m.problems.title}</a></p>
    ${until > visit.now ? html`<p class="quiet">${m.insight.future}</p>` : ''}
    ${report.whole.cases === 0 ? '' : html`<p class="picture"><img src="/lessons/report/svg?${queryOf(span)}" alt="${m.insight.picture}"></p>`}
    ${reportTables(m, report, link, (group) => `/lessons?${queryOf({ ...span, within: [...report.within, group] })}`)}`
}

/** What the page is narrowed to, each to be taken away. */
function chips({ m }: Visit, { within, ...span }: Required<Span>): Html | string {
  if (within.length === 0) return ''
  return html`<p class="line">${m.insight.only}${m.colon}${within.map(
    (one) =>
      html`<a class="button" href="/lessons?${queryOf({ ...span, within: within.filter((other) => other !== one) })}" aria-label="${m.insight.widen(groupWords(m, one))}"><bdi>${groupWords(m, one)}</bdi> <span aria-hidden="true">×</span></a> `,
  )}</p>`
}

const behindQuery = ({ of, group }: Behind): Record<string, string> => ({
  of,
  ...(group && { by: group.dimension, ...(group.key !== null && { is: group.key }) }),
})

/** As many days, up to the day before the first. */
function daysBefore({ from, to }: Span): Span {
  const [first, last] = [DateTime.fromISO(from, { zone: 'utc' }), DateTime.fromISO(to, { zone: 'utc' })]
  const days = last.diff(first, 'days').days + 1
  return { from: first.minus({ days }).toFormat('yyyy-MM-dd'), to: first.minus({ days: 1 }).toFormat('yyyy-MM-dd') }
}

/** What a list holds, as one line: the figure, and the group that it was counted of. */
function behindWords(m: Messages, { of, group }: Behind): Html {
  const { insight } = m
  return group
    ? html`${insight[of]} · ${insight.dimension[group.dimension]}${m.colon}<bdi>${keyWord(m, group.dimension, group.key)}</bdi>`
    : html`${insight[of]}`
}

/** Where a list of more than MOST_TICKETS is opened. */
interface Pages {
  readonly at: number
  readonly last: number
  readonly to: (page: number) => string
}

const pageLinks = ({ m }: Visit, { at, last, to }: Pages): Html =>
  html`<nav class="line" aria-label="${m.insight.pages}">${Array.from({ length: last }, (_, index) => index + 1).map(
    (one) =>
      one === at
        ? html`<a class="button" aria-current="page" href="${to(one)}">${one}</a> `
        : html`<a class="button" href="${to(one)}">${one}</a> `,
  )}</nav>`

async function ticketsMain(
  options: DeskOptions,
  visit: Visit,
  span: Span,
  behind: Behind,
  found: readonly { readonly ticketId: string }[],
  pages: Pages,
): Promise<Html> {
  const { m } = visit
  const first = (pages.at - 1) * MOST_TICKETS
  return html`<h1>${behindWords(m, behind)}</h1>
    ${(span.within ?? []).length === 0 ? '' : html`<p class="quiet">${m.insight.only}${m.colon}<bdi>${(span.within ?? []).map((one) => groupWords(m, one)).join(m.comma)}</bdi></p>`}
    <p class="quiet">${m.insight.listed(new Intl.NumberFormat(m.tag).format(found.length), span.from, span.to, OFFICE_ZONE)}</p>
    ${found.length === 0 ? '' : await ticketTable(options, visit, found.slice(first, first + MOST_TICKETS))}
    ${pages.last > 1 ? pageLinks(visit, pages) : ''}
    <p><a href="/lessons?${queryOf(span)}">${m.insight.title}</a></p>`
}

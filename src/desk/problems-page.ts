/** Recurring problems: what brings more complaints than its usual rate explains, and the sheet to act on it. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { DateTime } from 'luxon'
import { LEAST_DAYS_BEFORE, PROBLEM_DIMENSIONS, type Problem, problemsIn } from '../craft/problems.ts'
import { periodsOf } from '../craft/report.ts'
import { casesOf } from '../journey/report.ts'
import type { CaseFacts } from '../ticket/case-facts.ts'
import type { Assets } from './assets.ts'
import { OFFICE_ZONE } from './case-cells.ts'
import { queryOf, type Span, spanOf } from './insight.ts'
import { page } from './layout.ts'
import type { DeskOptions } from './options.ts'
import { table } from './table.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'

/** The usual rate is that of a year before. */
const DAYS_BEFORE = 365

export function problemRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const look = async (c: DeskContext, span: Span) => {
    const { from, until: end } = periodsOf({ ...span, zone: OFFICE_ZONE })
    const { now, staff } = c.get('visit')
    // Days still to come have brought nothing yet: the usual number is that of the days gone by.
    const until = end < now ? end : now
    if (until <= from) return { problems: [], cases: [] }
    const start = DateTime.fromISO(from, { zone: 'utc' }).minus({ days: DAYS_BEFORE }).toISO() ?? from
    const cases = await casesOf(options.ledger.insight, staff, start, until)
    return { problems: problemsIn(cases, { from, until }), cases: cases.filter(({ openedAt }) => openedAt >= from) }
  }

  app.get('/lessons/problems', async (c) => {
    const visit = c.get('visit')
    const span = spanOf(c)
    if (!span) return c.notFound()
    const main = problemsMain(visit, span, (await look(c, span)).problems)
    return c.html(page(visit, assets, { title: visit.m.problems.title, main, wide: true }))
  })

  app.get('/lessons/problems/sheet', async (c) => {
    const visit = c.get('visit')
    const span = spanOf(c)
    const dimension = PROBLEM_DIMENSIONS.find((one) => one === c.req.query('by'))
    if (!span || !dimension) return c.notFound()
    const { problems, cases } = await look(c, span)
    const problem = problems?.find(
      (one) => one.dimension === dimension && one.key === c.req.query('is') && one.issue === c.req.query('issue'),
    )
    if (!problem) return c.notFound()
    const behind = cases.filter((one) => one[dimension] === problem.key && one.issue === problem.issue)
    return c.html(page(visit, assets, { title: visit.m.problems.sheet, main: sheetMain(visit, span, problem, behind) }))
  })
}

const whose = ({ dimension, key, issue }: Problem): Readonly<Record<string, string>> => ({
  by: dimension,
  is: key,
  issue,
})

function problemsMain(visit: Visit, span: Span, problems: readonly Problem[] | null): Html {
  const { m } = visit
  const words = m.problems
  const rows = (problems ?? []).map((problem) => ({
    cells: [
      html`${m.insight.dimension[problem.dimension]}${m.colon}<bdi>${problem.key}</bdi>`,
      m.issue[problem.issue],
      html`<a href="/lessons/tickets?${queryOf(span, whose(problem))}">${problem.came}</a>`,
      figure(visit, problem.expected),
      `${dayOf(problem.first)} – ${dayOf(problem.last)}`,
      html`<a href="/lessons/problems/sheet?${queryOf(span, whose(problem))}">${words.sheet}</a>`,
    ],
  }))
  const columns = [words.what, m.list.issue, words.came, words.expected, words.days, words.next]
  return html`<h1>${words.title}</h1>
    <p class="quiet">${span.from} – ${span.to} (${OFFICE_ZONE})</p>
    <p class="quiet">${words.lead}</p>
    ${periodsOf({ ...span, zone: OFFICE_ZONE }).until > visit.now ? html`<p class="quiet">${m.insight.future}</p>` : ''}
    ${table({
      caption: words.title,
      columns: columns.map((name) => ({ name })),
      rows,
      empty: problems === null ? words.young(LEAST_DAYS_BEFORE) : words.none,
    })}
    <p><a href="/lessons?${queryOf(span)}">${m.insight.title}</a></p>`
}

/** The eight disciplines, with what the cases say filled in; printed, or copied into the company's own form. */
function sheetMain(visit: Visit, span: Span, problem: Problem, behind: readonly CaseFacts[]): Html {
  const { m } = visit
  const words = m.problems
  const { dimension, key, issue, came, expected, first, last } = problem
  const markets = new Set(behind.map(({ market, country }) => market ?? country ?? '?'))
  const causes = [...Map.groupBy(behind, ({ cause }) => cause)].map(
    ([cause, these]) => `${cause === null ? m.insight.notKnown : m.aftercare.file.causes[cause]} ${these.length}`,
  )
  const step = (at: number, text: Html | string): Html => html`<dt>${words.step[at]}</dt><dd>${text}</dd>`
  return html`<h1>${words.sheet}</h1>
    <p><bdi>${m.insight.dimension[dimension]}${m.colon}${key}</bdi> · ${m.issue[issue]} · ${span.from} – ${span.to}</p>
    <dl class="sheet">
      ${step(0, words.team)}
      ${step(1, html`${words.problem(came, figure(visit, expected))} ${dayOf(first)} – ${dayOf(last)}. ${words.markets}${m.colon}${[...markets].join(m.comma)}. <a href="/lessons/tickets?${queryOf(span, whose(problem))}">${m.insight.tickets}</a>`)}
      ${step(2, words.contain)}
      ${step(3, html`${words.causes}${m.colon}${causes.join(m.comma)}`)}
      ${step(4, words.correct)}
      ${step(5, words.check)}
      ${step(6, words.prevent[issue])}
      ${step(7, words.thanks)}
    </dl>
    <p><a href="/lessons/problems?${queryOf(span)}">${words.title}</a></p>`
}

const figure = (visit: Visit, value: number): string =>
  new Intl.NumberFormat(visit.m.tag, { maximumFractionDigits: 1 }).format(value)

const dayOf = (at: string): string => DateTime.fromISO(at, { zone: OFFICE_ZONE }).toFormat('yyyy-MM-dd')

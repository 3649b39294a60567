/** Recurring problems: what brings more complaints than its usual rate explains, who sees to it, and the sheet to act on it. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { DateTime } from 'luxon'
import { isOfGroup, LEAST_DAYS_BEFORE, type Problem, problemsIn } from '../craft/problems.ts'
import { isCase, periodsOf } from '../craft/report.ts'
import { officeDay, openProblems } from '../journey/followed.ts'
import { casesOf } from '../journey/report.ts'
import type { CaseFacts } from '../ticket/case-facts.ts'
import { type FollowedProblem, isOverdueProblem } from '../ticket/followed-problem.ts'
import { decidesCases } from '../ticket/knowledge-acts.ts'
import { seesProblem } from '../ticket/problem-acts.ts'
import { ISSUES, PROBLEM_DIMENSIONS } from '../ticket/words.ts'
import type { Assets } from './assets.ts'
import { OFFICE_ZONE } from './case-cells.ts'
import { followedTable, groupName } from './followed-lines.ts'
import { queryOf, type Span, spanOf } from './insight.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import type { DeskOptions } from './options.ts'
import { figure, sheetOf, takeUpForm } from './problem-sheet.ts'
import { ticketTable } from './problem-tickets.ts'
import { table } from './table.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'

/** The usual rate is that of a year before. */
const DAYS_BEFORE = 365
const MOST_CLOSED = 50

interface Look {
  readonly from: string
  readonly until: string
  readonly problems: readonly Problem[] | null
  /** Of the period. */
  readonly cases: readonly CaseFacts[]
}

type Group = Pick<Problem, 'dimension' | 'key' | 'issue'>

export function problemRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { ledger } = options
  const look = async (c: DeskContext, span: Span): Promise<Look> => {
    const { from, until: end } = periodsOf({ ...span, zone: OFFICE_ZONE })
    const { now, staff } = c.get('visit')
    // Days still to come have brought nothing yet: the usual number is that of the days gone by.
    const until = end < now ? end : now
    if (until <= from) return { from, until, problems: [], cases: [] }
    const start = DateTime.fromISO(from, { zone: 'utc' }).minus({ days: DAYS_BEFORE }).toISO() ?? from
    const cases = await casesOf(ledger.insight, staff, start, until)
    return {
      from,
      until,
      problems: problemsIn(cases, { from, until }),
      cases: cases.filter(({ openedAt }) => openedAt >= from),
    }
  }
  const staffNames = async () => new Map((await ledger.staff.all()).map(({ id, name }) => [id, name]))

  app.get('/lessons/problems', async (c) => {
    const visit = c.get('visit')
    const span = spanOf(c)
    if (!span) return c.notFound()
    const closed = (await ledger.followed.closed(MOST_CLOSED)).filter((one) => seesProblem(visit.staff, one))
    const main = problemsMain(visit, span, (await look(c, span)).problems, {
      open: await openProblems(ledger, visit.staff),
      closed,
      names: await staffNames(),
    })
    return c.html(page(visit, assets, { title: visit.m.problems.title, main, wide: true }))
  })

  app.get('/lessons/problems/tickets', async (c) => {
    const visit = c.get('visit')
    const [span, group] = [spanOf(c), groupOf(c)]
    if (!span || !group) return c.notFound()
    const { from, until } = periodsOf({ ...span, zone: OFFICE_ZONE })
    const cases = await casesOf(ledger.insight, visit.staff, from, until)
    const found = cases.filter((one) => isCase(one) && isOfGroup(one, group))
    const main = html`<h1>${groupName(visit, group)} · ${visit.m.issue[group.issue]}</h1>${await ticketTable(options, visit, found)}<p><a href="/lessons/problems?${queryOf(span)}">${visit.m.problems.title}</a></p>`
    return c.html(page(visit, assets, { title: visit.m.insight.tickets, main, wide: true }))
  })

  const sheet = async (c: DeskContext, refused: string | null) => {
    const visit = c.get('visit')
    const [span, group] = [spanOf(c), groupOf(c)]
    if (!span || !group) return c.notFound()
    const { problems, cases, from, until } = await look(c, span)
    const problem = problems?.find(isGroup(group))
    if (!problem) return c.notFound()
    const behind = cases.filter((one) => isCase(one) && isOfGroup(one, problem))
    const staff = (await ledger.staff.all()).filter(({ active }) => active)
    const main = html`<h1>${visit.m.problems.sheet}</h1>
      ${sheetOf(visit, { ...problem, from, until }, behind, { tickets: `/lessons/problems/tickets?${queryOf(span, whose(problem))}` })}
      ${takeUpForm(visit, `/lessons/problems/take-up?${queryOf(span, whose(problem))}`, staff)}
      <p><a href="/lessons/problems?${queryOf(span)}">${visit.m.problems.title}</a></p>`
    const flash = refused === null ? null : html`<p class="refusal" role="alert">${refused}</p>`
    return c.html(page(visit, assets, { title: visit.m.problems.sheet, main, flash }))
  }

  app.get('/lessons/problems/sheet', (c) => sheet(c, null))

  app.post('/lessons/problems/take-up', async (c) => {
    const { m } = c.get('visit')
    const [span, group, fields] = [spanOf(c), groupOf(c), c.get('fields')]
    if (!span || !group) return c.notFound()
    const { problems, from, until } = await look(c, span)
    const problem = problems?.find(isGroup(group))
    if (!problem) return c.notFound()
    const { dimension, key, issue, ...counted } = problem
    const result = await options.acts.takeUpProblem(by(c), {
      ...{ dimension, key, issue, evidence: { ...counted, from, until } },
      owner: fields.text('owner'),
      dueOn: fields.text('dueOn'),
    })
    if (result.done) return c.redirect(`/lessons/followed/${result.value.problemId}`, 303)
    return sheet(c, result.refusal === 'already-decided' ? m.problems.alreadyTaken : m.refusal[result.refusal])
  })
}

/** The group that the address names; null where it names none. */
function groupOf(c: DeskContext): Group | null {
  const dimension = PROBLEM_DIMENSIONS.find((one) => one === c.req.query('by'))
  const issue = ISSUES.find((one) => one === c.req.query('issue'))
  const key = c.req.query('is')
  return dimension && issue && key !== undefined ? { dimension, key, issue } : null
}

const isGroup =
  ({ dimension, key, issue }: Group) =>
  (one: Group): boolean =>
    one.dimension === dimension && one.key === key && one.issue === issue

const whose = ({ dimension, key, issue }: Group): Readonly<Record<string, string>> => ({
  by: dimension,
  is: key,
  issue,
})

interface Followed {
  readonly open: readonly FollowedProblem[]
  readonly closed: readonly FollowedProblem[]
  readonly names: ReadonlyMap<string, string>
}

function problemsMain(visit: Visit, span: Span, problems: readonly Problem[] | null, followed: Followed): Html {
  const { m } = visit
  const words = m.problems
  const rows = (problems ?? []).map((problem) => {
    const taken = followed.open.find(isGroup(problem))
    const overdue = taken && isOverdueProblem(taken, officeDay(visit.now))
    return {
      cells: [
        groupName(visit, problem),
        m.issue[problem.issue],
        html`<a href="/lessons/problems/tickets?${queryOf(span, whose(problem))}">${problem.came}</a>`,
        figure(visit, problem.expected),
        `${officeDay(problem.first)} – ${officeDay(problem.last)}`,
        taken
          ? html`<a href="/lessons/followed/${taken.id}">${words.followed}</a>: <bdi>${followed.names.get(taken.owner) ?? ''}</bdi>, ${taken.dueOn}${overdue ? html` <span class="clock over">${words.overdue}</span>` : ''}`
          : html`<a href="/lessons/problems/sheet?${queryOf(span, whose(problem))}">${words.sheet} · ${words.takeUp}</a>`,
      ],
    }
  })
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
    <section><h2>${words.followed} <span class="quiet">${followed.open.length}</span></h2>${followedTable(visit, followed.open, followed.names)}</section>
    ${
      followed.closed.length === 0
        ? ''
        : html`<details class="fold"><summary>${words.closedOnes}</summary>${followedTable(visit, followed.closed, followed.names)}</details>`
    }
    <p><a href="/lessons?${queryOf(span)}">${m.insight.title}</a>${decidesCases(visit.staff) ? html` · <a href="/lessons/products">${words.products}</a>` : ''}</p>`
}

/** The page *Tasks*: what is overdue, due today and due soon, mine or everybody's, each with the form that settles it. */
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { DateTime } from 'luxon'
import { officeDay, openProblems, problemsFor } from '../journey/followed.ts'
import { openTasks, type TaskLine } from '../journey/open-tasks.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { isOverdueTask } from '../ticket/task.ts'
import type { Assets } from './assets.ts'
import { followedTasks } from './followed-lines.ts'
import { page } from './layout.ts'
import type { DeskOptions } from './options.ts'
import { gistFor } from './queue-gist.ts'
import { table } from './table.ts'
import { taskForms, taskName } from './ticket-tasks.ts'
import type { DeskEnv, Html, Visit } from './visit.ts'
import { here } from './when.ts'

const SOON_DAYS = 7

export function tasksRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  app.get('/tasks', async (c) => {
    const visit = c.get('visit')
    const mine = c.req.query('all') === undefined
    const endOfToday = DateTime.fromISO(visit.now, { zone: visit.staff.timeZone }).endOf('day')
    const until = endOfToday.plus({ days: SOON_DAYS }).toUTC().toISO() ?? visit.now
    const lines = await openTasks(options.ledger, visit.staff, { until, mine, now: visit.now })
    const everybody = await options.ledger.staff.all()
    const staff = everybody.filter(({ active }) => active)
    const problems = mine
      ? await problemsFor(options.ledger, visit.staff, officeDay(visit.now))
      : await openProblems(options.ledger, visit.staff)
    const names = new Map(everybody.map(({ id, name }) => [id, name]))
    const followed = followedTasks(visit, problems, names)
    const main = html`${tasksMain(visit, lines, { staff, mine, today: endOfToday.toUTC().toISO() ?? visit.now })}${followed}`
    return c.html(page(visit, assets, { title: visit.m.aftercare.title, main, live: 'notice', wide: true }))
  })
}

function tasksMain(
  visit: Visit,
  lines: readonly TaskLine[],
  it: { readonly staff: readonly Staff[]; readonly mine: boolean; readonly today: string },
): Html {
  const words = visit.m.aftercare
  const overdue = lines.filter(({ task }) => isOverdueTask(task, visit.now))
  const today = lines.filter((line) => !overdue.includes(line) && line.task.dueAt <= it.today)
  const soon = lines.filter(({ task }) => task.dueAt > it.today)
  const whose = (href: string, text: string, current: boolean): Html =>
    html`<li><a href="${href}" ${current ? raw('aria-current="page"') : ''}>${text}</a></li>`
  return html`<h1>${words.title}</h1><p class="quiet">${words.lead}</p>
    <nav aria-label="${words.owner}"><ul class="parts">${whose('/tasks', words.mine, it.mine)}${whose('/tasks?all=1', words.everybodys, !it.mine)}</ul></nav>
    ${lines.length === 0 ? html`<p class="empty">${words.none}</p>` : ''}
    ${part(visit, words.overdue, overdue, it.staff)}${part(visit, words.today, today, it.staff)}${part(visit, words.soon, soon, it.staff)}`
}

function part(visit: Visit, title: string, lines: readonly TaskLine[], staff: readonly Staff[]): Html {
  if (lines.length === 0) return html``
  const { m } = visit
  const words = m.aftercare
  return html`<section><h2>${title} <span class="quiet">${lines.length}</span></h2>${table({
    caption: title,
    columns: [
      { name: words.due },
      { name: words.what },
      { name: words.case, className: 'wide' },
      { name: words.owner },
      { name: words.todo },
    ],
    empty: words.none,
    rows: lines.map(({ task, ticket }) => ({
      cells: [
        html`<span class="${isOverdueTask(task, visit.now) ? 'clock over' : 'clock'}">${here(task.dueAt, visit)}</span>`,
        taskName({ visit }, task),
        html`<a href="/tickets/${ticket.id}">${ticket.number}</a> <span class="quiet"><bdi>${ticket.customer.name || ticket.customer.address}</bdi> · ${gistFor(ticket, visit)}</span>`,
        html`<bdi>${staff.find(({ id }) => id === task.owner)?.name ?? words.nobody}</bdi>`,
        taskForms({ visit, ticket, staff, attempt: null }, task),
      ],
    })),
  })}</section>`
}

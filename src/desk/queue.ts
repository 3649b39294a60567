/** The queue: one line a ticket, the most urgent first, with the counts of everything beside it so that nothing hides. */
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { askedTerms } from '../craft/search-terms.ts'
import type { DeskCounts, QueueFilter, QueueRow } from '../ports/ledger/desk.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { TICKET_STATES, type Ticket, type TicketState } from '../ports/ledger/tickets.ts'
import type { SavedView } from '../ports/ledger/views.ts'
import { standsInFor } from '../ticket/absence.ts'
import type { SendPlan } from '../ticket/acts.ts'
import { absenceLine, ownerNames } from './absence.ts'
import type { Assets } from './assets.ts'
import { countryChip } from './flags.ts'
import { flashOf, withDone } from './flash.ts'
import { foreign } from './foreign.ts'
import { walked } from './keys.ts'
import { page } from './layout.ts'
import type { DeskOptions } from './options.ts'
import { openNotes } from './owner-notes.ts'
import {
  filterForm,
  type Narrowing,
  narrowed,
  narrowingFrom,
  queueHref,
  viewFrom,
  viewName,
  viewsList,
} from './queue-filter.ts'
import { gistInLine, reachInLine } from './queue-gist.ts'
import { type Row, table } from './table.ts'
import { markBox, togetherBar } from './together-mark.ts'
import type { DeskEnv, Html, Visit } from './visit.ts'
import { ageOf, bothClocks, clockLeft, isTimeZone, roughSpan, timeOfDay } from './when.ts'

const LINES = 30
export const FOR_PEOPLE: readonly TicketState[] = ['pending', 'needs-person', 'uncertain', 'failed']
const OPEN = TICKET_STATES.filter((state) => state !== 'closed')
const LONGEST_QUERY = 200
const MOST_VIEWS = 50

/** The states that a filter of the address names. */
const statesOf = (filter: string): readonly TicketState[] => {
  if (filter === 'all') return OPEN
  const one = TICKET_STATES.find((state) => state === filter)
  return one ? [one] : FOR_PEOPLE
}

export function queueRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  app.get('/', async (c) => {
    const visit = c.get('visit')
    const filter = c.req.query('state') ?? ''
    const after = cursorFrom(c.req.query('after') ?? '')
    const narrowing = narrowingFrom((name) => c.req.query(name))
    const { absences, desk, staff, views } = options.ledger
    const away = await absences.all()
    const actingFor = standsInFor(away, visit.staff.id, visit.now)
    const [rows, counts, markets, saved, people, flash] = await Promise.all([
      desk.queue(visit.staff, {
        states: statesOf(filter),
        ...narrowed(narrowing, visit, actingFor),
        after,
        limit: LINES + 1,
      }),
      desk.counts(visit.staff),
      desk.markets(visit.staff),
      views.of(visit.staff.id),
      staff.all(),
      flashOf(c, options, visit),
    ])
    const shown = rows.slice(0, LINES)
    const plans = await plansOf(options, shown)
    const notes = (await openNotes(options, visit.staff, people)).length
    const next = rows.length > LINES ? cursorOf(shown.at(-1)) : null
    return c.html(
      page(visit, assets, {
        title: visit.m.queue,
        main: queueMain(visit, {
          filter,
          narrowing,
          markets,
          views: saved,
          names: ownerNames(visit, people, away),
          absence: absenceLine(visit, away, people, actingFor),
          rows: shown,
          plans,
          counts,
          notes,
          next,
          continued: after !== null,
        }),
        flash,
        live: 'replace',
        wide: true,
      }),
    )
  })

  app.post('/views', async (c) => {
    const visit = c.get('visit')
    const fields = c.get('fields')
    const view = viewFrom(fields.text('name'), fields.text('query'))
    if (!view) return c.redirect('/', 303)
    const { views } = options.ledger
    if ((await views.of(visit.staff.id)).length < MOST_VIEWS)
      await views.save(visit.staff.id, { id: idOf(options), ...view }, options.clock.now())
    return c.redirect(withDone(view.query === '' ? '/' : `/?${view.query}`, 'viewSaved'), 303)
  })

  app.post('/views/:view/rename', async (c) => {
    const { staff } = c.get('visit')
    const name = viewName(c.get('fields').text('name'))
    if (name === '') return c.redirect('/', 303)
    const renamed = await options.ledger.views.rename(staff.id, c.req.param('view'), name, options.clock.now())
    return c.redirect(withDone('/', renamed ? 'viewRenamed' : 'viewNameTaken'), 303)
  })

  app.post('/views/:view/remove', async (c) => {
    await options.ledger.views.remove(c.get('visit').staff.id, c.req.param('view'))
    return c.redirect(withDone('/', 'viewRemoved'), 303)
  })

  app.get('/find', async (c) => {
    const visit = c.get('visit')
    const { m, staff } = visit
    const question = (c.req.query('q') ?? '').trim().slice(0, LONGEST_QUERY)
    const cursor = c.req.query('before') ?? ''
    const before = /^[\w-]{1,64}$/.test(cursor) ? cursor : null
    const found = await options.ledger.desk.search(staff, askedTerms(question), before, LINES + 1)
    const [only] = found
    if (only && found.length === 1 && before === null) return c.redirect(`/tickets/${only.ticket.id}`, 303)
    const shown = found.slice(0, LINES)
    const last = found.length > LINES ? shown.at(-1) : undefined
    const link = (from: string): string =>
      `/find?${new URLSearchParams({ q: question, ...(from && { before: from }) })}`
    const main = html`<h1>${m.list.search}${m.colon}<bdi>${question}</bdi></h1>${lines(visit, shown, await plansOf(options, shown), m.list.searchNone, namesOf(await options.ledger.staff.all()))}<p class="paging">${before === null ? '' : html`<a href="${link('')}">${m.firstPage}</a>`} ${last ? html`<a href="${link(last.ticket.id)}">${m.more}</a>` : ''}</p><p><a href="/">${m.back}</a></p>`
    return c.html(page(visit, assets, { title: m.list.search, main, wide: true }))
  })
}

/** When each letter that waits for approval would leave. */
async function plansOf(options: DeskOptions, rows: readonly QueueRow[]): Promise<ReadonlyMap<string, SendPlan>> {
  const waiting = rows.flatMap((row) => (row.turn?.turn.stage === 'drafted' ? [row.turn.turn.id] : []))
  const plans = await Promise.all(waiting.map(async (id) => [id, await options.acts.plan(id)] as const))
  return new Map(plans.flatMap(([id, plan]) => (plan ? [[id, plan] as const] : [])))
}

interface QueuePage {
  readonly filter: string
  readonly narrowing: Narrowing
  readonly markets: readonly string[]
  readonly views: readonly SavedView[]
  readonly names: ReadonlyMap<string, string>
  readonly absence: Html
  readonly rows: readonly QueueRow[]
  readonly plans: ReadonlyMap<string, SendPlan>
  readonly counts: DeskCounts
  /** What was said of texts that this person owns, and waits for an answer. */
  readonly notes: number
  readonly next: string | null
  readonly continued: boolean
}

const namesOf = (people: readonly Staff[]): ReadonlyMap<string, string> =>
  new Map(people.map(({ id, name }) => [id, name]))

/** Unpredictable, so that nobody counts another's views. */
const idOf = ({ random }: DeskOptions): string => Buffer.from(random(12)).toString('base64url')

function queueMain(
  visit: Visit,
  { filter, narrowing, markets, views, names, absence, rows, plans, counts, notes, next, continued }: QueuePage,
): Html {
  const { m } = visit
  const state = TICKET_STATES.find((one) => one === filter)
  const title = filter === 'all' ? m.list.everything : state ? m.state[state] : m.list.todo
  const link = (after: string | null): string => queueHref(filter, narrowing, after)
  return html`<div class="beside">
    <div>${countsNav(visit, filter, narrowing, counts, notes)}${viewsList(visit, filter, narrowing, views)}</div>
    <section aria-labelledby="list-title"><h1 id="list-title">${title}</h1>${absence}
      ${filterForm(visit, filter, narrowing, markets)}
      ${lines(visit, rows, plans, m.list.empty, names)}${togetherBar(visit)}
      <p class="paging">${continued ? html`<a href="${link(null)}">${m.firstPage}</a>` : ''} ${next ? html`<a href="${link(next)}">${m.more}</a>` : ''}</p>
    </section></div>`
}

function countsNav(visit: Visit, filter: string, narrowing: Narrowing, counts: DeskCounts, notes: number): Html {
  const { m } = visit
  const figure = new Intl.NumberFormat(m.tag)
  const sum = (states: readonly TicketState[]): number =>
    states.reduce((total, state) => total + counts.tickets[state], 0)
  const entry = (href: string, text: string, count: number, current: boolean, className = ''): Html =>
    html`<li class="${className}"><a href="${href}" ${current ? raw('aria-current="true"') : ''}><span>${text}</span><span class="count">${figure.format(count)}</span></a></li>`
  const { occurrences, bins } = counts
  const seen = Object.values(occurrences).reduce((total, count) => total + count, 0)
  const binned = Object.values(bins).reduce((total, count) => total + count, 0)
  return html`<nav class="states" aria-label="${m.list.states}">
    <ul>
      ${entry(queueHref('', narrowing), m.list.todo, sum(FOR_PEOPLE), !statesOf(filter).some((state) => !FOR_PEOPLE.includes(state)) && statesOf(filter).length > 1)}
      ${[...FOR_PEOPLE, ...TICKET_STATES.filter((state) => !FOR_PEOPLE.includes(state))].map((state) => entry(queueHref(state, narrowing), m.state[state], counts.tickets[state], filter === state, FOR_PEOPLE.includes(state) ? 'sub' : ''))}
      ${entry(queueHref('all', narrowing), m.list.everything, sum(OPEN), filter === 'all')}
      ${entry('/bins', m.bins, binned, false)}
      ${notes > 0 ? entry('/notes', m.ownerNotes.title, notes, false) : ''}
      ${counts.parseSuspect > 0 ? entry('/status', m.list.parseSuspect, counts.parseSuspect, false) : ''}
    </ul>
    <p class="quiet"><a href="/status">${m.list.intake}</a>${m.colon}${m.list.reconciled(figure.format(seen), figure.format(occurrences.taken), figure.format(seen - occurrences.taken))}</p>
  </nav>`
}

function lines(
  visit: Visit,
  rows: readonly QueueRow[],
  plans: ReadonlyMap<string, SendPlan>,
  empty: string,
  names: ReadonlyMap<string, string>,
): Html {
  const { m } = visit
  const columns = [
    { name: m.list.customer, className: 'who' },
    { name: m.list.local, className: 'local' },
    { name: m.list.issue, className: 'issue' },
    { name: m.list.gist, className: 'gist' },
    { name: m.list.severity, className: 'weight' },
    { name: m.list.age, className: 'age' },
    { name: m.list.clock, className: 'left' },
    { name: m.list.planned, className: 'planned' },
    { name: m.queueing.owner, className: 'owned' },
    { name: m.list.state, className: 'at' },
  ]
  return table({
    caption: m.queue,
    columns,
    rows: rows.map((row) => line(visit, row, plans, names)),
    empty,
    className: 'queue',
    attributes: walked(),
  })
}

function line(
  visit: Visit,
  row: QueueRow,
  plans: ReadonlyMap<string, SendPlan>,
  names: ReadonlyMap<string, string>,
): Row {
  const { m } = visit
  const { ticket } = row
  const left = ticket.state === 'closed' ? null : clockLeft(ticket.dueAt, visit, 'rough')
  return {
    className: `severity-${ticket.severity}`,
    cells: [
      html`<span class="pick">${markBox(visit, row, row.turn ? plans.get(row.turn.turn.id) : undefined)}</span><a class="open" href="/tickets/${ticket.id}">${foreign(ticket.customer.name || ticket.customer.address, ticket.language)}</a><span class="under">${countryChip(ticket.country, visit)} <span class="quiet">${ticket.number}</span></span>`,
      ticket.timezone && isTimeZone(ticket.timezone)
        ? timeOfDay(visit.now, ticket.timezone, m)
        : html`<span class="quiet">${m.time.zoneUnknown}</span>`,
      ticket.issue ? m.issue[ticket.issue] : html`<span class="quiet">${m.unknown}</span>`,
      gistInLine(row, visit),
      html`${severityWord(ticket, visit)}${reachInLine(row, visit)}`,
      ageOf(ticket.openedAt, visit),
      left ? html`<span class="clock ${left.mood}">${left.text}</span>` : '',
      plannedFor(visit, row, plans),
      ownerName(visit, ticket, names),
      stateWord(visit, ticket),
    ],
  }
}

/** Whose it is: the eye finds one's own at once. */
const ownerName = (visit: Visit, { assignee }: Ticket, names: ReadonlyMap<string, string>): Html =>
  assignee === null
    ? html`<span class="quiet">${visit.m.queueing.nobody}</span>`
    : html`<span class="${assignee === visit.staff.id ? 'own' : 'quiet'}">${names.get(assignee) ?? assignee}</span>`

export const severityWord = (ticket: Ticket, visit: Visit): Html =>
  html`<span class="severity ${ticket.severity}">${visit.m.severity[ticket.severity]}</span>`

export const stateWord = (visit: Visit, ticket: Ticket): Html =>
  html`<span class="state ${ticket.state}">${visit.m.state[ticket.state]}</span>`

function plannedFor(visit: Visit, row: QueueRow, plans: ReadonlyMap<string, SendPlan>): Html | string {
  const { ticket, turn, outbox } = row
  if (outbox && turn?.turn.stage === 'approved') return bothClocks(outbox.dueAt, ticket.timezone, visit)
  const plan = turn ? plans.get(turn.turn.id) : undefined
  if (!plan) return ''
  const wait = Date.parse(plan.at) - Date.parse(visit.now)
  // An hour that suits wherever the customer may be names one of these places: not the place where they are.
  const guessed = ticket.timezone === null ? html` <span class="quiet">${visit.m.time.guessed}</span>` : ''
  return html`${bothClocks(plan.at, plan.zone, visit)}${guessed} <span class="quiet wait">+${roughSpan(Math.max(0, wait), visit.m)}</span>`
}

const cursorOf = (row: QueueRow | undefined): string | null =>
  row ? [row.severityRank, row.ticket.dueAt ?? '', row.ticket.id].join('~') : null

/** A cursor that this desk didn't write begins at the first page. */
function cursorFrom(text: string): QueueFilter['after'] {
  const [rank = '', dueAt = '', id = ''] = text.split('~')
  if (!/^[01]$/.test(rank) || !/^[\w-]{1,64}$/.test(id) || !/^[\dT:.Z-]{0,30}$/.test(dueAt)) return null
  return { severityRank: Number(rank), dueAt: dueAt || null, id }
}

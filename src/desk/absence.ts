/** Who is away and who stands in: everybody enters their own absence, administrators everybody's. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { DateTime } from 'luxon'
import { comeBack, goAway } from '../journey/absence-acts.ts'
import type { StoodIn } from '../ports/ledger/absences.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { type Absence, actsFor } from '../ticket/absence.ts'
import type { Assets } from './assets.ts'
import { flashOf, withDone } from './flash.ts'
import { type Attempt, attemptAt, field, postForm, select } from './form.ts'
import { page } from './layout.ts'
import type { DeskOptions } from './options.ts'
import { table } from './table.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'

export const ABSENCE = '/absence'
const END = '/absence/end'
const LISTED = 50

interface AbsencePage {
  readonly people: readonly Staff[]
  readonly absences: readonly Absence[]
  readonly came: readonly StoodIn[]
  readonly attempt: Attempt | null
}

export function absenceRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { ledger, clock } = options
  const by = (c: DeskContext) => ({ who: c.get('visit').staff.id, at: clock.now() })

  const show = async (c: DeskContext, attempt: Attempt | null, status: 200 | 422 = 200) => {
    const visit = c.get('visit')
    const [people, absences, came, flash] = await Promise.all([
      ledger.staff.all(),
      ledger.absences.all(),
      ledger.absences.stoodIn(visit.staff.id, LISTED),
      flashOf(c, options, visit),
    ])
    const main = absenceMain(visit, { people, absences, came, attempt })
    return c.html(page(visit, assets, { title: visit.m.absence.title, main, flash }), status)
  }

  app.get(ABSENCE, (c) => show(c, null))

  app.post(ABSENCE, async (c) => {
    const visit = c.get('visit')
    const fields = c.get('fields')
    const people = (await ledger.staff.all()).filter(({ active }) => active)
    const refused = (sentence: string) => show(c, { action: ABSENCE, sentence, detail: [], fields }, 422)
    const staff = people.find(({ id }) => id === (fields.text('who') || visit.staff.id))
    if (!staff || !mayChange(visit, staff.id)) return c.notFound()
    const deputy = people.find(({ id }) => id === fields.text('deputy'))?.id ?? null
    if (deputy === staff.id) return refused(visit.m.absence.badDeputy)
    const days = daysAway(fields.text('first'), fields.text('last'), staff.timeZone)
    if (!days || days.until <= clock.now()) return refused(visit.m.absence.badDays)
    await goAway(ledger, by(c), { staffId: staff.id, deputy, ...days })
    return c.redirect(withDone(ABSENCE, 'absence-saved'), 303)
  })

  app.post(END, async (c) => {
    const who = c.get('fields').text('who')
    if (!mayChange(c.get('visit'), who)) return c.notFound()
    if ((await ledger.absences.all()).some(({ staffId }) => staffId === who)) await comeBack(ledger, by(c), who)
    return c.redirect(withDone(ABSENCE, 'absence-ended'), 303)
  })
}

const mayChange = ({ staff }: Visit, id: string): boolean => staff.id === id || staff.roles.includes('admin')

/** Whole days of that person's own zone; null where they are none, or in the wrong order. */
function daysAway(first: string, last: string, zone: string): Pick<Absence, 'from' | 'until'> | null {
  const from = DateTime.fromISO(first, { zone }).startOf('day')
  const until = DateTime.fromISO(last, { zone }).startOf('day').plus({ days: 1 })
  const [start, end] = [from.toUTC().toISO(), until.toUTC().toISO()]
  return start !== null && end !== null && start < end ? { from: start, until: end } : null
}

function absenceMain(visit: Visit, it: AbsencePage): Html {
  const words = visit.m.absence
  const own = it.absences.find(({ staffId }) => staffId === visit.staff.id)
  return html`<h1>${words.title}</h1><p class="quiet">${words.lead}</p>
    ${own && own.until <= visit.now ? cameCard(visit, it) : ''}${listCard(visit, it)}${enterCard(visit, it)}`
}

/** What came while this person was away; stays until they have read it. */
function cameCard(visit: Visit, { came, people }: AbsencePage): Html {
  const words = visit.m.absence
  const list = came.map(
    ({ ticketId, number, deputy }) =>
      html`<li><a href="/tickets/${ticketId}">${number}</a> <bdi>${nameOf(people, deputy)}</bdi></li>`,
  )
  return html`<section class="card" aria-labelledby="came"><h2 id="came">${words.came}</h2>
    ${came.length === 0 ? html`<p>${words.cameNone}</p>` : html`<p class="quiet">${words.cameLead}</p><ul>${list}</ul>`}
    ${endForm(visit, visit.staff.id, words.read)}</section>`
}

function listCard(visit: Visit, { absences, people }: AbsencePage): Html {
  const words = visit.m.absence
  // Whoever handed over and left is away for good, and no news.
  const here = new Set(people.filter(({ active }) => active).map(({ id }) => id))
  const open = absences.filter(({ staffId, until }) => until > visit.now && here.has(staffId))
  const rows = open.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  return html`<section class="card" aria-labelledby="away"><h2 id="away">${words.list}</h2>${table({
    caption: words.list,
    columns: [
      { name: words.who },
      { name: words.first },
      { name: words.last },
      { name: words.acts },
      { name: words.act },
    ],
    rows: rows.map((one) => {
      const zone = people.find(({ id }) => id === one.staffId)?.timeZone ?? 'UTC'
      const acting = actsFor(absences, one.staffId, one.from > visit.now ? one.from : visit.now)
      return {
        cells: [
          html`<bdi>${nameOf(people, one.staffId)}</bdi>`,
          dayOf(one.from, zone, visit),
          lastDay(one, zone, visit),
          acting === null
            ? html`<span class="quiet">${words.nobody}</span>`
            : html`<bdi>${nameOf(people, acting)}</bdi>`,
          mayChange(visit, one.staffId) ? endForm(visit, one.staffId, words.end) : '',
        ],
      }
    }),
    empty: words.empty,
  })}</section>`
}

const endForm = (visit: Visit, who: string, text: string): Html =>
  postForm(visit, END, html`<input type="hidden" name="who" value="${who}"><button>${text}</button>`, {
    className: 'line',
  })

function enterCard(visit: Visit, { people, attempt }: AbsencePage): Html {
  const { m, staff } = visit
  const words = m.absence
  const typed = attemptAt(attempt, ABSENCE)?.fields
  const active = people.filter((one) => one.active).map(({ id, name }) => ({ value: id, text: name }))
  const today = DateTime.fromISO(visit.now, { zone: staff.timeZone }).toISODate() ?? ''
  const who = staff.roles.includes('admin')
    ? field(words.who, select('who', active, typed?.text('who') || staff.id))
    : ''
  const deputies = [
    { value: '', text: words.nobody },
    ...active.filter(({ value }) => staff.roles.includes('admin') || value !== staff.id),
  ]
  const day = (name: 'first' | 'last'): Html =>
    field(words[name], html`<input type="date" name="${name}" value="${typed?.text(name) ?? today}" required>`)
  const body = html`<div class="row">${who}${day('first')}${day('last')}${field(words.deputy, select('deputy', deputies, typed?.text('deputy') ?? ''))}</div>
    <p class="quiet">${words.again}</p><div><button class="main">${words.save}</button></div>`
  return html`<section class="card" aria-labelledby="enter"><h2 id="enter">${words.enter}</h2>${postForm(visit, ABSENCE, body, { attempt })}</section>`
}

/** What the queue says above its lines to whoever is away, is back, or stands in; '' to all others. */
export function absenceLine(
  visit: Visit,
  absences: readonly Absence[],
  people: readonly Staff[],
  actingFor: readonly string[],
): Html {
  const { m, staff, now } = visit
  const words = m.absence
  const own = absences.find(({ staffId }) => staffId === staff.id)
  const link = (text: string): Html => html`<p class="quiet">${text} <a href="${ABSENCE}">${words.change}</a></p>`
  if (own && own.until <= now) return html`<p><a href="${ABSENCE}">${words.youAreBack}</a></p>`
  if (own && own.from <= now) {
    const acting = actsFor(absences, staff.id, now)
    return link(words.youAreAway(lastDay(own, staff.timeZone, visit), acting && nameOf(people, acting)))
  }
  if (actingFor.length === 0) return html``
  return html`<p class="quiet">${words.youActFor(actingFor.map((id) => nameOf(people, id)).join(m.comma))}</p>`
}

/** The names of owners, with the deputy where one is away. */
export function ownerNames(
  visit: Visit,
  people: readonly Staff[],
  absences: readonly Absence[],
): ReadonlyMap<string, string> {
  const said = ({ id, name }: Staff): string => {
    const acting = actsFor(absences, id, visit.now)
    return acting === id ? name : visit.m.absence.owner(name, acting && nameOf(people, acting))
  }
  return new Map(people.map((one) => [one.id, said(one)]))
}

const nameOf = (people: readonly Staff[], id: string): string => people.find((one) => one.id === id)?.name ?? id

const lastDay = ({ until }: Absence, zone: string, visit: Visit): string =>
  dayOf(new Date(Date.parse(until) - 1).toISOString(), zone, visit)

const dayOf = (at: string, zone: string, { m }: Visit): string =>
  new Intl.DateTimeFormat(m.tag, { timeZone: zone, weekday: 'short', month: 'short', day: 'numeric' }).format(
    new Date(at),
  )

/** The page *Customers*: who may go and why, whom to call this week, and who ordered again after a complaint. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { customersFor } from '../journey/customers.ts'
import type { CustomerStanding } from '../ticket/customer.ts'
import type { Assets } from './assets.ts'
import { OFFICE_ZONE } from './case-cells.ts'
import { customerMain, yearText } from './customer-page.ts'
import { countryChip } from './flags.ts'
import { flashOf, withDone } from './flash.ts'
import { refusedSentence } from './form.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import type { DeskOptions } from './options.ts'
import { table } from './table.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'
import { here } from './when.ts'

const PER_PAGE = 50
const MOST_SHOWN = 200

export function customersRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { ledger, worth } = options
  const all = (c: DeskContext): Promise<CustomerStanding[]> => {
    const { staff, now } = c.get('visit')
    return customersFor(ledger, staff, { now, zone: OFFICE_ZONE, worth: worth.of })
  }
  const one = async (c: DeskContext): Promise<CustomerStanding | null> => {
    const id = c.req.param('ticket')
    return (await all(c)).find(({ cases }) => cases.some(({ ticketId }) => ticketId === id)) ?? null
  }
  const shown = async (c: DeskContext, standing: CustomerStanding, refused: Html | null = null): Promise<Response> => {
    const visit = c.get('visit')
    const flash = refused ?? (await flashOf(c, options, visit))
    const main = customerMain(visit, standing, worth.currency)
    return c.html(page(visit, assets, { title: visit.m.customers.title, main, flash }))
  }

  app.get('/customers', async (c) => {
    const visit = c.get('visit')
    const from = Math.max(0, Number.parseInt(c.req.query('from') ?? '0', 10) || 0)
    const main = customersMain(visit, await all(c), worth.currency, from)
    return c.html(page(visit, assets, { title: visit.m.customers.title, main, wide: true }))
  })

  app.get('/customers/kept', async (c) => {
    const visit = c.get('visit')
    const main = keptMain(visit, await all(c))
    return c.html(page(visit, assets, { title: visit.m.customers.keptTitle, main, wide: true }))
  })

  app.get('/customers/:ticket', async (c) => {
    const standing = await one(c)
    return standing ? shown(c, standing) : c.notFound()
  })

  app.post('/customers/:ticket/call', async (c) => {
    const standing = await one(c)
    if (!standing) return c.notFound()
    const { m } = c.get('visit')
    const fields = c.get('fields')
    const day = fields.text('by')
    if (!/^\d{4}-\d\d-\d\d$/.test(day))
      return shown(c, standing, html`<p class="refusal" role="alert">${m.refusal.empty}</p>`)
    const { ticketId } = standing.newest
    const dueAt = `${day}T09:00:00.000Z`
    const call = { ticketId, kind: 'call' as const, text: fields.text('text'), dueAt, owner: null }
    const result = await options.acts.addTask(by(c), call)
    if (result.done) return c.redirect(withDone(`/customers/${ticketId}`, 'call-planned'), 303)
    return shown(c, standing, html`<p class="refusal" role="alert">${refusedSentence(result.refusal, m)}</p>`)
  })
}

const nameOf = ({ newest, name }: CustomerStanding): Html =>
  html`<a href="/customers/${newest.ticketId}"><bdi>${name || newest.number}</bdi></a>`

const reasonsOf = ({ m }: Visit, { risk }: CustomerStanding): string =>
  risk.reasons.map(({ reason }) => m.customers.reason[reason]).join(m.comma)

function customersMain(visit: Visit, all: readonly CustomerStanding[], currency: string, from: number): Html {
  const { m } = visit
  const words = m.customers
  const part = all.slice(from, from + PER_PAGE)
  const step = (to: number, text: string): Html => html`<a href="/customers?from=${to}">${text}</a>`
  return html`<h1>${words.title}</h1><p class="quiet">${words.lead}</p>
    ${callsSection(visit, all)}${keptSection(visit, all)}
    <h2>${words.risk}</h2>${table({
      caption: words.title,
      columns: [
        { name: words.customer },
        { name: words.risk },
        { name: words.reasons, className: 'wide' },
        { name: words.cases },
        { name: words.year },
        { name: words.kept },
      ],
      empty: words.empty,
      rows: part.map((one) => ({
        cells: [
          html`${nameOf(one)} ${countryChip(one.newest.country, visit)}`,
          html`<span class="risk ${one.risk.level}">${words.level[one.risk.level]}</span> <span class="quiet small">${one.risk.score}</span>`,
          reasonsOf(visit, one),
          casesText(visit, one),
          yearText(visit, one, currency),
          one.kept[0] ? words.keptState[one.kept[0].state] : '',
        ],
      })),
    })}
    ${
      all.length > PER_PAGE
        ? html`<p class="parts"><span class="quiet">${words.page(from + 1, from + part.length, all.length)}</span> ${from > 0 ? step(0, m.firstPage) : ''} ${from + PER_PAGE < all.length ? step(from + PER_PAGE, m.more) : ''}</p>`
        : ''
    }`
}

function casesText({ m }: Visit, { cases }: CustomerStanding): string {
  const open = cases.filter(({ closedAt }) => closedAt === null).length
  return [String(cases.length), ...(open > 0 ? [m.customers.open(open)] : [])].join(m.comma)
}

function callsSection(visit: Visit, all: readonly CustomerStanding[]): Html {
  const { m } = visit
  const words = m.customers
  const due = all
    .filter(({ calls, risk }) => calls.length > 0 || risk.level === 'high')
    .toSorted((one, other) => ((one.calls[0]?.dueAt ?? '~') < (other.calls[0]?.dueAt ?? '~') ? -1 : 1))
  return html`<section class="card" aria-labelledby="calls"><h2 id="calls">${words.callsTitle} <span class="quiet">${due.length}</span></h2><p class="quiet">${words.callsLead}</p>
    ${
      due.length === 0
        ? html`<p class="empty">${words.noCalls}</p>`
        : html`<ul class="list">${due.slice(0, PER_PAGE).map((one) => {
            const [call] = one.calls
            const said = call
              ? html`<a href="/tickets/${call.ticketId}">${m.aftercare.kind.call}</a> ${here(call.dueAt, visit)}`
              : html`<span class="quiet">${words.noCall}</span>`
            return html`<li>${nameOf(one)} · ${said} <span class="quiet small">${reasonsOf(visit, one)}</span></li>`
          })}</ul>`
    }</section>`
}

function keptSection(visit: Visit, all: readonly CustomerStanding[]): Html {
  const { m } = visit
  const words = m.customers
  const states = all.flatMap(({ kept }) => kept.map(({ state }) => state))
  const count = (state: (typeof states)[number]): number => states.filter((one) => one === state).length
  const figure = new Intl.NumberFormat(m.tag)
  const whole = count('kept') + count('silent')
  const percent = new Intl.NumberFormat(m.tag, { style: 'percent' }).format(count('kept') / Math.max(1, whole))
  return html`<section class="card" aria-labelledby="kept"><h2 id="kept">${words.keptTitle}</h2>
    <p><strong>${whole === 0 ? words.keptNone : words.keptShare(figure.format(count('kept')), figure.format(whole), percent)}</strong></p>
    ${states.length === 0 ? '' : html`<p class="quiet">${words.keptNot(figure.format(count('running')), figure.format(count('not-in-book')))}</p><p><a href="/customers/kept">${words.keptTickets}</a></p>`}</section>`
}

/** Silent customers first: they are who can still be called. */
function keptMain(visit: Visit, all: readonly CustomerStanding[]): Html {
  const words = visit.m.customers
  const lines = all.flatMap((one) => one.kept.map((kept) => ({ one, kept })))
  const part = (title: string, lead: string, some: typeof lines): Html =>
    html`<h2>${title} <span class="quiet">${some.length}</span></h2>${lead === '' ? '' : html`<p class="quiet">${lead}</p>`}${table(
      {
        caption: title,
        columns: [{ name: words.customer }, { name: words.cases }, { name: words.closed }, { name: words.outcome }],
        empty: words.keptNone,
        rows: some.slice(0, MOST_SHOWN).map(({ one, kept }) => ({
          cells: [
            nameOf(one),
            html`<a href="/tickets/${kept.ticketId}">${kept.number}</a>`,
            here(kept.closedAt, visit),
            words.keptState[kept.state],
          ],
        })),
      },
    )}`
  const silent = lines.filter(({ kept }) => kept.state === 'silent')
  return html`<h1>${words.keptTitle}</h1>
    ${silent.length > 0 ? part(words.silentTitle, words.silentLead, silent) : ''}
    ${part(words.keptTickets, '', lines)}<p><a href="/customers">${words.title}</a></p>`
}

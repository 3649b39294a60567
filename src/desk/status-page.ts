/** How the daemon is: accounts, mail seen, letters on their way, and what has to be looked at first. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { type Alarm, type Condition, conditionOf } from '../journey/condition.ts'
import type { AccountHealth, MailboxState } from '../ports/ledger/intake.ts'
import type { OutboxState } from '../ports/ledger/outbox.ts'
import { TICKET_STATES } from '../ports/ledger/tickets.ts'
import type { Assets } from './assets.ts'
import { plainLine } from './foreign.ts'
import { postForm } from './form.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import type { DeskOptions } from './options.ts'
import { SEEN_STATES, seenPath } from './seen-mails.ts'
import { table } from './table.ts'
import type { DeskEnv, Html, Visit } from './visit.ts'
import { ageOf, here } from './when.ts'

export function statusRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  app.get('/status', async (c) => {
    const visit = c.get('visit')
    const condition = await conditionOf(options.ledger, visit.staff, visit.now)
    return c.html(page(visit, assets, { title: visit.m.status, main: statusMain(visit, condition), live: 'replace' }))
  })

  app.post('/status/accounts/:account/resume', async (c) => {
    const result = await options.acts.resumeSending(by(c), { account: c.req.param('account') })
    return result.done ? c.redirect('/status', 303) : c.notFound()
  })
}

function statusMain(visit: Visit, condition: Condition): Html {
  const { m } = visit
  const { counts, outbox, alarms } = condition
  const sentences = (level: Alarm['level']) => alarms.filter((one) => one.level === level).map(m.alarm)
  const [urgent, soon] = [sentences('alarm'), sentences('warning')]
  return html`<h1>${m.status}</h1>
    <section class="card" aria-labelledby="alarms"><h2 id="alarms">${m.statusPage.alarms}</h2>
      ${urgent.length === 0 ? html`<p>${m.statusPage.noAlarms}</p>` : html`<ul class="alert list">${urgent.map((alarm) => html`<li>${plainLine(alarm)}</li>`)}</ul>`}</section>
    ${soon.length === 0 ? '' : html`<section class="card" aria-labelledby="warnings"><h2 id="warnings">${m.statusPage.warnings}</h2><ul class="list">${soon.map((alarm) => html`<li>${plainLine(alarm)}</li>`)}</ul></section>`}
    <section class="card" aria-labelledby="accounts"><h2 id="accounts">${m.statusPage.accounts}</h2>${accountTable(visit, condition)}</section>
    <section class="card" aria-labelledby="tickets"><h2 id="tickets">${m.statusPage.tickets}</h2>${counted(
      visit,
      m.statusPage.tickets,
      TICKET_STATES.map((state) => [m.state[state], counts.tickets[state], `/?state=${state}`]),
    )}</section>
    <section class="card" aria-labelledby="intake"><h2 id="intake">${m.statusPage.intake}</h2>${counted(
      visit,
      m.statusPage.intake,
      [
        ...Object.entries(counts.occurrences).map(
          ([state, count]) =>
            [m.occurrence[state as keyof typeof m.occurrence], count, count > 0 ? seenLink(state) : null] as const,
        ),
        [m.list.parseSuspect, counts.parseSuspect, null],
      ],
    )}</section>
    ${
      outbox
        ? html`<section class="card" aria-labelledby="outbox"><h2 id="outbox">${m.statusPage.outbox}</h2>${counted(
            visit,
            m.statusPage.outbox,
            Object.entries(outbox).map(([state, count]) => [m.outbox[state as OutboxState], count, null] as const),
          )}</section>`
        : ''
    }`
}

/** The page that lists the mails of this state; null where none does. */
function seenLink(state: string): string | null {
  const listed = SEEN_STATES.find((one) => one === state)
  return listed ? seenPath(listed) : null
}

/** What it means in the reader's language, then what was said. */
function problemLine({ m }: Visit, { problem, problemReason }: AccountHealth): string {
  const said = plainLine(problem ?? '')
  return problemReason === null ? said : `${m.mailReason[problemReason]} (${said})`
}

function accountTable(visit: Visit, { accounts, mailboxes }: Condition): Html {
  const { m } = visit
  return table({
    caption: m.statusPage.accounts,
    columns: [
      { name: m.statusPage.account },
      { name: m.statusPage.polled },
      { name: m.statusPage.compared },
      { name: m.statusPage.problem },
      { name: m.statusPage.paused },
    ],
    rows: accounts.map((one) => ({
      cells: [
        html`<strong>${one.account}</strong>`,
        one.lastPollAt === null
          ? m.statusPage.never
          : html`${here(one.lastPollAt, visit)} <span class="quiet">(${ageOf(one.lastPollAt, visit)})</span>`,
        comparedCell(
          visit,
          mailboxes.filter(({ account }) => account === one.account),
        ),
        one.problem === null
          ? m.statusPage.ok
          : html`${problemLine(visit, one)} ${one.problemSince ? html`<span class="quiet">${m.statusPage.since} ${here(one.problemSince, visit)}</span>` : ''}`,
        one.pausedUntil !== null && one.pausedUntil > visit.now
          ? html`${here(one.pausedUntil, visit)} ${one.pauseReason ? html`<span class="quiet">${m.sendReason[one.pauseReason]}</span>` : ''} ${resumeForm(visit, one.account)}`
          : '–',
      ],
    })),
    empty: m.none,
  })
}

function resumeForm(visit: Visit, account: string): Html {
  const may = visit.staff.roles.some((role) => role === 'manager' || role === 'admin')
  if (!may) return html``
  const path = `/status/accounts/${encodeURIComponent(account)}/resume`
  return postForm(visit, path, html`<button>${visit.m.statusPage.resume}</button>`, { className: 'line' })
}

/** When each mailbox of the account was last compared whole, and what polling had missed. */
function comparedCell(visit: Visit, mailboxes: readonly MailboxState[]): Html {
  const { m } = visit
  return html`${mailboxes.map(({ mailbox, sweptAt, sweepFound }) =>
    sweptAt === null
      ? ''
      : html`<div>${here(sweptAt, visit)} <span class="quiet">${mailboxes.length > 1 ? `${plainLine(mailbox)}, ` : ''}${m.statusPage.missed(sweepFound ?? 0)}</span></div>`,
  )}`
}

/** Names with their counts, linked where a page lists them. */
function counted(visit: Visit, caption: string, rows: readonly (readonly [string, number, string | null])[]): Html {
  const { m } = visit
  const figure = new Intl.NumberFormat(m.tag)
  return table({
    caption,
    columns: [{ name: m.statusPage.state }, { name: m.statusPage.number, className: 'figure' }],
    rows: rows.map(([name, count, href]) => ({
      cells: [href ? html`<a href="${href}">${name}</a>` : name, figure.format(count)],
    })),
    empty: m.none,
  })
}

/** How the daemon is: accounts, mail seen, letters on their way, and what has to be looked at first. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { limits } from '../limits.ts'
import type { DeskCounts } from '../ports/ledger/desk.ts'
import type { AccountHealth, MailboxState } from '../ports/ledger/intake.ts'
import type { OutboxState } from '../ports/ledger/outbox.ts'
import { TICKET_STATES } from '../ports/ledger/tickets.ts'
import { OPERATOR_REASONS } from '../ticket/words.ts'
import type { Assets } from './assets.ts'
import { plainLine } from './foreign.ts'
import { page } from './layout.ts'
import type { DeskOptions } from './options.ts'
import { SEEN_STATES, seenPath } from './seen-mails.ts'
import { table } from './table.ts'
import type { DeskEnv, Html, Visit } from './visit.ts'
import { ageOf, here } from './when.ts'

const MINUTE_MS = 60_000

export function statusRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  app.get('/status', async (c) => {
    const visit = c.get('visit')
    const { accounts } = visit.staff
    const [health, mailboxes, counts, outbox] = await Promise.all([
      options.ledger.intake.health(),
      options.ledger.intake.mailboxes(),
      options.ledger.desk.counts(visit.staff),
      // The outbox counts over all accounts: only for people who may see all.
      accounts === null ? options.ledger.outbox.counts() : null,
    ])
    const maySee = (one: { readonly account: string }) => accounts === null || accounts.includes(one.account)
    const seen = { health: health.filter(maySee), mailboxes: mailboxes.filter(maySee) }
    return c.html(
      page(visit, assets, { title: visit.m.status, main: statusMain(visit, seen, counts, outbox), live: 'replace' }),
    )
  })
}

function statusMain(
  visit: Visit,
  { health, mailboxes }: Seen,
  counts: DeskCounts,
  outbox: Readonly<Record<OutboxState, number>> | null,
): Html {
  const { m } = visit
  const alarms = alarmsOf(visit, { health, mailboxes }, counts)
  return html`<h1>${m.status}</h1>
    <section class="card" aria-labelledby="alarms"><h2 id="alarms">${m.statusPage.alarms}</h2>
      ${alarms.length === 0 ? html`<p>${m.statusPage.noAlarms}</p>` : html`<ul class="alert list">${alarms.map((alarm) => html`<li>${alarm}</li>`)}</ul>`}</section>
    <section class="card" aria-labelledby="accounts"><h2 id="accounts">${m.statusPage.accounts}</h2>${accountTable(visit, { health, mailboxes })}</section>
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

interface Seen {
  readonly health: readonly AccountHealth[]
  readonly mailboxes: readonly MailboxState[]
}

/** The page that lists the mails of this state; null where none does. */
function seenLink(state: string): string | null {
  const listed = SEEN_STATES.find((one) => one === state)
  return listed ? seenPath(listed) : null
}

function alarmsOf(visit: Visit, { health, mailboxes }: Seen, counts: DeskCounts): string[] {
  const { m, now } = visit
  const late = Date.parse(now) - limits.pollAlarmMinutes * MINUTE_MS
  const { uncertain, failed } = counts.tickets
  return [
    ...health
      .filter((one) => one.lastPollAt === null || Date.parse(one.lastPollAt) < late)
      .map((one) => m.statusPage.alarmPoll(one.account)),
    ...health.flatMap((one) =>
      one.problem === null ? [] : [m.statusPage.alarmProblem(one.account, problemLine(visit, one))],
    ),
    ...mailboxes.flatMap((one) => (one.sweepFound ? [m.statusPage.alarmSweep(one.account, one.sweepFound)] : [])),
    ...(counts.occurrences.triage > 0 ? [m.statusPage.alarmTriage(counts.occurrences.triage)] : []),
    ...health.flatMap(({ account, pausedUntil, pauseReason }) =>
      pauseReason !== null && OPERATOR_REASONS.has(pauseReason) && (pausedUntil ?? '') > now
        ? [m.statusPage.alarmProblem(account, m.sendReason[pauseReason])]
        : [],
    ),
    ...(uncertain > 0 ? [m.statusPage.alarmUncertain(uncertain)] : []),
    ...(failed > 0 ? [m.statusPage.alarmFailed(failed)] : []),
  ]
}

/** What it means in the reader's language, then what was said. */
function problemLine({ m }: Visit, { problem, problemReason }: AccountHealth): string {
  const said = plainLine(problem ?? '')
  return problemReason === null ? said : `${m.mailReason[problemReason]} (${said})`
}

function accountTable(visit: Visit, { health, mailboxes }: Seen): Html {
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
    rows: health.map((one) => ({
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
          ? html`${here(one.pausedUntil, visit)} ${one.pauseReason ? html`<span class="quiet">${m.sendReason[one.pauseReason]}</span>` : ''}`
          : '–',
      ],
    })),
    empty: m.none,
  })
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

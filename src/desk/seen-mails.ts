/** Mail that is known by its listing only: not fetched yet, gone before that, or waiting for a person's word. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { Occurrence } from '../ports/ledger/intake.ts'
import type { Assets } from './assets.ts'
import { flashOf, withDone } from './flash.ts'
import { foreign, plainLine } from './foreign.ts'
import { postForm, refusal, refusedSentence } from './form.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import type { DeskOptions } from './options.ts'
import { table } from './table.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'
import { here } from './when.ts'

const LINES = 50
/** The states of which the desk lists the mails. */
export const SEEN_STATES = ['listed', 'triage', 'vanished'] as const
type SeenState = (typeof SEEN_STATES)[number]

export const seenPath = (state: SeenState): string => `/status/mails/${state}`

export function seenMailRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const show = async (c: DeskContext, state: SeenState, refused: string | null) => {
    const visit = c.get('visit')
    const after = cursorFrom(c.req.query('after') ?? '')
    const [mails, flash] = await Promise.all([
      options.ledger.intake.inState(visit.staff.accounts, state, after, LINES + 1),
      flashOf(c, options, visit),
    ])
    const { m } = visit
    const shown = mails.slice(0, LINES)
    const last = shown.at(-1)
    const next = mails.length > LINES && last ? `?${new URLSearchParams({ after: cursorOf(last) })}` : null
    const main = html`<p class="quiet"><a href="/status">${m.status}</a></p><h1>${m.occurrence[state]}</h1>
      <p class="quiet">${m.seenPage.lead[state]}</p>
      ${refused === null ? '' : refusal({ sentence: refused, detail: [] })}
      ${state === 'triage' && shown.length > 0 ? settleForms(visit) : ''}
      ${mailTable(visit, state, shown)}
      <p class="paging">${after ? html`<a href="${seenPath(state)}">${m.firstPage}</a>` : ''} ${next ? html`<a href="${next}">${m.more}</a>` : ''}</p>`
    const title = m.occurrence[state]
    return c.html(page(visit, assets, { title, main, flash, live: 'replace' }), refused === null ? 200 : 409)
  }

  app.get('/status/mails/:state', (c) => {
    const state = SEEN_STATES.find((one) => one === c.req.param('state'))
    return state ? show(c, state, null) : c.notFound()
  })

  app.post('/status/mails/triage/:as{take-in|leave}', async (c) => {
    const as = c.req.param('as') === 'take-in' ? 'take-in' : 'leave'
    const result = await options.acts.settleTriage(by(c), { as })
    if (result.done) return c.redirect(withDone(seenPath('triage'), `triage-${as}`), 303)
    return show(c, 'triage', refusedSentence(result.refusal, c.get('visit').m))
  })
}

function settleForms(visit: Visit): Html {
  const { m } = visit
  if (!visit.staff.roles.some((role) => role === 'manager' || role === 'admin')) return html``
  const form = (as: 'take-in' | 'leave', name: string, lead: string) =>
    postForm(visit, `${seenPath('triage')}/${as}`, html`<button>${name}</button> <span class="quiet">${lead}</span>`, {
      className: 'line',
    })
  return html`<section class="card">${form('take-in', m.seenPage.takeAll, m.seenPage.takeAllLead)}
    ${form('leave', m.seenPage.leave, m.seenPage.leaveLead)}</section>`
}

function mailTable(visit: Visit, state: SeenState, mails: readonly Occurrence[]): Html {
  const { m } = visit
  return table({
    caption: m.occurrence[state],
    columns: [
      { name: m.ticket.from, className: 'who' },
      { name: m.ticket.subject, className: 'gist' },
      { name: m.ticket.received },
      { name: m.seenPage.mailbox },
      { name: m.seenPage.said },
    ],
    rows: mails.map(({ envelope, account, mailbox, internalDate, lastError }) => ({
      cells: [
        envelope?.from ? foreign(envelope.from) : html`<span class="quiet">${m.seenPage.unknownSender}</span>`,
        envelope?.subject ? foreign(envelope.subject) : html`<span class="quiet">${m.seenPage.unknownSubject}</span>`,
        here(internalDate, visit),
        `${account} · ${plainLine(mailbox)}`,
        lastError === null ? '–' : plainLine(lastError),
      ],
    })),
    empty: m.seenPage.empty,
  })
}

/** The place of the last line, so that the next page begins after it. */
function cursorOf({ internalDate, uid, account, mailbox, uidValidity }: Occurrence): string {
  return JSON.stringify([internalDate, uid, account, mailbox, uidValidity])
}

function cursorFrom(text: string): Parameters<DeskOptions['ledger']['intake']['inState']>[2] {
  try {
    const [internalDate, uid, account, mailbox, uidValidity]: unknown[] = JSON.parse(text)
    const texts = { internalDate, account, mailbox, uidValidity }
    if (!Number.isSafeInteger(uid) || Object.values(texts).some((one) => typeof one !== 'string')) return null
    return {
      internalDate: String(internalDate),
      uid: Number(uid),
      account: String(account),
      mailbox: String(mailbox),
      uidValidity: String(uidValidity),
    }
  } catch {
    return null
  }
}

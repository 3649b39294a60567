/** Approval of several letters at once: only such as nothing warns of, each shown, each decided by its own hash. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { TicketView } from '../ports/ledger/desk.ts'
import type { SendPlan } from '../ticket/acts.ts'
import type { Drafted, Turn } from '../ticket/turn.ts'
import type { Assets } from './assets.ts'
import { countryChip } from './flags.ts'
import { addressLine } from './foreign.ts'
import { postForm, refusedSentence } from './form.ts'
import { keyed } from './keys.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import type { DeskOptions } from './options.ts'
import { gistFor } from './queue-gist.ts'
import { letterView } from './ticket-letter.ts'
import { detailSentence } from './ticket-sheet.ts'
import { goesTogether } from './together-mark.ts'
import type { DeskContext, DeskEnv, Html } from './visit.ts'
import { bothClocks } from './when.ts'

/** More letters than this nobody reads on one page. */
const MOST = 30

interface Marked {
  readonly view: TicketView
  readonly turn: Drafted
  readonly plan: SendPlan
}

export function togetherRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { acts, ledger } = options

  const find = async (c: DeskContext, turnId: string): Promise<{ view: TicketView; turn: Turn } | null> => {
    const row = await ledger.tickets.turn(turnId)
    const view = row ? await ledger.desk.ticket(c.get('visit').staff, row.turn.ticketId) : null
    const found = view?.turns.find(({ turn, withdrawnAt }) => turn.id === turnId && withdrawnAt === null)
    return view && found ? { view, turn: found.turn } : null
  }

  app.get('/together', async (c) => {
    const visit = c.get('visit')
    const { m } = visit
    const marked: Marked[] = []
    const leftOut: Html[] = []
    for (const id of [...new Set(c.req.queries('turn') ?? [])].slice(0, MOST)) {
      const found = await find(c, id)
      if (!found) continue
      const { view, turn } = found
      const plan = await acts.plan(id)
      if (goesTogether(turn, visit.staff, plan) && plan) marked.push({ view, turn, plan })
      else leftOut.push(html`<li>${ticketLink(view)} ${m.verbs.needsOwnLook}</li>`)
    }
    return c.html(
      page(visit, assets, {
        title: m.verbs.together,
        main: lettersMain(c, marked, leftOut),
        wide: true,
        live: 'notice',
        version: versionOf(marked),
      }),
    )
  })

  app.post('/together', async (c) => {
    const visit = c.get('visit')
    const { m } = visit
    const approved: { view: TicketView; approvalId: string; sendAt: string }[] = []
    const refused: Html[] = []
    for (const one of c.get('fields').all('letter').slice(0, MOST)) {
      const [turnId = '', hash = ''] = one.split(':')
      const found = await find(c, turnId)
      if (!found) continue
      const { view, turn } = found
      if (turn.stage === 'approved' && turn.approval.by === visit.staff.id && turn.approval.hash === hash) {
        approved.push({ view, approvalId: turn.approval.id, sendAt: turn.approval.sendAt })
        continue
      }
      if (
        turn.stage === 'drafted' &&
        turn.draft.hash === hash &&
        !goesTogether(turn, visit.staff, await acts.plan(turnId))
      ) {
        refused.push(html`<li>${ticketLink(view)} ${m.verbs.needsOwnLook}</li>`)
        continue
      }
      const via = options.demo ? 'demo' : 'desk'
      const result = await acts.approve(by(c), { turnId, hash, via, sendAt: null, offHours: false })
      if (result.done) approved.push({ view, ...result.value })
      else {
        const detail = result.detail.filter((text) => text !== '').map((text) => detailSentence(m, text))
        refused.push(html`<li>${ticketLink(view)} ${[refusedSentence(result.refusal, m), ...detail].join(' ')}</li>`)
      }
    }
    const ids = approved.map(({ approvalId }) => html`<input type="hidden" name="approval" value="${approvalId}">`)
    const main = html`<h1>${m.verbs.approvedTogether(approved.length)}</h1>
      ${refused.length > 0 ? html`<div class="refusal" role="alert" tabindex="-1"><p>${m.verbs.refusedTogether(refused.length)}</p><ul>${refused}</ul></div>` : ''}
      <ul class="together-list">${approved.map(({ view, sendAt }) => html`<li>${ticketLink(view)} ${m.done.leaves} ${bothClocks(sendAt, view.ticket.timezone, visit)}</li>`)}</ul>
      ${approved.length > 0 ? postForm(visit, '/together/undo', html`${ids}<button ${keyed('undo', m)}>${m.verbs.undoAll}</button>`, { className: 'line' }) : ''}
      <p><a href="/">${m.back}</a></p>`
    return c.html(page(visit, assets, { title: m.verbs.together, main }))
  })

  app.post('/together/undo', async (c) => {
    const visit = c.get('visit')
    const { m } = visit
    const kept: Html[] = []
    let undone = 0
    for (const approvalId of c.get('fields').all('approval').slice(0, MOST)) {
      const item = await ledger.outbox.item(approvalId)
      const view = item ? await ledger.desk.ticket(visit.staff, item.ticketId) : null
      if (!view) continue
      const result = await acts.unapprove(by(c), { approvalId })
      if (result.done) undone += 1
      else kept.push(html`<li>${ticketLink(view)} ${refusedSentence(result.refusal, m)}</li>`)
    }
    const main = html`<h1>${m.verbs.undoneTogether(undone)}</h1>
      ${kept.length > 0 ? html`<div class="refusal" role="alert" tabindex="-1"><ul>${kept}</ul></div>` : ''}<p><a href="/">${m.back}</a></p>`
    return c.html(page(visit, assets, { title: m.verbs.together, main }))
  })
}

const ticketLink = ({ ticket }: TicketView): Html => html`<a href="/tickets/${ticket.id}">${ticket.number}</a>`

/** Changes when one of the letters does. */
const versionOf = (marked: readonly Marked[]): string => marked.map(({ view }) => view.ticket.version).join('-')

function lettersMain(c: DeskContext, marked: readonly Marked[], leftOut: readonly Html[]): Html {
  const visit = c.get('visit')
  const { m } = visit
  const asked = c.req.query('mirror')
  const mirror = asked === 'en' || asked === 'zh-Hans' ? asked : m.tag === 'en' ? 'en' : 'zh-Hans'
  const button = html`<div class="bar"><button class="main" ${keyed('approve', m)}>${m.verbs.approveTogether}</button></div>`
  const left = leftOut.length > 0 ? html`<div class="alert"><p>${m.verbs.leftOut}</p><ul>${leftOut}</ul></div>` : ''
  if (marked.length === 0)
    return html`<h1>${m.verbs.together}</h1>${left}<p class="empty">${m.verbs.noneMarked}</p><p><a href="/">${m.back}</a></p>`
  const letters = marked.map(
    ({ view, turn, plan }) => html`<section class="card" aria-labelledby="letter-${turn.id}">
      <h2 id="letter-${turn.id}"><label class="tick"><input type="checkbox" name="letter" value="${turn.id}:${turn.draft.hash}" checked> <span>${gistFor(view.ticket, visit)}</span></label></h2>
      <p class="parts"><span>${ticketLink(view)}</span> <span>${addressLine(view.ticket.customer)}</span> ${countryChip(view.ticket.country, visit)} <span>${m.decide.planned}${m.colon}<strong>${bothClocks(plan.at, plan.zone, visit)}</strong></span></p>
      ${letterView({ visit, view, mirror }, turn)}</section>`,
  )
  return html`<h1>${m.verbs.together}</h1><p class="quiet">${m.verbs.togetherLead}</p>${left}
    ${postForm(visit, '/together', html`${letters}${button}`, { className: 'together-letters' })}`
}

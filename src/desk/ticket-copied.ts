/** The reply to a complaint that came by phone or chat: approved for copying, then marked as answered there. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { Drafted } from '../ticket/turn.ts'
import { withDone } from './flash.ts'
import { attemptAt, postForm } from './form.ts'
import { by } from './letter-acts.ts'
import { tool } from './ticket-decide.ts'
import type { TicketDesk } from './ticket-routes.ts'
import { type TicketSheet, turnPath } from './ticket-sheet.ts'
import type { DeskEnv, Html } from './visit.ts'

/** Only where the customer came another way than by mail. */
export function copyForm(sheet: TicketSheet, turn: Drafted): Html | '' {
  const { visit, view, attempt } = sheet
  const { m } = visit
  if (!view.messages.some(({ flags }) => flags.includes('by-hand'))) return ''
  const { hash, letter, language, unwanted } = turn.draft
  const approved = view.history.some(({ act, detail }) => act === 'approved-to-copy' && detail.hash === hash)
  const carried = html`<input type="hidden" name="hash" value="${hash}">`
  const path = turnPath(sheet, turn)
  if (!approved) {
    const words = unwanted
      ? html`<label class="tick"><input type="checkbox" name="keepWords" value="yes"> <span>${m.decide.keepWords}</span></label>`
      : ''
    const body = html`${carried}<p class="quiet">${m.page.copyLead}</p>${words}<button>${m.page.approveToCopy}</button>`
    const isOpen = attemptAt(attempt, `${path}/copy`) !== null || turn.draft.record.to.length === 0
    return tool(m.page.copy, isOpen, '', postForm(visit, `${path}/copy`, body, { attempt }))
  }
  const body = html`${carried}<label class="field"><span>${m.page.copyThis}</span><textarea rows="10" readonly lang="${language}" dir="auto" data-copy>${letter.trim()}</textarea></label>
    <button class="main">${m.page.answeredThere}</button>`
  return html`<div class="checks">${postForm(visit, `${path}/answered`, body, { attempt })}</div>`
}

export function copyRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  const { acts } = desk.options
  app.post('/tickets/:ticket/turns/:turn/copy', async (c) => {
    const view = await desk.find(c)
    const turnId = view?.turns.find((row) => row.turn.id === c.req.param('turn'))?.turn.id
    if (!view || !turnId) return c.notFound()
    const fields = c.get('fields')
    const what = { turnId, hash: fields.text('hash'), keepWords: fields.has('keepWords') }
    return desk.answer(c, await acts.approveToCopy(by(c), what), () => withDone(`/tickets/${view.ticket.id}`, 'copied'))
  })
  app.post('/tickets/:ticket/turns/:turn/answered', async (c) => {
    const view = await desk.find(c)
    const turnId = view?.turns.find((row) => row.turn.id === c.req.param('turn'))?.turn.id
    if (!view || !turnId) return c.notFound()
    const result = await acts.answeredThere(by(c), { turnId, hash: c.get('fields').text('hash') })
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'answered-there'))
  })
}

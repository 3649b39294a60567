/** What a letter's card says of the mail client: that the draft lies there too, what was refused, and what is asked. */
import { html } from 'hono/html'
import type { Drafted } from '../ticket/turn.ts'
import { plainLine } from './foreign.ts'
import { postForm } from './form.ts'
import type { Messages } from './messages/en.ts'
import { detailSentence, type TicketSheet, turnPath } from './ticket-sheet.ts'
import type { Html } from './visit.ts'

const OURS = 'mail-client-'

/** A turn's problem in words: those of the mail client are no failure of drafting. */
export function problemAlert(sheet: TicketSheet, problem: string): Html {
  const { m } = sheet.visit
  if (!problem.startsWith(OURS)) {
    return html`<p class="alert">${m.ticket.problem} ${detailSentence(m, plainLine(problem))}</p>`
  }
  const [key = '', ...reasons] = problem.split('|')
  const known = m.mailClient.problem[key]
  if (known) return html`<p class="alert">${known}</p>`
  return html`<div class="alert"><p>${key === 'mail-client-partly' ? m.mailClient.partlyLead : m.mailClient.refusedLead}</p><ul>${reasons.map((reason) => html`<li>${reasonSentence(m, plainLine(reason))}</li>`)}</ul></div>`
}

/** 'added-recipients:a@b.example', a refusal of the act approve, or a detail of one. */
function reasonSentence(m: Messages, reason: string): string {
  const refusals: Readonly<Record<string, string>> = m.refusal
  const colon = reason.indexOf(':')
  const key = colon < 0 ? reason : reason.slice(0, colon)
  const own = m.mailClient.reason[key] ?? refusals[key]
  if (own === undefined) return detailSentence(m, reason)
  return colon < 0 ? own : `${own}${m.colon}${reason.slice(colon + 1)}`
}

/** Where the draft lies beside the desk, and the way back where it was deleted there. */
export function mailClientLine(sheet: TicketSheet, turn: Drafted): Html {
  const { visit, clientDrafts } = sheet
  const { m } = visit
  const kept = turn.draft.record.bodySha256 ? html`<p class="quiet">${m.mailClient.keptBody}</p>` : ''
  const copy = clientDrafts.get(turn.id)
  if (copy?.state === 'placed') return html`<p class="quiet">${m.mailClient.placed(copy.account)}</p>${kept}`
  if (copy?.state === 'held' || copy?.state === 'approving')
    return html`<p class="quiet">${m.mailClient.held(copy.account)}</p>${kept}`
  if (copy?.state !== 'deleted') return html`${kept}`
  const button = html`<p>${m.mailClient.deletedLead} <button>${m.mailClient.putBack}</button></p>`
  return html`${postForm(visit, `${turnPath(sheet, turn)}/put-back`, button, { attempt: sheet.attempt })}${kept}`
}

/** Warns of a file on the letter in which something of another customer was found when it was added. */
import { html } from 'hono/html'
import type { Drafted } from '../ticket/turn.ts'
import { foreign } from './foreign.ts'
import type { TicketSheet } from './ticket-sheet.ts'
import type { Html } from './visit.ts'

export function fileWarnings({ visit: { m }, view }: TicketSheet, { draft }: Drafted): Html | '' {
  const suspect = draft.record.attachments.flatMap(
    (file) => view.history.findLast(({ act, detail }) => act === 'file-suspect' && detail.sha256 === file.sha256) ?? [],
  )
  if (suspect.length === 0) return ''
  return html`<div class="alert"><p><strong>${m.page.suspectFile}</strong></p><ul>${suspect.map(
    ({ detail }) => html`<li>${foreign(String(detail.file))}${m.colon}${foreign(String(detail.found))}</li>`,
  )}</ul></div>`
}

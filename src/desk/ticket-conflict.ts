/** The good hour comes after the promise: the least bad hour before it, and an acknowledgement that could use it. */
import { html } from 'hono/html'
import type { SendPlan } from '../ticket/acts.ts'
import type { Drafted } from '../ticket/turn.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { Html } from './visit.ts'
import { bothClocks } from './when.ts'

/** The least bad hour in words, on both clocks; null where the plan breaks nothing that a word of receipt would keep. */
export function leastBadLine({ visit }: TicketSheet, plan: SendPlan | null): { value: string; text: Html } | null {
  if (!plan?.leastBad) return null
  const { at, is } = plan.leastBad
  const { m } = visit
  return { value: at, text: html`${m.conflict.leastBad[is]}${m.colon}${bothClocks(at, plan.zone, visit)}` }
}

/** Beside a solution whose good hour breaks a promise of an answer: one click writes the acknowledgement. */
export function acknowledgeOffer(sheet: TicketSheet, turn: Drafted, plan: SendPlan | null): Html | string {
  const { m } = sheet.visit
  const written = sheet.view.turns.some(
    ({ turn: { purpose, stage }, withdrawnAt }) =>
      purpose === 'acknowledgement' && stage !== 'sent' && withdrawnAt === null,
  )
  if (turn.purpose === 'acknowledgement' || !plan?.leastBad || written) return ''
  return html`<p class="small">${m.conflict.acknowledgeLead}
    <button formaction="${ticketPath(sheet)}/write" name="letter" value="acknowledge" formnovalidate>${m.conflict.acknowledge}</button></p>`
}

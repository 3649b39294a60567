/** A call to be made: the number, both clocks, the hours that are good in both places, a card to talk by, and what came of it. */
import { html, raw } from 'hono/html'
import { isOverdueTask } from '../ticket/task.ts'
import type { Drafted } from '../ticket/turn.ts'
import { foreign, passage } from './foreign.ts'
import { attemptAt, field, postForm, select } from './form.ts'
import type { TicketSheet } from './ticket-sheet.ts'
import { taskName, taskPath } from './ticket-tasks.ts'
import type { Html } from './visit.ts'
import { bothClocks, here, isTimeZone, placeOf, timeOfDay } from './when.ts'

const PROMISED = ['solution', 'refund', 'dispatch', 'documents', 'call'] as const
/** What is said on the phone: not the greeting, the signature and the dates of a letter. */
const SAID: ReadonlySet<string> = new Set(['grievance', 'remedy', 'ask', 'close'])

export function callSection(sheet: TicketSheet): Html {
  const { visit, view, aftercare, attempt } = sheet
  const calls = aftercare.tasks.filter(({ kind, state }) => kind === 'call' && state === 'open')
  if (calls.length === 0) return html``
  const { m, staff, now } = visit
  const words = m.aftercare.calls
  const zone = view.ticket.timezone
  const number = view.messages.findLast(({ findings }) => findings?.phone?.value)?.findings?.phone?.value
  const promised = [{ value: '', text: m.none }, ...PROMISED.map((value) => ({ value, text: m.aftercare.kind[value] }))]
  return html`<section class="card calls" aria-labelledby="calls"><h2 id="calls">${words.title}</h2>
    <p class="parts"><strong>${words.number}${m.colon}${number ? html`<a href="tel:${number.replace(/[^\d+]/g, '')}"><bdi dir="ltr">${number}</bdi></a>` : words.noNumber}</strong>
      ${zone !== null && isTimeZone(zone) ? html`<span>${words.there}${m.colon}${m.time.at(timeOfDay(now, zone, m), placeOf(zone, m))}</span>` : html`<span>${m.time.zoneUnknown}</span>`}
      <span>${words.here}${m.colon}${m.time.at(timeOfDay(now, staff.timeZone, m), placeOf(staff.timeZone, m))}</span></p>
    <p>${words.window}${m.colon}${aftercare.windows.length === 0 ? words.noWindow : ''}</p>
    <ul>${aftercare.windows.map(({ from, until }) => html`<li>${bothClocks(from, zone, visit)} – ${bothClocks(until, zone, visit)}</li>`)}</ul>
    ${talkingCard(sheet)}
    ${calls.map((task) => {
      const action = taskPath(task, 'call')
      const tried = attemptAt(attempt, action)
      return html`<p><span class="${isOverdueTask(task, now) ? 'clock over' : 'clock'}">${m.aftercare.due}${m.colon}${here(task.dueAt, visit)}</span> ${taskName({ visit }, task)}</p>${postForm(
        visit,
        action,
        html`${field(words.said, html`<textarea name="said" rows="3" maxlength="5000" dir="auto">${raw('\n')}${tried?.fields.text('said') ?? ''}</textarea>`)}
        ${field(words.promised, select('promised', promised, tried?.fields.text('promised') ?? ''))}
        ${field(`${words.by} (${staff.timeZone})`, html`<input type="datetime-local" name="promisedBy" value="${tried?.fields.text('promisedBy') ?? ''}">`)}
        <div class="row"><button name="how" value="reached">${words.reached}</button><button name="how" value="missed">${words.missed}</button></div>`,
        { attempt },
      )}`
    })}</section>`
}

/** The letter in work, else the newest, in both languages: what it says may be said. */
function talkingCard({ visit, view, mirror }: TicketSheet): Html {
  const words = visit.m.aftercare.calls
  const turns = view.turns.flatMap(({ turn }) => ('draft' in turn ? [turn as Drafted] : []))
  const draft = turns.at(-1)?.draft
  const blocks = draft?.blocks.filter(({ name }) => SAID.has(name)) ?? []
  if (!draft || blocks.length === 0) return html``
  return html`<details class="fold"><summary>${words.card}</summary><p class="quiet">${words.cardLead}</p>
    <dl class="card-of-talk">${blocks.map(
      ({ text, mirror: said }) =>
        html`<div><dt>${foreign(said[mirror] ?? '', mirror)}</dt><dd>${passage(text, draft.language)}</dd></div>`,
    )}</dl></details>`
}

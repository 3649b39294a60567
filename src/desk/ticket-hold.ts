/** Sets a ticket aside until an hour that somebody chose: the usual hours at one press, any other by hand. */
import { html } from 'hono/html'
import { DateTime } from 'luxon'
import type { Instant } from '../mail/message.ts'
import { HOLD_REASONS } from '../ticket/words.ts'
import { attemptAt, field, postForm } from './form.ts'
import { keyed } from './keys.ts'
import { single, tool } from './ticket-decide.ts'
import { ownWordsKey, reasonButtons } from './ticket-reasons.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { Html, Visit } from './visit.ts'
import { dayAndTime, localInput, timeOfDay } from './when.ts'

/** Hours at which one looks at a ticket again. */
export const HOLD_HOURS = ['afternoon', 'tomorrow', 'monday', 'theirs'] as const
export type HoldHour = (typeof HOLD_HOURS)[number]

const AFTERNOON = 17
const MORNING = 9

/**
 * The usual hours after now: this afternoon while it is ahead, tomorrow and Monday in the morning, and the morning of the
 * customer where their clock is known and another.
 */
export function holdHours(
  now: Instant,
  zone: string,
  customerZone: string | null,
): Readonly<Partial<Record<HoldHour, Instant>> & { tomorrow: Instant }> {
  const here = DateTime.fromISO(now, { zone })
  const at = (day: DateTime, hour: number): DateTime => day.startOf('day').set({ hour })
  const tomorrow = at(here.plus({ days: 1 }), MORNING)
  const monday = at(here.plus({ days: 8 - here.weekday }), MORNING)
  const afternoon = at(here, AFTERNOON)
  const there = customerZone === null ? null : DateTime.fromISO(now, { zone: customerZone })
  const theirs = there?.isValid && there.offset !== here.offset ? at(there, MORNING) : null
  const instant = (one: DateTime): Instant => one.toUTC().toISO() ?? now
  return {
    ...(afternoon > here.plus({ hours: 1 }) && { afternoon: instant(afternoon) }),
    tomorrow: instant(tomorrow),
    ...(!monday.equals(tomorrow) && { monday: instant(monday) }),
    ...(theirs && { theirs: instant(theirs > here ? theirs : theirs.plus({ days: 1 })) }),
  }
}

/** Fills in the hour; the page's script does it, and without it the field alone is there. */
const preset = (name: HoldHour, at: Instant, { m, staff }: Visit): Html =>
  html`<button type="button" data-fills="until" value="${localInput(at, staff.timeZone)}">${m.queueing.holdHour[name]} <span class="quiet">${timeOfDay(at, staff.timeZone, m)}</span></button>`

/** Sets the ticket aside until an hour of the reader's clock, or takes it back. */
export function holdForm(sheet: TicketSheet): Html {
  const { visit, attempt, view } = sheet
  const { m, staff } = visit
  const { heldUntil } = view.ticket
  if (heldUntil !== null && heldUntil > visit.now) {
    return html`<div class="held"><p>${m.decide.heldUntil(dayAndTime(heldUntil, staff.timeZone, m))}</p>${single(sheet, 'release', m.decide.release)}</div>`
  }
  const action = `${ticketPath(sheet)}/hold`
  const tried = attemptAt(attempt, action)
  const hours = holdHours(visit.now, staff.timeZone, view.ticket.timezone)
  return tool(
    m.decide.hold,
    tried !== null,
    keyed('hold', m),
    postForm(
      visit,
      action,
      html`<button hidden data-default>${m.decide.hold}</button><p class="quiet">${m.decide.holdLead}</p>
      ${field(m.decide.until, html`<input type="datetime-local" name="until" required value="${tried?.fields.text('until') || localInput(hours.tomorrow, staff.timeZone)}">`)}
      <p class="presets">${HOLD_HOURS.flatMap((name) => (hours[name] ? [preset(name, hours[name], visit)] : []))}</p>
      ${reasonButtons(m, HOLD_REASONS, m.verbs.holdReason)}
      ${field(m.verbs.ownWords, html`<input name="reason" maxlength="1000" value="${tried?.fields.text('reason') ?? ''}" ${ownWordsKey(m)}>`)}
      <button>${m.decide.hold}</button>`,
      { attempt },
    ),
  )
}

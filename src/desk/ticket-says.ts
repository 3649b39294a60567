/** "What the letter says": every sentence that can be ticked, in the order of the letter and in the reader's language. */
import { html } from 'hono/html'
import { DateTime } from 'luxon'
import { detailsOf } from '../ticket/details.ts'
import { type LetterLine, LINE_BLOCKS } from '../ticket/letter-line.ts'
import { plainLine } from './foreign.ts'
import { field, when } from './form.ts'
import type { LetterInWork } from './ticket-details.ts'
import type { TicketSheet } from './ticket-sheet.ts'
import type { Html } from './visit.ts'
import { timeOfDay } from './when.ts'

interface Saying {
  readonly sheet: TicketSheet
  readonly work: LetterInWork
  readonly lines: readonly LetterLine[]
}

/** The ticks of one letter; what can't be had here is folded away with its reason. */
export function letterLines(sheet: TicketSheet, lines: readonly LetterLine[], work: LetterInWork): Html {
  const it: Saying = { sheet, work, lines }
  return html`${LINE_BLOCKS.map((block) => blockOf(it, block))}`
}

function blockOf(it: Saying, block: LetterLine['block']): Html | string {
  const { m } = it.sheet.visit
  const mine = it.lines.filter((line) => line.block === block && line.field !== 'closing')
  const open = mine.filter((line) => line.ticked || line.blocked === null)
  const away = mine.filter((line) => !open.includes(line))
  const closings = block === 'close' ? closingChoice(it) : ''
  if (mine.length === 0 && closings === '') return ''
  return html`<fieldset class="ticks column says"><legend>${m.says.block[block]}</legend>
    ${open.map((line) => lineOf(it, line))}${closings}
    ${away.length > 0 ? html`<details class="fold"><summary>${m.says.notHere(m.says.block[block])}</summary>${away.map((line) => lineOf(it, line))}</details>` : ''}</fieldset>`
}

function lineOf(it: Saying, line: LetterLine): Html {
  const { m } = it.sheet.visit
  const { field: name, value, text, ticked, blocked } = line
  const why = [...(name === 'declined' ? [m.says.declines] : []), ...(blocked ? [m.says.why[blocked]] : [])]
  // What is ticked and can't be had any more must still be unticked.
  const disabled = blocked === 'fixed' || (blocked !== null && !ticked)
  return html`<label class="tick"><input type="checkbox" name="${name}" value="${value}" ${when(ticked, 'checked')} ${when(disabled, 'disabled')}> <span>${plainLine(text)}${why.length > 0 ? html` <span class="quiet">${why.join(m.comma)}</span>` : ''}</span></label>${besides(it, line)}`
}

/** What a sentence needs besides its tick: a day, an hour, a name. */
function besides(it: Saying, line: LetterLine): Html | string {
  if (line.field === 'promise') return dayOf(it, line)
  if (line.field !== 'extra' || (line.blocked !== null && !line.ticked)) return ''
  if (line.value === 'call-offer') return hourOf(it)
  return line.value === 'deputy' ? helperOf(it) : ''
}

/** A day that policy names may be chosen by a person: typed, it goes before. */
function dayOf({ sheet, work }: Saying, { value, text, day, blocked }: LetterLine): Html | string {
  const { m } = sheet.visit
  if (!detailsOf(work.letter).includes('promises')) return ''
  const fixed = blocked === 'fixed'
  const known = day && !fixed ? (DateTime.fromISO(day, { zone: work.timeZone }).toISODate() ?? '') : ''
  return html`<span class="besides">${fixed ? html`<input type="hidden" name="promise" value="${value}"><span class="quiet">${m.says.dayChange}</span> ` : ''}<input type="date" name="promise-${value}" value="${known}" aria-label="${m.says.day(plainLine(text))}"></span>`
}

function hourOf({ sheet, work, lines }: Saying): Html {
  const { m, staff } = sheet.visit
  const told = work.details.call?.at
  const news = lines.find(({ day }) => day !== undefined)?.day ?? sheet.visit.now
  const at = told ?? goodHour(news, work.timeZone, staff.timeZone)
  const local = DateTime.fromISO(at, { zone: work.timeZone }).toFormat("yyyy-MM-dd'T'HH:mm")
  const hours = told
    ? html` <span class="quiet">${m.says.callHours(timeOfDay(told, work.timeZone, m), timeOfDay(told, staff.timeZone, m))}</span>`
    : ''
  return html`<span class="besides"><input type="datetime-local" name="callAt" value="${local}" aria-label="${m.says.callAt}">${hours}</span>`
}

function helperOf({ sheet, work }: Saying): Html {
  const { m } = sheet.visit
  return html`<span class="besides">${field(m.says.helper, html`<input name="helper" value="${plainLine(work.details.helper ?? '')}" maxlength="60" autocomplete="off">`)}</span>`
}

const THEIR_HOURS = { from: 9, to: 17 } as const
const OUR_HOURS = { from: 8, to: 21 } as const

/** The first hour of that day in which both are awake and at work; their morning where there is none. */
function goodHour(day: string, theirs: string, ours: string): string {
  const morning = DateTime.fromISO(day, { zone: theirs }).startOf('day').set({ hour: THEIR_HOURS.from })
  const hours = Array.from({ length: THEIR_HOURS.to - THEIR_HOURS.from }, (_none, add) => morning.plus({ hours: add }))
  const both = hours.find((at) => {
    const { hour } = at.setZone(ours)
    return hour >= OUR_HOURS.from && hour < OUR_HOURS.to
  })
  return (both ?? morning).toUTC().toISO() ?? day
}

/** The question at the end: the letter's own, or one of these. */
function closingChoice({ sheet, lines }: Saying): Html | '' {
  const { m } = sheet.visit
  const closings = lines.filter((line) => line.field === 'closing')
  if (closings.length === 0) return ''
  const options = closings.map(
    ({ value, text, ticked, blocked }) =>
      html`<option value="${value}" ${when(ticked, 'selected')} ${when(blocked !== null && !ticked, 'disabled')}>${plainLine(text)}${blocked ? ` (${m.says.why[blocked]})` : ''}</option>`,
  )
  return field(
    m.says.closing,
    html`<select name="closing"><option value="">${m.says.ownClosing}</option>${options}</select>`,
  )
}

/** The decision on a draft: approve at an hour, or have it otherwise. Every form carries what exactly it decides on. */
import { html, raw } from 'hono/html'
import { manyLetters } from '../journey/loop-limits.ts'
import { limits } from '../limits.ts'
import type { Instant } from '../mail/message.ts'
import type { Autosave } from '../ports/ledger/autosaves.ts'
import type { SendPlan } from '../ticket/acts.ts'
import type { Drafted } from '../ticket/turn.ts'
import { REJECT_REASONS } from '../ticket/words.ts'
import { changedText } from './changed-text.ts'
import { chosenHour } from './chosen-hour.ts'
import type { Fields } from './fields.ts'
import { attemptAt, field, postForm, when } from './form.ts'
import { keyed } from './keys.ts'
import { inAllLanguages } from './messages/all-languages.ts'
import type { Messages } from './messages/en.ts'
import { wordFor } from './messages/messages.ts'
import { acknowledgeOffer, leastBadLine } from './ticket-conflict.ts'
import { isBlocked } from './ticket-letter.ts'
import { ownWordsKey, reasonButtons } from './ticket-reasons.ts'
import { type TicketSheet, ticketPath, turnPath } from './ticket-sheet.ts'
import type { Html, Visit } from './visit.ts'
import { bothClocks, dayAndTime, isTimeZone, localInput, spanOf, timeOfDay } from './when.ts'

/** Approve with its hour; the letter of which this is true is named by its hash. */
export function approveForm(sheet: TicketSheet, turn: Drafted): Html {
  const { visit, attempt } = sheet
  const { m } = visit
  const action = `${turnPath(sheet, turn)}/approve`
  const plan = sheet.plans.get(turn.id) ?? null
  const blocked = isBlocked(turn.draft)
  return postForm(
    visit,
    action,
    html`<input type="hidden" name="hash" value="${turn.draft.hash}">
      ${hours(sheet, plan, action)}
      ${acknowledgeOffer(sheet, turn, plan)}
      ${manyLetters(sheet.view.outbox, turn) ? html`<p class="alert">${m.refusal['many-letters']}</p><label class="tick"><input type="checkbox" name="oneMore" value="yes"> <span>${m.decide.oneMore}</span></label>` : ''}
      ${turn.draft.unwanted ? html`<label class="tick"><input type="checkbox" name="keepWords" value="yes"> <span>${m.decide.keepWords}</span></label>` : ''}
      <div class="bar"><button class="main" ${when(blocked, 'disabled')} ${blocked ? '' : keyed('approve', m)}>${m.decide.approve}</button>${plan && !blocked ? html` <span class="leaves-at quiet">${bothClocks(plan.at, plan.zone, visit)}</span>` : ''}</div>`,
    { attempt, className: 'approve' },
  )
}

/** The hour at which a letter leaves: the planned one, a later good one, now, or another; used by approve and reschedule. */
export function hours(sheet: TicketSheet, plan: SendPlan | null, action: string): Html {
  const { visit } = sheet
  const { m } = visit
  const tried = attemptAt(sheet.attempt, action)
  const chosen = tried?.fields.text('when') || 'planned'
  const least = leastBadLine(sheet, plan)
  const zone = plan?.zone ?? sheet.view.ticket.timezone
  const picked = tried ? pickedHour(visit, tried.fields, zone) : null
  const radio = (value: string, text: Html | string): Html =>
    html`<label class="tick"><input type="radio" name="when" value="${value}" ${when(chosen === value, 'checked')}> <span>${text}</span></label>`
  return html`<fieldset class="hours"><legend>${m.decide.when}</legend>
    ${plan ? radio('planned', html`${m.decide.planned}${m.colon}<strong>${bothClocks(plan.at, plan.zone, visit)}</strong> <span class="quiet">(+${spanOf(Math.max(0, Date.parse(plan.at) - Date.parse(visit.now)), m)})</span>`) : ''}
    ${plan && plan.why.length > 0 ? html`<p class="quiet small">${m.decide.whyThen}${m.colon}${reasons(plan.why, m).join(' · ')}</p>` : ''}
    ${plan?.breaks ? html`<p class="alert small">${m.clocks.breaks[plan.breaks]}</p>` : ''}
    <details class="fold" ${when(tried !== null || plan === null || plan.breaks !== null, 'open')}><summary ${keyed('sendTime', m)}>${m.decide.alternative}, ${m.decide.now}</summary>
      ${least ? radio(least.value, least.text) : ''}
      ${(plan?.alternatives ?? []).map((at) => radio(at, bothClocks(at, zone, visit)))}
      ${radio('now', html`${m.decide.now}${m.colon}${bothClocks(visit.now, zone, visit)}`)}
      <p class="small">${badHour(visit, plan, zone)}</p>
      ${radio('other', m.decide.other)}
      <label class="field"><span class="unseen">${m.decide.other}</span><input type="datetime-local" name="other" value="${tried?.fields.text('other') || localInput(plan?.at ?? visit.now, zone && isTimeZone(zone) ? zone : visit.staff.timeZone)}"></label>
      <label class="tick"><input type="checkbox" name="offHours" value="yes" ${when(tried?.fields.has('offHours') ?? false, 'checked')}> <span>${m.decide.confirmOffHours}${picked ? html` <strong>${bothClocks(picked, zone, visit)}</strong>` : ''}</span></label>
    </details></fieldset>`
}

/** The hour that was refused without a word of confirmation: shown on both clocks beside that word. */
function pickedHour(visit: Visit, fields: Fields, zone: string | null): Instant | null {
  const at = chosenHour(fields, zone !== null && isTimeZone(zone) ? zone : visit.staff.timeZone, visit.now)
  return at === 'unreadable' ? null : at
}

/** What hour it is there now, said outright where it isn't a good one. */
function badHour(visit: Visit, plan: SendPlan | null, zone: string | null): Html | string {
  const { m } = visit
  if (plan?.why.includes('good-hour')) return m.decide.nowIsGood
  if (zone === null || !isTimeZone(zone)) return m.warning['zone-unknown']
  return m.decide.nowIsBad(timeOfDay(visit.now, zone, m), timeOfDay(visit.now, visit.staff.timeZone, m))
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
/** 4 January 1970 was a Sunday. */
const A_SUNDAY_MS = 3 * 86_400_000

/** Reasons of a planned hour in the reader's words; 'weekend:Fri-Sat' carries its value behind the colon. */
export function reasons(why: readonly string[], m: Messages): string[] {
  const day = new Intl.DateTimeFormat(m.tag, { weekday: 'short', timeZone: 'UTC' })
  const named = (text: string): string =>
    text.replace(/(?<!\p{L})(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?!\p{L})/gu, (name) =>
      day.format(new Date(A_SUNDAY_MS + WEEKDAYS.indexOf(name) * 86_400_000)),
    )
  return why.map((one) => {
    const colon = one.indexOf(':')
    if (colon < 0) return wordFor(m.planWhy, one)
    const [key, value] = [one.slice(0, colon), one.slice(colon + 1)]
    return `${wordFor(m.planWhy, key)} (${key === 'weekend' ? named(value) : value})`
  })
}

export function editForm(sheet: TicketSheet, turn: Drafted): Html {
  const { visit, attempt } = sheet
  const { m } = visit
  const { draft } = turn
  const action = `${turnPath(sheet, turn)}/edit`
  const tried = attemptAt(attempt, action)
  const kept = tried ? undefined : sheet.autosaves.get(turn.id)
  return tool(
    m.decide.edit,
    tried !== null || kept !== undefined,
    keyed('edit', m),
    postForm(
      visit,
      action,
      html`<button hidden data-default>${m.decide.saveEdit}</button><p class="quiet">${m.decide.editLead}</p>${kept ? keptNotice(sheet, turn, kept) : ''}<input type="hidden" name="revision" value="${draft.revision}">
      ${field(m.ticket.subject, html`<input name="subject" maxlength="998" dir="auto" value="${tried?.fields.text('subject') ?? kept?.subject ?? draft.record.subject}">`)}
      ${field(m.ticket.letter, html`<textarea name="letter" rows="16" data-first data-keep="${turnPath(sheet, turn)}/keep" ${kept ? raw('data-unsaved') : ''} dir="auto" lang="${draft.language}" maxlength="${limits.letterCharacters}" required>${raw('\n')}${tried?.fields.text('letter') ?? kept?.letter ?? draft.letter}</textarea>`)}
      <p class="quiet small" role="status" data-kept data-ok="${m.verbs.kept}" data-away="${m.verbs.keptOnPage}" data-out="${m.verbs.signedOut}" data-sign-in="${m.verbs.signIn}"></p>
      <button>${m.decide.saveEdit}</button>`,
      { attempt },
    ),
  )
}

/** What this person typed before and has not saved stands in the field again. */
function keptNotice(sheet: TicketSheet, { id, draft }: Drafted, kept: Autosave): Html {
  const { visit } = sheet
  const { m } = visit
  const moved = kept.revision !== draft.revision
  return html`<div class="alert"><p>${m.verbs.unsavedText(dayAndTime(kept.at, visit.staff.timeZone, m))}
    <button formaction="${turnPath(sheet, { id })}/keep" name="discard" value="yes" formnovalidate>${m.verbs.discard}</button></p>
    ${moved ? html`<p>${m.verbs.otherDraft}</p>${changedText(draft.letter, kept.letter, draft.language)}` : ''}</div>`
}

export function rejectForm(sheet: TicketSheet, turn: Drafted): Html {
  const { visit, attempt } = sheet
  const { m } = visit
  const action = `${turnPath(sheet, turn)}/reject`
  const tried = attemptAt(attempt, action)
  return tool(
    m.decide.reject,
    tried !== null,
    keyed('reject', m),
    postForm(
      visit,
      action,
      html`<p class="quiet">${m.decide.rejectLead}</p>${reasonButtons(m, REJECT_REASONS, m.verbs.rejectReason)}${field(m.verbs.ownWords, html`<textarea name="reason" rows="2" maxlength="1000" required ${ownWordsKey(m)}>${raw('\n')}${tried?.fields.text('reason') ?? ''}</textarea>`)}<button class="danger" data-default>${m.decide.reject}</button>`,
      { attempt },
    ),
  )
}

/** A form behind a button-like line; works without JavaScript, opens by its key with it. */
export const tool = (title: string, open: boolean, key: Html | string, body: Html): Html =>
  html`<details class="tool" ${when(open, 'open')}><summary ${key} data-words="${inAllLanguages(title)}">${title}</summary>${body}</details>`

/** An act that asks nothing. */
export const single = (sheet: TicketSheet, act: string, text: string): Html =>
  postForm(sheet.visit, `${ticketPath(sheet)}/${act}`, html`<button>${text}</button>`, {
    attempt: sheet.attempt,
    className: 'line',
  })

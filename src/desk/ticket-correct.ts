/** The small form at each finding by which a person puts it right; it works by keyboard alone and without JavaScript. */
import { html } from 'hono/html'
import type { CorrectableField } from '../ticket/correct.ts'
import type { Findings } from '../ticket/findings.ts'
import { ANSWERS, EVIDENCES, ISSUES, KINDS, SEVERITIES, TICKET_KINDS, TONES, WISHES } from '../ticket/words.ts'
import { CURRENCIES, countries, languages, ZONES } from './choices.ts'
import { plainLine } from './foreign.ts'
import { attemptAt, field as fieldOf, type Option, postForm, select, ticks, when } from './form.ts'
import type { Messages } from './messages/en.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { Html, Visit } from './visit.ts'

/** The ticket's page and the customer's mail on it whose findings are shown. */
export interface CorrectablePlace {
  readonly sheet: TicketSheet
  readonly messageId: string
}

export function correctForm({ sheet, messageId }: CorrectablePlace, findings: Findings, field: CorrectableField): Html {
  const { visit, attempt } = sheet
  const { m } = visit
  const action = `${ticketPath(sheet)}/correct/${field}`
  const tried = attemptAt(attempt, action)
  const typed = (name: string, value: string): string => plainLine(tried?.fields.text(name) ?? value)
  const body = html`<input type="hidden" name="message" value="${messageId}">
    ${control(visit, field, findings, typed)}<button>${m.save}</button>`
  return html`<details class="fold correct" ${when(tried !== null, 'open')}><summary>${m.ticket.putRight}<span class="unseen">${m.colon}${m.finding[field]}</span></summary>
    ${postForm(visit, action, body, { attempt })}</details>`
}

type Typed = (name: string, value: string) => string

function control(visit: Visit, field: CorrectableField, findings: Findings, typed: Typed): Html {
  const { m } = visit
  const label = m.finding[field]
  const listed = (list: string, value: string, hint: string): Html =>
    fieldOf(
      label,
      html`<input name="value" list="${list}" value="${typed('value', value)}" maxlength="80" autocomplete="off"><small class="quiet">${hint}</small>`,
    )
  const line = (value: string, hint: Html | string = ''): Html =>
    fieldOf(
      label,
      html`<input name="value" dir="auto" value="${typed('value', value)}" maxlength="400" autocomplete="off">${hint}`,
    )
  switch (field) {
    case 'alsoIssues':
    case 'wants':
      return ticks(label, 'value', optionsOf(field, m, findings), findings[field].value)
    case 'language':
    case 'replyLanguage':
      return listed(
        'languages',
        findings[field].value === 'und' ? '' : nameOf(languages(m.tag), findings[field].value),
        m.ticket.fromList,
      )
    case 'country':
      return listed('countries', nameOf(countries(m.tag), findings.country.value), m.ticket.fromListOrEmpty)
    case 'timezone':
      return listed('zones', findings.timezone.value ?? '', m.ticket.fromListOrEmpty)
    case 'orderNumbers':
      return line(findings.orderNumbers.value.join(', '), html`<small class="quiet">${m.ticket.byCommas}</small>`)
    case 'customerName':
    case 'product':
      return line(findings[field].value ?? '')
    case 'claim':
      return claimControl(m, findings, typed)
    case 'quantity':
      return quantityControl(m, findings, typed)
    default:
      return fieldOf(
        label,
        select('value', optionsOf(field, m, findings), typed('value', plain(findings[field].value))),
      )
  }
}

const plain = (value: string | boolean | null): string =>
  value === true ? 'yes' : value === false ? 'no' : (value ?? '')

const nameOf = (options: readonly Option[], value: string | null): string =>
  options.find((option) => option.value === value)?.text ?? value ?? ''

function claimControl(m: Messages, { claim }: Findings, typed: Typed): Html {
  return html`<div class="row">${fieldOf(m.ticket.sum, html`<input type="number" name="amount" min="0" step="any" value="${typed('amount', claim.value ? String(claim.value.amount) : '')}">`)}
    ${fieldOf(m.ticket.currency, html`<input name="currency" list="currencies" maxlength="3" value="${typed('currency', claim.value?.currency ?? '')}" autocomplete="off">`)}</div>
    <small class="quiet">${m.ticket.emptyForNone}</small>`
}

function quantityControl(m: Messages, { quantity }: Findings, typed: Typed): Html {
  const count = (name: 'affected' | 'total'): Html =>
    fieldOf(
      m.ticket[name],
      html`<input type="number" name="${name}" min="0" step="1" value="${typed(name, String(quantity.value?.[name] ?? ''))}">`,
    )
  return html`<div class="row">${count('affected')}${count('total')}
    ${fieldOf(m.ticket.unit, html`<input name="unit" dir="auto" maxlength="40" value="${typed('unit', quantity.value?.unit ?? '')}">`)}</div>
    <small class="quiet">${m.ticket.emptyForNone}</small>`
}

type Choosable = 'kind' | 'answer' | 'issue' | 'alsoIssues' | 'severity' | 'tone' | 'wants' | 'evidence' | 'suspicious'

function optionsOf(field: Choosable, m: Messages, { likelyIssues = [] }: Findings): Option[] {
  const from = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): Option[] =>
    values.map((value) => ({ value, text: words[value] }))
  const none = { value: '', text: m.none }
  switch (field) {
    case 'kind':
      return from(KINDS, m.kind).filter(({ value }) => [...TICKET_KINDS].some((kind) => kind === value))
    case 'answer':
      return [none, ...from(ANSWERS, m.answer)]
    case 'issue':
      // The second-best guess is the likeliest correction.
      return [none, ...from([...new Set([...likelyIssues, ...ISSUES])], m.issue)]
    case 'alsoIssues':
      return from(ISSUES, m.issue)
    case 'severity':
      return from(SEVERITIES, m.severity)
    case 'tone':
      return from(TONES, m.tone)
    case 'wants':
      return from(WISHES, m.wish)
    case 'evidence':
      return from(EVIDENCES, m.evidence)
    case 'suspicious':
      return [
        { value: 'no', text: m.no },
        { value: 'yes', text: m.yes },
      ]
  }
}

/** What the fields of the forms offer while one types; once a page. */
export function correctionLists({ m }: Visit): Html {
  const list = (id: string, values: readonly string[]): Html =>
    html`<datalist id="${id}">${values.map((value) => html`<option value="${value}">`)}</datalist>`
  return html`${list(
    'languages',
    languages(m.tag).map(({ text }) => text),
  )}
    ${list(
      'countries',
      countries(m.tag).map(({ text }) => text),
    )}${list('zones', ZONES)}${list('currencies', CURRENCIES)}`
}

/** A short list of reasons, each at a digit: one key chooses and sends. */
import { html } from 'hono/html'
import type { Fields } from './fields.ts'
import type { Messages } from './messages/en.ts'
import type { Html } from './visit.ts'

/** The buttons of a list, before the field for words of one's own: its form needs no further entry. */
export function reasonButtons<Reason extends string>(
  m: Messages,
  reasons: readonly Reason[],
  words: Readonly<Record<Reason, string>>,
): Html {
  return html`<fieldset class="reasons"><legend>${m.verbs.reasons}</legend>${reasons.map(
    (one, at) =>
      html`<button name="why" value="${one}" formnovalidate data-key="${at + 1}" aria-keyshortcuts="${at + 1}"><kbd aria-hidden="true">${at + 1}</kbd> ${words[one]}</button>`,
  )}</fieldset>`
}

/** Goes on the field for words of one's own. */
export const ownWordsKey = (m: Messages): Html =>
  html`data-key="0" aria-keyshortcuts="0" title="${m.verbs.ownWords} (0)"`

/** Words of one's own, else the reason of the list that was chosen; '' for neither. */
export const reasonIn = (fields: Fields, reasons: readonly string[]): string =>
  fields.text('reason').trim() || (reasons.find((one) => one === fields.text('why')) ?? '')

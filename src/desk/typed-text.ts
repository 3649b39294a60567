/** What somebody typed into a form that is gone: theirs to copy, never thrown away. */
import { html, raw } from 'hono/html'
import type { Fields } from './fields.ts'
import type { Messages } from './messages/en.ts'
import type { Html } from './visit.ts'

/** Names of the fields into which people write more than a word. */
const WRITTEN = ['letter', 'text', 'reason', 'note']

/** @param fields undefined where the form was not even read */
export function typedText(fields: Fields | undefined): string {
  return WRITTEN.map((name) => fields?.text(name).trim() ?? '')
    .filter((text) => text !== '')
    .join('\n\n')
}

/** The text to be copied, nothing where there is none. */
export const typedField = (m: Messages, text: string): Html | null =>
  text === ''
    ? null
    : html`<label class="field"><span>${m.verbs.typedText}</span><textarea rows="8" readonly dir="auto">${raw('\n')}${text}</textarea></label>`

/** The one register of keys: it feeds the binding in the page, the help dialog and the tooltips, so that help can't lie. */
import { html } from 'hono/html'
import type { Messages } from './messages/en.ts'
import type { Html } from './visit.ts'

/** `key` as KeyboardEvent.key gives it. */
export const KEYS = [
  { id: 'down', key: 'j' },
  { id: 'up', key: 'k' },
  { id: 'open', key: 'Enter' },
  { id: 'approve', key: 'a' },
  { id: 'edit', key: 'e' },
  { id: 'reject', key: 'r' },
  { id: 'hold', key: 'h' },
  { id: 'manager', key: 'm' },
  { id: 'sendTime', key: 's' },
  { id: 'mark', key: 'x' },
  { id: 'search', key: '/' },
  { id: 'help', key: '?' },
  { id: 'undo', key: 'u' },
  { id: 'copy', key: 'c' },
] as const

export type KeyId = (typeof KEYS)[number]['id']

/** Opens the command palette, with Cmd on a Mac. */
export const PALETTE_CHORD = 'Ctrl K'

/** Keys that act on the lines of a list. */
export const WALKING: ReadonlySet<KeyId> = new Set(['down', 'up', 'open', 'mark'])

/** Shown for the chord that the browser's script adds to every form. */
const SUBMIT_CHORD = 'Ctrl Enter'

/** Attributes of the element that a key acts on: the script finds it by data-key, people by the tooltip. */
export function keyed(id: KeyId, m: Messages): Html {
  const key = KEYS.find((one) => one.id === id)?.key ?? ''
  return html`data-key="${key}" aria-keyshortcuts="${key === '?' ? 'Shift+?' : key}" title="${m.keys[id]} (${key})"`
}

/** The same key on a list whose lines it walks. */
export const walked = (): Html =>
  html`data-walk="${KEYS.filter((one) => WALKING.has(one.id))
    .map((one) => one.key)
    .join(' ')}"`

export function keysDialog(m: Messages): Html {
  const lines: readonly { key: string; text: string }[] = [
    ...KEYS.map((one) => ({ key: one.key, text: m.keys[one.id] })),
    { key: PALETTE_CHORD, text: m.keys.palette },
    { key: SUBMIT_CHORD, text: m.keys.submit },
  ]
  return html`<dialog id="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">${m.keys.title}</h2>
    <dl class="keys">${lines.map((line) => html`<dt><kbd>${line.key}</kbd></dt><dd>${line.text}</dd>`)}</dl>
    <p><label class="tick"><input type="checkbox" id="keys-on" checked> ${m.keysOn}</label></p>
    <form method="dialog"><button>${m.close}</button></form>
  </dialog>`
}

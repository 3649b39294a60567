/** The command palette: the register of keys and the places of the desk, findable by the words of every desk language. */
import { html } from 'hono/html'
import { KEYS, WALKING } from './keys.ts'
import { inAllLanguages } from './messages/all-languages.ts'
import type { Html, Visit } from './visit.ts'

interface Place {
  readonly href: string
  readonly text: string
}

/** Empty of what the page lacks: the script shows only entries whose element is there. */
export function paletteDialog({ m }: Visit, places: readonly Place[]): Html {
  const verbs = KEYS.filter((one) => !WALKING.has(one.id) && one.id !== 'search')
  return html`<dialog id="palette" class="palette" aria-label="${m.verbs.palette}">
    <input type="search" role="combobox" aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-label="${m.verbs.paletteHint}" placeholder="${m.verbs.paletteHint}" autocomplete="off" maxlength="200">
    <ul id="palette-list" role="listbox" aria-label="${m.verbs.paletteList}">
      ${verbs.map((one) => html`<li role="option" data-does="${one.key}" data-words="${inAllLanguages(m.keys[one.id])}"><span>${m.keys[one.id]}</span> <kbd>${one.key}</kbd></li>`)}
      ${places.map((one) => html`<li role="option" data-go="${one.href}" data-words="${inAllLanguages(one.text)}"><span>${one.text}</span></li>`)}
      <li role="option" data-go="/find?q="><span>${m.verbs.find}</span></li>
    </ul>
    <p class="empty" hidden>${m.verbs.paletteNone}</p>
  </dialog>`
}

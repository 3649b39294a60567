/** Recalls approved letters in the words of one template; says how many there are before. */
import { html } from 'hono/html'
import { postForm } from './form.ts'
import { pageOf } from './letters-view.ts'
import type { Html, Visit } from './visit.ts'

export function recallCard(visit: Visit, path: string, letters: number): Html {
  const words = visit.m.withdrawals
  const count = new Intl.NumberFormat(visit.m.tag).format(letters)
  return html`<section class="card" aria-labelledby="recall"><h2 id="recall">${words.recall}</h2>${
    letters === 0
      ? html`<p class="empty">${words.recallNone}</p>`
      : html`<p>${words.recallLead(count)}</p>${postForm(visit, `${pageOf(path)}/recall`, html`<button>${words.recallDo(count)}</button>`)}`
  }</section>`
}

/** A case of the library as staff read it. */
import { html } from 'hono/html'
import type { LibraryCase } from '../ticket/library.ts'
import { countryName } from './ticket-values.ts'
import type { Html, Visit } from './visit.ts'

/** @param whole with what was written; else only what is counted, where a form shows the rest */
export function libraryCase(visit: Visit, one: LibraryCase, whole: boolean): Html {
  const { m } = visit
  const words = m.library
  const listed = (list: readonly string[], say: (list: string) => string): string[] =>
    list.length === 0 ? [] : [say(list.join(m.comma))]
  const head = [
    m.issue[one.issue],
    m.severity[one.severity],
    ...(one.product === '' ? [] : [one.product]),
    ...(one.market === null ? [] : [countryName(one.market, m.tag)]),
  ]
  const end = [
    ...(one.closeReason ? [m.closeReason[one.closeReason]] : []),
    ...(one.satisfaction ? [m.page.satisfied[one.satisfaction]] : []),
    ...(one.cause ? [m.aftercare.file.causes[one.cause]] : []),
    words.letters(one.letters),
    words.cost[one.cost],
  ]
  const part = (title: string, text: string): Html | '' =>
    text === '' ? '' : html`<p><strong>${title}${m.colon}</strong><bdi dir="auto" lang="">${text}</bdi></p>`
  return html`<h3><bdi dir="auto">${head.join(' · ')}</bdi></h3>
    <p>${[
      ...listed(
        one.wants.map((wish) => m.wish[wish]),
        words.asked,
      ),
      ...listed(
        one.offered.map((remedy) => m.remedy[remedy]),
        words.offered,
      ),
    ].join(' ')}</p><p class="quiet small">${end.join(' · ')}</p>
    ${
      whole
        ? html`${part(words.situation, one.situation)}${part(words.worked, one.worked)}${part(words.better, one.better)}${one.letter === '' ? '' : html`<details class="fold"><summary>${words.letter}</summary><div class="passage" dir="auto" lang="">${one.letter}</div></details>`}`
        : ''
    }`
}

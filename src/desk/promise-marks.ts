/** Marks what a letter commits us to: days, sums, shares, spans of time; and says beside it which limit applies. */
import { html } from 'hono/html'
import { datesIn, durationsIn, percentagesIn } from '../craft/letter-guard-scan.ts'
import { moneyIn } from '../craft/money-scan.ts'
import type { Drafted } from '../ticket/turn.ts'
import { marked } from './foreign.ts'
import { money } from './ticket-values.ts'
import type { Html, Visit } from './visit.ts'

type Sort = 'sum' | 'day' | 'share' | 'span'

/** Where each of these stands in the text, the longer one where two overlap. */
function promisesIn(text: string, language: string): { start: number; end: number; sort: Sort }[] {
  const found: [Sort, readonly { readonly text: string }[]][] = [
    ['sum', moneyIn(text)],
    ['day', datesIn(text, language)],
    ['share', percentagesIn(text)],
    ['span', durationsIn(text, language)],
  ]
  const hits = found.flatMap(([sort, each]) =>
    [...new Set(each.map((one) => one.text))].flatMap((words) =>
      placesOf(text, words).map((start) => ({ start, end: endOf(text, start + words.length, sort), sort })),
    ),
  )
  hits.sort((one, other) => one.start - other.start || other.end - one.end)
  const apart: typeof hits = []
  for (const hit of hits) if (hit.start >= (apart.at(-1)?.end ?? 0)) apart.push(hit)
  return apart
}

/** The year that stands behind a day is part of it. */
const endOf = (text: string, end: number, sort: Sort): number =>
  end + (sort === 'day' ? (/^,? \d{4}(?!\d)/.exec(text.slice(end, end + 8))?.[0].length ?? 0) : 0)

function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at)
  return places
}

/** A letter's text with what it promises marked by its sort, and with gaps, links and other figures as ever. */
export function committing(text: string, language: string, m: Visit['m']): Html {
  const parts: Html[] = []
  let from = 0
  for (const { start, end, sort } of promisesIn(text, language)) {
    const words = text.slice(start, end)
    parts.push(
      marked(text.slice(from, start)),
      html`<mark class="promise" title="${m.page.promise[sort]}">${words}</mark>`,
    )
    from = end
  }
  parts.push(marked(text.slice(from)))
  return html`${parts}`
}

/** What is offered, and up to which sum an agent and a manager may approve: what a reviewer checks the marks against. */
export function offerLine(
  { m }: Visit,
  turn: Drafted,
  limits: { agent: number; manager: number },
  currency: string,
): Html {
  const { draft } = turn
  const offered = [...new Set([...draft.remedies, ...(turn.resolution.details?.packages ?? []).flat()])]
  const sums = moneyIn(draft.letter).map((one) => one.text)
  return html`<p class="quiet small offer">${offered.length > 0 ? html`<strong>${m.page.offers(offered.map((one) => m.remedy[one]).join(m.comma))}</strong>` : m.page.offersNothing}
    ${sums.length > 0 ? m.page.sums([...new Set(sums)].join(m.comma)) : ''}
    ${m.page.limits(money(limits.agent, currency, m.tag), money(limits.manager, currency, m.tag))}</p>`
}

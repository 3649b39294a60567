/** Shows texts that strangers wrote: escaped, isolated in direction, with their language said and tricks of direction removed. */
import { html } from 'hono/html'
import type { Address } from '../mail/message.ts'
import type { Html } from './visit.ts'

/** Bidi controls (UAX #9) reorder what stands around them: a file "gpj.exe" reads as "exe.jpg". Control characters have no look. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** One line of a stranger without bidi controls, control characters and line ends. */
export const plainLine = (text: string): string =>
  text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(UNSEEN, '')
    .trim()

const TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/

/** A language tag that may stand in `lang`; '' (unknown, HTML §3.2.6.2) for 'und' and for what is no tag. */
export const langOf = (language: string | null): string =>
  language !== null && language !== 'und' && TAG.test(language) ? language : ''

/** A name, subject or file name inside a line of ours. */
export function foreign(text: string, language: string | null = null): Html {
  return html`<bdi lang="${langOf(language)}" dir="auto">${plainLine(text)}</bdi>`
}

/** Several lines of a stranger's or of a letter, white space kept. */
export function passage(text: string | Html, language: string | null): Html {
  return html`<div class="passage" lang="${langOf(language)}" dir="auto">${text}</div>`
}

/** Display name with the address, which is never left out: the name proves nothing. */
export function addressLine(address: Address): Html {
  const name = plainLine(address.name)
  return html`<span class="address">${name ? html`<bdi lang="" dir="auto">${name}</bdi> ` : ''}${address.address === '' && name ? '' : html`<bdi class="quiet" dir="ltr">${name ? `<${plainLine(address.address)}>` : plainLine(address.address)}</bdi>`}</span>`
}

/** What stands out in a letter: gaps, links, figures. Each alternative is bounded, so time is linear. */
const STRIKING =
  /⟦[^⟧]{0,80}⟧|https?:\/\/[^\s<>"]{1,500}|(?:\p{Lu}{1,6}[- ]?|\p{Sc} ?|\+)?\d(?:[.,:/ \u00A0\u202F-]?\d){0,40}%?/gu

/** The letter's text with gaps, links and figures made visible, so that a reviewer's eye rests on what binds us. */
export function marked(text: string): Html {
  const parts: (string | Html)[] = []
  let from = 0
  for (const match of text.matchAll(STRIKING)) {
    parts.push(text.slice(from, match.index))
    const found = match[0]
    parts.push(found.startsWith('⟦') ? html`<mark class="gap">${found}</mark>` : html`<b class="figure">${found}</b>`)
    from = match.index + found.length
  }
  parts.push(text.slice(from))
  return html`${parts}`
}

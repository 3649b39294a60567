/** Tells what a person wrote in their mail client from the customer's words quoted below it. */
import type { Message } from './message.ts'
import { spansOf } from './quoted-text.ts'

export interface OwnWords {
  /** The letter with signature. */
  readonly letter: string
  /** The quoted original exactly as it stands at the end of the text; '' where there is none that is surely the customer's. */
  readonly quoted: string
}

/**
 * Splits the text of a letter. Only words that the customer has really written count as quoted: with anything else behind
 * or within them the whole text is the letter, and is judged as ours.
 * @param known the quoted original as amends put it below the letter
 * @param original the mail that is answered
 */
export function splitOwnWords(text: string, known: string, original: Message | null): OwnWords {
  const whole = text.replace(/\r\n?/g, '\n').trimEnd()
  const at = known === '' ? -1 : tailStart(whole, bare(known))
  if (at >= 0) return { letter: whole.slice(0, at).trim(), quoted: whole.slice(at) }
  const begins = quotationStart(whole, original?.text ?? '')
  return begins < 0
    ? { letter: whole.trim(), quoted: '' }
    : { letter: whole.slice(0, begins).trim(), quoted: whole.slice(begins) }
}

const FILLER = /[\s\u00A0\u200B>]/

/** Without blanks and quote marks, which clients add, drop and wrap. */
export function bare(text: string): string {
  return text.replace(/[\s\u00A0\u200B>]+/g, '')
}

/** Where the line begins from which on the text is `tail`, blanks and quote marks aside; -1 where it ends otherwise. */
function tailStart(text: string, tail: string): number {
  let at = text.length
  for (let left = tail.length; left > 0; ) {
    at -= 1
    if (at < 0) return -1
    const character = text.charAt(at)
    if (FILLER.test(character)) continue
    left -= 1
    if (character !== tail.charAt(left)) return -1
  }
  const line = text.lastIndexOf('\n', at - 1) + 1
  return bare(text.slice(line, at)) === '' ? line : -1
}

/** Where the client's own quotation begins: attribution and quote to the end of the text, and every quoted word the customer's. */
function quotationStart(text: string, original: string): number {
  const spans = spansOf(text)
  const last = spans.findLastIndex((span) => span.kind !== 'quote' && span.kind !== 'attribution')
  const quotation = spans.slice(last + 1)
  const words = bare(
    quotation
      .filter((span) => span.kind === 'quote')
      .map((span) => text.slice(span.start, span.end))
      .join(''),
  )
  return words !== '' && bare(original).includes(words) ? (quotation[0]?.start ?? -1) : -1
}

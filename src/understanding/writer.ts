/** Who wrote the words that count, and which words these are: the customer's, also where a colleague or a form sent them. */
import { domainOf } from '../mail/address.ts'
import type { Address, Message, Span } from '../mail/message.ts'
import { newTextOf, spansOf } from '../mail/quoted-text.ts'
import type { UnderstandInput } from './understanding.ts'

export interface Writer {
  readonly address: Address | null
  /** What the writer says now. */
  readonly newText: string
  /** The same with signature and disclaimer: where names, phones and places stand. */
  readonly withSignature: string
  /** What a web form asked for beside the message: phone, country, order number. '' for every other mail. */
  readonly fields: string
  readonly quoted: string
  readonly subject: string
  /** Offset that the writer's own clock wrote, null where another's did. */
  readonly offsetMinutes: number | null
  /** Milliseconds since 1970, when they wrote. */
  readonly at: number
}

/** Picks the writer's words out of a mail. For a forward by a colleague only the customer's text and date count. */
export function writerOf(input: UnderstandInput): Writer {
  const { message, forwarded } = input
  const at = Date.parse(message.date?.at ?? message.received[0]?.at ?? input.now)
  if (!forwarded) {
    return {
      ...wordsOf(message.text, input.spans),
      fields: '',
      address: message.from[0] ?? null,
      subject: message.subject,
      offsetMinutes: offsetOf(message, input.ownDomains),
      at,
    }
  }
  const words = wordsOf(forwarded.text, spansOf(forwarded.text))
  const fields = fieldsOf(message.text, forwarded.text)
  // The outer date is that of our web server or our colleague's clock, and says nothing of the customer's.
  const own = forwarded.date !== null && forwarded.date.at !== message.date?.at
  return {
    ...words,
    withSignature: fields === '' ? words.withSignature : `${words.withSignature}\n${fields}`,
    fields,
    address: forwarded.candidates[0]?.address ?? null,
    subject: message.forwarded?.subject ?? message.subject,
    offsetMinutes: own ? (forwarded.date?.offsetMinutes ?? null) : null,
    at: forwarded.date ? Date.parse(forwarded.date.at) : at,
  }
}

const MOST_FIELDS = 40
/** "Teléfono: +34 943 555 016": a short label, a colon, a short value. */
const FIELD = /^[\p{L}\p{M} .'’()/-]{2,40}[:：][ \t]*\S.{0,120}$/u

/** The lines of a form before its message. A colleague's remark in sentences is none of the customer's. */
function fieldsOf(whole: string, message: string): string {
  const [first = ''] = message.trimStart().split('\n')
  const start = first === '' ? -1 : whole.indexOf(first.slice(0, 200))
  if (start <= 0) return ''
  const lines = whole.slice(0, start).slice(-4_000).split('\n').slice(-MOST_FIELDS)
  const fields = lines.map((line) => line.trim()).filter((line) => FIELD.test(line) && !/@/u.test(line))
  return isForm(lines, fields) ? fields.join('\n') : ''
}

/** Nearly every line of a form is a field; a header block of a forward has our names and dates in it, and counts not. */
function isForm(lines: readonly string[], fields: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '' && !/@/u.test(line))
  const forwarded = filled.some((line) =>
    /^(?:(?:from|von|de|da|van|od|от|发件人|發件人|差出人|보낸 ?사람|sent|gesendet)[ ]?[:：]|-{2,}|>)/iu.test(
      line.trim(),
    ),
  )
  return fields.length >= 2 && !forwarded && filled.length - fields.length <= 2
}

function wordsOf(text: string, spans: readonly Span[]): Pick<Writer, 'newText' | 'withSignature' | 'quoted'> {
  const of = (...kinds: readonly Span['kind'][]): string =>
    spans
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ start, end }) => text.slice(start, end))
      .join('\n')
  const newText = newTextOf(text, spans)
  return { newText, withSignature: `${newText}\n${of('signature')}`, quoted: of('quote', 'attribution', 'forwarded') }
}

/** A mail of our own domain (a web form) carries our server's clock. */
function offsetOf(message: Message, ownDomains: readonly string[]): number | null {
  const domain = domainOf(message.from[0]?.address ?? '')
  return ownDomains.includes(domain) ? null : (message.date?.offsetMinutes ?? null)
}

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
      address: message.from[0] ?? null,
      subject: message.subject,
      offsetMinutes: offsetOf(message, input.ownDomains),
      at,
    }
  }
  const words = wordsOf(forwarded.text, spansOf(forwarded.text))
  return {
    ...words,
    address: forwarded.candidates[0]?.address ?? null,
    subject: message.forwarded?.subject ?? message.subject,
    offsetMinutes: forwarded.date?.offsetMinutes ?? null,
    at: forwarded.date ? Date.parse(forwarded.date.at) : at,
  }
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

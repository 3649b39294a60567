/** The header section, read by ourselves and leniently: it must come out right even where no library parses the mail. */
import { limits } from '../limits.ts'
import { decodeText } from './charset.ts'

export interface HeaderField {
  /** Lower case. */
  readonly name: string
  /** Unfolded, not decoded: structured fields are parsed before encoded words are read (RFC 2047 §6.2). */
  readonly value: string
}

export interface HeaderSection {
  readonly fields: readonly HeaderField[]
  /** Where the body begins, in bytes. */
  readonly bodyStart: number
  /** The blank line was missing, or a line stood there that is no field. */
  readonly broken: boolean
  /** Fields beyond limits.headerBytes were not read. */
  readonly cut: boolean
}

/** Reads the fields of RFC 5322 §2.2; a line that is no field ends the section, as mail clients do. */
export function readHeaderSection(raw: Uint8Array): HeaderSection {
  const text = latin1(raw.subarray(0, limits.headerBytes))
  const fields: { name: string; lines: string[] }[] = []
  let at = 0
  for (;;) {
    const newline = text.indexOf('\n', at)
    const whole = newline >= 0
    const line = text.slice(at, whole ? newline : undefined).replace(/\r$/, '')
    const next = whole ? newline + 1 : text.length
    if (!whole && raw.length > limits.headerBytes) {
      return { fields: fields.map(unfolded), bodyStart: endOfHeader(raw, at), broken: false, cut: true }
    }
    if (line === '') return { fields: fields.map(unfolded), bodyStart: next, broken: !whole, cut: false }
    const colon = /^([!-9;-~]{1,200})[ \t]*:/.exec(line)
    const last = fields.at(-1)
    if (/^[ \t]/.test(line) && last !== undefined) last.lines.push(line)
    else if (colon?.[1] !== undefined)
      fields.push({ name: colon[1].toLowerCase(), lines: [line.slice(colon[0].length)] })
    else if (!(at === 0 && /^>?From /.test(line))) {
      return { fields: fields.map(unfolded), bodyStart: at, broken: true, cut: false }
    }
    at = next
  }
}

function unfolded(field: { name: string; lines: string[] }): HeaderField {
  return { name: field.name, value: field.lines.join('').trim() }
}

function endOfHeader(raw: Uint8Array, from: number): number {
  const buffer = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const crlf = buffer.indexOf('\r\n\r\n', from)
  const lf = buffer.indexOf('\n\n', from)
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return crlf + 4
  return lf >= 0 ? lf + 2 : raw.length
}

/** Bytes as characters 0–255, so that offsets into the text are offsets into the bytes. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** A header value as people read it: RFC 2047 encoded words decoded, raw 8-bit bytes guessed, controls removed. */
export function decodeHeader(value: string): string {
  const plain =
    /[\u0080-\u00FF]/.test(value) || value.includes('\u001B$')
      ? decodeText(Buffer.from(value, 'latin1'), null).text
      : value
  return decodeWords(plain)
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
}

const ENCODED_WORD = /=\?([^?\s]{1,60})\?([bq])\?([^?]*)\?=/gi

/**
 * Neighbouring encoded words are joined as bytes before they are decoded: mailers split multi-byte characters over
 * two words although RFC 2047 §5 forbids it.
 */
function decodeWords(value: string): string {
  let out = ''
  let end = 0
  let charset = ''
  let bytes: Buffer[] = []
  const flush = (): void => {
    if (bytes.length > 0) out += decodeText(Buffer.concat(bytes), charset).text
    bytes = []
  }
  for (const match of value.matchAll(ENCODED_WORD)) {
    const [all, label = '', encoding = '', body = ''] = match
    const between = value.slice(end, match.index)
    const named = (label.split('*')[0] ?? '').toLowerCase()
    if (between.trim() !== '' || named !== charset) {
      flush()
      if (between.trim() !== '' || end === 0) out += between
    }
    charset = named
    bytes.push(wordBytes(encoding, body))
    end = match.index + all.length
  }
  flush()
  return out + value.slice(end)
}

function wordBytes(encoding: string, body: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(body, 'base64')
  const bytes = body
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1')
}

/** A parameter of a structured field such as the boundary of Content-Type (RFC 2045 §5.1), null where absent. */
export function parameterOf(value: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{0,500})"|([^;\\s]{1,500}))`, 'i').exec(value)
  return match?.[1] ?? match?.[2] ?? null
}

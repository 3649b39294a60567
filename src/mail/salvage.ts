/** Text of a mail whose structure is broken: what a person could still read in the source. Linear, bounded, never throws. */
import { limits } from '../limits.ts'
import { decodeText } from './charset.ts'
import { latin1, parameterOf } from './header-section.ts'
import { textOfHtml } from './html-text.ts'

/** Beyond this nobody looks for text. */
const SEARCHED = 1024 * 1024

interface Part {
  readonly type: string
  readonly text: string
}

/** The first text part found by its own header fields, else the body as it stands. */
export function salvagedText(body: Uint8Array, contentType: string, encoding: string): string {
  const source = latin1(body.subarray(0, SEARCHED))
  const parts =
    /^multipart\//i.test(contentType) || /^--[^\s]{1,200}$/m.test(source.slice(0, 5_000)) ? looseParts(source) : []
  const best =
    parts.find((part) => part.type === 'text/plain' && part.text.trim() !== '') ??
    parts.find((part) => part.text.trim() !== '')
  const chosen = best ?? {
    type: contentType.split(';')[0]?.trim().toLowerCase() ?? '',
    text: decoded(source, contentType, encoding),
  }
  const text = chosen.type === 'text/html' ? textOfHtml(chosen.text).text : chosen.text
  return text.replace(/\r\n?/g, '\n').slice(0, limits.textCharacters).trim()
}

/** Anything that follows a `--boundary` line and begins with a text Content-Type, whatever boundary was announced. */
function looseParts(source: string): Part[] {
  const parts: Part[] = []
  let fields: string[] | null = null
  let content: string[] | null = null
  const finish = (): void => {
    const header = fields?.join('\n') ?? ''
    const type = /^content-type:\s*([^;\s]+)/im.exec(header)?.[1]?.toLowerCase() ?? ''
    if (content !== null && type.startsWith('text/')) {
      const typeLine = /^content-type:[^\n]*(?:\n[ \t][^\n]*)*/im.exec(header)?.[0] ?? ''
      const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(header)?.[1] ?? ''
      parts.push({ type, text: decoded(content.join('\n'), typeLine, encoding) })
    }
    fields = null
    content = null
  }
  for (const line of source.split(/\r?\n/)) {
    if (parts.length >= 4) break
    if (/^--[^\s]{1,200}\s*$/.test(line)) {
      finish()
      fields = []
    } else if (content !== null) (content as string[]).push(line)
    else if (fields !== null && line === '') content = []
    else if (fields !== null && (fields as string[]).length < 50) (fields as string[]).push(line)
  }
  finish()
  return parts
}

function decoded(source: string, contentType: string, encoding: string): string {
  const label = parameterOf(contentType, 'charset')
  return decodeText(transferDecoded(source, encoding.trim().toLowerCase()), label).text
}

function transferDecoded(source: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(source.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(source, 'latin1')
  const bytes = source
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1')
}

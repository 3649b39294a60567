/**
 * A letter that was approved from a mail client leaves with the body that the person left, byte for byte. What is kept
 * is the mail's MIME entity (RFC 2045 §2.4): the fields that say how the body is to be read, and the body itself.
 */
import { createHash } from 'node:crypto'
import { simpleParser } from 'mailparser'
import { limits } from '../limits.ts'
import { latin1 } from './header-section.ts'
import { textOfHtml } from './html-text.ts'
import { parseMail } from './parse.ts'

/** Fields that belong to the body; everything else of a header section is ours. */
const OF_BODY = /^(?:mime-version|content-type|content-transfer-encoding)[ \t]*:/i

export interface EntityContent {
  readonly text: string
  readonly html: string
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly sha256: string }[]
  /** The bytes of every attachment by SHA-256 (hex). */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** The entity of a mail: its MIME fields as they stand, an empty line, and the body's bytes. */
export function entityOf(raw: Uint8Array): Uint8Array {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const end = endOfHeader(bytes)
  const fields = latin1(bytes.subarray(0, end))
    .split(/\r\n(?![ \t])/)
    .filter((field) => OF_BODY.test(field))
  const version = fields.some((field) => /^mime-version/i.test(field)) ? [] : ['MIME-Version: 1.0']
  const head = [...version, ...fields].map((field) => `${field}\r\n`).join('')
  return Buffer.concat([Buffer.from(`${head}\r\n`, 'latin1'), bytes.subarray(end + 4)])
}

/** Where the header section's last CRLF begins; the end of the mail where there is no body. */
function endOfHeader(bytes: Buffer): number {
  if (bytes.subarray(0, 2).toString('latin1') === '\r\n') return -2
  const end = bytes.indexOf('\r\n\r\n')
  return end < 0 ? bytes.length : end
}

export type EntityTrouble = 'too-large' | 'binary' | 'long-line' | 'bare-line-end' | 'two-types'

/** Why these bytes can't go through SMTP as they stand (RFC 5321 §2.3.8, §4.5.3.1.6); null where they can. */
export function entityTrouble(entity: Uint8Array): EntityTrouble | null {
  if (entity.length > limits.keptBodyBytes) return 'too-large'
  const text = latin1(entity)
  const types = (text.slice(0, text.indexOf('\r\n\r\n')).match(/^content-type[ \t]*:/gim) ?? []).length
  if (types > 1) return 'two-types'
  if (text.includes('\0')) return 'binary'
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) return 'bare-line-end'
  return /[^\r\n]{999}/.test(text) ? 'long-line' : null
}

/** What a reader of the entity sees. Where there is no plain part, the text is that of the HTML. */
export async function readEntity(entity: Uint8Array): Promise<EntityContent> {
  const body = await simpleParser(Buffer.from(entity), {
    keepCidLinks: true,
    skipTextToHtml: true,
    skipHtmlToText: true,
  })
  const html = body.html || ''
  const files = new Map<string, Uint8Array>()
  for (const { content } of body.attachments) files.set(createHash('sha256').update(content).digest('hex'), content)
  const { attachments } = await parseMail(entity)
  return {
    text: textOrHtml(body.text, html),
    html,
    attachments: attachments.map(({ name, type, sha256 }) => ({ name, type, sha256 })),
    files,
  }
}

/** The plain part, or the words of the HTML where there is none. */
export function textOrHtml(text: string | undefined, html: string): string {
  return text ? text : textOfHtml(html).text
}

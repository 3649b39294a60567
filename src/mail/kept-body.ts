/**
 * A letter that was approved from a mail client leaves with the body that the person left, byte for byte. What is kept
 * is the mail's MIME entity (RFC 2045 §2.4): the fields that say how the body is to be read, and the body itself.
 */
import { limits } from '../limits.ts'
import { readBody } from './body.ts'
import { isPlainlyShaped } from './entity-shape.ts'
import { latin1, readHeaderSection } from './header-section.ts'
import { textOfHtml } from './html-text.ts'

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

export type EntityTrouble = 'too-large' | 'binary' | 'long-line' | 'bare-line-end' | 'strange-parts'

/**
 * Why these bytes can't leave as they stand: SMTP would change them (RFC 5321 §2.3.8, §4.5.3.1.6), or readers would differ in
 * what they say; null where they can.
 */
export function entityTrouble(entity: Uint8Array): EntityTrouble | null {
  if (entity.length > limits.keptBodyBytes) return 'too-large'
  const bytes = Buffer.from(entity.buffer, entity.byteOffset, entity.byteLength)
  if (bytes.includes(0)) return 'binary'
  return lineTrouble(bytes) ?? (isPlainlyShaped(bytes) ? null : 'strange-parts')
}

const CR = 13
const LF = 10
/** RFC 5322 §2.1.1, without CRLF. */
const LONGEST_LINE = 998

/** From line end to line end: a pattern that looks ahead at every byte takes seconds for 20 MB. */
function lineTrouble(bytes: Buffer): EntityTrouble | null {
  let returns = 0
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(LF, start)
    const end = newline < 0 ? bytes.length : newline
    if (newline >= 0) {
      if (bytes[newline - 1] !== CR) return 'bare-line-end'
      returns += 1
    }
    if (end - start > LONGEST_LINE + (newline < 0 ? 0 : 1)) return 'long-line'
    start = end + 1
  }
  for (let at = bytes.indexOf(CR); at >= 0; at = bytes.indexOf(CR, at + 1)) returns -= 1
  return returns === 0 ? null : 'bare-line-end'
}

/** What a reader of the entity sees. Where there is no plain part, the text is that of the HTML. */
export async function readEntity(entity: Uint8Array): Promise<EntityContent> {
  const head = readHeaderSection(entity)
  const files = new Map<string, Uint8Array>()
  const body = await readBody(head, entity.subarray(head.bodyStart), (file, bytes) => files.set(file.sha256, bytes))
  const html = body.html ?? ''
  return {
    text: textOrHtml(body.text, html),
    html,
    attachments: body.attachments.map(({ name, type, sha256 }) => ({ name, type, sha256 })),
    files,
  }
}

/** The plain part, or the words of the HTML where there is none. */
export function textOrHtml(text: string | undefined, html: string): string {
  return text ? text : textOfHtml(html).text
}

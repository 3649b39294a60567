/** The body of a mail through mailparser: text, HTML, and attached files as they stream by. */
import { createHash } from 'node:crypto'
import { type AttachmentStream, MailParser, type MessageText } from 'mailparser'
import { limits } from '../limits.ts'
import { decodeStreamClass, GUESS } from './charset.ts'
import { cleanFileName } from './file-name.ts'
import { type HeaderSection, latin1 } from './header-section.ts'
import type { Attachment } from './message.ts'

export interface Body {
  readonly text: string
  readonly html: string | null
  readonly attachments: readonly Attachment[]
  /** Bytes of the first attached mail or header section (RFC 2046 §5.2.1, RFC 3462), null where there is none. */
  readonly mail: Uint8Array | null
  /** Labels of charsets that nobody knows. */
  readonly strangeCharsets: readonly string[]
}

/** Attached mails larger than this are listed as files but not opened. */
const LARGEST_ATTACHED_MAIL = 20 * 1024 * 1024
const MAIL_TYPES = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global-headers',
])

/** Takes the bytes of a file whose hash is asked for. */
export type Wanted = (attachment: Attachment, bytes: Uint8Array) => void

/** Throws what mailparser throws: too many parts, nesting beyond its limits. */
export async function readBody(head: HeaderSection, content: Uint8Array, wanted?: Wanted): Promise<Body> {
  const body = await readOnce(mimeHead(head), content, wanted)
  if (wanted !== undefined || !`${body.text}${body.html ?? ''}`.includes('\uFFFD')) return body
  // Text without or with a wrong label: once more, with the charset left to a guess. Where the bytes are damaged
  // UTF-8 after all, the guess says so and nothing changes.
  const guessed = await readOnce(unlabelled(mimeHead(head)), Buffer.from(unlabelled(latin1(content)), 'latin1'))
  return guessed
}

async function readOnce(head: string, content: Uint8Array, wanted?: Wanted): Promise<Body> {
  const strange = new Set<string>()
  if (/charset\s*=\s*"?(?:unicode-1-1-)?utf-?7\b/i.test(head)) strange.add('utf-7')
  const parser = new MailParser({
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    ignoreEmbedded: true,
    checksumAlgo: false,
    maxHeadSize: limits.headerBytes,
    maxChildNodes: limits.mimeParts,
    Iconv: decodeStreamClass((label) => strange.add(label)),
  })
  parser.write(Buffer.from(`${head}\r\n`, 'latin1'))
  parser.end(Buffer.from(content.buffer, content.byteOffset, content.byteLength))
  const attachments: Attachment[] = []
  let text: MessageText | null = null
  let mail: Uint8Array | null = null
  for await (const part of parser as AsyncIterable<AttachmentStream | MessageText>) {
    if (part.type === 'text') text = part
    else {
      const keep = wanted !== undefined || (mail === null && MAIL_TYPES.has(part.contentType.toLowerCase()))
      const { attachment, bytes } = await readAttachment(part, keep)
      attachments.push(attachment)
      if (bytes !== null && MAIL_TYPES.has(attachment.type)) mail ??= bytes
      if (bytes !== null) wanted?.(attachment, bytes)
    }
  }
  return { text: text?.text ?? '', html: text?.html ?? null, attachments, mail, strangeCharsets: [...strange] }
}

async function readAttachment(
  part: AttachmentStream,
  keep: boolean,
): Promise<{ attachment: Attachment; bytes: Uint8Array | null }> {
  const hash = createHash('sha256')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of part.content as AsyncIterable<Buffer>) {
    hash.update(chunk)
    size += chunk.length
    if (keep && size <= LARGEST_ATTACHED_MAIL) chunks.push(chunk)
  }
  part.release?.()
  const type = part.contentType.toLowerCase().slice(0, 120)
  const attachment: Attachment = {
    name: cleanFileName(part.filename, MAIL_TYPES.has(type) ? 'message.eml' : 'attachment'),
    type,
    size,
    sha256: hash.digest('hex'),
    inline: part.related === true || (part.contentDisposition === 'inline' && part.cid !== undefined),
    contentId: part.cid?.slice(0, 300) ?? null,
  }
  return { attachment, bytes: keep && size <= LARGEST_ATTACHED_MAIL ? Buffer.concat(chunks) : null }
}

/** Only what describes the body reaches mailparser; everything else of the header section is read by ourselves. */
function mimeHead(head: HeaderSection): string {
  const seen = new Set<string>()
  let text = 'MIME-Version: 1.0\r\n'
  for (const { name, value } of head.fields) {
    if (!/^content-(?:type|transfer-encoding|disposition|id)$/.test(name) || seen.has(name)) continue
    seen.add(name)
    text += `${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`
  }
  return seen.has('content-type') ? text : `${text}content-type: text/plain\r\n`
}

/** Replaces labels that mailparser takes as UTF-8 (none, us-ascii, utf-8) by our own, so that the bytes reach our decoder. */
function unlabelled(source: string): string {
  return source.replace(
    /^(content-type:[ \t]*text\/(?:plain|html)\b)((?:[^\r\n]|\r?\n[ \t])*)/gim,
    (all, type: string, rest: string) =>
      /charset/i.test(rest) && !/charset\s*=\s*"?(?:utf-?8|us-ascii|ascii)\b/i.test(rest)
        ? all
        : `${type}; charset=${GUESS}${rest.replace(/;\s*charset\s*=\s*(?:"[^"]*"|[^;\s]*)/i, '')}`,
  )
}

/** Composing turns an approved record into the bytes that leave, once; decoding gives the record back, field by field. */
import { createHash } from 'node:crypto'
import { simpleParser } from 'mailparser'
import MailComposer from 'nodemailer/lib/mail-composer'
import { isAddrSpec } from './address.ts'
import { textOrHtml } from './kept-body.ts'
import type { Address, Instant } from './message.ts'
import { parseMail } from './parse.ts'

/** The fields of the approved record that a customer sees, with what is fixed at the first claim. */
export interface ComposeInput {
  readonly from: Address
  readonly replyTo: Address | null
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly sha256: string }[]
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  /** SHA-256 of the MIME entity that a person left in their mail client: it leaves as it is, below our header section. */
  readonly bodySha256?: string
  readonly messageId: string
  readonly date: Instant
  /** No person approved it: it says so itself (RFC 3834 §5). Mail to the staff alone. */
  readonly automatic?: true
  /** Marks our copy of a draft in the mail client's Drafts; no letter that leaves has it. */
  readonly draftMark?: string
}

/** The header field of our copies in Drafts. */
export const DRAFT_MARK = 'X-Amends-Draft'

/** What composeMime needs the bytes of, by SHA-256 (hex): the kept body, which holds its files, or each file. */
export function bytesNeeded(letter: Pick<ComposeInput, 'attachments' | 'bodySha256'>): readonly string[] {
  return letter.bodySha256 ? [letter.bodySha256] : letter.attachments.map(({ sha256 }) => sha256)
}

/**
 * The MIME bytes of a letter: multipart/alternative, inside multipart/mixed where files go with it; or the kept body
 * below our header section. The same letter gives the same bytes. There is no Bcc, and nothing is read from files or
 * the network.
 * @param files bytes by SHA-256 (hex) of all that `bytesNeeded` names.
 * @throws where an address is no addr-spec, or bytes are missing or not what their hash says.
 */
export async function composeMime(letter: ComposeInput, files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  for (const { address } of [letter.from, ...letter.to, ...letter.cc, ...(letter.replyTo ? [letter.replyTo] : [])]) {
    if (!isAddrSpec(address)) throw new Error('an address of the letter can not be written into a header')
  }
  const entity = letter.bodySha256 ? bytesOf(letter.bodySha256, files) : null
  const node = new MailComposer({
    from: letter.from,
    ...(letter.replyTo ? { replyTo: letter.replyTo } : {}),
    to: [...letter.to],
    cc: [...letter.cc],
    subject: letter.subject,
    messageId: letter.messageId,
    date: new Date(letter.date),
    ...(letter.inReplyTo ? { inReplyTo: letter.inReplyTo } : {}),
    references: [...letter.references],
    // Honoured by Exchange: without it a holiday notice answers our letter. Auto-Submitted would be a lie: a person approved.
    headers: {
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      ...(letter.automatic ? { 'Auto-Submitted': 'auto-generated' } : {}),
      ...(letter.draftMark ? { [DRAFT_MARK]: letter.draftMark } : {}),
    },
    ...(entity ? {} : content(letter, files)),
    baseBoundary: createHash('sha256').update(letter.messageId).digest('hex').slice(0, 24),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  return entity ? Buffer.concat([ownFields(node.buildHeaders()), entity]) : node.build()
}

/** The fields that are ours; those that describe the body come with the kept body. */
function ownFields(headers: string): Buffer {
  const own = headers
    .split(/\r\n(?![ \t])/)
    .filter((field) => field !== '' && !/^(?:mime-version|content-)/i.test(field))
  return Buffer.from(own.map((field) => `${field}\r\n`).join(''), 'utf8')
}

function content(letter: ComposeInput, files: ReadonlyMap<string, Uint8Array>) {
  return {
    text: part(letter.text, 'text/plain'),
    html: part(letter.html, 'text/html'),
    attachments: letter.attachments.map((file) => ({
      filename: file.name,
      contentType: file.type,
      contentDisposition: 'attachment' as const,
      content: bytesOf(file.sha256, files),
    })),
  }
}

/** Quoted-printable keeps Latin text readable in transit; other scripts would triple in size. */
function part(text: string, contentType: string): object {
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0
  return {
    content: Buffer.from(text.replace(/\r\n?|\n/g, '\r\n'), 'utf8'),
    contentType: `${contentType}; charset=utf-8`,
    contentTransferEncoding: foreign * 5 > text.length ? 'base64' : 'quoted-printable',
  }
}

function bytesOf(sha256: string, files: ReadonlyMap<string, Uint8Array>): Buffer {
  const bytes = files.get(sha256)
  if (bytes === undefined) throw new Error('a file of the letter is missing')
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('a file of the letter has changed')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Reads a letter of ours back; what differs from the record was changed on the way. Line ends come back as \n. */
export async function decodeRecord(raw: Uint8Array): Promise<ComposeInput> {
  const fields = await parseMail(raw)
  const body = await simpleParser(Buffer.from(raw), { keepCidLinks: true, skipTextToHtml: true, skipHtmlToText: true })
  const [from] = fields.from
  if (from === undefined || fields.messageId === null || fields.date === null)
    throw new Error('this is no letter of ours')
  return {
    from,
    replyTo: fields.replyTo[0] ?? null,
    to: fields.to,
    cc: fields.cc,
    subject: fields.subject,
    text: textOrHtml(body.text, body.html || ''),
    html: body.html || '',
    attachments: fields.attachments.map(({ name, type, sha256 }) => ({ name, type, sha256 })),
    inReplyTo: fields.inReplyTo[0] ?? null,
    references: fields.references,
    messageId: fields.messageId,
    date: fields.date.at,
  }
}

/** Answers FETCH for one mail: flags, dates, sizes, and any section of its bytes. */
import { createHash } from 'node:crypto'
import { imapDate, SyntaxProblem } from './imap-syntax.ts'
import type { MailboxMail } from './mailbox.ts'

const CRLF2 = Buffer.from('\r\n\r\n')
const SECTION = /^BODY(\.PEEK)?\[([^\]]*)\](?:<(\d+)\.(\d+)>)?$/i

/** True where reading these items sets \Seen (RFC 3501 §6.4.5: BODY[…] without PEEK, RFC822, RFC822.TEXT). */
export function setsSeen(items: readonly string[]): boolean {
  return items.some((item) => /^(BODY\[|RFC822$|RFC822\.TEXT$)/i.test(item))
}

/** The macros of RFC 3501 §6.4.5 that need no BODYSTRUCTURE written out. */
export function expandMacro(items: readonly string[]): readonly string[] {
  return items.length === 1 && items[0]?.toUpperCase() === 'FAST' ? ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE'] : items
}

/** The text between the parentheses of one FETCH response. Throws SyntaxProblem for an item that it does not know. */
export function fetchItems(mail: MailboxMail, items: readonly string[]): Buffer {
  const parts = items.map((item) => fetchItem(mail, item))
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [Buffer.from(' '), part])))
}

function fetchItem(mail: MailboxMail, item: string): Buffer {
  const name = item.toUpperCase()
  if (name === 'UID') return Buffer.from(`UID ${mail.uid}`)
  if (name === 'FLAGS') return Buffer.from(`FLAGS (${[...mail.flags].join(' ')})`)
  if (name === 'INTERNALDATE') return Buffer.from(`INTERNALDATE ${imapDate(mail.internalDate)}`)
  if (name === 'RFC822.SIZE') return Buffer.from(`RFC822.SIZE ${mail.announcedSize}`)
  if (name === 'RFC822') return literal('RFC822', mail.raw)
  if (name === 'RFC822.HEADER') return literal('RFC822.HEADER', headerSection(mail.raw))
  if (name === 'RFC822.TEXT') return literal('RFC822.TEXT', mail.raw.subarray(headerSection(mail.raw).length))
  if (name === 'X-GM-MSGID') return Buffer.from(`X-GM-MSGID ${gmailId(mail.raw)}`)
  const section = SECTION.exec(item)
  if (!section) throw new SyntaxProblem(`unknown FETCH item ${item}`)
  const bytes = sectionBytes(mail.raw, section[2] ?? '')
  if (section[3] === undefined) return literal(`BODY[${section[2]}]`, bytes)
  const start = Number(section[3])
  return literal(`BODY[${section[2]}]<${start}>`, bytes.subarray(start, start + Number(section[4])))
}

/** Gmail's number of a mail: the same under each of its labels. */
function gmailId(raw: Buffer): bigint {
  return createHash('sha256').update(raw).digest().readBigUInt64BE() >> 1n
}

function literal(name: string, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${name} {${bytes.length}}\r\n`), bytes])
}

/** The header section with the empty line that ends it. */
function headerSection(raw: Buffer): Buffer {
  const end = raw.indexOf(CRLF2)
  return end < 0 ? raw : raw.subarray(0, end + CRLF2.length)
}

function sectionBytes(raw: Buffer, section: string): Buffer {
  const name = section.toUpperCase()
  const header = headerSection(raw)
  if (name === '') return raw
  if (name === 'HEADER') return header
  if (name === 'TEXT' || name === '1') return raw.subarray(header.length)
  const fields = /^HEADER\.FIELDS(\.NOT)? \(([^)]*)\)$/.exec(name)
  if (!fields) throw new SyntaxProblem(`unknown section ${section}`)
  const wanted = new Set((fields[2] ?? '').split(' ').map((field) => field.replaceAll('"', '')))
  const kept = headerFields(header).filter(({ field }) => wanted.has(field) === (fields[1] === undefined))
  return Buffer.from(`${kept.map(({ text }) => text).join('')}\r\n`, 'latin1')
}

/** Header fields with their folded lines (RFC 5322 §2.2.3), names in upper case. */
function headerFields(header: Buffer): { field: string; text: string }[] {
  const fields: { field: string; text: string }[] = []
  for (const line of header.toString('latin1').split('\r\n')) {
    const last = fields.at(-1)
    if (/^[ \t]/.test(line) && last) last.text += `${line}\r\n`
    else if (line.includes(':'))
      fields.push({ field: (line.split(':', 1)[0] ?? '').trim().toUpperCase(), text: `${line}\r\n` })
  }
  return fields
}

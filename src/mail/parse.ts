/**
 * Parsing turns the bytes of a mail into a Message. Every mail is hostile or broken: header fields are read by
 * ourselves, the body by mailparser within limits, and what neither understands is salvaged as plain text.
 */
import { limits } from '../limits.ts'
import { parseAddresses } from './address.ts'
import { type Body, readBody } from './body.ts'
import { parseDate, parseReceived } from './dates.ts'
import { decodeHeader, type HeaderSection, parameterOf, readHeaderSection } from './header-section.ts'
import { textOfHtml } from './html-text.ts'
import type { Address, Message, ParseProblem } from './message.ts'
import { cleanMessageId, messageIdsIn } from './references.ts'
import { safeHtml } from './safe-html.ts'
import { salvagedText } from './salvage.ts'

/** Deeper HTML is not rendered, its text is taken all the same: browsers stop at 512 levels, sanitising is quadratic. */
const RENDERED_DEPTH = 256
/** A body of more bytes than this without a word or file in it was not understood. */
const SILENT_BYTES = 2_048

/**
 * Parses one mail (RFC 5322, MIME). Never throws on bad mail; what is wrong stands in `problems`.
 * @param raw the bytes as the server gave them; beyond limits.rawMailBytes they are not looked at.
 */
export async function parseMail(raw: Uint8Array): Promise<Message> {
  return parseOne(raw, true)
}

/** What can be read without any library: header fields and salvaged text, for a mail whose parser had to be killed. */
export function readMinimally(raw: Uint8Array, problem: ParseProblem): Message {
  const head = readHeaderSection(raw)
  return assemble(head, { ...EMPTY, text: salvaged(head, raw.subarray(head.bodyStart)) }, new Set([problem]), null)
}

export interface AttachedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** The attached files of a mail by their SHA-256, those of a forwarded mail too. */
export async function attachedFiles(raw: Uint8Array): Promise<ReadonlyMap<string, AttachedFile>> {
  const files = new Map<string, AttachedFile>()
  await gatherFiles(raw, true, files)
  return files
}

/** The bytes of one attached file by its hash, also out of a forwarded mail; null where no part has it. */
export async function attachmentBytes(raw: Uint8Array, sha256: string): Promise<AttachedFile | null> {
  return (await attachedFiles(raw)).get(sha256) ?? null
}

interface Content {
  readonly text: string
  readonly html: string | null
  readonly hiddenText: string
  readonly attachments: Message['attachments']
}

const EMPTY: Content = { text: '', html: null, hiddenText: '', attachments: [] }

async function parseOne(raw: Uint8Array, outermost: boolean): Promise<Message> {
  const problems = new Set<ParseProblem>()
  const bounded = raw.subarray(0, limits.rawMailBytes)
  const head = readHeaderSection(bounded)
  const content = bounded.subarray(head.bodyStart)
  if (raw.length > bounded.length || head.cut) problems.add('too-large')
  if (head.broken && content.length > 0) problems.add('unparsable')
  const body = await readBody(head, content).catch((error: unknown) => {
    if (isExhausted(error)) throw error
    problems.add('unparsable')
    return null
  })
  const read = body === null ? EMPTY : contentOf(body, problems)
  if (raw.length === bounded.length) checkBoundary(head, content, problems)
  const text = read.text.trim() === '' ? salvageWhereSilent(head, content, read, problems) : read.text
  const forwarded = outermost && body?.mail ? await parseOne(body.mail, false) : null
  if (text.trim() === '' && read.attachments.length === 0) problems.add('empty')
  return assemble(head, { ...read, text }, problems, forwarded)
}

/** Running out of memory is the parser child's end, not a property of the mail. */
const isExhausted = (error: unknown): boolean =>
  error instanceof RangeError && /allocation|string length|array buffer/i.test(error.message)

function contentOf(body: Body, problems: Set<ParseProblem>): Content {
  if (body.strangeCharsets.length > 0) problems.add('unknown-charset')
  const plain = tidy(body.text)
  const seen = body.html === null ? null : textOfHtml(body.html)
  const text = seen === null ? plain : bestText(plain, tidy(seen.text))
  const told = withoutTags(text)
  const tooMuch = (body.html?.length ?? 0) > limits.htmlCharacters || (seen?.depth ?? 0) > RENDERED_DEPTH
  if (tooMuch || text.length > limits.textCharacters) problems.add('too-large')
  return {
    text: told.text.slice(0, limits.textCharacters),
    html: body.html === null || tooMuch ? null : safeHtml(body.html),
    hiddenText: [seen?.hidden ?? '', told.hidden].filter((part) => part !== '').join(' '),
    attachments: body.attachments,
  }
}

/** Unicode's tag characters spell ASCII that no screen shows: words for machines. Only flags (🏴) use them rightly. */
function withoutTags(text: string): { readonly text: string; readonly hidden: string } {
  let hidden = ''
  const shown = text.replace(/(\u{1F3F4}?)([\u{E0020}-\u{E007F}]+)/gu, (all, flag: string, tags: string) => {
    if (flag !== '' && tags.length <= 16) return all
    hidden += `${[...tags].map((tag) => String.fromCharCode((tag.codePointAt(0) ?? 0) - 0xe0000)).join('')} `
    return flag
  })
  return { text: shown, hidden: tidy(hidden).trim() }
}

/** Line ends as \n, no controls but tab, no byte order mark. */
function tidy(text: string): string {
  return (
    text
      .slice(0, limits.textCharacters * 2)
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must go
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFEFF]/g, '')
      .replace(/^\n+/, '')
      .trimEnd()
  )
}

/**
 * The plain part, unless it is empty, a stub ("view this in HTML") or says something else than the HTML: then the
 * reader's HTML counts, and the plain part's own words are kept above it.
 */
function bestText(plain: string, html: string): string {
  const plainWords = words(plain)
  const htmlWords = words(html)
  if (plainWords.length === 0) return html
  if (htmlWords.length === 0) return plain
  if (overlap(htmlWords, plainWords) >= 0.5) return plain
  return overlap(plainWords, htmlWords) >= 0.5 || isStub(plain) ? html : `${plain}\n\n${html}`
}

/** Letters in runs of two: works for scripts without spaces as well. */
function words(text: string): readonly string[] {
  const letters =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('') ?? ''
  return Array.from({ length: Math.max(0, letters.length - 3) }, (_, at) => letters.slice(at, at + 4))
}

/** Share of the first list that occurs in the second. */
function overlap(some: readonly string[], all: readonly string[]): number {
  const known = new Set(all)
  return some.filter((word) => known.has(word)).length / some.length
}

const isStub = (plain: string): boolean =>
  plain.length < 300 &&
  /\bHTML\b/i.test(plain) &&
  /view|read|display|support|enable|anzeige|afficher|visualiz|看|表示/i.test(plain)

function salvageWhereSilent(
  head: HeaderSection,
  content: Uint8Array,
  read: Content,
  problems: Set<ParseProblem>,
): string {
  const silent = problems.has('unparsable') || problems.has('text-missing') || content.length > SILENT_BYTES
  if (!silent || read.attachments.length > 0 || read.hiddenText !== '') return read.text
  const text = salvaged(head, content)
  if (text !== '') problems.add(problems.has('unparsable') ? 'unparsable' : 'text-missing')
  return text
}

function salvaged(head: HeaderSection, content: Uint8Array): string {
  return tidy(salvagedText(content, first(head, 'content-type'), first(head, 'content-transfer-encoding')))
}

/** A multipart without its closing delimiter was cut on the way; one without any delimiter hides its whole text. */
function checkBoundary(head: HeaderSection, content: Uint8Array, problems: Set<ParseProblem>): void {
  const type = first(head, 'content-type')
  const boundary = /^multipart\//i.test(type) ? parameterOf(type, 'boundary') : null
  if (boundary === null) return
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const delimiter = Buffer.from(`--${boundary}`, 'latin1')
  if (bytes.indexOf(delimiter) < 0) problems.add('text-missing')
  else if (bytes.lastIndexOf(Buffer.from(`--${boundary}--`, 'latin1')) < 0) problems.add('truncated')
}

const first = (head: HeaderSection, name: string): string =>
  head.fields.find((field) => field.name === name)?.value ?? ''

/** RFC 5322 §3.6 allows these once; twice, two readers may see two different mails. */
const ONCE = ['from', 'message-id', 'subject', 'date', 'reply-to', 'content-type']

function assemble(
  head: HeaderSection,
  content: Content,
  problems: Set<ParseProblem>,
  forwarded: Message | null,
): Message {
  const all = (name: string): readonly string[] =>
    head.fields.filter((field) => field.name === name).map((field) => field.value)
  const addresses = (name: string): readonly Address[] =>
    all(name).flatMap(parseAddresses).slice(0, limits.addressesPerField)
  if (ONCE.some((name) => all(name).length > 1)) problems.add('duplicate-header')
  return {
    messageId: cleanMessageId(all('message-id')[0] ?? ''),
    inReplyTo: messageIdsIn(all('in-reply-to').join(' ')),
    references: messageIdsIn(all('references').join(' ')),
    subject: decodeHeader(all('subject')[0] ?? ''),
    from: parseAddresses(all('from')[0] ?? ''),
    sender: addresses('sender')[0] ?? null,
    replyTo: addresses('reply-to'),
    to: addresses('to'),
    cc: addresses('cc'),
    date: parseDate(all('date')[0] ?? ''),
    received: all('received').slice(0, 100).map(parseReceived),
    headers: record(head),
    ...content,
    forwarded,
    problems: [...problems],
  }
}

/** Without prototype: a field may be called `__proto__` or `constructor`. */
function record(head: HeaderSection): Message['headers'] {
  const headers: Record<string, string[]> = Object.create(null)
  for (const { name, value } of head.fields.slice(0, 2_000)) {
    headers[name] ??= []
    headers[name].push(decodeHeader(value))
  }
  return headers
}

async function gatherFiles(raw: Uint8Array, outermost: boolean, files: Map<string, AttachedFile>): Promise<void> {
  const head = readHeaderSection(raw)
  const body = await readBody(head, raw.subarray(head.bodyStart), ({ name, type, sha256 }, bytes) => {
    if (!files.has(sha256)) files.set(sha256, { name, type, bytes })
  }).catch(() => null)
  if (outermost && body?.mail) await gatherFiles(body.mail, false, files)
}

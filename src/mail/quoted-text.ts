/**
 * Quoted text tells what the writer says now from what older mails, devices and lawyers added. One pass over lines,
 * every pattern bound to one line: public quote strippers take half a minute for 60 kB of newlines, and lose CJK mail.
 *
 * The judgement: losing a customer's sentence is worse than leaving a quote in. So what follows a `>` quote is new again
 * (bottom-posted and inline answers), only a client's own marker takes the rest of the mail, and where nothing new
 * would be left the text itself is taken as new.
 */
import { headerBlockAt, type Labelled, labelledLine } from './header-block.ts'
import type { Span, SpanKind } from './message.ts'
import {
  DEVICE_ENDINGS,
  DEVICE_LINES,
  DISCLAIMER_WORDS,
  FORWARDED,
  NOTICE_LINES,
  OPENERS,
  ORIGINAL,
  REPLY_ABOVE,
  WROTE,
} from './quote-markers.ts'

/** Lines beyond this stay what the last one was. */
const MOST_LINES = 20_000
const LINE_CHARACTERS = 1_000
const ATTRIBUTION_LINES = 4
const SIGNATURE_LINES = 15

interface Line {
  readonly start: number
  readonly text: string
}

/** Labels every stretch of the text; the spans cover it whole, in order. */
export function spansOf(text: string): Span[] {
  if (text === '') return []
  const lines = linesOf(text)
  const texts = lines.map((line) => line.text)
  const kinds = scan(texts)
  markDisclaimers(texts, kinds)
  keepSomethingNew(texts, kinds)
  return merge(lines, kinds, text.length)
}

/** The writer's own words: the new spans, joined; the whole text where there is none. */
export function newTextOf(text: string, spans: readonly Span[]): string {
  const parts = spans
    .filter((span) => span.kind === 'new')
    .map((span) => text.slice(span.start, span.end).replace(/^\n+|\s+$/g, ''))
  return parts.filter((part) => part.trim() !== '').join('\n\n') || text.trim()
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length && lines.length < MOST_LINES; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    lines.push({ start, text: text.slice(start, Math.min(end, start + LINE_CHARACTERS)) })
    start = end + 1
  }
  return lines
}

const isBlank = (line: string): boolean => /^[\s\u3000\u200B]*$/.test(line)
const isQuoted = (line: string): boolean => /^[ \t\u00A0]{0,4}[>＞]/.test(line)

function scan(lines: readonly string[]): SpanKind[] {
  const markers = new Map<number, Marker | null>()
  const labels = lines.map(labelledLine)
  /** Each line is examined once, however many signatures look ahead over it. */
  const marker = (at: number): Marker | null => {
    const known = markers.get(at)
    if (known !== undefined) return known
    const found = markerAt(lines, labels, at)
    markers.set(at, found)
    return found
  }
  const kinds: SpanKind[] = new Array<SpanKind>(lines.length).fill('new')
  const paint = (from: number, to: number, kind: SpanKind): void => {
    kinds.fill(kind, from, to)
  }
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] ?? ''
    if (isBlank(line)) {
      kinds[i] = i > 0 && kinds[i - 1] !== 'attribution' ? (kinds[i - 1] ?? 'new') : i > 0 ? 'quote' : 'new'
      if (kinds[i] === 'signature') kinds[i] = 'new'
      i++
    } else if (isQuoted(line)) {
      kinds[i++] = 'quote'
    } else {
      const begun = marker(i)
      const signed = begun === null ? signatureEnd(lines, i, marker) : i
      if (begun !== null) {
        paint(i, begun.end, 'attribution')
        if (!followsQuoted(lines, begun.end)) {
          paint(begun.end, lines.length, begun.kind)
          return kinds
        }
      } else if (signed > i) {
        paint(i, signed, 'signature')
      }
      i = begun?.end ?? Math.max(signed, i + 1)
    }
  }
  return kinds
}

interface Marker {
  readonly end: number
  readonly kind: 'quote' | 'forwarded'
}

/** What begins a quoted or forwarded mail at this line, and where its body starts. */
function markerAt(lines: readonly string[], labels: readonly Labelled[], at: number): Marker | null {
  const line = lines[at] ?? ''
  const divider = dividerKind(line)
  if (divider !== null) {
    const next = nextText(lines, at + 1)
    const block = next === null ? null : headerBlockAt(lines, next, labels)
    return { end: block?.end ?? at + 1, kind: divider }
  }
  if (isRule(line)) {
    const next = nextText(lines, at + 1)
    const block = next === null || next > at + 3 ? null : headerBlockAt(lines, next, labels)
    if (block !== null) return { end: block.end, kind: 'quote' }
    const behind = next !== null && next <= at + 2 ? attributionEnd(lines, next) : 0
    return behind > 0 ? { end: behind, kind: 'quote' } : null
  }
  const block = headerBlockAt(lines, at, labels)
  if (block !== null) return { end: block.end, kind: 'quote' }
  const end = attributionEnd(lines, at)
  return end > 0 ? { end, kind: 'quote' } : null
}

const isRule = (line: string): boolean => /^\s*[-_=—–*]{5,}\s*$/.test(line)

function nextText(lines: readonly string[], from: number): number | null {
  for (let i = from; i < lines.length && i < from + 6; i++) if (!isBlank(lines[i] ?? '')) return i
  return null
}

const ORIGINALS = new Set(ORIGINAL)
const FORWARDS = new Set(FORWARDED)

/** "-----Original Message-----", "Begin forwarded message:", "##- reply above this line -##". */
function dividerKind(line: string): Marker['kind'] | null {
  if (line.length > 200) return null
  const dashed = /^[\s*]*[-_=~—–]{2,}/.test(line)
  const words = line.replace(/^[\s\-_=~*#—–:：<]+|[\s\-_=~*#—–:：>]+$/g, '').toLowerCase()
  if (words === '' || words.length > 120) return null
  const ends = /[:：]\s*$/.test(line)
  if ((dashed || ends) && FORWARDS.has(words)) return 'forwarded'
  if ((dashed || (ends && words.includes(' '))) && ORIGINALS.has(words)) return 'quote'
  if (dashed && /[-_=~—–]{2,}\s*$/.test(line)) {
    if (FORWARDED.some((phrase) => phrase.length > 5 && words.startsWith(phrase))) return 'forwarded'
    if (ORIGINAL.some((phrase) => phrase.length > 8 && words.startsWith(phrase))) return 'quote'
  }
  return /^[\s#\-=~*_—–]{2,}|^\s*-*\s*please|^\s*\p{Lu}/u.test(line) &&
    REPLY_ABOVE.some((phrase) => words.includes(phrase))
    ? 'quote'
    : null
}

interface Attribution {
  readonly lines: number
  /** Names date and time or address itself, so that nothing before it belongs to it. */
  readonly full: boolean
}

/** Index after an attribution line ("On … wrote:") that begins here and may wrap; 0 where there is none. */
function attributionEnd(lines: readonly string[], at: number): number {
  const here = attributionAt(lines, at)
  if (here === null) return 0
  if (here.lines === 1) return at + 1
  // A line of the writer directly above would be swallowed: where the rest stands alone, the later start wins.
  const later = attributionAt(lines, at + 1)
  return later !== null && later.lines === here.lines - 1 && (later.full || !here.full) ? 0 : at + here.lines
}

function attributionAt(lines: readonly string[], at: number): Attribution | null {
  let joined = ''
  for (let count = 1; count <= ATTRIBUTION_LINES; count++) {
    const line = lines[at + count - 1]
    if (line === undefined || isBlank(line) || (count > 1 && isQuoted(line))) return null
    joined = `${joined} ${line.trim()}`
    if (joined.length > 500) return null
    if (/(?:[:：]|[-—]{2,})[\s*\u200E\u200F\u202A-\u202E\u2066-\u2069]*$/.test(line.slice(-24))) {
      if (isAttribution(joined, lines, at + count)) return { lines: count, full: isFull(joined) }
      if (joined.length >= 20) return null
    }
  }
  return null
}

const isFull = (text: string): boolean => YEAR_OR_DATE.test(text) && (TIME.test(text) || hasAddress(text))

const hasAddress = (text: string): boolean => /[^\s<>@]@[^\s<>@]+\.[^\s<>@]/.test(text)

const YEAR_OR_DATE = /(?<!\d)(?:19|20|25)\d{2}(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|[۰-۹٠-٩]{4}/
const TIME = /(?<!\d)[0-2]?\d[:.h][0-5]\d|[۰-۹٠-٩]{1,2}:[۰-۹٠-٩]{2}|\d{1,2}\s?[时時시点點]/

function isAttribution(text: string, lines: readonly string[], next: number): boolean {
  const date = YEAR_OR_DATE.test(text)
  const time = TIME.test(text)
  const address = hasAddress(text)
  // Date, time and address before a colon: no one writes that by hand, so the verb may be in any language.
  if (date && time && address) return true
  if (!date && !time && !address) return false
  const lower = text.toLowerCase()
  const frames = followsQuoted(lines, next) || (address && (date || time)) || (date && time && opens(lower))
  // The verbs of thirty languages come last: most lines never need them.
  return frames && WROTE.some((verb) => lower.includes(verb))
}

function opens(lower: string): boolean {
  const text = lower.replace(/^[\s\-—*\u200E\u200F\u202A-\u202E\u2066-\u2069]+/, '')
  return (
    /^\d|^\p{L}{2,4}[.,]\s/u.test(text) ||
    OPENERS.some((opener) => text.startsWith(opener) && !/^[a-zß-ÿ]/.test(text.slice(opener.length)))
  )
}

function followsQuoted(lines: readonly string[], from: number): boolean {
  const next = nextText(lines, from)
  return next !== null && isQuoted(lines[next] ?? '')
}

/** Index after a signature that begins here: RFC 3676 `-- ` with what follows, or one line of a device. */
function signatureEnd(lines: readonly string[], at: number, marker: (at: number) => Marker | null): number {
  const line = lines[at] ?? ''
  if (isDeviceLine(line)) return at + 1
  // Clients lose the blank of `-- `; without it only a dash below an empty line counts, dashes also part lists.
  const dashes = /^--([ \u00A0]?)$/.exec(line)
  if (dashes === null || (dashes[1] === '' && !isBlank(lines[at - 1] ?? ''))) return at
  for (let end = at + 1; ; end++) {
    const stop = end >= lines.length || isQuoted(lines[end] ?? '') || marker(end) !== null
    if (stop) return end
    // What goes on for so long is no signature but the next part of the letter.
    if (end - at > SIGNATURE_LINES) return at + 1
  }
}

function isDeviceLine(line: string): boolean {
  const text = line
    .trim()
    .replace(/^[<[(_*"]+/, '')
    .toLowerCase()
  if (text === '' || text.length > 120 || text.split(/\s+/).length > 14) return false
  if (DEVICE_ENDINGS.some((ending) => text.replace(/[.。!)\]>*_]+$/, '').endsWith(ending)))
    return (
      text.length < 60 &&
      /iphone|ipad|android|galaxy|samsung|huawei|xiaomi|handy|smartphone|telefon|mobil|outlook|mail/.test(text)
    )
  return (
    DEVICE_LINES.some((start) => text.startsWith(start)) &&
    /iphone|ipad|ipod|apple|mac\b|android|galaxy|samsung|huawei|honor|xiaomi|redmi|oppo|vivo|pixel|nokia|blackberry|outlook|gmail|yahoo|proton|mail|handy|smartphone|mobil|móvil|phone|telefon|téléphone|cellulare|tablet|手机|手機|邮箱|郵箱|微信|почт|телефон|הנייד|هاتف|мобильн/.test(
      text,
    )
  )
}

function markDisclaimers(lines: readonly string[], kinds: SpanKind[]): void {
  for (let start = 0; start < lines.length; ) {
    let end = start
    while (end < lines.length && !isBlank(lines[end] ?? '') && kinds[end] === 'new') end++
    if (end > start && isDisclaimer(lines.slice(start, end), lines, end)) kinds.fill('disclaimer', start, end)
    start = Math.max(end, start + 1)
  }
}

function isDisclaimer(paragraph: readonly string[], lines: readonly string[], end: number): boolean {
  const text = paragraph.slice(0, 30).join(' ').toLowerCase()
  if (text.length < 400 && NOTICE_LINES.some((notice) => text.includes(notice))) return true
  const dense = (text.match(/[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3]/g)?.length ?? 0) > text.length / 3
  if (text.length < (dense ? 60 : 160)) return false
  const nearEnd = end >= lines.length - 12 || end >= lines.length * 0.5
  return nearEnd && DISCLAIMER_WORDS.filter((word) => text.includes(word)).length >= 2 && isAboutMail(text)
}

/** A complaint may speak of virus and confidence; a notice speaks of this very mail. */
const isAboutMail = (text: string): boolean =>
  /e-?mail|message|nachricht|courriel|correo|mensaje|mensagem|messaggio|bericht|meddel|melding|viesti|wiadomo|zpráv|správ|üzenet|ileti|mesaj|μήνυμα|сообщени|письм|повідомленн|лист|съобщени|הודעה|דוא|רסאלה|رسالة|الرسالة|البريد|پیام|ایمیل|ईमेल|संदेश|อีเมล|ข้อความ|thư|pesan|surel|邮件|郵件|メール|메일/.test(
    text,
  )

function keepSomethingNew(lines: readonly string[], kinds: SpanKind[]): void {
  const has = (kind: SpanKind): boolean => kinds.some((one, i) => one === kind && /[\p{L}\p{N}]/u.test(lines[i] ?? ''))
  if (has('new')) return
  for (const kind of ['forwarded', 'quote', 'disclaimer', 'signature', 'attribution'] as const) {
    if (!has(kind)) continue
    for (const [i, one] of kinds.entries()) if (one === kind) kinds[i] = 'new'
    return
  }
}

function merge(lines: readonly Line[], kinds: readonly SpanKind[], length: number): Span[] {
  const spans: Span[] = []
  let start = 0
  for (let i = 1; i <= lines.length; i++) {
    const kind = kinds[i - 1] ?? 'new'
    if (i < lines.length && kinds[i] === kind) continue
    const end = i < lines.length ? (lines[i]?.start ?? length) : length
    spans.push({ kind, start, end })
    start = end
  }
  return spans
}

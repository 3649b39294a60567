/** The HTML of our letters, made from the master text by one pure function, and the customer's words quoted below it. */
import { limits } from '../limits.ts'
import { neutralised } from './address.ts'
import { attributionFor } from './attributions.ts'
import type { Message, MessageDate } from './message.ts'

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'iw', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb'])
const QUOTE_STYLE = 'margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex'

/**
 * The letter as an HTML document: the text escaped, paragraphs at blank lines, `> ` lines as quotes, literal http(s)
 * links clickable. Nothing remote, nothing that is not in the text.
 * @param language BCP 47, for `lang` and the writing direction.
 */
export function htmlOf(text: string, language: string): string {
  const rtl = RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '')
  const body = blocks(text.replace(/\r\n?/g, '\n').split('\n'), 0)
  return [
    '<!DOCTYPE html>',
    `<html lang="${escaped(language)}" dir="${rtl ? 'rtl' : 'ltr'}">`,
    '<head><meta charset="utf-8"></head>',
    `<body dir="${rtl ? 'rtl' : 'ltr'}">`,
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Deeper quotes are shown flat: nobody reads the sixth level, and a hostile mail has a thousand. */
const DEEPEST_QUOTE = 5

function blocks(lines: readonly string[], depth: number): string {
  const out: string[] = []
  let paragraph: string[] = []
  let quote: string[] = []
  const close = (): void => {
    if (paragraph.length > 0) out.push(`<p>${paragraph.map(inline).join('<br>\n')}</p>`)
    if (quote.length > 0) out.push(`<blockquote style="${QUOTE_STYLE}">\n${blocks(quote, depth + 1)}\n</blockquote>`)
    paragraph = []
    quote = []
  }
  for (const line of lines) {
    const quoted = depth < DEEPEST_QUOTE ? /^> ?(.*)$/.exec(line) : null
    if (quoted !== null) {
      if (paragraph.length > 0) close()
      quote.push(quoted[1] ?? '')
    } else if (line.trim() === '') close()
    else {
      if (quote.length > 0) close()
      paragraph.push(line)
    }
  }
  close()
  return out.join('\n')
}

const LINK = /https?:\/\/[^\s<>"'`\p{Cc}，。；：！？、（）「」『』《》【】]{1,2000}/gu

function inline(line: string): string {
  let html = ''
  let end = 0
  for (const match of line.matchAll(LINK)) {
    const url = match[0].replace(/[.,;:!?)\]}*_]+$/, '')
    html += `${spaced(line.slice(end, match.index))}<a href="${escaped(url)}" rel="noreferrer noopener">${escaped(url)}</a>`
    end = match.index + url.length
  }
  return html + spaced(line.slice(end))
}

/** Runs of blanks carry tables and indents; HTML would fold them. */
const spaced = (text: string): string =>
  escaped(text)
    .replace(/\t/g, '    ')
    .replace(/ {2,}/g, (run) => `${'&nbsp;'.repeat(run.length - 1)} `)

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)

/** What is quoted, and whose it is. Where a colleague forwarded the mail this is the customer's part alone. */
export interface Quotable {
  readonly from: Message['from']
  readonly date: MessageDate | null
  readonly text: string
}

/**
 * The customer's visible text below our letter: an attribution line in the letter's language, then `> ` lines, at most
 * limits.quotedCharacters. Never hidden text, never HTML. For a forwarded mail give the customer's part: a colleague's
 * remark about the customer must not travel.
 */
export function quoteOriginal(m: Quotable, language: string): string {
  const sender = m.from[0]
  const name = neutralised(sender?.name || sender?.address || '')
  if (m.text.trim() === '') return ''
  const [dated, undated] = attributionFor(language)
  const line = (m.date === null ? undated : dated)
    .replace('{name}', () => name)
    .replace('{date}', () => dateOf(m.date, language))
  const whole = m.text.trim()
  const cut = whole.slice(0, limits.quotedCharacters)
  const kept =
    cut.length < whole.length
      ? `${cut.slice(0, Math.max(cut.lastIndexOf('\n'), cut.length - 500)).trimEnd()}\n[…]`
      : cut
  const quoted = kept.split('\n').map((text) => `> ${text}`.trimEnd())
  // Without a name "On …, wrote:" says nothing: the quote stands alone.
  return name === '' ? quoted.join('\n') : `${line.replace(/\s+/g, ' ').trim()}\n${quoted.join('\n')}`
}

/** Date and time as the customer's clock showed them, no time where that clock is unknown; the Gregorian calendar, as in the rest of the letter. */
function dateOf(date: MessageDate | null, language: string): string {
  if (date === null) return ''
  const minutes = date.offsetMinutes ?? 0
  const two = (value: number): string => String(value).padStart(2, '0')
  const zone = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
  const options: Intl.DateTimeFormatOptions = {
    dateStyle: 'long',
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
  }
  if (date.offsetMinutes !== null) options.timeStyle = 'short'
  return formatter(language, options)
    .format(new Date(date.at))
    .replace(/[\u200E\u200F\u202F\u00A0]/g, ' ')
    .replace(/ +/g, ' ')
}

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, options)
  } catch {
    return new Intl.DateTimeFormat('en', options)
  }
}

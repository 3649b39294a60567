/** Finds the numbers that identify the transaction: order, invoice, contract, bill of lading, parcel. */
import type { Finding } from '../ticket/findings.ts'
import type { Ids } from './ids.ts'
import { currencyOf } from './money-currency.ts'
import { carrierBefore, contextOf, opens } from './orders-context.ts'
import {
  COUNTED,
  LADING,
  NORM,
  POSTCODE,
  patternOf,
  type Shape,
  SPACED_ID,
  SPACED_PARCEL,
  shapeOf,
  TAX_ID,
  TOKEN,
} from './orders-shape.ts'
import { phonePlaces } from './phone.ts'
import { findTerm } from './terms.ts'

export interface OrderNumber {
  /** As the parties write it. */
  readonly written: string
  readonly start: number
  readonly end: number
  readonly why: string
  readonly certain: boolean
}

const MOST = 30
/** An unannounced number is sought as far as this. */
const LONGEST = 10_000
const MOST_TOKENS = 2_000
/** Figures without letters that stand behind a carrier's name are a parcel's from here on. */
const PARCEL_FIGURES = 8
/** A word of the same clause stands no further from the number. */
const CLAUSE = 60

/** What may be a number and has no word that says so. */
interface Left {
  readonly token: string
  readonly start: number
}

interface Previous {
  readonly keyword: string
  readonly end: number
  readonly token: string
}

interface Scan {
  readonly found: readonly OrderNumber[]
  readonly left: readonly Left[]
}

/** Finds them in one text, with their places. */
export function scanOrderNumbers(text: string, ids: Ids): readonly OrderNumber[] {
  return scan(text, ids).found
}

function scan(text: string, ids: Ids): Scan {
  const parcels = [...spacedParcels(text), ...spacedIds(text, ids)]
  const found: OrderNumber[] = [...parcels]
  const patterns = new Set<string>()
  const left: Left[] = []
  let previous: Previous | null = null
  let tokens = 0
  let until = 0
  for (const match of text.matchAll(TOKEN)) {
    if (found.length >= MOST || ++tokens > MOST_TOKENS) break
    const [token, at] = [withoutEnding(match[0]), match.index]
    if (!/\p{N}/u.test(token) || at < until) continue
    const groups = spacedFigures(token, text, at + token.length)
    const end = at + token.length + groups
    const shape: Shape = groups === 0 ? shapeOf(token) : 'weak'
    if (shape === 'none' || parcels.some((parcel) => at >= parcel.start && at < parcel.end)) continue
    const said = contextOf(text, at, end, ids)
    const keyword: string | null =
      (said.vague ? null : said.keyword) ??
      sharedKeyword(text, previous, at, token, shape) ??
      (token.replace(/\P{N}/gu, '').length >= PARCEL_FIGURES ? carrierBefore(text, at, ids) : null)
    const sure = shape === 'tracking' || /^45\d{8}$/u.test(token)
    if (said.other && !keyword && !sure) continue
    const behind = text.slice(end, end + 16)
    if (keyword === null && !sure && inLink(text, at)) continue
    if (keyword === null && !sure && (isAddress(token, text, at, behind) || standsApart(text, at, ids))) continue
    if (
      (groups > 0 && (keyword === null || said.part !== '')) ||
      !accepted(shape, text.slice(at, end), keyword, said.vague, behind)
    ) {
      if (groups === 0 && shape === 'weak') left.push({ token, start: at })
      continue
    }
    const start = at - said.part.length
    const written = text
      .slice(start, end)
      .replace(/[._]+$/u, '')
      .replace('\n', ' ')
    const why = keyword ? `${keyword} ${text.slice(at, end)}` : token
    found.push({ written, start, end, why, certain: keyword !== null || shape === 'tracking' })
    if (keyword) patterns.add(patternOf(token))
    previous = keyword ? { keyword, end, token } : null
    until = end
  }
  const all = [...found, ...alike(left, patterns)].sort((a, b) => a.start - b.start)
  return { found: all.slice(0, MOST), left }
}

/** "https://news.example/unsubscribe?id=55120": a figure of a link that says nothing of orders or parcels. */
function inLink(text: string, start: number): boolean {
  const before = /\S{1,300}$/u.exec(text.slice(Math.max(0, start - 300), start))?.[0] ?? ''
  const link = /(?:https?:\/\/|(?<![\p{L}\p{N}])www\.).*$/iu.exec(before)?.[0]
  return (
    link !== undefined &&
    !/order|track|parcel|shipment|invoice|(?:^|[/?&_-])(?:po|awb|no|num|nr)(?:[=/_-]|$)/iu.test(link)
  )
}

/** "MD-2012 Chișinău", "117/H-2, Pandu Nagar" at the beginning of a line, "Cra. 52 # 44-31": where somebody lives. */
function isAddress(token: string, text: string, start: number, behind: string): boolean {
  if (
    /\d[A-Z]?(?: (?:bis|sur|norte|este|oeste))? ?[#＃] ?$/iu.test(
      `${text.slice(0, start).slice(-14)}${token[0] === '#' ? '#' : ''}`,
    )
  )
    return true
  return POSTCODE.test(token)
    ? /^ \p{Lu}\p{Ll}/u.test(behind)
    : /^\d{1,5}[-/]\p{Lu}/u.test(token) &&
        /^, ?\p{L}/u.test(behind) &&
        /(?:^|\n)[ \t]*$/u.test(text.slice(0, start).slice(-20))
}

/** What stands in groups behind the word for it, as a whole. */
function spacedIds(text: string, ids: Ids): OrderNumber[] {
  const found: OrderNumber[] = []
  for (const { index, 0: all, 1: code = '' } of [...text.matchAll(SPACED_ID)].slice(0, MOST)) {
    // "OC 2026 0442": the capitals are only the word for it.
    if (ids.part.has(code) || ids.counts.words.has(code.toLowerCase())) continue
    const written = withoutCount(all, text.slice(index + all.length))
    if (written.replace(/\P{N}/gu, '').length < 4 || !/ \d+ /u.test(`${written} `.replaceAll('\u00A0', ' '))) continue
    const said = contextOf(text, index, index + code.length, ids)
    if (said.keyword === null || said.vague || !opens(code, '', ids)) continue
    found.push({ written, start: index, end: index + written.length, why: `${said.keyword} ${written}`, certain: true })
  }
  return found
}

/** "HX 44120 15 pieces": the last group is counted, or a sentence goes on behind it. */
function withoutCount(written: string, behind: string): string {
  const groups = written.match(/[ \u00A0]\d+/gu)?.length ?? 0
  if (groups < 2 || !/\d$/u.test(written)) return written
  const goesOn = groups === 2 && !/^[ \t]*(?:[.,;:!?()\]\n"'»”–—-]|$)/u.test(behind)
  return COUNTED.test(behind) || (goesOn && /[ \u00A0]\d{1,2}$/u.test(written))
    ? written.replace(/[ \u00A0]\d+$/u, '')
    : written
}

/** "The lot number off the drum: KX-2208-B": the clause tells of what the number is. */
function standsApart(text: string, start: number, ids: Ids): boolean {
  const before = text.slice(Math.max(0, start - CLAUSE), start)
  const clause = before.slice(before.search(/[.!?;。！？](?=[\s\p{Lo}])[^.!?;。！？]*$|\n[^\n]*$/u) + 1)
  return findTerm(clause.toLowerCase(), ids.apart) !== null
}

function spacedParcels(text: string): OrderNumber[] {
  return [...text.matchAll(SPACED_PARCEL)]
    .slice(0, MOST)
    .filter(({ 0: written }) => shapeOf(written.replace(/ /gu, '')) === 'tracking')
    .map(({ index, 0: written }) => ({
      written,
      start: index,
      end: index + written.length,
      why: written,
      certain: true,
    }))
}

/** A second number without a word, written as the first: "order 61-88071 … and in 61-88120 too". */
function alike(left: readonly Left[], patterns: ReadonlySet<string>): OrderNumber[] {
  return left
    .filter(({ token }) => token.length >= 6 && /[-/]/u.test(token) && patterns.has(patternOf(token)))
    .map(({ token, start }) => ({ written: token, start, end: start + token.length, why: token, certain: false }))
}

/** "77120-as rendelésem", "4471-tilaus": the ending is the word's. */
function withoutEnding(token: string): string {
  return (
    /^(?:\p{N}[\p{N}/-]{2,}(?=-\p{Ll}{2,12}$)|\p{Lu}[\p{Lu}\p{N}/-]{1,}\p{N}(?=-\p{Ll}{2,4}$))/u.exec(token)?.[0] ??
    token
  )
}

/** How far a number goes on in groups: "77 120 45", "176-5540 1988". 0 where what follows is none of it. */
function spacedFigures(token: string, text: string, end: number): number {
  if (!/^\d{1,5}(?:-\d{2,5})?$/u.test(token)) return 0
  const groups = /^(?: \d{2,5}){1,5}(?![\p{L}\p{N}]|[-/.:,]\p{N})/u.exec(text.slice(end, end + 40))?.[0]
  if (groups === undefined || COUNTED.test(text.slice(end + groups.length, end + groups.length + 16))) return 0
  // Two groups may be a number and a quantity, unless the line or the clause ends there.
  return groups.lastIndexOf(' ') > 0 || /^(?:[ \t]*(?:[.,;:!?)\]\n]|$))/u.test(text.slice(end + groups.length))
    ? groups.length
    : 0
}

const BETWEEN =
  /^\s*(?:,|،|;|&|\/|\+|and|und|et|y|e|en|i|og|och|ja|a|és|și|si|και|dan|và|और|และ|или|or|oder|ou|o|и|та|й|ve|ile|和|跟|与|與|及|以及|、|と|와|과|및|ו-?|و)\s*(?:(?:no|nr|nº|n°|№|#)[.:]?\s*)?$/iu

/** "Orders 4711 and 4712": the second stands under the first one's keyword. */
function sharedKeyword(
  text: string,
  previous: Previous | null,
  start: number,
  token: string,
  shape: Shape,
): string | null {
  if (previous === null || !BETWEEN.test(text.slice(previous.end, start).slice(0, 12))) return null
  const alike = patternOf(token) === patternOf(previous.token) && token.length >= 4
  return alike || shape === 'strong' || /^\d{5,}$/u.test(token) ? previous.keyword : null
}

function accepted(shape: Shape, token: string, keyword: string | null, vague: boolean, behind: string): boolean {
  if (shape === 'lading') return keyword !== null && LADING.test(keyword)
  if (shape === 'tracking' || shape === 'strong') return true
  const figures = token.replace(/[^\p{N}]/gu, '').length
  // "Nr. 44120": a number of what, nobody says.
  if (keyword === null)
    return vague && (/^\p{N}[\p{N}/-]{3,11}\p{N}$/u.test(token) || (figures >= 4 && /\p{Lu}/u.test(token)))
  // "nota 1.000, contamos 940": a count; "NF 4.418" is numbered so.
  if (/^[1-9]\d{0,2}\.\d{3}$/u.test(token) && !/^\p{Lu}+$/u.test(keyword)) return false
  return (
    (figures >= 3 || shape === 'short') &&
    !(/^\p{N}[\p{N}.]*$/u.test(token) && (COUNTED.test(behind) || /^,\p{N}{2}(?!\p{N})/u.test(behind)))
  )
}

/**
 * Finds the order numbers of a mail, as written, each once.
 * @param subject counts too; the quoted history doesn't, so it must not be in `text`
 */
export function findOrderNumbers(
  input: { readonly subject: string; readonly text: string },
  ids: Ids,
): Finding<readonly string[]> {
  // "Re: [#70331] …": a helpdesk's own number.
  const [text, subject] = [scan(input.text, ids), scan(input.subject.replace(/\[#\d+\]/gu, ' '), ids)]
  const all = [...text.found, ...subject.found]
  const kept: OrderNumber[] = []
  for (const id of all) {
    const key = plain(id.written)
    const shorter = kept.findIndex((other) => id.written.startsWith(`${other.written} `))
    if (shorter >= 0) {
      kept[shorter] = id
      continue
    }
    const same = kept.some(
      (other) =>
        plain(other.written).endsWith(key) ||
        key.endsWith(plain(other.written)) ||
        opensWith(other.written, id.written),
    )
    if (!same) kept.push(id)
  }
  if (kept.length === 0) return unannounced(input, text.left, subject.left)
  const certain = kept.every((id) => id.certain)
  return {
    value: kept.map(({ written }) => written),
    confidence: certain ? 0.95 : 0.8,
    why: kept.map(({ why }) => why),
  }
}

/** "FV 0233" in the subject is "FV 0233/02/26" of the text, "881-4420" in the text the air waybill "881-4420 9173". */
function opensWith(whole: string, beginning: string): boolean {
  return /^[-/ ]/u.test(whole.slice(beginning.length)) && whole.startsWith(beginning)
}

/** Where no word and no shape shows one, the one token that can hardly be anything else. */
function unannounced(
  input: { readonly subject: string; readonly text: string },
  inText: readonly Left[],
  inSubject: readonly Left[],
): Finding<readonly string[]> {
  const phones = inText.length === 0 ? [] : phonePlaces(input.text.slice(0, LONGEST))
  const told = inText.filter(
    ({ token, start }) =>
      start < LONGEST &&
      !phones.some(([from, to]) => start >= from && start < to) &&
      likely(token, input.text.slice(Math.max(0, start - 4), start), input.text.slice(start + token.length)),
  )
  const headed = inSubject.filter(({ token, start }) =>
    likely(token, `(${input.subject.slice(Math.max(0, start - 3), start)}`, input.subject.slice(start + token.length)),
  )
  const first = codeAlone(input) ?? [...told, ...headed][0]?.token ?? figuresAlone(inText, input, phones)
  return first === undefined
    ? { value: [], confidence: 0.9, why: [] }
    : { value: [first], confidence: 0.7, why: [first] }
}

/** "Kompressor HKV 2206" in the subject and "HKV 2206" in the text, or "(HL 661-20)": a code with its space. */
const CODE = /(?<![\p{L}\p{N}-])\p{Lu}{2,4}[ \u00A0]\d[\d/-]{2,10}\d(?![\p{L}\p{N}]|[-/.,]\p{N})/gu

function codeAlone({ subject, text }: { readonly subject: string; readonly text: string }): string | undefined {
  for (const { index, 0: written } of [...text.slice(0, LONGEST).matchAll(CODE)].slice(0, MOST)) {
    const bracketed = /[(（[]$/u.test(text.slice(0, index)) && /^[)）\]]/u.test(text.slice(index + written.length))
    const [code = ''] = written.split(/[ \u00A0]/u)
    const known = NORM.test(written) || currencyOf(code.toLowerCase(), 'en', null) !== null
    if (!known && (bracketed || subject.includes(written)) && !COUNTED.test(text.slice(index + written.length)))
      return written
  }
  return undefined
}

/** The only figures in groups of a mail, when they are neither a phone nor a date: "88-40127". */
function figuresAlone(
  left: readonly Left[],
  { text }: { readonly text: string },
  phones: readonly (readonly [number, number])[],
): string | undefined {
  const grouped = left.filter(
    ({ token, start }) =>
      /^[1-9]\d{1,5}[-/]\d{3,8}$/u.test(token) &&
      !/^\d{3}-\d{4}$/u.test(token) &&
      token.length >= 7 &&
      !phones.some(([from, to]) => start >= from && start < to) &&
      !/\p{N}[ ,.]?$|[+×x*(] ?$/u.test(text.slice(Math.max(0, start - 4), start)) &&
      !/^ ?\p{N}/u.test(text.slice(start + token.length)) &&
      !COUNTED.test(text.slice(start + token.length)),
  )
  const [first] = grouped
  return grouped.every(({ token }) => token === first?.token) ? first?.token : undefined
}

/** @param before,behind the characters right beside the token */
function likely(token: string, before: string, behind: string): boolean {
  const figures = token.replace(/\P{N}/gu, '').length
  if (
    TAX_ID.test(token) ||
    /[._]/u.test(token) ||
    COUNTED.test(behind) ||
    /^ ?\p{N}/u.test(behind) ||
    /\p{N}[ ,.]?$|[+×x*] ?$/u.test(before)
  )
    return false
  if (/\p{Lu}/u.test(token))
    return figures >= 4 && !/\p{Ll}/u.test(token) && (/^\p{Lu}/u.test(token) || /[(（]/u.test(before))
  // Figures alone: in brackets or in the subject, and not as a phone begins.
  return /[(（[【]/u.test(before) && figures >= 5 && figures <= 14 && !/^0\d{2,}/u.test(token)
}

function plain(id: string): string {
  return id.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** The text with its ids blanked out, lengths kept, so that money and phones don't read them. */
export function maskIds(text: string, ids: Ids): string {
  let masked = text
  for (const { start, end } of scanOrderNumbers(text, ids)) {
    masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end)
  }
  return withoutAddresses(masked.replace(/https?:\/\/\S{1,500}/gu, (hidden) => ' '.repeat(hidden.length)))
}

/** Sought from each @ to both sides: one pattern for the whole would try every letter of a long run as a beginning. */
function withoutAddresses(text: string): string {
  let kept = ''
  let done = 0
  for (const { index, 0: behind } of text.matchAll(/@\S{1,100}/gu)) {
    const before = /\S{1,100}$/u.exec(text.slice(Math.max(done, index - 100), index))?.[0].length ?? 0
    if (before === 0) continue
    kept += text.slice(done, index - before) + ' '.repeat(before + behind.length)
    done = index + behind.length
  }
  return kept + text.slice(done)
}

/** Finds the numbers that identify the transaction: order, invoice, contract, bill of lading, parcel. */
import type { Finding } from '../ticket/findings.ts'
import type { Ids } from './ids.ts'
import { shapeOf, TOKEN } from './orders-shape.ts'
import { endsWithTerm } from './terms.ts'

export interface OrderNumber {
  /** As the parties write it. */
  readonly written: string
  readonly start: number
  readonly end: number
  readonly why: string
  readonly certain: boolean
}

const MOST = 30
const MOST_TOKENS = 4_000
/** How far before a number its keyword may stand. */
const REACH = 28

/** Finds them in one text, with their places. */
export function scanOrderNumbers(text: string, ids: Ids): OrderNumber[] {
  const found: OrderNumber[] = []
  let previous: { keyword: string; end: number } | null = null
  let tokens = 0
  for (const match of text.matchAll(TOKEN)) {
    if (found.length >= MOST || ++tokens > MOST_TOKENS) break
    const token = match[0]
    if (!/\p{N}/u.test(token)) continue
    const shape = shapeOf(token)
    if (shape === 'none') continue
    const before = text.slice(Math.max(0, match.index - REACH), match.index)
    const context = contextOf(before, ids)
    const keyword: string | null =
      context.keyword ??
      (context.other ? null : wordBehind(text, match.index + token.length, ids)) ??
      (shape === 'strong' || /^\d{5,}$/u.test(token) ? sharedKeyword(text, previous, match.index) : null)
    if (context.other && !keyword && shape !== 'tracking') continue
    if (!accepted(shape, token, keyword)) continue
    const start = match.index - context.part.length
    const written = `${context.part}${token}`.replace(/[._]+$/u, '')
    found.push({
      written,
      start,
      end: match.index + token.length,
      why: keyword ? `${keyword} ${token}` : token,
      certain: keyword !== null || shape === 'tracking',
    })
    previous = keyword ? { keyword, end: match.index + token.length } : null
  }
  return found
}

const BETWEEN = /^\s*(?:,|&|\/|\+|and|und|et|y|e|en|i|и|та|ve|和|及|、|と|و)\s*$/iu

/** "Orders 4711 and 4712": the second stands under the first one's keyword. */
function sharedKeyword(text: string, previous: { keyword: string; end: number } | null, start: number): string | null {
  return previous && BETWEEN.test(text.slice(previous.end, start).slice(0, 12)) ? previous.keyword : null
}

function accepted(shape: string, token: string, keyword: string | null): boolean {
  if (shape === 'tracking' || shape === 'strong') return true
  const figures = token.replace(/[^\p{N}]/gu, '').length
  return keyword !== null && (figures >= 3 || shape === 'short')
}

interface Context {
  readonly keyword: string | null
  /** True where the word before names something else, e.g. a container. */
  readonly other: boolean
  /** The abbreviation that belongs to the number with its space, '' where there is none. */
  readonly part: string
}

function contextOf(before: string, ids: Ids): Context {
  const line = before.slice(before.lastIndexOf('\n\n') + 1).replace(/\s+/gu, ' ')
  const part = /(?:^|[^\p{L}\p{N}])(\p{Lu}{2,4})[ \u00A0]$/u.exec(before)?.[1] ?? ''
  if (ids.part.has(part)) return { keyword: part, other: false, part: before.slice(-(part.length + 1)) }
  // "Order no. ", "заказ № ", "注文番号：", "order (", "best.nr. "
  const open = line.toLowerCase().replace(/[\s:：#＃№º°"'“”«»„(（[\]=-]+$/u, '')
  const unnumbered = open.replace(NUMBER_WORD, '')
  const bare = unnumbered
    .replace(/(?:番号|번호|號碼|号码|编号|編號|号|號|หมายเลข|เลขที่)$/u, '')
    .replace(/[\s.:：#№(（"'-]+$/u, '')
  const whole = line.toLowerCase().replace(/[\s.:：(（"'-]+$/u, '')
  const other =
    endsWithTerm(bare, ids.not) ??
    endsWithTerm(whole, ids.not) ??
    endsWithTerm(bare.replace(/\s\S{1,3}$/u, ''), ids.not)
  const keyword =
    endsWithTerm(bare, ids.counts) ??
    endsWithTerm(whole, ids.counts) ??
    (other === null && unnumbered !== open ? furtherBack(bare, ids) : null)
  return { keyword: keyword && !ids.not.words.has(keyword) ? keyword : null, other: other !== null, part: '' }
}

const NUMBER_WORD =
  /(?<!\p{L})(?:no|nro|nr|nos|nrs|nº|n|č|čís|čislo|číslo|sz|αρ|αριθμός|núm|num|number|numbers|nummer|numéro|numero|número|núm|numer|номер|№|رقم|מספר|מס|شماره|番号|번호|號碼|号码|编号|編號|số|sayısı|numaras[ıi]|numaralı|nomor|nombor|szám|id|ref|code|kód|kod|संख्या|नंबर|क्रमांक)[.\s:׳'’º°]*$/u

/** "Factura electrónica N° 118822", "factura seria RO nr. 00871": a word or two stand before the word for number. */
function furtherBack(bare: string, ids: Ids): string | null {
  const [one, two] = [bare.replace(/\s+\S+$/u, ''), bare.replace(/\s+\S+\s+\S+$/u, '')]
  if (one === bare || /[.;!?]$/u.test(one)) return null
  return endsWithTerm(one, ids.counts) ?? (two === one || /[.;,!?]$/u.test(two) ? null : endsWithTerm(two, ids.counts))
}

/** "2026/4410 számú rendelésünk", "2026-4418 numaralı siparişimiz", "1183번 주문": the word stands behind. */
const BEHIND = /^[ ]?(?:számú|sz\.|numaralı|no['’]?lu|nolu|nr\.?ga|번|号の|番の|नंबर)[ ]?(\p{L}{2,14})/iu

function wordBehind(text: string, end: number, ids: Ids): string | null {
  const word = BEHIND.exec(text.slice(end, end + 30))?.[1]?.toLowerCase()
  if (word === undefined) return null
  for (let length = word.length; length >= 2; length--) {
    const start = word.slice(0, length)
    if (ids.counts.words.has(start) && (length === word.length || length >= 5 || /[^\p{Script=Latin}]/u.test(start)))
      return start
  }
  return null
}

/**
 * Finds the order numbers of a mail, as written, each once.
 * @param subject counts too; the quoted history doesn't, so it must not be in `text`
 */
export function findOrderNumbers(
  input: { readonly subject: string; readonly text: string },
  ids: Ids,
): Finding<readonly string[]> {
  const all = [...scanOrderNumbers(input.text, ids), ...scanOrderNumbers(input.subject, ids)]
  const kept: OrderNumber[] = []
  for (const id of all) {
    const key = plain(id.written)
    const same = kept.findIndex((other) => plain(other.written).endsWith(key) || key.endsWith(plain(other.written)))
    if (same < 0) kept.push(id)
  }
  const certain = kept.every((id) => id.certain)
  return {
    value: kept.map(({ written }) => written),
    confidence: kept.length === 0 ? 0.9 : certain ? 0.95 : 0.8,
    why: kept.map(({ why }) => why),
  }
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

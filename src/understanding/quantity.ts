/** How many pieces the grievance concerns: "14 of the 60 lamps", "60 件到货破损 14 件". Null where the mail doesn't count. */
import type { Finding, Quantity } from '../ticket/findings.ts'
import { asciiFigures, figuresValue, hanValue, numberWords } from './money-number.ts'
import { MISSING, NO_PIECES, ONLY, ORDERED, RECEIVED, SAMPLED, SPOILT } from './quantity-words.ts'

const NUMBER = String.raw`(\d{1,3}(?:[., ]\d{3})+|\d{1,6})(?![\d%])`
const UNIT = String.raw`(?:[ ]{0,2}(pcs|pc|pieces?|units?|sets?|pairs?|cartons?|boxes|box|pallets?|rolls?|bags?|bottles?|nos|stück|stk\.?|kartons?|paletten?|pièces?|cartons?|colis|piezas?|unidades|cajas?|juegos?|peças?|caixas?|pezzi|pz\.?|scatole|stuks?|dozen|sztuk[ai]?|szt\.?|kartonów|шт\.?|штук[аи]?|короб\p{L}*|упаков\p{L}*|adet|koli|قطعة|قطع|كرتون|יחידות|قطعه|件|个|個|台|只|隻|箱|套|把|条|張|张|本|枚|対|세트|개|박스|대|cái|chiếc|thùng|bộ|장|잔|병|켤레|ชิ้น|กล่อง|ใบ|อัน|ตัว|ลูก|คู่|เครื่อง|แก้ว|buah|dus|st\.?|kpl|ks|db|buc\.?)(?![\p{Script=Latin}\p{Script=Cyrillic}]))?`
const OF =
  '(?:out of(?: the)?|of the|of|in|von(?: den| insgesamt)?|aus|sur(?: les)?|des|de(?: los| las| un total de)?|das|dos|su|van de|van|z(?:e)?|из(?: общего)?|з|із|av(?: de)?|ud af|af(?: de)?|daripada|dari|trong(?: tổng)?(?: số)?|จาก|din(?: cele)?|από(?: τις| τα| τους)?|مِ?ن(?: أصل| بين)?|מתוך|از|/|/ )'
const PATTERNS: readonly {
  readonly shape: RegExp
  readonly affected: number
  readonly total: number
  readonly unit: readonly number[]
}[] = [
  // 14 of the 60 lamps
  {
    shape: new RegExp(
      `(?<![\\p{L}\\d.,/]|[^\\p{Script=Hebrew}]-)${NUMBER}${UNIT}\\.?(?: [\\p{L}\\p{M}]{2,20}){0,2} ${OF} ${NUMBER}${UNIT}`,
      'iu',
    ),
    affected: 1,
    total: 3,
    unit: [2, 4],
  },
  // of the 60 lamps 14; из 60 штук 14; von 60 Stück sind 14
  {
    shape: new RegExp(
      `(?<!\\p{L})(?:(?:out )?of(?: the)?|from|von(?: den)?|sur(?: les)?|de(?: los| las)?|dos|das|su|van de|ze?|из|із|з|dari(?:pada)?|av(?: de)?|(?:ud )?af(?: de)?|din(?: cele)?|από(?: τις| τα| τους)?|مِ?ن(?: أصل| بين)|מתוך|از(?: میان)?|trong(?: tổng)? số) ${NUMBER}${UNIT}(?:[ ,]+[\\p{L}\\p{M}'’-]{1,20}){0,5}(?: ?\\([^()\\n]{1,40}\\))?(?:[ ,]+[\\p{L}\\p{M}'’-]{1,20}){0,2}[ ,]+${NUMBER}(?! ?[:\\p{N}]|\\.[ ]?[\\p{N}\\p{Ll}])`,
      'iu',
    ),
    affected: 3,
    total: 1,
    unit: [2],
  },
  // of the 220 drills of order CL-5127 customers have brought back 88
  {
    shape: new RegExp(
      `(?<!\\p{L})(?:of the|from the|von den|sur les|de los|de las|van de|из|з|dari) ${NUMBER}${UNIT}(?: [\\p{L}\\p{N}'’-]{1,20}){2,12} ${NUMBER}(?=[.,;!?]?(?:\\s|$))(?! [\\p{Lu}\\p{N}%€$])`,
      'iu',
    ),
    affected: 3,
    total: 1,
    unit: [2],
  },
  // Endings and words behind the number say "of": 60 bardağın 11’i, 40 lasista 5, 250 csempéből 30, 20 में से 3.
  {
    shape: new RegExp(
      `(?<![\\p{L}\\d.,/-])${NUMBER}${UNIT} ?(?:(?:adet |kpl |db )?\\p{L}{2,20}?(?:[ıiuü]n|[dt][ae]n|st[aä]|b[óő]l)|(?:[\\p{L}\\p{M}]{2,16} )?में से) (?:[\\p{L}\\p{M}]{2,14} ){0,2}${NUMBER}`,
      'iu',
    ),
    affected: 3,
    total: 1,
    unit: [2],
  },
  // 500个杯子里有12个, 30 盞燈中有 4 盞
  {
    shape: new RegExp(
      `${NUMBER} ?([\\p{Script=Han}])[^。，,\\n\\d]{0,12}?(?:里|裡|中|当中|當中|之中)[\\p{Script=Han}]{0,3} ?${NUMBER}`,
      'u',
    ),
    affected: 3,
    total: 1,
    unit: [2],
  },
  // แก้ว 6 ใบจาก 48 ใบ
  {
    shape: new RegExp(`${NUMBER}${UNIT} ?(?:จาก|ใน)(?:ทั้งหมด|จำนวน)? ?${NUMBER}${UNIT}`, 'u'),
    affected: 1,
    total: 3,
    unit: [2, 4],
  },
  // 60 件…14 件
  {
    shape: new RegExp(
      `${NUMBER} ?([件个個台只隻箱套把枚本张張条條瓶袋본개대장잔병]|箱|セット|세트|박스)[^。\\n]{0,25}?${NUMBER} ?\\2`,
      'u',
    ),
    affected: 3,
    total: 1,
    unit: [2],
  },
]

/** "14 of the 60 lamps", where it stands and what it says. */
interface Share {
  readonly part: number
  readonly whole: number
  readonly unit: string
  readonly words: string
  /** The sentence around it. */
  readonly sentence: string
}

/** A number with the words of its clause: what it counts is said there. */
interface Count {
  readonly value: number
  readonly unit: string
  readonly clause: string
  /** Its goods stand behind it; a bare number counts only beside a verb of coming or ordering. */
  readonly named: boolean
}

type Found = Finding<Quantity | null>

const NOTHING: Found = { value: null, confidence: 0.5, why: [] }
const LARGEST = 10_000_000
const MOST_COUNTS = 60
const CLAUSE_END =
  /(?<!\d)[,:.]|[,:.](?!\d)|[;!?،؛؟。！？，、；：\n()]|(?<!\p{L})(?:but|aber|mais|pero|mas|ma|maar|ale|но|але|ama|لكن|אבל|nhưng|tapi|men|mutta|however|whereas)(?!\p{L})|但|却|でも|ですが|지만/iu

/** A letter may say the count back: the clause of the share says what is wrong with it and counts nothing else. */
const SURE = 0.85
/** For the eyes of whoever approves. Of such counts one in two was another than the customer meant. */
const UNSURE = 0.6

/**
 * Finds affected and total pieces with the unit as written. What came and what was looked at is never what is
 * affected: where only 452 of 480 came, 28 lack; where a sample failed, the spoilt ones count.
 */
export function findQuantity(text: string, language = 'en'): Found {
  const plain = inFigures(asciiFigures(text.slice(0, 10_000)).replace(/[ \t]+/gu, ' '), language)
  const counts = countsIn(plain)
  const share = shareIn(plain)
  if (share) return ofShare(share, counts)
  return sampled(counts) ?? lacking(counts) ?? alone(counts)
}

const DOZENS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})half a dozen(?!\p{L})/giu, '6'],
  [/(?<!\p{L})(?:a dozen|ein dutzend|une douzaine|una docena|uma dúzia|una dozzina|een dozijn)(?!\p{L})/giu, '12'],
  [/(?<!\p{L})(?:une quinzaine|una quindicina)(?!\p{L})/giu, '15'],
  [/(?<!\p{L})(?:une vingtaine|una veintena|una ventina)(?!\p{L})/giu, '20'],
  [/(?<!\p{L})(?:une dizaine|una decena|una decina|uma dezena|десяток)(?!\p{L})/giu, '10'],
]
const HAN_COUNT =
  /(?<![\p{Script=Han}])([二两兩三四五六七八九十百]{1,5})(?=[件个個台只隻箱套把盏盞张張条條块塊瓶袋包])/gu

/** Counts in words as figures: "drei von acht", "dwa z pięciu", 三十箱. */
function inFigures(plain: string, language: string): string {
  const words = numberWords(language)
  const dozens = DOZENS.reduce((text, [words, figures]) => text.replace(words, figures), plain)
  const han = /^(?:zh|ja)/u.test(language)
    ? dozens
        .replace(HAN_COUNT, (count) => String(hanValue(count) ?? count))
        .replace(
          /(里|裡|中)有([二两兩三四五六七八九十百]{1,4})(?=[件个個台只隻箱套把盏盞])/gu,
          (_, within: string, count: string) => `${within}有${hanValue(count) ?? count}`,
        )
    : dozens
  if (words.size === 0) return han
  return han.replace(/(?<![\p{L}\p{M}-])[\p{L}\p{M}’']{2,12}(?![\p{L}\p{M}-])/gu, (word) => {
    // "Hôtel des Deux Rives" has no two.
    const value = words.get(word)
    return value === undefined ? word : String(value)
  })
}

function shareIn(plain: string): Share | null {
  for (const { shape, affected, total, unit } of PATTERNS) {
    const found = shape.exec(plain)
    if (!found) continue
    const [part, whole] = [figuresValue(found[affected] ?? ''), figuresValue(found[total] ?? '')]
    if (!(part > 0) || part > whole || whole > LARGEST) continue
    // "24 panels of 450W" shares nothing.
    if (/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(plain.slice(found.index + found[0].length))) continue
    const name = unit.map((group) => found[group]).find((each) => each !== undefined) ?? ''
    return { part, whole, unit: name, words: found[0], sentence: sentenceAround(plain, found.index, found[0].length) }
  }
  return null
}

function sentenceAround(plain: string, start: number, length: number): string {
  const before = plain.slice(Math.max(0, start - 200), start).split(/[.!?](?=\s)|[。！？\n]/u)
  const after = plain.slice(start + length, start + length + 200).split(/[.!?](?=\s|$)|[。！？\n]/u)
  return `${before.at(-1) ?? ''}${plain.slice(start, start + length)}${after[0] ?? ''}`
}

function ofShare(share: Share, counts: readonly Count[]): Found {
  const { part, whole, unit, words, sentence } = share
  const affects = (affected: number, total: number | null): Found => ({
    value: { affected, total, unit },
    confidence: isSure(share, affected, counts) ? SURE : UNSURE,
    why: [words],
  })
  const unclear: Found = { value: null, confidence: 0.5, why: [words] }
  const spoilt = counts.find(({ value, clause }) => value !== part && value !== whole && SPOILT.test(clause))
  if (SAMPLED.test(sentence) && !MISSING.test(sentence)) {
    if (spoilt && spoilt.value <= part) return affects(spoilt.value, null)
    return SPOILT.test(sentence) && part < whole ? affects(part, whole) : unclear
  }
  if (!RECEIVED.test(sentence)) return affects(part, whole)
  const missing = counts.find(({ value, clause }) => value !== part && value < whole && MISSING.test(clause))
  if (missing) return affects(missing.value, whole)
  if (ONLY.test(sentence)) return SPOILT.test(sentence) || part === whole ? unclear : affects(whole - part, whole)
  // "14 of the 60 lamps arrived broken", "11 of the 64 we received are the wrong colour".
  if (SPOILT.test(sentence) || MISSING.test(sentence)) return affects(part, whole)
  // "We received 452 of the 480 mugs": what came stands beside the verb, and nothing is said of it but that.
  return bare(sentence) && part < whole && RECEIVED.test(clauseOf(sentence, words))
    ? affects(whole - part, whole)
    : affects(part, whole)
}

/**
 * "Of 300 glasses 84 are broken" says it all. A clause with a third number ("of the 60 we sold 23 and 11 came back") or
 * without a word of what is wrong ("of the 120 we can sell 83") is read wrongly too often to be said back.
 */
function isSure({ part, whole, words, sentence }: Share, affected: number, counts: readonly Count[]): boolean {
  if (affected !== part) return false
  const at = sentence.indexOf(words)
  const clause = `${sentence.slice(0, at).split(CLAUSE_END).at(-1) ?? ''}${words}${sentence.slice(at + words.length).split(CLAUSE_END)[0] ?? ''}`
  const others = counts.some((one) => one.value !== part && one.value !== whole && clause.includes(one.clause))
  const wholeFirst = figuresValue(/\d[\d.,]*/u.exec(words)?.[0] ?? '') === whole
  // "3 have chipped rims, 1 …": the first number has its own fault, and is no whole.
  if (others || (wholeFirst && SPOILT.test(words))) return false
  return SPOILT.test(clause) !== MISSING.test(clause)
}

const WITH = /(?<!\p{L})(?:with|mit|avec|con|com|met|z|ze|с|із|з|med|cu|με|kanssa|dengan|với)\s*$/iu

/** The clause of the share; "came with 8 of 50 boxes wet" says how they came, not that they did. */
function clauseOf(sentence: string, words: string): string {
  const at = sentence.indexOf(words)
  const before =
    (sentence.slice(0, at).split(CLAUSE_END).at(-1) ?? '')
      .split(/(?<!\p{L})(?:and|und|et|y|e|en|og|och|i|и|та|ja|és|și|και|ve)(?!\p{L})/iu)
      .at(-1) ?? ''
  return WITH.test(before) ? '' : `${before}${words}${sentence.slice(at + words.length).split(CLAUSE_END)[0] ?? ''}`
}

/** The sentence says that they came and little else. */
function bare(sentence: string): boolean {
  return sentence.trim().split(/\s+/u).length <= 14
}

function sampled(counts: readonly Count[]): Found | null {
  if (!counts.some(({ clause }) => SAMPLED.test(clause))) return null
  const spoilt = counts.find(({ clause }) => SPOILT.test(clause) && !SAMPLED.test(clause))
  return spoilt ? { value: of(spoilt), confidence: UNSURE, why: [spoilt.clause] } : NOTHING
}

/** "Ordered 480, received 452", "28 are missing". */
function lacking(counts: readonly Count[]): Found | null {
  const missing = counts.find(({ clause }) => MISSING.test(clause) && !ORDERED.test(clause))
  const ordered = counts.find(({ clause }) => ORDERED.test(clause) && !RECEIVED.test(clause))
  const came = counts.find(({ clause }) => RECEIVED.test(clause) && !ORDERED.test(clause))
  const total = ordered?.value ?? null
  if (missing && (total === null || missing.value <= total))
    return { value: { ...of(missing), total }, confidence: UNSURE, why: [missing.clause] }
  if (!ordered || !came || came.value >= ordered.value || SPOILT.test(came.clause)) return null
  const value = { affected: ordered.value - came.value, total: ordered.value, unit: came.unit || ordered.unit }
  return { value, confidence: UNSURE, why: [ordered.clause, came.clause] }
}

/** Numbers of pieces of which nothing says that they came or were ordered: an unsure figure, the last one said. */
function alone(counts: readonly Count[]): Found {
  const spoilt = counts.find(({ clause }) => SPOILT.test(clause))
  if (spoilt) return { value: of(spoilt), confidence: 0.6, why: [spoilt.clause] }
  const left = counts.filter(({ clause }) => !RECEIVED.test(clause) && !ORDERED.test(clause))
  const last = left.find(({ unit }) => unit !== '') ?? left.findLast(({ named }) => named)
  return last ? { value: of(last), confidence: 0.4, why: [last.clause] } : NOTHING
}

function of({ value, unit }: Count): Quantity {
  return { affected: value, total: null, unit }
}

const COUNT = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d]|[\\p{L}\\d][/+:-]|\\d[.,])${NUMBER}(?![.:/-]\\d)${UNIT}`,
  'giu',
)

/** Every number of pieces with its clause; times, sums, years and measures left out. */
function countsIn(plain: string): readonly Count[] {
  const counts: Count[] = []
  for (const found of plain.matchAll(COUNT)) {
    if (counts.length >= MOST_COUNTS) break
    const [whole, figures = '', unit = ''] = found
    const value = figuresValue(figures)
    const behind = plain.slice(found.index + figures.length, found.index + figures.length + 24)
    const before = plain.slice(Math.max(0, found.index - 60), found.index)
    if (!(value > 0) || value > LARGEST || isYear(value, unit) || /[$€£¥₽₺₹₩#№] ?$/u.test(before)) continue
    if (unit === '' && (value > 99_999 || /^\d{5}/u.test(figures) || NUMBERED.test(before))) continue
    if (unit === '' && (NO_PIECES.test(behind) || !/^(?: ?\p{L}|[.,;!?]?(?:\s|$))/u.test(behind))) continue
    const after = plain.slice(found.index + whole.length, found.index + whole.length + 60)
    const clause = `${before.split(CLAUSE_END).at(-1) ?? ''}${whole}${after.split(CLAUSE_END)[0] ?? ''}`.trim()
    counts.push({ value, unit, clause, named: unit !== '' || /^ ?\p{L}/u.test(behind) })
  }
  return counts
}

/** "Your case 55120", "Unit 4, Business Park": a number that only names. */
const NUMBERED =
  /(?:nummer|number|num|no|nr|№|n[º°]|case|ref|batch|lot|unit|room|suite|floor|street|str|page|line|step|version|v|rev|ext|号|番|id|code|pin|zip)[.:# ]*$/iu

function isYear(value: number, unit: string): boolean {
  return unit === '' && value >= 1990 && value <= 2099
}

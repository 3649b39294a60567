/** What taking names out of a text may have missed: for a person to look at, since no list of names is whole. */

/** A stretch of the text, by its offsets in UTF-16 units. */
export interface Doubt {
  readonly start: number
  readonly end: number
}

/** What stands for something that was taken out. */
const REPLACED = /\[[a-z]+\]/g
/** Words that letters write large within a sentence and that name nobody. */
const HARMLESS = new Set(
  'I I’m I’ll I’ve OK EU USA UK US VAT DHL UPS FedEx PDF CE ID SKU PO CEO Sie Ihr Ihre Ihren Ihrem Ihrer Ihres Ihnen Sir Madam Monsieur Madame Mr Mrs Ms Dr Herr Frau Sehr Dear Best Kind Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December English German French Chinese Europe China'.split(
    ' ',
  ),
)
/** A capital at the beginning of a sentence or line says nothing. */
const BEGINS = /(?:^|[.!?…:;\n\r"“”«»„(\][–—-]|\d\.)\s*$/u
const LARGE = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}’'-]+/gu
/** German writes every noun large: there only what follows one of these, or another name, may be one. */
const GERMAN_BEFORE = /(?:^|[\s(])(?:in|aus|nach|bei|Herrn?|Frau|Firma|Familie|Kunden?|Kundin)\s+$/u
const GERMAN_PLACE = /(?:stra(?:ß|ss)e|platz|weg|gasse|allee|burg|dorf|stadt|heim|hausen|furt|hafen)$/u
/** Companies, streets and towns by their own words; people by how they are called. */
const NAMED = [
  /(?<![\p{L}])[\p{L}\p{N}&.’'-]+ (?:GmbH|AG|KG|Ltd\.?|LLC|Inc\.?|S\.?A\.?S?\.?|S\.?[rR]\.?[lL]\.?|B\.?V\.?|Sp\. z o\.o\.|Oy|AB|ApS|Kft\.?|s\.r\.o\.|Ltda\.?|Pty)(?![\p{L}])/gu,
  /[\p{Script=Han}]{1,4}(?:先生|女士|小姐|太太|经理|經理|老师|總|総|様|さん)/gu,
  /[\p{Script=Han}]{2,8}(?:有限公司|公司|集团|集團|株式会社|商行|工厂)/gu,
  /[\p{Script=Han}]{2,3}(?:省|市|县|縣|区|區|镇|鎮|路|街|巷|号楼|都|府)(?!场)/gu,
  /[\p{Script=Hangul}]{2,6}(?:씨|님|시|구|동|로|주식회사)(?![\p{Script=Hangul}])/gu,
]
/** A sum or a quantity that is said in words, with or without its currency. */
const SAID_NUMBERS =
  /(?<![\p{L}\p{M}])(?:\p{L}*(?:hundred|thousand|million|hundert|tausend|honderd|duizend)\p{L}*|mille|mil|cents?|cien(?:to)?|mila|tysi\p{L}+|тысяч\p{L}*|миллион\p{L}*|yüz|bin|ألف|آلاف|هزار|ribu|juta|nghìn|triệu|grand)(?![\p{L}\p{M}])|[零〇一二三四五六七八九十百千万萬亿億两兩壹贰叁肆伍陆柒捌玖拾佰仟]{2,}|[一二三四五六七八九十两兩几数][百千万萬]/giu
const FIGURES = /[\p{L}/#-]*\p{N}[\p{L}\p{N}.,:/#@-]*|\S+@\S+/gu

/**
 * Passages of an anonymised text that may still name somebody: words written large within a sentence, companies, streets and
 * towns by their endings, people by their titles, numbers in words or figures.
 *
 * @returns in the order of the text, without overlaps; more than there is to be mended rather than less
 */
export function doubtfulWords(text: string, language: string): Doubt[] {
  // Of the same length, so that offsets stay.
  const left = text.replace(REPLACED, (mark) => ' '.repeat(mark.length - 1).concat(','))
  const found = [
    ...largeWords(left, /^de(?:-|$)/.test(language)),
    ...[...NAMED, SAID_NUMBERS, FIGURES].flatMap((pattern) =>
      [...left.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
    ),
  ].sort((one, other) => one.start - other.start || other.end - one.end)
  const apart: Doubt[] = []
  for (const one of found) {
    const last = apart.at(-1)
    if (last && one.start < last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, one.end) }
    else apart.push(one)
  }
  return apart
}

function largeWords(text: string, isGerman: boolean): Doubt[] {
  const found: Doubt[] = []
  for (const match of text.matchAll(LARGE)) {
    const [word] = match
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const last = found.at(-1)
    const follows = last !== undefined && /^[\s-]{1,2}$/u.test(text.slice(last.end, match.index))
    if (HARMLESS.has(word) || (BEGINS.test(before) && !follows)) continue
    if (isGerman && !follows && !GERMAN_BEFORE.test(before) && !GERMAN_PLACE.test(word)) continue
    found.push({ start: match.index, end: match.index + word.length })
  }
  return found
}

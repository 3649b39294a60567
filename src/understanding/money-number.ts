/** Numbers as people write them: figures of many scripts, thousands and decimals by their place, scale words, number words. */

const DIGITS: readonly (readonly [number, number])[] = [
  [0x0660, 0x0669],
  [0x06f0, 0x06f9],
  [0x0966, 0x096f],
  [0x09e6, 0x09ef],
  [0x0e50, 0x0e59],
  [0xff10, 0xff19],
]

/** Figures and separators of any script as ASCII, one character for one, so that places stay. */
export function asciiFigures(text: string): string {
  return text.replace(
    /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\uFF10-\uFF19\u066B\u066C\uFF0C\uFF0E\u00A0\u202F\u2009\uFFE5\uFF04]/gu,
    (character) => {
      const code = character.codePointAt(0) ?? 0
      const range = DIGITS.find(([from, to]) => code >= from && code <= to)
      if (range) return String(code - range[0])
      return { '٫': '.', '٬': ',', '，': ',', '．': '.', '￥': '¥', '＄': '$' }[character] ?? ' '
    },
  )
}

/** A number in figures: groups of two or three behind a separator, or a plain run with a decimal part. */
export const FIGURES = String.raw`\d{1,3}(?:[.,'’ ]\d{3}|,\d{2}(?=,\d{3}))+(?:[.,]\d{1,2})?(?!\d)|\d{1,12}(?:[.,]\d{1,3})?(?!\d)`

/**
 * The value of figures. The last separator with one or two figures behind it is the decimal sign; a lone separator
 * with three is a thousands sign (1.250 is 1250), but after a lone zero (0.085) a decimal one.
 */
export function figuresValue(figures: string): number {
  const clean = figures.replace(/['’\s]/gu, '')
  const last = Math.max(clean.lastIndexOf('.'), clean.lastIndexOf(','))
  if (last < 0) return Number(clean)
  const behind = clean.length - last - 1
  const separators = clean.replace(/\d/gu, '')
  const decimal =
    behind <= 2 ||
    (separators.length === 1 && clean.startsWith('0')) ||
    (new Set(separators).size === 2 && behind !== 3)
  if (!decimal) return Number(clean.replace(/[.,]/gu, ''))
  return Number(`${clean.slice(0, last).replace(/[.,]/gu, '')}.${clean.slice(last + 1)}`)
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:crores?|cr)$/iu, 1e7],
  [/^(?:lakhs?|lacs?|lac)$/iu, 1e5],
  [/^(?:billion|bn|mrd\.?|milliarden?|млрд|mil millones|miliarde)$/iu, 1e9],
  [
    /^(?:million|millions|mio\.?|mln\.?|mn|m|millionen|millones|millón|milhões|milhão|milioni|miljoen|милл?ионов|миллиона|млн\.?|milyon|مليون|میلیون|juta|triệu|ล้าน|trieu|tr)$/iu,
    1e6,
  ],
  [
    /^(?:thousand|k|tsd\.?|tausend|mille|mila|mil|duizend|tys\.?|tysięcy|тыс\.?|тысяч|тысячи|bin|ألف|الف|هزار|ribu|rb|nghìn|ngàn|tusen|tuhat|tisíc|ezer|mii)$/iu,
    1e3,
  ],
  [/^(?:万|萬|만|หมื่น)$/u, 1e4],
  [/^(?:億|亿|억)$/u, 1e8],
  [/^(?:千|천|พัน)$/u, 1e3],
  [/^(?:แสน)$/u, 1e5],
]

/** Alternatives of a regular expression for the words behind a number that multiply it. */
export const SCALE_PATTERN =
  'crores?|cr|lakhs?|lacs?|billion|bn|mrd\\.?|milliarden?|млрд|million|millions|mio\\.?|mln\\.?|millionen|millones|millón|milhões|milhão|milioni|miljoen|милл?ионов|миллиона|млн\\.?|milyon|مليون|میلیون|juta|triệu|trieu|ล้าน|thousand|tsd\\.?|tausend|mille|mila|mil|duizend|tys\\.?|tysięcy|тыс\\.?|тысяч|тысячи|bin|ألف|الف|هزار|ribu|rb|nghìn|ngàn|tusen|tuhat|tisíc|ezer|mii|万|萬|만|億|亿|억|千|천|หมื่น|แสน|พัน|mn|k|m'

/** What a scale word multiplies by, 1 for none. */
export function scaleOf(word: string | undefined): number {
  if (!word) return 1
  return SCALES.find(([name]) => name.test(word.trim()))?.[1] ?? 1
}

const HAN: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  兩: 2,
  三: 3,
  叁: 3,
  參: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const HAN_MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 億: 1e8, 亿: 1e8 }

/** 三千五百 → 3500, 3万5千 → 35000; null where the text is no such number. */
export function hanValue(text: string): number | null {
  let [total, section, digit] = [0, 0, 0]
  for (const part of text.match(/\d+(?:\.\d+)?|\D/gu) ?? []) {
    const [unit, myriad] = [HAN_UNITS[part], HAN_MYRIADS[part]]
    if (/^\d/u.test(part)) digit = Number(part)
    else if (HAN[part] !== undefined) digit = HAN[part] ?? 0
    else if (unit) {
      section += (digit || 1) * unit
      digit = 0
    } else if (myriad) {
      total += (section + digit || 1) * myriad
      section = 0
      digit = 0
    } else return null
  }
  return total + section + digit
}

/** Number words of the main languages, from one, from twenty by tens, and the Spanish hundreds. */
const UNITS = [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
  'um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze',
  'una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici',
  'een twee drie vier vijf zes zeven acht negen tien elf twaalf',
  'واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة',
  'один два три четыре пять шесть семь восемь девять десять',
]
const TENS = [
  'twenty thirty forty fifty sixty seventy eighty ninety',
  'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  'vingt trente quarante cinquante soixante septante huitante nonante',
  'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
  'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
  'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  'عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين',
  'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
]
const HUNDREDS = [
  'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
]
const WORDS: ReadonlyMap<string, number> = new Map([
  ...valued(HUNDREDS, (place) => 100 * (place + 1)),
  ...valued(TENS, (place) => 10 * (place + 2)),
  ...valued(UNITS, (place) => place + 1),
  ['cien', 100],
])

function valued(lists: readonly string[], value: (place: number) => number): [string, number][] {
  return lists.flatMap((list) => list.split(' ').map((word, place): [string, number] => [word, value(place)]))
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
  hundred: 100,
  hundert: 100,
  cent: 100,
  cents: 100,
  cem: 100,
  cento: 100,
  honderd: 100,
  сто: 100,
  thousand: 1000,
  tausend: 1000,
  mille: 1000,
  mil: 1000,
  mila: 1000,
  duizend: 1000,
  тысяч: 1000,
  тысячи: 1000,
  тысяча: 1000,
  ألف: 1000,
  الف: 1000,
  آلاف: 1000,
  مئة: 100,
  مية: 100,
  dozen: 12,
}

/** "two thousand five hundred" → 2500, "zweitausend" → 2000; null where a word is no number. */
export function wordsValue(text: string): number | null {
  let [total, current] = [0, 0]
  let known = false
  for (const word of text
    .toLowerCase()
    .split(/[\s-]+/u)
    .flatMap(splitGerman)) {
    if (word === 'and' || word === 'y' || word === 'e' || word === 'et' || word === 'und' || word === 'en') continue
    const [value, factor] = [WORDS.get(word), MULTIPLIERS[word]]
    if (value === undefined && factor === undefined) return null
    known = true
    if (value !== undefined) current = value === 20 && current === 4 ? 80 : current + value
    else if (factor === 1000) {
      total += (current || 1) * 1000
      current = 0
    } else current = (current || 1) * (factor ?? 1)
  }
  return known ? total + current : null
}

function splitGerman(word: string): string[] {
  return word.split(/(hundert|tausend|cento|mila|honderd|duizend)/u).filter((part) => part !== '')
}

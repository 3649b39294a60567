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
    /^(?:thousand|k|tsd\.?|tausend|mille|mila|mil|duizend|tys\.?|tysięcy|тыс\.?|тысяч|тысячи|к|bin|ألف|الف|هزار|ribu|rb|nghìn|ngàn|tusen|tuhat|tisíc|ezer|mii)$/iu,
    1e3,
  ],
  [/^(?:万|萬|만|หมื่น)$/u, 1e4],
  [/^(?:億|亿|억)$/u, 1e8],
  [/^(?:千|천|พัน)$/u, 1e3],
  [/^(?:แสน)$/u, 1e5],
]

/** Alternatives of a regular expression for the words behind a number that multiply it. */
export const SCALE_PATTERN =
  'crores?|cr|lakhs?|lacs?|billion|bn|mrd\\.?|milliarden?|млрд|million|millions|mio\\.?|mln\\.?|millionen|millones|millón|milhões|milhão|milioni|miljoen|милл?ионов|миллиона|млн\\.?|milyon|مليون|میلیون|juta|triệu|trieu|ล้าน|thousand|tsd\\.?|tausend|mille|mila|mil|duizend|tys\\.?|tysięcy|тыс\\.?|тысяч|тысячи|к|bin|ألف|الف|هزار|ribu|rb|nghìn|ngàn|tusen|tuhat|tisíc|ezer|mii|万|萬|만|億|亿|억|千|천|หมื่น|แสน|พัน|mn|k|m'

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
  หนึ่ง: 1,
  เอ็ด: 1,
  สอง: 2,
  ยี่: 2,
  สาม: 3,
  สี่: 4,
  ห้า: 5,
  หก: 6,
  เจ็ด: 7,
  แปด: 8,
  เก้า: 9,
}
const HAN_UNITS: Readonly<Record<string, number>> = {
  천: 1000,
  백: 100,
  십: 10,
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  สิบ: 10,
  ร้อย: 100,
  พัน: 1000,
  หมื่น: 1e4,
  แสน: 1e5,
}
const HAN_MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 만: 1e4, 億: 1e8, 亿: 1e8, 억: 1e8, ล้าน: 1e6 }
/** Thai number words: written together like the Chinese ones. */
const THAI_WORDS = 'หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน'
const HAN_PARTS = new RegExp(`\\d+(?:\\.\\d+)?|${THAI_WORDS}|\\D`, 'gu')
/** Alternatives of a regular expression for a run of such words. */
export const THAI_NUMBER = `(?:${THAI_WORDS})`

/**
 * 三千五百 → 3500, 3万5千 → 35000, สองพัน → 2000; null where the text is no such number. A last digit right behind a
 * unit stands for the next smaller one, as people say it: 三万五, 3万5 → 35000.
 */
export function hanValue(text: string): number | null {
  let [total, section, digit, last] = [0, 0, 0, 1]
  for (const part of text.match(HAN_PARTS) ?? []) {
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
    if (/^[〇零]$/u.test(part)) last = 1
    else if (unit ?? myriad) last = unit ?? myriad ?? 1
    else if (!/^\d{1}$|^\D/u.test(part)) last = 1
  }
  return total + section + (last >= 100 && digit < 10 ? digit * (last / 10) : digit)
}

/** 삼만 오천 → 35000: Korean number words are the Chinese ones in other letters. */
export function hangulValue(text: string): number | null {
  return hanValue(
    text
      .replace(/ /gu, '')
      .replace(
        /[일이삼사오육칠팔구십백천]/gu,
        (letter) => '一二三四五六七八九十百千'['일이삼사오육칠팔구십백천'.indexOf(letter)] ?? letter,
      ),
  )
}

/** Number words of the main languages, from one, from twenty by tens, and the Spanish hundreds. */
const UNITS: readonly (readonly [string, string])[] = [
  [
    'en',
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ],
  ['de', 'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'],
  ['fr', 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'],
  ['es', 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'],
  ['pt', 'um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze'],
  ['it', 'una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici'],
  ['nl', 'een twee drie vier vijf zes zeven acht negen tien elf twaalf'],
  ['ar', 'واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'],
  ['ru', 'один два три четыре пять шесть семь восемь девять десять'],
  ['uk', 'одна дві три чотири п’ять шість сім вісім дев’ять десять'],
  ['pl', 'jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście'],
  ['cs', 'jeden dva tři čtyři pět šest sedm osm devět deset'],
  ['tr', 'bir iki üç dört beş altı yedi sekiz dokuz on'],
  ['sv', 'en två tre fyra fem sex sju åtta nio tio elva tolv'],
  ['da', 'en to tre fire fem seks syv otte ni ti elleve tolv'],
  ['nb', 'én to tre fire fem seks sju åtte ni ti'],
  ['fi', 'yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen'],
  ['hu', 'egy két három négy öt hat hét nyolc kilenc tíz'],
  ['ro', 'un doi trei patru cinci șase șapte opt nouă zece'],
  ['el', 'ένα δύο τρία τέσσερα πέντε έξι επτά οκτώ εννέα δέκα'],
  ['he', 'אחד שני שלושה ארבעה חמישה שישה שבעה שמונה תשעה עשרה'],
  ['he', 'אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר'],
  ['fa', 'یک دو سه چهار پنج شش هفت هشت نه ده'],
  ['hi', 'एक दो तीन चार पाँच छह सात आठ नौ दस'],
  ['hi', 'एक दो तीन चार पांच छः सात आठ नौ दस'],
  ['id', 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh'],
  ['vi', 'một hai ba bốn năm sáu bảy tám chín mười'],
  ['cs', 'jedna dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct'],
  ['ru', 'одна две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать'],
  ['ro', 'una două trei patru cinci șase șapte opt nouă zece'],
  ['pt', 'uma duas três quatro cinco seis sete oito nove dez'],
  ['pl', 'jedna dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć'],
  ['pl', 'jednej dwu trzech czterech pięciu sześciu siedmiu ośmiu dziewięciu dziesięciu jedenastu dwunastu'],
  ['fi', 'yhdestä kahdesta kolmesta neljästä viidestä kuudesta seitsemästä kahdeksasta yhdeksästä kymmenestä'],
  ['el', 'μία δύο τρεις τέσσερις πέντε έξι εφτά οχτώ εννιά δέκα'],
  ['ar', 'واحدة اثنتين ثلاث أربع خمس ست سبع ثماني تسع عشر'],
  ['ru', 'одного двух трёх четырёх пяти шести семи восьми девяти десяти'],
  ['uk', 'одного двох трьох чотирьох п’яти шести семи восьми дев’яти десяти'],
  ['pl', 'jednego dwóch trzech czterech pięciu sześciu siedmiu ośmiu dziewięciu dziesięciu'],
  ['cs', 'jednoho dvou tří čtyř pěti šesti sedmi osmi devíti deseti'],
]
const TENS: readonly (readonly [string, string])[] = [
  ['en', 'twenty thirty forty fifty sixty seventy eighty ninety'],
  ['de', 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'],
  ['fr', 'vingt trente quarante cinquante soixante septante huitante nonante'],
  ['es', 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'],
  ['pt', 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'],
  ['it', 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'],
  ['nl', 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'],
  ['ar', 'عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين'],
  ['tr', 'yirmi otuz kırk elli altmış yetmiş seksen doksan'],
  ['sv', 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio'],
  ['nb', 'tjue tretti førti femti seksti sytti åtti nitti'],
  ['da', 'tyve tredive fyrre halvtreds tres halvfjerds firs halvfems'],
  [
    'fi',
    'kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä kuusikymmentä seitsemänkymmentä kahdeksankymmentä yhdeksänkymmentä',
  ],
  ['cs', 'dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát'],
  ['hu', 'húsz harminc negyven ötven hatvan hetven nyolcvan kilencven'],
  ['ro', 'douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci'],
  ['el', 'είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα'],
  ['he', 'עשרים שלושים ארבעים חמישים שישים שבעים שמונים תשעים'],
  ['hi', 'बीस तीस चालीस पचास साठ सत्तर अस्सी नब्बे'],
  [
    'pl',
    'dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
  ],
  ['uk', 'двадцять тридцять сорок п’ятдесят шістдесят сімдесят вісімдесят дев’яносто'],
  ['fa', 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود'],
  ['ru', 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'],
]
const HUNDREDS: readonly (readonly [string, string])[] = [
  ['es', 'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'],
  ['pt', 'cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'],
  ['ru', 'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'],
  ['uk', 'сто двісті триста чотириста п’ятсот шістсот сімсот вісімсот дев’ятсот'],
  ['pl', 'sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset'],
  ['cs', 'sto dvěstě třista čtyřista pětset šestset sedmset osmset devětset'],
  ['el', 'εκατό διακόσια τριακόσια τετρακόσια πεντακόσια εξακόσια επτακόσια οκτακόσια εννιακόσια'],
  ['ar', 'مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة'],
  ['ar', 'مائة مائتان ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة'],
  ['fa', 'صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد'],
]
const WORDS: ReadonlyMap<string, number> = new Map([
  ...valued(HUNDREDS, (place) => 100 * (place + 1)),
  ...valued(TENS, (place) => 10 * (place + 2)),
  ...valued(UNITS, (place) => place + 1),
  ['cien', 100],
  ['duas', 2],
  ['dwie', 2],
  ['две', 2],
  ['двое', 2],
  ['dvě', 2],
  ['două', 2],
  ['lapan', 8],
  ["п'ять", 5],
  ["дев'ять", 9],
  ['مئتين', 200],
  ['مئتي', 200],
  ['مائتين', 200],
  ['ألفين', 2000],
  ['ألفي', 2000],
  ['الفين', 2000],
  ['ألفا', 2000],
  ['אלפיים', 2000],
  ['מאתיים', 200],
])

function valued(lists: readonly (readonly [string, string])[], value: (place: number) => number): [string, number][] {
  return lists.flatMap(([, list]) => list.split(' ').map((word, place): [string, number] => [word, value(place)]))
}

const SPOKEN = new Map<string, ReadonlyMap<string, number>>()

/** The number words of one language, from two on: a word of one may be a word for something else in the next. */
export function numberWords(language: string): ReadonlyMap<string, number> {
  const [bare = language] = language.split('-')
  const known = SPOKEN.get(bare)
  if (known) return known
  const of = (lists: readonly (readonly [string, string])[]): (readonly [string, string])[] =>
    lists.filter(([each]) => each === bare)
  const words = new Map([
    ...valued(of(HUNDREDS), (place) => 100 * (place + 1)),
    ...valued(of(TENS), (place) => 10 * (place + 2)),
    ...valued(of(UNITS), (place) => place + 1),
  ])
  for (const [word, value] of words) if (value < 2) words.delete(word)
  SPOKEN.set(bare, words)
  return words
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
  مائة: 100,
  dozen: 12,
  sto: 100,
  yüz: 100,
  sute: 100,
  sata: 100,
  sataa: 100,
  száz: 100,
  ezret: 1000,
  hundra: 100,
  hundrede: 100,
  hundre: 100,
  bin: 1000,
  tysięcy: 1000,
  tysiące: 1000,
  tysiąc: 1000,
  тисяч: 1000,
  тисячі: 1000,
  tusen: 1000,
  tusind: 1000,
  tuhat: 1000,
  tuhatta: 1000,
  ezer: 1000,
  mii: 1000,
  tisíc: 1000,
  χίλια: 1000,
  χιλιάδες: 1000,
  אלף: 1000,
  אלפים: 1000,
  هزار: 1000,
  हज़ार: 1000,
  हजार: 1000,
  सौ: 100,
  लाख: 100_000,
  lakh: 100_000,
  lakhs: 100_000,
  ribu: 1000,
  ratus: 100,
  nghìn: 1000,
  ngàn: 1000,
  trăm: 100,
  million: 1_000_000,
  millions: 1_000_000,
  millionen: 1_000_000,
  millón: 1_000_000,
  millones: 1_000_000,
  milhão: 1_000_000,
  milhões: 1_000_000,
  milione: 1_000_000,
  milioni: 1_000_000,
  miljoen: 1_000_000,
  миллион: 1_000_000,
  миллиона: 1_000_000,
  миллионов: 1_000_000,
  مليون: 1_000_000,
  میلیون: 1_000_000,
  milyon: 1_000_000,
  juta: 1_000_000,
  triệu: 1_000_000,
}

/** "two thousand five hundred" → 2500, "zweitausend" → 2000; null where a word is no number. */
export function wordsValue(text: string): number | null {
  let [total, current] = [0, 0]
  let known = false
  for (const word of text
    .toLowerCase()
    .split(/[\s-]+/u)
    .flatMap(splitJoined)) {
    if (word === 'and' || word === 'y' || word === 'e' || word === 'et' || word === 'und' || word === 'en') continue
    const [value, factor] = [WORDS.get(word), MULTIPLIERS[word]]
    if (value === undefined && factor === undefined) return null
    known = true
    // "cento" is a hundred, and behind "cinque" it makes five of them.
    const adds = value !== undefined && (factor === undefined || current === 0 || current >= 10)
    if (adds) current = value === 20 && current === 4 ? 80 : current + value
    else if (factor !== undefined && factor >= 1000) {
      total += (current || 1) * factor
      current = 0
    } else current = (current || 1) * (factor ?? 1)
  }
  return known ? total + current : null
}

/** "fünfundvierzig", "vijfenveertig": the unit stands before the ten, in one word. */
const UNIT_AND_TEN =
  /^(.*?)(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|een|twee|drie|vijf|zes|zeven|negen)(?:und|en|ën)(zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)$/u

function splitJoined(word: string): string[] {
  const [, before = '', unit = '', ten = ''] = UNIT_AND_TEN.exec(word) ?? []
  return ten === '' ? splitGerman(word) : [...splitGerman(before), ten, unit].filter((part) => part !== '')
}

function splitGerman(word: string): string[] {
  return word.split(/(hundert|hundra|tausend|mille|cento|mila|honderd|duizend)/u).filter((part) => part !== '')
}

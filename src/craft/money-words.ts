/** Finds sums whose currency, or whose every figure, is written as a word: "trois cents euros", "1200 злотых". */
import { figureOf, latinDigits } from './money-scan.ts'

/** Words of currencies in the languages of our letters, each with the ISO 4217 codes it may mean. A star stands for an ending. */
const WORDS: readonly (readonly [codes: string, words: string])[] = [
  [
    'EUR',
    'euro euros eura eurų eurot euroa eurót euróval euroi euron евро євро ευρώ يورو یورو אירו यूरो ยูโร ユーロ 유로* 欧元 歐元 avro avroyu',
  ],
  [
    'USD CAD AUD',
    'dollar dollars Dollars dollari dollaria dollaro dólar dólares dolar* dolár* dollár* доллар* долар* δολάρι* دولار* دلار* דולר* डॉलर ดอลลาร์ ดอลล่าร์ đô-la ドル 달러* 美元 美金 đô',
  ],
  ['GBP', 'pounds sterling livre libras sterline фунт* стерлинг* λίρα λίρες जिसपाउंड पाउंड ポンド 파운드* 英镑 英鎊'],
  ['CHF SEK NOK DKK CZK ISK', 'franken francs krona kronor kroner korun koruny koruna крон* φράγκα פרנק 瑞郎'],
  ['PLN', 'złot* злот* zlot*'],
  ['RUB', 'рубл* rubel rublů rubli roubles'],
  ['UAH', 'гривен гривень гривні гривн* hřiven'],
  ['TRY', 'lira lirası lirayı liralık lirasını'],
  ['HUF', 'forint*'],
  ['RON', 'lei de lei'],
  ['CNY', 'yuan* юан* γουάν يوان یوان יואן युआन หยวน 위안* 人民币 人民幣 块钱 塊錢'],
  ['JPY', 'yen yenů иен* ієн* 日元 日圓 엔화'],
  ['INR IDR', 'rupi* rupee* रुपये रुपए रुपया रुपयों rupiah* 루피*'],
  ['SAR QAR OMR IRR IRT', 'ريال* ریال* تومان* riyal* rial*'],
  ['AED MAD', 'درهم* دراهم dirham*'],
  ['KWD IQD JOD', 'دينار* دنانير dinar*'],
  ['EGP', 'جنيه*'],
  ['ILS', 'שקל* שקלים'],
  ['THB', 'บาท baht*'],
  ['VND', 'đồng'],
]
/** Words that say something else where no figure stands before them. */
const ONLY_WITH_FIGURE = new Set([
  'lei',
  'de lei',
  'lira',
  'đồng',
  'đô',
  'krona',
  'franken',
  'francs',
  'livre',
  'libras',
  'باث',
  'บาท',
  'yen',
  'koruna',
  'ドル',
  'شقل',
  '유로*',
  '유로',
  'λίρα',
  'λίρες',
  'דולר*',
])

const escaped = (word: string): string =>
  word.endsWith('*') ? `${RegExp.escape(word.slice(0, -1))}\\p{L}{0,6}` : RegExp.escape(word)
const all = WORDS.flatMap(([codes, words]) =>
  (codes === 'RON' ? ['de lei', 'lei'] : words.split(' ')).map((word) => ({ codes: codes.split(' '), word })),
)
const any = all.map(({ word }) => word).sort((a, b) => b.length - a.length)
const UNSPACED = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Thai}]/u
const bounded = (words: readonly string[]): string => {
  const spaced = words
    .filter((word) => !UNSPACED.test(word))
    .map(escaped)
    .join('|')
  const bare = words
    .filter((word) => UNSPACED.test(word))
    .map(escaped)
    .join('|')
  return `(?:(?:${spaced})(?![\\p{L}\\p{M}])|(?<!\\p{Script=Katakana})(?:${bare}))`
}
/** What may stand between figure and currency: "5 тыс. рублей", "2万 円". */
const TIMES =
  '(?:[ \\u00A0]?(?:тыс\\.?|тисяч\\p{L}{0,3}|тысяч\\p{L}{0,3}|млн|mil|mille|tausend|thousand|tusen|tys\\.?|tisíc\\p{L}?|ribu|juta|triệu|nghìn|ngàn|bin|mii|ezer|χιλιάδες|ألف|آلاف|هزار|אלף|हज़ार|हजार|พัน|หมื่น|万|萬|千|百|천|만))?'
const FIGURED = new RegExp(`(\\d(?:[\\d.,'’\\u00A0 ]{0,20}\\d)?)${TIMES}[ \\u00A0]?(?:de )?(${bounded(any)})`, 'giu')
const WORDED = new RegExp(`(?<![\\p{L}\\p{N}])${bounded(any.filter((word) => !ONLY_WITH_FIGURE.has(word)))}`, 'giu')

export interface WordedSum {
  readonly text: string
  /** null where it is no figure, or a multiple of the one that stands there. */
  readonly amount: number | null
  readonly currencies: readonly string[]
}

/** Sums with a currency's word, in figures or in words. */
export function wordedSumsIn(text: string): WordedSum[] {
  const plain = latinDigits(text)
  const figured = [...plain.matchAll(FIGURED)].map(([whole, figure = '', word = '']) => {
    const between = whole
      .slice(figure.length, whole.length - word.length)
      .trim()
      .replace(/^de$/, '')
    return { text: whole, amount: between === '' ? figureOf(figure) : null, currencies: codesOf(word) }
  })
  const rest = plain.replace(FIGURED, ' ')
  const worded = [...rest.matchAll(WORDED)].map(([whole]) => ({
    text: whole,
    amount: null,
    currencies: codesOf(whole),
  }))
  return [...figured, ...worded]
}

function codesOf(word: string): readonly string[] {
  const lower = word.toLowerCase()
  return (
    all.find(({ word: one }) => (one.endsWith('*') ? lower.startsWith(one.slice(0, -1)) : lower === one.toLowerCase()))
      ?.codes ?? []
  )
}

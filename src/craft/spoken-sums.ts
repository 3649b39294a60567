/** Sums that are written out: "fünftausend Euro", "五千美元", "пять тысяч евро". */

/** Whatever begins like one of these in front of a currency is a number. */
const NUMBERS = [
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|and',
  'ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwan|dreißig|hundert|tausend|und',
  'un|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|vingt|trente|quarante|cinquante|soixante|cent|mille|et|de',
  'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veint|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|ciento|cien|quinientos|mil|y',
  'dois|três|quatro|sete|oito|nove|dez|vinte|trinta|duzent|quinhent|e',
  'uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|venti|trenta|cento|mila',
  'twee|drie|vijf|zes|zeven|negen|tien|honderd|duizend',
  'dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć|sto|tysi',
  'iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|yüz|bin',
  'один|одна|два|две|три|четыр|пять|пяти|шест|семь|восем|девят|десят|двадцат|тридцат|сорок|сто|двести|тысяч|миллион',
  'واحد|اثن|ألف|آلاف|مئة|مائة|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر|و',
  'یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|صد|هزار|و',
  'หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน',
  'satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|ratus|ribu|juta|se',
  'hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|ngàn|triệu',
  'एक|दो|तीन|चार|पाँच|पांच|छह|सात|आठ|नौ|दस|सौ|हज़ार|हजार|लाख',
].join('|')
const MONEY =
  'dollars?|euros?|pounds?|yuan|dólares|dollari|euro|dolar\\p{L}*|доллар\\p{L}*|евро|рубл\\p{L}*|دولار\\p{L}*|یورو|يورو|ดอลลาร์|บาท|ยูโร|lira|złot\\p{L}*|đô la|đồng|rupiah|रुपय\\p{L}*|रुपए|डॉलर|यूरो|ريال'
const WRITTEN_OUT = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?:${NUMBERS})[\\p{L}\\p{M}]*[\\s-]*){1,9}(?:US[- ]?)?(?:${MONEY})(?![\\p{L}])`,
  'giu',
)
const HAN =
  /[零〇一二三四五六七八九十百千万萬亿億两兩壹贰叁肆伍陆柒捌玖拾佰仟半]+(?:美元|美金|欧元|歐元|人民币|日元|英镑|港币|元|块|圆|円|ドル|ユーロ)(?:整)?/gu
const HANGUL = /[일이삼사오육칠팔구십백천만억\s]+(?:달러|유로|원)(?=[은는이가을를의로\s.,]|$)/gu

/** The text with them replaced by `mark`. */
export function withoutSpokenSums(text: string, mark: string): string {
  return text.normalize('NFC').replace(WRITTEN_OUT, mark).replace(HAN, mark).replace(HANGUL, ` ${mark}`)
}

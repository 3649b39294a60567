/** What the words around a number say of it: that it identifies the transaction, or that it names something else. */
import type { Ids } from './ids.ts'
import { currencyOf } from './money-currency.ts'
import { NORM } from './orders-shape.ts'
import { endsWithTerm } from './terms.ts'

export interface Context {
  readonly keyword: string | null
  /** True where the word before names something else, e.g. a container. */
  readonly other: boolean
  /** The letters that belong to the number with their space ("PO 7719", "HX 44120"), '' where there are none. */
  readonly part: string
  /** The word is of the kind that only says "number" or "reference". */
  readonly vague: boolean
}

/** How far before a number its keyword may stand. */
const REACH = 40

const NUMBER_WORD =
  /(?<!\p{L})(?:no|nro|nr|nos|nrs|nº|n|n\.º|č|čís|čislo|čísl[oae]m?|sz|αρ|αριθμ\p{L}{0,3}|num|numbers?|nummer(?:n|et)?|num[ée]ro(?:s|ni|nsa)?|números?|núm|numer(?:em|u)?|номер(?:ом|а)?|№|الرقم|رقم(?:ها|ه)?|המספר|מספר(?:ה|ו)?|מס|شماره(?:‌?[یي]|‌?اش)?|番号|번호|號碼|号码|编号|編號|số|sayısı|numara(?:s[ıi]|m|mız|lı)?|nomor(?:nya)?|nombor(?:nya)?|szám(?:a|ú)?|număr(?:ul)?|id|ref|reference|référence|referencia|referência|riferimento|referenz|viite|code|kód|kod|संख्या|नंबर|नम्बर|क्रमांक|क्र|सं|नं)[.\s:׳'’º°]*$/u
/** "Our order is 4471", "tilaus oli 4471", "注文番号は4471", "siparişim bu: 4471". */
const COPULA =
  /(?:(?<!\p{L})(?:is|was|are|ist|war|lautet|lautete|est|était|es|era|fue|è|é|foi|luidt|jest|to|był[ao]?|это|был|(?<=(?:tilau|lasku|numero|koodi|nro|viite|lähety|seuran)\p{L}{0,14} )on|oli|olivat|var|är|er|heter|hedder|je|byla|bylo|bolo|este|fost|είναι|ήταν|هو|هي|كان|כ?הוא|היא|היה|היתה|است|بود|adalah|ialah|yaitu|là|है|था|थी)(?: (?:the|die|der|das|la|el|il|le|lo|l['’]|o|a|de|het|η|ο|το|τα))?|คือ|เป็น|是|为|為|は|는|은)\s*$/u
/** Words that show whose the number is: "our order number with you", "מספר ההזמנה אצלנו", "pesanan saya". */
const PLACED =
  /(?<!\p{L})(?:with you|with us|at your end|bei ihnen|bei uns|chez vous|chez nous|con ustedes|de ustedes|presso di voi|bij jullie|u was|u państwa|u nas|у вас|у нас|sizde|bizde|عندكم|لديكم|عندنا|לנו|אצלכם|אצלנו|nálunk|önöknél|hos er|hos dere|hos oss|hos jer|hos os|teillä|meillä|u vás|u nás|la voi|la dvs|σε εσάς|μου|μας|saya|kami|aku|من|ما|خود|لي|لدي|الخاص بي|שלי|שלנו|của tôi|của em|của chúng tôi|của mình|ของผม|ของฉัน|ของเรา|nuestro|nuestra|mío|mía)\s*$/u
/** "the nine cartons of SB-0926": what is counted out of the order, not numbered. */
const GENITIVE = /(?<!\p{L})(?:of|from|in|von|aus|zu|de|du|des|di|da|do|del|van|uit|af|av|fra|från|iz|ze|z|из|от|по)$/u
const ENDS_IN_UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u

/** Reads the words before a number, and where they say nothing the word behind it. */
export function contextOf(text: string, start: number, end: number, ids: Ids): Context {
  const before = text.slice(Math.max(0, start - REACH), start)
  const lettered = /^\p{L}/u.test(text.slice(start))
  const code = /(?:^|[^\p{L}\p{N}-])((\p{Lu}{2,5})(?:-\p{Lu}{2,4})?)[ \u00A0\n]$/u.exec(before)
  if (code?.[1] !== undefined && code[2] !== undefined) {
    const part = lettered ? '' : before.slice(-(code[1].length + 1))
    // "PO TP-2026-0061": letters of its own show that the abbreviation before is only the word for it.
    if (ids.part.has(code[2])) return { keyword: code[2], other: false, part, vague: false }
    const opening = before.slice(0, -(code[1].length + 1))
    if (part !== '' && opens(code[1], opening, ids)) {
      const said = wordsBefore(opening, ids)
      if (said.keyword !== null && !said.vague) return { ...said, part }
    }
  }
  const said = wordsBefore(before, ids)
  if (said.keyword !== null && !said.vague) return said
  const behind = said.other ? null : wordBehind(text, end, ids)
  return behind === null ? said : { keyword: behind, other: false, part: '', vague: false }
}

/** Whether capitals between the word for an order and its figures are the number's own: "Bestellung HX 44120". */
export function opens(code: string, before: string, ids: Ids): boolean {
  const word = code.toLowerCase()
  const capitals = /(\p{Lu}{3,})[\s.:]*$/u.exec(before)?.[1]
  return (
    (capitals === undefined || ids.counts.words.has(capitals.toLowerCase())) &&
    (!ids.counts.words.has(word) || NUMBER_WORD.test(before.toLowerCase())) &&
    !ids.carriers.words.has(word) &&
    !ids.not.words.has(word) &&
    (code.includes('-') || !(NUMBER_WORD.test(word) || COPULA.test(word))) &&
    !NORM.test(`${code} 1`) &&
    currencyOf(word, 'en', null) === null
  )
}

function wordsBefore(before: string, ids: Ids): Context {
  const line = before
    .slice(before.lastIndexOf('\n\n') + 1)
    .replace(/\s+/gu, ' ')
    .replace(/[‐‑]/gu, '-')
    .toLowerCase()
  // "Order no. ", "заказ № ", "注文番号：", "order (", "best.nr. "
  const ended = line.replace(
    /[\s:：#＃№º°"'“”‘’«»„‚(（[\]【{<=*_~|…→–—\u200B-\u200F\u202A-\u202E\u2066-\u2069-]+$/u,
    '',
  )
  const labelled = /[:：]\s*$/u.test(line)
  const open = ended.replace(COPULA, '').replace(PLACED, '').trimEnd()
  const unnumbered = open.replace(NUMBER_WORD, '')
  const bare = unnumbered
    .replace(/(?:番号|번호|號碼|号码|编号|編號|号|號|หมายเลข|เลขที่)$/u, '')
    .replace(/[\s.:：#№(（"'-]+$/u, '')
  const whole = open.replace(/[\s.:：(（"'-]+$/u, '')
  const shorter = bare.replace(/\s\S{1,3}$/u, '')
  const other =
    endsWithTerm(bare, ids.not) ??
    endsWithTerm(whole, ids.not) ??
    (GENITIVE.test(bare) ? null : endsWithTerm(shorter, ids.not))
  const counted =
    endsWithTerm(bare, ids.counts) ??
    endsWithTerm(whole, ids.counts) ??
    (other === null && (unnumbered !== open || labelled || open !== ended) ? furtherBack(bare, ids) : null)
  const keyword = counted && !ids.not.words.has(counted) ? counted : null
  if (keyword !== null) return { keyword, other: other !== null, part: '', vague: false }
  const numbered = other === null && (unnumbered !== open || /[#＃№]\s*$/u.test(line)) && !ENDS_IN_UNSPACED.test(bare)
  return { keyword: numbered ? '#' : null, other: other !== null, part: '', vague: numbered }
}

/** "Factura electrónica N° 118822", "factura seria RO nr. 00871": a word or two stand before the word for number. */
function furtherBack(bare: string, ids: Ids): string | null {
  const [one, two] = [bare.replace(/\s+\S+$/u, ''), bare.replace(/\s+\S+\s+\S+$/u, '')]
  if (one === bare || /[.;!?]$/u.test(one)) return null
  return endsWithTerm(one, ids.counts) ?? (two === one || /[.;,!?]$/u.test(two) ? null : endsWithTerm(two, ids.counts))
}

/** "2026/4410 számú rendelésünk", "2026-4418 numaralı siparişimiz", "1183번 주문", "MRSU4410927 konşimentolu": it stands behind. */
const BEHIND =
  /^(?:\.?[ ]?(?:számú|sz\.|numaralı|no['’]?lu|nolu|nr\.?ga|번|号的?|號的?|号の|番の|の|नंबर(?: (?:का|की|के|वाला|वाले|वाली))?)[ ]?|[ ]?(?=[\p{Script=Han}\p{Script=Hangul}])|-(?:(?:as|es|os|ös|ás|és|is|a|e)[ ])?|[ ](?=konşim|order(?!s)|sipariş|siparis|rendel|számla|tilau))(\p{L}{2,14})/iu

function wordBehind(text: string, end: number, ids: Ids): string | null {
  const word = BEHIND.exec(text.slice(end, end + 34))?.[1]?.toLowerCase()
  if (word === undefined) return null
  for (let length = word.length; length >= 2; length--) {
    const start = word.slice(0, length)
    if (ids.counts.words.has(start) && (length === word.length || length >= 5 || /[^\p{Script=Latin}]/u.test(start)))
      return start
  }
  return null
}

/** The carrier named right before the number: "DHL 4410029917", "圆通快递 YT…", "Почта России: …". */
export function carrierBefore(text: string, start: number, ids: Ids): string | null {
  const line = text.slice(Math.max(0, start - 24), start).replace(/\s+/gu, ' ')
  const open = line
    .toLowerCase()
    .replace(/[\s:：#№()（"'“”«»„-]+$/u, '')
    .replace(NUMBER_WORD, '')
    .replace(/[\s.:：#№-]+$/u, '')
  for (const match of open.matchAll(/(?:^|(?<=[^\p{L}\p{N}]))(?=\p{L})/gu)) {
    const rest = open.slice(match.index)
    if (ids.carriers.words.has(rest)) return rest
  }
  for (let length = Math.min(ids.carriers.longest, open.length); ENDS_IN_UNSPACED.test(open) && length > 1; length--)
    if (ids.carriers.words.has(open.slice(-length))) return open.slice(-length)
  return null
}

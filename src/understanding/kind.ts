/**
 * Kind decides what a mail is, and so whether a person must answer it.
 *
 * The risk is not even: a complaint that lies in a bin is lost, a needless draft costs a glance. So a mail goes to a bin
 * only when a hard signal of the mail system says so, or a soft one and the text agree; where they disagree it is
 * 'unsure', which owes a reply. A mail that names an order and a grievance is never a newsletter or spam.
 */
import type { Finding } from '../ticket/findings.ts'
import type { Issue, Kind, Wish } from '../ticket/words.ts'
import type { KindWord, KindWords } from './kind-words.ts'
import { findTerms } from './terms.ts'

/** What the mail's own machinery says of it; the shape of mail/automatic's signals. */
export interface KindSignal {
  readonly kind: string
  readonly strength: 'hard' | 'soft'
  readonly why: string
}

export interface KindInput {
  readonly text: string
  readonly subject: string
  /** The quoted history. */
  readonly quoted: string
  readonly from: string
  readonly signals: readonly KindSignal[]
  readonly issue: Finding<Issue | null>
  readonly wishes: readonly Wish[]
  readonly orderNumbers: readonly string[]
  readonly attachments: number
  /** True for an answer by its header fields or its subject's prefix. */
  readonly isReply: boolean
  /** True where the ticket's earlier mail of ours stands before this one. */
  readonly isContinuation: boolean
  /** self: our own letter came back; partner: a colleague or factory without a customer's mail inside. */
  readonly ours: 'self' | 'partner' | null
  /** Lower case: addresses and domains of ours, to know our own letters in the quote. */
  readonly ownAddresses: readonly string[]
  readonly ownDomains: readonly string[]
}

/** "It arrived, thank you, but …": what follows is the matter. */
const BUT =
  /(?<!\p{L})(?:but|however|except|still|unfortunately|aber|leider|jedoch|allerdings|mais|malheureusement|cependant|pero|lamentablemente|sin embargo|mas|porém|infelizmente|però|tuttavia|purtroppo|maar|helaas|ale|niestety|jednak|но|однако|к сожалению|але|на жаль|ama|fakat|maalesef|لكن|للأسف|אבל|לצערי|اما|متاسفانه|nhưng|tuy nhiên|tapi|tetapi|namun|sayangnya|men|tyvärr|desværre|dessverre|mutta|valitettavasti|bohužel|bohužiaľ|de sajnos|sajnos|dar|din păcate|αλλά|δυστυχώς|लेकिन)(?!\p{L})|但|可是|不过|不過|然而|でも|しかし|ただし|残念|하지만|그런데|그러나|แต่/iu

/** "Not all work", "thanks for nothing": the same words, and no contentment. */
const NOT_ALL =
  /(?<!\p{L})(?:for nothing|für nichts|pour rien|gracias por nada|obrigad[oa] por nada|grazie di niente|grazie per niente|voor niets|za nic|ни за что|not all|do ?n[o']t|does ?n[o']t|nicht|pas tous|pas toutes|ne fonctionn\p{L}*|no todas|no todos|no funcion\p{L}*|não|non (?:tutt|funz)\p{L}*|niet|nie wszystk\p{L}*|nie działa\p{L}*|не|değil|tidak|belum|không|chưa)(?!\p{L})|不能|没有|沒有|不正常|ません|않|안 (?:되|돼)/iu

/** Only a buyer asks to be sent one of these. */
const PRICE_LIST =
  /(?<!\p{L})(?:price ?list|preisliste|liste de(?:s)? prix|tarif général|lista de precios|tabela de preços|listino(?: prezzi)?|prijslijst|cennik\p{L}*|прайс\p{L}*|fiyat listesi\p{L}*|daftar harga|bảng giá|prislista|prisliste|hinnasto\p{L}*|ceník|árlist\p{L}*)(?!\p{L})|价目表|價目表|价格表|價格表|報價單|报价单|価格表|단가표|가격표|قائمة الأسعار|מחירון|ใบราคา/iu
/** A buyer's question is short. */
const BRIEF = 220

/** A question, also where its language needs no mark for it. */
const ASKS =
  /[?？؟]|(?:でしょう|ます|です|ません)か[。\s]|(?:습니까|나요|까요|인가요|가요)(?:[.\s]|$)|[吗嗎呢][。\s]|(?:吗|嗎)$|(?:ไหม|หรือไม่|หรือเปล่า)/u

type Found = Readonly<Record<KindWord, readonly string[]>>

/** A text up to this length may be nothing but an absence or a thanks. */
const SHORT = 900
const BARE = 300
/** Words that ask for something: who only thanks uses none of them. */
const REQUEST =
  /(?<!\p{L})(?:please|pls|kindly|could you|can you|bitte(?! schön)|s'il vous|veuillez|merci de|por favor|ruego|favor de|per favore|vi prego|graag|alstublieft|gelieve|proszę|прошу|пожалуйста|просим|будь ласка|lütfen|rica ed|mohon|tolong|vui lòng|venligst|vennligst|snälla|prosím|kérem|vă rog|παρακαλ)|请|請|麻烦|麻煩|ください|下さい|(?<!よろしく|宜しく)お願い|주세요|(?<!잘 )부탁|바랍니다|รบกวน|กรุณา|يرجى|الرجاء|برجاء|نرجو|أرجو|בבקשה|אבקש|لطفا|कृपया/iu

/** Decides the kind, with the words and signals that decided. */
export function findKind(input: KindInput, words: KindWords): Finding<Kind> {
  // Our own mail server sends non-delivery reports from our own domain: these are no colleague's word.
  const report = input.ours === 'partner' ? bounce(input) : null
  if (report?.value === 'bounce') return report
  if (input.ours) return decided(input.ours, 0.95, [`from ${input.from}`])
  const found = wordsOf(input, words)
  return bounce(input) ?? automatic(input, found) ?? bulk(input, found) ?? spam(input, found) ?? human(input, found)
}

function wordsOf({ text, subject, quoted }: KindInput, words: KindWords): Found {
  const own = `${subject}\n${text.slice(0, 8_000)}`.toLowerCase()
  const ours = quoted.slice(0, 4_000).toLowerCase()
  const search = (key: KindWord): readonly string[] => findTerms(key === 'answered' ? ours : own, words[key])
  return Object.fromEntries(Object.keys(words).map((key) => [key, search(key as KindWord)])) as Found
}

function decided(value: Kind, confidence: number, why: readonly string[]): Finding<Kind> {
  return { value, confidence, why: why.slice(0, 6) }
}

/** The strength of what the writer complains of: only then a bin is worth a doubt. */
function grieves({ issue, orderNumbers, wishes }: KindInput): boolean {
  return issue.value !== null && (issue.confidence >= 0.55 || orderNumbers.length > 0 || wishes.length > 0)
}

/** A grievance that no lone word makes. */
function plainly({ issue, wishes }: KindInput): boolean {
  return issue.value !== null && (issue.confidence >= 0.75 || wishes.length > 0)
}

/** So many phrases of machines no person writes. */
const MANY_PHRASES = 4
/** A machine says at once what it is. */
const OPENING = 200

function signalsOf(input: KindInput, ...kinds: readonly string[]): KindSignal[] {
  return input.signals.filter(({ kind }) => kinds.includes(kind))
}

function bounce(input: KindInput): Finding<Kind> | null {
  const signals = signalsOf(input, 'bounce', 'dsn')
  if (signals.some(({ strength }) => strength === 'hard'))
    return decided(
      'bounce',
      0.99,
      signals.map(({ why }) => why),
    )
  const robot = /^(?:mailer-daemon|postmaster|mail-daemon)@/iu.test(input.from)
  const subject =
    /undeliver|returned mail|delivery (?:status|failure)|failure notice|unzustellbar|non remis|no entregado|退信|系统退信|配信不能|не доставлен|niedostarczon/iu.test(
      input.subject,
    )
  if (robot && (subject || signals.length > 0)) return decided('bounce', 0.97, [input.from, input.subject])
  return robot ? decided('unsure', 0.5, [input.from]) : null
}

/** Out of office and "we got your mail": header fields and words must agree. */
function automatic(input: KindInput, found: Found): Finding<Kind> | null {
  const signals = signalsOf(input, 'auto-reply', 'automatic', 'auto', 'auto-generated')
  const hard = signals.some(({ strength }) => strength === 'hard')
  const said = found['auto-reply']
  const why = [...signals.map((signal) => signal.why), ...said]
  const subjectSays = said.some((term) => input.subject.toLowerCase().includes(term))
  const short = input.text.length <= SHORT
  // One phrase of the text, heard by signal and word list alike: "not even an automatic reply came" is a person's.
  const opening = input.text.trim().split('\n').slice(0, 3).join('\n').slice(0, OPENING).toLowerCase()
  const once = new Set(why.map((words) => words.toLowerCase())).size < 2
  const mentioned = once && !subjectSays && !said.some((term) => opening.includes(term))
  // Who answers nothing and complains in full may do so under such a subject: a person looks.
  const absence = (confidence: number): Finding<Kind> =>
    !hard && (mentioned || (!input.isReply && plainly(input) && said.length < MANY_PHRASES))
      ? decided('unsure', 0.5, why)
      : decided('auto-reply', confidence, why)
  if (signals.length > 0 && said.length > 0 && (short || !grieves(input))) return absence(hard ? 0.99 : 0.96)
  if (hard && !grieves(input)) return decided('auto-reply', 0.9, why)
  if (signals.length > 0) return grieves(input) ? null : decided('unsure', 0.5, why)
  // Without any header: the subject says it and the text says it again, and nothing is asked.
  if (said.length >= 2 && short && input.orderNumbers.length === 0 && input.wishes.length === 0) return absence(0.85)
  if (subjectSays && said.length >= 2 && short) return absence(0.85)
  return null
}

function bulk(input: KindInput, found: Found): Finding<Kind> | null {
  const signals = signalsOf(input, 'newsletter', 'list', 'bulk')
  const why = [...signals.map((signal) => signal.why), ...found.newsletter]
  if (signals.length > 0 && found.newsletter.length > 0 && input.orderNumbers.length === 0)
    return decided('newsletter', 0.97, why)
  if (signals.some(({ strength }) => strength === 'hard') && !grieves(input)) return decided('newsletter', 0.9, why)
  // Such words alone stand in the footer of many a company's mail: beside a grievance a person looks.
  if (found.newsletter.length >= 2 && input.orderNumbers.length === 0 && !input.isReply)
    return plainly(input) ? decided('unsure', 0.5, why) : decided('newsletter', 0.8, why)
  if (signals.length > 0 && !grieves(input)) return decided('unsure', 0.5, why)
  return null
}

function spam(input: KindInput, found: Found): Finding<Kind> | null {
  const signals = signalsOf(input, 'spam')
  const why = [...signals.map((signal) => signal.why), ...found.spam]
  const points = found.spam.length + signals.length * 2
  if (input.orderNumbers.length > 0 || input.isContinuation) return null
  // One machine's suspicion against a grievance: a person looks.
  if (signals.length === 1 && found.spam.length === 0 && grieves(input)) return decided('unsure', 0.5, why)
  if (points >= 2 && input.attachments === 0) return decided('spam', Math.min(0.95, 0.7 + 0.08 * points), why)
  return null
}

function human(input: KindInput, found: Found): Finding<Kind> {
  const asks = ASKS.test(input.text)
  const follows = followUp(input, found)
  const answered = input.isReply || input.isContinuation
  const content =
    found.thanks.length >= 1 &&
    letters(input.text) <= BARE &&
    !asks &&
    !REQUEST.test(input.text) &&
    !BUT.test(input.text) &&
    !NOT_ALL.test(input.text) &&
    input.attachments === 0
  const mild = input.issue.value === null || input.issue.confidence < 0.6 || found.thanks.length >= 3
  const plain = input.wishes.length === 0 || found.thanks.length >= 2
  if (content && mild && plain && (answered || found.thanks.length >= 2)) return decided('thanks', 0.85, found.thanks)
  if (follows) return follows
  const grieved = grieves(input)
  const buys = found.inquiry.length + found.order.length
  const attached = ORDER_ATTACHED.exec(input.text)?.[0]
  if ((found.order.length > 0 || attached) && !strongly(input) && mayBuy(input)) {
    return decided('order', 0.85, [...found.order, ...(attached ? [attached] : [])])
  }
  if (found.inquiry.length >= 2 && (input.orderNumbers.length === 0 || !grieved))
    return decided('inquiry', Math.min(0.95, 0.6 + 0.1 * found.inquiry.length), found.inquiry)
  if (
    found.inquiry.length >= 1 &&
    asks &&
    mayBuy(input) &&
    input.wishes.length === 0 &&
    input.orderNumbers.length === 0
  ) {
    return decided('inquiry', 0.6, found.inquiry)
  }
  if (asksForPrices(input)) return decided('inquiry', 0.6, found.inquiry)
  if (grieved)
    return decided('complaint', Math.max(0.6, Math.min(0.98, 0.6 + input.issue.confidence / 2)), input.issue.why)
  if (found.inquiry.length === 1 && asks && input.issue.value === null) return decided('inquiry', 0.6, found.inquiry)
  if (input.issue.value !== null || input.wishes.length > 0)
    return decided('complaint', 0.55, [...input.issue.why, ...input.wishes])
  if (content && found.thanks.length >= 1 && buys === 0 && input.text.length < 200)
    return decided('thanks', 0.6, found.thanks)
  // On a complaints mailbox a person who writes at length and neither buys nor thanks complains, whatever words they use.
  if (buys === 0 && found.thanks.length === 0 && letters(input.text) >= 40)
    return decided('complaint', 0.5, ['a person writes to the complaints desk'])
  if ((buys === 0 || input.orderNumbers.length > 0) && letters(input.text) >= 80)
    return decided('complaint', 0.45, ['a person writes to the complaints desk'])
  return decided('unsure', 0.4, buys > 0 ? [...found.inquiry, ...found.order] : ['nothing shows what it is'])
}

/** "Please send me your price list", and little else. */
function asksForPrices(input: KindInput): boolean {
  const { text, orderNumbers, attachments, isReply } = input
  const bare = orderNumbers.length === 0 && attachments === 0 && !isReply && letters(text) <= BRIEF
  return bare && mayBuy(input) && PRICE_LIST.test(text) && REQUEST.test(text) && !BUT.test(text)
}

function letters(text: string): number {
  // One character of Chinese, Japanese or Korean says as much as two or three letters.
  const dense = text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/gu)?.length ?? 0
  return (text.match(/\p{L}/gu)?.length ?? 0) + 2 * dense
}

/** Grievances whose words (price, date, model, papers) stand in a buyer's mail too. */
const BUYERS_WISHES: ReadonlySet<Wish> = new Set(['confirmation', 'documents', 'tracking'])
const BUYERS_WORDS: ReadonlySet<Issue> = new Set([
  'price',
  'delay',
  'mismatch',
  'usage',
  'documents',
  'payment',
  'other',
])

function mayBuy({ issue }: KindInput): boolean {
  return issue.value === null || issue.confidence < 0.5 || BUYERS_WORDS.has(issue.value)
}

/** "please find attached our purchase order", "ci-joint notre bon de commande", "附件是我司采购订单". */
const ORDER_ATTACHED =
  /(?:(?:attach\p{L}*|enclos\p{L}*|please find)(?:(?!photo|pict|video|report|proof)[^.!?\n]){0,30}(?<!\p{L})(?:our|the|a|new) (?:new |formal |official )?(?:purchase order|p\.?o\.?(?!\p{L})|order(?! (?:no|number|confirm)))|(?:anbei|beigefügt|im anhang|beiliegend)(?:(?!foto|bild)[^.!?\n]){0,30}bestellung|ci-joint(?:(?!photo)[^.!?\n]){0,25}(?:bon de )?commande|(?:adjunt|anex)\p{L}*(?:(?!foto)[^.!?\n]){0,25}(?:orden de compra|(?:nuestr[oa]|nosso|novo|nuevo) (?:pedido|orden|ordem))|in allegato(?:(?!foto)[^.!?\n]){0,25}(?:nostro|nuovo) ordine|bijgaand(?:(?!foto)[^.!?\n]){0,25}(?:bestelling|order)|w załącz\p{L}*(?:(?!zdję)[^.!?\n]){0,25}zamówieni|(?:во вложении|прилага\p{L}*|направляем)(?:(?!фото)[^.!?\n]){0,25}(?:заказ(?!а)|заявк)|ekte(?:(?!foto)[^.!?\n]){0,25}sipariş)|附件[是为為]?[^。！？\n]{0,8}(?:采购|採購)?(?:订单|訂單|采购单|採購單)|添付[^。\n]{0,12}(?:注文書|発注書)|첨부[^.\n]{0,12}(?:발주서|주문서)|مرفق[^.!؟\n]{0,15}(?:أمر|طلب) (?:ال)?شراء/iu

function strongly({ issue, wishes }: KindInput): boolean {
  return issue.value !== null && issue.confidence >= 0.75 && wishes.some((wish) => !BUYERS_WISHES.has(wish))
}

/**
 * A later mail of a complaint that the desk already answered. Headers don't decide: an answer to a shipping notice is a
 * first complaint. What counts is our desk in the quote, words of an answer to a grievance there, and words that answer
 * ours in the new text.
 */
function followUp(input: KindInput, found: Found): Finding<Kind> | null {
  const why: string[] = []
  let points = 0
  const count = (value: number, reason: string): void => {
    points += value
    why.push(reason)
  }
  const quoted = input.quoted.toLowerCase()
  if (quotesDesk(quoted, input)) count(1.5, 'quotes our desk')
  const ours = quotesUs(quoted, input)
  if (ours && found.answered.length > 0)
    count(Math.min(2, found.answered.length), `our answer said ${found.answered.slice(0, 3).join(', ')}`)
  if (input.isContinuation) count(2, 'continues a ticket')
  if (found.reminder.length > 0 && (input.isReply || ours)) count(1.5, found.reminder.slice(0, 2).join(', '))
  if ((found.accepts.length > 0 || found.rejects.length > 0) && input.isReply)
    count(0.5, [...found.accepts, ...found.rejects].slice(0, 2).join(', '))
  return points >= 2.5 ? decided('follow-up', Math.min(0.95, 0.5 + 0.1 * points), why) : null
}

/** The desk that handles complaints, as an address or as its name. */
function quotesDesk(quoted: string, { ownAddresses }: KindInput): boolean {
  return (
    ownAddresses.some((address) => quoted.includes(address)) ||
    /(?:complaints?|care|support|service|claims?|helpdesk|reklamation\p{L}*|reclam\p{L}*|aftersales|kefu)@/iu.test(
      quoted,
    ) ||
    /(?:customer (?:care|service|support)|客服|客户服务|kundenservice|service client|atención al cliente)/iu.test(
      quoted,
    )
  )
}

function quotesUs(quoted: string, { ownDomains, ownAddresses }: KindInput): boolean {
  return (
    [...ownAddresses, ...ownDomains].some((own) => quoted.includes(own)) ||
    quotesDesk(quoted, { ownAddresses } as KindInput)
  )
}

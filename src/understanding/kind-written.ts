/**
 * What a person wrote: a complaint, an answer in a running one, an inquiry, an order or a bare thanks. The model hears
 * the whole, and words, quotes and threads weigh in. A thanks lies in a bin, so there everything must agree.
 */
import type { Finding } from '../ticket/findings.ts'
import type { Issue, Kind } from '../ticket/words.ts'
import { decided, type Found, grieves, type KindInput } from './kind-signs.ts'

/** "It arrived, thank you, but …": what follows is the matter. */
const BUT =
  /(?<!\p{L})(?:but|however|except|still|unfortunately|aber|leider|jedoch|allerdings|mais|malheureusement|cependant|pero|lamentablemente|sin embargo|mas|porém|infelizmente|però|tuttavia|purtroppo|maar|helaas|ale|niestety|jednak|но|однако|к сожалению|але|на жаль|ama|fakat|maalesef|و?لكن\p{L}*|للأسف|אבל|לצערי|اما|متاسفانه|nhưng|tuy nhiên|tapi|tetapi|namun|sayangnya|men|tyvärr|desværre|dessverre|mutta|valitettavasti|bohužel|bohužiaľ|de sajnos|sajnos|dar|din păcate|αλλά|δυστυχώς|लेकिन)(?!\p{L})|但|可是|不过|不過|然而|でも|しかし|ただし|残念|하지만|그런데|그러나|แต่/iu

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

/** A text up to this length may be nothing but a thanks. */
const BARE = 300
/** Words that ask for something: who only thanks uses none of them. */
const REQUEST =
  /(?<!\p{L})(?:please|pls|kindly|could you|can you|bitte(?! schön)|s'il vous|veuillez|merci de|por favor|ruego|favor de|per favore|vi prego|graag|alstublieft|gelieve|proszę|прошу|пожалуйста|просим|будь ласка|lütfen|rica ed|mohon|tolong|vui lòng|venligst|vennligst|snälla|prosím|kérem|vă rog|παρακαλ)|请|請|麻烦|麻煩|ください|下さい|(?<!よろしく|宜しく)お願い|주세요|(?<!잘 )부탁|바랍니다|รบกวน|กรุณา|يرجى|الرجاء|برجاء|نرجو|أرجو|בבקשה|אבקש|لطفا|कृपया/iu

/** The text has fewer letters than say anything. */
const FEW_LETTERS = 40

/**
 * Natural logarithms of how many times likelier a sign makes a kind than a complaint: fitted on labelled mails
 * (docs/measure.md). `silent` and `spoken` are what the model's texts lack of the kind, where no word speaks for it and
 * where one does; `word` is what each word adds. A thanks lies in a bin: without a word the model alone must be sure.
 */
const INQUIRY = { silent: 1.2, spoken: 2, word: 1, most: 4 } as const
const ORDER = { silent: -0.4, spoken: 1.6, word: 1.2, most: 4 } as const
const THANKS = { silent: 0, spoken: 0.2, word: 1.6, most: 4 } as const
/** What a plain grievance adds to the complaint's side. */
const PLAIN_GRIEVANCE = 2
const FOLLOWS = {
  before: -3.5,
  heard: 0.25,
  answers: 2.2,
  quotes: 1.2,
  desk: 2.2,
  answered: 0.6,
  reminder: 0.6,
  yesOrNo: 0.5,
  continues: 3,
} as const

interface Sign {
  /** Natural logarithm of the odds. */
  readonly points: number
  readonly why: readonly string[]
}

/** Decides among the kinds that a person may write: what the mail is about first, then whether it answers our letter. */
export function writtenKind(input: KindInput, found: Found): Finding<Kind> {
  const heard = (kind: Kind) => Math.max(input.heard?.get(kind) ?? 0.2, 1e-4)
  const matters = mattersOf(input, found, heard)
  const most = matters.reduce((best, each) => (each.points > best.points ? each : best))
  const share = 1 / matters.reduce((sum, each) => sum + Math.exp(each.points - most.points), 0)
  if (most.kind !== 'complaint')
    return decided(most.kind, rounded(share), most.why.length > 0 ? most.why : [`the whole reads like ${most.kind}`])
  const follows = followUp(input, found, Math.log(heard('follow-up') / heard('complaint')))
  const odds = 1 / (1 + Math.exp(-follows.points))
  if (odds > 0.5) return decided('follow-up', rounded(odds * share), follows.why)
  if (!grieves(input) && letters(input.text) < FEW_LETTERS && heard('complaint') < 0.5)
    return decided('unsure', 0.4, ['nothing shows what it is'])
  return decided('complaint', rounded((1 - odds) * share), most.why)
}

function rounded(share: number): number {
  return Math.round(100 * Math.min(share, 0.99)) / 100
}

/** A grievance, or one of the kinds that hold none, with what words and model say for each. */
function mattersOf(
  input: KindInput,
  found: Found,
  heard: (kind: Kind) => number,
): readonly (Sign & { readonly kind: Kind })[] {
  const attached = ORDER_ATTACHED.exec(input.text)?.[0]
  const orders = [...found.order, ...(attached ? [attached] : [])]
  const inquires = [...found.inquiry, ...(asksForPrices(input) ? ['price list'] : [])]
  const others = [
    { kind: 'inquiry', weights: INQUIRY, why: inquires },
    { kind: 'order', weights: ORDER, why: orders },
    { kind: 'thanks', weights: THANKS, why: found.thanks },
  ] as const
  return [
    {
      kind: 'complaint',
      points: Math.log(heard('complaint') + heard('follow-up')) + (isPlain(input) ? PLAIN_GRIEVANCE : 0),
      why: input.issue.why.length > 0 ? input.issue.why : ['a person writes to the complaints desk'],
    },
    ...others
      .filter(({ kind, why }) => (kind === 'thanks' ? isContent(input, found) : why.length > 0 || mayBuy(input)))
      .map(({ kind, weights, why }) => ({
        kind,
        points:
          Math.log(heard(kind)) +
          (why.length > 0 ? weights.spoken : weights.silent) +
          weights.word * Math.min(weights.most, why.length),
        why,
      })),
  ]
}

/** Grievances whose words (price, date, model, papers) stand in a buyer's mail too. */
const BUYERS_WORDS: ReadonlySet<Issue> = new Set([
  'price',
  'delay',
  'mismatch',
  'usage',
  'documents',
  'payment',
  'other',
])

/** Nothing is broken, missing or promised in vain: only then the model alone may say that somebody buys. */
function mayBuy({ issue }: KindInput): boolean {
  return issue.value === null || BUYERS_WORDS.has(issue.value)
}

/** Words that name a grievance beyond doubt: a buyer's mail has none. */
function isPlain({ issue, grave }: KindInput): boolean {
  return grave || (issue.value !== null && issue.confidence >= 0.75)
}

/** Words of thanks, and nothing that asks, objects or hands something in. */
function isContent({ text, attachments, wishes, issue }: KindInput, found: Found): boolean {
  return (
    letters(text) <= BARE &&
    !ASKS.test(text) &&
    !REQUEST.test(text) &&
    !BUT.test(text) &&
    !NOT_ALL.test(text) &&
    attachments === 0 &&
    (wishes.length === 0 || found.thanks.length >= 2) &&
    (issue.value === null || issue.confidence < 0.6 || found.thanks.length >= 3)
  )
}

/** "Please send me your price list", and little else. */
function asksForPrices(input: KindInput): boolean {
  const { text, orderNumbers, attachments, isReply } = input
  const bare = orderNumbers.length === 0 && attachments === 0 && !isReply && letters(text) <= BRIEF
  return bare && PRICE_LIST.test(text) && REQUEST.test(text) && !BUT.test(text)
}

function letters(text: string): number {
  // One character of Chinese, Japanese or Korean says as much as two or three letters.
  const dense = text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/gu)?.length ?? 0
  return (text.match(/\p{L}/gu)?.length ?? 0) + 2 * dense
}

/** "please find attached our purchase order", "ci-joint notre bon de commande", "附件是我司采购订单". */
const ORDER_ATTACHED =
  /(?:(?:attach\p{L}*|enclos\p{L}*|please find)(?:(?!photo|pict|video|report|proof)[^.!?\n]){0,30}(?<!\p{L})(?:our|the|a|new) (?:new |formal |official )?(?:purchase order|p\.?o\.?(?!\p{L})|order(?! (?:no|number|confirm)))|(?:anbei|beigefügt|im anhang|beiliegend)(?:(?!foto|bild)[^.!?\n]){0,30}bestellung|ci-joint(?:(?!photo)[^.!?\n]){0,25}(?:bon de )?commande|(?:adjunt|anex)\p{L}*(?:(?!foto)[^.!?\n]){0,25}(?:orden de compra|(?:nuestr[oa]|nosso|novo|nuevo) (?:pedido|orden|ordem))|in allegato(?:(?!foto)[^.!?\n]){0,25}(?:nostro|nuovo) ordine|bijgaand(?:(?!foto)[^.!?\n]){0,25}(?:bestelling|order)|w załącz\p{L}*(?:(?!zdję)[^.!?\n]){0,25}zamówieni|(?:во вложении|прилага\p{L}*|направляем)(?:(?!фото)[^.!?\n]){0,25}(?:заказ(?!а)|заявк)|ekte(?:(?!foto)[^.!?\n]){0,25}sipariş)|附件[是为為]?[^。！？\n]{0,8}(?:采购|採購)?(?:订单|訂單|采购单|採購單)|添付[^。\n]{0,12}(?:注文書|発注書)|첨부[^.\n]{0,12}(?:발주서|주문서)|مرفق[^.!؟\n]{0,15}(?:أمر|طلب) (?:ال)?شراء/iu

/**
 * A later mail of a complaint that the desk already answered. A header field alone doesn't decide: an answer to a
 * shipping notice is a first complaint. What counts is our desk in the quote, words of an answer to a grievance there,
 * and how the text itself takes up what was said.
 */
function followUp(input: KindInput, found: Found, heard: number): Sign {
  const why: string[] = []
  let points: number = FOLLOWS.before + FOLLOWS.heard * heard
  const count = (value: number, reason: string): void => {
    points += value
    why.push(reason)
  }
  const quoted = input.quoted.toLowerCase()
  const ours = quotesUs(quoted, input)
  if (input.isContinuation) count(FOLLOWS.continues, 'continues a ticket')
  if (input.isReply) count(FOLLOWS.answers, 'answers a mail')
  if (quoted.trim() !== '') count(FOLLOWS.quotes, 'quotes a mail')
  if (quotesDesk(quoted, input)) count(FOLLOWS.desk, 'quotes our desk')
  if (ours && found.answered.length > 0)
    count(
      FOLLOWS.answered * Math.min(2, found.answered.length),
      `our answer said ${found.answered.slice(0, 3).join(', ')}`,
    )
  if (found.reminder.length > 0) count(FOLLOWS.reminder, found.reminder.slice(0, 2).join(', '))
  if ((found.accepts.length > 0 || found.rejects.length > 0) && input.isReply)
    count(FOLLOWS.yesOrNo, [...found.accepts, ...found.rejects].slice(0, 2).join(', '))
  return { points, why }
}

/** The desk that handles complaints, as an address or as its name. */
function quotesDesk(quoted: string, { ownAddresses, ownDomains }: KindInput): boolean {
  return (
    ownAddresses.some((address) => quoted.includes(address)) ||
    DESK_ADDRESS.test(quoted) ||
    DESK.test(quoted) ||
    housesOf(ownAddresses, ownDomains).some((house) => namesDesk(quoted, house))
  )
}

const DESK_ADDRESS =
  /(?:complaints?|care|support|service|claims?|helpdesk|reklamation\p{L}*|reclam\p{L}*|aftersales|kefu)@/iu
const DESK = /(?:customer (?:care|service|support)|客服|客户服务|kundenservice|service client|atención al cliente)/iu
/** What a desk is called behind its house's name: "Harborline Care wrote:". */
const DESK_WORD =
  /^[\s.,-]{0,3}(?:\p{L}{1,14}\s){0,2}(?:care|support|service|help|claims?|complaints?|customer|kunden|client|客服|售后)/iu

/** The names by which quotes call our house: the first part of our domains, "harborline" of harborline-trade.com. */
function housesOf(ownAddresses: readonly string[], ownDomains: readonly string[]): readonly string[] {
  const domains = [...ownDomains, ...ownAddresses.map((address) => address.slice(address.lastIndexOf('@') + 1))]
  return [...new Set(domains.map((domain) => domain.split(/[.-]/, 1)[0] ?? ''))].filter((name) => name.length > 3)
}

function namesDesk(quoted: string, house: string): boolean {
  for (let at = quoted.indexOf(house); at >= 0; at = quoted.indexOf(house, at + house.length)) {
    const after = at + house.length
    if (DESK_WORD.test(quoted.slice(after, after + 40))) return true
  }
  return false
}

function quotesUs(quoted: string, input: KindInput): boolean {
  return [...input.ownAddresses, ...input.ownDomains].some((own) => quoted.includes(own)) || quotesDesk(quoted, input)
}

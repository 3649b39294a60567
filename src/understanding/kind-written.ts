/**
 * What a person wrote: a complaint, an answer in a running one, an inquiry, an order or a bare thanks. The model hears
 * the whole, and words, quotes and threads weigh in. A thanks lies in a bin, so there everything must agree.
 */
import type { Finding } from '../ticket/findings.ts'
import type { Issue, Kind } from '../ticket/words.ts'
import { followUp } from './kind-follows.ts'
import { decided, type Found, grieves, type KindInput, type Sign } from './kind-signs.ts'

/** "It arrived, thank you, but …": what follows is the matter. */
const BUT =
  /(?<!\p{L})(?:but|however|except|still|unfortunately|aber|leider|jedoch|allerdings|mais|malheureusement|cependant|pero|lamentablemente|sin embargo|mas|porém|infelizmente|però|tuttavia|solo che|peccato|only that|shame|pity|could have been|would have been|schade|nur dass|dommage|sauf que|lástima|solo que|sólo que|pena que|só que|szkoda|тільки|шкода|жаль|только|a kár|kár|škoda|jen že|păcat|doar că|κρίμα|μόνο που|jammer|synd|bare at|dock|tosin|silti|kuitenkin|harmi|לצערי|חבל|حسب|بس|لو كانت|ياريت|حیف|फिर भी|बस|पर|sayang|tiếc|เสียดาย|yalnız|yazık|purtroppo|maar|helaas|ale|niestety|jednak|но|однако|к сожалению|але|на жаль|ama|fakat|maalesef|و?لكن\p{L}*|للأسف|אבל|לצערי|اما|متاسفانه|nhưng|tuy nhiên|tapi|tetapi|namun|sayangnya|men|tyvärr|desværre|dessverre|mutta|valitettavasti|bohužel|bohužiaľ|de sajnos|sajnos|dar|din păcate|αλλά|δυστυχώς|लेकिन)(?!\p{L})|但|可是|不过|不過|然而|でも|しかし|ただし|残念|하지만|그런데|그러나|แต่/iu

/** "Not all work", "thanks for nothing": the same words, and no contentment. */
const NOT_ALL =
  /(?<!\p{L})(?:for nothing|für nichts|pour rien|gracias por nada|obrigad[oa] por nada|grazie di niente|grazie per niente|voor niets|za nic|ни за что|not all|do ?n[o']t|does ?n[o']t|nicht|pas tous|pas toutes|ne fonctionn\p{L}*|no todas|no todos|no funcion\p{L}*|não|non (?:tutt|funz)\p{L}*|niet|nie wszystk\p{L}*|nie działa\p{L}*|töröl\p{L}*|cancel\p{L}*|storn\p{L}*|annul\p{L}*|отмен\p{L}*|скасу\p{L}*|iptal|hủy|batal\p{L}*|avbest\p{L}*|peru(?:t|utt)\p{L}*|zruš\p{L}*|anul\p{L}*|ακύρω\p{L}*|रद्द|не|değil|tidak|belum|không|chưa)(?!\p{L})|不能|没有|沒有|不正常|ません|않|안 (?:되|돼)/iu

/** "No need to answer": the same words once more, of somebody who only thanks. */
const NO_ANSWER =
  /(?<!\p{L})(?:no need to (?:reply|answer)|no (?:reply|answer) (?:needed|necessary|required)|(?:müssen|brauchen|musst|brauchst) (?:mir |uns )?(?:auch )?(?:hierauf |darauf )?nicht (?:zu )?antworten|keine antwort nötig|pas besoin de répondre|inutile de répondre|no (?:hace falta|es necesario) (?:que )?respond\p{L}*|não (?:precisam?|é preciso) (?:de )?responder|non (?:serve|occorre|c['’]è bisogno di) (?:che )?rispond\p{L}*|(?:hoeft|hoeven) (?:hierop )?niet te antwoorden|antwoord is niet nodig|nie (?:trzeba|musicie|musi pan|musi pani) odpis\p{L}*|отвечать не (?:нужно|надо|обязательно)|(?:можно )?не (?:нужно |надо )?отвечать|відповідати не (?:треба|потрібно)|не (?:треба|потрібно) відповідати|(?:cevap vermenize|cevaba|yanıtlamanıza) gerek yok|behöver inte svara(?: på det(?: här)?)?|inget svar behövs|behøver ikke (?:at )?svare|trenger ikke (?:å )?svare|ei tarvitse vastata|vastausta ei tarvita|nemusíte odpovídat|není třeba odpovídat|nem (?:kell|szükséges) válaszol\p{L}*|válaszolni nem kell|nu (?:e|este) nevoie să răspund\p{L}*|δεν χρειάζεται (?:απάντηση|να απαντήσ\p{L}*)|không cần (?:trả lời|hồi âm)|(?:tidak|tak) perlu dibalas|(?:ng)?gak usah dibalas)(?!\p{L})|(?:ご)?返信(?:は|には)?(?:不要|及びません)(?:です)?|답장은? ?안 하셔도 (?:됩니다|돼요)|(?:不用|不必|无需|無需)(?:回复|回信|回覆)|ไม่ต้องตอบ(?:กลับ)?|لا (?:داعي|حاجة) للرد|(?:אין צורך|לא צריך) (?:להשיב|לענות)|نیازی? به (?:پاسخ|جواب) نیست|जवाब देने की (?:ज़रूरत|जरूरत) नहीं/giu

/** Only a buyer asks to be sent one of these. */
const PRICE_LIST =
  /(?<!\p{L})(?:price ?list|preisliste|liste de(?:s)? prix|tarif général|lista de precios|tabela de preços|listino(?: prezzi)?|prijslijst|cennik\p{L}*|прайс\p{L}*|fiyat listesi\p{L}*|daftar harga|bảng giá|prislista|prisliste|hinnasto\p{L}*|ceník|árlist\p{L}*)(?!\p{L})|价目表|價目表|价格表|價格表|報價單|报价单|価格表|단가표|가격표|قائمة الأسعار|מחירון|ใบราคา/iu
/** A buyer's question is short. */
const BRIEF = 220

/** A question, also where its language needs no mark for it. */
const ASKS =
  /[?？؟]|\p{Script=Greek};|(?:でしょう|ます|です|ません)か[。\s]|(?:습니까|나요|까요|인가요|가요)(?:[.\s]|$)|[吗嗎呢][。\s]|(?:吗|嗎)$|(?:ไหม|หรือไม่|หรือเปล่า)/u

/** "A new guitar, thanks.", "No, thanks.": a please, where no other word of thanks stands. */
const PLEASE =
  /[,;] ?(?:kiitos|tack|tak|takk|danke|bedankt|thanks|thank you|merci|grazie|gracias|obrigad[oa]|dziękuję|dzięki|спасибо|дякую|ευχαριστώ|köszönöm|děkuji|ďakujem|mulțumesc|teşekkürler|شكرا|שוב תודה|terima kasih|cảm ơn)[.!\s]*$/iu
/** Quotation marks: somebody else's thanks. */
const REPORTS = /[“”"„«»「」『』]/u

/** A text up to this length may be nothing but a thanks. */
const BARE = 300
/** Words that ask for something: who only thanks uses none of them. */
const REQUEST =
  /(?<!\p{L})(?:please|pls|kindly|could you|can you|bitte(?! schön)|s'il vous|veuillez|merci d(?:e(?!\p{L})|['’]\p{L})|por favor|ruego|favor de|per favore|vi prego|graag|alstublieft|gelieve|proszę|прошу|пожалуйста|просим|будь ласка|lütfen|rica ed|mohon|tolong|vui lòng|venligst|vennligst|(?<!tack |tack så )snälla|prosím|kérem|vă rog|παρακαλ)|请|請|麻烦|麻煩|ください|下さい|(?<!よろしく|宜しく)お願い|주세요|(?<!잘 )부탁|바랍니다|รบกวน|กรุณา|يرجى|الرجاء|برجاء|نرجو|أرجو|בבקשה|אבקש|لطفا|कृपया/iu

/** "I should be grateful if you …": thanks for what is still to be done. */
const GRATEFUL_IF =
  /(?<!\p{L})(?:(?:be|am) (?:very |most |really )?grateful (?:if|for|to)|appreciate (?:it )?if|w(?:ä|ae)re (?:ich |wir |Ihnen )*(?:sehr )?dankbar|dankbar,? wenn|serais? (?:très )?reconnaissant|(?:le|les|te) agradecer[íi]a|agradecer[íi]amos|agradeceria|ficaria grat[oa]|sarei grat[oa]|saremmo grat[ie]|zou(?:den)? (?:u |het )?(?:zeer )?(?:dankbaar|waarderen)|b(?:ę|y)\p{L}* wdzięczn\p{L}*|(?:буду|был[аи]? бы|были бы) (?:очень )?(?:благодар|признател)\p{L}*|(?:буду|був би|була б) (?:дуже )?вдячн\p{L}*|minnettar ol\p{L}*|sevinir(?:im|iz)|(?:س?أ?كون|نكون) (?:ممتن|شاكر)\p{L}*|אודה (?:לכם|לך|אם|מאוד)|אשמח אם|ممنون می\p{L}*|akan (?:sangat )?berterima kasih|(?:rất )?cảm ơn nếu|tacksam om|uppskattar om|taknemm?elig,? (?:hvis|om)|takknemlig,? (?:hvis|om)|setter pris på (?:om|at)|kiitollinen,? jos|vděčn[ýáíi],? (?:kdyby|za|pokud)|hálás lenn\p{L}*|megköszönn\p{L}*|recunosc[ăa]tor\p{L}*,? dac\p{L}*|θα (?:σας )?(?:ήμουν|ήμασταν) ευγνώμ\p{L}*|θα εκτιμούσ\p{L}*|आभारी (?:रह|हो)\p{L}*)|(?:주시면|주신다면|면) ?(?:정말 |대단히 )?감사|(?:いただけ|頂け)(?:ると|れば|ましたら)|จะ(?:ขอบคุณ|เป็นพระคุณ)|感激不尽|感激不盡|不胜感激|不勝感激/iu

/** The text has fewer letters than say anything. */
const FEW_LETTERS = 40

/**
 * Natural logarithms of how many times likelier a sign makes a kind than a complaint: fitted on labelled mails
 * (docs/measure.md). `silent` and `spoken` are what the model's texts lack of the kind, where no word speaks for it and
 * where one does; `word` is what each word adds; `against` what speaks against it: something broken in a buyer's mail, a
 * request in a thanks, an order number, an answer or a file in a stranger's.
 */
const WEIGHTS = {
  inquiry: { silent: 1.3, spoken: 1.2, word: 2, against: -0.9, most: 4 },
  order: { silent: -0.9, spoken: 1.7, word: 1.9, against: -2.1, most: 4 },
  thanks: { silent: 2.6, spoken: 2.6, word: 1.9, against: -2.8, most: 4 },
  spam: { silent: 0.3, spoken: 0.8, word: 2, against: -2.8, most: 3 },
  newsletter: { silent: -0.3, spoken: -0.3, word: 1, against: -1.8, most: 3 },
} as const
/** How much the model's own logarithms count. */
const HEARD = 1.25
/** What a plain grievance adds to the complaint's side. */
const PLAIN_GRIEVANCE = 1.7

/** Decides among the kinds that a person may write: what the mail is about first, then whether it answers our letter. */
export function writtenKind(input: KindInput, found: Found): Finding<Kind> {
  const heard = (kind: Kind) => heardOf(input, kind)
  const matters = mattersOf(input, found, heard)
  const most = matters.reduce((best, each) => (each.points > best.points ? each : best))
  const share = 1 / matters.reduce((sum, each) => sum + Math.exp(each.points - most.points), 0)
  if (most.kind !== 'complaint') {
    const why = most.why.length > 0 ? most.why : [`the whole reads like ${most.kind}`]
    if (mayLie(most.kind, share, input, found)) return decided(most.kind, rounded(share), why)
    const named = input.orderNumbers.length > 0 || input.issue.value !== null
    if (most.kind !== 'thanks' && !named) return decided('unsure', rounded(1 - share), why)
  }
  const follows = followUp(input, found)
  const odds = 1 / (1 + Math.exp(-follows.points))
  if (odds > 0.5) return decided('follow-up', rounded(odds * share), follows.why)
  if (!grieves(input) && letters(input.text) < FEW_LETTERS && heard('complaint') < 0.25)
    return decided('unsure', 0.4, ['nothing shows what it is'])
  return decided('complaint', rounded((1 - odds) * share), most.why)
}

/** The model's share of a kind; where no model speaks, or an older one knows no strangers' mail, next to nothing of these. */
function heardOf({ heard }: KindInput, kind: Kind): number {
  const silent = kind === 'spam' || kind === 'newsletter' ? 0.01 : 0.2
  return Math.max(heard ? (heard.get(kind) ?? 0) : silent, 1e-4)
}

/** What lies in a bin nobody sees: so sure must it be, and nothing in it may grieve. */
const SURE = { thanks: 0.8, spam: 0.9, newsletter: 0.9 } as const

/** Whether the mail may be taken for what it seems: a bin must hold no grievance, however unlikely one is. */
function mayLie(kind: Kind, share: number, input: KindInput, found: Found): boolean {
  if (kind !== 'thanks' && kind !== 'spam' && kind !== 'newsletter') return true
  if (input.grave || isPlain(input) || input.isContinuation) return false
  const grieves = heardOf(input, 'complaint') + heardOf(input, 'follow-up')
  if (kind === 'thanks') {
    // A word of thanks and nothing else, or the whole beyond doubt: of "the crib is lovely, only Joseph is missing" neither.
    if (!asksNothing(input.wishes.length > 0 && found.thanks.length > 1 ? { ...input, wishes: [] } : input))
      return false
    if (found.thanks.length < 2 && (PLEASE.test(input.text.trim()) || REQUEST.test(input.text))) return false
    const words = isContent(input, found) ? found.thanks.length : 0
    // The model alone takes "my late father still gets your catalogue, and it hurts" for a thanks: a word must say it.
    // One word alone must have the whole behind it, fourteen to one: "you mistook my thank-you for sarcasm" has not.
    const weight = words > 1 ? 100 : words > 0 ? 0.07 : 0
    return share >= SURE.thanks && weight * heardOf(input, 'thanks') >= grieves
  }
  const knowsUs = input.orderNumbers.length > 0 || input.isReply || input.quoted.trim() !== ''
  return share >= SURE[kind] && !knowsUs && input.attachments === 0 && grieves < 0.15
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
  const stranger = Number(input.orderNumbers.length > 0) + Number(input.isReply) + Number(input.attachments > 0)
  const buys = Number(!mayBuy(input))
  const others = [
    { kind: 'inquiry', against: buys, why: [...found.inquiry, ...(asksForPrices(input) ? ['price list'] : [])] },
    { kind: 'order', against: buys, why: [...found.order, ...(attached ? [attached] : [])] },
    { kind: 'thanks', against: Number(!isContent(input, found)), why: found.thanks },
    { kind: 'spam', against: stranger, why: [...found.spam, ...signalled(input, 'spam')] },
    {
      kind: 'newsletter',
      against: stranger,
      why: [...found.newsletter, ...signalled(input, 'newsletter', 'list', 'bulk')],
    },
  ] as const
  return [
    {
      kind: 'complaint',
      points: HEARD * Math.log(heard('complaint') + heard('follow-up')) + (isPlain(input) ? PLAIN_GRIEVANCE : 0),
      why: input.issue.why.length > 0 ? input.issue.why : ['a person writes to the complaints desk'],
    },
    ...others
      .filter(
        ({ kind, why }) =>
          why.length > 0 ||
          !buys ||
          !BUYS.has(kind) ||
          (kind === 'inquiry' && heard(kind) > BUYS_SURELY * heard('complaint')),
      )
      .map(({ kind, against, why }) => {
        const { silent, spoken, word, most, against: cost } = WEIGHTS[kind]
        const words = (why.length > 0 ? spoken : silent) + word * Math.min(most, why.length)
        return { kind, points: HEARD * Math.log(heard(kind)) + words + cost * against, why }
      }),
  ]
}

/** What the mail's own machinery says, where words alone didn't decide. */
function signalled({ signals }: KindInput, ...kinds: readonly string[]): readonly string[] {
  return signals.filter(({ kind }) => kinds.includes(kind)).map(({ why }) => why)
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

/** So many times likelier than a complaint: then a word of something broken is a buyer's too. */
const BUYS_SURELY = 4
/** Kinds of a buyer. */
const BUYS: ReadonlySet<Kind> = new Set(['inquiry', 'order'])

/** Nothing is broken, missing or promised in vain: only then the model alone may say that somebody buys. */
function mayBuy({ issue }: KindInput): boolean {
  return issue.value === null || BUYERS_WORDS.has(issue.value)
}

/** Words that name a grievance beyond doubt: a buyer's mail has none. */
function isPlain({ issue, grave }: KindInput): boolean {
  return grave || (issue.value !== null && issue.confidence >= 0.75)
}

/** No question, no but, no wish, nothing handed in. */
function asksNothing({ text, attachments, wishes }: KindInput): boolean {
  return (
    !ASKS.test(text) &&
    !REPORTS.test(text) &&
    !BUT.test(text) &&
    !NOT_ALL.test(text.replace(NO_ANSWER, '')) &&
    attachments === 0 &&
    wishes.length === 0
  )
}

/** Words of thanks, and nothing that asks, objects or hands something in. */
function isContent(input: KindInput, found: Found): boolean {
  const { text, wishes, issue } = input
  return (
    letters(text) <= BARE &&
    !REQUEST.test(text) &&
    !GRATEFUL_IF.test(text) &&
    asksNothing(found.thanks.length >= 2 ? { ...input, wishes: [] } : { ...input, wishes }) &&
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

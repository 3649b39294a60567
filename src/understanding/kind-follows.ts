/** Whether a mail goes on with a complaint that the desk already answered. */
import type { Found, KindInput, Sign } from './kind-signs.ts'

/** Natural logarithms of how many times likelier a sign makes an answer than a first complaint: fitted on labelled mails. */
const FOLLOWS = {
  before: -3.9,
  heard: 0.21,
  answers: 3.2,
  quotes: 0.5,
  desk: 3.2,
  answered: 0.7,
  answeredElsewhere: 1.1,
  reminder: 1.9,
  yesOrNo: 0.5,
  greets: 1,
  continues: 3,
} as const

/** "Hola Lily,", "Zdravím Vás, paní Duboisová", "西田様": who calls one of us by name has had a letter of ours. */
const GREETS =
  /^(?:[^\p{L}]{0,3})(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|morning|hallo|guten (?:tag|morgen|abend)|moin|grüezi|servus|liebe[r]?|sehr geehrte[r]?|bonjour|bonsoir|ch[eè]re?|salut|hola|buen(?:os|as)? (?:días|dias|tardes|noches)|estimad[oa]|querid[oa]|olá|oi|bom dia|boa (?:tarde|noite)|car[oa]|prezad[oa]|ciao|buongiorno|buonasera|salve|gentile?|gentilissim[oa]|egregi[oa]|gent\.ma|beste|geachte|goede(?:morgen|middag|navond)|dag|dzień dobry|witam|cześć|szanown[ya]|добрый (?:день|вечер)|доброе утро|здравствуйте|привет|уважаем(?:ый|ая)|добрий день|доброго дня|вітаю|шановн(?:ий|а)|merhaba|sayın|selam(?:lar)?|iyi günler|hej(?:san)?|kära|käre|bästa|god (?:morgon|dag|morgen)|hei|kjære|kære|goddag|hyvä|moi|terve|dobrý den|ahoj|vážen[ýá]|zdravím(?: vás)?|jó napot|kedves|tisztelt|szia|bună(?: ziua)?|stimat[ăe]|dragă|γεια(?: σας| σου)?|καλημέρα|καλησπέρα|αγαπητ[έή]|kính gửi|(?:xin )?chào|halo|hai|yth\.?|selamat (?:pagi|siang|sore|malam))(?!\p{L})[ ,!.]{0,3}(?:(?:mr|mrs|ms|miss|dr|herr|frau|madame|monsieur|m|mme|señora?|sr|sra|don|doña|senhora?|dona|seu|signora?|sig|sig\.ra|dott|dottoressa|meneer|mevrouw|pani|pan|panie|пане|пані|pán|paní|pane|vás,? paní|κύριε|κυρία|κ|kyrie|chị|anh|em|cô|pak|bu|ibu|bapak|kak|mas|mbak)\.? )?(?<name>\p{Lu}[\p{Ll}\p{M}]{1,14})(?: \p{Lu}[\p{Ll}\p{M}]+)?(?: (?:hanım|bey|asszony|úr))?\s*(?:[,!:.–-]|$)/imu
/** The same where names have no capitals, or the title follows. */
const GREETS_UNCASED =
  /^[^\p{L}]{0,3}(?:(?:مرحبا|أهلا|السلام عليكم)?[ ،]{0,2}(?:أ(?:خ|خت|ستاذ|ستاذة)|ال(?:أخ|أخت|أستاذ|أستاذة|سيد|سيدة)) (?!الكريم|المحترم|الفاضل)\p{L}{2,12}|(?:سلام[ ،]{0,2})?(?:خانم|آقای) (?!محترم|مدیر)\p{L}{2,12}|(?:שלום|היי|הי)(?: לך)? (?!רב|לכם|לצוות|לכולם)\p{L}{2,10}[,\n ]|(?:สวัสดี(?:ค่ะ|ครับ|คะ)? ?)?(?:เรียน ?)?คุณ(?!ลูกค้า)[\p{L}\p{M}]{2,10}|(?:नमस्ते |आदरणीय )?[\p{L}\p{M}]{2,10} जी[,। ]|(?!ご?担当|各位|お客|皆)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,5}(?:様|さん)[、。\s]|(?!고객|담당|관리|사장|판매)\p{Script=Hangul}{2,5} ?(?:님|씨)[,께 .]|(?:你好|您好)?[，,]?\p{Script=Han}{1,3}(?:小姐|先生|女士|经理|經理)[,，：:。\s])/mu
/** No name of a person. */
const NOBODY =
  /^(?:team|sirs?|madam|all|everyone|support|customer|customers|service|care|complaints?|damen|herren|kunden\p{L}*|reklamation\p{L}*|zusammen|leute|messieurs|mesdames|monsieur|madame|équipe|señor(?:es|as)?|equipo|senhor(?:es|as)?|equipe|pessoal|signor[ie]|spett\p{L}*|ufficio|heer|mevrouw|redactie|państwo|państwa|коллеги|господа|команда|yetkili|ilgili|arkadaşlar|alla|kundtjänst|kundeservice|asiakaspalvelu|tiimi|dobrý|hölgyem|uram|ügyfél\p{L}*|domni\p{L}*|doamn\p{L}*|κύριοι|shop|quý|admin|bapak|ibu|min|harborline|there|again|gentlemen|friends|folks|ladies|tím|tým|today|i|we|my|our|the|this|ich|wir|je|nous|ho|ja|jag|jeg)$/iu

/** What may show that the desk already answered, each as a number. */
function followSigns(input: KindInput, found: Found): Readonly<Record<keyof typeof FOLLOWS, number>> {
  const quoted = input.quoted.toLowerCase()
  const ours = quotesUs(quoted, input)
  const share = (kind: 'follow-up' | 'complaint') => Math.max(input.heard?.get(kind) ?? 0.2, 1e-4)
  return {
    before: 1,
    heard: Math.log(share('follow-up') / share('complaint')),
    answers: Number(input.isReply),
    quotes: Number(quoted.trim() !== ''),
    desk: Number(quotesDesk(quoted, input)),
    answered: ours ? Math.min(2, found.answered.length) : 0,
    answeredElsewhere: ours ? 0 : Math.min(2, found.answered.length),
    reminder: Math.min(2, found.reminder.length),
    yesOrNo: Number(found.accepts.length + found.rejects.length > 0 && input.isReply),
    greets: Number(greetsPerson(input.text)),
    continues: Number(input.isContinuation),
  }
}

function greetsPerson(text: string): boolean {
  const opening = text.trimStart().split('\n', 2)[0]?.slice(0, 60) ?? ''
  const named = GREETS.exec(opening)?.groups?.name
  return named === undefined ? GREETS_UNCASED.test(`${opening}\n`) : /^\p{Lu}/u.test(named) && !NOBODY.test(named)
}

/**
 * A later mail of a complaint that the desk already answered. A header field alone doesn't decide: an answer to a
 * shipping notice is a first complaint. What counts is our desk in the quote, words of an answer to a grievance there,
 * and how the text itself takes up what was said.
 */
export function followUp(input: KindInput, found: Found): Sign {
  const signs = Object.entries(followSigns(input, found)) as [keyof typeof FOLLOWS, number][]
  const said = [...found.reminder, ...found.accepts, ...found.rejects].slice(0, 3).join(', ')
  return {
    points: signs.reduce((sum, [sign, value]) => sum + FOLLOWS[sign] * value, 0),
    why: signs.flatMap(([sign, value]) => (value === 0 ? [] : (SAYS[sign]?.(found, said) ?? []))).filter(Boolean),
  }
}

/** What a sign is called beside the finding. */
const SAYS: Partial<Record<keyof typeof FOLLOWS, (found: Found, said: string) => string>> = {
  continues: () => 'continues a ticket',
  answers: () => 'answers a mail',
  quotes: () => 'quotes a mail',
  desk: () => 'quotes our desk',
  answered: ({ answered }) => `our answer said ${answered.slice(0, 3).join(', ')}`,
  reminder: (_, said) => said,
  greets: () => 'greets one of us by name',
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

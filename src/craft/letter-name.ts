/** How a customer's name stands in a greeting: the market's order of names, no title, no guess of gender. */

/** Markets whose people put the family name first, also in Latin letters. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['CN', 'HK', 'HU', 'JP', 'KP', 'KR', 'MO', 'SG', 'TW', 'VN'])

/**
 * The name to greet, '' where none is known. A family name in capitals ("YAMAMOTO Keiko") tells which one it is: a
 * customer in Japan is then greeted "Yamamoto-san", one in France "Jean Dupont". Without it the signed order stays.
 * @param market ISO 3166-1, null where unknown
 * @param language BCP 47 of the letter
 */
export function greetedName(name: string | null, market: string | null, language: string): string {
  const words = bareName(name ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
  const family = words.filter((word) => isShouted(word))
  const marked = family.length > 0 && family.length < words.length
  const given = words.filter((word) => !isShouted(word))
  if (market === 'JP' && new Intl.Locale(language).language !== 'ja' && isLatin(words)) {
    return `${(marked ? family : words).map(titled).join(' ')}-san`
  }
  if (!marked) return words.map(titled).join(' ')
  const order = FAMILY_FIRST.has(market ?? '') ? [...family, ...given] : [...given, ...family]
  return order.map(titled).join(' ')
}

/**
 * What greets or titles a person, in the languages of our letters: a name that begins with it would be greeted twice.
 * Words that are also names (Cara, Pan, Beste) are left out.
 */
const SALUTATION =
  /^(?:(?:dear|hello|hi|hey|greetings|mr|mrs|ms|miss|mx|sir|madam|attn|sehr geehrte[rs]?|geehrte[rs]?|liebe[rs]?|guten tag|hallo|herrn?|frau|bonjour|monsieur|madame|hola|buenos d[ií]as|estimad[oa]|señora?|sr|sra|buongiorno|egregi[oa]|signora?|prezad[oa]|olá|geachte|szanown[ya]|dzień dobry|уважаем(?:ый|ая|ые)|здравствуйте|добрый день|шановн(?:ий|а)|добрий день|sayın|merhaba|kính gửi|xin chào|yth|kepada|bapak|ibu|halo|hej|kära|kære|kjære|hyvä|vážen[ýá]|tisztelt|kedves|stimat[eă]|bună ziua|αγαπητ(?:έ|ή|οί)|κύριε|κυρία|السيدة?|عزيزتي|عزيزي|שלום|لطفا|جناب)(?![\p{L}\p{N}])[.,:]?\s*|(?:尊敬的|亲爱的|親愛的|您好|你好|เรียน\s?|คุณ(?=\p{L})|श्री |प्रिय ))/iu
/** What follows a name in greeting somebody. */
const HONORIFIC = /(?:[\s,，:：]*(?:您好|你好|様|さま|さん|-san|님|귀하|先生|女士|小姐)|[,，:：])$/iu

/** The name alone; '' where nothing but a greeting stood there. */
function bareName(name: string): string {
  let bare = name.trim()
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare.replace(SALUTATION, '').replace(HONORIFIC, '').trim()
  }
  return bare
}

/** Two or more letters, all capitals, in a script that has small ones. */
function isShouted(word: string): boolean {
  return (
    (word.match(/\p{L}/gu)?.length ?? 0) > 1 &&
    word === word.toUpperCase() &&
    word !== word.toLowerCase() &&
    !word.includes('.')
  )
}

function titled(word: string): string {
  if (!isShouted(word)) return word
  return word
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

function isLatin(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => /^[\p{Script=Latin}.'’-]+$/u.test(word))
}

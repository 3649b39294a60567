/** "My name is …" at the beginning of a mail. */
import { lastMatch } from './name-display.ts'
import { bare, looksSigned } from './name-shape.ts'

/** "My name is …" in the main languages: the name ends with its last capital. */
const INTRODUCES =
  /(?<!\p{L})(?:my name is|this is|i am|mein name ist|ich heiße|ich bin|je m['’]appelle|je suis|me llamo|mi nombre es|soy|mi chiamo|il mio nome è|sono|meu nome é|me chamo|chamo-me|sou|mijn naam is|ik ben|nazywam się|jestem|меня зовут|мене звати|мене звуть|benim adım|adım|ben|jag heter|jeg hedder|jeg heter|mitt namn är|navnet mitt er|mit navn er|nimeni on|olen|jmenuji se|jmenuju se|a nevem|mă numesc|numele meu este|με λένε|ονομάζομαι|λέγομαι|nama saya|tên tôi là|tôi tên là|tôi là|mình là|mình tên|em là|em tên|chị là|anh là|cô là|chú là|tui là|tui tên)\s+((?:\p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}\.)(?: (?:de|da|do|dos|del|di|van|von|der|den|la|bin|binti|y|e) )?(?:[ ](?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]+)){0,3})/iu
/** The same where names have no capitals. */
const INTRODUCES_UNCASED =
  /(?:اسمي|أنا اسمي|שמי|קוראים לי|نام من|اسم من|मेरा नाम)\s+((?:[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]{2,14}(?=\s|[.,،]|$)\s?){1,2}?)(?=\s?(?:[.,،؛]|و|هستم|است|है|ו|$))|(?:我叫|我的名字是|我是)([\p{Script=Han}]{2,4})(?=[，,。、\s])|(?:の|^)([\p{Script=Han}々]{1,4})(?:です|と申します|でございます)|저는 ?([\p{Script=Hangul}]{2,4})(?:입니다|이라고|라고)/mu

export function introducedAs(lines: readonly string[], tail: readonly string[], language: string): string | null {
  const opening = lines.slice(0, 6).join('\n').slice(0, 600)
  const uncased = INTRODUCES_UNCASED.exec(opening)
  const plain = uncased?.slice(1).find((each) => each !== undefined)
  if (plain) {
    const name = plain.trim()
    // The family name in the first line, the whole one in the signature: 佐々木です … 佐々木 健太.
    const whole =
      language === 'ja'
        ? lastMatch(tail, new RegExp(`${name}[ 　]?[\\p{Script=Han}\\p{Script=Hiragana}]{1,3}$`, 'u'))
        : null
    return whole ?? name
  }
  // "mình Trâm nè", "chị Hoa đây"
  const beside =
    /(?<!\p{L})(?:mình|em|chị|anh|cô|chú|tui|bác) (\p{Lu}\p{Ll}{1,8}(?: \p{Lu}\p{Ll}{1,8})?) (?:nè|đây|nha|nhé)(?!\p{L})/iu.exec(
      opening,
    )
  if (beside?.[1] && /^\p{Lu}/u.test(beside[1])) return beside[1]
  const name = bare(capitalised(INTRODUCES.exec(opening)?.[1] ?? ''))
  return name !== '' && looksSigned(name) ? name : null
}

/** The words up to the last that has a capital: the search ignores case for its opening words. */
function capitalised(words: string): string {
  const kept: string[] = []
  for (const word of words.split(' ')) {
    if (!/^\p{Lu}/u.test(word) && !/^(?:de|da|do|dos|del|di|van|von|der|den|la|bin|binti|y|e)$/u.test(word)) break
    kept.push(word)
  }
  while (kept.length > 0 && !/^\p{Lu}/u.test(kept.at(-1) ?? '')) kept.pop()
  return kept.join(' ')
}

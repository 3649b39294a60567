/** Finds the person's name as signed, in any script; the sender's display name tells which line is the name. */
import type { Finding } from '../ticket/findings.ts'
import { CLOSINGS, NOT_A_PERSON, TITLES, TITLES_AFTER } from './name-words.ts'
import { fold } from './place-atlas.ts'

export interface NameInput {
  /** What the writer says now with the signature. */
  readonly text: string
  /** Display name of the writer's address, '' where none. */
  readonly display: string
  /** BCP 47: of a name signed in two scripts the mail's own is taken. */
  readonly language: string
  /** Whether a word is a town's name: "Anna Riga" signs Anna from Riga. */
  readonly isTown?: (word: string) => boolean
}

const TAIL_LINES = 14
const LONGEST = 60
const NOBODY: Finding<string | null> = { value: null, confidence: 0.6, why: [] }

/** Finds the name, without titles; null where nobody signed and the display name is a company's. */
export function findName(input: NameInput): Finding<string | null> {
  const found = signedName(input)
  return found.value === null ? found : { ...found, value: withoutTown(found.value, input) }
}

/** "Anna Riga", "老赵 义乌": the town stands behind the name without a mark. What the display name has, is the name's. */
function withoutTown(name: string, { display, isTown }: NameInput): string {
  const words = name.split(/\s+/u)
  const last = words.at(-1) ?? ''
  const own = fold(display).includes(fold(last))
  const pair = words.slice(-2).join(' ')
  if (words.length > 3 && !own && isTown?.(pair)) return words.slice(0, -2).join(' ')
  return words.length > 1 &&
    !own &&
    displayTokens(display).some((token) => fold(name).includes(token)) &&
    isTown?.(last)
    ? words.slice(0, -1).join(' ')
    : name
}

function signedName(input: NameInput): Finding<string | null> {
  const field =
    /^[ \t>*]{0,4}(?:full name|name|contact(?: person| name)?|ansprechpartner(?:in)?|kontakt(?:person)?|nome|nombre|nom|naam|imię i nazwisko|имя|ф\.?и\.?о\.?|姓名|お名前|이름|성함|담당자|联系人|聯絡人|聯繫人|氏名|担当(?:者)?|الاسم(?: الكامل)?|שם(?: מלא)?|نام|ชื่อ|nama|họ tên|tên|όνομα|नाम|ad soyad|navn|namn|jméno|név|nume)\s?[:：]\s?(.{2,60})$/imu.exec(
      input.text,
    )
  if (field?.[1] && looksLikePerson(bare(field[1])))
    return { value: bare(field[1]), confidence: 0.9, why: [`form: ${field[1].trim()}`] }
  const lines = input.text
    .split('\n')
    .map((line) => line.trim().replace(/^[-–—_*~>\s]+/u, ''))
    .filter((line) => line !== '')
  const tail = lines.slice(-TAIL_LINES)
  const display = /^(?:zh|ja|ko)/u.test(input.language) ? unspacedDisplay(tail, input) : null
  if (display) return { value: display, confidence: 0.95, why: [`signed ${display}`] }
  const first = afterClosing(tail, input.language)
  const closed = first ? fuller(first, tail, input.language) : null
  if (closed) return { value: closed, confidence: 0.9, why: [`signed ${closed}`] }
  const byDisplay = matching(tail, displayTokens(input.display), input)
  if (byDisplay) return { value: byDisplay, confidence: 0.95, why: [`signed ${byDisplay}`] }
  const last = openingOfLastParagraph(input.text, input.language) ?? afterLastSentence(tail, input)
  const whole = last === null ? null : fuller(last, tail, input.language)
  if (whole) return { value: whole, confidence: 0.7, why: [`signed ${whole}`] }
  const introduced = introducedAs(lines, tail, input.language)
  if (introduced) return { value: introduced, confidence: 0.7, why: [`introduced as ${introduced}`] }
  const lone = loneWord(lines, /\n[-–—~]\s?\p{L}+\s*$/u.test(input.text))
  return lone ? { value: lone, confidence: 0.6, why: [`signed ${lone}`] } : NOBODY
}

/** "My name is …" in the main languages: the name ends with its last capital. */
const INTRODUCES =
  /(?<!\p{L})(?:my name is|this is|i am|mein name ist|ich heiße|ich bin|je m['’]appelle|je suis|me llamo|mi nombre es|soy|mi chiamo|il mio nome è|sono|meu nome é|me chamo|chamo-me|sou|mijn naam is|ik ben|nazywam się|jestem|меня зовут|мене звати|мене звуть|benim adım|adım|ben|jag heter|jeg hedder|jeg heter|mitt namn är|navnet mitt er|mit navn er|nimeni on|olen|jmenuji se|jmenuju se|a nevem|mă numesc|numele meu este|με λένε|ονομάζομαι|λέγομαι|nama saya|tên tôi là|tôi tên là|tôi là)\s+((?:\p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}\.)(?: (?:de|da|do|dos|del|di|van|von|der|den|la|bin|binti|y|e) )?(?:[ ](?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]+)){0,3})/iu
/** The same where names have no capitals. */
const INTRODUCES_UNCASED =
  /(?:اسمي|أنا اسمي|שמי|קוראים לי|نام من|اسم من|मेरा नाम)\s+((?:[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]{2,14}(?=\s|[.,،]|$)\s?){1,2}?)(?=\s?(?:[.,،؛]|و|هستم|است|है|ו|$))|(?:我叫|我的名字是|我是)([\p{Script=Han}]{2,4})(?=[，,。、\s])|(?:の|^)([\p{Script=Han}々]{1,4})(?:です|と申します|でございます)|저는 ?([\p{Script=Hangul}]{2,4})(?:입니다|이라고|라고)/mu

function introducedAs(lines: readonly string[], tail: readonly string[], language: string): string | null {
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

/** The last line is one word behind a sentence that has ended: "…, Kč.\nLenka", "-mike". A town would follow a name. */
function loneWord(lines: readonly string[], dashed: boolean): string | null {
  const [before = '', last = ''] = lines.slice(-2)
  if (lines.length < 2) return null
  const ended =
    dashed || /[.!?。！？…)]$|(?:ครับ|ค่ะ|คะ|नहीं|है|हैं)$/u.test(before.trim()) || before.trim().split(/\s+/u).length > 5
  const [word = '', initial = ''] = last.split(/\s+/u)
  const name = bare(word)
  const whole = /^\p{Lu}\.?$/u.test(initial) ? `${name} ${initial}` : name
  const shaped = /^\p{L}[\p{L}\p{M}'’-]{1,13}$/u.test(name) && last.trim().split(/\s+/u).length <= (initial ? 2 : 1)
  if (!ended || !shaped || (initial !== '' && whole === name)) return null
  return looksLikePerson(name) && !CLOSINGS.test(name) ? whole : null
}

function displayTokens(display: string): string[] {
  const clean = display.replace(/\([^)]{0,40}\)|["']/gu, ' ').replace(/[,_]/gu, ' ')
  return fold(clean)
    .split(/[\s@]+/u)
    .filter((token) => token.length >= 2 && !NOT_A_PERSON.test(token))
}

/** "John" above a block that begins "John A. Miller": the block has the whole name. */
function fuller(name: string, tail: readonly string[], language: string): string {
  const words = fold(name).split(' ')
  const longer = tail
    .flatMap((line) => piecesOf(line, language).slice(0, 1).map(bare))
    .find((piece) => {
      const others = fold(piece).split(' ')
      const within = words.every((word) =>
        others.some((other) => other === word || (word.length === 1 && other.startsWith(word))),
      )
      return (
        within &&
        !CLOSINGS.test(piece.split(' ')[0] ?? '') &&
        looksSigned(piece) &&
        piece.length > name.length &&
        words.some((word) => word.length > 1)
      )
    })
  return longer ?? name
}

/** The line that shares most with the display name, from the end; the bit of it that is the name. */
function matching(tail: readonly string[], tokens: readonly string[], input: NameInput): string | null {
  if (tokens.length === 0) return null
  let best: { name: string; points: number; at: number } | null = null
  for (const [at, line] of tail.entries()) {
    if (line.length > 3 * LONGEST || /@|https?:/u.test(line)) continue
    for (const piece of piecesOf(line, input.language)) {
      const name = within(bare(piece), tokens)
      if (!name || !looksLikePerson(name)) continue
      const folded = fold(name).replace(/\s/gu, '')
      const hits = tokens.filter((token) => folded.includes(token)).length
      const points =
        hits * 2 + (piece.length < LONGEST && line.length < 2 * LONGEST ? 1 : -3) - (NOT_A_PERSON.test(piece) ? 0.5 : 0)
      // Of two lines of one block the first is the person's: "Ann Lee", "Lee Brothers".
      const block = best !== null && at - best.at <= 2 && best.at >= tail.length - 6
      if (points > 1 && (best === null || points > best.points || (points === best.points && !block)))
        best = { name: personAbove(tail, line, input) ?? name, points, at }
    }
  }
  return best?.name ?? null
}

/** Where the display name is the company's, its line stands below the person's. */
function personAbove(tail: readonly string[], line: string, { display, language }: NameInput): string | null {
  if (
    fold(line)
      .replace(/[^\p{L}]/gu, '')
      .indexOf(fold(display).replace(/[^\p{L}]/gu, '')) !== 0
  )
    return null
  const lineAbove = tail[tail.indexOf(line) - 1] ?? ''
  if (lineAbove.length > LONGEST || /[.!?。！？।…]$/u.test(lineAbove)) return null
  const [above = ''] = piecesOf(lineAbove, language).map(bare)
  // "M. Arslan" above "Mehmet Arslan" is the same person, shorter.
  if (/^\p{Lu}\.\s/u.test(above)) return null
  return above.length <= 40 && looksSigned(above) && tail.indexOf(line) > 1 ? above : null
}

/** Parts of a signature line: "Aoife Brennan, Dublin" and "박지훈 / Park Ji-hoon" hold one name each. */
function piecesOf(line: string, language: string): string[] {
  const pieces = line.split(/\s*[,，،、;|/／·•–—]\s*|\s-\s|\s{3,}|\t/u).filter((piece) => piece !== '')
  const latin = /^\p{Script=Latin}/u
  const own = ['zh-Hans', 'zh-Hant', 'ja', 'ko', 'ru', 'uk', 'ar', 'he', 'fa', 'th', 'el', 'hi', 'bg'].includes(
    language,
  )
  return pieces.toSorted((a, b) => Number(latin.test(a) === own) - Number(latin.test(b) === own))
}

/** Cuts a longer piece down to the name: "大久保陶器株式会社 大久保 隆" and "새롬공구 김도현 과장입니다". */
function within(piece: string, tokens: readonly string[]): string | null {
  const words = withoutClosing(piece.split(/\s+/u))
  const hit = (word: string): boolean =>
    tokens.some(
      (token) => fold(word) === token || fold(word).replace(/\.$/u, '') === token || unspacedMatch(word, token),
    )
  const marked = words.map(hit)
  const first = marked.indexOf(true)
  if (first < 0) return null
  if (
    words.length <= 5 &&
    words.every(
      (word) =>
        /^\p{Lu}|^\p{Lo}|^(?:de|da|do|dos|das|del|della|la|le|van|von|der|den|bin|ibn|al|el|ben|bint|y|e|di|du|dela|st\.?)$/u.test(
          word,
        ) || marked[words.indexOf(word)],
    ) &&
    !NOT_A_PERSON.test(piece)
  )
    return words.join(' ')
  // One word out of a company's name is nobody's name.
  if (NOT_A_PERSON.test(piece) && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(piece)) return null
  const last = marked.lastIndexOf(true)
  return bare(words.slice(first, last + 1).join(' '))
}

/** "Vielen Dank Anna Berg": the name begins behind the closing. */
function withoutClosing(words: readonly string[]): readonly string[] {
  for (let length = Math.min(4, words.length - 1); length > 0; length--)
    if (!/^\p{Lu}\.$/u.test(words[0] ?? '') && CLOSINGS.test(words.slice(0, length).join(' ')))
      return words.slice(length)
  return words
}

/** Chinese, Japanese and Korean write the name of the display in one piece or with a space. */
function unspacedMatch(word: string, token: string): boolean {
  return (
    /[\p{Script=Han}\p{Script=Hangul}]/u.test(word) &&
    word.length >= 2 &&
    (token.startsWith(word) || token.endsWith(word))
  )
}

/** Chinese, Japanese and Korean names stand behind company and rank without a mark: the display name finds them. */
function unspacedDisplay(tail: readonly string[], { display, language }: NameInput): string | null {
  const name = bare(display).replace(/[\s　]+/gu, '')
  if (!/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]{2,8}$/u.test(name)) return null
  if (NOT_A_PERSON.test(name)) return null
  const [family] = bare(display).split(/[\s　]+/u)
  // The display has the family name alone, the signature the given one too: 安藤 正隆.
  const fuller =
    language === 'ja' && name.length <= 3
      ? lastMatch(tail, new RegExp(`(?<=^|[\\s　])${name}[ 　][\\p{Script=Han}\\p{Script=Hiragana}々]{1,3}$`, 'u'))
      : null
  const whole = fuller ?? lastMatch(tail, new RegExp([...name].join('[ 　]?'), 'u'))
  // Only the family name is signed: at the end of a line, behind the company.
  return (
    whole ?? (family && family !== name ? lastMatch(tail.slice(-4), new RegExp(`(?<=^|[\\s　])${family}$`, 'u')) : null)
  )
}

function lastMatch(lines: readonly string[], shape: RegExp): string | null {
  for (const line of lines.toReversed()) {
    const found = shape.exec(line)
    if (found) return found[0]
  }
  return null
}

/** What stands behind the last full stop of a line: "It leaks. Thanks, Tom". '' where that is the whole line. */
function lastSentence(line: string): string {
  const stop = line.slice(-80).search(/[.!?。！？…](?=\s)(?!.*[.!?。！？…]\s)/u)
  return stop < 0
    ? ''
    : line
        .slice(-80)
        .slice(stop + 1)
        .trim()
}

/** "gruß kalle": who writes all in small letters signs so too. */
const SMALL = /^\p{Ll}[\p{Ll}'’-]{1,12}$/u

function afterClosing(tail: readonly string[], language: string): string | null {
  for (let at = tail.length - 1; at >= 0; at--) {
    const line = tail[at] ?? ''
    if (!CLOSINGS.test(line)) continue
    for (const next of tail.slice(at + 1, at + 3)) {
      const [first] = piecesOf(next, language).map(bare).filter(looksSigned)
      if (first) return first
      if (SMALL.test(next) && next === tail.at(-1) && !CLOSINGS.test(next)) return next
    }
  }
  // "Cheers, Simon", "lg Sabine" and "Regards, Khalid Mehmood, Karachi" on one line.
  for (const line of tail.slice(-4).flatMap((each) => [each, lastSentence(each)])) {
    const [closing = '', ...rest] = line.split(/[,،!.;]\s*|\s[–-]\s/u)
    const [first = '', ...words] = line.split(/\s+/u)
    const name = CLOSINGS.test(closing) ? (rest.find((part) => part !== '') ?? '') : words.join(' ')
    if (/^gr(?:ü|ue)(?:ß|ss) (?:gott|euch|dich|sie)(?!\p{L})/iu.test(line)) continue
    // "T. Niebuhr" begins with an initial, "t. Kaisa" with the Finnish closing.
    if (!CLOSINGS.test(closing) && (!CLOSINGS.test(first) || /^\p{Lu}\.$/u.test(first))) continue
    const person = bare(name.split(/[,،]/u)[0] ?? '')
    if (looksSigned(person) && !CLOSINGS.test(person) && person.split(' ').length <= 4) return person
    if (SMALL.test(person) && line === tail.at(-1) && !CLOSINGS.test(person)) return person
  }
  return null
}

/** Where nobody wrote a closing the name opens the last paragraph, above company, city and phone. */
function openingOfLastParagraph(text: string, language: string): string | null {
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim().split('\n'))
  if (paragraphs.length < 2) return null
  for (const [opening = ''] of paragraphs.slice(-2).toReversed()) {
    const [name = ''] = piecesOf(opening.trim(), language).map(bare)
    if (looksSigned(name) && opening.length <= 2 * LONGEST && !/[.!?。！？…]$/u.test(opening.trim())) return name
  }
  return null
}

/** The first name among the short lines that end a mail without a blank line before them. */
function afterLastSentence(tail: readonly string[], { display, language }: NameInput): string | null {
  const sentence = tail.findLastIndex(
    (line) => line.length > LONGEST || /[.!?。！？…]$/u.test(line) || CLOSINGS.test(line),
  )
  if (sentence < 0) return null
  for (const line of tail.slice(sentence + 1)) {
    const behind = /(?:公司|厂|廠|部|集团|集團|商行|店)[\s　]+([\p{Script=Han}]{2,4})$/u.exec(line)?.[1]
    if (behind) return behind
    const [name = ''] = piecesOf(line, language).map(bare)
    if (!looksSigned(name)) continue
    // One word may be a town: only the sender's own name or a short Chinese, Japanese or Korean one will do.
    const own = displayTokens(display).some((token) => fold(name).includes(token))
    const unspaced = /^[\p{Script=Han}\p{Script=Hangul}々]{2,4}$/u.test(name)
    if (/\s/u.test(name) || own || unspaced) return name
  }
  return null
}

/** A name and nothing else: few words, each with a capital where the script has them. */
function looksSigned(name: string): boolean {
  const words = name.split(/\s+/u)
  const capital =
    /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|[\p{Script=Han}々]{1,5}|[\p{Script=Katakana}ー]{2,8}|\p{Script=Hangul}{2,4}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{Lo}\p{M}]){2,14}|d[aeiou]s?|van|von|der|den|bin|binti|bte|ibn|al-?\p{L}*|el|ben|y|e|du|dela|la)$/u
  // One long word is a greeting or a firm, not a first name.
  if (words.length === 1 && /^\p{Script=Latin}{13,}$/u.test(name)) return false
  return words.length <= 5 && words.every((word) => capital.test(word)) && looksLikePerson(name)
}

/** "専務取締役 安藤 正隆", "采购经理 王芳", "과장 김도현": the rank stands before with a space. */
const RANK =
  /^(?:[\p{Script=Han}]{0,8}(?:取締役|社長|部長|課長|係長|主任|店長|店主|室長|工場長|園長|院長|校長|教授|担当|代表|係|経理|经理|經理|总监|總監|主管|厂长|廠長|店长|园长|院长|校长|老师|会计|會計|出纳|采购|採購|业务|業務|助理|专员|專員|秘书|工程师|工程師)|(?:대표|이사|부장|차장|과장|대리|팀장|실장|사장|주임|원장|점장|담당))[ 　](?=[\p{Script=Han}\p{Script=Hangul}])/u

/** The name without titles, brackets and stops. */
function bare(piece: string): string {
  return ` ${piece} `
    .replace(TITLES, ' ')
    .replace(/(?:^|\s)(?:namens|i\. ?[AV]\.|ppa\.?|p\.p\.|p\.o\.|per pro|w z\.|vr\.)(?=\s)/u, ' ')
    .replace(/\((?:FH|TU|Univ|BA)\.?\)/gu, ' ')
    .replace(/\((?:mr|mrs|ms|miss|she|he|they|mme)[^)]{0,20}\)/giu, '')
    .trim()
    .replace(TITLES_AFTER, '')
    .replace(TITLES_AFTER, '')
    .replace(/^(?:\p{Ll}{4,}\s){1,3}(?=\p{Lu}\p{Ll}+\s\p{Lu})/u, (role) => (NOT_A_PERSON.test(role) ? '' : role))
    .replace(/^(?:คุณ|นางสาว|นาง|นาย|พี่|น้อง|ป้า|ลุง|เจ๊|เฮีย|ครู|ดร\.|นพ\.|พญ\.)\s?(?=\p{Script=Thai})/u, '')
    .replace(RANK, '')
    .replace(/^(?:(?:Av|Ir|TS|ThS|BS|KS|RA|Ec|Jur|Pr|Dir)\.|Chú|Bác|Cô)\s(?=\p{Lu}\p{Ll})/u, '')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L}\p{M}.)]+$/u, '')
    .replace(/(?<=\p{L}{3})\.$/u, '')

    .replace(/(?:입니다|です|でございます)$/u, '')
    .replace(/\s+x{1,4}$/u, '')
    .replace(/\s(?:from|aus|uit|från|fra|iz|из|з|ze?)\s\p{Lu}\p{L}+$/u, '')
    .replace(
      /^(?:ihre?|deine?|euer|eure|votre|vostr[oa]|jullie|twój|twoja|wasz|wasza|sizin|din|váš|vaše)\s(?=\p{Lu}\p{Ll})/iu,
      '',
    )
    .replace(/^(?:أختكم|أخوكم|ابنكم|محبكم|מחכה|ваш|ваша|your friend)\s+/iu, '')
    .trim()
}

function looksLikePerson(name: string): boolean {
  if (/^(?:for|on behalf of|für|im auftrag|pour|por|per|за|from)\s/iu.test(name)) return false
  if ((name.length < 2 && !/\p{Script=Han}/u.test(name)) || name.length > LONGEST || /[\d@:;!?]/u.test(name))
    return false
  if (name.split(/\s+/u).length > 6 || CLOSINGS.test(name) || NOT_A_PERSON.test(name)) return false
  const first = name[0] ?? ''
  return /\p{L}/u.test(first)
}

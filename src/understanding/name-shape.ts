/** What a name looks like, and what of a line is one. */
import { CLOSINGS, NOT_A_PERSON, TITLES, TITLES_AFTER } from './name-words.ts'

export interface NameInput {
  /** What the writer says now with the signature. */
  readonly text: string
  /** Display name of the writer's address, '' where none. */
  readonly display: string
  /** The writer's address: it shows whether the display name is a person's or a firm's. */
  readonly address?: string | null
  /** BCP 47: of a name signed in two scripts the mail's own is taken. */
  readonly language: string
  /** Whether a word is a town's name: "Anna Riga" signs Anna from Riga. */
  readonly isTown?: (word: string) => boolean
}

/** A line of a signature is no longer. */
export const LONGEST = 60

/** "Order RNG-2041", "Tilaus 48-00713": what stands before is the word for the number. */
const NUMBERED = /\p{Lu}{1,5}[-/ ]?\p{N}{2,}|\p{N}{2,}[-/]\p{N}{3,}|[#№]\s?\p{N}/u

/** Parts of a signature line: "Aoife Brennan, Dublin" and "박지훈 / Park Ji-hoon" hold one name each. */
export function piecesOf(line: string, language: string): string[] {
  const pieces = line
    .split(/\s*[,，،、;|/／·•–—]\s*|\s-\s|\s{3,}|\t/u)
    .filter((piece) => piece !== '' && !(NUMBERED.test(piece) && piece.replace(/\P{N}/gu, '').length < 9))
  const latin = /^\p{Script=Latin}/u
  const own = ['zh-Hans', 'zh-Hant', 'ja', 'ko', 'ru', 'uk', 'ar', 'he', 'fa', 'th', 'el', 'hi', 'bg'].includes(
    language,
  )
  return pieces.toSorted((a, b) => Number(latin.test(a) === own) - Number(latin.test(b) === own))
}

/** A name and nothing else: few words, each with a capital where the script has them. */
export function looksSigned(name: string): boolean {
  const words = name.split(/\s+/u)
  const capital =
    /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|[\p{Script=Han}々]{1,5}|[\p{Script=Katakana}ー]{2,8}|\p{Script=Hangul}{2,4}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{Lo}\p{M}\u200C]){2,16}|d[aeiou]s?|van|von|der|den|bin|binti|bte|ibn|al-?\p{L}*|el|ben|y|e|du|dela|la)$/u
  // One long word is a greeting or a firm, not a first name.
  if (words.length === 1 && /^\p{Script=Latin}{13,}$/u.test(name)) return false
  // Nobody is called by particles alone.
  if (/\p{Ll}/u.test(name) && !/\p{Lu}/u.test(name)) return false
  return words.length <= 5 && words.every((word) => capital.test(word)) && looksLikePerson(name)
}

/** "専務取締役 安藤 正隆", "采购经理 王芳", "과장 김도현": the rank stands before with a space. */
const RANK =
  /^(?:[\p{Script=Han}]{0,8}(?:取締役|社長|部長|課長|係長|主任|店長|店主|室長|工場長|園長|院長|校長|教授|担当|代表|係|経理|经理|經理|总监|總監|主管|厂长|廠長|店长|园长|院长|校长|老师|会计|會計|出纳|采购|採購|业务|業務|助理|专员|專員|秘书|工程师|工程師)|(?:대표|이사|부장|차장|과장|대리|팀장|실장|사장|주임|원장|점장|담당))[ 　](?=[\p{Script=Han}\p{Script=Hangul}])/u

/** The name without titles, brackets and stops. */
export function bare(piece: string): string {
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
    .replace(/^(?:(?:Av|Ir|TS|ThS|BS|KS|RA|Ec|Jur|Pr|Dir)\.|Chú|Bác|Cô|Em|Mình)\s(?=\p{Lu}\p{Ll})/u, '')
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

export function looksLikePerson(name: string): boolean {
  if (/^(?:for|on behalf of|für|im auftrag|pour|por|per|за|from)\s/iu.test(name)) return false
  if ((name.length < 2 && !/\p{Script=Han}/u.test(name)) || name.length > LONGEST || /[\d@:：;!?]/u.test(name))
    return false
  if (name.split(/\s+/u).length > 6 || CLOSINGS.test(name) || NOT_A_PERSON.test(name)) return false
  const first = name[0] ?? ''
  return /\p{L}/u.test(first)
}

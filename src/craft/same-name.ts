/** Finds a name in a text however it is written there: Müller, MUELLER, Muller; full width; the given name alone. */

/** Letters that no decomposition makes plain. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
}

const foldedLetter = (letter: string): string =>
  [
    ...letter
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}|\p{Cf}/gu, ''),
  ]
    .map((one) => PLAIN[one] ?? one)
    .join('')

const folded = (text: string): string => [...text].map(foldedLetter).join('').replace(/\s+/gu, ' ').trim()

/** Words of people and companies that say nothing of whose they are. */
const PARTS = /[\s,;()·・،、]+/u
const HAN_NAME = /^\p{Script=Han}{2,4}$/u
const HANGUL_NAME = /^\p{Script=Hangul}{2,4}$/u
const HAN_TITLES = ['先生', '女士', '小姐', '太太', '总', '總', '经理', '經理', '老师', '様', 'さん', '氏']
const HANGUL_TITLES = ['씨', '님', ' 씨', ' 님', ' 사장님', ' 대표님', ' 과장님']
/** Surnames of two letters. */
const LONG_SURNAME = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|歐陽|남궁|황보|제갈|선우)/u

/** A name, its parts, and what colleagues call a person of it. */
function spokenForms(name: string): string[] {
  const parts = [name, ...name.split(PARTS)]
  return parts.flatMap((part) => {
    const titles = HAN_NAME.test(part) ? HAN_TITLES : HANGUL_NAME.test(part) ? HANGUL_TITLES : null
    if (titles === null) return [part]
    const surname = LONG_SURNAME.test(part) ? part.slice(0, 2) : part.slice(0, 1)
    return [part, part.slice(surname.length), ...titles.map((title) => surname + title)]
  })
}

/** As it may stand in a folded text: ü is u there, and who has no ü on the keyboard types ue. */
function spellings(name: string): string[] {
  const typed = name.normalize('NFC').replace(/[äöüåÄÖÜÅ]/g, (letter) => TYPED[letter.toLowerCase()] ?? letter)
  const plain = folded(name)
  return [plain, folded(typed), plain.replace(/([aou])e/g, '$1').replace(/aa/g, 'a')]
}
const TYPED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa' }

const KNOWS_CASE = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

/**
 * The text with each of these names, of two letters or more, replaced by `mark`; a short one as a whole word only, and as it
 * is written: "Am" is a place in a signature and a word everywhere else.
 */
export function withoutNames(text: string, names: readonly string[], mark: string): string {
  const letters = [...text.normalize('NFC')]
  const plain = letters.map((letter) => (/\s/u.test(letter) ? ' ' : foldedLetter(letter)))
  const starts: number[] = []
  let line = ''
  for (const [index, one] of plain.entries()) {
    for (let at = 0; at < one.length; at += 1) starts.push(index)
    line += one
  }
  const wanted = [...new Set(names.flatMap(spokenForms))].filter((name) => [...name].length > 1)
  const gone = new Uint8Array(letters.length)
  for (const name of wanted)
    for (const form of new Set(spellings(name))) {
      if (form.length < 2) continue
      const isShort = form.length < 4 && KNOWS_CASE.test(form)
      for (let at = line.indexOf(form); at !== -1; at = line.indexOf(form, at + 1)) {
        const from = starts[at] ?? 0
        const to = (starts[at + form.length - 1] ?? from) + 1
        if (isShort && !(isWhole(letters, from, to) && isWritten(letters.slice(from, to), name))) continue
        gone.fill(1, from, to)
      }
    }
  let out = ''
  for (const [index, letter] of letters.entries()) {
    if (gone[index] === 0) out += letter
    else if (index === 0 || gone[index - 1] === 0) out += mark
  }
  return out
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
const isWhole = (letters: readonly string[], from: number, to: number): boolean =>
  !isLetter(letters[from - 1]) && !isLetter(letters[to])
/** Capitals where the name has them, or nothing but capitals. */
function isWritten(found: readonly string[], name: string): boolean {
  const first = found[0] ?? ''
  return first.toLowerCase() === first.toUpperCase() || first !== first.toLowerCase() || name[0] === first
}

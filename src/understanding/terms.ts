/** Sets of words, found in text of any script: at the beginning of a word where words have spaces. */

/** Terms, found again by their first two characters. */
export interface WordSet {
  readonly words: ReadonlySet<string>
  readonly byStart: ReadonlyMap<string, readonly string[]>
  /** Codes of the first characters. */
  readonly firsts: ReadonlySet<number>
  readonly longest: number
}

/** The terms of one line, lower case. */
export function termList(line: string): string[] {
  return line
    .split(/[,،]\s/)
    .map((term) => term.trim().toLowerCase())
    .filter((term) => term !== '')
}

/** Makes terms ready for findTerm. */
export function wordSet(terms: readonly string[]): WordSet {
  const byStart = new Map<string, string[]>()
  for (const term of new Set(terms)) {
    const start = term.slice(0, 2)
    const known = byStart.get(start)
    if (known) known.push(term)
    else byStart.set(start, [term])
  }
  for (const known of byStart.values()) known.sort((a, b) => b.length - a.length)
  const firsts = new Set(terms.map((term) => term.charCodeAt(0)))
  return { words: new Set(terms), byStart, firsts, longest: Math.max(...terms.map((term) => term.length)) }
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u
/** Arabic and Hebrew write and, in, to, from, the onto the word. */
const PROCLITIC = /^[وفبكلوהובלמשכ]$/u
/** Shorter Latin terms are whole words; longer ones may go on ("refund" in "refunded"). */
const WHOLE_WORD = 4

/** The first term of the set in the (lower-case) text, at the beginning of a word where words have spaces. */
export function findTerm(text: string, set: WordSet): string | null {
  for (const { term } of termsIn(text, set)) return term
  return null
}

/** Every term of the set in the (lower-case) text, each once. */
export function findTerms(text: string, set: WordSet): string[] {
  return [...new Set([...termsIn(text, set)].map(({ term }) => term))]
}

function* termsIn(text: string, set: WordSet): Generator<{ term: string; at: number }> {
  for (let at = 0; at < text.length - 1; at++) {
    // Most characters stand inside a word of plain letters, where no term begins.
    if (at > 0 && plainLetter(text.charCodeAt(at)) && plainLetter(text.charCodeAt(at - 1))) continue
    if (!set.firsts.has(text.charCodeAt(at))) continue
    const terms = set.byStart.get(text.slice(at, at + 2))
    if (!terms) continue
    const term = terms.find((candidate) => text.startsWith(candidate, at) && stands(text, at, candidate))
    if (!term) continue
    yield { term, at }
    at += term.length - 1
  }
}

function plainLetter(code: number): boolean {
  return code >= 97 && code <= 122
}

function stands(text: string, at: number, term: string): boolean {
  if (UNSPACED.test(term[0] ?? '')) return true
  const before = text[at - 1]
  const begins =
    before === undefined ||
    !WORD_CHARACTER.test(before) ||
    UNSPACED.test(before) ||
    (PROCLITIC.test(before) && !WORD_CHARACTER.test(text[at - 2] ?? ' '))
  if (!begins) return false
  const after = text[at + term.length]
  return (
    term.length > WHOLE_WORD || !/\p{Script=Latin}$/u.test(term) || after === undefined || !WORD_CHARACTER.test(after)
  )
}

/** The term with which the (lower-case) text ends, as a whole word or the beginning of its last one. */
export function endsWithTerm(text: string, set: WordSet): string | null {
  for (const match of text.matchAll(/(?:^|(?<=[^\p{L}\p{N}]))(?=\p{L})/gu)) {
    const rest = text.slice(match.index).replace(/[\s.:#]+$/u, '')
    if (termOf(rest, set)) return rest
    // "وطلبي ٥٥١٢٠٣", "ובהזמנה 33071"
    for (let cut = 1; cut <= 2 && PROCLITIC.test(rest[cut - 1] ?? ''); cut++)
      if (rest.length > cut + 2 && termOf(rest.slice(cut), set)) return rest.slice(cut)
  }
  if (UNSPACED.test(text.at(-1) ?? '')) {
    for (let length = Math.min(set.longest, text.length); length > 1; length--) {
      if (set.words.has(text.slice(-length))) return text.slice(-length)
    }
  }
  return null
}

const COMPOUND =
  /^(?:order|ordre|bestellung|bestelling|bestilling|beställning|auftrag|rechnung|faktura|factuur|vertrag|kontrakt|contract|sendung|lieferschein|tilaus|lasku|rendelés|számla|nummer)$/u

/** Whole words match exactly; terms of five letters or more also as a word's beginning ("bestell" in "Bestellnummer"). */
function termOf(rest: string, set: WordSet): boolean {
  if (set.words.has(rest)) return true
  if (/\s/u.test(rest)) return false
  for (let length = rest.length - 1; length >= 3; length--) {
    const start = rest.slice(0, length)
    if (set.words.has(start) && (length >= 5 || /[^\p{Script=Latin}]/u.test(start))) return true
  }
  // "inköpsorder", "Rahmenvertrag": Germanic and Finnic compounds end with the word.
  for (let cut = 3; rest.length - cut >= 5; cut++) {
    const end = rest.slice(cut)
    if (set.words.has(end) && COMPOUND.test(end)) return true
  }
  return false
}

/** Finds what writers would buy if we had it, sentence by sentence; rather misses one than takes a grievance for a wish. */
import { sentencesOf } from '../craft/letter-check.ts'
import { CHANCE_KINDS, type ChanceKind } from '../ticket/words.ts'
import { CHANCE_WORDS, type ChanceWords } from './chance-words.ts'

export interface FoundChance {
  readonly kind: ChanceKind
  /** The sentence, as written. */
  readonly quote: string
}

const LONGEST = 300
const MOST = 5
/** Wishes stand in the first pages or nowhere: a mail of 200 kB must not hold up the desk. */
const READ_CHARACTERS = 6_000
/** What may prove or explain something is asked for because of the grievance. */
const PAPERS = /pdf|video|foto|photo|manual|drawing|disegno|dibujo|desenho|zeichnung|instruc|instruktion/u
/** The scripts that put no blank between words. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'ko'])

type Patterns = Readonly<Record<keyof ChanceWords, RegExp>>
const known = new Map<string, Patterns>()

function patternsFor(language: string): Patterns | null {
  const words = Object.hasOwn(CHANCE_WORDS, language) ? CHANCE_WORDS[language] : undefined
  if (!words) return null
  const made = known.get(language)
  if (made) return made
  const whole = (source: string): RegExp =>
    UNSPACED.has(language)
      ? new RegExp(source, 'iu')
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu')
  const started = (source: string): RegExp =>
    UNSPACED.has(language) ? new RegExp(source, 'iu') : new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})`, 'iu')
  const { wish, not, size, price, market, feature } = words
  const patterns: Patterns = {
    wish: whole(wish),
    not: whole(not),
    size: whole(size),
    price: whole(price),
    market: started(market),
    feature: whole(feature),
  }
  known.set(language, patterns)
  return patterns
}

/** @param language BCP 47 of the text; one without words gives none */
export function chancesIn(whole: string, language: string): FoundChance[] {
  const text = whole.slice(0, READ_CHARACTERS)
  const base = language.toLowerCase().split('-')[0] ?? ''
  const patterns = patternsFor(base)
  if (!patterns?.wish.test(folded(text))) return []
  const found: FoundChance[] = []
  for (const sentence of sentencesOf(text, language)) {
    const plain = folded(sentence)
    if (sentence.length > LONGEST || !patterns.wish.test(plain) || patterns.not.test(plain)) continue
    if (PAPERS.test(plain)) continue
    const kind = CHANCE_KINDS.find((one) => one !== 'product' && patterns[one].test(plain)) ?? 'product'
    found.push({ kind, quote: sentence.trim() })
    if (found.length === MOST) break
  }
  return found
}

/** Small letters without their marks, one blank for many, straight apostrophes. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('ё', 'е')
    .replace(/[أإآ]/g, 'ا')
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Arabic}])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
}

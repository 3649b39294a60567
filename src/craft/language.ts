/**
 * Language says in which language a text is written: the script narrows the candidates, a detector of sixty languages
 * names the likeliest, franc and the words that only one language uses vote beside it.
 *
 * An unknown language is named, never forced into one that we know: the strong detector runs unrestricted. Chinese is
 * told apart by characters that only one of its scripts has, Indonesian from Malay and Norwegian from Danish by words.
 */
import { francAll } from 'franc'
import { alienLetters, functionWords, ISO_639_3, ownLetters } from './language-marks.ts'
import { loadNgrams, ngramScores } from './language-ngrams.ts'
import { chineseScript, dominantScript, lettersOf, SCRIPT_LANGUAGES } from './language-script.ts'

export interface DetectedLanguage {
  /** BCP 47, Chinese with its script (zh-Hans, zh-Hant); 'und' where the text is too short to tell. */
  readonly language: string
  /** 0 to 1. */
  readonly confidence: number
  readonly why: string[]
  /** Likeliest first. */
  readonly ranked: { language: string; probability: number }[]
}

export type DetectLanguage = (text: string) => DetectedLanguage

/** More text says nothing new and costs time. */
const SAMPLE_CHARACTERS = 2_000
/** franc is the slowest voter and the weakest. */
const FRANC_CHARACTERS = 500
/** Below this many letters a Latin text (a third of it in other scripts) is guessed only when the voters are sure. */
const SHORT_LETTERS = 12

/** What a text says that is all common words of one language. */
const COVERAGE = 5
/** A text of fewer words is no more than a few. */
const MOST_SAID = 5

/** Loads the detector's data once (about 50 ms) and gives the function that names a text's language. */
export async function createLanguageDetector(): Promise<DetectLanguage> {
  loadNgrams()
  return detectLanguage
}

function detectLanguage(text: string): DetectedLanguage {
  const sample = withoutMachineWords(text.slice(0, SAMPLE_CHARACTERS))
  const letters = lettersOf(sample)
  if (letters < 2) return undetermined('no letters')
  const script = dominantScript(sample)
  if (script === 'Han') return chinese(sample, letters)
  const only = SCRIPT_LANGUAGES[script]
  if (only?.length === 1 && only[0]) return sure(only[0], `${script} script`)
  return vote(sample, letters, script)
}

/** Addresses, links, numbers and codes speak no language. */
function withoutMachineWords(text: string): string {
  return text
    .replace(/https?:\/\/\S{1,500}/gu, ' ')
    .replace(/\S{1,100}@\S{1,100}/gu, ' ')
    .replace(/[A-Za-z\p{N}#/_.-]{0,40}\p{N}[A-Za-z\p{N}#/_.-]{0,40}/gu, ' ')
}

function undetermined(reason: string): DetectedLanguage {
  return { language: 'und', confidence: 0, why: [reason], ranked: [] }
}

function sure(language: string, reason: string): DetectedLanguage {
  return { language, confidence: 0.99, why: [reason], ranked: [{ language, probability: 0.99 }] }
}

function chinese(sample: string, letters: number): DetectedLanguage {
  const { simplified, traditional } = chineseScript(sample)
  const language = traditional > simplified ? 'zh-Hant' : 'zh-Hans'
  const decided = simplified + traditional
  const share = decided === 0 ? 0.75 : Math.max(simplified, traditional) / decided
  const confidence = letters < 2 ? 0.5 : Math.min(0.99, 0.5 + share / 2)
  const why = [`Han script, ${simplified} simplified and ${traditional} traditional characters`]
  return { language, confidence, why, ranked: [{ language, probability: confidence }] }
}

/** Adds up the voters in log space over the candidates and turns the sums into probabilities. */
function vote(sample: string, letters: number, script: string): DetectedLanguage {
  const strong = strongScores(sample)
  const words = functionWords(sample)
  const candidates = candidatesOf(script, strong, words)
  if (candidates.length === 0) return undetermined('no voter knows it')
  const weak = francScores(sample, candidates)
  const size = Math.log(1 + letters)
  const spoken = Math.max(MOST_SAID, sample.match(/\p{L}+/gu)?.length ?? 0)
  const strict = script === 'Arabic' ? 3 : 1.1
  const scored = candidates.map((language) => ({
    language,
    score:
      size * 4 * (strong.get(language) ?? 0) +
      size * (weak.get(language) ?? 0) +
      2.2 * Math.log(1 + (words.get(language) ?? 0)) +
      COVERAGE * ((words.get(language) ?? 0) / spoken) +
      0.6 * Math.log(1 + ownLetters(sample, language)) -
      strict * Math.min(3, alienLetters(sample, language)) -
      absence(sample, letters, language) -
      (RARE[language] ?? 0),
  }))
  const ranked = softmax(scored)
  const [first] = ranked
  if (!first) return undetermined('no voter knows it')
  const hits = words.get(first.language) ?? 0
  const short = script === 'Latin' ? SHORT_LETTERS : SHORT_LETTERS / 3
  // A name alone is no word of a language, however sure the n-grams are of it.
  if (hits === 0 && (letters < short / 2 || (letters < short && first.probability < 0.7)))
    return undetermined('too short')
  const why = [hits > 0 ? `${script} script, ${Math.round(hits)} common words of it` : `${script} script`]
  return { language: first.language, confidence: Math.min(0.99, first.probability), why, ranked: ranked.slice(0, 5) }
}

/** Of two that are hard to tell apart the one that few mails are written in. */
const RARE: Readonly<Record<string, number>> = { ms: 0.6, af: 0.3, gl: 0.5, mk: 0.3 }

/** Letters without which hardly a sentence of the language stands, and how much their absence says. */
const NEEDED: Readonly<Record<string, readonly [RegExp, number]>> = {
  uk: [/[іїєґ]/iu, 0.8],
  be: [/[іў]/iu, 1.5],
  bg: [/ъ|(?:та|то|те|ят|хме|ме)(?!\p{L})/iu, 1],
  sr: [/[јљњђћџ]/iu, 1.5],
  mk: [/[јљњќѓѕџ]/iu, 1.5],
}
const SENTENCE_LETTERS = 18

function absence(sample: string, letters: number, language: string): number {
  const [needed, weight] = NEEDED[language] ?? []
  return needed && weight && letters >= SENTENCE_LETTERS && !needed.test(sample) ? weight : 0
}

/** What the n-grams say, 0 to 1; their codes are put right where they know only one of a pair. */
function strongScores(sample: string): Map<string, number> {
  const scores = new Map<string, number>()
  for (const [code, score] of ngramScores(sample.toLowerCase())) {
    if (code === 'no') scores.set('nb', score)
    else if (code === 'ms') {
      // They have no Indonesian: both are scored alike here and told apart by their words.
      scores.set('id', score)
      scores.set('ms', score - 0.02)
    } else scores.set(code, score)
    // They take Afrikaans for Dutch: its words tell.
    if (code === 'nl') scores.set('af', score - 0.06)
  }
  return scores
}

/** The best of the strong detector within the script, and every language whose common words stand in the text. */
function candidatesOf(script: string, strong: Map<string, number>, words: Map<string, number>): string[] {
  const fits = SCRIPT_LANGUAGES[script]
  const named = [...strong].sort(([, a], [, b]) => b - a).map(([language]) => language)
  const within = fits ? named.filter((language) => fits.includes(language)) : named.filter(isLatin)
  const worded = [...words].filter(([, n]) => n >= 1).map(([language]) => language)
  const all = new Set([...within.slice(0, 8), ...worded.filter((l) => (fits ? fits.includes(l) : isLatin(l)))])
  return [...(all.size > 0 ? all : new Set(fits ?? []))]
}

const elsewhere = new Set(Object.values(SCRIPT_LANGUAGES).flat())

function isLatin(language: string): boolean {
  return !elsewhere.has(language)
}

/** franc's distances over the candidates that it knows, 0 to 1 with the best at 1. */
function francScores(sample: string, candidates: readonly string[]): Map<string, number> {
  const scores = new Map<string, number>()
  const only = candidates.map((language) => ISO_639_3[language]).filter((code) => code !== undefined)
  if (only.length < 2) return scores
  for (const [code, score] of francAll(sample.slice(0, FRANC_CHARACTERS), { only, minLength: 1 })) {
    const language = candidates.find((candidate) => ISO_639_3[candidate] === code)
    if (language) scores.set(language, score)
  }
  return scores
}

function softmax(scored: readonly { language: string; score: number }[]): { language: string; probability: number }[] {
  const top = Math.max(...scored.map(({ score }) => score))
  const weights = scored.map(({ language, score }) => ({ language, weight: Math.exp(score - top) }))
  const sum = weights.reduce((total, { weight }) => total + weight, 0)
  return weights
    .map(({ language, weight }) => ({ language, probability: weight / sum }))
    .sort((a, b) => b.probability - a.probability)
}

/** Holds a letter to its language: the whole of it, and each paragraph that is long enough to tell. */
import type { DetectedLanguage, DetectLanguage } from './language.ts'

/** A paragraph with fewer letters is too short for any detector. */
const PARAGRAPH_LETTERS = 60
/** Sure enough to stop a letter. */
const SURE = 0.75
/** The same between sister languages that letters are written in: the detector errs more often there. */
const SURE_OF_SISTERS = 0.9
const SISTERS: readonly ReadonlySet<string>[] = [new Set(['nb', 'da']), new Set(['uk', 'ru']), new Set(['fa', 'ar'])]
/** Languages whose texts a detector confuses in short letters: a letter in the one is no alarm for the other. */
const NEAR: readonly ReadonlySet<string>[] = [
  new Set(['nb', 'nn', 'no']),
  new Set(['id', 'ms']),
  new Set(['hr', 'sr', 'bs', 'sl']),
  new Set(['cs', 'sk']),
  new Set(['pt', 'gl']),
  new Set(['es', 'ca', 'gl']),
  new Set(['hi', 'mr', 'ne']),
  new Set(['fa', 'ps', 'ur']),
  new Set(['ar', 'ps', 'ur']),
  new Set(['uk', 'be']),
  new Set(['ru', 'be']),
  new Set(['bg', 'mk']),
  new Set(['nl', 'af']),
  new Set(['fi', 'et']),
]

/**
 * What doesn't fit, e.g. "fr: Merci de votre …", or null where the letter is in its language. Greeting and signature
 * are mostly names and are judged only with the whole.
 * @param language BCP 47 that the letter should be in
 */
export function languageMismatch(letter: string, language: string, detect: DetectLanguage): string | null {
  const paragraphs = letter.split(/\n\s*\n/).map(spokenWords)
  const body = paragraphs.slice(1, -1).join('\n')
  for (const text of [body === '' ? paragraphs.join('\n') : body, ...paragraphs.slice(1, -1)]) {
    const found = spokenLanguage(text, detect)
    if (found !== null && isOther(found, language)) return `${found.language}: ${text.trim().slice(0, 60)}`
  }
  return null
}

/** Of a mail as a whole; null where it is too short to tell, or nothing names its language. */
export function languageOfMail(text: string, detect: DetectLanguage): LanguageFound | null {
  const found = spokenLanguage(spokenWords(text), detect)
  return found && { language: found.language, confidence: found.confidence }
}

export type LanguageFound = Pick<DetectedLanguage, 'language' | 'confidence'>

function spokenLanguage(words: string, detect: DetectLanguage): DetectedLanguage | null {
  const found = weight(words) < PARAGRAPH_LETTERS ? null : detect(words)
  return found === null || found.language === 'und' ? null : found
}

/** Whether what was found is surely another language than `language` (BCP 47). */
export function isOther({ language: found, confidence }: LanguageFound, language: string): boolean {
  if (isSame(found, language)) return false
  const sisters = SISTERS.some((pair) => pair.has(primary(found)) && pair.has(primary(language)))
  return confidence >= (sisters ? SURE_OF_SISTERS : SURE)
}

const primary = (tag: string): string => new Intl.Locale(tag).language

/** Names, addresses, order numbers and quoted words say nothing about the language of a letter. */
function spokenWords(paragraph: string): string {
  return paragraph
    .replace(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,200}|(?:https?:\/\/|www\.)\S{1,300}/giu, ' ')
    .replace(/"[^"\n]{1,80}"|“[^”\n]{1,80}”|„[^“”\n]{1,80}[“”]|«[^»\n]{1,80}»|「[^」\n]{1,80}」|⟦[^⟧\n]{1,80}⟧/gu, ' ')
    .replace(/\p{L}*\p{N}[\p{L}\p{N}/#-]*/gu, ' ')
}

/** A character of a script without an alphabet says as much as three letters. */
function weight(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  return (text.match(/\p{L}/gu)?.length ?? 0) + 2 * dense
}

function isSame(found: string, wanted: string): boolean {
  const [a, b] = [new Intl.Locale(found).maximize(), new Intl.Locale(wanted).maximize()]
  if (a.language === b.language) return a.language !== 'zh' || a.script === b.script
  return NEAR.some((group) => group.has(a.language) && group.has(b.language))
}

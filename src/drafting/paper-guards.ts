/**
 * What a model adds to an internal paper stands before these. A colleague or a partner acts on a paper, so its added words may
 * only report what the customer wrote and ask for facts: they give no order and no consent, name no money that is to be paid
 * and no bank, and have no figure that the ticket does not have. Whoever wrote the mail may have dictated them.
 */
import type { DetectLanguage } from '../craft/language.ts'
import { isOther } from '../craft/language-lock.ts'
import { placeholderAt } from '../craft/letter-check.ts'
import { codeKey, codesIn, linksIn } from '../craft/letter-guard-codes.ts'
import { addressesIn, datesIn, durationsIn, percentagesIn, phonesIn } from '../craft/letter-guard-scan.ts'
import { wordsOfNoLetter } from '../craft/model-words.ts'
import { latinDigits, moneyIn } from '../craft/money-scan.ts'
import { wordedSumsIn } from '../craft/money-words.ts'
import { standsIn } from '../craft/stands-in.ts'
import { mayBeAdded, type PaperWords } from '../ticket/model-job.ts'
import type { PaperKind, PaperRole } from '../ticket/words.ts'
import { PAPER_RULES } from './paper-prompt.ts'
import { clausesOf, NOBODY_SAID, notAsked, notReported } from './paper-speech.ts'
import type { PaperLanguage } from './paper-texts.ts'
import { copied, STRANGE, type Trip, trip } from './refine-guards.ts'

export interface PaperGuard {
  readonly kind: PaperKind
  readonly role: PaperRole
  readonly language: PaperLanguage
  /** The template's paper, and the facts that the model was told: their figures may stand. */
  readonly known: string
  /** What the customer wrote, as `theirWords` gives it. */
  readonly mails: string
  readonly detect: DetectLanguage
}

const COURSE_CHARACTERS = { 'zh-Hans': 500, en: 1_200 } as const
const QUESTION_CHARACTERS = { 'zh-Hans': 90, en: 220 } as const

/** Empty: the words may be offered. */
export function guardPaper({ course: reports, questions }: PaperWords, guard: PaperGuard): Trip[] {
  const course = reports.map(({ says }) => says).join(' ')
  const quotes = reports.map(({ quote }) => quote)
  const parts = [course, ...questions].filter((part) => part !== '')
  const said = parts.join('\n')
  const { language, known } = guard
  // By an order money and goods leave: what it says is a person's word alone.
  if (!mayBeAdded(guard.kind)) return [trip('order', guard.kind)]
  return [
    ...parts.flatMap((part) => formTrips(part, guard)),
    ...(course.length > COURSE_CHARACTERS[language] ? [trip('length', String(course.length))] : []),
    ...questions.filter((one) => one.length > QUESTION_CHARACTERS[language]).map((one) => trip('length', one)),
    ...figuresNotIn(known, said, language).map((text) => trip('figure', text)),
    ...(guard.role === 'finance' ? sumsIn(said).map((text) => trip('order', text)) : []),
    ...notReported(course, language).map((text) => trip('order', text)),
    ...questions.flatMap((one) => notAsked(one, language)).map((text) => trip('order', text)),
    ...quotes.filter((quote) => !standsIn(guard.mails, quote)).map((text) => trip('quote', text)),
    ...quotes.flatMap((quote) => reachesOut(quote, known)).map((text) => trip('figure', text)),
    ...(guard.role === 'finance' ? sumsIn(quotes.join('\n')).map((text) => trip('order', text)) : []),
    ...(quotes.join('').length > 2 * COURSE_CHARACTERS.en ? [trip('length', String(quotes.join('').length))] : []),
    ...(copied(said, known, PAPER_RULES) ? [trip('leak', 'the instructions')] : []),
  ]
}

/** A quote is the customer's, but no paper shows a way to reach somebody or to pay, nor a sum that our reading did not find. */
function reachesOut(quote: string, known: string): string[] {
  const text = latinDigits(quote)
  const ours = latinDigits(known)
  const sums = moneyIn(ours)
  const digits = new Set(ours.match(/\d+/g))
  return [
    ...linksIn(text),
    ...addressesIn(text),
    ...phonesIn(text).map((one) => one.text),
    ...moneyIn(text)
      .filter(({ amount }) => !sums.some((sum) => sum.amount === amount))
      .map((sum) => sum.text),
    ...(text.match(/\d(?:[ -]?\d){5,}/g) ?? []).filter((run) => !digits.has(run.replace(/\D/g, ''))),
  ]
}

/** Shape, language, and words that stand in no paper of any kind. */
export function formTrips(
  part: string,
  { language, detect }: Pick<PaperGuard, 'language' | 'detect'>,
  never: RegExp = NOBODY_SAID,
): Trip[] {
  const strange = STRANGE.exec(part)?.[0]
  const other = otherLanguage(part, language, detect)
  const none = wordsOfNoLetter(part, '') ?? never.exec(part)?.[0] ?? null
  return [
    ...(strange === undefined ? [] : [trip('shape', strange)]),
    ...(placeholderAt(part) >= 0 ? [trip('placeholder', part)] : []),
    ...(other === null ? [] : [trip('language', other)]),
    ...(none === null ? [] : [trip('unwanted', none)]),
  ]
}

/** So few letters say nothing to a detector. */
const TELLING = 40

function otherLanguage(text: string, language: PaperLanguage, detect: DetectLanguage): string | null {
  const words = text.replace(/\p{Script=Latin}*\p{N}[\p{Script=Latin}\p{N}/#-]*/gu, ' ')
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  const own = language === 'en' ? count(/\p{Script=Latin}/gu) : count(/\p{Script=Han}/gu) * 3
  // Names of goods stay in Latin letters in Chinese.
  if (
    letters === 0 ||
    own < letters * (language === 'en' ? 0.9 : 1) ||
    /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  )
    return text.slice(0, 60)
  const foreign = language === 'en' ? clausesOf(words).find(isNotEnglish) : NOT_CHINESE.exec(words)?.[0]
  if (foreign !== undefined) return foreign.slice(0, 60)
  if (letters < (language === 'en' ? TELLING : TELLING / 2)) return null
  const found = detect(words)
  return found.language !== 'und' && isOther(found, language) ? `${found.language}: ${text.slice(0, 60)}` : null
}

/** Small words that hardly a clause of English does without, and that no other language has. */
const SMALL =
  /\b(?:the|of|to|are|were|has|have|had|that|this|these|those|they|their|them|it|its|by|with|from|and|not|who|which|what|how|there|been|when|after|before|customer|goods)\b/iu
/** Longer than the name of any article. */
const NOT_CHINESE = /(?:(?!\p{Script=Han})[\p{L}\p{M}'’]+[ ,.]+){3}(?!\p{Script=Han})\p{L}+/u
const isNotEnglish = (clause: string): boolean => clause.split(/\s+/u).length > 3 && !SMALL.test(clause)

const sumsIn = (text: string): string[] => [...moneyIn(text), ...wordedSumsIn(text)].map((sum) => sum.text)

/** Large numbers in words hide a figure. */
const WORDED =
  /(?<![\p{L}])(?:hundreds?|thousands?|millions?|dozens?)(?![\p{L}])|[一二两三四五六七八九十几数][十百千万亿][一二三四五六七八九十百千万亿]*|[百千万亿](?=元|块|美|欧|件|台|个|箱)/giu

/** Figures, days, links and whatever reaches somebody, that `known` does not have; links and addresses never stand. */
export function figuresNotIn(known: string, said: string, language: PaperLanguage): string[] {
  const ours = latinDigits(known)
  const text = latinDigits(said)
  const digits = new Set(ours.match(/\d+/g))
  const sums = moneyIn(ours)
  const dates = datesIn(ours, language)
  const codes = codesIn(ours).map(codeKey)
  const shares = percentagesIn(ours).map(({ figure }) => figure)
  const periods = durationsIn(ours, language).map(({ figure }) => figure)
  return [
    ...new Set([
      ...(text.match(/\d+/g) ?? []).filter((run) => !digits.has(run)),
      ...(text.match(WORDED) ?? []).filter((word) => !ours.includes(word)),
      ...moneyIn(text)
        .filter(({ amount }) => !sums.some((sum) => sum.amount === amount))
        .map((sum) => sum.text),
      ...wordedSumsIn(text)
        .filter(({ text: one }) => !ours.includes(one))
        .map((sum) => sum.text),
      ...datesIn(text, language)
        .filter(({ day, month }) => !dates.some((one) => one.day === day && one.month === month))
        .map((one) => one.text),
      ...percentagesIn(text)
        .filter(({ figure }) => !shares.includes(figure))
        .map((one) => one.text),
      ...durationsIn(text, language)
        .filter(({ figure }) => !periods.includes(figure))
        .map((one) => one.text),
      ...codesIn(text).filter((code) => !codes.includes(codeKey(code))),
      ...linksIn(text),
      ...addressesIn(text),
      ...phonesIn(text).map((one) => one.text),
    ]),
  ]
}

/**
 * The figures of a paper that the machine drafted: without the words of customers and colleagues that it quotes, and without
 * the names of their files, where anybody can write any number.
 */
export function ownFigures(paper: string, fileNames: readonly string[]): string {
  const lines = paper.split('\n').filter((line) => !line.startsWith('>'))
  return fileNames.reduce((text, name) => (name === '' ? text : text.replaceAll(name, ' ')), lines.join('\n'))
}

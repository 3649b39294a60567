/**
 * Every word that comes back from a model stands before these: whether it is a letter of this shape and length in this
 * language, says what the template's letter says, and promises, asks and admits nothing else. Whoever wrote the mail may have
 * dictated the answer; nothing here believes it.
 */

import type { DetectLanguage } from '../craft/language.ts'
import { languageMismatch } from '../craft/language-lock.ts'
import { measureLetter, placeholderAt } from '../craft/letter-check.ts'
import { codeKey, codesIn } from '../craft/letter-guard-codes.ts'
import { datesIn, durationsIn, percentagesIn, phonesIn } from '../craft/letter-guard-scan.ts'
import { type LetterWords, NO_WORDS, placesOf } from '../craft/letter-words.ts'
import { businessOfNoLetter } from '../craft/model-business.ts'
import { wordsOfNoLetter } from '../craft/model-words.ts'
import { moneyIn } from '../craft/money-scan.ts'
import { type KnownPromises, promisesOf, unknownPromises } from '../craft/promise-guard.ts'
import { unwantedIn } from '../craft/unwanted.ts'
import type { ModelGuard, ModelWish } from '../ticket/model-job.ts'
import type { Drafted, Unwanted } from '../ticket/turn.ts'
import { LETTER_RULES, type NewBlock } from './refine-prompt.ts'

export interface Trip {
  readonly guard: ModelGuard
  /** As it stands in the letter, or what is missing there. */
  readonly text: string
}

export interface GuardContext {
  readonly words: LetterWords
  readonly detect: DetectLanguage
  readonly wish: ModelWish
  /** A person asked for these words: what only sounds like an act is shown to them instead of stopped. */
  readonly byPerson: boolean
}

export interface Guarded {
  /** Empty: the letter may be offered. */
  readonly trips: readonly Trip[]
  /** What whoever approves has to confirm. */
  readonly unwanted: readonly Unwanted[]
}

/** Grows no more than this: the model may say a little more of this mail. */
const GROWTH = 1.6
const GROWTH_WORDS = 40
const PART_CHARACTERS = 2_500

/** @param letter the whole letter with the new parts in it, without the quoted original */
export function guardLetter(turn: Drafted, parts: readonly NewBlock[], letter: string, context: GuardContext): Guarded {
  const shape = shapeTrips(turn, parts)
  if (shape.length > 0) return { trips: shape, unwanted: [] }
  const known = strictly(turn)
  const said = parts.map(({ text }) => text).join('\n\n')
  const unwanted = unwantedIn(letter, known, context.words)
  const soft = context.byPerson ? unwanted.filter(({ sort }) => sort === 'act') : []
  const none =
    wordsOfNoLetter(said, known.machineLetter) ??
    (context.byPerson ? null : businessOfNoLetter(said, known.machineLetter))
  const mismatch = languageMismatch(`\n\n${said}\n\n`, turn.draft.language, context.detect)
  return {
    trips: [
      ...lengthTrips(turn, letter, context),
      ...(mismatch === null ? [] : [trip('language', mismatch)]),
      ...unknownPromises(letter, known, context.words).map((text) => trip('new-promise', text)),
      ...lostPromises(known, letter, context.words).map((text) => trip('lost-promise', text)),
      ...unwanted.filter((one) => !soft.includes(one)).map(({ say }) => trip('unwanted', say)),
      ...(none === null ? [] : [trip('unwanted', none)]),
      ...(copied(said, known.machineLetter) ? [trip('leak', 'the instructions')] : []),
    ],
    unwanted: soft,
  }
}

export const trip = (guard: ModelGuard, text: string): Trip => ({ guard, text: text.slice(0, 120) })

/** Markup, marks that nobody sees, and marks of our own questions. */
export const STRANGE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /<\/?[a-z!][^>]{0,80}>|\*\*|__|```|^#{1,4} |[⟦⟧{}|\\]|\[\p{L}{3,10}\]|[\u0000-\u0008\u000B-\u001F\u200B\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E0FFF}]|\p{Extended_Pictographic}/mu

function shapeTrips({ draft }: Drafted, parts: readonly NewBlock[]): Trip[] {
  const names = parts.map(({ name }) => name)
  const strangers = names.filter((name) => !draft.blocks.some((block) => block.name === name))
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  return [
    ...(parts.length === 0 ? [trip('shape', 'nothing')] : []),
    ...[...strangers, ...twice].map((name) => trip('shape', name)),
    ...parts.flatMap(({ name, text }) => {
      const strange = STRANGE.exec(text)?.[0]
      if (!/\p{L}/u.test(text)) return [trip('shape', name)]
      if (text.length > PART_CHARACTERS) return [trip('length', name)]
      if (placeholderAt(text) >= 0) return [trip('placeholder', name)]
      return strange === undefined ? [] : [trip('shape', strange)]
    }),
  ]
}

function lengthTrips({ draft }: Drafted, letter: string, { wish }: GuardContext): Trip[] {
  const count = (text: string) => measureLetter(text, draft.language, NO_WORDS).words
  const [before, after] = [count(draft.letter), count(letter)]
  if (after > before * GROWTH + GROWTH_WORDS) return [trip('length', `${before} → ${after}`)]
  if (wish === 'shorter' && after >= before) return [trip('length', `${before} → ${after}`)]
  return []
}

/**
 * What the letter may say: what the template's letter says, and the numbers of this order. The mail's own sums, shares,
 * periods and account numbers are none of it, though a person may write them.
 */
export function strictly(turn: Drafted): KnownPromises {
  const known = promisesOf(turn)
  const { findings, resolution } = turn
  const machine = known.machineLetter
  const sums = moneyIn(machine)
  const { reference, tracking } = resolution.details ?? {}
  const quantity = findings.quantity.value
  return {
    ...known,
    amounts: known.amounts.filter(({ minor, currency }) =>
      sums.some(
        ({ amount, currencies }) => amount !== null && currencies.includes(currency) && isSum(amount, minor, currency),
      ),
    ),
    numbers: [
      ...findings.orderNumbers.value,
      ...[quantity?.affected, quantity?.total].flatMap((number) => (number == null ? [] : [String(number)])),
      ...percentagesIn(machine).map(({ text }) => text),
      ...durationsIn(machine, known.language).map(({ text }) => text),
    ],
    codes: [
      machine,
      ...findings.orderNumbers.value,
      ...[reference, tracking].filter((text) => text !== undefined),
      ...(findings.products?.value ?? []),
    ],
  }
}

function isSum(amount: number, minor: number, currency: string): boolean {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
  return Math.abs(amount - minor / 10 ** (digits ?? 2)) < 0.005
}

/** Figures and remedies of the template's letter that are no longer there. */
function lostPromises(known: KnownPromises, letter: string, words: LetterWords): string[] {
  const { machineLetter: machine, language } = known
  const sums = moneyIn(letter)
  const dates = datesIn(letter, language)
  const codes = codesIn(letter).map(codeKey)
  const shares = percentagesIn(letter).map(({ figure }) => figure)
  const phones = phonesIn(letter).map(({ digits }) => digits)
  const figures = [
    ...moneyIn(machine).filter(({ amount }) => !sums.some((sum) => sum.amount === amount)),
    ...datesIn(machine, language).filter(
      ({ day, month }) => !dates.some((one) => one.day === day && one.month === month),
    ),
    ...codesIn(machine)
      .filter((code) => !codes.includes(codeKey(code)))
      .map((text) => ({ text })),
    ...percentagesIn(machine).filter(({ figure }) => !shares.includes(figure)),
    ...phonesIn(machine).filter(({ digits }) => !phones.includes(digits)),
  ].map(({ text }) => text)
  const remedies = Object.values(words.remedies).flatMap((phrases) => {
    const said = phrases.find((phrase) => placesOf(machine, phrase).length > 0)
    const kept = phrases.some((phrase) => placesOf(letter, phrase).length > 0)
    return said === undefined || kept ? [] : [said.replace('*', '')]
  })
  return [...figures, ...remedies]
}

/** So many characters in a row that stand in the rules and not in our letter were copied. */
const COPIED = 40
const squeezed = (text: string): string => text.toLowerCase().replace(/[\s\p{P}]+/gu, ' ')
const RULES = squeezed(LETTER_RULES)

/** Whether a piece of the rules, or the canary, stands in what was said and not in our own words. */
export function copied(said: string, own: string, given: string = LETTER_RULES): boolean {
  const text = squeezed(said)
  const ours = squeezed(own)
  const rules = given === LETTER_RULES ? RULES : squeezed(given)
  for (let at = 0; at + COPIED <= text.length; at += 8) {
    const piece = text.slice(at, at + COPIED)
    if (rules.includes(piece) && !ours.includes(piece)) return true
  }
  return /harbou?r.?lantern/.test(text)
}

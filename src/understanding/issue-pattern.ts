/**
 * How one term of the lexicon is found. Patterns are read step by step: a regular expression a term would take a tenth
 * of a second to build for each language, and can be made to try for hours by a row of hyphens.
 */
import { CLASS, classesAt, SPACELESS, skip } from './issue-letters.ts'

/** Literal text, or one of the steps below. */
export type Step = string | (typeof STEP)[keyof typeof STEP]

const STEP = {
  /** `*` */
  restOfWord: 0,
  gap: 1,
  /** Between the words of a script without spaces. */
  perhapsGap: 2,
  /** `..` */
  fewWords: 3,
  /** `..` in a script without spaces. */
  fewCharacters: 4,
  /** `<n>` */
  number: 5,
  wordEnd: 6,
} as const

export interface Pattern {
  readonly steps: readonly Step[]
  /** False where other words may stand between its own. */
  readonly contiguous: boolean
}

/** How many words `..` passes over, and, whatever a row of hyphens is, how many characters. */
const FEW_WORDS = 4
const FEW_WORDS_CHARACTERS = 200
const FEW_CHARACTERS = 10

/**
 * Reads a folded term. `*` stands for the rest of a word, `..` for up to four words, `<n>` for a number; a term that
 * ends in a letter ends with its word.
 */
export function patternOf(term: string): Pattern {
  const spaceless = SPACELESS.test(term)
  const tokens = term.split(/\s+/)
  const steps: Step[] = []
  let joint: Step | null = null
  for (const token of tokens) {
    if (token === '..') {
      joint = spaceless ? STEP.fewCharacters : STEP.fewWords
      continue
    }
    if (steps.length > 0) steps.push(joint ?? (spaceless ? STEP.perhapsGap : STEP.gap))
    for (const [index, word] of token.split('<n>').entries()) {
      if (index > 0) steps.push(STEP.number)
      for (const [part, text] of word.split('*').entries()) {
        if (part > 0) steps.push(STEP.restOfWord)
        if (text !== '') steps.push(text)
      }
    }
    joint = null
  }
  if (!spaceless && (classesAt(term, term.length - 1) & CLASS.letter) !== 0) steps.push(STEP.wordEnd)
  return { steps, contiguous: !tokens.includes('..') }
}

/**
 * Where the pattern ends that begins at `at`; -1 where it doesn't stand there.
 * @param numbers folded number words of the term's language
 * @param from the step to begin with
 */
export function matchEnd(
  steps: readonly Step[],
  line: string,
  at: number,
  numbers: readonly string[],
  from = 0,
): number {
  const step = steps[from]
  if (step === undefined) return at
  if (typeof step === 'string') {
    return line.startsWith(step, at) ? matchEnd(steps, line, at + step.length, numbers, from + 1) : -1
  }
  const rest = (here: number): number => matchEnd(steps, line, here, numbers, from + 1)
  switch (step) {
    case STEP.wordEnd:
      return (classesAt(line, at) & CLASS.letter) === 0 ? rest(at) : -1
    case STEP.restOfWord:
      return longestFirst(skip(line, at, CLASS.letter), at, rest)
    case STEP.gap:
      return longestFirst(skip(line, at, CLASS.gap), at + 1, rest)
    case STEP.perhapsGap:
      return longestFirst(skip(line, at, CLASS.space), at, rest)
    case STEP.number:
      return numberThen(line, at, numbers, rest)
    case STEP.fewCharacters:
      return fewCharactersThen(line, at, rest)
    case STEP.fewWords:
      return fewWordsThen(line, at, rest)
  }
}

type Rest = (at: number) => number

function longestFirst(longest: number, shortest: number, rest: Rest): number {
  for (let here = longest; here >= shortest; here--) {
    const end = rest(here)
    if (end >= 0) return end
  }
  return -1
}

function numberThen(line: string, at: number, words: readonly string[], rest: Rest): number {
  const figures = (classesAt(line, at) & CLASS.digit) !== 0
  const inFigures = figures ? longestFirst(figuresEnd(line, at), at + 1, rest) : -1
  if (inFigures >= 0) return inFigures
  const inHan = longestFirst(skip(line, at, CLASS.hanNumber), at + 1, rest)
  if (inHan >= 0) return inHan
  for (const word of words) {
    const behind = at + word.length
    if (!line.startsWith(word, at) || (classesAt(line, behind) & CLASS.letter) !== 0) continue
    const end = rest(behind)
    if (end >= 0) return end
  }
  return -1
}

function figuresEnd(line: string, at: number): number {
  let end = at
  while ((classesAt(line, end) & CLASS.digit) !== 0 || line[end] === '.' || line[end] === ',') end++
  return end
}

function fewCharactersThen(line: string, at: number, rest: Rest): number {
  for (let here = at; here <= at + FEW_CHARACTERS && here <= line.length; here++) {
    const end = rest(here)
    if (end >= 0) return end
    if ((classesAt(line, here) & CLASS.hanStop) !== 0) return -1
  }
  return -1
}

/**
 * The nearest place behind at most four words, none of them beyond the clause, where the rest stands. A word goes from
 * space to space; a hyphen or comma within it may be where the rest begins. Behind equally many words the farthest wins.
 */
function fewWordsThen(line: string, at: number, rest: Rest): number {
  let words = 0
  let group = at + 1
  let inWord = false
  for (let here = at; here < at + FEW_WORDS_CHARACTERS; here++) {
    const classes = classesAt(line, here)
    const between = (classes & CLASS.between) !== 0
    if (here === at ? !between : here >= line.length || (classes & CLASS.stop) !== 0) return nearest(here)
    if (between) {
      if ((classes & CLASS.space) !== 0) inWord = false
    } else if (!inWord) {
      const end = nearest(here)
      if (end >= 0 || words === FEW_WORDS) return end
      words++
      group = here + 1
      inWord = true
    }
  }
  return nearest(at + FEW_WORDS_CHARACTERS)

  /** The rest at the farthest place between `group` and `here` that has a space, comma or hyphen before it. */
  function nearest(here: number): number {
    for (let start = here; start >= group; start--) {
      if ((classesAt(line, start - 1) & CLASS.between) === 0) continue
      const end = rest(start)
      if (end >= 0) return end
    }
    return -1
  }
}

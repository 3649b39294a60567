/** What is wrong with the sentences that a person may tick: each must fit into any letter and be as short as the rest. */
import { CLOSINGS, EXTRAS } from '../ticket/words.ts'
import type { LetterMatter } from './facts.ts'
import { measureLetter, rulesFor } from './letter-check.ts'
import { sentenceOf } from './letter-facts.ts'
import type { MeasuredProblem } from './letter-lint.ts'
import { sampleMatters } from './letter-samples.ts'
import { EXTRAS_FILE, foldersFor, type TemplateSet, wordsFor } from './letter-set.ts'

/** Two sentences at most are one tick; a single one may be longer than those of a letter are on average. */
const LONGEST = { words: 36, characters: 90 } as const
const LONGEST_SENTENCE = { words: 26, characters: 65 } as const

/** Each sentence of a folder of its own, measured with a file and without; nothing where the folder has none. */
export function extraProblems(set: TemplateSet, folder: string): MeasuredProblem[] {
  const file = set.folders.get(folder)?.files.get(EXTRAS_FILE)
  const sample = sampleMatters('delay')[0]?.matter
  if (!file || !sample) return []
  const folders = foldersFor(folder, set.folders)
  const words = wordsFor(set, folder)
  const rules = rulesFor(folder)
  return [...EXTRAS, ...CLOSINGS].flatMap((name) => {
    if (!file.sections.has(name)) return []
    const asks = CLOSINGS.some((one) => one === name)
    const problems = cases(sample).flatMap((matter) => {
      const text = sentenceOf(folders, folder, matter, { file: EXTRAS_FILE, name }) ?? ''
      const measure = measureLetter(text, folder, words)
      return [
        ...(text === '' ? ['says nothing'] : []),
        ...(text.includes('⟦') ? ['a fact is missing that nobody can give here'] : []),
        ...(rules.meanSentence < Number.POSITIVE_INFINITY && measure.longest > LONGEST_SENTENCE[rules.unit]
          ? [`a sentence of ${measure.longest} ${rules.unit}, ${LONGEST_SENTENCE[rules.unit]} at most`]
          : []),
        ...(measure.words > LONGEST[rules.unit]
          ? [`${measure.words} ${rules.unit}, ${LONGEST[rules.unit]} at most`]
          : []),
        ...(measure.regrets > 0 ? ['regrets: the letter does so already'] : []),
        ...(measure.questions === Number(asks) ? [] : [asks ? 'one question is right' : 'asks: only close-… do']),
        ...measure.forbidden.map((say) => `says "${say}"`),
      ]
    })
    return [...new Set(problems)].map((message) => ({ file: file.path, sample: name, message }))
  })
}

function cases(sample: LetterMatter): LetterMatter[] {
  const details = { helper: 'Zhao Min', call: { at: '2026-11-18T09:00:00.000Z', zone: 'Asia/Shanghai' } }
  // In the customer's language, whichever: figures stand in all.
  const told = { ...sample, details, yourWords: '14 / 60' }
  return [told, { ...told, questions: new Set([...sample.questions, 'filesAttached' as const]) }]
}

/** What `templates check` and `templates coverage` print: every mistake with its place, and which letter speaks what. */

import type { LetterMatter } from '../craft/facts.ts'
import { letterText, renderLetter, type TemplateProblem, type TemplateSet } from '../craft/letter.ts'
import { measureLetter, rulesFor } from '../craft/letter-check.ts'
import { sampleMatters } from '../craft/letter-samples.ts'
import { wordsFor } from '../craft/letter-set.ts'
import { isLaterLetter } from '../ticket/details.ts'
import { ISSUES, type LetterName, STAGE_LETTERS } from '../ticket/words.ts'

const LETTERS: readonly LetterName[] = [...ISSUES, ...STAGE_LETTERS]
/** A second round and a question about a price regret nothing, or have done so already. */
const mayRegretNothing = (letter: LetterName) => letter === 'follow-up' || letter === 'inquiry' || isLaterLetter(letter)

/**
 * The lines of `templates check`: what the reading of the files found, then what rendered letters show.
 * @param problems of createTemplateSet
 */
export function checkTemplates(
  set: TemplateSet,
  problems: readonly TemplateProblem[],
): { lines: string[]; ok: boolean } {
  const told = problems.map(({ file, line, message }) => `templates/${file}:${line}: ${message}`)
  const folders = [...set.folders.keys()].sort()
  const measured = folders.flatMap((folder) => LETTERS.flatMap((letter) => letterProblems(set, folder, letter)))
  const lines = [...told, ...new Set(measured)]
  const summary = `${folders.length} folders of templates, ${lines.length === 0 ? 'no problem' : `${lines.length} problems`}`
  return { lines: [...lines, summary], ok: lines.length === 0 }
}

/** What is wrong with one letter, rendered from facts known and unknown; nothing where the folder doesn't have it. */
export function letterProblems(set: TemplateSet, folder: string, letter: LetterName): string[] {
  const words = wordsFor(set, folder)
  return sampleMatters(letter).flatMap(({ name, matter }) => {
    const rendered = renderLetter(set, folder, matter)
    if (rendered?.letter !== letter || !rendered.template.startsWith(`${folder}/`)) return []
    const body = rendered.blocks.filter((block) => block.name !== 'signature')
    const text = letterText(body)
    const prose = letterText(body.filter((block) => block.name !== 'greeting'))
    const measure = measureLetter(prose, folder, words)
    const rules = rulesFor(folder)
    const wrong = [
      ...rendered.gaps.map((gap) => `the fact "${gap}" is missing and not asked for`),
      ...(measure.words > rules.words ? [`${measure.words} ${rules.unit}, ${rules.words} at most`] : []),
      ...(measure.mean > rules.meanSentence
        ? [`sentences of ${measure.mean.toFixed(1)} ${rules.unit} on average, ${rules.meanSentence} at most`]
        : []),
      ...regretProblems(matter, measure.regrets, words.regret.length > 0),
      ...(measure.questions === 1 ? [] : [`${measure.questions} questions, one at the close is right`]),
      ...measure.forbidden.map((say) => `says "${say}"`),
      ...(/\s{3,}[^\s]|[ ,;]{2,}[.。]|,\s*,/.test(text.replaceAll('\n', ' ').replaceAll('  ', ' '))
        ? ['a hole in a sentence']
        : []),
    ]
    return wrong.map((message) => `templates/${rendered.template}: ${name}: ${message}`)
  })
}

function regretProblems(matter: LetterMatter, regrets: number, known: boolean): string[] {
  if (!known) return []
  if (mayRegretNothing(matter.letter)) return regrets > 1 ? [`${regrets} expressions of regret, one at most`] : []
  return regrets === 1 ? [] : [`${regrets} expressions of regret, exactly one is right`]
}

/** The lines of `templates coverage`: a row a folder, a column a letter; "·" falls back to the language or to English. */
export function coverage(set: TemplateSet): string[] {
  const width = Math.max(...[...set.folders.keys()].map((tag) => tag.length), 6)
  const rows = [...set.folders.values()]
    .sort((a, b) => (a.tag < b.tag ? -1 : 1))
    .map(({ tag, files }) => {
      const cells = LETTERS.map((letter) => (files.has(`${letter}.hbs`) ? 'x' : '·').padEnd(letter.length))
      return `${tag.padEnd(width)}  ${cells.join(' ')}`
    })
  return [`${''.padEnd(width)}  ${LETTERS.join(' ')}`, ...rows]
}

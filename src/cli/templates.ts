/** What `templates check` and `templates coverage` print: every mistake with its place, and which letter speaks what. */
import type { TemplateProblem, TemplateSet } from '../craft/letter.ts'
import { letterProblems } from '../craft/letter-lint.ts'
import { extraProblems } from '../craft/letter-lint-extras.ts'
import { EXTRAS_FILE } from '../craft/letter-set.ts'
import { ISSUES, type LetterName, STAGE_LETTERS } from '../ticket/words.ts'

export { letterProblems }

const LETTERS: readonly LetterName[] = [...ISSUES, ...STAGE_LETTERS]
/** The column of the sentences to tick. */
const TICKS = 'ticks'

/**
 * The lines of `templates check`: what the reading of the files found, then what rendered letters show.
 * @param problems of createTemplateSet
 */
export function checkTemplates(
  set: TemplateSet,
  problems: readonly TemplateProblem[],
): { lines: string[]; ok: boolean } {
  const told = problems.map(({ file, line, message }) => `${folderOf(file)}/${file}:${line}: ${message}`)
  const folders = [...set.folders.keys()].sort()
  const measured = folders.flatMap((folder) => LETTERS.flatMap((letter) => letterProblems(set, folder, letter)))
  const ticked = folders
    .flatMap((folder) => extraProblems(set, folder))
    .map(({ file, sample, message }) => `templates/${file}: ${sample}: ${message}`)
  const lines = [...told, ...new Set(measured), ...ticked]
  const summary = `${folders.length} folders of templates, ${lines.length === 0 ? 'no problem' : `${lines.length} problems`}`
  return { lines: [...lines, summary], ok: lines.length === 0 }
}

/** A file without a folder of its own is one of config/ that the desk edits. */
const folderOf = (file: string): string => (file.includes('/') ? 'templates' : 'config')

/** The lines of `templates coverage`: a row a folder, a column a letter, the last one the sentences to tick; "·" falls back to the language or to English. */
export function coverage(set: TemplateSet): string[] {
  const width = Math.max(...[...set.folders.keys()].map((tag) => tag.length), 6)
  const rows = [...set.folders.values()]
    .sort((a, b) => (a.tag < b.tag ? -1 : 1))
    .map(({ tag, files }) => {
      const cells = LETTERS.map((letter) => (files.has(`${letter}.hbs`) ? 'x' : '·').padEnd(letter.length))
      const ticks = (files.has(EXTRAS_FILE) ? 'x' : '·').padEnd(TICKS.length)
      return `${tag.padEnd(width)}  ${[...cells, ticks].join(' ')}`
    })
  return [`${''.padEnd(width)}  ${[...LETTERS, TICKS].join(' ')}`, ...rows]
}

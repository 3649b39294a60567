/** Renders a letter: says one matter in the words of one language, block by block, and lists what nobody knew. */
import { isLaterLetter } from '../ticket/details.ts'
import { ISSUES, type LetterName } from '../ticket/words.ts'
import type { LetterMatter } from './facts.ts'
import { factsIn } from './letter-facts.ts'
import { BLOCKS, type BlockName, foldersFor, sectionOf, type TemplateFolder, type TemplateSet } from './letter-set.ts'
import { flow, type LetterNode, renderNodes, usedFacts } from './letter-tree.ts'

export { createTemplateSet, type TemplateProblem, type TemplateSet } from './letter-set.ts'

/** Where a letter's words come from. */
export interface LetterSource {
  /** The letter that it is: `follow-up` where the language lacks the one of a later stage. */
  readonly letter: LetterName
  /** Path below templates/. */
  readonly template: string
  /** BCP 47 of the words. */
  readonly language: string
  /** BCP 47 whose folders, dates and figures are used. */
  readonly locale: string
}

export interface RenderedLetter extends LetterSource {
  readonly blocks: readonly { readonly name: BlockName; readonly text: string }[]
  /** Facts that this letter uses and nobody knows; they stand as ⟦name⟧. */
  readonly gaps: readonly string[]
}

/** Where a language has no letter: English, with dates that nobody reads the wrong way round. */
const FALLBACK = 'en-GB'

/**
 * The closest template of a letter: the locale's, its language's, else English; null where none has it. A language that
 * lacks the letter of a later stage answers with its general follow-up: never with another language.
 */
export function findLetter(set: TemplateSet, locale: string, letter: LetterName): LetterSource | null {
  const names: readonly LetterName[] = isLaterLetter(letter) ? [letter, 'follow-up'] : [letter]
  for (const wanted of new Set([locale, FALLBACK])) {
    const folders = foldersFor(wanted, set.folders)
    const base = folders.at(-1)
    for (const name of names) {
      const file = folders.map((folder) => folder.files.get(`${name}.hbs`)).find((found) => found !== undefined)
      if (file && base) return { letter: name, template: file.path, language: base.tag, locale: wanted }
    }
  }
  return null
}

/**
 * Renders one letter from its closest template.
 * @returns null where no template of any fallback exists
 */
export function renderLetter(set: TemplateSet, locale: string, matter: LetterMatter): RenderedLetter | null {
  const source = findLetter(set, locale, matter.letter)
  if (!source) return null
  const folders = foldersFor(source.locale, set.folders)
  const gaps = new Set<string>()
  const said = { ...matter, letter: source.letter }
  const nodes = BLOCKS.map((name) => ({ name, nodes: blockNodes(folders, name, said, gaps) }))
  const facts = factsIn(folders, source.locale, said, usedFacts(nodes.flatMap((block) => block.nodes)), gaps)
  const blocks = nodes.map((block) => {
    const keepsLines = block.name === 'signature' || block.name === 'greeting'
    return { name: block.name, text: flow(renderNodes(block.nodes, facts, gaps), keepsLines) }
  })
  return { ...source, blocks: blocks.filter(({ text }) => text !== ''), gaps: [...gaps] }
}

/** A block's own words, else the shared ones. Where it was not our fault, `not-ours` takes the place of the remedy. */
function blockNodes(
  folders: readonly TemplateFolder[],
  name: BlockName,
  { letter, questions }: LetterMatter,
  gaps: Set<string>,
): readonly LetterNode[] {
  // Whoever has to answer for it, a hazard is stopped first.
  const settled = questions.has('notOurs') && letter !== 'safety' && ISSUES.some((issue) => issue === letter)
  if (name === 'remedy' && settled) {
    const passage = sectionOf(folders, '_partials.hbs', 'not-ours')
    if (passage) return passage
    gaps.add('not-ours')
    return [{ kind: 'text', text: '⟦not-ours⟧' }]
  }
  return sectionOf(folders, `${letter}.hbs`, name) ?? sectionOf(folders, '_blocks.hbs', name) ?? []
}

/** The letter as it is sent: its blocks, a blank line between them. */
export function letterText(blocks: readonly { readonly text: string }[]): string {
  return blocks.map(({ text }) => text).join('\n\n')
}

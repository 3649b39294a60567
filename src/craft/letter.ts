/** Renders a letter: says one matter in the words of one language, block by block, and lists what nobody knew. */
import { isLaterLetter } from '../ticket/details.ts'
import { EXTRAS, ISSUES, type LetterName } from '../ticket/words.ts'
import type { FactName, LetterMatter } from './facts.ts'
import { EXTRA_BLOCK } from './letter-extras.ts'
import { factsIn } from './letter-facts.ts'
import {
  BLOCKS,
  type BlockName,
  EXTRAS_FILE,
  foldersFor,
  sectionOf,
  type TemplateFolder,
  type TemplateSet,
} from './letter-set.ts'
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
  const nodes = BLOCKS.map((name) => ({ name, ...blockNodes(folders, name, said, gaps) }))
  const used = usedFacts(nodes.flatMap(({ own, ticked }) => [...own, ...ticked.flat()]))
  const facts = factsIn(folders, source.locale, said, used, gaps)
  const raw = (part: readonly LetterNode[]) => renderNodes(part, facts, gaps).trim()
  const blocks = nodes.map(({ name, own, ticked }) => {
    const keepsLines = name === 'signature' || name === 'greeting'
    // The question ends the letter: what was ticked stands before it.
    const parts = name === 'close' ? [...ticked, own] : [own, ...ticked]
    return { name, text: flow(parts.map(raw).join('\n'), keepsLines) }
  })
  return { ...source, blocks: blocks.filter(({ text }) => text !== ''), gaps: [...gaps] }
}

/** Facts that a letter's own blocks print or ask for, whatever the case: what it never says need not be chosen. */
export function factsSaid(set: TemplateSet, locale: string, matter: LetterMatter): ReadonlySet<FactName> {
  const source = findLetter(set, locale, matter.letter)
  if (!source) return new Set()
  const folders = foldersFor(source.locale, set.folders)
  const said = { ...matter, letter: source.letter }
  return usedFacts(BLOCKS.flatMap((name) => ownNodes(folders, name, said, new Set())))
}

/** A block's own words and, apart from them, the sentences that were ticked for it. */
function blockNodes(
  folders: readonly TemplateFolder[],
  name: BlockName,
  matter: LetterMatter,
  gaps: Set<string>,
): { readonly own: readonly LetterNode[]; readonly ticked: readonly (readonly LetterNode[])[] } {
  const { extras = [], closing } = matter.details
  const question = name === 'close' && closing ? sectionOf(folders, EXTRAS_FILE, closing) : undefined
  const here = EXTRAS.filter((extra) => extras.includes(extra) && EXTRA_BLOCK[extra] === name)
  return {
    own: question ?? ownNodes(folders, name, matter, gaps),
    ticked: here.flatMap((extra) => {
      const nodes = sectionOf(folders, EXTRAS_FILE, extra)
      return nodes ? [nodes] : []
    }),
  }
}

/** A block's own words, else the shared ones. Where it was not our fault, `not-ours` takes the place of the remedy. */
function ownNodes(
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

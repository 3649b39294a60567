/** What only a rendered letter shows: its length, its sentences, its regret and question, the holes in it. */
import { isLaterLetter } from '../ticket/details.ts'
import type { LetterName } from '../ticket/words.ts'
import { type FactKind, type FactName, factKind, type LetterMatter } from './facts.ts'
import { letterText, renderLetter, type TemplateSet } from './letter.ts'
import { measureLetter, rulesFor } from './letter-check.ts'
import { sampleMatters } from './letter-samples.ts'
import { BLOCKS, foldersFor, sectionOf, type TemplateFolder, wordsFor } from './letter-set.ts'
import type { LetterNode } from './letter-tree.ts'

export interface MeasuredProblem {
  /** Path below templates/. */
  readonly file: string
  /** The made-up case in which it shows. */
  readonly sample: string
  readonly message: string
}

/** A second round and a question about a price regret nothing, or have done so already. */
const mayRegretNothing = (letter: LetterName) => letter === 'follow-up' || letter === 'inquiry' || isLaterLetter(letter)

/** What is wrong with one letter, rendered from facts known and unknown; nothing where the folder doesn't have it. */
export function measuredProblems(set: TemplateSet, folder: string, letter: LetterName): MeasuredProblem[] {
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
    return wrong.map((message) => ({ file: rendered.template, sample: name, message }))
  })
}

/** The language whose blocks the reviewer's mirrors follow. */
const MIRROR = 'en'
/** Kinds of facts on which what is said depends; a name or a number may stand or be missing in any language's way. */
const SAYING: ReadonlySet<FactKind | null> = new Set(['question', 'passage', 'given-passage'])
/** Questions of grammar: a language asks them where its words need it. */
const GRAMMAR: readonly FactName[] = ['onePiece', 'oneAsk']

/**
 * Blocks that say something under other conditions than their mirror: whoever approves would read another letter than the
 * customer. Nothing where the folder doesn't have the letter.
 */
export function mirrorProblems({ folders }: TemplateSet, folder: string, letter: LetterName): MeasuredProblem[] {
  const [mirror, chain] = [foldersFor(MIRROR, folders), foldersFor(folder, folders)]
  const file = `${folder}/${letter}.hbs`
  if (mirror.length === 0 || !folders.get(folder)?.files.has(`${letter}.hbs`)) return []
  return BLOCKS.flatMap((block) => {
    const [ours, theirs] = [questionsOf(chain, letter, block), questionsOf(mirror, letter, block)]
    const tell = (name: FactName, has: string, lacks: string) => ({
      file,
      sample: `--- ${block} ---`,
      message: `${has} {{#if ${name}}}, ${lacks} does not: the mirror would say something else`,
    })
    return [
      ...[...ours].filter((name) => !theirs.has(name)).map((name) => tell(name, 'asks', `templates/${MIRROR}`)),
      ...[...theirs]
        .filter((name) => !ours.has(name))
        .map((name) => tell(name, `templates/${MIRROR} asks`, 'this block')),
    ]
  })
}

function questionsOf(chain: readonly TemplateFolder[], letter: LetterName, block: string): ReadonlySet<FactName> {
  const nodes = sectionOf(chain, `${letter}.hbs`, block) ?? sectionOf(chain, '_blocks.hbs', block) ?? []
  const asked = (all: readonly LetterNode[]): FactName[] =>
    all.flatMap((node) => (node.kind === 'if' ? [node.name, ...asked(node.met), ...asked(node.unmet)] : []))
  return new Set(asked(nodes).filter((name) => SAYING.has(factKind(name)) && !GRAMMAR.includes(name)))
}

/** The same as lines for a person. */
export function letterProblems(set: TemplateSet, folder: string, letter: LetterName): string[] {
  return [...mirrorProblems(set, folder, letter), ...measuredProblems(set, folder, letter)].map(
    ({ file, sample, message }) => `templates/${file}: ${sample}: ${message}`,
  )
}

function regretProblems(matter: LetterMatter, regrets: number, known: boolean): string[] {
  if (!known) return []
  if (mayRegretNothing(matter.letter)) return regrets > 1 ? [`${regrets} expressions of regret, one at most`] : []
  return regrets === 1 ? [] : [`${regrets} expressions of regret, exactly one is right`]
}

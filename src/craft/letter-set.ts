/** Reads all template files into one checked set; a broken file is named, and its last good version stays in use. */

import { isLaterLetter } from '../ticket/details.ts'
import {
  ASKS,
  type Ask,
  CLOSINGS,
  EXECUTORS,
  EXTRAS,
  type Executor,
  ISSUES,
  POINTS,
  REMEDIES,
  STAGE_LETTERS,
  WISHES,
  type Wish,
} from '../ticket/words.ts'
import type { FactName } from './facts.ts'
import { sectionsOf, type TemplateProblem } from './letter-syntax.ts'
import { type LetterNode, printedFacts, readSection, type SectionPlace } from './letter-tree.ts'
import { wordingProblems } from './letter-wording.ts'
import { type LetterWords, NO_WORDS, readWords } from './letter-words.ts'

export type { TemplateProblem } from './letter-syntax.ts'

/** The order common to all languages, which pairs a letter with its mirror. */
export const BLOCKS = ['greeting', 'grievance', 'remedy', 'ask', 'dates', 'close', 'signature'] as const
export type BlockName = (typeof BLOCKS)[number]

export const COMMITMENTS = ['news', 'solution', 'refund', 'dispatch', 'documents', 'call'] as const

/** Questions that only letters of a later stage put. */
const LATER_ASKS: readonly Ask[] = ['bank-details', 'inspection', 'inspection-paid', 'sample']

/** Wishes that our proposal answers: one sentence announces both. */
export const PROPOSED = [
  'refund',
  'partial-refund',
  'replacement',
  'missing-parts',
  'repair',
  'discount',
  'correction',
] as const satisfies readonly Wish[]

/** What says back the day by which the customer needs it. */
const NEEDED_BY = 'needed-by'

/** What tells that the office, the factory … is closed for long. */
export const closedSection = (who: Executor): string => `${who}-closed`

/** What tells who answers meanwhile. */
export const MEANWHILE = 'office-meanwhile'

/** Sentences that a person ticks. */
export const EXTRAS_FILE = '_extras.hbs'

/** Sections that a shared file holds; a name may be followed by an issue, as in "correction price". */
const SHARED: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['_blocks.hbs', BLOCKS.filter((name) => name !== 'grievance' && name !== 'remedy')],
  ['_remedies.hbs', REMEDIES],
  ['_asks.hbs', ASKS.filter((ask) => !LATER_ASKS.includes(ask))],
  ['_commitments.hbs', COMMITMENTS],
  ['_wishes.hbs', WISHES.filter((wish) => wish !== 'apology')],
  ['_also.hbs', ISSUES],
  ['_partials.hbs', ['not-ours']],
])

/** What a language needs besides, once it has one letter of a later stage. */
const SHARED_LATER: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['_asks.hbs', LATER_ASKS],
  ['_wishes.hbs', ['same-day']],
  ['_commitments.hbs', [NEEDED_BY]],
  ['_done.hbs', REMEDIES],
  ['_declined.hbs', WISHES.filter((wish) => wish !== 'apology')],
  ['_points.hbs', POINTS],
])
/** What a language may have besides. */
const OPTIONAL: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['_wishes.hbs', ['others', 'proposal']],
  ['_wished.hbs', PROPOSED],
  ['_commitments.hbs', [...EXECUTORS.map(closedSection), MEANWHILE]],
  [EXTRAS_FILE, [...EXTRAS, ...CLOSINGS]],
])
const LATER_LETTERS: readonly string[] = STAGE_LETTERS.filter(isLaterLetter).map((name) => `${name}.hbs`)

const LETTERS: ReadonlySet<string> = new Set([...ISSUES, ...STAGE_LETTERS].map((name) => `${name}.hbs`))
const ISSUE_NAMES: ReadonlySet<string> = new Set(ISSUES)
/** Files that hold letters, in the order of the vocabulary, and those that letters share. */
export const LETTER_FILES: readonly string[] = [...LETTERS]
export const SHARED_FILES: readonly string[] = [
  ...new Set([...SHARED.keys(), ...SHARED_LATER.keys(), ...OPTIONAL.keys()]),
  '_words.yaml',
]
const PASSAGES: readonly FactName[] = ['remedies', 'steps', 'asks', 'dates', 'wishes', 'also']

/** The parser is recursive and a letter is short. */
const LARGEST_FILE = 30_000

export interface TemplateFile {
  /** Path below templates/, e.g. de/damage.hbs. */
  readonly path: string
  readonly sections: ReadonlyMap<string, readonly LetterNode[]>
}

export interface TemplateFolder {
  /** BCP 47 tag. */
  readonly tag: string
  /** By file name without the folder. */
  readonly files: ReadonlyMap<string, TemplateFile>
  /** Null where the folder has no _words.yaml of its own. */
  readonly words: LetterWords | null
}

export interface TemplateSet {
  readonly folders: ReadonlyMap<string, TemplateFolder>
}

/**
 * Reads and checks every file. What is broken is left out or, where `previous` knows a good version, kept as it was.
 * @param files path below templates/ (with /) to its text
 */
export function createTemplateSet(
  files: ReadonlyMap<string, string>,
  previous?: TemplateSet,
): { set: TemplateSet; problems: TemplateProblem[] } {
  const problems: TemplateProblem[] = []
  const folders = new Map<string, TemplateFolder>()
  for (const [tag, texts] of byFolder(files, problems)) {
    const parents = foldersFor(tag, folders).filter((folder) => folder.tag !== tag)
    folders.set(tag, readFolder(tag, texts, parents, previous?.folders.get(tag), problems))
  }
  const set = { folders }
  for (const folder of folders.values()) problems.push(...missingIn(set, folder))
  return { set, problems }
}

/** Folders that serve a locale, the closest first: de-AT, then de. Never another language. */
export function foldersFor(locale: string, folders: ReadonlyMap<string, TemplateFolder>): TemplateFolder[] {
  const full = new Intl.Locale(locale).maximize()
  const { script, region } = full
  const language = spoken(full)
  const tags = [locale, `${language}-${script}-${region}`, `${language}-${script}`, `${language}-${region}`, language]
  return [...new Set(tags)].flatMap((tag) => folders.get(tag) ?? [])
}

/** Whether a locale's language can say back the day by which the customer needs it. */
export function saysNeededBy(set: TemplateSet, locale: string): boolean {
  return sectionOf(foldersFor(locale, set.folders), '_commitments.hbs', NEEDED_BY) !== undefined
}

/** Whether words of `language` answer somebody who is to be answered in `wanted`: the same language and script. */
export function sameWords(language: string, wanted: string): boolean {
  if (wanted === 'und') return false
  const [a, b] = [new Intl.Locale(language).maximize(), new Intl.Locale(wanted).maximize()]
  return spoken(a) === spoken(b) && a.script === b.script
}

/** Norwegian is written as Bokmål here, whatever its tag says. */
function spoken({ language }: Intl.Locale): string {
  return language === 'no' || language === 'nn' ? 'nb' : language
}

/** A section's words in the closest folder that has it. */
export function sectionOf(
  folders: readonly TemplateFolder[],
  file: string,
  section: string,
): readonly LetterNode[] | undefined {
  return folders.map((folder) => folder.files.get(file)?.sections.get(section)).find((nodes) => nodes !== undefined)
}

/** The words of a locale's language, empty where nobody wrote them. */
export function wordsFor(set: TemplateSet, locale: string): LetterWords {
  return foldersFor(locale, set.folders).find((folder) => folder.words)?.words ?? NO_WORDS
}

/** Files by folder, languages before their regions, so that a region finds its language's passages. */
function byFolder(files: ReadonlyMap<string, string>, problems: TemplateProblem[]): [string, Map<string, string>][] {
  const folders = new Map<string, Map<string, string>>()
  for (const [path, text] of files) {
    const [tag = '', name = '', ...rest] = path.split('/')
    if (rest.length > 0 || !isTag(tag) || !(LETTERS.has(name) || SHARED_FILES.includes(name))) {
      problems.push({ file: path, line: 1, message: 'no letter has this name; docs/templates.md lists the files' })
      continue
    }
    const folder = folders.get(tag) ?? new Map<string, string>()
    folders.set(tag, folder.set(name, text))
  }
  return [...folders].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
}

function isTag(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/.test(tag)
}

function readFolder(
  tag: string,
  texts: ReadonlyMap<string, string>,
  parents: readonly TemplateFolder[],
  previous: TemplateFolder | undefined,
  problems: TemplateProblem[],
): TemplateFolder {
  const own = readOwnWords(tag, texts.get('_words.yaml'), previous, problems)
  const words = own ?? parents.find((folder) => folder.words)?.words ?? NO_WORDS
  const files = new Map<string, TemplateFile>()
  const partials = new Map(
    parents.toReversed().flatMap((folder) => [...(folder.files.get('_partials.hbs')?.sections ?? [])]),
  )
  // Passages first: the letters of the folder call them.
  for (const name of [...texts.keys()].sort((a, b) => Number(b === '_partials.hbs') - Number(a === '_partials.hbs'))) {
    if (!name.endsWith('.hbs')) continue
    const read = readFile(`${tag}/${name}`, texts.get(name) ?? '', name, partials, words)
    problems.push(...read.problems)
    const file = read.problems.length === 0 ? read.file : previous?.files.get(name)
    if (!file) continue
    files.set(name, file)
    if (name === '_partials.hbs') for (const [passage, nodes] of file.sections) partials.set(passage, nodes)
  }
  return { tag, files, words: own }
}

function readOwnWords(
  tag: string,
  text: string | undefined,
  previous: TemplateFolder | undefined,
  problems: TemplateProblem[],
): LetterWords | null {
  if (text === undefined) return null
  const file = `${tag}/_words.yaml`
  try {
    return readWords(file, text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const line = Number(/:(\d+): /.exec(message)?.[1] ?? 1)
    problems.push({ file, line, message: message.replace(/^[^:]*:\d+: /, '') })
    return previous?.words ?? null
  }
}

function readFile(
  path: string,
  text: string,
  name: string,
  partials: SectionPlace['partials'],
  words: LetterWords,
): { file: TemplateFile; problems: TemplateProblem[] } {
  if (text.length > LARGEST_FILE) {
    const message = `longer than ${LARGEST_FILE} characters: a letter is short`
    return { file: { path, sections: new Map() }, problems: [{ file: path, line: 1, message }] }
  }
  const { sections, problems } = sectionsOf(path, text)
  const known = new Map<string, readonly LetterNode[]>()
  const role =
    LETTERS.has(name) || name === '_partials.hbs' || name === '_blocks.hbs'
      ? 'letter'
      : name === '_commitments.hbs'
        ? 'commitment'
        : name === '_wishes.hbs'
          ? 'wish'
          : 'snippet'
  for (const section of sections) {
    const read = readSection({ file: path, section, partials, role })
    problems.push(...read.problems, ...wordingProblems(path, section, words), ...nameProblems(path, name, section))
    for (const each of section.names) known.set(each, read.nodes)
  }
  if (LETTERS.has(name)) problems.push(...orderProblems(path, sections))
  return { file: { path, sections: known }, problems }
}

function nameProblems(
  file: string,
  name: string,
  section: { names: readonly string[]; line: number },
): TemplateProblem[] {
  if (name === '_partials.hbs') return []
  const shared = [SHARED, SHARED_LATER, OPTIONAL].flatMap((files) => files.get(name) ?? [])
  const allowed: readonly string[] = shared.length > 0 ? shared : BLOCKS
  const forIssue = name === '_remedies.hbs' || name === '_asks.hbs' || name === '_done.hbs'
  return section.names.flatMap((each) => {
    const [base = '', issue] = each.split(' ')
    const fits = allowed.some((one) => one === base) && (issue === undefined || (forIssue && ISSUE_NAMES.has(issue)))
    return fits
      ? []
      : [{ file, line: section.line - 1, message: `no section "${each}" belongs here: ${allowed.join(' ')}` }]
  })
}

function orderProblems(
  file: string,
  sections: readonly { names: readonly string[]; line: number }[],
): TemplateProblem[] {
  const order = sections.map(({ names, line }) => ({ at: BLOCKS.findIndex((block) => names.includes(block)), line }))
  const wrong = order.find(({ at }, index) => at >= 0 && at < (order[index - 1]?.at ?? -1))
  const problems = wrong
    ? [{ file, line: wrong.line - 1, message: `blocks come in this order: ${BLOCKS.join(' ')}` }]
    : []
  for (const block of ['grievance', 'remedy']) {
    if (!sections.some(({ names }) => names.includes(block))) {
      problems.push({ file, line: 1, message: `the block "--- ${block} ---" is missing` })
    }
  }
  return problems
}

/** What a language still lacks: a folder of a region lacks nothing, its language has it. */
function missingIn(set: TemplateSet, folder: TemplateFolder): TemplateProblem[] {
  const chain = foldersFor(folder.tag, set.folders)
  const sectionsOf = (name: string) =>
    new Map(chain.toReversed().flatMap((one) => [...(one.files.get(name)?.sections ?? [])]))
  const problems: TemplateProblem[] = []
  const isLanguage = chain.length === 1
  const begun = LATER_LETTERS.some((name) => folder.files.has(name))
  const lacking = begun && isLanguage ? LATER_LETTERS.filter((name) => !folder.files.has(name)) : []
  for (const name of lacking) {
    problems.push({
      file: `${folder.tag}/${name}`,
      line: 1,
      message: 'a language that has one letter of a later stage has them all',
    })
  }
  const ticks: [string, readonly string[]][] = folder.files.has(EXTRAS_FILE)
    ? [[EXTRAS_FILE, [...EXTRAS, ...CLOSINGS]]]
    : []
  for (const [name, wanted] of isLanguage ? [...SHARED, ...(begun ? SHARED_LATER : []), ...ticks] : []) {
    const missing = wanted.filter((section) => !sectionsOf(name).has(section))
    const file = `${folder.tag}/${name}`
    if (missing.length > 0) problems.push({ file, line: 1, message: `sections are missing: ${missing.join(' ')}` })
  }
  for (const [name, file] of folder.files) {
    if (!LETTERS.has(name) || STAGE_LETTERS.some((stage) => `${stage}.hbs` === name)) continue
    const blocks = new Map([...sectionsOf('_blocks.hbs'), ...sectionsOf(name)])
    const printed = new Set([...blocks.values()].flatMap((nodes) => [...printedFacts(nodes)]))
    const missing = PASSAGES.filter((passage) => !printed.has(passage))
    if (missing.length > 0) {
      const message = `the letter never prints {{${missing.join('}}, {{')}}}, so what belongs there would be lost`
      problems.push({ file: file.path, line: 1, message })
    }
  }
  return problems
}

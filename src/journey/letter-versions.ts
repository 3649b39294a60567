/** Versions of templates over the shipped files: which of them may be used, and what a new wording would break. */
import { createHash } from 'node:crypto'
import { ConfigError } from '../craft/config-file.ts'
import { createTemplateSet, type TemplateProblem, type TemplateSet } from '../craft/letter.ts'
import { MANNERS_FILE, type Manners, parseManners } from '../craft/manners.ts'
import type { TemplateVersionLedger } from '../ports/ledger/template-versions.ts'

/** Texts by their path below templates/. */
export type Texts = ReadonlyMap<string, string>

export interface UsedLetters {
  readonly templates: TemplateSet
  /** Of the wanted versions too, where one was not used. */
  readonly problems: readonly TemplateProblem[]
  /** Versions that are in use, by path. */
  readonly versions: Texts
}

/** By which a version knows the shipped text that it was written over: SHA-256 in hex, null where there was none. */
export const textHash = (text: string | null): string | null =>
  text === null ? null : createHash('sha256').update(text).digest('hex')

/** The texts of the versions in use by path; a path without a slash is a file of config/. */
export async function versionTexts(ledger: TemplateVersionLedger): Promise<Texts> {
  return new Map((await ledger.inUse()).map(({ path, text }) => [path, text]))
}

/**
 * The letters of the shipped files with versions over them. In the place of a version with a mistake stands the one that
 * was in use before, else the shipped file; where that does not help, all of its language is as shipped.
 */
export function lettersWith(
  shipped: Texts,
  wanted: Texts,
  previous?: { readonly templates: TemplateSet; readonly versions: Texts },
): UsedLetters {
  const versions = new Map<string, string>()
  const refused: TemplateProblem[] = []
  for (const language of languagesOf(wanted)) {
    const own = ofLanguage(wanted, language)
    const broken = problemsOf(shipped, own, language)
    const faulty = new Set(broken.map(({ file }) => file))
    const before = previous?.versions ?? new Map<string, string>()
    const mended = [...own].flatMap(([path, text]) => {
      const usable = faulty.has(path) ? before.get(path) : text
      return usable === undefined ? [] : [[path, usable] as const]
    })
    const choices = [own, new Map(mended), new Map([...own].filter(([path]) => !faulty.has(path)))]
    refused.push(...broken)
    const usable = choices.find((choice) => problemsOf(shipped, choice, language).length === 0)
    for (const [path, text] of usable ?? []) versions.set(path, text)
  }
  const { set, problems } = createTemplateSet(new Map([...shipped, ...versions]), previous?.templates)
  return { templates: set, problems: [...problems, ...refused], versions }
}

/** What versions bring that the shipped files of their language don't have. */
export function problemsOf(shipped: Texts, versions: Texts, language: string): TemplateProblem[] {
  if (versions.size === 0) return []
  const base = ofLanguage(shipped, language)
  const known = new Set(createTemplateSet(base).problems.map(problemKey))
  const { problems } = createTemplateSet(new Map([...base, ...ofLanguage(versions, language)]))
  return problems.filter((problem) => !known.has(problemKey(problem)))
}

const problemKey = ({ file, message }: TemplateProblem): string => `${file} ${message}`

/** No letter takes a word from another language, so a language's files can be read without the others. */
export function ofLanguage(texts: Texts, language: string): Map<string, string> {
  return new Map([...texts].filter(([path]) => languageOf(path) === language))
}

/** The language of de-AT/_blocks.hbs: de. Chinese of either script is one, which costs a little time only. */
export const languageOf = (path: string): string => path.split(/[-/]/)[0] ?? ''

const languagesOf = (texts: Texts): string[] => [
  ...new Set([...texts.keys()].filter((path) => path.includes('/')).map(languageOf)),
]

/** The manners cards of the version, else of the file; none where an own AMENDS_CONFIG leaves the file out. */
export function mannersWith(config: Texts, versions: Texts): { manners: Manners; problems: TemplateProblem[] } {
  const problems: TemplateProblem[] = []
  for (const text of [versions.get(MANNERS_FILE), config.get(MANNERS_FILE)]) {
    if (text === undefined) continue
    const broken = mannersProblems(text)
    if (broken.length === 0) return { manners: parseManners(MANNERS_FILE, text), problems }
    problems.push(...broken)
  }
  return { manners: {}, problems }
}

/** What is wrong with cards as somebody wrote them. */
export function mannersProblems(text: string): TemplateProblem[] {
  try {
    parseManners(MANNERS_FILE, text)
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const { line = '1', message = error.message } =
      /^[^:]*:(?<line>\d+): (?<message>.*)$/s.exec(error.message)?.groups ?? {}
    return [{ file: MANNERS_FILE, line: Number(line), message }]
  }
}

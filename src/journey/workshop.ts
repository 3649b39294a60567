/** What the rooms work with: everything that people can edit, read and checked, and the detectors built from it. */
import { createHash } from 'node:crypto'
import { type AftercareRules, parseAftercare } from '../aftercare/rules.ts'
import { type Calendars, parseCalendars } from '../craft/calendar.ts'
import { type Closure, importedFile, readImported, refuseStrangers } from '../craft/calendar-closures.ts'
import { ConfigError } from '../craft/config-file.ts'
import { createLanguageDetector, type DetectLanguage } from '../craft/language.ts'
import type { TemplateProblem, TemplateSet } from '../craft/letter.ts'
import type { Manners } from '../craft/manners.ts'
import { type PaperTexts, parsePaperTexts, parseRoles } from '../drafting/paper-texts.ts'
import { PRODUCT_PAPERS_FOLDER, type ProductPaper, readProductPapers } from '../drafting/product-papers.ts'
import { limits } from '../limits.ts'
import { type Markets, parseMarkets } from '../resolution/markets.ts'
import { type Policy, parsePolicy } from '../resolution/policy.ts'
import { parseRates } from '../resolution/rates.ts'
import type { Roles } from '../ticket/paper.ts'
import { EXECUTORS, type Executor } from '../ticket/words.ts'
import { parseLexicon } from '../understanding/lexicon.ts'
import { MODEL_FILE, readModel } from '../understanding/model.ts'
import { createUnderstanding, parseIds, parsePlaces, type Understand } from '../understanding/understanding.ts'
import { WISHES_FILE } from '../understanding/wish-sentences.ts'
import { lettersWith, mannersWith, type Texts } from './letter-versions.ts'

/** Texts of config/ and templates/ by their path below those folders, and the model's bytes. */
export interface EditedFiles {
  readonly config: ReadonlyMap<string, string>
  readonly templates: ReadonlyMap<string, string>
  /** What owners of markets wrote over the shipped files, by path; a path without a slash is a file of config/. */
  readonly versions?: Texts
  /** Files of config/product-papers by their path below it. */
  readonly productPapers?: ReadonlyMap<string, Uint8Array>
  /** The trained model; null where the file is missing. */
  readonly model: Uint8Array | null
  /** The model of what a sentence asks for. */
  readonly wishes: Uint8Array | null
}

export interface Workshop {
  readonly understand: Understand
  readonly detect: DetectLanguage
  readonly policy: Policy
  readonly markets: Markets
  readonly calendars: Calendars
  /** When which letter is drafted by itself. */
  readonly aftercare: AftercareRules
  readonly templates: TemplateSet
  /** The texts of templates/ as they lie on the disk. */
  readonly shipped: Texts
  /** The versions over them that are in use. */
  readonly versions: Texts
  readonly manners: Manners
  readonly paperTexts: PaperTexts
  /** Manuals and the like that go with letters. */
  readonly productPapers: readonly ProductPaper[]
  /** Whom internal papers go to. */
  readonly roles: Roles
  /** Their addresses, lower case: mail from there is no customer's. */
  readonly roleAddresses: readonly string[]
  /** Broken letters: the last good version of each stays in use. */
  readonly problems: readonly TemplateProblem[]
  /** The texts of config/ that all but the letters were made from. */
  readonly config: ReadonlyMap<string, string>
  readonly model: EditedFiles['model']
  readonly wishes: EditedFiles['wishes']
}

/**
 * @param folders how the person calls the two folders, for messages
 * @param previous whose good letters stay in use where a new version is broken
 * @throws ConfigError on the first mistake in config/, with file and line
 */
export async function buildWorkshop(
  files: EditedFiles,
  folders: { readonly config: string; readonly templates: string },
  previous?: Workshop,
): Promise<Workshop> {
  const wanted = files.versions ?? new Map<string, string>()
  const used = lettersWith(files.templates, wanted, previous)
  const { manners, problems } = mannersWith(files.config, wanted)
  const productPapers = readProductPapers(
    `${folders.config}/${PRODUCT_PAPERS_FOLDER}`,
    files.productPapers ?? new Map(),
    { fileBytes: limits.productPaperBytes, allBytes: limits.productPapersBytes },
    (bytes) => createHash('sha256').update(bytes).digest('hex'),
  )
  const letters = {
    ...used,
    shipped: files.templates,
    manners,
    productPapers,
    problems: [...used.problems, ...problems],
  }
  // Letters are edited often, the rest seldom: it takes most of a second, and the desk would wait.
  if (previous && sameTexts(previous.config, files.config) && sameModels(previous, files))
    return { ...previous, ...letters }
  const config = (name: string): [string, string] => [
    `${folders.config}/${name}`,
    required(files.config, folders.config, name),
  ]
  const policy = parsePolicy(...config('policy.yaml'), parseRates(...config('rates.csv')))
  const markets = parseMarkets(...config('markets.yaml'))
  const calendars = parseCalendars(...config('calendars.yaml'), importedClosures(folders.config, files.config))
  const aftercare = parseAftercare(...config('aftercare.yaml'))
  const paperTexts = parsePaperTexts(...config('papers.yaml'))
  const roles = parseRoles(`${folders.config}/roles.yaml`, files.config.get('roles.yaml') ?? null)
  const lexicon = parseLexicon(below(files.config, 'lexicon/', `${folders.config}/lexicon/`))
  const goods = parseLexicon(below(files.config, 'goods/', `${folders.config}/goods/`), `${folders.config}/goods`)
  const places = parsePlaces(required(files.config, folders.config, 'places/places.tsv'))
  const ids = parseIds(below(files.config, 'ids/', `${folders.config}/ids/`))
  const model = readModel(`${folders.config}/${MODEL_FILE}`, files.model)
  const wishes = readModel(`${folders.config}/${WISHES_FILE}`, files.wishes)
  const detect = await createLanguageDetector()
  const understand = await createUnderstanding({ lexicon, goods, model, wishes, places, ids })
  return {
    understand,
    detect,
    policy,
    markets,
    calendars,
    aftercare,
    ...letters,
    paperTexts,
    roles,
    roleAddresses: Object.values(roles).map(({ address }) => address),
    config: files.config,
    model: files.model,
    wishes: files.wishes,
  }
}

/** Closures that came from calendars of others. */
function importedClosures(
  folder: string,
  files: ReadonlyMap<string, string>,
): ReadonlyMap<Executor, readonly Closure[]> {
  refuseStrangers(folder, files.keys())
  return new Map(
    EXECUTORS.flatMap((who) => {
      const text = files.get(importedFile(who))
      return text === undefined ? [] : [[who, readImported(`${folder}/${importedFile(who)}`, text)] as const]
    }),
  )
}

function sameModels(one: Pick<EditedFiles, 'model' | 'wishes'>, other: EditedFiles): boolean {
  return sameBytes(one.model, other.model) && sameBytes(one.wishes, other.wishes)
}

function sameTexts(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([name, text]) => other.get(name) === text)
}

function sameBytes(one: Uint8Array | null, other: Uint8Array | null): boolean {
  return one !== null && other !== null && Buffer.compare(one, other) === 0
}

function required(files: ReadonlyMap<string, string>, folder: string, name: string): string {
  const text = files.get(name)
  if (text === undefined)
    throw new ConfigError(`${folder}/${name} is missing: restore it from the program's own folder.`)
  return text
}

function below(files: ReadonlyMap<string, string>, prefix: string, shown: string): Map<string, string> {
  const found = [...files].filter(([name]) => name.startsWith(prefix))
  return new Map(found.map(([name, text]) => [shown + name.slice(prefix.length), text]))
}

/** The workbench of who owns a market: files and their versions, what is wrong with a wording, trials of it, saving and undoing. */
import { setImmediate as others } from 'node:timers/promises'
import type { TemplateProblem } from '../craft/letter.ts'
import { measuredProblems } from '../craft/letter-lint.ts'
import { LETTER_FILES, SHARED_FILES, sameWords } from '../craft/letter-set.ts'
import { MANNERS_FILE, type MannersCard } from '../craft/manners.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { TemplateVersion, TemplateVersionLedger } from '../ports/ledger/template-versions.ts'
import { languagesOf } from '../resolution/markets.ts'
import type { ActResult, ByStaff } from '../ticket/acts.ts'
import { ISSUES, type LetterName, STAGE_LETTERS } from '../ticket/words.ts'
import { act, Refused } from './act.ts'
import { type JourneyContext, writeHistory } from './context.ts'
import { letterOfPath, type RunPart, runPart, type Trial, type TriedOn, templatesWith, tryOn } from './letter-trials.ts'
import { languageOf, mannersProblems, ofLanguage, problemsOf, textHash } from './letter-versions.ts'
import { approvedIn, type Recalled, recallApproved } from './recall-letters.ts'
import type { Workshop } from './workshop.ts'

/** More is no letter; the check of a file stops there too. */
const LARGEST_TEXT = 100_000
const LONGEST_NOTE = 300
/** Versions that a page shows. */
const VERSIONS_SHOWN = 50

export interface LetterFolder {
  /** BCP 47. */
  readonly tag: string
  /** By file name. */
  readonly files: ReadonlyMap<string, FileState>
}

/** own: the shipped file · edited: a version over it · upgraded: a version whose shipped file is another one now. */
export type FileState = 'own' | 'edited' | 'upgraded'

export interface OpenFile {
  readonly path: string
  /** What is in use now, '' where there is neither file nor version. */
  readonly text: string
  /** Null where nothing was shipped. */
  readonly shipped: string | null
  /** The version in use, null where it is the shipped file. */
  readonly version: TemplateVersion | null
  /** The shipped file has changed since the version was written: the owner decides. */
  readonly upgraded: boolean
  /** Newest first. */
  readonly history: readonly TemplateVersion[]
}

export interface LetterBench {
  folders(): Promise<readonly LetterFolder[]>
  /** Whether this person may change the file. */
  mayChange(staff: Staff, path: string): boolean
  /** Null where no file can have this path. */
  open(path: string): Promise<OpenFile | null>
  /** A text in use, for setting it beside another language's. */
  textOf(path: string): string | null
  /** What this text would break that is whole now; `thorough` renders every letter that it can touch. */
  check(path: string, text: string, thorough: boolean): Promise<readonly TemplateProblem[]>
  tryOn(staff: Staff, path: string, text: string, on: TriedOn): Promise<Trial | null>
  /** A letter in the words that are in use. */
  show(staff: Staff, locale: string, letter: LetterName, ticket: string): Promise<Trial | null>
  run(staff: Staff, path: string, text: string, from: number): Promise<RunPart>
  /** Saves a text that has no mistake. `over`: the version that the person saw, '' where it was the shipped file. */
  save(
    by: ByStaff,
    what: { readonly path: string; readonly text: string; readonly note: string; readonly over: string },
  ): Promise<ActResult<{ readonly problems: readonly TemplateProblem[] }>>
  /** The version before, or the shipped file, is in use again. */
  undo(by: ByStaff, what: { readonly path: string; readonly id: string }): Promise<ActResult>
  /** After an upgrade: the version goes on, or the shipped file takes its place. */
  decide(by: ByStaff, what: { readonly path: string; readonly id: string; readonly keep: boolean }): Promise<ActResult>
  /** How many approved letters in these words wait to leave, of those that this person may see. */
  approved(staff: Staff, path: string): Promise<number>
  /** Takes them back: each waits for a person again, drafted anew. */
  recall(by: ByStaff, path: string): Promise<ActResult<Recalled>>
  /** The card of a market, null where nobody wrote one. */
  manners(market: string | null): MannersCard | null
}

/**
 * Whether a person may change this file. Who is limited to markets changes letters in the languages of these markets, of
 * a region's own folder only where the region is theirs; the manners cards of all markets are nobody's alone.
 */
function mayChange(staff: Pick<Staff, 'roles' | 'markets'>, path: string, { markets }: Workshop): boolean {
  if (!mayEdit(staff)) return false
  if (staff.markets === null || staff.roles.includes('admin')) return true
  const [tag = '', name] = path.split('/')
  if (name === undefined) return false
  const { region } = new Intl.Locale(tag)
  if (region) return staff.markets.includes(region)
  return staff.markets.some((market) => languagesOf(markets, market).some((language) => sameWords(tag, language)))
}

export const mayEdit = ({ roles }: Pick<Staff, 'roles'>): boolean => roles.includes('editor') || roles.includes('admin')

/** The version of a path that is in use, null where it is the shipped file. */
async function currentOf(versions: TemplateVersionLedger, path: string): Promise<TemplateVersion | null> {
  return (await versions.inUse()).find((one) => one.path === path) ?? null
}

export function createLetterBench(context: JourneyContext): LetterBench {
  const versions = () => context.ledger.templateVersions
  const shippedOf = (path: string): string | null => shippedText(context.workshop(), path)

  return {
    async folders() {
      const { shipped } = context.workshop()
      const inUse = await versions().inUse()
      const states = new Map<string, FileState>([...shipped.keys()].map((path) => [path, 'own']))
      for (const { path, baseHash } of inUse)
        states.set(path, baseHash === textHash(shippedOf(path)) ? 'edited' : 'upgraded')
      const folders = new Map<string, Map<string, FileState>>()
      for (const [path, state] of states) {
        const [tag = '', name] = path.split('/')
        if (name === undefined) continue
        folders.set(tag, (folders.get(tag) ?? new Map()).set(name, state))
      }
      return [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tag, files]) => ({ tag, files }))
    },

    mayChange: (staff, path) => mayChange(staff, path, context.workshop()),

    async open(path) {
      if (!isPath(context.workshop(), path)) return null
      const history = await versions().historyOf(path, VERSIONS_SHOWN)
      const version = await currentOf(versions(), path)
      const shipped = shippedOf(path)
      const upgraded = version !== null && version.baseHash !== textHash(shipped)
      return { path, text: version?.text ?? shipped ?? '', shipped, version, upgraded, history }
    },

    textOf: (path) => context.workshop().versions.get(path) ?? shippedOf(path),
    check: (path, text, thorough) => problemsWith(context.workshop(), path, text, thorough),
    tryOn: async (staff, path, text, on) =>
      path === MANNERS_FILE ? null : tryOn(context, staff, path, templatesWith(context.workshop(), path, text), on),
    show: (staff, locale, letter, ticket) =>
      tryOn(context, staff, `${locale}/${letter}.hbs`, context.workshop().templates, { ticket }),
    run: (staff, path, text, from) =>
      runPart(context, staff, path, templatesWith(context.workshop(), path, text), from),

    async save(by, { path, text: typed, note, over }) {
      const text = typed.replace(/\r\n?/g, '\n').replace(/\n*$/, '\n')
      const allowed = await act(context, by, async (_ledger, staff) => {
        if (!mayChange(staff, path, context.workshop())) throw new Refused('not-allowed')
        if (!isPath(context.workshop(), path)) throw new Refused('not-found')
        if (note.trim() === '' || text.trim() === '') throw new Refused('empty')
        if (text.length > LARGEST_TEXT) throw new Refused('too-large')
        return null
      })
      if (!allowed.done) return allowed
      const problems = await problemsWith(context.workshop(), path, text, true)
      if (problems.length > 0) return { done: true, value: { problems } }
      return act(context, by, async (ledger, staff) => {
        const current = await currentOf(ledger.templateVersions, path)
        if ((current?.id ?? '') !== over) throw new Refused('stale')
        const at = context.clock.now()
        const baseHash = textHash(shippedOf(path))
        const id = context.newId()
        const said = note.trim().slice(0, LONGEST_NOTE)
        await ledger.templateVersions.add({ id, path, text, baseHash, who: staff.id, at, note: said })
        await writeHistory(context, ledger, {
          ticketId: null,
          who: staff.id,
          act: 'template-saved',
          detail: { path, id },
        })
        return { problems }
      })
    },

    undo: (by, { path, id }) =>
      act(context, by, async (ledger, staff) => {
        if (!mayChange(staff, path, context.workshop())) throw new Refused('not-allowed')
        const history = await ledger.templateVersions.historyOf(path, VERSIONS_SHOWN)
        if (!history.some((one) => one.id === id)) throw new Refused('not-found')
        if (!(await ledger.templateVersions.undo(id, staff.id, context.clock.now()))) throw new Refused('stale')
        await writeHistory(context, ledger, {
          ticketId: null,
          who: staff.id,
          act: 'template-undone',
          detail: { path, id },
        })
        return null
      }),

    decide: (by, { path, id, keep }) =>
      act(context, by, async (ledger, staff) => {
        if (!mayChange(staff, path, context.workshop())) throw new Refused('not-allowed')
        const inUse = await currentOf(ledger.templateVersions, path)
        if (!inUse || inUse.id !== id) throw new Refused('stale')
        const at = context.clock.now()
        if (keep) {
          const fresh = { ...inUse, id: context.newId(), baseHash: textHash(shippedOf(path)), who: staff.id, at }
          await ledger.templateVersions.add(fresh)
        } else {
          // Every version steps back, or the one before the newest would come up.
          for (let top: TemplateVersion | null = inUse; top; ) {
            await ledger.templateVersions.undo(top.id, staff.id, at)
            top = await currentOf(ledger.templateVersions, path)
          }
        }
        const detail = { path, id, keep }
        await writeHistory(context, ledger, { ticketId: null, who: staff.id, act: 'template-decided', detail })
        return null
      }),

    approved: async (staff, path) => (await approvedIn(context, staff, path)).length,
    async recall(by, path) {
      const allowed = await act(context, by, async (_ledger, staff) => {
        if (!mayChange(staff, path, context.workshop())) throw new Refused('not-allowed')
        return staff
      })
      return allowed.done ? { done: true, value: await recallApproved(context, allowed.value, path) } : allowed
    },

    manners(market) {
      const { manners } = context.workshop()
      return market !== null && Object.hasOwn(manners, market) ? (manners[market] ?? null) : null
    },
  }
}

function shippedText({ shipped, config }: Workshop, path: string): string | null {
  return (path.includes('/') ? shipped : config).get(path) ?? null
}

/** Whether a file may lie there: a folder that there is, a name that letters have. */
function isPath({ templates }: Workshop, path: string): boolean {
  if (path === MANNERS_FILE) return true
  const [tag = '', name = '', ...rest] = path.split('/')
  return rest.length === 0 && templates.folders.has(tag) && [...LETTER_FILES, ...SHARED_FILES].includes(name)
}

/** What a text breaks that is whole without it, the file's own mistakes first. */
async function problemsWith(
  workshop: Workshop,
  path: string,
  text: string,
  thorough: boolean,
): Promise<TemplateProblem[]> {
  if (path === MANNERS_FILE) return mannersProblems(text)
  const language = languageOf(path)
  const own = new Map([...ofLanguage(workshop.versions, language), [path, text]])
  const read = problemsOf(workshop.shipped, own, language)
  const found = read.length > 0 ? read : await measuredWith(workshop, path, text, thorough)
  return found.sort((a, b) => Number(b.file === path) - Number(a.file === path) || a.line - b.line)
}

/** What rendered letters show of a text: of its own letter, or of all that share the file. */
async function measuredWith(
  workshop: Workshop,
  path: string,
  text: string,
  thorough: boolean,
): Promise<TemplateProblem[]> {
  const tag = path.split('/')[0] ?? ''
  const own = letterOfPath(path)
  const letters: readonly LetterName[] = own ? [own] : thorough ? [...ISSUES, ...STAGE_LETTERS] : ['damage']
  const templates = templatesWith(workshop, path, text)
  const found = new Map<string, TemplateProblem>()
  for (const letter of letters) {
    const known = new Set(measuredProblems(workshop.templates, tag, letter).map(({ message }) => message))
    for (const { file, sample, message } of measuredProblems(templates, tag, letter)) {
      if (!known.has(message) && !found.has(file + message))
        found.set(file + message, { file, line: 1, message: `${message} (${sample})` })
    }
    // Twenty letters take a third of a second: whoever else waits gets a turn after each.
    await others()
  }
  return [...found.values()]
}

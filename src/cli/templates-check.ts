/** `amends templates check`, `coverage`, `preview` and `export`: what the letters of all markets are, versions in the ledger included. */
import { access, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sampleMatters } from '../craft/letter-samples.ts'
import { createClock } from '../edge/clock.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { sampleTrial, type Trial } from '../journey/letter-trials.ts'
import { type Texts, versionTexts } from '../journey/letter-versions.ts'
import type { Workshop } from '../journey/workshop.ts'
import { LedgerError } from '../ports/ledger/ledger.ts'
import { type Environment, type Paths, readPaths } from '../settings.ts'
import { ISSUES, type LetterName, STAGE_LETTERS } from '../ticket/words.ts'
import { openWorkshop } from './files.ts'
import { openSecond } from './second.ts'
import { staffNamed } from './staff-named.ts'
import { checkTemplates, coverage } from './templates.ts'
import { UsageError } from './usage.ts'

export async function templatesCheck(environment: Environment): Promise<void> {
  const { templates, problems } = await workshopInUse(environment)
  const { lines, ok } = checkTemplates(templates, problems)
  for (const line of lines) console.log(line)
  if (!ok) process.exitCode = 1
}

export async function templatesCoverage(environment: Environment): Promise<void> {
  const { templates } = await workshopInUse(environment)
  for (const line of coverage(templates)) console.log(line)
}

export interface PreviewOptions {
  /** Number of a ticket, e.g. KS-2026-0412. */
  readonly ticket?: string
  readonly sample?: string
  /** A language that is printed below each block. */
  readonly mirror?: string
  readonly as?: string
}

export async function templatesPreview(
  environment: Environment,
  locale: string,
  name: string,
  options: PreviewOptions,
): Promise<void> {
  const letter = [...ISSUES, ...STAGE_LETTERS].find((one) => one === name)
  if (!letter) throw new UsageError(`${name}: no letter has this name; "templates coverage" names them.`)
  const tag = localeOf(locale)
  const trial = options.ticket
    ? await onTicket(environment, tag, letter, options.ticket, options.as)
    : await onSample(environment, tag, letter, options.sample)
  if (!trial) throw new UsageError(`${locale} ${name}: there is no such letter, or this ticket has none of its own.`)
  console.log(`--- templates/${trial.template}, ${trial.locale} ---`)
  for (const { text, mirror } of trial.blocks) {
    console.log(`\n${text}`)
    if (options.mirror) console.log(`    | ${(mirror[options.mirror] ?? '–').replaceAll('\n', '\n    | ')}`)
  }
  if (trial.gaps.length > 0) console.log(`\n--- not known: ${trial.gaps.join(', ')} ---`)
}

/** Writes every file of templates/ as it is in use into a folder; an edited file of config/ lies beside the languages. */
export async function templatesExport(environment: Environment, folder: string): Promise<void> {
  const paths = readPaths(environment)
  const versions = await versionsIn(paths)
  const { shipped, problems } = await openWorkshop(paths, undefined, versions)
  for (const [path, text] of [...shipped, ...versions]) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text)
  }
  console.log(
    `${new Set([...shipped.keys(), ...versions.keys()]).size} files in ${folder}, ${versions.size} of them edited at the desk`,
  )
  for (const { file, line, message } of problems) console.error(`${file}:${line}: ${message}`)
}

function localeOf(typed: string): string {
  try {
    return new Intl.Locale(typed).toString()
  } catch {
    throw new UsageError(`${typed}: no locale; write it like de, de-AT or zh-Hant-HK.`)
  }
}

async function onSample(
  environment: Environment,
  locale: string,
  letter: LetterName,
  asked: string | undefined,
): Promise<Trial | null> {
  const names = sampleMatters(letter).map(({ name }) => name)
  const sample = asked ?? names[1] ?? ''
  if (!names.includes(sample)) throw new UsageError(`--sample ${sample}: it must be one of: ${names.join('; ')}.`)
  return sampleTrial((await workshopInUse(environment)).templates, locale, letter, sample)
}

async function onTicket(
  environment: Environment,
  locale: string,
  letter: LetterName,
  number: string,
  as: string | undefined,
): Promise<Trial | null> {
  const second = await openSecond(environment)
  try {
    const staff = await staffNamed(second.ledger, as)
    const ticket = await second.ledger.tickets.ticketByNumber(number)
    return ticket ? await (await second.letters()).show(staff, locale, letter, ticket.id) : null
  } finally {
    await second.close()
  }
}

async function workshopInUse(environment: Environment): Promise<Workshop> {
  const paths = readPaths(environment)
  return openWorkshop(paths, undefined, await versionsIn(paths))
}

/** What people edited at the desk; nothing where there is no ledger yet. */
async function versionsIn(paths: Paths): Promise<Texts> {
  const none: Texts = new Map()
  if (paths.databaseUrl === null && !(await isThere(join(paths.data, 'amends.sqlite')))) return none
  try {
    const place = { databaseUrl: paths.databaseUrl, dataFolder: paths.data }
    await using ledger = await openForReading(place)
    return await versionTexts(ledger.templateVersions)
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    console.error(`What was edited at the desk is left out: ${error.message}`)
    return none
  }
}

async function openForReading(place: { readonly databaseUrl: string | null; readonly dataFolder: string }) {
  const ledger = await openLedger({ ...place, role: 'second', now: createClock().now() })
  const { templateVersions } = ledger
  return { templateVersions, [Symbol.asyncDispose]: () => ledger.close() }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

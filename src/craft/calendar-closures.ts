/** Reads closures of our side: days on which office, factory, warehouse or bank carries nothing out, as data with dates. */
import { z } from 'zod'
import { EXECUTORS, type Executor } from '../ticket/words.ts'
import type { CivilDay } from './calendar-days.ts'
import { country, daysOffAWeek } from './calendar-terms.ts'
import { ConfigError, readYaml } from './config-file.ts'

/** What somebody else than the office may carry out: promises, and goods that a promise of dispatch is about. */
export const CARRIED = ['refund', 'dispatch', 'documents', 'replacement', 'missing-parts', 'repair'] as const
export type Carried = (typeof CARRIED)[number]

export interface Closure {
  readonly first: CivilDay
  /** The last closed day. */
  readonly last: CivilDay
  readonly name: string
}

export interface ExecutorRule {
  /** Whose holidays they keep; null: those of the office. */
  readonly country: string | null
  /** Own days off each week; null: the country's. */
  readonly weekend: readonly number[] | null
  readonly carries: readonly Carried[]
  /** Who answers urgent mail while they are closed, as letters name them. */
  readonly meanwhile: string | null
  readonly closed: readonly Closure[]
}

const DAY_MS = 86_400_000
/** Four weeks around the lunar new year are usual; more than this is a mistake of the editor. */
export const LONGEST_CLOSURE_DAYS = 60
export const MOST_CLOSURES = 200
export const LONGEST_NAME = 80
const MOST_CLOSED_DAYS_A_YEAR = 120

const RANGE = /^(20\d\d-\d\d-\d\d)(?:\.\.(20\d\d-\d\d-\d\d))?$/

const closed = z.record(z.string(), z.string().min(1).max(LONGEST_NAME)).transform((entries, context): Closure[] => {
  const refused = (range: string, message: string) => {
    context.addIssue({ code: 'custom', path: [range], message })
    return z.NEVER
  }
  const all: Closure[] = []
  const perYear = new Map<number, number>()
  for (const [range, name] of Object.entries(entries)) {
    const [, from = '', until = from] = RANGE.exec(range) ?? []
    const [first, last] = [dayOf(from), dayOf(until)]
    if (first === null || last === null)
      return refused(range, 'days look like "2027-01-28" or "2027-01-28..2027-02-20"')
    if (last < first) return refused(range, 'a closure ends before it begins')
    if (last - first >= LONGEST_CLOSURE_DAYS) return refused(range, `longer than ${LONGEST_CLOSURE_DAYS} days`)
    const year = Number(from.slice(0, 4))
    perYear.set(year, (perYear.get(year) ?? 0) + last - first + 1)
    if ((perYear.get(year) ?? 0) > MOST_CLOSED_DAYS_A_YEAR)
      return refused(range, `more than ${MOST_CLOSED_DAYS_A_YEAR} closed days in ${year}`)
    all.push({ first, last, name })
  }
  if (all.length > MOST_CLOSURES) return refused('', `more than ${MOST_CLOSURES} closures`)
  return all.sort((a, b) => a.first - b.first)
})

/** It stands in letters: a name, no address and no sentence. */
const personName = z
  .string()
  .max(LONGEST_NAME)
  .regex(/^[\p{L}\p{M}][\p{L}\p{M} .'’·-]*$/u, 'a name, such as "Li Na"')

/** The part `closures` of calendars.yaml. */
export const closures = z
  .partialRecord(
    z.enum(EXECUTORS),
    z.strictObject({
      source: z.string().min(1),
      country: country.nullable().default(null),
      weekend: daysOffAWeek.nullable().default(null),
      carries: z.array(z.enum(CARRIED)).default([]),
      meanwhile: personName.nullable().default(null),
      closed: closed.default([]),
    }),
  )
  .default({})

const imported = z.strictObject({ source: z.string().min(1), closed })

/** Where an imported calendar lies below config/. */
export const importedFile = (who: Executor): string => `closures/${who}.yaml`

/**
 * What `amends calendar import` wrote for one of them.
 * @throws ConfigError with file and line
 */
export function readImported(path: string, text: string): readonly Closure[] {
  return readYaml(path, text, imported).closed
}

/** Files of the folder that belong to nobody would be read by nobody. */
export function refuseStrangers(folder: string, names: Iterable<string>): void {
  const known = new Set(EXECUTORS.map(importedFile))
  for (const name of names)
    if (name.startsWith('closures/') && !known.has(name))
      throw new ConfigError(`${folder}/${name}:1: nobody is called so; one of ${EXECUTORS.join(', ')}`)
}

/** Days since 1970 of '2027-02-05'; null where there is no such day. */
export function dayOf(iso: string): CivilDay | null {
  const at = Date.parse(`${iso}T00:00:00.000Z`)
  return Number.isNaN(at) || isoOf(at / DAY_MS) !== iso ? null : at / DAY_MS
}

export const isoOf = (day: CivilDay): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

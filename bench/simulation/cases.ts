/**
 * Complaints of an invented year: who writes, where they live, when, about what. Everything follows from the seed.
 *
 * Causes can be planted (a bad batch, a rough carrier, a weak packaging), so that whatever looks for causes can be asked to
 * find them again: `generateCases({ …, causes: [{ by: 'batch', value: 'B-0417', issue: 'quality', cases: 12, from, days }] })`.
 */
import { DateTime } from 'luxon'
import { ISSUES, type Issue, type Severity } from '../../src/ticket/words.ts'
import { type Chance, chance } from './chance.ts'
import { COUNTRIES } from './countries.ts'

export interface Case {
  readonly id: string
  /** ISO 3166-1. */
  readonly country: string
  /** Where the customer really lives. */
  readonly zone: string
  /** When the mail arrives, in milliseconds. */
  readonly at: number
  readonly issue: Issue
  readonly severity: Severity
  readonly product: string
  readonly batch: string
  readonly carrier: string
  readonly packaging: string
  /** Whether our first letter proposes a remedy; else it asks for evidence, and the customer answers after so many hours. */
  readonly evidenceAfterHours: number | null
  /** 0 to 1: which of the measured sightings this customer's mail resembles. */
  readonly sight: number
}

/** One cause that hits a number of cases within some days. */
export interface Cause {
  readonly by: 'product' | 'batch' | 'carrier' | 'packaging'
  readonly value: string
  readonly issue: Issue
  readonly cases: number
  /** First day, YYYY-MM-DD. */
  readonly from: string
  readonly days: number
}

export interface World {
  readonly seed: number
  readonly cases: number
  readonly year: number
  readonly causes?: readonly Cause[]
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Share of complaints by issue, in per cent: what exporters of goods hear most comes first; the rest shares what is left. */
const ISSUE_SHARES: Partial<Record<Issue, number>> = {
  quality: 22,
  delay: 20,
  damage: 15,
  mismatch: 11,
  shortage: 9,
  price: 6,
  payment: 5,
  usage: 3,
  service: 3,
  documents: 3,
  safety: 2,
  communication: 1,
}
const SEVERITIES: readonly (readonly [Severity, number])[] = [
  ['normal', 60],
  ['low', 16],
  ['high', 20],
  ['critical', 4],
]
const PRODUCTS = ['lamp', 'pump', 'chair', 'bag', 'kettle', 'valve', 'toy', 'cable', 'door', 'filter'] as const
const CARRIERS = ['sea-1', 'sea-2', 'air-1', 'rail-1', 'express-1', 'express-2'] as const
const PACKAGINGS = ['carton', 'double-carton', 'crate', 'pallet', 'mailer'] as const
const BATCHES_A_PRODUCT = 24
/** Local hours at which people write: most by day and in the evening, some at night. Weight an hour, from 0 to 23. */
const WRITING_HOURS = [2, 1, 1, 1, 1, 2, 4, 8, 12, 16, 16, 14, 11, 12, 13, 13, 12, 11, 10, 9, 9, 9, 7, 4]
/** Saturdays and Sundays bring this share of a workday's complaints. */
const WEEKEND_SHARE = 0.35
const ASKS_EVIDENCE = 0.4
const MOST_EVIDENCE_HOURS = 120

/** All cases of the year, earliest first. */
export function generateCases({ seed, cases, year, causes = [] }: World): Case[] {
  const dice = chance(seed)
  const planted = causes.flatMap((cause, at) => Array.from({ length: cause.cases }, () => ({ cause, at })))
  const made = Array.from({ length: cases }, (_, index) => {
    const one = ordinary(dice, year, index)
    const cause = planted[index]?.cause
    return cause ? { ...one, at: within(dice, cause, one), issue: cause.issue, [cause.by]: cause.value } : one
  })
  return made.sort((one, other) => one.at - other.at)
}

function ordinary(dice: Chance, year: number, index: number): Case {
  const home = dice.weighted(COUNTRIES, ({ weight }) => weight)
  const zone = dice.weighted(home.zones, ([, weight]) => weight)[0]
  const product = dice.pick(PRODUCTS)
  return {
    id: `case-${index}`,
    country: home.country,
    zone,
    at: writes(dice, year, zone),
    issue: dice.weighted(ISSUES, (issue) => ISSUE_SHARES[issue] ?? 0),
    severity: dice.weighted(SEVERITIES, ([, weight]) => weight)[0],
    product,
    batch: `${product}-${1 + Math.floor(dice.share() * BATCHES_A_PRODUCT)}`,
    carrier: dice.pick(CARRIERS),
    packaging: dice.pick(PACKAGINGS),
    evidenceAfterHours: dice.share() < ASKS_EVIDENCE ? 2 + dice.share() * MOST_EVIDENCE_HOURS : null,
    sight: dice.share(),
  }
}

/** An instant of the year at which somebody in that zone writes a mail. */
function writes(dice: Chance, year: number, zone: string): number {
  const start = Date.UTC(year, 0, 1)
  const days = (Date.UTC(year + 1, 0, 1) - start) / DAY_MS
  for (;;) {
    const day = DateTime.fromMillis(start + Math.floor(dice.share() * days) * DAY_MS, { zone: 'utc' })
    if (day.weekday > 5 && dice.share() > WEEKEND_SHARE) continue
    const hour = dice.weighted(
      WRITING_HOURS.map((weight, at) => [at, weight] as const),
      ([, weight]) => weight,
    )[0]
    const at = DateTime.fromObject(
      { year, month: day.month, day: day.day, hour, minute: Math.floor(dice.share() * 60) },
      { zone },
    )
    return at.toMillis()
  }
}

/** Moves a planted case into its days; the hour of day there stays. */
function within(dice: Chance, cause: Cause, one: Case): number {
  const first = Date.parse(`${cause.from}T00:00:00Z`)
  return first + Math.floor(dice.share() * cause.days) * DAY_MS + (one.at % DAY_MS)
}

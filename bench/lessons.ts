/**
 * Invented years with three planted causes (a batch, a carrier, a packaging) and noise: when each is named on the Monday look
 * at the last thirty days, what is named that nobody planted, and whether the check after a change sees the rate fall, or
 * calls fallen what did not fall. Prints one table; the same seeds give the same figures.
 *
 *   node bench/lessons.ts [--years 40] [--seed 1] [--cases 6000]
 */
import { parseArgs } from 'node:util'
import { checkFollowed, spansOf } from '../src/craft/problem-counts.ts'
import { type Problem, problemsIn } from '../src/craft/problems.ts'
import type { CaseFacts } from '../src/ticket/case-facts.ts'
import type { ProblemCheck } from '../src/ticket/followed-problem.ts'
import { type Case, type Cause, generateCases } from './simulation/cases.ts'

const DAY_MS = 86_400_000
const LOOKED_AT_DAYS = 30
/** From being named to the day of the change. */
const ACTS_AFTER_DAYS = 14
const YEAR = 2026
/** Cases above the usual in four weeks, and the first day. */
const PLANTED = [
  { by: 'batch', value: 'B-0417', issue: 'quality', cases: 14, from: '2026-04-06' },
  { by: 'carrier', value: 'sea-2', issue: 'damage', cases: 30, from: '2026-05-11' },
  { by: 'packaging', value: 'mailer', issue: 'damage', cases: 32, from: '2026-06-15' },
] as const
const LASTS = ['none', 'until the change', 'to the end'] as const
type Lasts = (typeof LASTS)[number]

const { values } = parseArgs({
  options: {
    years: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '6000' },
  },
})
const instant = (at: number): string => new Date(at).toISOString()
const YEAR_END = Date.UTC(YEAR + 1, 0, 1)

interface Named {
  readonly problem: Problem
  readonly from: string
  readonly at: number
}

/** What became of one named problem: the week of the check that said so, counted from the change. */
interface Outcome {
  readonly verdict: ProblemCheck['verdict']
  readonly weeks: number
}

for (const lasts of LASTS) report(lasts)

function report(lasts: Lasts): void {
  const years = Number(values.years)
  const seeds = Array.from({ length: years }, (_, at) => Number(values.seed) + at + 1_000 * LASTS.indexOf(lasts))
  const found = seeds.map((seed) => ({ seed, ...live(seed, lasts) }))
  console.log(
    `\n${years} years, cause lasts: ${lasts} (seeds ${seeds[0]} to ${seeds.at(-1)}, ${values.cases} complaints each)`,
  )
  for (const cause of lasts === 'none' ? [] : PLANTED) {
    const named = found.map(({ planted }) => planted.get(cause.value)).filter((one) => one !== undefined)
    const days = named.map(({ at }) => (at - Date.parse(cause.from)) / DAY_MS).sort((one, other) => one - other)
    console.log(`  ${cause.by}: named in ${named.length} of ${years}, after ${quantiles(days)} days`)
    console.log(`    ${verdicts(named.map(({ outcome }) => outcome))}`)
  }
  const alarms = found.flatMap(({ others }) => others)
  console.log(
    `  named and not planted: ${alarms.length}, ${found.filter(({ others }) => others.length === 0).length} years without any`,
  )
  console.log(
    `    of these with the issue of a planted cause, after it began: ${alarms.filter(({ like }) => like).length}`,
  )
  if (alarms.length > 0) console.log(`    ${verdicts(alarms.map(({ outcome }) => outcome))}`)
}

function live(seed: number, lasts: Lasts) {
  const causes = lasts === 'none' ? [] : PLANTED.map(toTheEnd)
  const whole = generateCases({ seed, cases: Number(values.cases), year: YEAR, causes })
  const cases = (lasts === 'until the change' ? endedByChange(whole, causes) : whole).map(asFacts)
  const planted = new Map<string, { readonly at: number; readonly outcome: Outcome }>()
  const others: { readonly outcome: Outcome; readonly like: boolean }[] = []
  for (const one of namedIn(cases)) {
    const { key, issue } = one.problem
    const outcome = follow(one, cases)
    const cause = causes.find(({ value, issue: its }) => value === key && its === issue)
    // Named before its cause began it is an alarm like any other.
    if (cause && one.at > Date.parse(cause.from)) planted.set(key, { at: one.at, outcome })
    else others.push({ outcome, like: causes.some((like) => like.issue === issue && one.at > Date.parse(like.from)) })
  }
  return { planted, others }
}

function toTheEnd(one: (typeof PLANTED)[number]): Cause {
  const days = Math.floor((YEAR_END - Date.parse(one.from)) / DAY_MS)
  return { ...one, days, cases: Math.round((one.cases / 28) * days) }
}

/** Without the planted cases from the day of the change on: until then the year is the same, so it is named on the same Monday. */
function endedByChange(cases: readonly Case[], causes: readonly Cause[]): Case[] {
  const named = namedIn(cases.map(asFacts))
  let first = 0
  const ends = causes.map((cause) => {
    const own = { from: first, until: first + cause.cases }
    first = own.until
    const problem = named.find(
      (one) => one.problem.key === cause.value && one.problem.issue === cause.issue && one.at > Date.parse(cause.from),
    )
    return { ...own, at: (problem?.at ?? Date.parse(cause.from) + 60 * DAY_MS) + ACTS_AFTER_DAYS * DAY_MS }
  })
  return cases.filter(({ id, at }) => {
    // generateCases makes the planted ones first, cause by cause.
    const index = Number(id.slice('case-'.length))
    return !ends.some((end) => index >= end.from && index < end.until && at >= end.at)
  })
}

/** Every Monday's look; what was named once is taken up then. */
function namedIn(cases: readonly CaseFacts[]): Named[] {
  const named = new Map<string, Named>()
  for (let at = Date.UTC(YEAR, 3, 6); at < YEAR_END; at += 7 * DAY_MS) {
    const from = instant(at - LOOKED_AT_DAYS * DAY_MS)
    for (const problem of problemsIn(cases, { from, until: instant(at) }) ?? []) {
      const name = `${problem.dimension} ${problem.key} ${problem.issue}`
      const known = named.get(name)
      const cause = PLANTED.find(({ value, issue }) => value === problem.key && issue === problem.issue)
      const isNew = cause && known && known.at <= Date.parse(cause.from) && at > Date.parse(cause.from)
      if (!known) named.set(name, { problem, from, at })
      else if (isNew && !named.has(`${name} again`)) named.set(`${name} again`, { problem, from, at })
    }
  }
  return [...named.values()]
}

/** Looks every Monday after the change, to the end of the year. */
function follow({ problem, from, at }: Named, cases: readonly CaseFacts[]): Outcome {
  const changed = at + ACTS_AFTER_DAYS * DAY_MS
  const { dimension, key, issue, ...evidence } = problem
  let followed = {
    ...{ dimension, key, issue, actedOn: instant(changed).slice(0, 10), looks: 0 },
    evidence: { ...evidence, from, until: instant(at) },
    check: null as ProblemCheck | null,
  }
  let outcome: Outcome = { verdict: 'early', weeks: 0 }
  for (let now = changed; now <= YEAR_END; now += 7 * DAY_MS) {
    const { check, looks } = checkFollowed(followed, cases, spansOf(followed, instant(changed), instant(now)), null)
    followed = { ...followed, check, looks }
    outcome = { verdict: check.verdict, weeks: Math.round((now - changed) / (7 * DAY_MS)) }
    if (check.verdict === 'fell') break
  }
  return outcome
}

function asFacts({ id, at, issue, product, batch, carrier, packaging, severity, country }: Case): CaseFacts {
  const openedAt = instant(at)
  return {
    ...{ ticketId: id, account: 'care', openedAt, closedAt: null, closeReason: null, market: country, country },
    ...{ language: 'en', issue, severity, tier: null, product, batch, factory: null, carrier, packaging },
    ...{ paper: null, letter: null, letterRefused: false, firstHours: null, solutionHours: null },
    ...{ nextKept: 0, nextLate: 0, nextLateHours: null, nextDueAt: null },
    ...{ firstDueAt: openedAt, solutionDueAt: null, letters: 0, mails: 1, unedited: null, cause: null },
    ...{ responsibility: null, satisfaction: null, churn: [], lastLetterAt: null, costs: [], paid: [], recovered: [] },
  }
}

function verdicts(all: readonly Outcome[]): string {
  const of = (verdict: ProblemCheck['verdict']) => all.filter((one) => one.verdict === verdict)
  const weeks = of('fell')
    .map((one) => one.weeks)
    .sort((one, other) => one - other)
  return `fell ${of('fell').length}${weeks.length > 0 ? ` (after ${quantiles(weeks)} weeks)` : ''}, did not fall ${of('not-fallen').length}, no proof yet ${of('early').length}`
}

/** Half, and nine of ten, took no longer. */
function quantiles(sorted: readonly number[]): string {
  return [0.5, 0.9].map((share) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? '–').join(' · ')
}

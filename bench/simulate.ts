/**
 * A year of complaints through the real calendars, promises and send plan, beside three simpler policies: writes
 * docs/simulation.md and docs/simulation.svg. The same seed gives the same page.
 *
 *   npm run simulate -- [--cases 20000] [--seed 1] [--year 2026]
 *   npm run simulate -- --measure [folders of labelled mail]   measures zone errors anew
 */
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parseCalendars } from '../src/craft/calendar.ts'
import { generateCases } from './simulation/cases.ts'
import { readConfusion } from './simulation/confusion.ts'
import { COUNTRIES } from './simulation/countries.ts'
import { figuresOf, leavesAtGoodHour } from './simulation/figures.ts'
import { measure } from './simulation/measure.ts'
import { pageOf, pictureOf, type Run } from './simulation/page.ts'
import { leavesBy, liveSimply, type SimplePolicy } from './simulation/policies.ts'
import { deskHours, outages } from './simulation/staff.ts'
import { HOUR_MS, liveThrough } from './simulation/year.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    year: { type: 'string', default: '2026' },
    measure: { type: 'boolean', default: false },
  },
})
const today = new Date().toISOString().slice(0, 10)
const LABELLED = [
  'test/corpus',
  ...['test/fresh', 'test/unseen'].flatMap((set) => readdirSync(set).map((part) => `${set}/${part}`)),
]
const SIMPLE: readonly (readonly [SimplePolicy, string])[] = [
  ['at-once', 'at once'],
  ['office-hours', 'our office hours'],
  ['nine-by-date', 'nine by the Date header'],
]

if (values.measure) {
  const mails = await measure(positionals.length > 0 ? positionals : LABELLED, today)
  console.log(`zones of ${mails} labelled mails measured`)
} else {
  await simulate(Number(values.cases), Number(values.seed), Number(values.year))
}

async function simulate(count: number, seed: number, year: number): Promise<void> {
  const calendars = parseCalendars('config/calendars.yaml', await readFile('config/calendars.yaml', 'utf8'))
  const confusion = readConfusion()
  const cases = generateCases({ seed, cases: count, year })
  const down = outages(seed + 1, year)
  const office = deskHours(calendars, year, false)
  const runs: Run[] = [false, true].map((shift) => {
    const setting = { calendars, confusion, down, desk: shift ? deskHours(calendars, year, true) : office }
    const policies = [
      {
        name: 'amends',
        figures: figuresOf(liveThrough(cases, setting), setting, leavesAtGoodHour(setting)),
      },
      ...SIMPLE.map(([policy, name]) => {
        const leaves = leavesBy(policy, setting, office)
        return { name, figures: figuresOf(liveSimply(cases, setting, leaves), setting, leaves) }
      }),
    ]
    return { name: shift ? 'With somebody there on days off' : 'Staff on working days only', policies }
  })
  const page = pageOf(runs, {
    command: `npm run simulate -- --cases ${count} --seed ${seed} --year ${year}`,
    today,
    cases: count,
    countries: new Set(COUNTRIES.map(({ country }) => country)).size,
    measured: confusion.measured,
    mails: confusion.mails,
    outages: down.length,
    downHours: down.reduce((sum, { start, end }) => sum + (end - start) / HOUR_MS, 0),
    tz: process.versions.tz ?? 'unknown',
  })
  await writeFile('docs/simulation.md', page)
  await writeFile('docs/simulation.svg', pictureOf(runs))
  console.log(page.slice(page.indexOf('## '), page.indexOf('## How')))
}

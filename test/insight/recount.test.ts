/**
 * The numbers of the page of lessons, counted again from the CSV of the ledger of complaints alone: nothing of the
 * report's own code is used here.
 */
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { Report } from '../../src/craft/report.ts'
import { csvOf, tableOf } from '../../src/desk/case-workbook.ts'
import { messagesFor } from '../../src/desk/messages/messages.ts'
import { casesBetween, type LedgerCase } from '../../src/journey/case-ledger.ts'
import { reportFor } from '../../src/journey/report.ts'
import { EVERYBODY } from '../../src/ports/ledger/staff.ts'
import { eachDatabase } from '../support/databases.ts'
import { fillWithCases, RATES } from './filled.ts'

const DAY = 86_400_000
/** Shanghai has no summer time: its midnight is 16:00 of the day before. */
const FROM = Date.parse('2026-09-30T16:00:00Z')
const UNTIL = FROM + 31 * DAY
const BEFORE = FROM - 31 * DAY
const ASKED = '2026-10-29T03:00:00.000Z'

type Row = Readonly<Record<string, string>>
const counted = (row: Row, name: string): string => row[`Counted: ${name}`] ?? ''

eachDatabase('a report and the ledger of complaints', (open) => {
  test.each([1, 2, 3])('of generated complaints (seed %d) agree in every number', async (seed) => {
    const ledger = await open()
    await fillWithCases(ledger, { seed, cases: 150, from: BEFORE - DAY, until: UNTIL + DAY })
    const m = messagesFor('en')
    const cases: LedgerCase[] = []
    for await (const one of casesBetween(ledger, EVERYBODY, iso(BEFORE), iso(UNTIL))) cases.push(one)
    const csv = csvOf(tableOf(cases, m, new Map()), m)
    const report = await reportFor(ledger.insight, EVERYBODY, {
      ...{ from: '2026-10-01', to: '2026-10-31', zone: 'Asia/Shanghai', now: ASKED, currency: 'USD' },
      worth: (amount, currency) => (RATES[currency] === undefined ? null : amount * RATES[currency]),
    })
    const rows: Row[] = parse(csv, { bom: true, columns: true })
    const real = rows.filter((row) => !['duplicate', 'not-a-complaint'].includes(counted(row, 'closed as')))
    const came = (row: Row) => Date.parse(counted(row, 'came in (UTC)'))
    const these = real.filter((row) => came(row) >= FROM)
    const earlier = real.filter((row) => came(row) < FROM)
    expect(these.length).toBeGreaterThan(40)
    expect(earlier.length).toBeGreaterThan(40)
    expect(plain(report.whole)).toEqual(recount(these))
    expect(plain(report.before)).toEqual(recount(earlier))
    for (const { dimension, groups } of report.parts) {
      const mine = new Map<string, Row[]>()
      for (const row of these) mine.set(keyOf(row, dimension), [...(mine.get(keyOf(row, dimension)) ?? []), row])
      expect(groups.map(({ key }) => key ?? '').sort(), dimension).toEqual([...mine.keys()].sort())
      for (const { key, figures, before, ranked } of groups) {
        const members = mine.get(key ?? '') ?? []
        expect(plain(figures), `${dimension} ${key}`).toEqual(recount(members))
        const then = earlier.filter((row) => keyOf(row, dimension) === (key ?? '')).length
        expect(before ?? 0).toBe(dimension === 'month' ? 0 : then)
        expect(ranked).toBe(key !== null && members.length >= 5)
      }
    }
  })
})

const iso = (at: number): string => new Date(at).toISOString()

function keyOf(row: Row, dimension: Report['parts'][number]['dimension']): string {
  if (dimension === 'month') return iso(Date.parse(counted(row, 'came in (UTC)')) + 8 * 3_600_000).slice(0, 7)
  if (dimension === 'market') return counted(row, 'market') || counted(row, 'country')
  return counted(row, dimension)
}

/** 0 where nobody knows the rate: that is told with the total. */
function inDollars(said: string): number {
  const [amount = '', currency = ''] = said.split(' ')
  return Number(amount) * (RATES[currency] ?? 0)
}

/** What a person with the file and a pocket calculator would find. */
function recount(rows: readonly Row[]) {
  const how = (is: (row: Row) => boolean): number => rows.filter(is).length
  const at = (row: Row, name: string): number => Date.parse(counted(row, name))
  const solved = (row: Row): boolean => counted(row, 'closed as') === 'solved'
  const matters = (row: Row): string[] =>
    (counted(row, 'letters') || '-')
      .split('; ')
      .filter((one) => !/^(-|acknowledge|reminder|satisfaction|closing)( edited)?$/.test(one))
  const took = (name: string): number[] =>
    rows.filter((row) => counted(row, name) !== '').map((row) => (at(row, name) - at(row, 'came in (UTC)')) / 3_600_000)
  const kept = (row: Row, what: string): boolean =>
    counted(row, `${what} (UTC)`) !== '' && at(row, `${what} (UTC)`) <= at(row, `${what} due (UTC)`)
  const known = (row: Row, what: string): boolean => {
    if (counted(row, `${what} due (UTC)`) === '') return false
    if (counted(row, `${what} (UTC)`) !== '') return true
    const end = counted(row, 'closed (UTC)') === '' ? Date.parse(ASKED) : at(row, 'closed (UTC)')
    return at(row, `${what} due (UTC)`) < end
  }
  /** Of the mails after the first: all answered in time, one not, or not known yet. */
  const laterKept = (row: Row): boolean | null => {
    const end = counted(row, 'closed (UTC)') || ASKED
    const all = counted(row, 'later answers, due/given (UTC)')
      .split('; ')
      .filter((one) => one !== '')
      .map((one) => one.split('/'))
    if (all.some(([due = '', given = '']) => (given === '' ? due < end : given > due))) return false
    return all.some(([, given]) => given !== '') ? true : null
  }
  const unpriced: Record<string, number> = {}
  const sum = (...names: string[]): number => {
    let all = 0
    for (const said of rows.flatMap((row) => names.map((name) => counted(row, name))).filter((one) => one !== '')) {
      const [amount = '', currency = ''] = said.split(' ')
      if (RATES[currency] === undefined) unpriced[currency] = fine((unpriced[currency] ?? 0) + Number(amount))
      else all += Number(amount) * RATES[currency]
    }
    return fine(all)
  }
  return {
    cases: rows.length,
    open: how((row) => counted(row, 'closed (UTC)') === ''),
    solved: how(solved),
    byOneLetter: how((row) => solved(row) && matters(row).length === 1),
    letters: rank(
      rows.filter(solved).map((row) => matters(row).length),
      50,
    ),
    firstMedian: rank(took('first response (UTC)'), 50),
    firstNinetieth: rank(took('first response (UTC)'), 90),
    solutionMedian: rank(took('solution (UTC)'), 50),
    solutionNinetieth: rank(took('solution (UTC)'), 90),
    firstDue: how((row) => known(row, 'first response')),
    firstKept: how((row) => known(row, 'first response') && kept(row, 'first response')),
    nextDue: how((row) => laterKept(row) !== null),
    nextKept: how((row) => laterKept(row) === true),
    solutionDue: how((row) => known(row, 'solution')),
    solutionKept: how((row) => known(row, 'solution') && kept(row, 'solution')),
    answered: how((row) => matters(row).length > 0),
    unedited: how((row) => matters(row).length > 0 && !matters(row)[0]?.endsWith(' edited')),
    asked: how((row) => counted(row, 'satisfaction') !== ''),
    content: how((row) => ['content', '5', '4'].includes(counted(row, 'satisfaction'))),
    cost: sum('paid', 'other costs'),
    paid: fine(rows.reduce((all, row) => all + inDollars(counted(row, 'paid')), 0)),
    recovered: sum('got back'),
    unpriced,
  }
}

/** The smallest value that at least so many per cent do not exceed. */
function rank(values: readonly number[], percent: number): number | null {
  const enough = values.filter((one) => values.filter((other) => other <= one).length * 100 >= values.length * percent)
  return enough.length === 0 ? null : Math.min(...enough)
}

const fine = (sum: number): number => Math.round(sum * 10_000) / 10_000

/** Sums are compared to the hundredth of a cent: they may be added in another order. */
const plain = (figures: Report['whole']) => ({
  ...figures,
  ...{ cost: fine(figures.cost), paid: fine(figures.paid), recovered: fine(figures.recovered) },
  unpriced: Object.fromEntries(Object.entries(figures.unpriced).map(([code, sum]) => [code, fine(sum)])),
})

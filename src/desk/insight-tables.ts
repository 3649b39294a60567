/** A report as tables: the same for the page of the desk, the page that is sent on, and CSV. */
import { html } from 'hono/html'
import type { Dimension, Figures, Group, Report, Within } from '../craft/report.ts'
import type { CountedName } from '../craft/report-counts.ts'
import type { Messages } from './messages/en.ts'
import { wordFor } from './messages/messages.ts'
import { table } from './table.ts'
import type { Html } from './visit.ts'

/** Lines of a table; what lies further down is in the CSV. */
const MOST_LINES = 20

/** What a number counts: of all together these days or before, or of a group. */
export interface Behind {
  readonly of: CountedName
  readonly group?: { readonly dimension: Dimension; readonly key: string | null }
  readonly before?: boolean
}

/** Address of the tickets behind a number. */
export type LinkTo = (behind: Behind) => string

/** @param link null where there is no desk to open the tickets behind a number */
export function reportTables(
  m: Messages,
  report: Report,
  link: LinkTo | null,
  narrow: ((group: Within) => string) | null = null,
): Html {
  const { insight } = m
  if (report.whole.cases === 0) return html`<p class="empty">${insight.empty}</p>`
  const parts = report.parts.filter(({ groups }) => groups.some(({ key }) => key !== null))
  return html`<section><h2>${insight.whole}</h2>${wholeTable(m, report, link)}${unpriced(m, report.whole)}</section>
    ${parts.map(
      ({ dimension, groups }) =>
        html`<section><h2>${insight.by(insight.dimension[dimension])}</h2>${groupTable(m, report, dimension, groups, link, narrow)}${
          groups.some(({ ranked, key }) => !ranked && key !== null) && dimension !== 'month'
            ? html`<p class="quiet">${insight.small}</p>`
            : ''
        }</section>`,
    )}`
}

/** A figure these days and in the days before, which cases it counts, and those that it counts among but not. */
export interface WholeRow {
  readonly name: string
  readonly these: string
  readonly before: string
  readonly of: CountedName
  readonly not?: { readonly of: CountedName; readonly these: number; readonly before: number }
}

export function wholeRows(m: Messages, { whole, before, currency }: Report): readonly WholeRow[] {
  const { insight } = m
  const row = (of: WholeNumber, say: (figures: Figures) => string): WholeRow => ({
    name: insight[of],
    ...{ these: say(whole), before: say(before), of: of === 'letters' ? 'solved' : of },
  })
  const part = (
    ...[of, not, count]: readonly [WholeNumber, CountedName, (figures: Figures) => readonly [number, number]]
  ): WholeRow => {
    const rest = (figures: Figures) => count(figures)[1] - count(figures)[0]
    return {
      ...row(of, (figures) => share(...count(figures))),
      not: { of: not, these: rest(whole), before: rest(before) },
    }
  }
  const number = numberIn(m)
  const share = (some: number, of: number) => (of === 0 ? '–' : insight.of(number(some), number(of)))
  return [
    row('cases', ({ cases }) => number(cases)),
    row('open', ({ open }) => number(open)),
    row('solved', ({ solved }) => number(solved)),
    part('byOneLetter', 'byMoreLetters', ({ byOneLetter, solved }) => [byOneLetter, solved]),
    row('letters', ({ letters }) => (letters === null ? '–' : number(letters))),
    row('first', ({ firstMedian, firstNinetieth }) => hoursIn(m, firstMedian, firstNinetieth)),
    row('solution', ({ solutionMedian, solutionNinetieth }) => hoursIn(m, solutionMedian, solutionNinetieth)),
    part('firstKept', 'firstBroken', ({ firstKept, firstDue }) => [firstKept, firstDue]),
    part('nextKept', 'nextBroken', ({ nextKept, nextDue }) => [nextKept, nextDue]),
    part('solutionKept', 'solutionBroken', ({ solutionKept, solutionDue }) => [solutionKept, solutionDue]),
    part('unedited', 'edited', ({ unedited, answered }) => [unedited, answered]),
    part('content', 'notContent', ({ content, asked }) => [content, asked]),
    row('cost', ({ cost }) => moneyIn(m, cost, currency)),
    row('paid', ({ paid }) => moneyIn(m, paid, currency)),
    row('recovered', ({ recovered }) => moneyIn(m, recovered, currency)),
  ]
}

type WholeNumber = Exclude<
  CountedName | 'letters',
  'byMoreLetters' | 'firstBroken' | 'nextBroken' | 'solutionBroken' | 'edited' | 'notContent'
>

function wholeTable(m: Messages, report: Report, link: LinkTo | null): Html {
  const number = numberIn(m)
  const cell = (said: string, behind: Behind): Html | string =>
    link === null || said === '–' ? said : html`<a href="${link(behind)}">${said}</a>`
  const rest = (count: number, behind: Behind): Html | string =>
    link === null || count === 0 ? '' : html` <a href="${link(behind)}">${m.insight.not(number(count))}</a>`
  return table({
    caption: m.insight.whole,
    columns: [
      { name: m.insight.figure },
      { name: m.insight.now, className: 'number' },
      { name: m.insight.before, className: 'number' },
    ],
    rows: wholeRows(m, report).map(({ name, these, before, of, not }) => ({
      cells: [
        name,
        html`${cell(these, { of })}${not ? rest(not.these, { of: not.of }) : ''}`,
        html`${cell(before, { of, before: true })}${not ? rest(not.before, { of: not.of, before: true }) : ''}`,
      ],
    })),
    empty: m.insight.empty,
  })
}

export const unpricedSentence = (m: Messages, { unpriced: sums }: Figures): string => {
  const told = Object.entries(sums).map(([currency, amount]) => moneyIn(m, amount, currency))
  return told.length === 0 ? '' : m.insight.unpriced(told.join(m.comma))
}

const unpriced = (m: Messages, figures: Figures): Html | string => {
  const said = unpricedSentence(m, figures)
  return said === '' ? '' : html`<p class="warn">${said}</p>`
}

function groupTable(
  m: Messages,
  report: Report,
  dimension: Dimension,
  groups: readonly Group[],
  link: LinkTo | null,
  narrow: ((group: Within) => string) | null,
): Html {
  const { insight } = m
  const number = numberIn(m)
  // Months are no groups of the days before.
  const name = (key: string | null): Html | string => {
    const isNarrow = report.within.some((one) => one.dimension === dimension)
    const word = keyWord(m, dimension, key)
    return narrow === null || isNarrow || dimension === 'month'
      ? word
      : html`<a href="${narrow({ dimension, key })}" title="${insight.narrow}">${word}</a>`
  }
  const cell = (key: string | null, of: CountedName, said: string, before = false): Html | string =>
    link === null || said === '–'
      ? said
      : html`<a href="${link({ of, group: { dimension, key }, before })}">${said}</a>`
  return table({
    caption: insight.by(insight.dimension[dimension]),
    columns: [
      { name: insight.dimension[dimension] },
      { name: insight.cases, className: 'number' },
      { name: insight.before, className: 'number' },
      { name: insight.solution, className: 'number' },
      { name: insight.firstKept, className: 'number' },
      { name: insight.cost, className: 'number' },
    ],
    rows: groups.slice(0, MOST_LINES).map(({ key, figures, before, ranked }) => ({
      className: ranked || dimension === 'month' ? '' : 'small-group',
      cells: [
        name(key),
        cell(key, 'cases', number(figures.cases)),
        before === null ? '–' : cell(key, 'cases', number(before), true),
        cell(key, 'solution', hoursIn(m, figures.solutionMedian, figures.solutionNinetieth)),
        figures.firstDue === 0
          ? '–'
          : cell(key, 'firstKept', insight.of(number(figures.firstKept), number(figures.firstDue))),
        cell(
          key,
          'cost',
          `${moneyIn(m, figures.cost, report.currency)}${Object.keys(figures.unpriced).length > 0 ? ' + ?' : ''}`,
        ),
      ],
    })),
    empty: insight.empty,
  })
}

/** "Product: Kettle". */
export const groupWords = (m: Messages, { dimension, key }: Within): string =>
  `${m.insight.dimension[dimension]}${m.colon}${keyWord(m, dimension, key)}`

/** A group's name in the reader's words. */
export function keyWord(m: Messages, dimension: Dimension, key: string | null): string {
  if (key === null) return m.insight.notKnown
  if (dimension === 'issue') return wordFor(m.issue, key)
  if (dimension === 'severity') return wordFor(m.severity, key)
  if (dimension === 'cause') return wordFor(m.aftercare.file.causes, key)
  if (dimension === 'market') return new Intl.DisplayNames(m.tag, { type: 'region' }).of(key.slice(0, 2)) ?? key
  return key
}

const numberIn = (m: Messages) => {
  const format = new Intl.NumberFormat(m.tag)
  return (value: number) => format.format(value)
}

function hoursIn(m: Messages, median: number | null, ninetieth: number | null): string {
  if (median === null || ninetieth === null) return '–'
  const format = new Intl.NumberFormat(m.tag, { maximumFractionDigits: 1 })
  return `${format.format(median)} · ${format.format(ninetieth)}`
}

const moneyIn = (m: Messages, amount: number, currency: string): string =>
  new Intl.NumberFormat(m.tag, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount)

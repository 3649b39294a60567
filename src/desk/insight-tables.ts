/** A report as tables: the same for the page of the desk, the page that is sent on, and CSV. */
import { html } from 'hono/html'
import type { Dimension, Figures, Group, Report } from '../craft/report.ts'
import type { Messages } from './messages/en.ts'
import { wordFor } from './messages/messages.ts'
import { table } from './table.ts'
import type { Html } from './visit.ts'

/** Lines of a table; what lies further down is in the CSV. */
const MOST_LINES = 20

/** @param link to the tickets behind a group; null where there is no desk to open them */
export function reportTables(
  m: Messages,
  report: Report,
  link: ((dimension: Dimension, key: string | null) => string) | null,
): Html {
  const { insight } = m
  if (report.whole.cases === 0) return html`<p class="empty">${insight.empty}</p>`
  const parts = report.parts.filter(({ groups }) => groups.some(({ key }) => key !== null))
  return html`<section><h2>${insight.whole}</h2>${wholeTable(m, report)}${unpriced(m, report.whole)}</section>
    ${parts.map(
      ({ dimension, groups }) =>
        html`<section><h2>${insight.by(insight.dimension[dimension])}</h2>${groupTable(m, report, dimension, groups, link)}${
          groups.some(({ ranked, key }) => !ranked && key !== null) && dimension !== 'month'
            ? html`<p class="quiet">${insight.small}</p>`
            : ''
        }</section>`,
    )}`
}

/** Rows of the figures: name, these days, the days before. */
export function wholeRows(
  m: Messages,
  { whole, before, currency }: Report,
): readonly (readonly [string, string, string])[] {
  const { insight } = m
  const row = (name: string, say: (figures: Figures) => string): [string, string, string] => [
    name,
    say(whole),
    say(before),
  ]
  const number = numberIn(m)
  const share = (part: number, of: number) => (of === 0 ? '–' : insight.of(number(part), number(of)))
  return [
    row(insight.cases, ({ cases }) => number(cases)),
    row(insight.open, ({ open }) => number(open)),
    row(insight.solved, ({ solved }) => number(solved)),
    row(insight.byOneLetter, ({ byOneLetter, solved }) => share(byOneLetter, solved)),
    row(insight.letters, ({ letters }) => (letters === null ? '–' : number(letters))),
    row(insight.first, ({ firstMedian, firstNinetieth }) => hoursIn(m, firstMedian, firstNinetieth)),
    row(insight.solution, ({ solutionMedian, solutionNinetieth }) => hoursIn(m, solutionMedian, solutionNinetieth)),
    row(insight.firstKept, ({ firstKept, firstDue }) => share(firstKept, firstDue)),
    row(insight.solutionKept, ({ solutionKept, solutionDue }) => share(solutionKept, solutionDue)),
    row(insight.unedited, ({ unedited, answered }) => share(unedited, answered)),
    row(insight.content, ({ content, asked }) => share(content, asked)),
    row(insight.cost, ({ cost }) => moneyIn(m, cost, currency)),
    row(insight.recovered, ({ recovered }) => moneyIn(m, recovered, currency)),
  ]
}

function wholeTable(m: Messages, report: Report): Html {
  return table({
    caption: m.insight.whole,
    columns: [
      { name: m.insight.figure },
      { name: m.insight.now, className: 'number' },
      { name: m.insight.before, className: 'number' },
    ],
    rows: wholeRows(m, report).map((cells) => ({ cells })),
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
  link: ((dimension: Dimension, key: string | null) => string) | null,
): Html {
  const { insight } = m
  const number = numberIn(m)
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
        keyWord(m, dimension, key),
        link === null ? number(figures.cases) : html`<a href="${link(dimension, key)}">${number(figures.cases)}</a>`,
        before === null ? '–' : number(before),
        hoursIn(m, figures.solutionMedian, figures.solutionNinetieth),
        figures.firstDue === 0 ? '–' : insight.of(number(figures.firstKept), number(figures.firstDue)),
        `${moneyIn(m, figures.cost, report.currency)}${Object.keys(figures.unpriced).length > 0 ? ' + ?' : ''}`,
      ],
    })),
    empty: insight.empty,
  })
}

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

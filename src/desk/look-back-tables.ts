/** A look back as tables: what the team answered beside what amends would have sent, for the page and the terminal. */
import { html } from 'hono/html'
import type { LookBack, LookDimension, LookFigures, LookGroup, Pace } from '../craft/look-back.ts'
import { CAME, STEPS } from '../craft/look-back.ts'
import type { Counted } from '../craft/look-back-drafts.ts'
import { keyWord } from './insight-tables.ts'
import type { Messages } from './messages/en.ts'
import { wordFor } from './messages/messages.ts'
import { table } from './table.ts'
import { languageName } from './ticket-values.ts'
import type { Html } from './visit.ts'

/** Lines of a table; what lies further down is in the CSV. */
const MOST_LINES = 25

export const numberIn = (m: Messages) => {
  const format = new Intl.NumberFormat(m.tag, { maximumFractionDigits: 1 })
  return (value: number): string => format.format(value)
}

export function shareIn(m: Messages, part: number, of: number): string {
  const number = numberIn(m)
  return of === 0 ? '–' : m.insight.of(number(part), number(of))
}

export function paceIn(m: Messages, { median, ninetieth }: Pace): string {
  const number = numberIn(m)
  return median === null || ninetieth === null ? '–' : `${number(median)} · ${number(ninetieth)}`
}

/** Rows of the figures: name, the team, with amends. */
export function lookRows(m: Messages, it: LookFigures): readonly (readonly [string, string, string])[] {
  const { lookBack: words } = m
  const number = numberIn(m)
  const share = (part: number, of: number) => shareIn(m, part, of)
  return [
    [words.cases, number(it.cases), number(it.cases)],
    [words.answered, share(it.answered, it.cases), share(it.drafted, it.cases)],
    [words.never, share(it.never, it.cases), '–'],
    ...(it.perhaps > 0 ? [[words.perhaps, share(it.perhaps, it.never), '–'] as const] : []),
    ...(it.running > 0 ? [[words.running, share(it.running, it.cases), '–'] as const] : []),
    [words.hours, paceIn(m, it.real), paceIn(m, it.would)],
    [words.kept, share(it.real.kept, it.real.due), share(it.would.kept, it.would.due)],
    [words.solved, words.unknown, share(it.wouldSolve.kept, it.wouldSolve.due)],
    [words.night, share(it.real.night, it.real.hourKnown), share(it.would.night, it.would.hourKnown)],
    [words.language, share(it.otherLanguage, it.languageKnown), share(it.drafted - it.inTheirLanguage, it.drafted)],
    [words.words, share(it.unwelcome, it.answers), '–'],
    [words.others, share(it.namesOthers, it.answers), '–'],
    [words.again, share(it.wroteAgain, it.cases), '–'],
  ]
}

export const wholeTable = (m: Messages, { whole }: LookBack): Html =>
  table({
    caption: m.lookBack.whole,
    columns: [
      { name: m.lookBack.figure },
      { name: m.lookBack.team, className: 'number' },
      { name: m.lookBack.amends, className: 'number' },
    ],
    rows: lookRows(m, whole).map((cells) => ({ cells })),
    empty: m.lookBack.none,
  })

export function groupTable(m: Messages, dimension: LookDimension, groups: readonly LookGroup[]): Html {
  const { insight, lookBack: words } = m
  const { column } = words
  const pair = (team: string, amends: string) => `${team} | ${amends}`
  const part = (count: number, of: number) => (of === 0 ? '–' : `${numberIn(m)(count)}/${numberIn(m)(of)}`)
  return table({
    caption: insight.by(insight.dimension[dimension]),
    columns: [
      { name: insight.dimension[dimension] },
      { name: words.cases, className: 'number' },
      ...[column.never, column.hours, column.kept, column.night, column.language, column.words].map((name) => ({
        name,
        className: 'number',
      })),
    ],
    rows: groups.slice(0, MOST_LINES).map(({ key, figures, ranked }) => ({
      className: ranked || dimension === 'month' ? '' : 'small-group',
      cells: [
        keyWord(m, dimension, key),
        numberIn(m)(figures.cases),
        part(figures.never, figures.cases),
        pair(paceIn(m, figures.real), paceIn(m, figures.would)),
        pair(part(figures.real.kept, figures.real.due), part(figures.would.kept, figures.would.due)),
        part(figures.real.night, figures.real.hourKnown),
        part(figures.otherLanguage, figures.languageKnown),
        part(figures.unwelcome, figures.answers),
      ],
    })),
    empty: words.none,
  })
}

/** Of some counts the first that a line has room for. */
const MOST_COUNTS = 4

/** What amends would have drafted, by market. */
export function draftsTable(m: Messages, { drafts }: LookBack): Html {
  const { lookBack: words } = m
  const said = (counts: readonly Counted[], name: (key: string) => string): string =>
    counts
      .slice(0, MOST_COUNTS)
      .map(({ key, count }) => `${name(key)} ${numberIn(m)(count)}`)
      .join(m.comma) || '–'
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return table({
    caption: words.drafts,
    columns: [
      { name: m.insight.dimension.market },
      { name: words.draftColumn.letters, className: 'number' },
      { name: words.draftColumn.languages },
      { name: words.draftColumn.offers },
      { name: words.draftColumn.asks },
      { name: words.draftColumn.halfBy, className: 'number' },
    ],
    rows: drafts.slice(0, MOST_LINES).map(({ market, letters, languages, remedies, asks, halfBy }) => ({
      cells: [
        keyWord(m, 'market', market),
        numberIn(m)(letters),
        said(languages, (tag) => languageName(tag, { m })),
        said(remedies, (key) => wordFor(m.remedy, key)),
        said(asks, (key) => wordFor(m.ask, key)),
        halfBy === null ? '–' : clock(halfBy),
      ],
    })),
    empty: words.none,
  })
}

/** Names of the steps of hours, as picture and table say them. */
export function stepNames(m: Messages): string[] {
  const { upTo, longer, noAnswer } = m.lookBack
  const last = STEPS[STEPS.length - 1] ?? 0
  return [...STEPS.map((bound) => upTo(String(bound))), longer(String(last)), noAnswer]
}

const pairTable = (
  m: Messages,
  name: string,
  caption: string,
  names: readonly string[],
  { real, would }: LookBack['steps'],
): Html =>
  table({
    caption,
    columns: [
      { name },
      { name: m.lookBack.team, className: 'number' },
      { name: m.lookBack.amends, className: 'number' },
    ],
    rows: names.map((one, at) => ({ cells: [one, numberIn(m)(real[at] ?? 0), numberIn(m)(would[at] ?? 0)] })),
    empty: m.lookBack.none,
  })

export const stepsTable = (m: Messages, { steps }: LookBack): Html =>
  pairTable(m, m.lookBack.step, m.lookBack.stepsPicture, stepNames(m), steps)

export const hoursTable = (m: Messages, { hours }: LookBack): Html =>
  pairTable(
    m,
    m.lookBack.hour,
    m.lookBack.letters,
    hours.real.map((_, hour) => `${hour}:00`),
    hours,
  )

export const cameTable = (m: Messages, { came, sent }: LookBack): Html =>
  table({
    caption: m.lookBack.read,
    columns: [{ name: m.lookBack.read }, { name: m.lookBack.mails, className: 'number' }],
    rows: [
      ...CAME.map((one) => ({ cells: [m.lookBack.came[one], numberIn(m)(came[one])] })),
      { cells: [m.lookBack.sentRead, numberIn(m)(sent)] },
    ],
    empty: m.lookBack.none,
  })

/** What the figures rest on and leave out, one sentence each. */
export function limitSentences(m: Messages, back: LookBack): string[] {
  const { lookBack: words } = m
  const { whole, office, approvalMinutes } = back
  const number = numberIn(m)
  const hourUnknown = whole.drafted - whole.would.hourKnown
  const languageUnknown = whole.answers - whole.languageKnown
  return [
    words.unseen,
    ...(whole.bySubject > 0 ? [words.bySubject(number(whole.bySubject), number(whole.answered))] : []),
    words.solution,
    words.assumption(String(approvalMinutes), String(office.from), String(office.until), office.zone),
    words.asThen,
    ...(hourUnknown > 0 ? [words.hourUnknown(number(hourUnknown))] : []),
    ...(languageUnknown > 0 ? [words.languageUnknown(number(languageUnknown))] : []),
    words.wordsNote,
  ]
}

/** The page in a few sentences; what has no number is left out. */
export function shortSentences(m: Messages, { whole }: LookBack): string[] {
  const { lookBack: words } = m
  const number = numberIn(m)
  const { real, would } = whole
  const hours = [real.median, real.ninetieth, would.median, would.ninetieth].flatMap((one) =>
    one === null ? [] : [number(one)],
  )
  const [half, nine, wouldHalf, wouldNine] = hours
  return [
    words.saidNever(number(whole.never), number(whole.cases)),
    ...(half !== undefined && nine !== undefined && wouldHalf !== undefined && wouldNine !== undefined
      ? [words.saidHours(half, nine, wouldHalf, wouldNine)]
      : []),
    ...(real.due > 0
      ? [words.saidKept(number(real.kept), number(real.due), number(would.kept), number(would.due))]
      : []),
    ...(real.hourKnown > 0 ? [words.saidNight(number(real.night), number(real.hourKnown))] : []),
  ]
}

export const sentenceList = (sentences: readonly string[]): Html =>
  html`<ul>${sentences.map((one) => html`<li>${one}</li>`)}</ul>`

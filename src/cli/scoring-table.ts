/** The score as tables for a terminal. Pure. */
import type { Figures, Mistake, Score } from './scoring.ts'
import type { Bucket, Confusion, Figure, Share, Spotted } from './scoring-figures.ts'

const FIRST_WRONG = 20
const LONGEST_VALUE = 60
const LONGEST_WHY = 160
const NAMED = 12

/** @param allWrong names every wrong finding, not only the first 20 */
export function printScore(score: Score, { allWrong }: { readonly allWrong: boolean }): string {
  const blocks = [
    headOf(score),
    fieldsOf(score),
    listsOf(score),
    alarmsOf(score),
    calibrationTable(score),
    ...languageTables(score),
    ...Object.entries(score.confusion).map(([field, confusion]) => matrixOf(field, confusion)),
    mistakesOf(score.mistakes, allWrong),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function headOf({ mails, grievances, missing, failed }: Score): string[] {
  return [
    `${mails} labelled mails, ${grievances} of them complaints and follow-ups`,
    ...(missing.length === 0 ? [] : [`not read: ${names(missing)}`]),
    ...failed
      .slice(0, NAMED)
      .map(({ file, error }) => `could not be read: ${clean(file, LONGEST_VALUE)}: ${clean(error, LONGEST_WHY)}`),
    ...(failed.length > NAMED ? [`could not be read: ${failed.length - NAMED} more`] : []),
  ]
}

function fieldsOf({ fields }: Score): string[] {
  return [
    'field               right     n    share   95 % interval',
    ...Object.entries(fields).map(([name, { right, n, ...share }]) =>
      n === 0
        ? `${name.padEnd(18)}     –     0`
        : `${name.padEnd(18)} ${pad(right)} ${pad(n)}  ${percent(share.share)}   ${interval(share)}`,
    ),
  ]
}

function listsOf({ lists, issueMacroF1 }: Score): string[] {
  return [
    'list                    n       F1   95 % interval    precision   recall',
    ...Object.entries(lists).map(([name, { f1, n, labelled, found, precision, recall, ...bounds }]) =>
      labelled + found === 0
        ? `${name.padEnd(18)} ${pad(n, 6)}  there are none`
        : `${name.padEnd(18)} ${pad(n, 6)}  ${percent(f1)}   ${interval({ share: f1, ...bounds }).padEnd(15)}    ${found === 0 ? '      –' : percent(precision)}  ${labelled === 0 ? '      –' : percent(recall)}`,
    ),
    `issue, macro F1           ${percent(issueMacroF1)}   mean over the issues`,
  ]
}

/** What may not happen, by name. */
function alarmsOf({ kept, automatic, critical, suspicious }: Score): string[] {
  const tickets = automatic.wrong.length
  return [
    `complaints binned: ${kept.wrong.length} of ${kept.n}${listed(kept.wrong)}${kept.wrong.length > 0 ? '. This must be 0.' : ''}`,
    `automatic mail that became tickets: ${tickets} of ${automatic.n}${automatic.n === 0 ? '' : `, ${percent(tickets / automatic.n).trim()}`}${listed(automatic.wrong)}`,
    ...spottedOf('critical', critical),
    ...spottedOf('suspicious', suspicious),
  ]
}

function spottedOf(name: string, { f1, precision, recall, n, found, right, missed, falseAlarms }: Spotted): string[] {
  const rate = (share: Share, of: number) =>
    of === 0 ? '–' : `${percent(share.share).trim()} (${interval(share).trim()})`
  return [
    `${name}: ${n} labelled, ${found} found, ${right} rightly: recall ${rate(recall, n)}, precision ${rate(precision, found)}, F1 ${n + found === 0 ? '–' : percent(f1.share).trim()}`,
    ...(missed.length === 0 ? [] : [`  missed: ${missed.map((file) => clean(file, LONGEST_VALUE)).join(' ')}`]),
    ...(falseAlarms.length === 0 ? [] : [`  false alarms: ${names(falseAlarms)}`]),
  ]
}

function calibrationTable({ calibration }: Score): string[] {
  const cell = ({ n, right, said }: Bucket) => (n === 0 ? '–' : `${whole(said)}→${whole(right / n)} of ${n}`)
  return [
    'calibration: the confidence that was given → how many of these were right, both in %',
    `${' '.repeat(13)}${['under 50', '50–70', '70–80', '80–90', '90–95', 'over 95'].map((head) => head.padStart(17)).join('')}`,
    ...Object.entries(calibration)
      .filter(([, buckets]) => buckets.some(({ n }) => n > 0))
      .map(([name, buckets]) => `${name.padEnd(13)}${buckets.map((bucket) => cell(bucket).padStart(17)).join('')}`),
  ]
}

/** Six columns a table: it stays readable, and fits a terminal. */
const COLUMNS = 6

function languageTables({ byLanguage, fields }: Score): string[][] {
  const columns = [...Object.keys(fields), 'wants', 'alsoIssues']
  const bands = Array.from({ length: Math.ceil(columns.length / COLUMNS) }, (_, band) =>
    columns.slice(band * COLUMNS, (band + 1) * COLUMNS),
  )
  return bands.map((names) => [
    'by language: % right (95 % interval) of mails; for wants and alsoIssues F1',
    `${' '.repeat(9)}${names.map((name) => name.padStart(20)).join('')}`,
    ...Object.entries(byLanguage).map(
      ([language, figures]) =>
        `${language.padEnd(9)}${names.map((name) => languageCell(figures, name).padStart(20)).join('')}`,
    ),
  ])
}

function languageCell({ fields, lists }: Figures, name: string): string {
  const field: Figure | undefined = fields[name]
  const list = lists[name]
  const share = field ?? (list && { share: list.f1, low: list.low, high: list.high })
  const n = list && list.labelled + list.found === 0 ? 0 : ((field ?? list)?.n ?? 0)
  return share && n > 0 ? `${whole(share.share)} (${whole(share.low)}–${whole(share.high)}) of ${n}` : '–'
}

/** A row for each label, a column for each value found. */
function matrixOf(field: string, confusion: Confusion): string[] {
  const rows = Object.keys(confusion)
  const columns = [
    ...new Set([
      ...rows,
      ...Object.values(confusion)
        .flatMap((row) => Object.keys(row))
        .sort(),
    ]),
  ]
  return [
    `${field}: labelled (rows), found (columns)`,
    `${' '.repeat(14)}${columns.map((name) => name.slice(0, 6).padStart(7)).join('')}`,
    ...rows.map(
      (row) =>
        `${row.padEnd(14)}${columns.map((column) => String(confusion[row]?.[column] ?? '·').padStart(7)).join('')}`,
    ),
  ]
}

function mistakesOf(mistakes: readonly Mistake[], all: boolean): string[] {
  const shown = all ? mistakes : mistakes.slice(0, FIRST_WRONG)
  const rest = mistakes.length - shown.length
  return [
    `wrong findings: ${mistakes.length}`,
    ...shown.map(
      ({ file, field, expected, found, confidence, why }) =>
        `${clean(file, LONGEST_VALUE)}  ${field}: ${shownValue(expected)} expected, ${shownValue(found)} found${confidence === null ? '' : ` (${confidence.toFixed(2)})`}${why.length === 0 ? '' : `: ${clean(why.join('; '), LONGEST_WHY)}`}`,
    ),
    ...(rest > 0 ? [`… and ${rest} more: add --wrong to see them all`] : []),
  ]
}

function shownValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : clean(value.join(', '), LONGEST_VALUE)
  if (typeof value === 'object' && 'amount' in value && 'currency' in value) return `${value.amount} ${value.currency}`
  return clean(String(value), LONGEST_VALUE)
}

/** Words of a mail, fit for one line of a terminal. */
function clean(text: string, longest: number): string {
  const line = text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}

function listed(files: readonly string[]): string {
  return files.length === 0 ? '' : `: ${files.map((file) => clean(file, LONGEST_VALUE)).join(' ')}`
}

function names(files: readonly string[]): string {
  const rest = files.length - NAMED
  return `${listed(files.slice(0, NAMED)).slice(2)}${rest > 0 ? ` and ${rest} more` : ''}`
}

function pad(n: number, width = 5): string {
  return String(n).padStart(width)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).padStart(5)} %`
}

function whole(share: number): string {
  return String(Math.round(100 * share))
}

function interval({ low, high }: Share): string {
  return `${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)} %`
}

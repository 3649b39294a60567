/** A report as files: CSV, an Excel workbook, and one page that needs nothing else and prints well. */
import { html, raw } from 'hono/html'
import type { Figures, Report } from '../craft/report.ts'
import { type Cell, harmless } from './case-cells.ts'
import { workbookFile } from './case-workbook.ts'
import { reportPicture } from './insight-picture.ts'
import { groupWords, keyWord, reportTables } from './insight-tables.ts'
import type { Messages } from './messages/en.ts'

const STYLE = `:root{color-scheme:light dark}body{font:15px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.25rem .5rem;border-bottom:1px solid #8885}.number{text-align:end}
.unseen{position:absolute;clip-path:inset(50%)}.quiet,.small-group{opacity:.75}img{max-width:100%}section{break-inside:avoid}`

/** All together first, with its days and their zone, then one line a group: numbers as numbers, null where nothing is known. */
export function reportRows(
  m: Messages,
  report: Report,
): { readonly head: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] } {
  const { insight } = m
  const head = [
    insight.figure,
    insight.group,
    insight.cases,
    insight.before,
    insight.open,
    insight.solved,
    insight.byOneLetter,
    insight.letters,
    insight.first,
    insight.solution,
    insight.firstKept,
    insight.nextKept,
    insight.solutionKept,
    insight.unedited,
    insight.content,
    `${insight.cost} (${report.currency})`,
    `${insight.paid} (${report.currency})`,
    `${insight.recovered} (${report.currency})`,
    insight.unpricedColumn,
  ]
  const line = (figures: Figures, before: number | null): (string | number | null)[] => [
    figures.cases,
    before,
    figures.open,
    figures.solved,
    figures.byOneLetter,
    figures.letters,
    rounded(figures.firstMedian, 1),
    rounded(figures.solutionMedian, 1),
    share(figures.firstKept, figures.firstDue),
    share(figures.nextKept, figures.nextDue),
    share(figures.solutionKept, figures.solutionDue),
    share(figures.unedited, figures.answered),
    share(figures.content, figures.asked),
    rounded(figures.cost, 2),
    rounded(figures.paid, 2),
    rounded(figures.recovered, 2),
    Object.entries(figures.unpriced)
      .map(([currency, amount]) => `${amount.toFixed(2)} ${currency}`)
      .join('; '),
  ]
  const only = report.within.map((one) => ` · ${groupWords(m, one)}`).join('')
  const days = `${report.from} – ${report.to} (${report.zone})${only}`
  const rows = [
    [insight.whole, days, ...line(report.whole, report.before.cases)],
    ...report.parts.flatMap(({ dimension, groups }) =>
      groups.map(({ key, figures, before }) => [
        insight.dimension[dimension],
        keyWord(m, dimension, key),
        ...line(figures, before),
      ]),
    ),
  ]
  return { head, rows }
}

export function reportCsv(m: Messages, report: Report): string {
  const { head, rows } = reportRows(m, report)
  const quoted = (value: string | number | null): string => {
    const text = typeof value === 'string' ? harmless(value) : String(value ?? '')
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `\uFEFF${[head, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

export function reportWorkbook(m: Messages, report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const { head, rows } = reportRows(m, report)
  const cells = rows.map((row) =>
    row.map(
      (value): Cell =>
        typeof value === 'number' ? { is: 'number', number: value, unit: '' } : { is: 'text', text: value ?? '' },
    ),
  )
  return workbookFile([{ name: m.insight.title, head, rows: cells, widths: head.map((_, at) => (at < 2 ? 24 : 14)) }])
}

const rounded = (value: number | null, digits: number): number | null =>
  value === null ? null : Number(value.toFixed(digits))
const share = (part: number, of: number): number | null => (of === 0 ? null : rounded(part / of, 3))

export async function reportPage(m: Messages, report: Report): Promise<string> {
  const { insight } = m
  const picture = reportPicture(m, report)
  const source = `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`
  const page = await html`<!doctype html>
<html lang="${m.tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${insight.title} ${report.from} – ${report.to}</title><style>${raw(STYLE)}</style></head>
<body><h1>${insight.title}</h1><p>${insight.lead(report.from, report.to, report.zone)}${report.within.map((one) => ` ${groupWords(m, one)}.`).join('')}</p>
${picture ? html`<p><img src="${source}" alt="${insight.picture}"></p>` : ''}
${reportTables(m, report, null)}</body></html>`
  return String(page)
}

/** A look back as files: one page that needs nothing else and prints well, and CSV. */
import { html, raw } from 'hono/html'
import type { LookBack, LookFigures } from '../craft/look-back.ts'
import { type LookExample, TROUBLES } from '../craft/look-back-examples.ts'
import { harmless, stamp } from './case-cells.ts'
import { foreign, plainLine } from './foreign.ts'
import { keyWord } from './insight-tables.ts'
import { hoursPicture, stepsPicture } from './look-back-picture.ts'
import {
  cameTable,
  draftsTable,
  groupTable,
  hoursTable,
  limitSentences,
  sentenceList,
  shortSentences,
  stepsTable,
  wholeTable,
} from './look-back-tables.ts'
import type { Messages } from './messages/en.ts'
import { table } from './table.ts'
import type { Html } from './visit.ts'

const STYLE = `body{font:15px/1.55 system-ui,"Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem}:root{color-scheme:light dark}
h1{font-size:1.6rem;margin:0}h2{font-size:1.15rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:1.2rem 0 .3rem}
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.3rem .5rem;border-bottom:1px solid #8885;vertical-align:top}th{font-weight:600;font-size:.85rem}
.number{text-align:end;font-variant-numeric:tabular-nums}.unseen{position:absolute;clip-path:inset(50%)}.small-group td{font-style:italic}td:first-child{min-width:5.5rem}
.note{border-inline-start:3px solid #c2703d;padding-inline-start:.75rem}img{max-width:100%;height:auto}section{break-inside:avoid}summary{cursor:pointer;padding:.4rem 0}
@media(max-width:44rem){thead{display:none}tr{display:block;padding:.4rem 0;border-bottom:1px solid #8885}td{display:flex;justify-content:space-between;gap:1rem;border:0;padding:.1rem 0;overflow-wrap:anywhere}td.number{text-align:end}td::before{content:attr(data-name);font-size:.85rem}}
@media print{details>*{display:block}}`

/** @param examples for the operator's own page; empty leaves the part out */
export async function lookBackPage(m: Messages, back: LookBack, examples: readonly LookExample[]): Promise<string> {
  const { lookBack: words } = m
  const page = await html`<!doctype html>
<html lang="${m.tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.title} ${back.since} – ${back.until}</title><style>${raw(STYLE)}</style></head>
<body><main><h1>${words.title}</h1><p>${words.subtitle(back.since, back.until)}</p><p>${words.lead(back.zone)}</p>
${back.whole.cases === 0 ? html`<p>${words.none}</p>` : figures(m, back)}
${examples.length === 0 ? '' : exampleTables(m, back, examples)}
<section><h2>${words.limits}</h2>${sentenceList(limitSentences(m, back))}</section>
<section><h2>${words.read}</h2>${sentenceList(
    back.accounts.map(({ name, mailboxes, sent }) =>
      words.where(name, mailboxes.map(plainLine).join(m.comma), plainLine(sent)),
    ),
  )}${cameTable(m, back)}</section></main></body></html>`
  return String(page)
}

function figures(m: Messages, back: LookBack): Html {
  const { lookBack: words, insight } = m
  const parts = back.by.filter(({ groups }) => groups.some(({ key }) => key !== null))
  const small = parts.some(({ groups }) => groups.some(({ ranked, key }) => !ranked && key !== null))
  return html`<section><h2>${words.short}</h2>${sentenceList(shortSentences(m, back))}</section>
<section><h2>${words.whole}</h2>${wholeTable(m, back)}</section>
<section><h2>${words.step}</h2>${image(words.stepsPicture, stepsPicture(m, back))}<details><summary>${words.stepsPicture}</summary>${stepsTable(m, back)}</details></section>
<section><h2>${words.letters}</h2>${image(words.hoursPicture, hoursPicture(m, back))}<details><summary>${words.letters}</summary>${hoursTable(m, back)}</details></section>
<section><h2>${words.drafts}</h2>${draftsTable(m, back)}</section>
<p>${words.columnNote(words.team, words.amends)}${small ? ` ${insight.small}` : ''}</p>
${parts.map(
  ({ dimension, groups }) =>
    html`<section><h2>${insight.by(insight.dimension[dimension])}</h2>${groupTable(m, dimension, groups)}</section>`,
)}`
}

const image = (said: string, svg: string): Html =>
  html`<p><img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}" alt="${said}"></p>`

function exampleTables(m: Messages, { zone }: LookBack, examples: readonly LookExample[]): Html {
  const { lookBack: words } = m
  return html`<section><h2>${words.examples}</h2><p class="note">${words.examplesNote}</p>${TROUBLES.map((trouble) => {
    const rows = examples.filter((one) => one.trouble === trouble)
    if (rows.length === 0) return ''
    return html`<h3>${words.trouble[trouble]}</h3>${exampleTable(m, zone, trouble, rows)}`
  })}</section>`
}

function exampleTable(
  m: Messages,
  office: string,
  trouble: LookExample['trouble'],
  rows: readonly LookExample[],
): Html {
  const { lookBack: words, insight } = m
  const there = (at: string | null, zone: string | null): string => {
    if (at === null) return '–'
    return zone === null ? `${stamp(at, office)} (${office})` : stamp(at, zone)
  }
  const said = trouble === 'words'
  return table({
    caption: words.trouble[trouble],
    columns: [
      { name: words.arrived },
      { name: words.subject },
      { name: insight.dimension.market },
      { name: words.teamAnswered },
      { name: words.wouldAnswer },
      ...(said ? [{ name: words.trouble.words }] : []),
    ],
    rows: rows.map((one) => ({
      cells: [
        there(one.openedAt, one.zone),
        foreign(one.subject),
        keyWord(m, 'market', one.market),
        there(one.answeredAt, one.zone),
        there(one.wouldAt, one.zone),
        ...(said ? [foreign(one.said)] : []),
      ],
    })),
    empty: '',
  })
}

/** One line a group: numbers as numbers, so that a spreadsheet reckons with them. No mail is named. */
export function lookBackCsv(m: Messages, back: LookBack): string {
  const { insight, lookBack: words } = m
  const sides = (name: string) => [`${name} (${words.team})`, `${name} (${words.amends})`]
  const head = [
    insight.figure,
    insight.group,
    words.cases,
    words.answered,
    words.never,
    words.perhaps,
    words.running,
    ...sides(words.hours),
    ...sides(words.kept),
    words.solved,
    words.night,
    words.language,
    words.words,
    words.others,
    words.again,
  ]
  const row = (name: string, group: string, it: LookFigures): (string | number)[] => [
    ...[name, group, it.cases, it.answered, it.never, it.perhaps, it.running],
    ...[hours(it.real.median), hours(it.would.median), share(it.real), share(it.would)],
    it.wouldSolve.due === 0 ? '' : (it.wouldSolve.kept / it.wouldSolve.due).toFixed(3),
    ...[it.real.night, it.otherLanguage, it.unwelcome, it.namesOthers, it.wroteAgain],
  ]
  const rows = [
    row(words.whole, '', back.whole),
    ...back.by.flatMap(({ dimension, groups }) =>
      groups.map(({ key, figures }) => row(insight.dimension[dimension], keyWord(m, dimension, key), figures)),
    ),
  ]
  const quoted = (value: string | number): string => {
    const text = typeof value === 'number' ? String(value) : harmless(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}

const hours = (value: number | null): string => (value === null ? '' : value.toFixed(1))
const share = ({ kept, due }: LookFigures['real']): string => (due === 0 ? '' : (kept / due).toFixed(3))

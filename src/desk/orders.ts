/** The page of orders: what the book says of a number, how much it holds, and for managers the way to bring a file in. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { ORDERS_IMPORTED } from '../ports/ledger/marks.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import {
  findKey,
  type ImportKind,
  type ImportMistake,
  type ImportQuestion,
  type ImportReport,
  type LastImport,
  type OrderFacts,
} from '../ticket/order.ts'
import type { Assets } from './assets.ts'
import { plainLine } from './foreign.ts'
import { type Attempt, field, postForm, refusedSentence, select, when } from './form.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import type { DeskOptions } from './options.ts'
import { orderList } from './order-values.ts'
import { table } from './table.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'
import { here } from './when.ts'

export const IMPORT_PATH = '/orders/import'
const KINDS: readonly ImportKind[] = ['orders', 'customers']
/** What a file's columns may be told to be. */
const MAP_CHARACTERS = 20_000
const FOUND = 5

export function orderRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const show = async (c: DeskContext, outcome: Outcome | null, status: 200 | 409 | 422 = 200) => {
    const visit = c.get('visit')
    const asked = (c.req.query('q') ?? '').slice(0, 100)
    const main = html`<h1>${visit.m.orders.title}</h1><p class="quiet">${visit.m.orders.lead}</p>
      ${outcome?.report ? reportCard(visit, outcome.report) : ''}
      ${await searchCard(visit, options, asked)}${await stateCard(visit, options)}${mayImport(visit.staff) ? importCard(visit, outcome?.attempt ?? null) : ''}`
    return c.html(page(visit, assets, { title: visit.m.orders.title, main }), status)
  }

  app.get('/orders', (c) => show(c, null))
  app.get(IMPORT_PATH, (c) => c.redirect('/orders', 303))
  app.post(IMPORT_PATH, async (c) => {
    const { m } = c.get('visit')
    const fields = c.get('fields')
    const refused = (sentence: string, detail: readonly string[] = []): Outcome => ({
      report: null,
      attempt: { action: IMPORT_PATH, sentence, detail, fields },
    })
    const file = fields.file('file')
    if (!file) return show(c, refused(m.orders.noFile), 422)
    const result = await options.acts.importOrders(by(c), {
      kind: KINDS.find((one) => one === fields.text('kind')) ?? 'orders',
      name: plainLine(file.name).slice(0, 150),
      bytes: new Uint8Array(await file.arrayBuffer()),
      map: fields.text('map').slice(0, MAP_CHARACTERS),
      dryRun: fields.has('dryRun'),
    })
    if (!result.done) return show(c, refused(refusedSentence(result.refusal, m), result.detail), 409)
    const report = result.value
    if (report.refused !== null)
      return show(c, refused(m.orders.refused[report.refused], report.refusedAt === '' ? [] : [report.refusedAt]), 422)
    const asks = report.questions.map((question) => questionText(c.get('visit'), question))
    if (asks.length > 0) return show(c, { ...refused(m.orders.nothing, asks), report }, 422)
    return show(c, { report, attempt: null })
  })
}

interface Outcome {
  readonly report: ImportReport | null
  /** The form as it was sent, where it has to be sent again. */
  readonly attempt: Attempt | null
}

const mayImport = ({ roles }: Staff): boolean => roles.includes('manager') || roles.includes('admin')

async function searchCard(visit: Visit, { ledger }: DeskOptions, asked: string): Promise<Html> {
  const { m } = visit
  const key = findKey(asked)
  const found = key === '' ? [] : await ledger.orders.named(key, FOUND)
  return html`<section class="card" aria-label="${m.orders.search}">
    <form action="/orders" class="stack" role="search" aria-label="${m.orders.search}">${field(m.orders.search, html`<input type="search" name="q" value="${asked}" maxlength="100" autocomplete="off">`)}<button class="main">${m.orders.find}</button></form>
    ${key !== '' && found.length === 0 ? html`<p role="status">${m.orders.notFound(plainLine(asked))}</p>` : ''}
    ${found.length > 1 ? html`<p role="status">${m.orders.several}</p>` : ''}
    ${found.map((order) => orderArticle(visit, order))}</section>`
}

function orderArticle(visit: Visit, order: OrderFacts): Html {
  const { m } = visit
  const figure = new Intl.NumberFormat(m.tag)
  const words = m.orders.field
  const lines =
    order.lines.length < 2
      ? ''
      : table({
          caption: words.product,
          columns: [words.sku, words.product, words.quantity, words.batch].map((name) => ({ name })),
          rows: order.lines.map((line) => ({
            cells: [
              plainLine(line.sku ?? ''),
              plainLine(line.product ?? ''),
              line.quantity === undefined ? '' : figure.format(line.quantity),
              plainLine(line.batch ?? ''),
            ],
          })),
          empty: m.none,
        })
  return html`<article aria-label="${plainLine(order.number)}"><h2><bdi>${plainLine(order.number)}</bdi></h2>${orderList(visit, order)}${lines}</article>`
}

async function stateCard(visit: Visit, { ledger }: DeskOptions): Promise<Html> {
  const { m } = visit
  const figure = new Intl.NumberFormat(m.tag)
  const [staff, ...marks] = await Promise.all([
    ledger.staff.all(),
    ...KINDS.map((kind) => ledger.marks.mark(ORDERS_IMPORTED + kind)),
  ])
  const nameOf = (id: string) => staff.find((one) => one.id === id)?.name ?? id
  const imports = KINDS.map((kind, at) => {
    const last: LastImport | null = JSON.parse(marks[at] ?? 'null')
    return { kind, last }
  })
  const inBook = (kind: ImportKind) => figure.format(imports.find((one) => one.kind === kind)?.last?.inBook ?? 0)
  const rows = imports.flatMap(({ kind, last }) => {
    if (!last) return []
    const numbers = [last.lines, last.added, last.changed, last.same, last.mistakes]
    return [
      {
        cells: [
          m.orders.lastOf[kind],
          here(last.at, visit),
          nameOf(last.who),
          html`<bdi>${plainLine(last.name)}</bdi>`,
          ...numbers.map((number) => figure.format(number)),
        ],
      },
    ]
  })
  const words = m.orders
  return html`<section class="card" aria-labelledby="in-book"><h2 id="in-book">${words.inBook}</h2>
    <p>${words.orders(inBook('orders'))} · ${words.customers(inBook('customers'))}</p>
    ${table({
      caption: words.lastImport,
      columns: [
        words.what,
        words.lastImport,
        words.byWhom,
        words.file,
        words.lines,
        words.added,
        words.changed,
        words.same,
        words.mistakes,
      ].map((name) => ({ name })),
      rows,
      empty: `${words.lastImport}${m.colon}${words.never}`,
    })}</section>`
}

function importCard(visit: Visit, attempt: Attempt | null): Html {
  const { m } = visit
  const words = m.orders
  const typed = attempt?.fields
  const kinds = KINDS.map((kind) => ({ value: kind, text: words.lastOf[kind] }))
  const body = html`<p class="quiet">${words.importLead}</p>
    <div class="row">${field(words.file, html`<input type="file" name="file" required accept=".csv,.tsv,.txt,.xlsx">`)}${field(words.what, select('kind', kinds, typed?.text('kind') ?? 'orders'))}</div>
    ${field(words.map, html`<textarea name="map" rows="3" maxlength="${MAP_CHARACTERS}" spellcheck="false">${typed?.text('map') ?? ''}</textarea>`)}
    <p class="quiet small">${words.mapHint}</p>
    <label class="tick"><input type="checkbox" name="dryRun" value="yes" ${when(typed?.has('dryRun') ?? false, 'checked')}> ${words.dryRun}</label>
    <button class="main">${words.submit}</button>`
  return html`<section class="card" aria-labelledby="import"><h2 id="import">${words.import}</h2>${postForm(visit, IMPORT_PATH, body, { attempt, files: true })}</section>`
}

function reportCard(visit: Visit, report: ImportReport): Html {
  const { m } = visit
  const words = m.orders
  const figure = new Intl.NumberFormat(m.tag)
  const more = report.mistakeCount - report.mistakes.length
  const fields: Readonly<Record<string, string>> = words.field
  const columns = Object.entries(report.columns).map(
    ([header, name]) => `${plainLine(header)} → ${fields[name] ?? fields[`${name}Minor`] ?? name}`,
  )
  const sentence = report.questions.length > 0 ? words.nothing : report.dryRun ? words.checked : words.done
  return html`<section class="card" aria-labelledby="report" role="status"><h2 id="report">${sentence}</h2>
    <p>${words.lines}${m.colon}${figure.format(report.lines)} · ${words.added}${m.colon}${figure.format(report.added)} · ${words.changed}${m.colon}${figure.format(report.changed)} · ${words.same}${m.colon}${figure.format(report.same)} · ${words.mistakes}${m.colon}${figure.format(report.mistakeCount)}</p>
    ${report.mistakeCount > 0 ? html`<p class="alert">${words.leftOut}</p>${mistakeTable(visit, report.mistakes)}${more > 0 ? html`<p>${words.more(figure.format(more))}</p>` : ''}` : ''}
    <p class="quiet small">${report.format} · ${words.columns}${m.colon}${columns.join(m.comma)}</p>
    ${report.unknownColumns.length > 0 ? html`<p class="quiet small">${words.unknownColumns}${m.colon}${report.unknownColumns.map(plainLine).join(m.comma)}</p>` : ''}</section>`
}

function mistakeTable({ m }: Visit, mistakes: readonly ImportMistake[]): Html {
  const words = m.orders
  return table({
    caption: words.mistakes,
    columns: [words.line, words.column, words.problem, words.found].map((name) => ({ name })),
    rows: mistakes.map(({ line, column, kind, found }) => ({
      cells: [
        String(line),
        html`<bdi>${plainLine(column)}</bdi>`,
        words.mistake[kind],
        html`<bdi>${plainLine(found)}</bdi>`,
      ],
    })),
    empty: m.none,
  })
}

function questionText({ m }: Visit, question: ImportQuestion): string {
  const { asks } = m.orders
  switch (question.ask) {
    case 'column':
      return asks.column(plainLine(question.header), question.fields.join(m.comma))
    case 'same-field':
      return asks['same-field'](question.field, question.headers.map(plainLine).join(m.comma))
    case 'missing-column':
      return asks['missing-column'](question.field)
    case 'date-order':
      return asks['date-order'](plainLine(question.header))
    case 'currency':
      return asks.currency
  }
}

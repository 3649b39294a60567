/** The one table: on a narrow screen each line becomes a card, its cells named by their column. */
import { html, raw } from 'hono/html'
import type { Html } from './visit.ts'

export interface Column {
  readonly name: string
  readonly className?: string
}

export interface Row {
  /** One a column, in order. */
  readonly cells: readonly (Html | string)[]
  readonly className?: string
}

interface TableOptions {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Said instead of an empty table. */
  readonly empty: string
  readonly className?: string
  /** Attributes of the body, e.g. which keys walk its lines. */
  readonly attributes?: Html
}

/** Roles are written out because `display` of the cards would take them from the elements. */
export function table({ caption, columns, rows, empty, className, attributes }: TableOptions): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`
  return html`<table role="table" class="${className ?? ''}"><caption class="unseen">${caption}</caption>
    <thead role="rowgroup"><tr role="row">${columns.map(
      (column) => html`<th role="columnheader" scope="col" class="${column.className ?? ''}">${column.name}</th>`,
    )}</tr></thead>
    <tbody role="rowgroup" ${attributes ?? raw('')}>${rows.map(
      (row) =>
        html`<tr role="row" class="${row.className ?? ''}">${row.cells.map(
          (cell, index) =>
            html`<td role="cell" data-name="${columns[index]?.name ?? ''}" class="${columns[index]?.className ?? ''}">${cell}</td>`,
        )}</tr>`,
    )}</tbody></table>`
}

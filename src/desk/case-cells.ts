/** Cells of the ledger of complaints, for a workbook, for CSV and for a page: text that no program takes for a formula, real numbers, real times. */
import { DateTime } from 'luxon'
import { OFFICE_ZONE } from '../craft/office-time.ts'
import type { Instant } from '../mail/message.ts'
import type { Claim } from '../ticket/findings.ts'

export type Cell =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly number: number; readonly unit: string }
  | { readonly is: 'time'; readonly at: Instant }
  | { readonly is: 'day'; readonly day: string }

export { OFFICE_ZONE }

export const text = (value: string | null | undefined): Cell => ({ is: 'text', text: harmless(value ?? '') })
export const none: Cell = { is: 'text', text: '' }
export const number = (value: number | null | undefined, unit = ''): Cell =>
  value === null || value === undefined ? none : { is: 'number', number: value, unit }
export const money = (claim: Claim | null | undefined): Cell => (claim ? number(claim.amount, claim.currency) : none)
export const time = (at: Instant | null | undefined): Cell => (at ? { is: 'time', at } : none)
export const day = (value: string | null | undefined): Cell => (value ? { is: 'day', day: value } : none)

/** A customer's text that begins like a formula would be worked out by the office's program (CSV injection). */
export function harmless(value: string): string {
  const flat = value.replace(/[\r\t\0]+/g, ' ').trim()
  return /^[=+\-@＝＋－＠]/u.test(flat) ? `'${flat}` : flat
}

/** "2026-11-17 18:00" on this clock. */
export const stamp = (at: Instant, zone = OFFICE_ZONE): string =>
  DateTime.fromISO(at, { zone }).toFormat('yyyy-MM-dd HH:mm')

/** As a page or CSV shows it. */
export function cellText(cell: Cell): string {
  switch (cell.is) {
    case 'text':
      return cell.text
    case 'number':
      return cell.unit === '' ? String(cell.number) : `${cell.number.toFixed(2)} ${cell.unit}`
    case 'time':
      return stamp(cell.at)
    case 'day':
      return cell.day
  }
}

/** Notice of claim to whoever carried the goods: by which day, since the right to claim ends with it. */
import type { OrderFacts } from '../ticket/order.ts'
import type { CarriedBy } from '../ticket/process.ts'

/** Calendar days after delivery, by how the goods came. */
export interface ClaimPeriods {
  readonly sea: number
  readonly air: number
  readonly road: number
}

const WAYBILL = /^\d{3}[- ]?\d{8}$/
const FLIGHT = /^[A-Z0-9]{2} ?\d{1,4}$/
/** Incoterms 2020 for sea and inland waterway alone. */
const BY_SEA: ReadonlySet<string> = new Set(['FAS', 'FOB', 'CFR', 'CIF'])
const DAY_MS = 24 * 3_600_000

/**
 * The last day of the period, as an instant within our office's day; null where nobody knows when the goods came. Where
 * nobody knows how they came, the shortest period counts.
 */
export function claimNoticeDue(
  { deliveredDate, billNumber = '', vessel = '', incoterm }: OrderFacts,
  periods: ClaimPeriods,
): { readonly by: CarriedBy; readonly dueAt: string } | null {
  if (!deliveredDate || Number.isNaN(Date.parse(`${deliveredDate}T08:00:00.000Z`))) return null
  const isAir = WAYBILL.test(billNumber.trim()) || FLIGHT.test(vessel.trim().toUpperCase())
  const by: CarriedBy = isAir ? 'air' : vessel.trim() !== '' || BY_SEA.has(incoterm ?? '') ? 'sea' : 'unknown'
  const days = by === 'unknown' ? Math.min(...Object.values(periods)) : periods[by]
  return { by, dueAt: new Date(Date.parse(`${deliveredDate}T08:00:00.000Z`) + days * DAY_MS).toISOString() }
}

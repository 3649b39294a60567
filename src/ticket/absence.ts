/** Who is away, and who stands in for them. */
import type { Instant } from '../mail/message.ts'

export interface Absence {
  readonly staffId: string
  readonly from: Instant
  /** The first instant when they are back. */
  readonly until: Instant
  /** Staff id; null: nobody in particular. */
  readonly deputy: string | null
}

export const absenceAt = (absences: readonly Absence[], staffId: string, at: Instant): Absence | null =>
  absences.find((one) => one.staffId === staffId && one.from <= at && at < one.until) ?? null

/** Who acts for this person now: themselves, their deputy, that one's deputy …; null where all of these are away. */
export function actsFor(absences: readonly Absence[], staffId: string, at: Instant): string | null {
  const asked = new Set<string>()
  for (let one: string | null = staffId; one !== null && !asked.has(one); ) {
    asked.add(one)
    const away = absenceAt(absences, one, at)
    if (!away) return one
    one = away.deputy
  }
  return null
}

/** Those who are away and for whom this person acts now. */
export const standsInFor = (absences: readonly Absence[], staffId: string, at: Instant): string[] =>
  absences
    .filter((one) => one.staffId !== staffId && actsFor(absences, one.staffId, at) === staffId)
    .map((one) => one.staffId)

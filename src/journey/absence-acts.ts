/** Somebody goes away, and comes back: each stands in the history of the staff. */
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Absence } from '../ticket/absence.ts'
import { type By, noteOfStaff } from './staff-acts.ts'

/** Takes the place of what was entered for this person before. */
export function goAway(ledger: Ledger, by: By, absence: Absence): Promise<void> {
  return ledger.transaction(async (inside) => {
    await inside.absences.set(absence)
    await noteOfStaff(inside, by, 'absent', absence.staffId)
  })
}

/** Also says that they have read what came to their deputies. */
export function comeBack(ledger: Ledger, by: By, staffId: string): Promise<void> {
  return ledger.transaction(async (inside) => {
    await inside.absences.remove(staffId)
    await noteOfStaff(inside, by, 'back', staffId)
  })
}

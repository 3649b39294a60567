/** Mail to the staff, the pace that a provider sets for a day, and cases digested for the lessons. */

import { forLessonsAtOnce } from './0009-insight.ts'
import { forDailyPace } from './0009-pace.ts'
import { forStaffMail } from './0009-staff-mail.ts'
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forTheWholeCompany(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await forStaffMail(db, types)
  await forDailyPace(db, types)
  await forLessonsAtOnce(db, types)
}

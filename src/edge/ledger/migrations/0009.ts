/** Mail to the staff, and the pace that a provider sets for a day. */

import { forDailyPace } from './0009-pace.ts'
import { forStaffMail } from './0009-staff-mail.ts'
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forStaffAndPace(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await forStaffMail(db, types)
  await forDailyPace(db, types)
}

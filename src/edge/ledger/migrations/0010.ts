/** Clocks kept for every answer, and reports that need not count all anew. */

import { forClocks } from './0010-clocks.ts'
import { forTheDesk } from './0010-desk.ts'
import { forInsight } from './0010-insight.ts'
import { forReportsByMail } from './0010-mail.ts'
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forClocksAndReports(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await forTheDesk(db, types)
  await forClocks(db, types)
  await forInsight(db, types)
  await forReportsByMail(db, types)
}

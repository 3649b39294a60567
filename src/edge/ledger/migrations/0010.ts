/** Clocks kept for every answer, and reports that need not count all anew. */

import { forTheDesk } from './0010-desk.ts'
import { forInsight } from './0010-insight.ts'
import { forClocks } from './0010-pace.ts'
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forClocksAndReports(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await forTheDesk(db, types)
  await forClocks(db, types)
  await forInsight(db, types)
}

/** People who come and go, and what all complaints together teach. */

import { forSignIns } from './0007-account.ts'
import { forKnowledge } from './0007-knowledge.ts'
import { forAbsence } from './0007-roster.ts'
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forPeopleAndLessons(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await forSignIns(db, types)
  await forAbsence(db, types)
  await forKnowledge(db, types)
}

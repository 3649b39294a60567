/** Lessons that are followed up, backlogs that are asked together, counts that the database keeps, notes to the owner of a text. */

import { forBatches } from './0008-batches.ts'
import { forDesk } from './0008-desk.ts'
import { forFollowedLessons } from './0008-lessons.ts'
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forFollowingUp(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await forFollowedLessons(db, types)
  await forBatches(db, types)
  await forDesk(db, types)
}

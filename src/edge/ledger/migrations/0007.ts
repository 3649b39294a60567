/** People who come and go, and what all complaints together teach. */

import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forPeopleAndLessons(_db: MigrationDb, _types: MigrationTypes): Promise<void> {}

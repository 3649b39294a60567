/** Recurring problems with their owner, and names of one product. */
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forFollowedLessons(_db: MigrationDb, _types: MigrationTypes): Promise<void> {}

/** How many letters an account sent in the last day. */
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forDailyPace(_db: MigrationDb, _types: MigrationTypes): Promise<void> {}

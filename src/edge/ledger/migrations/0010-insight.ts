/** What the reports keep. */
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forInsight(_db: MigrationDb, _types: MigrationTypes): Promise<void> {}

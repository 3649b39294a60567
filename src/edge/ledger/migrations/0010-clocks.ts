/** What the clocks remember. */
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forClocks(_db: MigrationDb, _types: MigrationTypes): Promise<void> {}

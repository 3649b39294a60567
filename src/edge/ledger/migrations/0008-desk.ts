/** Notes to the owner of a template or rule, and what the queue counts. */
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forDesk(_db: MigrationDb, _types: MigrationTypes): Promise<void> {}

/** What the desk remembers. */
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forTheDesk(_db: MigrationDb, _types: MigrationTypes): Promise<void> {}

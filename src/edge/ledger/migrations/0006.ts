/** The desk of many people, promises until the customer is content, the model's share, and lessons. */
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forTheWholeCase(_db: MigrationDb, _types: MigrationTypes): Promise<void> {}

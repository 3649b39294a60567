/** Questions that went to the model's service together. */
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forBatches(_db: MigrationDb, _types: MigrationTypes): Promise<void> {}

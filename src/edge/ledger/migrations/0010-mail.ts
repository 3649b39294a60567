/** Reports that go out by mail. */
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forReportsByMail(_db: MigrationDb, _types: MigrationTypes): Promise<void> {}

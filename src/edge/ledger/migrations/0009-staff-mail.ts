/** Mail that amends itself writes to the staff. */
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forStaffMail(_db: MigrationDb, _types: MigrationTypes): Promise<void> {}

/** Mail to staff: what left, once each. */
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forStaffMail(_db: MigrationDb, _types: MigrationTypes): Promise<void> {}

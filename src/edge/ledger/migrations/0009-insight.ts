/** Cases digested for the lessons. */
import type { MigrationDb, MigrationTypes } from './list.ts'

export async function forLessonsAtOnce(_db: MigrationDb, _types: MigrationTypes): Promise<void> {}

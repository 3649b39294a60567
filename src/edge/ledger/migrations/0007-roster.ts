/** Who is away and who stands in; which tickets came to deputies meanwhile. */
import type { MigrationDb, MigrationTypes } from './list.ts'
import { createTable } from './tables.ts'

export async function forAbsence(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(
    db,
    types,
    'absences',
    ['staff_id'],
    { staff_id: 'text', from_at: 'text', until_at: 'text', deputy_id: 'text?' },
    { staff_id: 'staff.id', deputy_id: 'staff.id' },
  )
  await createTable(
    db,
    types,
    'stood_in',
    ['ticket_id'],
    { ticket_id: 'text', staff_id: 'text', deputy_id: 'text', at: 'text' },
    { ticket_id: 'tickets.id', staff_id: 'staff.id', deputy_id: 'staff.id' },
  )
  await db.schema.createIndex('stood_in_by_staff').on('stood_in').columns(['staff_id', 'ticket_id']).execute()
}

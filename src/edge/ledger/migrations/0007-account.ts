/** How people sign in: their devices, tries that failed, second factors, the company's own sign-in, and what was done to whom. */

import type { MigrationDb, MigrationTypes } from './list.ts'
import { createTable } from './tables.ts'

export async function forSignIns(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await db.schema.alterTable('sessions').addColumn('device', types.text).execute()
  await db.schema.alterTable('sessions').addColumn('seen_at', types.text).execute()
  await createTable(db, types, 'staff_history', ['id'], {
    id: 'text',
    at: 'text',
    /** A row of staff, 'terminal', or '' where nobody was signed in. */
    who: 'text',
    act: 'text',
    staff_id: 'text?',
    detail: 'text',
  })
  await createTable(db, types, 'failed_tries', ['id'], { id: 'text', kind: 'text', about: 'text', at: 'text' })
  await db.schema.createIndex('failed_tries_by_kind').on('failed_tries').columns(['kind', 'about', 'at']).execute()
  await db.schema.createIndex('failed_tries_by_age').on('failed_tries').column('at').execute()
  const ofStaff = { staff_id: 'staff.id' }
  await createTable(
    db,
    types,
    'second_factors',
    ['staff_id'],
    { staff_id: 'text', sealed: 'text', last_step: 'integer', at: 'text' },
    ofStaff,
  )
  await createTable(
    db,
    types,
    'recovery_codes',
    ['staff_id', 'code_hash'],
    { staff_id: 'text', code_hash: 'text' },
    ofStaff,
  )
  await createTable(
    db,
    types,
    'company_sign_ins',
    ['issuer', 'subject'],
    { issuer: 'text', subject: 'text', staff_id: 'text', at: 'text' },
    ofStaff,
  )
  await db.schema.createIndex('company_sign_ins_by_staff').on('company_sign_ins').column('staff_id').execute()
}

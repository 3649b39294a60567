/** Mail that amends itself writes to the staff. */
import type { MigrationDb, MigrationTypes } from './list.ts'
import { createTable } from './tables.ts'

export async function forStaffMail(db: MigrationDb, types: MigrationTypes): Promise<void> {
  await createTable(
    db,
    types,
    'staff_mail_wishes',
    ['staff_id'],
    { staff_id: 'text', address: 'text', digest_hour: 'integer?', warnings: 'integer', at: 'text' },
    { staff_id: 'staff.id' },
  )
  await createTable(
    db,
    types,
    'staff_mails',
    ['id'],
    {
      id: 'text',
      staff_id: 'text',
      kind: 'text',
      account: 'text',
      state: 'text',
      message_id: 'text',
      ready_at: 'text',
      until: 'text',
      attempts: 'integer',
      token: 'text?',
      response: 'text?',
      created_at: 'text',
      body: 'text',
    },
    { staff_id: 'staff.id' },
  )
  await db.schema
    .createIndex('staff_mails_by_state')
    .on('staff_mails')
    .columns(['state', 'account', 'ready_at'])
    .execute()
  await db.schema.createIndex('staff_mails_by_message_id').on('staff_mails').column('message_id').execute()
  await db.schema.createIndex('staff_mails_by_staff').on('staff_mails').columns(['staff_id', 'created_at']).execute()
  await db.schema.createIndex('staff_mails_by_age').on('staff_mails').column('created_at').execute()
}

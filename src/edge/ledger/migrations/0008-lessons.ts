/** Recurring problems with their owner, and names of one product. */
import type { MigrationDb, MigrationTypes } from './list.ts'
import { createTable } from './tables.ts'

export async function forFollowedLessons(db: MigrationDb, types: MigrationTypes): Promise<void> {
  // Beside the body, so that names are counted without reading every line.
  await db.schema.alterTable('case_facts').addColumn('product', types.text).execute()
  await db.schema.createIndex('case_facts_by_product').on('case_facts').column('product').execute()
  await createTable(db, types, 'product_names', ['name'], { name: 'text', counts_as: 'text', who: 'text', at: 'text' })
  await createTable(
    db,
    types,
    'followed_problems',
    ['id'],
    { id: 'text', state: 'text', owner_id: 'text', due_on: 'text', at: 'text', body: 'text' },
    { owner_id: 'staff.id' },
  )
  await db.schema
    .createIndex('followed_problems_by_state')
    .on('followed_problems')
    .columns(['state', 'due_on', 'id'])
    .execute()
  await createTable(
    db,
    types,
    'followed_steps',
    ['id'],
    { id: 'text', problem_id: 'text', at: 'text', who: 'text', act: 'text', detail: 'text' },
    { problem_id: 'followed_problems.id' },
  )
  await db.schema
    .createIndex('followed_steps_by_problem')
    .on('followed_steps')
    .columns(['problem_id', 'at', 'id'])
    .execute()
}

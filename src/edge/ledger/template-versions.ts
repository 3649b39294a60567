/** Versions of templates over the shipped files: never changed but by being taken back, never deleted. */
import type { Kysely } from 'kysely'
import type { TemplateVersion, TemplateVersionLedger } from '../../ports/ledger/template-versions.ts'
import { whole } from './bind.ts'
import type { Schema } from './schema.ts'

export function templateVersionLedger(db: Kysely<Schema>): TemplateVersionLedger {
  return {
    async add({ id, path, text, baseHash, who, at, note }) {
      const none = { undone_at: null, undone_by: null }
      await db
        .insertInto('template_versions')
        .values(whole({ id, path, text, base_hash: baseHash, who, at, note, ...none }))
        .execute()
    },

    async undo(id, who, at) {
      const done = await db
        .updateTable('template_versions')
        .set(whole({ undone_at: at, undone_by: who }))
        .where('id', '=', id)
        .where('undone_at', 'is', null)
        .executeTakeFirst()
      return done.numUpdatedRows === 1n
    },

    async inUse() {
      const newest = db
        .selectFrom('template_versions')
        .select((eb) => eb.fn.max('id').as('id'))
        .where('undone_at', 'is', null)
        .groupBy('path')
      const rows = await db
        .selectFrom('template_versions')
        .selectAll()
        .where('id', 'in', newest)
        .orderBy('path')
        .execute()
      return rows.map(versionOf)
    },

    async historyOf(path, limit) {
      const rows = await db
        .selectFrom('template_versions')
        .selectAll()
        .where('path', '=', path)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(versionOf)
    },

    async edition() {
      const row = await db
        .selectFrom('template_versions')
        .select((eb) => [eb.fn.countAll<number>().as('saved'), eb.fn.count<number>('undone_at').as('undone')])
        .executeTakeFirst()
      return `${row?.saved} ${row?.undone}`
    },
  }
}

function versionOf(row: Schema['template_versions']): TemplateVersion {
  const { base_hash: baseHash, undone_at: undoneAt, undone_by: undoneBy, ...same } = row
  return { ...same, baseHash, undoneAt, undoneBy }
}

/** What is remembered of a contact: one row for each thing, the newest word on it. */
import type { Kysely } from 'kysely'
import type { ContactLedger } from '../../ports/ledger/contacts.ts'
import type { Contact } from '../../ticket/contact.ts'
import { lookupKey, whole } from './bind.ts'
import type { Schema } from './schema.ts'

export function contactLedger(db: Kysely<Schema>): ContactLedger {
  return {
    async of(address) {
      const rows = await db.selectFrom('contacts').selectAll().where('contact_key', '=', contactKey(address)).execute()
      const contact: Contact = Object.fromEntries(
        rows.map(({ field, value, source, instead, at }) => [field, { value, source, instead, at }]),
      )
      return contact
    },

    async remember(address, field, memory) {
      if (address === '') return
      await db
        .insertInto('contacts')
        .values(whole({ contact_key: contactKey(address), field, ...memory }))
        .onConflict((conflict) => {
          const change = conflict.columns(['contact_key', 'field']).doUpdateSet({ ...memory })
          return memory.source === 'person'
            ? change
            : change.where('contacts.source', '=', 'mail').where('contacts.at', '<=', memory.at)
        })
        .execute()
    },
  }
}

/** An address as it is looked up by. */
export function contactKey(address: string): string {
  return lookupKey(address.toLowerCase())
}

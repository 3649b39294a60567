/** What running for years needs: several daemons, mailboxes added at the desk, secrets, the mail client's drafts, erasure. */
import { sql } from 'kysely'
import type { MigrationDb, MigrationTypes } from './list.ts'
import { announce, createTable } from './tables.ts'

export async function forYears(db: MigrationDb, types: MigrationTypes): Promise<void> {
  const table = (...rest: Parameters<typeof createTable> extends [unknown, unknown, ...infer Rest] ? Rest : never) =>
    createTable(db, types, ...rest)
  // One daemon at a time watches an account; `token` grows with each holder and fences off the one before.
  await table('account_leases', ['account'], { account: 'text', holder: 'text', token: 'integer', until: 'text' })
  // Mailboxes that were added at the desk; those of accounts.yaml are not here.
  await table('accounts', ['name'], { name: 'text', body: 'text', active: 'integer', changed_at: 'text', who: 'text' })
  // Passwords, authorisation codes and OAuth tokens, sealed with the key file; `version` is compared before a change.
  await table('secrets', ['name'], { name: 'text', version: 'integer', sealed: 'text', at: 'text' })
  // Our copy of a draft in the mail client's Drafts, by the turn it belongs to.
  await table(
    'client_drafts',
    ['turn_id'],
    {
      turn_id: 'text',
      account: 'text',
      mailbox: 'text',
      uid_validity: 'text?',
      uid: 'integer?',
      revision: 'integer',
      hash: 'text',
      message_id: 'text',
      state: 'text',
      at: 'text',
    },
    { turn_id: 'turns.id' },
  )
  // What the daemon found at its regular checks of disk, certificates, tokens, clock and tables of time zones.
  await table('checks', ['name'], { name: 'text', level: 'text', detail: 'text', at: 'text' })
  // Single facts about the ledger itself, such as when it was restored from a backup.
  await table('marks', ['name'], { name: 'text', value: 'text', at: 'text' })
  // Mails that were erased: the next sweep must not bring them back.
  await table('forgotten', ['account', 'raw_sha256'], { account: 'text', raw_sha256: 'text', at: 'text' })

  // Sender, subject and date as listed, so that a mail that is gone before it was fetched leaves a trace.
  await db.schema.alterTable('occurrences').addColumn('envelope', types.text).execute()
  // Why a letter waits or an account rests, as a word that every language has a sentence for.
  await db.schema.alterTable('outbox').addColumn('reason', types.text).execute()
  await db.schema.alterTable('account_health').addColumn('pause_reason', types.text).execute()
  await db.schema.alterTable('account_health').addColumn('smtp_utf8', types.integer).execute()
  await db.schema.alterTable('mailboxes').addColumn('swept_at', types.text).execute()
  await db.schema.alterTable('mailboxes').addColumn('sweep_found', types.integer).execute()
  // Which problem an account has, for the desk to explain in a person's language.
  await db.schema.alterTable('account_health').addColumn('problem_reason', types.text).execute()
  await db.schema.createIndex('client_drafts_by_state').on('client_drafts').columns(['account', 'state']).execute()
  // Drafts that rest, for the mail client's Drafts.
  await db.schema.createIndex('turns_by_stage').on('turns').columns(['stage', 'withdrawn_at', 'updated_at']).execute()
  // How many letters left a thread, and how many mails one sender wrote, within a day.
  await db.schema
    .createIndex('messages_by_direction')
    .on('messages')
    .columns(['ticket_id', 'direction', 'at'])
    .execute()
  await db.schema
    .createIndex('tickets_by_last_mail')
    .on('tickets')
    .columns(['customer_key', 'last_customer_mail_at'])
    .execute()

  // Closed tickets whose time of keeping is over; erased ones are none of them.
  await sql`create index tickets_by_closing on tickets (account, closed_at)
    where customer_key <> '(forgotten)'`.execute(db)
  await sql`create index messages_by_binning on messages (account, at)
    where bin is not null and ticket_id is null and spans <> '[]'`.execute(db)

  if (types.kind === 'postgres') await announce(db, ['accounts', 'secrets', 'client_drafts'])
}

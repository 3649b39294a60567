/** Opening a ledger: who may, what is prepared, and what people are told when it can't be. */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { type Migration, migrations } from '../../src/edge/ledger/migrations/list.ts'
import { openLedger } from '../../src/edge/ledger/open.ts'
import { openOnSqlite } from '../../src/edge/ledger/open-sqlite.ts'
import { openSqlite } from '../../src/edge/ledger/sqlite.ts'
import { createDatabase, dropDatabase, eachDatabase, NOW, type TestDatabase } from '../support/databases.ts'

/** Writes straight into the database, behind the ledger's back. */
async function run(database: TestDatabase, statement: string): Promise<void> {
  const { databaseUrl, dataFolder } = database.place()
  if (databaseUrl === null) {
    const file = new DatabaseSync(join(dataFolder, 'amends.sqlite'))
    file.exec(statement)
    file.close()
    return
  }
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}

eachDatabase('opening', (open, database) => {
  test('the daemon prepares a new ledger and finds it again', async () => {
    const ledger = await open()
    await ledger.tickets.nextNumber(2026)
    await ledger.close()
    expect(await (await open()).tickets.nextNumber(2026)).toBe('KS-2026-0002')
  })

  test('a command on a ledger that is not there says to start the daemon once', async () => {
    await expect(open('second')).rejects.toMatchObject({ name: 'LedgerError', kind: 'unreachable' })
    await expect(open('second')).rejects.toThrow('start the daemon once')
    expect(existsSync(join(database.place().dataFolder, 'amends.sqlite'))).toBe(false)
  })

  test('a command never migrates an older ledger', async () => {
    await (await open()).close()
    await run(database, 'delete from schema_versions')
    await expect(open('second')).rejects.toThrow('start the daemon once')
  })

  test.for(['main', 'second'] as const)('a ledger of a newer amends is refused (%s)', async (role) => {
    await (await open()).close()
    await run(database, `insert into schema_versions (version, at) values (99, '${NOW}')`)
    await expect(open(role)).rejects.toMatchObject({ kind: 'newer-schema' })
    await expect(open(role)).rejects.toThrow('written by a newer amends (schema 99')
  })
})

eachDatabase('two daemons', (open, database) => {
  if (database.kind === 'postgres') {
    test('may start at once on one database, and one of them prepares it', async () => {
      const ledgers = await Promise.all([open(), open(), open()])
      const numbers = await Promise.all(ledgers.map((ledger) => ledger.tickets.nextNumber(2026)))
      expect(new Set(numbers).size).toBe(3)
    })
    return
  }
  test('may not run on one data folder, until the first is gone', async () => {
    const first = await open()
    await expect(open()).rejects.toMatchObject({ kind: 'locked-by-another' })
    await expect(open()).rejects.toThrow('Another amends is already running on')
    await open('second')
    await first.close()
    await open()
  })
})

describe('the embedded ledger', () => {
  let dataFolder = ''
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'amends-ledger-'))
  })
  afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))
  const open = (role: 'main' | 'second' = 'main') => openLedger({ databaseUrl: null, dataFolder, role, now: NOW })

  test('is readable by its owner alone', async () => {
    const ledger = await open()
    await ledger.tickets.nextNumber(2026)
    const files = readdirSync(dataFolder).filter((name) => name.startsWith('amends.sqlite'))
    expect(files).toContain('amends.sqlite-wal')
    for (const name of files) expect(statSync(join(dataFolder, name)).mode & 0o077).toBe(0)
    await ledger.close()
  })

  test('writes each commit through to the disk before it is acknowledged [mail 76]', async () => {
    const file = openSqlite(join(dataFolder, 'amends.sqlite'), true)
    expect(file.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
    expect(file.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 })
    expect(file.prepare('pragma foreign_keys').get()).toEqual({ foreign_keys: 1 })
    file.close()
    const ledger = await open()
    expect(await ledger.durability()).toEqual([])
    await ledger.close()
  })

  const addNotes: Migration = async (db, types) => {
    await db.schema.createTable('notes').addColumn('text', types.text).execute()
  }

  test('is copied before it is migrated, and a new one is not', async () => {
    const ledger = await open()
    await ledger.tickets.nextNumber(2026)
    await ledger.close()
    expect(existsSync(join(dataFolder, 'backups'))).toBe(false)

    await (await openOnSqlite(dataFolder, 'main', NOW, [...migrations, addNotes])).close()
    const [copy = ''] = readdirSync(join(dataFolder, 'backups'))
    expect(copy).toBe(`schema-${migrations.length}-2026-03-10T080000.000Z.sqlite`)
    await expect(open()).rejects.toMatchObject({ kind: 'newer-schema' })

    renameSync(join(dataFolder, 'backups', copy), join(dataFolder, 'amends.sqlite'))
    const restored = await open()
    expect(await restored.tickets.nextNumber(2026)).toBe('KS-2026-0002')
    await restored.close()
  })

  test('stays as it was when a migration fails', async () => {
    await (await open()).close()
    const fails: Migration = async (db, types) => {
      await addNotes(db, types)
      throw new Error('half-way')
    }
    await expect(openOnSqlite(dataFolder, 'main', NOW, [...migrations, fails])).rejects.toThrow('half-way')
    const ledger = await openOnSqlite(dataFolder, 'main', NOW, [...migrations, addNotes])
    await ledger.close()
  })

  test('that is no ledger is left alone, with a sentence', async () => {
    writeFileSync(join(dataFolder, 'amends.sqlite'), 'a shopping list, long enough to be taken for a database header')
    await expect(open()).rejects.toMatchObject({ name: 'LedgerError' })
    expect(statSync(join(dataFolder, 'amends.sqlite')).size).toBe(62)
  })
})

describe.skipIf(inject('postgresUrl') === null)('a PostgreSQL server in trouble', () => {
  let database = ''
  beforeEach(async () => {
    database = await createDatabase()
  })
  afterEach(() => dropDatabase(database))

  test('that ends a session in the middle of a transaction ends nothing else', async () => {
    const ledger = await openLedger({ databaseUrl: database, dataFolder: '', role: 'main', now: NOW })
    const broken = ledger.transaction(async (inside) => {
      await inside.tickets.nextNumber(2026)
      const client = new Client({ connectionString: database })
      await client.connect()
      await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'amends'",
      )
      await client.end()
      await inside.tickets.nextNumber(2026)
    })
    await expect(broken).rejects.toMatchObject({ kind: 'unreachable' })
    expect(await ledger.tickets.nextNumber(2026)).toBe('KS-2026-0001')
    await ledger.close()
  })

  test('that forgets at a power cut is told to wait for the disk, and what only its configuration can mend is named [mail 76]', async () => {
    const careless = new URL(database)
    careless.searchParams.set('options', '-c synchronous_commit=off')
    const ledger = await openLedger({ databaseUrl: careless.href, dataFolder: '', role: 'main', now: NOW })
    // The tests' own cluster runs without fsync; a server that AMENDS_TEST_POSTGRES names may be well.
    const wrong = await ledger.durability()
    expect(wrong.filter((one) => one !== 'fsync=off')).toEqual([])
    if (process.env.AMENDS_TEST_POSTGRES === undefined) expect(wrong).toEqual(['fsync=off'])
    await ledger.close()
  })
})

describe('a PostgreSQL that is not there', () => {
  const open = (databaseUrl: string) => openLedger({ databaseUrl, dataFolder: tmpdir(), role: 'main', now: NOW })

  test('is unreachable, and the sentence holds no password', async () => {
    const refused = open('postgres://amends:geheim@127.0.0.1:1/amends')
    await expect(refused).rejects.toMatchObject({ kind: 'unreachable' })
    await expect(refused).rejects.toThrow(/^(?!.*geheim).*DATABASE_URL/)
  })
})

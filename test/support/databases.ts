/** Runs a suite of the ledger once on SQLite and once on PostgreSQL, each test on a ledger of its own. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject, test } from 'vitest'
import { openLedger } from '../../src/edge/ledger/open.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { NOW } from '../ledger/rows.ts'
import './postgres.ts'

export interface TestDatabase {
  readonly kind: 'sqlite' | 'postgres'
  /** Where this test's ledger lies, for openLedger in this or another process. */
  place(): { readonly databaseUrl: string | null; readonly dataFolder: string }
}

/** Opens this test's ledger; closed and thrown away after the test. 'second' sees what 'main' sees, as another command would. */
export type OpenLedger = (role?: 'main' | 'second') => Promise<Ledger>

export { NOW }

export function eachDatabase(name: string, suite: (open: OpenLedger, database: TestDatabase) => void): void {
  describe(`${name} (SQLite)`, () => on('sqlite', suite))

  const missing = inject('postgresUrl') === null
  if (missing && process.env.AMENDS_TEST_ALL === '1') {
    test(`${name} (PostgreSQL)`, () => {
      throw new Error(
        'The server of PostgreSQL is missing: install the package postgresql, or set AMENDS_TEST_POSTGRES.',
      )
    })
    return
  }
  describe.skipIf(missing)(`${name} (PostgreSQL)`, () => on('postgres', suite))
}

function on(kind: TestDatabase['kind'], suite: Parameters<typeof eachDatabase>[1]): void {
  const opened: Ledger[] = []
  let dataFolder = ''
  let database: string | null = null
  let databaseUrl: string | null = null
  const place = () => ({ databaseUrl, dataFolder })

  beforeAll(async () => {
    if (kind === 'postgres') database = await createDatabase()
  })
  afterAll(async () => {
    if (database !== null) await dropDatabase(database)
  })
  beforeEach(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'amends-ledger-'))
    if (database !== null) databaseUrl = await createSchema(database)
  })
  afterEach(async () => {
    for (const ledger of opened.splice(0)) await ledger.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  const open: OpenLedger = async (role = 'main') => {
    const ledger = await openLedger({ ...place(), role, now: NOW })
    opened.push(ledger)
    return ledger
  }
  suite(open, { kind, place })
}

/** An empty database on the tests' server. */
export async function createDatabase(): Promise<string> {
  const name = `amends_test_${randomBytes(8).toString('hex')}`
  await run(serverUrl(), `create database ${name} encoding 'UTF8' template template0`)
  const url = new URL(serverUrl())
  url.pathname = `/${name}`
  return url.href
}

/** Drops it under the feet of whoever is still connected. */
export async function dropDatabase(databaseUrl: string): Promise<void> {
  await run(serverUrl(), `drop database if exists ${new URL(databaseUrl).pathname.slice(1)} with (force)`)
}

/** An empty schema of a database, made in a tenth of the time; the URL's sessions see nothing else. */
async function createSchema(databaseUrl: string): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await run(databaseUrl, `create schema ${name}`)
  const url = new URL(databaseUrl)
  url.searchParams.set('options', `-c search_path=${name}`)
  return url.href
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function serverUrl(): string {
  const url = inject('postgresUrl')
  if (url === null) throw new Error('This test needs PostgreSQL.')
  return url
}

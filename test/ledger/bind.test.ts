/** No value reaches a database in a form that it would store as something else. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { bind, lookupKey, whole } from '../../src/edge/ledger/bind.ts'
import { ledgerError } from '../../src/edge/ledger/errors.ts'
import { postgresKysely } from '../../src/edge/ledger/postgres.ts'
import { sqliteKysely } from '../../src/edge/ledger/sqlite.ts'
import '../support/postgres.ts'

const hostile: unknown[] = [new Date(0), {}, [], undefined, () => 0, Symbol('x'), Number.NaN, Infinity, 2 ** 53]

describe('a value', () => {
  test('of a type that both databases store passes', () => {
    for (const value of ['text', 0, -1.5, 2 ** 53 - 1, null, 5n, new Uint8Array(2)]) expect(bind(value)).toBe(value)
  })
  test('that is a boolean is stored as 0 or 1', () => {
    expect([bind(true), bind(false)]).toEqual([1, 0])
  })
  test('that PostgreSQL cannot hold as text is replaced on both databases alike', () => {
    expect(bind('a\0b\uD800')).toBe('a\uFFFDb\uFFFD')
  })
  test.for(hostile.map((value) => [typeof value, value] as const))('that is no such (%s) is refused', ([, value]) => {
    expect(() => bind(value)).toThrow(TypeError)
  })
  test('that is undefined is refused in a row too, where Kysely would leave it out', () => {
    expect(() => whole({ at: undefined })).toThrow('no value for at')
  })
  test('too long for an index is looked up by its hash', () => {
    expect(lookupKey('short')).toBe('short')
    expect(lookupKey('x'.repeat(501))).toMatch(/^sha256:[0-9a-f]{64}$/)
  })
})

describe('a statement', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amends-bind-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('refuses a Date in first place, which node:sqlite would take for named parameters', async () => {
    const file = new DatabaseSync(':memory:')
    file.exec('create table ticket_numbers (year integer, last integer)')
    const db = sqliteKysely(file, () => undefined)
    const statement = db.insertInto('ticket_numbers').values({ year: new Date(0) as never, last: 1 })
    await expect(statement.execute()).rejects.toThrow(TypeError)
    expect(file.prepare('select * from ticket_numbers').all()).toEqual([])
    await db.destroy()
  })

  test('refuses the same for PostgreSQL before anything is sent', () => {
    const db = postgresKysely(inject('postgresUrl') ?? 'postgres://127.0.0.1:1/none')
    const statement = db.insertInto('ticket_numbers').values({ year: new Date(0) as never, last: 1 })
    expect(() => statement.compile()).toThrow(TypeError)
  })
})

describe('an error of SQLite', () => {
  const thrown = (work: () => unknown): unknown => {
    try {
      return work()
    } catch (error) {
      return ledgerError(error)
    }
  }

  test('about a busy, full or read-only file says so, and what to do', () => {
    const folder = mkdtempSync(join(tmpdir(), 'amends-errors-'))
    const path = join(folder, 'x.sqlite')
    const file = new DatabaseSync(path, { timeout: 0 })
    file.exec('create table t (a text)')
    const readonly = new DatabaseSync(path, { readOnly: true })
    expect(thrown(() => readonly.exec("insert into t values ('x')"))).toMatchObject({ kind: 'readonly' })
    readonly.close()

    const other = new DatabaseSync(path, { timeout: 0 })
    other.exec('begin immediate')
    expect(thrown(() => file.exec('begin immediate'))).toMatchObject({ kind: 'busy' })
    other.close()

    file.exec('pragma max_page_count = 2')
    const large = () => file.prepare('insert into t values (?)').run('x'.repeat(100_000))
    expect(thrown(large)).toMatchObject({ kind: 'full', message: expect.stringContaining('disk') })
    expect(thrown(() => file.exec('no sql'))).toMatchObject({ kind: 'other', name: 'LedgerError' })
    file.close()
    rmSync(folder, { recursive: true })
  })

  test('is told apart from a defect of ours', () => {
    const defect = new TypeError('a defect')
    expect(ledgerError(defect)).toBe(defect)
  })
})

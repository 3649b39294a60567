import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type ImportOptions, ordersImport } from '../../src/cli/orders.ts'
import { openLedger } from '../../src/edge/ledger/open.ts'
import { NOW, person } from '../ledger/rows.ts'
import { CHINESE, inGb18030 } from './files.ts'

let folder: string
let said: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-orders-'))
  said = []
  const hear = (line: unknown) => void said.push(String(line))
  vi.spyOn(console, 'log').mockImplementation(hear)
  vi.spyOn(console, 'error').mockImplementation(hear)
  const ledger = await openLedger({ databaseUrl: null, dataFolder: folder, role: 'main', now: NOW })
  await ledger.staff.add(person({ roles: ['admin'] }), NOW)
  await ledger.staff.add(person({ id: 'agent', signIn: 'agent', roles: ['agent'] }), NOW)
  await ledger.close()
})
afterEach(async () => {
  vi.restoreAllMocks()
  process.exitCode = undefined
  await rm(folder, { recursive: true })
})

/** Writes the file, imports it, and gives what was printed with the exit code. */
async function run(name: string, content: string | Uint8Array, options: ImportOptions = {}) {
  const file = join(folder, name)
  await writeFile(file, content)
  said.length = 0
  process.exitCode = undefined
  await ordersImport({ AMENDS_DATA: folder }, file, options)
  return { lines: said.map((line) => line.replaceAll(`${folder}/`, '')), code: process.exitCode ?? 0 }
}

test('an import says what it read and did, and a second one that nothing changed', async () => {
  const first = await run('订单.csv', inGb18030(CHINESE))
  expect(first.code).toBe(0)
  expect(first.lines[0]).toBe('订单.csv: gb18030 (,), lines 2')
  expect(first.lines[1]).toContain('船名航次 → vessel')
  expect(first.lines.slice(2)).toEqual([
    'columns that are left out: 备注',
    'orders that are new 2, changed 0, as before 0',
  ])
  expect((await run('订单.csv', inGb18030(CHINESE))).lines.at(-1)).toBe('orders that are new 0, changed 0, as before 2')
  const dry = await run('customers.csv', 'Code,Email\nC1,a@b.example', { customers: true, dryRun: true })
  expect(dry.lines.at(-1)).toBe('customers that would be new 1, changed 0, as before 0')
})

test('mistakes stand by file and line, at most twenty, and the exit code says so', async () => {
  const broken = Array.from({ length: 10_000 }, (_, at) => `PO-${at},nonsense`).join('\n')
  const { lines, code } = await run('book.csv', `PO,ETA\n${broken}\nPO-20000,2026-01-01`)
  expect(code).toBe(1)
  expect(lines).toContain('book.csv:2: ETA: not a date; write it like 2026-11-30 ("nonsense")')
  expect(lines).toContain('… and 9980 more mistakes, 10000 in all')
  expect(lines).toContain('orders that are new 1, changed 0, as before 0')
  expect(lines.length).toBeLessThan(30)
})

test('what is asked is answered by --map, as a pair or a file', async () => {
  const asked = await run('book.csv', 'Our ref,ETA,Price\n1,3/4/2026,5')
  expect(asked.code).toBe(1)
  expect(asked.lines.slice(-4)).toEqual([
    'no column is the number: --map "your header=number"',
    'dates of column "ETA" may be day/month or month/day: --map dates=dmy or --map dates=mdy',
    'no column and no sum names a currency: --map currency=USD',
    'nothing was imported: answer by --map (docs/orders.md)',
  ])
  await writeFile(join(folder, 'map.yaml'), 'dates: dmy\ncurrency: USD\n')
  const map = ['Our ref=number', join(folder, 'map.yaml')]
  const answered = await run('book.csv', 'Our ref,ETA,Price\n1,3/4/2026,5', { map })
  expect(answered).toMatchObject({ code: 0 })
  const wrong = await run('book.csv', 'PO\n1', { map: ['PO=nonsense'] })
  expect(wrong.code).toBe(1)
  expect(wrong.lines[0]).toContain('(PO: nonsense)')
})

test('only managers and administrators import; a missing file is named', async () => {
  await expect(run('book.csv', 'PO\n1', { as: 'agent' })).rejects.toThrow('it takes a manager or an administrator')
  await expect(ordersImport({ AMENDS_DATA: folder }, join(folder, 'none.csv'), {})).rejects.toThrow('no such file')
})

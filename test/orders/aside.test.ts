import { expect, test } from 'vitest'
import { readOrderFileAside } from '../../src/cli/order-files.ts'
import { readOrderFile } from '../../src/orders/read.ts'
import { watchStalls } from '../support/stalls.ts'
import { CHINESE, inUtf8, workbook } from './files.ts'

test('read aside, a file is the same file: orders, customers, questions, refusals', async () => {
  for (const [text, kind] of [
    [`${CHINESE}\n,broken`, 'orders'],
    ['Code,Email\nC1,a@b.example', 'customers'],
    ['PO,ETA\n1,3/4/2026', 'orders'],
  ] as const)
    expect(await readOrderFileAside(inUtf8(text), kind, '')).toEqual(await readOrderFile(inUtf8(text), kind, ''))
  await expect(readOrderFileAside(new Uint8Array(0), 'orders', '')).rejects.toMatchObject({ why: 'empty' })
})

test('a large workbook leaves the desk free', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [`PO-${at}`, `customer ${at}`, 60, 20.5, 'USD'])
  const bytes = workbook([['PO', 'Customer', 'Qty', 'Unit Price', 'Currency'], ...rows])
  const watch = watchStalls()
  const read = await readOrderFileAside(bytes, 'orders', '')
  expect(read.orders).toHaveLength(20_000)
  expect(watch.longest()).toBeLessThan(120)
  watch.stop()
}, 60_000)

/** Ids of rows sort by the time of their making. */
import { expect, test } from 'vitest'
import { uuidv7 } from '../../src/edge/ids.ts'

test('ids are UUIDs of version 7, ascend within a millisecond too, and tell their time', () => {
  const before = Date.now()
  const ids = Array.from({ length: 20_000 }, uuidv7)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(ids).toEqual([...ids].sort())
  expect(new Set(ids).size).toBe(20_000)
  const at = Number.parseInt(ids[0]?.replaceAll('-', '').slice(0, 12) ?? '', 16)
  expect(at - before).toBeGreaterThanOrEqual(0)
  expect(at - before).toBeLessThan(1000)
})

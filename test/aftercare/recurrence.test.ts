/** Three like complaints on one product, batch or carrier are an alarm; three of different kinds are none. */
import { expect, test } from 'vitest'
import { type Complaint, recurrencesOf } from '../../src/aftercare/recurrence.ts'

const complaint = (number: string, issue: Complaint['issue'], ...on: Complaint['on']): Complaint => ({
  ticketId: number,
  number,
  account: 'complaints',
  market: 'DE',
  at: '2026-11-17T10:00:00.000Z',
  issue,
  on,
})
const lamp = { sort: 'product', name: 'Ceramic lamp' } as const
const batch = { sort: 'batch', name: 'B-7' } as const

test('the same product, however it is written, and the same grievance', () => {
  const three = [
    complaint('1', 'damage', lamp),
    complaint('2', 'damage', { sort: 'product', name: 'CERAMIC  LAMP' }),
    complaint('3', 'damage', lamp, batch),
  ]
  expect(recurrencesOf(three, 3)).toMatchObject([{ key: 'damage:product:ceramic-lamp', sort: 'product' }])
  expect(recurrencesOf(three, 3)[0]?.complaints.map(({ number }) => number)).toEqual(['1', '2', '3'])
})

test('two of them, or three of different kinds, are no alarm', () => {
  expect(recurrencesOf([complaint('1', 'damage', lamp), complaint('2', 'damage', lamp)], 3)).toEqual([])
  const mixed = [complaint('1', 'damage', batch), complaint('2', 'delay', batch), complaint('3', null, batch)]
  expect(recurrencesOf(mixed, 2)).toEqual([])
  expect(recurrencesOf([complaint('1', 'damage', lamp), complaint('1', 'damage', lamp)], 2)).toEqual([])
})

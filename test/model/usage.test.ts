/** What a day has cost is counted soundly, whatever a gateway says of it. */
import { expect, test } from 'vitest'
import { usageOf } from '../../src/edge/anthropic-line.ts'

test.each([
  [
    { input_tokens: -5_000, output_tokens: 12 },
    { input: 0, output: 12 },
  ],
  [
    { input_tokens: Number.NaN, output_tokens: Number.POSITIVE_INFINITY },
    { input: 0, output: 0 },
  ],
  [
    { input_tokens: 10.4, output_tokens: 1e15 },
    { input: 10, output: 10_000_000 },
  ],
  [JSON.parse('{"input_tokens":"many","output_tokens":null}'), { input: 0, output: 0 }],
  [undefined, { input: 0, output: 0 }],
])('%j', (told, counted) => {
  expect(usageOf(told)).toEqual({ cacheRead: 0, cacheWrite: 0, ...counted })
})

/** A second of each fuzz target in every build; the long runs are `node test/fuzz/run.ts` (docs/reliability.md has figures). */
import { describe, expect, test } from 'vitest'
import { TARGETS } from './targets.ts'

describe('a second of damaged and made-up input breaks nothing and hangs nowhere [mail 102]', () => {
  test.each(TARGETS)('$name', async (target) => {
    const { cases, failure } = await target.run({ seed: 1, cases: 10_000, ms: 1_000 })
    expect(failure).toBeNull()
    expect(cases).toBeGreaterThan(0)
  })

  test('with fourteen targets or more', () => expect(TARGETS.length).toBeGreaterThanOrEqual(14))
})

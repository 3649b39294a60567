/** Types that keep an unapproved letter from being sent: tsc proves them, the test only holds them. */
import { expectTypeOf, test } from 'vitest'
import type { sendOnce } from '../../src/sending/send.ts'
import type { Approved, Drafted, Resolved } from '../../src/ticket/turn.ts'

type Sendable = Parameters<typeof sendOnce>[3]

test('only an approved turn can be sent', () => {
  expectTypeOf<Approved>().toExtend<Sendable>()
  expectTypeOf<Drafted>().not.toExtend<Sendable>()
  expectTypeOf<Resolved>().not.toExtend<Sendable>()
  // @ts-expect-error a drafted turn is no letter that may leave
  const send = (turn: Drafted): Sendable => turn
  expectTypeOf(send).toBeFunction()
})

/** Small extras: granted by policy where an agreement is cheaper than its target, ticked by a person, then said by the letter. */
import { describe, expect, test } from 'vitest'
import type { Chip, LetterName, Remedy, Responsibility } from '../../src/ticket/words.ts'
import { answering, write, wrote } from './scenes.ts'

const GIFT = /a small gift/

function agreed(
  remedy: Remedy,
  { chips = ['small-gift'], responsibility = 'ours', letter = 'agreement' }: Partial<Case> = {},
) {
  const choice = { letter, responsibility, remedies: [remedy], details: { extras: chips } }
  return write({ ...answering('accepts'), before: [wrote('damage', [remedy])], choice, tier: 'a' })
}
interface Case {
  readonly chips: readonly Chip[]
  readonly responsibility: Responsibility
  readonly letter: LetterName
}

describe('a small extra', () => {
  test('is said where the agreement is cheaper than the target, and a person ticked it', () => {
    const turn = agreed('discount')
    expect(turn.resolution.chips).toEqual(['small-gift', 'accessory', 'extended-service'])
    expect(turn.resolution.notes).toContain('extra-freed:small-gift accessory extended-service')
    expect(turn.draft.letter).toMatch(GIFT)
    expect(agreed('discount', { chips: [] }).draft.letter).not.toMatch(GIFT)
  })

  test.each([
    ['one that policy has not for this issue', 'discount', { chips: ['maintenance'] }],
    ['an agreement beyond the opening', 'compensation', {}],
    ['a cause that is not ours', 'discount', { responsibility: 'customer' }],
    ['a letter that agrees on nothing', 'discount', { letter: 'damage' }],
  ] as const)('%s: none is said, whatever was ticked', (_name, remedy, change) => {
    const { draft, resolution } = agreed(remedy, change)
    expect(resolution.details?.extras ?? []).toEqual([])
    expect(draft.letter).not.toMatch(/a small gift|next maintenance/)
  })
})

import { expect, test } from 'vitest'
import { placesOf } from '../../src/craft/letter-words.ts'

test.each([
  ['per our policy', 'Per  our\nPOLICY, and per our policy.', [0, 21]],
  ['straße', 'STRAẞE Straße Straßen', [0, 7]],
  ['λόγος', 'ΛΌΓΟΣ λόγοσ', [0, 6]],
  ["can't", 'can’t, scan’t, can’ts, CAN’T', [0, 23]],
  ['entschuld*', 'Entschuldigung, unentschuldigt', [0]],
  ['ha ha', 'xha ha ha', [4]],
  ['𝒜', 'x𝒜 𝒜', [4]],
  ['公司规定', '按公司规定', [1]],
])('the phrase "%s" is found as a person would find it', (say, text, places) => {
  expect(placesOf(text, say)).toEqual(places)
})

test('letters that differ by capitals alone are found in every script', () => {
  const letters = Array.from({ length: 0x1f000 }, (_, code) => String.fromCodePoint(code)).filter((letter) =>
    /\p{L}/u.test(letter),
  )
  const missed = letters.filter((letter) =>
    [letter.toUpperCase(), letter.toLowerCase()].some(
      (other) => new RegExp(`^${letter}$`, 'iu').test(other) && placesOf(other, letter).length !== 1,
    ),
  )
  expect(missed).toEqual([])
})

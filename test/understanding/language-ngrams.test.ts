import { eld } from 'eld/small'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ngramScores } from '../../src/craft/language-ngrams.ts'
import { SENTENCES } from './issue-sentences.ts'

eld.enableTextCleanup(false)
const known = (text: string) => Object.entries<number>(eld.detect(text).getScores())

describe('the n-grams of sixty languages', () => {
  it('score every sentence as the package does that the figures are from', () => {
    for (const [, , sentence] of SENTENCES) expect([...ngramScores(sentence)]).toEqual(known(sentence))
  })

  it('score any text as the package does', () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', 'ő', ' ', "'", '’', 'ж', 'ह', 'の', '客', '1', '.', 'abcdef', '\n'), {
        maxLength: 250,
      })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (each) => {
        expect(new Map(ngramScores(each))).toEqual(new Map(known(each)))
      }),
    )
  })

  it('say nothing of a text without letters', () => {
    expect(ngramScores('12 / 500 !')).toEqual(new Map())
  })
})

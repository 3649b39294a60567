import { describe, expect, it } from 'vitest'
import { hearingOf, issuesOf } from './lexicon-shipped.ts'

describe('a mail heard in parts', () => {
  it.each([
    ['en', 'The lid is cracked. The box was crushed. Otherwise thank you for the quick delivery.'],
    ['de', 'Der Deckel ist gesprungen.\nDer Karton war eingedrückt.\nSonst danke für die schnelle Lieferung.'],
    ['ja', 'ふたが割れていました。箱もつぶれていました。配送は早かったです。'],
  ])('has a passage for each two neighbouring sentences (%s)', (language, text) => {
    const { passages, subject } = hearingOf({ text, subject: '', language })
    expect(passages).toHaveLength(2)
    expect(subject).toBeNull()
  })

  it('is heard as a whole where it has no words', () => {
    const { whole, opening, passages } = hearingOf({ text: '…', subject: '', language: 'en' })
    expect([opening, ...passages]).toEqual([whole, whole])
  })

  it('is led by what stands first, other things after it', () => {
    const first =
      'Six of the twelve plates arrived broken, the carton was crushed and soaked. Please send six new ones.'
    const then = 'By the way, the parcel came four days late too.'
    expect(issuesOf({ text: `${first} ${then}`, subject: 'Broken plates', language: 'en' }).issue.value).toBe('damage')
  })
})

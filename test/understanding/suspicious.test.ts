import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/ticket/findings.ts'
import type { Evidence } from '../../src/ticket/words.ts'
import { findSuspicious } from '../../src/understanding/suspicious.ts'
import { lexicon } from './lexicon-shipped.ts'

function suspicious(text: string, language = 'en', claim: Claim | null = null, evidence: Evidence = 'none') {
  return findSuspicious({ text, language, claim, evidence, orderNumbers: [] }, lexicon)
}

describe('signs of bad faith', () => {
  it.each([
    [
      'en',
      'I have no photos, I threw it away. Pay 5,000 in Bitcoin within 24 hours and I will not post a review.',
      5_000,
    ],
    [
      'de',
      'Fotos habe ich nicht, das Gerät ist entsorgt. Zahlen Sie pauschal 3.000 Euro auf ein anderes Konto.',
      3_000,
    ],
    ['es', 'No tengo fotos, lo tiré. Quiero 2.000 por daños morales, a la cuenta de mi primo.', 2_000],
    ['zh-Hans', '没有照片,东西扔了,赔一万就算了,转到我的私人账户,否则给差评。', 10_000],
  ])('are seen (%s): %s', (language, text, amount) => {
    expect(suspicious(text, language, { amount, currency: 'USD' }).value).toBe(true)
  })

  it.each([
    ['en', 'Four of the ten lamps are broken, photos attached. We claim 480 USD.', 480],
    ['de', 'Drei Stühle sind defekt, wir bitten um Gutschrift von 245,50 Euro.', 245.5],
    ['fr', 'La livraison a deux semaines de retard, nous demandons une remise, sinon nous annulons.', 300],
  ])('are not seen in a plain claim (%s): %s', (language, text, amount) => {
    expect(suspicious(text, language, { amount, currency: 'EUR' }, 'attached').value).toBe(false)
  })

  it('are told with the words', () => {
    const { why } = suspicious('Pay in bitcoin, between us.', 'en', { amount: 2_000, currency: 'USD' })
    expect(why).toContain('bitcoin（异常收款方式 / odd way of payment）')
  })

  it('are none with confidence 0 where nothing is said', () => {
    expect(suspicious('')).toEqual({ value: false, confidence: 0, why: [] })
  })
})

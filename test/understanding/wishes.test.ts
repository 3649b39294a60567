import { describe, expect, it } from 'vitest'
import type { Issue, Wish } from '../../src/ticket/words.ts'
import { findWishes } from '../../src/understanding/wishes.ts'
import { lexicon } from './lexicon-shipped.ts'

const wishesOf = (text: string, language = 'en', issue: Issue | null = null) =>
  findWishes({ text, subject: '', language, issue }, lexicon)

const MAILS: readonly (readonly [wish: Wish, language: string, text: string])[] = [
  ['refund', 'en', 'I want my money back.'],
  ['refund', 'de', 'Bitte erstatten Sie mir den Kaufpreis zurück.'],
  ['refund', 'zh-Hans', '请全额退款。'],
  ['refund', 'it', 'Chiedo il rimborso.'],
  ['replacement', 'en', 'Please send a replacement for the broken one.'],
  ['replacement', 'fr', 'Merci de remplacer la pièce.'],
  ['replacement', 'ja', '交換をお願いします。'],
  ['missing-parts', 'en', 'Please send the missing parts.'],
  ['missing-parts', 'es', 'Manden lo que falta, por favor: enviar las piezas.'],
  ['repair', 'pl', 'Proszę o naprawę.'],
  ['return', 'nl', 'Ik wil het terugsturen.'],
  ['partial-refund', 'en', 'Please credit us 120 EUR on the next invoice.'],
  ['compensation', 'pt', 'Exijo indenização pelos prejuízos.'],
  ['expedite', 'en', 'Send them by air freight.'],
  ['tracking', 'ru', 'Пришлите трек-номер, где мой заказ?'],
  ['explanation', 'ko', '왜 이런 일이 생겼는지 원인을 설명해 주세요.'],
  ['apology', 'en', 'I expect a written apology.'],
  ['correction', 'en', 'Please correct the invoice.'],
  ['documents', 'en', 'Please send us the certificate again.'],
  ['guidance', 'tr', 'Bunu nasıl kurmalıyım, yardım eder misiniz?'],
  ['confirmation', 'sv', 'Vänligen bekräfta.'],
]

describe('what the writer asks for', () => {
  it.each(MAILS)('%s (%s): %s', (wish, language, text) => {
    expect(wishesOf(text, language).value).toContain(wish)
  })

  it('is not what the writer refuses', () => {
    expect(wishesOf("We don't need replacements, please credit the amount.").value).not.toContain('replacement')
    expect(wishesOf('Wir möchten keinen Gutschein, bitte Geld zurück.', 'de').value).not.toContain('discount')
  })

  it('is guidance for somebody who cannot manage, though no word asks', () => {
    expect(wishesOf('The lid is stuck and the manual says nothing.', 'en', 'usage').value).toEqual(['guidance'])
  })

  it('is nothing with confidence 0 where nothing is said', () => {
    expect(wishesOf('', 'en', 'quality')).toEqual({ value: [], confidence: 0, why: [] })
  })
})

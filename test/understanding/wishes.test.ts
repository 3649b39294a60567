import { describe, expect, it } from 'vitest'
import type { Issue, Wish } from '../../src/ticket/words.ts'
import { findWishes } from '../../src/understanding/wishes.ts'
import { lexicon } from './lexicon-shipped.ts'

/** These tests are about words: the model says nothing. */
const SILENT = new Map()

const wishesOf = (text: string, language = 'en', issue: Issue | null = null) =>
  findWishes({ text, subject: '', language, issue }, lexicon, SILENT).wants

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

  it.each<[Wish, string, Issue, string]>([
    ['compensation', 'de', 'quality', 'Bitte ersetzen Sie die 46 Stühle.'],
    ['confirmation', 'en', 'mismatch', 'The colour was confirmed by you in January.'],
    ['return', 'es', 'payment', 'Puedo enviarles el justificante de la devolución.'],
    ['return', 'es', 'quality', 'Solicito la devolución de lo pagado por los 88 equipos.'],
    ['replacement', 'tr', 'price', 'Faturayı düzeltip yeniden göndermenizi rica ederiz.'],
    ['guidance', 'ar', 'quality', 'لدينا تسجيل فيديو للعطل ويمكننا إرساله.'],
    ['replacement', 'es', 'quality', 'Los técnicos cambiaron el interruptor.'],
  ])('is not %s (%s) where that is only mentioned: %3$s', (wish, language, issue, text) => {
    const said = findWishes({ text, subject: '', language, issue }, lexicon, SILENT)
    expect(said.wants.value.filter((each) => !said.unsaid.includes(each))).not.toContain(wish)
  })

  it('is new goods where the writer asks to replace, and money where they ask for what they paid', () => {
    expect(wishesOf('Bitte ersetzen Sie die 46 Stühle.', 'de').value).toEqual(['replacement'])
    expect(wishesOf('Solicito la devolución de lo pagado por esos 88 equipos.', 'es').value).toEqual(['refund'])
    expect(wishesOf('Bitte ersetzen Sie uns den Schaden.', 'de').value).toEqual(['compensation'])
  })

  it('is marked as unsaid where only the grievance speaks for it', () => {
    const { wants, unsaid } = findWishes(
      { text: 'Ten lamps are broken.', subject: '', language: 'en', issue: 'damage' },
      lexicon,
      SILENT,
    )
    expect([wants.value, unsaid]).toEqual([['replacement'], ['replacement']])
  })

  it('is guidance for somebody who cannot manage, though no word asks', () => {
    expect(wishesOf('The lid is stuck and the manual says nothing.', 'en', 'usage').value).toEqual(['guidance'])
  })

  it('is nothing with confidence 0 where nothing is said', () => {
    expect(wishesOf('', 'en', 'quality')).toEqual({ value: [], confidence: 0, why: [] })
  })
})

import { describe, expect, it } from 'vitest'
import type { Tone } from '../../src/ticket/words.ts'
import { findTone } from '../../src/understanding/tone.ts'
import { hearingOf, lexicon } from './lexicon-shipped.ts'

const toneOf = (text: string, language = 'en', subject = '') =>
  findTone({ text, subject, language, issue: null }, lexicon, hearingOf({ text, subject, language }))

const MAILS: readonly (readonly [tone: Tone, language: string, text: string])[] = [
  ['calm', 'en', 'Two of the lamps are broken. Please send two new ones. Photos attached.'],
  ['calm', 'de', 'Bei der Lieferung fehlen drei Kartons. Wir bitten um Nachlieferung bis Freitag.'],
  ['calm', 'nl', 'Dit klopt niet. De factuur is 20 euro te hoog. Graag een nieuwe factuur.'],
  ['calm', 'ja', '部品が一つ足りません。お送りいただけますでしょうか。'],
  ['frustrated', 'en', 'I am really disappointed. Still no answer, how much longer do I have to wait?'],
  ['frustrated', 'de', 'Ich bin enttäuscht, schon wieder warte ich seit Wochen.'],
  ['frustrated', 'fr', "Je suis très déçu, c'est inadmissible, toujours rien reçu."],
  ['frustrated', 'ko', '정말 실망입니다. 아직도 답변이 없습니다.'],
  ['frustrated', 'zh-Hans', '太失望了,等了这么久到现在还没发货。'],
  ['angry', 'en', 'You are liars and thieves, this is a disgrace!'],
  ['angry', 'es', '¡Son unos estafadores, qué vergüenza, esto es una basura!'],
  ['angry', 'ru', 'Это позор и обман, вы мошенники!'],
  ['angry', 'en', 'THIS IS NOT WHAT I PAID FOR AND I WANT TO KNOW WHO PACKED THIS BOX TODAY'],
  ['threatening', 'en', 'If I do not hear from you I will take you to court.'],
  ['threatening', 'de', 'Sonst gebe ich die Sache an meinen Anwalt.'],
  ['threatening', 'pt', 'Vou processar vocês e abrir reclamação no Procon.'],
  ['threatening', 'tr', 'Tüketici hakem heyetine gideceğim, avukatım dava açacak.'],
  ['threatening', 'en', 'I will open a PayPal dispute tomorrow.'],
]

describe('the tone of a mail', () => {
  it.each(MAILS)('is %s (%s): %s', (tone, language, text) => {
    expect(toneOf(text, language).value).toBe(tone)
  })

  it('shows the words that made it so', () => {
    expect(toneOf('I will call my lawyer.').why).toEqual(['lawyer（律师起诉 / legal action）'])
  })

  it('is calm with confidence 0 where nothing is said', () => {
    expect(toneOf('')).toEqual({ value: 'calm', confidence: 0, why: [] })
  })
})

import { describe, expect, it } from 'vitest'
import type { Attachment } from '../../src/mail/message.ts'
import { findEvidence } from '../../src/understanding/evidence.ts'
import { lexicon } from './lexicon-shipped.ts'

const evidenceOf = (text: string, attachments: readonly Attachment[] = [], language = 'en') =>
  findEvidence({ text, language, attachments }, lexicon)

function file(name: string, type: string, more: Partial<Attachment> = {}): Attachment {
  return { name, type, size: 90_000, sha256: '0', inline: false, contentId: null, ...more }
}

describe('evidence', () => {
  it('is attached where a photograph, video or report is', () => {
    expect(evidenceOf('See below.', [file('IMG_1.jpg', 'image/jpeg')]).value).toBe('attached')
    expect(evidenceOf('See below.', [file('clip.mp4', 'video/mp4')]).value).toBe('attached')
    expect(evidenceOf('See below.', [file('SGS report.pdf', 'application/pdf')]).value).toBe('attached')
    expect(evidenceOf('', [file('IMG_2.heic', 'application/octet-stream')]).value).toBe('attached')
  })

  it('is not the logo of a signature, a card or a calendar entry', () => {
    const logo = file('image001.png', 'image/png', { inline: true, size: 4_000, contentId: 'a@b' })
    expect(evidenceOf('Two cups are broken.', [logo]).value).toBe('none')
    expect(evidenceOf('Two cups are broken.', [file('me.vcf', 'text/vcard')]).value).toBe('none')
    expect(evidenceOf('Two cups are broken.', [file('call.ics', 'text/calendar')]).value).toBe('none')
  })

  it('is a picture inside the text when the writer speaks of it', () => {
    const inside = file('cup.jpg', 'image/jpeg', { inline: true, size: 9_000, contentId: 'a@b' })
    expect(evidenceOf('As the photo shows, the cup is broken.', [inside]).value).toBe('attached')
  })

  it.each([
    ['en', 'I can send you photos if you like.'],
    ['de', 'Fotos kann ich gern schicken, auf Wunsch.'],
    ['fr', 'Je peux vous envoyer des photos si besoin.'],
    ['ja', '必要であれば写真をお送りできます。'],
    ['zh-Hans', '如需照片可以提供。'],
  ])('is offered in words (%s): %s', (language, text) => {
    expect(evidenceOf(text, [], language).value).toBe('offered')
  })

  it('is none with confidence 0 where nothing is said', () => {
    expect(evidenceOf('')).toEqual({ value: 'none', confidence: 0, why: [] })
  })
})

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
    ['en', 'The courier dented our door; we have it on camera.'],
    ['de', 'Die Kiste war offen, ich habe Fotos gemacht.'],
    ['es', 'La caja llegó abierta, tomé fotos.'],
    ['it', 'La cassa era aperta, ho fatto le foto.'],
    ['pt', 'A caixa veio aberta, tirei fotos.'],
    ['nl', 'De doos was open, ik heb foto’s gemaakt. Het rapport volgt.'],
    ['pl', 'Karton był otwarty, mam zdjęcia.'],
    ['cs', 'Krabice byla otevřená, protokol doložím.'],
    ['ru', 'Коробка была вскрыта, есть запись с камеры.'],
    ['uk', 'Коробка була відкрита, є відео.'],
    ['tr', 'Kutu açıktı, fotoğraf çektim.'],
    ['sv', 'Lådan var öppen, jag har tagit bilder.'],
    ['fi', 'Laatikko oli auki, kuvat on otettu.'],
    ['hu', 'A doboz nyitva volt, lefotóztam.'],
    ['ro', 'Cutia era deschisă, am făcut poze.'],
    ['el', 'Το κουτί ήταν ανοιχτό, τράβηξα βίντεο.'],
    ['ko', '상자가 열려 있었고 사진 찍어 뒀어요.'],
    ['vi', 'Hộp bị mở, tôi đã chụp ảnh.'],
    ['th', 'กล่องเปิดอยู่ ถ่ายรูปไว้แล้ว'],
    ['ar', 'الصندوق كان مفتوحا ولدينا فيديو.'],
    ['he', 'הקופסה הייתה פתוחה, צילמתי.'],
    ['zh-Hant', '箱子是開的,監視器拍到了。'],
  ])('is offered in words (%s): %s', (language, text) => {
    expect(evidenceOf(text, [], language).value).toBe('offered')
  })

  it.each([
    ['en', "I don't have photos."],
    ['zh-Hans', '没有照片。请问有没有视频可以看?'],
    ['ja', '組み立ての動画がありますか。'],
    ['ru', 'Скажите, есть ли видео по сборке?'],
  ])('is none where there is none, or the writer asks for some (%s): %s', (language, text) => {
    expect(evidenceOf(text, [], language).value).toBe('none')
  })

  it('is none with confidence 0 where nothing is said', () => {
    expect(evidenceOf('')).toEqual({ value: 'none', confidence: 0, why: [] })
  })
})

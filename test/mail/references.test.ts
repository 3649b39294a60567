import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../../src/limits.ts'
import { mintMessageId, readOurMessageId } from '../../src/mail/message-id.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { baseSubject, cleanMessageId, messageIdsIn, referencesFor, replySubject } from '../../src/mail/references.ts'

const REPLIES =
  'Re RE re AW Antw Antwort SV VS RES RIF Rif R Réf REP RÉP TR-no Odp Ynt Atb BLS Svar Vastaus Vá ΑΠ ΣΧΕΤ Отв Ответ На השב תגובה رد پاسخ 回复 回覆 答复 返信 회신 답장 ตอบกลับ Balas Respuesta Odpověď Răspuns Відповідь Отговор'
    .split(' ')
    .filter((prefix) => !prefix.endsWith('-no'))
const FORWARDS =
  'Fwd FW Fw WG VB VL TR RV ENC I Doorst PD İLT Továbbítás ΠΡΘ Пересылка הועבר 转发 轉寄 轉發 転送 전달 Teruskan'.split(
    ' ',
  )

describe('subjects', () => {
  test.each(REPLIES)('%s: is a reply [mail 79]', (prefix) => {
    for (const form of [
      `${prefix}: Lamp 12`,
      `${prefix}： Lamp 12`,
      `${prefix}: ${prefix}: Lamp 12`,
      `[EXTERNAL] ${prefix}: Lamp 12`,
    ]) {
      if (prefix === 'R' && form.includes('：')) continue
      expect(baseSubject(form)).toBe('Lamp 12')
      expect(replySubject(form)).toBe(form)
    }
  })

  test.each(FORWARDS)('%s: is a forward', (prefix) => {
    expect(baseSubject(`${prefix}: Lamp 12`)).toBe('Lamp 12')
    expect(replySubject(`${prefix}: Lamp 12`)).toBe(`Re: ${prefix}: Lamp 12`)
  })

  test.each([
    ['Re[2]: Lamp', 'Lamp'],
    ['RE(3): AW: 回复：Lamp', 'Lamp'],
    ['Re^2: Lamp', 'Lamp'],
    ['\u200FRe: Lamp', 'Lamp'],
    ['Trả lời: Lamp', 'Lamp'],
    ['Chuyển tiếp: Lamp', 'Lamp'],
    ['إعادة توجيه: Lamp', 'Lamp'],
    ['***SPAM*** Re: Lamp', 'Lamp'],
    ['[Fwd: Lamp]', 'Lamp'],
    ['I: love it', 'love it'],
    ['I:', 'I:'],
    ['Return: 3 lamps', 'Return: 3 lamps'],
    ['Reklamation: Lampe', 'Reklamation: Lampe'],
    ['Order: 12', 'Order: 12'],
    ['[HL-12] Lamp', '[HL-12] Lamp'],
  ])('%j is about %j', (subject, base) => {
    expect(baseSubject(subject)).toBe(base)
  })

  test('an answer never grows a second prefix [mail 79]', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (subject) => {
        const once = replySubject(subject)
        expect(replySubject(once)).toBe(once)
        expect(baseSubject(once)).toBe(baseSubject(subject.replace(/[\r\n]+/g, ' ')))
        expect(once).not.toMatch(/[\r\n]/)
      }),
    )
  })
})

describe('ids', () => {
  test('are ids only without blanks, controls and further brackets', () => {
    expect(cleanMessageId(' <a@b> ')).toBe('<a@b>')
    expect(cleanMessageId('a@b')).toBe('<a@b>')
    for (const bad of ['', '<>', '<a b@c>', '<a@b>\r\nBcc: x@y', '<<a@b>>', `<${'x'.repeat(901)}@b>`, 'nothing'])
      expect(cleanMessageId(bad)).toBeNull()
    expect(messageIdsIn('<a@b> (was <c@d>)\r\n <a@b> junk')).toEqual(['<a@b>', '<c@d>'])
  })

  test('a long thread keeps its first and last ids within what relays take [mail 77]', async () => {
    const ids = Array.from({ length: 200 }, (_, n) => `<${n}.${'x'.repeat(40)}@kunde.example>`)
    const m = await parseMail(
      Buffer.from(`Message-ID: <last@kunde.example>\r\nReferences: ${ids.join('\r\n ')}\r\n\r\nx`),
    )
    const references = referencesFor(m)
    expect(references[0]).toBe(ids[0])
    expect(references.at(-1)).toBe('<last@kunde.example>')
    expect(references.join(' ').length).toBeLessThanOrEqual(limits.referencesCharacters)
  })

  test('without References the thread is In-Reply-To and the mail itself; without an id there is none [mail 78]', async () => {
    expect(referencesFor(await parseMail(Buffer.from('Message-ID: <b@x>\r\nIn-Reply-To: <a@x>\r\n\r\nx')))).toEqual([
      '<a@x>',
      '<b@x>',
    ])
    expect(referencesFor(await parseMail(Buffer.from('Subject: x\r\n\r\nx')))).toEqual([])
  })
})

describe('our own ids', () => {
  const key = Buffer.alloc(32, 7)
  const part = fc.stringMatching(/^[A-Za-z0-9_-]{8,40}$/)

  test('come back with their ticket, and a forged one does not [mail 80]', () => {
    fc.assert(
      fc.property(part, part, fc.constantFrom('customer' as const, 'internal' as const), (ticketId, random, kind) => {
        const id = mintMessageId({ key, ticketId, random, domain: 'Ours.example', kind })
        expect(readOurMessageId(key, id)).toEqual({ ticketId, kind })
        expect(cleanMessageId(id)).toBe(id)
        expect(readOurMessageId(Buffer.alloc(32, 8), id)).toBeNull()
        expect(readOurMessageId(key, id.replace(/^<./, kind === 'customer' ? '<i' : '<c'))).toBeNull()
        expect(readOurMessageId(key, id.replace('.', 'x.'))).toBeNull()
      }),
    )
  })

  test.each(['', '<a@b>', '<ct.r.0000000000000000@x>', 'x'.repeat(100_000)])('%j is not ours', (id) => {
    expect(readOurMessageId(key, id)).toBeNull()
  })

  test('a ticket id that would not come back is refused', () => {
    expect(() =>
      mintMessageId({ key, ticketId: 'a.b', random: '12345678', domain: 'x.example', kind: 'customer' }),
    ).toThrow()
    expect(() => mintMessageId({ key, ticketId: 'a', random: '12345678', domain: 'x y', kind: 'customer' })).toThrow()
  })
})

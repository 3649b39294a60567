/** Quoting as clients really send it: their HTML, and answers below or between what they quote. */
import { describe, expect, test } from 'vitest'
import { parseMail } from '../../src/mail/parse.ts'
import { newTextOf, spansOf } from '../../src/mail/quoted-text.ts'
import { HTML_REPLIES, INTERLEAVED } from './fixtures/replies.ts'

const newOf = (text: string): string => newTextOf(text, spansOf(text))
const textOf = async (html: string): Promise<string> =>
  (await parseMail(Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`))).text

describe('an answer in HTML is the customer’s words alone [mail 82]', () => {
  test.each(HTML_REPLIES)('$client', async ({ own, html }) => {
    expect(newOf(await textOf(html))).toBe(own)
  })
})

describe('no sentence below or between quoted lines is lost, and no question of ours becomes theirs [mail 53]', () => {
  test.each(INTERLEAVED)('$how', ({ own, text }) => {
    const found = newOf(text)
    for (const sentence of own) expect(found).toContain(sentence)
    expect(found).not.toMatch(/[>＞]/)
  })

  test('in twenty fixtures and more', () => expect(INTERLEAVED.length).toBeGreaterThanOrEqual(20))
})

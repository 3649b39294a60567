import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../../src/limits.ts'
import { ATTRIBUTIONS } from '../../src/mail/attributions.ts'
import { htmlOf, quoteOriginal } from '../../src/mail/html.ts'
import { textOfHtml } from '../../src/mail/html-text.ts'
import { newTextOf, spansOf } from '../../src/mail/quoted-text.ts'

const m = {
  from: [{ name: 'Eva Huber', address: 'eva@kunde.example' }],
  date: { at: '2026-03-03T08:55:00.000Z', offsetMinutes: 60 },
  text: 'The lamp is broken.\n\n> older',
}

describe('the HTML of a letter', () => {
  test('says what the text says, and nothing else', () => {
    fc.assert(
      fc.property(
        fc
          .array(
            fc.oneof(
              fc.string({ unit: 'grapheme' }),
              fc.constantFrom('\n', '\n\n', '> ', '<b>', '&amp;', 'https://x.example/a?b=1&c=2.'),
            ),
          )
          .map((parts) => parts.join('')),
        (text) => {
          const html = htmlOf(text, 'en')
          const letters = (some: string): string => some.replace(/[\s\p{Cc}>]+/gu, '').normalize()
          expect(letters(textOfHtml(html).text.replace(/^(?:> ?)+/gm, ''))).toBe(letters(text.replace(/\0/g, '')))
        },
      ),
      { examples: [['a > b\n> quoted\n>> twice']] },
    )
  })

  test.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['de-AT', 'ltr'],
  ])('%s is written %s', (language, direction) => {
    expect(htmlOf('x', language)).toContain(`<html lang="${language}" dir="${direction}">`)
  })

  test('links only what stands there, runs and fetches nothing', () => {
    const html = htmlOf(
      '<script>x</script> https://a.example/b?c=1&d. javascript:x <img src=http://t.example/x> 见https://b.example/。好',
      'zh-Hans',
    )
    expect(html).toContain('<a href="https://a.example/b?c=1&amp;d" rel="noreferrer noopener">')
    expect(html).toContain('<a href="https://b.example/"')
    expect(html).not.toMatch(/<script|<img|href="javascript/)
  })

  test('a thousand levels of quotes take no time', () => {
    const began = performance.now()
    htmlOf(`${'> '.repeat(5_000)}x\n`.repeat(20), 'en')
    expect(performance.now() - began).toBeLessThan(500)
  })
})

describe('the customer’s words below our letter', () => {
  test('are named with name, date and clock as the customer saw it', () => {
    expect(quoteOriginal(m, 'en')).toBe(
      'On March 3, 2026 at 9:55 AM, Eva Huber wrote:\n> The lamp is broken.\n>\n> > older',
    )
    expect(quoteOriginal({ ...m, date: { at: m.date.at, offsetMinutes: null } }, 'de-AT').split('\n')[0]).toBe(
      'Am 3. März 2026 schrieb Eva Huber:',
    )
    expect(quoteOriginal({ ...m, date: null }, 'de').split('\n')[0]).toBe('Eva Huber schrieb:')
  })

  test.each(Object.keys(ATTRIBUTIONS))('in %s, natively, and our own client’s marker is known', (language) => {
    const line = quoteOriginal(m, language).split('\n')[0] ?? ''
    expect(line).toContain('Eva Huber')
    expect(line).toContain('2026')
    const answer = `OK 12.\n\n${quoteOriginal(m, language)}`
    expect(newTextOf(answer, spansOf(answer))).toBe('OK 12.')
  })

  test('are cut at the limit, at a line’s end', () => {
    const quoted = quoteOriginal({ ...m, text: 'line of words\n'.repeat(5_000) }, 'en')
    expect(quoted.length).toBeLessThan(limits.quotedCharacters * 1.3)
    expect(quoted.endsWith('> line of words\n> […]')).toBe(true)
  })
})

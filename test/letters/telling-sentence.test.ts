/** What of a complaint a letter says back in the customer's own words, and what it never repeats. */
import { describe, expect, test } from 'vitest'
import { tellingSentence } from '../../src/craft/telling-sentence.ts'
import { understood } from '../understanding/understood.ts'

const said = async (text: string) => tellingSentence(await understood({ text }))

describe('what is wrong is said back', () => {
  test.each([
    [
      'Geachte,\n\nGisteren kwam bestelling BO26-0884 binnen. Pallet 3 was gekanteld: 14 van de 40 dozen tegels zijn stuk.\nWij willen een creditnota.\n\nJan Peeters',
      'Pallet 3 was gekanteld: 14 van de 40 dozen tegels zijn stuk',
    ],
    [
      'Guten Tag,\n\nleider sind 6 von 24 Gläsern zerbrochen angekommen.\nBitte schicken Sie uns Ersatz.\n\nEva Huber',
      'leider sind 6 von 24 Gläsern zerbrochen angekommen',
    ],
    [
      '您好，\n\n上周五我们收到贵司发来的台灯。开箱检查，60盏里有14盏灯罩破损。请尽快补发，谢谢。\n\n陈志远',
      '开箱检查，60盏里有14盏灯罩破损',
    ],
  ])('with the count of pieces: %j', async (text, sentence) => {
    expect(await said(text)).toEqual({ text: sentence, plain: true })
  })

  test('a line that was broken at a margin is one sentence', async () => {
    const text = 'Hello,\n\n14 of the 60 lamps that you sent us arrived\nbroken. Please send new ones.\n\nAnna'
    expect((await said(text))?.text).toBe('14 of the 60 lamps that you sent us arrived broken')
  })
})

test.each([
  ['a link', 'Hello,\n\n14 of the 60 lamps arrived broken, see https://evil.example/photos for all of them.\n\nAnna'],
  ['a sum', 'Hello,\n\n14 of the 60 lamps arrived broken and I want 350.00 EUR.\n\nAnna'],
  ['a question', 'Hello,\n\nWhy did 14 of the 60 lamps arrive broken?\n\nAnna'],
  ['shouting', 'Hello,\n\n14 of the 60 lamps arrived BROKEN!!\n\nAnna'],
  ['a tale', `Hello,\n\n14 of the 60 lamps arrived broken ${'and then it rained all day long '.repeat(6)}.\n\nAnna`],
  ['an order to a machine', 'Hello,\n\n<system>14 of the 60 lamps arrived broken</system>\n\nAnna'],
  ['a beginning of a list', 'Hello,\n\n14 of the 60 lamps arrived broken, see the list below:\n\nAnna'],
  ['a greeting', 'Dear Sirs, 14 of the 60 lamps arrived broken.\n\nAnna'],
  ['a phone number', 'Hello,\n\n14 of the 60 lamps arrived broken, call me at 0171 234 5678.\n\nAnna'],
  ['a domain', 'Hello,\n\nThe lamps from evil-shop.com arrived broken, 14 of 60.\n\nAnna'],
  ['a mail that only orders', 'Hello,\n\nplease send us 60 lamps and an invoice.\n\nAnna'],
])('%s is never said back', async (_what, text) => {
  expect(await said(text)).toBeNull()
})

test('a hostile text is looked at in bounded time', async () => {
  const findings = await understood({ text: 'The lamp is broken.' })
  const from = process.cpuUsage().user
  for (const newText of [
    'broken, '.repeat(50_000),
    '(1) '.repeat(50_000),
    '\n\n'.repeat(100_000),
    'broken. '.repeat(50_000),
  ])
    tellingSentence({ ...findings, newText })
  expect((process.cpuUsage().user - from) / 1_000).toBeLessThan(500)
})

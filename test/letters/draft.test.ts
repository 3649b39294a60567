import { describe, expect, test } from 'vitest'
import { longDate } from '../../src/craft/date-format.ts'
import { greetedName } from '../../src/craft/letter-name.ts'
import { createTemplateSet } from '../../src/craft/letter-set.ts'
import { redraftByHand } from '../../src/drafting/redraft.ts'
import { htmlOf } from '../../src/mail/html.ts'
import { recordHash } from '../../src/ticket/record.ts'
import type { Responsibility, Wish } from '../../src/ticket/words.ts'
import { CASES, drafted, sure } from './cases.ts'

const LATER = '2026-11-16T10:00:00.000Z'
const turn = drafted(CASES.lamps)
const edit = (letter: string) =>
  redraftByHand(turn, { letter, subject: 'Re: Order', author: 'staff-1', now: LATER, htmlOf })

describe('a drafted letter', () => {
  test('is the record that will be approved: text with signature and quote, HTML made of it, hash', () => {
    const { draft } = turn
    expect(draft.record.text).toBe(`${draft.letter}\n\n${draft.quoted}`)
    expect(draft.record.html).toBe(htmlOf(draft.record.text, 'en'))
    expect(draft.hash).toBe(recordHash(draft.record))
    expect(draft.record).toMatchObject({ v: 1, account: 'complaints', cc: [], inReplyTo: '<a@lumena.example>' })
    expect(draft.letter).toBe(draft.blocks.map(({ text }) => text).join('\n\n'))
  })

  test('has the same blocks beside it in Chinese and English, dates as their reader writes them', () => {
    const dates = turn.draft.blocks.find(({ name }) => name === 'dates')
    expect(dates?.text).toContain('Thursday 19 November')
    expect(dates?.mirror['zh-Hans']).toContain('11月19日星期四')
    expect(dates?.mirror.en).toBe(dates?.text)
  })

  test('names the goods in the mirrors as their reader calls them, until a person names other goods', () => {
    const goods = { name: '馬克杯', zh: '马克杯', en: 'mug' }
    const taiwan = {
      ...CASES.lamps,
      language: sure('zh-Hant'),
      replyLanguage: sure('zh-Hant'),
      product: sure('馬克杯'),
      goods,
    }
    const grievance = (findings: typeof taiwan) => {
      const { blocks } = drafted(findings).draft
      return blocks.find(({ name }) => name === 'grievance')
    }
    const block = grievance(taiwan)
    expect(block?.text).toContain('馬克杯')
    expect(block?.mirror['zh-Hans']).toContain('马克杯')
    expect(block?.mirror.en).toContain('14 of the 60 pieces (mug)')
    const renamed = grievance({ ...taiwan, product: sure('茶杯') })
    expect(renamed?.mirror['zh-Hans']).toContain('茶杯')
    expect(renamed?.mirror['zh-Hans']).not.toContain('马克杯')
  })

  test('warns of what a person must look at', () => {
    const warned = (change: Parameters<typeof drafted>[0], context: Parameters<typeof drafted>[2] = {}) =>
      drafted({ ...CASES.lamps, ...change }, null, context).draft.warnings
    expect(turn.draft.warnings).toEqual(['needs-manager'])
    expect(warned({ replyLanguage: sure('mi') })).toContain('fallback-language')
    expect(warned({ issue: { value: 'damage', confidence: 0.4, why: [] } })).toContain('low-confidence')
    const nobody = { to: [], offeredCc: [], offeredTo: [], replyToDiffers: true }
    expect(warned({}, { recipients: nobody })).toEqual(['choose-recipient', 'reply-to-differs', 'needs-manager'])
    const ourselves = {
      ...nobody,
      to: [{ name: '', address: 'Complaints@harbourlane.example' }],
      replyToDiffers: false,
    }
    expect(warned({}, { recipients: ourselves })).toEqual(['needs-manager', 'our-own-address'])
    expect(warned({}, { templates: createTemplateSet(new Map()).set })).toContain('no-template')
    expect(warned({ customerName: sure('{{name}}') })).toContain('placeholder')
  })

  test('a fallback to English leaves out goods named in another language', () => {
    const draft = drafted({
      ...CASES.lamps,
      language: sure('mi'),
      replyLanguage: sure('mi'),
      product: sure('rama'),
    }).draft
    expect(draft).toMatchObject({ language: 'en', template: 'en/damage.hbs' })
    expect(draft.letter).not.toContain('rama')
  })

  test('cartons are not called pieces', () => {
    const draft = drafted({
      ...CASES.lamps,
      product: sure(null),
      quantity: sure({ affected: 14, total: 60, unit: 'cartons' }),
    }).draft
    expect(draft.letter).not.toContain('14')
  })

  test('what the customer asked for is granted, or answered by a day', () => {
    const wanting = drafted({ ...CASES.lamps, wants: sure(['partial-refund', 'compensation']) }).draft
    expect(wanting.remedies[0]).toBe('partial-refund')
    expect(wanting.letter).toMatch(/claim for compensation and will answer it by Thursday 19 November/)
  })

  test('the sum of a claim stands in the letter only once it is ours and asked for as such', () => {
    const claim = {
      ...CASES.lamps,
      wants: sure(['partial-refund' as const]),
      claim: sure({ amount: 300, currency: 'EUR' }),
    }
    expect(drafted(claim).draft.letter).not.toContain('300')
    const ours = drafted(claim, { responsibility: 'ours', remedies: ['partial-refund'] }).draft.letter
    expect(ours).toContain('We will refund you €300.')
  })

  test('where it was not our fault the letter shows what was found, helps, and blames nobody', () => {
    const { letter } = drafted(CASES.lamps, { responsibility: 'customer' }).draft
    expect(letter).toMatch(/what we found is attached/)
    expect(letter).not.toMatch(/mistake is ours|your fault/)
  })
})

describe('a letter edited by hand', () => {
  test('keeps the mirror of what still stands and marks the rest', () => {
    const next = edit(turn.draft.letter.replace('Please keep the carton', 'Please keep each carton')).draft
    expect(next).toMatchObject({
      revision: 2,
      author: 'staff-1',
      createdAt: LATER,
      warnings: ['needs-manager', 'mirror-stale'],
    })
    const stale = next.blocks.filter(({ mirror }) => Object.keys(mirror).length === 0)
    expect(stale.map(({ name }) => name)).toEqual(['remedy'])
    expect(stale[0]?.text).toContain('each carton')
    expect(next.hash).not.toBe(turn.draft.hash)
    expect(next.hash).toBe(recordHash(next.record))
    expect(next.record.text).toContain('each carton')
    expect(next.machineLetter).toBe(turn.draft.letter)
  })

  test('unchanged text needs no mark; a block taken out or added does', () => {
    expect(edit(`${turn.draft.letter}\r\n`).draft.warnings).toEqual(['needs-manager'])
    const [, grievance] = turn.draft.blocks
    expect(edit(turn.draft.letter.replace(`${grievance?.text}\n\n`, '')).draft.warnings).toEqual([
      'needs-manager',
      'mirror-stale',
    ])
    const added = edit(turn.draft.letter.replace('Kind regards', 'A word of my own.\n\nKind regards')).draft
    expect(added.blocks.map(({ name }) => name)).toContain('added')
  })

  test('filling a gap by hand takes the warning away, a new placeholder brings one', () => {
    expect(edit(`${turn.draft.letter}\n\n[NAME]`).draft.warnings).toContain('placeholder')
    expect(edit(turn.draft.letter).draft.warnings).not.toContain('placeholder')
  })
})

describe('names and days', () => {
  test.each([
    ['YAMAMOTO Keiko', 'JP', 'en', 'Yamamoto-san'],
    ['Keiko Yamamoto', 'JP', 'de', 'Keiko Yamamoto-san'],
    ['山本 恵子', 'JP', 'ja', '山本 恵子'],
    ['DUPONT Jean', 'FR', 'fr', 'Jean Dupont'],
    ['NAGY Éva', 'HU', 'hu', 'Nagy Éva'],
    ['DANA WHITFIELD', 'CA', 'en', 'DANA WHITFIELD'],
    ['R. Kowalke', 'DE', 'de', 'R. Kowalke'],
    ['Dear Lin Wei', 'CN', 'en', 'Lin Wei'],
    ['Dear Dear Mr. Lin Wei,', 'CN', 'en', 'Lin Wei'],
    ['Yamamoto-san', 'JP', 'en', 'Yamamoto-san'],
    ['Sehr geehrter Herr Kowalke', 'DE', 'de', 'Kowalke'],
    ['尊敬的李伟', 'CN', 'zh-Hans', '李伟'],
    ['李伟先生，您好', 'CN', 'zh-Hans', '李伟'],
    ['Hi', 'US', 'en', ''],
    ['Hilda Dearing', 'US', 'en', 'Hilda Dearing'],
    ['Herrmann Frauke', 'DE', 'de', 'Herrmann Frauke'],
    ['Pan Wei', 'CN', 'en', 'Pan Wei'],
    ['Dr. Eva Huber', 'AT', 'de', 'Dr. Eva Huber'],
    ['Cara Beste', 'TR', 'tr', 'Cara Beste'],
    ['Ola Nordmann', 'NO', 'nb', 'Ola Nordmann'],
    [null, 'DE', 'de', ''],
  ])('%s of %s is greeted in %s as "%s"', (name, market, language, greeted) => {
    const shown = greetedName(name, market, language)
    expect(shown.toLowerCase()).toBe(greeted.toLowerCase())
  })

  test('days are those of the customer, with the weekday', () => {
    const at = '2026-11-17T23:30:00.000Z'
    expect(longDate(at, 'de-DE', 'Europe/Berlin')).toBe('Mittwoch, 18. November')
    expect(longDate(at, 'en-GB', 'America/Toronto')).toBe('Tuesday 17 November')
    expect(longDate(at, 'ar-SA', 'Asia/Riyadh')).toMatch(/18/)
    expect(longDate(at, 'th-TH', 'Asia/Bangkok')).not.toMatch(/25\d\d/)
  })
})

test('who asks for money back is not told to wait with paying; who has not said it is', () => {
  const price = (wants: readonly Wish[]) =>
    drafted({ issue: sure('price'), wants: sure(wants), claim: sure(null) }, null).draft.letter
  expect(price(['correction'])).toContain('If it is still unpaid')
  expect(price(['refund'])).not.toContain('unpaid')
})

test('where the fault is settled as ours, the first answer does not say that we check it first', () => {
  const first = (responsibility: Responsibility) =>
    drafted({ issue: sure('delay') }, { letter: 'acknowledge', responsibility }).draft.letter
  expect(first('to-check')).toContain('First we check the facts')
  expect(first('ours')).not.toContain('check')
})

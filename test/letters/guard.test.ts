import { describe, expect, test } from 'vitest'
import { createLanguageDetector } from '../../src/craft/language.ts'
import { languageMismatch } from '../../src/craft/language-lock.ts'
import { letterText, renderLetter } from '../../src/craft/letter.ts'
import { sampleMatters } from '../../src/craft/letter-samples.ts'
import { wordsFor } from '../../src/craft/letter-set.ts'
import { formatMoney, toMinor } from '../../src/craft/money-format.ts'
import { figureOf, moneyIn } from '../../src/craft/money-scan.ts'
import { type KnownPromises, promisesOf, unknownPromises } from '../../src/craft/promise-guard.ts'
import { CASES, drafted, templates } from './cases.ts'

const words = wordsFor(templates, 'en')
const turn = drafted(CASES.lamps)
const known = promisesOf(turn)
const spoilt = (sentence: string, change: Partial<KnownPromises> = {}) =>
  unknownPromises(`${turn.draft.letter}\n\n${sentence}`, { ...known, ...change }, words)

describe('a promise that nothing backs is caught', () => {
  test('a sum does not hide in a reference that a person told', () => {
    const details = { doneOn: '2026-11-13', amount: { amount: 120, currency: 'EUR' } }
    const done = (reference: string) =>
      drafted(CASES.lamps, { letter: 'execution', remedies: ['refund'], details: { ...details, reference } })
    const found = (reference: string) => {
      const letter = done(reference)
      expect(letter.draft.letter).toContain(reference)
      return unknownPromises(letter.draft.letter, promisesOf(letter), words)
    }
    expect(found('A 7 and we refund EUR 9,000 more')).toEqual(['EUR 9,000'])
    expect(found('SEPA 2026-0412 of EUR 120')).toEqual([])
  })

  test.each([
    ['We refund you $300.', ['$300']],
    ['You receive EUR 1,250.00 back.', ['EUR 1,250.00']],
    ['You get 20% off.', ['20%']],
    ['The goods arrive on 4 December.', ['4 December']],
    ['The goods arrive on December 4th.', ['December 4th']],
    ['The goods arrive by 2026-12-04.', ['2026-12-04']],
    ['The goods arrive by 04.12.2026.', ['04.12.2026']],
    ['You have it within 5 working days.', ['5 working days']],
    ['You have it in 48 hours.', ['48 hours']],
    ['See https://pay.example/now.', ['https://pay.example/now']],
    ['Write to sales@other.example.', ['sales@other.example']],
    ['Call +49 30 1234567.', ['+49 30 1234567']],
    ['We compensate you in full.', ['compensat']],
    ['We will repair it.', ['repair']],
  ])('%s', (sentence, caught) => {
    for (const part of caught) expect(spoilt(sentence)).toContain(part)
  })

  test.each([
    ['de', 'Sie erhalten am 4. Dezember 300,00 € zurück.', ['4. Dezember', '300,00 €']],
    ['de', 'Sie erhalten es innerhalb von 3 Tagen.', ['3 Tagen']],
    ['fr', 'Vous recevrez 1 250,00 € le 4 décembre.', ['1 250,00 €', '4 décembre']],
    ['fr', 'Dans un délai de 10 jours ouvrés.', ['10 jours ouvrés']],
    ['es', 'Le enviamos el 4 de diciembre.', ['4 de diciembre']],
    ['pl', 'Wyślemy towar 4 grudnia, w ciągu 5 dni.', ['4 grudnia', '5 dni']],
    ['ru', 'Мы вернём 5 000 ₽ до 4 декабря.', ['4 декабря']],
    ['ja', '12月4日までに3日以内でお届けします。', ['12月4日', '3日']],
    ['zh-Hans', '我们12月4日前退款300元，3个工作日内到账。', ['12月4日', '300元']],
    ['ko', '12월 4일까지 30% 할인해 드립니다.', ['12월 4일', '30%']],
    ['ar', 'سنعيد لكم ٣٠٠ USD خلال ٥ أيام.', ['300 USD', '5 أيام']],
    ['tr', 'Ürün 4 Aralık tarihinde gelir.', ['4 Aralık']],
  ])('in %s: %s', (language, sentence, caught) => {
    const found = unknownPromises(sentence, { ...known, language, machineLetter: '' })
    const plain = (text: string) =>
      text.replace(/[\u00A0\u202F]/g, ' ').replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
    for (const part of caught) expect(found.map(plain)).toContain(part)
  })
})

describe('what is backed passes', () => {
  test.each([
    'Order PO-88213 with 14 of 60 lamps.',
    'You will hear from us by Thursday 19 November.',
    'You will hear from us on 19 November 2026.',
    'Call me on +86 574 5555 0100 or 0574 5555 0100.',
    'We send you 14 replacements at our cost.',
    'Tuesday may suit you.',
  ])('%s', (sentence) => {
    expect(spoilt(sentence)).toEqual([])
  })

  test("the template's own sentence on a wish is no promise, the same words by hand are", () => {
    const wished = drafted({ ...CASES.cabinets, wants: { value: ['compensation'], confidence: 0.9, why: [] } })
    expect(wished.draft.letter).toMatch(/compensation/)
    expect(unknownPromises(wished.draft.letter, promisesOf(wished), words)).toEqual([])
    const edited = wished.draft.letter.replace('We have noted your claim for compensation', 'We pay your compensation')
    expect(unknownPromises(edited, promisesOf(wished), words)).toEqual(['compensat'])
  })

  test('every shipped letter backs itself in each of its cases', () => {
    for (const language of ['en', 'zh-Hans']) {
      for (const { matter } of sampleMatters('damage').filter((one) => one.matter.neededBy === null)) {
        const text = letterText(renderLetter(templates, language, matter)?.blocks ?? [])
        const backing: KnownPromises = {
          ...known,
          language,
          dates: [...matter.commitments.map(({ dueAt }) => dueAt), matter.sendAt],
          timeZone: matter.timeZone,
          amounts: [{ minor: 125_000, currency: 'EUR', why: 'claim' }],
          machineLetter: '',
        }
        expect(unknownPromises(text, backing)).toEqual([])
      }
    }
  })

  test('a letter of hostile length is read in linear time', () => {
    const hostile = `${'1.'.repeat(8000)} ${'+1 '.repeat(4000)} ${'a.'.repeat(6000)}@`
    const started = performance.now()
    unknownPromises(hostile, known, words)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('sums of money', () => {
  test.each([
    ['1,250.00', 1250],
    ['1.250,00', 1250],
    ['1 250,50', 1250.5],
    ["1'250.00", 1250],
    ['1,250', 1250],
    ['12,5', 12.5],
    ['25.000.000', 25_000_000],
    ['٣٠٠', 300],
    ['４５', 45],
  ])('%s is %d', (written, value) => {
    expect(figureOf(written)).toBe(value)
  })

  test('signs, codes and words before and behind the figure; other capitals are no currency', () => {
    expect(
      moneyIn('$5, 5 €, EUR 5, 5 zł, 5元, ￥5, US$5, PO 500, MAX 5').map(({ currencies }) => currencies[0]),
    ).toEqual(['USD', 'EUR', 'EUR', 'PLN', 'CNY', 'JPY', 'USD'])
  })

  test('are written as the reader writes them', () => {
    expect(formatMoney(1250, 'EUR', 'de-DE').replace(/\s/g, ' ')).toBe('1.250 €')
    expect(formatMoney(4.55, 'USD', 'en-GB')).toBe('US$4.55')
    expect(toMinor(1250, 'JPY')).toBe(1250)
    expect(toMinor(4.55, 'USD')).toBe(455)
  })
})

describe('the language lock', async () => {
  const detect = await createLanguageDetector()

  test('a letter in its language passes, names and quoted words included', () => {
    expect(languageMismatch(turn.draft.letter, 'en', detect)).toBeNull()
    const chinese = letterText(
      renderLetter(templates, 'zh-Hans', sampleMatters('damage')[1]?.matter ?? matterOfLamps())?.blocks ?? [],
    )
    expect(languageMismatch(chinese, 'zh-Hans', detect)).toBeNull()
  })

  test('a letter in another language, or one foreign paragraph, is named', () => {
    expect(languageMismatch(turn.draft.letter, 'de', detect)).toMatch(/^en: /)
    const mixed = turn.draft.letter.replace(
      'Which of these',
      'Nous vous remercions de votre patience et nous vous enverrons les marchandises dans les meilleurs délais possibles.\n\nWhich of these',
    )
    expect(languageMismatch(mixed, 'en', detect)).toMatch(/^fr: Nous vous/)
  })
})

function matterOfLamps() {
  const [first] = sampleMatters('damage')
  if (!first) throw new Error('no sample')
  return first.matter
}

/**
 * The proof of guard and lock: letters of all languages spoilt on purpose are refused or asked about, good edits pass.
 * All four data files were mended on in the end; what the guard caught at the first look stands in docs/templates.md.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { createLanguageDetector, type DetectLanguage } from '../../../src/craft/language.ts'
import { chosen, write } from '../scenes.ts'
import { CHANGES, LETTERS, letterIn, MENDINGS, objections, samplesOf, withSentence } from './spoil.ts'

const FILES = ['first.yaml', 'second.yaml', 'third.yaml', 'fourth.yaml']
const CHANNELS = ['desk', 'mail-client'] as const
const spoilt = FILES.flatMap((file) => samplesOf(file, 'spoilt'))
const good = FILES.flatMap((file) => samplesOf(file, 'good'))
const languages = [...new Set(spoilt.map(({ language }) => language))]

let detect: DetectLanguage
beforeAll(async () => {
  detect = await createLanguageDetector()
})

/** Which of the letters nobody asks about. */
const passed = (samples: typeof spoilt, via: (typeof CHANNELS)[number]) =>
  samples.filter(({ language, letter, sentence, what }, at) => {
    const turn = letterIn(language, letter)
    const alone = what === 'sister' || at % 2 === 1
    return objections(turn, withSentence(turn.draft.letter, sentence, alone), via, detect).length === 0
  })

test('there are 200 and more of each, in all thirty languages', () => {
  expect(languages).toHaveLength(30)
  expect(spoilt.length).toBeGreaterThanOrEqual(200)
  expect(good.length).toBeGreaterThanOrEqual(200)
})

describe.each(CHANNELS)('by a hand at the %s', (via) => {
  test('of the spoilt letters 98 in a hundred are refused or asked about', () => {
    const missed = passed(spoilt, via).map(({ language, sentence }) => `${language}: ${sentence}`)
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(0.02 * spoilt.length)
  })

  test('of the good edits 95 in a hundred pass unasked', () => {
    const passing = new Set(passed(good, via))
    const asked = good.filter((one) => !passing.has(one)).map(({ language, sentence }) => `${language}: ${sentence}`)
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(0.05 * good.length)
  })

  test.each(Object.entries(CHANGES))('a changed fact is refused in every language: %s', (_, { letter, change }) => {
    for (const language of languages) {
      const turn = letterIn(language, letter)
      const text = change(turn)
      expect(text, language).not.toBe(turn.draft.letter)
      expect(objections(turn, text, via, detect)[0], language).toBe('blocked')
    }
  })

  test.each(Object.entries(MENDINGS))('what a careful hand changes passes: %s', (_, { letter, change }) => {
    const asked = languages.flatMap((language) => {
      const turn = letterIn(language, letter)
      return objections(turn, change(turn), via, detect).map((why) => `${language}: ${why}`)
    })
    expect(asked).toEqual([])
  })

  test("the machine's own letters pass", () => {
    for (const language of languages)
      for (const letter of LETTERS) {
        const turn = letterIn(language, letter)
        expect(objections(turn, turn.draft.letter, via, detect), `${language} ${letter}`).toEqual([])
      }
  })
})

test('a tick that names a sum or a link in a fact of its own is refused', () => {
  const details = { doneOn: '2026-11-13', amount: { amount: 120, currency: 'EUR' } }
  for (const reference of [
    'A 7 and EUR 9,000 more',
    'see https://pay.example/x',
    'bonus.example.com/now',
    'to thief@x.example',
  ])
    expect(
      objectionsTo(write(chosen('execution', { ...details, reference }, { remedies: ['refund'] }))),
      reference,
    ).toContain('blocked')
  expect(
    objectionsTo(write(chosen('execution', { ...details, reference: 'SEPA 2026-0412' }, { remedies: ['refund'] }))),
  ).toEqual([])
})

test('a letter is judged in less than 20 ms of the processor, and one of hostile length in time', () => {
  const sample = good.slice(0, 60)
  passed(sample, 'desk')
  const started = process.threadCpuUsage()
  passed(sample, 'desk')
  const { user, system } = process.threadCpuUsage(started)
  expect((user + system) / 1_000 / sample.length).toBeLessThan(20)
  const turn = letterIn('en', 'damage')
  const hostile = [
    'a.'.repeat(5000),
    '1 '.repeat(5000),
    '@'.repeat(5000),
    'a-'.repeat(5000),
    '1'.repeat(9000),
    'Monday '.repeat(2000),
  ]
  for (const text of hostile) {
    const before = performance.now()
    objections(turn, `${turn.draft.letter}\n\n${text}`, 'desk', detect)
    expect(performance.now() - before, text.slice(0, 10)).toBeLessThan(2000)
  }
})

const objectionsTo = (turn: ReturnType<typeof write>) => objections(turn, turn.draft.letter, 'desk', detect)

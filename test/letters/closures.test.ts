/** Before a long closure of ours a letter says it, where its language has a sentence for it. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { longDate } from '../../src/craft/date-format.ts'
import { createTemplateSet } from '../../src/craft/letter.ts'
import { promisesOf, unknownPromises } from '../../src/craft/promise-guard.ts'
import { drafted, shippedFiles, sure } from './cases.ts'

const LOCALES = readdirSync('templates').sort()

const SENTENCE = 'Our factory is closed from {{closedFrom}}; work goes on on {{backOn}}.'
const IN_CHINESE = '我们的工厂自{{closedFrom}}起停工，{{backOn}}恢复生产。'
const spring = { name: 'Spring Festival', from: '2027-01-28', backOn: '2027-02-22', meanwhile: null }
const closed = [{ ...spring, who: 'factory' as const }]

function withSentences(sentences: Readonly<Record<string, string>>) {
  const files = new Map(shippedFiles())
  for (const [language, sentence] of Object.entries(sentences)) {
    const path = `${language}/_commitments.hbs`
    const before = (files.get(path) ?? '').replace(/--- factory-closed ---\n.*(?:\n(?!---).*)*/, '')
    files.set(path, sentence === '' ? before : `${before.trimEnd()}\n\n--- factory-closed ---\n${sentence}\n`)
  }
  return createTemplateSet(files)
}

describe('a long closure of our side', () => {
  test('is said with the other days of the letter, in letter and mirror, with both its days [R7.7]', () => {
    const { set, problems } = withSentences({ en: SENTENCE, 'zh-Hans': IN_CHINESE })
    expect(problems).toEqual([])
    const { draft } = drafted({ issue: sure('damage') }, null, { templates: set, closed })
    expect(draft.letter).toContain(
      'Our factory is closed from Thursday 28 January; work goes on on Monday 22 February.',
    )
    const dates = draft.blocks.find(({ name }) => name === 'dates')
    expect(JSON.stringify(dates)).toContain('恢复生产')
    expect(draft.gaps).toEqual([])
    // Edited beside it, the sentence is no promise that nobody knows; another day is.
    const turn = drafted({ issue: sure('damage') }, null, { templates: set, closed })
    const edited = (from: string, to: string) => unknownPromises(draft.letter.replace(from, to), promisesOf(turn))
    expect(edited('Our factory', 'Please note: our factory')).toEqual([])
    expect(edited('28 January', '29 January')).not.toEqual([])
  })

  test('is left out where the language has no sentence for it, and where there is none', () => {
    const { set } = withSentences({ en: '' })
    expect(drafted({ issue: sure('damage') }, null, { templates: set, closed }).draft.letter).not.toContain(
      '28 January',
    )
    const both = withSentences({ en: SENTENCE }).set
    expect(drafted({ issue: sure('damage') }, null, { templates: both }).draft.letter).not.toContain(
      'factory is closed',
    )
  })

  test.each(LOCALES)('is said in %s, for office, factory and warehouse, without a gap', (locale) => {
    const three = (['office', 'factory', 'warehouse'] as const).map((who) => ({ ...spring, who }))
    const { draft } = drafted(
      { issue: sure('damage'), language: sure(locale), replyLanguage: sure(locale), country: sure(null) },
      null,
      { closed: three },
    )
    const dates = draft.blocks.find(({ name }) => name === 'dates')?.text ?? ''
    expect(draft.gaps).toEqual([])
    expect(dates).not.toContain('Li Na')
    const back = longDate('2027-02-22T12:00:00.000Z', draft.locale, 'UTC')
    expect(dates.split(back).length, dates).toBe(4)
  })

  test.each(LOCALES)('names in %s who answers meanwhile, where somebody is named', (locale) => {
    const { draft } = drafted(
      { issue: sure('damage'), language: sure(locale), replyLanguage: sure(locale), country: sure(null) },
      null,
      { closed: [{ ...spring, who: 'office' as const, meanwhile: 'Li Na' }] },
    )
    const dates = draft.blocks.find(({ name }) => name === 'dates')
    expect(draft.gaps).toEqual([])
    expect(dates?.text).toContain('Li Na')
    expect(JSON.stringify(dates?.mirror)).toContain('Li Na')
  })
})

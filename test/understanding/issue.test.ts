import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SENTENCES } from './issue-sentences.ts'
import { issuesOf } from './lexicon-shipped.ts'

const issueOf = (text: string, language = 'en', subject = '') => issuesOf({ text, subject, language })

describe('the grievance of a complaint', () => {
  it.each(SENTENCES)('%s %s: %s', (language, issue, sentence) => {
    expect(issueOf(sentence, language).issue.value).toBe(issue)
  })

  it('is shown with the words as they stand in the mail and their gloss', () => {
    const { issue } = issueOf('Die Teller kamen ZERBROCHEN an.', 'de')
    expect(issue.value).toBe('damage')
    expect(issue.why).toContain('ZERBROCHEN（破损 / broken）')
  })

  it('is safety where somebody was hurt, whatever else is wrong', () => {
    const text =
      'The grinder is defective, poor quality, it stopped working twice and overheats. The wheel cut my hand. The packaging was damaged, too.'
    const { issue, alsoIssues } = issueOf(text)
    expect(issue.value).toBe('safety')
    expect(alsoIssues.value).toContain('quality')
  })

  it('is not damage where the mail says that nothing is damaged', () => {
    expect(issueOf('The cartons were not damaged. But 4 lamps are missing.').issue.value).toBe('shortage')
  })

  it('is documents, not shortage, where a paper is missing', () => {
    expect(issueOf('The packing list is missing.').issue.value).toBe('documents')
  })

  it('is payment, not delay, where the refund does not come', () => {
    expect(issueOf('I am still waiting for my refund, it has not arrived on my account.').issue.value).toBe('payment')
  })

  it('is read from the subject where the text says little', () => {
    expect(issueOf('See the pictures please.', 'en', 'Order 4711: two lamps broken').issue.value).toBe('damage')
  })

  it('is found without the accents that the writer left out', () => {
    expect(issueOf('Brakuje trzech czesci, dostawa niekompletna', 'pl').issue.value).toBe('shortage')
    expect(issueOf('El paquete llego danado', 'es').issue.value).toBe('damage')
    expect(issueOf('Hang bi vo, giao sai mau', 'vi').issue.value).not.toBeNull()
  })

  it('is found in an English passage of a mail in another language', () => {
    expect(
      issueOf(
        'Sehr geehrte Damen und Herren, bitte lesen Sie, was unser Kunde schreibt. The goods were damaged and broken, the glass is in pieces.',
        'de',
      ).issue.value,
    ).toBe('damage')
  })

  it('is found by a neighbour language and where the language is unknown', () => {
    expect(issueOf('Tovar prišiel rozbitý a poškodený.', 'sk').issue.value).toBe('damage')
    expect(issueOf('Die Teller kamen zerbrochen an.', 'und').issue.value).toBe('damage')
  })

  it('is null with confidence 0 where nothing is said', () => {
    for (const text of ['', '   \n', '12345', 'Hello']) {
      const { issue, alsoIssues } = issueOf(text)
      expect(issue).toEqual({ value: null, confidence: 0, why: [] })
      expect(alsoIssues).toEqual({ value: [], confidence: 0, why: [] })
    }
  })

  it('is read in bounded time from any text', () => {
    const started = performance.now()
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.constantFrom('en', 'vi', 'ja', 'ar', 'und'),
        (text, language) => {
          const { issue } = issueOf(text, language)
          expect(issue.confidence).toBeGreaterThanOrEqual(0)
          expect(issue.confidence).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 200 },
    )
    for (const piece of ['no ', 'not received not ', 'kein ', '没有', 'a'.repeat(50), 'broken, ', '0 of 0 ']) {
      issueOf(piece.repeat(Math.ceil(200_000 / piece.length)))
    }
    expect(performance.now() - started).toBeLessThan(8_000)
  })
})

/** What makes a letter sound like a person: no date twice, nothing invented, nothing asked that was said. */
import { describe, expect, test } from 'vitest'
import { longDate } from '../../src/craft/date-format.ts'
import { quoteOriginal } from '../../src/mail/html.ts'
import { CASES, drafted, resolved, sure } from './cases.ts'

const weak = <T>(value: T, confidence: number) => ({ value, confidence, why: ['perhaps'] })
const letterOf = (...args: Parameters<typeof drafted>) => drafted(...args).draft.letter

describe('a letter says nothing of what may not be there', () => {
  test('a doubtful grievance is acknowledged, not regretted by name', () => {
    for (const change of [
      { issue: weak('damage' as const, 0.5) },
      { issue: weak(null, 0) },
      { kind: sure('unsure' as const) },
    ]) {
      const { resolution } = resolved({ ...CASES.lamps, ...change })
      expect([resolution.letter, resolution.remedies]).toEqual(['acknowledge', []])
    }
    expect(resolved({ ...CASES.grinder, issue: weak('safety' as const, 0.4) }).resolution.letter).toBe('safety')
  })

  test('a doubtful further grievance is not printed, a likely one is', () => {
    const late = 'We are also looking into the late delivery.'
    expect(letterOf({ ...CASES.lamps, alsoIssues: weak(['delay' as const], 0.3) })).not.toContain(late)
    expect(letterOf({ ...CASES.lamps, alsoIssues: weak(['delay' as const], 0.6) })).toContain(late)
  })

  test('a wish that only the grievance implies is not spoken of', () => {
    const bare = { ...CASES.lamps, evidence: sure('none' as const), wants: sure(['replacement' as const]) }
    expect(letterOf(bare)).toContain('about a new delivery')
    expect(letterOf({ ...bare, unsaidWants: ['replacement'] })).not.toContain('about a new delivery')
  })
})

describe('a letter does not repeat itself', () => {
  test('every open wish has its sentence, the weightiest first, and their day is named once', () => {
    const letter = letterOf({
      ...CASES.lamps,
      evidence: sure('none' as const),
      wants: sure(['explanation', 'return', 'refund', 'compensation']),
    })
    expect(letter).toMatch(/about the refund by Tuesday[\s\S]*claim for compensation[\s\S]*about the return by then/)
    expect(letter.match(/1[78] November/g)).toHaveLength(1)
  })

  test('the announced proposal and the answer to what it will decide are one sentence', () => {
    const letter = letterOf({
      ...CASES.lamps,
      evidence: sure('none' as const),
      wants: sure(['replacement', 'refund']),
    })
    expect(letter).toMatch(
      /our proposal by \w+,? 1[78] November, with a clear answer about the refund and a new delivery\./,
    )
    expect(letter.match(/proposal/g)).toHaveLength(1)
  })

  test('where something is asked, the one closing question asks for it', () => {
    const asking = letterOf({ ...CASES.lamps, evidence: sure('none' as const) })
    expect(asking).not.toContain('anything else that we should know')
    expect(asking.match(/\?/g)).toHaveLength(1)
  })

  test('a phone that is known and a paper that is named are not asked for', () => {
    const phone = { value: '+49 431 555 0147', confidence: 0.9, why: [] }
    expect(resolved({ ...CASES.grinder, phone }).resolution.asks).not.toContain('phone')
    const papers = { issue: sure('documents' as const), newText: 'The certificate of origin is missing.' }
    expect(resolved(papers).resolution.asks).not.toContain('document-name')
    expect(resolved({ ...papers, newText: 'A paper is missing.' }).resolution.asks).toContain('document-name')
  })
})

describe('dates and full stops are right', () => {
  test('where the zone is unknown the letter names the working day on which the promise is due', () => {
    const letter = letterOf({ ...CASES.lamps, timezone: sure(null) }, { letter: 'acknowledge' })
    expect(letter).not.toMatch(/Saturday|Sunday/)
    expect(letter).toContain('Wednesday')
  })

  test('French counts the first day of a month', () => {
    expect(longDate('2026-10-01T10:00:00.000Z', 'fr-FR', 'Europe/Paris')).toBe('jeudi 1er octobre')
    expect(longDate('2026-10-11T10:00:00.000Z', 'fr-FR', 'Europe/Paris')).toBe('dimanche 11 octobre')
  })

  test('a company that ends in a full stop ends no sentence with two', () => {
    const letter = letterOf({ ...CASES.invoice, kind: sure('inquiry' as const) })
    expect(letter).toContain('Co., Ltd.')
    expect(letter).not.toContain('..')
  })
})

test('a suspicious case needs a manager', () => {
  expect(resolved({ ...CASES.lamps, suspicious: sure(true) }).resolution.approver.role).toBe('manager')
})

test('an attribution without a name or a text is left out', () => {
  const date = { at: '2026-11-16T09:00:00.000Z', offsetMinutes: 0 }
  expect(quoteOriginal({ from: [], date, text: 'Hello' }, 'en')).toBe('> Hello')
  expect(quoteOriginal({ from: [{ name: 'Jo', address: 'jo@shop.example' }], date, text: ' ' }, 'en')).toBe('')
})

/** The one sentence in Chinese and English that stands in the queue: only what was found. */
import { describe, expect, test } from 'vitest'
import type { Finding, Findings } from '../../src/ticket/findings.ts'
import { gistOf } from '../../src/understanding/gist.ts'
import { blankFindings } from '../../src/understanding/understanding.ts'

const sure = <T>(value: T, confidence = 0.9): Finding<T> => ({ value, confidence, why: [] })
const found: Findings = {
  ...blankFindings('…'),
  country: sure('DE'),
  customerName: sure('Huber'),
  orderNumbers: sure(['PO-2026-0412']),
  issue: sure('damage'),
  quantity: sure({ affected: 14, total: 60, unit: '' }),
  wants: sure(['replacement']),
  claim: sure({ amount: 1250, currency: 'EUR' }),
  evidence: sure('attached'),
}

describe('the gist', () => {
  test('holds who, which order, what is wrong, what is asked and what was sent', () => {
    expect(gistOf(found)['zh-Hans']).toBe(
      '德国 Huber：PO-2026-0412，60 件中 14 件到货破损，要求换货，索赔 €1,250，已附凭证',
    )
    expect(gistOf(found).en).toBe(
      'Germany Huber: PO-2026-0412, 14 of 60 damaged on the way, wants replacement, claims €1,250, evidence attached',
    )
  })

  test('leaves out what nobody said or what is but a guess', () => {
    const guessed = { ...found, alsoIssues: sure(['delay'] as const, 0.3), unsaidWants: ['replacement' as const] }
    expect(gistOf(guessed)['zh-Hans']).toBe('德国 Huber：PO-2026-0412，60 件中 14 件到货破损，索赔 €1,250，已附凭证')
    expect(gistOf({ ...found, alsoIssues: sure(['delay'] as const, 0.7) }).en).toContain('damaged on the way, late,')
  })
})

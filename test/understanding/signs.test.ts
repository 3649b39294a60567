/** What stands behind a grievance: fraud, money at risk, what it led to, whether the customer goes. */
import { describe, expect, test } from 'vitest'
import { looksLike } from '../../src/understanding/look-alike.ts'
import { FRAUD, GOING, LED_TO, RISKS } from './sign-sentences.ts'
import { understood } from './understood.ts'

describe('payment fraud', () => {
  test.each(FRAUD)('%s (%s): %s', async (fraud, _, text) => {
    const { paymentFraud, kind } = await understood({ text })
    expect([kind.value, paymentFraud?.value]).toEqual([kind.value, fraud])
    if (fraud) expect(paymentFraud?.why).not.toEqual([])
  })

  test('is seen in a sender whose domain was made to look like ours', async () => {
    const from = 'accounts@harborIine-trade.example'.toLowerCase()
    const found = await understood({ text: 'The lamps are broken, please answer.', from })
    expect(found.paymentFraud).toMatchObject({ value: true })
    expect(found.paymentFraud?.why[0]).toContain('≈')
  })

  test.each([
    ['harborline-trade.example', 'harborline-trade.example', false],
    ['mail.harborline-trade.example', 'harborline-trade.example', false],
    ['harborline-trade.de', 'harborline-trade.example', false],
    ['harbor1ine-trade.example', 'harborline-trade.example', true],
    ['harborline-tradc.example', 'harborline-trade.example', true],
    ['harborlinetrade.example', 'harborline-trade.example', true],
    ['lumena.example', 'harborline-trade.example', false],
    ['abc.example', 'abd.example', false],
  ])('%s beside %s: %s', (domain, known, alike) => {
    expect(looksLike(domain, known)).toBe(alike)
  })
})

describe('money at risk', () => {
  test.each(RISKS)('%s (%s): %s', async (risks, _, text) => {
    expect((await understood({ text })).moneyAtRisk?.value).toEqual(risks)
  })

  test('an open dispute has the day by which it must be answered', async () => {
    const { answerBy } = await understood({
      text: 'I have opened a PayPal case for order 5512. Please respond by 2 December 2026.',
    })
    expect(answerBy?.value).toBe('2026-12-02')
  })
})

describe('what it led to', () => {
  test.each(LED_TO)('%s (%s): %s', async (first, _, text) => {
    const { consequences } = await understood({ text })
    if (first === null) expect(consequences?.value).toEqual([])
    else expect(consequences?.value).toContain(first)
  })
})

describe('whether the customer goes', () => {
  test.each(GOING)('%s (%s): %s', async (first, _, text) => {
    const { churn } = await understood({ text })
    if (first === null) expect(churn?.value).toEqual([])
    else expect(churn?.value).toContain(first)
  })
})

/** How grave a mail is, told from its words in thirty languages: nothing that hurts or threatens is missed. */
import { describe, expect, test } from 'vitest'
import { ALARMING, WEIGHED } from './grave-sentences.ts'
import { understood } from './understood.ts'

describe('how grave a mail is', () => {
  test.each(ALARMING.filter(([severity]) => severity === 'critical'))('%s (%s): %s', async (severity, _, text) => {
    const { severity: found, kind } = await understood({ text })
    expect(found.value).toBe(severity)
    expect(found.why).not.toEqual([])
    expect(kind.value).not.toMatch(/spam|newsletter|thanks|auto-reply/)
  })

  test('what only sounds like danger is none, the whole order and a small wish are told apart', async () => {
    const others = [...ALARMING.filter(([severity]) => severity !== 'critical'), ...WEIGHED]
    const wrong: string[] = []
    for (const [severity, language, text] of others) {
      const found = (await understood({ text })).severity.value
      if (found !== severity) wrong.push(`${language} ${severity} → ${found}: ${text}`)
    }
    // "All our money back, with the sum" is high only where the grievance isn't the payment itself.
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(3)
  })
})

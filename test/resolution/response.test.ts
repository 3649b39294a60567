/** The promises of an answer, by market, issue and severity. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/craft/config-file.ts'
import { parsePolicy } from '../../src/resolution/policy.ts'
import { promiseHours } from '../../src/resolution/response.ts'
import { PROMISE_HOURS } from '../../src/ticket/promise-hours.ts'

const SHIPPED = readFileSync('config/policy.yaml', 'utf8')
const LINE = 'response: { first: 24, next: 24, solution: 48, rules: [] }'
const withResponse = (text: string) => parsePolicy('policy.yaml', SHIPPED.replace(LINE, text), new Map())

function mistake(text: string): string {
  try {
    withResponse(text)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'accepted'
}

describe('what is promised', () => {
  const policy = withResponse(`response:
  first: 12
  rules:
    - { severity: [critical], first: 2, solution: 24 }
    - { market: [DE], issue: [delay], next: 8, first: 6 }`)

  test('is a day, a day and two where the file says nothing', () => {
    const it = { market: 'DE', issue: 'delay', severity: 'normal' } as const
    expect(promiseHours(withResponse('# nothing'), it)).toEqual(PROMISE_HOURS)
  })

  test.each([
    ['FR', 'damage', 'normal', { firstResponse: 12, nextResponse: 24, solution: 48 }],
    ['FR', 'damage', 'critical', { firstResponse: 2, nextResponse: 24, solution: 24 }],
    ['DE', 'delay', 'normal', { firstResponse: 6, nextResponse: 8, solution: 48 }],
    ['DE', 'delay', 'critical', { firstResponse: 2, nextResponse: 8, solution: 24 }],
    ['DE', null, 'normal', { firstResponse: 12, nextResponse: 24, solution: 48 }],
    [null, 'delay', 'low', { firstResponse: 12, nextResponse: 24, solution: 48 }],
  ] as const)('in %s for %s, %s: the first rule that fits and names an hour', (market, issue, severity, hours) => {
    expect(promiseHours(policy, { market, issue, severity })).toEqual(hours)
  })

  test.each([
    ['response: { first: 0.1 }', 'shorter than half an hour'],
    ['response: { first: 24, solution: 12 }', 'the solution before the first response'],
    ['response: { rules: [{ first: 4 }] }', 'fits everybody'],
    ['response: { rules: [{ market: [DE] }] }', 'promises nothing'],
    ['response: { rules: [{ market: [DE], first: 4 }, { market: [DE], issue: [delay], first: 6 }] }', 'never reached'],
    ['response: { rules: [{ tier: [vip], first: 4 }] }', 'tier'],
  ])('is refused with its line: %s', (text, why) => {
    const line = SHIPPED.slice(0, SHIPPED.indexOf(LINE)).split('\n').length
    expect(mistake(text)).toContain(why)
    expect(mistake(text)).toContain(`policy.yaml:${line}`)
  })
})

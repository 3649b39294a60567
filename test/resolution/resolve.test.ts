import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { localeOf, marketOf, parseMarkets } from '../../src/resolution/markets.ts'
import { parsePolicy } from '../../src/resolution/policy.ts'
import { resolve } from '../../src/resolution/resolve.ts'
import { ISSUES } from '../../src/ticket/words.ts'
import { CASES, markets, policy, resolveContext, resolved, sure, understood } from '../letters/cases.ts'

const sheet = (...args: Parameters<typeof resolved>) => resolved(...args).resolution

describe('what is offered', () => {
  test('without a wish a choice, with a wish that wish first', () => {
    expect(sheet(CASES.lamps).remedies).toEqual(['replacement', 'partial-refund', 'discount'])
    expect(sheet({ ...CASES.lamps, wants: sure(['discount']) }).remedies).toEqual(['discount', 'replacement'])
  })

  test('never what the customer refused, unless a person picks it', () => {
    const refusing = { ...CASES.lamps, wants: sure(['partial-refund' as const]), refused: ['replacement' as const] }
    expect(sheet({ ...refusing, refused: [] }).remedies).toContain('replacement')
    expect(sheet(refusing).remedies).toContain('partial-refund')
    expect(sheet(refusing).remedies).not.toContain('replacement')
    expect(sheet(refusing, { remedies: ['replacement'] }).remedies).toEqual(['replacement'])
  })

  test('nothing of value before somebody checked, unless the evidence is there', () => {
    const bare = { ...CASES.lamps, evidence: sure('none' as const) }
    expect(sheet(bare).remedies).toEqual([])
    expect(sheet(bare).asks).toEqual(['photos'])
    expect(sheet(bare, { responsibility: 'carrier' }).remedies).toContain('replacement')
    expect(sheet(bare, { responsibility: 'carrier' }).asks).toEqual([])
  })

  test('a first letter never opens at the floor, a person may go there', () => {
    for (const issue of ISSUES) {
      const floor = policy.issues[issue].ladder.filter((rung) => rung.step === 'floor').map((rung) => rung.offer)
      const opening = sheet(
        { issue: sure(issue), severity: sure('high'), evidence: sure('attached') },
        { responsibility: 'ours' },
      )
      expect(
        opening.remedies.filter((remedy) => floor.includes(remedy)),
        issue,
      ).toEqual([])
    }
    expect(sheet(CASES.lamps, { remedies: ['compensation'] }).remedies).toEqual(['compensation'])
  })

  test('what policy does not allow is left out and named', () => {
    const chosen = sheet(CASES.invoice, { remedies: ['repair', 'correction'] })
    expect(chosen.remedies).toEqual(['correction'])
    expect(chosen.notes).toContain('not-allowed:repair')
    expect(chosen.allowed).not.toContain('repair')
  })

  test('where it lay with the use we help and concede nothing', () => {
    const notOurs = sheet(
      { ...CASES.lamps, issue: sure('quality'), wants: sure(['refund', 'guidance']) },
      { responsibility: 'customer' },
    )
    expect(notOurs.remedies).toEqual(['discount', 'guidance'])
  })
})

describe('who must approve', () => {
  const refund = { ...CASES.lamps, wants: sure(['partial-refund' as const]) }
  test('a sum that a person names goes by the limits, also where the letter itself offers nothing', () => {
    const details = { amount: { amount: 90_000, currency: 'USD' } }
    for (const letter of ['agreement', 'execution', 'reminder', 'decline'] as const) {
      const { remedies, approver } = sheet(CASES.lamps, { letter, remedies: [], details })
      expect([letter, remedies, approver]).toEqual([letter, [], { role: 'admin', why: 'claim-above-limit:500 USD' }])
    }
  })

  test.each([
    [{ amount: 400, currency: 'USD' }, 'manager', 'cost-unknown:partial-refund replacement'],
    [{ amount: 480, currency: 'EUR' }, 'manager', 'claim-above-limit:500 USD'],
    [{ amount: 25_000_000, currency: 'IDR' }, 'manager', 'claim-above-limit:500 USD'],
    [{ amount: 90_000, currency: 'USD' }, 'admin', 'claim-above-limit:500 USD'],
    [{ amount: 5, currency: 'XYZ' }, 'admin', 'no-rate:XYZ'],
  ])('a claim of %j: %s', (claim, role, why) => {
    expect(sheet({ ...refund, claim: sure(claim) }).approver).toEqual({ role, why })
  })

  test('a claim that the letter pays nothing of needs nobody higher', () => {
    const claim = sure({ amount: 90_000, currency: 'USD' })
    expect(sheet({ ...CASES.invoice, claim }).approver.role).toBe('agent')
  })
})

describe('lanes', () => {
  test.each([
    [
      'a hazard under another complaint',
      { issue: sure('quality' as const), alsoIssues: sure(['safety' as const]) },
      'safety',
      'safety',
    ],
    [
      'a threat of law or press',
      { issue: sure('service' as const), severity: sure('critical' as const) },
      'legal',
      'service',
    ],
    ['bad faith', { issue: sure('damage' as const), suspicious: sure(true) }, 'bad-faith', 'damage'],
    ['a changed account', { issue: sure('delay' as const), paymentFraud: sure(true) }, 'payment-fraud', 'payment'],
    ['a chargeback', { issue: sure('delay' as const), newText: 'I will open a chargeback.' }, 'chargeback', 'delay'],
    ['manners', { issue: sure('communication' as const) }, 'communication', 'communication'],
  ])('%s', (_, findings, lane, letter) => {
    expect(sheet(findings)).toMatchObject({ lane, letter })
  })

  test('a critical lane offers nothing of value and needs a manager', () => {
    const legal = sheet({ ...CASES.lamps, severity: sure('critical') })
    expect(legal).toMatchObject({ lane: 'legal', remedies: [], approver: { role: 'manager' } })
  })
})

describe('what is asked', () => {
  const payment = { issue: sure('payment' as const), orderNumbers: sure(['HL-1']), evidence: sure('none' as const) }

  test('who waits for a refund is asked for no proof of payment: our own books have it', () => {
    expect(sheet({ ...payment, wants: sure(['refund' as const]) }).asks).toEqual([])
  })

  test('who paid and is dunned is asked for the proof', () => {
    expect(sheet({ ...payment, wants: sure(['correction' as const]) }).asks).toEqual(['payment-proof'])
  })
})

describe('which letter', () => {
  test.each([
    ['inquiry', 'inquiry'],
    ['order', 'inquiry'],
    ['follow-up', 'follow-up'],
    ['unsure', 'acknowledge'],
  ] as const)('%s gets %s', (kind, letter) => {
    expect(sheet({ ...CASES.lamps, kind: sure(kind) }).letter).toBe(letter)
  })

  test('an acknowledgement offers nothing and names the day of the proposal', () => {
    const turn = understood(CASES.lamps, { purpose: 'acknowledgement' })
    const { resolution } = resolve(turn, policy, null, resolveContext)
    expect(resolution).toMatchObject({ letter: 'acknowledge', remedies: [] })
    expect(resolution.commitments.map(({ what }) => what)).toEqual(['news', 'solution'])
  })
})

describe('what is promised by when', () => {
  test('news the next working day and a proposal the day after, over the weekend on Monday and Tuesday', () => {
    const friday = { ...resolveContext, sendAt: '2026-11-20T09:00:00.000Z' }
    const { resolution } = resolve(understood(CASES.cabinets), policy, null, friday)
    expect(resolution.commitments).toEqual([
      { what: 'news', dueAt: '2026-11-23T17:00:00.000Z' },
      { what: 'solution', dueAt: '2026-11-24T17:00:00.000Z' },
    ])
  })

  test('every letter that policy makes holds a day', () => {
    for (const issue of ISSUES) expect(sheet({ issue: sure(issue) }).commitments.length, issue).toBeGreaterThan(0)
  })
})

describe('market and locale', () => {
  test.each([
    ['de', 'AT', 'de-AT'],
    ['de', null, 'de'],
    ['pt', 'BR', 'pt-BR'],
    ['zh-Hant', 'TW', 'zh-Hant-TW'],
    ['en', 'US', 'en-US'],
    ['en', 'PL', 'en-GB'],
    ['en', null, 'en-GB'],
    ['pt-BR', 'PT', 'pt-BR'],
  ])('%s in %s is %s', (language, country, locale) => {
    expect(localeOf(markets, language, country)).toBe(locale)
  })

  test("an unknown country takes the account's market, Monaco that of France", () => {
    expect(sheet(CASES.cabinets).market).toBe('GB')
    expect(marketOf(markets, 'MC')).toBe('FR')
  })

  test('a locale that is none is ignored', () => {
    expect(sheet(CASES.lamps, { locale: '../de' }).locale).toBe('en-GB')
  })
})

describe('the files', () => {
  test('a mistake is named with file and line', () => {
    const text = readFileSync('config/policy.yaml', 'utf8')
    expect(() => parsePolicy('config/policy.yaml', text.replace('agent: 500', 'agent: lots'), new Map())).toThrow(
      /config\/policy\.yaml:\d+: limits\.agent/,
    )
    expect(() => parsePolicy('p.yaml', text.replace('offer: repair', 'offer: repare'), new Map())).toThrow(
      /p\.yaml:\d+: issues\.quality\.ladder/,
    )
    expect(() => parseMarkets('m.yaml', 'english: en-GB\nmarkets: { Germany: { currency: EUR } }')).toThrow(/m\.yaml:/)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/craft/config-file.ts'
import { bookerOf } from '../../src/resolution/conditions.ts'
import { parseMarkets } from '../../src/resolution/markets.ts'
import { inCompanyCurrency, parsePolicy } from '../../src/resolution/policy.ts'
import { parseRates, staleRates } from '../../src/resolution/rates.ts'
import { resolve } from '../../src/resolution/resolve.ts'
import type { Course } from '../../src/ticket/course.ts'
import type { Resolution } from '../../src/ticket/turn.ts'
import { ISSUES, type Point, type Remedy, SEVERITIES, TIERS } from '../../src/ticket/words.ts'
import { CASES, policy, resolveContext, sure, understood } from '../letters/cases.ts'
import { weighed } from './situations.ts'

const SHIPPED = readFileSync('config/policy.yaml', 'utf8')

/** The line of the shipped policy on which `text` stands, from 1. */
const lineOf = (whole: string, text: string) => whole.slice(0, whole.indexOf(text)).split('\n').length

function mistake(from: string, to: string): string {
  expect(SHIPPED).toContain(from)
  try {
    parsePolicy('policy.yaml', SHIPPED.replace(from, to), new Map())
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'accepted'
}

/** As the impact sheet says it. */
const costOf = ({ impact }: Resolution, remedy: Remedy) => impact?.ours.costs.find((one) => one.remedy === remedy)?.cost

describe('a policy that contradicts itself is refused with its line', () => {
  const replacement = '- { offer: replacement, unchecked: evidence, unless: { warranty: over } }'
  test.each([
    [
      'an agent above the manager',
      'agent: 500',
      'agent: 50000',
      'agent: 500',
      /limits\.agent: an agent may not go higher/,
    ],
    [
      'more for a wish than without',
      'open: 3, wished: 2',
      'open: 2, wished: 3',
      'choices:',
      /choices\.wished: must not be more/,
    ],
    ['an unknown remedy', replacement, '- { offer: replacment }', replacement, /ladder\.\d+\.offer/],
    ['an unknown key', replacement, '- { offer: replacement, waranty: over }', replacement, /waranty/],
    [
      'a line of no checklist',
      'check: [photo-verdict, quality-records',
      'check: [photo-verdikt, quality-records',
      'check: [photo-verdict, quality-records',
      /no line "photo-verdikt" stands under "checklist"/,
    ],
    [
      'a confirmed line of no checklist',
      'confirmed: [photo-verdict] }',
      'confirmed: [photos] }',
      'confirmed: [photo-verdict] }',
      /no line "photos"/,
    ],
    [
      'a decision on no line',
      'decision: [photo-verdict, engineer-answer]',
      'decision: [photo-verdict, boss]',
      '- lane: safety',
      /no line "boss"/,
    ],
    [
      'a rung that is never reached',
      '- { offer: repair }',
      '- { offer: repair }\n      - { offer: repair, step: floor, tier: [vip] }',
      '- { offer: repair }',
      /"repair" is never reached/,
    ],
    [
      'a range that fits nothing',
      'claimRatio: { over: 3 }',
      'claimRatio: { over: 3, upTo: 2 }',
      'claimRatio: { over: 3 }',
      /over must be below upTo/,
    ],
    [
      'a floor that opens',
      '- { offer: refund, step: floor }',
      '- { offer: refund, step: floor, unchecked: always }',
      '- { offer: refund, step: floor }',
      /"unchecked" is for rungs that open/,
    ],
    ['an exception of nothing', replacement, '- { offer: replacement, unless: {} }', replacement, /"unless" is empty/],
    [
      'throwing away what hurt somebody',
      '- { offer: documents, step: target }',
      '- { offer: refund-without-return, step: floor }',
      '- { offer: documents, step: target }',
      /never without return in the safety ladder/,
    ],
    [
      'an offer that opens in the safety lane',
      '- { offer: documents, step: target }',
      '- { offer: documents }',
      '- { offer: documents, step: target }',
      /nothing opens in the safety ladder/,
    ],
    ['a lane for nobody', 'when: { suspicious: true }', 'when: {}', 'lane: bad-faith', /fits nobody/],
    ['a lane called normal', 'lane: chargeback', 'lane: normal', 'lane: chargeback', /"normal" is what no lane takes/],
    [
      'later news for a tier',
      'when: { tier: [vip] }',
      'when: { tier: [vip] }\n    newsHours: 2',
      'lane: vip',
      /never by when/,
    ],
    [
      'an editor who approves',
      '  - lane: legal\n    when: { severity: [critical] }\n    approver: manager',
      '  - lane: legal\n    when: { severity: [critical] }\n    approver: editor',
      '  - lane: legal',
      /approver/,
    ],
    [
      'a tier rule that is never reached',
      '- { tier: b, turnoverOver: 15000 }',
      '- { tier: b, turnoverOver: 95000 }',
      '- { tier: b, turnoverOver: 15000 }',
      /is never reached: "a"/,
    ],
    [
      'a tier rule without a condition',
      '- { tier: b, turnoverOver: 15000 }',
      '- { tier: b }',
      '- { tier: b, turnoverOver: 15000 }',
      /needs turnoverOver, yearsOver or both/,
    ],
    ['a law without a country', 'countries: [GB]', 'countries: []', 'countries: [GB]', /law\.\d\.countries/],
    ['a rate in the policy', 'limits:', 'rates: { EUR: 1 }\nlimits:', 'currency: USD', /rates/],
  ])('%s', (_, from, to, near, message) => {
    const said = mistake(from, to)
    expect(said).toMatch(message)
    const line = Number(/^policy\.yaml:(\d+): /.exec(said)?.[1])
    // A key that is not known has the line of what it stands in; else the very line.
    expect(Math.abs(line - lineOf(SHIPPED, near))).toBeLessThanOrEqual(/waranty|rates/.test(said) ? 40 : 6)
  })

  test('a gap: nothing to offer to somebody', () => {
    const ladder = SHIPPED.slice(SHIPPED.indexOf('  payment:\n'), SHIPPED.indexOf('  communication:\n'))
    const cut = ladder
      .replaceAll(/ +- \{ offer: .*\n/g, '')
      .replace(/ladder:\n/, 'ladder:\n      - { offer: refund, tier: [vip, a] }\n')
    expect(mistake(ladder, cut)).toMatch(/issues\.payment\.ladder: offers nothing at severity low to tier b/)
  })

  test('an issue that is missing', () => {
    const issue = SHIPPED.slice(SHIPPED.indexOf('  other:\n'))
    expect(mistake(issue, '')).toMatch(/issues.*other/)
  })

  test('markets in a circle, or in a chain that nobody follows', () => {
    const text = 'english: en-GB\nmarkets:\n  FR: { market: DE, currency: EUR }\n  DE: { market: FR, currency: EUR }\n'
    expect(() => parseMarkets('m.yaml', text)).toThrow(
      /^m\.yaml:3: markets\.FR\.market: is under DE, which is itself under FR/,
    )
  })
})

describe('rates', () => {
  const file = 'currency,rate,date\nEUR,1.16,2026-11-20\n'
  test('a rate is read with its day; a missing currency is above every limit', () => {
    const rates = parseRates('rates.csv', `\uFEFF# a remark\r\n${file}`)
    expect(inCompanyCurrency({ ...policy, rates }, 100, 'EUR')).toBeCloseTo(116)
    expect(inCompanyCurrency({ ...policy, rates }, 100, 'GBP')).toBeNull()
  })

  test.each([
    ['', /^rates\.csv:1: the first line must be/],
    ['EUR,1.16,2026-11-20', /^rates\.csv:1: the first line/],
    [`${file}eur,1,2026-01-01`, /^rates\.csv:3: "eur" is no currency code/],
    [`${file}EUR,1,2026-01-01`, /^rates\.csv:3: EUR stands here a second time/],
    [`${file}GBP,"1,3",2026-01-01`, /^rates\.csv:3: a line has three parts/],
    [`${file}GBP,0,2026-01-01`, /^rates\.csv:3: "0" is no rate/],
    [`${file}GBP,-1,2026-01-01`, /^rates\.csv:3: "-1" is no rate/],
    [`${file}GBP,1.3,2026-02-30`, /^rates\.csv:3: "2026-02-30" is no day/],
  ])('%j is refused with its line', (text, message) => {
    expect(() => parseRates('rates.csv', text)).toThrow(message)
  })

  test('a rate older than 180 days is named', () => {
    const rates = parseRates('rates.csv', `${file}GBP,1.3,2026-05-01\nCHF,1.2,2026-05-27\n`)
    expect(staleRates(rates, '2026-11-22T10:00:00.000Z')).toEqual(['GBP'])
    expect(staleRates(policy.rates, '2026-11-22T10:00:00.000Z')).toEqual([])
  })
})

describe('a tier changes what is offered, never by when [R7.4]', () => {
  test.each(ISSUES)('%s', (issue) => {
    for (const severity of SEVERITIES) {
      const promised = TIERS.map((tier) => {
        const { commitments, asks } = weighed(issue, severity, `tier:${tier} photos`)
        return { commitments, asks }
      })
      expect(new Set(promised.map((one) => JSON.stringify(one))).size, severity).toBe(1)
    }
  })
})

describe('what nobody knows grants nothing', () => {
  const RANK = ['agent', 'manager', 'admin']
  /** Facts of an order book, each of which may be absent. */
  const facts = ['value:2400', 'freight:1850', 'rework:900', 'duties:0', 'tier:vip', 'term:CIF', 'until:2026-12-31']
  test.each(ISSUES)('%s: with fewer facts no remedy is offered that full facts forbid', (issue) => {
    for (const against of ['term:FOB', 'value:9000', 'tier:c']) {
      const word = against.split(':')[0]
      const full = facts.map((fact) => (fact.startsWith(`${word}:`) ? against : fact))
      const without = full.filter((fact) => fact !== against)
      const known = weighed(issue, 'high', `resp:carrier ${full.join(' ')}`)
      const unknown = weighed(issue, 'high', `resp:carrier ${without.join(' ')}`)
      const more = unknown.remedies.filter((remedy) => !known.remedies.includes(remedy))
      expect(more, against).toEqual([])
      expect(RANK).toContain(unknown.approver.role)
    }
  })

  test('who books the carrier follows from the Incoterm where the book is silent', () => {
    expect(bookerOf({ incoterm: 'FOB' })).toBe('customer')
    expect(bookerOf({ incoterm: 'DDP' })).toBe('us')
    expect(bookerOf({ incoterm: 'FOB', carrierBookedBy: 'us' })).toBe('us')
    expect(bookerOf({})).toBeNull()
  })

  test('two orders that differ leave open which is meant', () => {
    const order = { number: 'A', owner: 'address' as const, lines: [], currency: 'USD', goodsValueMinor: 10_000 }
    const orders = { at: '', orders: [order, { ...order, number: 'B' }], customer: null, year: null }
    const { resolution } = resolve(understood(CASES.lamps, { orders }), policy, null, resolveContext)
    expect(costOf(resolution, 'refund')).toBeNull()
  })

  test("somebody else's order says nothing", () => {
    const order = { number: 'A', owner: 'other' as const, lines: [], currency: 'USD', goodsValueMinor: 10_000 }
    const orders = { at: '', orders: [order], customer: null, year: null }
    const { resolution } = resolve(understood(CASES.lamps, { orders }), policy, null, resolveContext)
    expect(costOf(resolution, 'refund')).toBeNull()
  })

  test('what was agreed with a customer goes before general terms', () => {
    const own = SHIPPED.replace('- { offer: repair }', '- { offer: repair, claimPeriod: running }')
    const strict = parsePolicy('p.yaml', own, policy.rates)
    const allowsRepair = (claimPeriodDays?: number) => {
      const order = { number: 'A', owner: 'address' as const, lines: [], deliveredDate: '2026-03-01' }
      const customer = { id: 'c', addresses: [], domains: [], ...(claimPeriodDays && { claimPeriodDays }) }
      const turn = understood(
        { ...CASES.lamps, issue: sure('quality') },
        { orders: { at: '', orders: [order], customer, year: null } },
      )
      return resolve(turn, strict, { responsibility: 'ours' }, resolveContext).resolution.allowed.includes('repair')
    }
    expect(allowsRepair()).toBe(false)
    expect(allowsRepair(365)).toBe(true)
    expect(allowsRepair(30)).toBe(false)
  })
})

describe('a cause stands in a letter only where the checklist shows it', () => {
  const points: readonly Point[] = ['known-cause-found', 'open-arrival']
  const course = (...lines: string[]): Course => ({
    mails: 1,
    refusals: 0,
    checks: lines.map((line) => ({ line, result: 'confirms', note: '', who: 'lin', at: resolveContext.now })),
  })
  const told = (checks: Course) =>
    resolve(
      understood(CASES.lamps),
      policy,
      { letter: 'progress', responsibility: 'carrier', details: { points } },
      { ...resolveContext, course: checks },
    ).resolution

  test('not before', () => {
    expect(told(course('photo-verdict')).details?.points).toEqual(['open-arrival'])
    expect(told(course('photo-verdict')).notes).toEqual(
      expect.arrayContaining(['cause-open', 'cause-left-out:known-cause-found']),
    )
  })

  test('then it does', () => {
    expect(told(course('forwarder-answer')).details?.points).toEqual(points)
    expect(told(course('forwarder-answer')).notes.join()).not.toMatch(/cause/)
  })
})

describe('what a remedy costs', () => {
  test('where nobody knows it an agent may not let it go out, unless they name the sum', () => {
    expect(weighed('damage', 'normal', 'photos').approver).toEqual({
      role: 'manager',
      why: 'cost-unknown:replacement partial-refund discount',
    })
    expect(weighed('damage', 'normal', 'photos value:100').approver.role).toBe('agent')
    const offering = (amount?: number) =>
      resolve(
        understood(CASES.lamps),
        policy,
        {
          responsibility: 'ours',
          remedies: ['partial-refund', 'explanation'],
          ...(amount && { details: { amount: { amount, currency: 'USD' } } }),
        },
        resolveContext,
      ).resolution.approver
    expect(offering()).toEqual({ role: 'manager', why: 'cost-unknown:partial-refund' })
    expect(offering(300).role).toBe('agent')
    expect(offering(501)).toEqual({ role: 'manager', why: 'claim-above-limit:500 USD' })
  })

  test('is reckoned from the affected goods, and shown beside each', () => {
    const resolution = weighed('damage', 'normal', 'photos tier:vip resp:ours qty:14/60 value:1200 claim:500USD')
    const sums = (['refund', 'partial-refund', 'compensation', 'replacement'] as const).map((one) =>
      costOf(resolution, one),
    )
    expect(sums).toEqual([1200, 280, 500, 322].map((sum) => ({ minor: sum * 100, currency: 'USD' })))
  })
})

test('evidence grows with the claim: above the sum of policy the evidence request asks for an inspection and samples first', () => {
  const asked = (issue: string, given: string) => weighed(issue, 'normal', `${given} letter:evidence-request`).asks
  expect(asked('quality', 'claim:12000USD')).toEqual(['inspection-paid', 'sample', 'photos'])
  expect(asked('quality', 'claim:12000USD photos')).toEqual(['inspection-paid', 'sample', 'quantity'])
  expect(asked('usage', 'claim:12000USD photos')).toEqual(['inspection', 'sample', 'model'])
  expect(asked('damage', 'claim:5XYZ photos')).toEqual(['inspection-paid', 'quantity'])
  expect(asked('quality', 'claim:9000USD photos')).toEqual(['quantity'])
  expect(asked('quality', 'claim:12000USD photos resp:ours')).toEqual([])
  expect(weighed('quality', 'normal', 'claim:12000USD').asks).not.toContain('inspection-paid')
})

test('a package that a person puts together stays within what policy allows', () => {
  const packages = [['replacement', 'expedite'], ['repair'], ['refund']] as const
  const choice = { letter: 'packages', responsibility: 'ours', details: { packages } } as const
  const { resolution } = resolve(understood(CASES.lamps), policy, choice, resolveContext)
  expect(resolution.details?.packages).toEqual([['replacement', 'expedite'], ['refund']])
  expect(resolution.notes).toContain('not-allowed:repair')
})

import { describe, expect, test } from 'vitest'
import { measureLetter } from '../../src/craft/letter-check.ts'
import { wordsFor } from '../../src/craft/letter-set.ts'
import { promisesOf, unknownPromises } from '../../src/craft/promise-guard.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import { CASES, drafted, sure, templates } from './cases.ts'

const english = wordsFor(templates, 'en')

function bodyOf(findings: Partial<Findings>, ...rest: [Parameters<typeof drafted>[1]?]): string {
  const { blocks } = drafted(findings, ...rest).draft
  return blocks
    .filter(({ name }) => name !== 'signature')
    .map(({ text }) => text)
    .join('\n\n')
}

describe.each(Object.entries(CASES))('the letter of the case "%s"', (_, findings: Partial<Findings>) => {
  const turn = drafted(findings)
  const body = bodyOf(findings)

  test('holds one regret, one closing question, and the next step by the third sentence', () => {
    const measure = measureLetter(body.split('\n\n').slice(1).join('\n\n'), 'en', english)
    expect(measure).toMatchObject({ regrets: 1, questions: 1, forbidden: [] })
    expect(measure.words).toBeLessThanOrEqual(180)
    expect(measure.mean).toBeLessThanOrEqual(18)
    const grievance = turn.draft.blocks.find(({ name }) => name === 'grievance')?.text ?? ''
    expect(measureLetter(grievance, 'en', english).sentences).toBeLessThanOrEqual(2)
  })

  test('is signed by a named person with address and phone, and names the day of the next news', () => {
    expect(turn.draft.letter).toMatch(/Lin Mei\nCustomer Care\nHarbour Lane.*\n.*Ningbo.*\n\+86/)
    expect(turn.draft.commitments.map(({ what }) => what)).toContain('news')
    expect(body).toMatch(/hear from me by \w+,? (?:\w+ )?\d/)
  })

  test('promises nothing that nobody knows, has no gap and a Chinese mirror of each block', () => {
    expect(unknownPromises(turn.draft.letter, promisesOf(turn), english)).toEqual([])
    expect(turn.draft.gaps).toEqual([])
    for (const block of turn.draft.blocks) expect(block.mirror['zh-Hans'], block.name).toMatch(/\p{Script=Han}/u)
  })
})

describe('the case of the grinder', () => {
  const turn = drafted(CASES.grinder)
  const body = bodyOf(CASES.grinder)

  test('cares for the person, keeps the tool as it is, and offers nothing', () => {
    expect(body).toMatch(/quick recovery/)
    expect(body).toMatch(/[Ss]top using/)
    expect(body).toMatch(/do not repair it, sell it, pass it on or throw it away/)
    expect(turn.draft.remedies).toEqual([])
    expect(body).not.toMatch(/mill|cornea|refund|replace|voucher|liable|fault|responsib|gloves|verify/i)
  })

  test('asks four things at most, and needs a manager', () => {
    expect(turn.draft.asks).toEqual(['photos', 'place-of-purchase', 'injury', 'phone'])
    expect(turn.resolution).toMatchObject({ lane: 'safety', approver: { role: 'manager', why: 'lane:safety' } })
    expect(turn.draft.warnings).toEqual(expect.arrayContaining(['needs-manager', 'zone-unknown']))
  })

  test('the next news comes within 24 hours, on a day that is not over in any zone', () => {
    const [news] = turn.draft.commitments
    expect(news).toEqual({ what: 'news', dueAt: '2026-11-17T09:00:00.000Z' })
    expect(body).toMatch(/Tuesday,? 17 November/)
  })
})

describe('the case of the cabinets', () => {
  test('to be checked: one question, no promise of money', () => {
    const turn = drafted(CASES.cabinets)
    expect(turn.draft.asks).toEqual(['order-number'])
    expect(turn.draft.remedies).toEqual([])
    expect(bodyOf(CASES.cabinets)).not.toMatch(/refund|mistake is ours|photo|measure/i)
  })

  test('ours: said plainly, money back, nothing sent back, nothing asked but the order', () => {
    const body = bodyOf(CASES.cabinets, { responsibility: 'ours', remedies: ['refund-without-return', 'replacement'] })
    expect(body).toMatch(/mistake is ours/)
    expect(body).toMatch(/will refund you the full price, and you need not send anything back/)
    expect(body).not.toMatch(/photo|factory|designer|policy|exception|voucher/i)
  })
})

describe('the case of the lamps', () => {
  const body = bodyOf(CASES.lamps)
  test('offers three ways at once, asks for nothing that the mail brought', () => {
    const turn = drafted(CASES.lamps)
    expect(turn.draft.remedies).toEqual(['replacement', 'partial-refund', 'discount'])
    expect(turn.draft.asks).toEqual([])
    expect(body).toMatch(/14 of the 60 ceramic table lamps arrived damaged/)
    expect(body).toMatch(/keep the carton/i)
    expect(body).not.toMatch(/carrier|parcel|supplier|4 December/i)
  })

  test('the day that they need it is said back, and a promise of that day is caught all the same', () => {
    const turn = drafted({ ...CASES.lamps, deadline: sure('2026-12-04') })
    expect(turn.draft.letter).toContain('You need this by Friday 4 December; I have noted the day.')
    expect(turn.draft.blocks.find(({ name }) => name === 'dates')?.mirror['zh-Hans']).toContain('12月4日')
    expect(unknownPromises(turn.draft.letter, promisesOf(turn), english)).toEqual([])
    const promised = turn.draft.letter.replace('Please keep', 'You will have them by 4 December. Please keep')
    expect(unknownPromises(promised, promisesOf(turn), english)).toEqual(['4 December'])
    expect(drafted({ ...CASES.lamps, deadline: sure('2026-11-10') }).draft.letter).not.toContain('noted the day')
    expect(drafted({ ...CASES.grinder, deadline: sure('2026-12-04') }).draft.letter).not.toContain('noted the day')
  })

  test('a promise of the day that the customer needs is caught', () => {
    const turn = drafted(CASES.lamps)
    const spoilt = turn.draft.letter.replace('Please keep', 'You will have them by 4 December. Please keep')
    expect(unknownPromises(spoilt, promisesOf(turn), english)).toEqual(['4 December'])
  })
})

test('the case of Jeddah: the waiting is understood, no cause and no day of arrival is invented', () => {
  const body = bodyOf(CASES.jeddah)
  expect(body).toMatch(/costs you money/)
  expect(body).toMatch(/find out where your goods are/)
  expect(body).not.toMatch(/congestion|shipping company|port|patien/i)
})

test('lanterns for a wedding: the goods are named, the day is understood, money is not spoken of', () => {
  const lanterns = { ...CASES.jeddah, product: sure('paper lanterns'), consequences: sure(['occasion' as const]) }
  expect(bodyOf(lanterns)).toMatch(/Order HT-5521 \(paper lanterns\) should have reached you/)
  expect(bodyOf(lanterns)).toMatch(/how much depends on it for you/)
  expect(bodyOf(lanterns)).not.toMatch(/costs you money/)
})

describe('the case of the invoice', () => {
  test('to be checked: compared line by line, left unpaid', () => {
    expect(bodyOf(CASES.invoice)).toMatch(/leave it so until/)
    expect(bodyOf(CASES.invoice)).not.toMatch(/bank|pay now/i)
  })

  test('ours: the corrected invoice by a day', () => {
    const turn = drafted(CASES.invoice, { responsibility: 'ours' })
    expect(turn.draft.remedies).toEqual(['correction'])
    expect(turn.draft.letter).toMatch(/mistake is ours[\s\S]*correct the invoice/)
    expect(turn.draft.commitments.map(({ what }) => what)).toContain('documents')
  })

  test("the customer's own figures may be repeated, no other may be named", () => {
    const turn = drafted(CASES.invoice)
    const add = (sentence: string) => unknownPromises(`${turn.draft.letter}\n\n${sentence}`, promisesOf(turn), english)
    expect(add('You were charged USD 4.85 instead of USD 4.55, USD 900 in all.')).toEqual([])
    expect(add('The total is USD 13,000.')).toEqual(['USD 13,000'])
  })
})

test('the case of manners: surname in the form of the market, no excuse, no voucher, another signer', () => {
  const turn = drafted(CASES.manners)
  const body = bodyOf(CASES.manners)
  expect(body).toMatch(/^Dear Yamamoto-san,/)
  expect(body).not.toMatch(/Keiko|Chen|!|voucher|credit|misunderstanding|language|culture/i)
  expect(turn.resolution).toMatchObject({ lane: 'communication', approver: { role: 'manager' } })
  expect(turn.resolution.notes).toContain('another-signer')
})

describe('a second round', () => {
  const followUp = { ...CASES.lamps, kind: sure('follow-up' as const) }
  test('a bare no is answered by asking for the concern, without a new offer', () => {
    const turn = drafted({ ...followUp, answer: sure('rejects' as const) })
    expect(turn.draft.template).toBe('en/concern.hbs')
    expect(turn.draft).toMatchObject({ remedies: [], asks: ['concern', 'wish'] })
  })

  test('photos that arrive later open the choice', () => {
    expect(drafted({ ...followUp, answer: sure('adds-evidence' as const) }).draft.remedies).toHaveLength(3)
  })

  test('bad faith concedes nothing, asks for evidence and accuses nobody', () => {
    const turn = drafted({
      ...CASES.lamps,
      evidence: sure('none' as const),
      suspicious: sure(true),
      claim: sure({ amount: 20_000, currency: 'USD' }),
      wants: sure(['compensation' as const]),
    })
    expect(turn.draft).toMatchObject({ remedies: [], asks: ['photos'] })
    expect(turn.draft.letter).not.toMatch(/fraud|suspici|proof of your claim|20,000/i)
  })
})

/** Situations that the teachers of foreign trade describe beyond their six cases: what the letter says and what it doesn't. */
import { describe, expect, test } from 'vitest'
import { forbiddenIn } from '../../src/craft/letter-check.ts'
import { wordsFor } from '../../src/craft/letter-set.ts'
import type { Choice } from '../../src/ticket/acts.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { weighed } from '../resolution/situations.ts'
import { CASES, drafted, sure, templates } from './cases.ts'
import { answering, chosen, write, wrote } from './scenes.ts'

const english = wordsFor(templates, 'en')
const FRIDAY = '2026-11-20T16:00:00.000Z'

/** The letter without greeting and signature. */
function bodyOf({ draft }: Drafted): string {
  const body = draft.blocks.filter(({ name }) => name !== 'signature' && name !== 'greeting')
  return body.map(({ text }) => text).join('\n\n')
}

describe('the grinder, second letter: the manager has decided', () => {
  const scene = chosen(
    'safety-decision',
    { amount: { amount: 420, currency: 'EUR' } },
    { remedies: ['compensation', 'replacement'], responsibility: 'ours' },
  )
  const findings: Partial<Findings> = {
    ...CASES.grinder,
    answer: sure('adds-evidence'),
    evidence: sure('attached'),
    customerName: sure(null),
    orderNumbers: sure([]),
    quantity: sure(null),
  }
  const turn = write({ ...scene, findings, confirmed: ['photo-verdict', 'engineer-answer'] })
  const body = bodyOf(turn)

  test('grants what was decided, has the tool collected at our cost, and thanks', () => {
    expect(body).toMatch(/^Thank you for telling us what happened/)
    expect(body).toMatch(/pay you €420 for the medical care[\s\S]*new goods at our cost/)
    expect(body).toMatch(/inspector[\s\S]*collected from you at our cost[\s\S]*keep it unused/)
  })

  test('admits no liability, names no cause, lets nobody throw it away', () => {
    expect(body).not.toMatch(
      /liab|fault|mistake|caused|because|responsib|probab|mill|cornea|give (?:it|them) away|dispose/i,
    )
    expect(forbiddenIn(body, english)).toEqual([])
  })

  test('before photos and engineer are heard nothing can be granted', () => {
    const early = write({ ...scene, findings })
    expect(early.draft.remedies).toEqual([])
    expect(early.draft.warnings).toContain('gaps')
  })

  test('with the agent’s role alone it is not approved', () => {
    expect(turn.resolution.approver.role).not.toBe('agent')
    expect(turn.draft.warnings).toContain('needs-manager')
  })
})

test('the invoice, ours: corrected, the new one attached, one regret, no discount in its place', () => {
  const { draft } = drafted(CASES.invoice, { responsibility: 'ours' })
  expect(draft.letter).toMatch(/mistake is ours[\s\S]*correct the invoice/)
  const sent = write({
    ...chosen('execution', { doneOn: '2026-11-16' }, { remedies: ['correction'] }),
    findings: CASES.invoice,
    files: 1,
  })
  expect(bodyOf(sent)).toContain('The corrected invoice is attached.')
  expect(sent.draft.gaps).toEqual([])
})

test('a claim of five times the goods’ value that is true: full refund without return, said in one sentence', () => {
  const turn = write(
    chosen(
      'agreement',
      { amount: { amount: 12_000, currency: 'USD' } },
      { remedies: ['refund-without-return'], responsibility: 'ours' },
    ),
  )
  expect(bodyOf(turn)).toMatch(/refund you \$?(?:US\$)?12,000, and you need not send anything back/)
  expect(bodyOf(turn)).toMatch(/settled between us/)
  expect(turn.resolution.approver.role).toBe('manager')
})

test('bad faith, a no included: asked calmly, nothing conceded, no accusing word', () => {
  const findings: Partial<Findings> = { suspicious: sure(true), claim: sure({ amount: 20_000, currency: 'USD' }) }
  const turn = write({ ...answering('rejects', findings), before: [wrote('concern')] })
  expect(turn.draft.remedies).toEqual([])
  expect(turn.resolution.details?.packages ?? []).toEqual([])
  expect(bodyOf(turn)).not.toMatch(/fraud|suspici|proof of your|20,000|refund|credit/i)
})

test('it lay with the use: what was found is attached, help is offered, they are asked to check with us', () => {
  const body = bodyOf(drafted(CASES.lamps, { responsibility: 'customer' }))
  expect(body).toMatch(/what we found is attached, and we ask you to look through it with us/)
  expect(body).not.toMatch(/your fault|misuse|wrong use|you should have/i)
})

test('"No, that is not acceptable": asked for the concern and the wish, and nothing new is offered yet', () => {
  const turn = write(answering('rejects'))
  expect(turn.draft).toMatchObject({ remedies: [], asks: ['concern', 'wish'] })
  expect(bodyOf(turn)).toMatch(/Before we propose anything else/)
  expect(bodyOf(turn)).not.toMatch(/refund|new pieces|credit|discount/i)
})

test('shouting changes neither the solution nor the tone', () => {
  const calm = drafted(CASES.lamps)
  const loud = drafted({ ...CASES.lamps, tone: sure('angry') })
  expect(loud.draft.remedies).toEqual(calm.draft.remedies)
  expect(bodyOf(loud)).toBe(bodyOf(calm))
})

describe('the third mail that wants the boss', () => {
  const before = [wrote('damage', ['replacement', 'partial-refund']), wrote('concern')]
  const packages = write({ ...answering('rejects'), before, choice: { details: { signer: 'Zhao Min' } } })

  test('complete packages to choose from, signed by name, approved by a manager', () => {
    expect(bodyOf(packages)).toMatch(/1\. [\s\S]*\n2\. /)
    expect(packages.draft.letter).toMatch(/Zhao Min\n/)
    expect(packages.resolution.approver.role).not.toBe('agent')
  })

  test('then the final position: reasoned, what was offered still stands, an inspection as a way out', () => {
    const turn = write({
      ...answering('rejects'),
      before: [...before, wrote('packages')],
      choice: { details: { declined: ['compensation'], points: ['because-above-value'] } },
    })
    const body = bodyOf(turn)
    expect(turn.resolution.letter).toBe('final-position')
    expect(body).toMatch(/cannot take over the costs[^.]*\. The sum is well above the price/)
    expect(body).toMatch(/still stands[\s\S]*new pieces[\s\S]*independent inspector[\s\S]*both accept the result/)
    expect(body).not.toMatch(/court|lawyer|last chance|deadline|manager|unfortunately/i)
    expect(turn.draft.gaps).toEqual([])
  })
})

test('no date can be given: what is open, why, and the day of the next news', () => {
  const points = ['known-goods-found', 'open-arrival', 'because-goods-move'] as const
  const turn = write({ ...answering('asks-for-news'), choice: { details: { points } } })
  expect(bodyOf(turn)).toMatch(
    /We know where your goods are\.[\s\S]*arrive is not certain yet\. The goods are between two stations[\s\S]*by \w+ \d+ November/,
  )
  const without = write({ ...answering('asks-for-news'), choice: { details: { points: ['open-arrival'] } } })
  expect(without.draft.warnings).toContain('gaps')
})

describe('"Yes, agreed, thank you": the whole way to the end', () => {
  const offered = wrote('damage', ['partial-refund'])

  test('agreed, carried out, asked after, thanked: each letter builds on the one before', () => {
    const yes = write({
      ...answering('accepts'),
      before: [offered],
      choice: { details: { promises: [{ what: 'refund', dueAt: FRIDAY }] } },
    })
    expect(bodyOf(yes)).toMatch(/agreed[\s\S]*refund[\s\S]*Our bank will send the money by Friday 20 November/)
    const agreed = wrote('agreement', yes.draft.remedies)

    const done = write({
      choice: { letter: 'execution', details: { doneOn: '2026-11-16', reference: 'RF-1' } },
      before: [offered, agreed],
    })
    expect(done.draft.remedies).toEqual(['partial-refund'])
    expect(bodyOf(done)).toMatch(/transferred the money to you on Monday 16 November; the reference is RF-1/)

    const well = write({ choice: { letter: 'satisfaction' }, before: [offered, agreed, wrote('execution')] })
    expect(bodyOf(well)).toMatch(/sorry once more[\s\S]*Thank you[\s\S]*Is everything now as you need it/)
    expect(well.draft.commitments).toEqual([])

    const end = write({ ...answering('thanks'), before: [offered, agreed, wrote('execution'), wrote('satisfaction')] })
    expect(end.draft.template).toBe('en/closing.hbs')
    expect(bodyOf(end)).not.toMatch(/review|recommend|sorry/i)
  })
})

test('a clerk leaves: the colleague writes, and nobody has to tell it again', () => {
  const body = bodyOf(write(chosen('hand-over', { signer: 'Zhao Min' })))
  expect(body).toMatch(/My name is Zhao Min[\s\S]*need not tell it again[\s\S]*promised you still holds/)
  expect(body).not.toMatch(/left|leave|new colleague|Lin Mei/i)
})

test('five wishes at once: each is answered, their day is named once, and the letter stays short', () => {
  for (const language of ['en', 'de', 'zh-Hans']) {
    const { draft } = drafted({
      ...CASES.lamps,
      language: sure(language),
      replyLanguage: sure(language),
      product: sure(null),
      evidence: sure('none'),
      wants: sure(['refund', 'replacement', 'compensation', 'return', 'documents']),
      alsoIssues: sure(['delay', 'service']),
    })
    const body = draft.blocks.filter(({ name }) => name !== 'signature' && name !== 'greeting')
    const text = body.map((block) => block.text).join('\n')
    const most = language === 'zh-Hans' ? 400 : 180
    const size = language === 'zh-Hans' ? text.replace(/\s/g, '').length : text.split(/\s+/).length
    expect(size, language).toBeLessThanOrEqual(most)
    const days = text.match(/18 November|18\. November|11月18日/g)
    expect(days?.length, language).toBeLessThanOrEqual(2)
  }
})

describe('the same damage from a VIP and from a small customer', () => {
  const of = (tier: string) => weighed('damage', 'normal', `photos resp:ours wants:refund value:400 tier:${tier}`)
  const [vip, small] = [of('vip'), of('c')]

  test('the ladder of the VIP is wider: what is a floor for others may be agreed, and wishes are met at once', () => {
    expect(vip.remedies).toContain('refund')
    expect(small.remedies).not.toContain('refund')
    const choose = (tier: string) => weighed('damage', 'normal', `photos resp:ours value:400 tier:${tier} chose:refund`)
    expect(choose('vip').approver.role).toBe('agent')
    expect(choose('c').approver).toEqual({ role: 'manager', why: 'floor' })
    expect(vip).toMatchObject({ lane: 'vip' })
    expect(vip.notes).toContain('vip-attention')
  })

  test('what is asked and promised by when is the same for both', () => {
    expect(vip.commitments).toEqual(small.commitments)
    expect(vip.asks).toEqual(small.asks)
  })
})

describe('who has to answer for it', () => {
  const follow = (responsibility: 'ours' | 'to-check' | undefined, choice: Choice | null = null) => {
    const first = { ...wrote('damage'), ...(responsibility && { responsibility }) }
    return write({ ...answering('adds-evidence'), before: [first, wrote('progress')], ...(choice && { choice }) })
      .resolution
  }

  test('carries over from an earlier letter of the ticket, and the reviewer is told', () => {
    expect(follow('ours')).toMatchObject({ responsibility: 'ours' })
    expect(follow('ours').notes).toContain('responsibility-as-before:ours')
    expect(follow('ours').notes).not.toContain('responsibility-open')
  })

  test('a person’s word goes before it, and what nobody settled stays open', () => {
    expect(follow('ours', { responsibility: 'to-check' }).responsibility).toBe('to-check')
    expect(follow('ours', { responsibility: 'carrier' }).notes.join()).not.toContain('responsibility-as-before')
    expect(follow('to-check').notes).toContain('responsibility-open')
    expect(follow(undefined).responsibility).toBe('to-check')
  })
})

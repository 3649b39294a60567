/** The letters of later stages: which one answers what, what each says, and what it can't be approved without. */
import { describe, expect, test } from 'vitest'
import { letterProblems } from '../../src/cli/templates.ts'
import { sampleMatters } from '../../src/craft/letter-samples.ts'
import { createTemplateSet, wordsFor } from '../../src/craft/letter-set.ts'
import { promisesOf, unknownPromises } from '../../src/craft/promise-guard.ts'
import type { Choice } from '../../src/ticket/acts.ts'
import { type Details, isLaterLetter, unsound } from '../../src/ticket/details.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import { type LetterName, STAGE_LETTERS } from '../../src/ticket/words.ts'
import { policy, SEND_AT, shippedFiles, sure, templates } from './cases.ts'
import { answering, chosen, type Scene, write, wrote } from './scenes.ts'

const LATER = STAGE_LETTERS.filter(isLaterLetter)
const FRIDAY = '2026-11-20T16:00:00.000Z'

/** Languages that have the letters of later stages: a language has all of them or none. */
const WRITTEN = [...templates.folders.values()].flatMap(({ tag, files }) => (files.has('agreement.hbs') ? [tag] : []))

describe('in every language that has them', () => {
  test('English, German and Chinese do', () => {
    expect(WRITTEN).toEqual(expect.arrayContaining(['en', 'de', 'zh-Hans']))
  })

  test.each(WRITTEN)('%s: each letter passes every check, with every remedy, point and wish', (language) => {
    for (const letter of LATER) {
      expect(sampleMatters(letter).length, letter).toBeGreaterThanOrEqual(2)
      expect(letterProblems(templates, language, letter), letter).toEqual([])
    }
  })

  test('one letter more than the others is told: a language has all or none', () => {
    const files = new Map([...shippedFiles(), ['mi/agreement.hbs', '--- grievance ---\nA\n--- remedy ---\nB\n']])
    const { problems } = createTemplateSet(files)
    const told = problems.filter(({ file }) => file.startsWith('mi/'))
    expect(told.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        'mi/execution.hbs',
        'mi/_done.hbs',
        'mi/_points.hbs',
        'mi/_declined.hbs',
        'mi/_asks.hbs',
      ]),
    )
  })
})

describe('the letter follows from what the mail says and what went before', () => {
  test.each<[string, Scene, LetterName]>([
    ['a yes', answering('accepts'), 'agreement'],
    ['a yes to what was carried out', { ...answering('accepts'), before: [wrote('execution')] }, 'closing'],
    ['thanks when all is done', { ...answering('thanks'), before: [wrote('satisfaction')] }, 'closing'],
    ['thanks before anything was done', answering('thanks'), 'follow-up'],
    ['a bare no', answering('rejects'), 'concern'],
    ['a no that says what they want', answering('rejects', { wants: sure(['refund']) }), 'follow-up'],
    ['a second no', { ...answering('rejects'), before: [wrote('concern')] }, 'packages'],
    [
      'a no to the packages',
      { ...answering('rejects'), before: [wrote('concern'), wrote('packages')] },
      'final-position',
    ],
    [
      'a no in bad faith',
      { ...answering('rejects', { suspicious: sure(true) }), before: [wrote('concern')] },
      'concern',
    ],
    ['a question for news', answering('asks-for-news'), 'progress'],
    ['a proposal of theirs', answering('counters'), 'follow-up'],
    ['photos', answering('adds-evidence', { evidence: sure('attached') }), 'follow-up'],
    ['a no after an injury', answering('rejects', { issue: sure('safety') }), 'follow-up'],
  ])('%s', (_, scene, letter) => {
    const { draft, resolution } = write(scene)
    expect(resolution.letter).toBe(letter)
    expect(draft.template).toBe(`en/${letter}.hbs`)
  })

  test('a person may choose any of them', () => {
    for (const letter of LATER) expect(write(chosen(letter)).draft.template).toBe(`en/${letter}.hbs`)
  })
})

describe('a letter takes over what went before', () => {
  test('the one remedy that was offered is the one that was agreed', () => {
    const { draft } = write({ ...answering('accepts'), before: [wrote('damage', ['partial-refund', 'explanation'])] })
    expect(draft.remedies).toEqual(['partial-refund', 'explanation'])
    expect(draft.letter).toMatch(
      /This is what we agreed[^.]*\. We will refund you the price of the 14 affected pieces\./,
    )
  })

  test('of several the one that the yes names; where it names none, none is guessed', () => {
    const before = [wrote('damage', ['replacement', 'partial-refund', 'discount'])]
    expect(write({ ...answering('accepts', { wants: sure(['replacement']) }), before }).draft.remedies).toEqual([
      'replacement',
    ])
    const { draft } = write({ ...answering('accepts'), before })
    expect(draft.remedies).toEqual([])
    expect(draft.letter).toMatch(/starting today with what we agreed/)
    expect(draft.letter).not.toMatch(/refund|new pieces|credit/)
  })

  test('a reminder repeats the offer, and what is still missing; nothing that came meanwhile', () => {
    const before = [wrote('damage', ['replacement', 'partial-refund'])]
    expect(write({ ...chosen('reminder'), before }).draft.letter).toMatch(
      /1\. We will send you 14 new[\s\S]*2\. We will refund/,
    )
    const asked = [wrote('quality', [], ['photos', 'serial'])]
    expect(write({ ...chosen('reminder'), before: asked }).draft.asks).toEqual(['serial'])
  })

  test('a package holds nothing that policy does not allow', () => {
    const packages = [['partial-refund', 'guidance'], ['replacement']] as const
    const { resolution } = write(chosen('packages', { packages }))
    expect(resolution.details?.packages).toEqual([['partial-refund'], ['replacement']])
  })

  test('the second no is met by complete packages, none of which is half of another', () => {
    const { draft, resolution } = write({ ...answering('rejects'), before: [wrote('concern')] })
    const packages = resolution.details?.packages ?? []
    expect(packages.length).toBeGreaterThanOrEqual(2)
    expect(draft.letter).toMatch(/1\. We will send you 14 new pieces[\s\S]*2\. We will/)
    expect(resolution.approver.role).not.toBe('agent')
    expect(
      unknownPromises(draft.letter, promisesOf(write({ ...answering('rejects'), before: [wrote('concern')] }))),
    ).toEqual([])
  })
})

describe('what a letter can’t do without', () => {
  test.each<[LetterName, Choice, readonly string[]]>([
    ['execution', {}, ['done']],
    ['execution', { remedies: ['partial-refund'] }, ['doneDate', 'reference']],
    ['execution', { remedies: ['replacement'] }, ['doneDate', 'tracking']],
    ['our-delay', {}, ['promised']],
    ['decline', { remedies: [] }, ['declined', 'reason']],
    ['final-position', {}, ['declined', 'reason']],
    ['hand-over', {}, ['colleague']],
    ['safety-decision', {}, ['granted']],
    ['progress', { details: { points: ['open-cause'] } }, ['reason']],
    ['progress', {}, []],
    ['agreement', {}, []],
    ['closing', {}, []],
  ])('%s %o lacks %o', (letter, choice, gaps) => {
    const { draft } = write({ choice: { letter, ...choice } })
    expect(draft.gaps).toEqual(gaps)
    expect(draft.warnings.includes('gaps')).toBe(gaps.length > 0)
    for (const gap of gaps) expect(draft.letter).toContain(`⟦${gap}⟧`)
  })

  test('what was told for another letter is no word of this one', () => {
    const told: Details = {
      points: ['because-check-runs'],
      promises: [{ what: 'dispatch', dueAt: FRIDAY }],
      declined: ['refund'],
    }
    const { draft, resolution } = write(chosen('decline', told))
    expect(draft.gaps).toEqual(['reason'])
    expect(resolution.details).toEqual({ points: [], promises: told.promises, declined: ['refund'] })
    expect(draft.letter).not.toMatch(/still running/)
    const closing = write(chosen('closing', told))
    expect(closing.resolution.details).toEqual({})
    expect(closing.draft.letter).not.toMatch(/leave us by/)
  })

  test('a day that a person promises is said in any letter that names days, and goes before policy’s own', () => {
    const promises = [{ what: 'solution', dueAt: FRIDAY }] as const
    const { draft } = write(chosen('quality', { promises }))
    expect(draft.commitments.filter(({ what }) => what === 'solution')).toEqual(promises)
    expect(draft.letter).toContain('Friday')
  })

  test('sums, days and promises that can’t be meant are named', () => {
    const dueAt = '2026-11-16T08:00:00.000Z'
    const told: Details = {
      amount: { amount: 0, currency: 'EUR' },
      doneOn: '16.11.2026',
      promises: [{ what: 'refund', dueAt }],
      packages: [['refund']],
    }
    expect(unsound(told, SEND_AT)).toEqual(['amount', 'doneOn', 'promises', 'packages'])
    expect(unsound({ amount: { amount: 5, currency: 'ZZZ' } }, SEND_AT)).toEqual(['amount'])
    expect(unsound({ doneOn: '2026-12-24', signer: 'Zhao\nMin', reference: 'x'.repeat(61) }, SEND_AT)).toEqual([
      'doneOn',
      'signer',
      'reference',
    ])
    expect(unsound({ amount: { amount: 5, currency: 'EUR' }, doneOn: '2026-11-16' }, SEND_AT)).toEqual([])
  })
})

describe('what a person told stands in the letter, and nothing beyond passes the guard', () => {
  const english = wordsFor(templates, 'en')
  const done: Details = {
    doneOn: '2026-11-13',
    reference: 'RF-20417',
    amount: { amount: 300, currency: 'EUR' },
  }

  test('money paid: sum, day and reference', () => {
    const turn = write(chosen('execution', done, { remedies: ['partial-refund'] }))
    expect(turn.draft.letter).toContain('We transferred €300 to you on Friday 13 November; the reference is RF-20417.')
    const add = (sentence: string) => unknownPromises(`${turn.draft.letter}\n\n${sentence}`, promisesOf(turn), english)
    expect(add('The €300 left on 13 November under RF-20417.')).toEqual([])
    expect(add('The €350 left on 12 November.')).toEqual(['€350', '12 November'])
  })

  test('a day is promised once, by the sentence of that promise', () => {
    for (const letter of ['agreement', 'our-delay'] as const) {
      const { draft } = write(chosen(letter, { promises: [{ what: 'dispatch', dueAt: FRIDAY }] }))
      expect(draft.letter.match(/leave us by Friday 20 November/g), letter).toHaveLength(1)
      expect(draft.commitments).toContainEqual({ what: 'dispatch', dueAt: FRIDAY })
    }
  })

  test('a sum above the limit of the role needs a manager', () => {
    const amount = { amount: policy.limits.agent * 4, currency: policy.currency }
    const turn = write(chosen('agreement', { amount }, { remedies: ['partial-refund'] }))
    expect(turn.resolution.approver.role).toBe('manager')
    expect(turn.draft.warnings).toContain('needs-manager')
  })

  test('who takes over says the name and signs', () => {
    const { draft } = write(chosen('hand-over', { signer: 'Zhao Min' }))
    expect(draft.letter).toMatch(/My name is Zhao Min[\s\S]*Zhao Min\nCustomer Care/)
    expect(draft.letter).not.toContain('Lin Mei')
  })

  test('a settlement in money says that it settles the matter; one in goods does not', () => {
    const say = (remedy: 'partial-refund' | 'replacement') =>
      write(chosen('agreement', {}, { remedies: [remedy] })).draft.letter
    expect(say('partial-refund')).toMatch(/settled between us/)
    expect(say('replacement')).not.toMatch(/settled/)
  })

  test('bank details are taken down in a call, never in a mail', () => {
    const { draft } = write(chosen('agreement', {}, { remedies: ['partial-refund'], asks: ['bank-details'] }))
    expect(draft.letter).toMatch(/call, in which we take down your bank details/)
  })

  test('papers that go with the letter are attached, others went before', () => {
    const scene = chosen('execution', { doneOn: '2026-11-13' }, { remedies: ['explanation'] })
    expect(write({ ...scene, files: 1 }).draft.letter).toContain('attached')
    expect(write(scene).draft.letter).toMatch(/message of Friday 13 November/)
    expect(write({ ...chosen('closing'), files: 1 }).draft.letter).toMatch(/use and care are attached/)
    expect(write(chosen('closing')).draft.letter).not.toContain('attached')
  })

  test('what is declined is not offered as well, nor promised an answer', () => {
    const { draft } = write({
      findings: {
        answer: sure('counters'),
        wants: sure(['replacement', 'repair']),
        responsibility: undefined,
      } as Partial<Findings>,
      choice: { letter: 'decline', details: { declined: ['replacement'], points: ['because-found-in-order'] } },
    })
    expect(draft.letter).toMatch(/cannot offer you a new delivery/)
    expect(draft.letter).not.toMatch(/new pieces|about a new delivery by/)
    expect(draft.letter).toMatch(/about a repair by/)
  })
})

describe('a language without a letter of its own', () => {
  const files = new Map([...shippedFiles()].filter(([path]) => /^(?:en|zh-Hans|mi)\//.test(path)))
  for (const [path, text] of shippedFiles()) {
    const [folder, name = ''] = path.split('/')
    if (folder === 'en' && (name.startsWith('_') || name === 'follow-up.hbs')) files.set(`mi/${name}`, text)
  }
  for (const name of ['_done.hbs', '_points.hbs', '_declined.hbs']) files.delete(`mi/${name}`)
  const { set } = createTemplateSet(files)
  const maori = { replyLanguage: sure('mi'), language: sure('mi') }

  test('answers with its own follow-up, never in another language', () => {
    for (const letter of LATER) {
      const { draft } = write({ findings: maori, choice: { letter }, set })
      expect(draft.template, letter).toBe('mi/follow-up.hbs')
      expect(draft.gaps, letter).toEqual([])
    }
  })

  test('and warns where that says something more general', () => {
    const warned = (letter: LetterName) => write({ findings: maori, choice: { letter }, set }).draft.warnings
    expect(warned('execution')).toContain('general-letter')
    expect(warned('agreement')).toContain('general-letter')
    expect(write(chosen('execution')).draft.warnings).not.toContain('general-letter')
  })

  test('the mirror beside it is that of the letter that stands there', () => {
    const { draft } = write({ findings: { ...maori, answer: sure('accepts') }, set })
    const remedy = draft.blocks.find(({ name }) => name === 'remedy')
    expect(remedy?.mirror.en).toBe(remedy?.text)
  })
})

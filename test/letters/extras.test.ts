/** Sentences that a person ticks: in their block, in the letter's language, with their facts; never in another's. */
import { describe, expect, test } from 'vitest'
import { createTemplateSet, letterText } from '../../src/craft/letter.ts'
import { measureLetter } from '../../src/craft/letter-check.ts'
import { extraProblems } from '../../src/craft/letter-lint-extras.ts'
import { wordsFor } from '../../src/craft/letter-set.ts'
import { promisesOf, unknownPromises } from '../../src/craft/promise-guard.ts'
import { linesOf } from '../../src/journey/letter-lines.ts'
import type { Choice } from '../../src/ticket/acts.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import { CLOSINGS, EXTRAS } from '../../src/ticket/words.ts'
import { account, drafted, SEND_AT, shippedFiles, sure, templates } from './cases.ts'

const CALL = { at: '2026-11-18T09:00:00.000Z', zone: 'Asia/Shanghai' }
const GERMAN: Partial<Findings> = {
  language: sure('de'),
  replyLanguage: sure('de'),
  country: sure('DE'),
  timezone: sure('Europe/Berlin'),
  issue: sure('delay'),
}
const PLAN = { at: SEND_AT, zone: 'Europe/Berlin', why: [], alternatives: [], breaks: null, leastBad: null }

const german = (details: Choice['details'], choice: Choice = {}, findings: Partial<Findings> = {}) =>
  drafted({ ...GERMAN, ...findings }, { letter: 'delay', ...choice, ...(details && { details }) })
const lines = (turn: ReturnType<typeof german>, set = templates) =>
  linesOf(set, turn, { account, plan: PLAN, reader: 'en' })
const line = (turn: ReturnType<typeof german>, value: string, set = templates) =>
  lines(turn, set).find((one) => one.value === value)

describe('a ticked sentence', () => {
  test('stands at the end of its block, natively, and in the mirror; unticked it is gone', () => {
    const { draft } = german({ extras: ['thanks-openness'] })
    const grievance = draft.blocks.find(({ name }) => name === 'grievance')
    expect(grievance?.text).toMatch(/Es hilft uns, dass Sie so offen sagen, was nicht stimmt: vielen Dank dafür\.$/)
    expect(grievance?.mirror.en).toContain('say so openly what is wrong')
    expect(grievance?.mirror['zh-Hans']).toContain('您坦率地指出问题')
    expect(german({}).draft.letter).not.toContain('so offen')
  })

  test('a call names both clocks, and a colleague stands as told; what is missing blocks the letter', () => {
    const { draft } = german({ extras: ['call-offer', 'deputy'], call: CALL, helper: 'Zhao Min' })
    expect(draft.letter).toContain('Mittwoch, 18. November, 10:00 Uhr Ihrer Zeit (17:00 Uhr bei uns)')
    expect(draft.letter).toContain('kennt: Zhao Min.')
    expect(draft.gaps).toEqual([])
    expect(german({ extras: ['call-offer', 'deputy'] }).draft).toMatchObject({
      gaps: ['callDate', 'callTime', 'callOurTime', 'helper'],
      warnings: expect.arrayContaining(['gaps']),
    })
  })

  test('a closing takes the place of the letter’s own question: there is one', () => {
    for (const closing of ['close-suggest', 'close-call', 'close-more'] as const) {
      const { draft } = german({ extras: ['trust'], closing })
      const close = draft.blocks.find(({ name }) => name === 'close')?.text ?? ''
      expect(close).toMatch(/^Ich möchte, dass Sie sich wieder auf uns verlassen können\. .*\?$/)
      const body = letterText(draft.blocks.filter(({ name }) => name !== 'signature'))
      expect(measureLetter(body, 'de', wordsFor(templates, 'de')).questions).toBe(1)
    }
  })

  test('its facts are known to the promise guard, and to nobody where it is not ticked', () => {
    const turn = german({ extras: ['call-offer'], call: CALL })
    const known = promisesOf(turn)
    const words = wordsFor(templates, 'de')
    const own = `${turn.draft.letter}\nIch rufe Sie also am Mittwoch, 18. November um 10:00 Uhr an.`
    expect(unknownPromises(own, known, words)).toEqual([])
    expect(unknownPromises(own, promisesOf(german({ call: CALL })), words)).toEqual(['18. November'])
  })

  test('is never English in a letter whose language lacks it, nor in its mirror', () => {
    const without = createTemplateSet(new Map([...shippedFiles()].filter(([path]) => path !== 'de/_extras.hbs'))).set
    const turn = drafted(
      GERMAN,
      { letter: 'delay', details: { extras: ['same-aim'], closing: 'close-more' } },
      { templates: without },
    )
    expect(turn.draft.letter).not.toMatch(/both want|anything else/)
    expect(JSON.stringify(turn.draft.blocks)).not.toContain('both want')
    expect(turn.draft.gaps).toEqual([])
    expect(line(turn, 'trust', without)).toMatchObject({ blocked: 'language', ticked: false })
    expect(line(turn, 'photos', without)).toMatchObject({ blocked: null })
  })
})

describe('what can’t be ticked says why', () => {
  test.each([
    ['small-gift', {}, {}, 'policy'],
    ['thanks-photos', {}, {}, 'no-photos'],
    ['thanks-photos', {}, { evidence: sure('attached' as const) }, null],
    ['call-offer', {}, { timezone: sure(null) }, 'zone-unknown'],
    ['asked-once', { asks: [] }, {}, 'no-asks'],
    ['close-choose', { remedies: [] }, {}, 'no-choice'],
    ['close-agree', { remedies: [] }, {}, 'no-remedy'],
    ['keep-goods', {}, {}, 'letter'],
    ['keep-goods', { letter: 'progress' as const }, {}, 'policy'],
    ['repair', {}, {}, 'policy'],
  ])('%s %j', (value, choice, findings, blocked) => {
    expect(line(german(undefined, choice, findings), value)?.blocked).toBe(blocked)
  })

  test('what was ticked all the same never reaches the letter', () => {
    const { draft, resolution } = german({ extras: ['small-gift', 'thanks-photos', 'trust'] })
    expect(resolution.details?.extras).toEqual(['trust'])
    expect(draft.letter).not.toContain('Geschenk')
  })

  test('goods that hurt somebody are not given away', () => {
    const turn = german(undefined, { letter: 'safety-decision' }, { issue: sure('safety'), severity: sure('critical') })
    expect(line(turn, 'keep-goods')?.blocked).toBe('safety')
    expect(line(turn, 'keep-unused')?.blocked).toBe(null)
  })
})

describe('the lines of a letter', () => {
  test('come in its order, with its facts, and what it says already is ticked', () => {
    const turn = german({}, { remedies: ['expedite'], asks: ['phone'] }, { orderNumbers: sure(['PO-1']) })
    const blocks = lines(turn).map(({ block }) => block)
    expect([...new Set(blocks)]).toEqual(['grievance', 'remedy', 'ask', 'dates', 'close'])
    expect(blocks).toEqual([...blocks].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)))
    expect(
      lines(turn)
        .filter(({ ticked }) => ticked)
        .map(({ value }) => value),
    ).toEqual(['expedite', 'phone', 'news'])
    expect(line(turn, 'news')).toMatchObject({ blocked: 'fixed', text: expect.stringContaining('November') })
    expect(line(turn, 'direct-line')?.text).toContain('+86')
  })

  test('what a letter never says is no line of it', () => {
    const closing = lines(german(undefined, { letter: 'closing' }))
    expect(closing.filter(({ field }) => field === 'remedy' || field === 'promise')).toEqual([])
  })
})

const ORDER = ['grievance', 'remedy', 'ask', 'dates', 'close']

describe('a file of sentences', () => {
  test('of every language that has one is whole and fits', () => {
    for (const [tag, { files }] of templates.folders) {
      const file = files.get('_extras.hbs')
      if (!file) continue
      expect(extraProblems(templates, tag)).toEqual([])
      if (!/-[A-Z]{2}$/.test(tag)) expect([...file.sections.keys()].sort()).toEqual([...EXTRAS, ...CLOSINGS].sort())
    }
  })

  test('that lacks one, asks or regrets is named', () => {
    const path = 'de/_extras.hbs'
    const text = shippedFiles().get(path) ?? ''
    const broken = text
      .replace(/--- trust ---\n.*\n/u, '')
      .replace(
        'Ich schreibe Ihnen auch dann, wenn es bis dahin nichts Neues gibt.',
        'Es tut mir leid. Darf ich schreiben?',
      )
    const { set, problems } = createTemplateSet(new Map([...shippedFiles(), [path, broken]]))
    expect(problems.map(({ message }) => message)).toEqual(['sections are missing: trust'])
    expect(extraProblems(set, 'de').map(({ sample, message }) => `${sample}: ${message}`)).toEqual([
      'news-anyway: regrets: the letter does so already',
      'news-anyway: asks: only close-… do',
    ])
  })
})

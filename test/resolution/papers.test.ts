/** What internal papers say, and which of them a ticket calls for. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/craft/config-file.ts'
import { draftPaper, hasOpenWords, type PaperCase, proposedPapers } from '../../src/drafting/paper.ts'
import { parsePaperTexts, parseRoles } from '../../src/drafting/paper-texts.ts'
import type { Paper } from '../../src/ticket/paper.ts'
import { ISSUES, PAPER_ROLES, PAPERS } from '../../src/ticket/words.ts'
import { drafted, findings, mail, message, NOW, seconds, ticket } from '../ledger/rows.ts'

const FILE = 'config/papers.yaml'
const TEXT = readFileSync(FILE, 'utf8')
const texts = parsePaperTexts(FILE, TEXT)

function caseOf(change: Partial<PaperCase['ticket']> = {}, more: Partial<PaperCase> = {}): PaperCase {
  const owner = ticket({
    number: 'KS-2026-0412',
    firstResponseDueAt: seconds(24 * 3600),
    firstResponseMetAt: null,
    solutionDueAt: seconds(48 * 3600),
    ...change,
  })
  const received = message({ ticketId: owner.id, parsed: mail(), findings })
  return { ticket: owner, turn: drafted(owner.id), messages: [received], papers: [], now: NOW, ...more }
}
const named = (about: PaperCase, roles = {}) => proposedPapers(about, roles).map(({ kind, role }) => `${kind} ${role}`)

describe('what is suggested', () => {
  test.for([
    ['safety', ['consultation engineer']],
    ['price', ['consultation finance']],
    ['damage', ['consultation warehouse', 'notice-of-claim forwarder']],
    ['delay', ['consultation forwarder']],
    ['mismatch', ['consultation order-desk']],
    ['communication', ['consultation manager']],
    ['other', []],
  ] as const)('%s', ([issue, expected]) => {
    expect(named(caseOf({ issue }))).toEqual(expected)
  })

  test('a mismatch goes to design where there is one', () => {
    const design = { name: '', address: 'd@x.example', language: 'en' } as const
    expect(named(caseOf({ issue: 'mismatch' }), { design })).toEqual(['consultation design'])
  })

  test('the engineer’s answer is due before the 24-hour clock, and an hour from now where that is over', () => {
    const [asked] = proposedPapers(caseOf({ issue: 'safety' }), {})
    expect(asked?.dueAt).toBe(seconds(22 * 3600))
    const late = caseOf({ issue: 'safety' }, { now: seconds(30 * 3600) })
    expect(proposedPapers(late, {})[0]?.dueAt).toBe(seconds(31 * 3600))
  })

  test('headquarters is written to once the engineer has answered; nothing is suggested twice', () => {
    const engineer = { kind: 'consultation', role: 'engineer', state: 'answered', answerId: null } as Paper
    expect(named(caseOf({ issue: 'safety' }, { papers: [engineer] }))).toEqual(['headquarters-report headquarters'])
    expect(named(caseOf({ issue: 'safety' }, { papers: [{ ...engineer, state: 'withdrawn' }] }))).toEqual([
      'consultation engineer',
    ])
  })

  test('what is agreed goes to whoever carries it out; a solved defect to production', () => {
    const turn = drafted('t')
    const accepted = {
      ...turn,
      findings: { ...turn.findings, answer: { value: 'accepts', confidence: 1, why: [] } },
      resolution: { ...turn.resolution, remedies: ['refund', 'replacement', 'compensation'] },
    } as const
    expect(named(caseOf({ issue: 'other' }, { turn: accepted }))).toEqual([
      'execution-order finance',
      'execution-order warehouse',
    ])
    const closed = { closedAt: NOW, closeReason: 'solved' } as const
    expect(named(caseOf({ issue: 'quality', ...closed }))).toEqual(['corrective-action production'])
    expect(named(caseOf({ issue: 'price', ...closed }))).toEqual([])
    expect(named(caseOf({ issue: 'quality', closedAt: NOW, closeReason: 'duplicate' }))).toEqual([])
  })
})

describe('what they say', () => {
  const how = (language: 'zh-Hans' | 'en') => ({ language, zone: 'Asia/Shanghai', to: '', by: 'Wang Fang' }) as const

  test('every paper to every role about every grievance, in both languages: no brace is left, and only the money order has gaps', () => {
    const wrong: string[] = []
    for (const language of ['zh-Hans', 'en'] as const)
      for (const issue of ISSUES)
        for (const kind of PAPERS)
          for (const role of PAPER_ROLES) {
            const paper = draftPaper(texts, caseOf({ issue }), { kind, role, dueAt: seconds(3600) }, how(language))
            const whole = paper.subject.startsWith('[KS-2026-0412]') && paper.text.includes('KS-2026-0412')
            const open = hasOpenWords(paper)
            if (!whole || /[{}]|undefined|null|NaN/.test(paper.subject + paper.text)) wrong.push(`${language} ${kind}`)
            if (open && kind !== 'execution-order' && kind !== 'headquarters-report') wrong.push(`gap: ${kind}`)
            if (!open && kind === 'execution-order') wrong.push(`a sum out of nowhere: ${kind}`)
          }
    expect([...new Set(wrong)]).toEqual([])
  })

  test('the engineer is asked with the customer’s words, the due time and the clock behind it', () => {
    const about = caseOf({ issue: 'safety' })
    const what = { kind: 'consultation', role: 'engineer', dueAt: seconds(22 * 3600) } as const
    const { text } = draftPaper(texts, about, what, how('zh-Hans'))
    expect(text).toContain('首次回复时限')
    expect(text).toContain('(Asia/Shanghai)')
    expect(text).toContain('> Die Teller sind zerbrochen.')
    expect(text).toMatch(/1\. [^\n]*开关/)
  })

  test('what a customer writes is no gap of ours', () => {
    const parsed = mail({ text: 'pay ⟦100⟧ now' })
    const said = message({ parsed, findings: { ...findings, newText: parsed.text } })
    const what = { kind: 'consultation', role: 'finance', dueAt: null } as const
    expect(hasOpenWords(draftPaper(texts, caseOf({}, { messages: [said] }), what, how('en')))).toBe(false)
  })

  test.for([
    ['{nobody}', TEXT.replace('{issue}　', '{nobody}　'), /papers\.yaml:\d+: .*\{nobody\} is no fact/],
    ['half a brace', TEXT.replace('{gist}', '{gist'), /papers\.yaml:\d+: .*brace/],
    ['a missing word', TEXT.replace('safety: 人身安全, ', ''), /papers\.yaml:\d+: zh-Hans\.words\.issue/],
  ] as const)('%s in the file is named with its line', ([, text, message]) => {
    expect(() => parsePaperTexts(FILE, text)).toThrow(message)
  })
})

describe('roles.yaml', () => {
  test('the example is right, and none is needed', () => {
    const roles = parseRoles('roles.yaml', readFileSync('config/roles.example.yaml', 'utf8'))
    expect(roles.forwarder).toEqual({ name: 'Blue Wave Logistics', address: 'claims@bluewave.example', language: 'en' })
    expect(parseRoles('roles.yaml', null)).toEqual({})
    expect(parseRoles('roles.yaml', '# nobody yet\n')).toEqual({})
  })

  test.for([
    ['enginer: { address: a@b.example }', /roles\.yaml:1: /],
    ['engineer: { address: nowhere }', /roles\.yaml:1: engineer\.address: is no mail address/],
    ['engineer: { address: a@b.example, language: de }', /roles\.yaml:1: engineer\.language/],
  ] as const)('%s is refused', ([text, message]) => {
    expect(() => parseRoles('roles.yaml', text)).toThrow(message)
    expect(() => parseRoles('roles.yaml', text)).toThrow(ConfigError)
  })
})

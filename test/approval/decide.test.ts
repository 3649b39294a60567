/** What stands between a draft and a letter that may leave: each refusal, and the approval that passes them all. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type Decision, decide } from '../../src/approval/decide.ts'
import { createLanguageDetector, type DetectLanguage } from '../../src/craft/language.ts'
import { NO_WORDS } from '../../src/craft/letter-words.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { BLOCKING } from '../../src/ticket/words.ts'
import { ACCOUNT, type Changes, drafted } from '../sending/letters.ts'

const NOW = '2026-03-10T09:00:00.000Z'

const LIN: Staff = {
  id: 'staff-1',
  name: 'Lin Mei',
  signIn: 'lin',
  roles: ['agent'],
  timeZone: 'Asia/Shanghai',
  language: 'zh-Hans',
  reads: ['zh', 'en'],
  accounts: null,
  markets: null,
  active: true,
}

let detect: DetectLanguage
beforeAll(async () => {
  detect = await createLanguageDetector()
})

function decideOn(turn: Drafted, change: Partial<Decision> = {}) {
  return decide(turn, {
    id: 'approval-1',
    staff: LIN,
    via: 'desk',
    at: NOW,
    hash: turn.draft.hash,
    messageId: '<approval-1@factory.example>',
    sendAt: '2026-03-10T09:01:00.000Z',
    chosenBy: 'machine',
    offHours: false,
    goodHour: { good: true, why: 'good-hour' },
    sendAtWhy: 'good-hour',
    detect,
    ownAddresses: ACCOUNT.ownAddresses,
    ...change,
  })
}

function refusalOf(turn: Drafted, change: Partial<Decision> = {}) {
  const result = decideOn(turn, change)
  return 'refused' in result ? result : null
}

/** A person's own wording of the letter, with the quotation below as it was. */
function edited(letter: string, changes: Changes = {}): Drafted {
  const { draft } = drafted()
  return drafted({
    ...changes,
    record: { text: `${letter}\n\n${draft.quoted}`, ...changes.record },
    draft: { author: 'staff-1', letter, ...changes.draft },
  })
}

const GERMAN =
  'Sehr geehrte Frau Huber,\n\nes tut uns sehr leid, dass die Lampen zerbrochen bei Ihnen angekommen sind. Wir kümmern uns sofort darum.'
const CLOSE = '\n\nMit freundlichen Grüßen\nLin Mei'

test('an approval says who, when, how, which revision, which content and which hour', () => {
  const turn = drafted()
  const result = decideOn(turn)
  expect(result).toEqual({
    ...turn,
    stage: 'approved',
    approval: {
      id: 'approval-1',
      by: 'staff-1',
      via: 'desk',
      decidedAt: NOW,
      revision: 1,
      hash: turn.draft.hash,
      messageId: '<approval-1@factory.example>',
      sendAt: '2026-03-10T09:01:00.000Z',
      sendAtChosenBy: 'machine',
      offHours: false,
      sendAtWhy: 'good-hour',
    },
  })
})

test('the customer may demand any sum in the quotation: only our own words are judged', () => {
  expect(decideOn(edited(`${GERMAN}${CLOSE}`))).toMatchObject({ stage: 'approved' })
})

describe('who', () => {
  test.each([
    ['somebody who has left', { active: false }],
    ['an editor of templates', { roles: ['editor'] }],
    ['staff of another account', { accounts: ['sales'] }],
    ['staff of another market', { markets: ['US'] }],
  ] satisfies [string, Partial<Staff>][])('%s may not approve', (_, change) => {
    expect(decideOn(drafted(), { staff: { ...LIN, ...change } })).toEqual({ refused: 'not-allowed', detail: [] })
  })

  test('what is above an agent needs a manager', () => {
    const { resolution } = drafted()
    const turn = drafted({
      turn: { resolution: { ...resolution, approver: { role: 'manager', why: 'refund above 500 EUR' } } },
    })
    expect(decideOn(turn)).toEqual({ refused: 'needs-manager', detail: ['refund above 500 EUR'] })
    expect(decideOn(turn, { staff: { ...LIN, roles: ['manager'] } })).toMatchObject({ stage: 'approved' })
    expect(decideOn(turn, { staff: { ...LIN, roles: ['admin'] } })).toMatchObject({ stage: 'approved' })
  })
})

describe('which letter', () => {
  test('another revision than the person saw is stale', () => {
    expect(decideOn(drafted(), { hash: 'f'.repeat(64) })).toEqual({ refused: 'stale', detail: [] })
  })

  test.each([
    ['text', { text: 'Guten Tag' }],
    ['subject', { subject: 'Re: etwas anderes' }],
    ['recipient', { to: [{ name: '', address: 'other@customer.example' }] }],
    ['copy', { cc: [{ name: '', address: 'other@customer.example' }] }],
    ['sender', { from: { name: 'Lumen', address: 'sales@factory.example' } }],
    ['file', { attachments: [{ name: 'a.pdf', type: 'application/pdf', sha256: '0'.repeat(64) }] }],
  ])('a record whose %s changed under its hash is stale', (_, record) => {
    const { hash } = drafted().draft
    expect(decideOn(drafted({ record, draft: { hash } }))).toEqual({ refused: 'stale', detail: [] })
  })

  test('a letter without words is empty', () => {
    expect(decideOn(edited(' \n.'))).toEqual({ refused: 'empty', detail: [] })
  })
})

describe('to whom', () => {
  test('nobody', () => {
    expect(decideOn(drafted({ record: { to: [] } }))).toEqual({ refused: 'no-recipient', detail: [] })
    expect(refusalOf(drafted({ record: { to: [{ name: 'Eva', address: '' }] } }))?.refused).toBe('no-recipient')
  })

  test.each(['to', 'cc'])('ourselves in %s', (field) => {
    const ours = [{ name: '', address: 'Complaints@factory.example' }]
    expect(decideOn(drafted({ record: { [field]: ours } }))).toEqual({
      refused: 'blocked',
      detail: ['our-own-address:Complaints@factory.example'],
    })
  })
})

describe('an address with other letters', () => {
  const at = (address: string) => drafted({ record: { to: [{ name: '', address }] } })

  test.each([
    ['jürgen@xn--bcher-kva.example', false, ['no-smtputf8:jürgen@xn--bcher-kva.example']],
    ['jürgen@xn--bcher-kva.example', true, null],
    ['jürgen@xn--bcher-kva.example', null, null],
    ['eva@xn--bcher-kva.example', false, null],
    ['陈@xn--fsqu00a.example', false, ['no-smtputf8:陈@xn--fsqu00a.example']],
    ['eva@exa mple.example', true, ['impossible-address:eva@exa mple.example']],
    ['eva huber@customer.example', true, ['impossible-address:eva huber@customer.example']],
  ] as const)('%s, server takes it: %s [mail 85]', (address, smtpUtf8, detail) => {
    const decided = decideOn(at(address), { smtpUtf8 })
    if (detail === null) expect(decided).toMatchObject({ stage: 'approved' })
    else expect(decided).toEqual({ refused: 'blocked', detail })
  })
})

describe('what it says', () => {
  test.each([...BLOCKING])('the warning %s blocks', (warning) => {
    expect(decideOn(drafted({ draft: { warnings: ['low-confidence', warning] } }))).toEqual({
      refused: 'blocked',
      detail: [warning],
    })
  })

  test('a warning that only informs does not', () => {
    expect(decideOn(drafted({ draft: { warnings: ['low-confidence', 'zone-unknown'] } }))).toMatchObject({
      stage: 'approved',
    })
  })

  test('a fact that nobody knows blocks, by name', () => {
    expect(decideOn(drafted({ draft: { gaps: ['orderNumber'] } }))).toEqual({
      refused: 'blocked',
      detail: ['gaps:orderNumber'],
    })
  })

  test.each(['⟦orderNumber⟧', '{{customer.name}}'])(
    'a placeholder that was left or typed blocks: %s [mail 17]',
    (placeholder) => {
      expect(decideOn(edited(`${GERMAN} ${placeholder}${CLOSE}`))).toMatchObject({
        refused: 'blocked',
        detail: expect.arrayContaining(['placeholder']),
      })
    },
  )

  test('a sum that nothing backs blocks, and is named', () => {
    expect(refusalOf(edited(`${GERMAN} Wir überweisen Ihnen 750 EUR.${CLOSE}`))?.detail.join()).toMatch(
      /unknown-promise:.*750/,
    )
  })

  test('a letter in another language than it should be blocks', () => {
    const english =
      'Dear Ms Huber,\n\nwe are very sorry that the lamps arrived broken. We take care of this at once and will keep you informed.'
    expect(refusalOf(edited(`${english}\n\nKind regards\nLin Mei`))?.detail.join()).toMatch(/language-mismatch:en/)
  })

  test('a mirror that nobody verified needs somebody who reads the letter itself', () => {
    const turn = drafted({ draft: { warnings: ['mirror-stale'] } })
    expect(decideOn(turn)).toEqual({ refused: 'needs-reader', detail: ['de'] })
    expect(decideOn(turn, { staff: { ...LIN, reads: ['de'] } })).toMatchObject({ stage: 'approved' })
  })

  test('text hidden behind a changed quotation is judged as ours', () => {
    const { draft } = drafted()
    const text = `${GERMAN}${CLOSE}\n\n${draft.quoted}\n\nWir zahlen 750 EUR.`
    expect(refusalOf(drafted({ record: { text }, draft: { author: 'staff-1' } }))?.refused).toBe('blocked')
  })
})

describe('when', () => {
  const night = { goodHour: { good: false, why: 'night' } } as const

  test('a night hour needs a person who chose and confirmed it', () => {
    const refusal = { refused: 'off-hours-unconfirmed', detail: ['night'] }
    expect(decideOn(drafted(), night)).toEqual(refusal)
    expect(decideOn(drafted(), { ...night, chosenBy: 'person' })).toEqual(refusal)
    expect(decideOn(drafted(), { ...night, chosenBy: 'machine', offHours: true })).toEqual(refusal)
    expect(decideOn(drafted(), { ...night, chosenBy: 'person', offHours: true })).toMatchObject({
      stage: 'approved',
      approval: { sendAtChosenBy: 'person' },
    })
  })

  test('the past is refused', () => {
    expect(refusalOf(drafted(), { sendAt: '2026-03-10T08:59:59.000Z' })?.refused).toBe('in-the-past')
  })
})

test('words that a letter hardly ever says leave only where the person confirms them, and no mail client can', () => {
  const words = { ...NO_WORDS, promises: { guarantee: ['nie wieder'] } }
  const letter = `${GERMAN} Das passiert Ihnen nie wieder.${CLOSE}`
  const turn = edited(letter, { draft: { machineLetter: `${GERMAN}${CLOSE}` } })
  for (const via of ['desk', 'terminal', 'mail-client'] as const)
    expect(refusalOf(turn, { words, via })).toEqual({ refused: 'words-unconfirmed', detail: ['nie wieder'] })
  expect(refusalOf(turn, { words, keepWords: true })).toBeNull()
  expect(
    refusalOf(edited(`${GERMAN}${CLOSE}`, { draft: { machineLetter: `${GERMAN}${CLOSE}` } }), { words }),
  ).toBeNull()
})

/** What the state of Drafts, Approved and Sent means: every case one step, and no step twice for nothing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClientSituation, type Copy, nextStep } from '../../src/approval/mail-client.ts'
import type { ClientDraft } from '../../src/ports/ledger/client-drafts.ts'

const NOW = '2026-03-10T09:00:00.000Z'

const copy = (change: Partial<Copy> = {}): Copy => ({
  where: 'drafts',
  mailbox: 'Drafts',
  uidValidity: '1',
  uid: 5,
  known: true,
  ours: true,
  revision: 1,
  ...change,
})
const draft = (change: Partial<ClientDraft> = {}): ClientDraft => ({
  turnId: 't',
  account: 'a',
  mailbox: 'Drafts',
  uidValidity: '1',
  uid: 5,
  revision: 1,
  hash: 'h',
  messageId: '<m@x>',
  state: 'placed',
  at: '2026-03-10T08:59:30.000Z',
  ...change,
})
const step = (change: Partial<ClientSituation>) =>
  nextStep({
    turn: 'drafted',
    revision: 1,
    rested: true,
    draft: draft(),
    copies: [copy()],
    answered: false,
    now: NOW,
    patienceSeconds: 60,
    ...change,
  })
const edited = copy({ uid: 9, known: false, revision: null })
const moved = copy({ where: 'approved', mailbox: 'Approved', uid: 1, known: false })

describe('while nobody has decided', () => {
  test.each<[string, Partial<ClientSituation>, unknown]>([
    ['all as it was', {}, { do: 'nothing' }],
    ['nothing there, at rest', { draft: null, copies: [] }, { do: 'put' }],
    ['nothing there, just changed', { draft: null, copies: [], rested: false }, { do: 'nothing' }],
    ['about to be put when it crashed', { draft: draft({ state: 'placing' }), copies: [] }, { do: 'put' }],
    [
      'put, and seen',
      { draft: draft({ state: 'placing' }), copies: [copy({ known: false })] },
      { do: 'note', state: 'placed', copy: copy({ known: false }) },
    ],
    ['edited', { copies: [edited] }, { do: 'take', copy: edited, approve: false }],
    ['edited, the old one left behind', { copies: [copy(), edited] }, { do: 'take', copy: edited, approve: false }],
    [
      'edited by a client that knows nothing of us',
      { copies: [{ ...edited, ours: false }] },
      { do: 'take', copy: { ...edited, ours: false }, approve: false },
    ],
    ['an own draft of the person beside ours', { copies: [copy(), { ...edited, ours: false }] }, { do: 'nothing' }],
    [
      'an own draft of the person before ours is put',
      { draft: null, copies: [{ ...edited, ours: false }] },
      { do: 'nothing' },
    ],
    ['moved', { copies: [moved] }, { do: 'take', copy: moved, approve: true }],
    ['copied', { copies: [copy(), moved] }, { do: 'take', copy: moved, approve: true }],
    [
      'taken in from there, undecided',
      { draft: draft({ state: 'approving' }), copies: [{ ...moved, known: true }] },
      { do: 'approve' },
    ],
    ['refused there', { draft: draft({ state: 'held' }), copies: [{ ...moved, known: true }] }, { do: 'nothing' }],
    ['about to be sent by the client', { copies: [copy({ where: 'outbox', known: false })] }, { do: 'nothing' }],
    ['not seen', { copies: [] }, { do: 'note', state: 'missing', copy: null }],
    ['not seen for half a minute', { draft: draft({ state: 'missing' }), copies: [] }, { do: 'nothing' }],
    [
      'not seen for a minute',
      { draft: draft({ state: 'missing', at: '2026-03-10T08:59:00.000Z' }), copies: [] },
      { do: 'ask' },
    ],
    ['asked', { draft: draft({ state: 'deleted' }), copies: [] }, { do: 'nothing' }],
    ['a newer revision at the desk', { revision: 2 }, { do: 'remove', copies: [copy()] }],
    ['a newer revision, still being written', { revision: 2, rested: false }, { do: 'nothing' }],
    [
      'the same twice',
      { copies: [copy(), copy({ uid: 6, known: false })] },
      { do: 'remove', copies: [copy({ uid: 6, known: false })] },
    ],
    ['answered by hand', { answered: true }, { do: 'answered' }],
  ])('%s', (_what, change, expected) => {
    expect(step(change)).toEqual(expected)
  })
})

describe('after the approval elsewhere', () => {
  test.each<[string, Partial<ClientSituation>, unknown]>([
    ['ours as it was', {}, { do: 'remove', copies: [copy()] }],
    ['nothing was ever there', { draft: null, copies: [] }, { do: 'nothing' }],
    ['taken away', { draft: draft({ state: 'removing' }), copies: [] }, { do: 'note', state: 'gone', copy: null }],
    ['vanished', { copies: [] }, { do: 'call-back', why: 'mail-client-vanished' }],
    ['changed', { copies: [edited] }, { do: 'call-back', why: 'mail-client-changed' }],
    [
      'another draft in the same thread',
      { draft: null, copies: [{ ...edited, ours: false }] },
      { do: 'call-back', why: 'mail-client-changed' },
    ],
    [
      'in an outbox',
      { copies: [copy({ where: 'outbox', known: false })] },
      { do: 'call-back', why: 'mail-client-changed' },
    ],
    [
      'deleted, and approved all the same',
      { draft: draft({ state: 'deleted' }), copies: [] },
      { do: 'note', state: 'gone', copy: null },
    ],
    ['answered by hand', { answered: true }, { do: 'answered' }],
  ])('%s', (_what, change, expected) => {
    expect(step({ turn: 'approved', ...change })).toEqual(expected)
  })
})

const anyCopy = fc.record({
  where: fc.constantFrom<Copy['where']>('drafts', 'approved', 'outbox'),
  mailbox: fc.constant('M'),
  uidValidity: fc.constant('1'),
  uid: fc.integer({ min: 1, max: 9 }),
  known: fc.boolean(),
  ours: fc.boolean(),
  revision: fc.option(fc.integer({ min: 1, max: 3 })),
})
const anySituation = fc.record({
  turn: fc.constantFrom<ClientSituation['turn']>('drafted', 'approved', 'over'),
  revision: fc.option(fc.integer({ min: 1, max: 3 })),
  rested: fc.boolean(),
  draft: fc.option(
    fc
      .constantFrom<ClientDraft['state']>(
        'placing',
        'placed',
        'missing',
        'deleted',
        'approving',
        'held',
        'removing',
        'gone',
      )
      .map((state) => draft({ state })),
  ),
  copies: fc.array(anyCopy, { maxLength: 4 }),
  answered: fc.boolean(),
  now: fc.constant(NOW),
  patienceSeconds: fc.constant(60),
})

describe('approved in the mail client, and taken back there before amends took the mail away', () => {
  const approving = draft({ state: 'approving', mailbox: 'Approved' })
  test.each<[string, Partial<ClientSituation>, unknown]>([
    ['still there', { copies: [copy({ where: 'approved' })] }, { do: 'remove', copies: [copy({ where: 'approved' })] }],
    [
      'copied there, the first one left behind',
      { copies: [copy({ known: false }), copy({ where: 'approved' })] },
      { do: 'remove', copies: [copy({ known: false }), copy({ where: 'approved' })] },
    ],
    ['moved back to Drafts', { copies: [copy({ known: false })] }, { do: 'call-back', why: 'mail-client-changed' }],
    [
      'moved back after a crash in between',
      { draft: { ...approving, state: 'removing' }, copies: [copy({ known: false })] },
      { do: 'call-back', why: 'mail-client-changed' },
    ],
    ['deleted', { copies: [] }, { do: 'call-back', why: 'mail-client-vanished' }],
    [
      'taken away by amends',
      { draft: { ...approving, state: 'removing' }, copies: [] },
      { do: 'note', state: 'gone', copy: null },
    ],
  ])('%s', (_what, change, expected) => {
    expect(step({ turn: 'approved', draft: approving, ...change })).toEqual(expected)
  })
})

describe('whatever lies there', () => {
  test('words that are in no revision are never taken away', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const next = nextStep(situation)
        if (next.do === 'remove') expect(next.copies.every((one) => one.revision !== null)).toBe(true)
      }),
    )
  })

  test('an approved letter has nothing to wait for only when nothing of it is in the client [mail 11, 12]', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const next = nextStep({ ...situation, turn: 'approved' })
        if (next.do !== 'nothing') return
        expect(situation.copies).toEqual([])
        expect(situation.draft === null || situation.draft.state === 'gone').toBe(true)
      }),
    )
  })

  test('only what lies in the mailbox for approvals is ever approved', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const next = nextStep(situation)
        if (next.do === 'take' && next.approve) expect(next.copy.where).toBe('approved')
        if (next.do === 'approve') {
          expect(situation.turn).toBe('drafted')
          expect(situation.copies.some((one) => one.where === 'approved' && one.known)).toBe(true)
        }
      }),
    )
  })
})

/** What is due by the clock alone: no silence of ours, one reminder, a proposal to close, the question whether all is well. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type CaseSoFar, type Left, outlookOf } from '../../src/aftercare/due.ts'
import { parseAftercare } from '../../src/aftercare/rules.ts'
import { isManagers, type Task } from '../../src/ticket/task.ts'
import type { TaskKind } from '../../src/ticket/words.ts'

const FILE = 'config/aftercare.yaml'
const SHIPPED = readFileSync(FILE, 'utf8')
const rules = parseAftercare(FILE, SHIPPED)
const DAY = 24 * 3_600_000
/** Every day is a working day that ends at 17:00. */
const workingDays = (from: string, days: number): string =>
  `${new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10)}T17:00:00.000Z`
const at = (day: number, hour = 10): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`

const left = (letter: Left['letter'], day: number, more: Partial<Left> = {}): Left => ({
  turnId: `${letter}-${day}`,
  letter,
  at: at(day),
  asks: [],
  remedies: [],
  packages: 0,
  ...more,
})

const task = (kind: TaskKind, day: number, more: Partial<Task> = {}): Task => ({
  id: `t:${kind}`,
  ticketId: 't',
  kind,
  state: 'open',
  owner: null,
  dueAt: at(day, 17),
  createdAt: at(1),
  by: 'amends',
  text: '',
  turnId: null,
  letter: null,
  closeReason: null,
  done: null,
  ...more,
})

const caseOf = (more: Partial<CaseSoFar>): CaseSoFar => ({
  ticketId: 't',
  isClosed: false,
  heldUntil: null,
  issue: 'damage',
  severity: 'normal',
  lane: 'normal',
  openedAt: at(1),
  firstResponseDueAt: at(2),
  answerDueAt: null,
  hasPhone: false,
  letters: [],
  mails: [{ id: 'm1', at: at(1, 9), isThanks: false, asksForCall: false }],
  tasks: [],
  steps: [],
  claimNotice: null,
  orders: [],
  working: { solution: false, acknowledgement: false, leaving: false },
  isOver: () => false,
  workingDays,
  ...more,
})

const due = (it: Partial<CaseSoFar>, now: string): string[] =>
  outlookOf(caseOf(it), rules, now).due.map(({ what }) => (what.kind === 'letter' ? what.letter : what.kind))

test('while it waits for us, an honest word is drafted on the first silent working day, before the second [R7.3]', () => {
  const it = { letters: [left('acknowledge', 2)], tasks: [task('solution', 5)] }
  expect(due(it, at(2, 18))).toEqual([])
  expect(outlookOf(caseOf(it), rules, at(2, 18)).nextAt).toBe(at(3, 7))
  expect(due(it, at(3, 7))).toEqual(['progress'])
  // A draft of the solution that waits, and a hold, are no word to the customer.
  expect(
    due({ ...it, working: { solution: true, acknowledgement: false, leaving: false }, heldUntil: at(9) }, at(3, 7)),
  ).toEqual(['progress'])
  expect(due({ ...it, working: { solution: false, acknowledgement: true, leaving: false } }, at(3, 7))).toEqual([])
  expect(due({ ...it, working: { solution: true, acknowledgement: false, leaving: true } }, at(3, 7))).toEqual([])
  const again = task('letter', 3, { id: 'acknowledge-2:progress', turnId: 'p', letter: 'progress' })
  expect(due({ ...it, tasks: [...it.tasks, again] }, at(3, 8))).toEqual([])
})

test('the promised day of news comes before the cadence', () => {
  const it = { letters: [left('agreement', 2)], tasks: [task('refund', 9), task('news', 2)] }
  expect(due(it, at(2, 16))).toEqual(['progress'])
})

test('their yes gives an execution order to each who carries it out, until it is out [R7.5]', () => {
  const orders = (['finance', 'warehouse'] as const).map((role) => ({ role, since: at(3), given: role === 'finance' }))
  expect(due({ orders, letters: [left('damage', 1)] }, at(3))).toContain('order')
  const open = task('order', 4, { id: 't:order:warehouse', text: 'warehouse' })
  expect(due({ orders, tasks: [open] }, at(3))).not.toContain('order')
  expect(outlookOf(caseOf({ orders, tasks: [open] }), rules, at(3)).over).toEqual([])
  const out = orders.map((one) => ({ ...one, given: true }))
  expect(outlookOf(caseOf({ orders: out, tasks: [open] }), rules, at(3)).over).toEqual([open.id])
})

test('who asks to be called is called once for it, until a letter has followed [R7.1]', () => {
  const mails = [{ id: 'm1', at: at(1, 9), isThanks: false, asksForCall: true }]
  expect(due({ mails }, at(1, 10))).toEqual(['call'])
  expect(due({ mails, tasks: [task('call', 2, { id: 't:call:m1', state: 'done' })] }, at(1, 10))).toEqual([])
  expect(due({ mails, severity: 'critical' }, at(1, 10))).toEqual(['call'])
  expect(due({ mails, letters: [left('damage', 1)] }, at(1, 11))).not.toContain('call')
})

test('a promise that runs out with no letter on its way is a call, where a number is known, and over once one left', () => {
  const waits = { answerDueAt: at(2), hasPhone: true }
  expect(due(waits, at(2, 5))).toEqual([])
  expect(outlookOf(caseOf(waits), rules, at(2, 5)).nextAt).toBe(at(2, 6))
  expect(due(waits, at(2, 6))).toEqual(['call'])
  expect(due({ ...waits, hasPhone: false }, at(2, 6))).toEqual([])
  expect(due({ ...waits, working: { solution: true, acknowledgement: false, leaving: true } }, at(2, 6))).toEqual([])
  const spoken = task('call', 2, { state: 'done', done: { at: at(1, 12), by: 'anna', proof: '' } })
  expect(due({ ...waits, tasks: [spoken] }, at(2, 6))).toEqual([])
  const open = task('call', 2, { id: `t:call:${at(2)}`, text: 'clock' })
  expect(outlookOf(caseOf({ ...waits, tasks: [open] }), rules, at(2, 7))).toMatchObject({ due: [], over: [] })
  const answered = caseOf({ answerDueAt: null, hasPhone: true, tasks: [open] })
  expect(outlookOf(answered, rules, at(2, 7)).over).toEqual([open.id])
})

test('a mail of theirs that nobody answered is no silence of theirs', () => {
  const it = {
    letters: [left('damage', 2, { remedies: ['refund'] })],
    mails: [{ id: 'm2', at: at(3), isThanks: false, asksForCall: false }],
  }
  expect(due(it, at(3, 12))).toEqual([])
  expect(due(it, at(4, 8))).toEqual(['progress'])
})

test('one gentle reminder, then closing is proposed to a person', () => {
  const offered = left('damage', 2, { remedies: ['refund', 'replacement'] })
  expect(due({ letters: [offered] }, at(4))).toEqual([])
  expect(due({ letters: [offered] }, at(5, 7))).toEqual(['reminder'])
  const reminded = [offered, left('reminder', 5, { remedies: ['refund', 'replacement'] })]
  expect(due({ letters: reminded }, at(9))).toEqual([])
  const [proposed] = outlookOf(caseOf({ letters: reminded }), rules, at(10, 17)).due
  expect(proposed?.what).toEqual({ kind: 'close', reason: 'no-answer' })
  expect(due({ letters: reminded, tasks: [task('close', 11, { id: proposed?.id ?? '' })] }, at(12))).toEqual([])
})

test('a day that we named and did not keep is said frankly, once', () => {
  const it = { letters: [left('agreement', 2)], tasks: [task('refund', 4), task('news', 9)] }
  expect(due(it, at(4, 16))).not.toContain('our-delay')
  expect(due(it, at(4, 18))).toEqual(['our-delay'])
  const drafted = task('letter', 5, { id: 't:refund:late', turnId: 'd', letter: 'our-delay' })
  expect(
    due(
      { ...it, tasks: [...it.tasks, drafted], working: { solution: true, acknowledgement: true, leaving: false } },
      at(4, 19),
    ),
  ).toEqual([])
})

test('carried out, checked, thanked, and then a person closes', () => {
  const executed = left('execution', 2)
  expect(due({ letters: [executed] }, at(5, 7))).toEqual(['satisfaction'])
  // Something of the agreement is still owed: it is too early to ask whether all is well.
  expect(due({ letters: [executed], tasks: [task('dispatch', 20)] }, at(5, 7))).toEqual(['progress'])
  const thanks = [{ id: 'm3', at: at(3), isThanks: true, asksForCall: false }]
  expect(due({ letters: [executed], mails: thanks }, at(3))).toEqual(['closing'])
  expect(due({ letters: [executed, left('closing', 4)], mails: thanks }, at(4))).toEqual(['close'])
  expect(due({ letters: [executed, left('satisfaction', 5)] }, at(10, 17))).toEqual(['close'])
})

test('an urgent case is called, and a closed or held one is left alone', () => {
  expect(due({ severity: 'critical' }, at(1))).toEqual(['call'])
  expect(due({ lane: 'escalated' }, at(1))).toEqual(['call'])
  expect(due({}, at(9))).toEqual([])
  // A later mail tells of the injury: called once, though a letter has left.
  const hurt = {
    severity: 'critical',
    letters: [left('damage', 2)],
    mails: [{ id: 'm2', at: at(3), isThanks: false, asksForCall: false }],
  } as const
  expect(due(hurt, at(3))).toContain('call')
  expect(due({ ...hurt, tasks: [task('call', 3, { state: 'done' })] }, at(3))).not.toContain('call')
  expect(due({ ...hurt, mails: [] }, at(2, 12))).not.toContain('call')
  const offered = [left('damage', 2, { remedies: ['refund'] })]
  expect(due({ letters: offered, heldUntil: at(20) }, at(9))).toEqual([])
  expect(outlookOf(caseOf({ letters: offered, isClosed: true }), rules, at(9))).toMatchObject({ due: [], nextAt: null })
})

test('a letter that was thrown away or sent leaves no task behind', () => {
  const tasks = [
    task('letter', 3, { turnId: 'gone', letter: 'progress' }),
    task('letter', 3, { id: 'x', turnId: 'here' }),
  ]
  const { over } = outlookOf(caseOf({ tasks, isOver: (id) => id === 'gone' }), rules, at(3))
  expect(over).toEqual(['t:letter'])
})

test('a mistake in the settings is named with its line', () => {
  expect(() => parseAftercare(FILE, SHIPPED.replace('reminder: 3', 'reminder: 0'))).toThrow(
    /aftercare\.yaml:7: reminder/,
  )
  expect(parseAftercare(FILE, SHIPPED).progressDays('delay')).toBe(1)
})

test('a step whose time is over is a task of its owner, and over once it was taken; on hold none is', () => {
  const now = { step: 'check-facts', state: 'now', at: null, dueAt: at(3, 17), owner: 'manager' } as const
  expect(outlookOf(caseOf({ steps: [now] }), rules, at(3)).nextAt).toBe(at(3, 17))
  const late = outlookOf(caseOf({ steps: [now] }), rules, at(4))
  expect(late.due).toMatchObject([
    { id: 't:step:check-facts', dueAt: at(3, 17), what: { kind: 'step', owner: 'manager' } },
  ])
  expect(outlookOf(caseOf({ steps: [now], heldUntil: at(9) }), rules, at(4)).due).toEqual([])
  const open = task('step', 3, { id: 't:step:check-facts', text: 'check-facts' })
  expect(outlookOf(caseOf({ steps: [now], tasks: [open] }), rules, at(4))).toMatchObject({ due: [], over: [] })
  const taken = { ...now, state: 'done', at: at(4) } as const
  expect(outlookOf(caseOf({ steps: [taken], tasks: [open] }), rules, at(4)).over).toEqual([open.id])
  expect(isManagers(open, at(5))).toBe(true)
})

test('the carrier must hear of a claim by a day of its own, until the notice has left', () => {
  const notice = { by: 'sea', dueAt: at(6, 8), given: false } as const
  expect(outlookOf(caseOf({ claimNotice: notice }), rules, at(2)).due).toMatchObject([
    { id: 't:claim-notice', dueAt: at(6, 8), what: { kind: 'recourse', by: 'sea' } },
  ])
  const open = task('recourse', 6, { id: 't:claim-notice', text: 'sea' })
  const own = task('recourse', 6, { id: 'own' })
  const given = caseOf({ claimNotice: { ...notice, given: true }, tasks: [open, own] })
  expect(outlookOf(given, rules, at(3))).toMatchObject({ due: [], over: ['t:claim-notice'] })
})

test('limits and periods are refused with their line', () => {
  expect(() => parseAftercare(FILE, SHIPPED.replace('register: { owner: agent', 'register: { owner: boss'))).toThrow(
    /:\d+:/,
  )
  expect(() => parseAftercare(FILE, SHIPPED.replace('  decide:', '  dither:'))).toThrow(/:\d+:/)
  expect(() => parseAftercare(FILE, SHIPPED.replace('sea: 3', 'sea: 0'))).toThrow(/:\d+:/)
})

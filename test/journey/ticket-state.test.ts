import { describe, expect, test } from 'vitest'
import { ticketState } from '../../src/journey/ticket-state.ts'
import type { OutboxItem, OutboxState } from '../../src/ports/ledger/outbox.ts'
import type { TurnRow } from '../../src/ports/ledger/tickets.ts'
import type { Turn } from '../../src/ticket/turn.ts'

const NOW = '2026-11-17T10:00:00.000Z'
const OPEN = { closedAt: null, heldUntil: null, firstResponseMetAt: null, nextResponseDueAt: null }
const ANSWERED = { ...OPEN, firstResponseMetAt: NOW }

/** Only what the state is derived from. */
const turn = (stage: Turn['stage'], row: Partial<TurnRow> = {}): TurnRow =>
  ({
    turn: { id: 'turn', stage },
    withdrawnAt: null,
    withdrawnWhy: null,
    problem: null,
    updatedAt: NOW,
    ...row,
  }) as TurnRow
const item = (state: OutboxState): OutboxItem => ({ turnId: 'turn', state }) as OutboxItem

describe('what people see of a ticket', () => {
  test('a draft waits for approval', () => expect(ticketState(OPEN, [turn('drafted')], [], NOW)).toBe('pending'))
  test('an approved letter is scheduled', () =>
    expect(ticketState(OPEN, [turn('approved')], [item('scheduled')], NOW)).toBe('scheduled'))
  test('a claimed letter is being sent', () =>
    expect(ticketState(OPEN, [turn('approved')], [item('claimed')], NOW)).toBe('sending'))
  test('a sent letter waits for the customer', () =>
    expect(ticketState(ANSWERED, [turn('sent')], [item('delivered')], NOW)).toBe('waiting-customer'))
  test('a rejected draft needs a person', () =>
    expect(ticketState(OPEN, [turn('resolved', { problem: 'rejected' })], [], NOW)).toBe('needs-person'))
  test('a failed draft needs a person', () =>
    expect(ticketState(OPEN, [turn('understood', { problem: 'broken' })], [], NOW)).toBe('needs-person'))
  test('a refused letter has failed', () =>
    expect(ticketState(OPEN, [turn('approved')], [item('rejected')], NOW)).toBe('failed'))
  test('a later mail that nobody answers needs a person', () =>
    expect(ticketState({ ...ANSWERED, nextResponseDueAt: NOW }, [turn('sent')], [item('delivered')], NOW)).toBe(
      'needs-person',
    ))
  test('a ticket without any turn is never hidden', () => expect(ticketState(OPEN, [], [], NOW)).toBe('needs-person'))
  test('a withdrawn letter leaves the newer turn to be seen', () =>
    expect(ticketState(OPEN, [turn('approved', { withdrawnAt: NOW }), turn('drafted')], [item('cancelled')], NOW)).toBe(
      'pending',
    ))

  test('an uncertain letter is shown even on a closed or held ticket', () => {
    for (const ticket of [OPEN, { ...OPEN, closedAt: NOW }, { ...OPEN, heldUntil: '2027-01-01T00:00:00.000Z' }]) {
      expect(ticketState(ticket, [turn('approved')], [item('uncertain')], NOW)).toBe('uncertain')
    }
  })

  test('a held ticket is held until its hour and no longer', () => {
    const held = { ...OPEN, heldUntil: '2026-11-17T12:00:00.000Z' }
    expect(ticketState(held, [turn('drafted')], [], NOW)).toBe('held')
    expect(ticketState(held, [turn('drafted')], [], '2026-11-17T12:00:00.000Z')).toBe('pending')
    // A letter that came back is seen at once.
    expect(ticketState(held, [turn('opened', { problem: 'bounced' })], [], NOW)).toBe('needs-person')
  })
})

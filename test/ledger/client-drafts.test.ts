/** Where copies of drafts lie in mail clients: every change is compared with what it changes. */
import { expect, test } from 'vitest'
import type { ClientDraft } from '../../src/ports/ledger/client-drafts.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { eachDatabase, NOW } from '../support/databases.ts'
import { drafted, row, seconds, ticket } from './rows.ts'

async function draftIn(ledger: Ledger, change: Parameters<typeof ticket>[0] = {}) {
  const owner = ticket(change)
  const turn = drafted(owner.id)
  await ledger.tickets.addTicket(owner)
  await ledger.tickets.saveTurn(row(turn))
  return { owner, turn }
}

const copyOf = (turnId: string, change: Partial<ClientDraft> = {}): ClientDraft => ({
  turnId,
  account: 'service',
  mailbox: 'Drafts',
  uidValidity: '7',
  uid: 3,
  revision: 1,
  hash: 'a'.repeat(64),
  messageId: '<copy@factory.example>',
  state: 'placed',
  at: seconds(60),
  ...change,
})

eachDatabase('copies of drafts', (open) => {
  test('of two who change the same copy one comes first, and the other is told', async () => {
    const ledger = await open()
    const { turn, owner } = await draftIn(ledger)
    const { clientDrafts } = ledger
    const placing = copyOf(turn.id, { state: 'placing', uid: null, uidValidity: null })
    expect(await clientDrafts.change(null, placing)).toBe(true)
    expect(await clientDrafts.change(null, copyOf(turn.id))).toBe(false)
    const placed = copyOf(turn.id)
    expect(await clientDrafts.change(placing, placed)).toBe(true)
    expect(await clientDrafts.change(placing, copyOf(turn.id, { state: 'gone' }))).toBe(false)
    expect(await clientDrafts.of(turn.id)).toEqual(placed)
    expect(await clientDrafts.ofTicket(owner.id)).toEqual([placed])
    expect(await clientDrafts.active('service')).toEqual([placed])
    expect(await clientDrafts.active('other')).toEqual([])
  })

  test('a copy that is gone may be put again', async () => {
    const ledger = await open()
    const { turn } = await draftIn(ledger)
    await ledger.clientDrafts.change(null, copyOf(turn.id, { state: 'gone' }))
    expect(await ledger.clientDrafts.active('service')).toEqual([])
    expect(await ledger.clientDrafts.change(null, copyOf(turn.id, { messageId: '<new@x>' }))).toBe(true)
  })

  test('due are drafts at rest without a copy, with one that is gone, or with an older one', async () => {
    const ledger = await open()
    const { turn } = await draftIn(ledger)
    const due = (restedAt: string, markets: readonly string[] | null = null) =>
      ledger.clientDrafts.due('service', markets, restedAt, 10)
    expect(await due(seconds(-1))).toEqual([])
    expect(await due(NOW)).toEqual([turn.id])
    expect(await due(NOW, ['AT'])).toEqual([turn.id])
    expect(await due(NOW, ['FR'])).toEqual([])
    expect(await ledger.clientDrafts.due('other', null, NOW, 10)).toEqual([])
    const placed = copyOf(turn.id)
    await ledger.clientDrafts.change(null, placed)
    expect(await due(seconds(90))).toEqual([])
    await ledger.tickets.saveTurn({ ...row(turn), updatedAt: seconds(70) })
    expect(await due(seconds(90))).toEqual([turn.id])
    const deleted = copyOf(turn.id, { state: 'deleted' })
    await ledger.clientDrafts.change(placed, deleted)
    expect(await due(seconds(90))).toEqual([])
    await ledger.clientDrafts.change(deleted, copyOf(turn.id, { state: 'gone' }))
    expect(await due(seconds(90))).toEqual([turn.id])
  })

  test('closed tickets and withdrawn turns are not due, and their copies are to be taken away', async () => {
    const ledger = await open()
    const { turn, owner } = await draftIn(ledger)
    await ledger.clientDrafts.change(null, copyOf(turn.id))
    expect(await ledger.clientDrafts.toWithdraw('service')).toBe(false)
    await ledger.tickets.saveTurn({ ...row(turn), withdrawnAt: NOW, withdrawnWhy: 'ticket-closed' })
    expect(await ledger.clientDrafts.toWithdraw('service')).toBe(true)
    expect(await ledger.clientDrafts.toWithdraw('other')).toBe(false)
    expect(await ledger.clientDrafts.due('service', null, seconds(90), 10)).toEqual([])
    const other = await draftIn(ledger, { number: 'KS-2026-9999' })
    await ledger.tickets.updateTicket(other.owner.id, { closedAt: NOW })
    expect(await ledger.clientDrafts.due('service', null, seconds(90), 10)).toEqual([])
    expect(owner.id).not.toBe(other.owner.id)
  })
})

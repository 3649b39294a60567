/** What reports count of a case is what happened to it: how the goods were packed, which paper, whether our letter was turned down. */
import { expect, test } from 'vitest'
import { caseFacts } from '../../src/insight/facts.ts'
import type { StoredMessage } from '../../src/ports/ledger/tickets.ts'
import type { Sent } from '../../src/ticket/turn.ts'
import type { Answer } from '../../src/ticket/words.ts'
import { approve, drafted, findings, message, NOW, seconds, ticket } from '../ledger/rows.ts'

const owner = { ...ticket({ issue: 'documents' }), version: 0 }
const letter: Sent = {
  ...approve(drafted(owner.id)),
  stage: 'sent',
  sentAt: seconds(600),
  receipt: { outcome: 'delivered', response: '250 ok', serverMessageId: null },
}
const order = { number: 'PO-1', owner: 'address', packaging: 'double carton', lines: [] } as const
const said = (at: string, answer: Answer | null, newText = ''): StoredMessage =>
  message({ at, findings: { ...findings, newText, answer: { value: answer, confidence: 0.9, why: [] } } })

test('packaging is the order book’s, the paper the one that the complaint names first', () => {
  const seen = { at: NOW, orders: [order], customer: null, year: null }
  const mails = [said(NOW, null, 'The packing list is wrong, not the invoice.')]
  const counted = caseFacts(owner, mails, [{ ...letter, orders: seen }], null, [])
  expect(counted).toMatchObject({ packaging: 'double carton', paper: 'packing-list', letter: 'de/damage.hbs' })
  expect(caseFacts({ ...owner, issue: 'damage' }, mails, [], null, [])).toMatchObject({ paper: null, letter: null })
})

test('a letter is turned down by the customer’s next mail alone', () => {
  const refused = (...mails: StoredMessage[]) => caseFacts(owner, mails, [letter], null, []).letterRefused
  expect(refused(said(NOW, null), said(seconds(900), 'rejects'))).toBe(true)
  expect(refused(said(NOW, null), said(seconds(900), 'counters'))).toBe(true)
  expect(refused(said(NOW, 'rejects'))).toBe(false)
  expect(refused(said(seconds(900), 'accepts'), said(seconds(950), 'rejects'))).toBe(false)
  expect(refused(message({ at: seconds(900), direction: 'out' }))).toBe(false)
})

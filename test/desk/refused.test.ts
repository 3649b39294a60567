/** What the customer does not want stands beside what they want, in the reader's language. */
import { expect, test } from 'vitest'
import { en } from '../../src/desk/messages/en.ts'
import { zhHans } from '../../src/desk/messages/zh-Hans.ts'
import { findingsSection } from '../../src/desk/ticket-findings.ts'
import { CASES, SEND_AT, sure, understood } from '../letters/cases.ts'
import { ANNA } from './seed.ts'

const rest = { now: SEND_AT, staff: ANNA, token: '', path: '/', troubles: [], hasMailboxes: false, hasLetters: false }

test.each([
  [en, 'does not want: replacement, discount'],
  [zhHans, '不想要：换货重发、折扣'],
])('a refused remedy is shown beside the wishes', async (m, line) => {
  const { findings } = understood({ ...CASES.lamps, wants: sure(['refund' as const]) })
  const page = async (refused: typeof findings.refused) =>
    `${await findingsSection({ ...rest, m, demo: null }, refused ? { ...findings, refused } : findings, null)}`
  expect(await page(['replacement', 'discount'])).toContain(line)
  expect(await page(undefined)).not.toContain(m.ticket.doesNotWant)
})

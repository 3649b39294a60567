/** When a letter is tried again that nobody has accepted yet, and how long an account rests, by the reason. */
import { limits } from '../limits.ts'
import type { Instant } from '../mail/message.ts'
import type { Approval, Receipt } from '../ticket/turn.ts'
import type { SendReason } from '../ticket/words.ts'

export type Deferred = Extract<Receipt, { outcome: 'deferred' }>

const DAY_MS = 86_400_000
const LADDER_MINUTES = [1, 5, 15, 30, 60, 120, 240]
/** A letter waits at least so long for its next attempt. */
const LEAST_MINUTES: Readonly<Partial<Record<SendReason, number>>> = {
  // Greylisting servers want at least five minutes between attempts, with the same envelope (RFC 6647 §5).
  greylisted: 5,
  // A full mailbox is emptied by a person.
  'mailbox-full': 60,
  'recipient-limit': 60,
}
const HOUR = 60
const DAY = 24 * HOUR
/** How long all letters of an account rest: at first, and at most, where it doubles with each failure in a row. */
const REST_MINUTES: Readonly<Partial<Record<SendReason, readonly [first: number, most: number]>>> = {
  encryption: [5, HOUR],
  'too-many-connections': [5, HOUR],
  // Nothing changes by itself: an administrator has to switch something.
  'password-sign-in-off': [6 * HOUR, DAY],
  'smtp-off': [HOUR, DAY],
  'account-blocked': [6 * HOUR, DAY],
  'own-mailbox-full': [HOUR, 6 * HOUR],
  // Every attempt within a day prolongs this provider's block by a day.
  'limit-prolonged': [DAY + HOUR, DAY + HOUR],
}
const REST_OTHERWISE = [15, 6 * HOUR] as const
/** No rest is longer. */
export const LONGEST_PAUSE_MINUTES = Math.max(REST_OTHERWISE[1], ...Object.values(REST_MINUTES).map(([, most]) => most))
/** After so long a person decides (RFC 5321 §4.5.4.1 says days; a customer who waits for an answer is worth less patience). */
const PATIENCE_HOURS = 48

/**
 * Minutes until the next attempt of this letter.
 * @param attempts made so far, this one included
 */
export function retryMinutes(receipt: Deferred, attempts: number): number {
  const rung = LADDER_MINUTES[Math.min(attempts, LADDER_MINUTES.length) - 1] ?? 1
  // A 450 or 451 may be greylisting that doesn't say so.
  const perhapsGreylisted = receipt.code === 450 || receipt.code === 451
  return Math.max(rung, LEAST_MINUTES[receipt.reason] ?? 0, perhapsGreylisted ? (LEAST_MINUTES.greylisted ?? 0) : 0)
}

/**
 * Minutes for which the whole account rests.
 * @param failures of this account in a row, this one included
 */
export function pauseMinutes(reason: SendReason, failures: number): number {
  const [first, most] = REST_MINUTES[reason] ?? REST_OTHERWISE
  return Math.min(most, first * 2 ** (failures - 1))
}

/** Whether the ladder has been climbed and two days are over: then a person has to look. */
export function givesUp(attempts: number, hoursSincePlanned: number): boolean {
  return attempts > LADDER_MINUTES.length && hoursSincePlanned >= PATIENCE_HOURS
}

/** What was right to say weeks ago may be wrong by now: somebody reads it again. A day that a person chose counts as new. */
export function isTooOld({ decidedAt, sendAt, sendAtChosenBy }: Approval, now: Instant): boolean {
  const since = sendAtChosenBy === 'person' && sendAt > decidedAt ? sendAt : decidedAt
  return Date.parse(now) - Date.parse(since) > limits.approvalDays * DAY_MS
}

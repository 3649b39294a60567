/** When a letter is tried again that nobody has accepted yet, by the class of the server's answer. */
import type { Receipt } from '../ticket/turn.ts'

export type Deferred = Extract<Receipt, { outcome: 'deferred' }>

const LADDER_MINUTES = [1, 5, 15, 30, 60, 120, 240]
/** Greylisting servers want at least five minutes between attempts, with the same envelope. */
const GREYLIST_MINUTES = 5
/** A full mailbox is emptied by a person. */
const MAILBOX_FULL_MINUTES = 60
const QUOTA_MINUTES = 15
const QUOTA_MOST_MINUTES = 360
/** After so long a person decides (RFC 5321 §4.5.4.1 says days; a customer who waits for an answer is worth less patience). */
const PATIENCE_HOURS = 48

/**
 * Minutes until the next attempt of this letter.
 * @param attempts made so far, this one included
 */
export function retryMinutes(receipt: Deferred, attempts: number): number {
  const rung = LADDER_MINUTES[Math.min(attempts, LADDER_MINUTES.length) - 1] ?? 1
  if (receipt.code === 452 || /^[245]\.2\.2$/.test(enhancedStatus(receipt.response))) {
    return Math.max(rung, MAILBOX_FULL_MINUTES)
  }
  if (receipt.code === 450 || receipt.code === 451) return Math.max(rung, GREYLIST_MINUTES)
  return rung
}

/**
 * Minutes for which the whole account rests: short steps where the server couldn't be reached or is busy, long ones where
 * it spoke of sign-in or quota.
 * @param failures of this account in a row, this one included
 */
export function pauseMinutes(receipt: Deferred, failures: number): number {
  if (receipt.code === null || receipt.code === 421) {
    return LADDER_MINUTES[Math.min(failures, LADDER_MINUTES.length) - 1] ?? 1
  }
  return Math.min(QUOTA_MOST_MINUTES, QUOTA_MINUTES * 2 ** (failures - 1))
}

/** Whether the ladder has been climbed and two days are over: then a person has to look. */
export function givesUp(attempts: number, hoursSincePlanned: number): boolean {
  return attempts > LADDER_MINUTES.length && hoursSincePlanned >= PATIENCE_HOURS
}

/** RFC 3463: class.subject.detail behind the reply code; '' where the server sent none. */
function enhancedStatus(response: string): string {
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?=\s|$)/.exec(response)?.[1] ?? ''
}

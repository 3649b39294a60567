/** Counts tries to sign in before they are looked at, so that many at once are many; says when it is time to wait. */

import { noteOfStaff } from '../journey/staff-acts.ts'
import { limits } from '../limits.ts'
import type { TryKind } from '../ports/ledger/sign-ins.ts'
import { NOBODY } from '../ports/ledger/staff-history.ts'
import type { DeskOptions } from './options.ts'

const WINDOW_MS = 10 * 60_000

const MOST: Readonly<Record<TryKind, number>> = {
  address: limits.failedSignInsOfAddress,
  password: limits.failedSignIns,
  code: limits.failedSignIns,
}

export const windowStart = (now: string): string => new Date(Date.parse(now) - WINDOW_MS).toISOString()

export interface Try {
  /** Too many went before: nothing may be looked at. */
  readonly refused: boolean
  /** It was right: it counts no more, nor do those of the same person before it. */
  right(): Promise<void>
  /** It was wrong: the one that fills the measure is written down. */
  wrong(): Promise<void>
}

/**
 * @param about address or row of staff; null is not counted
 * @param staffId whom it is about, where that is known
 */
export async function countTry(
  options: DeskOptions,
  kind: TryKind,
  about: string | null,
  staffId: string | null,
): Promise<Try> {
  const { signIns } = options.ledger
  const free: Try = { refused: false, right: async () => undefined, wrong: async () => undefined }
  if (about === null) return free
  const now = options.clock.now()
  const id = await signIns.noteFailedTry(kind, about, now)
  // Counted with this one: of many at once each sees the others.
  const tries = await signIns.failedTries(kind, about, windowStart(now))
  if (tries > MOST[kind]) {
    await signIns.takeBackTry(id)
    return { ...free, refused: true }
  }
  return {
    refused: false,
    // An address is shared: who gets in from there says nothing of the others' tries.
    right: () => (kind === 'address' ? signIns.takeBackTry(id) : signIns.forgiveTries(kind, about)),
    async wrong() {
      if (tries !== MOST[kind]) return
      const detail = { by: kind, ...(kind === 'address' && { address: about }) }
      await noteOfStaff(options.ledger, { who: NOBODY, at: now }, 'refused', staffId, detail)
    },
  }
}

/** Erases what an account keeps longer than it should, in small steps, and bytes that a crash or a sweep left behind. */
import { type ForgetContext, forgetOld, removeErased } from '../journey/forget.ts'
import type { Log } from '../ports/log.ts'
import type { Account } from '../ticket/account.ts'

const STEP_MS = 10_000
const REST_MS = 3_600_000

export async function keepToRetention(
  context: ForgetContext & { readonly log: Log },
  { name, keepDays }: Pick<Account, 'name' | 'keepDays'>,
  signal: AbortSignal,
): Promise<void> {
  const { ledger, clock, log } = context
  while (!signal.aborted) {
    let rest = REST_MS
    try {
      const erased = keepDays === null ? 0 : await forgetOld(context, name, keepDays)
      const bytes = await removeErased(ledger)
      if (erased > 0 || bytes > 0) log.info('erased', { account: name, tickets: erased, originals: bytes })
      if (erased > 0) rest = STEP_MS
    } catch (error) {
      log.error('erasing paused', { account: name, kind: error instanceof Error ? error.name : 'unknown' })
    }
    await clock.until(new Date(Date.parse(clock.now()) + rest).toISOString(), signal)
  }
}

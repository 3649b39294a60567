/** Erases what belongs to a person, or what is past its time: the rows in one commit, then the bytes that nothing else needs. */
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { ERASE } from '../ports/ledger/marks.ts'
import type { LibraryCase } from '../ticket/library.ts'

export interface ForgetContext {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly newId: () => string
}

const DAY_MS = 86_400_000
/** One step of the daemon: other work goes on in between. */
const TICKETS_AT_ONCE = 5
const BYTES_AT_ONCE = 100

/** Who erases what is past its time. */
const BY_AGE = 'amends'

/** What is counted of a case stays; its words, which a name may have slipped through, go with a person who asks for it. */
const wordless = (one: LibraryCase): LibraryCase => ({
  ...one,
  ticketId: null,
  product: '',
  situation: '',
  worked: '',
  better: '',
  letter: '',
})

/**
 * @param who staff id, or 'amends' where the time of keeping is over
 * @returns false where a letter of it is on its way, or of unknown outcome: nothing was changed
 */
export async function forgetTicket(context: ForgetContext, ticketId: string, who: string): Promise<boolean> {
  const at = context.clock.now()
  return context.ledger.transaction(async (ledger) => {
    const mails = (await ledger.tickets.messagesOf(ticketId)).length
    const example = await ledger.library.ofTicket(ticketId)
    if (!(await ledger.erasure.eraseTicket(ticketId, at))) return false
    if (example?.state === 'approved' && who !== BY_AGE) await ledger.library.keep(wordless(example))
    await ledger.tickets.addHistory({ id: context.newId(), ticketId, at, who, act: 'forgotten', detail: { mails } })
    return true
  })
}

/**
 * Removes the bytes of what was erased; whatever a crash left over is removed too.
 * @returns how many originals and files were removed; those that another ticket needs stay
 */
export async function removeErased(ledger: Ledger): Promise<number> {
  let removed = 0
  for (;;) {
    const waiting = await ledger.erasure.erased(BYTES_AT_ONCE)
    for (const bytes of waiting) {
      if (!(await ledger.erasure.isNeeded(bytes))) {
        await ledger.raw.remove(bytes.sha256)
        removed += 1
      }
      await ledger.marks.removeMark(ERASE + bytes.sha256)
    }
    if (waiting.length < BYTES_AT_ONCE) return removed
  }
}

/**
 * One small step of retention: the oldest closed tickets and binned mails of an account whose time is over.
 * @returns how many tickets and mails were erased: none means that nothing is left to do
 */
export async function forgetOld(context: ForgetContext, account: string, keepDays: number): Promise<number> {
  const { ledger, clock } = context
  const before: Instant = new Date(Date.parse(clock.now()) - keepDays * DAY_MS).toISOString()
  let erased = 0
  for (const id of await ledger.erasure.closedBefore(account, before, TICKETS_AT_ONCE))
    if (await forgetTicket(context, id, BY_AGE)) erased += 1
  for (const id of await ledger.erasure.binnedBefore(account, before, TICKETS_AT_ONCE)) {
    await ledger.erasure.eraseMessage(id, clock.now())
    erased += 1
  }
  await ledger.erasure.eraseListedBefore(account, before)
  return erased
}

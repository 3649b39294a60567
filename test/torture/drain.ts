/** After the fire: the clock runs ahead until nothing is on its way any more. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import { ADDRESS } from '../support/daemon.ts'
import type { Host } from './host.ts'
import type { Journal } from './journal.ts'

export interface Underway {
  readonly world: MailWorld
  readonly host: Host
  readonly ledger: Ledger
  /** Null on PostgreSQL, where no mailbox is renumbered. */
  readonly journal: Journal | null
}

const MINUTE_MS = 60_000
const MOST_ROUNDS = 600

/** @param troubles is told when it never ends */
export async function drain(
  run: Underway,
  move: (to: string) => Promise<void>,
  note: (line: string) => void,
  troubles: string[],
): Promise<void> {
  let still = 0
  let before = ''
  let calm = 0
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!run.host.alive()) await run.host.start()
    const now = await openWork(run)
    const seen = JSON.stringify(now)
    calm = now.sum === 0 ? calm + 1 : 0
    if (calm >= 3) return
    still = seen === before ? still + 1 : 0
    before = seen
    if (now.sum > 0 && still > 0 && still % 4 === 0) {
      const due = await run.ledger.outbox.nextDueAt()
      const minutes = [2, 2, 16, 16, 60, 300][Math.min(still / 4 - 1, 5)] ?? 300
      const to = due !== null && due > run.host.now() ? due : after(run.host.now(), minutes)
      note(`drain: ${seen}, clock to ${to}`)
      await move(to)
    }
    await wait(25)
  }
  troubles.push(`never drained: ${before}`)
}

export async function openWork({ ledger, world, journal }: Pick<Underway, 'ledger' | 'world' | 'journal'>) {
  const mails = await ledger.intake.counts()
  const outbox = await ledger.outbox.counts()
  const inbox = world.mailboxOf(ADDRESS, 'INBOX')
  const known = journal
    ? journal.occurrences().filter(({ uid_validity }) => Number(uid_validity) === inbox.uidValidity).length
    : Object.values(mails).reduce((sum, count) => sum + count, 0)
  const work = {
    unseen: inbox.mails.length - known,
    listed: mails.listed,
    stored: mails.stored,
    scheduled: outbox.scheduled,
    claimed: outbox.claimed,
    mayHaveSent: outbox['may-have-sent'],
    unfiled: (await ledger.outbox.unfiled(50)).length,
  }
  return { ...work, sum: Object.values(work).reduce((sum, one) => sum + one, 0) }
}

export function after(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * MINUTE_MS).toISOString()
}

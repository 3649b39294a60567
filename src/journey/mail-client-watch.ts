/** Looks at a person's Drafts at every poll, and at once when a letter whose copy lies there was decided about elsewhere. */
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Log } from '../ports/log.ts'
import type { MailClient } from './mail-client.ts'

export interface MailClientWatch {
  /** Something may have been decided. */
  kick(): void
  /** Resolves after `signal` aborted and the look in hand is over. */
  readonly done: Promise<void>
}

/** Never rejects: a mailbox that can't be reached is looked at again at the next poll, and holds letters back until then. */
export function watchMailClient(options: {
  readonly mailClient: MailClient
  readonly account: string
  readonly ledger: Ledger
  readonly clock: Clock
  readonly log: Log
  readonly pollSeconds: number
  readonly signal: AbortSignal
}): MailClientWatch {
  const { mailClient, account, ledger, clock, log, pollSeconds, signal } = options
  let bell = new AbortController()
  let patient = false

  async function look(polls: boolean): Promise<void> {
    try {
      if (polls) patient = false
      if (!polls && (patient || !(await ledger.clientDrafts.toWithdraw(account)))) return
      // What can't be taken away now is tried again at the next poll, not at every commit until then.
      patient = true
      await mailClient.look(account, signal)
      patient = await ledger.clientDrafts.toWithdraw(account)
    } catch (error) {
      log.warn('mail client not looked at', { account, kind: error instanceof Error ? error.name : 'unknown' })
    }
  }

  async function run(): Promise<void> {
    let nextPoll = clock.now()
    while (!signal.aborted) {
      bell = new AbortController()
      const polls = clock.now() >= nextPoll
      if (polls) nextPoll = new Date(Date.parse(clock.now()) + pollSeconds * 1_000).toISOString()
      await look(polls)
      await clock.until(nextPoll, AbortSignal.any([signal, bell.signal]))
    }
  }

  return { kick: () => bell.abort(), done: run() }
}

/** What is due by the clock alone: mail that stumbled is tried again, holds that are over are lifted, letters that are due are drafted. */
import { setImmediate } from 'node:timers/promises'
import { fillFacts } from '../journey/context.ts'
import type { Journey } from '../journey.ts'
import { limits } from '../limits.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Log } from '../ports/log.ts'
import { tell } from '../sending/send.ts'
import type { Account } from '../ticket/account.ts'

const BEAT_MS = 30_000
const UNTOLD_AT_ONCE = 50
const HOLDS_AT_ONCE = 500
const TICKETS_AT_ONCE = 10
const REPORTED_AT_ONCE = 20
const LOOKED_AT_ONCE = 20
const LINES_AT_ONCE = 200
const DAY_MS = 86_400_000

export interface HouseOptions {
  readonly ledger: Ledger
  readonly journey: Journey
  readonly clock: Clock
  readonly log: Log
  /** All accounts that are set up. */
  readonly accounts: () => ReadonlyMap<string, Account>
  /** Those that this daemon works for. */
  readonly held: () => readonly string[]
  readonly signal: AbortSignal
}

export async function keepHouse(options: HouseOptions): Promise<void> {
  const { ledger, journey, clock, held, signal } = options
  // A backlog of mail may take hours; what else is due does not wait for it.
  const mails = atEachBeat(options, async () => void (await journey.takeIn(signal, held())))
  const orphans = atEachBeat(options, () => tellOfOrphans(options))
  const holds = atEachBeat(options, async () =>
    journey.refresh(await ledger.tickets.holdsOver(clock.now(), HOLDS_AT_ONCE)),
  )
  const search = atEachBeat(options, () => fillSearch(options))
  const cases = atEachBeat(options, async () => {
    while (!signal.aborted && (await journey.followUp(LOOKED_AT_ONCE)) === LOOKED_AT_ONCE) await setImmediate()
  })
  const again = atEachBeat(options, () => journey.lookForRecurrence())
  const plans = keepPlans(options)
  const grounds = keepGrounds(options)
  const addresses = keepAddressesShort(options)
  await Promise.all([mails, orphans, holds, search, cases, again, plans, grounds, addresses, fillReports(options)])
}

/** Letters that wait are planned anew at the start, where calendars have changed, and where the clock was set back. */
function keepPlans(options: HouseOptions): Promise<void> {
  const { journey, clock } = options
  let planned: { readonly edition: string; readonly at: string } | null = null
  return atEachBeat(options, async () => {
    const before = planned
    const now = { edition: journey.planningEdition(), at: clock.now() }
    if (before?.edition !== now.edition || now.at < before.at) await journey.replan()
    planned = now
  })
}

/** Letters that wait are held against the orders and the policy of today: at the start, and where one of them has changed. */
function keepGrounds(options: HouseOptions): Promise<void> {
  const { journey } = options
  let looked: string | null = null
  return atEachBeat(options, async () => {
    const edition = await journey.groundsEdition()
    if (edition !== looked) await journey.withdrawOutdated()
    looked = edition
  })
}

/** Once a day: network addresses in the history of the staff are kept for a stated time only. */
function keepAddressesShort(options: HouseOptions): Promise<void> {
  const { ledger, clock, signal } = options
  let doneOn = ''
  return atEachBeat(options, async () => {
    const now = clock.now()
    const today = now.slice(0, 10)
    if (doneOn === today) return
    const before = new Date(Date.parse(now) - limits.addressDays * DAY_MS).toISOString()
    for (let after: string | null = ''; after !== null && !signal.aborted; await setImmediate())
      after = await ledger.staffHistory.blankAddresses(before, after, LINES_AT_ONCE)
    doneOn = today
  })
}

async function atEachBeat({ clock, log, signal }: HouseOptions, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    try {
      await work()
    } catch (error) {
      log.error('housekeeping paused', { kind: error instanceof Error ? error.name : 'unknown' })
    }
    await clock.until(new Date(Date.parse(clock.now()) + BEAT_MS).toISOString(), signal)
  }
}

/** The tickets of a ledger that is older than its search, few at a time so that the desk is answered in between. */
async function fillSearch({ ledger, clock, signal }: HouseOptions): Promise<void> {
  while (!signal.aborted && (await ledger.search.fill(TICKETS_AT_ONCE, clock.now()))) await setImmediate()
}

/** Once a start: what reports count of tickets that are older than reports. */
async function fillReports({ ledger, log, signal }: HouseOptions): Promise<void> {
  try {
    while (!signal.aborted && (await fillFacts(ledger, REPORTED_AT_ONCE))) await setImmediate()
  } catch (error) {
    log.error('reports not filled', { kind: error instanceof Error ? error.name : 'unknown' })
  }
}

/** Letters of an account that is no longer set up have no outbox that tells of them; what became of them is shown all the same. */
async function tellOfOrphans({ ledger, journey, clock, log, accounts }: HouseOptions): Promise<void> {
  await ledger.outbox.recover('expired')
  for (const item of await ledger.outbox.untold(UNTOLD_AT_ONCE)) {
    if (accounts().has(item.account)) continue
    try {
      await tell({ ledger, clock, onOutcome: journey.afterSend }, item)
    } catch (error) {
      log.error('outcome not told', { outbox: item.id, kind: error instanceof Error ? error.name : 'unknown' })
    }
  }
}

/** Rings when the set of alarms changes, for operators who don't look at a page: names and counts, and whom of our own people to call; never a customer's data. */
import { postNotice } from '../edge/notice.ts'
import { type Alarm, conditionOf } from '../journey/condition.ts'
import { inCharge } from '../journey/duty.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { EVERYBODY } from '../ports/ledger/staff.ts'
import type { Log } from '../ports/log.ts'
import { type DutyPerson, type DutyRoster, onDuty } from '../ticket/duty.ts'

export interface BellOptions {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly log: Log
  readonly url: string
  /** The accounts that are set up. */
  readonly accounts: () => ReadonlySet<string>
  /** The roster of this moment; null where there is none. */
  readonly roster: () => Promise<DutyRoster | null>
  readonly signal: AbortSignal
}

const BEAT_MS = 60_000

/** Looks every minute until the signal; a notice that was not taken is tried again at the next look. */
export async function keepRinging(options: BellOptions): Promise<void> {
  const { ledger, clock, log, url, accounts, roster, signal } = options
  let told: readonly string[] = []
  while (!signal.aborted) {
    try {
      const { alarms } = await conditionOf(ledger, EVERYBODY, clock.now(), accounts())
      const urgent = alarms.filter(({ level }) => level === 'alarm').map(nameOf)
      const began = urgent.filter((name) => !told.includes(name))
      const ended = told.filter((name) => !urgent.includes(name))
      if (began.length > 0 || ended.length > 0) {
        const called = await whoIsCalled(ledger, await roster(), clock.now())
        const body = JSON.stringify({ program: 'amends', at: clock.now(), began, ended, alarms: urgent, called })
        if (await postNotice(url, body)) told = urgent
        else log.warn('alarm not told', { alarms: urgent.length })
      }
    } catch (error) {
      log.error('alarm bell paused', { kind: error instanceof Error ? error.name : 'unknown' })
    }
    await clock.until(new Date(Date.parse(clock.now()) + BEAT_MS).toISOString(), signal)
  }
}

/** Whoever is on duty, else the managers, else the admins. */
async function whoIsCalled(ledger: Ledger, roster: DutyRoster | null, now: string): Promise<readonly DutyPerson[]> {
  const person = roster && onDuty(roster, now)
  if (person) return [person]
  return inCharge(await ledger.staff.all(), null).map(({ name }) => ({ name, mobile: null }))
}

/** As `not-polled complaints`: what, and of which account or host. */
function nameOf(alarm: Alarm): string {
  const of = 'account' in alarm ? alarm.account : 'subject' in alarm ? alarm.subject : ''
  return of === '' ? alarm.name : `${alarm.name} ${of}`
}

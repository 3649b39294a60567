/** Simpler ways to choose the hour, tried on the same mails, approved by the same people at the same minutes. */

import { IANAZone } from 'luxon'
import type { Case } from './cases.ts'
import { pastAll, type Stretch, without, workDone } from './staff.ts'
import { APPROVAL_MS, HOUR_MS, type Letter, type Lived, type Setting, sightingOf, UNDO_SECONDS } from './year.ts'

export type SimplePolicy = 'at-once' | 'office-hours' | 'nine-by-date'

const DAY_MS = 24 * HOUR_MS
const MINUTE_MS = 60_000

/** When a letter approved at `approvedAt` leaves. */
export type Leaves = (one: Case, approvedAt: number) => number

/** @param office our weekday office hours, whoever else works */
export function leavesBy(policy: SimplePolicy, setting: Setting, office: readonly Stretch[]): Leaves {
  return (one, approvedAt) => {
    const earliest = approvedAt + UNDO_SECONDS * 1000
    if (policy === 'at-once') return earliest
    return policy === 'office-hours' ? workDone(office, earliest, 0) : nineByDate(one, setting, earliest)
  }
}

export function liveSimply(cases: readonly Case[], setting: Setting, leaves: Leaves): Lived[] {
  const hours = without(setting.desk, setting.down)
  return cases.map((one) => {
    const letters: Letter[] = []
    const write = (what: Letter['what'], from: number) => {
      const approvedAt = workDone(hours, from, APPROVAL_MS)
      const sentAt = pastAll(setting.down, leaves(one, approvedAt))
      letters.push({ of: one, what, approvedAt, chosenBy: 'machine', zoneKnown: true, sentAt })
      return sentAt
    }
    const first = write('first', one.at)
    if (one.evidenceAfterHours === null) return { case: one, letters, answeredAt: null }
    const answeredAt = first + one.evidenceAfterHours * HOUR_MS
    write('solution', answeredAt)
    return { case: one, letters, answeredAt }
  })
}

/** The next nine o'clock at the offset that the mail's Date header names; Greenwich's where it names none. */
function nineByDate(one: Case, { confusion }: Setting, from: number): number {
  const { date } = sightingOf(one, confusion)
  const truth = IANAZone.create(one.zone).offset(one.at)
  const offset = typeof date === 'number' ? truth + date : 0
  const nine = 9 * HOUR_MS - offset * MINUTE_MS
  return nine + Math.ceil((from - nine) / DAY_MS) * DAY_MS
}

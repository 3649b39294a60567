/** Whether a letter that leaves at an instant can still keep the days that it names: a letter put off may overtake its own promise. */
import { IANAZone } from 'luxon'
import { isoOf } from '../craft/calendar-closures.ts'
import type { CivilDay } from '../craft/calendar-days.ts'
import { localTime } from '../craft/calendar-zones.ts'
import type { Instant } from '../mail/message.ts'
import type { Difference } from '../ticket/difference.ts'
import { type Approved, type Commitment, type Drafted, isByHand } from '../ticket/turn.ts'

/** A promise for the day on which the letter leaves is kept by nobody in less. */
const LEAST_MS = 3_600_000

/** What a letter promises by a day: as it was drafted; in a person's own words any day that it may name, a call among them. */
export function promisedIn({ draft, resolution }: Drafted | Approved): readonly Commitment[] {
  const { call } = resolution.details ?? {}
  const promised = isByHand(draft) ? resolution.commitments : draft.commitments
  return call ? [...promised, { what: 'call', dueAt: call.at }] : promised
}

/**
 * The promises that are lost. A letter that was approved to leave on a day before the promised one leaves before that day
 * begins at the customer's; one that was approved for the very day leaves an hour before it ends.
 * @param zone of the customer: the days are those of their calendar
 * @param at when it would leave
 */
export function lateDays(turn: Approved, zone: string, at: Instant): Difference[] {
  const { approval } = turn
  return late(promisedIn(turn), zone, at, approval.approvedFor ?? approval.sendAt)
}

/** Promises of a draft that are over, or as good as over, when it would leave. */
export function overDays(turn: Drafted | Approved, zone: string, at: Instant): Difference[] {
  return late(promisedIn(turn), zone, at, at)
}

function late(promises: readonly Commitment[], zone: string, at: Instant, approvedFor: Instant): Difference[] {
  const there = IANAZone.create(zone)
  const dayOf = (instant: Instant): CivilDay => localTime(there, Date.parse(instant)).day
  return promises.flatMap(({ what, dueAt }): Difference[] => {
    const day = dayOf(dueAt)
    const isLate = dayOf(approvedFor) < day ? dayOf(at) >= day : Date.parse(at) > Date.parse(dueAt) - LEAST_MS
    return isLate ? [{ field: `late:${what}`, from: isoOf(day), to: isoOf(dayOf(at)) }] : []
  })
}

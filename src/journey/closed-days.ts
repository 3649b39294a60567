/** No letter promises a day on which whoever carries it out is closed. */
import { IANAZone } from 'luxon'
import { type ClosedPromise, closedPromises } from '../craft/calendar-executors.ts'
import { localTime } from '../craft/calendar-zones.ts'
import type { Commitment } from '../ticket/turn.ts'
import type { Lane, Remedy } from '../ticket/words.ts'
import { Refused } from './act.ts'
import type { JourneyContext } from './context.ts'

interface About {
  readonly lane: Lane
  readonly remedies: readonly Remedy[]
  /** Of the customer: the days are those of their calendar. */
  readonly zone: string
}

/** Promises that fall on a day on which whoever carries them out is closed. */
export function closedAmong(
  context: Pick<JourneyContext, 'workshop'>,
  promises: readonly Commitment[],
  { lane, remedies, zone }: About,
): ClosedPromise[] {
  const { calendars, policy } = context.workshop()
  // News within hours is the promise of whoever is on duty, closures or not.
  const onDuty = policy.lanes.some((rule) => rule.lane === lane && rule.newsHours !== undefined)
  const kept = promises.filter(({ what }) => !(onDuty && what === 'news'))
  const there = IANAZone.create(zone)
  return closedPromises(calendars.executors, kept, remedies, (at) => localTime(there, Date.parse(at)).day)
}

/** @throws Refused with who is closed, until when and why */
export function refuseClosedDays(
  context: Pick<JourneyContext, 'workshop'>,
  promises: readonly Commitment[],
  about: About,
): void {
  const closed = closedAmong(context, promises, about)
  if (closed.length === 0) return
  throw new Refused(
    'promise-closed',
    closed.map(({ who, name, next }) => `${who}-closed:${next} · ${name}`),
  )
}

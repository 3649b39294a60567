/** No letter promises a day on which whoever carries it out is closed. */
import { IANAZone } from 'luxon'
import { closedPromises } from '../craft/calendar-executors.ts'
import { localTime } from '../craft/calendar-zones.ts'
import type { Commitment } from '../ticket/turn.ts'
import type { Lane, Remedy } from '../ticket/words.ts'
import { Refused } from './act.ts'
import type { JourneyContext } from './context.ts'

/**
 * @param zone of the customer: the days are those of their calendar
 * @throws Refused with who is closed, until when and why
 */
export function refuseClosedDays(
  context: Pick<JourneyContext, 'workshop'>,
  promises: readonly Commitment[],
  { lane, remedies, zone }: { readonly lane: Lane; readonly remedies: readonly Remedy[]; readonly zone: string },
): void {
  const { calendars, policy } = context.workshop()
  // News within hours is the promise of whoever is on duty, closures or not.
  const onDuty = policy.lanes.some((rule) => rule.lane === lane && rule.newsHours !== undefined)
  const kept = promises.filter(({ what }) => !(onDuty && what === 'news'))
  const there = IANAZone.create(zone)
  const closed = closedPromises(calendars.executors, kept, remedies, (at) => localTime(there, Date.parse(at)).day)
  if (closed.length === 0) return
  throw new Refused(
    'promise-closed',
    closed.map(({ who, name, next }) => `${who}-closed:${next} · ${name}`),
  )
}

/** The hours at which a customer asked to be written to: a wish that a plan follows where it costs little. */
import type { Instant } from '../mail/message.ts'
import type { HourWish } from '../ticket/words.ts'
import { type GoodHour, nextGoodHour, type Whereabouts } from './calendar.ts'
import type { Minutes } from './calendar-hours.ts'
import { instantOf, likelyPlaces, localTime } from './calendar-zones.ts'

/** On the customer's clock; the market's good hours hold within. */
const HOURS: Readonly<Record<HourWish, Minutes>> = {
  morning: { start: 0, end: 12 * 60 },
  afternoon: { start: 12 * 60, end: 24 * 60 },
  late: { start: 16 * 60, end: 24 * 60 },
}

const DAY_MS = 86_400_000
/** A weekend may lie between, a week may not. */
const PATIENCE_DAYS = 4
/** The letter must be with the server before the promise breaks: undo window, pacing and one more look at the mailbox. */
const SLACK_MS = 10 * 60_000

/**
 * The first good hour of those wished for, else the first good hour at all: where the wish would cost more than four days, or
 * a promise that the first good hour keeps.
 * @param dues when open promises run out
 */
export function nextPreferredHour(
  where: Whereabouts & { readonly from: Instant },
  wish: HourWish,
  dues: readonly Instant[],
): GoodHour {
  const hour = nextGoodHour(where)
  const at = Date.parse(hour.at)
  const [first] = likelyPlaces(where.zones, where.country, where.fallbackZone).places
  const today = localTime(first.zone, at).day
  const latest = Math.min(
    at + PATIENCE_DAYS * DAY_MS,
    ...dues.map((due) => Date.parse(due) - SLACK_MS).filter((due) => due > at),
  )
  for (let day = today; day <= today + PATIENCE_DAYS; day += 1) {
    const start = Math.max(at, instantOf(first.zone, day, HOURS[wish].start))
    const end = instantOf(first.zone, day, HOURS[wish].end)
    if (start >= end) continue
    if (start === at) return hour
    const next = nextGoodHour({ ...where, from: new Date(start).toISOString() })
    const nextAt = Date.parse(next.at)
    if (nextAt >= end) continue
    if (nextAt > latest) return hour
    return {
      ...next,
      until: new Date(Math.min(Date.parse(next.until), end)).toISOString(),
      why: ['preferred-hour', ...hour.why.filter((why) => why !== 'good-hour')],
      alternatives: [hour.at, ...next.alternatives].slice(0, next.alternatives.length),
    }
  }
  return hour
}

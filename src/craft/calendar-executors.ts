/** The calendars of our own side: when office, factory, warehouse and bank work, and who carries out which promise. */
import type { Instant } from '../mail/message.ts'
import type { Commitment } from '../ticket/turn.ts'
import type { Remedy } from '../ticket/words.ts'
import { EXECUTORS, type Executor } from '../ticket/words.ts'
import { type ExecutorRule, isoOf } from './calendar-closures.ts'
import { type CivilDay, type Days, weekdayOf } from './calendar-days.ts'

/** Many closed days in a row, weekends and holidays around them included. */
export interface LongClosure {
  readonly who: Executor
  readonly name: string
  /** ISO 8601 days: the first closed one, and the first on which they work again. */
  readonly from: string
  readonly backOn: string
  /** Who answers urgent mail meanwhile; null where nobody is named. */
  readonly meanwhile: string | null
}

export interface ClosedPromise {
  readonly what: Commitment['what']
  readonly who: Executor
  readonly name: string
  /** ISO 8601: the promised day. */
  readonly day: string
  /** ISO 8601: the first day on which all who carry it out work. */
  readonly next: string
}

export interface Executors {
  /** The closure or holiday of that day; null on a working day and on an ordinary day off of the week. */
  closedOn(who: Executor, day: CivilDay): string | null
  /** Whether nobody works there that day. */
  rests(who: Executor, day: CivilDay): boolean
  /** Who carries a promise out; a promise of dispatch is about the goods among `remedies`. */
  carriersOf(what: Commitment['what'], remedies: readonly Remedy[]): readonly Executor[]
  /** A closure so long that letters say it: one that is on, or begins within two weeks. */
  longClosure(who: Executor, day: CivilDay): LongClosure | null
}

/** A long weekend is nothing to tell; a week without an answer is. */
const LONG_DAYS = 5
const TOLD_AHEAD_DAYS = 14
const LONGEST_SEARCH_DAYS = 366

/** @param office country of our office, null where it never closes */
export function createExecutors(
  days: Days,
  office: string | null,
  rules: ReadonlyMap<Executor, ExecutorRule>,
): Executors {
  const countryOf = (who: Executor) => rules.get(who)?.country ?? rules.get('office')?.country ?? office
  const ofCountry = (who: Executor, day: CivilDay) => {
    const country = countryOf(who)
    return country === null ? null : days.of(country, day).closed
  }

  function closedOn(who: Executor, day: CivilDay): string | null {
    const own = rules.get(who)?.closed.find(({ first, last }) => first <= day && day <= last)
    if (own) return own.name
    const closed = ofCountry(who, day)
    return closed?.startsWith(HOLIDAY) ? closed.slice(HOLIDAY.length) : null
  }

  function rests(who: Executor, day: CivilDay): boolean {
    if (closedOn(who, day) !== null) return true
    const country = countryOf(who)
    // A make-up day is a working day of theirs too.
    if (country !== null && days.isMadeUp(country, day)) return false
    return rules.get(who)?.weekend?.includes(weekdayOf(day)) ?? ofCountry(who, day) !== null
  }

  function longClosure(who: Executor, today: CivilDay): LongClosure | null {
    for (let day = today; day <= today + TOLD_AHEAD_DAYS; day += 1) {
      if (!rests(who, day)) continue
      let first = day
      while (day === today && first > today - LONGEST_SEARCH_DAYS && rests(who, first - 1)) first -= 1
      let end = day
      while (end < first + LONGEST_SEARCH_DAYS && rests(who, end)) end += 1
      const name = nameOf(who, first, end)
      if (name !== null && end - first >= LONG_DAYS)
        return { who, name, from: isoOf(first), backOn: isoOf(end), meanwhile: rules.get(who)?.meanwhile ?? null }
      day = end
    }
    return null
  }

  /** Their own word for a row of closed days goes before that of a holiday in it. */
  function nameOf(who: Executor, first: CivilDay, end: CivilDay): string | null {
    const own = rules.get(who)?.closed.find((one) => one.first < end && first <= one.last)
    if (own) return own.name
    for (let day = first; day < end; day += 1) {
      const name = closedOn(who, day)
      if (name !== null) return name
    }
    return null
  }

  return {
    closedOn,
    rests,
    longClosure,
    carriersOf(what, remedies) {
      const carried: readonly string[] = what === 'dispatch' ? [what, ...remedies] : [what]
      const found = EXECUTORS.filter((who) => rules.get(who)?.carries.some((one) => carried.includes(one)))
      return found.length > 0 ? found : ['office']
    },
  }
}

const HOLIDAY = 'holiday:'

/** Promises whose day falls into a closure of whoever carries them out. */
export function closedPromises(
  executors: Executors,
  promises: readonly Commitment[],
  remedies: readonly Remedy[],
  dayAt: (at: Instant) => CivilDay,
): ClosedPromise[] {
  return promises.flatMap(({ what, dueAt }): ClosedPromise[] => {
    const carriers = executors.carriersOf(what, remedies)
    const day = dayAt(dueAt)
    for (const who of carriers) {
      const name = executors.closedOn(who, day)
      if (name === null) continue
      let next = day + 1
      while (next < day + LONGEST_SEARCH_DAYS && carriers.some((one) => executors.rests(one, next))) next += 1
      return [{ what, who, name, day: isoOf(day), next: isoOf(next) }]
    }
    return []
  })
}

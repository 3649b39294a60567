/** When a colleague is asked to answer: within the hours of the office, for at half past six nobody reads a question. */
import { afterOfficeTime, OFFICE, officeTimeBefore } from '../craft/office-time.ts'
import { type PaperCase, proposedPapers } from '../drafting/paper.ts'
import type { ProposedPaper } from '../ticket/paper.ts'
import type { JourneyContext } from './context.ts'

/** Whoever is asked has at least so long. */
const LEAST_MINUTES = 60
const MINUTE_MS = 60_000

/** The papers that a ticket calls for; where there is danger, people are rung and the hour stays. */
export function proposalsFor(context: JourneyContext, about: PaperCase): ProposedPaper[] {
  const { roles, calendars } = context.workshop()
  const proposed = proposedPapers(about, roles)
  if (about.ticket.severity === 'critical') return proposed
  const least = new Date(Date.parse(about.now) + LEAST_MINUTES * MINUTE_MS).toISOString()
  return proposed.map((one) => {
    if (one.dueAt === null) return one
    const before = officeTimeBefore(one.dueAt, OFFICE, calendars)
    return { ...one, dueAt: before >= least ? before : afterOfficeTime(about.now, LEAST_MINUTES, OFFICE, calendars) }
  })
}

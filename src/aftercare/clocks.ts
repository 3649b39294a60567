/**
 * The promises that run: first response, next response, solution; on the wall clock from the server's receipt.
 *
 * A ticket's clocks follow from what happened, mail by mail and letter by letter: `clocksOf` counts them anew from the
 * whole history, so that no order of events, no restart and no correction can leave one running wrongly.
 */
import type { Instant } from '../mail/message.ts'
import { type NextResponse, PROMISE_HOURS, type PromiseHours } from '../ticket/promise-hours.ts'

/** The columns of a ticket that hold its clocks. */
export interface Clocks {
  readonly firstResponseDueAt: Instant
  /** When the server accepted the first letter, acknowledgements included. */
  readonly firstResponseMetAt: Instant | null
  /** Null while no later mail waits for an answer. */
  readonly nextResponseDueAt: Instant | null
  /** Null while the customer owes us the evidence that we asked for. */
  readonly solutionDueAt: Instant | null
  readonly solutionMetAt: Instant | null
}

export type ClockEvent =
  /** A mail of the customer, at the server's receipt. A bare thanks owes no answer. */
  | { readonly what: 'mail'; readonly at: Instant; readonly owesAnswer: boolean }
  /** A letter of ours, when the server accepted it. */
  | { readonly what: 'letter'; readonly at: Instant; readonly offersRemedy: boolean; readonly asksEvidence: boolean }

export interface OpenClock {
  readonly name: 'first-response' | 'next-response' | 'solution'
  readonly dueAt: Instant
}

const HOUR_MS = 3_600_000

/** What one newly received mail starts: a ticket's first mail the first response and the solution, a later one the next response. */
export function clocksFor(
  mail: { readonly receivedAt: Instant; readonly isFirst: boolean },
  hours: PromiseHours = PROMISE_HOURS,
): Pick<Clocks, 'firstResponseDueAt' | 'nextResponseDueAt' | 'solutionDueAt'> {
  return {
    firstResponseDueAt: later(mail.receivedAt, hours.firstResponse),
    nextResponseDueAt: mail.isFirst ? null : later(mail.receivedAt, hours.nextResponse),
    solutionDueAt: mail.isFirst ? later(mail.receivedAt, hours.solution) : null,
  }
}

/**
 * All clocks of a ticket from its history.
 * @param openedAt receipt of the ticket's first mail, which starts them and is no event of its own
 * @param events later mails and letters, in any order
 */
export function clocksOf(
  openedAt: Instant,
  events: readonly ClockEvent[],
  hours: PromiseHours = PROMISE_HOURS,
): Clocks {
  return courseOf(openedAt, events, hours).clocks
}

/** How each promise of a next response ended, oldest first; of the same history. */
export function nextResponsesOf(
  openedAt: Instant,
  events: readonly ClockEvent[],
  hours: PromiseHours = PROMISE_HOURS,
): readonly NextResponse[] {
  return courseOf(openedAt, events, hours).nextResponses
}

function courseOf(
  openedAt: Instant,
  events: readonly ClockEvent[],
  hours: PromiseHours,
): { readonly clocks: Clocks; readonly nextResponses: readonly NextResponse[] } {
  const ended: NextResponse[] = []
  let firstResponseMetAt: Instant | null = null
  let unansweredSince: Instant | null = null
  let solutionMetAt: Instant | null = null
  let pausedSince: Instant | null = null
  let pausedMs = 0
  const isOverdue = (at: Instant): boolean => at > later(openedAt, hours.solution + pausedMs / HOUR_MS)
  const goOn = (at: Instant): void => {
    if (pausedSince !== null) pausedMs += Date.parse(at) - Date.parse(pausedSince)
    pausedSince = null
  }
  for (const event of events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    if (event.what === 'letter') {
      firstResponseMetAt ??= event.at
      if (unansweredSince !== null) ended.push({ dueAt: later(unansweredSince, hours.nextResponse), metAt: event.at })
      unansweredSince = null
      // From the solution on the clock stands, kept or broken; what is broken no question of ours mends.
      if (event.offersRemedy && solutionMetAt === null) {
        goOn(event.at)
        solutionMetAt = event.at
      } else if (event.asksEvidence && solutionMetAt === null && !isOverdue(event.at)) pausedSince ??= event.at
    } else {
      if (event.owesAnswer && firstResponseMetAt !== null) unansweredSince ??= event.at
      goOn(event.at)
    }
  }
  const nextResponseDueAt = unansweredSince === null ? null : later(unansweredSince, hours.nextResponse)
  if (nextResponseDueAt !== null) ended.push({ dueAt: nextResponseDueAt, metAt: null })
  const clocks = {
    firstResponseDueAt: later(openedAt, hours.firstResponse),
    firstResponseMetAt,
    nextResponseDueAt,
    solutionDueAt: pausedSince !== null ? null : later(openedAt, hours.solution + pausedMs / HOUR_MS),
    solutionMetAt,
  }
  return { clocks, nextResponses: ended }
}

/** The clocks that still run, earliest first. */
export function openClocks(ticket: Clocks): OpenClock[] {
  const running: OpenClock[] = []
  if (ticket.firstResponseMetAt === null) running.push({ name: 'first-response', dueAt: ticket.firstResponseDueAt })
  if (ticket.nextResponseDueAt !== null) running.push({ name: 'next-response', dueAt: ticket.nextResponseDueAt })
  if (ticket.solutionMetAt === null && ticket.solutionDueAt !== null) {
    running.push({ name: 'solution', dueAt: ticket.solutionDueAt })
  }
  return running.sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))
}

/** When the next promise breaks; null where none is open. */
export function dueAt(ticket: Clocks): Instant | null {
  return openClocks(ticket)[0]?.dueAt ?? null
}

function later(at: Instant, hours: number): Instant {
  return new Date(Date.parse(at) + Math.round(hours * HOUR_MS)).toISOString()
}

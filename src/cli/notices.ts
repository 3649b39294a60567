/** Tells chat robots what staff must know at once: gathered from the ledger, merged, each thing once to each robot. */
import { setImmediate } from 'node:timers/promises'
import { ConfigError } from '../craft/config-file.ts'
import { plainLine } from '../desk/foreign.ts'
import type { Messages } from '../desk/messages/en.ts'
import { messagesFor } from '../desk/messages/messages.ts'
import { dayAndTime } from '../desk/when.ts'
import { LONGEST_BYTES, tellRobot } from '../edge/robots.ts'
import { type Called, calledFor, escalate, NOBODY_CALLED } from '../journey/duty.ts'
import { gatherNotices } from '../journey/notices.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import type { Log } from '../ports/log.ts'
import type { NoticeSettings, Robot } from '../settings/notices.ts'
import { type DutyRoster, isWithin, onDuty } from '../ticket/duty.ts'
import type { Notice, NoticeEvent } from '../ticket/notice.ts'

export interface TellingOptions {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly log: Log
  /** config/notices.yaml of this moment; throws ConfigError. */
  readonly settings: () => Promise<NoticeSettings>
  /** Where the desk is reached from a phone; null: no links. */
  readonly publicUrl: string | null
  /** This daemon, as leases know it. */
  readonly holder: string
  readonly signal: AbortSignal
}

const BEAT_MS = 10_000
/** One daemon of several tells: the lease of a name that no account can have. */
const LEASE = 'notices:'
const LEASE_SECONDS = 60
const MERGED_AT_ONCE = 200
const LONGEST_WAIT_MS = 30 * 60_000
const WAITING_AT_NIGHT = 10 * MERGED_AT_ONCE
/** These wait for no morning. */
const LOUD: ReadonlySet<NoticeEvent> = new Set(['critical', 'sending'])
/** Looks every ten seconds until the signal. One message a robot at each look, so that none exceeds twenty a minute. */
export async function keepTelling(options: TellingOptions): Promise<void> {
  const { clock, log, signal } = options
  let said = ''
  while (!signal.aborted) {
    try {
      await lookAndTell(options)
      said = ''
    } catch (error) {
      const why = error instanceof ConfigError ? error.message : error instanceof Error ? error.name : 'unknown'
      if (why !== said) log.error('chat notices paused', { why })
      said = why
    }
    await clock.until(later(clock.now(), BEAT_MS), signal)
  }
}

/** One look, unless another daemon has it in hand. */
export async function lookAndTell(options: TellingOptions): Promise<void> {
  const { ledger, clock, settings, holder } = options
  const { robots, warnHours, duty } = await settings()
  if (robots.length === 0 || (await ledger.leases.take(LEASE, holder, LEASE_SECONDS)) === null) return
  while (await gatherNotices(ledger, robots, warnHours, clock.now())) await setImmediate()
  // Renewed, for there may have been much to gather; all at once, for slow groups one after the other would outlast it.
  if ((await ledger.leases.take(LEASE, holder, LEASE_SECONDS)) === null) return
  const escalation = duty?.escalation ?? null
  if (escalation) await escalate(ledger, robots, escalation, clock.now())
  await Promise.all(robots.map((robot) => tellOne(options, robot, duty)))
}

/** Tells one robot everything that waits for it, in one message. */
async function tellOne(
  { ledger, clock, log, publicUrl }: TellingOptions,
  robot: Robot,
  duty: DutyRoster | null,
): Promise<void> {
  const now = clock.now()
  const isManned = duty !== null && onDuty(duty, now) !== null
  const quiet = robot.quiet !== null && isWithin(robot.quiet, robot.timeZone, now)
  // What waits for the morning must not stand before what can't.
  const all = await ledger.notices.waiting(robot.name, now, quiet ? WAITING_AT_NIGHT : MERGED_AT_ONCE)
  const waiting = all
    .filter(({ event }) => !quiet || LOUD.has(event) || (event === 'clock' && isManned))
    .slice(0, MERGED_AT_ONCE)
  if (waiting.length === 0) return
  const told = await Promise.all(
    waiting.map(async (notice) => ({ notice, ticket: await ledger.tickets.ticket(notice.ticketId) })),
  )
  const keys = waiting.map(({ key }) => key)
  const called = await calledFor(ledger, duty, told, now)
  const problem = await tellRobot({
    format: robot.format,
    url: robot.url,
    secret: robot.secret,
    text: messageOf(robot, told, publicUrl, called),
    mobiles: called.people.flatMap(({ mobile }) => mobile ?? []),
    now: Date.parse(now),
  })
  if (problem === null) return ledger.notices.told(robot.name, keys, now)
  const attempts = Math.max(...waiting.map((notice) => notice.attempts))
  const wait = Math.min(BEAT_MS * 2 ** attempts, LONGEST_WAIT_MS)
  await ledger.notices.failed(robot.name, keys, later(now, wait))
  log.warn('chat robot not reached', { robot: robot.name, why: problem, waiting: keys.length })
}

interface Told {
  readonly notice: Notice
  /** Null where it was erased meanwhile. */
  readonly ticket: Ticket | null
}

/** One line a case, as many as one message holds; what doesn't fit is counted and stands in the queue. */
export function messageOf(
  robot: Robot,
  told: readonly Told[],
  publicUrl: string | null,
  called: Called = NOBODY_CALLED,
): string {
  const m = messagesFor(robot.language)
  const names = called.people.map(({ name }) => name).join(m.comma)
  const head = names === '' ? '' : m.notices[called.as](names)
  const lines = told.flatMap(({ notice, ticket }) => (ticket ? [lineOf(robot, m, notice, ticket, publicUrl)] : []))
  const foot = publicUrl === null ? m.notices.noLink : ''
  for (let shown = lines.length; shown > 0; shown -= 1) {
    const rest = lines.length - shown
    const more = rest > 0 ? `${m.notices.more(rest)}${publicUrl === null ? '' : ` ${publicUrl}/`}` : ''
    const text = [head, ...lines.slice(0, shown), more, foot].filter((line) => line !== '').join('\n')
    if (Buffer.byteLength(text) <= LONGEST_BYTES) return text
  }
  return [head, m.notices.more(lines.length), foot].filter((line) => line !== '').join('\n')
}

function lineOf(robot: Robot, m: Messages, notice: Notice, ticket: Ticket, publicUrl: string | null): string {
  const country = ticket.country && (new Intl.DisplayNames(m.tag, { type: 'region' }).of(ticket.country) ?? '')
  const parts = [
    `【${m.notices.event[notice.event]}】${ticket.number}`,
    country,
    ticket.issue && m.issue[ticket.issue],
    notice.event === 'clock' && ticket.dueAt ? m.notices.due(dayAndTime(ticket.dueAt, robot.timeZone, m)) : '',
    // A line of its own making would pass for another case.
    robot.withText ? plainLine(ticket.customer.name).slice(0, 60) : '',
    robot.withText ? plainLine(ticket.gist[robot.language] ?? '').slice(0, 160) : '',
  ]
  const line = parts.filter((part) => part).join(' · ')
  return publicUrl === null ? line : `${line}\n${publicUrl.replace(/\/$/, '')}/tickets/${ticket.id}`
}

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString()
}

/** Gathers what chat robots are told: critical cases, promises about to break, letters that went wrong, customers who wrote again. */
import type { Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Happened } from '../ports/ledger/notices.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import type { Happening, NoticeEvent } from '../ticket/notice.ts'

/** Whom a robot wants to be told of. */
export interface Listener {
  readonly name: string
  readonly events: readonly NoticeEvent[]
  readonly markets: readonly string[] | null
}

const AT_ONCE = 500
/** A younger line may have been written beside one with a smaller id, in a commit that is not over. */
const SETTLED_MS = 5_000
/** A mail is taken in within this time from when its id was made. */
const OVERLAP_MS = 60_000
const KEPT_DAYS = 60
const HOUR_MS = 3_600_000
/** How far history and mails were looked through. */
const SEEN = 'notices-seen'
const WENT_WRONG = ['send-uncertain', 'send-rejected', 'send-stopped', 'bounced', 'paper-failed', 'paper-uncertain']
/** A mail that a person took out of a bin: its id is old, so that it is no new mail. */
const TAKEN_OUT: ReadonlySet<string | null> = new Set(['promoted', 'promoted-into'])
const LOOKED_FOR = [...WENT_WRONG, 'promoted', 'promoted-into']

interface Seen {
  readonly history: string
  readonly mail: string
}

/**
 * Notes for each listener what happened since the last look, in one commit with how far it looked. The first look ever
 * notes nothing of the past.
 * @returns whether there is more to look through
 */
export function gatherNotices(
  ledger: Ledger,
  listeners: readonly Listener[],
  warnHours: number,
  now: Instant,
): Promise<boolean> {
  return ledger.transaction(async (inside) => {
    const before = await inside.marks.mark(SEEN)
    const seen = before === null ? await inside.notices.newest() : (JSON.parse(before) as Seen)
    const lines = settledAt(
      earlier(now, SETTLED_MS),
      await inside.notices.historyAfter(seen.history, LOOKED_FOR, AT_ONCE),
    )
    const mails = await inside.notices.mailsAfter(seen.mail, AT_ONCE)
    const until = new Date(Date.parse(now) + warnHours * HOUR_MS).toISOString()
    const breaking = await inside.notices.breaking(now, until, AT_ONCE)
    const happenings: Happening[] = [
      ...lines.flatMap(({ id, ticketId, act }) =>
        TAKEN_OUT.has(act) ? [] : [{ key: `sending:${id}`, event: 'sending' as const, ticketId }],
      ),
      ...breaking.map(({ ticketId, dueAt }) => ({
        key: `clock:${ticketId}:${dueAt}`,
        event: 'clock' as const,
        ticketId,
      })),
    ]
    for (const { id, ticketId, act } of lines) {
      if (!TAKEN_OUT.has(act)) continue
      const ticket = await inside.tickets.ticket(ticketId)
      if (ticket?.severity === 'critical') happenings.push({ key: `critical:${ticketId}`, event: 'critical', ticketId })
      if (act === 'promoted-into') happenings.push({ key: `customer:${id}`, event: 'customer', ticketId })
    }
    for (const { id, ticketId, at } of mails) {
      const ticket = await inside.tickets.ticket(ticketId)
      if (!ticket) continue
      if (ticket.severity === 'critical') happenings.push({ key: `critical:${ticketId}`, event: 'critical', ticketId })
      if (at > ticket.openedAt) happenings.push({ key: `customer:${id}`, event: 'customer', ticketId })
    }
    await noteFor(inside, listeners, happenings, now)
    await inside.notices.removeBefore(earlier(now, KEPT_DAYS * 24 * HOUR_MS))
    const next: Seen = { history: lines.at(-1)?.id ?? seen.history, mail: mailsSeen(mails) ?? seen.mail }
    if (JSON.stringify(next) !== before) await inside.marks.setMark(SEEN, JSON.stringify(next), now)
    return lines.length === AT_ONCE || mails.length === AT_ONCE
  })
}

async function noteFor(
  ledger: Ledger,
  listeners: readonly Listener[],
  happenings: readonly Happening[],
  now: Instant,
): Promise<void> {
  const markets = new Map<string, Ticket['market']>()
  for (const { ticketId } of happenings) {
    if (!markets.has(ticketId)) markets.set(ticketId, (await ledger.tickets.ticket(ticketId))?.market ?? null)
  }
  const concerns = (listener: Listener, { event, ticketId }: Happening): boolean => {
    const market = markets.get(ticketId) ?? null
    // A case of no known market concerns everybody.
    return (
      listener.events.includes(event) &&
      (listener.markets === null || market === null || inMarkets(listener.markets, market))
    )
  }
  for (const listener of listeners) {
    await ledger.notices.add(
      listener.name,
      happenings.filter((one) => concerns(listener, one)),
      now,
    )
  }
}

/**
 * How far mails count as looked through: a minute behind the newest, by the time in their ids (RFC 9562 §5.7). One with an
 * older id may be committed after it; what is read twice is noted once.
 */
function mailsSeen(mails: readonly Happened[]): string | null {
  const newest = mails.at(-1)
  if (!newest || mails.length === AT_ONCE) return newest?.id ?? null
  const settled = madeAt(newest.id) - OVERLAP_MS
  return mails.findLast(({ id }) => madeAt(id) <= settled)?.id ?? null
}

const madeAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

/** The first ones, up to one that is too young. */
function settledAt(at: Instant, lines: readonly Happened[]): readonly Happened[] {
  const young = lines.findIndex((line) => line.at > at)
  return young < 0 ? lines : lines.slice(0, young)
}

/** A market may name a part of its country (MY-02). */
const inMarkets = (markets: readonly string[], market: string): boolean =>
  markets.some((one) => market === one || market.startsWith(`${one}-`))

function earlier(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) - ms).toISOString()
}

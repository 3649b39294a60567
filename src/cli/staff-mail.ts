/** Writes to the staff by itself: once a day what waits for each, and before a promise breaks to whoever sees to it. */

import type { Calendars } from '../craft/calendar.ts'
import { dayOf } from '../craft/calendar-closures.ts'
import { afterOfficeTime, OFFICE } from '../craft/office-time.ts'
import { maySee } from '../journey/act.ts'
import type { JourneyContext } from '../journey/context.ts'
import { inCharge } from '../journey/duty.ts'
import { gatherDigest, nothingWaits } from '../journey/staff-digest.ts'
import type { Instant } from '../mail/message.ts'
import { mintMessageId } from '../mail/message-id.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import { actsFor } from '../ticket/absence.ts'
import type { Account } from '../ticket/account.ts'
import { digestTime, type WorkTimes, workEnds, workOf } from '../ticket/at-work.ts'
import { type DutyRoster, onDuty } from '../ticket/duty.ts'
import { DIGEST_WINDOW_HOURS, type StaffMail, type StaffMailWish } from '../ticket/staff-mail.ts'
import { digestText, type Reader, warningText } from './staff-mail-text.ts'

export interface StaffDuty {
  readonly duty: DutyRoster | null
  readonly warnHours: number
}

export const NO_DUTY: StaffDuty = { duty: null, warnHours: 4 }

export interface StaffMailOptions
  extends Pick<JourneyContext, 'ledger' | 'clock' | 'log' | 'key' | 'accounts' | 'randomToken'> {
  /** Of this moment: the office's days off. */
  readonly calendars: () => Calendars
  /** Where the desk is reached; null: no links. */
  readonly publicUrl: string | null
  readonly duty: () => Promise<StaffDuty>
  /** Lets what was written leave at once. */
  readonly kick: () => void
  readonly signal: AbortSignal
}

const BEAT_MS = 30_000
const KEPT_DAYS = 60
const DAY_MS = 86_400_000
const TOKEN_BYTES = 12
const HOUR_MS = 3_600_000
const WARNED_AT_ONCE = 200

/** Looks every half minute until the signal. Not started in shadow mode: then nothing can leave. */
export async function keepWritingToStaff(options: StaffMailOptions): Promise<void> {
  const { clock, log, signal } = options
  while (!signal.aborted) {
    try {
      await writeToStaff(options)
    } catch (error) {
      log.error('writing to the staff paused', { kind: error instanceof Error ? error.name : 'unknown' })
    }
    await clock.until(new Date(Date.parse(clock.now()) + BEAT_MS).toISOString(), signal)
  }
}

/** One look. Several daemons may look at once: what one has written the others leave. */
export async function writeToStaff(options: StaffMailOptions): Promise<void> {
  const { ledger, clock } = options
  const wishes = await ledger.staffMails.wishes()
  if (wishes.length === 0) return
  const now = clock.now()
  const { executors } = options.calendars()
  const { duty, warnHours } = await options.duty()
  const times: WorkTimes = {
    absences: await ledger.absences.all(),
    roster: duty,
    rests: (day) => executors.rests('office', dayOf(day) ?? 0),
  }
  const warned = new Set(wishes.filter(({ warnings }) => warnings).map(({ staffId }) => staffId))
  for (const wish of wishes) {
    const staff = await ledger.staff.byId(wish.staffId)
    if (!staff?.active) continue
    await writeDigest(options, times, staff, wish, now)
    if (wish.warnings) await writeWarning(options, { ...times, warned }, staff, wish, now, warnHours)
  }
}

async function writeDigest(
  options: StaffMailOptions,
  times: WorkTimes,
  staff: Staff,
  wish: StaffMailWish,
  now: Instant,
): Promise<void> {
  const { ledger } = options
  const time = wish.digestHour === null ? null : digestTime(staff, wish.digestHour, DIGEST_WINDOW_HOURS, now)
  if (time === null || workOf(staff, now, times) === null) return
  const id = `digest:${staff.id}:${time.day}`
  if (await ledger.staffMails.has(id)) return
  const digest = await gatherDigest(ledger, staff, now)
  const words = digestText({ staff, publicUrl: options.publicUrl, now }, digest)
  const mail = mailTo(options, staff, wish, { id, kind: 'digest', until: time.until, ...words, now })
  if (mail && (await ledger.staffMails.add(nothingWaits(digest) ? { ...mail, state: 'nothing' } : mail))) options.kick()
  await ledger.notices.removeBefore(new Date(Date.parse(now) - KEPT_DAYS * DAY_MS).toISOString())
  await ledger.staffMails.removeBefore(new Date(Date.parse(now) - KEPT_DAYS * DAY_MS).toISOString())
}

/**
 * One mail of the promises that break before so many hours of this person's working time are over: one that breaks in the
 * night is told of in the evening before it. Each is told of once.
 */
async function writeWarning(
  options: StaffMailOptions,
  times: Warned,
  staff: Staff,
  wish: StaffMailWish,
  now: Instant,
  warnHours: number,
): Promise<void> {
  const { ledger, calendars } = options
  const work = workOf(staff, now, times)
  if (work === null) return
  const until =
    work === 'working'
      ? afterOfficeTime(now, warnHours * 60, { ...OFFICE, zone: staff.timeZone }, calendars())
      : new Date(Date.parse(now) + warnHours * HOUR_MS).toISOString()
  const found: { readonly ticket: Ticket; readonly key: string }[] = []
  const all = await ledger.staff.all()
  for (const { ticketId, dueAt } of await ledger.notices.breaking(now, until, WARNED_AT_ONCE)) {
    const ticket = await ledger.tickets.ticket(ticketId)
    if (ticket && concerns(staff, all, ticket, times, now)) found.push({ ticket, key: `clock:${ticketId}:${dueAt}` })
  }
  if (found.length === 0) return
  const ends = workEnds(staff, now, work)
  const told = await ledger.transaction((inside) => warnOnce(inside, options, staff, wish, { found, now, until: ends }))
  if (told) options.kick()
}

/** @returns whether there was something new to tell */
async function warnOnce(
  ledger: Ledger,
  options: StaffMailOptions,
  staff: Staff,
  wish: StaffMailWish,
  {
    found,
    now,
    until,
  }: {
    readonly found: readonly { readonly ticket: Ticket; readonly key: string }[]
    readonly now: Instant
    readonly until: Instant
  },
): Promise<boolean> {
  const listener = `mail:${staff.id}`
  const happenings = found.map(({ ticket, key }) => ({ key, event: 'clock' as const, ticketId: ticket.id }))
  await ledger.notices.add(listener, happenings, now)
  const waiting = await ledger.notices.waiting(listener, now, WARNED_AT_ONCE)
  const keys = new Set(waiting.map(({ key }) => key))
  const news = found.filter(({ key }) => keys.has(key))
  const [first] = news
  if (!first) return false
  const words = warningText(
    { staff, publicUrl: options.publicUrl, now },
    news.map(({ ticket }) => ticket),
  )
  const mail = mailTo(options, staff, wish, {
    id: `warning:${staff.id}:${first.key}`,
    kind: 'warning',
    until,
    ...words,
    now,
  })
  if (!mail || !(await ledger.staffMails.add(mail))) return false
  await ledger.notices.told(listener, [...keys], now)
  return true
}

/** When people work, and who is told by mail at all. */
interface Warned extends WorkTimes {
  readonly warned: ReadonlySet<string>
}

/**
 * Their own ticket or that of whom they stand in for; danger too where they are on duty; nobody's, and that of an owner who
 * wants no such mail, where they are among the managers in charge of it.
 */
function concerns(
  staff: Staff,
  all: readonly Staff[],
  ticket: Ticket,
  { absences, roster, warned }: Warned,
  now: Instant,
): boolean {
  if (!maySee(staff, ticket)) return false
  const acting = ticket.assignee === null ? null : actsFor(absences, ticket.assignee, now)
  if (acting === staff.id) return true
  if (ticket.severity === 'critical' && roster && onDuty(roster, now)?.name === staff.name) return true
  const unheard = acting === null || !warned.has(acting)
  return unheard && inCharge(all, ticket).some(({ id }) => id === staff.id)
}

/** Ready to be added; null where no account is there by which it could leave. */
function mailTo(
  { accounts, key, randomToken }: StaffMailOptions,
  staff: Staff,
  wish: StaffMailWish,
  what: Pick<StaffMail, 'id' | 'kind' | 'until' | 'subject' | 'text'> & Pick<Reader, 'now'>,
): StaffMail | null {
  const all = [...accounts().values()]
  const account = accountFor(all, staff)
  if (!account) return null
  const { address } = account.address
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const { now, ...rest } = what
  // It would come back as a mail to be taken in.
  const isOurs = all.some((one) => one.ownAddresses.includes(wish.address.toLowerCase()))
  return {
    ...rest,
    staffId: staff.id,
    account: account.name,
    state: isOurs ? 'failed' : 'queued',
    messageId: mintMessageId({ key, ticketId: staff.id, random: randomToken(TOKEN_BYTES), domain, kind: 'staff' }),
    readyAt: now,
    attempts: 0,
    response: isOurs ? 'own-address' : null,
    createdAt: now,
    to: { name: staff.name, address: wish.address },
    language: staff.language,
  }
}

/** The first by name that this person may see. */
const accountFor = (accounts: readonly Account[], staff: Staff): Account | undefined =>
  accounts
    .filter(({ name }) => maySee(staff, { account: name, market: null }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))[0]

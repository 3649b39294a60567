/** When somebody here can call a customer: spans in which it is business in both places. */
import { isGoodHour } from '../craft/calendar.ts'
import { civilDay } from '../craft/calendar-days.ts'
import type { Instant } from '../mail/message.ts'
import type { CallWindow } from '../ticket/aftercare-acts.ts'
import { whereabouts } from './acts-approve.ts'
import type { JourneyContext } from './context.ts'

const STEP_MS = 30 * 60_000
const LOOKED_AHEAD = 3 * 48
const MOST = 3
/** Our office, on the clock of whoever calls. */
const OFFICE = { from: 9, until: 18 }

/** @param zone IANA zone of whoever calls */
export async function callWindows(
  context: JourneyContext,
  ticketId: string,
  zone: string,
): Promise<readonly CallWindow[]> {
  const row = (await context.ledger.tickets.turnsOf(ticketId)).findLast(({ turn }) => turn.stage !== 'opened')
  const ticket = await context.ledger.tickets.ticket(ticketId)
  const account = ticket && context.accounts().get(ticket.account)
  if (!row || row.turn.stage === 'opened' || !account) return []
  const where = whereabouts(context, row.turn, account)
  const inOffice = officeHours(context, zone)
  const first = Math.ceil(Date.parse(context.clock.now()) / STEP_MS) * STEP_MS
  const windows: CallWindow[] = []
  for (let step = 0; step < LOOKED_AHEAD && windows.length <= MOST; step += 1) {
    const at = new Date(first + step * STEP_MS).toISOString()
    if (!inOffice(at) || !isGoodHour({ ...where, at }).good) continue
    const end = new Date(first + (step + 1) * STEP_MS).toISOString()
    const last = windows.at(-1)
    if (last?.until === at) windows[windows.length - 1] = { ...last, until: end }
    else windows.push({ from: at, until: end })
  }
  return windows.slice(0, MOST)
}

function officeHours(context: JourneyContext, zone: string): (at: Instant) => boolean {
  const { executors } = context.workshop().calendars
  const clock = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    hourCycle: 'h23',
  })
  return (at) => {
    const parts = new Map(clock.formatToParts(new Date(at)).map(({ type, value }) => [type, Number(value)]))
    const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
    const day = civilDay(part('year'), part('month'), part('day'))
    const works = !executors.rests('office', day)
    return works && part('hour') >= OFFICE.from && part('hour') < OFFICE.until
  }
}

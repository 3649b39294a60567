/** A year of complaints through the real clocks, calendars and send plan, with people who approve and a daemon that fails. */

import { getTimezone } from 'countries-and-timezones'
import { type ClockEvent, clocksOf } from '../../src/aftercare/clocks.ts'
import { type Calendars, isGoodHour, nextGoodHour, type Whereabouts } from '../../src/craft/calendar.ts'
import { leastBadHour } from '../../src/craft/calendar-least.ts'
import { type OpenPromises, planSend, whereaboutsOf } from '../../src/sending/when.ts'
import type { Case } from './cases.ts'
import { type Confusion, type Sighting, zonesSeen } from './confusion.ts'
import { createHeap } from './heap.ts'
import { pastAll, type Stretch, without, workDone } from './staff.ts'

export interface Setting {
  readonly calendars: Calendars
  readonly confusion: Confusion
  readonly desk: readonly Stretch[]
  readonly down: readonly Stretch[]
}

export interface Letter {
  readonly of: Case
  readonly what: 'first' | 'solution' | 'acknowledgement'
  readonly approvedAt: number
  readonly chosenBy: 'machine' | 'person'
  /** Whether understanding's likeliest zone is the true one. */
  readonly zoneKnown: boolean
  readonly sentAt: number
}

export interface Lived {
  readonly case: Case
  readonly letters: Letter[]
  /** When the customer sent the evidence that our first letter asked for. */
  readonly answeredAt: number | null
}

export const HOUR_MS = 3_600_000
export const APPROVAL_MS = HOUR_MS
export const UNDO_SECONDS = 60
const PACING_MS = 20_000
/** As sending holds it: an instant that a person chose counts for an hour, then good hours count again. */
const CHOSEN_MS = HOUR_MS
/** The market of the one mailbox: used where nothing tells where a customer lives. */
const MARKET = 'US'

interface Waiting {
  readonly at: number
  readonly lived: Lived
  readonly what: Letter['what']
  readonly approvedAt: number
  readonly chosenBy: Letter['chosenBy']
  readonly plannedAt: number
}

/** Every letter of the year, as amends would send them. */
export function liveThrough(cases: readonly Case[], setting: Setting): Lived[] {
  const { calendars, down } = setting
  const hours = without(setting.desk, down)
  const outbox = createHeap<Waiting>((one) => one.at)
  const lived = cases.map((one): Lived => ({ case: one, letters: [], answeredAt: null }))
  for (const one of lived) approve(one, 'first', workDone(hours, one.case.at, APPROVAL_MS))
  let lastStart = 0
  for (let next = outbox.take(); next; next = outbox.take()) {
    const at = Math.max(pastAll(down, next.at), lastStart + PACING_MS)
    const held = next.chosenBy === 'person' && at - next.plannedAt <= CHOSEN_MS
    const where = whereOf(next.lived.case, setting)
    if (!held && !isGoodHour({ ...where, at: iso(at) }).good) {
      outbox.put({ ...next, at: Date.parse(nextGoodHour({ ...where, from: iso(at) }).at) })
      continue
    }
    // Held up by pacing or an outage: others may be due before.
    if (at > next.at) {
      outbox.put({ ...next, at })
      continue
    }
    lastStart = at
    send(next, at)
  }
  return lived

  function approve(one: Lived, what: 'first' | 'solution', approvedAt: number): void {
    const where = whereOf(one.case, setting)
    const promises = open(one)
    const plan = planSend({
      now: iso(approvedAt),
      ...seen(one.case, setting),
      calendars,
      fallbackZone: calendars.zoneOf(MARKET),
      undoSeconds: UNDO_SECONDS,
      promises,
      seed: one.case.id + what,
    })
    const letter = { lived: one, what, approvedAt }
    const earliest = approvedAt + UNDO_SECONDS * 1000
    // Whoever waits for word on a hazard gets it now; else a word of receipt goes at the least bad instant, if it wakes nobody.
    if (plan.breaks !== null && one.case.severity === 'critical') {
      outbox.put({ ...letter, at: earliest, plannedAt: earliest, chosenBy: 'person' })
      return
    }
    const due = Date.parse(promises.firstResponseDueAt ?? promises.nextResponseDueAt ?? plan.at)
    if (due > earliest && due < Date.parse(plan.at)) {
      const least = leastBadHour({ ...where, from: iso(earliest), until: iso(due) })
      const at = Date.parse(least.at)
      if (least.is !== 'night')
        outbox.put({ ...letter, what: 'acknowledgement', at, plannedAt: at, chosenBy: 'person' })
    }
    const at = Date.parse(plan.at)
    outbox.put({ ...letter, at, plannedAt: at, chosenBy: 'machine' })
  }

  function send({ lived: one, what, approvedAt, chosenBy }: Waiting, sentAt: number): void {
    one.letters.push({ of: one.case, what, approvedAt, chosenBy, zoneKnown: zoneKnown(one.case, setting), sentAt })
    const { evidenceAfterHours } = one.case
    if (what !== 'first' || evidenceAfterHours === null) return
    const answeredAt = sentAt + evidenceAfterHours * HOUR_MS
    Object.assign(one, { answeredAt })
    approve(one, 'solution', workDone(hours, answeredAt, APPROVAL_MS))
  }
}

/** The clocks of a case as aftercare counts them. */
export function clocks({ case: { at, evidenceAfterHours }, letters, answeredAt }: Lived) {
  const events: ClockEvent[] = letters.map(({ what, sentAt }) => ({
    what: 'letter',
    at: iso(sentAt),
    offersRemedy: what === 'solution' || (what === 'first' && evidenceAfterHours === null),
    asksEvidence: what === 'first' && evidenceAfterHours !== null,
  }))
  if (answeredAt !== null) events.push({ what: 'mail', at: iso(answeredAt), owesAnswer: true })
  return clocksOf(iso(at), events)
}

function open(one: Lived): OpenPromises {
  const now = clocks(one)
  return {
    firstResponseDueAt: now.firstResponseMetAt === null ? now.firstResponseDueAt : null,
    nextResponseDueAt: now.nextResponseDueAt,
    solutionDueAt: now.solutionMetAt === null ? now.solutionDueAt : null,
  }
}

export function sightingOf({ sight }: Case, { sightings }: Confusion): Sighting {
  const one = sightings[Math.floor(sight * sightings.length)]
  if (!one) throw new Error('no zone was ever measured: npm run simulate -- --measure')
  return one
}

function seen(one: Case, { confusion }: Setting) {
  const sighting = sightingOf(one, confusion)
  const zones = zonesSeen(sighting, one.zone, one.at)
  const elsewhere = getTimezone(zones[0]?.zone ?? '')?.countries[0] ?? null
  const country = sighting.country === 'right' ? one.country : sighting.country === 'wrong' ? elsewhere : null
  const found = <T>(value: T) => ({ value, confidence: 1, why: [] })
  const findings = { zones, timezone: found(zones[0]?.zone ?? null), country: found(country) }
  return { findings, market: country ?? MARKET }
}

function zoneKnown(one: Case, { confusion }: Setting): boolean {
  return sightingOf(one, confusion).zones[0]?.[0] === 0
}

export function whereOf(one: Case, setting: Setting): Whereabouts {
  const { calendars } = setting
  return whereaboutsOf({ ...seen(one, setting), calendars, fallbackZone: calendars.zoneOf(MARKET) })
}

export function iso(at: number): string {
  return new Date(at).toISOString()
}

/** What a lived year comes to: letters at bad hours, promises kept, and why the others were not. */
import { IANAZone } from 'luxon'
import { type Calendars, nextGoodHour } from '../../src/craft/calendar.ts'
import { localTime } from '../../src/craft/calendar-zones.ts'
import type { Leaves } from './policies.ts'
import { workDone } from './staff.ts'
import {
  APPROVAL_MS,
  clocks,
  HOUR_MS,
  iso,
  type Letter,
  type Lived,
  type Setting,
  UNDO_SECONDS,
  whereOf,
} from './year.ts'

export interface Figures {
  readonly letters: number
  readonly machine: Share
  /** Of the machine's letters, those to customers whose zone was known. */
  readonly known: Share
  readonly person: Share
  /** Letters of the machine on a weekend or holiday there. */
  readonly dayOff: Share
  readonly promises: Readonly<Record<PromiseName, Kept>>
  /** Most letters that left within any one minute. */
  readonly burst: number
  /** Hours from approval to sending: half of the letters, and 99 of 100, waited no longer. */
  readonly waited: readonly [number, number]
}

export interface Share {
  readonly of: number
  readonly bad: number
}

export type PromiseName = 'first' | 'next' | 'solution'
export const PROMISES: readonly PromiseName[] = ['first', 'next', 'solution']
export const WHY_BROKEN = ['no-good-hour', 'staff-away', 'daemon-down'] as const
export type WhyBroken = (typeof WHY_BROKEN)[number]

export interface Kept {
  readonly kept: number
  readonly broken: Readonly<Record<WhyBroken, number>>
}

const NIGHT_FROM = 21 * 60
const NIGHT_TO = 7 * 60
const MINUTE_MS = 60_000

/** @param leaves when a letter of this policy leaves that is approved then, where nothing fails */
export function figuresOf(lived: readonly Lived[], setting: Setting, leaves: Leaves): Figures {
  const letters = lived.flatMap((one) => one.letters)
  const machine = letters.filter(({ chosenBy }) => chosenBy === 'machine')
  const waits = letters.map(({ sentAt, approvedAt }) => (sentAt - approvedAt) / HOUR_MS).sort((a, b) => a - b)
  const waited = (share: number) => waits[Math.floor(waits.length * share)] ?? 0
  return {
    letters: letters.length,
    machine: share(machine, atNight),
    known: share(
      machine.filter(({ zoneKnown }) => zoneKnown),
      atNight,
    ),
    person: share(
      letters.filter(({ chosenBy }) => chosenBy === 'person'),
      atNight,
    ),
    dayOff: share(machine, (one) => onDayOff(one, setting.calendars)),
    promises: {
      first: kept(lived, setting, leaves, 'first'),
      next: kept(lived, setting, leaves, 'next'),
      solution: kept(lived, setting, leaves, 'solution'),
    },
    burst: burst(letters),
    waited: [waited(0.5), waited(0.99)],
  }
}

function share(letters: readonly Letter[], isBad: (one: Letter) => boolean): Share {
  return { of: letters.length, bad: letters.filter(isBad).length }
}

/** Outside 07:00–21:00 where the customer truly lives. */
export function atNight({ of, sentAt }: Letter): boolean {
  const { minute } = localTime(IANAZone.create(of.zone), sentAt)
  return minute < NIGHT_TO || minute >= NIGHT_FROM
}

function onDayOff({ of, sentAt }: Letter, calendars: Calendars): boolean {
  return calendars.days.of(of.country, localTime(IANAZone.create(of.zone), sentAt).day).closed !== null
}

interface Owed {
  readonly from: number
  readonly due: number
  readonly met: number
}

function kept(lived: readonly Lived[], setting: Setting, leaves: Leaves, name: PromiseName): Kept {
  const broken = { 'no-good-hour': 0, 'staff-away': 0, 'daemon-down': 0 }
  let met = 0
  for (const one of lived) {
    const owed = owedOf(one, name)
    if (owed === null) continue
    if (owed.met <= owed.due) met += 1
    else broken[whyBroken(one, owed, setting, leaves)] += 1
  }
  return { kept: met, broken }
}

function owedOf(one: Lived, name: PromiseName): Owed | null {
  const { case: it, letters, answeredAt } = one
  const now = clocks(one)
  if (name === 'first') return owed(it.at, now.firstResponseDueAt, now.firstResponseMetAt)
  if (name === 'solution') return owed(answeredAt ?? it.at, now.solutionDueAt, now.solutionMetAt)
  if (answeredAt === null) return null
  const answer = letters.find(({ what, sentAt }) => what !== 'first' && sentAt > answeredAt)
  return { from: answeredAt, due: answeredAt + 24 * HOUR_MS, met: answer?.sentAt ?? Number.POSITIVE_INFINITY }
}

function owed(from: number, due: string | null, met: string | null): Owed | null {
  return due === null
    ? null
    : { from, due: Date.parse(due), met: met === null ? Number.POSITIVE_INFINITY : Date.parse(met) }
}

/** The policy's hour, where even a desk that never closes would have been late; then the daemon; else our people were away. */
function whyBroken({ case: it }: Lived, { from, due }: Owed, setting: Setting, leaves: Leaves): WhyBroken {
  if (leaves(it, from + APPROVAL_MS) > due) return 'no-good-hour'
  return leaves(it, workDone(setting.desk, from, APPROVAL_MS)) <= due ? 'daemon-down' : 'staff-away'
}

/** amends itself: the next good hour after the undo window. */
export function leavesAtGoodHour(setting: Setting): Leaves {
  return (one, approvedAt) =>
    Date.parse(nextGoodHour({ ...whereOf(one, setting), from: iso(approvedAt + UNDO_SECONDS * 1000) }).at)
}

function burst(letters: readonly Letter[]): number {
  const at = letters.map(({ sentAt }) => sentAt).sort((a, b) => a - b)
  let most = 0
  for (let first = 0, last = 0; last < at.length; last += 1) {
    while ((at[last] ?? 0) - (at[first] ?? 0) >= MINUTE_MS) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}

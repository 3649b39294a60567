/** Which cases stand behind each figure of a report: counted and listed by the same rule. */
import type { CaseFacts } from '../ticket/case-facts.ts'

/** Of the answers to our question whether all is right. */
const CONTENT: ReadonlySet<string> = new Set(['content', '5', '4'])
const HOUR_MS = 3_600_000

/** @param now promises that ran out before it are broken */
type Counted = (one: CaseFacts, now: string) => boolean

const isSolved: Counted = ({ closeReason }) => closeReason === 'solved'
const firstKept = (one: CaseFacts, now: string) => isKept(one, one.firstDueAt, one.firstHours, now)
const solutionKept = (one: CaseFacts, now: string) => isKept(one, one.solutionDueAt, one.solutionHours, now)
/** Every later mail that owed an answer; one that is late breaks it for the case. */
const nextBroken = ({ nextLate, nextDueAt, closedAt }: CaseFacts, now: string): boolean =>
  nextLate > 0 || (nextDueAt !== null && nextDueAt < (closedAt ?? now))
const isContent: Counted = ({ satisfaction }) => satisfaction !== null && CONTENT.has(satisfaction)

export const COUNTED = {
  cases: () => true,
  open: ({ closedAt }) => closedAt === null,
  solved: isSolved,
  byOneLetter: (one, now) => isSolved(one, now) && one.letters === 1,
  byMoreLetters: (one, now) => isSolved(one, now) && one.letters !== 1,
  first: ({ firstHours }) => firstHours !== null,
  solution: ({ solutionHours }) => solutionHours !== null,
  firstKept: (one, now) => firstKept(one, now) === true,
  firstBroken: (one, now) => firstKept(one, now) === false,
  nextKept: (one, now) => one.nextKept > 0 && !nextBroken(one, now),
  nextBroken,
  solutionKept: (one, now) => solutionKept(one, now) === true,
  solutionBroken: (one, now) => solutionKept(one, now) === false,
  unedited: ({ unedited }) => unedited === true,
  edited: ({ unedited }) => unedited === false,
  content: isContent,
  notContent: (one, now) => one.satisfaction !== null && !isContent(one, now),
  cost: ({ costs }) => costs.length > 0,
  paid: ({ paid }) => paid.length > 0,
  recovered: ({ recovered }) => recovered.length > 0,
} satisfies Readonly<Record<string, Counted>>

export type CountedName = keyof typeof COUNTED

export const COUNTED_NAMES = Object.keys(COUNTED) as readonly CountedName[]

/** Whether a promise was kept; null while it may still be, and where the case was closed before it ran out. */
function isKept(
  { openedAt, closedAt }: CaseFacts,
  due: string | null,
  hours: number | null,
  now: string,
): boolean | null {
  if (due === null) return null
  if (hours !== null) return Date.parse(openedAt) + hours * HOUR_MS <= Date.parse(due)
  return due < (closedAt ?? now) ? false : null
}

/** When a finding is right: the rules of test/corpus/LABELS.md. Pure. */
import { DateTime } from 'luxon'
import type { Issue } from '../ticket/words.ts'
import type { Reading } from './reading.ts'
import { setScore } from './scoring-figures.ts'
import { type Gold, GRIEVANCES } from './scoring-labels.ts'

export type ScoredField = Exclude<keyof Gold, 'file' | 'zoneEvidence' | 'note'>

/** What is scored of one line of `read --json`. */
export type Scored = Pick<Reading, 'file' | ScoredField> &
  Partial<Pick<Reading, 'confidence' | 'why' | 'error'>> & {
    /** Best first; not scored where it is left out. */
    readonly likelyIssues?: readonly Issue[]
  }

export interface Pair {
  readonly gold: Gold
  readonly reading: Scored
  /** Instant of the mail's Date: the day on which zones are compared; null where it has none. */
  readonly at: string | null
}

/** null where the field isn't scored for this mail. */
export type Check = (pair: Pair) => boolean | null

export const grievance = ({ gold }: Pair): boolean => GRIEVANCES.has(gold.kind)
/** Issue, severity and tone are labelled for complaints and their follow-ups only. */
export const grieved: (check: Check) => Check = (check) => (pair) => (grievance(pair) ? check(pair) : null)
const labelled =
  (field: ScoredField, check: Check): Check =>
  (pair) =>
    pair.gold[field] === undefined ? null : check(pair)
const same = (field: ScoredField): Check => labelled(field, ({ gold, reading }) => gold[field] === reading[field])
export const sameSet = (field: ListField): Check =>
  labelled(field, ({ gold, reading }) => setScore([[valuesOf(gold, field), valuesOf(reading, field)]]).f1 === 1)

/** Each field's rule. */
export const FIELDS = {
  kind: same('kind'),
  reply: same('reply'),
  language: same('language'),
  country: same('country'),
  timezone: labelled('timezone', sameOffset),
  issue: grieved(same('issue')),
  severity: grieved(same('severity')),
  tone: grieved(same('tone')),
  orderNumbers: sameSet('orderNumbers'),
  claim: labelled('claim', sameClaim),
  evidence: same('evidence'),
  customerName: labelled(
    'customerName',
    ({ gold, reading }) => plainName(gold.customerName ?? null) === plainName(reading.customerName),
  ),
  suspicious: same('suspicious'),
} satisfies Partial<Record<ScoredField, Check>>

/** How near the main issue was where it is wrong. */
export const NEAR_MISSES: Readonly<Record<string, Check>> = {
  'issue among two': grieved(labelled('issue', amongTwo)),
  'issue among found': grieved(
    labelled(
      'issue',
      ({ gold, reading }) => gold.issue === reading.issue || reading.alsoIssues.some((also) => also === gold.issue),
    ),
  ),
}

export type ListField = 'orderNumbers' | 'wants' | 'alsoIssues'

/** Of which mails a list is scored. */
export const LISTS: Readonly<Record<ListField, (pair: Pair) => boolean>> = {
  orderNumbers: () => true,
  wants: grievance,
  alsoIssues: grievance,
}
export const LIST_FIELDS = ['orderNumbers', 'wants', 'alsoIssues'] as const satisfies readonly ListField[]

function amongTwo({ gold, reading }: Pair): boolean | null {
  if (reading.likelyIssues === undefined) return null
  return gold.issue === reading.issue || reading.likelyIssues.slice(0, 2).some((issue) => issue === gold.issue)
}

/** A mail without a date: the zones must agree in summer and winter. */
const ANY_DAY = ['2026-01-15T12:00:00.000Z', '2026-07-15T12:00:00.000Z']

function sameOffset({ gold, reading, at }: Pair): boolean {
  const wanted = gold.timezone ?? null
  if (wanted === null || reading.timezone === null) return wanted === reading.timezone
  const days = at === null ? ANY_DAY : [at]
  return days.every((day) => offsetOf(wanted, day) === offsetOf(reading.timezone ?? '', day))
}

/** Minutes east of UTC; null where no such zone is known. */
function offsetOf(zone: string, at: string): number | null {
  const local = DateTime.fromISO(at, { zone })
  return local.isValid ? local.offset : null
}

function sameClaim({ gold, reading }: Pair): boolean {
  const wanted = gold.claim ?? null
  if (wanted === null || reading.claim === null) return wanted === reading.claim
  return wanted.currency === reading.claim.currency && Math.abs(wanted.amount - reading.claim.amount) < 0.005
}

export function valuesOf(mail: Gold | Scored, field: ListField): readonly string[] {
  const values = mail[field] ?? []
  return field === 'orderNumbers' ? values.map(plainNumber) : values
}

/** As written, but for case, spaces, a leading number sign and a leading PO, which labels have both with and without. */
function plainNumber(number: string): string {
  return number
    .toUpperCase()
    .replace(/\s/gu, '')
    .replace(/^#?(?:P\.?O\.?[-#]?(?=\d))?/u, '')
}

function plainName(name: string | null): string | null {
  return name === null
    ? null
    : name
        .normalize('NFC')
        .toLowerCase()
        .replace(/[\s.]+/gu, ' ')
        .trim()
}

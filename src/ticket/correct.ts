/** What a person may put right of the findings, and what becomes of them; the machine's value is kept beside the person's. */
import type { Instant } from '../mail/message.ts'
import type { Claim, Corrected, Finding, Findings, Quantity } from './findings.ts'
import {
  ANSWERS,
  type Answer,
  EVIDENCES,
  type Evidence,
  ISSUES,
  type Issue,
  type Kind,
  SEVERITIES,
  type Severity,
  TICKET_KINDS,
  TONES,
  type Tone,
  WISHES,
  type Wish,
} from './words.ts'

export interface CorrectableValues {
  readonly kind: Kind
  readonly answer: Answer | null
  readonly issue: Issue | null
  readonly alsoIssues: readonly Issue[]
  readonly severity: Severity
  readonly tone: Tone
  readonly language: string
  readonly replyLanguage: string
  readonly country: string | null
  readonly timezone: string | null
  readonly orderNumbers: readonly string[]
  readonly claim: Claim | null
  readonly wants: readonly Wish[]
  readonly evidence: Evidence
  readonly quantity: Quantity | null
  readonly product: string | null
  readonly customerName: string | null
  readonly suspicious: boolean
}

export type CorrectableField = keyof CorrectableValues

export type Correction = {
  [F in CorrectableField]: { readonly field: F; readonly value: CorrectableValues[F] }
}[CorrectableField]

/** In the order in which people read them. */
export const CORRECTABLE: readonly CorrectableField[] = [
  'kind',
  'answer',
  'issue',
  'alsoIssues',
  'severity',
  'tone',
  'language',
  'replyLanguage',
  'country',
  'timezone',
  'orderNumbers',
  'claim',
  'wants',
  'evidence',
  'quantity',
  'product',
  'customerName',
  'suspicious',
]

const MOST_NUMBERS = 30
const LONGEST_NUMBER = 80
const LONGEST_LINE = 200
const LONGEST_UNIT = 40

/** Whether the value is one that this finding can have. */
export function isCorrection({ field, value }: Correction): boolean {
  switch (field) {
    case 'kind':
      return TICKET_KINDS.has(value)
    case 'answer':
      return value === null || ANSWERS.includes(value)
    case 'issue':
      return value === null || ISSUES.includes(value)
    case 'alsoIssues':
      return isSetOf(ISSUES, value)
    case 'wants':
      return isSetOf(WISHES, value)
    case 'severity':
      return SEVERITIES.includes(value)
    case 'tone':
      return TONES.includes(value)
    case 'evidence':
      return EVIDENCES.includes(value)
    case 'language':
      return isLanguage(value) && !/-[A-Z]{2}$/.test(value)
    case 'replyLanguage':
      return isLanguage(value)
    case 'country':
      return value === null || isCountry(value)
    case 'timezone':
      return value === null || isZone(value)
    case 'orderNumbers':
      return value.length <= MOST_NUMBERS && value.every((one) => isLine(one, LONGEST_NUMBER))
    case 'claim':
      return value === null || (Number.isFinite(value.amount) && value.amount >= 0 && isCurrency(value.currency))
    case 'quantity':
      return value === null || isQuantity(value)
    case 'product':
    case 'customerName':
      return value === null || isLine(value, LONGEST_LINE)
    case 'suspicious':
      return typeof value === 'boolean'
  }
}

function isSetOf<T>(list: readonly T[], values: readonly T[]): boolean {
  return values.every((value) => list.includes(value)) && new Set(values).size === values.length
}

function isLine(text: string, longest: number): boolean {
  return text.trim() !== '' && text.length <= longest && !/[\p{Cc}\u2028\u2029]/u.test(text)
}

function isQuantity({ affected, total, unit }: Quantity): boolean {
  const counts = [affected, total].filter((count) => count !== null)
  return (
    counts.length > 0 &&
    counts.every((count) => Number.isSafeInteger(count) && count >= 0) &&
    (unit === '' || isLine(unit, LONGEST_UNIT))
  )
}

/** A language that has a name: 'de', 'pt-BR', 'zh-Hant'. */
export function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/.test(tag) || tag === 'und') return false
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  return name.of(tag.split('-')[0] ?? tag) !== undefined
}

/** Codes that CLDR has names for and nobody lives in as a country. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'])

/** A country of ISO 3166-1. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRIES.has(code)) return false
  // A code that is no longer used has another one's name.
  if (new Intl.Locale(`und-${code}`).maximize().region !== code) return false
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined
}

/** An IANA zone that this Node has rules for. */
export function isZone(zone: string): boolean {
  if (!/^[A-Z][\w+-]*\/[\w+/-]+$/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code)
}

/** Whose word it is. */
export interface ByPerson {
  /** Staff id. */
  readonly by: string
  readonly at: Instant
}

/** The findings with one of them put right, and what follows from it without reading the mail again. */
export function withCorrection(findings: Findings, correction: Correction, person: ByPerson): Findings {
  const { field, value } = correction
  const put: Findings = { ...findings, [field]: putRight(findings[field], value, person) }
  switch (correction.field) {
    case 'issue':
      return { ...put, alsoIssues: without(put.alsoIssues, correction.value) }
    case 'timezone': {
      const zone = correction.value
      return { ...put, zones: zone === null ? [] : [{ zone, probability: 1 }] }
    }
    case 'wants':
      return {
        ...put,
        unsaidWants: (put.unsaidWants ?? []).filter((wish) => correction.value.includes(wish)),
        refused: (put.refused ?? []).filter((wish) => !correction.value.includes(wish)),
      }
    default:
      return put
  }
}

function putRight<T>(before: Finding<T>, value: T, { by, at }: ByPerson): Finding<T> {
  const { value: found, confidence, why } = before
  const machine: Corrected<T>['machine'] = before.corrected?.machine ?? { value: found, confidence, why }
  return { value, confidence: 1, why: [], corrected: { by, at, machine } }
}

/** The main grievance is no further one. */
function without(also: Findings['alsoIssues'], issue: Issue | null): Findings['alsoIssues'] {
  return also.value.some((one) => one === issue) ? { ...also, value: also.value.filter((one) => one !== issue) } : also
}

/** The fields that a person put right. */
export function correctedFields(findings: Findings): CorrectableField[] {
  return CORRECTABLE.filter((field) => findings[field].corrected !== undefined)
}

/** These findings with what a person put right in others: a new reading never overwrites a person's word. */
export function keepingCorrections(fresh: Findings, corrected: Findings): Findings {
  const kept = Object.fromEntries(correctedFields(corrected).map((field) => [field, corrected[field]]))
  const zones = corrected.timezone.corrected ? { zones: corrected.zones } : {}
  return { ...fresh, ...kept, ...zones }
}

/** What holds for a later mail of the same ticket, unless that mail says something new: the old mistake once more is not. */
export function carriedOver(later: Findings, earlier: Findings): Findings {
  const kept = correctedFields(earlier).filter((field) => {
    const { value } = later[field]
    const mistaken = JSON.stringify(value) === JSON.stringify(earlier[field].corrected?.machine.value)
    return LASTING.has(field) && (saysNothing(value) || mistaken)
  })
  return { ...later, ...Object.fromEntries(kept.map((field) => [field, earlier[field]])) }
}

/** Of the case, not of one mail. Language and place are the contact's and remembered there. */
const LASTING: ReadonlySet<CorrectableField> = new Set(['issue', 'orderNumbers', 'product', 'customerName'])

function saysNothing(value: CorrectableValues[CorrectableField]): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

/** A value in one line, for the history: 'damage', 'PO-1, PO-2', '1250 EUR', '12/500 pcs'; null where there is none. */
export function inOneLine(value: CorrectableValues[CorrectableField]): string | null {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if ('currency' in value) return `${value.amount} ${value.currency}`
  if ('affected' in value) return `${value.affected ?? '?'}/${value.total ?? '?'} ${value.unit}`.trim()
  return value.length === 0 ? null : value.join(', ')
}

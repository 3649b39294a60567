/** The value of each finding in the reader's words. */
import type { CorrectableField, CorrectableValues } from '../ticket/correct.ts'
import type { Quantity } from '../ticket/findings.ts'
import { langOf, plainLine } from './foreign.ts'
import type { Messages } from './messages/en.ts'
import type { Visit } from './visit.ts'
import { placeOf } from './when.ts'

type Value = CorrectableValues[CorrectableField]
type Words = Readonly<Record<string, string>>

/** Findings whose values are words of closed lists. */
const listOf = (field: CorrectableField, m: Messages): Words | null => {
  const lists: Readonly<Partial<Record<CorrectableField, Words>>> = {
    kind: m.kind,
    answer: m.answer,
    issue: m.issue,
    alsoIssues: m.issue,
    severity: m.severity,
    tone: m.tone,
    wants: m.wish,
    evidence: m.evidence,
  }
  return lists[field] ?? null
}

/** '' where nothing was found. */
export function said(visit: Visit, field: CorrectableField, value: Value): string {
  const { m } = visit
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? m.yes : ''
  if (typeof value === 'string') return oneWord(visit, field, value)
  if ('currency' in value) return money(value.amount, value.currency, m.tag)
  if ('affected' in value) return quantityOf(visit, value)
  return value.map((one) => oneWord(visit, field, one)).join(m.comma)
}

function oneWord(visit: Visit, field: CorrectableField, value: string): string {
  const { m } = visit
  const list = listOf(field, m)
  if (list) return Object.hasOwn(list, value) ? (list[value] ?? value) : plainLine(value)
  if (field === 'language' || field === 'replyLanguage') return languageName(value, visit)
  if (field === 'country') return countryName(value, m.tag)
  if (field === 'timezone') return `${placeOf(value, m)} · ${value}`
  return plainLine(value)
}

/** The same of a line of history, where the value stands as one text. */
export function saidInLine(visit: Visit, field: CorrectableField, text: string): string {
  if (text === 'yes' || text === 'no') return visit.m[text]
  const several = field === 'alsoIssues' || field === 'wants'
  return (several ? text.split(', ') : [text]).map((one) => oneWord(visit, field, one)).join(visit.m.comma)
}

function quantityOf({ m }: Visit, { affected, total, unit }: Quantity): string {
  const figure = new Intl.NumberFormat(m.tag)
  const count = (value: number | null): string => (value === null ? '?' : figure.format(value))
  const amounts = total === null ? count(affected) : m.quantityOf(count(affected), count(total))
  return `${amounts} ${plainLine(unit)}`.trim()
}

/** The language's name in the reader's language; the bare tag where nobody has a name for it. */
export function languageName(tag: string, visit: Pick<Visit, 'm'>): string {
  if (tag === 'und' || langOf(tag) === '') return visit.m.unknown
  return new Intl.DisplayNames(visit.m.tag, { type: 'language' }).of(tag) ?? tag
}

export function countryName(country: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return plainLine(country)
  return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country
}

/** Major units in the currency's own digits; the bare code where it is no currency that Intl knows. */
export function money(amount: number, currency: string, language: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`
  return new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' }).format(amount)
}

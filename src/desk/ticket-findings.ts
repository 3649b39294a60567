/** Shows what amends understood: each finding with how sure it is, in words, and the words of the mail that show it. */
import { html } from 'hono/html'
import type { Finding, Findings } from '../ticket/findings.ts'
import { langOf, plainLine } from './foreign.ts'
import type { Html, Visit } from './visit.ts'
import { placeOf } from './when.ts'

const HIGH = 0.8
const MIDDLE = 0.5

type Sureness = 'high' | 'middle' | 'low'

/** Confidence in three words: people decide by these, not by percentages. */
export const sureness = (confidence: number): Sureness =>
  confidence >= HIGH ? 'high' : confidence >= MIDDLE ? 'middle' : 'low'

interface Line {
  readonly name: string
  readonly text: string
  readonly finding: Finding<unknown>
  /** Language of the value where it is the customer's own words. */
  readonly language?: string
}

/** @param findings of the mail that is answered */
export function findingsSection(visit: Visit, findings: Findings): Html {
  const { m } = visit
  return html`<section class="card understood" aria-labelledby="findings"><h2 id="findings">${m.ticket.findings}</h2>
    <dl class="findings">${linesOf(visit, findings).map((line) => findingLine(visit, line))}</dl></section>`
}

function findingLine(visit: Visit, { name, text, finding, language }: Line): Html {
  const { m } = visit
  const sure = sureness(finding.confidence)
  return html`<div class="finding ${sure}"><dt>${name}</dt>
    <dd><span class="value">${language === undefined ? text : html`<bdi lang="${langOf(language)}" dir="auto">${text}</bdi>`}</span>
      <span class="sure ${sure}">${m.ticket.confidence[sure]}</span>
      ${finding.why.length > 0 ? html`<details class="why"><summary>${m.ticket.why}</summary><ul>${finding.why.map((why) => html`<li><bdi dir="auto" lang="">${plainLine(why)}</bdi></li>`)}</ul></details>` : ''}
    </dd></div>`
}

function linesOf(visit: Visit, found: Findings): Line[] {
  const { m } = visit
  const language = found.language.value
  const lines: (Line | null)[] = [
    { name: m.finding.kind, text: m.kind[found.kind.value], finding: found.kind },
    found.answer.value ? { name: m.finding.answer, text: m.answer[found.answer.value], finding: found.answer } : null,
    { name: m.finding.issue, text: found.issue.value ? m.issue[found.issue.value] : m.unknown, finding: found.issue },
    listed(m.finding.alsoIssues, found.alsoIssues, (issue) => m.issue[issue], visit),
    { name: m.finding.severity, text: m.severity[found.severity.value], finding: found.severity },
    { name: m.finding.tone, text: m.tone[found.tone.value], finding: found.tone },
    { name: m.finding.language, text: languageName(language, visit), finding: found.language },
    found.replyLanguage.value !== language
      ? {
          name: m.finding.replyLanguage,
          text: languageName(found.replyLanguage.value, visit),
          finding: found.replyLanguage,
        }
      : null,
    { name: m.finding.country, text: countryName(found.country.value, visit), finding: found.country },
    {
      name: m.finding.timezone,
      text: found.timezone.value ? `${placeOf(found.timezone.value, m)} · ${found.timezone.value}` : m.time.zoneUnknown,
      finding: found.timezone,
    },
    listed(m.finding.orderNumbers, found.orderNumbers, (number) => number, visit),
    found.claim.value
      ? {
          name: m.finding.claim,
          text: money(found.claim.value.amount, found.claim.value.currency, m.tag),
          finding: found.claim,
        }
      : null,
    listed(m.finding.wants, found.wants, (wish) => m.wish[wish], visit),
    { name: m.finding.evidence, text: m.evidence[found.evidence.value], finding: found.evidence },
    quantityLine(visit, found),
    found.product.value
      ? { name: m.finding.product, text: plainLine(found.product.value), finding: found.product, language }
      : null,
    found.customerName.value
      ? {
          name: m.finding.customerName,
          text: plainLine(found.customerName.value),
          finding: found.customerName,
          language,
        }
      : null,
    found.suspicious.value ? { name: m.finding.suspicious, text: m.yes, finding: found.suspicious } : null,
  ]
  return lines.filter((line) => line !== null)
}

function listed<T>(
  name: string,
  finding: Finding<readonly T[]>,
  word: (value: T) => string,
  visit: Visit,
): Line | null {
  if (finding.value.length === 0) return null
  return { name, text: finding.value.map(word).map(plainLine).join(visit.m.comma), finding }
}

function quantityLine(visit: Visit, found: Findings): Line | null {
  const quantity = found.quantity.value
  if (!quantity) return null
  const figure = new Intl.NumberFormat(visit.m.tag)
  const count = (value: number | null): string => (value === null ? '?' : figure.format(value))
  const amounts =
    quantity.total === null
      ? count(quantity.affected)
      : visit.m.quantityOf(count(quantity.affected), count(quantity.total))
  return {
    name: visit.m.finding.quantity,
    text: `${amounts} ${plainLine(quantity.unit)}`.trim(),
    finding: found.quantity,
  }
}

/** The language's name in the reader's language; the bare tag where nobody has a name for it. */
export function languageName(tag: string, visit: Visit): string {
  if (tag === 'und' || langOf(tag) === '') return visit.m.unknown
  return new Intl.DisplayNames(visit.m.tag, { type: 'language' }).of(tag) ?? tag
}

function countryName(country: string | null, visit: Visit): string {
  if (country === null || !/^[A-Z]{2}$/.test(country)) return visit.m.unknown
  return new Intl.DisplayNames(visit.m.tag, { type: 'region' }).of(country) ?? country
}

/** Major units in the currency's own digits; the bare code where it is no currency that Intl knows. */
export function money(amount: number, currency: string, language: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`
  return new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' }).format(amount)
}

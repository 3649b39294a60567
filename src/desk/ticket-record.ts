/** The rest of the intake record on the ticket's page: whom to call, what, when, by when, and what is still missing. */
import { html } from 'hono/html'
import type { Finding, Findings } from '../ticket/findings.ts'
import { missingFacts } from '../ticket/missing.ts'
import { langOf, plainLine } from './foreign.ts'
import type { Html, Visit } from './visit.ts'

const THEIRS = ['company', 'phone'] as const
const DAYS = ['receivedDate', 'incidentDate', 'deadline'] as const

/** Rows of the list of findings; those that were not found are left out, and named in the last row. */
export function recordRows(visit: Visit, findings: Findings): Html[] {
  const { m } = visit
  const language = langOf(findings.language.value)
  const words = (text: string): Html => html`<bdi lang="${language}" dir="auto">${plainLine(text)}</bdi>`
  const rows: Html[] = []
  for (const name of THEIRS) {
    const finding = findings[name]
    if (finding?.value) rows.push(row(m.finding[name], words(finding.value), finding))
  }
  const { products } = findings
  if (products && products.value.length > 0)
    rows.push(row(m.finding.products, words(products.value.join(m.comma)), products))
  for (const name of DAYS) {
    const finding = findings[name]
    if (finding?.value) rows.push(row(m.finding[name], html`${dayText(finding.value, visit)}`, finding))
  }
  const missing = missingFacts(findings)
  if (missing.length > 0)
    rows.push(html`<div class="finding missing"><dt>${m.finding.missing}</dt>
    <dd><span class="value">${missing.map((fact) => m.fact[fact]).join(m.comma)}</span></dd></div>`)
  return rows
}

function row(name: string, value: Html, { why }: Finding<unknown>): Html {
  return html`<div class="finding"><dt>${name}</dt>
    <dd><span class="value">${value}</span>${why.length > 0 ? html` <span class="quiet small"><bdi dir="auto" lang="">${plainLine(why.join(' · '))}</bdi></span>` : ''}</dd></div>`
}

/** A calendar day, which is the same day in every zone. */
export function dayText(day: string, { m }: Visit): string {
  return new Intl.DateTimeFormat(m.tag, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** Shows what amends understood: each finding with how sure it is, the words of the mail that show it, and the way to put it right. */
import { html } from 'hono/html'
import { CORRECTABLE, type CorrectableField, type CorrectableValues } from '../ticket/correct.ts'
import type { Corrected, Finding, Findings } from '../ticket/findings.ts'
import type { Wish } from '../ticket/words.ts'
import { langOf, plainLine } from './foreign.ts'
import { type CorrectablePlace, correctForm, correctionLists } from './ticket-correct.ts'
import { whoIs } from './ticket-history.ts'
import { recordRows } from './ticket-record.ts'
import { signRows } from './ticket-signs.ts'
import { said } from './ticket-values.ts'
import type { Html, Visit } from './visit.ts'
import { here } from './when.ts'

export { languageName, money } from './ticket-values.ts'

const HIGH = 0.8
const MIDDLE = 0.5

type Sureness = 'high' | 'middle' | 'low'

/** Confidence in three words: people decide by these, not by percentages. */
export const sureness = (confidence: number): Sureness =>
  confidence >= HIGH ? 'high' : confidence >= MIDDLE ? 'middle' : 'low'

interface Line {
  readonly field: CorrectableField
  readonly name: string
  readonly text: string
  readonly finding: Finding<unknown>
  /** Language of the value where it is the customer's own words. */
  readonly language?: string
}

/** Shown with 'unknown' where nothing was found: people look for them. */
const ALWAYS: ReadonlySet<CorrectableField> = new Set(['issue', 'language', 'country', 'timezone'])
/** The customer's own words. */
const THEIRS: ReadonlySet<CorrectableField> = new Set(['product', 'customerName'])

/** @param place the ticket's page, where a person can put things right; null where findings are only read */
export function findingsSection(visit: Visit, findings: Findings, place: CorrectablePlace | null): Html {
  const { m } = visit
  const lines = CORRECTABLE.map((field) => lineOf(visit, findings, field))
  const found = lines.filter(
    ({ field, text, finding }) => text !== '' || finding.corrected || refusedOf(findings, field).length > 0,
  )
  const missing = lines.filter((line) => !found.includes(line) && isPossible(line.field, findings))
  const shown = (line: Line): Html => findingLine(visit, findings, line, place)
  return html`<section class="card understood" aria-labelledby="findings"><h2 id="findings">${m.ticket.findings}</h2>
    <dl class="findings">${found.map(shown)}${signRows(visit, findings)}${recordRows(visit, findings)}</dl>
    ${place && missing.length > 0 ? html`<details class="fold"><summary>${m.ticket.notFound}</summary><dl class="findings">${missing.map(shown)}</dl></details>` : ''}
    ${place ? correctionLists(visit) : ''}</section>`
}

/** What the writer does not want stands beside the wishes. */
function refusedOf({ refused = [] }: Findings, field: CorrectableField): readonly Wish[] {
  return field === 'wants' ? refused : []
}

/** Only a follow-up says something to a letter of ours. */
function isPossible(field: CorrectableField, findings: Findings): boolean {
  return field !== 'answer' || findings.kind.value === 'follow-up'
}

function lineOf(visit: Visit, findings: Findings, field: CorrectableField): Line {
  const { m } = visit
  const finding = findings[field]
  const alike = field === 'replyLanguage' && finding.value === findings.language.value
  const text = alike ? '' : said(visit, field, finding.value)
  const line = { field, name: m.finding[field], text: text === '' && ALWAYS.has(field) ? m.unknown : text, finding }
  return THEIRS.has(field) ? { ...line, language: findings.language.value } : line
}

function findingLine(visit: Visit, findings: Findings, line: Line, place: CorrectablePlace | null): Html {
  const { m } = visit
  const { field, name, text, finding, language } = line
  const sure = sureness(finding.confidence)
  const { corrected } = findings[field]
  const refused = refusedOf(findings, field)
  return html`<div class="finding ${sure}"><dt>${name}</dt>
    <dd><span class="value">${language === undefined ? text || m.none : html`<bdi lang="${langOf(language)}" dir="auto">${text || m.none}</bdi>`}</span>
      ${corrected || text === '' ? '' : html`<span class="sure ${sure}">${m.ticket.confidence[sure]}</span>`}
      ${finding.byModel && !corrected ? html`<span class="quiet small">${m.model.byModel}</span>` : ''}
      ${refused.length > 0 ? html`<p class="quiet small">${m.ticket.doesNotWant}${m.colon}${said(visit, 'wants', refused)}</p>` : ''}
      ${corrected ? putRight(visit, field, corrected, place) : ''}
      ${finding.why.length > 0 ? html`<details class="why"><summary>${m.ticket.why}</summary><ul>${finding.why.map((why) => html`<li><bdi dir="auto" lang="">${plainLine(why)}</bdi></li>`)}</ul></details>` : ''}
      ${place ? correctForm(place, findings, field) : ''}
    </dd></div>`
}

/** Who put it right, and what amends had thought. */
function putRight(
  visit: Visit,
  field: CorrectableField,
  { by, at, machine }: Corrected<CorrectableValues[CorrectableField]>,
  place: CorrectablePlace | null,
): Html {
  const { m } = visit
  const thought = said(visit, field, machine.value)
  return html`<p class="quiet small">${m.ticket.putRightBy(whoIs(by, place?.sheet.names ?? new Map(), visit))} ${here(at, visit)}<br>
    ${m.ticket.thought}${m.colon}<bdi dir="auto">${thought || m.none}</bdi> (${m.ticket.confidence[sureness(machine.confidence)]})</p>`
}

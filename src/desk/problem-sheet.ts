/** The 8D sheet of a recurring problem, with what the cases say filled in; printed, or copied into the company's own form. */
import { html } from 'hono/html'
import { DateTime } from 'luxon'
import { officeDay } from '../journey/followed.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { CaseFacts } from '../ticket/case-facts.ts'
import type { FollowedProblem, ProblemEvidence, SheetStep } from '../ticket/followed-problem.ts'
import { groupName } from './followed-lines.ts'
import { field, postForm, select } from './form.ts'
import type { Html, Visit } from './visit.ts'

/** An action that needs longer is better cut in two. */
const DUE_DAYS = 30

export type Evident = Pick<FollowedProblem, 'dimension' | 'key' | 'issue'> &
  Pick<ProblemEvidence, 'came' | 'expected' | 'chance' | 'first' | 'last' | 'from' | 'until'>

interface Written {
  /** Where the tickets behind the number are shown. */
  readonly tickets: string
  readonly owner?: string
  readonly dueOn?: string
  readonly sheet?: Readonly<Partial<Record<SheetStep, string>>>
  /** What the check found. */
  readonly check?: Html | null
}

/** @param behind the complaints counted */
export function sheetOf(visit: Visit, problem: Evident, behind: readonly CaseFacts[], written: Written): Html {
  const { m } = visit
  const words = m.problems
  const { issue, came, expected, first, last } = problem
  const markets = new Set(behind.map(({ market, country }) => market ?? country ?? '?'))
  const causes = [...Map.groupBy(behind, ({ cause }) => cause)].map(
    ([cause, these]) => `${cause === null ? m.insight.notKnown : m.aftercare.file.causes[cause]} ${these.length}`,
  )
  const own = (step: SheetStep, otherwise: string): Html =>
    written.sheet?.[step] ? html`<span class="written" dir="auto">${written.sheet[step]}</span>` : html`${otherwise}`
  const step = (at: number, text: Html): Html => html`<dt>${words.step[at]}</dt><dd>${text}</dd>`
  const lastDay = officeDay(new Date(Date.parse(problem.until) - 1).toISOString())
  return html`<p>${groupName(visit, problem)} · ${m.issue[issue]} · ${officeDay(problem.from)} – ${lastDay}</p>
    <dl class="sheet">
      ${step(0, html`${words.team}${written.owner ? html` <bdi>${written.owner}</bdi>, ${written.dueOn ?? ''}` : ''}`)}
      ${step(1, html`${words.problem(came, figure(visit, expected))} ${words.chance(probability(visit, problem.chance))} ${officeDay(first)} – ${officeDay(last)}. ${words.markets}${m.colon}${[...markets].join(m.comma)}. <a href="${written.tickets}">${m.insight.tickets}</a>`)}
      ${step(2, own('contain', words.contain))}
      ${step(3, html`${words.causes}${m.colon}${causes.join(m.comma)}${written.sheet?.cause ? html`<br>${own('cause', '')}` : ''}`)}
      ${step(4, own('correct', words.correct))}
      ${step(5, written.check ?? html`${words.check}`)}
      ${step(6, own('prevent', words.prevent[issue]))}
      ${step(7, own('lesson', words.thanks))}
    </dl>`
}

/** @param staff who may become its owner */
export function takeUpForm(visit: Visit, action: string, staff: readonly Staff[]): Html {
  const words = visit.m.problems
  const due = DateTime.fromISO(officeDay(visit.now)).plus({ days: DUE_DAYS }).toFormat('yyyy-MM-dd')
  return html`<section class="card unprinted" aria-labelledby="take-up"><h2 id="take-up">${words.takeUp}</h2><p class="quiet">${words.takeUpLead}</p>
    ${postForm(visit, action, html`${ownerAndDue(visit, staff, visit.staff.id, due)}<button class="main">${words.takeUp}</button>`)}</section>`
}

export function ownerAndDue(visit: Visit, staff: readonly Staff[], owner: string, dueOn: string): Html {
  const words = visit.m.problems
  const people = staff.map(({ id, name }) => ({ value: id, text: name }))
  return html`${field(words.owner, select('owner', people, owner))}${field(words.due, html`<input type="date" name="dueOn" value="${dueOn}" required>`)}`
}

export const figure = (visit: Visit, value: number): string =>
  new Intl.NumberFormat(visit.m.tag, { maximumFractionDigits: 1 }).format(value)

/** Smaller ones are only said to be smaller. */
export const probability = (visit: Visit, value: number): string =>
  value < 0.0001 ? '< 0.0001' : new Intl.NumberFormat(visit.m.tag, { maximumSignificantDigits: 2 }).format(value)

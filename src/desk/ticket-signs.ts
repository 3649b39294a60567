/** What a person should see before they decide: what it led to, money at risk, fraud, whether the customer goes, how far it reaches. */
import { html } from 'hono/html'
import type { Finding, Findings } from '../ticket/findings.ts'
import { plainLine } from './foreign.ts'
import { dayText } from './ticket-record.ts'
import type { Html, Visit } from './visit.ts'

/** Rows of the list of findings, the most pressing first; what was not found is left out. */
export function signRows(visit: Visit, findings: Findings): Html[] {
  const { m } = visit
  const { paymentFraud, moneyAtRisk, answerBy, consequences, churn, history, reach } = findings
  const rows: Html[] = []
  const listed = <T extends string>(
    name: string,
    finding: Finding<readonly T[]> | undefined,
    words: Record<T, string>,
  ) => {
    if (finding && finding.value.length > 0)
      rows.push(row(visit, name, finding.value.map((each) => words[each]).join(m.comma), finding))
  }
  if (paymentFraud?.value) rows.push(row(visit, m.sign.paymentFraud, m.yes, paymentFraud))
  listed(m.sign.moneyAtRisk, moneyAtRisk, m.moneyRisk)
  if (answerBy?.value) rows.push(row(visit, m.sign.answerBy, dayText(answerBy.value, visit), answerBy))
  listed(m.sign.consequences, consequences, m.consequence)
  if (reach && (reach.value.others > 0 || reach.value.share !== null))
    rows.push(row(visit, m.sign.reach, reachText(reach.value, visit), reach))
  listed(m.sign.churn, churn, m.churn)
  listed(m.sign.history, history, m.pastClaims)
  return rows
}

/** "About 23 % of the order, 2 others open", '' where it reaches no further. */
export function reachText({ share, others }: NonNullable<Findings['reach']>['value'], { m }: Visit): string {
  const percent = new Intl.NumberFormat(m.tag, { style: 'percent', maximumFractionDigits: 0 })
  return [
    ...(share === null ? [] : [m.sign.shareOfOrder(percent.format(share))]),
    ...(others === 0 ? [] : [m.sign.othersOpen(others)]),
  ].join(m.comma)
}

function row({ m }: Visit, name: string, value: string, { why }: Finding<unknown>): Html {
  return html`<div class="finding"><dt>${name}</dt>
    <dd><span class="value">${value}</span>${why.length > 0 ? html`<details class="why"><summary>${m.ticket.why}</summary><ul>${why.map((each) => html`<li><bdi dir="auto" lang="">${plainLine(each)}</bdi></li>`)}</ul></details>` : ''}</dd></div>`
}

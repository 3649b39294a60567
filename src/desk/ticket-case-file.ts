/** The file of a case: the four clicks of closing, two lines, costs and recourse; and the act that keeps it. */
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import type { CaseFile } from '../ticket/case-file.ts'
import type { Claim } from '../ticket/findings.ts'
import { CAUSES, RECOURSE_FROM, RESPONSIBILITIES, type Responsibility, SATISFACTIONS } from '../ticket/words.ts'
import type { Fields } from './fields.ts'
import { withDone } from './flash.ts'
import { attemptAt, field, postForm, select, when } from './form.ts'
import { by } from './letter-acts.ts'
import { tool } from './ticket-decide.ts'
import { modelForClosing, takenLines } from './ticket-model-papers.ts'
import type { TicketDesk } from './ticket-routes.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { DeskEnv, Html } from './visit.ts'

const LONGEST = 2_000
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** @param fields what was typed before, null where the form is fresh */
export function caseFileFields(sheet: TicketSheet, fields: Fields | null): Html {
  const { visit, aftercare } = sheet
  const { m } = visit
  const words = m.aftercare.file
  const { file, staff } = aftercare
  const typed = (name: string, known: string): string => fields?.text(name) ?? known
  const taken = takenLines(sheet)
  const money = (name: string, known: Claim | null | undefined): Html =>
    html`<input name="${name}" inputmode="decimal" maxlength="20" value="${typed(name, known ? String(known.amount) : '')}">`
  const currency =
    (file?.paid ?? file?.otherCost ?? file?.recourse?.claimed ?? sheet.aftercare.claim)?.currency ?? 'USD'
  const people = staff.map(({ id, name }) => ({ value: id, text: name }))
  const line = (name: 'prevention' | 'well' | 'better', known: string): Html =>
    field(
      words[name],
      html`<input name="${name}" maxlength="${LONGEST}" value="${typed(name, taken?.[name] || known)}">`,
    )
  return html`<p class="quiet">${words.lead}</p>
    ${field(words.cause, select('cause', [{ value: '', text: words.choose }, ...CAUSES.map((value) => ({ value, text: words.causes[value] }))], typed('cause', file?.cause ?? '')))}
    ${field(
      words.responsibility,
      select(
        'responsibility',
        RESPONSIBILITIES.map((value) => ({ value, text: m.responsibility[value] })),
        typed('responsibility', file?.responsibility ?? proposedResponsibility(sheet)),
      ),
    )}
    ${line('prevention', file?.prevention ?? '')}
    ${field(words.preventionOwner, select('preventionOwner', people, typed('preventionOwner', file?.preventionOwner ?? visit.staff.id)))}
    ${field(words.preventionBy, html`<input type="date" name="preventionBy" value="${typed('preventionBy', file?.preventionBy ?? '')}">`)}
    <label class="tick"><input type="checkbox" name="typical" value="1" ${when(fields ? fields.has('typical') : (file?.typical ?? false), 'checked')}> ${words.typical}</label>
    ${field(words.satisfaction, select('satisfaction', [{ value: '', text: words.unknown }, ...SATISFACTIONS.map((value) => ({ value, text: words.satisfactions[value] }))], typed('satisfaction', file?.satisfaction ?? aftercare.satisfaction ?? '')))}
    ${line('well', file?.well ?? '')}${line('better', file?.better ?? '')}
    <details class="fold"><summary>${words.costs}</summary>
      ${field(words.currency, html`<input name="currency" maxlength="3" value="${typed('currency', currency)}">`)}
      ${field(words.paid, money('paid', file?.paid))}${field(words.other, money('otherCost', file?.otherCost))}
      ${field(words.from, select('from', [{ value: '', text: words.nobody }, ...RECOURSE_FROM.map((value) => ({ value, text: words.recourse[value] }))], typed('from', file?.recourse?.from ?? '')))}
      ${field(words.claimed, money('claimed', file?.recourse?.claimed))}${field(words.got, money('got', file?.recourse?.got))}</details>`
}

function proposedResponsibility({ view }: TicketSheet): Responsibility {
  const weighed = view.turns.flatMap(({ turn }) => ('resolution' in turn ? [turn.resolution.responsibility] : []))
  return weighed.findLast((one) => one !== 'to-check') ?? 'to-check'
}

/** What was filled in; 'unreadable' where a sum is none, null where no cause was chosen. */
export function caseFileIn(fields: Fields): CaseFile | 'unreadable' | null {
  const cause = CAUSES.find((one) => one === fields.text('cause'))
  if (!cause) return null
  const currency = fields.text('currency').trim().toUpperCase()
  const sums = new Map<string, Claim | null>()
  for (const name of ['paid', 'otherCost', 'claimed', 'got']) {
    const text = fields.text(name).trim().replaceAll(',', '')
    const amount = Number(text)
    if (text !== '' && !(amount >= 0 && Number.isFinite(amount) && CURRENCIES.has(currency))) return 'unreadable'
    sums.set(name, text === '' ? null : { amount, currency })
  }
  const from = RECOURSE_FROM.find((one) => one === fields.text('from'))
  const day = fields.text('preventionBy')
  return {
    cause,
    responsibility: RESPONSIBILITIES.find((one) => one === fields.text('responsibility')) ?? 'to-check',
    typical: fields.has('typical'),
    prevention: fields.text('prevention').trim(),
    preventionOwner: fields.text('preventionOwner') || null,
    preventionBy: day === '' ? null : day,
    satisfaction: SATISFACTIONS.find((one) => one === fields.text('satisfaction')) ?? null,
    well: fields.text('well').trim(),
    better: fields.text('better').trim(),
    note: fields.text('note').trim(),
    paid: sums.get('paid') ?? null,
    otherCost: sums.get('otherCost') ?? null,
    recourse: from ? { from, claimed: sums.get('claimed') ?? null, got: sums.get('got') ?? null } : null,
  }
}

/** What was said of the case can be put right after closing, too. */
export function caseFileTool(sheet: TicketSheet): Html {
  const { visit, attempt, view } = sheet
  if (view.ticket.closedAt === null && sheet.aftercare.file === null) return html``
  const words = visit.m.aftercare.file
  const action = `${ticketPath(sheet)}/case-file`
  const tried = attemptAt(attempt, action)
  const form = postForm(
    visit,
    action,
    html`${caseFileFields(sheet, tried?.fields ?? null)}${field(words.note, html`<input name="note" maxlength="${LONGEST}" value="${tried?.fields.text('note') ?? sheet.aftercare.file?.note ?? ''}">`)}<button>${words.save}</button>`,
    { attempt },
  )
  return html`${tool(words.title, tried !== null || sheet.linesOf !== null, raw(''), html`<div id="case-file">${modelForClosing(sheet)}${form}</div>`)}<p><a href="${ticketPath(sheet)}/file">${words.print}</a></p>`
}

export function caseFileRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  app.post('/tickets/:ticket/case-file', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const file = caseFileIn(c.get('fields'))
    const result =
      file === null
        ? ({ done: false, refusal: 'blocked', detail: ['cause-unknown'] } as const)
        : file === 'unreadable'
          ? ({ done: false, refusal: 'unsound', detail: [] } as const)
          : await desk.options.acts.keepCaseFile(by(c), { ticketId: view.ticket.id, file })
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'case-filed'))
  })
}

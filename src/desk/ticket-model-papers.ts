/** The model beside internal papers and the file of a case: what it proposes stands next to the template's until a person takes it. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { type ClosingLines, type ModelJob, mayBeAdded, paperWordsOf } from '../ticket/model-job.ts'
import { PAPER_ROLES, PAPERS, type PaperKind, type PaperRole } from '../ticket/words.ts'
import { withDone } from './flash.ts'
import { foreign, plainLine } from './foreign.ts'
import { postForm } from './form.ts'
import { by } from './letter-acts.ts'
import { wordFor } from './messages/messages.ts'
import type { TicketDesk } from './ticket-routes.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { DeskEnv, Html, Visit } from './visit.ts'

/** Shows the page again with what these fields say: nothing is kept by it. */
const shownWith = (path: string, fields: Readonly<Record<string, string>>, text: string, hint: string): Html =>
  html`<form method="get" action="${path}" class="line">${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button>${text}</button> <span class="quiet small">${hint}</span></form>`

/** Above the form of a paper. `isInside`: the model's words stand in the text of the form. */
export function modelForPaper(
  sheet: TicketSheet,
  { kind, role, language }: { readonly kind: PaperKind; readonly role: PaperRole; readonly language: 'zh-Hans' | 'en' },
  isInside: boolean,
): Html {
  const { visit, model } = sheet
  if (!model || !mayBeAdded(kind)) return html``
  const words = visit.m.model.paper
  if (isInside)
    return html`<p class="note model">${words.inside} <a href="${ticketPath(sheet)}?paper=${kind}&role=${role}#paper">${words.template}</a></p>`
  const job = model.jobs.findLast(
    ({ body: { paper } }) => paper?.kind === kind && paper.role === role && paper.language === language,
  )
  const said = job ? paperWordsOf(job) : null
  const proposal =
    job && said
      ? html`<section class="checks model" aria-labelledby="paper-words"><h4 id="paper-words">${words.proposed}</h4>
        ${said.course.length === 0 ? '' : html`<ul>${said.course.map(({ quote, says }) => html`<li>${foreign(says, language)} <q>${foreign(quote)}</q></li>`)}</ul>`}
        ${said.questions.length === 0 ? '' : html`<ul>${said.questions.map((one) => html`<li>${foreign(one, language)}</li>`)}</ul>`}
        ${shownWith(`${ticketPath(sheet)}#paper`, { paper: kind, role, words: job.id }, words.use, words.useHint)}</section>`
      : ''
  const ask = html`<input type="hidden" name="paper" value="${kind}"><input type="hidden" name="role" value="${role}"><button class="plain">${words.ask}</button> <span class="quiet small">${words.lead}</span>`
  return html`${proposal}${outcome(visit, job, words)}${
    job?.state === 'asked'
      ? ''
      : postForm(visit, `${ticketPath(sheet)}/model/paper`, ask, { attempt: sheet.attempt, className: 'line' })
  }`
}

/** Above the fields of the case file. */
export function modelForClosing(sheet: TicketSheet): Html {
  const { visit, model } = sheet
  if (!model) return html``
  const words = visit.m.model.closing
  const job = model.jobs.findLast(({ kind }) => kind === 'closing')
  const lines = job?.body.closing?.lines
  const named = visit.m.aftercare.file
  const proposal =
    job && lines
      ? html`<section class="checks model" aria-labelledby="closing-lines"><h3 id="closing-lines">${words.proposed}</h3><dl class="case">${(
          ['well', 'better', 'prevention'] as const
        )
          .filter((name) => lines[name] !== '')
          .map(
            (name) =>
              html`<div><dt>${named[name]}</dt><dd>${foreign(lines[name], job.body.closing?.language ?? null)}</dd></div>`,
          )}</dl>
        ${shownWith(`${ticketPath(sheet)}#case-file`, { lines: job.id }, words.use, words.useHint)}</section>`
      : ''
  const ask = html`<button class="plain">${words.ask}</button> <span class="quiet small">${words.lead}</span>`
  return html`${proposal}${outcome(visit, job, { ...visit.m.model.paper, ...words })}${
    job?.state === 'asked'
      ? ''
      : postForm(visit, `${ticketPath(sheet)}/model/closing`, ask, { attempt: sheet.attempt, className: 'line' })
  }`
}

/** The lines that a person took into the fields by the address; null where none. */
export function takenLines({ model, linesOf }: TicketSheet): ClosingLines | null {
  const job = linesOf === null ? undefined : model?.jobs.find(({ id }) => id === linesOf)
  return job?.state === 'done' ? (job.body.closing?.lines ?? null) : null
}

function outcome(
  { m }: Visit,
  job: ModelJob | undefined,
  words: Pick<Visit['m']['model']['paper'], 'asked' | 'fellBack' | 'failed' | 'same'>,
): Html {
  if (!job) return html``
  const { state, why, body } = job
  if (state === 'asked') return html`<p class="model quiet" role="status">${words.asked}</p>`
  if (state === 'fell-back')
    return html`<div class="checks model"><p>${words.fellBack}</p><ul>${(body.trips ?? []).map(
      ({ guard, text }) => html`<li>${m.model.guard[guard]}${m.colon}${foreign(plainLine(text))}</li>`,
    )}</ul></div>`
  if (state === 'failed')
    return html`<p class="checks model">${words.failed} ${wordFor(m.model.failure, why ?? '')}</p>`
  return state === 'void' && why === 'same' ? html`<p class="quiet model">${words.same}</p>` : html``
}

export function modelPaperRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  const { model } = desk.options
  if (!model) return

  app.post('/tickets/:ticket/model/paper', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const fields = c.get('fields')
    const kind = PAPERS.find((one) => one === fields.text('paper'))
    const role = PAPER_ROLES.find((one) => one === fields.text('role'))
    if (!kind || !role) return c.notFound()
    const result = await model.askPaper(by(c), { ticketId: view.ticket.id, kind, role })
    const path = `/tickets/${view.ticket.id}?paper=${kind}&role=${role}`
    return desk.answer(c, result, () => `${withDone(path, 'model-asked')}#paper`)
  })

  app.post('/tickets/:ticket/model/closing', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const result = await model.askClosing(by(c), { ticketId: view.ticket.id })
    return desk.answer(c, result, () => `${withDone(`/tickets/${view.ticket.id}`, 'model-asked')}#case-file`)
  })
}

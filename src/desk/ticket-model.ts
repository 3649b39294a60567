/** The model on a ticket's page: wishes for the letter, letters that lie beside the draft, the mail in short and translated. */
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { limits } from '../limits.ts'
import type { StoredMessage } from '../ports/ledger/tickets.ts'
import { MODEL_WISHES, type ModelJob, type ModelLetter } from '../ticket/model-job.ts'
import { type Drafted, isReworded } from '../ticket/turn.ts'
import { withDone } from './flash.ts'
import { foreign, passage, plainLine } from './foreign.ts'
import { attemptAt, field, postForm } from './form.ts'
import { by } from './letter-acts.ts'
import { wordFor } from './messages/messages.ts'
import { tool } from './ticket-decide.ts'
import type { TicketDesk } from './ticket-routes.ts'
import { type TicketSheet, ticketPath, turnPath } from './ticket-sheet.ts'
import type { DeskEnv, Html, Visit } from './visit.ts'

/** What the model did on this ticket; null where it may not be asked. */
export interface TicketModel {
  readonly jobs: readonly ModelJob[]
}

/** Below the draft: what the model is doing, what it offers, and what one may ask it. */
export function modelTools(sheet: TicketSheet, turn: Drafted): Html {
  const { model, visit } = sheet
  if (!model) return html``
  const { m } = visit
  const jobs = model.jobs.filter((job) => job.kind === 'letter' && job.turnId === turn.id)
  const last = jobs.at(-1)
  // What was taken and given back lies beside the draft again.
  const isTaken = turn.draft.modelLetter !== undefined
  const waits = jobs.some(({ state }) => state === 'asked')
  return html`${waits ? html`<p class="model quiet" role="status">${m.model.asked}</p>` : ''}
    ${last && !waits ? outcome(visit, last) : ''}
    ${jobs.filter(({ state }) => state === 'offered' || (state === 'taken' && !isTaken)).map((job) => offered(sheet, turn, job))}
    ${isReworded(turn.draft) && turn.draft.modelLetter !== undefined ? templateForm(sheet, turn) : ''}
    ${wishes(sheet, turn)}`
}

function outcome({ m }: Visit, { state, why, body }: ModelJob): Html {
  if (state === 'fell-back')
    return html`<div class="checks model"><p>${m.model.fellBack}</p><ul>${(body.trips ?? []).map(
      ({ guard, text }) => html`<li>${m.model.guard[guard]}${m.colon}${foreign(plainLine(text))}</li>`,
    )}</ul></div>`
  if (state === 'failed')
    return html`<p class="checks model">${m.model.failed} ${wordFor(m.model.failure, why ?? '')}</p>`
  return state === 'void' && why === 'same' ? html`<p class="quiet model">${m.model.same}</p>` : html``
}

function offered(sheet: TicketSheet, turn: Drafted, job: ModelJob): Html {
  const { visit } = sheet
  const { m } = visit
  const letters = job.body.letters ?? []
  const action = `${turnPath(sheet, turn)}/model/take`
  return html`<section class="model offered"><h3>${m.model.offered(letters.length)}${m.colon}${m.model.wish[job.wish]}</h3>
    ${letters.map(
      (letter, index) =>
        html`<details class="fold" ${index === 0 ? raw('open') : ''}><summary>${index + 1}</summary>${lettersParts(sheet, turn, letter)}
        ${postForm(
          visit,
          action,
          html`<input type="hidden" name="revision" value="${turn.draft.revision}"><input type="hidden" name="job" value="${job.id}"><input type="hidden" name="index" value="${index}"><button>${m.model.use}</button>`,
          { attempt: sheet.attempt, className: 'line' },
        )}</details>`,
    )}</section>`
}

/** The parts in other words, beside what they were translated back to. */
function lettersParts(sheet: TicketSheet, { draft }: Drafted, { blocks, changed }: ModelLetter): Html {
  const { m } = sheet.visit
  return html`<div class="letter">${blocks
    .filter(({ name }) => changed.includes(name))
    .map(
      ({ text, mirror }) =>
        html`<div class="pair">${passage(text, draft.language)}<div>${passage(mirror[sheet.mirror] ?? '', sheet.mirror)}<p class="quiet small">${m.model.mirrorBy}</p></div></div>`,
    )}</div>`
}

function templateForm(sheet: TicketSheet, turn: Drafted): Html {
  const { visit } = sheet
  return postForm(
    visit,
    `${turnPath(sheet, turn)}/model/template`,
    html`<input type="hidden" name="revision" value="${turn.draft.revision}"><button>${visit.m.model.template}</button>`,
    { attempt: sheet.attempt, className: 'line' },
  )
}

function wishes(sheet: TicketSheet, turn: Drafted): Html {
  const { visit, attempt } = sheet
  const { m } = visit
  const action = `${turnPath(sheet, turn)}/model/ask`
  const tried = attemptAt(attempt, action)
  const buttons = MODEL_WISHES.filter((wish) => wish !== 'change')
  return tool(
    m.model.tools,
    tried !== null,
    '',
    postForm(
      visit,
      action,
      html`<p class="quiet">${m.model.lead}</p><input type="hidden" name="revision" value="${turn.draft.revision}">
      <div class="bar">${buttons.map((wish) => html`<button name="wish" value="${wish}">${m.model.wish[wish]}</button> `)}</div>
      ${field(m.model.told, html`<textarea name="told" rows="2" maxlength="${limits.modelToldCharacters}">${raw('\n')}${tried?.fields.text('told') ?? ''}</textarea>`)}
      <button name="wish" value="change">${m.model.send}</button>`,
      { attempt },
    ),
  )
}

/** Above the thread: the customer's newest mail in short and, if somebody asked, translated. */
export function modelMail(sheet: TicketSheet): Html {
  const { model, visit, view } = sheet
  if (!model) return html``
  const mail = view.messages.findLast((one) => one.direction === 'in' && one.audience === 'customer')
  if (!mail) return html``
  const { m } = visit
  const tag = m.tag === 'en' ? 'en' : 'zh-Hans'
  const jobs = model.jobs.filter(({ messageId }) => messageId === mail.id)
  const read = jobs.findLast(({ kind }) => kind === 'understanding')?.body
  const [gist, pictures] = [read?.texts?.[tag], read?.pictures?.[tag]]
  const own = mail.findings?.language.value.split('-')[0] === tag.split('-')[0]
  const parts = [
    ...(gist ? [html`<h3>${m.model.gist}</h3><p>${plainLine(gist)}</p>`] : []),
    ...(pictures ? [html`<h3>${m.model.pictures}</h3><p>${plainLine(pictures)}</p>`] : []),
    ...(own ? [] : [translation(sheet, mail, jobs, tag)]),
  ]
  return parts.length === 0 ? html`` : html`<div class="model mail-model">${parts}</div>`
}

function translation(sheet: TicketSheet, mail: StoredMessage, jobs: readonly ModelJob[], tag: string): Html {
  const { visit } = sheet
  const { m } = visit
  const job = jobs.findLast(({ kind, told }) => kind === 'translation' && told === tag)
  const text = job?.body.texts?.[tag]
  if (text)
    return html`<details class="fold" open><summary>${m.model.translation}</summary>${passage(text, tag)}</details>`
  if (job?.state === 'asked') return html`<p class="quiet" role="status">${m.model.translating}</p>`
  return html`${job?.state === 'failed' ? html`<p class="quiet">${wordFor(m.model.failure, job.why ?? '')}</p>` : ''}
    ${postForm(
      visit,
      `${ticketPath(sheet)}/model/translate`,
      html`<input type="hidden" name="message" value="${mail.id}"><button class="plain">${m.model.translate}</button>`,
      { attempt: sheet.attempt, className: 'line' },
    )}`
}

export function modelActRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  const { model } = desk.options
  if (!model) return
  const turns = '/tickets/:ticket/turns/:turn/model'

  app.post(`${turns}/ask`, async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const fields = c.get('fields')
    const wish = MODEL_WISHES.find((one) => one === fields.text('wish')) ?? 'change'
    const told = fields.text('told')
    const result = await model.ask(by(c), {
      turnId: c.req.param('turn'),
      revision: Number(fields.text('revision')),
      wish,
      told,
    })
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'model-asked'))
  })

  app.post(`${turns}/take`, async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const fields = c.get('fields')
    const result = await model.take(by(c), {
      turnId: c.req.param('turn'),
      revision: Number(fields.text('revision')),
      jobId: fields.text('job'),
      index: Number(fields.text('index')),
    })
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'edited'))
  })

  app.post(`${turns}/template`, async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const what = { turnId: c.req.param('turn'), revision: Number(c.get('fields').text('revision')) }
    return desk.answer(c, await model.template(by(c), what), () => withDone(`/tickets/${view.ticket.id}`, 'edited'))
  })

  app.post('/tickets/:ticket/model/translate', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const language = c.get('visit').m.tag === 'en' ? 'en' : 'zh-Hans'
    const messageId = c.get('fields').text('message')
    const result = await model.translate(by(c), { ticketId: view.ticket.id, messageId, language })
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'model-asked'))
  })
}

/** The fact checklist of a ticket: what was looked at and what it showed, to be seen and changed on its page. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { CheckLine } from '../journey/playbook.ts'
import { limits } from '../limits.ts'
import type { FactCheck } from '../ticket/course.ts'
import { CHECK_RESULTS } from '../ticket/words.ts'
import { withDone } from './flash.ts'
import { attemptAt, field, postForm, select } from './form.ts'
import { by } from './letter-acts.ts'
import { tool } from './ticket-decide.ts'
import { whoIs } from './ticket-history.ts'
import type { TicketDesk } from './ticket-routes.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { DeskEnv, Html } from './visit.ts'
import { here } from './when.ts'

/** The lines of the ticket's issue, then those that somebody settled while it was thought to be another one. */
export function factChecklist(sheet: TicketSheet): Html {
  const { visit, attempt, playbook, checks, view } = sheet
  const { m } = visit
  const action = `${ticketPath(sheet)}/checks`
  const found = new Map(checks.map((check) => [check.line, check]))
  const others = checks.filter(({ line }) => !playbook.check.some((one) => one.name === line))
  const lines: CheckLine[] = [
    ...playbook.check,
    ...others.map(
      ({ line }) => playbook.lines.get(line) ?? { name: line, say: { en: line, 'zh-Hans': line }, shows: [] },
    ),
  ]
  const done = lines.filter(({ name }) => (found.get(name)?.result ?? 'open') !== 'open').length
  const closed = view.ticket.closedAt !== null
  const body = html`<p class="quiet">${m.policy.checklistLead} <a href="/policy/${playbook.issue}">${m.policy.playbookOf(m.issue[playbook.issue])}</a></p>
    ${lines.map((line) => (closed ? settled(sheet, line, found.get(line.name)) : entry(sheet, line, found.get(line.name), action)))}
    ${closed ? '' : html`<button>${m.policy.save}</button>`}`
  return tool(
    `${m.policy.checklist}${m.colon}${m.policy.checked(done, lines.length)}`,
    attemptAt(attempt, action) !== null,
    '',
    closed ? html`<div class="stack">${body}</div>` : postForm(visit, action, body, { attempt }),
  )
}

function sentence({ visit }: TicketSheet, { say }: CheckLine): string {
  return visit.m.tag === 'en' ? say.en : say['zh-Hans']
}

function entry(sheet: TicketSheet, line: CheckLine, check: FactCheck | undefined, action: string): Html {
  const { m } = sheet.visit
  const tried = attemptAt(sheet.attempt, action)
  const result = tried?.fields.text(`result-${line.name}`) || (check?.result ?? 'open')
  const note = tried?.fields.has(`note-${line.name}`) ? tried.fields.text(`note-${line.name}`) : (check?.note ?? '')
  return html`<fieldset class="check"><legend>${sentence(sheet, line)}</legend>
    <input type="hidden" name="line" value="${line.name}"><input type="hidden" name="seen-${line.name}" value="${check?.at ?? ''}">
    <div class="row">${field(
      m.policy.result,
      select(
        `result-${line.name}`,
        CHECK_RESULTS.map((one) => ({ value: one, text: m.policy.checkResult[one] })),
        result,
      ),
    )}
    ${field(m.policy.checkNote, html`<input name="note-${line.name}" maxlength="${limits.checkNoteCharacters}" value="${note}">`)}</div>
    ${byLine(sheet, check)}</fieldset>`
}

function settled(sheet: TicketSheet, line: CheckLine, check: FactCheck | undefined): Html {
  const { m } = sheet.visit
  return html`<p>${sentence(sheet, line)}${m.colon}<strong>${m.policy.checkResult[check?.result ?? 'open']}</strong> ${check?.note ?? ''}</p>${byLine(sheet, check)}`
}

function byLine({ visit, names }: TicketSheet, check: FactCheck | undefined): Html {
  return check ? html`<p class="quiet">${whoIs(check.who, names, visit)} ${here(check.at, visit)}</p>` : html``
}

export function checkRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  app.post('/tickets/:ticket/checks', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const fields = c.get('fields')
    const lines = fields.all('line').flatMap((line) => {
      const result = CHECK_RESULTS.find((one) => one === fields.text(`result-${line}`))
      const seenAt = fields.text(`seen-${line}`) || null
      return result ? [{ line, result, note: fields.text(`note-${line}`), seenAt }] : []
    })
    const result = await desk.options.acts.checkFacts(by(c), { ticketId: view.ticket.id, lines })
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'checked'))
  })
}

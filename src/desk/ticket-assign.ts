/** Gives a ticket to another person: a colleague, oneself, or a manager. */
import { html } from 'hono/html'
import { attemptAt, field, postForm, select } from './form.ts'
import { keyed } from './keys.ts'
import { tool } from './ticket-decide.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { Html } from './visit.ts'

/** Another owner, with a line for them; one click where it is nobody's or another's. */
export function assignForm(sheet: TicketSheet): Html {
  const { visit, attempt, view, colleagues, ownerNames } = sheet
  const { m } = visit
  const { assignee } = view.ticket
  const action = `${ticketPath(sheet)}/assign`
  const tried = attemptAt(attempt, action)
  const others = colleagues.filter(({ id }) => id !== assignee)
  const take =
    assignee === visit.staff.id
      ? ''
      : postForm(
          visit,
          action,
          html`<input type="hidden" name="to" value="${visit.staff.id}"><button>${m.queueing.take}</button>`,
          { className: 'line' },
        )
  return html`<p class="owner">${m.queueing.owner}${m.colon}${assignee === null ? m.queueing.nobody : (ownerNames.get(assignee) ?? assignee)} ${take}</p>${tool(
    m.queueing.assign,
    tried !== null,
    '',
    postForm(
      visit,
      action,
      html`${field(
        m.queueing.assignTo,
        select(
          'to',
          others.map(({ id, name }) => ({ value: id, text: name })),
          tried?.fields.text('to') ?? '',
        ),
      )}${field(m.queueing.assignNote, html`<input name="note" maxlength="1000" value="${tried?.fields.text('note') ?? ''}">`)}<button>${m.queueing.assign}</button>`,
      { attempt },
    ),
  )}${managerForm(sheet)}`
}

/** What is beyond this person goes to a manager, with a line that says why. */
function managerForm(sheet: TicketSheet): Html {
  const { visit, attempt, view, colleagues } = sheet
  const { m, staff } = visit
  const managers = colleagues.filter(
    ({ id, roles }) => roles.includes('manager') && id !== view.ticket.assignee && id !== staff.id,
  )
  if (managers.length === 0) return html``
  return tool(
    m.queueing.toManager,
    false,
    keyed('manager', m),
    postForm(
      visit,
      `${ticketPath(sheet)}/assign`,
      html`${field(m.queueing.assignNote, html`<input name="note" maxlength="1000">`)}
      <p class="presets">${managers.map(({ id, name }) => html`<button name="to" value="${id}">${m.queueing.toManager}${m.colon}<bdi>${name}</bdi></button>`)}</p>`,
      { attempt },
    ),
  )
}

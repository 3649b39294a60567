/** The internal side of a ticket: papers that are suggested, on their way, overdue and answered, and the form that sends one. */
import { html, raw } from 'hono/html'
import type { Instant } from '../mail/message.ts'
import type { PaperDraft } from '../ticket/acts.ts'
import { awaitsAnswer, isOverdue, type Paper, type ProposedPaper } from '../ticket/paper.ts'
import { PAPER_ROLES, PAPERS, type PaperKind, type PaperRole } from '../ticket/words.ts'
import { foreign, passage } from './foreign.ts'
import { attemptAt, field, type Option, postForm, select, when } from './form.ts'
import { keyed } from './keys.ts'
import { modelForPaper } from './ticket-model-papers.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { Html, Visit } from './visit.ts'
import { dayAndTime, here, localInput } from './when.ts'

/** What the section shows. */
export interface TicketPapers {
  readonly papers: readonly Paper[]
  readonly proposed: readonly ProposedPaper[]
  /** The paper whose form is open. */
  readonly open: { readonly kind: PaperKind; readonly role: PaperRole; readonly draft: PaperDraft } | null
}

const LONGEST = 20_000

export function papersSection(sheet: TicketSheet): Html {
  const { visit } = sheet
  const { papers, open } = sheet.papers
  const words = visit.m.papers
  const newestFirst = [...papers].reverse()
  return html`<section class="card papers" aria-labelledby="papers"><h2 id="papers">${words.title}</h2>
    <p class="quiet">${words.lead}</p>
    ${open ? paperForm(sheet, open) : ''}
    ${suggestions(sheet)}
    ${newestFirst.length === 0 ? html`<p class="empty">${words.none}</p>` : newestFirst.map((paper) => paperArticle(sheet, paper))}
    ${anotherForm(sheet)}</section>`
}

function suggestions(sheet: TicketSheet): Html {
  const { visit, papers } = sheet
  if (papers.proposed.length === 0) return html``
  const words = visit.m.papers
  return html`<h3>${words.suggested}</h3><ul class="suggested">${papers.proposed.map(
    ({ kind, role, dueAt }) =>
      html`<li><a href="${ticketPath(sheet)}?paper=${kind}&role=${role}#paper">${words.kind[kind]} → ${words.role[role]}</a> ${dueAt ? html`<span class="quiet">${words.due}${visit.m.colon}${here(dueAt, visit)}</span>` : ''}</li>`,
  )}</ul>`
}

function paperForm(sheet: TicketSheet, { kind, role, draft }: NonNullable<TicketPapers['open']>): Html {
  const { visit, attempt } = sheet
  const { m } = visit
  const words = m.papers
  const action = `${ticketPath(sheet)}/papers`
  const tried = attemptAt(attempt, action)
  const typed = (name: string, value: string): string => tried?.fields.text(name) ?? value
  const due = draft.dueAt ? localInput(draft.dueAt, visit.staff.timeZone) : ''
  const to = draft.to
  const body = html`<input type="hidden" name="paper" value="${kind}"><input type="hidden" name="role" value="${role}"><input type="hidden" name="to" value="${to?.address ?? ''}">
    ${to ? html`<p>${words.roleOf}${m.colon}${foreign(to.name)} <bdi class="quiet" dir="ltr">&lt;${to.address}&gt;</bdi></p>` : html`<p class="note">${words.nobody}</p>`}
    ${field(words.subject, html`<input name="subject" maxlength="200" required dir="auto" value="${typed('subject', draft.subject)}">`)}
    ${field(words.text, html`<textarea id="paper-text" name="text" rows="18" maxlength="${LONGEST}" required dir="auto">${raw('\n')}${typed('text', draft.text)}</textarea>`)}
    ${draft.text.includes('⟦') ? html`<p class="note">${words.fillIn}</p>` : ''}
    ${field(`${words.due} (${visit.staff.timeZone})`, html`<input type="datetime-local" name="due" value="${typed('due', due)}">`)}
    ${draft.photos.length > 0 && to ? html`<label class="tick"><input type="checkbox" name="photos" value="${draft.photos.join(',')}" ${when(tried === null || tried.fields.has('photos'), 'checked')}> ${words.photos(draft.photos.length)}</label>` : ''}
    <div class="row">${to ? html`<button name="how" value="mail">${words.send}</button>` : ''}
    ${copyButton(visit, 'paper-text')}
    <button name="how" value="copy">${words.handedOver}</button></div>`
  return html`<div id="paper"><h3>${words.kind[kind]} → ${words.role[role]}</h3>${modelForPaper(sheet, { kind, role, language: draft.language }, draft.byModel)}${postForm(visit, action, body, { attempt })}</div>`
}

/** Copies the text of an element; without the script there is no button, and the text can be selected. */
const copyButton = (visit: Visit, id: string): Html =>
  html`<button type="button" data-copies="${id}" data-said="${visit.m.papers.copied}" ${keyed('copy', visit.m)}>${visit.m.papers.copy}</button>`

function paperArticle(sheet: TicketSheet, paper: Paper): Html {
  const { visit, view } = sheet
  const { m } = visit
  const words = m.papers
  const answer = view.messages.find((message) => message.id === paper.answerId)
  const late = isOverdue(paper, visit.now)
  const id = `paper-${paper.id}`
  return html`<article class="paper" aria-labelledby="${id}-title"><h3 id="${id}-title">${words.kind[paper.kind]} → ${words.role[paper.role]}</h3>
    <p class="parts"><span>${words.state[paper.state]}</span> ${here(paper.createdAt, visit)}
      ${paper.dueAt && awaitsAnswer(paper) ? html`<span class="${late ? 'clock over' : 'clock'}">${late ? words.overdue : words.due}${m.colon}${dueText(paper.dueAt, visit)}</span>` : ''}</p>
    ${paper.response && paper.state !== 'sent' && paper.state !== 'answered' ? html`<p class="alert">${words.server}${m.colon}${foreign(paper.response)}</p>` : ''}
    <details class="fold"><summary>${foreign(paper.subject, paper.language)}</summary>
      <div id="${id}">${passage(paper.text, paper.language)}</div></details>
    ${copyButton(visit, id)}
    ${answer ? html`<h4>${words.answer}</h4>${passage(answer.parsed.text, null)}` : ''}
    ${settleForms(sheet, paper)}
    ${paper.state === 'answered' || paper.state === 'withdrawn' ? '' : pasteForm(sheet, paper)}</article>`
}

const dueText = (at: Instant, visit: Visit): string => dayAndTime(at, visit.staff.timeZone, visit.m)

function settleForms(sheet: TicketSheet, { id, state, to }: Paper): Html {
  const { visit, attempt } = sheet
  const words = visit.m.papers
  const one = (as: 'was-sent' | 'resend' | 'withdraw', text: string): Html =>
    postForm(visit, `${ticketPath(sheet)}/papers/${id}/${as}`, html`<button>${text}</button>`, {
      attempt,
      className: 'line',
    })
  const again = (state === 'uncertain' || state === 'failed') && to !== null
  return html`${state === 'uncertain' ? one('was-sent', words.wasSent) : ''}${again ? one('resend', words.resend) : ''}
    ${state === 'queued' || state === 'failed' || state === 'uncertain' || awaitsAnswer({ state }) ? one('withdraw', words.withdraw) : ''}`
}

function pasteForm(sheet: TicketSheet, { id }: Paper): Html {
  const { visit, attempt } = sheet
  const words = visit.m.papers
  const action = `${ticketPath(sheet)}/papers/${id}/answer`
  const tried = attemptAt(attempt, action)
  return html`<details class="tool" ${when(tried !== null, 'open')}><summary>${words.paste}</summary>${postForm(
    visit,
    action,
    html`${field(words.answer, html`<textarea name="text" rows="4" maxlength="${LONGEST}" required dir="auto">${raw('\n')}${tried?.fields.text('text') ?? ''}</textarea>`)}<button>${words.saveAnswer}</button>`,
    { attempt },
  )}</details>`
}

function anotherForm(sheet: TicketSheet): Html {
  const words = sheet.visit.m.papers
  const options = <T extends string>(list: readonly T[], named: Readonly<Record<T, string>>): Option[] =>
    list.map((value) => ({ value, text: named[value] }))
  return html`<details class="tool"><summary>${words.another}</summary><form class="stack" method="get" action="${ticketPath(sheet)}#paper">
    ${field(words.kindOf, select('paper', options(PAPERS, words.kind), 'consultation'))}
    ${field(words.roleOf, select('role', options(PAPER_ROLES, words.role), 'engineer'))}
    <button>${words.draftIt}</button></form></details>`
}

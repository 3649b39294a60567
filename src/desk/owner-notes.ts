/** What is wrong with a text of ours: told at the place where it shows, seen by its owner beside the text and in one list. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { MANNERS_FILE } from '../craft/manners.ts'
import { isIssue } from '../journey/playbook.ts'
import type { NoteOfTicket } from '../ports/ledger/owner-notes.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { type OwnerNote, ownsNote } from '../ticket/owner-note.ts'
import { OWNER_NOTE_KINDS, type OwnerNoteKind } from '../ticket/words.ts'
import type { Assets } from './assets.ts'
import { flashOf, withDone } from './flash.ts'
import { attemptAt, field, postForm } from './form.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import { pageOf } from './letters-view.ts'
import type { DeskOptions } from './options.ts'
import { tool } from './ticket-decide.ts'
import type { TicketDesk } from './ticket-routes.ts'
import { type TicketSheet, ticketPath } from './ticket-sheet.ts'
import { countryName } from './ticket-values.ts'
import type { DeskEnv, Html, Visit } from './visit.ts'
import { dayAndTime } from './when.ts'

/** So many a list shows; who has more has other work to do first. */
const MOST = 100
const LONGEST = 300

/** Beside what it is about: what was said of it from this ticket, and the way to say more. */
export function tellOwner(sheet: TicketSheet, kind: OwnerNoteKind, about: string | null): Html {
  if (about === null || about === '') return html``
  const { visit, attempt, names } = sheet
  const words = visit.m.ownerNotes
  const action = `${ticketPath(sheet)}/owner-notes/${kind}`
  const said = sheet.ownerNotes.filter((one) => one.kind === kind && one.about === about)
  const typed = attemptAt(attempt, action)?.fields.text('note') ?? ''
  const form = postForm(
    visit,
    action,
    html`<input type="hidden" name="about" value="${about}">${field(words.line, html`<input name="note" value="${typed}" maxlength="${LONGEST}" required autocomplete="off">`)}<button>${words.send}</button>`,
    { attempt },
  )
  return html`<div class="tell">${said.length > 0 ? html`<ul class="owner-notes">${said.map((one) => html`<li>${saidLine(visit, one, names)}</li>`)}</ul>` : ''}${tool(words.tell[kind], attemptAt(attempt, action) !== null, '', form)}</div>`
}

export function tellOwnerRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  app.post('/tickets/:ticket/owner-notes/:kind', async (c) => {
    const view = await desk.find(c)
    const kind = OWNER_NOTE_KINDS.find((one) => one === c.req.param('kind'))
    if (!view || !kind) return c.notFound()
    const fields = c.get('fields')
    const what = { ticketId: view.ticket.id, kind, about: fields.text('about'), note: fields.text('note') }
    const result = await desk.options.acts.tellOwner(by(c), what)
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'owner-told'))
  })
}

export function ownerNoteRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { ledger, acts } = options

  app.get('/notes', async (c) => {
    const visit = c.get('visit')
    const staff = await ledger.staff.all()
    const open = await openNotes(options, visit.staff, staff)
    const settled = (await ledger.ownerNotes.settled(visit.staff, MOST)).filter(({ note, ticket }) =>
      note.who === visit.staff.id ? true : ownsNote(visit.staff, staff, ticket),
    )
    const words = visit.m.ownerNotes
    const names = namesOf(staff)
    const count = new Intl.NumberFormat(visit.m.tag).format(open.length)
    const main = html`<h1>${words.title}</h1><p class="quiet">${words.lead}</p>
      <section class="card" aria-labelledby="open"><h2 id="open">${words.open(count)}</h2>${open.length > 0 ? noteList(visit, open, names, true) : html`<p class="empty">${words.none}</p>`}</section>
      ${settled.length > 0 ? html`<section class="card" aria-labelledby="settled"><h2 id="settled">${words.settled}</h2>${noteList(visit, settled, names, false)}</section>` : ''}`
    return c.html(page(visit, assets, { title: words.title, main, flash: await flashOf(c, options, visit) }))
  })

  app.post('/notes/:note', async (c) => {
    const fields = c.get('fields')
    const changed = fields.text('do') === 'changed'
    const what = { noteId: c.req.param('note'), answer: fields.text('answer'), changed }
    const result = await acts.answerNote(by(c), what)
    if (result.done) return c.redirect(withDone('/notes', 'owner-answered'), 303)
    const visit = c.get('visit')
    const main = html`<h1>${visit.m.ownerNotes.title}</h1><p class="refusal" role="alert">${visit.m.refusal[result.refusal]}</p><p><a href="/notes">${visit.m.back}</a></p>`
    return c.html(page(visit, assets, { title: visit.m.ownerNotes.title, main }), 409)
  })
}

/** What waits for this person's answer. */
export async function openNotes({ ledger }: DeskOptions, person: Staff, staff: readonly Staff[]) {
  if (person.roles.every((role) => role === 'agent')) return []
  const open = await ledger.ownerNotes.open(person, MOST)
  return open.filter(({ ticket }) => ownsNote(person, staff, ticket))
}

/** Beside a template, rule or card: what waits for its owner's answer; nothing for others. */
export async function notesBeside(
  visit: Visit,
  options: DeskOptions,
  kind: OwnerNoteKind,
  about: string | null,
): Promise<Html> {
  const staff = await options.ledger.staff.all()
  const all = await options.ledger.ownerNotes.about(visit.staff, kind, about, MOST)
  const open = all.filter(({ note, ticket }) => note.state === 'open' && ownsNote(visit.staff, staff, ticket))
  if (open.length === 0) return html``
  const count = new Intl.NumberFormat(visit.m.tag).format(open.length)
  return html`<section class="card" aria-labelledby="said-of-it"><h2 id="said-of-it">${visit.m.ownerNotes.open(count)}</h2>${noteList(visit, open, namesOf(staff), true)}</section>`
}

const namesOf = (staff: readonly Staff[]): ReadonlyMap<string, string> =>
  new Map(staff.map((one) => [one.id, one.name]))

function noteList(
  visit: Visit,
  notes: readonly NoteOfTicket[],
  names: ReadonlyMap<string, string>,
  answers: boolean,
): Html {
  return html`<ul class="owner-notes">${notes.map(
    ({ note, ticket }) =>
      html`<li><p class="quiet small">${visit.m.ownerNotes.kind[note.kind]}${visit.m.colon}${aboutLink(visit, note)} · <a href="/tickets/${note.ticketId}">${ticket.number}</a></p>${saidLine(visit, note, names)}${answers ? answerForm(visit, note) : ''}</li>`,
  )}</ul>`
}

const answerForm = (visit: Visit, note: OwnerNote): Html =>
  postForm(
    visit,
    `/notes/${note.id}`,
    html`${field(visit.m.ownerNotes.answerLine, html`<input name="answer" maxlength="${LONGEST}" autocomplete="off">`)}<div class="bar"><button name="do" value="answer">${visit.m.ownerNotes.answer}</button><button name="do" value="changed">${visit.m.ownerNotes.changed}</button></div>`,
  )

function aboutLink({ m, hasLetters }: Visit, { kind, about }: OwnerNote): Html {
  if (kind === 'rule' && isIssue(about)) return html`<a href="/policy/${about}">${m.issue[about]}</a>`
  const name = kind === 'template' ? about : countryName(about, m.tag)
  if (kind === 'calendar' || !hasLetters) return html`<bdi>${name}</bdi>`
  return html`<a href="${pageOf(kind === 'card' ? MANNERS_FILE : about)}"><bdi>${name}</bdi></a>`
}

/** Who said what when, and what the owner said to it. */
function saidLine(visit: Visit, note: OwnerNote, names: ReadonlyMap<string, string>): Html {
  const { m, staff } = visit
  const words = m.ownerNotes
  const person = (id: string | null): string => names.get(id ?? '') ?? m.unknown
  const when = (at: string): string => dayAndTime(at, staff.timeZone, m)
  const answer =
    note.answeredAt === null
      ? html`<p class="quiet small">${words.state.open}</p>`
      : html`<p><strong>${words.state[note.state]}</strong>${note.answer ? html`${m.colon}${note.answer}` : ''} <span class="quiet small">${person(note.answeredBy)}, ${when(note.answeredAt)}${note.version ? html` · ${words.newVersion} ${versionTime(note.version, when)}` : ''}</span></p>`
  return html`<p>${note.note === '' ? html`<span class="quiet">${words.erased}</span>` : note.note} <span class="quiet small">${person(note.who)}, ${when(note.at)}</span></p>${answer}`
}

/** When a version was saved stands in its id (UUIDv7). */
function versionTime(id: string, when: (at: string) => string): string {
  const at = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
  return Number.isSafeInteger(at) ? when(new Date(at).toISOString()) : id
}

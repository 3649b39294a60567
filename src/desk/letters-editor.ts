/** The workplace of one file: its text with line numbers, what is wrong with it, the letter that it makes, its versions. */
import { html, raw } from 'hono/html'
import type { TemplateProblem } from '../craft/letter.ts'
import { LETTER_FILES } from '../craft/letter-set.ts'
import { MANNERS_FILE } from '../craft/manners.ts'
import type { LetterBench, OpenFile } from '../journey/letter-bench.ts'
import { RUN_TICKETS, type RunPart, sampleNames, type Trial, type TriedOn } from '../journey/letter-trials.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import { type Attempt, field, postForm, when } from './form.ts'
import { recallCard } from './letters-recall.ts'
import { diffView, fileTitle, pageOf, REFERENCES, type Reference, sourcePairs, trialView } from './letters-view.ts'
import type { DeskOptions } from './options.ts'
import { gistFor } from './queue-gist.ts'
import type { DeskContext, Html, Visit } from './visit.ts'
import { here } from './when.ts'

const TICKETS_OFFERED = 20

/** What the person sees and has typed. */
export interface EditorWork {
  readonly file: OpenFile
  readonly text: string
  readonly note: string
  readonly problems: readonly TemplateProblem[]
  /** The text was typed, and looked at. */
  readonly checked: boolean
  readonly on: string
  readonly trial: Trial | null
  readonly tickets: readonly Ticket[]
  readonly reference: Reference
  readonly run: RunPart | null
}

/** The file as the request means it: as it is in use, or as it was typed. Null where there can be no such file. */
export async function workOn(
  c: DeskContext,
  options: DeskOptions,
  letters: LetterBench,
  path: string,
): Promise<EditorWork | null> {
  const { staff, m } = c.get('visit')
  const file = await letters.open(path)
  if (!file) return null
  const fields = c.get('fields')
  const posted = fields.has('text')
  const text = posted ? fields.text('text').replace(/\r\n?/g, '\n') : file.text
  const said = (name: string): string => (posted ? fields.text(name) : (c.req.query(name) ?? ''))
  const tickets = path === MANNERS_FILE ? [] : await options.ledger.desk.latest(staff, TICKETS_OFFERED)
  const on = said('on') || `sample:${sampleNames(path)[1] ?? ''}`
  const doing = fields.text('do')
  const from = Number(fields.text('from'))
  return {
    file,
    text,
    note: fields.text('note'),
    // A version that an upgrade has broken is not used: its owner sees why at once.
    problems: posted || file.version ? await letters.check(path, text, doing === 'save') : [],
    checked: posted,
    on,
    trial: await letters.tryOn(staff, path, text, triedOn(on)),
    tickets,
    reference: REFERENCES.find((one) => one === said('beside')) ?? (m.tag === 'en' ? 'en' : 'zh-Hans'),
    run:
      doing === 'run' ? await letters.run(staff, path, text, Number.isSafeInteger(from) && from > 0 ? from : 0) : null,
  }
}

const triedOn = (on: string): TriedOn =>
  on.startsWith('ticket:') ? { ticket: on.slice('ticket:'.length) } : { sample: on.replace(/^sample:/, '') }

export async function editorMain(
  visit: Visit,
  { ledger }: DeskOptions,
  letters: LetterBench,
  work: EditorWork,
  attempt: Attempt | null,
): Promise<{ title: string; main: Html }> {
  const words = visit.m.templates
  const { path } = work.file
  const title = fileTitle(visit, path)
  const staff = await ledger.staff.all()
  const isLetter = path !== MANNERS_FILE
  const main = html`<p class="quiet"><a href="/letters">${words.toMatrix}</a> · <bdi>${path}</bdi></p><h1>${title}</h1>
    ${inUse(visit, work.file, staff)}${work.file.upgraded ? upgradeCard(visit, work.file) : ''}
    ${postForm(visit, pageOf(path), editorBody(visit, work, isLetter), { attempt, className: 'editor' })}
    ${isLetter ? sourceCard(visit, work, letters) : ''}${isLetter ? recallCard(visit, path, await letters.approved(visit.staff, path)) : ''}${historyCard(visit, work.file, staff)}`
  return { title, main }
}

const nameIn = (staff: readonly Staff[], id: string): string => staff.find((one) => one.id === id)?.name ?? id

function inUse({ m }: Visit, { version, shipped }: OpenFile, staff: readonly Staff[]): Html {
  if (version) return html`<p>${m.templates.inUseVersion(nameIn(staff, version.who))}</p>`
  return html`<p>${shipped === null ? m.templates.new : m.templates.inUseShipped}</p>`
}

function editorBody(visit: Visit, work: EditorWork, isLetter: boolean): Html {
  const { m } = visit
  const words = m.templates
  return html`<input type="hidden" name="over" value="${work.file.version?.id ?? ''}">
    <section class="card write" aria-labelledby="write"><h2 id="write">${words.text}</h2>
      ${numbered(visit, work)}
      ${field(words.note, html`<input name="note" value="${work.note}" maxlength="300" autocomplete="off">`)}
      <div class="line"><button class="main" name="do" value="save" data-default>${words.save}</button><button name="do" value="look">${words.look}</button></div>
    </section>
    <section class="card look" aria-labelledby="look-title"><h2 id="look-title">${words.preview}</h2>
      ${isLetter ? choices(visit, work) : ''}
      <div id="look">${problemList(visit, work)}${isLetter ? trialPart(visit, work) : ''}</div>
    </section>
    ${isLetter ? runCard(visit, work) : ''}`
}

/** The text over a copy of itself, whose lines carry the numbers: so they stand right where lines are broken. */
function numbered({ m }: Visit, { text, file }: EditorWork): Html {
  const [tag = ''] = file.path.split('/')
  const rtl = new Set(['ar', 'fa', 'he', 'ur']).has(tag.split('-')[0] ?? '')
  return html`<div class="numbered" ${rtl ? raw('dir="rtl"') : ''}>
    <div class="lines" aria-hidden="true">${text.split('\n').map((line) => html`<div><span>${line}</span></div>`)}</div>
    <textarea name="text" id="text" aria-label="${m.templates.text}" spellcheck="false" autocapitalize="off" required data-editor>
${text}</textarea></div>`
}

/** Made-up cases and the newest tickets, and the language beside. */
function choices(visit: Visit, { on, tickets, reference, file }: EditorWork): Html {
  const { m } = visit
  const words = m.templates
  const option = (value: string, text: string | Html): Html =>
    html`<option value="${value}" ${when(value === on, 'selected')}>${text}</option>`
  const cases = sampleNames(file.path).map((name) => option(`sample:${name}`, words.sample[name] ?? name))
  const real = tickets.map((ticket) => option(`ticket:${ticket.id}`, html`${ticket.number} ${gistFor(ticket, visit)}`))
  return html`<div class="row">${field(
    words.previewOn,
    html`<select name="on" data-look><optgroup label="${words.samples}">${cases}</optgroup>${real.length > 0 ? html`<optgroup label="${words.tickets}">${real}</optgroup>` : ''}</select>`,
  )}${field(
    words.beside,
    html`<select name="beside" data-look>${REFERENCES.map((tag) => html`<option value="${tag}" ${when(tag === reference, 'selected')}>${tag === 'en' ? 'English' : '中文'}</option>`)}</select>`,
  )}</div>`
}

function problemList({ m }: Visit, { problems, file, checked }: EditorWork): Html {
  const words = m.templates
  if (problems.length === 0) return checked ? html`<p class="quiet" data-found>${words.noProblems}</p>` : html``
  return html`<div class="alert problems"><h3 data-found>${words.problems}</h3><ul>${problems.map(
    (one) =>
      html`<li>${one.file === file.path ? html`<a href="#text" data-line="${one.line}">${words.line(String(one.line))}</a>` : html`${words.inFile(one.file)} ${words.line(String(one.line))}`}${m.colon}<span>${words.problem(one.message)}</span></li>`,
  )}</ul></div>`
}

function trialPart(visit: Visit, { trial, file, reference }: EditorWork): Html {
  const words = visit.m.templates
  if (!trial) return html`<p class="empty">${words.noPreview}</p>`
  const isLetter = LETTER_FILES.some((name) => file.path.endsWith(`/${name}`))
  const other = isLetter && trial.template !== file.path
  return html`${other ? html`<p class="alert">${words.otherTemplate(trial.template)}</p>` : ''}${trialView(visit, trial, reference)}`
}

/** The run over the newest tickets, part by part; the script asks for the parts one after the other. */
function runCard(visit: Visit, { run }: EditorWork): Html {
  const { m } = visit
  const words = m.templates
  const figure = new Intl.NumberFormat(m.tag)
  const over = run !== null && run.done >= run.tickets
  return html`<section class="card run" aria-labelledby="run-title"><h2 id="run-title">${words.run}</h2>
    <p class="quiet">${words.runLead(figure.format(RUN_TICKETS))}</p>
    <div class="line"><button name="do" value="run" data-run>${run && !over ? words.runOn : words.run}</button><progress data-progress aria-label="${words.run}" max="${run?.tickets ?? RUN_TICKETS}" value="${run?.done ?? 0}" ${run ? '' : raw('hidden')}></progress></div>
    <input type="hidden" name="from" value="${run && !over ? run.done : 0}">
    <div id="run" role="status" data-done="${run?.done ?? 0}" data-tickets="${run?.tickets ?? 0}" data-nothing="${words.runNothing}">
      ${run ? html`<p data-count>${words.runDone(figure.format(run.done), figure.format(run.tickets))}</p>` : ''}
      <ul class="changes">${run?.changed.map(
        (one) =>
          html`<li><details class="fold" open><summary><bdi>${one.ticket.number}</bdi> ${gistFor(one.ticket, visit)}</summary>${diffView(visit, one.before, one.after)} <a href="/tickets/${one.ticket.id}">${one.ticket.number}</a></details></li>`,
      )}</ul>
      ${over && run.changed.length === 0 && run.tickets <= run.done ? html`<p class="empty" data-empty>${words.runNothing}</p>` : ''}
    </div></section>`
}

function sourceCard(visit: Visit, { file, text, reference }: EditorWork, letters: LetterBench): Html {
  const [, name = ''] = file.path.split('/')
  const other = letters.textOf(`${reference}/${name}`)
  return html`<details class="card fold"><summary><h2>${visit.m.templates.source}</h2></summary>${sourcePairs(visit, file.path, text, other, reference)}</details>`
}

function upgradeCard(visit: Visit, { path, text, shipped, version }: OpenFile): Html {
  const words = visit.m.templates
  const button = (keep: string, name: string): Html =>
    postForm(
      visit,
      `${pageOf(path)}/decide`,
      html`<input type="hidden" name="id" value="${version?.id ?? ''}"><input type="hidden" name="keep" value="${keep}"><button>${name}</button>`,
      { className: 'line' },
    )
  return html`<section class="card" aria-labelledby="upgrade"><h2 id="upgrade">${words.upgradeTitle}</h2><p class="alert">${words.upgradeLead}</p>
    <h3>${words.upgradeDiff}</h3>${diffView(visit, text, shipped ?? '')}
    <div class="line">${button('yes', words.keep)}${button('no', words.take)}</div></section>`
}

function historyCard(visit: Visit, file: OpenFile, staff: readonly Staff[]): Html {
  const { m } = visit
  const words = m.templates
  const kept = file.history.filter(({ undoneAt }) => undoneAt === null)
  const lines = file.history.map((one) => {
    const older = kept.find(({ id }) => id < one.id)?.text ?? file.shipped ?? ''
    const current = one.id === file.version?.id
    const undo = current
      ? postForm(
          visit,
          `${pageOf(file.path)}/undo`,
          html`<input type="hidden" name="id" value="${one.id}"><button>${words.undo}</button>`,
          { className: 'line' },
        )
      : ''
    const state = current
      ? html` <strong>${words.inUse}</strong>`
      : one.undoneBy
        ? html` <span class="quiet">${words.undone(nameIn(staff, one.undoneBy))}</span>`
        : ''
    return html`<li>${here(one.at, visit)} · ${nameIn(staff, one.who)} · <bdi>${one.note}</bdi>${state} ${undo}
      <details class="fold"><summary>${words.against}</summary>${diffView(visit, older, one.text)}</details></li>`
  })
  return html`<section class="card" aria-labelledby="versions"><h2 id="versions">${words.history}</h2>${
    lines.length > 0 ? html`<ul class="history">${lines}</ul>` : html`<p class="empty">${words.noHistory}</p>`
  }</section>`
}

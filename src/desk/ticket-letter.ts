/** Shows a letter as its reviewer needs it: to whom, block beside block in a language they read, and what to check. */
import { html, raw } from 'hono/html'
import type { Draft, Drafted } from '../ticket/turn.ts'
import { BLOCKING, type PromiseSort } from '../ticket/words.ts'
import { addressLine, foreign, passage } from './foreign.ts'
import { committing } from './promise-marks.ts'
import { languageName } from './ticket-findings.ts'
import { noteSentence, type TicketSheet, ticketPath } from './ticket-sheet.ts'
import type { Html } from './visit.ts'
import { bothClocks } from './when.ts'

/** Everything that a person should look at before deciding: what stops, what to check, notes, who must approve. */
export function checklist(sheet: TicketSheet, turn: Drafted): Html {
  const { m } = sheet.visit
  const { draft, resolution } = turn
  const blocking = draft.warnings.filter((warning) => BLOCKING.has(warning))
  const others = draft.warnings.filter((warning) => !BLOCKING.has(warning) && warning !== 'needs-manager')
  const gaps =
    draft.gaps.length > 0 ? html` <span class="quiet">${m.ticket.gaps}${m.colon}${draft.gaps.join(m.comma)}</span>` : ''
  const { role, why } = resolution.approver
  const lane =
    resolution.lane === 'normal'
      ? []
      : [html`<li><strong>${m.ticket.lane}${m.colon}${m.lane[resolution.lane]}</strong></li>`]
  const manager =
    role === 'agent'
      ? []
      : [
          html`<li>${m.ticket.approver(m.role[role])} ${why ? html`<span class="quiet">${noteSentence(m, why, sheet.playbook)}</span>` : ''}</li>`,
        ]
  const checks = [
    ...lane,
    ...manager,
    ...others.map(
      (warning) =>
        html`<li>${m.warning[warning]}${warning === 'unwanted-words' ? unwantedList(sheet, draft) : ''}</li>`,
    ),
    ...resolution.notes
      .filter((note) => !note.startsWith('lane:'))
      .map((note) => html`<li>${noteSentence(m, note, sheet.playbook)}</li>`),
  ]
  return html`${blocking.length > 0 ? html`<div class="alert"><h3>${m.ticket.blocked}</h3><ul>${blocking.map((warning) => html`<li>${m.warning[warning]}${warning === 'gaps' ? gaps : ''}</li>`)}</ul></div>` : ''}
    ${checks.length > 0 ? html`<div class="checks"><h3>${m.ticket.check}</h3><ul>${checks}</ul></div>` : ''}`
}

/** Each word with what to say instead, in the letter's language, as its owner wrote it. */
const unwantedList = ({ visit: { m } }: TicketSheet, { unwanted = [], language }: Draft): Html =>
  html`<ul>${unwanted.map(
    ({ say, instead, sort }) =>
      html`<li>${foreign(say, language)} <span class="quiet">${sort ? unbacked(m, sort) : html`${m.templates.instead}${m.colon}${foreign(instead, language)}`}</span></li>`,
  )}</ul>`

const unbacked = ({ unbacked }: TicketSheet['visit']['m'], sort: PromiseSort): string =>
  sort in unbacked ? unbacked[sort as keyof typeof unbacked] : unbacked.remedy

export const isBlocked = (draft: Draft): boolean => draft.warnings.some((warning) => BLOCKING.has(warning))

/** What showing a letter takes of the page. */
type LetterSheet = Pick<TicketSheet, 'visit' | 'view' | 'mirror'>

/** Head of the letter and its blocks with their mirror. */
export function letterView(sheet: LetterSheet, turn: Drafted): Html {
  const { visit } = sheet
  const { m } = visit
  const { draft } = turn
  const { record } = draft
  const line = (name: string, value: Html | readonly Html[]): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`
  return html`<dl class="head">
      ${line(m.ticket.to, record.to.length > 0 ? record.to.map(addressLine) : html`<em>${m.none}</em>`)}
      ${record.cc.length > 0 ? line(m.ticket.cc, record.cc.map(addressLine)) : ''}
      ${line(m.ticket.subject, foreign(record.subject, draft.language))}
    </dl>
    ${blocks(sheet, draft)}
    ${commitments(sheet, turn)}
    <details class="fold"><summary>${m.ticket.wholeMail}</summary>
      <dl class="head">${line(m.ticket.from, addressLine(record.from))}${record.replyTo ? line(m.ticket.replyTo, addressLine(record.replyTo)) : ''}
      ${line(m.ticket.to, record.to.map(addressLine))}${record.cc.length > 0 ? line(m.ticket.cc, record.cc.map(addressLine)) : ''}${line(m.ticket.subject, foreign(record.subject, draft.language))}
      ${
        record.attachments.length > 0
          ? line(
              m.ticket.attachments,
              record.attachments.map((file) => html`${foreign(file.name)} `),
            )
          : ''
      }</dl>
      ${passage(record.text, draft.language)}</details>`
}

/** "Reply draft · solution · de/damage.hbs · German · revision 2 by …" */
export function letterTitle(sheet: TicketSheet, turn: Drafted): Html {
  const { visit, names } = sheet
  const { m } = visit
  const { draft } = turn
  const author =
    draft.author === 'machine' ? m.ticket.byMachine : m.ticket.byStaff(names.get(draft.author) ?? m.unknown)
  const purpose = turn.purpose === 'acknowledgement' ? m.ticket.acknowledgement : m.ticket.solution
  return html`<p class="quiet parts"><span>${purpose}</span> <span>${languageName(draft.language, visit)} (${draft.locale})</span>
    ${draft.template ? html`<span>${draft.template}</span>` : ''} <span>${m.ticket.revision(draft.revision)}, ${author}</span></p>`
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')

function blocks(sheet: LetterSheet, draft: Draft): Html {
  const { m } = sheet.visit
  const { mirror } = sheet
  const paired =
    draft.blocks.length > 0 && squeezed(draft.blocks.map((block) => block.text).join('')) === squeezed(draft.letter)
  const stale = !paired || draft.warnings.includes('mirror-stale')
  const mirrored = draft.blocks.some((block) => block.mirror[mirror])
  const needless = draft.language === mirror || draft.language.split('-')[0] === mirror.split('-')[0]
  const titles = html`<div class="pair titles"><h3>${m.ticket.letter}</h3>${needless ? '' : html`<div><h3>${m.ticket.mirrorOf[mirror]}</h3>${mirrorSwitch(sheet)}</div>`}</div>`
  const beside = (text: string | undefined): Html =>
    text ? passage(text, mirror) : html`<p class="empty">${m.ticket.mirrorMissing}</p>`
  if (needless)
    return html`<div class="letter single">${titles}<div class="pair">${passage(committing(draft.letter.trim(), draft.language, m), draft.language)}</div></div>`
  if (paired) {
    return html`<div class="letter">${titles}${stale ? html`<p class="alert">${m.ticket.mirrorStale}</p>` : ''}${draft.blocks.map(
      (block) =>
        html`<div class="pair">${passage(block.name === 'signature' ? block.text.trim() : committing(block.text.trim(), draft.language, m), draft.language)}${byModel(sheet, draft, block.name, beside(block.mirror[mirror]))}</div>`,
    )}</div>`
  }
  const whole = draft.blocks
    .map((block) => block.mirror[mirror] ?? '')
    .filter((text) => text !== '')
    .join('\n\n')
  return html`<div class="letter">${titles}${mirrored && draft.letter ? html`<p class="alert">${m.ticket.mirrorStale}</p>` : ''}
    <div class="pair">${passage(committing(draft.letter.trim(), draft.language, m), draft.language)}${beside(whole)}</div></div>`
}

/** A mirror that a model made says so where it stands. */
function byModel(
  { visit: { m } }: Pick<TicketSheet, 'visit'>,
  { modelBlocks = [] }: Draft,
  name: string,
  mirror: Html,
): Html {
  return modelBlocks.includes(name) ? html`<div>${mirror}<p class="quiet small">${m.model.mirrorBy}</p></div>` : mirror
}

function mirrorSwitch(sheet: LetterSheet): Html {
  const { mirrorOf } = sheet.visit.m.ticket
  const tags = Object.keys(mirrorOf) as (keyof typeof mirrorOf)[]
  return html`<span class="switch">${tags.map(
    (tag) =>
      html`<a href="${mirrored(sheet, tag)}" lang="${tag}" ${tag === sheet.mirror ? raw('aria-current="true"') : ''}>${tag === 'en' ? 'English' : '中文'}</a> `,
  )}</span>`
}

/** This page with another mirror; the ticket's where the page answers a form. */
function mirrored(sheet: LetterSheet, tag: string): string {
  const [path = '', query] = sheet.visit.path.split('?')
  const asked = new URLSearchParams(query)
  asked.set('mirror', tag)
  return `${path === '/' ? ticketPath(sheet) : path}?${asked}`
}

function commitments(sheet: LetterSheet, turn: Drafted): Html {
  const { visit, view } = sheet
  const { m } = visit
  if (turn.draft.commitments.length === 0) return html``
  return html`<div class="promises"><h3>${m.ticket.commitments}</h3><ul>${turn.draft.commitments.map(
    (one) => html`<li>${m.commitment[one.what]}${m.colon}${bothClocks(one.dueAt, view.ticket.timezone, visit)}</li>`,
  )}</ul></div>`
}

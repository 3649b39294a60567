/** What changed in a letter: against the machine's draft, and since somebody opened the page. */
import { html } from 'hono/html'
import type { Draft, Drafted, Turn } from '../ticket/turn.ts'
import { isByHand } from '../ticket/turn.ts'
import { changedText } from './changed-text.ts'
import { addressLine, foreign } from './foreign.ts'
import { postForm } from './form.ts'
import { whoIs } from './ticket-history.ts'
import { type TicketSheet, turnPath } from './ticket-sheet.ts'
import { typedField } from './typed-text.ts'
import type { Html, Visit } from './visit.ts'
import { here } from './when.ts'

/** A letter with words of a person's own beside what the machine had proposed; nothing where nobody changed it. */
export function byHand(sheet: TicketSheet, turn: Drafted): Html | string {
  const { m } = sheet.visit
  const { draft } = turn
  if (draft.machineLetter === undefined || !isByHand(draft)) return ''
  return html`<details class="fold"><summary>${m.verbs.byHand}</summary>${changedText(draft.machineLetter, draft.letter, draft.language)}</details>`
}

/** What this person typed into a letter that is no longer in work, since the customer wrote again or somebody decided. */
export function leftText(sheet: TicketSheet): Html {
  const { visit, view, autosaves } = sheet
  const { m } = visit
  const editable = new Set(
    view.turns.flatMap(({ turn, withdrawnAt }) => (withdrawnAt === null && turn.stage === 'drafted' ? [turn.id] : [])),
  )
  const left = [...autosaves.values()].filter(({ turnId }) => !editable.has(turnId))
  return html`${left.map(
    ({ turnId, letter }) =>
      html`<section class="card">${postForm(
        visit,
        `${turnPath(sheet, { id: turnId })}/keep`,
        html`<p>${m.verbs.leftText}</p>${typedField(m, letter) ?? ''}<button name="discard" value="yes">${m.verbs.discard}</button>`,
      )}</section>`,
  )}`
}

/** Why a decision on an older state was refused: who changed what since, or what became of the letter. */
export function sinceThen(
  visit: Visit,
  names: ReadonlyMap<string, string>,
  before: Draft | undefined,
  now: Turn,
): Html | null {
  const { m } = visit
  if (!before || !('draft' in now) || now.draft.hash === before.hash) return null
  const { draft } = now
  const line = (name: string, value: Html | readonly Html[]): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`
  const [old, fresh] = [before.record, draft.record]
  const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other)
  const files = (record: Draft['record']): Html[] => record.attachments.map((file) => html`${foreign(file.name)} `)
  const head = [
    ...(old.subject === fresh.subject ? [] : [line(m.ticket.subject, foreign(fresh.subject, draft.language))]),
    ...(differs(old.to, fresh.to) ? [line(m.ticket.to, fresh.to.map(addressLine))] : []),
    ...(differs(old.cc, fresh.cc) ? [line(m.ticket.cc, fresh.cc.map(addressLine))] : []),
    ...(differs(old.attachments, fresh.attachments) ? [line(m.ticket.attachments, files(fresh))] : []),
  ]
  return html`<p>${m.verbs.sinceThen(whoIs(draft.author, names, visit), String(draft.revision))} ${here(draft.createdAt, visit)}</p>
    ${head.length > 0 ? html`<dl class="head">${head}</dl>` : ''}
    ${before.letter === draft.letter ? '' : changedText(before.letter, draft.letter, draft.language)}`
}

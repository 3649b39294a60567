/** Changes what a letter says and to whom it goes: remedies, questions, responsibility, recipients, files. */
import { html } from 'hono/html'
import { ANY_BUSINESS_DAY } from '../craft/date-format.ts'
import type { Findings } from '../ticket/findings.ts'
import { type Drafted, isByHand, type Resolution, type Resolved, type Understood } from '../ticket/turn.ts'
import { ASKS, ISSUES, type LetterName, RESPONSIBILITIES, STAGE_LETTERS } from '../ticket/words.ts'
import { foreign, plainLine } from './foreign.ts'
import { attemptAt, field, type Option, postForm, select, ticks, when } from './form.ts'
import type { Messages } from './messages/en.ts'
import { tool } from './ticket-decide.ts'
import { detailFields, type LetterInWork } from './ticket-details.ts'
import { letterLines } from './ticket-says.ts'
import { type TicketSheet, ticketPath, turnPath } from './ticket-sheet.ts'
import type { Html } from './visit.ts'

/** Every letter that may be chosen, the solution letters first. */
export const letterOptions = (m: Messages): Option[] => [
  ...ISSUES.map((issue) => ({ value: issue, text: m.issue[issue] })),
  ...STAGE_LETTERS.map((letter) => ({ value: letter, text: m.stageLetter[letter] })),
]

export const isLetterName = (text: string): text is LetterName =>
  [...ISSUES, ...STAGE_LETTERS].some((letter) => letter === text)

/** Choices that draft the letter anew in its place. */
export function adjustForm(sheet: TicketSheet, turn: Drafted | Resolved | Understood): Html {
  const { visit, attempt } = sheet
  const { m } = visit
  const action = `${turnPath(sheet, turn)}/redraft`
  const draft = turn.stage === 'drafted' ? turn.draft : null
  const resolution = turn.stage === 'understood' ? null : turn.resolution
  const byHand = draft !== null && isByHand(draft)
  const lines = sheet.lines.get(turn.id) ?? []
  const work = resolution ? workOf(resolution, turn.findings) : null
  const body = html`<p class="quiet">${m.says.lead}</p><input type="hidden" name="revision" value="${draft?.revision ?? 0}">
    ${byHand ? html`<p class="alert">${m.says.byHand}</p><label class="tick"><input type="checkbox" name="replaceEdits" value="yes" required> <span>${m.says.replaceEdits}</span></label>` : ''}
    ${
      work && lines.length > 0
        ? letterLines(sheet, lines, work)
        : ticks(
            m.decide.asks,
            'ask',
            ASKS.map((ask) => ({ value: ask, text: m.ask[ask] })),
            resolution?.asks ?? [],
          )
    }
    <div class="row">${field(
      m.decide.responsibility,
      select(
        'responsibility',
        RESPONSIBILITIES.map((one) => ({ value: one, text: m.responsibility[one] })),
        resolution?.responsibility ?? 'to-check',
      ),
    )}
    ${field(m.decide.letter, select('letter', letterOptions(m), resolution?.letter ?? turn.findings.issue.value ?? 'other'))}
    ${field(m.decide.locale, html`<input name="locale" value="${resolution?.locale ?? turn.findings.replyLanguage.value}" maxlength="20" pattern="[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}">`)}</div>
    ${work ? detailFields(m, work) : ''}
    <button>${m.decide.redraft}</button>`
  return tool(
    m.says.title,
    draft === null || attemptAt(attempt, action) !== null,
    '',
    postForm(visit, action, body, { attempt, instant: draft !== null && !byHand }),
  )
}

/** The letter in work, as the fields for what only a person knows need it. */
export const workOf = (resolution: Resolution, findings: Findings): LetterInWork => ({
  letter: resolution.letter,
  details: resolution.details ?? {},
  allowed: resolution.allowed,
  timeZone: findings.timezone.value ?? ANY_BUSINESS_DAY,
})

export function recipientsForm(sheet: TicketSheet, turn: Drafted): Html {
  const { visit, attempt } = sheet
  const { m } = visit
  const { draft } = turn
  const action = `${turnPath(sheet, turn)}/recipients`
  const choose = draft.warnings.includes('choose-recipient')
  const to = draft.record.to.map((one) => one.address)
  const cc = draft.record.cc.map((one) => one.address)
  const offeredTo = [
    ...draft.record.to.map((address) => ({ address, evidence: '' })),
    ...draft.offeredTo.filter((offer) => !to.includes(offer.address.address)),
  ]
  const offeredCc = [...draft.record.cc, ...draft.offeredCc.filter((one) => !cc.includes(one.address))]
  const body = html`<input type="hidden" name="revision" value="${draft.revision}">
    <fieldset class="ticks column"><legend>${choose ? m.decide.chooseTo : m.ticket.to}</legend>${offeredTo.map(
      ({ address, evidence }) =>
        html`<label class="tick"><input type="checkbox" name="to" value="${address.address}" ${when(to.includes(address.address), 'checked')}> <span>${foreign(address.name)} <bdi dir="ltr">${plainLine(address.address)}</bdi>${evidence ? html` <span class="quiet">${foreign(evidence)}</span>` : ''}</span></label>`,
    )}</fieldset>
    ${field(m.decide.otherTo, html`<input type="email" name="otherTo" maxlength="254" autocomplete="off">`)}
    ${
      offeredCc.length > 0
        ? html`<fieldset class="ticks column"><legend>${m.decide.offeredCc}</legend>${offeredCc.map(
            (address) =>
              html`<label class="tick"><input type="checkbox" name="cc" value="${address.address}" ${when(cc.includes(address.address), 'checked')}> <span>${foreign(address.name)} <bdi dir="ltr">${plainLine(address.address)}</bdi></span></label>`,
          )}</fieldset>`
        : ''
    }
    <button>${m.decide.saveRecipients}</button>`
  return tool(
    m.decide.recipients,
    choose || attemptAt(attempt, action) !== null,
    '',
    postForm(visit, action, body, { attempt }),
  )
}

export function filesForm(sheet: TicketSheet, turn: Drafted): Html {
  const { visit, attempt } = sheet
  const { m } = visit
  const { attachments } = turn.draft.record
  const action = `${turnPath(sheet, turn)}/files`
  const removal = `${turnPath(sheet, turn)}/remove-file`
  const revision = html`<input type="hidden" name="revision" value="${turn.draft.revision}">`
  const list = attachments.map(
    (file) =>
      html`<li>${foreign(file.name)} ${postForm(visit, removal, html`${revision}<input type="hidden" name="sha256" value="${file.sha256}"><button class="plain">${m.decide.removeFile}</button>`, { attempt, className: 'line' })}</li>`,
  )
  return tool(
    attachments.length > 0 ? `${m.decide.files} (${attachments.length})` : m.decide.files,
    attachments.length > 0 || attemptAt(attempt, action) !== null,
    '',
    html`${attachments.length > 0 ? html`<ul class="files">${list}</ul>` : ''}
      ${postForm(visit, action, html`${revision}${field(m.decide.addFile, html`<input type="file" name="file" required>`)}<button>${m.decide.upload}</button>`, { attempt, files: true })}`,
  )
}

/** Opens a letter where none is in work. */
export function writeForm(sheet: TicketSheet): Html {
  const { visit, attempt, view } = sheet
  const { m } = visit
  const action = `${ticketPath(sheet)}/write`
  return postForm(
    visit,
    action,
    html`<p class="quiet">${m.ticket.writeHint}</p>${field(m.decide.letter, select('letter', letterOptions(m), view.ticket.issue ?? 'other'))}<button>${m.ticket.writeTo}</button>`,
    { attempt },
  )
}

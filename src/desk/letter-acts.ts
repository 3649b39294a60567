/** The acts on one letter, as the forms of a ticket's page post them. */
import type { Hono } from 'hono'
import { limits } from '../limits.ts'
import type { Address, Instant } from '../mail/message.ts'
import type { TicketView } from '../ports/ledger/desk.ts'
import type { ActResult, Acts, Choice } from '../ticket/acts.ts'
import type { Draft, Turn } from '../ticket/turn.ts'
import { ASKS, REJECT_REASONS, REMEDIES, RESPONSIBILITIES } from '../ticket/words.ts'
import { chosenHour } from './chosen-hour.ts'
import type { Fields } from './fields.ts'
import { approvedFlash, withDone } from './flash.ts'
import { plainLine } from './foreign.ts'
import { nextTicket } from './next-ticket.ts'
import { isLetterName, workOf } from './ticket-adjust.ts'
import { sinceThen } from './ticket-changes.ts'
import { detailsIn } from './ticket-details.ts'
import { reasonIn } from './ticket-reasons.ts'
import type { TicketDesk } from './ticket-routes.ts'
import type { DeskContext, DeskEnv, Html } from './visit.ts'

type Revised = ActResult<{ revision: number }>

const gone: ActResult<never> = { done: false, refusal: 'not-found', detail: [] }

export function letterActRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  const { acts, ledger } = desk.options
  const turns = '/tickets/:ticket/turns/:turn'

  /** What others changed since the draft that this person saw. */
  const changesSince = async (
    c: DeskContext,
    now: TicketView,
    seen: (draft: Draft) => boolean,
  ): Promise<Html | null> => {
    const turn = turnOf(now, c)
    if (!turn) return null
    const [drafts, staff] = await Promise.all([ledger.tickets.draftsOf(turn.id), ledger.staff.all()])
    return sinceThen(c.get('visit'), new Map(staff.map((one) => [one.id, one.name])), drafts.find(seen), turn)
  }

  /** The next ticket; the script that has it at hand already is told its version and what to say. */
  const goOn = async (c: DeskContext, view: TicketView, approvalId: string): Promise<Response> => {
    const visit = c.get('visit')
    const isInPlace = c.req.header('x-amends') === 'in-place'
    const [next, flash] = await Promise.all([
      nextTicket(ledger.desk, visit.staff, view.ticket.id),
      isInPlace ? approvedFlash(desk.options, visit, approvalId, view.ticket) : null,
    ])
    const path = withDone(next.path, 'approved', approvalId)
    return isInPlace ? c.json({ path, version: next.version, flash: String(flash ?? '') }) : c.redirect(path, 303)
  }

  /** What comes after this ticket, for a script that asks ahead. */
  app.get('/tickets/:ticket/next', async (c) => {
    const { path } = await nextTicket(ledger.desk, c.get('visit').staff, c.req.param('ticket'))
    return c.redirect(path, 303)
  })

  app.post(`${turns}/approve`, async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const turn = turnOf(view, c)
    const fields = c.get('fields')
    const hour = await hourOf(c, desk, view, turn?.id ?? null)
    const result =
      turn && hour !== 'unreadable'
        ? await acts.approve(by(c), {
            turnId: turn.id,
            hash: fields.text('hash'),
            via: desk.options.demo ? 'demo' : 'desk',
            sendAt: hour,
            offHours: fields.has('offHours'),
            oneMore: fields.has('oneMore'),
            keepWords: fields.has('keepWords'),
          })
        : turn
          ? empty
          : gone
    // A second click on the same button is no second decision.
    const mine = turn?.stage === 'approved' && turn.approval.by === by(c).staffId ? turn.approval : null
    const approvalId = result.done ? result.value.approvalId : mine?.hash === fields.text('hash') ? mine?.id : undefined
    if (approvalId !== undefined) return goOn(c, view, approvalId)
    return desk.answer(
      c,
      result,
      () => '/',
      (now) => changesSince(c, now, (draft) => draft.hash === fields.text('hash')),
    )
  })

  app.post('/tickets/:ticket/approvals/:approval/undo', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const result = await acts.unapprove(by(c), { approvalId: c.req.param('approval') })
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'unapproved'))
  })

  app.post('/tickets/:ticket/approvals/:approval/reschedule', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const approvalId = c.req.param('approval')
    const turnId = view.outbox.find((item) => item.id === approvalId)?.turnId ?? null
    const hour = await hourOf(c, desk, view, turnId)
    const result =
      hour === 'unreadable'
        ? empty
        : await acts.reschedule(by(c), { approvalId, sendAt: hour, offHours: c.get('fields').has('offHours') })
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'rescheduled'))
  })

  app.post('/tickets/:ticket/approvals/:approval/settle', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const as = (['was-sent', 'resend', 'give-up'] as const).find((one) => one === c.get('fields').text('as'))
    const result = as ? await acts.settleUncertain(by(c), { outboxId: c.req.param('approval'), as }) : empty
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'settled'))
  })

  /** One route of an act that gives a new revision of the letter. */
  const revising = (
    name: string,
    done: string,
    act: (c: DeskContext, turn: Turn, draft: Draft | null, fields: Fields) => Promise<Revised>,
  ): void => {
    app.post(`${turns}/${name}`, async (c) => {
      const view = await desk.find(c)
      if (!view) return c.notFound()
      const turn = turnOf(view, c)
      const fields = c.get('fields')
      const result = turn ? await act(c, turn, 'draft' in turn ? turn.draft : null, fields) : gone
      return desk.answer(
        c,
        result,
        () => withDone(`/tickets/${view.ticket.id}`, done),
        (now) => changesSince(c, now, (draft) => draft.revision === revisionIn(fields)),
      )
    })
  }

  revising('edit', 'edited', async (c, turn, draft, fields) => {
    const letter = fields.text('letter')
    if (letter.length > limits.letterCharacters) return { done: false, refusal: 'too-large', detail: [] }
    const revision = revisionIn(fields)
    // A second click on the same button is no second revision.
    const twice = draft?.author === by(c).staffId && draft.revision === revision + 1
    const result: Revised =
      twice && draft.letter.trim() === letter.trim()
        ? { done: true, value: { revision: draft.revision } }
        : await acts.edit(by(c), { turnId: turn.id, revision, letter, subject: plainLine(fields.text('subject')) })
    if (result.done) await ledger.autosaves.drop(turn.id, by(c).staffId)
    return result
  })
  revising('redraft', 'redrafted', (c, turn, draft, fields) =>
    acts.redraft(by(c), {
      turnId: turn.id,
      revision: revisionIn(fields),
      choice: choiceIn(c, turn, draft),
      replaceEdits: fields.has('replaceEdits'),
    }),
  )
  revising('recipients', 'recipients', (c, turn, draft, fields) => chooseRecipients(acts, c, turn, draft, fields))
  revising('files', 'file-added', async (c, turn, _draft, fields) => {
    const file = fields.file('file')
    if (!file) return empty
    if (file.size > limits.attachmentBytes) return { done: false, refusal: 'too-large', detail: [plainLine(file.name)] }
    const bytes = new Uint8Array(await file.arrayBuffer())
    const name = plainLine(file.name).replace(/[/\\]/g, '_').slice(-limits.attachmentNameCharacters) || 'file'
    return acts.addFile(by(c), {
      turnId: turn.id,
      revision: revisionIn(fields),
      name,
      type: mediaType(file.type),
      bytes,
    })
  })
  revising('remove-file', 'file-removed', (c, turn, _draft, fields) =>
    acts.removeFile(by(c), { turnId: turn.id, revision: revisionIn(fields), sha256: fields.text('sha256') }),
  )

  app.post(`${turns}/put-back`, async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const turn = turnOf(view, c)
    const result = turn ? await acts.putBack(by(c), { turnId: turn.id }) : gone
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'put-back'))
  })

  app.post(`${turns}/reject`, async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const turn = turnOf(view, c)
    const result = turn
      ? await acts.reject(by(c), { turnId: turn.id, reason: reasonIn(c.get('fields'), REJECT_REASONS) })
      : gone
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'rejected'))
  })
}

const empty: ActResult<never> = { done: false, refusal: 'empty', detail: [] }

export const by = (c: DeskContext): { staffId: string } => ({ staffId: c.get('visit').staff.id })

const turnOf = (view: TicketView, c: DeskContext): Turn | undefined =>
  view.turns.find((row) => row.turn.id === c.req.param('turn'))?.turn

/** Revisions begin at 1; what isn't a number can only be stale. */
const revisionIn = (fields: Fields): number => Number(fields.text('revision')) || 0

const mediaType = (type: string): string =>
  /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(type) ? type.toLowerCase() : 'application/octet-stream'

/** The chosen hour: null is the planned one; a time of the customer's clock is read in the zone of the plan. */
async function hourOf(
  c: DeskContext,
  desk: TicketDesk,
  view: TicketView,
  turnId: string | null,
): Promise<Instant | null | 'unreadable'> {
  const fields = c.get('fields')
  if (chosenHour(fields, 'UTC', desk.options.clock.now()) === null) return null
  const plan = turnId === null ? null : await desk.options.acts.plan(turnId)
  const zone = plan?.zone ?? view.ticket.timezone ?? c.get('visit').staff.timeZone
  return chosenHour(fields, zone, desk.options.clock.now())
}

/**
 * What of the answer a person changed. Remedies that were left as they stood are policy's to propose anew when the letter
 * or the responsibility changes; in every other case the ticks count.
 */
function choiceIn(c: DeskContext, turn: Turn, draft: Draft | null): Choice {
  const fields = c.get('fields')
  const ours = c.get('visit').staff.timeZone
  const ticked = fields.all('remedy')
  const asked = fields.all('ask')
  const before = 'resolution' in turn ? turn.resolution : null
  const work = 'resolution' in turn ? workOf(turn.resolution, turn.findings) : null
  const responsibility = RESPONSIBILITIES.find((one) => one === fields.text('responsibility'))
  const letter = fields.text('letter')
  const locale = fields.text('locale').trim()
  const moved = before !== null && (responsibility !== before.responsibility || letter !== before.letter)
  const same = (list: readonly string[], other: readonly string[] | undefined): boolean =>
    [...list].sort().join() === [...(other ?? [])].sort().join()
  return {
    ...(before === null || (moved && same(ticked, draft?.remedies))
      ? {}
      : {
          remedies: REMEDIES.filter((one) => ticked.includes(one)).sort(
            (one, other) => ticked.indexOf(one) - ticked.indexOf(other),
          ),
        }),
    ...(moved && same(asked, draft?.asks) ? {} : { asks: ASKS.filter((one) => asked.includes(one)) }),
    ...(responsibility ? { responsibility } : {}),
    ...(isLetterName(letter) ? { letter } : {}),
    // Always: left out, a language that a person chose before would fall back to the customer's.
    ...(locale ? { locale } : {}),
    ...(work &&
      fields.has('detailsOf') && { details: detailsIn(fields, work.details, { theirs: work.timeZone, ours }) }),
  }
}

/** Only addresses that the mail offered or that stand on the letter already, and one that a person typed. */
async function chooseRecipients(
  acts: Acts,
  c: DeskContext,
  turn: Turn,
  draft: Draft | null,
  fields: Fields,
): Promise<Revised> {
  if (!draft) return gone
  const known: readonly Address[] = [
    ...draft.record.to,
    ...draft.record.cc,
    ...draft.offeredTo.map((one) => one.address),
    ...draft.offeredCc,
  ]
  const pick = (name: string): Address[] =>
    [...new Set(fields.all(name))].flatMap((address) => known.find((one) => one.address === address) ?? [])
  const typed = fields.text('otherTo').trim()
  if (typed !== '' && !/^[^\s@<>"(),;:\\]{1,64}@[^\s@<>"(),;:\\]{1,190}$/.test(typed))
    return { done: false, refusal: 'no-recipient', detail: [typed] }
  const to = [...pick('to'), ...(typed === '' ? [] : [{ name: '', address: typed }])]
  return acts.recipients(by(c), { turnId: turn.id, revision: revisionIn(fields), to, cc: pick('cc') })
}

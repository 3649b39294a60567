/** What people ask the model for and choose of what it wrote: each one act, with its line of history, guarded once more. */

import { letterText } from '../craft/letter.ts'
import { takeLetter, templateAgain } from '../drafting/refine.ts'
import { guardLetter } from '../drafting/refine-guards.ts'
import { isRewritable } from '../drafting/refine-prompt.ts'
import { limits } from '../limits.ts'
import { htmlOf } from '../mail/html.ts'
import type { ActResult, ByStaff } from '../ticket/acts.ts'
import type { ModelJob, ModelWish } from '../ticket/model-job.ts'
import { act, draftInWork, Refused, visibleTicket } from './act.ts'
import { saveDraft } from './acts-letter.ts'
import { type JourneyContext, writeHistory } from './context.ts'
import { guardContext } from './model-letter.ts'
import { isTheirs } from './model-translation.ts'

export interface ModelDesk {
  /** Whether the model may be asked about mail of this account and market. */
  isOn(account: string, market: string | null): boolean
  /** Asks for another letter: it becomes the draft when it comes, if nobody changed the draft meanwhile; variants lie beside it. */
  ask(
    by: ByStaff,
    what: { readonly turnId: string; readonly revision: number; readonly wish: ModelWish; readonly told: string },
  ): Promise<ActResult<{ readonly jobId: string }>>
  /** Asks for a mail in a language of the staff; one that is there already is not asked for again. */
  translate(
    by: ByStaff,
    what: { readonly ticketId: string; readonly messageId: string; readonly language: string },
  ): Promise<ActResult>
  /** Takes a letter that lies beside the draft. */
  take(
    by: ByStaff,
    what: { readonly turnId: string; readonly revision: number; readonly jobId: string; readonly index: number },
  ): Promise<ActResult<{ readonly revision: number }>>
  /** The template's letter again, with the recipients and files of now. */
  template(
    by: ByStaff,
    what: { readonly turnId: string; readonly revision: number },
  ): Promise<ActResult<{ readonly revision: number }>>
}

/** So many wishes of one letter may wait. */
const WAITING = 4

export function createModelDesk(context: JourneyContext): ModelDesk {
  const isOn = (account: string, market: string | null) => context.model?.isOn(account, market) ?? false
  return {
    isOn,

    ask: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const { ticket, turn } = await draftInWork(ledger, staff, what.turnId, what.revision)
        if (!isOn(ticket.account, turn.resolution.market)) throw new Refused('not-allowed', ['model-off'])
        const told = what.told.trim()
        if (what.wish === 'change' && told === '') throw new Refused('empty')
        if (told.length > limits.modelToldCharacters) throw new Refused('too-large')
        const open = (await ledger.modelWork.of(ticket.id)).filter(({ state }) => state === 'asked')
        if (open.length >= WAITING) throw new Refused('busy')
        const job = newJob(context, {
          id: context.newId(),
          kind: 'letter',
          ticketId: ticket.id,
          account: ticket.account,
          turnId: turn.id,
          messageId: turn.messageId,
          revision: turn.draft.revision,
          wish: what.wish,
          told,
          who: staff.id,
        })
        await ledger.modelWork.add(job)
        const detail = { turn: turn.id, reason: told }
        await writeHistory(context, ledger, { ticketId: ticket.id, who: staff.id, act: 'model-asked', detail })
        return { jobId: job.id }
      }),

    translate: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const ticket = await visibleTicket(ledger, staff, what.ticketId)
        const message = await ledger.tickets.message(what.messageId)
        // Notes and what colleagues wrote never leave the machine.
        if (message?.ticketId !== ticket.id || !isTheirs(message)) throw new Refused('not-found')
        if (!isOn(ticket.account, ticket.market)) throw new Refused('not-allowed', ['model-off'])
        const before = (await ledger.modelWork.of(ticket.id)).find(
          ({ kind, messageId, told, state }) =>
            kind === 'translation' && messageId === message.id && told === what.language && state !== 'failed',
        )
        if (before) return null
        await ledger.modelWork.add(
          newJob(context, {
            id: context.newId(),
            kind: 'translation',
            ticketId: ticket.id,
            account: ticket.account,
            turnId: null,
            messageId: message.id,
            revision: 0,
            wish: 'mail',
            told: what.language,
            who: staff.id,
          }),
        )
        return null
      }),

    take: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const { row, ticket, turn } = await draftInWork(ledger, staff, what.turnId, what.revision)
        const job = await ledger.modelWork.job(what.jobId)
        const letter = job?.turnId === turn.id ? job.body.letters?.[what.index] : undefined
        if (!job || !letter) throw new Refused('not-found')
        const parts = letter.blocks.flatMap(({ name, text }) =>
          isRewritable(name) && letter.changed.includes(name) ? [{ name, text }] : [],
        )
        // What was changed since then stays; what is taken is judged by what holds now.
        const blocks = turn.draft.blocks.map(
          (block) => letter.blocks.find(({ name }) => name === block.name && letter.changed.includes(name)) ?? block,
        )
        const { trips, unwanted } = guardLetter(turn, parts, letterText(blocks), guardContext(context, job, turn))
        if (trips.length > 0)
          throw new Refused(
            'blocked',
            trips.map(({ text }) => text),
          )
        const taken = takeLetter(
          turn,
          { blocks, changed: letter.changed },
          { author: staff.id, now: context.clock.now(), unwanted, htmlOf },
        )
        await ledger.modelWork.settle(job.id, 'offered', { state: 'taken' })
        return saveDraft(context, ledger, staff, ticket, row, taken, 'model-letter')
      }),

    template: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const { row, ticket, turn } = await draftInWork(ledger, staff, what.turnId, what.revision)
        const { machineLetter } = turn.draft
        const template = (await ledger.tickets.draftsOf(turn.id)).findLast(
          (draft) => draft.letter === machineLetter && draft.blocks.length > 0,
        )
        if (!template || turn.draft.letter === machineLetter) throw new Refused('stale')
        const again = templateAgain(turn, template, { author: staff.id, now: context.clock.now(), htmlOf })
        return saveDraft(context, ledger, staff, ticket, row, again, 'template-again')
      }),
  }
}

function newJob(
  { clock }: JourneyContext,
  job: Omit<ModelJob, 'state' | 'why' | 'readyAt' | 'tries' | 'body' | 'at'>,
): ModelJob {
  const now = clock.now()
  return { ...job, state: 'asked', why: null, readyAt: now, tries: 0, body: {}, at: now }
}

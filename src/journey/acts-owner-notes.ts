/** A clerk tells the owner of a template, rule, calendar or manners card what is wrong with it; the owner answers (R6.10). */
import { decidesLetters } from '../approval/decide.ts'
import { MANNERS_FILE } from '../craft/manners.ts'
import { oneLine } from '../craft/order-book.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { type OwnerNote, type OwnerNoteActs, ownsNote } from '../ticket/owner-note.ts'
import { OWNER_NOTE_KINDS } from '../ticket/words.ts'
import { act, Refused, visibleTicket } from './act.ts'
import { type JourneyContext, writeHistory } from './context.ts'

const LONGEST = 300
const ABOUT = /^[\w./-]{1,80}$/

type Context = Pick<JourneyContext, 'ledger' | 'newId'> & { readonly clock: Pick<JourneyContext['clock'], 'now'> }

export function ownerNoteActs(context: Context): OwnerNoteActs {
  return {
    tellOwner: (by, { ticketId, kind, about, note }) =>
      act(context, by, async (ledger, staff) => {
        if (!decidesLetters(staff)) throw new Refused('not-allowed')
        const ticket = await visibleTicket(ledger, staff, ticketId)
        if (!OWNER_NOTE_KINDS.includes(kind) || !ABOUT.test(about)) throw new Refused('not-found')
        const line = oneLine(note).slice(0, LONGEST)
        if (line === '') throw new Refused('empty')
        await ledger.ownerNotes.add({
          id: context.newId(),
          ticketId: ticket.id,
          kind,
          about,
          state: 'open',
          at: context.clock.now(),
          who: staff.id,
          note: line,
          answer: '',
          answeredBy: null,
          answeredAt: null,
          version: null,
        })
        await writeHistory(context, ledger, { ticketId: ticket.id, who: staff.id, act: 'owner-told' })
        return null
      }),

    answerNote: (by, { noteId, answer, changed }) =>
      act(context, by, async (ledger, staff) => {
        const note = await ledger.ownerNotes.note(noteId)
        if (!note) throw new Refused('not-found')
        const ticket = await visibleTicket(ledger, staff, note.ticketId)
        if (!ownsNote(staff, await ledger.staff.all(), ticket)) throw new Refused('not-allowed')
        const line = oneLine(answer).slice(0, LONGEST)
        if (line === '' && !changed) throw new Refused('empty')
        const said = await ledger.ownerNotes.answer(noteId, {
          state: changed ? 'changed' : 'answered',
          answer: line,
          answeredBy: staff.id,
          answeredAt: context.clock.now(),
          version: changed ? await versionSince(ledger, note) : null,
        })
        if (!said) throw new Refused('stale')
        await writeHistory(context, ledger, { ticketId: ticket.id, who: staff.id, act: 'owner-answered' })
        return null
      }),
  }
}

/** The version in use of the text, where it is younger than the note. */
async function versionSince(ledger: Ledger, { kind, about, at }: OwnerNote): Promise<string | null> {
  const path = kind === 'template' ? about : kind === 'card' ? MANNERS_FILE : null
  const inUse = (await ledger.templateVersions.inUse()).find((one) => one.path === path)
  return inUse && inUse.at >= at ? inUse.id : null
}

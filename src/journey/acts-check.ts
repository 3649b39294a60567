/** A person notes what they found at the lines of a ticket's fact checklist. */
import { decidesLetters } from '../approval/decide.ts'
import { limits } from '../limits.ts'
import type { Acts } from '../ticket/acts.ts'
import { act, Refused, visibleTicket } from './act.ts'
import { type JourneyContext, refreshTicket, writeHistory } from './context.ts'

export function checkingActs(context: JourneyContext): Pick<Acts, 'checkFacts'> {
  return {
    checkFacts: (by, what) =>
      act(context, by, async (ledger, staff) => {
        if (!decidesLetters(staff)) throw new Refused('not-allowed')
        const ticket = await visibleTicket(ledger, staff, what.ticketId)
        if (ticket.closedAt !== null) throw new Refused('closed')
        const { checklist } = context.workshop().policy
        const before = new Map((await ledger.factChecks.of(ticket.id)).map((check) => [check.line, check]))
        const at = context.clock.now()
        let changed = 0
        for (const { line, result, note: said, seenAt } of what.lines) {
          if (!Object.hasOwn(checklist, line)) throw new Refused('not-found', [line])
          const note = said.trim().slice(0, limits.checkNoteCharacters)
          const old = before.get(line)
          if ((old?.result ?? 'open') === result && (old?.note ?? '') === note) continue
          if ((old?.at ?? null) !== seenAt) throw new Refused('stale', [line])
          await ledger.factChecks.set(ticket.id, { line, result, note, who: staff.id, at })
          await writeHistory(context, ledger, {
            ticketId: ticket.id,
            who: staff.id,
            act: 'fact-checked',
            detail: { line, result, note },
          })
          changed += 1
        }
        if (changed > 0) await refreshTicket(ledger, ticket, {}, at)
        return { changed }
      }),
  }
}

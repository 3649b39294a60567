/** Who has which ticket open at this moment: known from the pages that listen, kept nowhere. */
import type { Staff } from '../ports/ledger/staff.ts'
import type { Messages } from './messages/en.ts'

export interface Presence {
  /** Somebody's page of this ticket listens. @returns called when it has ceased to */
  enter(ticketId: string, staff: Staff, tell: () => void): () => void
  /** Names of the others who have this ticket open. */
  others(ticketId: string, staffId: string): readonly string[]
}

export function presenceBook(): Presence {
  const open = new Map<string, Set<{ readonly staff: Staff; readonly tell: () => void }>>()
  const tellAll = (ticketId: string): void => {
    for (const one of open.get(ticketId) ?? []) one.tell()
  }
  return {
    enter(ticketId, staff, tell) {
      const entry = { staff, tell }
      const here = open.get(ticketId) ?? new Set()
      open.set(ticketId, here.add(entry))
      tellAll(ticketId)
      return () => {
        here.delete(entry)
        if (here.size === 0) open.delete(ticketId)
        tellAll(ticketId)
      }
    },
    others: (ticketId, staffId) =>
      [
        ...new Map(
          [...(open.get(ticketId) ?? [])]
            .filter((one) => one.staff.id !== staffId)
            .map(({ staff }) => [staff.id, staff.name]),
        ).values(),
      ].sort(),
  }
}

/** Said to whoever has the ticket open; '' where nobody else does. */
export const presentLine = (m: Messages, names: readonly string[]): string =>
  names.length === 0 ? '' : m.verbs.present(new Intl.ListFormat(m.tag).format(names))

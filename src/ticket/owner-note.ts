/** What a clerk tells the owner of a template, rule, calendar or manners card, and what the owner says to it. */
import type { Instant } from '../mail/message.ts'
import type { ActResult, ByStaff } from './acts.ts'
import type { OwnerNoteKind, OwnerNoteState, Role } from './words.ts'

export interface OwnerNote {
  readonly id: string
  /** The ticket from which it was said. */
  readonly ticketId: string
  readonly kind: OwnerNoteKind
  /** Which of them: a template's path (de/damage.hbs), an issue, a country's code. */
  readonly about: string
  readonly state: OwnerNoteState
  readonly at: Instant
  /** Staff id. */
  readonly who: string
  /** '' once the ticket's customer is erased. */
  readonly note: string
  readonly answer: string
  readonly answeredBy: string | null
  readonly answeredAt: Instant | null
  /** The version of the text that put it right, where amends keeps versions of it. */
  readonly version: string | null
}

export interface OwnerNoteActs {
  /** From a ticket, one line on what is wrong with what it was answered by. */
  tellOwner(
    by: ByStaff,
    what: {
      readonly ticketId: string
      readonly kind: OwnerNoteKind
      readonly about: string
      readonly note: string
    },
  ): Promise<ActResult>
  /** One line in reply; `changed`: the owner put it right. */
  answerNote(
    by: ByStaff,
    what: { readonly noteId: string; readonly answer: string; readonly changed: boolean },
  ): Promise<ActResult>
}

interface Person {
  readonly active: boolean
  readonly roles: readonly Role[]
  readonly accounts: readonly string[] | null
  readonly markets: readonly string[] | null
}

/** Whether this person sees to what was said from a ticket of this account and market, among all who work here. */
export function ownsNote(
  person: Person,
  people: readonly Person[],
  ticket: { readonly account: string; readonly market: string | null },
): boolean {
  if (!sees(person, ticket)) return false
  if (person.roles.includes('editor') || person.roles.includes('admin')) return true
  const named = people.some((one) => one.active && one.roles.includes('editor') && sees(one, ticket))
  return !named && person.roles.includes('manager')
}

function sees({ accounts, markets }: Person, ticket: { readonly account: string; readonly market: string | null }) {
  const ofAccount = accounts === null || accounts.includes(ticket.account)
  return ofAccount && (markets === null || ticket.market === null || markets.includes(ticket.market))
}

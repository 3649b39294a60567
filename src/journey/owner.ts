/**
 * Whose a new ticket is: of whoever looks after the customer, else of the market's people, else of all who may answer it;
 * of several the one with the fewest open tickets. Whoever is away is passed over; their deputy has what would be theirs.
 */
import type { Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { absenceAt, actsFor } from '../ticket/absence.ts'
import type { CustomerFacts } from '../ticket/order.ts'
import { maySee } from './act.ts'

export interface OwnerFound {
  /** Staff id; null where nobody may answer this account and market. */
  readonly owner: string | null
  /** Who looks after the customer, but is away. */
  readonly insteadOf: string | null
}

export async function ownerFor(
  ledger: Ledger,
  of: { readonly account: string; readonly market: string | null },
  customer: CustomerFacts | null,
  at: Instant,
): Promise<OwnerFound> {
  const all = await ledger.staff.all()
  const able = all.filter((staff) => staff.active && answers(staff) && maySee(staff, of))
  const absences = await ledger.absences.all()
  const named = customer?.salesperson ? all.find((staff) => isCalled(staff, customer.salesperson ?? '')) : undefined
  if (named) {
    const acting = able.find(({ id }) => id === actsFor(absences, named.id, at))
    if (acting) return { owner: acting.id, insteadOf: acting === named ? null : named.id }
  }
  const here = able.filter(({ id }) => absenceAt(absences, id, at) === null)
  // Where all are away, a ticket with an owner is better than one that nobody has.
  const people = here.length > 0 ? here : able
  const { market } = of
  const ofMarket = market === null ? [] : people.filter(({ markets }) => markets?.includes(market) ?? false)
  const owner = await leastLoaded(ledger, ofMarket.length > 0 ? ofMarket : people)
  return {
    owner,
    insteadOf: named && absenceAt(absences, named.id, at) ? (owner === named.id ? null : named.id) : null,
  }
}

/** Managers and administrators answer too, where there are no agents. */
async function leastLoaded(ledger: Ledger, able: readonly Staff[]): Promise<string | null> {
  const agents = able.filter(({ roles }) => roles.includes('agent'))
  const people = agents.length > 0 ? agents : able
  const owned = await ledger.desk.owned(people.map(({ id }) => id))
  const load = (staff: Staff) => owned.get(staff.id) ?? 0
  return people.toSorted((one, other) => load(one) - load(other) || (one.id < other.id ? -1 : 1))[0]?.id ?? null
}

/** Editors of letters answer nobody. */
const answers = ({ roles }: Staff): boolean => roles.some((role) => role !== 'editor')

function isCalled({ name, signIn }: Staff, said: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s·.]/gu, '')
  return [name, signIn].some((one) => plain(one) === plain(said))
}

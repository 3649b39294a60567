/**
 * Whose a new ticket is: of whoever looks after the customer, else of the market's people, else of all who may answer it;
 * of several the one with the fewest open tickets.
 */
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { CustomerFacts } from '../ticket/order.ts'
import { maySee } from './act.ts'

/** @returns a staff id; null where nobody may answer this account and market */
export async function ownerFor(
  ledger: Ledger,
  of: { readonly account: string; readonly market: string | null },
  customer: CustomerFacts | null,
): Promise<string | null> {
  const able = (await ledger.staff.all()).filter((staff) => staff.active && answers(staff) && maySee(staff, of))
  const named = customer?.salesperson ? able.find((staff) => isCalled(staff, customer.salesperson ?? '')) : undefined
  if (named) return named.id
  const { market } = of
  const ofMarket = market === null ? [] : able.filter(({ markets }) => markets?.includes(market) ?? false)
  return leastLoaded(ledger, ofMarket.length > 0 ? ofMarket : able)
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

import type { Chance } from '../../ticket/chance.ts'
import type { ChanceState } from '../../ticket/words.ts'
import type { Staff } from './staff.ts'

/** A chance with the ticket that it comes from. */
export interface ChanceLine {
  readonly chance: Chance
  readonly number: string
  readonly country: string | null
}

export interface ChanceLedger {
  /** Those that are there already stay as they are, but for the ticket that their mail belongs to. */
  add(chances: readonly Chance[]): Promise<void>
  chance(id: string): Promise<Chance | null>
  /** Of tickets that this person may see, the newest first. */
  inState(staff: Staff, state: ChanceState, limit: number): Promise<ChanceLine[]>
  /** The person's word on one; everything but its ticket, sentence and day may change. */
  settle(chance: Chance): Promise<void>
}

/** What people do with what cases teach. */
import type { ActResult, ByStaff } from './acts.ts'
import type { ChanceKind } from './words.ts'

export interface KnowledgeActs {
  /** Whether a sentence is a wish for something that we don't offer, and for what; it may be said again later. */
  settleChance(
    by: ByStaff,
    what: {
      readonly chanceId: string
      readonly as: 'confirmed' | 'dropped'
      readonly kind: ChanceKind
      readonly product: string
      readonly wish: string
    },
  ): Promise<ActResult>
}

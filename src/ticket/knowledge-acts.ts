/** What people do with what cases teach. */
import type { ActResult, ByStaff } from './acts.ts'
import type { ChanceKind, Role } from './words.ts'

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
  /** Writes a ticket's case down without anything of its customer, for a manager or editor to read. */
  putInLibrary(by: ByStaff, what: { readonly ticketId: string }): Promise<ActResult<{ readonly caseId: string }>>
  /** A manager's or editor's word on a case, in the words that they leave in it. */
  decideCase(
    by: ByStaff,
    what: {
      readonly caseId: string
      readonly as: 'approved' | 'refused'
      readonly product: string
      readonly situation: string
      readonly worked: string
      readonly better: string
      readonly letter: string
    },
  ): Promise<ActResult>
}

/** Who reads typical cases before everybody does. */
export const decidesCases = ({ roles }: { readonly roles: readonly Role[] }): boolean =>
  roles.some((role) => role !== 'agent')

/** The impact sheet: what a grievance means for them and for us, and what each remedy would cost. What nobody knows is null. */
import type { CustomerYear } from './order.ts'
import type { ChurnSign, Consequence, MoneyRisk, Remedy, Tier, TierSource } from './words.ts'

/** Minor units (ISO 4217). */
export interface Minor {
  readonly minor: number
  readonly currency: string
}

/** A sum as written, and in the company's currency; that is null where there is no rate. */
export interface Weighed extends Minor {
  readonly company: Minor | null
}

export interface RemedyCost {
  readonly remedy: Remedy
  /** In the company's currency; null where nobody can tell. */
  readonly cost: Minor | null
}

export interface Impact {
  readonly theirs: {
    readonly pieces: { readonly affected: number | null; readonly total: number | null } | null
    /** What the goods could not be used for. */
    readonly use: readonly Consequence[]
    readonly money: Weighed | null
    readonly injury: boolean
    /** ISO 8601 day by which they need it settled. */
    readonly deadline: string | null
  }
  readonly ours: {
    readonly claim: Weighed | null
    /** Of the orders that the mail names. */
    readonly goods: Weighed | null
    readonly year: CustomerYear | null
    /** The year's sums together in the company's currency; null where one has no rate. */
    readonly yearValue: Minor | null
    readonly tier: Tier | null
    /** Where the tier comes from; a sheet of an older version lacks it. */
    readonly tierSource?: TierSource
    readonly costs: readonly RemedyCost[]
    /** Return freight, rework and duties together, against the goods that would come back. */
    readonly returning: { readonly cost: Minor; readonly goods: Minor; readonly dearer: boolean } | null
    readonly risks: readonly (ChurnSign | MoneyRisk | 'authority' | 'public')[]
  }
}

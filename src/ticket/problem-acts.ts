/** What people do with a recurring problem, and with names of one product. */
import type { ActResult, ByStaff } from './acts.ts'
import type { FollowedProblem, ProblemEvidence, SheetStep } from './followed-problem.ts'
import type { Issue, ProblemDimension } from './words.ts'

export interface ProblemActs {
  /** Takes up what the list names; refused where somebody has taken up the same and it is not closed. */
  takeUpProblem(
    by: ByStaff,
    what: {
      readonly dimension: ProblemDimension
      readonly key: string
      readonly issue: Issue
      readonly evidence: ProblemEvidence
      readonly owner: string
      /** ISO day of the office. */
      readonly dueOn: string
    },
  ): Promise<ActResult<{ readonly problemId: string }>>
  /** Who sees to it, by when, and what stands in the sheet. */
  changeProblem(
    by: ByStaff,
    what: {
      readonly problemId: string
      readonly owner: string
      readonly dueOn: string
      readonly sheet: Readonly<Record<SheetStep, string>>
    },
  ): Promise<ActResult>
  /** The day on which the change took effect: today or earlier, after the complaints began to come. */
  actOnProblem(by: ByStaff, what: { readonly problemId: string; readonly actedOn: string }): Promise<ActResult>
  /** Looks whether complaints became fewer since; what was found stands in the problem. */
  checkProblem(by: ByStaff, what: { readonly problemId: string }): Promise<ActResult>
  closeProblem(by: ByStaff, what: { readonly problemId: string; readonly note: string }): Promise<ActResult>
  reopenProblem(by: ByStaff, what: { readonly problemId: string }): Promise<ActResult>
  /** From now on these names count as one; with one name alone, that it is a product of its own. */
  mergeProducts(by: ByStaff, what: { readonly names: readonly string[]; readonly countsAs: string }): Promise<ActResult>
  /** These are different products, and are not proposed again. */
  keepProductsApart(by: ByStaff, what: { readonly names: readonly string[] }): Promise<ActResult>
  /** Takes back what was said of a name: it counts as itself. */
  partProduct(by: ByStaff, what: { readonly name: string }): Promise<ActResult>
}

/** Whether this person may see a problem whose figures are of these accounts and markets: all of them, or it is theirs. */
export function seesProblem(
  staff: {
    readonly id: string
    readonly accounts: readonly string[] | null
    readonly markets: readonly string[] | null
  },
  problem: Pick<FollowedProblem, 'owner' | 'accounts' | 'markets'>,
): boolean {
  return problem.owner === staff.id || coversProblem(staff, problem)
}

/** Whether this person may see every case of these accounts and markets. */
export function coversProblem(
  staff: { readonly accounts: readonly string[] | null; readonly markets: readonly string[] | null },
  { accounts, markets }: Pick<FollowedProblem, 'accounts' | 'markets'>,
): boolean {
  return within(accounts, staff.accounts) && within(markets, staff.markets)
}

const within = (inner: readonly string[] | null, outer: readonly string[] | null): boolean =>
  outer === null || (inner?.every((one) => outer.includes(one)) ?? false)

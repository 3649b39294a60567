import type { FollowedProblem, FollowedStep } from '../../ticket/followed-problem.ts'
import type { ProductName } from '../../ticket/product-name.ts'

/** Problems that people took up, and what they said of product names. */
export interface FollowedLedger {
  /** Everything that was said of product names. */
  productNames(): Promise<ProductName[]>
  /** Names of products as the order book writes them, with the number of tickets. */
  usedProducts(limit: number): Promise<{ readonly name: string; readonly cases: number }[]>
  /** Adds what is said of these names, or puts it in the place of what was said before. */
  sayProducts(names: readonly ProductName[]): Promise<void>
  /** Names that nothing is said of any more. */
  unsayProducts(names: readonly string[]): Promise<void>
  /** Adds a problem or puts it in the place of what it was. */
  keep(problem: FollowedProblem): Promise<void>
  problem(id: string): Promise<FollowedProblem | null>
  /** Those not closed, the first due first. */
  open(limit: number): Promise<FollowedProblem[]>
  /** The last due first. */
  closed(limit: number): Promise<FollowedProblem[]>
  addStep(step: FollowedStep): Promise<void>
  /** Oldest first. */
  steps(problemId: string): Promise<FollowedStep[]>
}

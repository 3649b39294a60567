/** The conditions that policy may put before a remedy or lane, and how they are judged: yes, no, or nobody knows. */
import { z } from 'zod'
import type { OrderFacts } from '../ticket/order.ts'
import {
  CARRIER_BOOKERS,
  type CarrierBooker,
  EVIDENCES,
  type Evidence,
  INCOTERMS,
  type Incoterm,
  type PolicyFact,
  RESPONSIBILITIES,
  type Responsibility,
  SEVERITIES,
  type Severity,
  TIERS,
  type Tier,
  type TierSource,
} from '../ticket/words.ts'

const some = <const T extends readonly [string, ...string[]]>(words: T) => z.array(z.enum(words)).min(1)

/** Both ends in one unit; `over` itself does not count, `upTo` does. */
const range = z
  .strictObject({ over: z.number().nonnegative().optional(), upTo: z.number().positive().optional() })
  .refine(({ over, upTo }) => over !== undefined || upTo !== undefined, 'needs over, upTo or both')
  .refine(({ over = 0, upTo = Number.POSITIVE_INFINITY }) => over < upTo, 'fits nothing: over must be below upTo')

export type Range = z.infer<typeof range>

const span = z.enum(['running', 'over'])

/** Every key is optional; all that stand there must hold. */
export const conditionKeys = {
  severity: some(SEVERITIES).optional(),
  tier: some(TIERS).optional(),
  responsibility: some(RESPONSIBILITIES).optional(),
  evidence: some(EVIDENCES).optional(),
  /** Value of the goods in the company's currency. */
  orderValue: range.optional(),
  /** Claim divided by the goods' value. */
  claimRatio: range.optional(),
  warranty: span.optional(),
  claimPeriod: span.optional(),
  incoterm: some(INCOTERMS).optional(),
  carrierBookedBy: z.enum(CARRIER_BOOKERS).optional(),
  customMade: z.boolean().optional(),
  /** Freight back, rework and duties against the goods' value; a branch in the country is always below. */
  returnCosts: z.enum(['above-goods', 'below-goods']).optional(),
  country: z.array(z.string().regex(/^[A-Z]{2}$/, 'is a country code of two capitals, for example DE')).optional(),
  /** Lines of the fact checklist that somebody confirmed. */
  confirmed: z.array(z.string()).optional(),
}

const conditions = z.strictObject(conditionKeys)
export type Conditions = z.infer<typeof conditions>
export { conditions as conditionsSchema }

/** What is known of a case, as conditions ask for it; null: nobody knows. Sums are in the company's currency. */
export interface Known {
  readonly severity: Severity
  readonly responsibility: Responsibility
  readonly evidence: Evidence
  readonly tier: Tier | null
  readonly tierSource: TierSource | null
  readonly orderValue: number | null
  /** Currency of the goods' value, where it has no rate. */
  readonly unrated: string | null
  /** 0 where nothing is claimed; null where the claim is in a currency without a rate. */
  readonly claim: number | null
  /** Share of the goods that is affected, 0 to 1. */
  readonly share: number | null
  readonly warranty: 'running' | 'over' | null
  readonly claimPeriod: 'running' | 'over' | null
  readonly incoterm: Incoterm | null
  readonly carrierBookedBy: CarrierBooker | null
  readonly customMade: boolean | null
  readonly returnCosts: 'above-goods' | 'below-goods' | null
  /** Freight back, rework and duties together as far as known; `whole` where all three are. */
  readonly returning: { readonly sum: number; readonly whole: boolean } | null
  readonly country: string | null
  /** Lines of the checklist that somebody settled: true where they confirmed it. */
  readonly checked: ReadonlyMap<string, boolean>
}

export type Verdict =
  | { readonly holds: false }
  /** `open`: facts that nobody knows and that it depends on. */
  | { readonly holds: true; readonly open: readonly PolicyFact[] }

type Answer = boolean | null

/** Whether all conditions hold; one that is known not to hold settles it. */
export function judge(asked: Conditions, known: Known): Verdict {
  const answers = answersTo(asked, known)
  if (answers.some(([, answer]) => answer === false)) return { holds: false }
  return { holds: true, open: answers.flatMap(([fact, answer]) => (answer === null ? [fact] : [])) }
}

function answersTo(asked: Conditions, known: Known): [PolicyFact, Answer][] {
  const { orderValue, claimRatio, customMade } = asked
  const answers: [PolicyFact, Answer | undefined][] = [
    ['severity', asked.severity?.includes(known.severity)],
    ['responsibility', asked.responsibility?.includes(known.responsibility)],
    ['evidence', asked.evidence?.includes(known.evidence)],
    ['tier', asked.tier && among(asked.tier, known.tier)],
    ['order-value', orderValue && within(orderValue, known.orderValue)],
    ['claim-ratio', claimRatio && within(claimRatio, ratioOf(known))],
    ['warranty', asked.warranty && same(asked.warranty, known.warranty)],
    ['claim-period', asked.claimPeriod && same(asked.claimPeriod, known.claimPeriod)],
    ['incoterm', asked.incoterm && among(asked.incoterm, known.incoterm)],
    ['carrier-booked-by', asked.carrierBookedBy && same(asked.carrierBookedBy, known.carrierBookedBy)],
    ['custom-made', customMade === undefined ? undefined : same(customMade, known.customMade)],
    ['return-costs', asked.returnCosts && same(asked.returnCosts, known.returnCosts)],
    ['country', asked.country && among(asked.country, known.country)],
    ['checklist', asked.confirmed && allConfirmed(asked.confirmed, known)],
  ]
  return answers.flatMap(([fact, answer]) => (answer === undefined ? [] : [[fact, answer]]))
}

/** One line that does not hold settles it; one that nobody looked at leaves it open. */
function allConfirmed(lines: readonly string[], { checked }: Known): Answer {
  const found = lines.map((line) => checked.get(line) ?? null)
  return found.includes(false) ? false : found.includes(null) ? null : true
}

const same = <T>(asked: T, known: T | null): Answer => (known === null ? null : asked === known)
const among = <T>(asked: readonly T[], known: T | null): Answer => (known === null ? null : asked.includes(known))

function within({ over = -1, upTo = Number.POSITIVE_INFINITY }: Range, known: number | null): Answer {
  return known === null ? null : known > over && known <= upTo
}

/** Claim divided by goods' value; nothing claimed is no claim far over it, whatever the goods are worth. */
function ratioOf({ claim, orderValue }: Known): number | null {
  if (claim === 0) return 0
  return claim === null || orderValue === null || orderValue <= 0 ? null : claim / orderValue
}

/** Whoever sells on these terms leaves the main carriage to the buyer (Incoterms 2020, groups E and F). */
const BUYER_BOOKS: ReadonlySet<Incoterm> = new Set(['EXW', 'FCA', 'FAS', 'FOB'])

/** Who booked the carrier: as the book says, else as the Incoterm has it. */
export function bookerOf(order: Pick<OrderFacts, 'carrierBookedBy' | 'incoterm'>): CarrierBooker | null {
  if (order.carrierBookedBy) return order.carrierBookedBy
  if (!order.incoterm) return null
  return BUYER_BOOKS.has(order.incoterm) ? 'customer' : 'us'
}

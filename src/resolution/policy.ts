/** What a company's policy says, read from config/policy.yaml and checked: ladders, limits, questions, promises, lanes. */
import { z } from 'zod'
import { readYaml } from '../craft/config-file.ts'
import { ASKS, ISSUES, LANES, REMEDIES, ROLES, SEVERITIES } from '../ticket/words.ts'

const asks = z.array(z.enum(ASKS))
const sum = z.number().nonnegative()
const days = z.number().int().min(0).max(60)

const rung = z.strictObject({
  offer: z.enum(REMEDIES),
  /** Absent: at any severity. */
  severity: z.array(z.enum(SEVERITIES)).optional(),
  unchecked: z.enum(['never', 'evidence', 'always']).default('never'),
  onWish: z.boolean().default(false),
  opening: z.boolean().default(true),
  notOurs: z.boolean().default(false),
})

const lane = z.strictObject({
  lane: z.enum(LANES),
  when: z.strictObject({
    issue: z.array(z.enum(ISSUES)).optional(),
    /** The main grievance or a further one. */
    anyIssue: z.array(z.enum(ISSUES)).optional(),
    severity: z.array(z.enum(SEVERITIES)).optional(),
    suspicious: z.boolean().optional(),
    paymentFraud: z.boolean().optional(),
    words: z.array(z.string().trim().min(2).max(60)).max(200).optional(),
  }),
  approver: z.enum(ROLES),
  opens: z.enum(['nothing', 'steps', 'ladder']),
  ask: asks.optional(),
  mostAsks: z.number().int().min(0).max(6).optional(),
  newsHours: z.number().int().positive().max(96).optional(),
  /** Whether the letter promises a proposal by a day. */
  proposes: z.boolean().default(true),
  note: z.string().optional(),
})

const issue = z.strictObject({
  ask: asks,
  mostAsks: z.number().int().min(0).max(6).optional(),
  ladder: z.array(rung),
})

const schema = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, 'is a currency code of three capitals, for example USD'),
  rates: z.record(z.string().regex(/^[A-Z]{3}$/), z.number().positive()),
  limits: z.strictObject({ agent: sum, manager: sum }),
  choices: z.strictObject({ open: z.number().int().min(1).max(4), wished: z.number().int().min(1).max(4) }),
  mostAsks: z.number().int().min(0).max(4),
  promises: z.strictObject({ news: days, solution: days, reminder: days }),
  askWithOffer: asks,
  lanes: z.array(lane),
  issues: z.record(z.enum(ISSUES), issue),
})

export type Policy = z.infer<typeof schema>
export type Rung = Policy['issues']['other']['ladder'][number]
export type LaneRule = Policy['lanes'][number]

/**
 * Reads config/policy.yaml.
 * @throws ConfigError with file, line and what to do
 */
export function parsePolicy(file: string, text: string): Policy {
  return readYaml(file, text, schema)
}

/**
 * A sum in the company's currency, for comparison with a limit.
 * @returns null for a currency without a rate: such a sum is above every limit, for nobody can tell
 */
export function inCompanyCurrency(policy: Policy, amount: number, currency: string): number | null {
  if (currency === policy.currency) return amount
  const rate = policy.rates[currency]
  return rate === undefined ? null : amount * rate
}

/** What a company's policy says, read from config/policy.yaml and checked: ladders, limits, questions, promises, lanes. */
import { z } from 'zod'
import { readYaml } from '../craft/config-file.ts'
import {
  ASKS,
  CHIPS,
  CONSULTED,
  HISTORY_SIGNS,
  INSPECTION_PAYERS,
  ISSUES,
  LANES,
  REMEDIES,
  RESPONSIBILITIES,
  RUNG_STEPS,
  STAGE_LETTERS,
  TIERS,
} from '../ticket/words.ts'
import { conditionKeys, conditionsSchema } from './conditions.ts'
import { mistakesOf } from './policy-checks.ts'
import type { Rates } from './rates.ts'
import { responseSchema } from './response.ts'

const asks = z.array(z.enum(ASKS))
const sum = z.number().nonnegative()
const days = z.number().int().min(0).max(60)
const country = z.string().regex(/^[A-Z]{2}$/, 'is a country code of two capitals, for example DE')
const name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is a name of small letters, figures and hyphens')
/** Said to staff, in both languages of the desk. */
const said = z.strictObject({ en: z.string().trim().min(1), 'zh-Hans': z.string().trim().min(1) })

const rung = z.strictObject({
  offer: z.enum(REMEDIES),
  step: z.enum(RUNG_STEPS).default('opening'),
  unchecked: z.enum(['never', 'evidence', 'always']).default('never'),
  onWish: z.boolean().default(false),
  notOurs: z.boolean().default(false),
  ...conditionKeys,
  unless: conditionsSchema.optional(),
})

const lane = z.strictObject({
  lane: z.enum(LANES),
  when: z.strictObject({
    issue: z.array(z.enum(ISSUES)).optional(),
    /** The main grievance or a further one. */
    anyIssue: z.array(z.enum(ISSUES)).optional(),
    suspicious: z.boolean().optional(),
    paymentFraud: z.boolean().optional(),
    words: z.array(z.string().trim().min(2).max(60)).max(200).optional(),
    history: z.array(z.enum(HISTORY_SIGNS)).min(1).optional(),
    /** Mails on this matter that want something, at least so many. */
    mails: z.number().int().min(2).max(20).optional(),
    /** Our proposal was turned down at least so often. */
    refusals: z.number().int().min(1).max(20).optional(),
    /** One of these letters of ours left before. */
    wrote: z.array(z.enum(STAGE_LETTERS)).min(1).optional(),
    ...conditionKeys,
  }),
  approver: z.enum(['agent', 'manager', 'admin']),
  opens: z.enum(['nothing', 'steps', 'ladder']),
  ask: asks.optional(),
  mostAsks: z.number().int().min(0).max(6).optional(),
  newsHours: z.number().int().positive().max(96).optional(),
  /** Whether the letter promises a proposal by a day. */
  proposes: z.boolean().default(true),
  /** Lines of the checklist that must be settled before anything is granted here. */
  decision: z.array(z.string()).optional(),
  note: z.string().optional(),
})

const issue = z.strictObject({
  check: z.array(z.string()).min(1, 'names no line of the checklist: say what to look at first'),
  ask: asks,
  mostAsks: z.number().int().min(0).max(6).optional(),
  /** Evidence grows with the claim: above this sum an independent inspection is asked for, and samples to compare. */
  inspection: z
    .strictObject({ above: sum, paidBy: z.enum(INSPECTION_PAYERS), sample: z.boolean().default(false) })
    .optional(),
  consult: z.array(z.enum(CONSULTED)).min(1),
  ladder: z.array(rung),
  chips: z.array(z.enum(CHIPS)).default([]),
  never: z.array(said).default([]),
})

/** Per cent of what each is reckoned from; `fixed` in the company's currency. The parts add up. */
const cost = z.strictObject({
  goods: sum.optional(),
  affected: sum.optional(),
  claim: sum.optional(),
  returning: sum.optional(),
  fixed: sum.optional(),
})

const shape = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, 'is a currency code of three capitals, for example USD'),
  limits: z.strictObject({ agent: sum, manager: sum }),
  choices: z.strictObject({ open: z.number().int().min(1).max(4), wished: z.number().int().min(1).max(4) }),
  mostAsks: z.number().int().min(0).max(4),
  promises: z.strictObject({ news: days, solution: days, reminder: days }),
  response: responseSchema,
  askWithOffer: asks,
  terms: z.strictObject({
    warrantyMonths: z.number().int().min(0).max(240),
    claimPeriodDays: z.number().int().min(0).max(3650),
  }),
  branches: z.array(country),
  tiers: z.array(
    z
      .strictObject({ tier: z.enum(TIERS), turnoverOver: sum.optional(), yearsOver: sum.optional() })
      .refine(
        (rule) => rule.turnoverOver !== undefined || rule.yearsOver !== undefined,
        'needs turnoverOver, yearsOver or both',
      ),
  ),
  costs: z.partialRecord(z.enum(REMEDIES), cost),
  checklist: z.record(name, z.strictObject({ say: said, shows: z.array(z.enum(RESPONSIBILITIES)).default([]) })),
  never: z.array(said),
  law: z.array(
    z.strictObject({
      name,
      countries: z.array(country).min(1),
      issues: z.array(z.enum(ISSUES)).min(1).optional(),
      say: said,
    }),
  ),
  lanes: z.array(lane),
  issues: z.record(z.enum(ISSUES), issue),
})

const schema = shape.superRefine((policy, context) => {
  for (const { path, message } of mistakesOf(policy)) context.addIssue({ code: 'custom', path: [...path], message })
})

export type PolicyFile = z.infer<typeof shape>
export type Policy = PolicyFile & { readonly rates: Rates }
export type Rung = PolicyFile['issues']['other']['ladder'][number]
export type LaneRule = PolicyFile['lanes'][number]

/**
 * Reads config/policy.yaml.
 * @param rates of config/rates.csv
 * @throws ConfigError with file, line and what to do
 */
export function parsePolicy(file: string, text: string, rates: Rates): Policy {
  return { ...readYaml(file, text, schema), rates }
}

/**
 * A sum in the company's currency, for comparison with a limit.
 * @returns null for a currency without a rate: such a sum is above every limit, for nobody can tell
 */
export function inCompanyCurrency(policy: Policy, amount: number, currency: string): number | null {
  if (currency === policy.currency) return amount
  const rate = policy.rates.get(currency)
  return rate === undefined ? null : amount * rate.rate
}

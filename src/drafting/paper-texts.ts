/** The texts of internal papers and the addresses of roles, from config/papers.yaml and config/roles.yaml, checked. */
import { z } from 'zod'
import { readYaml } from '../craft/config-file.ts'
import { isAddrSpec } from '../mail/address.ts'
import type { Roles } from '../ticket/paper.ts'
import {
  CONSEQUENCES,
  ISSUES,
  PAPER_ROLES,
  PAPERS,
  REMEDIES,
  RESPONSIBILITIES,
  SEVERITIES,
  WISHES,
} from '../ticket/words.ts'

/** What a line of a paper may name. */
export const PAPER_FACTS = [
  'amount',
  'answers',
  'batch',
  'bill',
  'by',
  'claim',
  'clock',
  'clockDue',
  'consequences',
  'contract',
  'country',
  'currency',
  'customer',
  'deadline',
  'due',
  'facts',
  'forwarder',
  'gist',
  'goods',
  'incoterm',
  'insurance',
  'issue',
  'orders',
  'payment',
  'photos',
  'quantity',
  'questions',
  'received',
  'remedies',
  'responsibility',
  'role',
  'severity',
  'shipping',
  'ticket',
  'value',
  'vessel',
  'wishes',
  'words',
] as const
export type PaperFact = (typeof PAPER_FACTS)[number]

/** {fact}, or {fact!what stands there until a person fills it in}. */
export const SLOT = /\{([^{}!]*)(?:!([^{}]*))?\}/g

const line = z
  .string()
  .min(1)
  .max(400)
  .superRefine((text, check) => {
    for (const [, name = ''] of text.matchAll(SLOT)) {
      if (!PAPER_FACTS.some((fact) => fact === name))
        check.addIssue({ code: 'custom', message: `{${name}} is no fact of a paper; use ${PAPER_FACTS.join(', ')}` })
    }
    if (/[{}]/.test(text.replace(SLOT, '')))
      check.addIssue({ code: 'custom', message: 'a brace without its other half; write a fact as {orders}' })
  })
const word = z.string().min(1).max(80)
const words = <T extends readonly [string, ...string[]]>(list: T) => z.record(z.enum(list), word)

const language = z.strictObject({
  words: z.strictObject({
    issue: words(ISSUES),
    severity: words(SEVERITIES),
    wish: words(WISHES),
    remedy: words(REMEDIES),
    responsibility: words(RESPONSIBILITIES),
    consequence: words(CONSEQUENCES),
    role: words(PAPER_ROLES),
    clock: words(['firstResponse', 'nextResponse', 'solution'] as const),
  }),
  facts: z.array(line).min(1),
  questions: z.record(z.enum(ISSUES), z.array(line).min(1)),
  papers: z.record(z.enum(PAPERS), z.strictObject({ subject: line, lines: z.array(line).min(1) })),
})
const schema = z.strictObject({ 'zh-Hans': language, en: language })

export type PaperTexts = z.infer<typeof schema>
export type PaperLanguage = keyof PaperTexts

/** @throws ConfigError with file, line and what to do */
export function parsePaperTexts(file: string, text: string): PaperTexts {
  return readYaml(file, text, schema)
}

const role = z.strictObject({
  name: z.string().max(80).default(''),
  address: z.string().refine(isAddrSpec, 'is no mail address, for example engineer@factory.example'),
  language: z.enum(['zh-Hans', 'en']).default('zh-Hans'),
})
const roles = z.partialRecord(z.enum(PAPER_ROLES), role).nullable()

/**
 * Reads config/roles.yaml, which may be missing (null): papers are then handed over by other means.
 * @throws ConfigError with file, line and what to do
 */
export function parseRoles(file: string, text: string | null): Roles {
  if (text === null) return {}
  const found = readYaml(file, text, roles) ?? {}
  return Object.fromEntries(
    Object.entries(found).map(([name, one]) => [name, { ...one, address: one.address.toLowerCase() }]),
  )
}

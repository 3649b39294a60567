/** One mail, read offline: the object that `read --json` prints (docs/read.schema.json). */
import type { Instant, Message } from '../mail/message.ts'
import type { SendPlan } from '../ticket/acts.ts'
import type { Finding, Findings, Quantity } from '../ticket/findings.ts'
import { missingFacts } from '../ticket/missing.ts'
import type { Draft } from '../ticket/turn.ts'

export interface ReadDraft {
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly subject: string
  readonly text: string
  readonly quoted: string
  readonly html: string
  readonly language: string
  readonly locale: string
  readonly market: string
  readonly template: string | null
  readonly remedies: readonly string[]
  readonly asks: readonly string[]
  readonly commitments: readonly { readonly what: string; readonly dueAt: string }[]
  readonly mirror: { readonly language: string; readonly text: string }
  readonly warnings: readonly string[]
}

export interface Reading {
  readonly file: string
  readonly kind: string
  readonly reply: 'draft' | 'none'
  readonly language: string | null
  readonly replyLanguage: string | null
  readonly country: string | null
  readonly timezone: string | null
  readonly issue: string | null
  readonly alsoIssues: readonly string[]
  readonly severity: string | null
  readonly tone: string | null
  readonly orderNumbers: readonly string[]
  readonly claim: { readonly amount: number; readonly currency: string } | null
  readonly wants: readonly string[]
  readonly evidence: string | null
  readonly customerName: string | null
  readonly suspicious: boolean | null
  readonly company: string | null
  readonly phone: string | null
  readonly products: readonly string[]
  readonly quantity: Quantity | null
  readonly incidentDate: string | null
  readonly receivedDate: string | null
  readonly deadline: string | null
  /** What the intake record lacks. */
  readonly missing: readonly string[]
  readonly consequences: readonly string[]
  readonly churn: readonly string[]
  readonly paymentFraud: boolean | null
  readonly moneyAtRisk: readonly string[]
  readonly answerBy: string | null
  readonly newText: string | null
  readonly confidence: Readonly<Record<string, number>>
  readonly why: Readonly<Record<string, readonly string[]>>
  readonly draft: ReadDraft | null
  readonly sendAt: string | null
  readonly sendAtWhy: string | null
  readonly error: string | null
  readonly ms: number
}

/** Findings that have confidence and reasons, in the order of the contract. */
const REASONED = [
  'kind',
  'reply',
  'language',
  'replyLanguage',
  'country',
  'timezone',
  'issue',
  'alsoIssues',
  'severity',
  'tone',
  'orderNumbers',
  'claim',
  'wants',
  'evidence',
  'customerName',
  'suspicious',
] as const

/** The rest of the intake record; a sheet of an older version lacks it. */
const RECORD = ['company', 'phone', 'products', 'quantity', 'incidentDate', 'receivedDate', 'deadline'] as const
export type RecordField = (typeof RECORD)[number]

function reasoned(findings: Findings): [string, Finding<unknown>][] {
  return [...REASONED, ...RECORD, ...SIGNS].flatMap((name): [string, Finding<unknown>][] => {
    const finding = findings[name]
    return finding ? [[name, finding]] : []
  })
}

/** What a person should see before they decide; a sheet of an older version lacks it. */
const SIGNS = ['consequences', 'churn', 'paymentFraud', 'moneyAtRisk', 'answerBy'] as const
export type SignField = (typeof SIGNS)[number]

function signsOf(findings: Findings): Pick<Reading, (typeof SIGNS)[number]> {
  return {
    consequences: findings.consequences?.value ?? [],
    churn: findings.churn?.value ?? [],
    paymentFraud: findings.paymentFraud?.value ?? null,
    moneyAtRisk: findings.moneyAtRisk?.value ?? [],
    answerBy: findings.answerBy?.value ?? null,
  }
}

function recordOf(findings: Findings): Pick<Reading, (typeof RECORD)[number] | 'missing'> {
  return {
    company: findings.company?.value ?? null,
    phone: findings.phone?.value ?? null,
    products: findings.products?.value ?? [],
    quantity: findings.quantity.value,
    incidentDate: findings.incidentDate?.value ?? null,
    receivedDate: findings.receivedDate?.value ?? null,
    deadline: findings.deadline?.value ?? null,
    missing: missingFacts(findings),
  }
}

export function readingOf(
  file: string,
  findings: Findings,
  letter: { draft: Draft; plan: SendPlan | null } | null,
  reviewer: string,
  ms: number,
): Reading {
  return {
    file,
    kind: findings.kind.value,
    reply: findings.reply.value,
    language: findings.language.value,
    replyLanguage: findings.replyLanguage.value,
    country: findings.country.value,
    timezone: findings.timezone.value,
    issue: findings.issue.value,
    alsoIssues: findings.alsoIssues.value,
    severity: findings.severity.value,
    tone: findings.tone.value,
    orderNumbers: findings.orderNumbers.value,
    claim: findings.claim.value,
    wants: findings.wants.value,
    evidence: findings.evidence.value,
    customerName: findings.customerName.value,
    suspicious: findings.suspicious.value,
    ...recordOf(findings),
    ...signsOf(findings),
    newText: findings.newText,
    confidence: Object.fromEntries(reasoned(findings).map(([name, { confidence }]) => [name, confidence])),
    why: Object.fromEntries(reasoned(findings).map(([name, { why }]) => [name, why])),
    draft: letter && readDraft(letter.draft, reviewer),
    sendAt: letter?.plan?.at ?? null,
    sendAtWhy: letter
      ? letter.plan
        ? [letter.plan.zone, ...letter.plan.why].join(', ')
        : 'the instant of arrival is unknown'
      : null,
    error: null,
    ms,
  }
}

function readDraft(draft: Draft, reviewer: string): ReadDraft {
  const { record } = draft
  return {
    to: record.to.map((one) => one.address),
    cc: record.cc.map((one) => one.address),
    subject: record.subject,
    text: draft.letter,
    quoted: draft.quoted,
    html: record.html,
    language: draft.language,
    locale: draft.locale,
    market: draft.market,
    template: draft.template,
    remedies: draft.remedies,
    asks: draft.asks,
    commitments: draft.commitments.map(({ what, dueAt }) => ({ what, dueAt })),
    mirror: { language: reviewer, text: draft.blocks.map((block) => block.mirror[reviewer] ?? '').join('\n\n') },
    warnings: draft.warnings,
  }
}

/** A mail that failed: the same object, the error named, and a reply owed because a person must look. */
export function failedReading(file: string, error: string, ms: number): Reading {
  return {
    file,
    kind: 'unsure',
    reply: 'draft',
    language: null,
    replyLanguage: null,
    country: null,
    timezone: null,
    issue: null,
    alsoIssues: [],
    severity: null,
    tone: null,
    orderNumbers: [],
    claim: null,
    wants: [],
    evidence: null,
    customerName: null,
    suspicious: null,
    company: null,
    phone: null,
    products: [],
    quantity: null,
    incidentDate: null,
    receivedDate: null,
    deadline: null,
    missing: [],
    consequences: [],
    churn: [],
    paymentFraud: null,
    moneyAtRisk: [],
    answerBy: null,
    newText: null,
    confidence: Object.fromEntries(REASONED.map((name) => [name, 0])),
    why: Object.fromEntries(REASONED.map((name) => [name, []])),
    draft: null,
    sendAt: null,
    sendAtWhy: null,
    error,
    ms,
  }
}

const TWO_DAYS_MS = 48 * 3_600_000

/**
 * *Now* of an offline reading: the Date header if it lies within 48 h of the topmost Received, else that Received. A mail
 * that passed no server has a Date only, which counts unless it lies more than 48 h ahead of this machine's clock.
 * @param clock the machine's instant
 * @returns null where nothing tells when the mail arrived
 */
export function nowOf(message: Message, clock: Instant): Instant | null {
  const received = message.received[0]?.at ?? null
  const date = message.date?.at ?? null
  if (date === null) return received
  if (received === null) return Date.parse(date) - Date.parse(clock) <= TWO_DAYS_MS ? date : null
  return Math.abs(Date.parse(date) - Date.parse(received)) <= TWO_DAYS_MS ? date : received
}

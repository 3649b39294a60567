/** The facts that a letter may use: one closed list, what each is, and an example of it. */
import type { Instant } from '../mail/message.ts'
import type { Details } from '../ticket/details.ts'
import type { Commitment } from '../ticket/turn.ts'
import type { Ask, Issue, LetterName, Remedy, Wish } from '../ticket/words.ts'
import type { LongClosure } from './calendar-executors.ts'

/**
 * always: known for every letter. optional: the letter must be whole without it. passage: composed from the language's
 * own sentences, prints nothing when empty. given, given-passage: a person gives it; where nobody did, a letter that
 * prints it shows ⟦name⟧ and can't be approved. question: yes or no, can't be printed.
 */
export type FactKind = 'always' | 'optional' | 'passage' | 'given' | 'given-passage' | 'question'

export const FACTS = {
  name: { kind: 'optional', example: 'Marta Kowalczyk' },
  order: { kind: 'optional', example: 'PO-88213' },
  product: { kind: 'optional', example: 'ceramic table lamps' },
  affected: { kind: 'optional', example: '14' },
  total: { kind: 'optional', example: '60' },
  yourWords: { kind: 'given', example: '14 of the 60 lamps arrived broken' },
  orderDate: { kind: 'optional', example: 'Monday, 7 September' },
  eta: { kind: 'optional', example: 'Thursday, 5 November' },
  vessel: { kind: 'optional', example: 'COSCO TAURUS 045W' },
  unitPrice: { kind: 'optional', example: '€20.50' },
  claim: { kind: 'optional', example: '€1,250' },
  amount: { kind: 'optional', example: '€1,250' },
  newsDate: { kind: 'always', example: 'Tuesday, 17 November' },
  answerDate: { kind: 'always', example: 'Wednesday, 18 November' },
  today: { kind: 'always', example: 'Monday, 16 November' },
  date: { kind: 'always', example: 'Wednesday, 18 November' },
  wished: { kind: 'always', example: 'the refund and a new delivery' },
  closedFrom: { kind: 'always', example: 'Thursday, 28 January' },
  backOn: { kind: 'always', example: 'Monday, 22 February' },
  meanwhile: { kind: 'always', example: 'Zhao Min' },
  doneDate: { kind: 'given', example: 'Monday, 16 November' },
  reference: { kind: 'given', example: 'RF-20417' },
  tracking: { kind: 'given', example: 'DHL 4512 8876 20' },
  colleague: { kind: 'given', example: 'Zhao Min' },
  callDate: { kind: 'given', example: 'Wednesday, 18 November' },
  callTime: { kind: 'given', example: '10:00' },
  callOurTime: { kind: 'given', example: '17:00' },
  helper: { kind: 'given', example: 'Zhao Min' },
  'signer.name': { kind: 'always', example: 'Lin Mei' },
  'signer.role': { kind: 'always', example: 'Customer Care' },
  'signer.company': { kind: 'always', example: 'Harbour Lane Trading Co., Ltd.' },
  'signer.address': { kind: 'always', example: '88 Zhongshan Road, Ningbo 315000, China' },
  'signer.phone': { kind: 'always', example: '+86 574 5555 0100' },
  remedies: { kind: 'passage', example: 'We send you new goods at our cost.' },
  steps: { kind: 'passage', example: 'We find out where your goods are.' },
  asks: { kind: 'passage', example: '- the order number' },
  dates: { kind: 'passage', example: 'You will hear from me by Tuesday, 17 November.' },
  wishes: { kind: 'passage', example: 'You asked for a repair, and you will have an answer by Wednesday.' },
  also: { kind: 'passage', example: 'We are also looking into the late delivery.' },
  known: { kind: 'passage', example: 'We know where your goods are.' },
  open: { kind: 'passage', example: 'The day of arrival is not certain yet.' },
  reason: { kind: 'given-passage', example: 'Our check is not finished yet.' },
  promised: { kind: 'given-passage', example: 'The goods will leave us by Wednesday, 18 November.' },
  granted: { kind: 'given-passage', example: 'We will send you new goods at our cost.' },
  done: { kind: 'given-passage', example: 'Your new goods left us on Monday, 16 November.' },
  declined: { kind: 'given-passage', example: 'We cannot offer you a refund here.' },
  packages: { kind: 'given-passage', example: '1. We will send you new goods. …' },
  offered: { kind: 'question', example: 'yes' },
  choice: { kind: 'question', example: 'yes' },
  oneAsk: { kind: 'question', example: 'no' },
  onePiece: { kind: 'question', example: 'no' },
  money: { kind: 'question', example: 'no' },
  filesAttached: { kind: 'question', example: 'no' },
  evidenceAttached: { kind: 'question', example: 'yes' },
  evidenceOffered: { kind: 'question', example: 'no' },
  toCheck: { kind: 'question', example: 'yes' },
  ours: { kind: 'question', example: 'no' },
  notOurs: { kind: 'question', example: 'no' },
  paid: { kind: 'question', example: 'no' },
  occasion: { kind: 'question', example: 'no' },
  urgent: { kind: 'question', example: 'no' },
  safety: { kind: 'question', example: 'no' },
  legal: { kind: 'question', example: 'no' },
  chargeback: { kind: 'question', example: 'no' },
  badFaith: { kind: 'question', example: 'no' },
  paymentFraud: { kind: 'question', example: 'no' },
  communication: { kind: 'question', example: 'no' },
  counters: { kind: 'question', example: 'no' },
  addsEvidence: { kind: 'question', example: 'no' },
  asksForNews: { kind: 'question', example: 'no' },
} as const satisfies Record<string, { kind: FactKind; example: string }>

export type FactName = keyof typeof FACTS

/** The questions that a letter's matter answers itself; the others follow from its remedies and asks. */
export type Question = Exclude<
  { [N in FactName]: (typeof FACTS)[N]['kind'] extends 'question' ? N : never }[FactName],
  'offered' | 'choice' | 'oneAsk' | 'onePiece' | 'money'
>

const KINDS: ReadonlyMap<string, FactKind> = new Map(Object.entries(FACTS).map(([name, { kind }]) => [name, kind]))

/** What sort of fact `name` is, null where there is none of that name. */
export function factKind(name: string): FactKind | null {
  return KINDS.get(name) ?? null
}

/** Remedies that we carry out in any case; all others are alternatives among which the customer chooses. */
const STEPS: ReadonlySet<Remedy> = new Set(['correction', 'documents', 'guidance', 'tracking', 'explanation', 'return'])
/** Remedies by which money leaves the company. */
export const PAYING: ReadonlySet<Remedy> = new Set([
  'refund',
  'partial-refund',
  'refund-without-return',
  'compensation',
])
/** New goods, which travel: beside them fast transport is no alternative but the way. */
const GOODS: ReadonlySet<Remedy> = new Set(['replacement', 'missing-parts'])

/** What of these remedies we do in any case. */
export function stepsAmong(remedies: readonly Remedy[]): Remedy[] {
  const travels = remedies.some((remedy) => GOODS.has(remedy))
  return remedies.filter((remedy) => STEPS.has(remedy) || (remedy === 'expedite' && travels))
}

/** What of these remedies the customer may choose among. */
export function choicesAmong(remedies: readonly Remedy[]): Remedy[] {
  const steps = stepsAmong(remedies)
  return remedies.filter((remedy) => !steps.includes(remedy))
}

export interface Signer {
  readonly name: string
  /** By language tag; 'en' always there. */
  readonly role: Readonly<Record<string, string>>
  readonly company: string
  readonly address: string
  readonly phone: string
}

/** What the order book says of the one order that the letter is about. */
export interface Booked {
  /** ISO 8601 days. */
  readonly orderDate?: string
  readonly eta?: string
  readonly vessel?: string
  readonly unitPrice?: Sum
}

export interface Sum {
  /** Major units. */
  readonly amount: number
  /** ISO 4217. */
  readonly currency: string
}

/** What a letter has to say, before it is said in a language: letter and mirrors are rendered from the same matter. */
export interface LetterMatter {
  readonly letter: LetterName
  /** The issue whose wording remedies and asks take where the letter itself is one of a stage. */
  readonly issue: Issue
  readonly customer: { readonly name: string | null; readonly market: string | null }
  readonly orders: readonly string[]
  readonly product: string | null
  /** The same goods in the reviewers' languages, by tag, as far as known; for mirrors alone. */
  readonly productGloss?: Readonly<Record<string, string>>
  /** Absent where the book knows nothing, or the mail names several orders. */
  readonly booked?: Booked
  /** The sentence in which they say what is wrong; absent where none is fit to be said back. */
  readonly yourWords?: string
  /** What its telling words mean in the reviewers' languages, by tag; for mirrors alone. */
  readonly yourWordsGloss?: Readonly<Record<string, string>>
  readonly affected: number | null
  readonly total: number | null
  readonly claim: Sum | null
  /** A sum that the letter may promise; null leaves sums out. */
  readonly amount: Sum | null
  readonly remedies: readonly Remedy[]
  readonly asks: readonly Ask[]
  /** All that the letter promises, those of `details` included. */
  readonly commitments: readonly Commitment[]
  /** The day by which the customer needs it, ISO 8601; said back, never promised. */
  readonly neededBy: string | null
  /** Long closures of our side that this letter tells of; absent where there is none. */
  readonly closed?: readonly LongClosure[]
  /** What a person told for this letter. */
  readonly details: Details
  /** Wishes that this letter doesn't grant. */
  readonly wishes: readonly Wish[]
  readonly also: readonly Issue[]
  readonly questions: ReadonlySet<Question>
  readonly signer: Signer
  /** When the letter is to leave. */
  readonly sendAt: Instant
  /** IANA zone in whose calendar days the customer reads the dates. */
  readonly timeZone: string
}

/** Facts of one letter in one language: prototype-free, empty text where unknown. */
export interface Facts {
  readonly text: ReadonlyMap<FactName, string>
  readonly yes: ReadonlySet<string>
}

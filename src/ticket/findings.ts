/** What amends understood of a mail: each finding is a value, how sure it is, and the words that show it. */

import type { Instant } from '../mail/message.ts'
import type {
  Answer,
  ChurnSign,
  Consequence,
  Evidence,
  HistorySign,
  HourWish,
  Issue,
  Kind,
  MoneyRisk,
  Severity,
  Tone,
  Wish,
} from './words.ts'

export interface Finding<T> {
  readonly value: T
  /** 0 to 1: the share of such findings that are right. */
  readonly confidence: number
  /** Evidence for people: words of the mail, header clues. Empty only where nothing was found. */
  readonly why: readonly string[]
  /** A model settled it, by the words that stand in `why`. */
  readonly byModel?: boolean
  /** Set where a person put it right, or confirmed it. */
  readonly corrected?: Corrected<T>
}

export interface Corrected<T> {
  /** Staff id. */
  readonly by: string
  readonly at: Instant
  /** What amends had thought. */
  readonly machine: { readonly value: T; readonly confidence: number; readonly why: readonly string[] }
}

export interface Claim {
  /** Major units as the customer wrote them, for display and the read contract. */
  readonly amount: number
  /** ISO 4217. */
  readonly currency: string
}

/** A time zone that the sender may live in; probabilities of a list add up to at most 1. */
export interface ZoneGuess {
  /** IANA name. */
  readonly zone: string
  readonly probability: number
}

export interface Quantity {
  readonly affected: number | null
  readonly total: number | null
  /** The unit as the customer wrote it, '' where none was. */
  readonly unit: string
}

/** How far a grievance reaches beyond this mail. */
export interface Reach {
  /** Share of the order that is affected, 0 to 1; null where the mail doesn't count. */
  readonly share: number | null
  /** Other open tickets that share an order, goods or a lot with this one. */
  readonly others: number
}

/** A name of goods in the reviewers' languages. */
export interface GoodsMeaning {
  /** The name as it stands in `product`. */
  readonly name: string
  readonly zh: string
  readonly en: string
}

/** The sheet that the understanding room adds. Keys equal those of `read --json`. */
export interface Findings {
  readonly kind: Finding<Kind>
  /** Whether a reply draft is owed. */
  readonly reply: Finding<'draft' | 'none'>
  /** BCP 47 of what was written now; 'und' when it can't be told. */
  readonly language: Finding<string>
  /** BCP 47 of what to answer in. */
  readonly replyLanguage: Finding<string>
  /** The writer asks in words to be answered in that language. */
  readonly replyLanguageAsked?: boolean
  /** When on their day the writer likes to be written to, as a person noted it of this contact. */
  readonly hours?: HourWish
  /** ISO 3166-1 alpha-2. */
  readonly country: Finding<string | null>
  /** The likeliest IANA zone, null when there is no evidence. */
  readonly timezone: Finding<string | null>
  /** Likely zones, best first; the letter goes at an hour that is good in all of them. */
  readonly zones: readonly ZoneGuess[]
  readonly issue: Finding<Issue | null>
  readonly alsoIssues: Finding<readonly Issue[]>
  /** The two likeliest main issues, best first; a sheet of an older version lacks it, and so does what is no grievance. */
  readonly likelyIssues?: readonly Issue[]
  readonly severity: Finding<Severity>
  readonly tone: Finding<Tone>
  readonly orderNumbers: Finding<readonly string[]>
  readonly claim: Finding<Claim | null>
  readonly wants: Finding<readonly Wish[]>
  /** Those of `wants` that only follow from the grievance: no word names them, and no letter speaks of them. */
  readonly unsaidWants?: readonly Wish[]
  /** Remedies that the writer does not want: never offered unless a person picks them; a sheet of an older version lacks it. */
  readonly refused?: readonly Wish[]
  readonly evidence: Finding<Evidence>
  /** What a follow-up says; null for every other kind. */
  readonly answer: Finding<Answer | null>
  /** A phone number of the writer's, as written. */
  readonly phone?: Finding<string | null>
  readonly customerName: Finding<string | null>
  readonly suspicious: Finding<boolean>
  /** Below COUNTED it is a number of the mail that may count anything. */
  readonly quantity: Finding<Quantity | null>
  /** The goods in the customer's own words, null where they aren't named. */
  readonly product: Finding<string | null>
  /** What `product` means, where it is a name of `config/goods`; once a person names other goods it no longer fits. */
  readonly goods?: GoodsMeaning
  /** Goods, models and article numbers, each as written. */
  readonly products?: Finding<readonly string[]>
  /** The company that the writer signs for. */
  readonly company?: Finding<string | null>
  /** When it happened, when it came, by when the writer wants it settled: ISO 8601 days where the writer is. */
  readonly incidentDate?: Finding<string | null>
  readonly receivedDate?: Finding<string | null>
  readonly deadline?: Finding<string | null>
  /** What it led to at the customer's. */
  readonly consequences?: Finding<readonly Consequence[]>
  /** Signs that the customer may go. */
  readonly churn?: Finding<readonly ChurnSign[]>
  /** A bank account that changed, money sent astray, somebody in our name. */
  readonly paymentFraud?: Finding<boolean>
  readonly moneyAtRisk?: Finding<readonly MoneyRisk[]>
  /** By when an open dispute must be answered: an ISO 8601 day where the writer is. */
  readonly answerBy?: Finding<string | null>
  /** From the ledger, once the mail has its ticket. */
  readonly reach?: Finding<Reach>
  /** Signs of bad faith from the ledger. */
  readonly history?: Finding<readonly HistorySign[]>
  /** What the writer says now, without quotes, signature and disclaimer. */
  readonly newText: string
}

/** How sure a number of pieces must be before anything is reckoned with it. */
const COUNTED = 0.6

/** The pieces that the grievance concerns; null where the mail's numbers may count something else. */
export const countedPieces = ({ quantity }: Findings): Quantity | null =>
  quantity.confidence < COUNTED ? null : quantity.value

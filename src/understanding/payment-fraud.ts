/**
 * Payment fraud: a changed bank account, money paid to an account that isn't ours, somebody who writes in our name, a
 * sender whose domain looks like one that is known. Who merely gives bank data for a refund is no fraud.
 */
import type { Finding } from '../ticket/findings.ts'
import { allHits, type MailText, readMail } from './issue-points.ts'
import { showAll } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'
import { looksLike } from './look-alike.ts'
import { signsOf } from './signs.ts'

export interface FraudInput extends MailText {
  /** Addresses of sender and Reply-To, lower case. */
  readonly addresses: readonly string[]
  /** Domains that belong to us, to partners and to whom this writer answers, lower case. */
  readonly knownDomains: readonly string[]
}

/** An account that changed, or money that went astray, is enough; somebody in our name only beside money. */
const ENOUGH = ['account-changed', 'paid-elsewhere'] as const

export function findPaymentFraud(input: FraudInput, lexicon: Lexicon): Finding<boolean> {
  const signs = signsOf(input, lexicon)
  const sure = ENOUGH.flatMap((each) => signs.get(each) ?? [])
  const impostor = signs.get('impostor') ?? []
  const why = showAll([...sure, ...impostor])
  const domain = lookAlike(input)
  if (domain !== null) return { value: true, confidence: 0.8, why: [domain, ...why] }
  if (sure.length > 0) return { value: true, confidence: sure.length + impostor.length > 1 ? 0.85 : 0.7, why }
  if (impostor.length > 0 && speaksOfMoney(input, lexicon)) return { value: true, confidence: 0.7, why }
  return { value: false, confidence: 0, why: [] }
}

function lookAlike({ addresses, knownDomains }: FraudInput): string | null {
  for (const address of addresses) {
    const domain = address.slice(address.lastIndexOf('@') + 1)
    const known = knownDomains.find((each) => looksLike(domain, each))
    if (known) return `${domain} ≈ ${known}`
  }
  return null
}

function speaksOfMoney(input: FraudInput, lexicon: Lexicon): boolean {
  return allHits(readMail(input, lexicon)).some(
    ({ meaning }) => (meaning.issues.get('payment') ?? 0) > 0 || (meaning.issues.get('price') ?? 0) > 0,
  )
}

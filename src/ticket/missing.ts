/** What the intake record still lacks: the facts that a grievance of this kind is decided by and the mail doesn't say. */
import type { Findings } from './findings.ts'
import type { Issue } from './words.ts'

export const FACTS = ['name', 'order-number', 'product', 'quantity', 'date', 'evidence', 'phone'] as const
export type Fact = (typeof FACTS)[number]

/** A letter can only be addressed with a name, and an order found by its number, whatever the grievance. */
const ALWAYS: readonly Fact[] = ['name', 'order-number']
const BY_ISSUE: Readonly<Record<Issue, readonly Fact[]>> = {
  quality: ['product', 'quantity', 'date', 'evidence'],
  damage: ['product', 'quantity', 'date', 'evidence'],
  mismatch: ['product', 'quantity', 'evidence'],
  shortage: ['product', 'quantity', 'date', 'evidence'],
  delay: [],
  price: [],
  payment: ['evidence'],
  communication: [],
  service: [],
  usage: ['product'],
  safety: ['product', 'date', 'evidence', 'phone'],
  documents: [],
  other: [],
}

/** @returns in the order in which they are asked; empty for mails without a grievance */
export function missingFacts(findings: Findings): readonly Fact[] {
  const kind = findings.kind.value
  if (kind !== 'complaint' && kind !== 'unsure') return []
  const issues = [findings.issue.value ?? 'other', ...findings.alsoIssues.value]
  const wanted = new Set([...ALWAYS, ...issues.flatMap((issue) => BY_ISSUE[issue])])
  return FACTS.filter((fact) => wanted.has(fact) && !isKnown(fact, findings))
}

function isKnown(fact: Fact, findings: Findings): boolean {
  switch (fact) {
    case 'name':
      return findings.customerName.value !== null
    case 'order-number':
      return findings.orderNumbers.value.length > 0
    case 'product':
      return findings.product.value !== null || (findings.products?.value.length ?? 0) > 0
    case 'quantity':
      return findings.quantity.value?.affected != null
    case 'date':
      return (findings.incidentDate?.value ?? findings.receivedDate?.value ?? null) !== null
    case 'evidence':
      return findings.evidence.value !== 'none'
    case 'phone':
      return (findings.phone?.value ?? null) !== null
  }
}

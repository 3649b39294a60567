/**
 * What the ledger knows beside a new mail: this customer's earlier claims, and other open tickets on the same matter.
 * A hint to a person, with its reasons; bad faith is suspected only where the same file served another order.
 */
import type { Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { CustomerMessage, OwnClaim, PastClaim, StoredMessage } from '../ports/ledger/tickets.ts'
import { countedPieces, type Finding, type Findings, type Reach } from '../ticket/findings.ts'
import type { ChurnSign, HistorySign } from '../ticket/words.ts'

const DAY_MS = 86_400_000
const YEAR_DAYS = 365
/** Older open tickets are no sign of a wave. */
const OPEN_DAYS = 90
/** So many claims of one customer within a year, this one included, are worth a look. */
const OFTEN = 4
/** As many earlier claims of the same kind, on other orders. */
const SAME_POINT = 2
/** Days between receipt and claim. */
const LATE_DAYS = 90
const LOOKED_AT = 100
/** Their files are compared too, for which whole mails are read. */
const OWN_LOOKED_AT = 30
/** A logo in a signature comes with every mail. */
const SMALLEST_FILE = 20_000

/** The mail's findings with reach, history and what follows from them. */
export async function withBackground(
  ledger: Ledger,
  customer: string,
  stored: CustomerMessage,
): Promise<CustomerMessage> {
  const { findings } = stored
  if (!findings || (findings.kind.value !== 'complaint' && findings.kind.value !== 'follow-up')) return stored
  const since = daysBefore(stored.at, YEAR_DAYS)
  const past = (await ledger.tickets.claimsOf(stored.account, customer, since, OWN_LOOKED_AT)).filter((one) =>
    isOther(one, stored),
  )
  const open = (await ledger.tickets.openClaims(stored.account, daysBefore(stored.at, OPEN_DAYS), LOOKED_AT)).filter(
    (one) => isOther(one, stored),
  )
  const history = historyOf(stored, findings, past)
  const again = churnOf(findings, past)
  return {
    ...stored,
    findings: {
      ...findings,
      reach: reachOf(findings, open),
      history,
      ...(again && { churn: again }),
      ...(history.value.includes('same-file') && { suspicious: suspected(findings.suspicious, history) }),
    },
  }
}

function daysBefore(at: Instant, days: number): Instant {
  return new Date(Date.parse(at) - days * DAY_MS).toISOString()
}

function isOther({ messageId, ticketId }: PastClaim, stored: StoredMessage): boolean {
  return messageId !== stored.id && ticketId !== stored.ticketId
}

function reachOf(findings: Findings, open: readonly PastClaim[]): Finding<Reach> {
  const { affected = null, total = null } = countedPieces(findings) ?? {}
  const share = affected !== null && total !== null && total > 0 ? Math.min(1, affected / total) : null
  const shared = new Map<string, string[]>()
  for (const other of open) {
    const same = sameMatter(findings, other.findings)
    if (same.length > 0) shared.set(other.ticketId, same)
  }
  const why = [...(share === null ? [] : findings.quantity.why), ...new Set([...shared.values()].flat())].slice(0, 6)
  return { value: { share, others: shared.size }, confidence: why.length === 0 ? 0 : 0.7, why }
}

/** Order numbers, goods and lots that two mails have in common. */
function sameMatter(one: Findings, other: Findings): string[] {
  const theirs = new Set(matterOf(other).map(plain))
  return matterOf(one).filter((each) => theirs.has(plain(each)))
}

function matterOf({ orderNumbers, products, product }: Findings): readonly string[] {
  return [...orderNumbers.value, ...(products?.value ?? []), ...(product.value ? [product.value] : [])]
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

function historyOf(
  stored: StoredMessage,
  findings: Findings,
  past: readonly OwnClaim[],
): Finding<readonly HistorySign[]> {
  const elsewhere = past.filter((one) => isOtherOrder(findings, one.findings))
  const claims = new Set(elsewhere.map(({ ticketId }) => ticketId))
  const issue = findings.issue.value
  const alike = elsewhere.filter((one) => issue !== null && one.findings.issue.value === issue)
  const file = sameFile(stored, elsewhere)
  const late = daysSince(findings.receivedDate?.value ?? null, stored.at)
  const signs: readonly (readonly [HistorySign, string] | null)[] = [
    claims.size + 1 >= OFTEN ? ['claims-often', `${claims.size + 1} / ${YEAR_DAYS} d`] : null,
    new Set(alike.map(({ ticketId }) => ticketId)).size >= SAME_POINT
      ? ['same-point', [...new Set(alike.map(({ number }) => number))].slice(0, 4).join(', ')]
      : null,
    file ? ['same-file', `${file.name}: ${file.number}`] : null,
    late !== null && late > LATE_DAYS ? ['claims-late', `${late} d`] : null,
  ]
  const found = signs.filter((sign) => sign !== null)
  return {
    value: found.map(([sign]) => sign),
    confidence: found.length === 0 ? 0 : 0.8,
    why: found.map(([, why]) => why),
  }
}

/** Both name their orders, and share none: the same complaint written twice is no second claim. */
function isOtherOrder(one: Findings, other: Findings): boolean {
  const [mine, theirs] = [one.orderNumbers.value.map(plain), other.orderNumbers.value.map(plain)]
  return mine.length > 0 && theirs.length > 0 && !mine.some((each) => theirs.includes(each))
}

function sameFile(stored: StoredMessage, past: readonly OwnClaim[]): { name: string; number: string } | null {
  const proofs = stored.parsed.attachments.filter(({ size }) => size >= SMALLEST_FILE)
  for (const { sha256, name } of proofs) {
    const before = past.find((one) => one.files.includes(sha256))
    if (before) return { name, number: before.number }
  }
  return null
}

function daysSince(day: string | null, at: Instant): number | null {
  return day === null ? null : Math.floor((Date.parse(at) - Date.parse(`${day}T00:00:00Z`)) / DAY_MS)
}

/** A second complaint of quality within a year is a sign that the customer may go. */
function churnOf(findings: Findings, past: readonly PastClaim[]): Finding<readonly ChurnSign[]> | null {
  const before = past.filter((one) => one.findings.issue.value === 'quality')
  if (findings.issue.value !== 'quality' || before.length === 0) return null
  const { value, confidence, why } = findings.churn ?? { value: [], confidence: 0, why: [] }
  const numbers = [...new Set(before.map(({ number }) => number))].slice(0, 3)
  return { value: [...value, 'complains-again'], confidence: Math.max(confidence, 0.8), why: [...why, ...numbers] }
}

function suspected(suspicious: Finding<boolean>, history: Finding<unknown>): Finding<boolean> {
  return { value: true, confidence: 0.7, why: [...suspicious.why, ...history.why] }
}

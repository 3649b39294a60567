/** What reports count of one case, from everything that the ledger has of it. */
import type { StoredMessage, Ticket } from '../ports/ledger/tickets.ts'
import type { CaseFacts } from '../ticket/case-facts.ts'
import type { CaseFile } from '../ticket/case-file.ts'
import type { Claim } from '../ticket/findings.ts'
import { ownOrders } from '../ticket/order.ts'
import type { NextResponse } from '../ticket/promise-hours.ts'
import { isByHand, type Sent, type Turn } from '../ticket/turn.ts'
import { CHURN_SIGNS, type LetterName, type TradePaper } from '../ticket/words.ts'
import { tradePaperIn } from './trade-papers.ts'

const HOUR_MS = 3_600_000
/** Letters that say nothing of the matter itself. */
const PASSING: ReadonlySet<LetterName> = new Set(['acknowledge', 'reminder', 'satisfaction', 'closing'])

/** @param turns in the order in which they were opened */
export function caseFacts(
  ticket: Ticket,
  messages: readonly StoredMessage[],
  turns: readonly Turn[],
  file: CaseFile | null,
  nextResponses: readonly NextResponse[],
): CaseFacts {
  const sent = turns.filter((turn): turn is Sent => turn.stage === 'sent')
  const letters = sent.filter(({ resolution }) => !PASSING.has(resolution.letter))
  const [first] = letters
  const known = turns.findLast((turn) => turn.stage !== 'opened' && turn.orders !== undefined)
  const orders = known && known.stage !== 'opened' ? known.orders : undefined
  // By a person's word, the customers file or the rules of policy, as the newest letter was weighed.
  const weighed = turns.findLast((turn) => 'resolution' in turn && turn.resolution.impact !== undefined)
  const ours = weighed && 'resolution' in weighed ? weighed.resolution.impact?.ours : undefined
  const [order] = ownOrders(orders)
  const { firstResponseDueAt, firstResponseMetAt, solutionDueAt, solutionMetAt, closedAt } = ticket
  return {
    ticketId: ticket.id,
    account: ticket.account,
    openedAt: ticket.openedAt,
    closedAt,
    closeReason: ticket.closeReason,
    market: ticket.market,
    country: ticket.country,
    language: ticket.language,
    issue: ticket.issue,
    severity: ticket.severity,
    tier: ours?.tier ?? orders?.customer?.tier ?? null,
    product: order?.product ?? order?.sku ?? null,
    batch: order?.batch ?? null,
    factory: order?.factory ?? null,
    carrier: order?.carrier ?? null,
    packaging: order?.packaging ?? null,
    paper: ticket.issue === 'documents' ? paperIn(messages) : null,
    letter: first?.draft.template ?? null,
    letterRefused: first !== undefined && turnsDown(messages, first.sentAt),
    firstHours: hours(ticket.openedAt, firstResponseMetAt),
    solutionHours: hours(ticket.openedAt, solutionMetAt),
    firstDueAt: firstResponseDueAt,
    solutionDueAt,
    ...laterAnswers(nextResponses),
    letters: letters.length,
    mails: messages.filter((one) => one.direction === 'in' && one.audience === 'customer' && one.bin === null).length,
    unedited: first ? !isByHand(first.draft) : null,
    cause: file?.cause ?? null,
    responsibility: file?.responsibility ?? null,
    satisfaction: file?.satisfaction ?? null,
    churn: CHURN_SIGNS.filter((sign) => messages.some(({ findings }) => findings?.churn?.value.includes(sign))),
    lastLetterAt:
      sent
        .map(({ sentAt }) => sentAt)
        .sort()
        .at(-1) ?? null,
    costs: claims([file?.paid, file?.otherCost]),
    paid: claims([file?.paid]),
    recovered: claims([file?.recourse?.got]),
  }
}

function laterAnswers(
  all: readonly NextResponse[],
): Pick<CaseFacts, 'nextKept' | 'nextLate' | 'nextLateHours' | 'nextDueAt'> {
  const late = all.flatMap(({ dueAt, metAt }) => (metAt !== null && metAt > dueAt ? (hours(dueAt, metAt) ?? []) : []))
  const answered = all.filter(({ metAt }) => metAt !== null).length
  return {
    nextKept: answered - late.length,
    nextLate: late.length,
    nextLateHours: late.length === 0 ? null : Math.max(...late),
    nextDueAt: all.find(({ metAt }) => metAt === null)?.dueAt ?? null,
  }
}

/** By the customer's first mail that names one. */
function paperIn(messages: readonly StoredMessage[]): TradePaper | null {
  const said = messages.filter((one) => one.direction === 'in' && one.audience === 'customer' && one.bin === null)
  for (const { findings } of said) {
    const named = findings ? tradePaperIn(findings.newText) : null
    if (named !== null) return named
  }
  return null
}

/** Whether the customer's next mail after the letter refuses it or asks for more. */
function turnsDown(messages: readonly StoredMessage[], sentAt: string): boolean {
  const [next] = messages
    .filter((one) => one.direction === 'in' && one.audience === 'customer' && one.bin === null && one.at > sentAt)
    .sort((one, other) => (one.at < other.at ? -1 : 1))
  const answer = next?.findings?.answer.value
  return answer === 'rejects' || answer === 'counters'
}

const claims = (all: readonly (Claim | null | undefined)[]): readonly Claim[] =>
  all.filter((one): one is Claim => one !== null && one !== undefined)

function hours(from: string, to: string | null): number | null {
  return to === null ? null : Math.max(0, Date.parse(to) - Date.parse(from)) / HOUR_MS
}

/** What the pages of customers say. */
import type { KeptState, RiskLevel, RiskReason } from '../../ticket/words.ts'
import { enWords } from './en-words.ts'

const reason: Readonly<Record<RiskReason, string>> = {
  ...enWords.churn,
  'complained-often': 'three complaints or more within a year',
  'no-answer': 'silent after our letter',
  'orders-fell': 'orders of half a year fell to less than half',
  'orders-stopped': 'no order for half a year, after several',
  discontent: 'was not content with the outcome',
  'promise-broken': 'our answer or solution came late',
}
const level: Readonly<Record<RiskLevel, string>> = { high: 'high', some: 'some', low: 'low' }
const kept: Readonly<Record<KeptState, string>> = {
  kept: 'ordered again',
  silent: 'no order since',
  running: 'six months not over',
  'not-in-book': 'not in the order book',
}

export const enCustomers = {
  title: 'Customers',
  lead: 'Whoever complained within two years, the likeliest to go first. What they buy does not count for the order: a small customer stands where a large one would.',
  customer: 'Customer',
  risk: 'Risk to lose them',
  reasons: 'Why',
  cases: 'Complaints',
  open: (count: number): string => `${count} open`,
  newest: 'newest',
  year: 'Orders, 12 months',
  orders: (count: number): string => (count === 1 ? 'one order' : `${count} orders`),
  unpriced: (count: number): string => `${count} without a value or rate`,
  notInBook: 'none in the order book',
  kept: 'After the last closed complaint',
  call: 'Call',
  callsTitle: 'Call this week',
  callsLead: 'Calls that are planned, and customers at high risk for whom nobody has planned one.',
  noCall: 'nobody has planned a call',
  plan: 'Plan a call',
  by: 'By',
  about: 'What about',
  noCalls: 'Nobody needs a call this week.',
  empty: 'No customer has complained yet.',
  keptTitle: 'Kept after a complaint',
  keptShare: (part: string, whole: string, percent: string): string =>
    `${part} of ${whole} closed complaints were followed by an order within six months (${percent}).`,
  keptNone: 'No closed complaint is six months old yet, of a customer whom the order book knows.',
  keptNot: (running: string, unknown: string): string =>
    `Not counted: ${running} whose six months are not over, ${unknown} of customers whom the order book does not know.`,
  keptTickets: 'All closed complaints, and whether an order followed',
  silentTitle: 'Silent since their complaint',
  silentLead: 'Closed more than six months ago, and no order came.',
  opened: 'Came in',
  closed: 'Closed',
  outcome: 'Since then',
  history: 'Complaints',
  points: (points: number): string => `${points} points`,
  noReason: 'Nothing says that they may go.',
  fromBook: 'by the order book',
  salesperson: 'Looked after by',
  since: 'Customer since',
  tier: 'Tier',
  page: (from: number, to: number, of: number): string => `${from}–${to} of ${of}`,
  reason,
  level,
  keptState: kept,
}

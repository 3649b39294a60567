/** Reads rows of policy-table.md: a situation in short words, and what policy is to make of it. */
import { resolve } from '../../src/resolution/resolve.ts'
import type { Choice } from '../../src/ticket/acts.ts'
import type { Course } from '../../src/ticket/course.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import type { OrderFacts, OrdersSeen } from '../../src/ticket/order.ts'
import type { Resolution } from '../../src/ticket/turn.ts'
import type { Issue, LetterName, Remedy, Severity, Tier } from '../../src/ticket/words.ts'
import { policy, resolveContext, sure, understood } from '../letters/cases.ts'

export interface Situation {
  readonly line: number
  readonly cells: readonly string[]
}

/** Rows of every table of the page: number, issue, severity, given, offered, approver, lane, notes. */
export function rowsOf(text: string): Situation[] {
  return text.split('\n').flatMap((raw, index) => {
    const cells = raw
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    return /^\d+$/.test(cells[0] ?? '') ? [{ line: index + 1, cells: cells.slice(1) }] : []
  })
}

type Given = Map<string, string>

/** The words of a given: `photos`, `wants:refund`, `value:2400`. */
function givenOf(cell: string): Given {
  return new Map(
    cell
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => {
        const colon = word.indexOf(':')
        return colon < 0 ? [word, ''] : [word.slice(0, colon), word.slice(colon + 1)]
      }),
  )
}

const KNOWN = new Set(
  'photos wants resp tier claim value qty freight rework duties custom made term carrier delivered until country checked refuted mails refused wrote offered counters rejects asks adds accepts suspicious fraud history says chose letter also turnover currency agreed-days'.split(
    ' ',
  ),
)

/** What policy makes of a situation. */
export function weighed(issue: string, severity: string, cell: string): Resolution {
  const given = givenOf(cell)
  for (const word of given.keys()) if (!KNOWN.has(word)) throw new Error(`The table does not know "${word}".`)
  const turn = understood(findingsOf(issue as Issue, severity as Severity, given), ordersOf(given))
  const before = (given.get('offered') ?? '') === '' && !given.has('wrote') ? [] : lettersOf(given)
  return resolve(turn, policy, choiceOf(given), { ...resolveContext, before, course: courseOf(given) }).resolution
}

const list = (given: Given, word: string) => (given.get(word) ?? '').split(',').filter((one) => one !== '')

function findingsOf(issue: Issue, severity: Severity, given: Given): Partial<Findings> {
  const answer = (['counters', 'rejects', 'accepts'] as const).find((one) => given.has(one))
  const said = given.has('asks') ? 'asks-for-news' : given.has('adds') ? 'adds-evidence' : answer
  const [, amount = '', currency = ''] = /^([\d.]+)([A-Z]{3})$/.exec(given.get('claim') ?? '') ?? []
  const [affected, total] = (given.get('qty') ?? '').split('/').map(Number)
  return {
    issue: sure(issue),
    severity: sure(severity),
    kind: sure(said ? ('follow-up' as const) : ('complaint' as const)),
    answer: sure(said ?? null),
    evidence: sure(given.has('photos') ? ('attached' as const) : ('none' as const)),
    wants: sure(list(given, 'wants') as Findings['wants']['value']),
    alsoIssues: sure(list(given, 'also') as Issue[]),
    suspicious: sure(given.has('suspicious')),
    paymentFraud: sure(given.has('fraud')),
    history: sure(list(given, 'history') as NonNullable<Findings['history']>['value']),
    country: sure(given.get('country') ?? null),
    claim: sure(currency ? { amount: Number(amount), currency } : null),
    quantity: sure(affected ? { affected, total: total ?? null, unit: '' } : null),
    orderNumbers: sure(['PO-1']),
    newText: (given.get('says') ?? '').replaceAll('_', ' '),
  }
}

function ordersOf(given: Given): { orders?: OrdersSeen } {
  const cents = (word: string) => (given.has(word) ? Number(given.get(word)) * 100 : undefined)
  const order: Record<string, unknown> = {
    number: 'PO-1',
    owner: 'address',
    lines: [],
    currency: given.get('currency') ?? 'USD',
    goodsValueMinor: cents('value'),
    returnFreightMinor: cents('freight'),
    reworkMinor: cents('rework'),
    dutiesMinor: cents('duties'),
    customMade: given.has('custom') ? true : given.has('made') ? false : undefined,
    incoterm: given.get('term'),
    carrierBookedBy: given.get('carrier'),
    deliveredDate: given.get('delivered'),
    warrantyUntil: given.get('until'),
  }
  const facts = Object.fromEntries(Object.entries(order).filter(([, value]) => value !== undefined))
  const tier = given.get('tier') as Tier | undefined
  const days = given.get('agreed-days')
  const turnover = given.get('turnover')
  const customer = {
    id: 'c1',
    addresses: [],
    domains: [],
    ...(tier && { tier }),
    ...(days && { claimPeriodDays: Number(days) }),
  }
  const year = turnover ? { orders: 4, sums: [{ minor: Number(turnover) * 100, currency: 'USD' }] } : null
  const orders = Object.keys(facts).length > 4 ? [facts as unknown as OrderFacts & { owner: 'address' }] : []
  if (orders.length === 0 && !tier && !days && !year) return {}
  return { orders: { at: resolveContext.now, orders, customer, year } }
}

function lettersOf(given: Given) {
  const remedies = list(given, 'offered') as Remedy[]
  const first = { letter: 'damage' as LetterName, remedies, asks: [] }
  return [first, ...list(given, 'wrote').map((letter) => ({ letter: letter as LetterName, remedies: [], asks: [] }))]
}

function courseOf(given: Given): Course {
  const check = (result: 'confirms' | 'refutes') => (line: string) => ({
    line,
    result,
    note: '',
    who: 'lin',
    at: resolveContext.now,
  })
  return {
    mails: Number(given.get('mails') ?? 1),
    refusals: Number(given.get('refused') ?? 0),
    checks: [...list(given, 'checked').map(check('confirms')), ...list(given, 'refuted').map(check('refutes'))],
  }
}

function choiceOf(given: Given): Choice | null {
  const responsibility = given.get('resp') as Choice['responsibility']
  const remedies = given.has('chose') ? (list(given, 'chose') as Remedy[]) : undefined
  const letter = given.get('letter') as LetterName | undefined
  if (!responsibility && !remedies && !letter) return null
  return { ...(responsibility && { responsibility }), ...(remedies && { remedies }), ...(letter && { letter }) }
}

/** The columns of the ledger of complaints, in the order that offices use, and the sheets of promises and mails. */

import type { LedgerCase } from '../journey/case-ledger.ts'
import { lettersLeft, ofCustomer, roundsOfCase, satisfactionSaid } from '../journey/case-of.ts'
import type { Instant } from '../mail/message.ts'
import type { Findings } from '../ticket/findings.ts'
import { ownOrders, type SeenOrder } from '../ticket/order.ts'
import { type Cell, cellText, day, money, none, number, stamp, text, time } from './case-cells.ts'
import type { Messages } from './messages/en.ts'
import { wordFor } from './messages/messages.ts'
import { isTimeZone } from './when.ts'

/** What every column reads. */
interface Case extends LedgerCase {
  readonly m: Messages
  readonly names: ReadonlyMap<string, string>
  readonly first: Findings | null
  readonly orders: readonly SeenOrder[]
  readonly letters: ReturnType<typeof lettersLeft>
}

interface Column {
  readonly name: Exclude<keyof Messages['aftercare']['columns'], 'ofTasks' | 'ofMails' | 'ofCounted'>
  readonly width: number
  readonly of: (it: Case) => Cell
}

const DAY_MS = 24 * 3_600_000
const HOUR_MS = 3_600_000

export const COLUMNS: readonly Column[] = [
  { name: 'ticket', width: 14, of: ({ view }) => text(view.ticket.number) },
  { name: 'received', width: 17, of: ({ view }) => time(view.ticket.openedAt) },
  { name: 'channel', width: 8, of: ({ view, m }) => text(channelOf(view, m)) },
  {
    name: 'company',
    width: 20,
    of: ({ first, orders, view }) =>
      text(orders[0]?.customerName ?? first?.company?.value ?? domainOf(view.ticket.customer.address)),
  },
  { name: 'contact', width: 16, of: ({ view }) => text(view.ticket.customer.name) },
  { name: 'address', width: 26, of: ({ view, first }) => lines([view.ticket.customer.address, first?.phone?.value]) },
  { name: 'country', width: 12, of: ({ view, m }) => text(countryName(view.ticket.country, m)) },
  { name: 'tier', width: 8, of: ({ tier, m }) => text(tier && m.orders.tier[tier]) },
  { name: 'owner', width: 10, of: ({ view, names }) => text(names.get(view.ticket.assignee ?? '')) },
  { name: 'orders', width: 16, of: ({ first }) => lines(first?.orderNumbers.value ?? []) },
  { name: 'tracking', width: 18, of: ({ orders }) => lines(orders.map(({ billNumber }) => billNumber)) },
  { name: 'incoterm', width: 8, of: ({ orders }) => lines(orders.map(({ incoterm }) => incoterm)) },
  {
    name: 'products',
    width: 20,
    of: ({ first, orders }) =>
      lines(
        orders.some(({ product }) => product)
          ? orders.map(({ product }) => product)
          : (first?.products?.value ?? [first?.product.value]),
      ),
  },
  { name: 'batch', width: 16, of: ({ orders }) => lines(orders.flatMap(({ batch, factory }) => [batch, factory])) },
  { name: 'shipped', width: 12, of: ({ orders }) => day(orders[0]?.shippedDate ?? orders[0]?.etd) },
  {
    name: 'orderValue',
    width: 14,
    of: ({ orders: [order] }) =>
      order?.goodsValueMinor !== undefined && order.currency
        ? money({ amount: toMajor(order.goodsValueMinor, order.currency), currency: order.currency })
        : none,
  },
  {
    name: 'issue',
    width: 12,
    of: ({ view, first, m }) =>
      lines([
        view.ticket.issue && m.issue[view.ticket.issue],
        ...(first?.alsoIssues.value ?? []).map((one) => m.issue[one]),
      ]),
  },
  { name: 'gist', width: 40, of: ({ view, m }) => text(view.ticket.gist[m.tag] ?? view.ticket.gist.en) },
  { name: 'quantity', width: 10, of: ({ first }) => text(quantityOf(first)) },
  { name: 'severity', width: 9, of: ({ view, m }) => text(m.severity[view.ticket.severity]) },
  { name: 'wants', width: 16, of: ({ first, m }) => lines((first?.wants.value ?? []).map((one) => m.wish[one])) },
  { name: 'claim', width: 14, of: ({ first }) => money(first?.claim.value) },
  { name: 'evidence', width: 12, of: ({ view, first, m }) => text(evidenceOf(view.messages, first, m)) },
  {
    name: 'firstResponse',
    width: 24,
    of: ({ view }) => twoClocks(view.ticket.firstResponseMetAt, view.ticket.timezone),
  },
  {
    name: 'firstMet',
    width: 10,
    of: ({ view, m }) => met(view.ticket.firstResponseDueAt, view.ticket.firstResponseMetAt, m),
  },
  {
    name: 'solution',
    width: 24,
    of: ({ view, m }) =>
      joined(
        twoClocks(view.ticket.solutionMetAt, view.ticket.timezone),
        met(view.ticket.solutionDueAt, view.ticket.solutionMetAt, m),
      ),
  },
  {
    name: 'responsibility',
    width: 10,
    of: ({ file, letters, m }) =>
      text(m.responsibility[file?.responsibility ?? letters.at(-1)?.resolution.responsibility ?? 'to-check']),
  },
  { name: 'cause', width: 14, of: ({ file, m }) => text(file && m.aftercare.file.causes[file.cause]) },
  {
    name: 'remedy',
    width: 20,
    of: ({ letters, m }) =>
      lines(
        (letters.findLast(({ draft }) => draft.remedies.length > 0)?.draft.remedies ?? []).map((one) => m.remedy[one]),
      ),
  },
  {
    name: 'commitments',
    width: 28,
    of: ({ tasks, m }) =>
      lines(
        tasks
          .filter(({ turnId, kind, state }) => turnId !== null && kind !== 'letter' && state !== 'dropped')
          .map(
            ({ kind, dueAt, state }) =>
              `${m.aftercare.kind[kind]} ${stamp(dueAt).slice(0, 10)} ${m.aftercare.state[state]}`,
          ),
      ),
  },
  { name: 'paid', width: 14, of: ({ file }) => money(file?.paid) },
  { name: 'otherCost', width: 14, of: ({ file }) => money(file?.otherCost) },
  {
    name: 'recourse',
    width: 20,
    of: ({ file, m }) =>
      text(
        file?.recourse
          ? [
              m.aftercare.file.recourse[file.recourse.from],
              sumOf(file.recourse.claimed),
              sumOf(file.recourse.got),
            ].join(' / ')
          : '',
      ),
  },
  {
    name: 'prevention',
    width: 28,
    of: ({ file, names }) =>
      text(
        file?.prevention
          ? [file.prevention, names.get(file.preventionOwner ?? ''), file.preventionBy].filter(Boolean).join(' / ')
          : '',
      ),
  },
  {
    name: 'satisfaction',
    width: 9,
    of: ({ file, view, m }) => {
      const said = file?.satisfaction ?? satisfactionSaid(view)
      return text(said && m.aftercare.file.satisfactions[said])
    },
  },
  {
    name: 'rounds',
    width: 9,
    of: ({ view }) =>
      text(
        `${view.messages.filter((one) => (one.direction === 'out' ? one.audience === 'customer' : ofCustomer(one))).length} / ${roundsOfCase(view).length}`,
      ),
  },
  {
    name: 'days',
    width: 8,
    of: ({ view: { ticket } }) =>
      number(
        ticket.closedAt
          ? Math.round(((Date.parse(ticket.closedAt) - Date.parse(ticket.openedAt)) / DAY_MS) * 10) / 10
          : null,
      ),
  },
  {
    name: 'closed',
    width: 22,
    of: ({ view: { ticket }, m }) =>
      text(
        ticket.closedAt
          ? `${stamp(ticket.closedAt).slice(0, 10)} ${m.closeReason[ticket.closeReason ?? 'solved']}`
          : m.state[ticket.state],
      ),
  },
  {
    name: 'typical',
    width: 8,
    of: ({ file, m }) => text(file && (file.typical ? m.aftercare.cases.yes : m.aftercare.cases.no)),
  },
  { name: 'note', width: 24, of: ({ file }) => lines([file?.well, file?.better, file?.note]) },
]

/** How the complaint came, as whoever entered it said; else by mail. */
function channelOf({ messages }: LedgerCase['view'], m: Messages): string {
  const said = messages.find(ofCustomer)?.flags.find((flag) => flag.startsWith('by-') && flag !== 'by-hand')
  return said === undefined ? m.aftercare.columns.mail : wordFor(m.flag, said)
}

export function rowOf(it: LedgerCase, m: Messages, names: ReadonlyMap<string, string>): Cell[] {
  const { turns, messages } = it.view
  const seen = turns.flatMap(({ turn }) => ('orders' in turn && turn.orders ? [turn.orders] : [])).at(-1)
  const first = messages.filter(ofCustomer).find(({ findings }) => findings !== null)?.findings ?? null
  const whole: Case = { ...it, m, names, first, orders: ownOrders(seen), letters: lettersLeft(turns) }
  return COLUMNS.map(({ of }) => of(whole))
}

/** Second sheet: what was promised. */
export const taskRows = ({ view, tasks }: LedgerCase, m: Messages, names: ReadonlyMap<string, string>): Cell[][] =>
  tasks.map((task) => [
    text(view.ticket.number),
    text(`${m.aftercare.kind[task.kind]}${task.text ? `${m.colon}${task.text}` : ''}`),
    text(view.ticket.customer.name || view.ticket.customer.address),
    time(task.dueAt),
    text(names.get(task.owner ?? '')),
    text(m.aftercare.state[task.state]),
    text(task.done?.proof),
    time(task.done?.at),
  ])

/** Third sheet: what was written, on both clocks, and who approved it. */
export const mailRows = ({ view }: LedgerCase, m: Messages, names: ReadonlyMap<string, string>): Cell[][] =>
  view.messages
    .filter(({ audience }) => audience === 'customer')
    .map((mail) => {
      const letter = lettersLeft(view.turns).findLast(({ sentAt }) => mail.direction === 'out' && sentAt <= mail.at)
      const approval = letter && 'approval' in letter ? letter.approval : null
      return [
        text(view.ticket.number),
        time(mail.at),
        text(view.ticket.timezone && isTimeZone(view.ticket.timezone) ? stamp(mail.at, view.ticket.timezone) : ''),
        text(mail.direction === 'out' ? m.aftercare.columns.ours : m.aftercare.columns.theirs),
        text(mail.parsed.subject),
        text(names.get(approval?.by ?? '')),
      ]
    })

const lines = (values: readonly (string | null | undefined)[]): Cell =>
  text([...new Set(values.filter((one): one is string => Boolean(one)))].join('\n'))

const joined = (one: Cell, other: Cell): Cell => text([cellText(one), cellText(other)].filter(Boolean).join(' '))

const sumOf = (claim: { amount: number; currency: string } | null): string =>
  claim ? `${claim.amount.toFixed(2)} ${claim.currency}` : '–'

function twoClocks(at: Instant | null, zone: string | null): Cell {
  if (at === null) return none
  return text(zone !== null && isTimeZone(zone) ? `${stamp(at)} (${stamp(at, zone).slice(5)})` : stamp(at))
}

/** "yes", or "no +5 h"; nothing where it is still open. */
function met(due: Instant | null, at: Instant | null, m: Messages): Cell {
  if (due === null || at === null) return none
  const late = Math.ceil((Date.parse(at) - Date.parse(due)) / HOUR_MS)
  return text(late <= 0 ? m.aftercare.cases.yes : `${m.aftercare.cases.no} +${late} h`)
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

const toMajor = (minor: number, currency: string): number =>
  minor /
  10 ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)

function countryName(country: string | null, m: Messages): string {
  if (country === null) return ''
  const code = country.slice(0, 2)
  return `${new Intl.DisplayNames([m.tag], { type: 'region' }).of(code) ?? code} ${code}`
}

function quantityOf(first: Findings | null): string {
  const found = first?.quantity.value
  return found?.affected == null ? '' : `${found.affected}${found.total === null ? '' : `/${found.total}`}`
}

function evidenceOf(messages: LedgerCase['view']['messages'], first: Findings | null, m: Messages): string {
  const types = messages.filter(ofCustomer).flatMap(({ parsed }) => parsed.attachments.map(({ type }) => type))
  const words = m.aftercare.columns
  const found = [
    types.some((type) => type.startsWith('image/')) ? words.photos : '',
    types.some((type) => type.startsWith('video/')) ? words.videos : '',
    types.some((type) => /pdf|word|sheet|text\//.test(type)) ? words.papers : '',
  ].filter(Boolean)
  if (found.length > 0) return found.join(m.comma)
  return first?.evidence.value === 'none' || first === null ? words.noEvidence : m.evidence[first.evidence.value]
}

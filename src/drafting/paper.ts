/** Drafts internal papers from all that the ticket knows, and says which of them policy suggests. */
import { DateTime } from 'luxon'
import { formatMoney, toMajor } from '../craft/money-format.ts'
import type { Instant } from '../mail/message.ts'
import type { StoredMessage, Ticket } from '../ports/ledger/tickets.ts'
import type { Findings } from '../ticket/findings.ts'
import type { PaperWords } from '../ticket/model-job.ts'
import { ownOrders } from '../ticket/order.ts'
import type { Paper, ProposedPaper, Roles } from '../ticket/paper.ts'
import type { Turn } from '../ticket/turn.ts'
import type { Issue, PaperKind, PaperRole, Remedy } from '../ticket/words.ts'
import { type PaperFact, type PaperLanguage, type PaperTexts, SLOT } from './paper-texts.ts'

/** All that a paper may be made from. Internal notes are in it: a paper goes to nobody but our own people and partners. */
export interface PaperCase {
  readonly ticket: Omit<Ticket, 'version'>
  /** The newest turn; null where none was opened. */
  readonly turn: Turn | null
  readonly messages: readonly StoredMessage[]
  readonly papers: readonly Paper[]
  readonly now: Instant
}

/** Whose answer each grievance needs first. */
const CONSULTED: Readonly<Partial<Record<Issue, PaperRole>>> = {
  safety: 'engineer',
  quality: 'quality',
  damage: 'warehouse',
  shortage: 'warehouse',
  mismatch: 'design',
  delay: 'forwarder',
  price: 'finance',
  payment: 'finance',
  communication: 'manager',
  usage: 'engineer',
  documents: 'order-desk',
}
/** Who carries a remedy out. */
const CARRIED_OUT: Readonly<Partial<Record<Remedy, PaperRole>>> = {
  refund: 'finance',
  'partial-refund': 'finance',
  'refund-without-return': 'finance',
  compensation: 'finance',
  replacement: 'warehouse',
  'missing-parts': 'warehouse',
  expedite: 'forwarder',
}
/** Grievances that production hears of once they are settled. */
const CORRECTED: ReadonlySet<Issue> = new Set(['quality', 'mismatch', 'shortage', 'damage'])

const HOUR_MS = 3_600_000
/** So long before our own promise an answer is due, and so long at least after it was asked for. */
const BEFORE_CLOCK_HOURS = 2
const LEAST_HOURS = 1
const EXECUTION_HOURS = 24
const CORRECTION_HOURS = 7 * 24

/**
 * The papers that the ticket calls for and nobody has drawn up yet. Proposed only: a person reads, changes and sends each.
 */
export function proposedPapers(about: PaperCase, roles: Roles): ProposedPaper[] {
  const { ticket, turn, papers, now } = about
  const issue = ticket.issue
  const wanted: ProposedPaper[] = []
  const safety = isSafety(about)
  const first: PaperRole | undefined = safety ? 'engineer' : issue ? CONSULTED[issue] : undefined
  const consulted = first === 'design' && !roles.design ? 'order-desk' : first
  const answerBy = consultationDue(ticket, now)
  if (ticket.closedAt === null) {
    if (consulted) wanted.push({ kind: 'consultation', role: consulted, dueAt: answerBy })
    if (issue === 'damage') wanted.push({ kind: 'notice-of-claim', role: 'forwarder', dueAt: after(now, 24) })
    if (safety && papers.some((one) => one.role === 'engineer' && one.state === 'answered'))
      wanted.push({ kind: 'headquarters-report', role: 'headquarters', dueAt: clockOf(ticket)?.at ?? answerBy })
    for (const role of executors(turn, roles))
      wanted.push({ kind: 'execution-order', role, dueAt: after(now, EXECUTION_HOURS) })
  } else if (ticket.closeReason === 'solved' && issue && CORRECTED.has(issue)) {
    wanted.push({ kind: 'corrective-action', role: 'production', dueAt: after(now, CORRECTION_HOURS) })
  }
  const there = papers.filter(({ state }) => state !== 'withdrawn')
  return wanted.filter(({ kind, role }) => !there.some((one) => one.kind === kind && one.role === role))
}

function isSafety({ ticket, turn }: PaperCase): boolean {
  const lane = turn && 'resolution' in turn ? turn.resolution.lane : null
  return ticket.issue === 'safety' || lane === 'safety'
}

/** Once the customer has accepted, or where it is ours and a remedy is offered: whoever has to carry it out. */
function executors(turn: Turn | null, roles: Roles): PaperRole[] {
  if (!turn || !('resolution' in turn)) return []
  const { resolution, findings } = turn
  if (findings.answer.value !== 'accepts' && resolution.responsibility !== 'ours') return []
  const carry = resolution.remedies.flatMap((remedy) => CARRIED_OUT[remedy] ?? [])
  // Goods that go out need somebody to carry them; where the warehouse books that itself, nobody is named.
  const ships = carry.includes('warehouse') && roles.forwarder !== undefined
  return [...new Set([...carry, ...(ships ? (['forwarder'] as const) : [])])]
}

/** Whom the customer's yes sets to work: each is owed an execution order [R7.5]. */
export function ordersOwed(turn: Turn | null, roles: Roles): PaperRole[] {
  const accepted = turn !== null && 'findings' in turn && turn.findings.answer.value === 'accepts'
  return accepted ? executors(turn, roles) : []
}

const after = (now: Instant, hours: number): Instant => new Date(Date.parse(now) + hours * HOUR_MS).toISOString()

type ClockName = 'firstResponse' | 'nextResponse' | 'solution'

/** The customer's clock that runs out next. */
function clockOf(ticket: Omit<Ticket, 'version'>): { name: ClockName; at: Instant } | null {
  const running: { name: ClockName; at: Instant | null }[] = [
    { name: 'firstResponse', at: ticket.firstResponseMetAt === null ? ticket.firstResponseDueAt : null },
    { name: 'nextResponse', at: ticket.nextResponseDueAt },
    { name: 'solution', at: ticket.solutionMetAt === null ? ticket.solutionDueAt : null },
  ]
  const [first] = running
    .flatMap(({ name, at }) => (at === null ? [] : [{ name, at }]))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
  return first ?? null
}

/** Before the customer's clock runs out, with time to write; an hour from now where that is over. */
function consultationDue(ticket: Omit<Ticket, 'version'>, now: Instant): Instant {
  const clock = clockOf(ticket)
  const least = after(now, LEAST_HOURS)
  if (!clock) return after(now, EXECUTION_HOURS)
  const due = after(clock.at, -BEFORE_CLOCK_HOURS)
  return due > least ? due : least
}

export interface DraftedPaper {
  readonly subject: string
  readonly text: string
}

/** Words that still wait for a person, as a draft shows them. */
const OPEN = /⟦[^⟧]*⟧/u

/** Whether a person still has to fill something in. */
export function hasOpenWords(paper: DraftedPaper): boolean {
  return OPEN.test(paper.subject) || OPEN.test(paper.text)
}

/**
 * The words of a paper, from all that is known; what is unknown is left out, or stands as ⟦…⟧ for a person to fill in.
 * @param to name of the role's person, '' where nobody is set
 * @param how.zone IANA zone of whoever reads the instants
 * @param words of the model, guarded and taken by a person: they stand above the facts and below the template's questions
 */
export function draftPaper(
  texts: PaperTexts,
  about: PaperCase,
  what: { readonly kind: PaperKind; readonly role: PaperRole; readonly dueAt: Instant | null },
  how: { readonly language: PaperLanguage; readonly zone: string; readonly to: string; readonly by: string },
  words: PaperWords = NO_WORDS,
): DraftedPaper {
  const { facts, papers, questions } = texts[how.language]
  const { subject, lines } = papers[what.kind]
  const known = knownFacts(texts, about, what, how)
  const course = reported(words.course, how.language)
  known.set('facts', [course, filled(facts, known).join('\n')].filter((part) => part !== '').join('\n\n'))
  const own = questions[about.ticket.issue ?? 'other']
  const listed = [...own, ...words.questions].map((one, at) => `${at + 1}. ${one}`)
  if (words.questions.length > 0) listed.splice(own.length, 0, FRAME[how.language].questions)
  known.set('questions', listed.join('\n'))
  return {
    subject: fill(subject, known).text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_SUBJECT),
    text: `${filled(lines, known).join('\n\n')}\n`,
  }
}

const NO_WORDS: PaperWords = { course: [], questions: [] }

/**
 * How a model's words are framed: whatever they say, they are the customer's claim beside the customer's own words, or a
 * question. No text of the company's own, so that nobody edits it away.
 */
const FRAME = {
  en: {
    course:
      'From the customer’s mail, in quotation marks, each beside what it says in the words of a language model. These are the customer’s claims, unchecked; nothing here is an instruction, and nobody has agreed to any of it:',
    questions: 'Also, proposed by a language model; please answer only, and do nothing else on them:',
  },
  'zh-Hans': {
    course:
      '以下引号内为客户来信原文，前面是模型转述的大意。均为客户单方说法，未经核实，不构成任何指示，也不代表任何人已同意：',
    questions: '以下问题由模型提出，请只作答复，不要据此办理任何事项：',
  },
} as const satisfies Record<PaperLanguage, object>

/** Quoted lines, which no guard takes for our own words later. */
function reported(course: PaperWords['course'], language: PaperLanguage): string {
  const lines = course.map(({ quote, says }) => quoted(`${says} “${quote}”`))
  return lines.length === 0 ? '' : [FRAME[language].course, ...lines].join('\n')
}

/** Lines of which every fact is known. */
function filled(lines: readonly string[], known: ReadonlyMap<PaperFact, string>): string[] {
  return lines.map((line) => fill(line, known)).flatMap(({ text, whole }) => (whole ? [text] : []))
}

/** One line with its facts; `whole`: none of them was unknown. */
function fill(line: string, known: ReadonlyMap<PaperFact, string>): { text: string; whole: boolean } {
  let whole = true
  const text = line.replace(SLOT, (_, name: PaperFact, open: string | undefined) => {
    const value = known.get(name) ?? ''
    if (value !== '') return value
    if (open !== undefined) return `⟦${open}⟧`
    whole = false
    return ''
  })
  return { text, whole }
}

const LONGEST_WORDS = 4_000
const LONGEST_SUBJECT = 200

function knownFacts(
  texts: PaperTexts,
  about: PaperCase,
  what: { readonly role: PaperRole; readonly dueAt: Instant | null },
  how: { readonly language: PaperLanguage; readonly zone: string; readonly to: string; readonly by: string },
): Map<PaperFact, string> {
  const { words } = texts[how.language]
  const { ticket, turn, messages, papers } = about
  const comma = how.language === 'zh-Hans' ? '、' : ', '
  const all = (list: readonly (string | null | undefined)[]) =>
    [...new Set(list.filter((one) => one !== null && one !== undefined && one !== ''))].join(comma)
  const at = (instant: Instant | null | undefined) => (instant ? shownAt(instant, how.zone) : '')
  const customers = messages.filter((one) => one.audience === 'customer' && one.direction === 'in')
  const findings: Findings | null = customers.findLast((one) => one.findings !== null)?.findings ?? null
  const orders = turn && 'orders' in turn ? ownOrders(turn.orders) : []
  const resolution = turn && 'resolution' in turn ? turn.resolution : null
  const clock = clockOf(ticket)
  const claim = findings?.claim.value
  const quantity = findings?.quantity.value
  const first = orders[0]
  const answers = papers.flatMap((paper) => messages.filter((one) => one.id === paper.answerId))
  return new Map<PaperFact, string>([
    ['ticket', ticket.number],
    ['issue', ticket.issue ? words.issue[ticket.issue] : words.issue.other],
    ['severity', words.severity[ticket.severity]],
    ['customer', all([ticket.customer.name, findings?.company?.value, ticket.customer.address])],
    ['country', ticket.country ?? ''],
    ['gist', ticket.gist[how.language] ?? ticket.gist.en ?? ''],
    ['orders', all([...(findings?.orderNumbers.value ?? []), ...orders.map(({ number }) => number)])],
    [
      'goods',
      all([...orders.map(({ product }) => product), findings?.product.value, ...(findings?.products?.value ?? [])]),
    ],
    ['quantity', quantity ? [quantity.affected, quantity.total].filter((one) => one !== null).join(' / ') : ''],
    ['wishes', all((findings?.wants.value ?? []).map((wish) => words.wish[wish]))],
    ['claim', claim ? `${claim.amount} ${claim.currency}` : ''],
    ['consequences', all((findings?.consequences?.value ?? []).map((one) => words.consequence[one]))],
    ['deadline', findings?.deadline?.value ?? ''],
    ['received', at(ticket.openedAt)],
    ['contract', all(orders.map(({ contractNumber }) => contractNumber))],
    ['batch', all(orders.flatMap(({ batch, factory }) => [batch, factory]))],
    ['incoterm', all(orders.map(({ incoterm, incotermPlace }) => [incoterm, incotermPlace].filter(Boolean).join(' ')))],
    ['forwarder', all(orders.flatMap(({ forwarder, carrier }) => [forwarder, carrier]))],
    ['vessel', all(orders.map(({ vessel }) => vessel))],
    ['bill', all(orders.map(({ billNumber }) => billNumber))],
    ['shipping', all(orders.map(({ etd, eta }) => (etd || eta ? `${etd ?? '–'} → ${eta ?? '–'}` : '')))],
    [
      'value',
      first?.goodsValueMinor !== undefined && first.currency
        ? formatMoney(toMajor(first.goodsValueMinor, first.currency), first.currency, 'en')
        : '',
    ],
    ['insurance', all(orders.map(({ insurance }) => insurance))],
    ['responsibility', resolution ? words.responsibility[resolution.responsibility] : ''],
    ['photos', all(customers.flatMap(({ parsed }) => parsed.attachments.map(({ name }) => name)))],
    ['remedies', all((resolution?.remedies ?? []).map((remedy) => words.remedy[remedy]))],
    // What is agreed to be paid is a person's word; the claim is only what the customer asked for.
    ['currency', first?.currency ?? claim?.currency ?? ''],
    ['payment', all(orders.map(({ paymentTerms }) => paymentTerms))],
    ['words', quoted(customers.map((one) => one.findings?.newText ?? one.parsed.text).join('\n\n'))],
    ['answers', quoted(answers.map((one) => one.parsed.text).join('\n\n'))],
    ['clock', clock ? words.clock[clock.name] : ''],
    ['clockDue', at(clock?.at)],
    ['due', at(what.dueAt)],
    ['role', how.to === '' ? words.role[what.role] : how.to],
    ['by', how.by],
  ])
}

/** "2026-11-17 18:00 (Asia/Shanghai)". */
function shownAt(instant: Instant, zone: string): string {
  return `${DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd HH:mm')} (${zone})`
}

function quoted(text: string): string {
  // Theirs must not look like what a person has to fill in.
  const whole = text.trim().replace(/[⟦⟧]/gu, '|')
  if (whole === '') return ''
  const cut = whole.length > LONGEST_WORDS ? `${whole.slice(0, LONGEST_WORDS)} …` : whole
  return cut
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}

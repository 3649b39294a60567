/** The case library: a case is written down without anything of its customer, read by a person, and found by its situation. */
import { searchTerms } from '../craft/search-terms.ts'
import { redacted } from '../drafting/learn.ts'
import { caseFacts } from '../insight/facts.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { StoredMessage, Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import { inCompanyCurrency } from '../resolution/policy.ts'
import type { Claim } from '../ticket/findings.ts'
import type { LibraryCase } from '../ticket/library.ts'
import type { CostBand } from '../ticket/words.ts'
import { laterAnswers, letterOf } from './clock-events.ts'
import type { JourneyContext } from './context.ts'
import { personalOf } from './model-learning.ts'

const LONGEST_LETTER = 4_000
const BANDS: readonly (readonly [number, CostBand])[] = [
  [0, 'nothing'],
  [100, 'to-100'],
  [500, 'to-500'],
  [2_000, 'to-2000'],
]

/** Proposes a ticket's case; one that is there already stays as it is. @returns its id, null where nobody knows the issue */
export async function proposeCase(
  context: JourneyContext,
  ledger: Ledger,
  ticket: Ticket,
  who: string,
): Promise<string | null> {
  const known = await ledger.library.ofTicket(ticket.id)
  if (known && known.state !== 'refused') return known.id
  if (ticket.issue === null) return null
  const [turns, messages] = [await ledger.tickets.turnsOf(ticket.id), await ledger.tickets.messagesOf(ticket.id)]
  const file = await ledger.aftercare.caseFile(ticket.id)
  const facts = caseFacts(
    ticket,
    messages,
    turns.map(({ turn }) => turn),
    file,
    laterAnswers({ ticket, messages, turns }),
  )
  const left = turns.flatMap((row) => letterOf(row) ?? [])
  const last = left.findLast(({ draft }) => draft.remedies.length > 0)
  const asked = messages.findLast(({ findings }) => findings !== null && findings.wants.value.length > 0)?.findings
  const evidence = messages.findLast(({ findings }) => findings !== null)?.findings?.evidence.value ?? null
  const plain = anonymous(ticket, messages, turns)
  const id = known?.id ?? context.newId()
  await ledger.library.keep({
    id,
    ticketId: ticket.id,
    state: 'proposed',
    issue: ticket.issue,
    at: context.clock.now(),
    who,
    market: facts.market ?? facts.country,
    product: plainGoods(facts.product ?? '', ticket, messages),
    severity: facts.severity,
    evidence,
    wants: asked?.wants.value ?? [],
    offered: [...new Set(left.flatMap(({ draft }) => draft.remedies))],
    letters: facts.letters,
    closeReason: facts.closeReason,
    cause: facts.cause,
    responsibility: facts.responsibility,
    satisfaction: facts.satisfaction,
    cost: bandOf(context, facts.costs, file !== null),
    situation: plain(file?.note ?? '', 'zh'),
    worked: plain(file?.well ?? '', 'zh'),
    better: plain(file?.better ?? '', 'zh'),
    letter: last ? plain(last.draft.letter, last.draft.locale).slice(0, LONGEST_LETTER) : '',
  })
  return id
}

/** Words without whatever any mail or letter of the case names; the same replacing as of examples for the model. */
export function anonymous(
  ticket: Pick<Ticket, 'customer'>,
  messages: readonly StoredMessage[],
  turns: readonly TurnRow[],
): (text: string, language: string) => string {
  const names = [
    ...namesOf(ticket, messages),
    ...turns.flatMap(({ turn }) => personalOf(turn, 'en').names),
    ...messages.flatMap(signatureWords),
    ...messages.flatMap(({ findings }) => [
      ...(findings?.orderNumbers.value ?? []),
      ...(findings?.products?.value ?? []),
      findings?.product.value ?? '',
    ]),
  ].filter((name) => name.length > 1)
  return (text, language) => redacted(text, { names, language })
}

/** Of people and companies. */
function namesOf({ customer }: Pick<Ticket, 'customer'>, messages: readonly StoredMessage[]): string[] {
  const people = messages.flatMap(({ parsed }) => [...parsed.from, ...parsed.replyTo, ...parsed.to, ...parsed.cc])
  const said = messages.flatMap(({ findings }) => [findings?.customerName.value ?? '', findings?.company?.value ?? ''])
  const written = [customer, ...people].flatMap(({ name, address }) => [name, address, ...address.split('@')])
  return [...written, ...said].filter((name) => name.length > 1)
}

/** Streets and towns stand there, which no finding holds. */
function signatureWords({ direction, parsed, spans }: StoredMessage): string[] {
  if (direction !== 'in') return []
  const signed = spans.filter(({ kind }) => kind === 'signature').map(({ start, end }) => parsed.text.slice(start, end))
  return signed.flatMap((text) => text.split(/[^\p{L}\p{N}'-]+/u)).filter((word) => SAYS_WHERE.test(word))
}

/** A name in letters that know capitals, or of a script that doesn't. */
const SAYS_WHERE = /^(?:\p{Lu}[\p{L}'-]+|\p{Lo}{2,})$/u

/** Our own name of the goods, as long as it does not hold the customer's. */
export function plainGoods(
  product: string,
  ticket: Pick<Ticket, 'customer'>,
  messages: readonly StoredMessage[],
): string {
  const words = namesOf(ticket, messages).flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  const theirs = new Set(words.filter((word) => word.length > 2))
  const own = product.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return own.some((word) => theirs.has(word)) ? '' : product
}

function bandOf(context: JourneyContext, costs: readonly Claim[], filed: boolean): CostBand {
  if (costs.length === 0) return filed ? 'nothing' : 'unknown'
  const { policy } = context.workshop()
  const sums = costs.map(({ amount, currency }) => inCompanyCurrency(policy, amount, currency))
  if (sums.includes(null)) return 'unknown'
  const sum = sums.reduce<number>((all, one) => all + (one ?? 0), 0)
  return BANDS.find(([most]) => sum <= most)?.[1] ?? 'more'
}

export interface LibraryQuestion {
  readonly market: string
  readonly product: string
  readonly words: string
}

/** Those in which every word asked for stands; an empty question is no limit. */
export function casesLike(cases: readonly LibraryCase[], { market, product, words }: LibraryQuestion): LibraryCase[] {
  const holds = (texts: readonly string[], asked: string): boolean => {
    if (asked.trim() === '') return true
    const terms = new Set(searchTerms(texts))
    return searchTerms([asked]).every((term) => terms.has(term))
  }
  return cases.filter(
    (one) =>
      (market === '' || one.market?.toLowerCase() === market.toLowerCase()) &&
      holds([one.product], product) &&
      holds([one.product, one.situation, one.worked, one.better, one.letter], words),
  )
}

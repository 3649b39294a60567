/** What staff taught the machine: shares, what recurs, and examples that the owner of the letters reads before a model sees them. */
import {
  changesIn,
  type LearnedShare,
  type Personal,
  type RecurringChange,
  recurringChanges,
  redacted,
  sharesOf,
} from '../drafting/learn.ts'
import type { ActResult, ByStaff } from '../ticket/acts.ts'
import type { LearnedExample } from '../ticket/model-job.ts'
import { ownOrders } from '../ticket/order.ts'
import type { Turn } from '../ticket/turn.ts'
import { act, maySee, Refused } from './act.ts'
import type { JourneyContext } from './context.ts'
import { mayEdit } from './letter-bench.ts'

export interface Learned {
  readonly shares: readonly LearnedShare[]
  readonly recurring: readonly RecurringChange[]
  readonly examples: readonly LearnedExample[]
}

export interface ModelLearning {
  learned(by: ByStaff): Promise<ActResult<Learned>>
  /** Proposes what was changed of this turn's letter as an example, everything of the customer replaced. */
  propose(by: ByStaff, what: { readonly turnId: string }): Promise<ActResult<{ readonly examples: number }>>
  /** The owner's word on an example, as they read it. */
  decide(by: ByStaff, what: { readonly id: string; readonly approve: boolean }): Promise<ActResult>
}

const DAYS = 90
const PAIRS = 1_000
const RECURRING = 20
const EXAMPLES = 100
/** Longer changes are no example of anything. */
const LONGEST = 500

export function createModelLearning(context: JourneyContext): ModelLearning {
  const { clock } = context
  return {
    learned: (by) =>
      act(context, by, async (ledger, staff) => {
        if (!mayEdit(staff)) throw new Refused('not-allowed')
        const since = new Date(Date.parse(clock.now()) - DAYS * 86_400_000).toISOString()
        const pairs = (await ledger.modelWork.pairs(since, PAIRS)).filter(
          ({ market }) => staff.markets === null || staff.markets.includes(market),
        )
        const examples = (await ledger.modelWork.examples(EXAMPLES)).filter(
          ({ market }) => staff.markets === null || staff.markets.includes(market),
        )
        return { shares: sharesOf(pairs), recurring: recurringChanges(pairs, RECURRING), examples }
      }),

    propose: (by, what) =>
      act(context, by, async (ledger, staff) => {
        if (!mayEdit(staff)) throw new Refused('not-allowed')
        const row = await ledger.tickets.turn(what.turnId)
        const pair = (await ledger.modelWork.pairs('', PAIRS)).find(({ turnId }) => turnId === what.turnId)
        if (!row || !pair || !maySee(staff, { account: row.turn.account, market: pair.market }))
          throw new Refused('not-found')
        const personal = personalOf(row.turn, pair.locale)
        const changes = changesIn(pair.machine, pair.approved, pair.locale).filter(
          ({ before, after }) => before !== '' && after !== '' && before.length + after.length < LONGEST,
        )
        let examples = 0
        for (const [index, change] of changes.slice(0, 3).entries()) {
          const added = await ledger.modelWork.addExample({
            id: `${what.turnId}:${index}`,
            market: pair.market,
            issue: pair.issue,
            locale: pair.locale,
            before: redacted(change.before, personal),
            after: redacted(change.after, personal),
            state: 'proposed',
            who: staff.id,
            at: clock.now(),
          })
          if (added) examples += 1
        }
        return { examples }
      }),

    decide: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const example = (await ledger.modelWork.examples(EXAMPLES)).find(({ id }) => id === what.id)
        if (!example) throw new Refused('not-found')
        const owns = staff.markets === null || staff.markets.includes(example.market)
        if (!mayEdit(staff) || !owns) throw new Refused('not-allowed')
        const { before, after } = example
        const state = what.approve ? 'approved' : 'refused'
        await ledger.modelWork.decideExample(what.id, { state, who: staff.id, at: clock.now(), before, after })
        return null
      }),
  }
}

/** Everything of a turn that names somebody or something of theirs. */
export function personalOf(turn: Turn, language: string): Personal {
  if (turn.stage === 'opened') return { names: [], language }
  const { findings } = turn
  const draft = 'draft' in turn ? turn.draft : null
  const details = 'resolution' in turn ? turn.resolution.details : undefined
  const people = [...(draft?.record.to ?? []), ...(draft?.record.cc ?? []), ...(draft ? [draft.record.from] : [])]
  const booked = ownOrders(turn.orders).flatMap(({ lines, ...order }) =>
    [...Object.values(order), ...lines.flatMap((line) => Object.values(line))].filter((one) => typeof one === 'string'),
  )
  const names = [
    findings.customerName.value,
    findings.company?.value,
    findings.product.value,
    ...(findings.products?.value ?? []),
    ...findings.orderNumbers.value,
    details?.signer,
    details?.helper,
    details?.reference,
    details?.tracking,
    ...people.flatMap(({ name, address }) => [name, address, address.split('@')[0]]),
    ...booked,
    // Greeting and signature are names and addresses from end to end.
    ...(draft?.blocks ?? []).flatMap(({ name, text }) => (name === 'signature' ? text.split('\n') : [])),
  ]
  return { names: names.filter((name) => typeof name === 'string' && name.length > 1).map(String), language }
}

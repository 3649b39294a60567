/** What people do with a recurring problem, and with names of one product; each act is one commit with its line of history. */
import { decidesLetters } from '../approval/decide.ts'
import { oneLine } from '../craft/order-book.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { type FollowedProblem, SHEET_STEPS } from '../ticket/followed-problem.ts'
import { decidesCases } from '../ticket/knowledge-acts.ts'
import { coversProblem, type ProblemActs, seesProblem } from '../ticket/problem-acts.ts'
import type { FollowedAct } from '../ticket/words.ts'
import { act, Refused } from './act.ts'
import type { JourneyContext } from './context.ts'
import { dayBegins, looked, officeDay } from './followed.ts'

const LONGEST = 4_000
const LONGEST_NAME = 500
const MOST_OPEN = 500

type Context = Pick<JourneyContext, 'ledger' | 'newId'> & { readonly clock: Pick<JourneyContext['clock'], 'now'> }

export function problemActs(context: Context): ProblemActs {
  const now = () => context.clock.now()
  /** Keeps the problem as it is now, with who did what. */
  const keep = async (
    ledger: Ledger,
    staff: Staff,
    problem: FollowedProblem,
    step: FollowedAct,
    detail: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    await ledger.followed.keep(problem)
    await ledger.followed.addStep({
      id: context.newId(),
      problemId: problem.id,
      at: now(),
      who: staff.id,
      act: step,
      detail,
    })
  }

  return {
    takeUpProblem: (by, { owner, dueOn, dimension, key, issue, evidence }) =>
      act(context, by, async (ledger, staff) => {
        if (!decidesLetters(staff)) throw new Refused('not-allowed')
        const { accounts, markets } = staff
        const open = await ledger.followed.open(MOST_OPEN)
        const same = (one: FollowedProblem) =>
          one.dimension === dimension && one.key === key && one.issue === issue && seesProblem(staff, one)
        if (open.some(same)) throw new Refused('already-decided')
        const problem: FollowedProblem = {
          ...{ id: context.newId(), state: 'open', owner, dueOn, at: now(), dimension, key, issue, accounts, markets },
          ...{ evidence, sheet: {}, actedOn: null, looks: 0, check: null },
        }
        await soundOwner(ledger, problem)
        await keep(ledger, staff, problem, 'taken-up', { owner, dueOn })
        return { problemId: problem.id }
      }),

    changeProblem: (by, { problemId, owner, dueOn, sheet }) =>
      act(context, by, async (ledger, staff) => {
        const problem = await inHand(ledger, staff, problemId)
        const written = Object.fromEntries(SHEET_STEPS.map((step) => [step, sheet[step].trim().slice(0, LONGEST)]))
        const changed: FollowedProblem = { ...problem, owner, dueOn, sheet: written }
        await soundOwner(ledger, changed)
        const steps = SHEET_STEPS.filter((step) => (problem.sheet[step] ?? '') !== written[step])
        const detail = {
          ...(owner !== problem.owner && { owner }),
          ...(dueOn !== problem.dueOn && { dueOn }),
          ...(steps.length > 0 && { sheet: steps.join(' ') }),
        }
        if (Object.keys(detail).length > 0) await keep(ledger, staff, changed, 'changed', detail)
        return null
      }),

    actOnProblem: (by, { problemId, actedOn }) =>
      act(context, by, async (ledger, staff) => {
        const problem = await inHand(ledger, staff, problemId)
        const at = dayBegins(actedOn)
        // Of nothing before the change nothing could be compared.
        if (at === null || at > now() || at <= problem.evidence.first) throw new Refused('unsound', ['actedOn'])
        // Another day of the change is another comparison; the looks that were made count on.
        const acted = { ...problem, state: 'acted' as const, actedOn, check: null }
        await keep(ledger, staff, acted, 'acted', { actedOn })
        return null
      }),

    checkProblem: async (by, { problemId }) => {
      const { ledger } = context
      const at = now()
      const [known, staff] = [await ledger.followed.problem(problemId), await ledger.staff.byId(by.staffId)]
      const { actedOn = null } = known ?? {}
      // Thousands of cases may be read: outside of the transaction.
      const found = known && staff && actedOn !== null ? await looked(ledger, staff, { ...known, actedOn }, at) : null
      return act(context, by, async (inside, who) => {
        const problem = await inHand(inside, who, problemId)
        if (found === null) throw new Refused('unsound', ['actedOn'])
        if (problem.looks !== known?.looks || problem.actedOn !== known.actedOn) throw new Refused('stale')
        const { check, looks } = found
        const detail = { verdict: check.verdict, ...(check.nextOn && { nextOn: check.nextOn }) }
        await keep(inside, who, { ...problem, state: 'checked', check, looks }, 'checked', detail)
        return null
      })
    },

    closeProblem: (by, { problemId, note }) =>
      act(context, by, async (ledger, staff) => {
        const problem = await inHand(ledger, staff, problemId)
        await keep(ledger, staff, { ...problem, state: 'closed' }, 'closed', { note: oneLine(note).slice(0, LONGEST) })
        return null
      }),

    reopenProblem: (by, { problemId }) =>
      act(context, by, async (ledger, staff) => {
        const problem = await visible(ledger, staff, problemId)
        if (problem.state !== 'closed') throw new Refused('stale')
        const state = problem.check ? 'checked' : problem.actedOn === null ? 'open' : 'acted'
        await keep(ledger, staff, { ...problem, state }, 'reopened')
        return null
      }),

    mergeProducts: (by, { names, countsAs }) => sayProducts(context, by, names, countsAs),
    keepProductsApart: (by, { names }) => sayProducts(context, by, names, null),

    partProduct: (by, { name }) =>
      act(context, by, async (ledger, staff) => {
        if (!decidesCases(staff)) throw new Refused('not-allowed')
        await ledger.followed.unsayProducts([name])
        return null
      }),
  }

  async function soundOwner(ledger: Ledger, problem: FollowedProblem): Promise<void> {
    const owner = await ledger.staff.byId(problem.owner)
    if (!owner?.active || !coversProblem(owner, problem)) throw new Refused('unsound', ['owner'])
    if (dayBegins(problem.dueOn) === null) throw new Refused('unsound', ['dueOn'])
    const before = await ledger.followed.problem(problem.id)
    if (before?.dueOn !== problem.dueOn && problem.dueOn < officeDay(now())) throw new Refused('in-the-past')
  }
}

/** @param countsAs null: each as itself */
function sayProducts(
  context: Context,
  by: Parameters<ProblemActs['mergeProducts']>[0],
  names: readonly string[],
  countsAs: string | null,
): ReturnType<ProblemActs['mergeProducts']> {
  return act(context, by, async (ledger, staff) => {
    if (!decidesCases(staff)) throw new Refused('not-allowed')
    const said = names.map((name) => name.slice(0, LONGEST_NAME)).filter((name) => name !== '')
    if (said.length === 0 || countsAs === '') throw new Refused('empty')
    const all = new Set(countsAs === null ? said : [...said, countsAs])
    // What counted as one of these goes along, so that no name counts as one that counts as another.
    const along = (await ledger.followed.productNames()).filter((one) => countsAs !== null && all.has(one.countsAs))
    const at = context.clock.now()
    const rows = new Set([...all, ...along.map(({ name }) => name)])
    await ledger.followed.sayProducts(
      [...rows].map((name) => ({ name, countsAs: countsAs ?? name, who: staff.id, at })),
    )
    return null
  })
}

async function visible(ledger: Ledger, staff: Staff, id: string): Promise<FollowedProblem> {
  const problem = await ledger.followed.problem(id)
  if (!problem || !seesProblem(staff, problem)) throw new Refused('not-found')
  if (!decidesLetters(staff)) throw new Refused('not-allowed')
  return problem
}

async function inHand(ledger: Ledger, staff: Staff, id: string): Promise<FollowedProblem> {
  const problem = await visible(ledger, staff, id)
  if (problem.state === 'closed') throw new Refused('closed')
  return problem
}

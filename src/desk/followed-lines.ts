/** Recurring problems that somebody took up, as lines: on their own page and among the tasks. */
import { html } from 'hono/html'
import { officeDay } from '../journey/followed.ts'
import { type FollowedProblem, isOverdueProblem } from '../ticket/followed-problem.ts'
import { TRADE_PAPERS } from '../ticket/words.ts'
import { table } from './table.ts'
import type { Html, Visit } from './visit.ts'

/** "Batch: B-3". */
export function groupName({ m }: Visit, { dimension, key }: Pick<FollowedProblem, 'dimension' | 'key'>): Html {
  const paper = dimension === 'paper' ? TRADE_PAPERS.find((one) => one === key) : undefined
  return html`${m.problems.dimension[dimension]}${m.colon}<bdi dir="auto">${paper ? m.problems.papers[paper] : key}</bdi>`
}

export function stateOf({ m }: Visit, { state, actedOn, check }: FollowedProblem): string {
  const { states } = m.problems
  if (state === 'acted') return `${states.acted} ${actedOn ?? ''}`
  if (state === 'checked' && check) return `${states.checked}${m.colon}${m.problems.verdictWord[check.verdict]}`
  return states[state]
}

export function followedTable(
  visit: Visit,
  problems: readonly FollowedProblem[],
  names: ReadonlyMap<string, string>,
): Html {
  const { m, now } = visit
  const words = m.problems
  return table({
    caption: words.followed,
    columns: [words.due, words.what, m.list.issue, words.owner, words.state].map((name) => ({ name })),
    empty: words.noneFollowed,
    rows: problems.map((problem) => ({
      cells: [
        isOverdueProblem(problem, officeDay(now))
          ? html`<span class="clock over">${problem.dueOn} ${words.overdue}</span>`
          : problem.dueOn,
        html`<a href="/lessons/followed/${problem.id}">${groupName(visit, problem)}</a>`,
        m.issue[problem.issue],
        html`<bdi>${names.get(problem.owner) ?? problem.owner}</bdi>`,
        stateOf(visit, problem),
      ],
    })),
  })
}

/** Among the tasks; nothing where there is none. */
export function followedTasks(
  visit: Visit,
  problems: readonly FollowedProblem[],
  names: ReadonlyMap<string, string>,
): Html {
  if (problems.length === 0) return html``
  return html`<section><h2>${visit.m.problems.tasks} <span class="quiet">${problems.length}</span></h2>${followedTable(visit, problems, names)}</section>`
}

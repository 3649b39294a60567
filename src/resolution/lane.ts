/** Chooses the special course of a case: the first lane of the policy whose signs the case shows. */
import { placesOf } from '../craft/letter-words.ts'
import type { Course } from '../ticket/course.ts'
import type { LetterBefore } from '../ticket/details.ts'
import type { Findings } from '../ticket/findings.ts'
import { judge, type Known } from './conditions.ts'
import type { LaneRule, Policy } from './policy.ts'

/** The course of a case that no lane takes. */
const NORMAL: LaneRule = { lane: 'normal', when: {}, approver: 'agent', opens: 'ladder', proposes: true }

export interface LaneSigns {
  readonly findings: Findings
  readonly known: Known
  readonly course: Course
  readonly before: readonly LetterBefore[]
}

/** The first lane that fits, or the normal one. What nobody knows puts a case into no lane. */
export function laneOf(signs: LaneSigns, policy: Policy): LaneRule {
  return policy.lanes.find(({ when }) => fits(when, signs)) ?? NORMAL
}

function fits(when: LaneRule['when'], { findings, known, course, before }: LaneSigns): boolean {
  const {
    issue: main,
    anyIssue,
    suspicious,
    paymentFraud,
    words,
    history,
    mails,
    refusals,
    wrote,
    ...conditions
  } = when
  const issue = findings.issue.value
  const issues = issue ? [issue, ...findings.alsoIssues.value] : findings.alsoIssues.value
  if (main && !(issue && main.includes(issue))) return false
  if (anyIssue && !anyIssue.some((each) => issues.includes(each))) return false
  if (suspicious !== undefined && suspicious !== findings.suspicious.value) return false
  if (paymentFraud !== undefined && paymentFraud !== (findings.paymentFraud?.value ?? false)) return false
  if (history && !history.some((sign) => findings.history?.value.includes(sign))) return false
  if (mails !== undefined && course.mails < mails) return false
  if (refusals !== undefined && course.refusals < refusals) return false
  if (wrote && !before.some(({ letter }) => wrote.some((one) => one === letter))) return false
  const verdict = judge(conditions, known)
  if (!verdict.holds || verdict.open.length > 0) return false
  return !words || words.some((word) => placesOf(findings.newText, word).length > 0)
}

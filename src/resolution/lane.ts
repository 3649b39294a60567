/** Chooses the special course of a case: the first lane of the policy whose signs the findings show. */
import { placesOf } from '../craft/letter-words.ts'
import type { Findings } from '../ticket/findings.ts'
import type { LaneRule, Policy } from './policy.ts'

/** The course of a case that no lane takes. */
const NORMAL: LaneRule = { lane: 'normal', when: {}, approver: 'agent', opens: 'ladder', proposes: true }

/** The first lane that fits, or the normal one. A lane without a condition fits nobody. */
export function laneOf(findings: Findings, policy: Policy): LaneRule {
  return policy.lanes.find(({ when }) => Object.keys(when).length > 0 && fits(when, findings)) ?? NORMAL
}

function fits(when: LaneRule['when'], findings: Findings): boolean {
  const issue = findings.issue.value
  if (when.issue && !(issue && when.issue.includes(issue))) return false
  const issues = issue ? [issue, ...findings.alsoIssues.value] : findings.alsoIssues.value
  if (when.anyIssue && !when.anyIssue.some((each) => issues.includes(each))) return false
  if (when.severity && !when.severity.includes(findings.severity.value)) return false
  if (when.suspicious !== undefined && when.suspicious !== findings.suspicious.value) return false
  if (when.paymentFraud !== undefined && when.paymentFraud !== (findings.paymentFraud?.value ?? false)) return false
  return !when.words || when.words.some((word) => placesOf(findings.newText, word).length > 0)
}

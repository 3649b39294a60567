/** Whether a mail on a closed case is a bare word of thanks: such a one opens nothing, every other does. */
import type { Findings } from '../ticket/findings.ts'

/** Beyond this somebody says something. */
const LONGEST = 90

/** Not one that asks, counts, attaches something, or has a word of a grievance in it. */
export function isBareThanks({ kind, answer, newText, evidence, issue, alsoIssues }: Findings): boolean {
  if (kind.value === 'complaint' || answer.value !== 'thanks' || evidence.value === 'attached') return false
  const text = newText.trim().toLowerCase()
  if (text.length > LONGEST || /[\d?？؟;՞]/u.test(text)) return false
  return ![...issue.why, ...alsoIssues.why].some((why) => why !== '' && text.includes(why.toLowerCase()))
}

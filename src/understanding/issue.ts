/** Names the grievance of a complaint, and those beside it, from the lexicon's words. */
import type { Finding } from '../ticket/findings.ts'
import type { Issue } from '../ticket/words.ts'
import { issuePoints, type MailText, type Points, readMail } from './issue-points.ts'
import { type Hit, showAll } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'

/** One clear word of danger leads, whatever else the mail complains of. */
const SAFETY_LEADS = 3.5
/** A further grievance needs words of its own, and not far fewer than the main one. */
const ALSO_LEAST = 2.6
const ALSO_SHARE = 0.4
/** From here on such a grievance stood in the mail more often than not, on labelled mails. */
const ALSO_LIKELY = 4.5
/** A lead beyond this makes nobody surer. */
const FARTHEST = 10
/** Less than one hint is no grievance. */
const LEAST = 0.6

export interface Grievances {
  readonly issue: Finding<Issue | null>
  readonly alsoIssues: Finding<readonly Issue[]>
}

/**
 * Finds the main grievance and further ones. `why` holds the words as they stand, with their gloss.
 * @returns null with confidence 0 where no word speaks for any issue
 */
export function findIssues(input: MailText, lexicon: Lexicon): Grievances {
  const points = issuePoints(readMail(input, lexicon), lexicon)
  const ranked = rank(points)
  const [first, second] = ranked
  if (!first || first[1].total < LEAST) {
    return { issue: { value: null, confidence: 0, why: [] }, alsoIssues: { value: [], confidence: 0, why: [] } }
  }
  const also = ranked
    .slice(1)
    .filter(([, { total }]) => total >= ALSO_LEAST && total >= ALSO_SHARE * first[1].total)
    .slice(0, 2)
  return {
    issue: { value: first[0], confidence: confidence(first[1], second?.[1]), why: showAll(first[1].hits) },
    alsoIssues: {
      value: also.map(([issue]) => issue),
      confidence: also.length === 0 ? 0.7 : also.every(([, { total }]) => total >= ALSO_LIKELY) ? 0.6 : 0.3,
      why: also.flatMap(([, { hits }]) => showAll(hits, 3)),
    },
  }
}

function rank(points: ReadonlyMap<Issue, Points>): readonly (readonly [Issue, Points])[] {
  const ranked = [...points].filter(([, { total }]) => total > 0).sort((a, b) => b[1].total - a[1].total)
  const safety = ranked.findIndex(
    ([issue, { total, hits }]) => issue === 'safety' && total >= SAFETY_LEADS && hits.some(clear),
  )
  if (safety > 0) ranked.unshift(...ranked.splice(safety, 1))
  return ranked
}

/** A word of danger in the mail's own language, not a look-alike of the second reading. */
function clear(hit: Hit): boolean {
  return hit.weight > 0.5 && (hit.meaning.issues.get('safety') ?? 0) >= 2
}

/** Share of right answers at such a lead over the next issue: a logistic curve, fitted on labelled mails. */
function confidence(first: Points, second: Points | undefined): number {
  const lead = Math.min(first.total - (second?.total ?? 0), FARTHEST)
  return Math.round(100 / (1 + Math.exp(-0.32 * lead))) / 100
}

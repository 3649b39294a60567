/** Names the grievance of a complaint, and those beside it: the lexicon's words and the model's opinion together. */
import type { Finding } from '../ticket/findings.ts'
import { ISSUES, type Issue } from '../ticket/words.ts'
import { issuePoints, type MailText, type Points, readMail } from './issue-points.ts'
import { type Hit, showAll } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'
import { type Judgement, logistic } from './model.ts'

/** One clear word of danger leads, whatever else the mail complains of … */
const SAFETY_LEADS = 3.5
/** … unless the whole sounds nothing like it. */
const LEAST_SAFETY = 0.1
/** How far model and lexicon are believed, in natural logarithms: fitted on labelled mails, see docs/measure.md. */
const HEARD = 1.05
const POINT = 0.23
/** What the model's texts have too little of, or too much: in mails a price is often spoken of beside the matter. */
const LEAN: Readonly<Record<Issue, number>> = {
  quality: 0.9,
  damage: 0.05,
  mismatch: -0.5,
  shortage: -0.6,
  delay: -0.5,
  price: -1.5,
  payment: -0.85,
  communication: 0.55,
  service: 1,
  usage: 0.3,
  safety: 0.45,
  documents: -0.3,
  other: 1.1,
}
/** Where words speak so plainly for one grievance, and so much more than for the next, it is not "none of these". */
const PLAIN_POINTS = 6
const PLAIN_LEAD = 3
/** More points than this prove no more. */
const MOST_POINTS = 12
/** Below this share nobody should act on a guess: the letter then asks instead of regretting the wrong thing. */
const LEAST_SHARE = 0.2
/** Less than one hint is no grievance. */
const LEAST_POINTS = 0.6
const LEAST_WORDS = 4
/** What makes a further grievance, in natural logarithms of the odds: fitted on labelled mails, see docs/measure.md. */
const ALSO = { before: -2.4, heard: 0.85, point: 0.3 } as const
/** Some grievances ride along with others, some hardly ever. */
const RIDES_ALONG: Readonly<Partial<Record<Issue, number>>> = {
  quality: 1.4,
  service: 0.95,
  communication: 0.9,
  documents: 0.3,
  shortage: 0.2,
  price: -1,
  damage: -0.8,
  safety: -0.8,
  mismatch: -0.6,
  other: -0.6,
}
/** From this share on it is named: best between too few and too many. */
const ALSO_SHARE = 0.15
const MOST_ALSO = 2

export interface Grievances {
  readonly issue: Finding<Issue | null>
  readonly alsoIssues: Finding<readonly Issue[]>
  /** The two likeliest main issues, best first; also where neither is sure enough to be named. */
  readonly likelyIssues: readonly Issue[]
}

/** The issue that the lexicon's words alone speak for; null where no word speaks for any. Says whether a mail complains at all. */
export function issueByWords(input: MailText, lexicon: Lexicon): Finding<Issue | null> {
  const points = issuePoints(readMail(input, lexicon), lexicon)
  const [first, second] = ISSUES.filter((issue) => (points.get(issue)?.total ?? 0) > 0)
    .map((issue) => ({ issue, total: points.get(issue)?.total ?? 0 }))
    .sort((a, b) => b.total - a.total)
  const leading = dangerIn(points) ? 'safety' : first?.issue
  if (!first || !leading || first.total < LEAST_POINTS) return { value: null, confidence: 0, why: [] }
  const lead = Math.min(first.total - (second?.total ?? 0), 10)
  return {
    value: leading,
    confidence: rounded(1 / (1 + Math.exp(-0.32 * lead))),
    why: showAll(points.get(leading)?.hits ?? []),
  }
}

/**
 * Finds the main grievance and further ones. `why` holds the words as they stand, with their gloss; empty where the model
 * alone speaks.
 */
export function findIssues(input: MailText, lexicon: Lexicon, opinion: Judgement): Grievances {
  const points = issuePoints(readMail(input, lexicon), lexicon)
  const ranked = sharesOf(points, opinion)
  const [first] = ranked
  const likelyIssues = ranked.slice(0, 2).map(({ issue }) => issue)
  const spoken = points.size > 0 || enoughWords(input)
  if (!first || !spoken || first.share < LEAST_SHARE)
    return { issue: nothing(null), alsoIssues: nothing([]), likelyIssues }
  const whole: ReadonlyMap<string, number> = opinion.get('grievances') ?? new Map()
  const also = ranked
    .slice(1)
    .map(({ issue }) => ({ issue, share: alsoShare(issue, whole.get(issue) ?? 0, points.get(issue)?.total ?? 0) }))
    .filter(({ share }) => share >= ALSO_SHARE)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_ALSO)
  return {
    issue: { value: first.issue, confidence: rounded(first.share), why: showAll(points.get(first.issue)?.hits ?? []) },
    alsoIssues: {
      value: also.map(({ issue }) => issue),
      confidence: rounded(
        also.length === 0 ? 1 - (ranked[1]?.share ?? 0) : Math.min(...also.map(({ share }) => share)),
      ),
      why: also.flatMap(({ issue }) => showAll(points.get(issue)?.hits ?? [], 3)),
    },
    likelyIssues,
  }
}

function alsoShare(issue: Issue, heard: number, points: number): number {
  const share = Math.min(Math.max(heard, 1e-3), 1 - 1e-3)
  const odds = ALSO.before + ALSO.heard * Math.log(share / (1 - share)) + ALSO.point * Math.min(points, 10)
  return logistic(odds + (RIDES_ALONG[issue] ?? 0))
}

/** The share of mails with such words and such an opinion that complain of each issue, likeliest first. */
function sharesOf(
  points: ReadonlyMap<Issue, Points>,
  opinion: Judgement,
): readonly { readonly issue: Issue; readonly share: number }[] {
  const said = opinion.get('issue') ?? new Map<string, number>()
  const named = spokenPlainly(points)
  const weights = ISSUES.map((issue) => {
    if (issue === 'other' && named) return 0
    const spoken = Math.min(points.get(issue)?.total ?? 0, MOST_POINTS)
    return Math.max(said.get(issue) ?? 0.01, 1e-4) ** HEARD * Math.exp(POINT * spoken + LEAN[issue])
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = ISSUES.map((issue, index) => ({ issue, share: (weights[index] ?? 0) / total }))
  shares.sort((a, b) => b.share - a.share)
  if (!dangerIn(points) || (said.get('safety') ?? 0) < LEAST_SAFETY) return shares
  const safety = shares.findIndex(({ issue }) => issue === 'safety')
  return [{ issue: 'safety', share: Math.max(shares[safety]?.share ?? 0, 0.8) }, ...shares.toSpliced(safety, 1)]
}

function spokenPlainly(points: ReadonlyMap<Issue, Points>): boolean {
  const [first = 0, second = 0] = ISSUES.filter((issue) => issue !== 'other')
    .map((issue) => points.get(issue)?.total ?? 0)
    .sort((a, b) => b - a)
  return first >= PLAIN_POINTS && first - second >= PLAIN_LEAD
}

/** A lone word says nothing to the model, though it has an answer to everything. */
function enoughWords({ subject, text }: MailText): boolean {
  const letters = `${subject} ${text.slice(0, 2_000)}`.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{L}+/gu,
  )
  return (letters?.length ?? 0) >= LEAST_WORDS
}

function dangerIn(points: ReadonlyMap<Issue, Points>): boolean {
  const safety = points.get('safety')
  return safety !== undefined && safety.total >= SAFETY_LEADS && safety.hits.some(clear)
}

/** A word of danger in the mail's own language, not a look-alike of the second reading. */
function clear(hit: Hit): boolean {
  return hit.weight > 0.5 && (hit.meaning.issues.get('safety') ?? 0) >= 2
}

function rounded(share: number): number {
  return Math.round(100 * share) / 100
}

function nothing<T>(value: T): Finding<T> {
  return { value, confidence: 0, why: [] }
}

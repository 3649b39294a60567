/** Names the grievance of a complaint, and those beside it: the lexicon's words and the model's opinion together. */
import type { Finding } from '../ticket/findings.ts'
import { ISSUES, type Issue } from '../ticket/words.ts'
import { issuePoints, type MailText, type Points, readMail } from './issue-points.ts'
import { type Hit, showAll } from './issue-scan.ts'
import { ALSO, ALSO_LEAN, ALSO_SHARE, BESIDE, HEARD, LEAN } from './issue-weights.ts'
import type { Lexicon } from './lexicon.ts'
import { type Judgement, logistic } from './model.ts'
import type { Hearing } from './passages.ts'

/** One clear word of danger leads, whatever else the mail complains of … */
const SAFETY_LEADS = 3.5
/** … unless the whole sounds nothing like it. */
const LEAST_SAFETY = 0.1
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
/** A word, or a character of a script that writes no blanks. */
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{L}+/gu
const DENSE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u
const BRIEF_WORDS = 40
/** What a point of the words counts more in the shortest text, where they lead by so much. */
const BRIEF_POINTS = 2.2
const WORD_LEAD = 1.5
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
export function findIssues(input: MailText, lexicon: Lexicon, hearing: Hearing): Grievances {
  const points = issuePoints(readMail(input, lexicon), lexicon)
  const ranked = sharesOf(points, hearing, brevityOf(input))
  const [first] = ranked
  const likelyIssues = ranked.slice(0, 2).map(({ issue }) => issue)
  const spoken = points.size > 0 || enoughWords(input)
  if (!first || !spoken || first.share < LEAST_SHARE)
    return { issue: nothing(null), alsoIssues: nothing([]), likelyIssues }
  const also = ranked
    .slice(1)
    .map((other) => ({ issue: other.issue, share: alsoShare(other, first.issue, points, hearing) }))
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

interface Share {
  readonly issue: Issue
  readonly share: number
}

/** How likely the mail complains of `issue` too, beside the main one. */
function alsoShare({ issue, share }: Share, main: Issue, points: ReadonlyMap<Issue, Points>, hearing: Hearing): number {
  const { whole, opening, closing, subject, passages } = hearing
  const heard = (opinion: Judgement) => oddsOf(opinion.get('grievances')?.get(issue) ?? 0)
  const most = (question: string) => Math.max(...passages.map((passage) => passage.get(question)?.get(issue) ?? 0))
  return logistic(
    ALSO.before +
      ALSO.whole * heard(whole) +
      ALSO.points * Math.min(points.get(issue)?.total ?? 0, MOST_POINTS) +
      ALSO.main * Math.log(share + 1e-6) +
      ALSO.passage * oddsOf(most('grievances')) +
      ALSO.passageMain * Math.log(most('issue') + 1e-3) +
      ALSO.opening * heard(opening) +
      ALSO.closing * heard(closing) +
      ALSO.subject * (subject ? heard(subject) : 0) +
      ALSO.length * Math.log1p(passages.length) +
      ALSO_LEAN[issue] +
      BESIDE[main],
  )
}

/** The natural logarithm of the odds, within bounds. */
function oddsOf(share: number): number {
  const bounded = Math.min(Math.max(share, 1e-3), 1 - 1e-3)
  return Math.log(bounded / (1 - bounded))
}

/** The share of mails with such words and such an opinion that complain of each issue, likeliest first. */
function sharesOf(
  points: ReadonlyMap<Issue, Points>,
  { whole, opening, subject }: Hearing,
  brevity: number,
): readonly Share[] {
  const said = whole.get('issue') ?? new Map<string, number>()
  const named = spokenPlainly(points)
  const [first = 0, second = 0] = leadersOf(points)
  // "The goods are damaged.": where little is said, one plain word is worth more than what the whole sounds like.
  const word = first - second >= WORD_LEAD ? HEARD.points + BRIEF_POINTS * brevity : HEARD.points
  const weights = ISSUES.map((issue) => {
    if (issue === 'other' && named) return 0
    const share = (opinion: Judgement) => opinion.get('issue')?.get(issue) ?? 0
    return Math.exp(
      HEARD.whole * Math.log(Math.max(share(whole), 1e-4)) +
        HEARD.opening * Math.log(share(opening) + 0.01) +
        HEARD.subject * (subject ? Math.log(share(subject) + 0.01) : 0) +
        word * Math.min(points.get(issue)?.total ?? 0, MOST_POINTS) +
        LEAN[issue],
    )
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = ISSUES.map((issue, index) => ({ issue, share: (weights[index] ?? 0) / total }))
  shares.sort((a, b) => b.share - a.share)
  if (!dangerIn(points) || (said.get('safety') ?? 0) < LEAST_SAFETY) return shares
  const safety = shares.findIndex(({ issue }) => issue === 'safety')
  return [{ issue: 'safety', share: Math.max(shares[safety]?.share ?? 0, 0.8) }, ...shares.toSpliced(safety, 1)]
}

/** The points of the two grievances that words speak for most. */
function leadersOf(points: ReadonlyMap<Issue, Points>): readonly number[] {
  return ISSUES.filter((issue) => issue !== 'other')
    .map((issue) => points.get(issue)?.total ?? 0)
    .sort((a, b) => b - a)
}

/** 1 where next to nothing is said, 0 from some forty words on; two characters without blanks are about a word. */
function brevityOf({ text }: MailText): number {
  const words = text.slice(0, 2_000).match(WORDS) ?? []
  const characters = words.filter((word) => DENSE.test(word)).length
  return Math.max(0, 1 - (words.length - characters / 2) / BRIEF_WORDS)
}

function spokenPlainly(points: ReadonlyMap<Issue, Points>): boolean {
  const [first = 0, second = 0] = leadersOf(points)
  return first >= PLAIN_POINTS && first - second >= PLAIN_LEAD
}

/** A lone word says nothing to the model, though it has an answer to everything. */
function enoughWords({ subject, text }: MailText): boolean {
  const letters = `${subject} ${text.slice(0, 2_000)}`.match(WORDS)
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

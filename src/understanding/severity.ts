/** Weighs how grave a complaint is: injury and threats first, then what the customer's own business suffers. */
import type { Claim, Finding, Quantity } from '../ticket/findings.ts'
import type { Issue, Severity, Wish } from '../ticket/words.ts'
import { allHits, bySentence, holds, type MailText, readMail } from './issue-points.ts'
import { type Hit, showAll } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'
import { type Judgement, softmax } from './model.ts'
import type { Hearing } from './passages.ts'
import { GRAVITY, GRAVITY_LEAN, GRAVITY_OF, MILDER, type MilderSeverity, RULE } from './severity-weights.ts'

export interface SeverityInput extends MailText {
  readonly issue: Issue | null
  readonly alsoIssues: readonly Issue[]
  readonly quantity: Quantity | null
  readonly claim: Claim | null
  readonly wants: readonly Wish[]
  /** A follow-up that says yes to what we offered. */
  readonly accepts?: boolean
}

/** A word of the second reading (English in a German mail) needs company before it alarms anyone. */
const ALARM_WEIGHT = 0.7

/** Whether a word says that the matter is grave, whatever it is. */
export function soundsGrave(mail: MailText, lexicon: Lexicon): boolean {
  const hits = allHits(readMail(mail, lexicon)).filter(holds)
  return hits.some(({ meaning }) => meaning.severity === 'critical' || meaning.severity === 'high')
}

/** What a rule says of a mail. */
export interface SeverityRule {
  readonly rule:
    | 'alarm'
    | 'grave-together'
    | 'grave-word'
    | 'whole-spoilt'
    | 'whole-order'
    | 'all-pieces'
    | 'some-pieces'
    | 'agreed'
    | 'mild'
    | 'only-a-question'
  readonly severity: Severity
  readonly why: readonly string[]
}

/**
 * Every rule that applies, gravest first.
 * critical: injury, fire, hazard, legal or press threat; high: whole order unusable, own business stopped, third
 * complaint, chargeback or leaving, money back for everything; low: a small wish or a mild remark.
 */
export function severityRules(input: SeverityInput, lexicon: Lexicon): readonly SeverityRule[] {
  const mail = readMail(input, lexicon)
  const hits = allHits(mail).filter(holds)
  const together = pairs([mail.subject.hits, mail.body.hits], lexicon)
  const alarming = alarms(hits, input)
  const grave = hits.filter((hit) => hit.meaning.severity === 'high')
  const mild = hits.filter((hit) => hit.meaning.severity === 'low')
  const heated = hits.some(({ meaning }) => meaning.tone.size > 0)
  const rules: readonly (SeverityRule | null)[] = [
    ruleOf('alarm', 'critical', showAll(alarming)),
    ruleOf('grave-together', 'critical', showAll(together)),
    ruleOf('grave-word', 'high', showAll(grave)),
    ruleOf('whole-spoilt', 'high', showAll(wholeSpoilt(hits, input))),
    ruleOf('whole-order', 'high', wholeOrder(input, hits)),
    ruleOf('all-pieces', 'high', allPieces(input)),
    ruleOf('some-pieces', 'normal', somePieces(input)),
    input.accepts && !heated ? { rule: 'agreed', severity: 'low', why: ['accepts'] } : null,
    ruleOf('mild', 'low', showAll(mild)),
    input.issue === 'usage' && !heated
      ? { rule: 'only-a-question', severity: 'low', why: showAll(ofUsage(hits), 2) }
      : null,
  ]
  return rules.filter((rule) => rule !== null)
}

function ruleOf(rule: SeverityRule['rule'], severity: Severity, why: readonly string[]): SeverityRule | null {
  return why.length === 0 ? null : { rule, severity, why }
}

function ofUsage(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter(({ meaning }) => meaning.issues.has('usage'))
}

/** A word of danger or of an authority stands in a mail whose whole sounds harmless, "the fire extinguishers came late" … */
const HARMLESS = 0.02
/** … unless one of its passages sounds as grave as this. */
const GRAVE_PASSAGE = 0.5
/** … or the whole threatens: an authority named in passing is one thing, "or else" another. */
const THREATENS = 0.6
/** An alarm is right this often, whatever the whole sounds like: counted on labelled mails. */
const LEAST_ALARM = 0.6
/** So sure the model hears danger in words that no list has, and at least a little of an accident among the grievances. */
const HEARD = { critical: 0.2, safety: 0.04 } as const
/** In a few words it is heard less surely. */
const HEARD_IN_SHORT = 0.5
const SHORT = 300

/**
 * Finds the severity: what the rules say, weighed with how the whole and its passages sound to the model. Critical is no
 * matter of weight: a word of danger or threat is enough, unless the mail sounds harmless.
 */
export function findSeverity(input: SeverityInput, lexicon: Lexicon, hearing: Hearing): Finding<Severity> {
  if (`${input.subject}${input.text}`.trim() === '') return { value: 'normal', confidence: 0, why: [] }
  const rules = severityRules(input, lexicon)
  const danger = criticalIn(hearing.whole)
  const alarmed = rules.some(({ severity }) => severity === 'critical')
  const threatens = (hearing.whole.get('tone')?.get('threatening') ?? 0) >= THREATENS
  const grave = hearing.passages.some((passage) => criticalIn(passage) >= GRAVE_PASSAGE)
  const shares = softmax(Float32Array.from(MILDER, (severity) => scoreOf(severity, input.issue, rules, hearing)))
  const most = Math.max(...shares)
  const critical =
    heardDanger(hearing.whole, input.text.length < SHORT) || (alarmed && (danger >= HARMLESS || grave || threatens))
  const value = critical ? 'critical' : (MILDER[shares.indexOf(most)] ?? 'normal')
  const why = rules.filter(({ severity }) => severity === value).flatMap((rule) => rule.why)
  const sure = critical ? Math.max(danger, LEAST_ALARM) : most
  return { value, confidence: Math.round(100 * sure) / 100, why: [...new Set(why)].slice(0, 6) }
}

function scoreOf(
  severity: MilderSeverity,
  issue: Issue | null,
  rules: readonly SeverityRule[],
  { whole, passages }: Hearing,
): number {
  const shareIn = (opinion: Judgement) => opinion.get('severity')?.get(severity) ?? 0
  const shares = passages.map(shareIn)
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  const ruled = rules.filter((rule) => rule.severity === severity).reduce((sum, { rule }) => sum + RULE[rule], 0)
  return (
    GRAVITY.whole * Math.log(shareIn(whole) + 0.01) +
    GRAVITY.gravest * Math.log(Math.max(...shares) + 0.01) +
    GRAVITY.mean * Math.log(mean + 0.01) +
    ruled +
    GRAVITY_LEAN[severity] +
    (issue === null ? 0 : (GRAVITY_OF[issue][MILDER.indexOf(severity)] ?? 0))
  )
}

function heardDanger(whole: Judgement, short: boolean): boolean {
  const accident = whole.get('issue')?.get('safety') ?? 0
  return criticalIn(whole) >= (short ? HEARD_IN_SHORT : HEARD.critical) && accident >= HEARD.safety
}

function criticalIn(opinion: Judgement): number {
  return opinion.get('severity')?.get('critical') ?? 0
}

function alarms(hits: readonly Hit[], input: SeverityInput): readonly Hit[] {
  return hits.filter((hit) => {
    if (hit.meaning.severity !== 'critical') return false
    if (hit.weight < ALARM_WEIGHT) return input.issue === 'safety'
    return true
  })
}

/** Words that are only grave together: a hand, and a cut. */
function pairs(texts: readonly (readonly Hit[])[], lexicon: Lexicon): readonly Hit[] {
  const grave = lexicon.together.filter(({ severity }) => severity === 'critical')
  return texts.flatMap((hits) =>
    bySentence(hits).flatMap((sentence) =>
      grave.flatMap(({ these }) => {
        const [one, other] = [sentence.get(these[0]), sentence.get(these[1])]
        return one && other && Math.min(one.weight, other.weight) >= ALARM_WEIGHT ? [one, other] : []
      }),
    ),
  )
}

const SPOILT: readonly Issue[] = ['quality', 'damage', 'mismatch']

/** Goods that come late stop what waits for them. */
const AT_STAKE: ReadonlySet<string> = new Set(['stake', 'people-waiting'])

/** "All of them", in a mail whose grievance is what came, or what depends on it, where that is late. */
function wholeSpoilt(hits: readonly Hit[], { issue, quantity }: SeverityInput): readonly Hit[] {
  const named = (name: string) => hits.filter((hit) => hit.meaning.name === name && hit.weight >= ALARM_WEIGHT)
  const part = quantity?.affected && quantity.total ? quantity.affected < quantity.total : named('share').length > 0
  if (issue !== null && SPOILT.includes(issue)) return part ? [] : named('all-of')
  return issue === 'delay'
    ? hits.filter((hit) => AT_STAKE.has(hit.meaning.sign ?? '') && hit.weight >= ALARM_WEIGHT)
    : []
}

/** Words that come with a sum far over the goods' value. */
const OUT_OF_PROPORTION: ReadonlySet<string> = new Set(['lump-sum', 'odd-payment', 'off-channel'])

/** Every piece of several, in a mail whose grievance is what came. */
function allPieces({ quantity, issue }: SeverityInput): readonly string[] {
  if (!quantity?.affected || !quantity.total || issue === null || !SPOILT.includes(issue)) return []
  return quantity.affected === quantity.total && quantity.total > 1 ? [`${quantity.affected}/${quantity.total}`] : []
}

/** The lesser part of the pieces: the rest can be used. */
function somePieces({ quantity }: SeverityInput): readonly string[] {
  if (!quantity?.affected || !quantity.total) return []
  return quantity.affected * 2 < quantity.total ? [`${quantity.affected}/${quantity.total}`] : []
}

/** All the money asked back with the amount stated, or a sum far over the goods' value. */
function wholeOrder({ claim, issue, wants }: SeverityInput, hits: readonly Hit[]): readonly string[] {
  const odd = hits.filter(({ meaning }) => OUT_OF_PROPORTION.has(meaning.sign ?? ''))
  if (claim && odd.length > 0) return [`${claim.amount} ${claim.currency}`, ...showAll(odd, 2)]
  if (!claim || issue === 'payment' || issue === 'price' || !wants.includes('refund')) return []
  const words = showAll(
    hits.filter((hit) => hit.meaning.wish === 'refund'),
    2,
  )
  return [[...words, `${claim.amount} ${claim.currency}`].join(' ')]
}

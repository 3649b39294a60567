/** Weighs how grave a complaint is: injury and threats first, then what the customer's own business suffers. */
import type { Claim, Finding, Quantity } from '../ticket/findings.ts'
import type { Issue, Severity } from '../ticket/words.ts'
import { allHits, bySentence, holds, type MailText, readMail } from './issue-points.ts'
import { type Hit, showAll } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'

export interface SeverityInput extends MailText {
  readonly issue: Issue | null
  readonly alsoIssues: readonly Issue[]
  readonly quantity: Quantity | null
  readonly claim: Claim | null
  /** A follow-up that says yes to what we offered. */
  readonly accepts?: boolean
}

/** A word of the second reading (English in a German mail) needs company before it alarms anyone. */
const ALARM_WEIGHT = 0.7

/** What a rule says of a mail; the highest severity of all of them holds. */
export interface SeverityRule {
  readonly rule:
    | 'alarm'
    | 'grave-together'
    | 'grave-word'
    | 'whole-spoilt'
    | 'whole-order'
    | 'agreed'
    | 'mild'
    | 'only-a-question'
  readonly severity: Severity
  readonly confidence: number
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
  const alarm = together.length + alarming.length > 1 ? 0.9 : 0.75
  const rules: readonly (SeverityRule | null)[] = [
    ruleOf('alarm', 'critical', alarm, showAll(alarming)),
    ruleOf('grave-together', 'critical', alarm, showAll(together)),
    ruleOf('grave-word', 'high', grave.length > 1 ? 0.75 : 0.6, showAll(grave)),
    ruleOf('whole-spoilt', 'high', 0.6, showAll(wholeSpoilt(hits, input))),
    ruleOf('whole-order', 'high', 0.6, wholeOrder(input, hits)),
    input.accepts && !heated ? { rule: 'agreed', severity: 'low', confidence: 0.6, why: ['accepts'] } : null,
    ruleOf('mild', 'low', mild.length > 1 ? 0.7 : 0.55, showAll(mild)),
    input.issue === 'usage' && !heated
      ? { rule: 'only-a-question', severity: 'low', confidence: 0.5, why: showAll(ofUsage(hits), 2) }
      : null,
  ]
  return rules.filter((rule) => rule !== null)
}

function ruleOf(
  rule: SeverityRule['rule'],
  severity: Severity,
  confidence: number,
  why: readonly string[],
): SeverityRule | null {
  return why.length === 0 ? null : { rule, severity, confidence, why }
}

function ofUsage(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter(({ meaning }) => meaning.issues.has('usage'))
}

/** Finds the severity by the highest rule that applies; a mail of which none speaks is normal. */
export function findSeverity(input: SeverityInput, lexicon: Lexicon): Finding<Severity> {
  const rules = severityRules(input, lexicon)
  const [first] = rules
  if (!first) {
    const silent = allHits(readMail(input, lexicon)).length === 0
    return { value: 'normal', confidence: silent ? 0 : 0.7, why: [] }
  }
  const same = rules.filter(({ severity }) => severity === first.severity)
  return {
    value: first.severity,
    confidence: Math.max(...same.map(({ confidence }) => confidence)),
    why: [...new Set(same.flatMap(({ why }) => why))].slice(0, 6),
  }
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

/** All pieces affected, or all the money asked back with the amount stated. */
function wholeOrder({ quantity, claim, issue }: SeverityInput, hits: readonly Hit[]): readonly string[] {
  const spoilt = issue !== null && SPOILT.includes(issue)
  if (spoilt && quantity?.affected && quantity.affected === quantity.total && quantity.total > 1) {
    return [`${quantity.affected}/${quantity.total}`]
  }
  const odd = hits.filter(({ meaning }) => OUT_OF_PROPORTION.has(meaning.sign ?? ''))
  if (claim && odd.length > 0) return [`${claim.amount} ${claim.currency}`, ...showAll(odd, 2)]
  if (!claim || issue === 'payment' || issue === 'price') return []
  return showAll(
    hits.filter((hit) => hit.meaning.wish === 'refund'),
    2,
  ).map((word) => `${word} ${claim.amount} ${claim.currency}`)
}

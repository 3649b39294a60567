/** Money of ours at risk: a balance withheld, a deduction announced, a dispute opened and by when it must be answered. */
import type { Finding } from '../ticket/findings.ts'
import { MONEY_RISKS, type MoneyRisk } from '../ticket/words.ts'
import type { MailText } from './issue-points.ts'
import { showAll } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'
import { signsOf } from './signs.ts'

export interface MoneyAtRisk {
  readonly moneyAtRisk: Finding<readonly MoneyRisk[]>
  /** ISO 8601 day where the writer is; null where no dispute or no day is named. */
  readonly answerBy: Finding<string | null>
}

/**
 * @param deadline the day that the writer sets: where a dispute is open, it is the day by which it must be answered
 */
export function findMoneyAtRisk(mail: MailText, deadline: Finding<string | null>, lexicon: Lexicon): MoneyAtRisk {
  const signs = signsOf(mail, lexicon)
  const value = MONEY_RISKS.filter((each) => signs.has(each))
  const words = value.flatMap((each) => signs.get(each) ?? [])
  const said = signs.get('answer-by') ?? []
  const runs = value.includes('dispute') && deadline.value !== null
  return {
    moneyAtRisk: { value, confidence: words.length === 0 ? 0 : words.length > 1 ? 0.85 : 0.7, why: showAll(words) },
    answerBy: runs
      ? { ...deadline, why: [...deadline.why, ...showAll(said, 2)] }
      : { value: null, confidence: 0, why: [] },
  }
}

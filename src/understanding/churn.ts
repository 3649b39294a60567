/** Signs that the customer may go: orders held, a competitor named, the person whom they knew here gone. */
import type { Finding } from '../ticket/findings.ts'
import { CHURN_SIGNS, type ChurnSign } from '../ticket/words.ts'
import type { MailText } from './issue-points.ts'
import { showAll } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'
import { signsOf } from './signs.ts'

/** @returns the signs that the mail's words give; what the ledger knows is added later */
export function findChurn(mail: MailText, lexicon: Lexicon): Finding<readonly ChurnSign[]> {
  const signs = signsOf(mail, lexicon)
  const value = CHURN_SIGNS.filter((each) => signs.has(each))
  const words = value.flatMap((each) => signs.get(each) ?? [])
  return { value, confidence: words.length === 0 ? 0 : words.length > 1 ? 0.8 : 0.6, why: showAll(words) }
}

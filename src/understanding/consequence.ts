/** What the grievance led to at the customer's: work that stands, an opening at stake, people who wait, money, time. */
import type { Finding } from '../ticket/findings.ts'
import { CONSEQUENCES, type Consequence } from '../ticket/words.ts'
import type { MailText } from './issue-points.ts'
import { showAll } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'
import { signsOf } from './signs.ts'

/** @returns those that the writer names, with their words; an empty list where none is */
export function findConsequences(mail: MailText, lexicon: Lexicon): Finding<readonly Consequence[]> {
  const signs = signsOf(mail, lexicon)
  const value = CONSEQUENCES.filter((each) => signs.has(each))
  const words = value.flatMap((each) => signs.get(each) ?? [])
  return { value, confidence: words.length === 0 ? 0 : words.length > 1 ? 0.8 : 0.65, why: showAll(words) }
}

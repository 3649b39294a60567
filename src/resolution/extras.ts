/** Which of the sentences that a person may tick would be untrue, unsafe or not granted in this case. */
import { choicesAmong } from '../craft/facts.ts'
import { tellingSentence } from '../craft/telling-sentence.ts'
import type { Details } from '../ticket/details.ts'
import type { Findings } from '../ticket/findings.ts'
import type { LineBlocked } from '../ticket/letter-line.ts'
import type { Resolution } from '../ticket/turn.ts'
import { CHIPS, type Chip, type Closing, type Extra, ISSUES, type Lane, type LetterName } from '../ticket/words.ts'

/** What of a resolution decides about a sentence. */
export type Grounds = Pick<Resolution, 'letter' | 'lane' | 'remedies' | 'allowed' | 'asks' | 'chips'>

/** Why this sentence can't be said here; null where it can. */
export function whyNot(name: Extra | Closing, it: Grounds, findings: Findings): LineBlocked | null {
  if (isChip(name)) return it.chips?.includes(name) ? null : 'policy'
  switch (name) {
    case 'your-words':
      return saysBack(it.lane) && tellingSentence(findings) !== null ? null : 'no-sentence'
    case 'thanks-photos':
      return findings.evidence.value === 'attached' ? null : 'no-photos'
    case 'keep-goods':
      return whyNotKept(it)
    case 'care-hint':
      return it.lane === 'safety' ? 'safety' : null
    case 'asked-once':
    case 'close-send':
      return it.asks.length > 0 ? null : 'no-asks'
    case 'call-offer':
      return findings.timezone.value === null ? 'zone-unknown' : null
    case 'close-agree':
      return it.remedies.length > 0 ? null : 'no-remedy'
    case 'close-choose':
      return choicesAmong(it.remedies).length > 1 ? null : 'no-choice'
    default:
      return null
  }
}

/** What a person told, without sentences that can't be said here, and without facts that no sentence needs any more. */
export function withSayable(told: Details, it: Grounds, findings: Findings): Details {
  const { extras: ticked = [], closing, call, helper, ...details } = told
  const sound = ticked.filter((one) => whyNot(one, it, findings) === null)
  // Goods that are to stay as they are can't be given away.
  const extras = sound.filter((one) => !(one === 'keep-goods' && sound.includes('keep-unused')))
  const names = extras.includes('senior-colleague') || extras.includes('deputy')
  return {
    ...details,
    ...(extras.length > 0 && { extras }),
    ...(closing && whyNot(closing, it, findings) === null && { closing }),
    ...(call && extras.includes('call-offer') && { call }),
    ...(helper !== undefined && names && { helper }),
  }
}

/** Goods that hurt somebody are kept as they are; all others are left to the customer only where policy gives them up. */
function whyNotKept({ letter, lane, remedies, allowed }: Grounds): LineBlocked | null {
  if (lane === 'safety') return 'safety'
  // A first letter asks to keep goods and packing until all is settled.
  if (ISSUES.some((issue) => issue === letter)) return 'letter'
  if (remedies.includes('return')) return 'goods-come-back'
  return allowed.includes('refund-without-return') ? null : 'policy'
}

/** Where health, law or honesty is at stake nothing of theirs is repeated. */
const saysBack = (lane: Lane): boolean => lane === 'normal' || lane === 'vip' || lane === 'hard' || lane === 'escalated'

/** What amends ticks by itself: a first letter says back what is wrong, in the customer's own words. */
export function tickedByItself(letter: LetterName, findings: Findings): readonly Extra[] {
  const isFirst = ISSUES.some((issue) => issue === letter) || letter === 'acknowledge' || letter === 'evidence-request'
  return isFirst && tellingSentence(findings)?.plain ? ['your-words'] : []
}

const isChip = (name: string): name is Chip => CHIPS.some((chip) => chip === name)

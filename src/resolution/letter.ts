/** Chooses the letter of a turn by what the mail says and which letters went before, and what it takes over from them. */
import { choicesAmong, stepsAmong } from '../craft/facts.ts'
import { answerOf, saidWishes } from '../craft/letter-wishes.ts'
import type { Details, LetterBefore } from '../ticket/details.ts'
import type { Findings } from '../ticket/findings.ts'
import type { Understood } from '../ticket/turn.ts'
import type { Issue, LetterName, Remedy } from '../ticket/words.ts'
import type { LaneRule } from './policy.ts'

/** Below this the grievance is as likely another one: a regret for it would be invented. */
const SURE_ISSUE = 0.55

/**
 * The letter that a turn calls for; a person may choose any other.
 * @param settled whether a person chose what to offer: who does so knows what the matter is
 */
export function letterOf(
  turn: Understood,
  lane: LaneRule,
  issue: Issue,
  before: readonly LetterBefore[],
  settled: boolean,
): LetterName {
  // Whoever may be paying a thief is told to call, in a first letter and in a later one.
  if (lane.lane === 'payment-fraud') return issue
  if (turn.purpose === 'acknowledgement') return 'acknowledge'
  const kind = turn.findings.kind.value
  if (kind === 'inquiry' || kind === 'order') return 'inquiry'
  if (kind === 'follow-up' || kind === 'thanks') return laterLetter(turn.findings, lane, before)
  // A hazard is answered on suspicion.
  if (lane.lane === 'safety') return issue
  return isWeak(turn) && !settled ? 'acknowledge' : issue
}

/** Nobody can tell what the writer complains of, or whether they do. */
export function isWeak({ findings: { kind, issue } }: Understood): boolean {
  return kind.value === 'unsure' || issue.value === null || issue.confidence < SURE_ISSUE
}

function laterLetter(findings: Findings, { lane }: LaneRule, before: readonly LetterBefore[]): LetterName {
  const wrote = (letter: LetterName) => before.some((one) => one.letter === letter)
  const carriedOut = wrote('execution') || wrote('satisfaction')
  switch (answerOf(findings)) {
    case 'accepts':
      return carriedOut ? 'closing' : 'agreement'
    case 'thanks':
      return carriedOut ? 'closing' : 'follow-up'
    case 'asks-for-news':
      return 'progress'
    case 'rejects':
      if (lane === 'safety') return 'follow-up'
      // Who may not be in good faith is asked, and conceded nothing.
      if (!wrote('concern') || lane === 'bad-faith') return 'concern'
      return wrote('packages') ? 'final-position' : 'packages'
    default:
      return 'follow-up'
  }
}

/** Letters that offer what policy opens with; every other one only repeats or carries out what was offered before. */
export function offersNow(letter: LetterName, isLater: boolean, findings: Findings): boolean {
  if (letter === 'acknowledge' || letter === 'inquiry') return false
  if (letter === 'follow-up') return findings.answer.value === 'adds-evidence'
  return !isLater || letter === 'decline' || letter === 'packages'
}

/** What a letter takes over from those before it: the offer that still stands, or that was agreed on. */
export function carriedOver(letter: LetterName, findings: Findings, before: readonly LetterBefore[]): Remedy[] {
  if (letter === 'execution') return [...(before.findLast((one) => one.letter === 'agreement')?.remedies ?? [])]
  const offer = before.findLast((one) => one.remedies.length > 0)?.remedies ?? []
  if (letter === 'reminder' || letter === 'final-position') return [...offer]
  return letter === 'agreement' ? agreed(offer, findings) : []
}

/** The one that they took: the only one there was, or the one that their yes names. Which it was is never guessed. */
function agreed(offer: readonly Remedy[], findings: Findings): Remedy[] {
  const choices = choicesAmong(offer)
  const named = choices.filter((remedy) => saidWishes(findings).some((wish) => wish === remedy))
  const taken = choices.length > 1 ? named : choices
  return taken.length > 1 || (choices.length > 1 && taken.length === 0) ? [] : [...taken, ...stepsAmong(offer)]
}

/** What somebody who was refused twice may choose among: what policy opens, each made whole by what goes with it. */
export function packagesOf(opening: readonly Remedy[], allowed: readonly Remedy[]): Remedy[][] {
  const companion: Partial<Record<Remedy, Remedy>> = {
    replacement: 'expedite',
    'missing-parts': 'expedite',
    'partial-refund': 'discount',
    repair: 'discount',
  }
  const used = new Set<Remedy>()
  return choicesAmong(opening)
    .map((remedy) => {
      const extra = companion[remedy]
      return extra && allowed.includes(extra) ? [remedy, extra] : [remedy]
    })
    .filter(([first, second]) => {
      // What rounds off one package is no package of its own.
      const again = first !== undefined && used.has(first)
      if (second) used.add(second)
      return !again
    })
}

/** Every remedy that a letter names: offered, or part of a package. */
export function remediesNamed(remedies: readonly Remedy[], { packages = [] }: Details): Remedy[] {
  return [...new Set([...remedies, ...packages.flat()])]
}

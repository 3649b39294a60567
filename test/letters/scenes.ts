/** A later mail, the letters before it and a person's choice: the letter that answers. */
import { draftLetter } from '../../src/drafting/draft.ts'
import { resolve } from '../../src/resolution/resolve.ts'
import type { Choice } from '../../src/ticket/acts.ts'
import { FIRST } from '../../src/ticket/course.ts'
import type { Details, LetterBefore } from '../../src/ticket/details.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import type { Answer, LetterName, Tier } from '../../src/ticket/words.ts'
import { CASES, draftContext, policy, resolveContext, SEND_AT, sure, templates, understood } from './cases.ts'

export interface Scene {
  readonly findings?: Partial<Findings>
  readonly choice?: Choice
  readonly before?: readonly LetterBefore[]
  readonly files?: number
  /** Lines of the fact checklist that somebody confirmed. */
  readonly confirmed?: readonly string[]
  readonly set?: typeof templates
  /** The customer's, as a person set it. */
  readonly tier?: Tier
}

export function write({
  findings = {},
  choice,
  before = [],
  files = 0,
  set = templates,
  confirmed = [],
  tier,
}: Scene): Drafted {
  const turn = understood({ ...CASES.lamps, kind: sure('follow-up' as const), ...findings })
  const resolved = resolve(turn, policy, choice ?? null, {
    ...resolveContext,
    before,
    course: {
      ...FIRST,
      ...(tier && { tier: { tier, who: 'staff', at: SEND_AT } }),
      checks: confirmed.map((line) => ({ line, result: 'confirms', note: '', who: 'staff', at: SEND_AT })),
    },
  })
  const file = { name: 'a.pdf', type: 'application/pdf', sha256: 'a'.repeat(64) }
  return draftLetter(resolved, { ...draftContext, templates: set, attachments: Array<typeof file>(files).fill(file) })
}

export const answering = (answer: Answer, more: Partial<Findings> = {}): Scene => ({
  findings: { answer: sure(answer), ...more },
})
export const wrote = (
  letter: LetterName,
  remedies: LetterBefore['remedies'] = [],
  asks: LetterBefore['asks'] = [],
) => ({
  letter,
  remedies,
  asks,
})
export const chosen = (letter: LetterName, details: Details = {}, more: Choice = {}): Scene => ({
  choice: { letter, details, ...more },
})

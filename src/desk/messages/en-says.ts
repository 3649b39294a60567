/** The section "What the letter says": its heads, and why a line can't be ticked. */
import type { LetterLine, LineBlocked } from '../../ticket/letter-line.ts'

export const enSays = {
  title: 'What the letter says',
  lead: 'In the order of the letter. A tick puts the sentence into the letter, in the letter’s own language; without it, it goes.',
  byHand: 'This letter was changed by hand. Drafting anew replaces those words; they stay under the earlier revisions.',
  replaceEdits: 'Replace what was changed by hand',
  block: {
    grievance: 'What we understood',
    remedy: 'What we do',
    ask: 'What we ask',
    dates: 'By when, and how to reach us',
    close: 'How it closes',
  } satisfies Record<LetterLine['block'], string>,
  notHere: (block: string) => `Not here: ${block}`,
  closing: 'Closing question',
  ownClosing: 'as the letter has it',
  day: (sentence: string) => `Day of: ${sentence}`,
  dayChange: 'another day',
  callAt: 'Call at (the customer’s time)',
  callHours: (there: string, here: string) => `${there} there = ${here} here`,
  helper: 'Name of this colleague',
  declines: 'no to a wish',
  why: {
    language: 'not written in this language yet',
    letter: 'this letter never says it',
    policy: 'policy does not allow it here',
    fixed: 'said in any case',
    safety: 'not where somebody may get hurt',
    'no-photos': 'they sent none',
    'no-sentence': 'no sentence of theirs is fit to be said back',
    'no-asks': 'nothing is asked',
    'no-remedy': 'nothing is offered',
    'no-choice': 'there is nothing to choose from',
    'goods-come-back': 'the goods come back to us',
    'zone-unknown': 'nobody knows what time it is there',
  } satisfies Record<LineBlocked, string>,
}

/** Sentences that a person ticks for a letter: in which block each stands, and whether a language has it. */
import { CLOSINGS, type Closing, EXTRAS, type Extra } from '../ticket/words.ts'
import type { LetterMatter } from './facts.ts'
import { measureLetter } from './letter-check.ts'
import {
  type BlockName,
  closedSection,
  EXTRAS_FILE,
  foldersFor,
  MEANWHILE,
  sectionOf,
  type TemplateSet,
  wordsFor,
} from './letter-set.ts'

/** The block that each sentence ends; in `close` it stands before the question. */
export const EXTRA_BLOCK = {
  'thanks-patience': 'grievance',
  'thanks-photos': 'grievance',
  'thanks-openness': 'grievance',
  'thanks-loyalty': 'grievance',
  'same-aim': 'grievance',
  'your-words': 'grievance',
  'extended-service': 'remedy',
  accessory: 'remedy',
  maintenance: 'remedy',
  'small-gift': 'remedy',
  'keep-unused': 'remedy',
  'keep-goods': 'remedy',
  'care-hint': 'remedy',
  'inspection-offered': 'remedy',
  'asked-once': 'ask',
  'news-anyway': 'dates',
  'call-offer': 'dates',
  'video-meeting': 'dates',
  'senior-colleague': 'dates',
  deputy: 'dates',
  'direct-line': 'dates',
  trust: 'close',
} as const satisfies Record<Extra, BlockName>

/** Whether a locale's language has this sentence. */
export function saysExtra(set: TemplateSet, locale: string, name: Extra | Closing): boolean {
  return sectionOf(foldersFor(locale, set.folders), EXTRAS_FILE, name) !== undefined
}

/** The matter with what this language can say: a sentence of the mirror alone would be approved and never sent. */
export function sayable(set: TemplateSet, locale: string, matter: LetterMatter): LetterMatter {
  const { extras = [], closing, ...details } = matter.details
  const said = EXTRAS.filter(
    (one) =>
      extras.includes(one) && saysExtra(set, locale, one) && (one !== 'your-words' || saysBack(set, locale, matter)),
  )
  const folders = foldersFor(locale, set.folders)
  const told = sectionOf(folders, '_commitments.hbs', MEANWHILE) !== undefined
  const closed = matter.closed
    ?.filter(({ who }) => sectionOf(folders, '_commitments.hbs', closedSection(who)))
    .map((one) => ({ ...one, meanwhile: one.who === 'office' && told ? one.meanwhile : null }))
  const asked = CLOSINGS.find((one) => one === closing && saysExtra(set, locale, one))
  return {
    ...matter,
    ...(closed && { closed }),
    details: { ...details, ...(said.length > 0 && { extras: said }), ...(asked && { closing: asked }) },
  }
}

/** Whether the customer's sentence is one that a letter of ours may hold: no second regret, no word that is never said. */
function saysBack(set: TemplateSet, locale: string, { yourWords }: LetterMatter): boolean {
  if (yourWords === undefined) return false
  const { regrets, forbidden, questions } = measureLetter(yourWords, locale, wordsFor(set, locale))
  return regrets === 0 && forbidden.length === 0 && questions === 0
}

/** Holds a model's words for a paper against the ticket as it is now: when they come, and when a person takes them. */
import { draftPaper, type PaperCase } from '../drafting/paper.ts'
import { guardPaper, ownFigures } from '../drafting/paper-guards.ts'
import { paperFacts, theirWords } from '../drafting/paper-prompt.ts'
import type { Trip } from '../drafting/refine-guards.ts'
import type { ModelJobBody, PaperWords } from '../ticket/model-job.ts'
import type { JourneyContext } from './context.ts'

type AskedPaper = NonNullable<ModelJobBody['paper']>

/** What stops these words in this paper, as the ticket is now. */
export function tripsOf(context: JourneyContext, about: PaperCase, paper: AskedPaper, words: PaperWords): Trip[] {
  const { paperTexts, detect } = context.workshop()
  const { kind, role, language } = paper
  // Names of staff and addresses of roles have no figures that matter here.
  const template = draftPaper(paperTexts, about, { kind, role, dueAt: null }, { language, zone: 'UTC', to: '', by: '' })
  const files = about.messages.flatMap(({ parsed }) => parsed.attachments.map(({ name }) => name))
  const facts = JSON.stringify(paperFacts(about, kind, role, language))
  const known = `${ownFigures(`${template.subject}\n${template.text}`, files)}\n${facts}`
  return guardPaper(words, { kind, role, language, known, mails: theirWords(about), detect })
}

/** A mail passage by passage, for a second look where the whole leaves a doubt: one grave sentence drowns in a long mail. */
import { featuresOf } from './features.ts'
import type { MailText } from './issue-points.ts'
import type { Lexicon } from './lexicon.ts'
import { type Judgement, judge, type Model } from './model.ts'

/** Passages read at most; what is grave stands in the first pages. */
const MOST = 40
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** What the model thinks of each two neighbouring sentences. */
export function judgePassages(mail: MailText, lexicon: Lexicon, model: Model): readonly Judgement[] {
  return passagesOf(mail.text).map((text) =>
    judge(model, featuresOf({ text, subject: '', language: mail.language }, lexicon)),
  )
}

function passagesOf(text: string): readonly string[] {
  const lines: string[] = []
  for (const { segment } of sentences.segment(text.slice(0, 6_000))) {
    lines.push(...segment.split('\n').filter((line) => /\p{L}/u.test(line)))
    if (lines.length > MOST) break
  }
  return lines
    .slice(0, Math.max(1, Math.min(lines.length - 1, MOST)))
    .map((line, at) => `${line} ${lines[at + 1] ?? ''}`)
}

/**
 * A mail heard in parts: whoever writes at length names the grievance in the subject and the first half, and one grave
 * sentence drowns in a long mail.
 */
import { type Counts, countsOf, featuresOf, featuresOfAll } from './features.ts'
import { type MailText, readMail } from './issue-points.ts'
import { type Reading, within } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'
import { type Judgement, judge, type Model } from './model.ts'

/** What the model thinks of a mail and of its parts. */
export interface Hearing {
  readonly whole: Judgement
  /** Of the grievances alone: the first half of the text and the second, by letters. */
  readonly opening: Judgement
  readonly closing: Judgement
  /** Of the grievances alone; null where there is none. */
  readonly subject: Judgement | null
  /** Each two neighbouring sentences. */
  readonly passages: readonly Judgement[]
}

/** Sentences read at most; what is wrong stands in the first pages. */
const MOST = 40
const READ_CHARACTERS = 6_000
/** What is asked of halves and subject, and of passages. */
const GRIEVANCES: ReadonlySet<string> = new Set(['issue', 'grievances'])
const GRAVITY: ReadonlySet<string> = new Set([...GRIEVANCES, 'severity', 'tone'])
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

export function hear(mail: MailText, lexicon: Lexicon, model: Model): Hearing {
  const { language } = mail
  const whole = judge(model, featuresOf(mail, lexicon))
  const { subject: title, body } = readMail(mail, lexicon)
  const none = within(body, 0, 0)
  const counted = (text: string, reading: Reading) =>
    countsOf({ text, subject: '', language }, { subject: none, body: reading })
  const heard = (counts: readonly Counts[], asked = GRIEVANCES) => judge(model, featuresOfAll(counts), asked)
  const sentences = sentencesOf(mail.text)
  const subject = /\p{L}/u.test(mail.subject) ? heard([counted(mail.subject, title)]) : null
  const counts = sentences.map(({ text, start }) => counted(text, within(body, start, start + text.length)))
  if (counts.length === 0) return { whole, opening: whole, closing: whole, subject, passages: [whole] }
  const half = halfOf(sentences)
  const pairs = counts.slice(0, Math.max(1, counts.length - 1)).map((one, at) => [one, ...counts.slice(at + 1, at + 2)])
  return {
    whole,
    opening: heard(counts.slice(0, half)),
    closing: heard(counts.slice(Math.min(half, counts.length - 1))),
    subject,
    passages: pairs.map((pair) => heard(pair, GRAVITY)),
  }
}

/** A sentence and where it begins. */
interface Sentence {
  readonly text: string
  readonly start: number
}

function sentencesOf(text: string): readonly Sentence[] {
  const lines: Sentence[] = []
  for (const { segment, index } of segmenter.segment(text.slice(0, READ_CHARACTERS))) {
    let start = index
    for (const line of segment.split('\n')) {
      if (/\p{L}/u.test(line)) lines.push({ text: line, start })
      start += line.length + 1
    }
    if (lines.length > MOST) break
  }
  return lines.slice(0, MOST)
}

/** How many sentences make the first half; at least one. */
function halfOf(sentences: readonly Sentence[]): number {
  const letters = sentences.reduce((sum, { text }) => sum + text.length, 0)
  let before = 0
  const half = sentences.findIndex(({ text }) => {
    const middle = before + text.length / 2
    before += text.length
    return middle >= letters / 2
  })
  return Math.max(1, half)
}

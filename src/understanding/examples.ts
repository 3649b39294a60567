/** Labelled texts for the model: what authors wrote in config/training/, and what staff put right. */
import { ConfigError } from '../craft/config-file.ts'
import {
  ANSWERS,
  type Answer,
  EVIDENCES,
  type Evidence,
  ISSUES,
  type Issue,
  type Kind,
  SEVERITIES,
  type Severity,
  TONES,
  type Tone,
  WISHES,
  type Wish,
} from '../ticket/words.ts'
import { featuresOf } from './features.ts'
import type { Example, Question } from './learn.ts'
import type { Lexicon } from './lexicon.ts'

/** One text with what is known of it; what nobody has said is absent. */
export interface LabelledText {
  readonly text: string
  readonly subject: string
  /** BCP 47. */
  readonly language: string
  /** A text with an issue and no kind is a complaint. */
  readonly kind?: Kind
  /** What a follow-up says to our last letter. */
  readonly answer?: Answer
  readonly issue?: Issue
  /** Further grievances. */
  readonly also?: readonly Issue[]
  readonly severity?: Severity
  readonly tone?: Tone
  readonly wants?: readonly Wish[]
  readonly evidence?: Evidence
}

/** Kinds that the text shows; the others show by how a mail was sent. */
export const WRITTEN_KINDS = [
  'complaint',
  'follow-up',
  'inquiry',
  'order',
  'thanks',
  'newsletter',
  'spam',
] as const satisfies readonly Kind[]

/** What the model is asked, in the order of its columns. */
export const QUESTIONS: readonly Question[] = [
  { name: 'kind', classes: WRITTEN_KINDS, choice: 'one' },
  { name: 'answer', classes: ANSWERS, choice: 'one' },
  { name: 'issue', classes: ISSUES, choice: 'one' },
  { name: 'grievances', classes: ISSUES, choice: 'each' },
  { name: 'severity', classes: SEVERITIES, choice: 'one' },
  { name: 'tone', classes: TONES, choice: 'one' },
  { name: 'wants', classes: WISHES, choice: 'each' },
]

const CLOSED: Readonly<Record<string, readonly string[]>> = {
  kind: WRITTEN_KINDS,
  answer: ANSWERS,
  issue: ISSUES,
  also: ISSUES,
  severity: SEVERITIES,
  tone: TONES,
  wants: WISHES,
  evidence: EVIDENCES,
}

/**
 * Reads one file of labelled texts, one JSON object a line; its name begins with the language: `de.jsonl`, `de.short.jsonl`.
 * @throws ConfigError with file and line
 */
export function parseLabelledTexts(file: string, text: string): readonly LabelledText[] {
  const language = file.slice(file.lastIndexOf('/') + 1).split('.', 1)[0] ?? ''
  const found: LabelledText[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') found.push(labelledText(`${file}:${index + 1}`, line, language))
  }
  return found
}

function labelledText(where: string, line: string, language: string): LabelledText {
  let read: unknown
  try {
    read = JSON.parse(line)
  } catch {
    throw new ConfigError(`${where}: not a JSON object; each line is one text with its labels.`)
  }
  const given = Object.entries(read ?? {}) as [string, unknown][]
  if (!given.some(([key, value]) => key === 'text' && typeof value === 'string' && value.trim() !== ''))
    throw new ConfigError(`${where}: "text" is missing.`)
  for (const [key, value] of given) {
    const allowed = CLOSED[key]
    if (!allowed) continue
    const wrong = (Array.isArray(value) ? value : [value]).find((one) => !allowed.includes(one))
    if (wrong !== undefined)
      throw new ConfigError(`${where}: "${key}" can't be ${JSON.stringify(wrong)}; one of ${allowed.join(', ')}.`)
  }
  return { subject: '', language, ...(read as { text: string }) }
}

/** @param weight how much the text counts; 1 for one of config/training/ */
export function exampleOf(labelled: LabelledText, lexicon: Lexicon, weight: number): Example {
  const { issue, also, severity, tone, wants, answer } = labelled
  const kind = labelled.kind ?? (issue === undefined ? undefined : 'complaint')
  const one = (value: string | undefined) => (value === undefined ? null : [value])
  return {
    features: featuresOf(labelled, lexicon),
    labels: [
      one(kind),
      one(answer),
      one(issue),
      issue && also ? [issue, ...also] : null,
      one(severity),
      one(tone),
      wants ?? null,
    ],
    weight,
  }
}

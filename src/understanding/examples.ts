/** Labelled texts for the model: what authors wrote in config/training/, and what staff put right. */
import { ConfigError } from '../craft/config-file.ts'
import {
  EVIDENCES,
  type Evidence,
  ISSUES,
  type Issue,
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
  readonly issue?: Issue
  /** Further grievances. */
  readonly also?: readonly Issue[]
  readonly severity?: Severity
  readonly tone?: Tone
  readonly wants?: readonly Wish[]
  readonly evidence?: Evidence
}

/** What the model is asked, in the order of its columns. */
export const QUESTIONS: readonly Question[] = [
  { name: 'issue', classes: ISSUES, choice: 'one' },
  { name: 'grievances', classes: ISSUES, choice: 'each' },
  { name: 'tone', classes: TONES, choice: 'one' },
  { name: 'wants', classes: WISHES, choice: 'each' },
]

const CLOSED: Readonly<Record<string, readonly string[]>> = {
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
  const { issue, also, tone, wants } = labelled
  const one = (value: string | undefined) => (value === undefined ? null : [value])
  return {
    features: featuresOf(labelled, lexicon),
    labels: [one(issue), issue && also ? [issue, ...also] : null, one(tone), wants ?? null],
    weight,
  }
}

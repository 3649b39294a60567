/**
 * Lines for the file of a closed case that a model may propose: asked with the course of the ticket alone (days, kinds of
 * letters, promises), so that no word of a mail goes with the question and nobody outside can have dictated the answer.
 */
import { z } from 'zod'
import type { DetectLanguage } from '../craft/language.ts'
import type { ModelQuestion } from '../ports/model.ts'
import type { ClosingLines } from '../ticket/model-job.ts'
import { figuresNotIn, formTrips } from './paper-guards.ts'
import type { PaperLanguage } from './paper-texts.ts'
import { copied, type Trip, trip } from './refine-guards.ts'
import { CANARY } from './refine-prompt.ts'

/** Closed words, days and counts. */
export interface CaseCourse {
  readonly issue: string | null
  readonly severity: string
  readonly cause: string | null
  readonly responsibility: string | null
  readonly opened: string
  readonly mails: number
  readonly letters: readonly { readonly day: string; readonly letter: string; readonly offers: readonly string[] }[]
  readonly answers: readonly { readonly day: string; readonly answer: string | null }[]
  readonly firstResponse: { readonly due: string | null; readonly met: string | null }
  readonly solution: { readonly due: string | null; readonly met: string | null }
  readonly promises: readonly {
    readonly what: string
    readonly due: string
    readonly state: string
    readonly done: string | null
  }[]
  readonly satisfaction: string | null
}

const said = z.object({ well: z.string(), better: z.string(), prevention: z.string() })

export const CLOSING_RULES = `You work for the complaints desk of a trading company. Reference of this text: ${CANARY}.
A colleague closes a complaint and has to write three short lines into its file. You get the course of the ticket: its issue, the days on which mails came and letters left, what was offered and answered, which promises were kept. You propose the lines; the colleague changes them or throws them away.
- well: what went well in how the desk handled it, by the course alone.
- better: what to do better next time, by the course alone: late answers, promises kept late, many letters for one matter.
- prevention: one step that would keep such a complaint from coming again, fitting its issue and cause.
One sentence each, of at most twenty-five words (sixty characters in Chinese), matter-of-fact. Where the course shows nothing for a line, return it empty rather than guess. Times are in UTC. Every figure and day stands in the course, or can be left out. No names, links, banks, accounts, sums. Blame no person. Plain text, in the language that is named. Return JSON of the given form only.`

export function closingQuestion(course: CaseCourse, language: PaperLanguage): ModelQuestion<ClosingLines> {
  const named = language === 'en' ? 'English' : 'Simplified Chinese'
  return {
    task: 'closing',
    stable: CLOSING_RULES,
    own: `# Course of the ticket\n${JSON.stringify(course)}\nReturn the lines in ${named}.`,
    answer: said,
    longest: 800,
  }
}

const CHARACTERS = { 'zh-Hans': 120, en: 300 } as const

/** One line each, without what a machine puts around it. */
export function tidyLines({ well, better, prevention }: ClosingLines): ClosingLines {
  const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim()
  return { well: tidy(well), better: tidy(better), prevention: tidy(prevention) }
}

/** Empty: the lines may be offered. */
export function guardLines(
  lines: ClosingLines,
  course: CaseCourse,
  guard: { readonly language: PaperLanguage; readonly detect: DetectLanguage },
): Trip[] {
  const parts = [lines.well, lines.better, lines.prevention].filter((part) => part !== '')
  const known = JSON.stringify(course)
  const all = parts.join('\n')
  return [
    ...parts.flatMap((part) => formTrips(part, guard, NO_LINE)),
    ...parts.filter((part) => part.length > CHARACTERS[guard.language]).map((part) => trip('length', part)),
    ...figuresNotIn(known, all, guard.language).map((text) => trip('figure', text)),
    ...(copied(all, known, CLOSING_RULES) ? [trip('leak', 'the instructions')] : []),
  ]
}

/** The desk may speak of itself here; money and banks have no place. */
const NO_LINE =
  /\b(?:bank\w*|IBAN|SWIFT|wire[ds]?|wallet\w*|PayPal)\b|银行|账户|帐户|账号|帐号|户名|收款|汇款|打款|转账|支付宝|银行卡|卡号/iu

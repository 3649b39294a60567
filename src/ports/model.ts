/**
 * A language model as the program knows it: a question with a schema goes out, an answer of that schema comes back or the
 * reason why none did. It never throws but for the caller's own signal, and nobody waits for it to go on.
 */
import type { z } from 'zod'

/** What the model is asked for; figures are counted by it. */
export const MODEL_TASKS = ['letter', 'mirror', 'findings', 'translation', 'pictures', 'paper', 'closing'] as const
export type ModelTask = (typeof MODEL_TASKS)[number]

/** Why no answer of use came; the desk has a sentence for each. */
export const MODEL_FAILURES = [
  /** No key, or switched off for this market, account or altogether. */
  'off',
  'key-refused',
  'model-unknown',
  /** The service does not take such a question: another protocol, no credit, a model without structured answers. */
  'question-refused',
  'too-large',
  'too-busy',
  'service-down',
  'too-slow',
  'cut-off',
  'refused',
  'malformed',
  'budget-spent',
] as const
export type ModelFailure = (typeof MODEL_FAILURES)[number]

/** Tokens of one answer, or of a day's. */
export interface ModelUsage {
  /** Read anew, at the full price. */
  readonly input: number
  /** Of the stable part: read from the cache, and written into it. */
  readonly cacheRead: number
  readonly cacheWrite: number
  readonly output: number
}

export interface ModelPicture {
  readonly type: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp'
  readonly bytes: Uint8Array
}

export interface ModelQuestion<T> {
  readonly task: ModelTask
  /** The long part, the same for every mail of this task: what the service keeps. */
  readonly stable: string
  /** This mail's part. */
  readonly own: string
  readonly pictures?: readonly ModelPicture[]
  readonly answer: z.ZodType<T>
  /** Bound of the answer, in tokens. */
  readonly longest: number
}

export type ModelAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: ModelFailure }

/** What a question was answered, as it came: read by the question's schema when it is judged. */
export type ModelSaid =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: ModelFailure }

/** What became of one question of a batch. */
export interface BatchLine {
  readonly id: string
  /** null: the service did not come to it, or could not answer; nothing was taken for it. */
  readonly said: ModelSaid | null
  readonly usage: ModelUsage
}

/** Why the service did not do what was asked of its batches. */
export type BatchFailure =
  | ModelFailure
  /** It has no such thing: a gateway that only answers single questions. */
  | 'no-batches'
  /** No batch of this name, or no longer. */
  | 'gone'
  /** Whether it was made can't be told: no answer came. */
  | 'unknown'

export type BatchAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: BatchFailure }

/** Many questions that are answered together, later, at half the price. It throws no more than Model does. */
export interface ModelBatches {
  /** Asked once and never again by itself: who hears 'unknown' looks with `find`. Gives the service's id. */
  make(
    questions: readonly { readonly id: string; readonly question: ModelQuestion<unknown> }[],
    signal: AbortSignal,
  ): Promise<BatchAnswer<string>>
  /** Ids of so many questions made since then, the newest first. */
  find(what: { readonly since: string; readonly count: number }, signal: AbortSignal): Promise<BatchAnswer<string[]>>
  /** Whether all was answered. */
  isOver(id: string, signal: AbortSignal): Promise<BatchAnswer<boolean>>
  /** In any order; a line that can't be read is left out. */
  lines(id: string, signal: AbortSignal): Promise<BatchAnswer<BatchLine[]>>
  cancel(id: string, signal: AbortSignal): Promise<BatchAnswer<null>>
  /** Takes questions and answers off the service. */
  remove(id: string, signal: AbortSignal): Promise<BatchAnswer<null>>
}

export interface Model {
  /** Name of the model, for people. */
  readonly name: string
  /** @param signal gives up; the answer is then 'too-slow' */
  ask<T>(question: ModelQuestion<T>, signal: AbortSignal): Promise<ModelAnswer<T>>
}

/** What one try told, for the meter: the counts and nothing of the words. */
export interface ModelCount {
  readonly task: ModelTask
  readonly why: ModelFailure | null
  readonly usage: ModelUsage
  readonly milliseconds: number
}

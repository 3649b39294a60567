/**
 * A language model as the program knows it: a question with a schema goes out, an answer of that schema comes back or the
 * reason why none did. It never throws but for the caller's own signal, and nobody waits for it to go on.
 */
import type { z } from 'zod'

/** What the model is asked for; figures are counted by it. */
export const MODEL_TASKS = ['letter', 'mirror', 'findings', 'translation', 'pictures'] as const
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

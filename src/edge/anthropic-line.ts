/** The line to the Messages API: how a question goes out, and how what comes back is told apart. */
import type Anthropic from '@anthropic-ai/sdk'
import { limits } from '../limits.ts'
import type { ModelFailure, ModelQuestion, ModelSaid, ModelUsage } from '../ports/model.ts'
import { askThrough } from './web.ts'

export interface LineOptions {
  readonly key: string
  readonly model: string
  /** Of a gateway; null: the service's own address. */
  readonly url: string | null
  /** socks5://… or http://…; null: straight. */
  readonly proxy: string | null
  /** Seconds of one try; shorter in tests. */
  readonly trySeconds?: number
}

const SERVICE = 'https://api.anthropic.com'
const RETRIES = 2
/** Answers of a whole batch come in one file. */
const LONGEST_ANSWER_BYTES = limits.modelBatchBytes

interface Sdk {
  readonly api: typeof import('@anthropic-ai/sdk')
  readonly zod: typeof import('@anthropic-ai/sdk/helpers/zod')
}

/** Loaded with the first question: without a key it costs neither time nor memory. */
const loadSdk = async (): Promise<Sdk> => ({
  api: await import('@anthropic-ai/sdk'),
  zod: await import('@anthropic-ai/sdk/helpers/zod'),
})

export interface Line extends Sdk {
  readonly client: Anthropic
}

/** Opened with the first question, once. */
export function lazyLine(options: LineOptions): () => Promise<Line> {
  let opened: Promise<Line> | null = null
  return () => {
    opened ??= openLine(options).catch((error: unknown) => {
      // A file that could not be read once is asked for again with the next question.
      opened = null
      throw error
    })
    return opened
  }
}

async function openLine({ key, url, proxy, trySeconds = limits.modelTrySeconds }: LineOptions): Promise<Line> {
  const sdk = await loadSdk()
  const client = new sdk.api.default({
    apiKey: key,
    // Named here, as the SDK would take it from the environment or from a profile in the home folder.
    authToken: null,
    baseURL: url ?? SERVICE,
    timeout: trySeconds * 1_000,
    maxRetries: RETRIES,
    logLevel: 'off',
    // Followed, a redirection would carry the key and the customer's mail to whoever it names.
    fetchOptions: { redirect: 'manual' },
    ...(proxy !== null && { fetch: fetchThrough(proxy, trySeconds) }),
  })
  return { ...sdk, client }
}

/** A question as the service takes it, alone or in a batch. */
export function paramsOf(
  { zod }: Line,
  model: string,
  question: ModelQuestion<unknown>,
): Anthropic.MessageCreateParamsNonStreaming {
  return {
    model,
    max_tokens: question.longest,
    system: [{ type: 'text', text: question.stable, cache_control: { type: 'ephemeral' } }],
    messages: [{ role: 'user', content: contentOf(question) }],
    output_config: { format: zod.zodOutputFormat(question.answer) },
  }
}

function contentOf({ own, pictures = [] }: ModelQuestion<unknown>): Anthropic.ContentBlockParam[] {
  const shown = pictures.map(({ type, bytes }): Anthropic.ContentBlockParam => {
    const data = Buffer.from(bytes).toString('base64')
    return { type: 'image', source: { type: 'base64', media_type: type, data } }
  })
  return [...shown, { type: 'text', text: own }]
}

/** The words of an answer, or why it is none. */
export function saidIn(said: {
  readonly stop_reason: string | null
  readonly content: readonly { readonly type: string; readonly text?: string | undefined }[]
}): ModelSaid {
  if (said.stop_reason === 'refusal') return { ok: false, why: 'refused' }
  if (said.stop_reason === 'max_tokens' || said.stop_reason === 'model_context_window_exceeded')
    return { ok: false, why: 'cut-off' }
  return { ok: true, text: said.content.flatMap((block) => (block.type === 'text' ? (block.text ?? []) : [])).join('') }
}

export function usageOf(usage?: {
  readonly input_tokens?: number | null | undefined
  readonly output_tokens?: number | null | undefined
  readonly cache_read_input_tokens?: number | null | undefined
  readonly cache_creation_input_tokens?: number | null | undefined
}): ModelUsage {
  return {
    input: counted(usage?.input_tokens),
    cacheRead: counted(usage?.cache_read_input_tokens),
    cacheWrite: counted(usage?.cache_creation_input_tokens),
    output: counted(usage?.output_tokens),
  }
}

/** More than any model reads or writes in one answer. */
const MOST_TOKENS = 10_000_000

/** A gateway's nonsense must neither lower nor spoil what a day has cost. */
function counted(tokens: unknown): number {
  const number = typeof tokens === 'number' && Number.isFinite(tokens) ? Math.round(tokens) : 0
  return Math.min(Math.max(number, 0), MOST_TOKENS)
}

const BY_STATUS: Readonly<Record<number, ModelFailure>> = {
  401: 'key-refused',
  403: 'key-refused',
  404: 'model-unknown',
  408: 'too-slow',
  413: 'too-large',
  429: 'too-busy',
  529: 'too-busy',
}

export function failureOf(api: Sdk['api'], error: unknown): ModelFailure {
  if (error instanceof api.APIConnectionTimeoutError || error instanceof api.APIUserAbortError) return 'too-slow'
  if (!(error instanceof api.APIError) || typeof error.status !== 'number') return 'service-down'
  return BY_STATUS[error.status] ?? (error.status >= 500 ? 'service-down' : 'question-refused')
}

function fetchThrough(proxy: string, seconds: number): typeof fetch {
  const ask = askThrough(proxy, seconds, LONGEST_ANSWER_BYTES)
  return (address, init = {}) =>
    ask(address instanceof Request ? address.url : String(address), {
      method: init.method ?? 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === 'string' ? init.body : null,
      signal: init.signal ?? undefined,
    })
}

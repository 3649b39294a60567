/**
 * The model behind the Messages API: Claude, or a gateway that speaks the same protocol. Every answer is read by our own
 * schema; why one is of no use is told from the service's word, since the SDK's own parser hides it.
 */
import type Anthropic from '@anthropic-ai/sdk'
import { limits } from '../limits.ts'
import type { Model, ModelAnswer, ModelCount, ModelFailure, ModelQuestion, ModelUsage } from '../ports/model.ts'
import { askThrough } from './web.ts'

export interface AnthropicOptions {
  readonly key: string
  readonly model: string
  /** Of a gateway; null: the service's own address. */
  readonly url: string | null
  /** socks5://… or http://…; null: straight. */
  readonly proxy: string | null
  /** Questions on their way at once; others wait. */
  readonly atOnce: number
  /** Seconds of one try; shorter in tests. */
  readonly trySeconds?: number
  /** Hears of every question what it took, whether answered or not. */
  readonly counted: (count: ModelCount) => Promise<void>
}

const SERVICE = 'https://api.anthropic.com'
const NOTHING: ModelUsage = { input: 0, cacheRead: 0, cacheWrite: 0, output: 0 }
const RETRIES = 2

interface Sdk {
  readonly api: typeof import('@anthropic-ai/sdk')
  readonly zod: typeof import('@anthropic-ai/sdk/helpers/zod')
}

/** Loaded with the first question: without a key it costs neither time nor memory. */
const loadSdk = async (): Promise<Sdk> => ({
  api: await import('@anthropic-ai/sdk'),
  zod: await import('@anthropic-ai/sdk/helpers/zod'),
})

interface Line extends Sdk {
  readonly client: Anthropic
}

export function createAnthropic(options: AnthropicOptions): Model {
  let opened: Promise<Line> | null = null
  const line = (): Promise<Line> => {
    opened ??= openLine(options).catch((error: unknown) => {
      // A file that could not be read once is asked for again with the next question.
      opened = null
      throw error
    })
    return opened
  }
  const turn = turnstile(options.atOnce)
  return {
    name: options.model,
    async ask(question, signal) {
      const leave = await turn()
      const begun = performance.now()
      try {
        const { answer, usage } = await askOnce(await line(), options.model, question, signal)
        const why = answer.ok ? null : answer.why
        const milliseconds = Math.round(performance.now() - begun)
        await options.counted({ task: question.task, why, usage, milliseconds })
        return answer
      } finally {
        leave()
      }
    },
  }
}

async function openLine({ key, url, proxy, trySeconds = limits.modelTrySeconds }: AnthropicOptions): Promise<Line> {
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

async function askOnce<T>(
  { client, api, zod }: Line,
  model: string,
  question: ModelQuestion<T>,
  signal: AbortSignal,
): Promise<{ answer: ModelAnswer<T>; usage: ModelUsage }> {
  try {
    const said = await client.messages.create(
      {
        model,
        max_tokens: question.longest,
        system: [{ type: 'text', text: question.stable, cache_control: { type: 'ephemeral' } }],
        messages: [{ role: 'user', content: contentOf(question) }],
        output_config: { format: zod.zodOutputFormat(question.answer) },
      },
      { signal },
    )
    return { answer: answerIn(said, question), usage: usageOf(said.usage) }
  } catch (error) {
    return { answer: { ok: false, why: failureOf(api, error) }, usage: NOTHING }
  }
}

function contentOf({ own, pictures = [] }: ModelQuestion<unknown>): Anthropic.ContentBlockParam[] {
  const shown = pictures.map(({ type, bytes }): Anthropic.ContentBlockParam => {
    const data = Buffer.from(bytes).toString('base64')
    return { type: 'image', source: { type: 'base64', media_type: type, data } }
  })
  return [...shown, { type: 'text', text: own }]
}

function answerIn<T>(said: Anthropic.Message, { answer }: ModelQuestion<T>): ModelAnswer<T> {
  if (said.stop_reason === 'refusal') return { ok: false, why: 'refused' }
  if (said.stop_reason === 'max_tokens' || said.stop_reason === 'model_context_window_exceeded')
    return { ok: false, why: 'cut-off' }
  const text = said.content.flatMap((block) => (block.type === 'text' ? block.text : [])).join('')
  const read = answer.safeParse(jsonIn(text))
  return read.success ? { ok: true, value: read.data } : { ok: false, why: 'malformed' }
}

/** A gateway that does not know about schemas gets its JSON in a fence. */
function jsonIn(text: string): unknown {
  const bare = /^\s*```(?:json)?\s*\n([\s\S]*)\n```\s*$/.exec(text)?.[1] ?? text
  try {
    return JSON.parse(bare)
  } catch {
    return null
  }
}

function usageOf(usage: Anthropic.Usage | undefined): ModelUsage {
  return {
    input: usage?.input_tokens ?? 0,
    cacheRead: usage?.cache_read_input_tokens ?? 0,
    cacheWrite: usage?.cache_creation_input_tokens ?? 0,
    output: usage?.output_tokens ?? 0,
  }
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

function failureOf(api: Sdk['api'], error: unknown): ModelFailure {
  if (error instanceof api.APIConnectionTimeoutError || error instanceof api.APIUserAbortError) return 'too-slow'
  if (!(error instanceof api.APIError) || typeof error.status !== 'number') return 'service-down'
  return BY_STATUS[error.status] ?? (error.status >= 500 ? 'service-down' : 'question-refused')
}

function fetchThrough(proxy: string, seconds: number): typeof fetch {
  const ask = askThrough(proxy, seconds)
  return (address, init = {}) =>
    ask(address instanceof Request ? address.url : String(address), {
      method: init.method ?? 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === 'string' ? init.body : null,
      signal: init.signal ?? undefined,
    })
}

/** Lets so many in at once; each says when it leaves, and its place goes to whoever has waited longest. */
function turnstile(most: number): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let inside = 0
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else inside -= 1
  }
  return async () => {
    if (inside >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else inside += 1
    return leave
  }
}

/**
 * The model behind the Messages API: Claude, or a gateway that speaks the same protocol. Every answer is read by our own
 * schema; why one is of no use is told from the service's word, since the SDK's own parser hides it.
 */
import { readAnswer } from '../craft/model-answer.ts'
import type { Model, ModelAnswer, ModelBatches, ModelCount, ModelQuestion, ModelUsage } from '../ports/model.ts'
import { anthropicBatches } from './anthropic-batches.ts'
import { failureOf, type Line, type LineOptions, lazyLine, paramsOf, saidIn, usageOf } from './anthropic-line.ts'

export interface AnthropicOptions extends LineOptions {
  /** Questions on their way at once; others wait. */
  readonly atOnce: number
  /** Hears of every question what it took, whether answered or not; of those of a batch whoever reads it tells. */
  readonly counted: (count: ModelCount) => Promise<void>
}

const NOTHING: ModelUsage = { input: 0, cacheRead: 0, cacheWrite: 0, output: 0 }

export function createAnthropic(options: AnthropicOptions): Model & { readonly batches: ModelBatches } {
  const line = lazyLine(options)
  const turn = turnstile(options.atOnce)
  return {
    name: options.model,
    batches: anthropicBatches(line, options.model),
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

async function askOnce<T>(
  line: Line,
  model: string,
  question: ModelQuestion<T>,
  signal: AbortSignal,
): Promise<{ answer: ModelAnswer<T>; usage: ModelUsage }> {
  try {
    const message = await line.client.messages.create(paramsOf(line, model, question), { signal })
    const usage = usageOf(message.usage)
    const said = saidIn(message)
    if (!said.ok) return { answer: said, usage }
    const read = readAnswer(question.answer, said.text)
    return { answer: read ? { ok: true, ...read } : { ok: false, why: 'malformed' }, usage }
  } catch (error) {
    return { answer: { ok: false, why: failureOf(line.api, error) }, usage: NOTHING }
  }
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

/** What `doctor` says of the model: asked one small question, and how far today's budget is. */
import { z } from 'zod'
import type { Messages } from '../desk/messages/en.ts'
import { createAnthropic } from '../edge/anthropic.ts'
import { createMeter } from '../journey/model-meter.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { MODEL_NO_BATCHES, MODEL_TROUBLE, type ModelTrouble } from '../ports/ledger/marks.ts'
import type { ModelSettings } from '../settings/model.ts'
import { type Finding, finding } from './doctor-findings.ts'

const SECONDS = 15

/** @param ledger null where it could not be opened */
export async function modelFindings(
  m: Messages,
  settings: ModelSettings | null,
  ledger: Ledger | null,
  clock: Clock,
): Promise<Finding[]> {
  if (settings === null) return [finding('model', 'ok', m.setUp.doctor.noModel)]
  const { key, name, url, proxy, tokensADay } = settings
  const meter = ledger && createMeter(ledger, clock, settings)
  const model = createAnthropic({
    key,
    model: name,
    url,
    proxy,
    atOnce: 1,
    trySeconds: SECONDS / 3,
    // A second process writes nothing: this one question is not counted.
    counted: async () => undefined,
  })
  const answer = await model.ask(
    {
      task: 'findings',
      stable: 'Answer with JSON of the given form only.',
      own: 'Say yes.',
      answer: z.object({ yes: z.boolean() }),
      longest: 50,
    },
    AbortSignal.timeout(SECONDS * 1_000),
  )
  const found = [
    finding('model', answer.ok ? 'ok' : 'problem', answer.ok ? m.model.fine : m.model.failure[answer.why], name),
  ]
  const mark = ledger && (await ledger.marks.mark(MODEL_TROUBLE))
  if (mark) {
    const { why, since }: ModelTrouble = JSON.parse(mark)
    found.push(finding('model', 'note', `${m.model.failure[why]} (${m.model.since} ${since.slice(0, 16)}Z)`, name))
  }
  if (!meter || !ledger) return found
  const figure = new Intl.NumberFormat(m.tag)
  const { tokens, micros } = await meter.spent()
  const over = await meter.isSpent()
  const [none, batches] = await Promise.all([ledger.marks.mark(MODEL_NO_BATCHES), ledger.modelBatches.open(null)])
  if (none !== null) found.push(finding('model', 'note', `${m.model.noBatches} ${none.slice(0, 16)}Z`, name))
  for (const { asks, madeAt, state } of batches) {
    const lies = m.model.batch[state](figure.format(asks.length), asks.length)
    found.push(finding('model', 'ok', `${lies} (${m.model.since} ${madeAt.slice(0, 16)}Z)`, name))
  }
  const kept = batches.reduce((sum, batch) => sum + batch.tokens, 0)
  const spent = [
    m.model.budget(figure.format(tokens), figure.format(tokensADay)),
    ...(kept > 0 ? [m.model.kept(figure.format(kept))] : []),
  ]
  const isOver = tokens >= tokensADay || (settings.moneyADay !== null && micros >= settings.moneyADay * 1_000_000)
  const why = over ? [isOver ? m.model.failure['budget-spent'] : m.model.keptAll] : []
  return [...found, finding('model', over ? 'note' : 'ok', [...spent, ...why].join(' '), name)]
}

/** The daemon's model: from settings to a model within its budget, and the work beside everything else. */
import { createAnthropic } from '../edge/anthropic.ts'
import type { JourneyContext } from '../journey/context.ts'
import { createMeter, withinBudget } from '../journey/model-meter.ts'
import { type ModelWork, startModelWork } from '../journey/model-work.ts'
import type { ModelSettings } from '../settings/model.ts'

const AT_ONCE = 4

/** What acts and desk may know of the model. */
export function modelInfo(settings: ModelSettings | null): JourneyContext['model'] {
  if (settings === null) return undefined
  const { name, offAccounts, offMarkets } = settings
  return {
    name,
    isOn: (account, market) => !offAccounts.includes(account) && (market === null || !offMarkets.includes(market)),
  }
}

/** Starts the work; nothing where there is no model. */
export function startModel(
  settings: ModelSettings | null,
  context: JourneyContext,
  held: () => readonly string[],
  signal: AbortSignal,
): ModelWork | null {
  if (settings === null) return null
  const meter = createMeter(context.ledger, context.clock, settings)
  const { key, name: model, url, proxy } = settings
  const asked = createAnthropic({ key, model, url, proxy, atOnce: AT_ONCE, counted: meter.counted })
  // Also where none is made any more: those that lie open from before are brought home.
  const together = { service: asked.batches, meter, from: settings.batchFrom }
  return startModelWork({ ...settings, context, model: withinBudget(asked, meter), together, held, signal })
}

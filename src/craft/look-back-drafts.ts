/** What amends would have drafted, by market: counts of languages, offers and questions. */
import { type LookedCase, localMinute } from './looked-case.ts'

/** What amends would have drafted in a market. */
export interface MarketDrafts {
  readonly market: string | null
  readonly letters: number
  readonly languages: readonly Counted[]
  /** What the letter suggests first; none where it asks first. */
  readonly remedies: readonly Counted[]
  readonly asks: readonly Counted[]
  /** Minute of the customer's day by which half of the letters have arrived; null where no zone is known. */
  readonly halfBy: number | null
}

/** The most frequent first. */
export interface Counted {
  readonly key: string
  readonly count: number
}

export function draftsOf(cases: readonly LookedCase[]): MarketDrafts[] {
  const drafted = cases.flatMap((one) => (one.draft ? [{ market: one.market, zone: one.zone, draft: one.draft }] : []))
  const markets = [...Map.groupBy(drafted, ({ market }) => market)].map(([market, some]) => {
    const minutes = some.map((one) => localMinute(one, one.draft.sendAt)).filter((minute) => minute !== null)
    return {
      market,
      letters: some.length,
      languages: counted(some.map(({ draft }) => draft.language)),
      remedies: counted(some.flatMap(({ draft }) => draft.remedies.slice(0, 1))),
      asks: counted(some.flatMap(({ draft }) => draft.asks)),
      halfBy: minutes.sort((a, b) => a - b)[Math.ceil(minutes.length / 2) - 1] ?? null,
    }
  })
  return markets.sort((a, b) => b.letters - a.letters || ((a.market ?? '') < (b.market ?? '') ? -1 : 1))
}

function counted(keys: readonly string[]): Counted[] {
  const counts = [...Map.groupBy(keys, (key) => key)].map(([key, all]) => ({ key, count: all.length }))
  return counts.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

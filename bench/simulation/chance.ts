/** Dice that fall the same way for the same seed. */
export interface Chance {
  /** In [0, 1). */
  share(): number
  pick<T>(from: readonly T[]): T
  weighted<T>(from: readonly T[], weight: (one: T) => number): T
}

/** Mulberry32: 32 bits of state, even enough for a simulation, no use for secrets. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const weighted = <T>(from: readonly T[], weight: (one: T) => number): T => {
    let left = share() * from.reduce((sum, one) => sum + weight(one), 0)
    for (const one of from) {
      left -= weight(one)
      if (left < 0) return one
    }
    const last = from.at(-1)
    if (last === undefined) throw new Error('nothing to choose from')
    return last
  }
  return { share, weighted, pick: (from) => weighted(from, () => 1) }
}

/** What a fuzz target is, and how it is run: fast-check makes the cases, each is timed, a failure prints how to repeat it. */
import fc from 'fast-check'

/** A case may cost so much processor time; wall time would count what the machine does besides. */
const SLOWEST_MS = 1_000
/** A case that waits for something, a server say, is a hang beyond this. */
const LONGEST_WAIT_MS = 20_000
const LOOK_MS = 100
const BATCH = 200

export interface Target {
  readonly name: string
  /** Runs cases until `cases` are done or `ms` have passed, whichever comes first. */
  run(options: RunOptions): Promise<Report>
}

export interface RunOptions {
  readonly seed: number
  readonly cases: number
  readonly ms: number
  /** Told the seed of each batch before it runs, so that a hang can be repeated too. */
  readonly began?: (seed: number) => void
}

export interface Report {
  readonly cases: number
  /** Processor time of the slowest case, in milliseconds. */
  readonly worstMs: number
  /** Counterexample, seed and message of the first failure; null where all held. */
  readonly failure: string | null
}

/** @param check throws where a property is broken. */
export function target<T>(name: string, cases: fc.Arbitrary<T>, check: (one: T) => void | Promise<void>): Target {
  return {
    name,
    async run({ seed, cases: most, ms, began }) {
      const until = performance.now() + ms
      let count = 0
      let worstMs = 0
      const timed = async (one: T): Promise<void> => {
        const before = process.threadCpuUsage()
        let timer: NodeJS.Timeout | undefined
        const checked = check(one)
        if (checked !== undefined) {
          const late = new Promise<never>((_, reject) => {
            let looks = 0
            // Counted in turns of the event loop: a machine that stood still is no hang.
            timer = setInterval(() => {
              if (++looks >= LONGEST_WAIT_MS / LOOK_MS) reject(new Error(`hung for ${LONGEST_WAIT_MS} ms`))
            }, LOOK_MS)
          })
          await Promise.race([checked, late]).finally(() => clearInterval(timer))
        }
        const { user, system } = process.threadCpuUsage(before)
        const took = (user + system) / 1_000
        worstMs = Math.max(worstMs, took)
        count++
        if (took > SLOWEST_MS) throw new Error(`took ${Math.round(took)} ms of processor time`)
      }
      for (let batch = seed; count < most && performance.now() < until; batch++) {
        began?.(batch)
        const outcome = await fc.check(fc.asyncProperty(cases, timed), {
          seed: batch,
          numRuns: Math.min(BATCH, most - count),
          interruptAfterTimeLimit: Math.max(1, until - performance.now()),
          maxSkipsPerRun: 0,
        })
        if (outcome.failed && outcome.counterexample !== null) {
          const shown = fc.stringify(outcome.counterexample).slice(0, 2_000)
          return {
            cases: count,
            worstMs,
            failure: `${name} --seed ${batch}: ${String(outcome.errorInstance)}\n${shown}`,
          }
        }
      }
      return { cases: count, worstMs, failure: null }
    },
  }
}

/** @throws where a property does not hold; the message says which. */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

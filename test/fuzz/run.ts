/**
 * Runs fuzz targets: `node test/fuzz/run.ts [--target NAME] [--minutes 5] [--cases N] [--seed N]`. Prints a line a
 * target: cases, slowest case, failures with the seed that repeats them. Exit code 1 where something broke.
 */
import { parseArgs } from 'node:util'
import type { Target } from './fuzz.ts'
import { TARGETS } from './targets.ts'

const { values } = parseArgs({
  options: {
    target: { type: 'string' },
    minutes: { type: 'string', default: '5' },
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
})

const chosen = TARGETS.filter(({ name }) => values.target === undefined || name === values.target)
if (chosen.length === 0) {
  console.error(`no such target; there are: ${TARGETS.map(({ name }) => name).join(', ')}`)
  process.exitCode = 2
}
for (const one of chosen) await runOne(one)

async function runOne(one: Target): Promise<void> {
  // A hang leaves this line behind: the seed repeats it.
  const began = (seed: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${one.name} --seed ${seed} `)
  }
  const { cases, worstMs, failure } = await one.run({
    seed: Number(values.seed),
    cases: Number(values.cases),
    ms: Number(values.minutes) * 60_000,
    began,
  })
  console.log(
    `${one.name}: ${cases} cases from seed ${values.seed}, slowest ${Math.round(worstMs)} ms, ${failure === null ? 'no failure' : 'FAILED'}`,
  )
  if (failure === null) return
  console.log(failure)
  process.exitCode = 1
}

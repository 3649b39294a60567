import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import '../support/postgres.ts'
import { type RunOptions, runOnce } from './campaign.ts'
import { fewLanguages } from './daemon.ts'
import { withDatabase } from './database.ts'
import { watchEdges } from './edges.ts'

/** The short run of every build, beside points.test.ts; the long one is run by hand, see docs/reliability.md. */
const SEEDS = 8
const KILL_SEEDS = 1
const POSTGRES_SEEDS = 1
/** Fewer steps than by hand: every build pays for it. */
const STEPS = 30
/** A start of the child costs a second: every step that is saved saves some. */
const KILL_STEPS = 20
/** A machine that does other work at the same time takes longer; a run has its own end. */
const PATIENCE_MS = 180_000

let edited = ''
beforeAll(async () => {
  watchEdges()
  edited = await fewLanguages()
})
afterAll(() => rm(edited, { recursive: true, force: true }))

/** On a failure the message is the whole story: the seed, what happened in order, and which promise broke. */
async function holds(options: Omit<RunOptions, 'edited' | 'steps'>): Promise<void> {
  const { broken, trace, seed } = await runOnce({ ...options, edited, steps: options.kill ? KILL_STEPS : STEPS })
  const story = broken.length === 0 ? '' : [`seed ${seed}`, ...trace, ...broken].join('\n')
  expect(broken, story).toEqual([])
}

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('no complaint is lost, nothing is sent twice, unapproved or at a bad hour', { timeout: PATIENCE_MS }, () => {
  test.concurrent.each(seeds(SEEDS))('faults, clock jumps and restarts of seed %i', (seed) =>
    holds({ seed, kill: false }),
  )

  test.concurrent.each(seeds(KILL_SEEDS))('kill -9 at commits and commands of seed %i', (seed) =>
    holds({ seed, kill: true }),
  )

  test.skipIf(inject('postgresUrl') === null && process.env.AMENDS_TEST_ALL !== '1').each(seeds(POSTGRES_SEEDS))(
    'faults, clock jumps and restarts of seed %i on PostgreSQL',
    async (seed) => {
      const server = inject('postgresUrl')
      if (server === null) throw new Error('This test needs PostgreSQL.')
      await withDatabase(server, (databaseUrl) => holds({ seed, kill: false, databaseUrl }))
    },
  )
})

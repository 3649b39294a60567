import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'

/** What every build runs; more is run by hand, see docs/reliability.md. */
const KILL_SEEDS = 1
const SEEDS = 2
/** Some hundreds of lives; on a machine that does other work at the same time they take longer. */
const PATIENCE_MS = 1_800_000
/** Files in memory: a kill loses nothing that the system has taken, on a disk or not, and thousands of syncs cost minutes. */
const SCRATCH = existsSync('/dev/shm') ? { TMPDIR: '/dev/shm' } : {}

/** Runs the lives in processes of their own, which may be as many as there are processors. */
async function points(...values: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['test/torture/points-run.ts', ...values], {
    env: { ...process.env, ...SCRATCH, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const [said, complaints, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  // On a failure the message is the whole story: the seed, every life in order, and which promise broke.
  expect(code, said + complaints).toBe(0)
}

const shares = (which: readonly string[], ...values: readonly string[]) =>
  Promise.all(which.map((share) => points(...values, '--share', share)))

/** Real kills are dear: each day leaves out another third of the points, so that three days have them all. */
const today = Math.floor(Date.now() / 86_400_000) % 3
const TWO_THIRDS = ['1/3', '2/3', '3/3'].filter((_, index) => index !== today)

describe('wherever a daemon dies, no complaint is lost and nothing is sent twice or unapproved', () => {
  test(
    'each commit, step on a file and command of both journeys is a point where a test dies',
    { timeout: PATIENCE_MS },
    () => points('--compare'),
  )

  test('by kill -9 at two of three points, each in three days, a mail is one case, and a letter whose outcome is unknown is shown [mail 4, 27]', {
    timeout: PATIENCE_MS,
  }, async () => {
    await shares(TWO_THIRDS, '--kill', '--seeds', String(KILL_SEEDS))
  })

  test('by losing all its edges at once at each point, mixed anew by each seed [mail 103]', {
    timeout: PATIENCE_MS,
  }, async () => {
    await shares(['1/2', '2/2'], '--seeds', String(SEEDS))
  })
})

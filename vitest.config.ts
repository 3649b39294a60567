import { statfsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** Where there is room, the tests' files lie in memory: a daemon killed loses nothing there either, and thousands of syncs cost minutes. */
const MEMORY = '/dev/shm'
const ROOM_BYTES = 4 * 1024 ** 3
if (!process.env.TMPDIR && roomIn(MEMORY) >= ROOM_BYTES) process.env.TMPDIR = MEMORY

function roomIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return 0
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/postgres.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'coverage/vitest.json' }]],
  },
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { VARIABLES } from '../src/settings.ts'

describe('documents that cannot go stale', () => {
  test('.env.example names every variable that amends reads, and no other', () => {
    const named = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1])
    expect(named.filter((name) => name !== 'AMENDS_PASSWORD').sort()).toEqual([...VARIABLES].sort())
  })

  test('the README names the two commands and the test command', () => {
    const readme = readFileSync('README.md', 'utf8')
    for (const command of ['npm ci && npm run demo', 'npm ci && npm test', 'npm start'])
      expect(readme).toContain(command)
  })
})

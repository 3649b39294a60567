import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COMMITMENTS } from '../src/craft/letter-set.ts'
import { VARIABLES } from '../src/settings.ts'
import * as words from '../src/ticket/words.ts'

describe('documents that cannot go stale', () => {
  test('.env.example names every variable that amends reads, and no other', () => {
    const named = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1])
    expect(named.filter((name) => name !== 'AMENDS_PASSWORD').sort()).toEqual([...VARIABLES].sort())
  })

  test('config/vocabulary.json holds every closed list of the program, and no other', () => {
    const lists = Object.entries({ ...words, COMMITMENTS }).map(([name, list]) => [keyOf(name), [...list]])
    expect(JSON.parse(readFileSync('config/vocabulary.json', 'utf8'))).toEqual(Object.fromEntries(lists))
  })

  test('the schema of read --json knows the same words', () => {
    const { properties, $defs } = JSON.parse(readFileSync('docs/read.schema.json', 'utf8'))
    const { remedies, asks, warnings } = $defs.draft.properties
    expect(properties.kind.enum).toEqual(words.KINDS)
    expect(properties.issue.enum).toEqual([...words.ISSUES, null])
    expect(properties.alsoIssues.items.enum).toEqual(words.ISSUES)
    expect(properties.severity.enum).toEqual([...words.SEVERITIES, null])
    expect(properties.tone.enum).toEqual([...words.TONES, null])
    expect(properties.wants.items.enum).toEqual(words.WISHES)
    expect(properties.evidence.enum).toEqual([...words.EVIDENCES, null])
    expect(remedies.items.enum).toEqual(words.REMEDIES)
    expect(asks.items.enum).toEqual(words.ASKS)
    expect(warnings.items.enum).toEqual(words.WARNINGS)
  })

  test('the README names the two commands and the test command', () => {
    const readme = readFileSync('README.md', 'utf8')
    for (const command of ['npm ci && npm run demo', 'npm ci && npm test', 'npm start'])
      expect(readme).toContain(command)
  })
})

/** STAGE_LETTERS is stageLetters. */
const keyOf = (name: string) => name.toLowerCase().replace(/_./g, (pair) => pair.charAt(1).toUpperCase())

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { registerCommands } from '../src/cli/commands.ts'
import { COMMITMENTS } from '../src/craft/letter-set.ts'
import { VARIABLES } from '../src/settings.ts'
import * as words from '../src/ticket/words.ts'

/** What people read, and the config files that explain themselves. */
const pages = ['README.md', 'CONTRIBUTING.md', ...within('docs', '.md'), ...within('config', '.yaml')]

function within(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
}

const subcommandsOf = (command: Command) => command.commands.map((sub) => `${command.name()} ${sub.name()}`)

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
    expect(properties.consequences.items.enum).toEqual(words.CONSEQUENCES)
    expect(properties.churn.items.enum).toEqual(words.CHURN_SIGNS)
    expect(properties.moneyAtRisk.items.enum).toEqual(words.MONEY_RISKS)
    expect(remedies.items.enum).toEqual(words.REMEDIES)
    expect(asks.items.enum).toEqual(words.ASKS)
    expect(warnings.items.enum).toEqual(words.WARNINGS)
  })

  test('every command that a document names exists, and the README names them all', () => {
    const program = new Command()
    registerCommands(program, {})
    const known = new Set(program.commands.flatMap((command) => [command.name(), ...subcommandsOf(command)]))
    const spoken = /(?:amends -- |`amends )((?:templates )?[a-z][a-z-]*)|`(templates [a-z-]+)/g
    const named = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(spoken)].map(([, one, other]) => ({ page, command: one ?? other ?? '' })),
    )
    expect(named.filter(({ command }) => !known.has(command))).toEqual([])
    const readme = readFileSync('README.md', 'utf8')
    expect([...known].filter((command) => !readme.includes(`\`${command}`))).toEqual([])
  })

  test('every file that a document links to is there', () => {
    const links = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) =>
        join(dirname(page), match[1] ?? ''),
      ),
    )
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((path) => !existsSync(path))).toEqual([])
  })

  test('the README names the two commands and the test command', () => {
    const readme = readFileSync('README.md', 'utf8')
    for (const command of ['npm ci && npm run demo', 'npm ci && npm test', 'npm start'])
      expect(readme).toContain(command)
  })
})

/** STAGE_LETTERS is stageLetters. */
const keyOf = (name: string) => name.toLowerCase().replace(/_./g, (pair) => pair.charAt(1).toUpperCase())

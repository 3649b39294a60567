/** The desk's words about letters: what is wrong with a text is said in Chinese too, and differences are shown whole. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createTemplateSet } from '../../src/craft/letter.ts'
import { lineDiff } from '../../src/desk/line-diff.ts'
import { zhHansTemplates } from '../../src/desk/messages/zh-Hans-templates.ts'

const damage = readFileSync('templates/en/damage.hbs', 'utf8')
const inRemedy = (words: string): string => damage.replace('--- remedy ---', `--- remedy ---\n${words}`)
const BROKEN: readonly string[] = [
  inRemedy('{{nobody}}'),
  inRemedy('{{order}}'),
  inRemedy('{{ours}}'),
  inRemedy('{{upper order}}'),
  inRemedy('{{> nowhere}}'),
  inRemedy('so {{> offer}}'),
  inRemedy('{{#each order}}x{{/each}}'),
  inRemedy('{{#if nobody}}x{{/if}}'),
  inRemedy('{{^if order}}x{{/if}}'),
  inRemedy('{{~order}}'),
  inRemedy('Within 3 days!'),
  inRemedy('See https://x.example'),
  inRemedy('Please calm down.'),
  inRemedy('Dear [NAME]'),
  inRemedy('and {{remedies}} so on'),
  inRemedy('{{#if order}}x'),
  inRemedy('{{#> offer}}x{{/offer}}'),
  '--- grievance ---\nx\n',
  '--- remedy ---\nx\n--- grievance ---\nx\n',
  '--- grievance ---\nx\n--- remedy ---\nx\n--- remedy ---\nx\n',
  'words\n--- grievance ---\nx\n--- remedy ---\nx\n',
  '---grievance---\n--- remedy ---\nx\n',
  '--- nonsense ---\nx\n',
]

describe('what is wrong with a letter', () => {
  test.each(BROKEN)('is said in Chinese: %s', (text) => {
    const { problems } = createTemplateSet(
      new Map([
        ['en/damage.hbs', text],
        ['en/_words.yaml', readFileSync('templates/en/_words.yaml', 'utf8')],
        ['en/_partials.hbs', readFileSync('templates/en/_partials.hbs', 'utf8')],
      ]),
    )
    const said = problems.filter(({ file }) => file === 'en/damage.hbs').map(({ message }) => message)
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter((message) => !/\p{Script=Han}/u.test(zhHansTemplates.problem(message)))).toEqual([])
  })
})

describe('differences of two texts', () => {
  const marks = { same: ' ', added: '+', removed: '-' } as const
  const shown = (older: string, newer: string): string[] =>
    lineDiff(older, newer).map(({ kind, text }) => `${marks[kind]}${text}`)

  test('are the lines that came and went, at their place', () => {
    expect(shown('a\nb\nc\n', 'a\nx\nc\n')).toEqual([' a', '-b', '+x', ' c'])
    expect(shown('', 'a\n')).toEqual(['+a'])
    expect(shown('a\n', '')).toEqual(['-a'])
    expect(shown('a\nb\n', 'a\nb\n')).toEqual([' a', ' b'])
  })

  test('lose no line, whatever the texts are', () => {
    const words = ['a', 'b', 'c', '']
    let seed = 7
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    const some = (): string => Array.from({ length: random(9) }, () => words[random(4)]).join('\n')
    for (let round = 0; round < 300; round += 1) {
      const [older, newer] = [`x\n${some()}\ny\n`, `x\n${some()}\ny\n`]
      const lines = lineDiff(older, newer)
      const of = (left: string): string =>
        `${lines.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('\n')}\n`
      expect([of('added'), of('removed')]).toEqual([older, newer])
    }
  })
})

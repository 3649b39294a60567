import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readPlainTongue } from '../../src/understanding/lexicon-plain.ts'
import { shippedFiles } from './lexicon-shipped.ts'

const ANY = { has: () => true }
const own = [...shippedFiles].filter(([name]) => !name.endsWith('meanings.yaml'))

function asYaml(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return 'broken'
  }
}

const scalar = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      '坏',
      ' ',
      ', ',
      '-',
      '*',
      '#',
      ':',
      '<n>',
      '..',
      '1',
      '.',
      "'",
      '"',
      '[',
      '?',
      'null',
      '&',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))
const key = fc.constantFrom('broken', 'late', 'n-o', 'null', 'X', '1', 'not')
const bar = fc.constantFrom('  ', '  ', '  ', '   ', '', '\t')
const entries = fc
  .array(fc.tuple(bar, key, scalar), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map(([indent, name, value]) => `${indent}${name}: ${value}\n`).join(''))

describe('the quick reader of a language file', () => {
  it('reads every shipped file', () => {
    expect(own.filter(([, text]) => readPlainTongue(text, ANY) === null).map(([name]) => name)).toEqual([])
  })

  it.each(own)('reads %s as YAML has it', (_, text) => {
    expect(JSON.parse(JSON.stringify(readPlainTongue(text, ANY)))).toEqual(parse(text))
  })

  it('reads nothing otherwise than YAML has it', () => {
    fc.assert(
      fc.property(entries, scalar, (words, numbers) => {
        const text = `language: xx\nnumbers: ${numbers}\nwords:\n${words}`
        const read = readPlainTongue(text, ANY)
        if (read !== null) expect(JSON.parse(JSON.stringify(read))).toEqual(asYaml(text))
      }),
      { numRuns: 3_000 },
    )
  })

  it.each([
    ['an unknown meaning', 'language: xx\nwords:\n  brokken: hin\n'],
    ['a meaning twice', 'language: xx\nwords:\n  broken: hin\n  broken: kaputt\n'],
    ['a line that goes on', 'language: xx\nwords:\n  broken: hin,\n    kaputt\n'],
    ['no words', 'language: xx\n'],
    ['an unknown part', 'language: xx\nwort: x\nwords:\n  broken: hin\n'],
  ])('leaves %s to the YAML reader', (_, text) => {
    expect(readPlainTongue(text, { has: (name) => name === 'broken' })).toBeNull()
  })
})

/** Labels that people write by hand: each mistake is named with its line, before anything is scored. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { score } from '../../src/cli/score.ts'
import { parseGold } from '../../src/cli/scoring-labels.ts'

const files = new Set(['a.eml', 'b.eml'])
const label = { file: 'a.eml', kind: 'complaint', language: 'de', issue: 'damage' }
const parse = (...lines: readonly unknown[]) =>
  parseGold(
    'gold.jsonl',
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    files,
  )

test('the labels that come with the program are good', async () => {
  for (const folder of [
    'test/corpus',
    ...['issues', 'languages-a', 'languages-b', 'languages-c'].map((name) => `test/fresh/${name}`),
    ...['a1', 'a2', 'b1', 'b2', 'b3'].map((name) => `test/unseen/${name}`),
  ]) {
    const text = await readFile(`${folder}/gold.jsonl`, 'utf8')
    const names = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).file]))
    expect(parseGold(folder, text, new Set(names))).toHaveLength(names.length)
  }
})

test('the lines that the manual shows are good', async () => {
  const manual = await readFile('docs/measure.md', 'utf8')
  const lines = /```json\n(.*?)```/su.exec(manual)?.[1] ?? ''
  expect(parseGold('docs/measure.md', lines, new Set(['a01.eml', 'a02.eml']))).toHaveLength(2)
})

test('a label needs file, kind and language; the rest may be left out, and lines may be empty', () => {
  expect(parse(label, '', { file: 'b.eml', kind: 'spam', language: 'und', note: 'hm' })).toHaveLength(2)
})

describe('a bad line is named with what would be right', () => {
  test.each([
    ['{"file": "a.eml",', 'gold.jsonl:1: not a JSON object on one line.'],
    ['[]', 'gold.jsonl:1: not a JSON object on one line.'],
    [{ ...label, kind: undefined }, 'gold.jsonl:1: kind is missing.'],
    [{ ...label, isue: 'delay' }, 'gold.jsonl:1: isue: no such field.'],
    [{ ...label, severity: 'urgent' }, 'gold.jsonl:1: severity: "urgent" is none of low, normal, high, critical.'],
    [
      { ...label, wants: 'refund' },
      'gold.jsonl:1: wants: "refund" is no list, which is written ["…", "…"], or [] for none.',
    ],
    [{ ...label, alsoIssues: ['late'] }, 'gold.jsonl:1: alsoIssues: "late" is none of quality, damage, '],
    [{ ...label, country: 'UK' }, 'gold.jsonl:1: country: "UK" is no country of ISO 3166-1, such as DE or GB.'],
    [{ ...label, timezone: 'CEST' }, 'gold.jsonl:1: timezone: "CEST" is no IANA time zone, such as Europe/Berlin.'],
    [{ ...label, language: 'pt-BR' }, 'gold.jsonl:1: language: "pt-BR" is no language without its country, '],
    [
      { ...label, claim: { amount: 5, currency: 'Euro' } },
      'gold.jsonl:1: claim: {"amount":5,"currency":"Euro"} is no sum, ',
    ],
    [{ ...label, issue: null }, 'gold.jsonl:1: issue: a complaint has one; write "other" where none of them fits.'],
    [{ ...label, kind: 'order' }, 'gold.jsonl:1: issue: only a complaint or a follow-up has one; this is kind order.'],
    [{ ...label, file: 'c.eml' }, 'gold.jsonl:1: c.eml: no such mail .eml beside it.'],
    [{ ...label, tone: `x\u001b[2J${'y'.repeat(500)}` }, 'gold.jsonl:1: tone: "x\\u001b[2J'],
  ])('%j', (line, message) => {
    expect(() => parse(line)).toThrow(message)
  })

  test('a mail with two labels', () => {
    expect(() => parse(label, '', label)).toThrow('gold.jsonl:3: a.eml has a label already, in line 1.')
  })

  test('of very many no more than twenty are listed, none longer than a line or two', () => {
    const wrong = Array.from({ length: 100 }, () => ({ ...label, kind: 'z'.repeat(10_000) }))
    const lines = (() => {
      try {
        parse(...wrong)
        return []
      } catch (error) {
        return String(error).split('\n')
      }
    })()
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toBe('… and 80 more lines like these.')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(300)
  })

  test('no label at all', () => {
    expect(() => parse('', ' ')).toThrow('gold.jsonl is empty: write one JSON object a line, one a mail.')
  })
})

test('a folder without labels, and none at all, are told apart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amends-score-'))
  await expect(score({}, join(folder, 'none'), {})).rejects.toThrow(/none: no such folder/u)
  await expect(score({}, folder, {})).rejects.toThrow(/gold\.jsonl is missing: it holds the labels/u)
  await writeFile(join(folder, 'gold.jsonl'), JSON.stringify(label))
  await expect(score({}, folder, {})).rejects.toThrow(/gold\.jsonl:1: a\.eml: no such mail/u)
})

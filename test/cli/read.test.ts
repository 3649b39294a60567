import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Ajv2020 from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '../../src/cli/reading.ts'

const run = promisify(execFile)

async function read(path: string, ...options: string[]): Promise<Reading[]> {
  const { stdout } = await run(process.execPath, ['bin/amends.js', 'read', path, '--json', ...options], {
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('reading mails offline', { timeout: 120_000 }, () => {
  let corpus: Reading[]
  beforeAll(async () => {
    corpus = await read('test/corpus')
  }, 120_000)

  test('each mail gives one line that fits the published schema, in byte order of file names', async () => {
    const validate = new Ajv2020.default({ allErrors: true }).compile(
      JSON.parse(await readFile('docs/read.schema.json', 'utf8')),
    )
    const wrong = corpus.map((reading) => ({ file: reading.file, fits: validate(reading) })).filter((one) => !one.fits)
    expect(wrong).toEqual([])
    expect(corpus).toHaveLength(200)
    expect(corpus.map((reading) => reading.file)).toEqual([...corpus.map((reading) => reading.file)].sort())
  })

  test('no mail fails, and whoever owes no answer gets no draft', () => {
    expect(corpus.filter((reading) => reading.error !== null)).toEqual([])
    expect(
      corpus
        .filter((reading) => (reading.reply === 'none') !== (reading.draft === null))
        .map((reading) => reading.file),
    ).toEqual([])
  })

  test('a draft in another language than the customer reads says so', () => {
    const silent = corpus.filter(
      ({ draft, replyLanguage }) =>
        draft &&
        replyLanguage &&
        !sameLanguage(draft.language, replyLanguage) &&
        !draft.warnings.includes('fallback-language'),
    )
    expect(silent.map((reading) => reading.file)).toEqual([])
  })

  test('a letter leaves between 7 and 21 o’clock where the customer truly lives, 99 times of 100 [mail 92]', async () => {
    const gold = (await readFile('test/corpus/gold.jsonl', 'utf8')).trim().split('\n')
    const zones = new Map(gold.map((line) => JSON.parse(line)).map(({ file, timezone }) => [file, timezone]))
    const planned = corpus.filter(({ file, sendAt }) => sendAt !== null && zones.get(file))
    const atNight = planned.filter(({ file, sendAt }) => {
      const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone: zones.get(file) })
      const hour = Number(clock.format(new Date(sendAt ?? '')))
      return hour < 7 || hour >= 21
    })
    expect(planned.length).toBeGreaterThan(100)
    expect(atNight.length, atNight.map(({ file }) => file).join()).toBeLessThanOrEqual(planned.length * 0.01)
  })

  test('no letter says another customer’s name or order number [mail 19]', () => {
    const tokensOf = ({ customerName, orderNumbers }: Reading) =>
      [customerName ?? '', ...orderNumbers].filter((token) => token.length >= 6)
    const leaks = corpus.flatMap((one) => {
      const letter = one.draft ? `${one.draft.text.replace(one.draft.quoted, '')}\n${one.draft.mirror.text}` : ''
      const own = tokensOf(one).join('\n')
      const foreign = corpus.flatMap(tokensOf).filter((token) => !own.includes(token))
      return foreign.filter((token) => letter.includes(token)).map((token) => `${one.file}: ${token}`)
    })
    expect(leaks).toEqual([])
  })

  test('a mail that nobody can parse is named, a reply is owed, and the next mail is read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'amends-read-'))
    await writeFile(join(folder, 'a.eml'), '')
    await writeFile(join(folder, 'b.eml'), await readFile('test/corpus/m008.eml'))
    const [empty, good] = await read(folder)
    expect(empty).toMatchObject({ file: 'a.eml', reply: 'draft' })
    expect(good).toMatchObject({ file: 'b.eml', language: 'fr', error: null })
  })

  test('a missing mail is a problem (1) and a wrong option wrong usage (2), each said in one sentence', async () => {
    const unforeseen = await run(process.execPath, ['bin/amends.js', 'read', 'test/corpus'], {
      env: { PATH: process.env.PATH ?? '', AMENDS_TEMPLATES: 'package.json' },
    }).catch((error: { code: number; stderr: string }) => error)
    expect(unforeseen).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Error: ENOTDIR.*run it again.*\n$/) })
    const mail = 'test/corpus/m008.eml'
    const empty = await mkdtemp(join(tmpdir(), 'amends-read-'))
    for (const [code, says, ...call] of [
      [1, 'nowhere.eml', 'nowhere.eml'],
      [1, 'no file .eml', empty],
      [2, '--now yesterday', mail, '--now', 'yesterday'],
      [2, '--now 5', mail, '--now', '5'],
      [2, '--reviewer fr', mail, '--reviewer', 'fr'],
    ] as const) {
      const failed = await run(process.execPath, ['bin/amends.js', 'read', ...call]).catch(
        (error: { code: number; stderr: string }) => error,
      )
      expect(failed).toMatchObject({ code, stderr: expect.stringContaining(says) })
      expect(failed.stderr.trim().split('\n')).toHaveLength(1)
    }
  })
})

const sameLanguage = (one: string, other: string) => one === other || one.split('-')[0] === other.split('-')[0]

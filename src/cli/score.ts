/** `amends score`: how many readings of a labelled folder are right. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from '../craft/config-file.ts'
import { readText } from '../edge/files.ts'
import { limits } from '../limits.ts'
import type { Environment } from '../settings.ts'
import { readMails } from './read.ts'
import { scoreReadings } from './scoring.ts'
import { type Gold, parseGold } from './scoring-labels.ts'
import type { Scored } from './scoring-rules.ts'
import { printScore } from './scoring-table.ts'

export async function score(
  environment: Environment,
  folder: string,
  options: { readonly json?: boolean; readonly wrong?: boolean },
): Promise<void> {
  const gold = await readGold(folder)
  const labelled = new Set(gold.map(({ file }) => file))
  const readings: Scored[] = []
  const dates = new Map<string, string | null>()
  const reader = { now: null, reviewer: 'zh-Hans' }
  for await (const { reading, date, likelyIssues } of readMails(environment, folder, reader, labelled)) {
    readings.push({ ...reading, likelyIssues })
    dates.set(reading.file, date)
  }
  const result = scoreReadings(gold, readings, dates)
  console.log(options.json ? JSON.stringify(result) : printScore(result, { allWrong: options.wrong ?? false }))
}

async function readGold(folder: string): Promise<Gold[]> {
  const names = await readdir(folder).catch(() => null)
  if (names === null) throw new ConfigError(`${folder}: no such folder.`)
  const path = join(folder, 'gold.jsonl')
  const size = (await stat(path).catch(() => null))?.size ?? 0
  if (size > limits.labelBytes)
    throw new ConfigError(`${path} is larger than ${limits.labelBytes / 1024 / 1024} MB: score fewer mails at a time.`)
  const text = await readText(path)
  if (text === null)
    throw new ConfigError(`${path} is missing: it holds the labels, one JSON object a line (docs/measure.md).`)
  return parseGold(path, text, new Set(names.filter((name) => name.toLowerCase().endsWith('.eml'))))
}

/** `amends score`: how many readings of a labelled folder are right. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from '../craft/config-file.ts'
import type { Environment } from '../settings.ts'
import { readMails } from './read.ts'
import type { Reading } from './reading.ts'
import { type Gold, printScore, scoreReadings } from './scoring.ts'

export async function score(
  environment: Environment,
  folder: string,
  options: { readonly json?: boolean },
): Promise<void> {
  const gold = await readGold(join(folder, 'gold.jsonl'))
  const readings: Reading[] = []
  const dates = new Map<string, string | null>()
  for await (const { reading, date } of readMails(environment, folder, { now: null, reviewer: 'zh-Hans' })) {
    readings.push(reading)
    dates.set(reading.file, date)
  }
  const result = scoreReadings(gold, readings, dates)
  console.log(options.json ? JSON.stringify(result) : printScore(result))
}

async function readGold(path: string): Promise<Gold[]> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null)
    throw new ConfigError(`${path} is missing: a labelled folder holds gold.jsonl, one JSON object a line.`)
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      try {
        return JSON.parse(line) as Gold
      } catch {
        throw new ConfigError(`${path}:${number}: not a JSON object.`)
      }
    })
}

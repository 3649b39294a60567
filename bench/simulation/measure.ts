/**
 * What understanding makes of the zones of labelled mail, kept as figures for the simulated year: how far each zone that it
 * found lies from the true one, with its probability. No word of a mail is kept. Run again after training:
 *
 *   npm run simulate -- --measure [folders with .eml files and gold.jsonl]
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { openWorkshop, readIdentities } from '../../src/cli/files.ts'
import { think } from '../../src/journey/think.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { readPaths } from '../../src/settings.ts'
import { CONFUSION_FILE, type Sighting } from './confusion.ts'

interface Label {
  readonly file: string
  readonly reply: string
  readonly country: string | null
  readonly timezone: string | null
}

/** Reads every labelled mail that is owed an answer and writes bench/simulation/zone-confusion.json. */
export async function measure(folders: readonly string[], today: string): Promise<number> {
  const paths = readPaths({})
  const workshop = await openWorkshop(paths)
  const [account] = await readIdentities(paths)
  if (!account) throw new Error('config names no account')
  const labels = (await Promise.all(folders.map(labelsOf))).flat()
  const sightings: Sighting[] = []
  for (const { file, reply, country, timezone } of labels) {
    if (timezone === null || reply !== 'draft') continue
    const message = await parseMail(await readFile(file))
    const at = Date.parse(message.date?.at ?? `${today}T08:00:00Z`)
    const now = new Date(at).toISOString()
    const { findings } = think(workshop, { message, account, thread: null, signedByUs: false, now })
    const truth = offsetOf(timezone, at)
    const found = findings.country.value
    const written = message.date?.offsetMinutes ?? null
    sightings.push({
      zones: findings.zones.map(({ zone, probability }) => [
        offsetOf(zone, at) - truth,
        Number(probability.toFixed(3)),
      ]),
      country: found === null ? 'none' : found === country ? 'right' : 'wrong',
      date: written === null ? null : written === 0 && truth !== 0 ? 'utc' : written - truth,
    })
  }
  const rows = sightings.map((one) => `    ${JSON.stringify(one)}`).join(',\n')
  const head = `{\n  "measured": "${today}",\n  "mails": ${sightings.length},\n  "sightings": [\n`
  await writeFile(CONFUSION_FILE, `${head}${rows}\n  ]\n}\n`)
  return sightings.length
}

async function labelsOf(folder: string): Promise<Label[]> {
  const lines = (await readFile(join(folder, 'gold.jsonl'), 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => JSON.parse(line) as Label).map((label) => ({ ...label, file: join(folder, label.file) }))
}

/** Minutes east of Greenwich. */
function offsetOf(zone: string, at: number): number {
  return DateTime.fromMillis(at, { zone }).offset
}

/** The lexicon as it is shipped, read once for all tests. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseLexicon } from '../../src/understanding/lexicon.ts'

const folder = join(import.meta.dirname, '../../config/lexicon')

export const shippedFiles: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [`config/lexicon/${name}`, readFileSync(join(folder, name), 'utf8')]),
)

export const lexicon = parseLexicon(shippedFiles)

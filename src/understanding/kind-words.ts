/** The words that tell what a mail is, read from config/ids/kinds.yaml. */
import { z } from 'zod'
import { ConfigError, readYaml } from '../craft/config-file.ts'
import { termList, type WordSet, wordSet } from './terms.ts'

const KEYS = [
  'auto-reply',
  'newsletter',
  'spam',
  'thanks',
  'inquiry',
  'order',
  'answered',
  'reminder',
  'accepts',
  'rejects',
  'asks-for-news',
] as const
export type KindWord = (typeof KEYS)[number]

/** Folded terms by what they tell. */
export type KindWords = Readonly<Record<KindWord, WordSet>>

const list = z.string().transform(termList)
const schema = z.strictObject({
  'auto-reply': list,
  newsletter: list,
  spam: list,
  thanks: list,
  inquiry: list,
  order: list,
  answered: list,
  reminder: list,
  accepts: list,
  rejects: list,
  'asks-for-news': list,
})

/**
 * Reads kinds.yaml out of the files of config/ids.
 * @throws ConfigError with file and line
 */
export function parseKindWords(files: ReadonlyMap<string, string>): KindWords {
  const found = [...files].find(([path]) => path === 'kinds.yaml' || path.endsWith('/kinds.yaml'))
  if (!found) throw new ConfigError('config/ids/kinds.yaml is missing')
  const terms = readYaml(...found, schema)
  const entries = KEYS.map((key) => [key, wordSet(terms[key])] as const)
  return Object.fromEntries(entries) as Record<KindWord, WordSet>
}

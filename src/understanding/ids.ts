/** The words beside numbers and sums, read from config/ids: which numbers identify a transaction, which sums are demanded. */
import { z } from 'zod'
import { ConfigError, readYaml } from '../craft/config-file.ts'
import { type KindWords, parseKindWords } from './kind-words.ts'
import { termList, type WordSet, wordSet } from './terms.ts'

export interface Ids {
  /** Folded words before a number that identifies the transaction. */
  readonly counts: WordSet
  /** Folded words before a number of something else. */
  readonly not: WordSet
  /** Those among them that tell it from anywhere in the clause. */
  readonly apart: WordSet
  /** Folded names of those who carry parcels. */
  readonly carriers: WordSet
  /** Abbreviations that belong to the number, as written. */
  readonly part: ReadonlySet<string>
  readonly demand: WordSet
  /** Words for money that comes back, wherever they stand in the mail. */
  readonly back: WordSet
  /** Words of a wish, of which a sum in the same clause is the object. */
  readonly wish: WordSet
  readonly total: WordSet
  readonly price: WordSet
  readonly kinds: KindWords
}

const list = z.string().transform(termList)
/** Who types without accents means the same: "devolucion", "θελω". Shorter ones may be another language's word. */
const unaccented = z.string().transform((line) => {
  const terms = termList(line)
  const bare = terms.map((term) =>
    term
      .normalize('NFD')
      .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}/gu, '')
      .normalize('NFC'),
  )
  return [...terms, ...bare.filter((term) => term.length > 5 || (term.length > 3 && /\p{Script=Greek}/u.test(term)))]
})
const wordsSchema = z.strictObject({ counts: list, not: list, apart: list, carriers: list, part: z.string() })
const demandsSchema = z.strictObject({
  demand: unaccented,
  back: unaccented,
  wish: unaccented,
  total: list,
  price: list,
})

/**
 * Reads config/ids.
 * @param files file name (words.yaml, demands.yaml, with or without folders) to its text
 * @throws ConfigError with file and line
 */
export function parseIds(files: ReadonlyMap<string, string>): Ids {
  const words = readYaml(...named(files, 'words.yaml'), wordsSchema)
  const demands = readYaml(...named(files, 'demands.yaml'), demandsSchema)
  return {
    counts: wordSet(words.counts),
    not: wordSet([...words.not, ...words.apart]),
    apart: wordSet(words.apart),
    carriers: wordSet(words.carriers),
    part: new Set(words.part.split(/,\s*/)),
    demand: wordSet(demands.demand),
    back: wordSet(demands.back),
    wish: wordSet(demands.wish),
    total: wordSet(demands.total),
    price: wordSet(demands.price),
    kinds: parseKindWords(files),
  }
}

function named(files: ReadonlyMap<string, string>, name: string): [string, string] {
  const found = [...files].find(([path]) => path === name || path.endsWith(`/${name}`))
  if (!found) throw new ConfigError(`config/ids/${name} is missing`)
  return found
}

/** City names in a text, in any script, with where they stand: in the address, after "I live in", or just mentioned. */
import { type City, fold, type Places } from './place-atlas.ts'
import { HERE_AFTER, HERE_BEFORE, HERE_BEFORE_ANYWHERE, NOT_A_CITY, SHORT_CITIES } from './place-cues.ts'

export interface CityHit {
  readonly written: string
  readonly cities: readonly City[]
  /** here: the writer says so; foot: in the address lines; body: named in passing. */
  readonly where: 'here' | 'foot' | 'body'
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’.]{0,40}/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}]{2,80}/gu
const MOST_WORDS = 4
const MOST_HITS = 12
const LONGEST_LINE = 400

/**
 * Finds cities line by line.
 * @param foot the lines of the signature and address, as a set of line texts
 * @param ignore folded names that are persons here
 */
export function findCities(
  text: string,
  isFoot: (line: string, at: number) => boolean,
  ignore: ReadonlySet<string>,
  places: Places,
): CityHit[] {
  const hits: CityHit[] = []
  const lines = text.split('\n').slice(0, 2_000)
  for (const [at, whole] of lines.entries()) {
    const line = whole.slice(0, LONGEST_LINE)
    const foot = isFoot(line, at)
    hits.push(...spacedHits(line, foot, ignore, places), ...unspacedHits(line, foot, places))
  }
  const rank = { here: 0, foot: 1, body: 2 }
  const distinct = new Map<string, CityHit>()
  for (const hit of hits.sort((a, b) => rank[a.where] - rank[b.where])) {
    const key = fold(hit.written)
    if (!distinct.has(key)) distinct.set(key, hit)
  }
  return [...distinct.values()].slice(0, MOST_HITS)
}

function spacedHits(line: string, foot: boolean, ignore: ReadonlySet<string>, places: Places): CityHit[] {
  const hits: CityHit[] = []
  const words = [...line.matchAll(WORD)]
  const cued = HERE_BEFORE_ANYWHERE.test(line)
  for (let i = 0; i < words.length; i++) {
    // Who writes all in small letters is believed only after "I live in".
    if (!cued && !capital(words[i]?.[0] ?? '')) continue
    const most = places.starts.has(fold(words[i]?.[0] ?? '')) ? MOST_WORDS : 1
    for (let length = Math.min(most, words.length - i); length >= 1; length--) {
      const [first, last] = [words[i], words[i + length - 1]]
      if (!first || !last) continue
      const written = line.slice(first.index, last.index + last[0].length)
      const cities = lookUp(written, ignore, places)
      if (!cities) continue
      const here =
        HERE_BEFORE.test(line.slice(0, first.index).slice(-40)) ||
        HERE_AFTER.test(line.slice(last.index + last[0].length))
      if (!here && !capital(written)) continue
      if (!here && !foot && !worthMention(cities)) continue
      hits.push({ written, cities, where: here ? 'here' : foot ? 'foot' : 'body' })
      i += length - 1
      break
    }
  }
  return hits
}

function lookUp(written: string, ignore: ReadonlySet<string>, places: Places): readonly City[] | undefined {
  const key = fold(written)
  if (key.length < 3 && !/[\p{Script=Hangul}]/u.test(key)) return undefined
  if (NOT_A_CITY.has(key) || ignore.has(key)) return undefined
  const exact = places.cities.get(SHORT_CITIES.get(key) ?? key)
  if (exact) return exact
  if (/^[בלמהו]\p{Script=Hebrew}{3,}/u.test(key) || /^[بلو]\p{Script=Arabic}{3,}/u.test(key))
    return places.cities.get(key.slice(1))
  if (/^\p{Script=Hangul}{3,}$/u.test(key)) return koreanPrefix(key, places)
  if (/\p{Script=Cyrillic}{4,}/u.test(key)) return nominative(key, places)
  return undefined
}

/** Korean writes particles and 시 onto the name. */
function koreanPrefix(key: string, places: Places): readonly City[] | undefined {
  for (let length = key.length - 1; length >= 2; length--) {
    const cities = places.cities.get(key.slice(0, length))
    if (cities) return /^(?:시|특별시|광역시|에|에서|입니다)/u.test(key.slice(length)) ? cities : undefined
  }
  return undefined
}

/** "в Твери", "из Самары", "у Києві": the commonest case endings put back. */
function nominative(key: string, places: Places): readonly City[] | undefined {
  const stem = key.slice(0, -1)
  for (const candidate of [`${stem}ь`, `${stem}а`, stem, `${stem}я`]) {
    const cities = places.cities.get(candidate)
    if (cities && worthMention(cities)) return cities
  }
  return undefined
}

function capital(written: string): boolean {
  const first = written[0] ?? ''
  return !/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(first) || first !== first.toLowerCase()
}

/** A small town named in passing is more often a word or a person. */
function worthMention(cities: readonly City[]): boolean {
  return (cities[0]?.people ?? 0) >= 100
}

/** Han, kana and Thai have no spaces: the longest name at each place. */
function unspacedHits(line: string, foot: boolean, places: Places): CityHit[] {
  const hits: CityHit[] = []
  for (const { 0: run, index } of line.matchAll(UNSPACED)) {
    for (let i = 0; i < run.length - 1; i++) {
      for (let length = Math.min(8, run.length - i); length >= 2; length--) {
        const written = run.slice(i, i + length)
        const cities = places.cities.get(fold(written))
        if (!cities || (cities[0]?.people ?? 0) < (foot ? 50 : 300)) continue
        const here =
          HERE_BEFORE.test(line.slice(0, index + i).slice(-12)) || HERE_AFTER.test(line.slice(index + i + length))
        hits.push({ written, cities, where: here ? 'here' : foot ? 'foot' : 'body' })
        i += length - 1
        break
      }
    }
  }
  return hits
}

/** A label of the desk with the same label in the desk's other languages, so that it is found by a word of any of them. */
import { CATALOGUES } from './messages.ts'

let known: ReadonlyMap<string, string> | null = null

/** In lower case; a text that no catalogue holds stands for itself. */
export function inAllLanguages(text: string): string {
  known ??= labels()
  return known.get(text) ?? text.toLowerCase()
}

/** By label: the labels at the same places of all catalogues. */
function labels(): ReadonlyMap<string, string> {
  const together = new Map<string, Set<string>>()
  const all = Object.values(CATALOGUES).map((catalogue) => textsOf(catalogue))
  for (const path of new Set(all.flatMap((texts) => [...texts.keys()]))) {
    const words = all.flatMap((texts) => texts.get(path) ?? [])
    for (const word of words)
      for (const other of words) together.set(word, (together.get(word) ?? new Set()).add(other))
  }
  return new Map([...together].map(([word, others]) => [word, [...others].join(' ').toLowerCase()]))
}

function textsOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]])
  if (typeof value !== 'object' || value === null) return new Map()
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...textsOf(inner, `${path}.${key}`)]))
}

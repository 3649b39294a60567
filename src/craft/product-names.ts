/**
 * One product under several names. Names that are likely the same are only proposed; a person says which count together,
 * and every count reads names through `mergedName`.
 */
import type { ProductName } from '../ticket/product-name.ts'
import { SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from './language-han.ts'

/**
 * The name under which a product counts; every count of products (report, recurring problems, the alarm of recurrence)
 * asks this function. `InsightLedger.facts` has asked it already.
 * @param names what people said so far
 */
export function mergedName(
  names: readonly Pick<ProductName, 'name' | 'countsAs'>[],
): <T extends string | null>(name: T) => T | string {
  const known = new Map(names.map(({ name, countsAs }) => [name, countsAs]))
  return (name) => (name === null ? name : (known.get(name) ?? name))
}

/** A name with how many complaints have it. */
export interface UsedName {
  readonly name: string
  readonly cases: number
}

/** Shorter names differ by one letter too easily. */
const LEAST_FOR_SLIP = 6

/**
 * Names that are likely the same product, each group with the most used name first: they differ by case, width, blanks,
 * punctuation, accents, the order of words, simplified and traditional characters, or by one letter of a long name, never
 * by a figure: type 10 is not type 12.
 * @param settled names of which a person has said already what they count as; a group of those alone is not proposed
 */
export function likeNames(used: readonly UsedName[], settled: ReadonlySet<string>): UsedName[][] {
  const sorted = [...used].sort((one, other) => other.cases - one.cases || (one.name < other.name ? -1 : 1))
  const groups = new Map<string, Named[]>()
  const byShape = new Map<string, string[]>()
  for (const one of sorted) {
    const key = plain(one.name)
    if (key === '') continue
    const shape = shapeOf(key)
    const alike = byShape.get(shape) ?? []
    const first = alike.find((known) => groups.get(known)?.some((named) => sameScriptApart(named.key, key)))
    if (first === undefined) byShape.set(shape, [...alike, key])
    groups.set(first ?? key, [...(groups.get(first ?? key) ?? []), { one, key }])
  }
  return withSlips(groups)
    .map((names) => names.map(({ one }) => one))
    .filter((names) => names.length > 1 && names.some(({ name }) => !settled.has(name)))
}

interface Named {
  readonly one: UsedName
  readonly key: string
}

/** Puts a group to the first one whose name differs by a slip: both then have a form in common that lacks one letter. */
function withSlips(groups: ReadonlyMap<string, Named[]>): Named[][] {
  const joined = new Map<string, Named[]>()
  const byForm = new Map<string, string[]>()
  for (const [key, names] of groups) {
    const forms = key.length < LEAST_FOR_SLIP ? [] : formsOf(key)
    const near = forms.flatMap((form) => byForm.get(form) ?? []).find((other) => isSlip(key, other))
    if (near !== undefined) joined.get(near)?.push(...names)
    else {
      joined.set(key, [...names])
      for (const form of forms) byForm.set(form, [...(byForm.get(form) ?? []), key])
    }
  }
  return [...joined.values()]
}

/** Beside its figures, which are the same in both. */
function formsOf(key: string): string[] {
  const own = figures(key)
  const lacking = Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))
  return [...new Set([key, ...lacking])].map((form) => `${own} ${form}`)
}

/** Letters and figures alone, in small and without accents, the words in the order of the alphabet. */
function plain(name: string): string {
  return (
    name
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
      .match(/[\p{L}\p{N}]+/gu)
      ?.sort()
      .join('') ?? ''
  )
}

/** The same for both scripts of Chinese. */
const shapeOf = (key: string): string =>
  Array.from(key, (one) => (TRADITIONAL_ONLY.has(one) || SIMPLIFIED_ONLY.has(one) ? '*' : one)).join('')

/** Equal, or where they differ one has a character of one script and the other of the other, throughout. */
function sameScriptApart(one: string, other: string): boolean {
  if (one === other) return true
  const pairs = Array.from(one).map((letter, at) => [letter, Array.from(other)[at] ?? ''] as const)
  const apart = pairs.filter(([left, right]) => left !== right)
  const crossed = (from: ReadonlySet<string>, to: ReadonlySet<string>) =>
    apart.every(([left, right]) => from.has(left) && to.has(right))
  return crossed(TRADITIONAL_ONLY, SIMPLIFIED_ONLY) || crossed(SIMPLIFIED_ONLY, TRADITIONAL_ONLY)
}

/** One letter too many, too few, another one, or two in the wrong order; figures are never slips. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < LEAST_FOR_SLIP || long.length - short.length > 1 || figures(one) !== figures(other)) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  const rest = (text: string, from: number): string => text.slice(same + from)
  if (short.length < long.length) return rest(short, 0) === rest(long, 1)
  const turned = short[same] === long[same + 1] && short[same + 1] === long[same] && rest(short, 2) === rest(long, 2)
  return turned || rest(short, 1) === rest(long, 1)
}

const figures = (text: string): string => text.replace(/\P{N}+/gu, ' ').trim()

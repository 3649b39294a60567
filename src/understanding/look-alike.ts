/** Whether one domain was made to be taken for another: a letter more, less or other, letters that look alike. */

/** What the eye takes for one another in a domain (Unicode TR 39 has the whole list; these are the ones in use). */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[0о]/g, 'o'],
  [/[1lіi|!]/g, 'l'],
  [/[аα]/g, 'a'],
  [/[еε]/g, 'e'],
  [/[5ѕ]/g, 's'],
  [/[рρ]/g, 'p'],
  [/с/g, 'c'],
  [/[-_]/g, ''],
]
/** Names shorter than this have neighbours by chance. */
const SHORTEST = 6

/**
 * @param domain of a sender, lower case
 * @param known a domain that is trusted, lower case; it and its subdomains look like nothing but themselves
 */
export function looksLike(domain: string, known: string): boolean {
  if (domain === '' || known === '' || domain === known || domain.endsWith(`.${known}`)) return false
  const [one, other] = [nameOf(domain), nameOf(known)]
  if (other.length < SHORTEST) return false
  // The same name under another ending is a branch abroad as often as a trap.
  if (one === other) return false
  return skeleton(one) === skeleton(other) || (one.length >= SHORTEST && oneEditApart(one, other))
}

/** The part that a company chose: harborline of harborline.co.uk. */
function nameOf(domain: string): string {
  const parts = domain.split('.')
  const ending = parts.length > 2 && (parts.at(-2) ?? '').length <= 3 ? 2 : 1
  return parts.at(-ending - 1) ?? domain
}

function skeleton(name: string): string {
  return ALIKE.reduce((text, [from, to]) => text.replace(from, to), name)
}

/** One letter more, less, other, or two changed places. */
function oneEditApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
}

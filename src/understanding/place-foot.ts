/** The foot of a mail: the short lines at its end where people write who and where they are. */

export interface Foot {
  readonly text: string
  readonly has: (line: string, at: number) => boolean
}

const LINES = 10
const LONGEST = 110

/** Takes the writer's text with the signature; gives the lines at its end that read like an address, not like a sentence. */
export function footOf(text: string): Foot {
  const lines = text.split('\n').map((line) => line.trim())
  const filled = [...lines.keys()].filter((at) => lines[at] !== '')
  const last = filled.slice(-LINES).filter((at) => readsLikeAddress(lines[at] ?? ''))
  const within = new Set(last)
  return { text: last.map((at) => lines[at]).join('\n'), has: (_, at) => within.has(at) }
}

function readsLikeAddress(line: string): boolean {
  if (line.length > LONGEST) return false
  if (/[!?。！？؟]$/u.test(line)) return false
  // A sentence ends with a stop after a word in small letters; "Ltd." and "S.r.l." stand in addresses.
  return !(/\p{Ll}{3,}\.$/u.test(line) && line.length > 25 && !/(?:ltd|inc|corp|co|gmbh|str|bhd)\.$/iu.test(line))
}

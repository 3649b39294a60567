/**
 * Reads a language file of the lexicon that is written plainly, as all shipped ones are: a hundred times faster than a
 * YAML reader, and there are thirty of them at every start. Whatever isn't plain is left to the YAML reader, which also
 * names the mistakes.
 */

/** What a language file holds. */
export interface TongueFile {
  readonly language: string
  readonly also?: readonly string[] | undefined
  readonly numbers?: string | undefined
  readonly not?:
    | {
        readonly before?: string | undefined
        readonly after?: string | undefined
        readonly unwanted?: string | undefined
        readonly 'unwanted-after'?: string | undefined
      }
    | undefined
  readonly words: Readonly<Record<string, string>>
}

const ENTRY = /^( {2})?(?!null:)([a-z][a-z-]*):(?: +(.*))?$/
const ALSO = /^\[(?!.*\b(?:null|true|false)\b)([a-z]+(?:-[a-z]+)*(?:, *[a-z]+(?:-[a-z]+)*)*)\]$/i
/** A scalar that YAML reads as this very text: no sign of its syntax in front, no number, nothing true or false. */
const PLAIN = /^(?!(?:null|true|false)$)(?:-(?=\p{L})|(?=.*[ ,])\d|[^\s\d\-?:,[\]{}#&*!|>'"%@`~+.])[^\t\r]*$/iu
const BROKEN = /: | #|:$/
const NOT = new Set(['before', 'after', 'unwanted', 'unwanted-after'])

/**
 * @param meanings the names that `words:` may have
 * @returns null where the file must be read as YAML
 */
export function readPlainTongue(text: string, meanings: { has(name: string): boolean }): TongueFile | null {
  const top = new Map<string, string>()
  const blocks = new Map<string, Map<string, string>>()
  let block: Map<string, string> | null = null
  for (const line of text.split('\n')) {
    const written = line.replace(/\r$/, '').trimEnd()
    if (written === '' || /^ *#/.test(written)) continue
    const [, inner, key = '', rest = ''] = ENTRY.exec(written) ?? []
    const into: Map<string, string> | null = inner === undefined ? top : block
    if (key === '' || into === null || into.has(key) || blocks.has(key)) return null
    if (inner === undefined) block = null
    if (rest !== '') {
      if (key === 'also' ? !ALSO.test(rest) : !PLAIN.test(rest) || BROKEN.test(rest)) return null
      into.set(key, rest)
    } else if (inner === undefined && (key === 'not' || key === 'words')) {
      block = new Map()
      blocks.set(key, block)
    } else return null
  }
  return asFile(top, blocks, meanings)
}

function asFile(
  top: ReadonlyMap<string, string>,
  blocks: ReadonlyMap<string, ReadonlyMap<string, string>>,
  meanings: { has(name: string): boolean },
): TongueFile | null {
  const { language, also, numbers, ...others } = Object.fromEntries(top)
  const [not, words] = [blocks.get('not'), blocks.get('words')]
  const known = [...(words?.keys() ?? [])].every((name) => meanings.has(name))
  const fits =
    Object.keys(others).length === 0 &&
    not?.size !== 0 &&
    words?.size !== 0 &&
    [...(not?.keys() ?? [])].every((name) => NOT.has(name))
  if (language === undefined || language.length < 2 || !words || !known || !fits) return null
  return {
    language,
    also: also?.slice(1, -1).split(/, */),
    numbers,
    not: not && Object.fromEntries(not),
    words: Object.fromEntries(words),
  }
}

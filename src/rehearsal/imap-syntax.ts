/** Reads IMAP's wire syntax (RFC 3501 §9): commands with literals into tokens, sequence sets into numbers; and quotes. */

/** An atom, a quoted string or a literal. */
export interface Text {
  readonly text: string
  readonly bytes: Buffer
  readonly quoted: boolean
}
export type Token = Text | readonly Token[]

/** One command as it came: its lines, with the literals that stood between them. */
export interface RawCommand {
  readonly lines: readonly string[]
  readonly literals: readonly Buffer[]
}

export class SyntaxProblem extends Error {}

export function isList(token: Token | undefined): token is readonly Token[] {
  return Array.isArray(token)
}

/** The text of an atom or string; throws SyntaxProblem on a list or where nothing stands. */
export function textOf(token: Token | undefined): string {
  if (token === undefined || isList(token)) throw new SyntaxProblem('string expected')
  return (token as Text).text
}

/** The token's bytes; a literal's as they came. */
export function bytesOf(token: Token | undefined): Buffer {
  if (token === undefined || isList(token)) throw new SyntaxProblem('literal expected')
  return (token as Text).bytes
}

/** Tokens of a whole command, tag and verb included. */
export function tokenize(command: RawCommand): readonly Token[] {
  const stack: Token[][] = [[]]
  const top = (): Token[] => stack.at(-1) ?? []
  command.lines.forEach((line, index) => {
    const literal = command.literals[index]
    readLine(literal ? line.replace(/\{\d+\+?\}$/, '') : line, stack)
    if (literal) top().push({ text: literal.toString('utf8'), bytes: literal, quoted: true })
  })
  if (stack.length !== 1) throw new SyntaxProblem('parenthesis not closed')
  return top()
}

function readLine(line: string, stack: Token[][]): void {
  let at = 0
  while (at < line.length) {
    const char = line[at]
    if (char === ' ') at += 1
    else if (char === '(') {
      stack.push([])
      at += 1
    } else if (char === ')') {
      const list = stack.pop()
      const parent = stack.at(-1)
      if (!list || !parent) throw new SyntaxProblem('unexpected )')
      parent.push(list)
      at += 1
    } else {
      const { token, next } = char === '"' ? quotedAt(line, at) : atomAt(line, at)
      stack.at(-1)?.push(token)
      at = next
    }
  }
}

function quotedAt(line: string, start: number): { token: Text; next: number } {
  let text = ''
  for (let at = start + 1; at < line.length; at += 1) {
    if (line[at] === '"') return { token: { text, bytes: Buffer.from(text), quoted: true }, next: at + 1 }
    if (line[at] === '\\') at += 1
    text += line[at] ?? ''
  }
  throw new SyntaxProblem('quoted string not closed')
}

/** A section in brackets belongs to its atom, spaces and parentheses included: BODY.PEEK[HEADER.FIELDS (DATE)]<0.10>. */
function atomAt(line: string, start: number): { token: Text; next: number } {
  let at = start
  let inside = false
  while (at < line.length) {
    const char = line[at]
    if (char === '[') inside = true
    else if (char === ']') inside = false
    else if (!inside && (char === ' ' || char === '(' || char === ')')) break
    at += 1
  }
  const text = line.slice(start, at)
  return { token: { text, bytes: Buffer.from(text), quoted: false }, next: at }
}

/**
 * The numbers of `existing` (ascending) that a sequence set names. `*` is the highest there is, so `13:*` names the last
 * mail even where 13 is beyond it (RFC 3501 §9, seq-range).
 */
export function inSet(set: string, existing: readonly number[]): number[] {
  const highest = existing.at(-1) ?? 0
  const ranges = set.split(',').map((part) => {
    const ends = part.split(':').map((end) => (end === '*' ? highest : Number(end)))
    if (ends.length > 2 || ends.some((end) => !Number.isInteger(end) || end < 0)) throw new SyntaxProblem('bad set')
    const [first = 0, last = first] = ends
    return [Math.min(first, last), Math.max(first, last)] as const
  })
  return existing.filter((number) => ranges.some(([low, high]) => number >= low && number <= high))
}

export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** date-time of RFC 3501: "03-Mar-2026 09:15:00 +0000". */
export function imapDate(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${two(date.getUTCDate())}-${MONTHS[date.getUTCMonth()]}-${date.getUTCFullYear()}`
  return `"${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000"`
}

/** Reads date-time of RFC 3501; null when it is none. */
export function readImapDate(text: string): Date | null {
  const date = new Date(text.trim().replace(/^(\d{1,2})-([A-Za-z]{3})-(\d{4})/, '$1 $2 $3'))
  return Number.isNaN(date.getTime()) ? null : date
}

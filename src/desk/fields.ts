/** Reads a posted form: texts as people typed them, never more than was allowed. */

export interface Fields {
  /** The first text under this name, '' where there is none; line ends as LF (HTML forms post CRLF). */
  text(name: string): string
  all(name: string): readonly string[]
  has(name: string): boolean
  file(name: string): File | null
  files(name: string): readonly File[]
}

type Posted = Record<string, string | File | (string | File)[]>

/** @param body as Hono's parseBody({ all: true }) gives it */
export function fieldsOf(body: Posted): Fields {
  const listOf = (name: string): (string | File)[] => {
    const found = Object.hasOwn(body, name) ? body[name] : undefined
    if (found === undefined) return []
    return Array.isArray(found) ? found : [found]
  }
  const all = (name: string): string[] =>
    listOf(name).flatMap((one) => (typeof one === 'string' ? [one.replace(/\r\n?/g, '\n')] : []))
  const filesOf = (name: string): File[] =>
    listOf(name).filter((one): one is File => one instanceof File && one.size > 0)
  return {
    all,
    text: (name) => all(name)[0] ?? '',
    has: (name) => listOf(name).length > 0,
    file: (name) => filesOf(name)[0] ?? null,
    files: filesOf,
  }
}

/** Words between commas, Chinese ones too, blanks removed. */
export const wordsIn = (text: string): string[] =>
  text
    .split(/[,\uFF0C\u3001;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

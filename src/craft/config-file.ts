/** Reads the YAML files that people edit and says what is wrong with them in one line: file, line, remedy. */
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'

/** A mistake in a setting, config file or template; its message is complete for a person. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ConfigError'
  }
}

/**
 * Parses one YAML file and checks it against `schema`.
 * @param file path as the person knows it, for the message
 * @throws ConfigError with `file:line: what is wrong`
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false })
  const broken = document.errors[0]
  if (broken) throw new ConfigError(`${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message}`)
  const result = schema.safeParse(document.toJS())
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const path = issue?.path ?? []
  const line = lineOf(document.contents, path, lines)
  throw new ConfigError(`${file}:${line}: ${path.join('.') || 'the file'}: ${issue?.message ?? 'does not fit'}`)
}

/** The line of the deepest part of `path` that stands in a file that was read before. */
export function lineIn(text: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter()
  return lineOf(parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines }).contents, path, lines)
}

/** The line of the deepest node on `path` that exists. */
function lineOf(root: Node | null, path: readonly PropertyKey[], lines: LineCounter): number {
  let node: unknown = root
  let start = root?.range?.[0] ?? 0
  for (const key of path) {
    if (!isMap(node) && !isSeq(node)) break
    // A key of figures is a number to YAML.
    const next: unknown = node.get(key, true) ?? node.get(Number(key), true)
    if (next === undefined || next === null) break
    node = next
    start = (next as Node).range?.[0] ?? start
  }
  return lines.linePos(start).line
}

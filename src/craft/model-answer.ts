/** Reads what a model said by the schema of its question. */
import type { z } from 'zod'

/** null: it is not of that form. */
export function readAnswer<T>(schema: z.ZodType<T>, text: string): { readonly value: T } | null {
  const read = schema.safeParse(jsonIn(text))
  return read.success ? { value: read.data } : null
}

/** A gateway that does not know about schemas gets its JSON in a fence. */
function jsonIn(text: string): unknown {
  const bare = /^\s*```(?:json)?\s*\n([\s\S]*)\n```\s*$/.exec(text)?.[1] ?? text
  try {
    return JSON.parse(bare)
  } catch {
    return null
  }
}

/** How the rehearsal's model service spoils an answer that it would have given. */
import type { MessagesFault } from './messages-server.ts'

export interface SaidAnswer {
  readonly text: string
  readonly stopReason: 'end_turn' | 'max_tokens' | 'refusal'
}

/** @param most bytes that the question allows */
export function brokenAnswer(
  fault: MessagesFault | null,
  text: string,
  schema: object | null,
  most: number,
): SaidAnswer {
  if (fault === 'refusal') return { text: '', stopReason: 'refusal' }
  if (fault === 'malformed')
    return { text: `Of course! Here is the letter:\n${text.slice(0, -1)}`, stopReason: 'end_turn' }
  if (fault === 'wrong-enum')
    return { text: JSON.stringify(outOfList(JSON.parse(text), schema)), stopReason: 'end_turn' }
  if (fault === 'cut-off') return { text: text.slice(0, Math.ceil(text.length / 2)), stopReason: 'max_tokens' }
  return Buffer.byteLength(text) > most
    ? { text: text.slice(0, most), stopReason: 'max_tokens' }
    : { text, stopReason: 'end_turn' }
}

interface Schema {
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

/** The same answer with a word that no list has, wherever the schema has a list. */
function outOfList(value: unknown, schema: Schema | null): unknown {
  if (!schema) return value
  if (schema.enum || schema.const !== undefined) return 'no-such-word'
  const inner = schema.anyOf?.find((one) => one.enum || one.properties || one.items) ?? schema
  if (inner.enum) return 'no-such-word'
  if (Array.isArray(value)) return value.map((one) => outOfList(one, inner.items ?? null))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, outOfList(one, inner.properties?.[name] ?? null)]),
  )
}

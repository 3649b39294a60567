/** The hash that an approval carries: SHA-256 of the record as RFC 8785 writes it. */
import { createHash } from 'node:crypto'
import serialize from 'canonicalize'
import type { ReplyRecord } from './turn.ts'

/** @returns 64 hex digits, the same on every machine for the same record, whatever the order of its keys. */
export function recordHash(record: ReplyRecord): string {
  const text = serialize(record)
  if (text === undefined) throw new TypeError('a record is always an object')
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** What a person typed wrongly after a command: said in one line, and the command ends with 2. */
import { DateTime } from 'luxon'
import type { Instant } from '../mail/message.ts'

/** A wrong option or argument; its message is complete for a person. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/**
 * An instant as people type it: RFC 3339, or a part of it that begins with the whole date; without a zone it is UTC.
 * @param name how the command calls it, for the message
 * @throws UsageError
 */
export function instantOf(name: string, typed: string): Instant {
  const at = /^\d{4}-\d{2}-\d{2}/.test(typed) ? DateTime.fromISO(typed, { zone: 'utc' }) : null
  if (!at?.isValid) throw new UsageError(`${name} ${typed}: not an instant; write it as 2026-11-17T09:40:00Z.`)
  return new Date(at.toMillis()).toISOString()
}

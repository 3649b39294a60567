/** The hour that somebody picked for a letter, as the form of hours posts it. */
import { DateTime } from 'luxon'
import type { Instant } from '../mail/message.ts'
import type { Fields } from './fields.ts'

/** @returns null for the planned hour; a time without a zone is read as one of `zone` */
export function chosenHour(fields: Fields, zone: string, now: Instant): Instant | null | 'unreadable' {
  const chosen = fields.text('when')
  if (chosen === '' || chosen === 'planned') return null
  if (chosen === 'now') return now
  const at =
    chosen === 'other' ? DateTime.fromISO(fields.text('other'), { zone }) : DateTime.fromISO(chosen, { zone: 'utc' })
  return at.isValid ? at.toUTC().toISO() : 'unreadable'
}

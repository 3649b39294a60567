/** What is remembered of somebody who writes, by address: it helps where their next mail says little. */
import type { Instant } from '../mail/message.ts'
import { HOUR_WISHES, type HourWish } from './words.ts'

export const REMEMBERED = ['language', 'replyLanguage', 'country', 'timezone'] as const
export type Remembered = (typeof REMEMBERED)[number]

/** A person noted when this contact likes to be written to; '' where they took that back. */
export const WISHED_HOURS = 'hours'

export interface Memory {
  readonly value: string
  /** A person put it right, or a mail of theirs showed it. */
  readonly source: 'person' | 'mail'
  /** What amends had thought where a person put it right: the same mistake once more is no news. Else null. */
  readonly instead: string | null
  readonly at: Instant
}

export type Contact = Readonly<Partial<Record<Remembered | typeof WISHED_HOURS, Memory>>>

/** What a person noted of this contact's hours. */
export function hourWishOf({ hours }: Contact): HourWish | null {
  return HOUR_WISHES.find((one) => one === hours?.value) ?? null
}

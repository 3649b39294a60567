/** One line of `amends doctor`: of what, how it is, and what to do where it is not well. */
import type { Messages } from '../desk/messages/en.ts'

export type Area = keyof Messages['setUp']['doctor']['area']

export interface Finding {
  readonly area: Area
  /** Of what within the area: a variable, a mailbox; '' where there is only one. */
  readonly subject: string
  /** A note is worth a look; a problem keeps amends from its work, or will. */
  readonly level: 'ok' | 'note' | 'problem'
  /** For people; never a secret. */
  readonly said: string
}

export const finding = (area: Area, level: Finding['level'], said: string, subject = ''): Finding => ({
  area,
  subject,
  level,
  said,
})

/** What chat groups are told. */
import type { NoticeEvent } from '../../ticket/notice.ts'

const event: Readonly<Record<NoticeEvent, string>> = {
  critical: 'Critical complaint',
  clock: 'A promise is about to break',
  sending: 'Sending needs a person',
  customer: 'The customer wrote again',
}

export const enNotices = {
  event,
  due: (dueAt: string): string => `due ${dueAt}`,
  more: (count: number): string => `and ${count} more`,
  onDuty: (name: string): string => `On duty: ${name}`,
  /** The roster names nobody. */
  managers: (names: string): string => `Nobody is on duty. Managers: ${names}`,
  next: (names: string): string => `Nobody has taken this up yet. Now called: ${names}`,
  noLink: 'No PUBLIC_URL is set, so there is no link: open the desk.',
}

/** English words of mail that amends writes to the staff, and of where they choose it. */
import type { DigestSection } from '../../journey/staff-digest.ts'

const cases = (n: number): string => `${n} ${n === 1 ? 'complaint' : 'complaints'}`

export const enStaffMail = {
  digestSubject: (tickets: number, tasks: number) =>
    `Today: ${cases(tickets)}${tasks === 0 ? '' : `, ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`}`,
  digestLead: 'What waits for you today.',
  section: {
    trouble: 'Sending went wrong, please look',
    risk: 'A promise breaks within a day, or has run out',
    waiting: 'Waits for you',
  } satisfies Record<DigestSection, string>,
  tasks: 'Tasks due today',
  held: (n: number) => `Held until a chosen hour: ${n}`,
  warningSubject: (n: number, number: string) =>
    n === 1 ? `A promise is about to break: ${number}` : `${n} promises are about to break`,
  warningLead: 'If nobody answers, these promises break before or soon after your next working hours.',
  warned: 'About to break',
  queue: (url: string) => `All of it: ${url}`,
  foot: 'Written by amends by itself; no need to answer. You choose on the desk, under “My account”, what is written to you.',
  card: {
    title: 'Mail to me',
    lead: 'Written by day on your working days, at other hours only while you are on duty, and never with a customer’s name or words.',
    address: 'Your mail address',
    digest: 'What waits for me, each working day',
    never: 'no mail',
    at: (hour: number) => `at ${String(hour).padStart(2, '0')}:00`,
    warnings: 'Warn me before a promise of my tickets breaks',
    save: 'Save',
    badAddress: 'This is no mail address of a person: write one as li.na@example.com.',
    badHour: 'Choose an hour of the list.',
    last: (when: string, state: string) => `Last mail: ${when}, ${state}.`,
    state: {
      nothing: 'nothing waited',
      queued: 'about to leave',
      claimed: 'leaving now',
      'may-have-sent': 'leaving now',
      sent: 'sent',
      uncertain: 'nobody knows whether it arrived',
      failed: 'not delivered; check the address',
      expired: 'not sent, its hours were over',
      dropped: 'not sent, no longer wanted',
    },
    mailbox: 'not sent: this is the address of a mailbox for complaints; enter your own',
  },
}

export type StaffMailWords = typeof enStaffMail

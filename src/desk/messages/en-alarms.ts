/** What each alarm means and what to do about it. */
import type { Alarm } from '../../journey/condition.ts'
import type { MailClientTrouble } from '../../ports/ledger/marks.ts'
import { enModel } from './en-model.ts'
import { enSendReasons } from './en-send-reasons.ts'

const several = (n: number, one: string, many: string) => (n === 1 ? one : many.replace('#', String(n)))

const MAIL_CLIENT: Readonly<Record<MailClientTrouble, string>> = {
  'staff-unknown':
    'nobody has the sign-in name that “mailClient” names, so that no draft goes to a mail client and none is approved there. Correct the name, or add the person.',
  'staff-inactive':
    'the person whom “mailClient” names may no longer sign in, so that no draft goes to their mail client and none is approved there. Name another person.',
  'staff-blind':
    'the person whom “mailClient” names may not see this account, so that no draft goes to their mail client. Let them see it, or name another person.',
  'no-drafts': 'the mail server does not say which mailbox is Drafts, so that no draft goes to the mail client.',
  'no-approved':
    'the mailbox for approvals is not there and could not be made, so that nothing can be approved in the mail client. Make it there.',
  'no-uidplus':
    'the mail server can’t remove a single mail (it has no UIDPLUS), so that no draft goes to the mail client. Approve at the desk.',
}

/** @param mailReason the sentence for why a mailbox can't be read */
export function enAlarm(alarm: Alarm, mailReason: Readonly<Record<string, string>>): string {
  switch (alarm.name) {
    case 'not-polled':
      return `${alarm.account}: not looked at for more than 15 minutes. Is the daemon running?`
    case 'mailbox':
      return alarm.reason === null
        ? `${alarm.account}: ${alarm.said}`
        : `${alarm.account}: ${mailReason[alarm.reason] ?? ''} (${alarm.said})`
    case 'mail-client':
      return `${alarm.account}: ${MAIL_CLIENT[alarm.reason]}`
    case 'sending':
      return `${alarm.account}: ${enSendReasons[alarm.reason]}`
    case 'missed':
      return `${alarm.account}: comparing all of ${alarm.mailbox} found ${several(alarm.count, 'one mail that had been missed; it is', '# mails that had been missed; they are')} taken in.`
    case 'triage':
      return `${several(alarm.count, 'One mail waits', '# mails wait')} for a decision after the server renumbered its mails; a manager decides at the desk.`
    case 'uncertain':
      return `${several(alarm.count, 'One ticket with a letter', '# tickets with a letter')} of which nobody knows whether it went out; a person must look.`
    case 'failed':
      return `${several(alarm.count, 'One ticket', '# tickets')} whose letter was refused or stopped; a person must mend it.`
    case 'late':
      return `${several(alarm.count, 'One ticket', '# tickets')} with a promise that has run out; answer first what is on top of the queue.`
    case 'papers':
      return `${several(alarm.count, 'One internal paper has', '# internal papers have')} no answer in time, or did not surely leave; see Internal, or "amends papers".`
    case 'model':
      return `${enModel.title}: ${enModel.failure[alarm.why]}`
    case 'forgetful':
      return `The database can lose what it has confirmed when the power fails: ${alarm.said}; switch it on.`
    case 'disk':
      return `Only ${((alarm.figure ?? 0) / 1024).toFixed(1)} GiB of the disk are free: make room; when it is full, no mail can be taken in.`
    case 'clock':
      return `This machine's clock is ${alarm.figure} seconds behind the mail server's: set it by a time server (NTP), or letters leave at wrong hours.`
    case 'time-zones':
      return 'The tables of the world’s time zones are old: update Node, or letters leave at wrong hours where clocks were changed since.'
    case 'certificate':
      return `The certificate of ${alarm.subject} ends in ${several(Math.max(0, alarm.figure ?? 0), 'one day', '# days')}: its owner must renew it, or no mail comes and goes.`
    case 'token':
      return `${alarm.subject}: the consent to its mailbox ends in ${several(Math.max(0, alarm.figure ?? 0), 'one day', '# days')}: sign in again.`
    case 'templates':
      return `${several(alarm.figure ?? 0, 'One letter has', '# letters have')} mistakes; the last good version is in use. "amends templates check" names them.`
    case 'backup':
      return alarm.figure === null
        ? 'There is no backup yet: run "amends backup <file>", best every night.'
        : `The last backup is ${alarm.figure} days old: run "amends backup <file>", best every night.`
  }
}

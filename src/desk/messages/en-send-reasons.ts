/** Why a letter did not leave, or not yet, and what to do about it, in English. */
import type { SendReason } from '../../ticket/words.ts'

export const enSendReasons = {
  unreachable: 'The mail server could not be reached. amends tries again by itself.',
  busy: 'The server asked to try later. amends does so by itself.',
  greylisted: 'The receiving side delays first letters on purpose. amends tries again in a few minutes.',
  'mailbox-full': 'The customer’s mailbox is full. amends tries again later; perhaps reach them another way.',
  'recipient-limit': 'The customer’s mailbox gets too much mail at the moment. amends tries again later.',
  encryption:
    'No encrypted connection could be made, so no password and no letter left this machine. Check host, port and the server’s certificate.',
  'sign-in': 'The server did not accept the sign-in for sending. Check the password or authorisation code.',
  'password-sign-in-off':
    'Microsoft no longer takes a password for sending from this account. Sign the account in with OAuth.',
  'smtp-off':
    'Sending by SMTP is switched off for this mailbox. An administrator must switch on authenticated SMTP (Set-CASMailbox -SmtpClientAuthenticationDisabled $false).',
  'too-many-connections':
    'Too many programs send from this account at once. All its letters wait; amends goes on by itself.',
  'sending-rate': 'The provider says that this account sends too fast. All its letters wait; amends goes on by itself.',
  'daily-limit':
    'The provider’s limit of letters is reached. All letters of this account wait; amends goes on by itself.',
  'limit-prolonged':
    'The provider’s limit is reached, and every further try would prolong its block by a day. amends tries nothing for 25 hours.',
  'account-blocked':
    'The provider has blocked sending from this account. Sign in to its website, or ask its administrator, to have it released.',
  'own-mailbox-full': 'Our own mailbox is full, so nothing can be sent from it. Make room.',
  'recipient-unknown': 'The server says that this address does not exist. Check it with the customer.',
  'recipient-refused': 'The server refused the recipient. Nobody got the letter.',
  'sender-refused': 'The server does not let this account send from its address. Check the account’s address.',
  'content-refused':
    'The server refused the letter itself, often as spam. Change its wording or its files, then approve it again.',
  'too-large': 'The letter is too large for the server. Take a file away.',
  'no-smtputf8':
    'Our mail server can’t send to an address with such letters before the @. Ask the customer for another address.',
  'off-hours': 'It was no good hour at the customer’s any more. The letter waits for the next one.',
  'mailbox-unread': 'The mailbox could not be looked at for newer mail, so the letter waits.',
  interrupted: 'The attempt was broken off before anything was sent. amends tries again by itself.',
  'not-as-approved': 'The letter was not exactly what was approved. Look at it and approve it again.',
  'not-ready': 'The letter could not be made ready. Look at it and approve it again.',
  'answered-elsewhere': 'Somebody has answered this mail from the mail client already.',
  'approval-too-old': 'It was approved more than two weeks ago and had not left. Read it again and approve it anew.',
  'draft-in-mail-client':
    'A copy of this letter lies in the mail client and could not be taken away. Look there first.',
  withdrawn: 'The approval no longer held, for instance because the customer wrote again.',
  'given-up': 'amends has tried for two days and stopped. Decide what to do.',
  'no-answer': 'The connection ended before the server said whether it took the letter.',
} satisfies Record<SendReason, string>

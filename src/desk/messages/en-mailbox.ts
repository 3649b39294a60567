/** What is said while a mailbox is set up, tried or mended, in English. */

import type { MailStoreReason } from '../../ports/mail-store.ts'
import type { OAuthTrouble, OAuthWarningCode } from '../../ports/oauth.ts'
import type { ProbeReason, ProbeStepName } from '../../ports/probe.ts'

export const enMailbox = {
  step: {
    resolve: 'Find the servers',
    'connect-imap': 'Reach the server for reading (IMAP)',
    'sign-in-imap': 'Sign in for reading',
    select: 'Open the mailbox',
    drafts: 'Find Drafts',
    sent: 'Find Sent',
    junk: 'Find Junk',
    'connect-smtp': 'Reach the server for sending (SMTP)',
    'sign-in-smtp': 'Sign in for sending',
    'send-to-self': 'Send a test to ourselves',
    arrives: 'The test arrives',
    'sent-copy': 'Who files the copy in Sent',
  } satisfies Record<ProbeStepName, string>,
  /** Beside the reasons of reading mail. */
  reason: {
    'no-such-host':
      'There is no server of this name. Check the spelling; without a proxy, check this machine’s DNS too.',
    certificate:
      'The server’s certificate can’t be trusted, so no password was sent. Check the host name. For a certificate of your own start amends with NODE_EXTRA_CA_CERTS.',
    'smtp-switched-off':
      'Sending by SMTP is switched off for this mailbox. Switch it on in its settings, or ask its administrator.',
    quota: 'The provider’s limit for sending is reached. Try again later.',
    'sender-refused': 'The server does not let this account send from this address. Use the account’s own address.',
    'no-drafts': 'No mailbox for drafts was found. Name it under folders in the account’s settings.',
    'no-sent': 'No mailbox for sent mail was found. Name it under folders, or set sentCopy to off.',
    'no-junk': 'No mailbox for junk was found, though it is to be watched. Name it under folders.',
    'not-arrived': 'The test was accepted but has not come back. Look into the mailbox in some minutes, and into Junk.',
    'arrived-in-junk': 'The test came back, but into Junk. Mark it as not junk, and check SPF and DKIM of your domain.',
    'copy-twice': 'The provider files a copy in Sent by itself. Set sentCopy to provider, or there will be two.',
    'copy-missing': 'The provider filed no copy in Sent. Set sentCopy to append.',
  } satisfies Record<Exclude<ProbeReason, MailStoreReason>, string>,
  oauth: {
    'sign-in-again':
      'The provider accepts the consent no longer. Sign in again; no mail is lost, letters stay planned.',
    declined: 'The consent was declined. Begin anew if that was a mistake.',
    'too-late': 'The code has expired. Begin anew.',
    pending: 'amends waits for the consent.',
    slower: 'amends waits for the consent.',
    'set-up':
      'The provider does not accept the app registration. Check client ID, client secret, tenant and permissions.',
    proxy: 'The proxy of this account opens no way out. Check its address, or the proxy itself.',
    unreachable: 'The provider’s sign-in can’t be reached at the moment. Try again.',
  } satisfies Record<OAuthTrouble, string>,
  /** Followed by the day. */
  oauthEnds: {
    'consent-ends':
      'The consent for this mailbox ends soon. Sign in again before; an app in Google’s “Testing” has seven days only: publish it.',
    unused:
      'The consent for this mailbox ends soon because nothing has used it for long. Start amends, or sign in again.',
  } satisfies Record<OAuthWarningCode, string>,
  via: { direct: 'direct', proxy: 'through the proxy' },
}

/** What the desk says of drafts that also lie in a person's mail client, in English. */
export const enMailClient = {
  placed: (account: string) => `This draft also lies in Drafts of ${account}.`,
  held: (account: string) => `It lies in the mailbox for approvals of ${account}, not approved.`,
  deletedLead: 'It was deleted in the mail client. Reject it below, or:',
  putBack: 'Put it back into Drafts',
  keptBody: 'The body is as it was left in the mail client; it leaves like that, byte for byte.',
  refusedLead: 'Moved to the mailbox for approvals, but not approved:',
  partlyLead: 'Taken over from the mail client, apart from this:',
  problem: {
    'mail-client-deleted': 'The draft was deleted in the mail client. What should become of it?',
    'mail-client-changed':
      'The approval was taken back: the mail client holds a changed copy of this letter, or an own draft of the same answer. Send or delete it there, or approve here again.',
    'mail-client-vanished':
      'The approval was taken back: the copy of this letter has left Drafts, and nobody knows where to. If it was not sent from there, approve again.',
  } as Readonly<Record<string, string>>,
  reason: {
    bcc: 'It has blind copies (Bcc). Those never leave from here.',
    'changed-from': 'It has another sender. Letters leave from this account’s address only.',
    'changed-reply-to': 'Answers would go to another address (Reply-To).',
    'added-recipients': 'These recipients were added there. Add them under “Recipients” if they are right',
    stale: 'The letter was changed at the desk after it went to the mail client.',
    'too-large': 'It is too large.',
    binary: 'Its body can’t go through mail servers as it stands; the words were taken over.',
    'long-line': 'Its body has lines that mail servers would cut; the words were taken over.',
    'bare-line-end': 'Its body has line ends that mail servers would change; the words were taken over.',
    'strange-parts':
      'Mail programs would not all read its body alike (its parts, types or encodings); the words were taken over.',
    'body-not-kept': 'The letter below is written anew from its words. Read it, then approve here.',
    'two-texts': 'Its HTML says something else than its plain text. Write the letter by Edit.',
    'hidden-text': 'Its HTML hides words from the reader. Write the letter by Edit.',
    'strange-html':
      'Its HTML could show other words than those below (forms, drawings, style rules, words for one program only). Write the letter by Edit.',
  } as Readonly<Record<string, string>>,
}

export type MailClientWords = typeof enMailClient

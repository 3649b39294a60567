/** What a look back on a mailbox says: what the team answered and when, beside what amends would have sent. */
import type { Came } from '../../craft/look-back.ts'
import type { Trouble } from '../../craft/look-back-examples.ts'

const came: Readonly<Record<Came, string>> = {
  complaint: 'complaints, each with its thread',
  'later-mail': 'later mails of these complaints',
  inquiry: 'inquiries and orders',
  unsure: 'mails that a person would have to sort',
  automatic: 'automatic mail, newsletters, bounces, spam',
  thanks: 'bare thanks',
  partner: 'mails of partners and colleagues',
  ours: 'our own letters outside Sent',
  duplicate: 'the same mail once more',
  unreadable: 'mails that could not be read',
}

const trouble: Readonly<Record<Trouble, string>> = {
  never: 'No answer found',
  late: 'Answered after the promised hours',
  night: 'Arrived at night',
  language: 'Answered in another language',
  words: 'Words that a letter should not say',
  again: 'The customer had to write again',
}

export const enLookBack = {
  title: 'Looking back',
  subtitle: (since: string, until: string): string => `Complaints that came in from ${since} to ${until}`,
  lead: (zone: string): string =>
    `amends has read these mailboxes without changing anything in them: no mail was marked, moved, filed or sent. Days are those of ${zone}.`,
  where: (account: string, mailboxes: string, sent: string): string => `${account}: ${mailboxes}; answers from ${sent}`,
  none: 'No complaint came in within these days.',
  short: 'In short',
  saidNever: (never: string, cases: string): string =>
    `To ${never} of ${cases} complaints no answer lies in the mailbox although the promised hours are over.`,
  saidHours: (half: string, nine: string, wouldHalf: string, wouldNine: string): string =>
    `Half of the first answers that were found took up to ${half} hours, nine of ten up to ${nine}. With amends it would have been ${wouldHalf} and ${wouldNine}.`,
  saidKept: (kept: string, due: string, wouldKept: string, wouldDue: string): string =>
    `The first answer came within the promised hours in ${kept} of ${due} cases; with amends in ${wouldKept} of ${wouldDue}.`,
  saidNight: (night: string, known: string): string =>
    `${night} of ${known} answers whose hour is known arrived between 21:00 and 07:00 of the customer’s clock.`,
  whole: 'All together',
  figure: 'Figure',
  team: 'The team, really',
  amends: 'With amends',
  cases: 'Complaints',
  answered: 'Answered; with amends: a letter drafted',
  never: 'No answer found, the promised hours over',
  perhaps: 'of these another mail went to the same customer, which may be the answer',
  running: 'No answer yet, none due yet',
  hours: 'First answer, hours (half · nine of ten)',
  kept: 'First answer within the promised hours',
  solved: 'First letters that offer a remedy, within the promised hours of the solution',
  night: 'Arrived between 21:00 and 07:00 of the customer',
  language: 'In another language than the customer’s',
  words: 'Answers with words that a letter should not say',
  others: 'Answers that speak of carriers, suppliers, fault or liability',
  again: 'The customer wrote again before an answer',
  unknown: 'not known',
  column: {
    never: 'No answer',
    hours: 'Hours',
    kept: 'In time',
    night: 'At night',
    language: 'Other language',
    words: 'Words',
  },
  drafts: 'What amends would have drafted',
  draftColumn: {
    letters: 'Letters',
    languages: 'Languages',
    offers: 'Offered first',
    asks: 'Asked for',
    halfBy: 'Half arrived by (customer’s clock)',
  },
  columnNote: (team: string, amends: string): string =>
    `Hours until the first answer: half · nine of ten. ${team} | ${amends}. A figure such as 3/20 is 3 of 20.`,
  stepsPicture: 'Complaints by the hours until the first answer',
  step: 'Hours until the first answer',
  upTo: (hours: string): string => `up to ${hours}`,
  longer: (hours: string): string => `more than ${hours}`,
  noAnswer: 'none found',
  hoursPicture: 'Letters by the hour of the customer’s clock; night is shaded',
  hour: 'Hour of the customer',
  letters: 'Letters by the hour of the customer’s clock',
  examples: 'Complaints to look up',
  examplesNote:
    'For you alone: these lines name mails by date and subject. Delete this part before the page goes to anybody else.',
  arrived: 'Came (customer’s clock)',
  subject: 'Subject',
  teamAnswered: 'The team answered',
  wouldAnswer: 'amends would have',
  read: 'What was read',
  mails: 'Mails',
  sentRead: 'letters in Sent',
  limits: 'What this page does not know',
  bySubject: (count: string, of: string): string =>
    `${count} of ${of} answered complaints were matched by address and subject, since the letter named no mail of the thread; all others by the thread itself.`,
  unseen:
    'Answers by phone, by chat, or from mailboxes that were not read are not seen; neither are mails that somebody has deleted.',
  solution:
    'Whether an answer solved the matter, what it cost and whether the customer was content stands in no mailbox: no figure here says so.',
  assumption: (minutes: string, from: string, until: string, zone: string): string =>
    `“With amends” assumes that a person approves each draft within ${minutes} minutes of office time (${from}:00–${until}:00, working days, ${zone}); the letter then waits for the customer’s good hours. Faster or slower people change these figures. Only hours that amends chooses by itself are counted: where a promise would run out before, it asks a person, who may send earlier.`,
  asThen:
    'Each mail was read as of its own day with today’s rules, letters and calendars. amends errs too: which complaints there are, from where and in which language, is its reading (docs/measure.md).',
  hourUnknown: (count: string): string =>
    `Of ${count} complaints the mail does not tell where the customer lives: their hours are not counted.`,
  languageUnknown: (count: string): string =>
    `The language of ${count} answers can not be told, most of them for being short: they are not judged.`,
  wordsNote:
    'Words are counted in the team’s own text, without quotations, by the list of each language (templates/…/_words.yaml). Whoever speaks of a carrier or of fault need not blame anybody: that line is a hint to read these answers, no judgement.',
  progress: {
    sent: (account: string, read: string, of: string): string => `${account}: letters in Sent, ${read} of ${of}`,
    mails: (account: string, read: string, of: string): string => `${account}: mails, ${read} of ${of}`,
  },
  stopped: 'Stopped. Nothing was written to the mailbox, and nothing is kept: the next look back begins anew.',
  sentUnclear: (account: string, names: string): string =>
    names === ''
      ? `${account}: the server names no mailbox Sent, and without it no answer is known; name it under folders, sent, of the account.`
      : `${account}: which mailbox is Sent: ${names}? Name it under folders, sent, of the account.`,
  tooMany: (account: string, count: string, most: string): string =>
    `${account}: ${count} mails came within this time, more than ${most}, which is what fits into memory; choose a later --since, or one account at a time.`,
  mailbox: (account: string, reason: string, said: string): string => `${account}: ${reason} (${said})`,
  written: (file: string): string => `Written: ${file}`,
  came,
  trouble,
}

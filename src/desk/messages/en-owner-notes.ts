/** What is wrong with a template, rule, calendar or manners card: said from a ticket, answered by its owner. */
export const enOwnerNotes = {
  title: 'Said of our texts',
  lead: 'What colleagues found wrong with letters, rules, calendars and manners cards, from the ticket where it showed.',
  tell: {
    template: 'Something is wrong with this letter’s template',
    rule: 'Something is wrong with this rule',
    calendar: 'Something is wrong with this hour',
    card: 'Something is wrong with this card',
  },
  line: 'What is wrong, in one line',
  send: 'Tell its owner',
  kind: { template: 'Template', rule: 'Rule', calendar: 'Calendar', card: 'Manners card' },
  state: { open: 'waits for an answer', answered: 'answered', changed: 'put right' },
  answerLine: 'Your answer, in one line',
  answer: 'Answer',
  changed: 'I have put it right',
  newVersion: 'in the version that is in use since',
  open: (count: string): string => `Waiting for an answer: ${count}`,
  settled: 'Answered',
  none: 'Nobody waits for an answer.',
  erased: 'The line was erased with the customer’s data.',
}

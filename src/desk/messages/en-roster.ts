/** English words of who is away and who stands in. */
export const enRosterDone = {
  'absence-saved': 'Saved. New complaints go to the deputy from then on.',
  'handed-over': 'Handed over. The tickets, tasks and customers are the successor’s now.',
  'absence-ended': 'Ended. New complaints come to their owner again.',
}

export const enAbsence = {
  title: 'Away',
  link: 'Away: who is, and who stands in',
  lead: 'While somebody is away, complaints of their customers go to the deputy, who also finds their open tickets and tasks among “mine”. All others are passed over to whoever is here.',
  who: 'Who',
  first: 'First day away',
  last: 'Last day away',
  deputy: 'Deputy',
  nobody: 'nobody in particular',
  enter: 'Enter an absence',
  save: 'Save',
  again: 'A second entry for the same person replaces the first.',
  list: 'Away now or soon',
  empty: 'Nobody is away.',
  acts: 'Stands in',
  act: 'Action',
  end: 'End',
  read: 'I have read it',
  badDays: 'The last day must not come before the first, nor be over already.',
  badDeputy: 'Nobody stands in for themselves.',
  came: 'Came meanwhile',
  cameNone: 'While you were away, no new complaint of your customers came.',
  cameLead: 'Each stays with whoever answered; take it over on its page if you wish.',
  youAreAway: (until: string, deputy: string | null) =>
    deputy === null
      ? `You are entered as away until ${until}; nobody stands in for you.`
      : `You are entered as away until ${until}; ${deputy} stands in for you.`,
  youAreBack: 'You were away. See what came meanwhile.',
  youActFor: (names: string) => `You stand in for ${names}.`,
  change: 'Change',
  owner: (name: string, deputy: string | null) =>
    deputy === null ? `${name} (away)` : `${name} (away; ${deputy} stands in)`,
}

export const enHandOver = {
  title: 'Hand over',
  link: 'Hand everything over to a successor',
  counts: (tickets: number, tasks: number) => `Open tickets with their drafts: ${tickets}. Open tasks: ${tasks}.`,
  lead: 'All of it goes to the successor at once, and so do new complaints of this person’s customers. The person is signed out everywhere. The brief stands in the history of every ticket.',
  to: 'Successor',
  brief: 'Brief for the successor',
  off: 'Also switch the account off: they leave',
  act: 'Hand over',
  refused: 'The successor must be another colleague who may see all of these tickets. Nothing was changed.',
}

export type AbsenceWords = typeof enAbsence

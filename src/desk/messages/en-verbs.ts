/** What stands in the command palette, beside reasons, in the editor and on the page of approvals together. */
export const enVerbs = {
  palette: 'Commands',
  paletteHint: 'What do you want to do? Type a word, or a ticket’s number',
  paletteList: 'Commands and pages',
  paletteNone: 'Nothing of the kind on this page.',
  find: 'Find tickets with these words',
  reasons: 'Reason at one key',
  ownWords: 'In my own words',
  rejectReason: {
    tone: 'The tone is wrong',
    facts: 'A fact is wrong',
    remedy: 'Another remedy',
    incomplete: 'Something is not answered',
    wording: 'Language or wording',
    wait: 'First an internal answer',
  },
  holdReason: {
    factory: 'Waits for the factory',
    forwarder: 'Waits for the forwarder',
    colleague: 'Waits for a colleague',
    manager: 'Waits for the manager',
    evidence: 'Waits for photos or papers',
  },
  wroteAgain: 'The customer wrote again.',
}

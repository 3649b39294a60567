/** What stands in the command palette, beside reasons, in the editor and on the page of approvals together. */
export const enVerbs = {
  palette: 'Commands',
  paletteHint: 'What do you want to do? Type a word, or a ticket’s number',
  paletteList: 'Commands and pages',
  paletteNone: 'Nothing of the kind on this page.',
  find: 'Find tickets with these words',
  wroteAgain: 'The customer wrote again.',
}

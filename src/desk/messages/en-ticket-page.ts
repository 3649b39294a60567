/** What stands on a ticket's page around the customer's words: clues, photos, files. */

export const enTicketPage = {
  /** Read out behind a marked word. */
  showsFinding: (names: string): string => ` (shows: ${names}) `,
  photos: (count: number): string => (count === 1 ? 'One photo' : `${count} photos`),
  allFiles: (count: number): string => `All ${count} files as ZIP`,
  photoFrom: (name: string): string => `Photo ${name}`,
  notAPicture: 'No picture inside, or one too large to draw: download it.',
  hiddenBadge: 'Hides text',
  promise: { sum: 'A sum', day: 'A day', share: 'A share', span: 'A span of time' },
  offers: (remedies: string): string => `Offers: ${remedies}.`,
  offersNothing: 'Offers nothing yet.',
  sums: (sums: string): string => `Names ${sums}.`,
  limits: (agent: string, manager: string): string => `Agents approve up to ${agent}, managers up to ${manager}.`,
  similar: 'Similar cases, closed',
  sameProduct: 'same goods',
  offered: (remedies: string): string => `Offered: ${remedies}.`,
  cost: (sum: string): string => `Cost: ${sum}.`,
  ended: (how: string): string => `Ended: ${how}.`,
  satisfied: {
    content: 'customer content',
    'so-so': 'customer so-so',
    discontent: 'customer not content',
    '5': '5 of 5',
    '4': '4 of 5',
    '3': '3 of 5',
    '2': '2 of 5',
    '1': '1 of 5',
  },
}

/** What stands on a ticket's page around the customer's words: clues, photos, files. */

export const enTicketPage = {
  /** Read out behind a marked word. */
  showsFinding: (names: string): string => ` (shows: ${names}) `,
  photos: (count: number): string => (count === 1 ? 'One photo' : `${count} photos`),
  allFiles: (count: number): string => `All ${count} files as ZIP`,
  photoFrom: (name: string): string => `Photo ${name}`,
  notAPicture: 'No picture inside, or one too large to draw: download it.',
  hiddenBadge: 'Hides text',
}

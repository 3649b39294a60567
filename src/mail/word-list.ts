/** Lists of words as people can read and edit them: many to a line, `|` between them, line breaks anywhere between. */

/** Blanks inside and at the ends of an entry count ("sent via "), line breaks don't. */
export const wordList = (text: string): readonly string[] =>
  text
    .split('|')
    .map((word) => word.replace(/\n/g, ''))
    .filter((word) => word !== '')

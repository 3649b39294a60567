/** What the pages of the case library say. */
import type { CostBand } from '../../ticket/words.ts'

const cost: Readonly<Record<CostBand, string>> = {
  unknown: 'cost unknown',
  nothing: 'cost nothing',
  'to-100': 'cost up to 100',
  'to-500': 'cost up to 500',
  'to-2000': 'cost up to 2,000',
  more: 'cost more than 2,000',
}

export const enLibrary = {
  title: 'Case library',
  lead: 'Typical cases without anything of their customers: what was offered, what worked, what it cost.',
  words: 'Words',
  issue: 'Issue',
  market: 'Market (country code)',
  product: 'Product',
  anyIssue: 'any',
  find: 'Find',
  found: (count: number): string => (count === 1 ? 'One case' : `${count} cases`),
  none: 'No case fits.',
  empty: 'The library is empty. Mark a case as typical when you close it, or put it in from its ticket.',
  toRead: 'To be read before everybody sees them',
  toReadLead:
    'Names, figures, days, order data and addresses were replaced. Take out what could still tell whose case it was.',
  doubts: (count: number): string =>
    count === 1
      ? 'Look at this place: it may still name somebody.'
      : `Look at these ${count} places: they may still name somebody.`,
  situation: 'What happened',
  worked: 'What went well',
  better: 'What to do better',
  letter: 'The letter with the offer',
  offered: (list: string): string => `Offered: ${list}.`,
  asked: (list: string): string => `Asked for: ${list}.`,
  letters: (count: number): string => (count === 1 ? 'one letter' : `${count} letters`),
  approve: 'Put into the library',
  refuse: 'Keep it out',
  change: 'Change or take out',
  ticket: 'Its ticket',
  put: 'Put this case into the library',
  putLead: 'It is written down without anything of the customer, and read by a manager or editor before others see it.',
  state: {
    proposed: 'This case waits to be read for the library.',
    approved: 'This case is in the library.',
    refused: 'This case was kept out of the library.',
  },
  ofIssue: (issue: string): string => `Cases in the library: ${issue}`,
  reading: 'To read when you are new',
  readingLead: 'Cases of this issue from the library, the newest first.',
  cost,
}

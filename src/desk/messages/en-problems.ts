/** What the pages of recurring problems say. */
import type { Issue } from '../../ticket/words.ts'

const prevent: Readonly<Record<Issue, string>> = {
  quality: 'Inspection before shipment for this product or batch, with limit samples; the finding goes to the factory.',
  damage:
    'Packaging: drop test, stronger carton or inner protection, and a photo of each loaded carton; or another carrier.',
  mismatch: 'Order confirmation by drawing or photo, with size, colour and model to be confirmed before production.',
  shortage: 'Count and weigh at packing, a photo of the packing list beside the open carton, a seal on it.',
  delay: 'A buffer in the promised day, bookings a week earlier, position told to the customer before they ask.',
  price: 'Order confirmation names each price, fee and who pays it; the invoice is compared with it before it is sent.',
  payment: 'Bank data only by the confirmed way; receipts are matched on the day they come.',
  communication: 'Templates and manners of this market are read with the people who wrote.',
  service: 'An owner for each request, and an answer by the end of the next working day.',
  usage: 'Instructions with pictures in the customer’s language, in the box and before the sale.',
  safety: 'Stop the sale, warn buyers, have it tested; instructions and warnings are written anew.',
  documents: 'A list of papers by destination, checked by a second person before the documents are sent.',
  other: 'Name what would have prevented it, and who does it by when.',
}

export const enProblems = {
  title: 'Recurring problems',
  lead: 'Named where more came than the usual rate of the year before explains. A few of those named may be chance.',
  what: 'What',
  came: 'Came',
  expected: 'Usual',
  days: 'First and last',
  next: 'What to do',
  none: 'Nothing comes more often than usual.',
  young: (days: number): string =>
    `The usual rate is not known yet: it takes ${days} days of complaints before the period.`,
  sheet: '8D sheet',
  step: [
    'D1 Team',
    'D2 Problem',
    'D3 Containment',
    'D4 Root cause',
    'D5 Corrective action',
    'D6 Was it effective',
    'D7 Prevention',
    'D8 Closing',
  ] as readonly string[],
  team: 'Owner, quality, purchasing, sales; due date:',
  problem: (came: number, expected: string): string => `${came} complaints came where about ${expected} are usual.`,
  markets: 'Markets',
  contain: 'Goods on stock and under way: hold, sort, tell the customers whose orders are not yet delivered.',
  causes: 'Causes told in the case files',
  correct: 'What is changed, by whom, by when:',
  check: 'Count complaints per order shipped for as long before the change as after it, and compare the two:',
  prevent,
  thanks: 'What others learn from it; who is thanked:',
}

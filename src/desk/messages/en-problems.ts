/** What the pages of recurring problems say. */
import type { Issue, ProblemDimension, TradePaper } from '../../ticket/words.ts'

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

/** What usually prevents such complaints, ready to be taken into the sheet. */
const prepared: Readonly<
  Record<'packaging' | 'confirmation' | 'sales' | 'instructions', Partial<Record<Issue, string>>>
> = {
  packaging: {
    damage:
      'Packaging: drop test of the packed carton from 80 cm; stronger carton or inner protection where it fails; corner guards on pallets.',
    quality:
      'Packaging: protection against scratches, damp and pressure between the pieces; a packing picture hangs at the line.',
    shortage: 'Packaging: one compartment a piece, a packing list in each carton, weight checked before it is closed.',
    mismatch:
      'Packaging: model, colour and size on the outside of each carton, checked against the order when it is closed.',
    delay: 'Packaging: material for the next four weeks is on stock, so that packing waits for none.',
  },
  confirmation: {
    mismatch:
      'Order confirmation: drawing or photo, size, colour and model, confirmed by the customer in writing before production.',
    price: 'Order confirmation: each price, fee, tax and who pays it on one line each; Incoterm with its place.',
    delay: 'Order confirmation: the day of shipping with a buffer, what it depends on, and who tells of a change.',
    shortage: 'Order confirmation: quantities by piece and carton, with the tolerance that was agreed.',
    quality: 'Order confirmation: the standard of acceptance (AQL, limit sample) is agreed and kept with the order.',
    documents: 'Order confirmation: which papers, in which form, to whom, by when.',
    payment:
      'Order confirmation: bank account and terms of payment, with the sentence that an account never changes by mail.',
  },
  sales: {
    mismatch: 'Before the sale: data sheet and photos show what is not included; differences to the sample are named.',
    usage: 'Before the sale: ask what it is used for, and name what it does not fit.',
    quality: 'Before the sale: tolerances, expected wear and care are named beside the price.',
    safety: 'Before the sale: who may use it, where, and which approvals the country asks for.',
    price: 'Before the sale: total cost to the door, with duties and what may still change.',
    delay: 'Before the sale: honest lead times by season; public holidays are named.',
    service: 'Before the sale: what support is included, in which language, at which hours.',
    communication: 'Before the sale: one contact by name, and by when they answer.',
  },
  instructions: {
    usage:
      'Instructions: one page with pictures in the customer’s language, in the box and by a code on it; tried with somebody who does not know the product.',
    safety: 'Instructions: warnings stand first, with pictures; tested against the rules of the country.',
    quality: 'Instructions: care and cleaning, what is normal and what is a fault.',
    damage: 'Instructions: how to unpack, and what to photograph and note with the carrier on arrival.',
    shortage: 'Instructions: list of parts with pictures, and where small parts are packed.',
  },
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
  dimension: {
    product: 'Product',
    batch: 'Batch',
    factory: 'Factory',
    carrier: 'Carrier',
    packaging: 'Packaging',
    paper: 'Paper',
    letter: 'Letter turned down',
  } as Readonly<Record<ProblemDimension, string>>,
  papers: {
    invoice: 'invoice',
    'packing-list': 'packing list',
    'bill-of-lading': 'bill of lading',
    origin: 'certificate of origin',
    certificate: 'test report or certificate',
    insurance: 'insurance',
    customs: 'customs papers',
  } as Readonly<Record<TradePaper, string>>,
  sheet: '8D sheet',
  sheetIn: 'In Chinese',
  takeUp: 'Take up',
  takeUpLead: 'Somebody sees to it by a day. It stays on the page until it is closed.',
  owner: 'Owner',
  due: 'Due',
  state: 'State',
  overdue: 'overdue',
  followed: 'Taken up',
  closedOnes: 'Closed',
  noneFollowed: 'Nothing is taken up.',
  alreadyTaken: 'Somebody has taken this up already; it stands below.',
  states: { open: 'open', acted: 'changed on', checked: 'checked', closed: 'closed' },
  acts: {
    'taken-up': 'taken up',
    changed: 'changed',
    acted: 'change made',
    checked: 'checked',
    closed: 'closed',
    reopened: 'opened again',
  },
  history: 'History',
  tasks: 'Recurring problems to see to',
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
  chance: (p: string): string => `Chance alone brings so many with a probability of ${p}.`,
  markets: 'Markets',
  contain: 'Goods on stock and under way: hold, sort, tell the customers whose orders are not yet delivered.',
  causes: 'Causes told in the case files',
  correct: 'What is changed, by whom, by when:',
  check: 'Complaints before and after the change are compared here, once its day is entered.',
  prevent,
  prepared,
  preparedKinds: {
    packaging: 'Packaging',
    confirmation: 'Order confirmation',
    sales: 'Information before the sale',
    instructions: 'Instructions for use',
  },
  preparedLead: 'Take into D7',
  thanks: 'What others learn from it; who is thanked:',
  steps: {
    contain: 'D3 Containment',
    cause: 'D4 Root cause',
    correct: 'D5 Corrective action: what, by whom, by when',
    prevent: 'D7 Prevention',
    lesson: 'D8 What others learn from it',
  },
  fillIn: 'Fill in the sheet',
  noNames: 'Please write no names of customers here: the sheet is kept when a customer is erased.',
  save: 'Save',
  acted: 'The change took effect on',
  actedSave: 'Change made',
  checkNow: 'Check now',
  checkTitle: 'Did it become less?',
  notActed: 'Enter the day of the change first.',
  verdict: {
    fell: (before: string, after: string, unit: string, p: string): string =>
      `Fell from ${before} to ${after} ${unit} (p ${p}).`,
    'not-fallen': (before: string, after: string, unit: string): string =>
      `Did not fall: ${before} ${unit} before, ${after} after.`,
    early: (before: string, after: string, unit: string): string =>
      `No proof yet: ${before} ${unit} before, ${after} after.`,
  },
  verdictWord: { fell: 'fell', 'not-fallen': 'did not fall', early: 'no proof yet' },
  unit: { days: 'a month', orders: 'per hundred orders', letters: 'per hundred letters' },
  weeksMore: (weeks: number, day: string): string =>
    `${weeks} more week${weeks === 1 ? '' : 's'} needed: next look on ${day}.`,
  never: 'Too few come for any proof within two years.',
  counted: (before: string, exposureBefore: string, after: string, exposureAfter: string): string =>
    `Counted: ${before} in ${exposureBefore} before the change, ${after} in ${exposureAfter} since.`,
  exposure: {
    days: (count: string): string => `${count} days`,
    orders: (count: string): string => `${count} orders`,
    letters: (count: string): string => `${count} letters`,
  },
  ratio: (low: string, high: string): string => `The rate since is ${low} to ${high} times the rate before (95 %).`,
  method:
    'Compared given their sum, among counts that would have been named too. Of 100 problems that stay as they are, at most about 5 are called fallen, however many planned looks there are.',
  checkedOn: 'Checked on',
  note: 'Note',
  close: 'Close',
  reopen: 'Open again',
  products: 'Names of products',
  productsLead:
    'Names that are likely the same product. Nothing is merged by itself: tick what is one, and the name under which it counts.',
  productsNone: 'No names look alike.',
  countsAs: 'Counts as',
  merge: 'Merge',
  apart: 'Different products',
  merged: 'Merged by people',
  mergedNone: 'No names are merged.',
  part: 'Take back',
  by: 'By',
  complaints: (count: string): string => `${count} complaints`,
  otherName: 'Other names',
  otherLead: 'One name a line, as the order book writes it; the last line is the name that counts.',
  unknownName: (name: string): string => `No complaint has the product “${name}”.`,
}

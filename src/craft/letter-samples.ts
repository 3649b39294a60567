/** Made-up cases, from everything known to nothing known, that show whether a letter reads whole in each. */
import { isLaterLetter } from '../ticket/details.ts'
import { ISSUES, type LetterName, type Remedy } from '../ticket/words.ts'
import type { LetterMatter, Question } from './facts.ts'
import { laterCases } from './letter-samples-later.ts'

const SIGNER = {
  name: 'Lin Mei',
  role: { en: 'Customer Care', 'zh-Hans': '客户服务' },
  company: 'Harbour Lane Trading Co., Ltd.',
  address: '88 Zhongshan Road, Ningbo 315000, China',
  phone: '+86 574 5555 0100',
}

/** Nothing known but that there is a grievance. */
function bare(letter: LetterName): LetterMatter {
  return {
    letter,
    issue: ISSUES.find((issue) => issue === letter) ?? 'other',
    customer: { name: null, market: null },
    orders: [],
    product: null,
    affected: null,
    total: null,
    claim: null,
    amount: null,
    remedies: [],
    asks: letter === 'inquiry' ? [] : ['order-number'],
    neededBy: null,
    details: {},
    commitments: [
      { what: 'news', dueAt: '2026-11-17T16:00:00.000Z' },
      { what: 'solution', dueAt: '2026-11-18T16:00:00.000Z' },
    ],
    wishes: [],
    also: [],
    questions: new Set<Question>(['toCheck']),
    signer: SIGNER,
    sendAt: '2026-11-16T09:00:00.000Z',
    timeZone: 'Europe/Warsaw',
  }
}

/** Cases of a letter, each with a name for the checks' messages. */
export function sampleMatters(letter: LetterName): { name: string; matter: LetterMatter }[] {
  const nothing = bare(letter)
  const known: LetterMatter = {
    ...nothing,
    customer: { name: 'Marta Kowalczyk', market: 'PL' },
    orders: ['PO-88213'],
    booked: {
      orderDate: '2026-09-07',
      eta: '2026-11-05',
      vessel: 'COSCO TAURUS 045W',
      unitPrice: { amount: 20.5, currency: 'EUR' },
    },
    affected: 14,
    total: 60,
    asks: letter === 'inquiry' ? [] : ['photos', 'quantity', 'order-number'],
    wishes: letter === 'safety' || letter === 'inquiry' ? [] : ['refund', 'compensation'],
    also: letter === 'inquiry' ? [] : ['delay', 'service'],
    claim: { amount: 1250, currency: 'EUR' },
    questions: new Set<Question>(['toCheck', 'evidenceAttached', 'urgent']),
  }
  const answers: Question[] = ['counters', 'addsEvidence']
  const cases = [
    { name: 'nothing known', matter: nothing },
    { name: 'everything known, nothing offered', matter: known },
    ...(letter === 'inquiry'
      ? []
      : [{ name: 'a day named by the customer', matter: { ...nothing, neededBy: '2026-12-04' } }]),
    { name: 'one piece', matter: { ...known, affected: 1 } },
    { name: 'one piece, no more counted', matter: { ...known, affected: 1, total: null, also: [] } },
    ...(letter === 'follow-up'
      ? answers.map((answer) => ({
          name: answer,
          matter: { ...nothing, questions: new Set<Question>([answer, 'toCheck']) },
        }))
      : []),
  ]
  if (letter === 'acknowledge' || letter === 'inquiry') return cases
  if (isLaterLetter(letter)) return laterCases(letter, known)
  return [...cases, ...offers(known)]
}

function offers(known: LetterMatter): { name: string; matter: LetterMatter }[] {
  const ours = new Set<Question>(['ours', 'evidenceAttached'])
  const offer = (remedies: readonly Remedy[]): LetterMatter => ({
    ...known,
    remedies,
    asks: [],
    wishes: [],
    also: [],
    questions: ours,
    commitments: [{ what: 'news', dueAt: '2026-11-19T16:00:00.000Z' }],
  })
  const notOurs = new Set<Question>(['notOurs'])
  return [
    { name: 'a choice of three', matter: offer(['replacement', 'partial-refund', 'discount']) },
    { name: 'a product named', matter: { ...offer(['replacement']), product: 'table lamps' } },
    { name: 'one sum', matter: { ...offer(['refund']), amount: { amount: 1250, currency: 'EUR' } } },
    { name: 'a step and a choice', matter: offer(['explanation', 'repair', 'refund-without-return']) },
    { name: 'not ours', matter: { ...offer(['guidance']), questions: notOurs } },
  ]
}

/** Made-up cases of the letters of later stages: each with all that a person must tell, bare and full. */
import type { Details, LaterLetter } from '../ticket/details.ts'
import { POINTS, type Point, REMEDIES, WISHES } from '../ticket/words.ts'
import type { LetterMatter, Question } from './facts.ts'

export interface SampleMatter {
  readonly name: string
  readonly matter: LetterMatter
}

const NEWS = { what: 'news', dueAt: '2026-11-19T16:00:00.000Z' } as const
const DISPATCH = { what: 'dispatch', dueAt: '2026-11-20T16:00:00.000Z' } as const
const REFUND = { what: 'refund', dueAt: '2026-11-23T16:00:00.000Z' } as const

const TOLD: Details = {
  signer: 'Zhao Min',
  doneOn: '2026-11-16',
  reference: 'RF-20417',
  tracking: 'DHL 4512 8876 20',
  packages: [['replacement', 'expedite'], ['partial-refund', 'discount'], ['refund-without-return']],
  points: ['because-as-agreed'],
  declined: ['refund'],
  promises: [DISPATCH],
}

/** What a later letter may have to say: nothing that it doesn't use is left to chance. */
const ALSO: Readonly<Partial<Record<LaterLetter, readonly Partial<LetterMatter>[]>>> = {
  progress: [
    { questions: questions('asksForNews'), wishes: ['refund', 'compensation', 'explanation'] },
    ...withPoints((point) => point.startsWith('known-')),
    ...withPoints((point) => point.startsWith('open-')).map(({ details }) => ({
      details: { points: ['known-goods-found', ...(details.points ?? []), 'because-check-runs'] as const },
    })),
    ...withPoints((point) => point.startsWith('because-')).map(({ details }) => ({
      details: { points: ['open-cause', ...(details.points ?? [])] as const },
    })),
  ],
  agreement: [
    { remedies: ['refund', 'explanation'], details: { promises: [REFUND] } },
    { remedies: ['refund'], asks: ['bank-details'], details: {}, amount: { amount: 1250, currency: 'EUR' } },
    { remedies: ['replacement'], details: {}, affected: 1 },
  ],
  execution: REMEDIES.flatMap((remedy) => [
    { remedies: [remedy], details: {} },
    {
      remedies: [remedy],
      questions: questions('filesAttached'),
      details: {},
      amount: { amount: 1250, currency: 'EUR' },
    },
  ]),
  'our-delay': [
    { details: { promises: [REFUND], points: ['because-making-takes-longer'] }, remedies: ['expedite', 'discount'] },
  ],
  concern: [{ asks: ['concern', 'wish'] }, { asks: ['concern'] }],
  decline: [
    { remedies: ['partial-refund'] },
    { remedies: ['replacement', 'partial-refund', 'discount', 'explanation'] },
    ...WISHES.filter((wish) => wish !== 'apology').map((wish) => ({
      details: { declined: [wish], points: ['because-found-in-order'] as const },
      questions: questions('filesAttached'),
    })),
  ],
  'evidence-request': [
    { asks: ['photos', 'quantity', 'order-number'] },
    { asks: ['serial'] },
    { asks: ['inspection-paid', 'sample', 'photos'] },
  ],
  reminder: [
    { remedies: ['partial-refund'] },
    { remedies: ['replacement', 'partial-refund', 'discount'] },
    { asks: ['photos', 'order-number'] },
  ],
  closing: [{ questions: questions('filesAttached') }],
  'final-position': [
    { remedies: ['partial-refund'], details: { declined: ['compensation'], points: ['because-above-value'] } },
    { remedies: ['replacement', 'partial-refund', 'explanation'], questions: questions('filesAttached') },
  ],
  'safety-decision': [
    { remedies: ['refund', 'compensation'], questions: questions('safety') },
    { remedies: ['replacement'], questions: questions('safety') },
  ],
}

/** Said only where something is offered or was done. */
const NEEDS_REMEDY: ReadonlySet<LaterLetter> = new Set(['execution', 'safety-decision'])

/** Letters after which no news is owed. */
const LAST: ReadonlySet<LaterLetter> = new Set(['satisfaction', 'closing'])

/** Cases of a letter of a later stage. */
export function laterCases(letter: LaterLetter, known: LetterMatter): SampleMatter[] {
  const nothing: LetterMatter = {
    ...known,
    issue: letter === 'safety-decision' ? 'safety' : 'damage',
    customer: { name: null, market: null },
    orders: [],
    affected: null,
    total: null,
    claim: null,
    remedies: [],
    asks: [],
    wishes: [],
    also: [],
    commitments: LAST.has(letter) ? [] : [NEWS],
    details: TOLD,
    questions: questions(),
  }
  const named = { customer: known.customer, orders: known.orders, affected: known.affected, total: known.total }
  const bare = NEEDS_REMEDY.has(letter) ? [] : [nothing, { ...nothing, ...named }]
  const further = (ALSO[letter] ?? []).flatMap((change) => {
    // Who tells something of their own promises no more than that.
    const told = change.details ? withoutPromises(TOLD) : TOLD
    const matter: LetterMatter = { ...nothing, ...change, details: { ...told, ...change.details } }
    return [matter, { ...matter, ...named, affected: change.affected ?? named.affected }]
  })
  return [...bare, ...further].map((matter, index) => ({
    name: `case ${index + 1}`,
    matter: { ...matter, commitments: [...matter.commitments, ...(matter.details.promises ?? [])] },
  }))
}

function withoutPromises({ promises: _none, ...rest }: Details): Details {
  return rest
}

function questions(...yes: Question[]): ReadonlySet<Question> {
  return new Set(yes)
}

function withPoints(which: (point: Point) => boolean): { details: Details }[] {
  return POINTS.filter(which).map((point) => ({ details: { points: [point] } }))
}

/** What the page of chances says. */
import type { ChanceKind } from '../../ticket/words.ts'

const kind: Readonly<Record<ChanceKind, string>> = {
  product: 'Other products',
  feature: 'Features',
  size: 'Sizes',
  price: 'Prices',
  market: 'Markets',
}

export const enChances = {
  title: 'Chances',
  lead: 'What customers wish for that we do not offer, in their own sentences. A person says which of them are real.',
  toSay: 'To be looked at',
  confirmed: 'Confirmed, by kind and product',
  noneToSay: 'No sentence waits for a look.',
  noneConfirmed: 'Nothing is confirmed yet.',
  dropped: 'Dropped',
  kind: 'Kind',
  product: 'Product',
  wish: 'What they would buy',
  sentence: 'Sentence',
  ticket: 'Complaint',
  count: 'Wishes',
  noProduct: 'no product named',
  confirm: 'It is a chance',
  drop: 'It is none',
  edit: 'Change',
  kinds: kind,
}

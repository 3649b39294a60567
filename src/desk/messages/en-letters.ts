/** What a letter of a later stage needs from a person, in words for the staff. */
import type { DetailName } from '../../ticket/details.ts'
import type { Point } from '../../ticket/words.ts'

export const enLetters = {
  detail: {
    signer: 'Signed by (empty: the account’s own)',
    amount: 'Sum that was agreed or paid',
    promises: 'Promised for the day',
    points: 'How it stands, and why',
    declined: 'Wishes that this letter declines',
    packages: 'Package',
    doneOn: 'Done on',
    reference: 'Reference of the payment or credit',
    tracking: 'Carrier and tracking number',
  } satisfies Record<DetailName, string>,
  point: {
    'known-goods-found': 'known: where the goods are',
    'known-goods-ready': 'known: goods packed and ready',
    'known-goods-left': 'known: goods have left us',
    'known-cause-found': 'known: how it came about',
    'known-payment-ordered': 'known: payment ordered at the bank',
    'known-papers-ready': 'known: papers ready',
    'open-arrival': 'open: day of arrival',
    'open-dispatch': 'open: day of dispatch',
    'open-cause': 'open: how it came about',
    'open-proposal': 'open: our proposal',
    'open-payment': 'open: day on which the money arrives',
    'because-check-runs': 'because our check is still running',
    'because-answer-awaited': 'because an answer that we need is missing',
    'because-goods-move': 'because the goods are between two stations',
    'because-making-takes-longer': 'because making the goods takes longer',
    'because-material-awaited': 'because a part is not here yet',
    'because-test-repeated': 'because we test the goods once more',
    'because-as-agreed': 'because both confirmed it so in the order',
    'because-found-in-order': 'because goods and order agree',
    'because-period-ended': 'because the period of the contract has ended',
    'because-above-value': 'because the sum is above the goods’ price',
    'because-cause-unclear': 'because the cause can’t be told yet',
    'because-not-feasible': 'because no technical way would last',
  } satisfies Record<Point, string>,
}

/** The customer's yes, no or number at the end is read, and a price is none. */
import { expect, test } from 'vitest'
import { type Said, satisfactionOf } from '../../src/aftercare/satisfaction.ts'

const said = (text: string, more: Partial<Said> = {}): Said => ({ kind: 'follow-up', answer: null, text, ...more })

test.each([
  ['All fine now. I would give you 4/5.', '4'],
  ['Ich gebe 5 von 5.', '5'],
  ['3分', '3'],
  ['5', '5'],
  ['2 stars, it took too long', '2'],
])('%s', (text, figure) => expect(satisfactionOf([said(text)])).toBe(figure))

test.each(['Order 4 of 50 boxes', 'We paid 4.5 EUR', 'See you in 2 weeks', 'We need 15/50 lamps'])(
  '%s is no figure',
  (text) => expect(satisfactionOf([said(text)])).toBeNull(),
)

test('a yes, a no, and the newest word', () => {
  expect(satisfactionOf([said('Yes, all is well', { answer: 'accepts' })])).toBe('content')
  expect(satisfactionOf([said('Thank you', { kind: 'thanks' })])).toBe('content')
  expect(satisfactionOf([said('Thanks', { kind: 'thanks' }), said('It broke again', { kind: 'complaint' })])).toBe(
    'discontent',
  )
  expect(satisfactionOf([])).toBeNull()
})

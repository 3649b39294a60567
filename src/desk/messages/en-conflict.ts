/** Where the good hour comes after the promise. */
export const enConflict = {
  leastBad: {
    good: 'Before the promise breaks, at a good hour',
    awake: 'Before the promise breaks, outside business hours but waking nobody',
    night: 'Before the promise breaks, at night there',
  },
  acknowledge: 'Write an acknowledgement for that hour',
  acknowledgeLead:
    'A short word of receipt in the customer’s language keeps the promise; this letter then waits for its good hour.',
}

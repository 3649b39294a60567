/** English words of the calendars of both sides. */
export const enCalendar = {
  /** Behind each stands the first day that works, and the closure. */
  detail: {
    'office-closed': 'the office is closed; works again',
    'factory-closed': 'the factory is closed; works again',
    'warehouse-closed': 'the warehouse is closed; works again',
    'bank-closed': 'the bank is closed; works again',
  },
  moved: (from: string, because: string) => `Moved from ${from} by amends: ${because}.`,
  /** Why a letter that waited leaves at another hour. */
  because: {
    calendar: 'the calendars have changed',
    zones: 'the tables of time zones have changed',
    clock: 'this machine’s clock was ahead',
    late: 'its hour went by while it could not leave',
    hours: 'of the hours that the customer likes',
  },
  hours: { morning: 'mornings', afternoon: 'afternoons', late: 'late afternoons (from four)' },
  setHours: {
    title: 'Hours that they like',
    lead: 'For customers who asked for it. Letters wait for these hours where that breaks no promise; four days at most.',
    label: 'On their clock',
    any: 'any good hour',
    save: 'Save',
  },
}
export type CalendarWords = typeof enCalendar

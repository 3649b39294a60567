/** English words of the calendars of both sides. */
export const enCalendar = {
  /** Behind each stands the first day that works, and the closure. */
  detail: {
    'office-closed': 'the office is closed; works again',
    'factory-closed': 'the factory is closed; works again',
    'warehouse-closed': 'the warehouse is closed; works again',
    'bank-closed': 'the bank is closed; works again',
  },
  /** Why a letter that waited leaves at another hour. */
  because: {
    calendar: 'the calendars have changed',
    zones: 'the tables of time zones have changed',
    clock: 'this machine’s clock was ahead',
    late: 'its hour went by while it could not leave',
  },
}
export type CalendarWords = typeof enCalendar

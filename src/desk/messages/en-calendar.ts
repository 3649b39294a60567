/** English words of the calendars of both sides. */
export const enCalendar = {
  /** Behind each stands the first day that works, and the closure. */
  detail: {
    'office-closed': 'the office is closed; works again',
    'factory-closed': 'the factory is closed; works again',
    'warehouse-closed': 'the warehouse is closed; works again',
    'bank-closed': 'the bank is closed; works again',
  },
}
export type CalendarWords = typeof enCalendar

/** Which promises run, from when, and what stops them. */
import { describe, expect, test } from 'vitest'
import { type ClockEvent, clocksFor, clocksOf, dueAt, nextResponsesOf, openClocks } from '../../src/aftercare/clocks.ts'

const OPENED = '2026-03-10T08:00:00.000Z'
const hour = (hours: number) => new Date(Date.parse(OPENED) + hours * 3_600_000).toISOString()
const mail = (hours: number, owesAnswer = true): ClockEvent => ({ what: 'mail', at: hour(hours), owesAnswer })
const letter = (hours: number, says: 'remedy' | 'asks' | 'thanks'): ClockEvent => ({
  what: 'letter',
  at: hour(hours),
  offersRemedy: says === 'remedy',
  asksEvidence: says === 'asks',
})
const names = (events: readonly ClockEvent[]) =>
  openClocks(clocksOf(OPENED, events)).map((clock) => [
    clock.name,
    (Date.parse(clock.dueAt) - Date.parse(OPENED)) / 3_600_000,
  ])

describe('the promises of a ticket', () => {
  test('first response within 24 hours, solution within 48, on the wall clock', () => {
    expect(names([])).toEqual([
      ['first-response', 24],
      ['solution', 48],
    ])
    expect(dueAt(clocksOf(OPENED, []))).toBe(hour(24))
  })

  test('an acknowledgement keeps the first one only', () => {
    expect(names([letter(2, 'thanks')])).toEqual([['solution', 48]])
  })

  test('a letter with a remedy keeps both', () => {
    const clocks = clocksOf(OPENED, [letter(3, 'remedy')])
    expect(openClocks(clocks)).toEqual([])
    expect(dueAt(clocks)).toBeNull()
    expect(clocks).toMatchObject({ firstResponseMetAt: hour(3), solutionMetAt: hour(3) })
  })

  test('the solution waits while the customer owes us evidence, and no longer', () => {
    expect(names([letter(4, 'asks')])).toEqual([])
    expect(names([letter(4, 'asks'), mail(30)])).toEqual([
      ['next-response', 54],
      ['solution', 74],
    ])
    expect(names([letter(4, 'asks'), mail(30), letter(31, 'asks'), mail(41)])).toEqual([
      ['next-response', 65],
      ['solution', 84],
    ])
  })

  test('of each later mail it stays known whether it was answered in time and by how much not', () => {
    expect(
      nextResponsesOf(OPENED, [
        letter(2, 'remedy'),
        mail(10),
        mail(12),
        letter(20, 'thanks'),
        mail(30, false),
        mail(40),
        letter(70, 'remedy'),
        mail(80),
      ]),
    ).toEqual([
      { dueAt: hour(34), metAt: hour(20) },
      { dueAt: hour(64), metAt: hour(70) },
      { dueAt: hour(104), metAt: null },
    ])
  })

  test('what is kept stays kept, and what is broken stays broken, whatever we ask and they answer later', () => {
    const dueOf = (events: readonly ClockEvent[]) => {
      const { solutionDueAt, solutionMetAt } = clocksOf(OPENED, events)
      return [solutionDueAt, solutionMetAt]
    }
    // Twelve hours late, and a question after it.
    expect(dueOf([letter(60, 'remedy'), letter(61, 'asks'), mail(85)])).toEqual([hour(48), hour(60)])
    // Late already when we asked for the first time.
    expect(dueOf([letter(50, 'asks'), mail(70), letter(71, 'remedy')])).toEqual([hour(48), hour(71)])
    // Solved while the customer still owed us an answer: six hours were left, and none of them went by.
    expect(dueOf([letter(42, 'asks'), letter(90, 'remedy')])).toEqual([hour(96), hour(90)])
  })

  test('a reminder does not start the wait for evidence anew', () => {
    expect(names([letter(4, 'asks'), letter(10, 'asks'), mail(14)])).toEqual([
      ['next-response', 38],
      ['solution', 58],
    ])
  })

  test('a later mail starts the next response, counted from the first that waits', () => {
    expect(names([letter(1, 'remedy'), mail(10), mail(20)])).toEqual([['next-response', 34]])
    expect(names([letter(1, 'remedy'), mail(10), letter(12, 'thanks'), mail(20)])).toEqual([['next-response', 44]])
  })

  test('a bare thanks starts nothing', () => {
    expect(names([letter(1, 'remedy'), mail(10, false)])).toEqual([])
  })

  test('a second mail before any answer adds no clock: the first response is still owed', () => {
    expect(names([mail(5)])).toEqual([
      ['first-response', 24],
      ['solution', 48],
    ])
  })

  test('the order in which events are told does not matter', () => {
    const events = [letter(4, 'asks'), mail(30), letter(33, 'remedy'), mail(60)]
    expect(clocksOf(OPENED, events.toReversed())).toEqual(clocksOf(OPENED, events))
  })

  test('what one mail starts', () => {
    expect(clocksFor({ receivedAt: OPENED, isFirst: true })).toEqual({
      firstResponseDueAt: hour(24),
      nextResponseDueAt: null,
      solutionDueAt: hour(48),
    })
    expect(clocksFor({ receivedAt: OPENED, isFirst: false }).nextResponseDueAt).toBe(hour(24))
  })
})

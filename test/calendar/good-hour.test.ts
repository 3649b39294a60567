/** Which hour a letter gets, by the customer's clock, weekend and holidays. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGoodHour, nextGoodHour, parseCalendars } from '../../src/craft/calendar.ts'
import { addWorkingDays } from '../../src/craft/calendar-working-days.ts'

const calendars = parseCalendars('config/calendars.yaml', readFileSync('config/calendars.yaml', 'utf8'))

interface Customer {
  readonly zones: readonly (readonly [zone: string, probability: number])[]
  readonly country: string | null
}

const whereabouts = (customer: Customer) => ({
  zones: customer.zones.map(([zone, probability]) => ({ zone, probability })),
  country: customer.country,
  fallbackZone: 'Asia/Shanghai',
  calendars,
})
const living = (zone: string, country: string | null = null): Customer => ({ zones: [[zone, 1]], country })
const next = (from: string, customer: Customer) => nextGoodHour({ from, ...whereabouts(customer) })

/** Weekday, hour and minute on the customer's wall, by Intl alone. */
function onTheWall(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at))
}

describe('the hour of a letter [mail 89]', () => {
  test.each([
    [
      'a Pole in office hours gets the letter now',
      '2026-03-11T09:40:00.000Z',
      'Europe/Warsaw',
      'PL',
      '2026-03-11T09:40:00.000Z',
    ],
    [
      'Friday in Saudi Arabia waits for Sunday 09:00',
      '2026-04-10T01:05:00.000Z',
      'Asia/Riyadh',
      'SA',
      '2026-04-12T06:00:00.000Z',
    ],
    [
      'Monday evening in Toronto waits for Tuesday 09:00',
      '2026-04-14T00:30:00.000Z',
      'America/Toronto',
      'CA',
      '2026-04-14T13:00:00.000Z',
    ],
    ['Sunday in Tokyo waits for Monday', '2026-04-12T01:30:00.000Z', 'Asia/Tokyo', 'JP', '2026-04-13T00:00:00.000Z'],
    [
      'the evening in Tokyo waits for the morning',
      '2026-04-14T10:30:00.000Z',
      'Asia/Tokyo',
      'JP',
      '2026-04-15T00:00:00.000Z',
    ],
    [
      'Sunday in Germany waits for Monday',
      '2026-04-19T08:00:00.000Z',
      'Europe/Berlin',
      'DE',
      '2026-04-20T07:00:00.000Z',
    ],
    [
      'Saturday in Nepal waits for Sunday, a working day there',
      '2026-04-18T05:00:00.000Z',
      'Asia/Kathmandu',
      'NP',
      '2026-04-19T03:15:00.000Z',
    ],
    [
      'Friday in Bangladesh waits for Sunday',
      '2026-04-17T05:00:00.000Z',
      'Asia/Dhaka',
      'BD',
      '2026-04-19T03:00:00.000Z',
    ],
    [
      'Friday in Brunei waits for Saturday',
      '2026-04-17T02:00:00.000Z',
      'Asia/Brunei',
      'BN',
      '2026-04-18T01:00:00.000Z',
    ],
    [
      'Friday in Kelantan waits for Sunday',
      '2026-04-17T02:00:00.000Z',
      'Asia/Kuala_Lumpur',
      'MY-03',
      '2026-04-19T01:00:00.000Z',
    ],
    [
      'Friday in Kuala Lumpur is a working day',
      '2026-04-17T02:00:00.000Z',
      'Asia/Kuala_Lumpur',
      'MY',
      '2026-04-17T02:00:00.000Z',
    ],
    [
      'Friday prayer in Dubai is not disturbed',
      '2026-04-17T08:30:00.000Z',
      'Asia/Dubai',
      'AE',
      '2026-04-17T10:00:00.000Z',
    ],
    ['Ramadan in Dubai begins at ten', '2026-02-25T05:30:00.000Z', 'Asia/Dubai', 'AE', '2026-02-25T06:00:00.000Z'],
    [
      'a Ramadan afternoon in Doha waits for the morning',
      '2026-02-25T11:30:00.000Z',
      'Asia/Qatar',
      'QA',
      '2026-02-26T07:00:00.000Z',
    ],
    [
      'Christmas in Germany waits for the next working day',
      '2026-12-25T09:00:00.000Z',
      'Europe/Berlin',
      'DE',
      '2026-12-28T08:00:00.000Z',
    ],
    [
      'Spring Festival in China lasts nine days',
      '2026-02-16T02:00:00.000Z',
      'Asia/Shanghai',
      'CN',
      '2026-02-24T01:00:00.000Z',
    ],
    [
      'a make-up Saturday in China is a working day',
      '2026-02-28T02:00:00.000Z',
      'Asia/Shanghai',
      'CN',
      '2026-02-28T02:00:00.000Z',
    ],
    [
      "Women's Day leaves offices in China open",
      '2027-03-08T08:00:00.000Z',
      'Asia/Shanghai',
      'CN',
      '2027-03-08T08:00:00.000Z',
    ],
    [
      'the Eid in Qatar, which no library knows, is kept',
      '2026-03-22T07:00:00.000Z',
      'Asia/Qatar',
      'QA',
      '2026-03-24T06:00:00.000Z',
    ],
    ['a lunch in Spain is waited for', '2026-04-15T12:30:00.000Z', 'Europe/Madrid', 'ES', '2026-04-15T14:00:00.000Z'],
    [
      'half-hour zones open on the half hour',
      '2026-04-15T01:00:00.000Z',
      'Asia/Kolkata',
      'IN',
      '2026-04-15T03:30:00.000Z',
    ],
    [
      'New York after the spring jump opens an hour earlier in UTC',
      '2026-03-06T23:00:00.000Z',
      'America/New_York',
      'US',
      '2026-03-09T13:00:00.000Z',
    ],
    [
      'New York after the autumn jump opens an hour later in UTC',
      '2026-10-30T23:00:00.000Z',
      'America/New_York',
      'US',
      '2026-11-02T14:00:00.000Z',
    ],
    [
      'Lord Howe jumps by half an hour',
      '2026-10-02T08:00:00.000Z',
      'Australia/Lord_Howe',
      'AU',
      '2026-10-04T22:00:00.000Z',
    ],
    [
      'Casablanca leaves summer time for Ramadan',
      '2026-02-16T02:00:00.000Z',
      'Africa/Casablanca',
      'MA',
      '2026-02-16T09:00:00.000Z',
    ],
  ])('%s', (_, from, zone, country, at) => {
    expect(next(from, living(zone, country)).at).toBe(at)
  })

  test('says why it waits [mail 90]', () => {
    expect(next('2026-04-10T01:05:00.000Z', living('Asia/Riyadh', 'SA')).why).toEqual(['weekend:Fri-Sat'])
    expect(next('2026-04-14T00:30:00.000Z', living('America/Toronto', 'CA')).why).toEqual(['night'])
    expect(next('2026-12-24T17:00:00.000Z', living('Europe/Berlin', 'DE')).why).toContain('holiday:Christmas Day')
    expect(next('2026-03-11T09:40:00.000Z', living('Europe/Warsaw', 'PL')).why).toEqual(['good-hour'])
    expect(next('2026-04-17T08:30:00.000Z', living('Asia/Dubai', 'AE')).why).toEqual(['friday-prayer'])
    expect(next('2026-02-14T10:00:00.000Z', living('Asia/Shanghai', 'CN')).why).toContain('long-wait:231')
  })

  test('knows the weekend of a zone where nobody named the country', () => {
    expect(next('2026-04-10T07:00:00.000Z', living('Asia/Riyadh')).why).toEqual(['weekend:Fri-Sat'])
  })

  test('suits all likely zones at once [mail 87]', () => {
    const american: Customer = {
      zones: [
        ['America/New_York', 0.5],
        ['America/Chicago', 0.3],
        ['America/Los_Angeles', 0.2],
      ],
      country: 'US',
    }
    const hour = next('2026-04-14T01:30:00.000Z', american)
    expect(hour.at).toBe('2026-04-14T17:00:00.000Z')
    expect(hour.why).toContain('zones:3')
  })

  test('takes the likeliest of zones too far apart, awake in the other', () => {
    const unknown: Customer = {
      zones: [
        ['Europe/London', 0.6],
        ['Australia/Sydney', 0.4],
      ],
      country: null,
    }
    const hour = next('2026-04-14T14:30:00.000Z', unknown)
    expect(hour.at).toBe('2026-04-15T08:00:00.000Z')
    expect(hour.until).toBe('2026-04-15T11:00:00.000Z')
    expect(hour.why).toContain('zones-apart:1')
  })

  test('uses the fallback zone where nothing is known, and says so', () => {
    const hour = next('2026-04-14T14:30:00.000Z', { zones: [], country: null })
    expect(hour).toMatchObject({ at: '2026-04-15T01:00:00.000Z', zone: 'Asia/Shanghai' })
    expect(hour.why).toContain('zone-unknown')
  })

  test('offers later half-days', () => {
    expect(next('2026-04-10T01:05:00.000Z', living('Asia/Riyadh', 'SA')).alternatives).toEqual([
      '2026-04-12T10:00:00.000Z',
      '2026-04-13T06:00:00.000Z',
      '2026-04-13T10:00:00.000Z',
    ])
  })
})

describe('a promise in working days', () => {
  test.each([
    ['skips the weekend', '2026-04-17T10:00:00.000Z', 2, 'Europe/Berlin', 'DE', '2026-04-21T15:30:00.000Z'],
    [
      'counts from the next working day when made on a Saturday',
      '2026-04-18T10:00:00.000Z',
      1,
      'Europe/Berlin',
      'DE',
      '2026-04-20T15:30:00.000Z',
    ],
    [
      'counts tomorrow after business',
      '2026-04-15T18:00:00.000Z',
      1,
      'Europe/Berlin',
      'DE',
      '2026-04-16T15:30:00.000Z',
    ],
    ['ends today for none', '2026-04-15T10:00:00.000Z', 0, 'Europe/Berlin', 'DE', '2026-04-15T15:30:00.000Z'],
    ['skips a holiday', '2026-05-13T10:00:00.000Z', 1, 'Europe/Berlin', 'DE', '2026-05-15T15:30:00.000Z'],
    [
      'skips Friday and Saturday in Riyadh, and the Sunday of our office in Shanghai',
      '2026-04-16T10:00:00.000Z',
      1,
      'Asia/Riyadh',
      'SA',
      '2026-04-20T14:30:00.000Z',
    ],
    [
      'passes the holidays of our office over',
      '2026-09-30T06:00:00.000Z',
      2,
      'Europe/Berlin',
      'DE',
      '2026-10-09T15:30:00.000Z',
    ],
    [
      'ends a Friday with prayer in the evening',
      '2026-04-16T10:00:00.000Z',
      1,
      'Asia/Dubai',
      'AE',
      '2026-04-17T13:30:00.000Z',
    ],
    ['counts a make-up Saturday', '2026-02-27T02:00:00.000Z', 1, 'Asia/Shanghai', 'CN', '2026-02-28T09:30:00.000Z'],
  ])('%s', (_, from, days, zone, country, due) => {
    expect(addWorkingDays(from, days, zone, country, calendars)).toBe(due)
  })
})

describe('in every time zone, 2024 to 2030', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  const instant = fc
    .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 11, 31) })
    .map((ms) => new Date(ms).toISOString())

  test('a letter leaves by day on a working day, never early, and the plan holds when made again', () => {
    fc.assert(
      fc.property(zone, instant, (name, from) => {
        const customer = living(name)
        const hour = next(from, customer)
        expect(hour.at >= from).toBe(true)
        expect(hour.at < hour.until).toBe(true)
        const wall = onTheWall(hour.at, name).slice(-5)
        expect(wall >= '09:00' && wall < '17:30').toBe(true)
        expect(isGoodHour({ at: hour.at, ...whereabouts(customer) }).good).toBe(true)
        expect(next(hour.at, customer).at).toBe(hour.at)
        for (const other of hour.alternatives) {
          expect(other > hour.at).toBe(true)
          expect(isGoodHour({ at: other, ...whereabouts(customer) }).good).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('two likely zones both get their hour, or the likelier one does and the other is awake or left out by name', () => {
    fc.assert(
      fc.property(zone, zone, instant, (likely, other, from) => {
        const customer: Customer = {
          zones: [
            [likely, 0.6],
            [other, 0.4],
          ],
          country: null,
        }
        const hour = next(from, customer)
        expect(hour.at >= from).toBe(true)
        expect(isGoodHour({ at: hour.at, ...whereabouts(living(likely)) }).good).toBe(true)
        const both = isGoodHour({ at: hour.at, ...whereabouts(living(other)) }).good
        expect(both || hour.why.includes('zones-apart:1')).toBe(true)
        expect(next(hour.at, customer).at).toBe(hour.at)
      }),
      { numRuns: 150 },
    )
  })

  test('a long holiday in the other zone leaves the plan as it was when the hour comes', () => {
    const customer: Customer = {
      zones: [
        ['America/Grand_Turk', 0.6],
        ['Asia/Qatar', 0.4],
      ],
      country: null,
    }
    const hour = next('2028-02-25T18:00:00.000Z', customer)
    expect(hour.at).toBe('2028-03-01T14:00:00.000Z')
    expect(next(hour.at, customer).at).toBe(hour.at)
  })

  test('no zone sleeps for longer than a chain of holidays', () => {
    for (const name of Intl.supportedValuesOf('timeZone')) {
      const wait =
        Date.parse(next('2026-12-31T20:00:00.000Z', living(name)).at) - Date.parse('2026-12-31T20:00:00.000Z')
      expect(wait, name).toBeLessThan(12 * 86_400_000)
    }
  })
})

test('an odd opening hour survives gap and overlap of the clock [mail 88]', () => {
  const text = readFileSync('config/calendars.yaml', 'utf8')
    .replace('open: "09:00-17:30"', 'open: "02:15-03:30"')
    .replace(/weekends:\n/, 'weekends:\n  US: []\n  AU: []\n')
  const early = parseCalendars('calendars.yaml', text.replace('avoid: "12:00-14:00"', 'avoid: "12:00-12:05"'))
  const at = (from: string, zone: string) =>
    nextGoodHour({ from, zones: [{ zone, probability: 1 }], country: null, fallbackZone: 'UTC', calendars: early }).at
  expect(at('2026-03-08T05:00:00.000Z', 'America/New_York')).toBe('2026-03-08T07:00:00.000Z')
  expect(at('2026-10-03T14:00:00.000Z', 'Australia/Lord_Howe')).toBe('2026-10-03T15:30:00.000Z')
  const overlap = text
    .replace('open: "02:15-03:30"', 'open: "01:30-03:30"')
    .replace('avoid: "12:00-14:00"', 'avoid: "12:00-12:05"')
  const autumn = parseCalendars('calendars.yaml', overlap)
  expect(
    nextGoodHour({
      from: '2026-11-01T04:00:00.000Z',
      zones: [{ zone: 'America/New_York', probability: 1 }],
      country: null,
      fallbackZone: 'UTC',
      calendars: autumn,
    }).at,
  ).toBe('2026-11-01T05:30:00.000Z')
})

describe('a mistake in the calendar file', () => {
  const text = readFileSync('config/calendars.yaml', 'utf8')
  const broken = (from: string | RegExp, to: string) => () => parseCalendars('calendars.yaml', text.replace(from, to))

  test.each([
    ['a day that is none', broken('BD: [fri, sat]', 'BD: [fri, samedi]'), /calendars\.yaml:\d+: weekends\.BD\.1/],
    ['hours that end before they begin', broken('open: "09:00-17:30"', 'open: "17:30-09:00"'), /end before they begin/],
    ['an unknown zone', broken('US: America/New_York', 'US: America/Gotham'), /no time zone of this name/],
    ['a whole week off', broken('NP: [sat]', 'NP: [mon, tue, wed, thu, fri, sat, sun]'), /more than four days off/],
    ['a whole year off', broken('"12-18": National Day', '"01-01..12-31": Siesta'), /more than 100 days off/],
    ['a Friday without an open hour', broken('avoid: "12:00-14:00"', 'avoid: "09:00-17:30"'), /fridayPrayer/],
    ['a key that nobody reads', broken('fridayPrayer:', 'thursdayPrayer:'), /calendars\.yaml:\d+/],
  ])('is named with its line: %s', (_, read, message) => {
    expect(read).toThrow(message)
  })
})

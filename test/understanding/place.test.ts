/** Place: a letter leaves at a good hour where the customer lives, so country and clock are weighed from every clue. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { findPlace, type PlaceInput, type Places, parsePlaces } from '../../src/understanding/place.ts'

let places: Places
beforeAll(() => {
  places = parsePlaces(readFileSync('config/places/places.tsv', 'utf8'))
})

const july = Date.parse('2026-07-08T10:00:00.000Z')
function place(clues: Partial<PlaceInput>) {
  const input: PlaceInput = {
    text: '',
    address: null,
    offsetMinutes: null,
    at: july,
    now: july,
    language: 'en',
    currencies: [],
    name: null,
    earlierZone: null,
    contact: {},
    given: null,
    ...clues,
  }
  return findPlace(input, places)
}
const where = (clues: Partial<PlaceInput>) => {
  const { country, timezone } = place(clues)
  return [country.value, timezone.value]
}

describe('one clear clue is enough', () => {
  test.each<[string, Partial<PlaceInput>, string, string]>([
    ['a phone with its country code', { text: 'The lamp is broken.\n\nAnna\n+43 1 555 0101' }, 'AT', 'Europe/Vienna'],
    ['an area code of a country with many zones', { text: 'Broken.\n\nLuis\n(602) 555-0175' }, 'US', 'America/Phoenix'],
    ['a city in the signature', { text: 'Broken.\n\nAisha Bello\nLagos' }, 'NG', 'Africa/Lagos'],
    ['a city in its own script', { text: 'Сломано.\n\nИван\nНовосибирск', language: 'ru' }, 'RU', 'Asia/Novosibirsk'],
    [
      'a city in another script',
      { text: '商品破损。\n\n王小明\n温哥华', language: 'zh-Hans' },
      'CA',
      'America/Vancouver',
    ],
    [
      'a city where the writer says to be',
      { text: 'Ich wohne in Innsbruck und die Lampe ist kaputt.', language: 'de' },
      'AT',
      'Europe/Vienna',
    ],
    ['the domain of the address', { text: 'Broken.', address: 'jan@example.co.za' }, 'ZA', 'Africa/Johannesburg'],
    [
      'a British postcode beside an American town of the name',
      { text: 'Broken.\n\nMoira Tennant\n14 Mill Wynd, Fife KY10 3DQ', language: 'en' },
      'GB',
      'Europe/London',
    ],
    [
      'pesos, which are not Mexican alone',
      {
        text: 'Roto.\n\nMarta',
        language: 'es',
        offsetMinutes: -300,
        currencies: ['MXN', 'CLP', 'COP', 'ARS', 'UYU', 'PHP', 'DOP'],
      },
      'CO',
      'America/Bogota',
    ],
    ['a postcode and state', { text: 'Broken.\n\nJo\n12 Main St\nAustin, TX 78701' }, 'US', 'America/Chicago'],
    ['a country in the address', { text: 'Cassé.\n\nA. Diop\nRue 12\nSénégal', language: 'fr' }, 'SN', 'Africa/Dakar'],
    ['a language of one country', { text: 'Rozbité.', language: 'cs' }, 'CZ', 'Europe/Prague'],
  ])('%s', (_, clues, country, zone) => {
    expect(where(clues)).toEqual([country, zone])
  })
})

describe('clues that mislead alone are weighed together', () => {
  test('Perth writes +0800 and is not taken for China', () => {
    expect(where({ text: 'Broken.\n\nCraig\nPerth', offsetMinutes: 480, address: 'craig@example.com.au' })).toEqual([
      'AU',
      'Australia/Perth',
    ])
  })

  test('one city name in many countries means the one that the phone speaks for', () => {
    expect(where({ text: 'Roto.\n\nAna\nSantiago\n+34 981 555 010', language: 'es' })[0]).toBe('ES')
    expect(where({ text: 'Roto.\n\nAna\nSantiago\n+56 2 2555 0101', language: 'es' })[0]).toBe('CL')
  })

  test('four digits before a town are no German postcode, five no Austrian one', () => {
    const from = (line: string) => where({ text: `Kaputt.\n\nLeopold\n${line}`, language: 'de', offsetMinutes: 120 })[0]
    expect(from('Linzer Straße 9, 4550 Hinterfeld')).not.toBe('DE')
    expect(from('Linzer Straße 9, 94550 Hinterfeld')).toBe('DE')
  })

  test('the Canary Islands and the Azores keep their own clock', () => {
    expect(where({ text: 'Roto.\n\nYaiza\nLas Palmas', language: 'es', address: 'y@example.es' })).toEqual([
      'ES',
      'Atlantic/Canary',
    ])
    expect(where({ text: 'Partido.\n\nRui\nPonta Delgada', language: 'pt', address: 'r@example.pt' })).toEqual([
      'PT',
      'Atlantic/Azores',
    ])
  })

  test('a port named in passing does not move the customer', () => {
    const text = 'The container still stands in Shanghai. It should be in Hamburg.\n\nPer\n+45 33 55 01 01'
    expect(where({ text })).toEqual(['DK', 'Europe/Copenhagen'])
  })

  test('a person called Charlotte is no city', () => {
    expect(
      place({ text: 'Broken.\n\nCharlotte Paris', name: 'Charlotte Paris', address: 'c@example.de' }).country.value,
    ).toBe('DE')
  })

  test('a +0000 of the mail system is no clue, and no clue is no place [mail 86]', () => {
    expect(where({ text: 'It broke.', offsetMinutes: 0 })).toEqual([null, null])
  })

  test('an offset alone gives a clock but no country', () => {
    const { country, timezone, zones } = place({ text: 'It broke.', offsetMinutes: -360 })
    expect(country.value).toBeNull()
    expect(timezone.value).not.toBeNull()
    expect(zones.length).toBeGreaterThan(1)
  })

  test('Moscow hours on a mail of a Russian provider do not move Vladivostok', () => {
    const found = where({
      text: 'Сломано.\n\nПётр\nВладивосток',
      language: 'ru',
      offsetMinutes: 180,
      address: 'petr@mail.ru',
    })
    expect(found).toEqual(['RU', 'Asia/Vladivostok'])
  })
})

test('the zones of the answer hold nine tenths of the weight, and each clue is named', () => {
  const { timezone, zones } = place({
    text: 'Kaputt.\n\nEva Huber\n+43 1 555 0101\nWien',
    language: 'de',
    offsetMinutes: 120,
  })
  expect(zones.reduce((sum, { probability }) => sum + probability, 0)).toBeGreaterThanOrEqual(0.89)
  expect(timezone.why).toEqual(expect.arrayContaining(['phone +43 1 555 0101', 'city Wien', 'Date +0200']))
  expect(timezone.confidence).toBeGreaterThan(0.95)
})

test('what the thread knew before helps a mail without a clue', () => {
  expect(where({ text: 'ok', language: 'und', earlierZone: 'Asia/Tokyo' })[1]).toBe('Asia/Tokyo')
})

test('a hostile text is read in bounded time', () => {
  const started = performance.now()
  place({ text: '+1 '.repeat(60_000) })
  place({ text: 'San '.repeat(50_000) })
  place({ text: '市'.repeat(100_000) })
  place({ text: '1 1'.repeat(60_000), at: Number.NaN })
  expect(performance.now() - started).toBeLessThan(5_000)
})

/** Ninety ends of mails from everywhere, travellers among them, and what is remembered of where a contact lives. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Contact, Memory } from '../../src/ticket/contact.ts'
import { findPlace, type PlaceInput, type Places, parsePlaces } from '../../src/understanding/place.ts'
import { behaviourOf } from '../../src/understanding/place-clock.ts'
import { PLACE_CASES } from './place-cases.ts'

let places: Places
beforeAll(() => {
  places = parsePlaces(readFileSync('config/places/places.tsv', 'utf8'))
})

const july = Date.parse('2026-07-08T10:00:00.000Z')
const nothing: PlaceInput = {
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
}
const find = (clues: Partial<PlaceInput>) => findPlace({ ...nothing, ...clues }, places)

test.each(PLACE_CASES.map((one) => [one.text.split('\n').slice(2).join(' / '), one] as const))('%s', (_, one) => {
  const { text, language, address = null, offset = null } = one
  const { country, timezone } = find({ text, language, address, offsetMinutes: offset })
  expect(country.value).toBe(one.country)
  expect(behaviourOf(timezone.value ?? 'Etc/UTC', july)).toBe(behaviourOf(one.zone, july))
})

test('who writes the Portuguese of Brazil lives there, where nothing else speaks', () => {
  expect(find({ text: 'partido', language: 'pt-PT' }).country.value).not.toBe('BR')
  expect(find({ text: 'quebrado', language: 'pt-BR' }).country.value).toBe('BR')
})

test('a town goes by its English name too, whatever its own', () => {
  const foot = (town: string) =>
    find({ text: `It leaks.\n\nRegards\nPat Kelly\n12 High Street, ${town}` }).country.value
  expect([foot('Galway'), foot('Limerick')]).toEqual(['IE', 'IE'])
})

test('who writes simplified Chinese and names Singapore is not taken for China', () => {
  const clues = { language: 'zh-Hans', offsetMinutes: 480 }
  expect(find({ ...clues, text: '请把配件寄到新加坡，上次收到的是坏的。' }).country.value).toBe('SG')
  expect(find({ ...clues, text: '收到的货是坏的，请尽快处理。' }).country.value).toBe('CN')
  // No country stands across two words, and one that is only named places nobody.
  expect(find({ text: '我們雲南非常急，燈壞了三個，請退款。', language: 'zh-Hant' }).country.why.join()).not.toContain(
    '南非',
  )
})

describe('a contact’s place', () => {
  const memory = (value: string, source: Memory['source'], instead: string | null = null): Memory => ({
    value,
    source,
    instead,
    at: '2026-03-10T08:00:00.000Z',
  })
  const denver: Contact = { country: memory('US', 'mail'), timezone: memory('America/Denver', 'mail') }
  const where = (clues: Partial<PlaceInput>) => {
    const { country, timezone } = find(clues)
    return [country.value, timezone.value]
  }

  test('is that of earlier mails where the new one says nothing', () => {
    expect(where({ text: 'It broke.', contact: denver })).toEqual(['US', 'America/Denver'])
  })
  test('is that of the new mail where its clock or words say another', () => {
    expect(where({ text: 'It broke.', offsetMinutes: 540, contact: denver })[1]).not.toBe('America/Denver')
    expect(where({ text: 'It broke.\n\nAnna\n+43 1 555 0101\nWien', offsetMinutes: 120, contact: denver })).toEqual([
      'AT',
      'Europe/Vienna',
    ])
  })
  test('is a person’s word, against the mistake that they put right', () => {
    const contact = { timezone: memory('Europe/Lisbon', 'person', 'Europe/Vienna') }
    const found = find({ text: 'It broke.\n\nAnna\n+43 1 555 0101\nWien', offsetMinutes: 120, contact })
    expect(found.timezone).toMatchObject({ value: 'Europe/Lisbon', why: ['put right for this contact'] })
    expect(found.zones.map(({ zone }) => zone)).toContain('Europe/Vienna')
  })
  test('is not the person’s word where the mail is sure of a third', () => {
    const contact = { timezone: memory('Europe/Lisbon', 'person', 'Europe/Vienna') }
    const text = 'I am in Tokyo this week, it broke.\n\nAnna\n+43 1 555 0101\nWien'
    expect(find({ text, offsetMinutes: 540, contact }).timezone.value).toBe('Asia/Tokyo')
  })
  test('a country that was put right brings its own zones', () => {
    const contact = { country: memory('AU', 'person', 'GB') }
    const found = find({ text: 'It broke.\n\nAnna\nPerth', contact })
    expect([found.country.value, found.timezone.value]).toEqual(['AU', 'Australia/Perth'])
  })
})

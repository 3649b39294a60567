/** Closures from a calendar file of somebody else. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { calendarImport } from '../../src/cli/calendar.ts'
import { openWorkshop } from '../../src/cli/files.ts'
import { isoOf } from '../../src/craft/calendar-closures.ts'
import { readIcal } from '../../src/craft/ical.ts'
import { readPaths } from '../../src/settings.ts'

const NOW = '2026-11-23T09:00:00.000Z'
const event = (name: string, ...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${name}@x`, `SUMMARY:${name}`, ...lines, 'END:VEVENT'].join('\r\n')
const file = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//x//EN', ...events, 'END:VCALENDAR', ''].join('\r\n')
const days = (...lines: string[]) =>
  readIcal(file(event('Off', ...lines)), NOW).closed.map(({ first, last }) => `${isoOf(first)}..${isoOf(last)}`)

describe('days of a calendar file', () => {
  test.each([
    [
      'an event of whole days',
      ['DTSTART;VALUE=DATE:20270128', 'DTEND;VALUE=DATE:20270221'],
      ['2027-01-28..2027-02-20'],
    ],
    ['an event without an end', ['DTSTART;VALUE=DATE:20270501'], ['2027-05-01..2027-05-01']],
    [
      'from midnight to midnight where it is held',
      ['DTSTART;TZID=Asia/Shanghai:20270301T000000', 'DTEND;TZID=Asia/Shanghai:20270303T000000'],
      ['2027-03-01..2027-03-02'],
    ],
    [
      'each year, only as far as anybody plans',
      ['DTSTART;VALUE=DATE:20201001', 'DTEND;VALUE=DATE:20201008', 'RRULE:FREQ=YEARLY'],
      ['2027-10-01..2027-10-07', '2028-10-01..2028-10-07'],
    ],
    [
      'each week but one',
      ['DTSTART;VALUE=DATE:20270103', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20270110'],
      ['2027-01-03..2027-01-03', '2027-01-17..2027-01-17'],
    ],
    [
      'days in a row as one closure',
      ['DTSTART;VALUE=DATE:20270201', 'RRULE:FREQ=DAILY;COUNT=14'],
      ['2027-02-01..2027-02-14'],
    ],
    ['nothing that is long over', ['DTSTART;VALUE=DATE:20240501'], []],
  ])('%s', (_name, lines, found) => {
    expect(days(...lines)).toEqual(found)
  })

  test.each([
    ['a meeting', 'part-of-a-day', ['DTSTART:20270301T090000Z', 'DTEND:20270301T100000Z']],
    ['a cancelled event', 'cancelled', ['STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20270601']],
    ['a year off', 'too-long', ['DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20271231']],
    [
      'a rule that never comes true',
      'unreadable',
      ['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
    ],
    ['a rule of each second', 'unreadable', ['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=SECONDLY']],
  ])('%s is left out by name', (name, why, lines) => {
    expect(readIcal(file(event(name, ...lines)), NOW)).toEqual({ closed: [], leftOut: [{ name, why }], refused: null })
  })

  test('a name is one plain line, whatever the file says', () => {
    const evil = event('a\u001b[31mb\\n\u202ec', 'DTSTART;VALUE=DATE:20270501').replace('UID:', 'X-UID:')
    expect(readIcal(file(evil), NOW).closed[0]?.name).toMatch(/^[\x20-\x7e]+$/)
    const long = event('x'.repeat(5_000), 'DTSTART;VALUE=DATE:20270501')
    expect(readIcal(file(long), NOW).closed[0]?.name).toHaveLength(80)
  })

  test('thousands of events, and what is no calendar, are refused whole', () => {
    const many = Array.from({ length: 2_001 }, (_, i) => event(`e${i}`, 'DTSTART;VALUE=DATE:20270501'))
    expect(readIcal(file(...many), NOW).refused).toBe('too-many')
    expect(readIcal('<html>', NOW).refused).toBe('no-calendar')
    expect(readIcal('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:', NOW)).toMatchObject({ closed: [] })
  })
})

describe('amends calendar import', () => {
  let folder: string
  let ics: string
  const said: string[] = []
  const environment = () => ({ AMENDS_CONFIG: join(folder, 'config'), AMENDS_DATA: join(folder, 'data') })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'amends-ical-'))
    await cp('config', join(folder, 'config'), { recursive: true })
    ics = join(folder, 'plan.ics')
    const year = new Date().getUTCFullYear() + 1
    await writeFile(
      ics,
      file(event('Spring "Festival"', `DTSTART;VALUE=DATE:${year}0128`, `DTEND;VALUE=DATE:${year}0221`)),
    )
    vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await rm(folder, { recursive: true, force: true })
  })

  test('shows what it would write, writes it when told, and the next start reads it', async () => {
    const year = new Date().getUTCFullYear() + 1
    const written = join(folder, 'config/closures/factory.yaml')
    await calendarImport(environment(), ics, { for: 'factory' })
    expect(said).toContain(`${year}-01-28..${year}-02-20  Spring "Festival"`)
    expect(said.at(-1)).toContain('Nothing is written yet.')
    await expect(readFile(written)).rejects.toThrow('ENOENT')

    await calendarImport(environment(), ics, { for: 'factory', write: true })
    expect(await readFile(written, 'utf8')).toContain(`  "${year}-01-28..${year}-02-20": "Spring \\"Festival\\""`)
    const { calendars } = await openWorkshop(readPaths(environment()))
    expect(calendars.executors.closedOn('factory', Date.UTC(year, 1, 3) / 86_400_000)).toBe('Spring "Festival"')
  })

  test('says in one line what is wrong with a file or a word', async () => {
    await expect(calendarImport(environment(), ics, { for: 'cat' })).rejects.toThrow('one of office, factory')
    await expect(calendarImport(environment(), 'no.ics', { for: 'bank' })).rejects.toThrow('no such file')
    const large = join(folder, 'large.ics')
    await writeFile(large, Buffer.alloc(3 * 1024 * 1024, 'BEGIN'))
    await expect(calendarImport(environment(), large, { for: 'bank' })).rejects.toThrow('larger than 2 MB')
    await writeFile(join(folder, 'config/closures/cat.yaml'), 'source: x\nclosed: {}\n')
    await expect(openWorkshop(readPaths(environment()))).rejects.toThrow('closures/cat.yaml:1: nobody is called so')
  })
})

/** The day of a promise as people write it behind "by": declined weekdays, Hungarian endings by vowel. */
import { expect, test } from 'vitest'
import { dueDate, longDate } from '../../src/craft/date-format.ts'

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`

test.each([
  ['ru', 18, 'среды, 18 ноября'],
  ['uk', 20, 'п’ятниці, 20 листопада'],
  ['pl', 17, 'wtorku, 17 listopada'],
  ['cs', 19, 'čtvrtka 19. listopadu'],
  ['fi', 18, 'keskiviikkona 18. marraskuuta'],
  ['hu', 17, 'november 17-én, kedden'],
  ['hu', 18, 'november 18-án, szerdán'],
  ['hu', 1, 'november 1-jén, vasárnap'],
])('%s, November %i: %s', (language, day, said) => {
  expect(dueDate(at(day), language, 'UTC')).toBe(said)
})

test('a language that does not decline its weekdays says the day as everywhere', () => {
  for (const language of ['en', 'de', 'fr', 'sv', 'ja'])
    expect(dueDate(at(18), language, 'UTC'), language).toBe(longDate(at(18), language, 'UTC'))
})

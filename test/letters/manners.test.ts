/** Manners cards: every language's main market has one, in both languages of the desk. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseManners } from '../../src/craft/manners.ts'

const manners = parseManners('config/manners.yaml', readFileSync('config/manners.yaml', 'utf8'))

test('every language that letters are written in has a card for its main market', () => {
  const markets = readdirSync('templates').map((tag) => new Intl.Locale(tag).maximize().region ?? '')
  // Arabic's likeliest country is Egypt; its letters go to the Gulf.
  const wanted = markets.map((market) => (market === 'EG' ? 'SA' : market))
  expect([...new Set(wanted)].filter((market) => !Object.hasOwn(manners, market))).toEqual([])
})

test('each line says something in both languages, and the Chinese one is Chinese', () => {
  const lines = Object.entries(manners).flatMap(([market, card]) =>
    Object.entries(card).map(([line, said]) => ({ at: `${market} ${line}`, ...said })),
  )
  expect(lines.filter((line) => !/\p{Script=Han}{2}/u.test(line['zh-Hans'])).map(({ at }) => at)).toEqual([])
})

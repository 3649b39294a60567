/** One product spelled five ways: proposed together, counted together only where a person said so. */
import { describe, expect, test } from 'vitest'
import { likeNames, mergedName } from '../../src/craft/product-names.ts'

const used = (...names: string[]) => names.map((name, at) => ({ name, cases: 10 - at }))
const proposed = (...names: string[]) =>
  likeNames(used(...names), new Set()).map((group) => group.map(({ name }) => name))

describe('names that are proposed as one product', () => {
  test('differ by case, width, blanks, punctuation, accents or the order of words', () => {
    const five = ['LED Desk Lamp', 'led desk-lamp', 'ＬＥＤ　ｄｅｓｋ　ｌａｍｐ', 'Desk lamp, LED', 'LED désk lamp.']
    expect(proposed(...five, 'Kettle')).toEqual([five])
  })

  test('are written in simplified and in traditional characters', () => {
    expect(proposed('台灯', '台燈', '电视机')).toEqual([['台灯', '台燈']])
    expect(proposed('台灯', '台钟')).toEqual([])
  })

  test('differ by one letter of a long name', () => {
    expect(proposed('Desk lamp', 'Desk lmap', 'Desk lamps', 'Desk ramp')).toEqual([
      ['Desk lamp', 'Desk lmap', 'Desk lamps', 'Desk ramp'],
    ])
  })

  test('never differ by a figure: another type is another product', () => {
    expect(proposed('Pump 10', 'Pump 12', 'Valve DN100', 'Valve DN10')).toEqual([])
    expect(proposed('Pump 10', 'PUMP10')).toEqual([['Pump 10', 'PUMP10']])
  })

  test('are not short words that are close to many', () => {
    expect(proposed('lamp', 'damp', 'camp')).toEqual([])
  })

  test('are not proposed again once a person has spoken of all of them', () => {
    const both = used('Lamp', 'LAMP')
    expect(likeNames(both, new Set(['Lamp', 'LAMP']))).toEqual([])
    expect(likeNames(both, new Set(['Lamp']))).toHaveLength(1)
  })

  test('are found among thousands without making anybody wait', () => {
    const many = Array.from({ length: 3_000 }, (_, at) => ({ name: `Product ${at} with a long name`, cases: 1 }))
    const began = process.cpuUsage().user
    expect(likeNames([...many, { name: 'product-7 WITH a long name', cases: 2 }], new Set())).toHaveLength(1)
    expect((process.cpuUsage().user - began) / 1_000).toBeLessThan(500)
  })
})

test('a name counts as what a person said, and as itself where nobody said anything', () => {
  const named = mergedName([{ name: 'LAMP', countsAs: 'Lamp' }])
  expect([named('LAMP'), named('Lamp'), named('Kettle'), named(null)]).toEqual(['Lamp', 'Lamp', 'Kettle', null])
})

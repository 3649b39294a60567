/** Versions over the shipped files: used where they are whole, never where they would break a letter. */
import { beforeAll, describe, expect, test } from 'vitest'
import { renderLetter } from '../../src/craft/letter.ts'
import { sampleMatters } from '../../src/craft/letter-samples.ts'
import { readTexts } from '../../src/edge/files.ts'
import { lettersWith, mannersWith, type Texts } from '../../src/journey/letter-versions.ts'

let shipped: Texts
beforeAll(async () => {
  const all = await readTexts('templates', '')
  shipped = new Map([...all].filter(([path]) => /^(?:de|de-AT|en)\//.test(path)))
})
const damage = () => shipped.get('de/damage.hbs') ?? ''
const warmer = () => damage().replace('Es tut mir leid', 'Es tut mir sehr leid')
const said = (letters: ReturnType<typeof lettersWith>): string => {
  const [, known] = sampleMatters('damage')
  const rendered = known && renderLetter(letters.templates, 'de', known.matter)
  return rendered?.blocks.map(({ text }) => text).join('\n') ?? ''
}

describe('versions of templates at work', () => {
  test('a whole version takes the place of the shipped file', () => {
    const letters = lettersWith(shipped, new Map([['de/damage.hbs', warmer()]]))
    expect(said(letters)).toContain('Es tut mir sehr leid')
    expect([...letters.versions.keys()]).toEqual(['de/damage.hbs'])
  })

  test('a broken version is named and never used: the shipped file serves after a restart', () => {
    const broken = `${warmer()}\n{{unknown}}\n`
    const letters = lettersWith(shipped, new Map([['de/damage.hbs', broken]]))
    expect(said(letters)).toContain('Es tut mir leid')
    expect(letters.problems.map(({ file }) => file)).toContain('de/damage.hbs')
    expect(letters.versions.size).toBe(0)
  })

  test('a broken version leaves the other versions of its language in use', () => {
    const blocks = (shipped.get('de/_blocks.hbs') ?? '').replace('Freundliche Grüße', 'Herzliche Grüße')
    const versions = new Map([
      ['de/damage.hbs', `${damage()}\n{{unknown}}\n`],
      ['de/_blocks.hbs', blocks],
    ])
    const letters = lettersWith(shipped, versions)
    expect([...letters.versions.keys()]).toEqual(['de/_blocks.hbs'])
    expect(said(letters)).toContain(blocks.includes('Herzliche') ? 'Herzliche Grüße' : 'Es tut mir leid')
  })

  test('a passage that vanishes from a shared file breaks the letters that call it, so the version is not used', () => {
    const without = (shipped.get('de/_partials.hbs') ?? '').replace('--- offer ---', '--- another ---')
    const letters = lettersWith(shipped, new Map([['de/_partials.hbs', without]]))
    expect(letters.versions.size).toBe(0)
    expect(letters.problems.length).toBeGreaterThan(0)
    expect(said(letters)).toContain('Es tut mir leid')
  })

  test('cards with a mistake are named, and those of the file stay', () => {
    const card = '{ en: x, zh-Hans: y }'
    const whole = `markets:\n  DE: { offends: ${card}, address: ${card}, directness: ${card}, daysOff: ${card} }\n`
    const config = new Map([['manners.yaml', whole]])
    const { manners, problems } = mannersWith(config, new Map([['manners.yaml', 'markets:\n  DE: { offends: x }\n']]))
    expect(manners.DE?.offends.en).toBe('x')
    expect(problems).toMatchObject([{ file: 'manners.yaml', line: 2 }])
  })
})

import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/craft/config-file.ts'
import { ISSUES } from '../../src/ticket/words.ts'
import { issueByWords } from '../../src/understanding/issue.ts'
import { parseLexicon, termsOf, tongueOf } from '../../src/understanding/lexicon.ts'
import { lexicon, shippedFiles } from './lexicon-shipped.ts'

const LANGUAGES =
  'en de fr es it pt nl pl ru uk tr ar he fa ja ko zh-Hans zh-Hant vi th id sv da nb fi cs hu ro el hi'.split(' ')
const BIG = 'en de fr es it pt nl pl ru tr ar ja ko zh-Hans'.split(' ')

/** How many terms a language has for an issue. */
function termsFor(language: string, issue: (typeof ISSUES)[number]): number {
  const words = lexicon.tongues.get(language)?.words ?? new Map<string, string>()
  return [...words].reduce((sum, [name, line]) => {
    return sum + ((lexicon.meanings.get(name)?.issues.get(issue) ?? 0) > 0 ? termsOf(line).length : 0)
  }, 0)
}

function changed(name: string, text: string): ReadonlyMap<string, string> {
  return new Map([...shippedFiles, [name, text]])
}

describe('the lexicon', () => {
  it('has words for every issue in all thirty languages', () => {
    const poor = LANGUAGES.flatMap((language) =>
      ISSUES.filter((issue) => issue !== 'other' && termsFor(language, issue) < (BIG.includes(language) ? 25 : 12)).map(
        (issue) => `${language} ${issue} ${termsFor(language, issue)}`,
      ),
    )
    expect(poor).toEqual([])
  })

  it('has words for every danger and threat in all thirty languages', () => {
    const needed = [
      'hurt',
      'care',
      'shock',
      'fire',
      'smoke',
      'burst',
      'poison',
      'allergy',
      'hazard',
      'foreign-body',
      'sick',
      'lawyer',
      'press',
      'authority',
    ]
    const poor = LANGUAGES.flatMap((language) =>
      needed
        .filter((name) => termsOf(lexicon.tongues.get(language)?.words.get(name) ?? '').length < 2)
        .map((name) => `${language} ${name}`),
    )
    expect(poor).toEqual([])
  })

  it('answers for a regional tag by the bare language', () => {
    expect(tongueOf(lexicon, 'pt-BR')?.language).toBe('pt')
    expect(tongueOf(lexicon, 'zh')?.language).toBe('zh-Hans')
    expect(tongueOf(lexicon, 'zh-TW')?.language).toBe('zh-Hant')
    expect(tongueOf(lexicon, 'xx')).toBeNull()
  })

  it('takes a new word at once', () => {
    const german = shippedFiles.get('config/lexicon/de.yaml') ?? ''
    const more = parseLexicon(
      changed('config/lexicon/de.yaml', german.replace('\n  defective: ', '\n  defective: verhunzt*, ')),
    )
    expect(issueByWords({ text: 'Alles verhunzte Ware.', subject: '', language: 'de' }, more).value).toBe('quality')
  })

  it('names file and line of a mistake', () => {
    const broken = 'language: xx\nwords:\n  broken: kaputt\n  brokken: hin\n'
    expect(() => parseLexicon(changed('config/lexicon/xx.yaml', broken))).toThrow(
      new ConfigError('config/lexicon/xx.yaml:4: words.brokken: no such meaning in meanings.yaml'),
    )
    expect(() => parseLexicon(changed('config/lexicon/xx.yaml', 'language: xx\nwords: [a]\n'))).toThrow(
      /xx\.yaml:2: words/,
    )
    expect(() => parseLexicon(new Map())).toThrow(ConfigError)
  })
})

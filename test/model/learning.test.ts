/** What staff teach: shares and changes are counted, and an example holds nothing of any customer. */
import { describe, expect, test } from 'vitest'
import { changedShare, changesIn, recurringChanges, redacted, sharesOf } from '../../src/drafting/learn.ts'
import { personalOf } from '../../src/journey/model-learning.ts'
import type { LearnedPair } from '../../src/ticket/model-job.ts'
import { drafted } from '../ledger/rows.ts'

const PAIR: LearnedPair = {
  turnId: 'a',
  ticketId: 'a',
  market: 'DE',
  issue: 'damage',
  locale: 'de',
  source: 'template',
  template: 'de/damage.hbs',
  machine: 'Es tut uns leid. Wir schicken 12 Lampen. Mit freundlichen Grüßen',
  approved: 'Das tut mir sehr leid. Wir schicken 12 Lampen. Mit freundlichen Grüßen',
  why: '',
  changed: 300,
  at: '2026-03-10T08:00:00.000Z',
}
const pair = (id: string, change: Partial<LearnedPair> = {}): LearnedPair => ({
  ...PAIR,
  turnId: id,
  ticketId: id,
  ...change,
})

describe('what people changed', () => {
  test('is a share of the words, never nothing where something changed', () => {
    expect(changedShare('a b c d', 'a b c d', 'de')).toBe(0)
    expect(changedShare('a b c d', 'a b x d', 'de')).toBe(250)
    expect(changedShare('我们很抱歉', '我们非常抱歉', 'zh-Hans')).toBeGreaterThan(100)
    expect(changedShare('word '.repeat(700), `${'word '.repeat(699)}other`, 'en')).toBeGreaterThan(0)
  })

  test('is counted by market, issue and who wrote', () => {
    const shares = sharesOf([pair('a'), pair('b', { changed: 0 }), pair('c', { source: 'model', changed: 0 })])
    expect(shares).toEqual([
      { market: 'DE', issue: 'damage', source: 'template', letters: 2, unedited: 1, changed: 150 },
      { market: 'DE', issue: 'damage', source: 'model', letters: 1, unedited: 1, changed: 0 },
    ])
  })

  test('recurs when two tickets were changed alike, figures aside; one ticket twice is once', () => {
    const other = pair('b', { machine: PAIR.machine.replace('12', '30'), approved: PAIR.approved.replace('12', '30') })
    expect(recurringChanges([pair('a')], 5)).toEqual([])
    expect(recurringChanges([pair('a'), pair('x', { ticketId: 'a' })], 5)).toEqual([])
    expect(recurringChanges([pair('a'), other], 5)).toMatchObject([
      { before: 'Es tut uns leid.', after: 'Das tut mir sehr leid.', template: 'de/damage.hbs', times: 2 },
    ])
    expect(changesIn(PAIR.machine, PAIR.approved, 'de')).toHaveLength(1)
  })
})

const NAMES = [
  'Eva Huber',
  'José Núñez',
  '王小明',
  'Ирина Орлова',
  'سارة الحربي',
  '田中 花子',
  'Müller & Söhne GmbH',
  'Nguyễn Văn An',
]
const CITIES = ['Hamburg', 'Sevilla', '大阪', 'Казань', 'الرياض', 'Leeds']

/** A short name of Latin letters as a word of its own: "An" is no part of "and". */
const standing = (mark: string): RegExp =>
  new RegExp(/^\p{Script=Latin}{2,3}$/u.test(mark) ? `(?<!\\p{L})${mark}(?!\\p{L})` : RegExp.escape(mark), 'iu')

/** Two hundred letters, each with marks of its own in every place where a customer's data stand. */
describe('two hundred examples', () => {
  test.each(Array.from({ length: 200 }, (_, index) => index))('number %i says nothing of its customer', (index) => {
    const name = `${NAMES[index % NAMES.length]}${index % 3 === 0 ? ` Canary${index}x` : ''}`
    const company = `Kanarie ${CITIES[index % CITIES.length]} ${index % 2 === 0 ? 'Ltd' : 'AG'}`
    const marks = {
      order: `PO-${77_000 + index}`,
      sum: `EUR ${1_000 + index * 7}.50`,
      phone: `+49 40 55${10_000 + index}`,
      mail: `buyer${index}@kanarie-${index}.example`,
      goods: `Lampe Zitronengelb ${index}`,
      lot: `LOT${index}-88A`,
      day: '3 March 2026',
      link: `https://track.example/${index}`,
    }
    const base = drafted('t')
    const found = <T>(value: T) => ({ value, confidence: 1, why: [] })
    const turn = {
      ...base,
      findings: {
        ...base.findings,
        customerName: found(name),
        company: found(company),
        product: found(marks.goods),
        products: found([marks.goods, marks.lot]),
        orderNumbers: found([marks.order]),
      },
      draft: {
        ...base.draft,
        record: { ...base.draft.record, to: [{ name, address: marks.mail }] },
      },
    }
    const text = `Dear ${name}, for ${company} and order ${marks.order} (${marks.goods}, ${marks.lot}) of ${marks.day} we pay ${marks.sum}; write to ${marks.mail}, call ${marks.phone} or see ${marks.link}. We are sorry.`
    const shown = redacted(text, personalOf(turn, 'en'))
    for (const mark of [name, company, ...name.split(' '), ...Object.values(marks)])
      if ([...mark].length > 1 && mark !== '&') expect(shown).not.toMatch(standing(mark))
    expect(shown).not.toMatch(/\p{N}/u)
    expect(shown).toContain('We are sorry.')
  })
})

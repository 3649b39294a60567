/** The model: learnt from labelled texts, kept in a small file, read back as it was. */
import { describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/craft/config-file.ts'
import { exampleOf, type LabelledText, parseLabelledTexts, QUESTIONS } from '../../src/understanding/examples.ts'
import { featuresOf } from '../../src/understanding/features.ts'
import { calibrated, type Example, learn } from '../../src/understanding/learn.ts'
import { judge, readModel, writeModel } from '../../src/understanding/model.ts'
import { lexicon, model as shipped } from './lexicon-shipped.ts'

const text = (words: string, labels: Partial<LabelledText>): LabelledText => ({
  text: words,
  subject: '',
  language: 'en',
  ...labels,
})
const GOODS = ['kettle', 'chair', 'lamp', 'pump', 'jacket', 'bicycle', 'printer', 'carpet']
const TEXTS: readonly LabelledText[] = GOODS.flatMap((goods) => [
  text(`The courier tossed the ${goods} over the fence`, {
    issue: 'damage',
    also: [],
    tone: 'angry',
    wants: ['refund'],
  }),
  text(`Somebody else's ${goods} was in the parcel`, { issue: 'mismatch', also: ['delay'], tone: 'calm', wants: [] }),
])
const examples: readonly Example[] = TEXTS.map((one) => exampleOf(one, lexicon, 1))
const features = (words: string) => featuresOf({ text: words, subject: '', language: 'en' }, lexicon)
const likeliest = (shares: ReadonlyMap<string, number> | undefined) =>
  [...(shares ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0]

describe('a model', () => {
  const learnt = learn(QUESTIONS, examples)

  test('has learnt what the texts have in common, and says it of goods that it never saw', () => {
    const opinion = judge(learnt, features('The courier tossed the umbrella over the fence'))
    expect(likeliest(opinion.get('issue'))).toBe('damage')
    expect(likeliest(opinion.get('tone'))).toBe('angry')
    expect(opinion.get('wants')?.get('refund')).toBeGreaterThan(0.5)
    const other = judge(learnt, features("Somebody else's umbrella was in the parcel"))
    expect(likeliest(other.get('issue'))).toBe('mismatch')
    expect(other.get('grievances')?.get('delay')).toBeGreaterThan(0.5)
  })

  test('is the same, byte for byte, from the same texts', () => {
    expect(Buffer.from(writeModel(learn(QUESTIONS, examples))).equals(writeModel(learnt))).toBe(true)
  })

  test('comes back from its file as it was, wherever the bytes lie', () => {
    const bytes = writeModel(learnt)
    const before = judge(learnt, features('The courier tossed the umbrella'))
    for (const shift of [0, 1, 2, 3]) {
      const moved = Buffer.concat([Buffer.alloc(shift), bytes]).subarray(shift)
      expect(judge(readModel('here', moved), features('The courier tossed the umbrella'))).toEqual(before)
    }
  })

  test('that is missing, cut off or of another program is refused with what to do', () => {
    const bytes = writeModel(learnt)
    expect(() => readModel('config/understanding.model', null)).toThrow(/is missing: run "npm run train"/)
    for (const broken of [bytes.subarray(0, bytes.length - 1), bytes.subarray(0, 40), Buffer.from('hello')]) {
      expect(() => readModel('config/understanding.model', broken)).toThrow(ConfigError)
    }
  })

  test('is less sure after it was wrong about texts that it had not seen', () => {
    const wrong = TEXTS.map((one) =>
      exampleOf({ ...one, issue: one.issue === 'damage' ? 'mismatch' : 'damage' }, lexicon, 1),
    )
    const doubting = calibrated(learnt, [...examples, ...wrong], learnt)
    const share = (model: typeof learnt) =>
      Math.max(...(judge(model, features('The courier tossed the kettle over the fence')).get('issue')?.values() ?? []))
    expect(share(doubting)).toBeLessThan(share(learnt))
  })

  test('of the release answers the questions of this program', () => {
    expect(shipped.heads.map(({ name, classes }) => ({ name, classes }))).toEqual(
      QUESTIONS.map(({ name, classes }) => ({ name, classes: [...classes] })),
    )
  })
})

describe('a file of labelled texts', () => {
  test('gives its language to each line, whatever stands behind it in the name', () => {
    const line = JSON.stringify({ text: 'Kaputt.', issue: 'damage' })
    expect(parseLabelledTexts('config/training/de.short.jsonl', `${line}\n\n`)).toEqual([
      { text: 'Kaputt.', subject: '', language: 'de', issue: 'damage' },
    ])
  })

  test.each([
    ['{', 'own.jsonl:2: not a JSON object'],
    ['{"issue":"damage"}', 'own.jsonl:2: "text" is missing'],
    ['{"text":"x","issue":"broken"}', `own.jsonl:2: "issue" can't be "broken"`],
    ['{"text":"x","wants":["gold"]}', `own.jsonl:2: "wants" can't be "gold"`],
    ['null', 'own.jsonl:2: "text" is missing'],
  ])('with the line %s is refused by file and line', (line, message) => {
    expect(() => parseLabelledTexts('own.jsonl', `{"text":"fine"}\n${line}\n`)).toThrow(message)
  })
})

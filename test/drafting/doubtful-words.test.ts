/** Whoever reads a case for the library is shown where a name may be left. */
import { expect, test } from 'vitest'
import { doubtfulWords } from '../../src/craft/doubtful-words.ts'

const marked = (text: string, language: string): string[] =>
  doubtfulWords(text, language).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Dear [name], the goods are in Rotterdam with Jansen now.', 'en', ['Rotterdam', 'Jansen']],
  ['We offered Kowalski Lighting two thousand less.', 'en', ['Kowalski', 'Lighting', 'thousand']],
  ['The shop in San Gimignano waits; they wrote to eva@x.example.', 'en', ['San', 'Gimignano', 'eva@x.example.']],
  [
    'Die Lieferung aus Wuppertal hat Herr Brandt in der Hafenstraße geprüft.',
    'de',
    ['Wuppertal', 'Brandt', 'Hafenstraße'],
  ],
  ['Ils ont payé deux mille de plus à Lyon.', 'fr', ['mille', 'Lyon']],
  ['Москва ждёт, говорил Иванов, семь тысяч.', 'ru', ['Иванов', 'тысяч']],
  ['王先生在义乌市有仓库，赔了五千元，联系宏达贸易有限公司。', 'zh', ['王先生', '义乌市', '五千', '宏达贸易有限公司']],
  ['김사장님 서울시 창고.', 'ko', ['김사장님', '서울시']],
])('%s', (text, language, doubts) => {
  const found = marked(text, language)
  // Chinese knows no blanks: what is marked may begin a little before the name.
  expect(found.length).toBe(doubts.length)
  for (const [index, doubt] of doubts.entries()) expect(found[index]).toContain(doubt)
})

test('what stands for something that was taken out, and the beginning of a sentence, are no doubt', () => {
  expect(marked('[name] wrote on [date]: [number] lamps were broken. We replaced them. Thank you.', 'en')).toEqual([])
  expect(marked('Die Ware kam mit Schäden an der Verpackung. Wir haben Ersatz geschickt.', 'de')).toEqual([])
  expect(marked('换货两次，客户满意。', 'zh')).toEqual([])
})

/** Wishes for what we don't offer are found in the languages of our customers; grievances, questions and remedies are none. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CHANCE_WORDS } from '../../src/insight/chance-words.ts'
import { chancesIn } from '../../src/insight/chances.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { newTextOf, spansOf } from '../../src/mail/quoted-text.ts'

const WISHES: [string, string, string][] = [
  ['en', 'size', 'Two lamps came broken. Do you also have this lamp in a larger size?'],
  ['en', 'feature', 'It would be great if it came in black.'],
  ['en', 'feature', 'It’s a pity there is no version with a USB socket.'],
  ['en', 'price', 'Do you have a cheaper model for hotels?'],
  ['en', 'market', 'Do you also ship to Norway?'],
  ['en', 'product', 'Do you also make mirrors?'],
  ['zh', 'feature', '另外，你们还有没有黑色的款式？'],
  ['zh', 'size', '要是有更大的尺寸就好了。'],
  ['zh-Hant', 'feature', '可惜沒有防水的版本。'],
  ['de', 'feature', 'Haben Sie die Lampe auch in Schwarz, also in anderen Farben?'],
  ['de', 'size', 'Es wäre schön, wenn es die Lampe in einer größeren Ausführung mit 40 cm gäbe.'],
  ['de', 'feature', 'Schade, dass es keine Version mit Dimmer gibt.'],
  ['fr', 'size', 'Avez-vous aussi cette lampe dans une taille plus grande ?'],
  ['fr', 'feature', 'Dommage qu’il n’y ait pas de version sans fil.'],
  ['es', 'size', '¿Tienen también esta lámpara en un tamaño más grande?'],
  ['es', 'feature', 'Lástima que no haya una versión con regulador.'],
  ['it', 'feature', 'Avete anche questa lampada in altri colori?'],
  ['it', 'feature', 'Peccato che non ci sia una versione impermeabile.'],
  ['pt', 'size', 'Seria bom se houvesse um tamanho maior.'],
  ['pt', 'feature', 'Vocês têm também em outras cores?'],
  ['nl', 'feature', 'Hebben jullie deze lamp ook in het zwart, met dimmer?'],
  ['nl', 'size', 'Jammer dat er geen grotere maat is.'],
  ['pl', 'feature', 'Czy macie też tę lampę w kolorze czarnym?'],
  ['pl', 'size', 'Szkoda, że nie ma większego rozmiaru.'],
  ['ru', 'size', 'Есть ли у вас такие же лампы большего размера?'],
  ['ru', 'feature', 'Жаль, что нет версии с диммером.'],
  ['tr', 'feature', 'Bu lambanın siyah rengi de var mı?'],
  ['tr', 'size', 'Daha büyük boyu olsa çok iyi olurdu.'],
  ['ar', 'size', 'هل لديكم أيضا مقاس أكبر؟'],
  ['ar', 'feature', 'هل يوجد لون أسود من هذا المصباح؟'],
  ['ja', 'size', 'もう少し大きいサイズもありますか。'],
  ['ja', 'feature', '黒い色があれば嬉しいです。'],
  ['ko', 'size', '더 큰 사이즈도 있나요?'],
  ['ko', 'feature', '방수 기능이 있으면 더 좋겠습니다.'],
  ['sv', 'size', 'Har ni också en större storlek?'],
]

const NO_WISHES: [string, string][] = [
  ['en', 'Do you have any update on the tracking?'],
  ['en', 'It would be good if you sent the missing parts with a refund.'],
  ['en', 'It is a pity that the lamps came broken.'],
  ['en', 'Do you have a record of our last order?'],
  ['en', 'We ordered the larger size and got the smaller one.'],
  ['zh', '有没有人处理我的投诉？'],
  ['zh', '要是能早点发货就好了。'],
  ['de', 'Schade, dass Sie nicht geantwortet haben.'],
  ['de', 'Es wäre schön, wenn Sie uns eine Lösung anbieten.'],
  ['fr', 'Avez-vous aussi reçu notre demande de remboursement ?'],
  ['es', '¿Tienen también la factura?'],
  ['ru', 'Есть ли у вас информация о возврате?'],
  ['ja', 'いつ返金してもらえますか。'],
  ['ko', '환불도 있나요?'],
  ['pt', 'Vcs têm um vídeo, um pdf maior, qualquer coisa??'],
  ['xx', 'Do you also have this lamp in a larger size?'],
]

describe('chances', () => {
  test.each(WISHES)('%s: a wish for a %s is heard in “%s”', (language, kind, text) => {
    expect(chancesIn(text, language).map((one) => one.kind)).toEqual([kind])
  })

  test.each(NO_WISHES)('%s: “%s” is none', (language, text) => {
    expect(chancesIn(text, language)).toEqual([])
  })

  test('are found nowhere in the mails of the corpus, which complain and wish for nothing', async () => {
    const mails = readdirSync('test/corpus').filter((name) => name.endsWith('.eml'))
    for (const name of mails) {
      const { text } = await parseMail(readFileSync(`test/corpus/${name}`))
      const own = newTextOf(text, spansOf(text))
      expect([name, ...Object.keys(CHANCE_WORDS).flatMap((language) => chancesIn(own, language))]).toEqual([name])
    }
  })
})

/** The goods are named in a letter only where one kind of goods is what the mail is about. */
import { describe, expect, test } from 'vitest'
import { findGoods } from '../../src/understanding/goods.ts'
import { goods } from './lexicon-shipped.ts'

const named = (language: string, subject: string, text: string) =>
  findGoods({ language, subject, text }, goods).value?.name ?? null

describe('goods that a letter can name', () => {
  test.each([
    ['en', 'Where are my planters', 'Three weeks now and no sign of the planters. Please reply.', 'planters'],
    ['en', 'STILL NO KETTLE', 'The kettle was due on Monday. Where is it?', 'kettle'],
    ['de', 'Reklamation', 'Die Teekanne leckt. Ich habe die Teekanne erst im März gekauft.', 'Teekanne'],
    ['de', 'Gewürzmühle', 'die Gewürzmühle mahlt nicht mehr', 'Gewürzmühle'],
    ['fr', 'Mes rideaux', 'Les rideaux sont arrivés tachés.', 'rideaux'],
    ['es', 'lampara rota', 'La lampara llegó rota, mando fotos.', 'lámpara'],
    ['pl', 'Reklamacja kleju', 'Klej nie trzyma, proszę o zwrot.', 'klej'],
    ['ru', 'Брак перчаток', 'Все пары перчаток рвутся по шву.', 'перчатки'],
    ['tr', 'Perdeler', 'Perdelerin rengi yanlış geldi.', 'perdeler'],
    ['ar', 'المرايا المكسورة', 'وصلت المرايا مكسورة', 'مرايا'],
    ['ja', '花瓶の件', '届いた花瓶が割れていました。', '花瓶'],
    ['zh-Hans', '保温杯漏水', '这批保温杯盖子漏水。', '保温杯'],
    ['th', 'แจกันแตก', 'แจกันที่ส่งมาแตกทั้งหมด', 'แจกัน'],
  ])('%s: “%s” is about %s', (language, subject, text, expected) => {
    expect(named(language, subject, text)).toBe(expected)
  })

  test.each([
    ['one mention in passing', 'en', 'Order 4471', 'The lamp stood beside a mirror when it fell.'],
    ['two goods alike', 'en', 'Chairs and tables', 'The chairs are scratched and the tables too.'],
    ['the last noun is another thing', 'en', 'monitor stand', 'The monitor stand wobbles.'],
    ['a verb that looks alike', 'de', 'Frage', 'Sie sagen nichts, und alle sagen nichts.'],
    ['an unknown language', 'und', 'lamp', 'lamp lamp'],
  ])('nothing is named: %s', (_why, language, subject, text) => {
    expect(named(language, subject, text)).toBeNull()
  })

  test('what they are is known in Chinese and English', () => {
    expect(findGoods({ language: 'ja', subject: '花瓶の件', text: '花瓶が割れました。' }, goods).value).toEqual({
      name: '花瓶',
      zh: '花瓶',
      en: 'vase',
    })
  })

  test('the words are shown with their Chinese gloss', () => {
    expect(findGoods({ language: 'de', subject: 'Kerzen', text: 'Wo bleiben die Kerzen?' }, goods).why).toEqual([
      'Kerzen（蜡烛 / candles）',
    ])
  })

  test('an endless mail is read in bounded time', () => {
    const started = process.cpuUsage()
    findGoods({ language: 'en', subject: 'lamp '.repeat(200), text: 'lamp mirror '.repeat(100_000) }, goods)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(500)
  })
})

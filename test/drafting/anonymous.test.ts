/** Nothing of a customer is left in a text, however their name, town, order, sum or number is written there. */
import { expect, test } from 'vitest'
import { redacted } from '../../src/drafting/learn.ts'

/** Names as the case knows them; a sentence around `@`; how a colleague wrote them; what must not be left of it. */
const PEOPLE: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'de',
    'Jürgen Müller',
    'Herr @ hat angerufen.',
    ['Müller', 'MUELLER', 'Mueller', 'Muller', 'Juergen Mueller', 'Müller, Jürgen', 'Ｍüller', 'Müllers'],
  ],
  ['de', 'Anja Groß', 'Frau @ wartet auf Ersatz.', ['Gross', 'GROSS', 'Groß', 'GROẞ', 'Anja Gross', 'ANJA']],
  ['de', 'Uwe Schroeder', 'Mit @ wurde gesprochen.', ['Schröder', 'SCHRÖDER', 'Schroder', 'Uwe']],
  ['da', 'Søren Ærø', 'Kunden @ skrev igen.', ['Soren', 'SØREN', 'Søren', 'Aero', 'ærø']],
  ['pl', 'Łukasz Wójcik', 'Pan @ czeka.', ['Lukasz', 'Wojcik', 'WÓJCIK', 'Łukasz Wójcik']],
  ['tr', 'İpek Yıldız', '@ Hanım yazdı.', ['Ipek', 'Yildiz', 'YILDIZ', 'yıldız', 'İPEK']],
  ['es', 'José Muñoz', 'El señor @ llamó.', ['Munoz', 'MUÑOZ', 'Jose', 'Muñoz José']],
  ['vi', 'Nguyễn Thị Hồng', 'Chị @ đã viết.', ['Nguyen', 'NGUYỄN', 'Hong', 'Nguyen Thi Hong']],
  ['zh', '王小明', '客户@来信说灯坏了。', ['王小明', '小明', '王先生', '王总']],
  ['zh', '欧阳娜娜', '已答复@，等回信。', ['欧阳娜娜', '娜娜', '欧阳女士']],
  ['zh', 'Xiaoming Wang', '客户 @ 来信。', ['Wang Xiaoming', 'XIAOMING', 'Ｗａｎｇ', 'Wang']],
  ['ja', '山田 太郎', '@からの連絡です。', ['山田', '太郎', '山田太郎', '山田様']],
  ['ja', 'ヤマダ商事', '@から返品です。', ['ヤマダ商事', 'ﾔﾏﾀﾞ商事']],
  ['ko', '김민수', '@ 고객이 화가 났습니다.', ['김민수', '민수', '김 사장님', '김씨']],
  ['ar', 'أحمد الخطيب', 'كتب @ اليوم.', ['احمد', 'أحمد', 'الخطيب', 'أَحْمَد', 'احمـد']],
  ['fa', 'علی کریمی', 'آقای @ نوشت.', ['علي', 'كريمي', 'علی', 'کریمی']],
  ['he', 'דוד כהן', 'הלקוח @ כתב.', ['דוד', 'כהן', 'דָּוִד']],
  ['ru', 'Семён Королёв', 'Клиент @ ждёт.', ['Семен', 'Королев', 'КОРОЛЁВ', 'Королёву']],
  ['uk', 'Андрій Шевчук', 'Пан @ чекає.', ['Андрій', 'ШЕВЧУК', 'Шевчук Андрій']],
  ['el', 'Γιώργος Παππάς', 'Ο κύριος @ περιμένει.', ['Γιωργος', 'ΠΑΠΠΑΣ', 'Παππάς', 'ΓΙΩΡΓΟΣ']],
  ['hi', 'राहुल शर्मा', 'ग्राहक @ ने लिखा।', ['राहुल', 'शर्मा']],
  ['th', 'สมชาย ใจดี', 'คุณ@เขียนมา', ['สมชาย', 'ใจดี']],
  ['ka', 'ნინო ბერიძე', 'კლიენტი @ ელოდება.', ['ნინო', 'ბერიძე']],
  ['hy', 'Արամ Պետրոսյան', 'Հաճախորդ @ գրեց։', ['Արամ', 'ՊԵՏՐՈՍՅԱՆ']],
]
const TOWNS: readonly (readonly [string, string, string])[] = [
  ['de', 'Ulm', 'Lieferung nach Ulm, dringend; ULM kennt den Kunden.'],
  ['fr', 'Pau', 'La livraison à Pau est en retard.'],
  ['no', 'Bø', 'Varene gikk til Bø i går.'],
  ['pl', 'Łódź', 'Dostawa do Lodz, potem ŁÓDŹ.'],
  ['tr', 'Muş', 'Teslimat Mus ve MUŞ için.'],
]
const SUMS: readonly (readonly [string, string, RegExp])[] = [
  ['en', 'We pay five thousand two hundred dollars back.', /five|thousand|hundred/i],
  ['de', 'Wir erstatten fünftausend Euro.', /fünf|tausend/i],
  ['fr', 'Nous remboursons deux mille euros.', /deux|mille/i],
  ['es', 'Devolvemos cinco mil dólares.', /cinco/i],
  ['it', 'Rimborsiamo tremila euro.', /tremila/i],
  ['pt', 'Devolvemos dois mil euros.', /dois|mil/i],
  ['nl', 'Wij betalen tweeduizend euro terug.', /twee|duizend/i],
  ['pl', 'Zwracamy pięć tysięcy euro.', /pięć|tysi/i],
  ['tr', 'Beş bin dolar iade ediyoruz.', /beş|bin/i],
  ['ru', 'Вернём пять тысяч евро.', /пять|тысяч/i],
  ['ar', 'نعيد خمسة آلاف دولار.', /خمسة|آلاف/],
  ['fa', 'پنج هزار دلار یا دو هزار یورو پس می‌دهیم.', /دو هزار/],
  ['th', 'คืนเงิน ห้าพัน บาท', /ห้าพัน/],
  ['id', 'Kami kembalikan lima ribu dolar.', /lima|ribu/i],
  ['vi', 'Hoàn lại năm nghìn đô la.', /năm|nghìn/i],
  ['hi', 'पाँच हज़ार डॉलर लौटाए गए।', /पाँच|हज़ार/],
  ['zh', '同意赔偿五千两百美元。', /五千|两百/],
  ['zh', '同意赔偿人民币叁万元整。', /叁万/],
  ['ja', '五千円を返金します。', /五千/],
  ['ko', '오천 달러를 환불합니다.', /오천/],
]
const PHONES = [
  '+٩٨ ٢١ ٥٥٥ ٠١ ٢٣',
  '۰۲۱-۵۵۵-۰۱۲۳',
  '๐๒ ๕๕๕ ๐๑๒๓',
  '＋８６ １３８ ００００',
  '+49 (30) 555-01-23',
  '०२२ ५५५ ०१२३',
]
const ORDERS = [
  'HL-2026-0412',
  'HL 2026 0412',
  'HL_2026_0412',
  'HL.2026.0412',
  'HL/2026/0412',
  'HL–2026–0412',
  'hl20260412',
  'ＨＬ２０２６０４１２',
]

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

test('names: written otherwise, turned round, in capitals or full width, given name alone, with a title', () => {
  const left: string[] = []
  let cases = 0
  for (const [language, known, around, writings] of PEOPLE)
    for (const written of writings)
      for (const sentence of [around, `${around} ${around}`, `（${around}）`]) {
        cases += 1
        const bare = redacted(sentence.replaceAll('@', written), { names: [known], language })
        const [before = '', after = ''] = around.split('@').map((part) => part.trim().slice(-3))
        if (plain(bare).includes(plain(written)) || !bare.includes('[name]')) left.push(`${written}: ${bare}`)
        else if (!bare.includes(before.slice(0, 1)) && after === '') left.push(`nothing stayed: ${bare}`)
      }
  expect(left).toEqual([])
  expect(cases).toBeGreaterThan(200)
})

test('short places, sums in words, numbers in any digits, orders with any separator', () => {
  const left: string[] = []
  for (const [language, town, text] of TOWNS) {
    const bare = redacted(text, { names: [town], language })
    if (new RegExp(`(?<!\\p{L})(?:${town}|Lodz|Mus)(?!\\p{L})`, 'iu').test(bare)) left.push(bare)
  }
  for (const [language, text, words] of SUMS) {
    const bare = redacted(text, { names: [], language })
    if (words.test(bare.normalize('NFC'))) left.push(bare)
  }
  for (const phone of PHONES) {
    const bare = redacted(`Tel. ${phone}.`, { names: [], language: 'en' })
    if (/\p{Nd}/u.test(bare)) left.push(bare)
  }
  for (const order of ORDERS) {
    const bare = redacted(`order ${order} came`, { names: ['HL-2026-0412'], language: 'en' })
    if (/\p{Nd}|\bhl/iu.test(bare.normalize('NFKC'))) left.push(bare)
  }
  expect(left).toEqual([])
})

test('what is no name stays', () => {
  const names = ['Li Na', 'Am Ring', 'Ulm']
  const text = 'The list of animals came on the ultimatum day, am Ende; a ring is missing.'
  expect(redacted(text, { names, language: 'en' })).toBe(text.replace('a ring', 'a [name]'))
})

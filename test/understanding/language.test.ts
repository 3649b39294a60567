/** Language: the writer's language is named, in 35 of them, and another than the writer's is used only when asked for. */
import { beforeAll, describe, expect, test } from 'vitest'
import { createLanguageDetector, type DetectLanguage } from '../../src/craft/language.ts'
import { findLanguage } from '../../src/understanding/language.ts'

let detect: DetectLanguage
beforeAll(async () => {
  detect = await createLanguageDetector()
})

describe('a complaint is recognised in its language', () => {
  test.each([
    ['en', 'Two of the chairs arrived broken, please send new ones.'],
    ['de', 'Zwei der Stühle sind zerbrochen angekommen, bitte schicken Sie neue.'],
    ['fr', 'Deux des chaises sont arrivées cassées, merci de les remplacer.'],
    ['es', 'Dos de las sillas llegaron rotas, por favor envíen otras nuevas.'],
    ['it', 'Due delle sedie sono arrivate rotte, vi prego di mandarne di nuove.'],
    ['pt', 'Duas das cadeiras chegaram partidas, por favor enviem outras.'],
    ['nl', 'Twee van de stoelen zijn kapot aangekomen, graag nieuwe sturen.'],
    ['pl', 'Dwa krzesła dotarły połamane, proszę o przysłanie nowych.'],
    ['ru', 'Два стула пришли сломанными, пришлите, пожалуйста, новые.'],
    ['uk', 'Два стільці прийшли зламаними, надішліть, будь ласка, нові.'],
    ['tr', 'Sandalyelerden ikisi kırık geldi, lütfen yenilerini gönderin.'],
    ['ar', 'وصل كرسيان مكسوران، نرجو إرسال بديل.'],
    ['he', 'שני כיסאות הגיעו שבורים, נא לשלוח חדשים.'],
    ['fa', 'دو تا از صندلی‌ها شکسته رسید، لطفا جایگزین بفرستید.'],
    ['ja', '椅子が二脚壊れて届きました。交換をお願いします。'],
    ['ko', '의자 두 개가 부서진 채 도착했습니다. 교환해 주세요.'],
    ['zh-Hans', '有两把椅子到货时已经损坏，请补发。'],
    ['zh-Hant', '有兩把椅子到貨時已經損壞，請補發。'],
    ['vi', 'Hai chiếc ghế bị gãy khi nhận hàng, xin gửi lại cái mới.'],
    ['th', 'เก้าอี้สองตัวแตกเสียหาย กรุณาส่งใหม่'],
    ['id', 'Dua kursi datang dalam keadaan patah, mohon dikirim pengganti.'],
    ['sv', 'Två av stolarna kom trasiga, skicka nya är ni snälla.'],
    ['da', 'To af stolene var ødelagte, da de kom. Send venligst nogle nye.'],
    ['nb', 'To av stolene var ødelagt da de kom. Vennligst send nye til oss.'],
    ['fi', 'Kaksi tuoleista saapui rikki, lähettäkää uudet.'],
    ['cs', 'Dvě židle přišly rozbité, pošlete prosím nové.'],
    ['hu', 'Két szék törötten érkezett, kérem, küldjenek újat.'],
    ['ro', 'Două dintre scaune au sosit rupte, vă rog să trimiteți altele.'],
    ['el', 'Δύο καρέκλες έφτασαν σπασμένες, παρακαλώ στείλτε νέες.'],
    ['hi', 'दो कुर्सियाँ टूटी हुई आईं, कृपया नई भेजें।'],
  ])('%s', (language, text) => {
    expect(detect(text).language).toBe(language)
  })
})

describe('a language that has no letters of ours is named, never forced into a neighbour', () => {
  test.each([
    ['bg', 'Два от столовете пристигнаха счупени, моля изпратете нови.'],
    ['sk', 'Dve zo stoličiek prišli rozbité a nikto mi neodpovedá, pošlite mi ďalšie.'],
    ['hr', 'Dvije stolice stigle su slomljene, molimo pošaljite nove.'],
    ['et', 'Kaks tooli saabusid katkiselt, palun saatke uued.'],
    ['lt', 'Dvi kėdės atkeliavo sulūžusios, prašome atsiųsti naujas.'],
  ])('%s', (language, text) => {
    expect(detect(text).language).toBe(language)
  })
})

test('product codes and addresses in Latin letters do not make a Chinese mail English', () => {
  expect(detect('订单 HL-2026-SZ-0771 LED Panel 600x600 破损，请联系 wang@example.cn').language).toBe('zh-Hans')
})

test('a mail of two words is und, unless its thread is known', () => {
  expect(
    findLanguage({ text: 'ok 123', subject: '', earlier: null, contact: {}, given: null }, detect).language.value,
  ).toBe('und')
  expect(
    findLanguage({ text: 'ok 123', subject: '', earlier: 'pl', contact: {}, given: null }, detect).language.value,
  ).toBe('pl')
})

test('the answer is in the language of the mail', () => {
  const found = findLanguage(
    {
      text: 'Die Lampe ist kaputt. Ihr Englisch verstehe ich nicht.',
      subject: '',
      earlier: null,
      contact: {},
      given: null,
    },
    detect,
  )
  expect(found.replyLanguage.value).toBe('de')
})

test('who asks for another language gets it', () => {
  const text =
    'Il tavolo è arrivato rotto e vorrei una soluzione. Per favore rispondete in inglese, il mio capo legge anche lui.'
  const found = findLanguage({ text, subject: '', earlier: null, contact: {}, given: null }, detect)
  expect(found.language.value).toBe('it')
  expect(found.replyLanguage.value).toBe('en')
})

/** What a mail asks for in words that no list has: the models of sentence and mail hear it, in every language. */
import { describe, expect, it, test } from 'vitest'
import type { Wish } from '../../src/ticket/words.ts'
import { learnWishes, wishExampleOf } from '../../src/understanding/wish-learn.ts'
import { askedBySentences, sentencesOf } from '../../src/understanding/wish-sentences.ts'
import { lexicon } from './lexicon-shipped.ts'
import { understood } from './understood.ts'

const MAILS: readonly (readonly [language: string, text: string, wants: readonly Wish[]])[] = [
  [
    'en',
    'Two of the six stools arrived with split seats. Either send two good ones or take them off our next bill.',
    ['replacement', 'partial-refund'],
  ],
  [
    'en',
    'The parcel says delivered and nobody here has it. Find out where it is, or else give me my money back.',
    ['tracking', 'refund'],
  ],
  ['de', 'Im Karton lagen nur drei von vier Beinen. Schicken Sie uns bitte das vierte nach.', ['missing-parts']],
  [
    'de',
    'Auf der Rechnung steht ein falscher Firmenname. Bitte stellen Sie sie auf unsere GmbH neu aus.',
    ['correction'],
  ],
  [
    'fr',
    'Le grille-pain ne chauffe plus après trois jours. Envoyez-m’en un autre, sinon vous me remboursez.',
    ['replacement', 'refund'],
  ],
  ['es', 'De las 40 tazas faltan 6 en la caja. Les pido que me manden las que faltan.', ['missing-parts']],
  ['it', 'Il frullatore perde olio. Venite a riprendervelo e ridatemi i soldi.', ['return', 'refund']],
  ['pt', 'O comando chegou sem instruções. Como é que eu ligo isto à televisão?', ['guidance']],
  ['nl', 'De lamp is stuk aangekomen. Mag ik een andere, en haal deze dan op?', ['replacement', 'return']],
  [
    'pl',
    'Paczka stoi od tygodnia w sortowni. Proszę sprawdzić, gdzie jest, i napisać, kiedy dotrze.',
    ['tracking', 'confirmation'],
  ],
  ['cs', 'Na faktuře je špatná částka. Vystavte prosím novou.', ['correction']],
  ['ru', 'Стул пришёл со сломанной ножкой. Замените его, пожалуйста, или верните деньги.', ['replacement', 'refund']],
  ['uk', 'У коробці бракує двох полиць. Дошліть їх, будь ласка.', ['missing-parts']],
  ['tr', 'Çaydanlığın kapağı kutudan çıkmadı. Kapağı gönderir misiniz?', ['missing-parts']],
  ['ar', 'الخلاط توقف بعد يومين. أرجو إرسال جهاز آخر أو إعادة المبلغ.', ['replacement', 'refund']],
  ['he', 'המגהץ הגיע שבור. תשלחו לי אחד חדש בבקשה.', ['replacement']],
  ['fa', 'چراغ شکسته رسید. لطفا یکی دیگر بفرستید.', ['replacement']],
  ['ja', '届いた椅子の脚が折れていました。新しいものを送ってください。', ['replacement']],
  ['ko', '주문한 접시가 깨져서 왔어요. 새것으로 다시 보내 주세요.', ['replacement']],
  ['zh-Hans', '收到的水壶漏水,请给我换一个新的,或者把钱退给我。', ['replacement', 'refund']],
  ['zh-Hant', '包裹一個星期沒有動靜,請幫我查一下現在到哪裡了。', ['tracking']],
  ['vi', 'Hộp hàng thiếu hai con ốc. Shop gửi bù cho mình nhé.', ['missing-parts']],
  ['th', 'พัดลมที่ได้รับเสีย ขอเปลี่ยนตัวใหม่ค่ะ', ['replacement']],
  ['id', 'Barang yang datang kurang dua buah. Tolong kirim sisanya.', ['missing-parts']],
  ['sv', 'Två av tallrikarna var spruckna. Kan ni skicka nya?', ['replacement']],
  ['da', 'Fakturaen har et forkert beløb. Send venligst en rettet faktura.', ['correction']],
  ['nb', 'Pakken har stått stille i en uke. Kan dere finne ut hvor den er?', ['tracking']],
  ['fi', 'Paketista puuttui kaksi hyllyä. Lähettäkää ne, kiitos.', ['missing-parts']],
  ['hu', 'A lámpa törötten érkezett. Küldjenek helyette másikat, kérem.', ['replacement']],
  ['ro', 'Fierbătorul curge. Vreau banii înapoi și să vină cineva să-l ridice.', ['refund', 'return']],
  ['el', 'Η καρέκλα ήρθε σπασμένη. Στείλτε μου άλλη, παρακαλώ.', ['replacement']],
  ['hi', 'पंखा टूटा हुआ आया है। कृपया नया भेजें या पैसे लौटा दें।', ['replacement', 'refund']],
]

test('most of what is asked for is heard in thirty languages, and little else', async () => {
  const counts = { right: 0, missed: 0, invented: 0 }
  const wrong: string[] = []
  for (const [language, text, wants] of MAILS) {
    const found = (await understood({ text })).wants.value
    counts.right += wants.filter((wish) => found.includes(wish)).length
    counts.missed += wants.filter((wish) => !found.includes(wish)).length
    counts.invented += found.filter((wish) => !wants.includes(wish)).length
    if (`${[...found].sort()}` !== `${[...wants].sort()}`) wrong.push(`${language}: ${found} for ${text}`)
  }
  expect(counts.right / (counts.right + counts.missed), wrong.join('\n')).toBeGreaterThan(0.85)
  expect(counts.right / (counts.right + counts.invented), wrong.join('\n')).toBeGreaterThan(0.8)
})

describe('a model of sentences', () => {
  const learnt = (wants: readonly Wish[], text: string, language = 'en') =>
    wishExampleOf({ text, subject: '', language, issue: 'damage', wants }, lexicon, 1)
  const texts = [
    learnt(['replacement'], 'The jug is cracked. Please send another one.'),
    learnt(['replacement'], 'My cup came in pieces. Send a new one, please.'),
    learnt(['refund'], 'The tray is bent. I want my money back.'),
    learnt(['refund'], 'The bowl broke on the way. Give me the money back, please.'),
    learnt([], 'The plate is chipped.'),
    learnt([], 'One glass is scratched.'),
  ].flatMap((text) => (text ? Array.from({ length: 6 }, () => text) : []))

  it('knows in one language what it learnt in another', () => {
    const model = learnWishes(texts)
    const asked = (text: string, language: string) =>
      askedBySentences({ text, subject: '', language }, 'damage', lexicon, model)
    const german = asked('Der Krug hat einen Sprung. Schicken Sie bitte einen neuen.', 'de')
    expect(german.get('replacement')).toBeGreaterThan(german.get('refund') ?? 1)
    const spanish = asked('El plato está rajado. Quiero que me devuelvan el dinero, por favor.', 'es')
    expect(spanish.get('refund')).toBeGreaterThan(spanish.get('replacement') ?? 1)
  })

  it('is the same each time', () => {
    expect(learnWishes(texts)).toEqual(learnWishes(texts))
  })

  it('leaves texts out whose wishes or grievance nobody has named', () => {
    expect(
      wishExampleOf({ text: 'Send another.', subject: '', language: 'en', issue: 'damage' }, lexicon, 1),
    ).toBeNull()
    expect(wishExampleOf({ text: 'Send another.', subject: '', language: 'en', wants: [] }, lexicon, 1)).toBeNull()
  })

  it('sees no sentence in an empty mail', () => {
    expect(sentencesOf({ text: '', subject: '', language: 'en' }, null, lexicon)).toEqual([])
  })
})

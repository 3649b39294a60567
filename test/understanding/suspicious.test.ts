import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/ticket/findings.ts'
import type { Evidence } from '../../src/ticket/words.ts'
import { findSuspicious } from '../../src/understanding/suspicious.ts'
import { lexicon } from './lexicon-shipped.ts'

function suspicious(text: string, language = 'en', claim: Claim | null = null, evidence: Evidence = 'none') {
  return findSuspicious({ text, language, claim, evidence, orderNumbers: [] }, lexicon)
}

describe('signs of bad faith', () => {
  it.each([
    [
      'en',
      'I have no photos, I threw it away. Pay 5,000 in Bitcoin within 24 hours and I will not post a review.',
      5_000,
    ],
    [
      'de',
      'Fotos habe ich nicht, das Gerät ist entsorgt. Zahlen Sie pauschal 3.000 Euro auf ein anderes Konto.',
      3_000,
    ],
    ['es', 'No tengo fotos, lo tiré. Quiero 2.000 por daños morales, a la cuenta de mi primo.', 2_000],
    ['zh-Hans', '没有照片,东西扔了,赔一万就算了,转到我的私人账户,否则给差评。', 10_000],
    [
      'fr',
      "Versez 4000 sur le compte de mon frère, pas sur ma carte, je n'ai plus la facture et j'ai effacé les photos.",
      4_000,
    ],
    [
      'it',
      'Bonificate 3000 sul conto di mio fratello, le foto le ho cancellate: foto cancellate, non ricordo l’ordine.',
      3_000,
    ],
    ['pt', 'Apaguei as fotos. Mandem 2000 para a conta do meu irmão, sem perguntas.', 2_000],
    ['nl', 'De foto’s heb ik niet. Maak 2000 over op de rekening van mijn broer, geen vragen.', 2_000],
    ['pl', 'Zdjęć nie mam, usunąłem zdjęcia. Proszę przelać 5000 na konto brata, bez pytań.', 5_000],
    ['cs', 'Fotky jsem smazala, účtenku nemám. Pošlete 5000 na účet kamaráda a neptejte se.', 5_000],
    ['ru', 'Чек выкинул, фото удалил. Переведите 50000 на карту брата, лишних вопросов не надо.', 50_000],
    ['uk', 'Чек викинув, фото видалив. Перекажіть 50000 на картку брата, без питань.', 50_000],
    ['tr', 'Fişim yok, fotoğrafları sildim. 5000 lirayı kardeşimin hesabına yatırın, soru sormayın.', 5_000],
    [
      'hu',
      'A képek? Töröltem a képeket, blokk nincs. Utaljanak 500000 forintot a testvérem számlájára, ne kérdezzenek.',
      500_000,
    ],
    ['ro', 'Am șters pozele, bon nu am. Virați 5000 în contul fratelui meu, fără întrebări.', 5_000],
    ['el', 'Έσβησα τις φωτογραφίες. Βάλτε 2000 στον λογαριασμό του αδερφού μου, χωρίς ερωτήσεις.', 2_000],
    ['sv', 'Jag har raderat bilderna och slängt kvittot. Sätt in 5000 på min brors konto, inga frågor.', 5_000],
    ['da', 'Jeg har slettet billederne. Sæt 5000 ind på min brors konto, ingen spørgsmål.', 5_000],
    ['nb', 'Jeg har slettet bildene og mistet kvitteringen. Sett inn 5000 på min brors konto, ingen spørsmål.', 5_000],
    ['fi', 'Poistin kuvat, kuitti katosi. Maksakaa 5000 veljeni tilille, turha kysellä.', 5_000],
    ['id', 'Foto sudah dihapus, nota hilang. Kirim 5000000 ke rekening adik saya, jangan banyak tanya.', 5_000_000],
    ['vi', 'Ảnh tôi lỡ xóa, mất hóa đơn rồi. Chuyển 10000000 vào tài khoản bạn tôi, đừng hỏi nhiều.', 10_000_000],
    ['th', 'ลบรูปไปแล้ว ใบเสร็จหาย โอน 50000 เข้าบัญชีเพื่อน ไม่ต้องถาม', 50_000],
    ['ar', 'حذفت الصور وضيعت الفاتورة. حولوا 50000 على حساب أخوي بدون أسئلة.', 50_000],
    ['he', 'מחקתי את התמונות, קבלה אין. תעבירו 5000 לחשבון של אחי בלי שאלות.', 5_000],
    ['fa', 'عکس ها را پاک کردم و یادم نیست. ۵۰۰۰ به حساب برادرم بریزید، سوال نکنید.', 5_000],
    ['hi', 'फोटो डिलीट हो गई, बिल खो गया। 50000 भाई के खाते में डालें, सवाल मत पूछिए।', 50_000],
    [
      'ja',
      '写真は消してしまい、レシートもありません。友人の口座に10万円を振り込んでください。理由は聞かないで。',
      100_000,
    ],
    ['ko', '사진은 지웠고 영수증도 없어요. 친구 계좌로 100만 원 보내세요. 묻지 말고요.', 1_000_000],
    ['zh-Hant', '照片刪了,發票丟了。匯五萬到朋友的帳戶,不要多問。', 50_000],
  ])('are seen (%s): %s', (language, text, amount) => {
    expect(suspicious(text, language, { amount, currency: 'USD' }).value).toBe(true)
  })

  it.each([
    ['en', 'Four of the ten lamps are broken, photos attached. We claim 480 USD.', 480],
    ['de', 'Drei Stühle sind defekt, wir bitten um Gutschrift von 245,50 Euro.', 245.5],
    ['fr', 'La livraison a deux semaines de retard, nous demandons une remise, sinon nous annulons.', 300],
    ['vi', 'Hai trong mười đèn bị vỡ, tôi gửi kèm ảnh. Nhờ shop hoàn 480.000 đồng.', 480_000],
    ['tr', 'On lambanın dördü kırık geldi, fotoğraflar ekte. 480 lira iade rica ederim.', 480],
    ['ar', 'أربعة مصابيح مكسورة والصور مرفقة. نطلب استرداد 480 ريال.', 480],
    ['ja', '十個のうち四個が割れていました。写真を添付します。4800円の返金をお願いします。', 4_800],
  ])('are not seen in a plain claim (%s): %s', (language, text, amount) => {
    expect(suspicious(text, language, { amount, currency: 'EUR' }, 'attached').value).toBe(false)
  })

  it('are told with the words', () => {
    const { why } = suspicious('Pay in bitcoin, between us.', 'en', { amount: 2_000, currency: 'USD' })
    expect(why).toContain('bitcoin（异常收款方式 / odd way of payment）')
  })

  it('are none with confidence 0 where nothing is said', () => {
    expect(suspicious('')).toEqual({ value: false, confidence: 0, why: [] })
  })
})

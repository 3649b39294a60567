import { describe, expect, it } from 'vitest'
import type { Wish } from '../../src/ticket/words.ts'
import { findRefused } from '../../src/understanding/refusals.ts'
import { findWishes } from '../../src/understanding/wishes.ts'
import { lexicon } from './lexicon-shipped.ts'

const refusedIn = (language: string, text: string) => findRefused({ text, subject: '', language }, lexicon)

const REFUSED: readonly (readonly [language: string, wish: Wish, text: string])[] = [
  ['ar', 'replacement', 'لا أريد منتجا بديلا، أعيدوا المبلغ من فضلكم.'],
  ['ar', 'discount', 'نرفض أي قسيمة شراء ونطلب استرداد المبلغ.'],
  ['cs', 'replacement', 'Nechci výměnu, chci vrátit peníze.'],
  ['cs', 'discount', 'Slevový poukaz nechci, vraťte mi peníze.'],
  ['da', 'replacement', 'I skal ikke sende en ny, jeg vil bare have pengene tilbage.'],
  ['da', 'discount', 'Et gavekort vil jeg ikke have.'],
  ['de', 'discount', 'Ihr Angebot in Ehren, aber einen Gutschein will ich nicht.'],
  ['de', 'replacement', 'Bitte schicken Sie mir keinen Ersatz, sondern das Geld zurück.'],
  ['de', 'replacement', 'Ich möchte mein Geld statt einer Ersatzlieferung.'],
  ['de', 'repair', 'Eine Reparatur kommt für mich nicht in Frage.'],
  ['el', 'replacement', 'Δεν θέλω αντικατάσταση, θέλω τα χρήματά μου.'],
  ['el', 'discount', 'Κουπόνι δεν θέλω, επιστρέψτε τα χρήματα.'],
  ['en', 'replacement', 'Please do NOT send a replacement, just give me my money back.'],
  ['en', 'replacement', 'I do not want another one.'],
  ['en', 'replacement', 'No replacement please.'],
  ['en', 'discount', 'Keep your voucher.'],
  ['en', 'repair', 'A repair is out of the question.'],
  ['en', 'replacement', 'What would I do with a replacement now that the wedding is over?'],
  ['en', 'refund', 'We would like new cups rather than a refund.'],
  ['es', 'replacement', 'No quiero que me manden otro.'],
  ['es', 'discount', 'Quédense con su vale, exijo mi dinero.'],
  ['es', 'repair', 'La reparación no me interesa.'],
  ['fa', 'replacement', 'کالای جایگزین نمی‌خواهم، پولم را برگردانید.'],
  ['fa', 'discount', 'کد تخفیف را نمی‌خواهیم.'],
  ['fi', 'replacement', 'En halua korvaavaa tuotetta, palauttakaa rahat.'],
  ['fi', 'discount', 'Lahjakorttia en halua.'],
  ['fr', 'replacement', "Je ne veux pas d'un remplacement, remboursez-moi."],
  ['fr', 'discount', "Gardez votre bon d'achat."],
  ['fr', 'replacement', 'Inutile de m’envoyer un autre exemplaire, merci de me rembourser.'],
  ['he', 'replacement', 'אני לא רוצה החלפה, אני רוצה החזר כספי.'],
  ['he', 'discount', 'לא מעוניינת בשובר, החזירו לי את הכסף.'],
  ['hi', 'replacement', 'मुझे बदले में दूसरा नहीं चाहिए।'],
  ['hi', 'discount', 'वाउचर नहीं चाहिए, कृपया पैसे लौटाइए।'],
  ['hu', 'replacement', 'Nem kérek cserét, a pénzemet szeretném vissza.'],
  ['hu', 'discount', 'Utalványt nem fogadok el.'],
  ['id', 'replacement', 'Saya tidak mau barang pengganti, saya minta uang kembali.'],
  ['id', 'discount', 'Voucher tidak perlu, cukup uang saya kembali.'],
  ['it', 'replacement', 'Non mandatemi un altro, voglio il rimborso.'],
  ['it', 'discount', 'Un buono non mi interessa.'],
  ['ja', 'replacement', '交換は不要です。返金してください。'],
  ['ja', 'discount', 'クーポンはいりません。'],
  ['ja', 'replacement', '交換ではなく返金をお願いします。'],
  ['ko', 'replacement', '교환은 필요 없고 환불해 주세요.'],
  ['ko', 'discount', '쿠폰은 됐고 환불해 주세요.'],
  ['ko', 'replacement', '교환 말고 환불해 주세요.'],
  ['nb', 'replacement', 'Jeg vil ikke ha en ny, jeg vil ha pengene tilbake.'],
  ['nb', 'discount', 'Gavekort trenger jeg ikke.'],
  ['nl', 'replacement', 'Stuur mij geen vervanging, ik wil mijn geld terug.'],
  ['nl', 'discount', 'Een tegoedbon hoef ik niet.'],
  ['pl', 'replacement', 'Nie chcę wymiany, proszę o zwrot pieniędzy.'],
  ['pl', 'discount', 'Bon mnie nie interesuje.'],
  ['pt', 'replacement', 'Não quero outro, quero o meu dinheiro de volta.'],
  ['pt', 'discount', 'Um vale não me serve.'],
  ['ro', 'replacement', 'Nu doresc înlocuirea produsului, vreau banii înapoi.'],
  ['ro', 'discount', 'Un voucher nu mă interesează.'],
  ['ru', 'replacement', 'Замена мне не нужна, верните деньги.'],
  ['ru', 'discount', 'Оставьте себе ваш промокод.'],
  ['ru', 'replacement', 'Не присылайте новый, пожалуйста.'],
  ['sv', 'replacement', 'Nya krukor behöver ni inte skicka.'],
  ['sv', 'discount', 'Behåll ert presentkort.'],
  ['th', 'replacement', 'ไม่ต้องการเปลี่ยนสินค้า ขอเงินคืน'],
  ['th', 'discount', 'ไม่เอาคูปอง ขอคืนเงิน'],
  ['tr', 'replacement', 'Değişim istemiyorum, paramı geri istiyorum.'],
  ['tr', 'discount', 'Hediye çeki istemiyoruz.'],
  ['uk', 'replacement', 'Заміна мені не потрібна, поверніть гроші.'],
  ['uk', 'discount', 'Не хочу купон.'],
  ['vi', 'replacement', 'Tôi không muốn đổi hàng, hãy hoàn tiền.'],
  ['vi', 'discount', 'Mã giảm giá tôi không cần.'],
  ['zh-Hans', 'replacement', '我不要换货，只要退款。'],
  ['zh-Hans', 'discount', '代金券就算了，请退款。'],
  ['zh-Hant', 'replacement', '請不要再寄新的，直接退款。'],
  ['zh-Hant', 'repair', '不接受維修。'],
]

const WANTED: readonly (readonly [language: string, text: string])[] = [
  ['ar', 'لا أريد الانتظار أكثر للحصول على البديل.'],
  ['ar', 'لماذا لم ترسلوا البديل حتى الآن؟'],
  ['ar', 'مش عايز أعذار تانية عايز فلوسي.'],
  ['ar', 'ما أبغى غير فلوسي.'],
  ['cs', 'Nechci na výměnu dál čekat.'],
  ['cs', 'Proč jste ještě neposlali náhradu?'],
  ['da', 'Jeg vil ikke vente længere på en ny.'],
  ['da', 'Hvorfor har I ikke sendt en ny?'],
  ['de', 'Ich will nicht länger auf den Ersatz warten.'],
  ['de', 'Warum schicken Sie keinen Ersatz?'],
  ['de', 'Ich möchte nicht nur Ersatz, sondern auch eine Entschuldigung.'],
  ['de', 'Wenn Sie keinen Ersatz liefern, gehe ich zum Anwalt.'],
  ['el', 'Δεν θέλω να περιμένω άλλο την αντικατάσταση.'],
  ['el', 'Γιατί δεν στείλατε την αντικατάσταση;'],
  ['en', "I can't wait for a replacement."],
  ['en', "Why haven't you sent the replacement?"],
  ['en', 'This is not the refund you promised but a voucher.'],
  ['en', "I don't want to wait any longer for my refund."],
  ['en', 'Please do not delay the refund.'],
  ['en', "We won't accept anything less than a full refund."],
  ['en', 'If you do not send a replacement, I will go to court.'],
  ['en', 'Please do not send another broken one.'],
  ['en', 'Instead of the refund you offered a coupon, please refund me.'],
  ['en', 'No refund, no answer, please advise.'],
  ['en', "You can't imagine how much I want a replacement."],
  ['en', 'You still have not sent the replacement.'],
  ['es', 'No quiero esperar más el reembolso.'],
  ['es', '¿Por qué no me mandan otro?'],
  ['es', 'No quiero otro correo automático.'],
  ['fa', 'نمی‌خواهم بیشتر منتظر کالای جایگزین بمانم.'],
  ['fa', 'چرا کالای جایگزین را نفرستادید؟'],
  ['fi', 'En halua odottaa korvaavaa tuotetta enää.'],
  ['fi', 'Miksi ette ole lähettäneet uutta?'],
  ['fr', 'Je ne veux plus attendre le remboursement.'],
  ['fr', "Pourquoi n'avez-vous pas envoyé le remplacement ?"],
  ['he', 'אני לא רוצה לחכות יותר להחלפה.'],
  ['he', 'למה לא שלחתם מוצר חדש?'],
  ['hi', 'मैं रिफंड का और इंतज़ार नहीं चाहता।'],
  ['hi', 'आपने दूसरा क्यों नहीं भेजा?'],
  ['hu', 'Nem akarok tovább várni a cserére.'],
  ['hu', 'Miért nem küldtek még újat?'],
  ['id', 'Saya tidak mau menunggu pengganti lebih lama.'],
  ['id', 'Kenapa penggantinya belum dikirim?'],
  ['it', 'Non voglio aspettare ancora il rimborso.'],
  ['it', 'Perché non mi mandate un altro?'],
  ['ja', '交換品をこれ以上待ちたくありません。'],
  ['ja', 'なぜ交換品を送ってくれないのですか。'],
  ['ko', '교환을 더 기다리고 싶지 않아요.'],
  ['ko', '왜 아직 환불을 안 해 주세요?'],
  ['nb', 'Jeg vil ikke vente lenger på en ny.'],
  ['nb', 'Hvorfor har dere ikke sendt en ny?'],
  ['nl', 'Ik wil niet langer op de vervanging wachten.'],
  ['nl', 'Waarom stuurt u mij geen vervanging?'],
  ['nl', 'Ik heb geen terugbetaling ontvangen.'],
  ['pl', 'Nie chcę dłużej czekać na wymianę.'],
  ['pl', 'Dlaczego nie przysyłacie nowego?'],
  ['pt', 'Não quero esperar mais pelo reembolso.'],
  ['pt', 'Por que não mandam outro?'],
  ['ro', 'Nu vreau să mai aștept înlocuirea.'],
  ['ro', 'De ce nu trimiteți altul?'],
  ['ru', 'Не хочу больше ждать замены.'],
  ['ru', 'Почему вы не присылаете новый?'],
  ['ru', 'Ничего другого мне не нужно.'],
  ['sv', 'Jag vill inte vänta längre på en ny.'],
  ['sv', 'Varför skickar ni inte en ny?'],
  ['th', 'ไม่อยากรอเงินคืนอีกแล้ว'],
  ['th', 'ทำไมไม่ส่งชิ้นใหม่'],
  ['th', 'ศูนย์บอกว่าไม่รับซ่อม'],
  ['tr', 'Değişim için daha fazla beklemek istemiyorum.'],
  ['tr', 'Neden hâlâ yenisini göndermediniz?'],
  ['uk', 'Не хочу більше чекати на заміну.'],
  ['uk', 'Чому ви не надсилаєте новий?'],
  ['vi', 'Tôi không muốn chờ hoàn tiền thêm nữa.'],
  ['vi', 'Tại sao các bạn chưa gửi hàng mới?'],
  ['zh-Hans', '我不想再等退款了。'],
  ['zh-Hans', '你们为什么不给换货？'],
  ['zh-Hant', '我不想再等換貨了。'],
  ['zh-Hant', '為什麼還不退款？'],
]

describe('a remedy that the writer does not want', () => {
  it.each(REFUSED)('is refused (%s): %s: %s', (language, wish, text) => {
    expect(refusedIn(language, text)).toContain(wish)
    const { wants } = findWishes({ text, subject: '', language, issue: 'damage' }, lexicon, new Map())
    expect(wants.value).not.toContain(wish)
  })

  it.each(WANTED)('is none where it is wanted soon, missed or only spoken of (%s): %s', (language, text) => {
    expect(refusedIn(language, text)).toEqual([])
  })

  it('is still wanted where another sentence asks for it', () => {
    expect(refusedIn('en', 'I do not want a refund of half. Please refund me in full.')).toEqual([])
  })

  it('is only what stands in the same clause', () => {
    expect(refusedIn('en', 'I do not want a replacement, please refund me.')).toEqual(['replacement'])
    expect(refusedIn('en', 'I do not want a replacement but a refund.')).toEqual(['replacement'])
  })

  it.each([
    'replace refund repair ',
    "I don't want a replacement rather than a refund no please do not ",
    'no refund please, ',
  ])('is looked for in no time in a mail that only repeats: %s', (words) => {
    const text = words.repeat(20_000 / words.length)
    refusedIn('en', `warm ${words}`)
    const start = performance.now()
    refusedIn('en', text)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

import { describe, expect, it } from 'vitest'
import type { Issue, Severity } from '../../src/ticket/words.ts'
import { findSeverity } from '../../src/understanding/severity.ts'
import { hearingOf, lexicon } from './lexicon-shipped.ts'

function severityOf(text: string, language = 'en', issue: Issue | null = null) {
  const mail = { text, subject: '', language }
  return findSeverity(
    { ...mail, issue, alsoIssues: [], quantity: null, claim: null, wants: [] },
    lexicon,
    hearingOf(mail),
  )
}

const INJURIES: readonly (readonly [language: string, sentence: string])[] = [
  ['en', 'When using it, the wheel cut my hand.'],
  ['en', 'The kettle gave me a shock yesterday.'],
  ['en', 'After the cream my daughter had a rash and swollen eyes.'],
  ['en', 'We found pieces of glass in two of the jars.'],
  ['en', 'The chair collapsed under my husband and he was injured.'],
  ['de', 'Beim Laden ist der Akku explodiert.'],
  ['de', 'Mein Sohn hat sich an der scharfen Kante verletzt.'],
  ['de', 'Aus dem Netzteil kam Rauch und es roch verbrannt.'],
  ['fr', 'La prise a pris feu pendant la nuit.'],
  ['fr', "Ma fille s'est brûlée avec la bouilloire, nous sommes allés aux urgences."],
  ['es', 'El enchufe soltó chispas y mi esposa recibió una descarga eléctrica.'],
  ['it', 'Mio figlio si è ferito alla mano, siamo andati al pronto soccorso.'],
  ['pt', 'Levei um choque elétrico ao ligar o aparelho.'],
  ['nl', 'De oplader vloog in brand.'],
  ['pl', 'Ładowarka się zapaliła i poparzyłem rękę.'],
  ['ru', 'Удлинитель загорелся, был пожар.'],
  ['uk', 'Мене вдарило струмом від чайника.'],
  ['tr', 'Fişi takınca elektrik çarptı.'],
  ['ar', 'أصيب ابني بحروق في يده من الجهاز.'],
  ['he', 'הבן שלי נפצע ביד מהמכשיר.'],
  ['fa', 'دستگاه آتش گرفت.'],
  ['ja', '使用中に指を切って出血しました。'],
  ['ko', '아이가 손을 다쳐서 병원에 갔습니다.'],
  ['zh-Hans', '插上电源后冒烟起火,我的手被烫伤。'],
  ['zh-Hant', '使用時漏電,我被電到了。'],
  ['vi', 'Sạc pin bị nổ và con tôi bị bỏng.'],
  ['th', 'เครื่องไฟดูด ทำให้ลูกบาดเจ็บ'],
  ['id', 'Charger meledak dan tangan saya terluka.'],
  ['sv', 'Laddaren fattade eld och min son brände sig.'],
  ['da', 'Opladeren brød i brand.'],
  ['nb', 'Laderen tok fyr i natt.'],
  ['fi', 'Laturi syttyi palamaan ja sain sähköiskun.'],
  ['cs', 'Nabíječka začala hořet a popálil jsem se.'],
  ['hu', 'A töltő kigyulladt, és áramütés érte a fiamat.'],
  ['ro', 'Încărcătorul a luat foc și m-a curentat.'],
  ['el', 'Ο φορτιστής πήρε φωτιά.'],
  ['hi', 'चार्जर में आग लग गई और मेरा हाथ जल गया।'],
]

const THREATS: readonly (readonly [language: string, sentence: string])[] = [
  ['en', 'My lawyer will contact you next week.'],
  ['de', 'Ich werde einen Anwalt einschalten.'],
  ['fr', 'Nous allons saisir le tribunal.'],
  ['es', 'Voy a presentar una demanda con mi abogado.'],
  ['it', 'Mi rivolgo al mio avvocato.'],
  ['pt', 'Vou acionar o Procon e a justiça.'],
  ['nl', 'Ik schakel een advocaat in.'],
  ['pl', 'Sprawa trafi do sądu.'],
  ['ru', 'Я подам в суд.'],
  ['tr', 'Avukatım aracılığıyla dava açacağım.'],
  ['ar', 'سأرفع دعوى في المحكمة.'],
  ['ja', '弁護士に相談し法的措置を取ります。'],
  ['ko', '변호사를 통해 소송하겠습니다.'],
  ['zh-Hans', '我会找律师起诉你们。'],
  ['vi', 'Tôi sẽ nhờ luật sư khởi kiện.'],
  ['id', 'Saya akan membawa ini ke jalur hukum.'],
  ['sv', 'Jag kontaktar en advokat.'],
  ['cs', 'Obrátím se na právníka.'],
]

const OTHERS: readonly (readonly [severity: Severity, language: string, issue: Issue, sentence: string])[] = [
  ['high', 'en', 'delay', 'Our production line has stopped because of you.'],
  ['high', 'en', 'quality', 'I will dispute the charge with my bank.'],
  ['high', 'en', 'service', 'This is my third email about the same lamp.'],
  ['high', 'en', 'mismatch', 'They came in the wrong size, every single one, they cannot be used.'],
  ['high', 'de', 'quality', 'Die ganze Lieferung ist unbrauchbar.'],
  ['high', 'es', 'delay', 'Tenemos la producción parada por este retraso.'],
  ['high', 'zh-Hans', 'delay', '生产线停了,工厂停工。'],
  ['high', 'fr', 'service', "C'est la troisième fois que je vous écris."],
  ['low', 'en', 'quality', 'Just a small remark, no rush at all.'],
  ['low', 'de', 'quality', 'Nur eine Kleinigkeit, es eilt nicht.'],
  ['low', 'ja', 'quality', '些細なことですが、急ぎません。'],
  ['normal', 'en', 'damage', 'One of the two lamps is broken.'],
  ['normal', 'de', 'shortage', 'Es fehlt ein Kabel.'],
  ['normal', 'en', 'damage', 'One cup is chipped, which is not dangerous, but please send a new one.'],
]

describe('the severity of a complaint', () => {
  it.each(INJURIES)('is critical where somebody was hurt or could have been (%s): %s', (language, sentence) => {
    expect(severityOf(sentence, language, 'safety').value).toBe('critical')
  })

  it.each(INJURIES)('is critical even where the issue was missed (%s): %s', (language, sentence) => {
    expect(severityOf(sentence, language, null).value).toBe('critical')
  })

  it.each(THREATS)('is critical at a legal threat (%s): %s', (language, sentence) => {
    expect(severityOf(sentence, language).value).toBe('critical')
  })

  it.each(OTHERS)('is %s (%s %s): %s', (severity, language, issue, sentence) => {
    expect(severityOf(sentence, language, issue).value).toBe(severity)
  })

  it('is not critical where a colour bleeds or a firm sells fire extinguishers', () => {
    expect(severityOf('The colours are bleeding in the first wash.', 'en', 'quality').value).toBe('normal')
    expect(severityOf('We ordered 20 fire extinguishers and 18 came.', 'en', 'shortage').value).toBe('normal')
  })

  it('is high where all pieces are affected, by the number', () => {
    const quantity = { affected: 40, total: 40, unit: 'chairs' }
    const mail = { text: 'The 40 chairs are damaged.', subject: '', language: 'en' }
    const input = { ...mail, issue: 'damage', alsoIssues: [], quantity, claim: null, wants: [] } as const
    const { value } = findSeverity(input, lexicon, hearingOf(mail))
    expect(value).toBe('high')
  })

  it('is normal with confidence 0 where nothing is said', () => {
    expect(severityOf('')).toEqual({ value: 'normal', confidence: 0, why: [] })
  })
})

describe('who threatens with an authority or the news is heard, however harmless the rest sounds', () => {
  it.each([
    ['zh-Hant', '個單扣多咗我一次錢，email冇人覆。星期三前唔退返，我就去消委會投訴。', 'payment'],
    ['pt', 'Cadê meu reembolso? Se até sexta não cair, abro reclamação no Procon no mesmo dia.', 'payment'],
    ['ro', 'Dacă până luni nu rezolvați, marți sunteți la știrile de la televizor.', 'service'],
    ['he', 'אם הכסף לא חוזר עד יום ראשון, הצעד הבא הוא תביעות קטנות.', 'payment'],
  ] as const)('%s', (language, text, issue) => {
    expect(severityOf(text, language, issue).value).toBe('critical')
  })
  it('an authority only mentioned alarms nobody', () => {
    const text =
      'The parcel with the Procon-tested scales came late; the label was fine. Please send the invoice again.'
    expect(severityOf(text, 'en', 'delay').value).not.toBe('critical')
  })
})

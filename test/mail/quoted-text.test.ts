import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newTextOf, spansOf } from '../../src/mail/quoted-text.ts'
import { HTML_REPLIES } from './fixtures/replies.ts'

/** Client and language, what the customer wrote now, what their client put below it. */
const CASES: readonly (readonly [client: string, own: string, below: string])[] = [
  [
    'Gmail en',
    'The lamp is broken.\n\nEva',
    'On Tue, Mar 3, 2026 at 9:55 AM Harborline <care@ours.example> wrote:\n\n> Dear Eva,\n> we are sorry',
  ],
  [
    'Gmail en, wrapped',
    'Still nothing.',
    'On Tue, Sep 15, 2026 at 5:47 PM Harborline Customer Care and Returns\n<care@ours.example> wrote:\n> Dear Fiona,',
  ],
  [
    'Gmail de',
    'Die Lampe ist kaputt.',
    'Am Di., 3. März 2026 um 09:55 Uhr schrieb Harborline <care@ours.example>:\n\n> Sehr geehrte Frau Huber',
  ],
  [
    'Gmail fr',
    'La lampe est cassée.',
    'Le mar. 3 mars 2026 à 09:55, Harborline <care@ours.example> a écrit :\n\n> Chère Madame',
  ],
  [
    'Gmail es',
    'La lámpara está rota.',
    'El mar, 3 mar 2026 a las 9:55, Harborline (<care@ours.example>) escribió:\n\n> Estimada',
  ],
  [
    'Gmail it',
    'La lampada è rotta.',
    'Il giorno mar 3 mar 2026 alle ore 09:55 Harborline <care@ours.example> ha scritto:\n\n> Gentile',
  ],
  [
    'Gmail pt',
    'O candeeiro está partido.',
    'Em ter., 3 de mar. de 2026 às 09:55, Harborline <care@ours.example> escreveu:\n\n> Prezada',
  ],
  ['Gmail nl', 'De lamp is kapot.', 'Op di 3 mrt 2026 om 09:55 schreef Harborline <care@ours.example>:\n\n> Beste'],
  ['Gmail sv', 'Lampan är trasig.', 'Den tis 3 mars 2026 kl 09:55 skrev Harborline <care@ours.example>:\n\n> Hej'],
  [
    'Gmail da',
    'Lampen er i stykker.',
    'Den tir. 3. mar. 2026 kl. 09.55 skrev Harborline <care@ours.example>:\n\n> Hej',
  ],
  ['Gmail nb', 'Lampen er ødelagt.', 'tir. 3. mars 2026 kl. 09:55 skrev Harborline <care@ours.example>:\n\n> Hei'],
  ['Gmail fi', 'Lamppu on rikki.', 'ti 3. maalisk. 2026 klo 9.55 Harborline (care@ours.example) kirjoitti:\n\n> Hei'],
  [
    'Gmail pl',
    'Lampa jest zepsuta.',
    'wt., 3 mar 2026 o 09:55 Harborline <care@ours.example> napisał(a):\n\n> Dzień dobry',
  ],
  [
    'Gmail cs',
    'Lampa je rozbitá.',
    'út 3. 3. 2026 v 9:55 odesílatel Harborline <care@ours.example> napsal:\n\n> Dobrý den',
  ],
  [
    'Gmail hu',
    'A lámpa eltört.',
    'Harborline <care@ours.example> ezt írta (időpont: 2026. márc. 3., K, 9:55):\n\n> Tisztelt',
  ],
  [
    'Gmail ro',
    'Lampa este spartă.',
    'În mar., 3 mar. 2026 la 09:55, Harborline <care@ours.example> a scris:\n\n> Bună ziua',
  ],
  ['Gmail ru', 'Лампа разбита.', 'вт, 3 мар. 2026 г. в 09:55, Harborline <care@ours.example>:\n\n> Здравствуйте'],
  ['Gmail uk', 'Лампа розбита.', 'вт, 3 бер. 2026 р. о 09:55 Harborline <care@ours.example> пише:\n\n> Вітаємо'],
  [
    'Gmail bg',
    'Лампата е счупена.',
    'На вт, 3.03.2026 г. в 9:55 Harborline <care@ours.example> написа:\n\n> Здравейте',
  ],
  [
    'Gmail el',
    'Η λάμπα έσπασε.',
    'Στις Τρί 3 Μαρ 2026 στις 9:55 π.μ., ο χρήστης Harborline <care@ours.example> έγραψε:\n\n> Αγαπητή',
  ],
  [
    'Gmail tr',
    'Lamba kırık.',
    'Harborline Care <care@ours.example>, 3 Mar 2026 Sal, 09:55\ntarihinde şunu yazdı:\n> Dear Hakan',
  ],
  [
    'Gmail ar',
    'المصباح مكسور.',
    'في الثلاثاء، 3 مارس 2026 في 9:55 ص تمت كتابة ما يلي بواسطة Harborline <care@ours.example>:\n\n> عزيزتي',
  ],
  [
    'Gmail he',
    'המנורה שבורה.',
    '\u202Bבתאריך יום ג׳, 3 במרץ 2026 ב-9:55 מאת \u202AHarborline\u202C\u200F <\u202Acare@ours.example\u202C\u200F>:\u202C\n\n> שלום',
  ],
  [
    'Gmail fa',
    'لامپ شکسته است.',
    'در تاریخ سه‌شنبه ۳ مارس ۲۰۲۶،‏ ۹:۵۵ Harborline <care@ours.example> نوشت:\n\n> با سلام',
  ],
  ['Gmail hi', 'लैंप टूटा हुआ है।', 'मंगल, 3 मार्च 2026 को 9:55 am बजे को Harborline <care@ours.example> ने लिखा:\n\n> प्रिय'],
  ['Gmail th', 'โคมไฟแตกค่ะ', 'ในวันที่ อ. 3 มี.ค. 2026 เวลา 9:55 Harborline <care@ours.example> เขียนว่า:\n\n> เรียน'],
  [
    'Gmail vi',
    'Đèn bị vỡ.',
    'Vào Th 3, 3 thg 3, 2026 vào lúc 9:55 Harborline <care@ours.example> đã viết:\n\n> Kính gửi',
  ],
  [
    'Gmail id',
    'Lampunya pecah.',
    'Pada tanggal Sel, 3 Mar 2026 pukul 09.55 Harborline <care@ours.example> menulis:\n\n> Yth.',
  ],
  ['Gmail ja', 'ランプが壊れています。', '2026年3月3日(火) 9:55 Harborline <care@ours.example>:\n\n> 様'],
  [
    'Gmail ko',
    '램프가 깨졌습니다.',
    '2026년 3월 3일 (화) 오전 9:55, Harborline <care@ours.example>님이 작성:\n\n> 안녕하세요',
  ],
  ['Gmail zh-Hans', '灯坏了。', 'Harborline <care@ours.example> 于2026年3月3日周二 09:55写道：\n\n> 您好'],
  [
    'Gmail zh-Hant',
    '燈壞了。',
    'Harborline Finance <finance@ours.example> 於 2026年3月30日 週一\n下午4:08寫道：\n> 您好',
  ],
  [
    'Outlook en',
    'See the photo.',
    '________________________________\nFrom: Harborline <care@ours.example>\nSent: Tuesday, March 3, 2026 9:55 AM\nTo: Eva Huber <eva@kunde.example>\nSubject: Your lamp\n\nDear Eva,\nwe are sorry.',
  ],
  [
    'Outlook de',
    'Siehe Foto.',
    'Von: Harborline <care@ours.example>\nGesendet: Dienstag, 3. März 2026 09:55\nAn: Huber, Eva <eva@kunde.example>\nCc: Lager\nBetreff: AW: Ihre Lampe\n\nSehr geehrte Frau Huber,',
  ],
  [
    'Outlook fr',
    'Voir la photo.',
    'De : Harborline <care@ours.example>\nEnvoyé : mardi 3 mars 2026 09:55\nÀ : Eva <eva@client.example>\nObjet : RE: Votre lampe\n\nChère Madame,',
  ],
  [
    'Outlook es',
    'Vea la foto.',
    'De: Harborline <care@ours.example>\nEnviado el: martes, 3 de marzo de 2026 9:55\nPara: Eva <eva@cliente.example>\nAsunto: RE: Su lámpara\n\nEstimada Eva:',
  ],
  [
    'Outlook it',
    'Vedi foto.',
    'Da: Harborline <care@ours.example>\nInviato: martedì 3 marzo 2026 09:55\nA: Eva <eva@cliente.example>\nOggetto: R: La sua lampada\n\nGentile Eva,',
  ],
  [
    'Outlook pl',
    'Zdjęcie w załączniku.',
    'Od: Harborline <care@ours.example>\nWysłano: wtorek, 3 marca 2026 09:55\nDo: Ewa <ewa@klient.example>\nTemat: Lampa\n\nDzień dobry,',
  ],
  [
    'Outlook ru',
    'Фото прилагаю.',
    'От: Harborline <care@ours.example>\nОтправлено: 3 марта 2026 г. 9:55\nКому: Ольга\nТема: RE: Лампа\n\nЗдравствуйте,',
  ],
  [
    'Outlook sv',
    'Se bilden.',
    'Från: Harborline <care@ours.example>\nSkickat: den 3 mars 2026 09:55\nTill: Eva\nÄmne: SV: Lampan\n\nHej Eva,',
  ],
  [
    'Outlook tr',
    'Fotoğrafa bakın.',
    'Kimden: Harborline <care@ours.example>\nGönderildi: 3 Mart 2026 Salı 09:55\nKime: Hakan\nKonu: Lamba\n\nSayın Hakan,',
  ],
  [
    'Outlook ar',
    'انظر الصورة.',
    'من: Harborline <care@ours.example>\nتاريخ الإرسال: الثلاثاء، 3 مارس 2026 9:55 ص\nإلى: فهد\nالموضوع: المصباح\n\nعزيزي',
  ],
  [
    'Outlook he',
    'ראו תמונה.',
    'מאת: Harborline <care@ours.example>\nנשלח: יום שלישי 3 מרץ 2026 09:55\nאל: דנה\nנושא: המנורה\n\nשלום',
  ],
  [
    'Outlook zh',
    '见图。',
    '发件人: Harborline <care@ours.example>\n发送时间: 2026年3月3日 9:55\n收件人: 王伟\n主题: 答复: 灯\n\n您好，',
  ],
  [
    'Outlook ja',
    '写真をご覧ください。',
    '差出人: Harborline <care@ours.example>\n送信日時: 2026年3月3日 9:55\n宛先: 佐藤\n件名: RE: ランプ\n\n佐藤様',
  ],
  [
    'Outlook ko',
    '사진을 보세요.',
    '보낸 사람: Harborline <care@ours.example>\n보낸 날짜: 2026년 3월 3일 화요일 오전 9:55\n받는 사람: 김도현\n제목: RE: 램프\n\n안녕하세요',
  ],
  [
    'QQ',
    '灯坏了，退款。',
    '------------------ 原始邮件 ------------------\n发件人: "Harborline" <care@ours.example>;\n发送时间: 2026年3月3日(星期二) 上午9:55\n收件人: "王伟"<1@qq.example>;\n主题: 灯\n\n您好',
  ],
  [
    'NetEase Mail Master',
    '灯坏了。',
    '---- 回复的原邮件 ----\n| 发件人 | Harborline<care@ours.example> |\n| 日期 | 2026年03月03日 09:55 |\n| 收件人 | 王伟<w@163.example> |\n| 主题 | 灯 |\n您好',
  ],
  ['163 web', '灯坏了。', '在 2026-03-03 09:55:00，"Harborline" <care@ours.example> 写道：\n\n您好，'],
  [
    'Aliyun',
    '灯坏了。',
    '------------------------------------------------------------------\n发件人：Harborline <care@ours.example>\n日\u3000期：2026年03月03日 09:55:00\n收件人：王伟 <w@corp.example>\n主\u3000题：灯\n\n您好',
  ],
  ['Foxmail', '灯坏了。', '发件人： Harborline\n发送时间： 2026-03-03 09:55\n收件人： wangwei\n主题： 灯\n\n您好'],
  [
    'Zoho',
    'Kindly refund.',
    '---- On Thu, 29 Jan 2026 13:30:00 +0530 Harborline <care@ours.example> wrote ----\n\n> Dear Sir',
  ],
  [
    'Yahoo es',
    'Sigo esperando.',
    'El viernes, 10 de julio de 2026, 04:45:12 GMT-3, Harborline <care@ours.example> escribió:\n\nEstimado',
  ],
  ['Yandex', 'Верните деньги.', '18.09.2026, 10:11, "Harborline" <care@ours.example>:\n\n> Dear Olga'],
  [
    'GMX, flattened',
    'Geld zurück bitte.',
    'Gesendet: Dienstag, 03. März 2026 um 09:55 Uhr Von: "Harborline" <care@ours.example> An: t@gmx.example Betreff: Ihre Säge\n\nSehr geehrter Herr',
  ],
  ['Apple Mail en', 'No.', 'On 3 Mar 2026, at 09:55, Harborline <care@ours.example> wrote:\n\n> Hello Tom'],
  [
    'Samsung',
    'Where is it?',
    '-------- Original message --------\nFrom: Harborline <care@ours.example>\nDate: 03/03/2026 09:55 (GMT+00:00)\nTo: t@x.example\nSubject: Order\n\nDear',
  ],
  [
    'Orange',
    'Merci.',
    '> Message du 22/09/26 12:14\n> De : "Harborline" <care@ours.example>\n> Objet : Commande\n>\n> Bonjour',
  ],
  [
    'ticket system',
    'It is still broken.',
    '##- Please type your reply above this line -##\n\nYour request was updated.',
  ],
]

const newOf = (text: string): string => newTextOf(text, spansOf(text))

describe('the customer’s new words stand apart from what their mail client quoted [mail 82]', () => {
  test.each(CASES)('%s', (_client, own, below) => {
    expect(newOf(`${own}\n\n${below}`)).toBe(own)
  })

  test('in sixty cases and forty locales', () => {
    expect(CASES.length + HTML_REPLIES.length).toBeGreaterThanOrEqual(60)
    expect(new Set(CASES.map(([client]) => client.replace(/^Gmail |^Outlook /, ''))).size).toBeGreaterThanOrEqual(40)
  })
})

describe('no sentence of a customer is lost', () => {
  test('an answer below the quote is new', () => {
    const text =
      'On 3 Mar 2026, at 09:55, Care <c@o.example> wrote:\n> Which lamp?\n> Which order?\n\nThe green one.\nOrder 12.'
    expect(newOf(text)).toBe('The green one.\nOrder 12.')
  })

  test('answers between quoted lines are new', () => {
    const text = '> Which lamp?\nThe green one.\n> Which order?\nOrder 12.\n> Regards'
    expect(newOf(text)).toBe('The green one.\n\nOrder 12.')
  })

  test('a mail that is only a quote is taken as new [mail 52]', () => {
    expect(newOf('> I want my money back\n> Order 12')).toBe('> I want my money back\n> Order 12')
  })

  test('a forward without a word of its own keeps the forwarded words, its header aside', () => {
    const text =
      '---------- Forwarded message ---------\nFrom: Eva <e@k.example>\nDate: Tue, 3 Mar 2026 at 09:55\nSubject: Lamp\nTo: <care@ours.example>\n\nThe lamp is broken.'
    expect(newOf(text)).toBe('The lamp is broken.')
  })

  test.each([
    ['a voyage is no header block', 'From: Ningbo\nTo: Hamburg\nDate: 3 March\n\nContainer lost.'],
    ['a colon is no attribution', 'Your agent wrote to me on Monday:\nwe never refund.\nIs that your policy?'],
    ['a quoted sentence with a date', 'On 12 May your agent wrote: "no refund". I disagree.'],
    ['a list with dashes', 'Missing:\n--\n4 screws\n--\n2 bolts\n\nPlease send them.'],
    ['a dividing line of the writer', 'First part.\n--------------\nSecond part, please read.'],
    ['a device that is the goods', 'Sent from your warehouse on Monday it was already broken.'],
    ['virus and confidence in a complaint', 'The tablet came with a virus, I lost all confidence. '.repeat(6).trim()],
  ])('%s', (_why, text) => {
    expect(newOf(text)).toBe(text)
  })

  test('a line of the writer right above the attribution stays', () => {
    expect(newOf('Thanks a lot\nOn Mon, Sep 14, 2026 at 5:00 PM Care <c@o.example> wrote:\n> Hello')).toBe(
      'Thanks a lot',
    )
  })
})

describe('signatures and notices are told apart', () => {
  test.each([
    'Sent from my iPhone',
    'Von meinem iPhone gesendet',
    'Envoyé de mon iPhone',
    'Enviado desde mi iPhone',
    'Inviato da iPhone',
    'Verzonden vanaf mijn iPhone',
    'Skickat från min iPhone',
    'Wysłane z iPhone’a',
    'Отправлено с iPhone',
    '发自我的iPhone',
    '從我的 iPhone 傳送',
    'iPhoneから送信',
    '나의 iPhone에서 보냄',
    'أُرسلت من الـ iPhone',
    'Get Outlook for iOS',
    'iPhone’umdan gönderildi',
  ])('%s', (line) => {
    expect(spansOf(`Broken.\n\n${line}`).at(-1)?.kind).toBe('signature')
    expect(newOf(`Broken.\n\n${line}`)).toBe('Broken.')
  })

  test('what follows "-- " is a signature', () => {
    expect(newOf('Broken.\n\n-- \nEva Huber\nVienna')).toBe('Broken.')
  })

  test.each([
    'This e-mail and any attachments may contain confidential and/or legally privileged information and are intended solely for the addressee. If you have received this e-mail in error, notify the sender.',
    'Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind oder diese E-Mail irrtümlich erhalten haben, informieren Sie bitte sofort den Absender.',
    '本邮件及其附件含有保密信息，仅限于发送给上面地址中列出的个人或群组。如果您错误收到本邮件，请您立即电话或邮件通知发件人并删除本邮件！未经授权不得使用。',
  ])('a confidentiality notice is no one’s complaint: %s', (notice) => {
    expect(newOf(`Broken.\n\n${notice}`)).toBe('Broken.')
  })
})

describe('any text at all', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '> a',
      '-- ',
      'From: a@b.example',
      'Subject: x',
      'Sent: 1',
      '',
      '-----Original Message-----',
      'On 3 Mar 2026, at 09:55, A <a@b.example> wrote:',
    ),
  )
  const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'))

  test('the spans cover it whole and in order, and new text is never empty', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const spans = spansOf(sample)
        expect(spans.map((span) => sample.slice(span.start, span.end)).join('')).toBe(sample)
        expect(newTextOf(sample, spans) === '').toBe(sample.trim() === '')
      }),
    )
  })

  test.each([
    '\n',
    '-',
    '>',
    ' ',
    '>\n',
    '--\n',
    'From: a@b\n',
    'x:',
    'wrote:\n',
    'On 2026 12:30 a@b.cc\n',
    '_____\n',
    '> a\nb\n',
    '-- \na\n',
    '发件人:a\n',
    '2026:\n',
    ...'\t*=~"#@:|<(0a\u3000',
    ...pairsOf('\n->_ *:#'),
  ])('100 kB of %j take no time [mail 83]', (unit) => {
    const sample = unit.repeat(100_000 / unit.length)
    const before = process.threadCpuUsage()
    spansOf(sample)
    const { user, system } = process.threadCpuUsage(before)
    expect((user + system) / 1_000).toBeLessThan(200)
  })
})

function pairsOf(letters: string): string[] {
  return [...letters].flatMap((one) => [...letters].map((other) => one + other))
}

import { describe, expect, test } from 'vitest'
import { automaticSignals, bouncedMessageIds } from '../../src/mail/automatic.ts'
import { parseMail } from '../../src/mail/parse.ts'

const mail = (headers: Record<string, string>, text: string) =>
  parseMail(
    Buffer.from(
      `${Object.entries({
        From: 'Eva <eva@kunde.example>',
        To: 'care@ours.example',
        'Content-Type': 'text/plain; charset=utf-8',
        ...headers,
      })
        .map(([name, value]) => `${name}: ${value}`)
        .join('\r\n')}\r\n\r\n${text}`,
    ),
  )

/** Holiday notices as servers word them, without any header that says so. */
const AWAY: readonly (readonly [language: string, subject: string, text: string])[] = [
  ['en', 'Automatic reply: Your complaint', 'I am out of the office until Monday with limited access to email.'],
  ['en, vacation', 'Out of Office Re: Your order', 'Thank you for your message. I am on annual leave.'],
  ['de', 'Automatische Antwort: Ihre Reklamation', 'Ich bin bis 24.08. nicht im Büro.'],
  ['de, notice', 'Abwesenheitsnotiz: Ihre Anfrage', 'Ich bin im Urlaub.'],
  ['fr', 'Réponse automatique : Votre réclamation', 'Je suis absent du bureau.'],
  ['fr, absence', 'Absence du bureau Re: Votre réclamation', 'Nous sommes en congés annuels.'],
  ['es', 'Respuesta automática: Su pedido', 'Estaré de vacaciones hasta el lunes.'],
  ['es, office', 'Fuera de la oficina: Su pedido', 'Estoy fuera de la oficina.'],
  ['it', 'Risposta automatica: Il suo ordine', 'Sono in ferie fino a lunedì.'],
  ['pt', 'Resposta automática: A sua encomenda', 'Estou de férias.'],
  ['nl', 'Automatisch antwoord: Uw bestelling', 'Ik ben met vakantie.'],
  ['sv', 'Autosvar: Din beställning', 'Jag har semester.'],
  ['da', 'Automatisk svar: Din ordre', 'Jeg holder ferie.'],
  ['nb', 'Automatisk svar: Bestillingen din', 'Jeg er på ferie.'],
  ['fi', 'Automaattinen vastaus: Tilauksesi', 'Olen lomalla.'],
  ['is', 'Sjálfvirkt svar: Pöntun', 'Ég er í fríi.'],
  ['pl', 'Odpowiedź automatyczna: Zamówienie', 'Jestem na urlopie.'],
  ['cs', 'Automatická odpověď: Objednávka', 'Jsem na dovolené.'],
  ['sk', 'Automatická odpoveď: Objednávka', 'Som na dovolenke.'],
  ['hu', 'Automatikus válasz: Rendelés', 'Szabadságon vagyok.'],
  ['ro', 'Răspuns automat: Comanda', 'Sunt în concediu.'],
  ['bg', 'Автоматичен отговор: Поръчка', 'В отпуск съм.'],
  ['ru', 'Автоматический ответ: Заказ', 'Я в отпуске.'],
  ['ru, short', 'Автоответ: Заказ', 'Меня нет в офисе.'],
  ['uk', 'Автоматична відповідь: Замовлення', 'Я у відпустці.'],
  ['el', 'Αυτόματη απάντηση: Παραγγελία', 'Είμαι σε άδεια.'],
  ['tr', 'Otomatik Yanıt: Sipariş', 'Yıllık izindeyim.'],
  ['ar', 'رد تلقائي: طلبكم', 'أنا في إجازة.'],
  ['he', 'תשובה אוטומטית: ההזמנה', 'אני בחופשה.'],
  ['fa', 'پاسخ خودکار: سفارش', 'در مرخصی هستم.'],
  ['hi', 'स्वचालित उत्तर: ऑर्डर', 'मैं छुट्टी पर हूँ।'],
  ['th', 'ตอบกลับอัตโนมัติ: คำสั่งซื้อ', 'ดิฉันลาพักร้อน'],
  ['vi', 'Trả lời tự động: Đơn hàng', 'Tôi đang nghỉ phép.'],
  ['id', 'Balasan otomatis: Pesanan', 'Saya sedang cuti.'],
  ['ms', 'Balas automatik: Pesanan', 'Saya sedang bercuti.'],
  ['hr', 'Automatski odgovor: Narudžba', 'Na godišnjem odmoru sam.'],
  ['sl', 'Samodejni odgovor: Naročilo', 'Sem na dopustu.'],
  ['lt', 'Automatinis atsakymas: Užsakymas', 'Atostogauju.'],
  ['lv', 'Automātiska atbilde: Pasūtījums', 'Esmu atvaļinājumā.'],
  ['et', 'Automaatvastus: Tellimus', 'Olen puhkusel.'],
  ['zh-Hans', '自动回复：关于投诉', '您好，我正在休假。'],
  ['zh-Hans, Exchange', '自动答复: 订单', '我出差中，无法及时回复。'],
  ['zh-Hant', '自動回覆: 訂單', '您好，我不在辦公室。'],
  ['ja', '自動応答: ご注文', '夏季休業のため不在にしております。'],
  ['ja, in the middle', 'Re: ご注文の件(不在のお知らせ)', 'ただいま外出しております。'],
  ['ko', '자동 회신: 주문', '휴가 중입니다.'],
  ['ko, absence', '부재중: 주문', '현재 부재중입니다.'],
]

describe('an out-of-office notice is recognised', () => {
  test.each(AWAY)('%s', async (_language, subject, text) => {
    const signals = automaticSignals(await mail({ Subject: subject }, text))
    const replies = signals.filter((signal) => signal.kind === 'auto-reply')
    expect(replies.length).toBeGreaterThanOrEqual(2)
    expect(replies.every((signal) => signal.strength === 'soft')).toBe(true)
  })

  test('and is beyond doubt where its header section says so too', async () => {
    const away = await mail(
      { Subject: 'Automatic reply: x', 'Auto-Submitted': 'auto-replied (vacation)' },
      'I am out of the office.',
    )
    expect(automaticSignals(away)[0]).toMatchObject({ kind: 'auto-reply', strength: 'hard' })
    const silent = await mail({ 'Return-Path': '<>', 'Auto-Submitted': 'auto-generated' }, 'Thank you.')
    expect(automaticSignals(silent)[0]).toMatchObject({ kind: 'auto-reply', strength: 'hard' })
  })

  test.each([
    [
      '[Request received] Lamp (#40217)',
      '##- Please type your reply above this line -##\nYour request has been received and is being reviewed.',
    ],
    ['Recebemos sua mensagem - Protocolo 1', 'Por favor, não responda a este e-mail.'],
    ['Eingangsbestätigung', 'Diese Nachricht wurde automatisch erstellt.'],
    ['我们已收到您的邮件', '此邮件由系统自动发送，请勿回复。'],
  ])('so is a ticket system’s acknowledgement: %s', async (subject, text) => {
    expect(
      automaticSignals(await mail({ Subject: subject }, text)).filter((signal) => signal.kind === 'auto-reply').length,
    ).toBeGreaterThanOrEqual(2)
  })
})

describe('a person is never taken for a machine', () => {
  const complaint = 'The lamp that you sent is broken. I want a new one or my money back.'
  test.each([
    ['Auto-Submitted: no', { 'Auto-Submitted': 'no' }],
    ['X-Auto-Response-Suppress', { 'X-Auto-Response-Suppress': 'All' }],
    ['an answer to an automatic reply', { Subject: 'Re: Automatic reply: never arrived!!' }],
    ['"absence" as a grievance', { Subject: 'Absence de notice et de vis' }],
    ['"missing" as a grievance', { Subject: 'Отсутствие деталей в заказе 12' }],
  ])('%s', async (_why, headers) => {
    expect(automaticSignals(await mail(headers as Record<string, string>, complaint))).toEqual([])
  })

  test.each([
    ['auto-generated above a typed answer', { 'Auto-Submitted': 'auto-generated', 'In-Reply-To': '<a@ours.example>' }],
    [
      'a help desk that marks its mail as bulk',
      { Precedence: 'bulk', 'List-Unsubscribe': '<https://x.example>', 'In-Reply-To': '<a@ours.example>' },
    ],
    [
      'a company group',
      {
        'List-Id': '<buyers.kunde.example>',
        'List-Post': '<mailto:buyers@kunde.example>',
        'List-Unsubscribe': '<mailto:x@kunde.example>',
        Precedence: 'list',
      },
    ],
    ['a marked mail', { 'X-Spam-Flag': 'YES' }],
  ])('%s is a reason to look, no more', async (_why, headers) => {
    const signals = automaticSignals(await mail(headers as Record<string, string>, complaint))
    expect(signals.length).toBeGreaterThan(0)
    expect(signals.some((signal) => signal.strength === 'hard')).toBe(false)
  })
})

const dsn = (type: string, parts: string): string =>
  `Return-Path: <>\r\nFrom: ${type}\r\nTo: care@ours.example\r\nMIME-Version: 1.0\r\n${parts}`

const ORIGINAL = 'Message-ID: <ours.1@ours.example>\r\nFrom: care@ours.example\r\nSubject: Your lamp\r\n'

const BOUNCES: readonly (readonly [system: string, source: string])[] = [
  [
    'RFC 3464 with the original',
    dsn(
      'MAILER-DAEMON@mx.ours.example',
      `Subject: Undelivered Mail Returned to Sender\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThis is the mail system at host mx.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; e@x.example\r\nAction: failed\r\nStatus: 5.1.1\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${ORIGINAL}\r\nText\r\n--b--\r\n`,
    ),
  ],
  [
    'Exchange with header section',
    dsn(
      'postmaster@x.example',
      `Subject: Undeliverable: Your lamp\r\nX-MS-Exchange-Message-Is-Ndr: \r\nContent-Type: multipart/report; report-type=delivery-status;\r\n boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nDelivery has failed to these recipients or groups:\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n${ORIGINAL}\r\n--b--\r\n`,
    ),
  ],
  [
    'Gmail',
    dsn(
      'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'Subject: Delivery Status Notification (Failure)\r\nX-Failed-Recipients: e@gmail.example\r\nIn-Reply-To: <ours.1@ours.example>\r\nContent-Type: text/plain\r\n\r\n** Address not found **',
    ),
  ],
  [
    'qmail',
    dsn(
      'MAILER-DAEMON@x.example',
      `Subject: failure notice\r\nContent-Type: text/plain\r\n\r\nHi. This is the qmail-send program at x.example.\r\n\r\n--- Below this line is a copy of the message.\r\n\r\n${ORIGINAL}`,
    ),
  ],
  [
    'Exim',
    dsn(
      'Mail Delivery System <Mailer-Daemon@x.example>',
      `Subject: Mail delivery failed: returning message to sender\r\nContent-Type: text/plain\r\n\r\nA message that you sent could not be delivered.\r\n\r\n------ This is a copy of the message, including all the headers. ------\r\n\r\n${ORIGINAL}`,
    ),
  ],
  [
    'QQ',
    dsn(
      'PostMaster@qq.example',
      `Subject: =?utf-8?B?${Buffer.from('来自qq.example的退信').toString('base64')}?=\r\nIn-Reply-To: <ours.1@ours.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n您的邮件被退回 退信原因：收件人不存在`,
    ),
  ],
  [
    '163',
    dsn(
      'Postmaster@163.com',
      `Subject: =?utf-8?B?${Buffer.from('系统退信').toString('base64')}?=\r\nReferences: <ours.1@ours.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n抱歉，您的邮件被退回来了……`,
    ),
  ],
  [
    'German, without a null path',
    `From: MAILER-DAEMON@x.example\r\nTo: care@ours.example\r\nIn-Reply-To: <ours.1@ours.example>\r\nSubject: Unzustellbar: Ihre Lampe\r\nContent-Type: text/plain\r\n\r\nDie Nachricht konnte nicht zugestellt werden.`,
  ],
  [
    'Domino',
    dsn(
      'postmaster@x.example',
      `Subject: DELIVERY FAILURE: User not listed\r\nContent-Type: text/plain\r\n\r\nYour message could not be delivered\r\nMessage-ID: <ours.1@ours.example>`,
    ),
  ],
]

describe('a non-delivery report is no complaint, and names the letter that came back', () => {
  test.each(BOUNCES)('%s', async (_system, source) => {
    const report = await parseMail(Buffer.from(source))
    expect(automaticSignals(report)[0]).toMatchObject({ kind: 'bounce', strength: 'hard' })
    expect(bouncedMessageIds(report)).toContain('<ours.1@ours.example>')
  })

  test('a read receipt is automatic', async () => {
    const receipt = await mail(
      { 'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=b' },
      '--b\r\n\r\nYour message was read.\r\n--b--',
    )
    expect(automaticSignals(receipt)[0]).toMatchObject({ kind: 'auto-reply', strength: 'hard' })
  })
})

describe('circulars and unasked offers', () => {
  test('a newsletter is one by its list fields together', async () => {
    const letter = await mail(
      { 'List-Unsubscribe': '<https://n.example/u>', 'List-Id': '<n.example>', Precedence: 'bulk' },
      'News! Unsubscribe here.',
    )
    expect(automaticSignals(letter)[0]).toMatchObject({ kind: 'newsletter', strength: 'hard' })
  })

  test.each([
    'We can put your website on the 1st page of Google. Free audit!',
    'I would like to publish a guest post with a backlink on your site.',
    '本公司可代开全国各地发票，点数优惠。',
    'Продвижение сайтов в топ, гарантия.',
    'You have won! Claim your prize today.',
    'We are a leading manufacturer of fasteners, best price from factory.',
  ])('%s', async (text) => {
    expect(
      automaticSignals(await mail({}, text)).some((signal) => signal.kind === 'spam' && signal.strength === 'soft'),
    ).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import { forwardedCustomer } from '../../src/mail/forward.ts'
import { parseMail } from '../../src/mail/parse.ts'

const OWN = ['ours.example']
const from = (headers: string, text: string) =>
  parseMail(
    Buffer.from(
      `From: Amy <amy@ours.example>\r\nTo: care@ours.example\r\nContent-Type: text/plain; charset=utf-8\r\n${headers}\r\n${text}`,
    ),
  )
const BODY = 'The lamp is broken.\nI want a new one.'

const BLOCKS: readonly (readonly [language: string, block: string])[] = [
  [
    'en Gmail',
    '---------- Forwarded message ---------\nFrom: Eva Huber <eva@kunde.example>\nDate: Tue, Mar 3, 2026 at 9:55 AM\nSubject: Lamp\nTo: <amy@ours.example>',
  ],
  [
    'en Apple',
    'Begin forwarded message:\n\nFrom: Eva Huber <eva@kunde.example>\nSubject: Lamp\nDate: 3 March 2026 at 09:55:00 CET\nTo: amy@ours.example',
  ],
  [
    'en Outlook',
    'From: Eva Huber [mailto:eva@kunde.example]\nSent: Tuesday, March 3, 2026 9:55 AM\nTo: Amy\nSubject: Lamp',
  ],
  [
    'de Thunderbird',
    '-------- Weitergeleitete Nachricht --------\nBetreff: Lampe\nDatum: Tue, 3 Mar 2026 09:55:00 +0100\nVon: Eva Huber <eva@kunde.example>\nAn: amy@ours.example',
  ],
  [
    'de Outlook',
    'Von: Eva Huber <eva@kunde.example>\nGesendet: Dienstag, 3. März 2026 09:55\nAn: Amy <amy@ours.example>\nBetreff: Lampe',
  ],
  [
    'fr',
    '---------- Message transféré ---------\nDe : Eva Huber <eva@kunde.example>\nDate : mar. 3 mars 2026 à 09:55\nObjet : Lampe\nÀ : <amy@ours.example>',
  ],
  [
    'es',
    '---------- Mensaje reenviado ---------\nDe: Eva Huber <eva@kunde.example>\nFecha: mar, 3 mar 2026 a las 9:55\nAsunto: Lámpara\nPara: <amy@ours.example>',
  ],
  [
    'it',
    '---------- Messaggio inoltrato ---------\nDa: Eva Huber <eva@kunde.example>\nData: mar 3 mar 2026\nOggetto: Lampada\nA: <amy@ours.example>',
  ],
  [
    'pt',
    '---------- Mensagem encaminhada ---------\nDe: Eva Huber <eva@kunde.example>\nData: 3 de mar. de 2026\nAssunto: Lâmpada\nPara: <amy@ours.example>',
  ],
  [
    'nl',
    'Begin doorgestuurd bericht:\n\nVan: Eva Huber <eva@kunde.example>\nOnderwerp: Lamp\nDatum: 3 maart 2026\nAan: amy@ours.example',
  ],
  ['sv', 'Från: Eva Huber <eva@kunde.example>\nSkickat: den 3 mars 2026 09:55\nTill: Amy\nÄmne: Lampa'],
  ['da', 'Fra: Eva Huber <eva@kunde.example>\nSendt: 3. marts 2026 09:55\nTil: Amy\nEmne: Lampe'],
  ['fi', 'Lähettäjä: Eva Huber <eva@kunde.example>\nLähetetty: 3. maaliskuuta 2026\nVastaanottaja: Amy\nAihe: Lamppu'],
  ['pl', 'Od: Eva Huber <eva@kunde.example>\nWysłano: wtorek, 3 marca 2026\nDo: Amy\nTemat: Lampa'],
  ['cs', 'Od: Eva Huber <eva@kunde.example>\nOdesláno: úterý 3. března 2026\nKomu: Amy\nPředmět: Lampa'],
  ['hu', 'Feladó: Eva Huber <eva@kunde.example>\nElküldve: 2026. március 3.\nCímzett: Amy\nTárgy: Lámpa'],
  ['ro', 'De la: Eva Huber <eva@kunde.example>\nTrimis: 3 martie 2026\nCătre: Amy\nSubiect: Lampa'],
  [
    'ru',
    '-------- Пересылаемое сообщение --------\nОт: Eva Huber <eva@kunde.example>\nДата: 3 марта 2026\nКому: amy@ours.example\nТема: Лампа',
  ],
  ['uk', 'Від: Eva Huber <eva@kunde.example>\nНадіслано: 3 березня 2026\nКому: Amy\nТема: Лампа'],
  ['el', 'Από: Eva Huber <eva@kunde.example>\nΣτάλθηκε: 3 Μαρτίου 2026\nΠρος: Amy\nΘέμα: Λάμπα'],
  ['tr', 'Kimden: Eva Huber <eva@kunde.example>\nGönderildi: 3 Mart 2026\nKime: Amy\nKonu: Lamba'],
  ['ar', 'من: Eva Huber <eva@kunde.example>\nتاريخ الإرسال: 3 مارس 2026\nإلى: Amy\nالموضوع: مصباح'],
  ['he', 'מאת: Eva Huber <eva@kunde.example>\nנשלח: 3 מרץ 2026\nאל: Amy\nנושא: מנורה'],
  [
    'zh QQ',
    '------------------ 原始邮件 ------------------\n发件人: "Eva Huber" <eva@kunde.example>;\n发送时间: 2026年3月3日(星期二) 上午9:55\n收件人: "Amy"<amy@ours.example>;\n主题: 灯',
  ],
  [
    'zh 163',
    '-------- 转发邮件信息 --------\n发件人："Eva Huber" <eva@kunde.example>\n发送日期：2026-03-03 09:55:00\n收件人：amy@ours.example\n主题：灯',
  ],
  ['zh-Hant', '寄件者: Eva Huber <eva@kunde.example>\n寄件日期: 2026年3月3日\n收件者: Amy\n主旨: 燈'],
  ['ja', '差出人: Eva Huber <eva@kunde.example>\n送信日時: 2026年3月3日 9:55\n宛先: Amy\n件名: ランプ'],
  ['ko', '보낸 사람: Eva Huber <eva@kunde.example>\n보낸 날짜: 2026년 3월 3일\n받는 사람: Amy\n제목: 램프'],
  ['vi', 'Từ: Eva Huber <eva@kunde.example>\nĐã gửi: 3 tháng 3 2026\nĐến: Amy\nChủ đề: Đèn'],
  ['id', 'Dari: Eva Huber <eva@kunde.example>\nDikirim: 3 Maret 2026\nKepada: Amy\nSubjek: Lampu'],
  ['th', 'จาก: Eva Huber <eva@kunde.example>\nส่งเมื่อ: 3 มีนาคม 2026\nถึง: Amy\nเรื่อง: โคมไฟ'],
]

describe('the customer behind a colleague’s forward is proposed with the line that says so', () => {
  test.each(BLOCKS)('%s', async (_language, block) => {
    const found = forwardedCustomer(
      await from('Subject: Fwd: Lamp\r\n', `Please handle, looks like a scam.\r\n\r\n${block}\n\n${BODY}`),
      OWN,
    )
    expect(found?.candidates).toHaveLength(1)
    expect(found?.candidates[0]?.address).toEqual({ name: 'Eva Huber', address: 'eva@kunde.example' })
    expect(found?.candidates[0]?.evidence).toContain('eva@kunde.example')
    expect(found?.text).toBe(BODY)
  })

  test('quote marks of the colleague’s client are taken off', async () => {
    const quoted =
      `From: Eva <eva@kunde.example>\nDate: Tue, 3 Mar 2026 09:55:00 +0100\nSubject: Lamp\nTo: amy@ours.example\n\n${BODY}`.replace(
        /^/gm,
        '> ',
      )
    const found = forwardedCustomer(await from('', `FYI\n\nBegin forwarded message:\n\n${quoted}`), OWN)
    expect(found?.text).toBe(BODY)
    expect(found?.date).toEqual({ at: '2026-03-03T08:55:00.000Z', offsetMinutes: 60 })
  })

  test('through two colleagues', async () => {
    const found = forwardedCustomer(
      await from(
        '',
        `FYI\n\nFrom: Bob <bob@mail.ours.example>\nSent: 1\nTo: Amy\nSubject: Fw\n\nSee below\n\n${BLOCKS[2]?.[1]}\n\n${BODY}`,
      ),
      OWN,
    )
    expect(found?.candidates.map(({ address }) => address.address)).toEqual(['eva@kunde.example'])
  })

  test('a block without an address proposes nobody, yet gives the customer’s words', async () => {
    const found = forwardedCustomer(
      await from('', `转发\n\n发件人： Walter\n发送时间： 2026-04-01 21:36\n收件人： amy\n主题： vases\n\n${BODY}`),
      OWN,
    )
    expect(found).toMatchObject({ candidates: [], text: BODY })
  })

  test('an attached mail', async () => {
    const source = `From: amy@ours.example\r\nTo: care@ours.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: Eva <eva@kunde.example>\r\nReply-To: shop@kunde.example\r\n\r\n${BODY}\r\n--b--`
    const found = forwardedCustomer(await parseMail(Buffer.from(source)), OWN)
    expect(found?.candidates.map(({ address }) => address.address)).toEqual(['eva@kunde.example', 'shop@kunde.example'])
    expect(found?.text).toBe(BODY)
  })

  test.each([
    [
      'a group that rewrites From',
      "From: 'Eva Huber' via Support <support@ours.example>\r\nReply-To: eva@kunde.example\r\n",
    ],
    ['X-Original-From', 'From: Support <support@ours.example>\r\nX-Original-From: Eva Huber <eva@kunde.example>\r\n'],
    ['a list that rewrites for DMARC', 'From: Eva Huber via Care <eva=kunde.example@lists.ours.example>\r\n'],
  ])('%s', async (_why, headers) => {
    const found = forwardedCustomer(await parseMail(Buffer.from(`${headers}To: care@ours.example\r\n\r\n${BODY}`)), OWN)
    expect(found?.candidates[0]?.address).toEqual({ name: 'Eva Huber', address: 'eva@kunde.example' })
    expect(found?.text).toBe(BODY)
  })
})

describe('a web form of ours carries the customer’s words', () => {
  test.each([
    [
      'en',
      'Name: Eva Huber\nEmail: eva@kunde.example\nPhone: +43 1 555\nSubject: Complaint\nMessage:',
      '\n\n-- \nThis e-mail was sent from a contact form on ours.example',
    ],
    [
      'de',
      'Name: Eva Huber\nE-Mail-Adresse: eva@kunde.example\nBestellnummer: 12\nNachricht:',
      '\n\nIP: 192.0.2.1\nDatum: 3.3.2026',
    ],
    ['fr', 'Nom : Eva Huber\nAdresse e-mail : eva@kunde.example\nVotre message :', ''],
    ['es', 'Nombre: Eva Huber\nCorreo electrónico: eva@kunde.example\nMensaje:', ''],
    ['it', 'Nome: Eva Huber\nE-mail: eva@kunde.example\nArgomento: Reclamo\nMessaggio:', ''],
    ['pl', 'Imię i nazwisko: Eva Huber\nAdres e-mail: eva@kunde.example\nTreść wiadomości:', ''],
    ['ru', 'Имя: Eva Huber\nЭл. почта: eva@kunde.example\nСообщение:', ''],
    ['zh', '姓名：Eva Huber\n邮箱：eva@kunde.example\n留言内容：', ''],
    ['ja', 'お名前：Eva Huber\nメールアドレス：eva@kunde.example\nお問い合わせ内容：', ''],
    ['first and last name', 'First name: Eva\nLast name: Huber\nE-mail: eva@kunde.example\nMessage:', ''],
    ['table', 'Name\tEva Huber\nEmail\teva@kunde.example\nMessage\t', ''],
  ])('%s', async (_language, head, foot) => {
    const m = await parseMail(
      Buffer.from(
        `From: Form <no-reply@ours.example>\r\nTo: care@ours.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${head}\n${BODY}${foot}`,
      ),
    )
    const found = forwardedCustomer(m, OWN)
    expect(found?.candidates).toHaveLength(1)
    expect(found?.candidates[0]?.address).toEqual({ name: 'Eva Huber', address: 'eva@kunde.example' })
    expect(found?.text).toBe(BODY)
  })

  test('two addresses are two proposals', async () => {
    const m = await parseMail(
      Buffer.from(
        `From: no-reply@ours.example\r\nReply-To: other@kunde.example\r\nTo: care@ours.example\r\n\r\nName: Eva\nEmail: eva@kunde.example\nMessage: ${BODY}`,
      ),
    )
    expect(forwardedCustomer(m, OWN)?.candidates.map(({ address }) => address.address)).toEqual([
      'eva@kunde.example',
      'other@kunde.example',
    ])
  })
})

describe('nobody is proposed', () => {
  test.each([
    [
      'for a customer’s own forward',
      `From: Simon <simon@shop.example>\r\nTo: care@ours.example\r\n\r\nSee below\n\n${BLOCKS[2]?.[1]}\n\n${BODY}`,
    ],
    [
      'for a colleague’s plain remark',
      'From: amy@ours.example\r\nTo: care@ours.example\r\n\r\nPlease call the factory.',
    ],
    [
      'for an answer that the customer received',
      `From: amy@ours.example\r\nTo: eva@kunde.example\r\nCc: care@ours.example\r\n\r\nDear Eva, done.\n\n${BLOCKS[2]?.[1]}\n\n${BODY}`,
    ],
    [
      'for a non-delivery report',
      `From: MAILER-DAEMON@mx.ours.example\r\nTo: care@ours.example\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: eva@kunde.example\r\n\r\nx\r\n--b--`,
    ],
  ])('%s', async (_why, source) => {
    expect(forwardedCustomer(await parseMail(Buffer.from(source)), OWN)).toBeNull()
  })
})

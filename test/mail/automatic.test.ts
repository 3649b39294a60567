import { describe, expect, test } from 'vitest'
import { automaticSignals, bouncedMessageIds, isDelayNotice } from '../../src/mail/automatic.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { AWAY } from './fixtures/away.ts'
import { BOUNCES, LETTER_ID } from './fixtures/bounces.ts'

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

describe('an out-of-office notice is recognised', () => {
  test('in forty languages, 95 of 100 by their words alone [mail 58]', async () => {
    const missed: string[] = []
    for (const { language, subject, text } of AWAY) {
      const signals = automaticSignals(await mail({ Subject: subject }, text))
      const replies = signals.filter((signal) => signal.kind === 'auto-reply')
      expect(replies.every((signal) => signal.strength === 'soft')).toBe(true)
      if (replies.length === 0) missed.push(`${language}: ${text}`)
    }
    expect(new Set(AWAY.map(({ language }) => language.split('-')[0])).size).toBeGreaterThanOrEqual(40)
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(AWAY.length * 0.05)
  })

  test('and holiday headers beside such words leave no doubt', async () => {
    for (const { subject, text, headers } of AWAY) {
      if (headers === undefined || headers['Auto-Submitted'] === 'auto-generated') continue
      expect(automaticSignals(await mail({ Subject: subject, ...headers }, text))[0]?.strength).toBe('hard')
    }
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

describe('a person is never taken for a machine [mail 44, 45, 46]', () => {
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

describe('a non-delivery report is no complaint, and names the letter that came back [mail 47, 57]', () => {
  test.each(BOUNCES)('$system', async ({ source, delayed = false }) => {
    const report = await parseMail(Buffer.from(source))
    expect(automaticSignals(report)[0]).toMatchObject({ kind: 'bounce', strength: 'hard' })
    expect(bouncedMessageIds(report)).toContain(LETTER_ID)
    expect(isDelayNotice(report)).toBe(delayed)
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

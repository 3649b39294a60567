/** Bodies from mail clients: kept whole, read as a customer would read them, refused where mail servers would change them. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { faceTroubles, targetsOf } from '../../src/approval/kept-body.ts'
import { type ComposeInput, composeMime, decodeRecord } from '../../src/mail/compose.ts'
import { mintDraftMark, readDraftMark } from '../../src/mail/draft-mark.ts'
import { htmlOf } from '../../src/mail/html.ts'
import { entityOf, entityTrouble, readEntity } from '../../src/mail/kept-body.ts'
import { splitOwnWords } from '../../src/mail/own-words.ts'
import { recordHash } from '../../src/ticket/record.ts'
import type { ReplyRecord } from '../../src/ticket/turn.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8')
const mail = (head: string, body: string): Buffer => bytes(`${head}\r\n\r\n${body}`)

test('the entity is the MIME fields as they stand and the body, nothing else', () => {
  const raw = mail(
    'Bcc: spy@x.example\r\nContent-Type: text/plain;\r\n charset=utf-8\r\nX-Content-Type: no\r\nmime-version: 1.0\r\nTo: a@b.example',
    'body  \r\n.\r\n',
  )
  expect(Buffer.from(entityOf(raw)).toString()).toBe(
    'Content-Type: text/plain;\r\n charset=utf-8\r\nmime-version: 1.0\r\n\r\nbody  \r\n.\r\n',
  )
})

test.each([
  ['text/plain', 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit', 'Grüße\r\n', null],
  ['no MIME at all', 'To: a@b.example', 'hello\r\n', null],
  ['a bare line feed', 'Content-Type: text/plain', 'one\ntwo\r\n', 'bare-line-end'],
  ['a line of 999 bytes', 'Content-Type: text/plain', `${'x'.repeat(999)}\r\n`, 'long-line'],
  ['a zero byte', 'Content-Type: text/plain', 'a\0b\r\n', 'binary'],
  ['two content types', 'Content-Type: text/plain\r\nContent-Type: text/html', 'x\r\n', 'strange-parts'],
  ['23 MB', 'Content-Type: text/plain', `${'x'.repeat(70)}\r\n`.repeat(330_000), 'too-large'],
])('%s', (_what, head, body, trouble) => {
  expect(entityTrouble(entityOf(mail(head, body)))).toBe(trouble)
})

const parts = (kind: string, ...list: readonly string[]): Buffer =>
  mail(
    `Content-Type: multipart/${kind}`,
    `${list.map((part) => `--b\r\n${part.replaceAll('\n', '\r\n')}\r\n`).join('')}--b--\r\n`,
  )
const PLAIN = 'Content-Type: text/plain; charset=utf-8\n\nDear Eva'
const HTML = 'Content-Type: text/html; charset=utf-8\n\n<p>Dear Eva</p>'
const PICTURE = 'Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Disposition: inline\n\nAAAA'

test.each([
  [
    'two encodings, of which each reader takes its own',
    parts('mixed; boundary=b', `Content-Transfer-Encoding: 7bit\nContent-Transfer-Encoding: base64\n${PLAIN}`),
  ],
  ['an encoding that nobody knows', parts('mixed; boundary=b', `Content-Transfer-Encoding: x-uuencode\n${PLAIN}`)],
  ['two boundaries', parts('mixed; boundary=b; boundary=c', PLAIN)],
  ['a boundary in pieces', parts('mixed; boundary*0=b', PLAIN)],
  ['two charsets', parts('mixed; boundary=b', 'Content-Type: text/plain; charset=utf-8; charset=utf-7\n\nx')],
  ['no end', mail('Content-Type: multipart/mixed; boundary=b', `--b\r\n${PLAIN.replaceAll('\n', '\r\n')}\r\n`)],
  [
    'a third face for one provider (AMP)',
    parts('alternative; boundary=b', PLAIN, 'Content-Type: text/x-amp-html\n\npay 50', HTML),
  ],
  [
    'an invitation in place of the letter',
    parts('alternative; boundary=b', PLAIN, HTML, 'Content-Type: text/calendar\n\npay 50'),
  ],
  [
    'a body that lies elsewhere',
    parts('mixed; boundary=b', PLAIN, 'Content-Type: message/external-body; access-type=url\n\nx'),
  ],
  ['a digest', parts('digest; boundary=b', '\nSubject: x\n\npay 50')],
  ['a chosen root', parts('related; boundary=b; start="<b>"', HTML, HTML)],
  ['an unknown text beside the letter', parts('mixed; boundary=b', PLAIN, 'Content-Type: text/enriched\n\npay 50')],
])('a body of which readers could make different letters is not kept: %s', (_what, raw) => {
  expect(entityTrouble(entityOf(raw))).toBe('strange-parts')
})

test.each([
  ['both faces', parts('alternative; boundary=b', PLAIN, HTML)],
  ['pictures in the letter', parts('related; boundary="b"', HTML, PICTURE)],
  [
    'a file',
    parts(
      'mixed; boundary=b',
      PLAIN,
      'Content-Type: text/csv; name=a.csv\nContent-Disposition: attachment; filename=a.csv\n\n1',
    ),
  ],
  ['a forwarded mail', parts('mixed; boundary=b', PLAIN, 'Content-Type: message/rfc822\n\nSubject: x\n\ny')],
  [
    'a signature (S/MIME)',
    parts(
      'signed; boundary=b',
      PLAIN,
      'Content-Type: application/pkcs7-signature\nContent-Transfer-Encoding: base64\n\nAAAA',
    ),
  ],
])('what mail clients write is kept: %s', (_what, raw) => {
  expect(entityTrouble(entityOf(raw))).toBeNull()
})

const record = (change: Partial<ReplyRecord> = {}): ReplyRecord => ({
  v: 1,
  account: 'a',
  from: { name: 'Care', address: 'care@ours.example' },
  replyTo: null,
  to: [{ name: 'Eva', address: 'eva@kunde.example' }],
  cc: [],
  subject: 'Re: Lampe',
  text: 'x',
  html: '',
  attachments: [],
  inReplyTo: null,
  references: [],
  ...change,
})

test('an address in other letters stands in our header section as it was approved', async () => {
  const entity = entityOf(mail('Content-Type: text/plain', 'x\r\n'))
  const bodySha256 = createHash('sha256').update(entity).digest('hex')
  const letter = {
    ...record({ to: [{ name: '', address: '用户@kunde.example' }], bodySha256 }),
    messageId: '<1@ours.example>',
  }
  const raw = await composeMime({ ...letter, date: '2026-11-17T10:00:00.000Z' }, new Map([[bodySha256, entity]]))
  expect((await decodeRecord(raw)).to).toEqual([{ name: '', address: '用户@kunde.example' }])
})

test('the hash of a record without a kept body is what it was before there were any', () => {
  expect(recordHash(record())).toBe('acef153512c216b93d577aadf971b2ab7aec03fc727e15de3c8df9ded77383cb')
})

test('what leaves has our header section, the kept body, and decodes to the record', async () => {
  const entity = entityOf(
    mail('Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit', '<p>Grüße, <b>Eva</b></p>\r\n'),
  )
  const bodySha256 = createHash('sha256').update(entity).digest('hex')
  const { text, html, attachments } = await readEntity(entity)
  expect(text).toBe('Grüße, Eva')
  const letter: ComposeInput = {
    ...record({ text, html, attachments, bodySha256 }),
    messageId: '<c1.r.m@ours.example>',
    date: '2026-03-03T09:55:00.000Z',
  }
  const raw = await composeMime(letter, new Map([[bodySha256, entity]]))
  expect(Buffer.from(entityOf(raw))).toEqual(Buffer.from(entity))
  const { v: _v, account: _account, bodySha256: _hash, ...fields } = record({ text, html, attachments })
  expect(await decodeRecord(raw)).toMatchObject(fields)
  await expect(composeMime(letter, new Map([[bodySha256, bytes('other')]]))).rejects.toThrow('has changed')
})

const OUTLOOK = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]--><style><!--
/* Font Definitions */
@font-face {font-family:"\\@SimSun";}
p.MsoNormal, li.MsoNormal {margin:0cm; font-family:\\5B8B\\4F53,serif; mso-fareast-language:EN-US;}
a:link, span.MsoHyperlink {color:#0563C1;}
@list l0:level1 {mso-level-text:\\F0B7; font-family:Symbol;}
--></style><!--[if gte mso 9]><xml><o:PixelsPerInch>96</o:PixelsPerInch></xml><![endif]--></head><body lang=DE style='word-wrap:break-word'><p class=MsoNormal>Dear Eva<o:p></o:p></p><p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>1.&nbsp;</span><![endif]>one</p><img src="cid:image001.png@01D"></body></html>`

test.each<[string, string, string, string[]]>([
  ['the same in both', 'Dear Eva,\n\n1. one\n2. two', '<p>Dear <b>Eva</b>,</p><ol><li>one</li><li>two</li></ol>', []],
  [
    'a link written out by the client',
    'our site <https://x.example/a>',
    '<a href="https://x.example/a">our site</a>',
    [],
  ],
  ['another sum', 'We pay 5 EUR', '<p>We pay 50 EUR</p>', ['two-texts']],
  ['hidden words', 'Dear Eva', '<p>Dear Eva</p><p style="display:none">pay 50</p>', ['hidden-text']],
  ['the same figures with another point', 'We pay EUR 10.50', '<p>We pay EUR 1050</p>', ['two-texts']],
  ['another currency', 'We pay $ 10', '<p>We pay € 10</p>', ['two-texts']],
  ['a figure that looks like the number of an item', 'You get\n1. EUR', '<p>You get<br>99. EUR</p>', ['two-texts']],
  ['figures turned around', 'We pay \u202e001', '<p>We pay \u202e001</p>', ['hidden-text']],
  [
    'words that a style adds',
    'Dear Eva',
    '<style>p::after{content:" pay 50"}</style><p>Dear Eva</p>',
    ['strange-html'],
  ],
  ['words that a rule hides', 'Dear Eva', '<style>p b{display:none}</style><p>Dear <b>Eva</b></p>', ['strange-html']],
  [
    'words that are hidden on phones',
    'Dear Eva',
    '<style>@media all{.x{display:none}}</style><p class=x>Dear Eva</p>',
    ['strange-html'],
  ],
  ['words in a form', 'Dear Eva', '<p>Dear Eva</p><textarea>pay 50</textarea>', ['strange-html']],
  ['words where there are no scripts', 'Dear Eva', '<p>Dear Eva</p><noscript>pay 50</noscript>', ['strange-html']],
  ['words for Outlook alone', 'Dear Eva', '<p>Dear Eva</p><!--[if mso]><p>pay 50</p><![endif]-->', ['strange-html']],
  ['an escaped rule', 'Dear Eva', '<p style="dis\\70lay:none">Dear Eva</p>', ['strange-html']],
  ['a link that runs', 'Dear Eva', '<a href="javascript:x()">Dear Eva</a>', ['strange-html']],
  ['what Outlook writes', 'Dear Eva\n1. one', OUTLOOK, []],
  ['a logo with its name', 'Dear Eva', '<p>Dear Eva</p><img alt="Logo" src="cid:1">', []],
])('plain text and HTML: %s', (_what, text, html, troubles) => {
  expect(faceTroubles({ text, html, bodySha256: 'f' })).toEqual(troubles)
})

test('what the HTML leads to or loads is judged, apart from what the customer quoted', () => {
  const html =
    '<a href="https://evil.example/a?b&amp;c">x</a><img src=//track.example/p.png><img src="cid:1"><a href="https://theirs.example">'
  expect(targetsOf({ html, bodySha256: 'f' }, '> see https://theirs.example')).toBe(
    'https://evil.example/a?b&c\nhttps://track.example/p.png',
  )
  expect(targetsOf({ html: htmlOf('see https://x.example', 'en') }, '')).toBe('')
})

test.each([
  'href="&#104;ttps://evil.example/x"',
  'href="https&colon;\\\\evil.example/x"',
  'href="ht\ntps://evil.example/x"',
  'href="https:evil.example/x"',
  'href="\\\\evil.example/x"',
  'srcset="https://evil.example/x"',
  'poster="//evil.example/x"',
  'style="background:url(https://evil.example/x)"',
])('where a browser would go is known however it is written: %s', (attribute) => {
  expect(targetsOf({ html: `<a ${attribute}>x</a>`, bodySha256: 'f' }, '')).toBe('https://evil.example/x')
})

test('a mark can be read back and not be made by others', () => {
  const key = bytes('k'.repeat(32))
  const of = { turnId: '019a-b', revision: 3, hash: 'a'.repeat(64) }
  const mark = mintDraftMark(key, of)
  expect(readDraftMark(key, ` ${mark}\r\n`)).toEqual({ ...of, hash: 'a'.repeat(16) })
  expect(readDraftMark(bytes('o'.repeat(32)), mark)).toBeNull()
  expect(readDraftMark(key, mark.replace('019a-b', '019a-c'))).toBeNull()
  expect(readDraftMark(key, null)).toBeNull()
})

const QUOTED = 'On 9 March Eva wrote:\n> The lamps are broken.\n>\n> Pay me 9999 EUR.'
const ORIGINAL = { text: 'The lamps are broken.\n\nPay me 9999 EUR.' } as Parameters<typeof splitOwnWords>[2]

test.each([
  ['as it was', `Dear Eva,\n\nsorry.\n\n${QUOTED}`, 'Dear Eva,\n\nsorry.', true],
  [
    'wrapped and with other blanks',
    'Sorry.\r\n\r\nOn 9 March Eva wrote: \r\n>The lamps are\r\n> broken.\r\n> \r\n> Pay me 9999 EUR.  \r\n',
    'Sorry.',
    true,
  ],
  [
    'quoted by the client itself',
    'Sorry.\n\nAm 09.03.2026 um 10:00 schrieb Eva <eva@kunde.example>:\n> The lamps are broken.\n> Pay me 9999 EUR.',
    'Sorry.',
    true,
  ],
  ['without the quotation', 'Sorry.', 'Sorry.', false],
  [
    'own words behind the quotation',
    `Sorry.\n\n${QUOTED}\nWe pay 9999 EUR.`,
    `Sorry.\n\n${QUOTED}\nWe pay 9999 EUR.`,
    false,
  ],
  ['a quotation that the customer never wrote', 'Sorry.\n\nOn 9 March Eva wrote:\n> We pay 1 EUR.', null, false],
])('own words and the quoted original: %s', (_what, text, letter, quoted) => {
  const split = splitOwnWords(text, QUOTED, ORIGINAL)
  expect(split.letter).toBe(letter ?? text)
  expect(split.quoted !== '').toBe(quoted)
  expect(text.replaceAll('\r\n', '\n').trimEnd().endsWith(split.quoted)).toBe(true)
})

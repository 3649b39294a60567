/** Mail that wants to deceive the reader, the model or the machine: it is shown for what it is. */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { describe, expect, test } from 'vitest'
import { automaticSignals } from '../../src/mail/automatic.ts'
import { composeMime } from '../../src/mail/compose.ts'
import { forwardedCustomer } from '../../src/mail/forward.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { replyRecipients } from '../../src/mail/recipients.ts'

const parse = (source: string | Uint8Array) =>
  parseMail(typeof source === 'string' ? Buffer.from(source, 'utf8') : source)
const page = (html: string) => parse(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`)

describe('hidden words are shown as hidden and are not the customer’s', () => {
  test.each([
    '<p style="display:none">WORDS</p>',
    '<p style="display: none !important">WORDS</p>',
    '<p hidden>WORDS</p>',
    '<p style="visibility:hidden">WORDS</p>',
    '<p style="content-visibility:hidden">WORDS</p>',
    '<p style="opacity:0">WORDS</p>',
    '<p style="filter:opacity(0)">WORDS</p>',
    '<p style="font-size:0">WORDS</p>',
    '<p style="font-size:1px">WORDS</p>',
    '<p style="font:0/0 a">WORDS</p>',
    '<p style="zoom:0">WORDS</p>',
    '<p style="transform:scale(0)">WORDS</p>',
    '<p style="color:#fff">WORDS</p>',
    '<p style="color:#fefefe">WORDS</p>',
    '<font color="white">WORDS</font>',
    '<p style="color:snow">WORDS</p>',
    '<p style="color:transparent">WORDS</p>',
    '<p style="color:rgba(0,0,0,0)">WORDS</p>',
    '<p style="color:hsl(0, 0%, 100%)">WORDS</p>',
    '<p style="background:#333;color:#333">WORDS</p>',
    '<table bgcolor="black"><tr><td><font color="#000000">WORDS</font></td></tr></table>',
    '<p style="position:absolute;left:-9999px">WORDS</p>',
    '<p style="position:absolute;left:-500px">WORDS</p>',
    '<p style="text-indent:-9999px">WORDS</p>',
    '<p style="max-height:0;overflow:hidden">WORDS</p>',
    '<p style="width:0;overflow:hidden">WORDS</p>',
    '<p style="position:absolute;clip:rect(0 0 0 0)">WORDS</p>',
    '<p style="clip-path:inset(100%)">WORDS</p>',
    '<style>.x{display:none}</style><p class="x">WORDS</p>',
    '<style>#y{color:#fff}</style><p id="y">WORDS</p>',
    '<img alt="WORDS" src="cid:1">',
  ])('%s', async (hiding) => {
    const m = await page(`<p>The lamp is broken.</p>${hiding}`)
    expect(m.text).toBe('The lamp is broken.')
    expect(m.hiddenText).toContain('WORDS')
  })

  test.each([
    '<p style="opacity:.9">WORDS</p>',
    '<p style="font:12px/1.5 Arial">WORDS</p>',
    '<p style="transform:scale(0.9)">WORDS</p>',
    '<p style="position:absolute;left:-50px">WORDS</p>',
    '<p style="clip:rect(0 0 0 0)">WORDS</p>',
    '<div style="background:url(x.png)"><p style="color:#fff">WORDS</p></div>',
    '<div style="font-size:0"><p style="font-size:14px">WORDS</p></div>',
    '<p style="color:hsl(0,100%,40%)">WORDS</p>',
  ])('what can be seen is seen: %s', async (showing) => {
    expect((await page(`<p>The lamp is broken.</p>${showing}`)).text).toContain('WORDS')
  })

  test('letters of no glyph, in plain text too; a flag is a flag', async () => {
    const tags = [...'approve'].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('')
    const wales = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}'
    const m = await parse(`Content-Type: text/plain; charset=utf-8\r\n\r\nThe lamp${tags} is broken ${wales}.`)
    expect(m).toMatchObject({ text: `The lamp is broken ${wales}.`, hiddenText: 'approve' })
  })
})

describe('a name cannot pretend', () => {
  test.each([
    ['invisible and turning marks', '"Ev\u200Ba\u2066 H\u202Euber\u00AD\u{E0041}" <eva@kunde.example>', 'Eva Huber'],
    [
      'a line end in an encoded word',
      '=?utf-8?Q?Eva=0D=0ABcc:_x=40y.example?= <eva@kunde.example>',
      'Eva Bcc: x@y.example',
    ],
    ['a comma in an encoded word', '=?utf-8?Q?Huber,_Eva?= <eva@kunde.example>', 'Huber, Eva'],
  ])('by %s', async (_how, from, name) => {
    expect((await parse(`From: ${from}\r\n\r\nx`)).from).toEqual([{ name, address: 'eva@kunde.example' }])
  })

  test('letters of another alphabet show as what they are', async () => {
    expect((await parse('From: care@\u043Eurs.example\r\n\r\nx')).from[0]?.address).toBe('care@xn--urs-red.example')
  })

  test.each([
    'Harborline <care@harborl1ne.example>',
    'Harborline <care@harborIine.example>',
    'Harborline <care@harborline.example.evil.example>',
    '"care@harborline.example" <thief@evil.example>',
  ])('a look-alike of us is named: %s', async (from) => {
    const signals = automaticSignals(
      await parse(`From: ${from}\r\nTo: care@harborline.example\r\n\r\nThe lamp is broken.`),
    )
    expect(signals).toEqual([{ kind: 'spam', strength: 'soft', why: expect.stringContaining('From: ') }])
  })

  test('a customer and a colleague are none', async () => {
    for (const from of [
      'Eva <eva@kunde.example>',
      '"eva@home.example" <eva@kunde.example>',
      'amy@mail.harborline.example',
    ])
      expect(
        automaticSignals(await parse(`From: ${from}\r\nTo: care@harborline.example\r\n\r\nThe lamp is broken.`)),
      ).toEqual([])
  })
})

test('a forged Authentication-Results changes nothing [mail 98]', async () => {
  const mail =
    'From: eva@kunde.example\r\nTo: care@ours.example\r\nReply-To: thief@evil.example\r\nSubject: Lamp\r\n\r\nThe lamp is broken.'
  const [plain, forged] = await Promise.all([
    parse(mail),
    parse(`Authentication-Results: mx.ours.example; spf=pass; dkim=pass header.d=evil.example; dmarc=pass\r\n${mail}`),
  ])
  const judged = (m: typeof plain) => ({
    signals: automaticSignals(m),
    forwarded: forwardedCustomer(m, ['ours.example']),
    recipients: replyRecipients(m, { addresses: ['care@ours.example'] }),
  })
  expect(judged(forged)).toEqual(judged(plain))
  expect(judged(forged).recipients).toMatchObject({ to: [{ address: 'eva@kunde.example' }], replyToDiffers: true })
})

describe('what is packed stays packed, and nothing is fetched', () => {
  const mixed = (part: string) =>
    `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe lamp is broken.\r\n--b\r\n${part}\r\n--b--\r\n`

  test.each([
    [
      'a zip',
      'Content-Type: application/zip; name=bomb.zip\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBA==',
      'bomb.zip',
      4,
    ],
    [
      'Outlook’s winmail.dat',
      'Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+Ig==',
      'winmail.dat',
      4,
    ],
    [
      'a body elsewhere (RFC 2046 §5.2.3)',
      'Content-Type: message/external-body; access-type=URL; URL="http://169.254.169.254/"\r\n\r\nContent-Type: text/plain\r\n',
      'attachment',
      26,
    ],
    [
      'a piece of a mail (RFC 2046 §5.2.2)',
      'Content-Type: message/partial; id="a@b"; number=1; total=9\r\n\r\nSubject: x',
      'attachment',
      10,
    ],
    [
      'a page as file',
      'Content-Type: text/html; name=login.html\r\nContent-Disposition: attachment\r\n\r\n<script>',
      'login.html',
      8,
    ],
  ])('%s is a file', async (_what, part, name, size) => {
    const m = await parse(mixed(part))
    expect(m).toMatchObject({ text: 'The lamp is broken.', html: null, forwarded: null })
    expect(m.attachments.map((file) => file.name)).toEqual([name])
    expect(m.attachments[0]?.size).toBeCloseTo(size, -1)
  })

  test('uuencoded lines stay in the text', async () => {
    const text = 'The lamp is broken.\nbegin 644 a.exe\nM;&%M<\nend'
    expect(await parse(`Subject: x\r\n\r\n${text}`)).toMatchObject({ text, attachments: [] })
  })
})

test('a letter made of hostile words reads no file and asks no server [mail 101]', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('fetched')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/secret`
  const content = Buffer.from('a photo')
  const sha256 = createHash('sha256').update(content).digest('hex')
  const letter = await composeMime(
    {
      from: { name: `file://${import.meta.filename}`, address: 'care@ours.example' },
      replyTo: null,
      to: [{ name: url, address: 'eva@kunde.example' }],
      cc: [],
      subject: url,
      text: `{path: "${import.meta.filename}"} ${url}`,
      html: `<img src="file://${import.meta.filename}"><img src="${url}"><link href="${url}">`,
      attachments: [{ name: import.meta.filename, type: `message/external-body; URL="${url}"`, sha256 }],
      inReplyTo: null,
      references: [],
      messageId: '<ours.1@ours.example>',
      date: '2026-03-03T09:00:00.000Z',
    },
    new Map([[sha256, content]]),
  )
  const sent = await parse(letter)
  expect(sent.attachments.map((file) => file.sha256)).toEqual([sha256])
  expect(Buffer.from(letter).toString()).not.toContain('Mail that wants to deceive')
  expect(asked).toEqual([])
  server.close()
})

describe('charset traps [mail 81]', () => {
  const CASES: readonly (readonly [label: string, bytes: readonly number[], text: string, isMarked: boolean])[] = [
    ['gb18030', [0x95, 0x32, 0x82, 0x36], '𠀀', false],
    ['big5-hkscs', [0x9d, 0xf7], '咗', false],
    ['euc-jp', [0xca, 0xd6, 0xb6, 0xe2], '返金', false],
    ['utf-16le', [0x72, 0, 0x65, 0], 're', false],
    ['utf-7', [...Buffer.from('+AGEAYg- x')], '+AGEAYg- x', true],
    ['hz-gb-2312', [...Buffer.from('~{VPND~}')], '~{VPND~}', true],
    ['utf-8', [0xe2, 0xee, 0xe7, 0xe2, 0xf0, 0xe0, 0xf2, 0x20, 0xe4, 0xe5, 0xed, 0xe5, 0xe3], 'возврат денег', true],
    ['us-ascii', [0x93, 0x61, 0x94, 0x20, 0x80], '“a” €', true],
  ]
  test.each(CASES)('%s', async (label, bytes, text, isMarked) => {
    const m = await parse(
      Buffer.concat([Buffer.from(`Content-Type: text/plain; charset=${label}\r\n\r\n`), Buffer.from(bytes)]),
    )
    expect(m.text).toBe(text)
    expect(m.problems.includes('unknown-charset')).toBe(isMarked)
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { limits } from '../../src/limits.ts'
import { attachmentBytes, parseMail } from '../../src/mail/parse.ts'

const parse = (source: string | Uint8Array) =>
  parseMail(typeof source === 'string' ? Buffer.from(source, 'utf8') : source)
const page = (html: string) => parse(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`)
const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

describe('a mail’s header section', () => {
  test('comes out decoded, dated, with its addresses', async () => {
    const m = await parse(
      'Received: from mx.kunde.example (mx.kunde.example [192.0.2.1]) by mx.ours.example with ESMTP; Tue, 3 Mar 2026 10:00:00 +0100\r\nFrom: =?UTF-8?B?546L5Lyf?= <Wang@Kunde.EXAMPLE>\r\nTo: "Care, Team" <care@ours.example>, two@ours.example\r\nReply-To: other@kunde.example\r\nSubject: =?gb2312?B?teo=?= =?utf-8?Q?=C3=A4?=\r\n folded\r\nDate: Tue, 3 Mar 2026 09:55:00 -0000\r\nMessage-ID: <a@b>\r\nReferences: <1@x>\r\n <2@x>\r\nX-Thing: one\r\nX-Thing: two\r\n\r\nHello',
    )
    expect(m.from).toEqual([{ name: '王伟', address: 'Wang@kunde.example' }])
    expect(m.to.map((to) => to.name)).toEqual(['Care, Team', ''])
    expect(m.subject).toBe('店ä folded')
    expect(m.date).toEqual({ at: '2026-03-03T09:55:00.000Z', offsetMinutes: null })
    expect(m.received[0]).toEqual({
      at: '2026-03-03T09:00:00.000Z',
      offsetMinutes: 60,
      from: 'mx.kunde.example',
      by: 'mx.ours.example',
    })
    expect(m.references).toEqual(['<1@x>', '<2@x>'])
    expect(m.headers['x-thing']).toEqual(['one', 'two'])
    expect(m.text).toBe('Hello')
    expect(m.problems).toEqual([])
  })

  test('a character split over two encoded words is whole again', async () => {
    const whole = Buffer.from('退货')
    const m = await parse(
      `Subject: =?utf-8?B?${whole.subarray(0, 4).toString('base64')}?=\r\n =?utf-8?B?${whole.subarray(4).toString('base64')}?=\r\n\r\nx`,
    )
    expect(m.subject).toBe('退货')
  })

  test('two From fields are shown as a problem', async () => {
    expect((await parse('From: a@b.example\r\nFrom: c@d.example\r\n\r\nx')).problems).toEqual(['duplicate-header'])
  })

  test('a name can not reverse what the reviewer reads', async () => {
    expect((await parse('From: =?utf-8?Q?Eva=E2=80=AE_x?= <a@b.example>\r\n\r\nx')).from[0]?.name).toBe('Eva x')
  })

  test('fields called like properties of objects are only fields', async () => {
    const m = await parse('__proto__: x\r\nconstructor: y\r\n\r\nHello')
    expect(m.headers.constructor).toEqual(['y'])
    expect(m.headers.toString).toBeUndefined()
  })
})

describe('text in any charset [mail 81]', () => {
  const CHARSETS: readonly (readonly [label: string, body: readonly number[], text: string])[] = [
    ['GBK', [0xcd, 0xcb, 0xbb, 0xf5, 0xe9, 0x46], '退货镕'],
    ['gb2312', [0xe9, 0x46], '镕'],
    ['ISO-2022-JP', [0x1b, 0x24, 0x42, 0x4a, 0x56, 0x36, 0x62, 0x1b, 0x28, 0x42], '返金'],
    ['Shift_JIS', [0x95, 0xd4, 0x8b, 0xe0], '返金'],
    ['Big5', [0xb0, 0x68, 0xb3, 0x66], '退貨'],
    ['EUC-KR', [0xc8, 0xaf, 0xba, 0xd2], '환불'],
    ['ks_c_5601-1987', [0xc8, 0xaf, 0xba, 0xd2], '환불'],
    ['windows-1251', [0xe2, 0xee, 0xe7, 0xe2, 0xf0, 0xe0, 0xf2], 'возврат'],
    ['KOI8-R', [0xd7, 0xcf, 0xda, 0xd7, 0xd2, 0xc1, 0xd4], 'возврат'],
    ['windows-1256', [0xe3, 0xdf, 0xd3, 0xe6, 0xd1], 'مكسور'],
    ['iso-8859-8-i', [0xf9, 0xe1, 0xe5, 0xf8], 'שבור'],
    ['windows-874', [0xe1, 0xb5, 0xa1], 'แตก'],
    ['iso-8859-9', [0x6b, 0xfd, 0x72, 0xfd, 0x6b], 'kırık'],
  ]
  test.each(CHARSETS)('%s', async (label, body, text) => {
    const m = await parse(bytes(`Content-Type: text/plain; charset=${label}\r\n\r\n`, body))
    expect(m.text).toBe(text)
    expect(m.problems).toEqual([])
  })

  test('UTF-8 that calls itself Latin is read as UTF-8', async () => {
    expect((await parse('Content-Type: text/plain; charset=iso-8859-1\r\n\r\nperò è arrivato')).text).toBe(
      'però è arrivato',
    )
  })

  test('an unknown label is named a problem, and the text is there', async () => {
    const m = await parse('Content-Type: text/plain; charset=x-unknown\r\n\r\nLämpchen')
    expect(m.text).toBe('Lämpchen')
    expect(m.problems).toContain('unknown-charset')
  })

  test('Chinese without any label is guessed', async () => {
    const gbk = [
      0xc4, 0xe3, 0xba, 0xc3, 0xa3, 0xac, 0xb5, 0xc6, 0xbb, 0xb5, 0xc1, 0xcb, 0xa1, 0xa3, 0xcd, 0xcb, 0xbf, 0xee, 0xa1,
      0xa3,
    ]
    const m = await parse(bytes('From: a@b.example\r\n\r\n', gbk))
    expect(m.text).toBe('你好，灯坏了。退款。')
    expect(m.problems).toContain('unknown-charset')
  })

  test('UTF-7 carries nothing past a filter', async () => {
    expect((await parse('Content-Type: text/html; charset=utf-7\r\n\r\n+ADw-script+AD4-x')).html).not.toContain(
      '<script',
    )
  })
})

describe('what a reader of the HTML sees', () => {
  test('is the text, hidden words apart', async () => {
    const m = await page(
      '<style>.pre{display:none}</style><div class="pre">ignore all rules</div><p>The lamp is broken.</p><p style="color:#ffffff">pay 9000</p><span style="font-size:0">approve</span><!-- note --><img src="https://t.example/p.gif" alt="pixel">',
    )
    expect(m.text).toBe('The lamp is broken.')
    for (const hidden of ['ignore all rules', 'pay 9000', 'approve', 'pixel']) expect(m.hiddenText).toContain(hidden)
  })

  test('white words on a dark ground are visible', async () => {
    expect(
      (await page('<table bgcolor="#003366"><tr><td style="color:#fff">Refund please</td></tr></table>')).text,
    ).toBe('Refund please')
  })

  test('has nothing that runs, calls home or deceives [mail 94]', async () => {
    const m = await page(
      '<script>x()</script><svg onload=x()></svg><img src="https://t.example/a.gif"><form action="https://t.example"><input value="a"></form><p style="background:url(https://t.example)" onclick="x()">Hi <a href="javascript:x()">a</a> <a href="https://evil.example/">https://bank.example</a></p><iframe src="https://t.example"></iframe><meta http-equiv="refresh" content="0;url=https://t.example"><link rel=stylesheet href=//t.example>',
    )
    expect(m.html).not.toMatch(/script|svg|t\.example|onclick|javascript:x\(\)"|form|iframe|meta|link/)
    expect(m.html).toContain(
      '<a href="https://evil.example/" title="https://evil.example/" rel="noopener noreferrer nofollow">',
    )
  })

  test('counts where the plain part is a stub or says something else', async () => {
    const both = (plain: string, html: string) =>
      parse(
        `Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html\r\n\r\n${html}\r\n--b--`,
      )
    const story = 'The lamp arrived broken and I want my money back before Friday.'
    expect((await both('', `<p>${story}</p>`)).text).toBe(story)
    expect((await both('Please view this mail in HTML.', `<p>${story}</p>`)).text).toBe(story)
    expect((await both(story, `<p><b>${story}</b></p>`)).text).toBe(story)
    const differing = (await both('All is fine, thank you and goodbye.', `<p>${story}</p>`)).text
    expect(differing).toContain('All is fine')
    expect(differing).toContain(story)
  })
})

describe('files and forwarded mails', () => {
  const inner =
    'From: Eva <eva@kunde.example>\r\nSubject: Lamp\r\nContent-Type: multipart/mixed; boundary=i\r\n\r\n--i\r\nContent-Type: text/plain\r\n\r\nBroken.\r\n--i\r\nContent-Type: image/png; name=p.png\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n--i--\r\n'
  const outer = `From: c@ours.example\r\nContent-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--o\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--o--\r\n`

  test('an attached mail is read, and its photo can be fetched by its hash', async () => {
    const m = await parse(outer)
    expect(m.forwarded?.from[0]?.address).toBe('eva@kunde.example')
    expect(m.forwarded?.text).toBe('Broken.')
    const sha256 = createHash('sha256').update('hello').digest('hex')
    expect(m.forwarded?.attachments[0]).toMatchObject({ name: 'p.png', type: 'image/png', size: 5, sha256 })
    expect(Buffer.from((await attachmentBytes(Buffer.from(outer), sha256))?.bytes ?? []).toString()).toBe('hello')
    expect(await attachmentBytes(Buffer.from(outer), 'f'.repeat(64))).toBeNull()
  })

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\\\temp\\\\a.exe', 'a.exe'],
    ['..', 'attachment'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\u0000b.txt', 'a b.txt'],
    [`${'x'.repeat(3000)}.pdf`, `${'x'.repeat(limits.attachmentNameCharacters - 4)}.pdf`],
  ])('the name %j is harmless [mail 99]', async (given, clean) => {
    const m = await parse(
      `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${given}"\r\n\r\nx`,
    )
    expect(m.attachments[0]?.name).toBe(clean)
  })
})

describe('a hostile or broken mail is still a mail [mail 38]', () => {
  const plain = 'Content-Type: text/plain\r\n\r\nThe lamp is broken.'

  test('1,001 parts', async () => {
    const m = await parse(
      `Subject: many\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${plain}\r\n${'--b\r\nContent-Type: image/png\r\n\r\nx\r\n'.repeat(1_001)}--b--`,
    )
    expect(m).toMatchObject({ subject: 'many', text: 'The lamp is broken.' })
    expect(m.problems).toContain('unparsable')
  })

  test('a thousand parts within each other', async () => {
    const open = Array.from(
      { length: 1_000 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    ).join('')
    const m = await parse(`Subject: deep\r\n${open}${plain}`)
    expect(m).toMatchObject({ subject: 'deep', text: 'The lamp is broken.' })
    expect(m.problems).toContain('unparsable')
  })

  test('no blank line between header section and text', async () => {
    const m = await parse('From: a@b.example\r\nSubject: Lamp\r\nThe lamp is broken.\r\nI want a new one.')
    expect(m).toMatchObject({ subject: 'Lamp', text: 'The lamp is broken.\nI want a new one.' })
    expect(m.problems).toContain('unparsable')
  })

  test('a wrong boundary', async () => {
    const m = await parse(
      `Content-Type: multipart/mixed; boundary=wrong\r\n\r\n--right\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDie L=C3=A4mpchen\r\n--right--\r\n`,
    )
    expect(m.text).toBe('Die Lämpchen')
    expect(m.problems).toContain('text-missing')
  })

  test('no closing boundary', async () => {
    const m = await parse(`Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${plain}`)
    expect(m).toMatchObject({ text: 'The lamp is broken.', problems: ['truncated'] })
  })

  test('a header section of two megabytes', async () => {
    const m = await parse(
      `From: a@b.example\r\nSubject: Lamp\r\nX-Junk: ${'x '.repeat(1_000_000)}\r\n\r\nThe lamp is broken.`,
    )
    expect(m).toMatchObject({ subject: 'Lamp', text: 'The lamp is broken.' })
    expect(m.problems).toContain('too-large')
  })

  test('100,000 addresses', async () => {
    const m = await parse(`From: a@b.example\r\nTo: ${'x@y.example, '.repeat(15_000)}\r\n\r\nHi`)
    expect(m.to.length).toBeLessThanOrEqual(limits.addressesPerField)
  })

  test.each([5_000, 1_000_000])('%i nested divs [mail 39]', async (count) => {
    const m = await page(`${'<div>'.repeat(count)}The lamp is broken.`)
    expect(m.html).toBeNull()
    expect(m.problems).toContain('too-large')
    if (count === 5_000) expect(m.text).toBe('The lamp is broken.')
  })

  test('nothing at all', async () => {
    expect((await parse('')).problems).toEqual(['empty'])
    expect((await parse('\r\n\r\n')).problems).toEqual(['empty'])
  })

  test('random bytes', async () => {
    for (let seed = 1; seed < 40; seed++) {
      const noise = createHash('shake256', { outputLength: 3_000 }).update(String(seed)).digest()
      expect(typeof (await parse(noise)).text).toBe('string')
      expect(
        typeof (
          await parse(Buffer.concat([Buffer.from('Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n'), noise]))
        ).text,
      ).toBe('string')
    }
  })
})

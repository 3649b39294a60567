import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComposeInput, composeMime, decodeRecord } from '../../src/mail/compose.ts'
import { htmlOf } from '../../src/mail/html.ts'
import { recordHash } from '../../src/ticket/record.ts'

const letter = (changes: Partial<ComposeInput> = {}): ComposeInput => {
  const text = changes.text ?? 'Dear Eva,\n\nwe are sorry.\n'
  return {
    from: { name: 'Harborline Care', address: 'care@ours.example' },
    replyTo: null,
    to: [{ name: 'Eva Huber', address: 'eva@kunde.example' }],
    cc: [],
    subject: 'Re: Lampe',
    text,
    html: htmlOf(text, 'de'),
    attachments: [],
    inReplyTo: '<a@kunde.example>',
    references: ['<z@kunde.example>', '<a@kunde.example>'],
    messageId: '<c1.r.m@ours.example>',
    date: '2026-03-03T09:55:00.000Z',
    ...changes,
  }
}

describe('what the customer receives is what was approved', () => {
  test.each([
    ['trailing blanks', 'one  \ntwo\t\n'],
    ['leading dots', '.\n..\n.end'],
    ['From at a line’s start', 'From me\n>From you'],
    ['long lines', `${'word '.repeat(400)}\n${'x'.repeat(3_000)}`],
    ['Chinese', '尊敬的王先生：\n\n您好！我们将于三月五日退款。\n'.repeat(20)],
    ['Arabic and Hebrew', 'عزيزي فهد،\n\nشكراً\nשלום'],
    ['emoji and combining marks', 'ok 👩‍👩‍👧 é ก็'],
    ['equals signs', '=3D =\n= =20'],
    ['no end of line', 'end'],
    ['many ends of lines', 'end\n\n\n'],
  ])('%s', async (_what, text) => {
    const sent = letter({ text })
    expect(await decodeRecord(await composeMime(sent, new Map()))).toEqual(sent)
  })

  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((s) => s.replace(/[\p{C}\p{Z}]/gu, ''))
    .filter((s) => s !== '')
  const address = fc.record({
    name: fc.oneof(
      fc.constant(''),
      fc.constantFrom('Eva Huber', 'O’Neill, Pat', '王 伟', 'José "Pepe" Díaz', 'a@b.example'),
    ),
    address: fc.constantFrom('a@kunde.example', 'b.c+d@sub.kunde.example', 'e_f@xn--bcher-kva.example'),
  })
  const text = fc
    .array(fc.oneof(word, fc.constantFrom(' ', '  ', '\n', '\t', '.', '> ')), { maxLength: 60 })
    .map((parts) => `x${parts.join('')}`)

  test('whatever is in it [mail 3]', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(word, { minLength: 1, maxLength: 25 }),
        fc.array(address, { minLength: 1, maxLength: 4 }),
        fc.array(address, { maxLength: 2 }),
        async (body, subject, to, cc) => {
          const files = new Map([[createHash('sha256').update(body).digest('hex'), Buffer.from(body)]])
          const sent = letter({
            text: body,
            subject: subject.join(' '),
            to: to.map(named),
            cc: cc.map(named),
            attachments: [...files.keys()].map((sha256) => ({ name: 'Prüf ung.pdf', type: 'application/pdf', sha256 })),
          })
          expect(await decodeRecord(await composeMime(sent, files))).toEqual(sent)
        },
      ),
      { numRuns: 60 },
    )
  })

  /** A name that is an address reads back as none, and quotes around a name are the header's own. */
  const named = (one: { name: string; address: string }) => ({
    ...one,
    name: one.name.includes('@') ? '' : one.name.replaceAll('"', ''),
  })
})

describe('the bytes', () => {
  test('are the same each time', async () => {
    expect(
      Buffer.from(await composeMime(letter(), new Map())).equals(Buffer.from(await composeMime(letter(), new Map()))),
    ).toBe(true)
  })

  test('ask Exchange not to answer, name no Bcc, break lines by CRLF within 998', async () => {
    const source = Buffer.from(await composeMime(letter({ text: 'ä'.repeat(5_000) }), new Map())).toString('latin1')
    expect(source).toContain('X-Auto-Response-Suppress: OOF, AutoReply\r\n')
    expect(source).not.toMatch(/^bcc:|^auto-submitted:/im)
    expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
  })

  test('carry no header that a customer smuggled in [mail 18]', async () => {
    const source = Buffer.from(
      await composeMime(
        letter({
          subject: 'Hi\r\nBcc: x@evil.example',
          to: [{ name: 'Eva\r\nBcc: y@evil.example', address: 'eva@kunde.example' }],
          inReplyTo: '<a@b>\r\nBcc: z@evil.example',
        }),
        new Map(),
      ),
    ).toString()
    expect(source).not.toMatch(/^bcc:/im)
  })

  test.each([
    'eva@kunde.example\r\nRCPT TO:<x@y.example>',
    'eva',
    'e va@kunde.example',
    'eva@kunde.example>',
    'eva@localhost\n',
  ])('refuse the address %j', async (address) => {
    await expect(composeMime(letter({ to: [{ name: '', address }] }), new Map())).rejects.toThrow('address')
  })

  test('refuse a file that is missing or another one', async () => {
    const attachments = [{ name: 'a.pdf', type: 'application/pdf', sha256: '0'.repeat(64) }]
    await expect(composeMime(letter({ attachments }), new Map())).rejects.toThrow('missing')
    await expect(composeMime(letter({ attachments }), new Map([['0'.repeat(64), Buffer.from('x')]]))).rejects.toThrow(
      'changed',
    )
  })
})

describe('the hash of a record', () => {
  const record = {
    v: 1,
    account: 'shop',
    from: { name: '', address: 'a@b.example' },
    replyTo: null,
    to: [],
    cc: [],
    subject: 's',
    text: 't',
    html: 'h',
    attachments: [],
    inReplyTo: null,
    references: [],
  } as const

  test('does not depend on the order of keys, and changes with one character', () => {
    const reversed = Object.fromEntries(Object.entries(record).toReversed()) as typeof record
    expect(recordHash(reversed)).toBe(recordHash(record))
    expect(recordHash(record)).toMatch(/^[0-9a-f]{64}$/)
    expect(recordHash({ ...record, text: 't ' })).not.toBe(recordHash(record))
  })
})

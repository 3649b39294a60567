import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressesIn, isAddrSpec, normaliseAddress, parseAddresses, sameAddress } from '../../src/mail/address.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { replyRecipients } from '../../src/mail/recipients.ts'

const own = { addresses: ['care@ours.example', 'sales@ours.example'] }
const recipients = async (headers: string) => replyRecipients(await parseMail(Buffer.from(`${headers}\r\n\r\nx`)), own)
const to = async (headers: string) => (await recipients(headers)).to.map(({ address }) => address)

describe('who an answer goes to', () => {
  test('the sender', async () => {
    expect(await recipients('From: Eva <eva@kunde.example>\r\nTo: care@ours.example')).toEqual({
      to: [{ name: 'Eva', address: 'eva@kunde.example' }],
      offeredCc: [],
      replyToDiffers: false,
    })
  })

  test('Reply-To of the same house', async () => {
    expect(await to('From: eva@kunde.example\r\nReply-To: claims@mail.kunde.example')).toEqual([
      'claims@mail.kunde.example',
    ])
  })

  test('not Reply-To of a stranger: the classic way to divert a payment', async () => {
    const found = await recipients('From: eva@kunde.example\r\nReply-To: eva@kunde-claims.example')
    expect(found).toMatchObject({ to: [{ address: 'eva@kunde.example' }], replyToDiffers: true })
  })

  test('Reply-To where a form or relay wrote', async () => {
    expect(await to('From: no-reply@formhost.example\r\nReply-To: eva@kunde.example')).toEqual(['eva@kunde.example'])
    expect(await to("From: 'Eva' via Care <care@ours.example>\r\nReply-To: eva@kunde.example")).toEqual([
      'eva@kunde.example',
    ])
  })

  test('never ourselves, a daemon, a list or what is no address [mail 59]', async () => {
    expect(await to('From: Care <CARE@Ours.example>')).toEqual([])
    expect(await to('From: MAILER-DAEMON@x.example')).toEqual([])
    expect(await to('From: list@l.example\r\nList-Post: <mailto:list@l.example>')).toEqual([])
    expect(await to('From: eva@localhost')).toEqual([])
  })

  test('others are offered, none taken', async () => {
    const found = await recipients(
      'From: eva@kunde.example\r\nTo: care@ours.example, boss@kunde.example\r\nCc: BOSS@kunde.example, sales@ours.example, law@firm.example, eva@kunde.example',
    )
    expect(found.offeredCc.map(({ address }) => address)).toEqual(['boss@kunde.example', 'law@firm.example'])
  })
})

describe('addresses', () => {
  test.each([
    'a@b.co',
    'first.last+tag@sub.example.com',
    "o'neill@x-y.example",
    '张伟@例子.example'.replace('例子', 'xn--fsqu00a'),
    '1187720953@qq.com',
  ])('%s may be written to', (address) => {
    expect(isAddrSpec(address)).toBe(true)
  })

  test.each([
    '',
    'a',
    '@b.co',
    'a@',
    'a@b',
    'a@b..co',
    '.a@b.co',
    'a b@c.co',
    'a@b.co\r\nRCPT TO:<x@y.co>',
    'a\u0000@b.co',
    'a@b.co,c@d.co',
    '<a@b.co>',
    `${'x'.repeat(65)}@b.co`,
    'a@-b.co',
  ])('%j may not', (address) => {
    expect(isAddrSpec(address)).toBe(false)
  })

  test('nothing with a control or bracket ever may', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\r', '\n', '\0', ' ', '<', '>', '\u2028'),
        fc.string({ unit: 'binary' }),
        (left, bad, right) => {
          expect(isAddrSpec(`${left}${bad}${right}@b.example`)).toBe(false)
          expect(isAddrSpec(`a@${left}${bad}${right}.example`)).toBe(false)
        },
      ),
    )
  })

  test('compare without case, brackets and deceptive marks; domains in their ASCII form', () => {
    expect(sameAddress('Eva@Kunde.Example', '<eva@kunde.example>')).toBe(true)
    expect(sameAddress('eva\u200B@kunde.example', 'eva@kunde.example')).toBe(true)
    expect(normaliseAddress('eva@BÜCHER.example')).toBe('eva@xn--bcher-kva.example')
  })

  test('a name with a comma is one name', () => {
    expect(parseAddresses('"Huber, Eva" <a@b.example>, c@d.example')).toEqual([
      { name: 'Huber, Eva', address: 'a@b.example' },
      { name: '', address: 'c@d.example' },
    ])
  })

  test('are found in running text, in linear time', () => {
    expect(addressesIn('write to eva@kunde.example, or 王@b.example.')).toEqual(['eva@kunde.example', '王@b.example'])
    const began = performance.now()
    for (const unit of ['a', 'a@', '@', 'a.', 'a@b.']) addressesIn(unit.repeat(50_000))
    expect(performance.now() - began).toBeLessThan(1_500)
  })
})

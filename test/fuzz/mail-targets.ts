/** Everything that reads a stranger's bytes or words in mail/. */
import fc from 'fast-check'
import { limits } from '../../src/limits.ts'
import { addressesIn, isAddrSpec, normaliseAddress, parseAddresses } from '../../src/mail/address.ts'
import { automaticSignals, bouncedMessageIds, isDelayNotice } from '../../src/mail/automatic.ts'
import { decodeText } from '../../src/mail/charset.ts'
import { parseDate, parseReceived } from '../../src/mail/dates.ts'
import { cleanFileName } from '../../src/mail/file-name.ts'
import { forwardedCustomer } from '../../src/mail/forward.ts'
import { decodeHeader, parameterOf, readHeaderSection } from '../../src/mail/header-section.ts'
import { htmlOf, quoteOriginal } from '../../src/mail/html.ts'
import { textOfHtml } from '../../src/mail/html-text.ts'
import type { Message } from '../../src/mail/message.ts'
import { parseMail, readMinimally } from '../../src/mail/parse.ts'
import { newTextOf, spansOf } from '../../src/mail/quoted-text.ts'
import { replyRecipients } from '../../src/mail/recipients.ts'
import { baseSubject, cleanMessageId, messageIdsIn, referencesFor, replySubject } from '../../src/mail/references.ts'
import { safeHtml } from '../../src/mail/safe-html.ts'
import { readFormMail } from '../../src/mail/web-form.ts'
import { BOUNCES } from '../mail/fixtures/bounces.ts'
import { must, type Target, target } from './fuzz.ts'
import { damaged, damagedText, hostileText, MAILS } from './material.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must be gone
const CONTROL = /[\u0000-\u001F\u007F]/
const BIDI = /[\u202A-\u202E\u2066-\u2069]/

const headerLine = (name: string): fc.Arbitrary<string> => hostileText(3_000).map((text) => `${name}: ${text}`)

const sections = MAILS.map((raw) => raw.subarray(0, readHeaderSection(raw).bodyStart))
const fieldsNamed = (...names: string[]): string[] =>
  sections.flatMap((section) =>
    readHeaderSection(section)
      .fields.filter(({ name }) => names.includes(name))
      .map(({ value }) => value),
  )
const bodies = await Promise.all(MAILS.map(async (raw) => (await parseMail(raw)).text))
const pages = MAILS.map((raw) => raw.toString('utf8')).filter((text) => /<html|<div|<p>/i.test(text))

const AUTHENTICATION = [
  'mx.ours.example; spf=pass smtp.mailfrom=eva@kunde.example; dkim=pass header.d=kunde.example; dmarc=pass (p=REJECT) header.from=kunde.example',
  'mx.google.com;\r\n       dkim=fail (bad "sig\\"") header.i=@kunde.example; spf=softfail; dmarc=fail header.from=kunde.example',
  'ours.example 1; none',
]

/** Every element and attribute is one of those that show text; nothing runs, loads or submits. */
function harmless(html: string): void {
  for (const [tag] of html.replace(/"[^"]*"/g, '""').matchAll(/<\/?[a-z][^>]*>/gi)) {
    must(
      !/^<\/?(?:script|iframe|form|svg|math|style|link|meta|img|input|object|embed|base)\b/i.test(tag),
      'only harmless elements',
    )
    must(!/\s(?:on\w+|style|src|srcset|background|action)\s*=/i.test(tag), 'only harmless attributes')
  }
  must(!/href="\s*(?:javascript|data|vbscript|file):/i.test(html), 'links lead to pages, mail or phone')
}

function whole(message: Message): void {
  const spans = spansOf(message.text)
  must(spans.map(({ start, end }) => message.text.slice(start, end)).join('') === message.text, 'spans cover the text')
  must(message.text.length <= limits.textCharacters, 'the text is bounded')
  must(newTextOf(message.text, spans) !== '' || message.text.trim() === '', 'something is new')
  harmless(message.html ?? '')
  must(![...message.from, ...message.to].some(({ name }) => BIDI.test(name)), 'no name turns around')
  for (const signal of automaticSignals(message)) must(signal.why !== '', 'a signal says why')
  bouncedMessageIds(message)
  isDelayNotice(message)
  forwardedCustomer(message, ['ours.example'])
  const { to, offeredCc } = replyRecipients(message, { addresses: ['care@ours.example'] })
  must(
    [...to, ...offeredCc].every(({ address }) => isAddrSpec(address)),
    'only addresses are offered',
  )
  const references = referencesFor(message).join(' ')
  must(references.length <= limits.referencesCharacters + 901, 'References are bounded')
  quoteOriginal(message, 'de')
}

export const MAIL_TARGETS: readonly Target[] = [
  target('address', fc.oneof(hostileText(3_000), damagedText(fieldsNamed('from', 'to', 'cc', 'reply-to'))), (value) => {
    for (const { name, address } of parseAddresses(value)) {
      must(!CONTROL.test(name) && !BIDI.test(name), 'a name has no controls and turns nothing around')
      must(!/[\r\n]/.test(address), 'an address has no line end')
      must(normaliseAddress(address) === address || !isAddrSpec(address), 'an address is normal already')
    }
    for (const address of addressesIn(value)) must(isAddrSpec(address), 'only addresses are found')
    if (isAddrSpec(value)) must(!/[\s<>]/.test(value) && !CONTROL.test(value), 'an addr-spec is one word')
  }),
  target(
    'header-section',
    fc.oneof(
      damaged(sections),
      hostileText().map((text) => Buffer.from(text)),
    ),
    (raw) => {
      const { fields, bodyStart } = readHeaderSection(raw)
      must(bodyStart >= 0 && bodyStart <= raw.length, 'the body begins within the mail')
      for (const { name, value } of fields) {
        must(/^[!-9;-~]+$/.test(name), 'a name is printable')
        must(!CONTROL.test(decodeHeader(value)), 'a decoded value has no controls')
        parameterOf(value, 'boundary')
      }
    },
  ),
  target('references', fc.oneof(hostileText(4_000), damagedText(fieldsNamed('references', 'in-reply-to'))), (value) => {
    for (const id of [...messageIdsIn(value), cleanMessageId(value)])
      if (id !== null) must(/^<[^<>\s]+>$/.test(id) && [...id].length <= 902, 'an id is an id')
  }),
  target('subject', fc.oneof(hostileText(3_000), damagedText(fieldsNamed('subject'))), (value) => {
    const subject = decodeHeader(value)
    const answer = replySubject(subject)
    must(replySubject(answer) === answer, 'a second answer adds no second prefix')
    must(!/[\r\n]/.test(answer), 'a subject is one line')
    must(baseSubject(baseSubject(subject)) === baseSubject(subject), 'the base has no prefix')
  }),
  target('bounce', damaged(BOUNCES.map(({ source }) => Buffer.from(source))), async (raw) =>
    whole(await parseMail(raw)),
  ),
  target(
    'authentication-results',
    fc.tuple(fc.oneof(damagedText(AUTHENTICATION), hostileText(2_000)), fc.nat(MAILS.length - 1)),
    async ([value, base]) => {
      const forged = Buffer.concat([
        Buffer.from(`Authentication-Results: ${value.replace(/[\r\n]+/g, '\r\n ')}\r\n`),
        MAILS[base] ?? Buffer.alloc(0),
      ])
      whole(readMinimally(forged, 'unparsable'))
    },
  ),
  target(
    'charset',
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          null,
          'gb2312',
          'gbk',
          'iso-2022-jp',
          'shift_jis',
          'utf-7',
          'big5',
          'utf-16le',
          'x-unknown',
          'koi8-r',
        ),
        hostileText(60),
      ),
      fc.oneof(fc.uint8Array({ maxLength: 2_000 }), damaged(MAILS)),
    ),
    ([label, bytes]) => must(typeof decodeText(bytes, label).text === 'string', 'text comes out'),
  ),
  target('html', fc.oneof(hostileText(20_000), damagedText(pages)), (html) => {
    const { text, hidden } = textOfHtml(html)
    must(
      text.length <= limits.textCharacters * 1.3 && hidden.length <= limits.quotedCharacters * 2 + html.length,
      'bounded',
    )
    const safe = safeHtml(html)
    harmless(safe)
    htmlOf(text.slice(0, 20_000), 'ar')
  }),
  target('quotes', fc.oneof(hostileText(20_000), damagedText(bodies)), (text) => {
    const spans = spansOf(text)
    must(spans.map(({ start, end }) => text.slice(start, end)).join('') === text, 'spans cover the text')
    must(newTextOf(text, spans) !== '' || text.trim() === '', 'something is new')
  }),
  target('date', fc.oneof(hostileText(300), damagedText(fieldsNamed('date', 'received'))), (value) => {
    for (const date of [parseDate(value), parseReceived(value)]) {
      if (date === null || date.at === null) continue
      must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(date.at), 'an instant is an instant')
      must(Math.abs(date.offsetMinutes ?? 0) <= 14 * 60 + 59, 'an offset is one of this earth')
    }
  }),
  target('file-name', hostileText(6_000), (name) => {
    const clean = cleanFileName(name)
    must(clean !== '' && clean !== '.' && clean !== '..', 'a name is a name')
    must(!/[/\\:]/.test(clean) && !CONTROL.test(clean) && !BIDI.test(clean), 'a name is no path and no trick')
    must(clean.length <= limits.attachmentNameCharacters, 'a name is bounded')
  }),
  target('web-form', fc.oneof(hostileText(8_000), damagedText(bodies)), (text) => {
    const form = readFormMail(text)
    if (form?.address) must(isAddrSpec(form.address), 'the form’s address is one')
  }),
  target('mail', damaged(MAILS), async (raw) => whole(await parseMail(raw))),
  target(
    'mail-fields',
    fc.tuple(...['From', 'Subject', 'Date', 'Content-Type', 'Received'].map(headerLine)),
    async (lines) => whole(await parseMail(Buffer.from(`${lines.join('\r\n')}\r\n\r\nThe lamp is broken.\r\n`))),
  ),
]

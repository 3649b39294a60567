/** The mails of a run: what customers write, kept as ground truth beside the daemon. */
import { createHash } from 'node:crypto'
import { DateTime } from 'luxon'
import { ADDRESS } from '../support/daemon.ts'
import type { Chance } from './chance.ts'

export type MailKind = 'complaint' | 'follow-up' | 'duplicate' | 'thanks' | 'auto-reply' | 'unparsable'

export interface PostedMail {
  readonly kind: MailKind
  readonly raw: Buffer
  readonly sha256: string
  /** Null where the mail has none or where it can't be read. */
  readonly messageId: string | null
  /** Where the customer lives; null where the mail says nothing sure. */
  readonly zone: string | null
  readonly customer: Customer | null
  readonly subject: string
  /** Real time of the delivery, in milliseconds: the order of things outside the daemon. */
  readonly deliveredMs: number
}

interface Customer {
  readonly name: string
  readonly address: string
  readonly zone: string
  readonly foot: string
}

const CUSTOMERS: readonly Customer[] = [
  {
    name: 'Marta Kowalczyk',
    address: 'm.kowalczyk@lumena.example',
    zone: 'Europe/Warsaw',
    foot: 'Marta Kowalczyk, Lumena Sp. z o.o., ul. Garbary 12, Poznań, Poland, +48 61 555 01 23',
  },
  {
    name: 'Faisal Al-Harbi',
    address: 'faisal@redsea-imports.example',
    zone: 'Asia/Riyadh',
    foot: 'Faisal Al-Harbi, Red Sea Imports, Jeddah, Saudi Arabia, +966 12 555 0170',
  },
  {
    name: 'Kenji Sato',
    address: 'sato@hikari-shoji.example',
    zone: 'Asia/Tokyo',
    foot: 'Kenji Sato, Hikari Shoji K.K., Minato-ku, Tokyo, Japan, +81 3 5555 0142',
  },
  {
    name: 'Alice Brown',
    address: 'alice.brown@brownhome.example',
    zone: 'America/New_York',
    foot: 'Alice Brown, Brown Home Inc., Brooklyn, New York, NY 11201, USA, +1 212 555 0188',
  },
  {
    name: 'Greta Lindner',
    address: 'g.lindner@lindner-licht.example',
    zone: 'Europe/Berlin',
    foot: 'Greta Lindner, Lindner Licht GmbH, Kantstraße 7, 10623 Berlin, Germany, +49 30 555 0199',
  },
]

const GRIEVANCES: readonly ((order: string, count: number) => string)[] = [
  (order, count) =>
    `We received order ${order} this morning. ${count} of the 60 ceramic table lamps are broken and two cartons were crushed. Please tell us what you can do.`,
  (order, count) =>
    `In our order ${order} ${count} pieces are missing. The packing list says 60. Please send the rest.`,
  (order) =>
    `Our order ${order} was promised three weeks ago and nobody can say where it is. This is not acceptable. When will it arrive?`,
  (order, count) =>
    `The quality of order ${order} is poor: ${count} lamps have scratches and the varnish peels off. We want replacements.`,
  (order) => `You charged us twice for order ${order}. Please correct the invoice.`,
]
const MORE = [
  'It is worse than we thought: three more pieces are broken. We want replacements for all of them.',
  'No, that is not acceptable. Our customers are waiting and we want our money back.',
  'You did not answer our question. When do the missing pieces arrive?',
]

export interface PostOffice {
  readonly mails: readonly PostedMail[]
  /** A mail of this kind as the script wants it, or null where the run has nothing that it could refer to. */
  write(kind: MailKind, now: string, ourLetters: readonly string[]): PostedMail | null
  /** The customer writes again about the mail of this Message-ID. */
  again(messageId: string, now: string): PostedMail | null
}

/** @param chance decides who writes what; `deliver` is told of every mail and puts it into the mailbox */
export function openPostOffice(chance: Chance, deliver: (raw: Buffer) => void): PostOffice {
  const mails: PostedMail[] = []
  let count = 0
  const complaints = () => mails.filter((mail) => mail.kind === 'complaint' || mail.kind === 'follow-up')
  const put = (mail: Omit<PostedMail, 'sha256' | 'deliveredMs'>): PostedMail => {
    deliver(mail.raw)
    const posted = { ...mail, sha256: createHash('sha256').update(mail.raw).digest('hex'), deliveredMs: Date.now() }
    mails.push(posted)
    return posted
  }
  const newId = () => {
    count += 1
    return `torture-${count}-${chance.whole(1, 1e9)}`
  }
  /** Each time another address: many mails of one customer within a day would get no drafts. */
  const somebody = (): Customer => {
    const customer = chance.pick(CUSTOMERS)
    return { ...customer, address: customer.address.replace('@', `.${count + 1}@`) }
  }
  const compose = (
    kind: MailKind,
    customer: Customer,
    now: string,
    subject: string,
    text: string,
    extra: readonly string[] = [],
  ) => {
    const messageId = `<${newId()}@${customer.address.split('@')[1]}>`
    const date = DateTime.fromISO(now, { zone: customer.zone })
      .setLocale('en-US')
      .toFormat('ccc, dd LLL yyyy HH:mm:ss ZZZ')
    const lines = [
      `From: "${customer.name}" <${customer.address}>`,
      `To: ${ADDRESS}`,
      `Date: ${date}`,
      `Subject: ${subject}`,
      `Message-ID: ${messageId}`,
      ...extra,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      customer.foot,
      '',
    ]
    return put({
      kind,
      raw: Buffer.from(lines.join('\r\n')),
      messageId,
      zone: customer.zone,
      customer,
      subject,
    })
  }

  const followUp = ({ customer, messageId, subject }: PostedMail, now: string) => {
    if (!customer || messageId === null) return null
    const extra = [`In-Reply-To: ${messageId}`, `References: ${messageId}`]
    return compose('follow-up', customer, now, `Re: ${subject.replace(/^Re: /, '')}`, chance.pick(MORE), extra)
  }

  const writers: Record<MailKind, (now: string, ourLetters: readonly string[]) => PostedMail | null> = {
    complaint(now) {
      const order = `PO-${chance.whole(10_000, 99_999)}`
      return compose(
        'complaint',
        somebody(),
        now,
        `Order ${order}`,
        `Hello,\r\n${chance.pick(GRIEVANCES)(order, chance.whole(2, 30))}`,
      )
    },
    'follow-up'(now) {
      const before = complaints()
      return before.length === 0 ? null : followUp(chance.pick(before), now)
    },
    duplicate() {
      const before = complaints()
      if (before.length === 0) return null
      const again = chance.pick(before)
      const otherWay = chance.happens(0.5)
      const raw = otherWay
        ? Buffer.concat([
            Buffer.from('Received: from another.example by mx.example; Tue, 17 Nov 2026 09:20:01 +0000\r\n'),
            again.raw,
          ])
        : again.raw
      return put({ ...again, kind: 'duplicate', raw })
    },
    thanks(now, ourLetters) {
      const before = complaints()
      if (before.length === 0) return null
      const answered = chance.pick(before)
      const id = ourLetters.length > 0 ? chance.pick(ourLetters) : answered.messageId
      if (!answered.customer) return null
      return compose('thanks', answered.customer, now, `Re: ${answered.subject}`, 'Thank you very much!', [
        `In-Reply-To: ${id}`,
      ])
    },
    'auto-reply'(now, ourLetters) {
      const customer = somebody()
      const about = ourLetters.length > 0 ? [`In-Reply-To: ${chance.pick(ourLetters)}`] : []
      const text = 'I am out of the office until Monday and will answer your mail when I am back.'
      return compose('auto-reply', customer, now, 'Automatic reply: out of office', text, [
        'Auto-Submitted: auto-replied',
        ...about,
      ])
    },
    unparsable() {
      const noise = Buffer.from(Array.from({ length: chance.whole(20, 400) }, () => chance.whole(0, 255)))
      const shapes: readonly (() => Buffer)[] = [
        () => noise,
        () => Buffer.concat([Buffer.from('Subject: no blank line follows\r\nFrom: broken'), noise]),
        () =>
          Buffer.concat([
            Buffer.from(
              `From: <x@y.example>\r\nMessage-ID: <>\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--not-b\r\nContent-Type: text/html; charset=x-none\r\n\r\n<div><div>`,
            ),
            noise,
          ]),
        () =>
          Buffer.from(
            `From: a@b.example, c@d.example\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%${chance.whole(1, 1e9)}%%`,
          ),
      ]
      return put({
        kind: 'unparsable',
        raw: chance.pick(shapes)(),
        messageId: null,
        zone: null,
        customer: null,
        subject: '',
      })
    },
  }
  return {
    mails,
    write: (kind, now, ourLetters) => writers[kind](now, ourLetters),
    again(messageId, now) {
      const answered = complaints().find((mail) => mail.messageId === messageId)
      return answered ? followUp(answered, now) : null
    },
  }
}

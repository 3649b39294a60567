/** A first mail costs a third of a second more than the second: that is spent before the start is said, where no mail waits for it. */
import { automaticSignals } from '../mail/automatic.ts'
import { readMinimally } from '../mail/parse.ts'
import { spansOf } from '../mail/quoted-text.ts'
import type { Workshop } from './workshop.ts'

const HEAD = 'From: A B <a@b.example>\nDate: Mon, 02 Mar 2026 10:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n'
/** Letters that give every reader of a mail something to read. */
const LETTERS = [
  `${HEAD}Subject: Order 4711-88 broken\n
Dear Ms. Smith, on 3 March we received 12 of 500 lamps (model AB-12) damaged, two weeks late. Please refund EUR 1,250.00
by next Friday. Photos are attached; nobody was hurt. Please help us with this soon. Please answer in English.\n
Kind regards,\nAnna Example, Example Ltd., 12 High Street, London SW1A 1AA, United Kingdom, +44 20 7946 0000`,
  `${HEAD}Subject: =?utf-8?B?6K6i5Y2V?=\n
您好：3月3日收到的订单 4711-88 有12件破损，共500件，请在本周五前退款人民币1.2万元。照片见附件。Please help us with this soon. 请用中文回复。
Работает плохо: 12 из 500, две недели назад. The price was €50.\n
张三\n上海某某有限公司 电话 021-5550 0123`,
]

/** Reads letters of nobody, so that what reading needs is made ready. */
export function warmUp({ understand }: Workshop): void {
  for (const letter of LETTERS) {
    const message = readMinimally(Buffer.from(letter), 'unparsable')
    understand({
      message,
      spans: spansOf(message.text),
      signals: automaticSignals(message),
      forwarded: null,
      thread: null,
      ownAddresses: [],
      ownDomains: [],
      partners: [],
      signedByUs: false,
      now: '2026-03-04T09:00:00.000Z',
    })
  }
}

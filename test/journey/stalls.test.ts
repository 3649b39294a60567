/** A hostile mail must not hold up the desk, the clocks and the other mails: the main thread is measured while each is taken in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADDRESS } from '../support/daemon.ts'
import { complaint, type Job, LAMPS, MORNING, startJob } from '../support/main-job.ts'
import { type StallWatch, watchStalls } from '../support/stalls.ts'

const LONGEST_MS = 200
/** A language is made ready at its first mail. A tenth of a second alone on a core; two busy threads on one count half as much again. */
const LONGEST_FIRST_MS = 150

const FIRST_MAILS: readonly (readonly [language: string, text: string])[] = [
  ['English', LAMPS],
  ['German', 'Guten Tag, am 3. November kamen 12 von 500 Tellern zerbrochen an. Bitte erstatten Sie uns 1.250,00 EUR.'],
  ['Chinese', '您好，11月3日收到的500件货物中有12件破损，请在本周五前退款人民币1.2万元，照片见附件。谢谢！'],
  ['Russian', 'Добрый день! 3 ноября из 500 тарелок 12 пришли разбитыми. Просим вернуть 12 500 рублей до пятницы.'],
  ['Arabic', 'السلام عليكم، وصلت الشحنة يوم 3 نوفمبر وفيها 12 طبقا مكسورا من أصل 500. نرجو رد مبلغ 1250 دولارا.'],
  ['Japanese', 'お世話になっております。11月3日に届いた500枚の皿のうち12枚が割れていました。返金をお願いいたします。'],
  ['Vietnamese', 'Chào anh chị, ngày 3/11 chúng tôi nhận 500 cái đĩa, 12 cái bị vỡ. Đề nghị hoàn lại 12.500.000 đồng.'],
  [
    'Portuguese',
    'Bom dia, no dia 3 de novembro 12 dos 500 pratos chegaram quebrados. Peço o reembolso de R$ 1.250,00.',
  ],
  [
    'a language without words',
    'Labdien, 3. novembrī no 500 šķīvjiem 12 bija saplīsuši. Lūdzu, atmaksājiet mums 1250,00 EUR.',
  ],
  ['no language', 'PO-88213 ??'],
]

const withText = (text: string) => (id: string) => complaint(id, [], `${LAMPS}\r\n${text}`)
const asHtml = (html: string) => (id: string) =>
  Buffer.from(`${complaint(id, [], '').toString('utf8').replace('text/plain', 'text/html')}${html}`)
const withHeader = (line: string) => (id: string) => complaint(id, [line])

const MAILS: readonly (readonly [what: string, mail: (id: string) => Buffer])[] = [
  ['5,000 nested div', asHtml(`${'<div>'.repeat(5_000)}${LAMPS}`)],
  ['1,000,000 nested div', asHtml(`${'<div>'.repeat(1_000_000)}${LAMPS}`)],
  ['200 kB of dashes', withText('-'.repeat(200_000))],
  ['200 kB of quotes', withText('>\r\n'.repeat(60_000))],
  ['200 kB of figures', withText('1234567890 '.repeat(18_000))],
  ['200 kB of addresses', withText('a@b.example '.repeat(16_000))],
  ['200 kB of sums', withText('$1,234.56 EUR 99,- '.repeat(10_000))],
  ['200 kB of header lines', withText('From: a@b.example\r\nSubject: x\r\n'.repeat(6_000))],
  ['200 kB of complaints', withText(`${LAMPS}\r\n`.repeat(700))],
  ['a header section of 2 MB', withHeader(`X-Junk: ${'x '.repeat(1_000_000)}`)],
  ['15,000 recipients', withHeader(`Cc: ${'x@y.example, '.repeat(15_000)}`)],
  [
    '8,000 references',
    withHeader(`References: ${Array.from({ length: 8_000 }, (_, n) => `<${n}@y.example>`).join('\r\n ')}`),
  ],
]

describe('while a mail is taken in, stored and drafted, the main thread pauses in time', () => {
  let job: Job
  let stalls: StallWatch
  beforeAll(async () => {
    job = await startJob(MORNING)
    stalls = watchStalls()
  })
  afterAll(async () => {
    stalls.stop()
    await job.close()
  })

  async function taken(id: string, mail: (id: string) => Buffer): Promise<void> {
    const from = `m${id}@lumena.example`
    const raw = Buffer.from(mail(id).toString('latin1').replace('m.kowalczyk@lumena.example', from), 'latin1')
    job.world.deliver(ADDRESS, raw, new Date(job.daemon.clock.now()))
    await job.daemon.until('it is drafted', async () => {
      const [message] = await job.daemon.ledger.tickets.messagesByIds([`<${id}@lumena.example>`])
      if (!message?.ticketId) return false
      const ticket = await job.daemon.ledger.tickets.ticket(message.ticketId)
      return ticket !== null && ['pending', 'needs-person'].includes(ticket.state)
    })
  }

  test.each(FIRST_MAILS)('the first mail in %s', async (language, text) => {
    const id = `first-${FIRST_MAILS.findIndex(([name]) => name === language)}`
    stalls.longest()
    await taken(id, (each) => complaint(each, [], text))
    expect(stalls.longest()).toBeLessThan(LONGEST_FIRST_MS)
  })

  test.each(MAILS)('%s [mail 39]', async (what, mail) => {
    const id = `stall-${MAILS.findIndex(([name]) => name === what)}`
    stalls.longest()
    await taken(id, mail)
    expect(stalls.longest()).toBeLessThan(LONGEST_MS)
  })
})

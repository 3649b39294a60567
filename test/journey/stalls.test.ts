/** A hostile mail must not hold up the desk, the clocks and the other mails: the main thread is measured while each is taken in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADDRESS } from '../support/daemon.ts'
import { complaint, type Job, LAMPS, MORNING, startJob } from '../support/main-job.ts'
import { type StallWatch, watchStalls } from '../support/stalls.ts'

const LONGEST_MS = 200

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
    // A language's words are made ready at its first mail.
    await taken('first', withText(''))
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

  test.each(MAILS)('%s [mail 39]', async (what, mail) => {
    const id = `stall-${MAILS.findIndex(([name]) => name === what)}`
    stalls.longest()
    await taken(id, mail)
    expect(stalls.longest()).toBeLessThan(LONGEST_MS)
  })
})

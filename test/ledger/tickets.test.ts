/** Tickets, their mails, turns, drafts and history. */
import { expect, test } from 'vitest'
import { blankFindings } from '../../src/understanding/understanding.ts'
import { eachDatabase } from '../support/databases.ts'
import { draft, drafted, mail, message, NOW, row, seconds, ticket } from './rows.ts'

eachDatabase('tickets', (open) => {
  test('numbers run through a year and start anew with the next, also under two processes', async () => {
    const [one, other] = [await open(), await open('second')]
    const numbers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? one : other).tickets.nextNumber(2026)),
    )
    expect(numbers.sort()).toEqual(Array.from({ length: 20 }, (_, n) => `KS-2026-${String(n + 1).padStart(4, '0')}`))
    expect(await one.tickets.nextNumber(2027)).toBe('KS-2027-0001')
  })

  test('a ticket comes back as it was written, hostile text included', async () => {
    const { tickets } = await open()
    const hostile = ticket({
      number: 'KS-2026-0001',
      customer: { name: 'Name\0 \uD800 \u202E"\'; drop table tickets --', address: 'Eva@Customer.example' },
      gist: { en: 'a NUL \0 and half a pair \uDC00' },
    })
    await tickets.addTicket(hostile)
    expect(await tickets.ticket(hostile.id)).toEqual({ ...hostile, version: 1 })
    expect(await tickets.ticketByNumber('KS-2026-0001')).toEqual({ ...hostile, version: 1 })
    expect(await tickets.ticket('nobody')).toBeNull()
    expect(await tickets.ticketByNumber('KS-2026-9999')).toBeNull()
  })

  test('holds that are over are found among hundreds that are not', async () => {
    const { tickets, transaction } = await open()
    const over = ticket({ state: 'held', heldUntil: NOW, severity: 'low' })
    await transaction(async (inside) => {
      for (let number = 0; number < 600; number += 1)
        await inside.tickets.addTicket(ticket({ state: 'held', heldUntil: seconds(60), severity: 'high' }))
    })
    await tickets.addTicket(over)
    await tickets.addTicket(ticket({ state: 'pending', heldUntil: seconds(-60) }))
    expect(await tickets.holdsOver(NOW, 500)).toEqual([over.id])
  })

  test('a change writes what it names, and a stale form can tell', async () => {
    const { tickets } = await open()
    const one = ticket({ severity: 'low' })
    await tickets.addTicket(one)
    const change = {
      account: 'second',
      market: null,
      customer: { name: 'Max', address: 'max@customer.example' },
      subject: 'Other',
      state: 'closed',
      issue: null,
      severity: 'critical',
      language: 'fr',
      country: null,
      timezone: null,
      gist: { en: 'other' },
      assignee: 'anna',
      openedAt: seconds(1),
      lastCustomerMailAt: seconds(2),
      closedAt: seconds(3),
      closeReason: 'solved',
      heldUntil: seconds(4),
      firstResponseDueAt: seconds(5),
      firstResponseMetAt: seconds(6),
      nextResponseDueAt: seconds(7),
      solutionDueAt: null,
      solutionMetAt: seconds(8),
      dueAt: null,
    } as const
    await tickets.updateTicket(one.id, change)
    expect(await tickets.ticket(one.id)).toEqual({ ...one, ...change, version: 2 })
    await tickets.updateTicket(one.id, {})
    expect(await tickets.ticket(one.id)).toEqual({ ...one, ...change, version: 3 })
  })

  test('a customer is known by the address in any case, with open tickets newest first', async () => {
    const { tickets } = await open()
    const older = ticket({ openedAt: seconds(1) })
    const newer = ticket({ openedAt: seconds(2), customer: { name: '', address: 'EVA@customer.example' } })
    const closed = ticket({ openedAt: seconds(3), state: 'closed' })
    for (const one of [older, newer, closed]) await tickets.addTicket(one)
    const ids = async (limit: number) =>
      (await tickets.ticketsOfCustomer('Eva@customer.example', limit)).map((t) => t.id)
    expect(await ids(5)).toEqual([newer.id, older.id])
    expect(await ids(1)).toEqual([newer.id])
    expect(await tickets.ticketsOfCustomer('max@customer.example', 5)).toEqual([])
  })

  test('claims are found by their customer, and those of open tickets by their account', async () => {
    const { tickets } = await open()
    const [waiting, closed] = [ticket({ openedAt: seconds(1) }), ticket({ state: 'closed', openedAt: seconds(2) })]
    for (const one of [waiting, closed]) await tickets.addTicket(one)
    const findings = { ...blankFindings('broken'), kind: { value: 'complaint' as const, confidence: 1, why: [] } }
    const parsed = mail({})
    const [first, second] = [
      message({ ticketId: waiting.id, at: seconds(1), findings, parsed }),
      message({ ticketId: closed.id, at: seconds(2), findings, parsed }),
    ]
    for (const one of [first, second]) await tickets.addMessage(one, [])
    const files = parsed.attachments.map(({ sha256 }) => sha256)
    expect(await tickets.claimsOf('service', 'Eva@Customer.example', seconds(0), 5)).toEqual([
      { messageId: second.id, ticketId: closed.id, number: closed.number, at: seconds(2), findings, files },
      { messageId: first.id, ticketId: waiting.id, number: waiting.number, at: seconds(1), findings, files },
    ])
    expect(await tickets.claimsOf('other', 'eva@customer.example', seconds(0), 5)).toEqual([])
    expect((await tickets.openClaims('service', seconds(0), 5)).map(({ ticketId }) => ticketId)).toEqual([waiting.id])
    expect(await tickets.openClaims('service', seconds(5), 5)).toEqual([])
  })

  test('a mail is found by its row, its bytes, its ticket and any of its Message-IDs', async () => {
    const { tickets } = await open()
    const owner = ticket()
    await tickets.addTicket(owner)
    const first = message({ ticketId: owner.id, at: seconds(2), parsed: mail({ text: 'NUL \0, half a pair \uD83D' }) })
    const second = message({ ticketId: owner.id, at: seconds(1), findings: null, rawSha256: null })
    await tickets.addMessage(first, ['<a@x>', '<b@x>', '<a@x>'])
    await tickets.addMessage(second, [])
    await tickets.addMessageId(second.id, '<rewritten@server>')
    expect(await tickets.message(first.id)).toEqual(first)
    expect(await tickets.message(second.id)).toEqual(second)
    expect(await tickets.messageByRaw('service', first.rawSha256 ?? '')).toEqual(first)
    expect(await tickets.messageByRaw('other', first.rawSha256 ?? '')).toBeNull()
    expect(await tickets.messagesByIds(['<b@x>', '<a@x>', '<rewritten@server>', '<none@x>'])).toEqual([second, first])
    expect(await tickets.messagesByIds([])).toEqual([])
    expect(await tickets.messagesOf(owner.id)).toEqual([second, first])
  })

  test('a Message-ID of any length, and thousands of references, are looked up', async () => {
    const { tickets } = await open()
    const long = `<${'x'.repeat(100_000)}@hostile.example>`
    const one = message()
    await tickets.addMessage(one, [long, 'with\0NUL'])
    const many = Array.from({ length: 3_000 }, (_, n) => `<${n}@hostile.example>`)
    expect(await tickets.messagesByIds([...many, long])).toEqual([one])
    expect(await tickets.messagesByIds(['with\0NUL'])).toEqual([one])
  })

  test('the same bytes are a message of an account once', async () => {
    const { tickets } = await open()
    const one = message()
    await tickets.addMessage(one, [])
    await expect(tickets.addMessage(message({ rawSha256: one.rawSha256 }), [])).rejects.toThrow()
    await tickets.addMessage(message({ rawSha256: one.rawSha256, account: 'other' }), [])
  })

  test('a mail goes from a bin to a ticket', async () => {
    const { tickets } = await open()
    const owner = ticket()
    await tickets.addTicket(owner)
    const one = message({ bin: 'newsletter', kind: 'newsletter', findings: null })
    await tickets.addMessage(one, [])
    const change = { bin: null, ticketId: owner.id, kind: 'complaint', flags: ['forwarded'] } as const
    await tickets.updateMessage(one.id, change)
    await tickets.updateMessage(one.id, {})
    expect(await tickets.message(one.id)).toEqual({ ...one, ...change })
  })

  test('a turn is saved stage by stage and withdrawn for good', async () => {
    const { tickets } = await open()
    const owner = ticket()
    await tickets.addTicket(owner)
    const turn = drafted(owner.id, { openedAt: seconds(2) })
    const earlier = drafted(owner.id, { openedAt: seconds(1), purpose: 'acknowledgement' })
    await tickets.saveTurn(row(turn, { problem: 'no template' }))
    await tickets.saveTurn(row(earlier))
    const withdrawn = row(turn, { withdrawnAt: seconds(9), withdrawnWhy: 'the customer wrote again' })
    await tickets.saveTurn(withdrawn)
    await expect(tickets.saveTurn(row(turn))).rejects.toThrow('withdrawn meanwhile')
    await tickets.saveTurn(withdrawn)
    expect(await tickets.turn(turn.id)).toEqual(withdrawn)
    expect(await tickets.turnsOf(owner.id)).toEqual([row(earlier), withdrawn])
    expect(await tickets.turn('none')).toBeNull()
  })

  test('every revision of a draft stays, and none is overwritten', async () => {
    const { tickets } = await open()
    const owner = ticket()
    await tickets.addTicket(owner)
    const turn = drafted(owner.id)
    await tickets.saveTurn(row(turn))
    await tickets.addDraft(turn.id, draft({ revision: 10, author: 'anna' }))
    await tickets.addDraft(turn.id, draft({ revision: 9 }))
    await expect(tickets.addDraft(turn.id, draft({ revision: 9, letter: 'other' }))).rejects.toThrow()
    expect(await tickets.draftsOf(turn.id)).toEqual([draft({ revision: 9 }), draft({ revision: 10, author: 'anna' })])
  })

  test('history is read in its order', async () => {
    const { tickets } = await open()
    const owner = ticket()
    await tickets.addTicket(owner)
    const line = (id: string, at: string) =>
      ({
        id,
        ticketId: owner.id,
        at,
        who: 'amends',
        act: 'opened',
        detail: { count: 2, ok: true, none: null },
      }) as const
    for (const one of [line('b', seconds(2)), line('a', seconds(2)), line('c', seconds(1))])
      await tickets.addHistory(one)
    await tickets.addHistory({ ...line('d', seconds(0)), ticketId: null })
    expect((await tickets.historyOf(owner.id)).map((one) => one.id)).toEqual(['c', 'a', 'b'])
    expect((await tickets.historyOf(owner.id))[0]).toEqual(line('c', seconds(1)))
  })
})

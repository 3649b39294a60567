/** What people are typing: one text a person and turn, back as it was typed, gone with the person's word or the ticket's erasure. */
import { expect, test } from 'vitest'
import { eachDatabase } from '../support/databases.ts'
import { drafted, NOW, row, seconds, ticket } from './rows.ts'

eachDatabase('autosaves', (open) => {
  async function withTurn() {
    const ledger = await open()
    const owner = ticket()
    await ledger.tickets.addTicket(owner)
    const turn = drafted(owner.id)
    await ledger.tickets.saveTurn(row(turn))
    const typed = {
      turnId: turn.id,
      staffId: 'anna',
      revision: 1,
      subject: 'Re: x',
      letter: 'Halb \u0000 fertig',
      at: NOW,
    }
    return { ledger, ticketId: owner.id, typed }
  }

  test('the newest text of a person comes back, nobody else’s', async () => {
    const { ledger, ticketId, typed } = await withTurn()
    await ledger.autosaves.keep({ ...typed, letter: 'H' })
    await ledger.autosaves.keep({ ...typed, at: seconds(5) })
    await ledger.autosaves.keep({ ...typed, staffId: 'li', letter: '李' })
    const [mine] = await ledger.autosaves.of(ticketId, 'anna')
    expect(mine).toMatchObject({
      turnId: typed.turnId,
      at: seconds(5),
      letter: expect.stringMatching(/^Halb .* fertig$/),
    })
    await ledger.autosaves.drop(typed.turnId, 'anna')
    expect(await ledger.autosaves.of(ticketId, 'anna')).toEqual([])
    expect(await ledger.autosaves.of(ticketId, 'li')).toMatchObject([{ letter: '李' }])
    await ledger.autosaves.keep({ ...typed, turnId: 'nowhere' })
    expect(await ledger.autosaves.of(ticketId, 'anna')).toEqual([])
  })

  test('an erased ticket keeps no text', async () => {
    const { ledger, ticketId, typed } = await withTurn()
    await ledger.autosaves.keep(typed)
    expect(await ledger.erasure.eraseTicket(ticketId, NOW)).toBe(true)
    expect(await ledger.autosaves.of(ticketId, 'anna')).toEqual([])
  })
})

/** Whose a new complaint is. */
import { expect, test } from 'vitest'
import { ownerFor } from '../../src/journey/owner.ts'
import { person, ticket } from '../ledger/rows.ts'
import { eachDatabase, NOW } from '../support/databases.ts'

const AUSTRIAN = { account: 'service', market: 'AT' }
const customer = (salesperson: string) => ({ id: 'c', addresses: [], domains: [], salesperson })

eachDatabase('a new complaint goes', (open) => {
  const staffed = async (...people: Parameters<typeof person>[0][]) => {
    const ledger = await open()
    const all = people.map((change, at) =>
      person({ id: `s${at}`, signIn: `s${at}`, roles: ['agent'], accounts: null, markets: null, ...change }),
    )
    for (const one of all) await ledger.staff.add(one, NOW)
    return ledger
  }

  test('to whoever looks after the customer, by name or sign-in name', async () => {
    const ledger = await staffed({ name: '李 伟' }, { name: 'Anna Berg' })
    expect(await ownerFor(ledger, AUSTRIAN, customer('李伟'))).toBe('s0')
    expect(await ownerFor(ledger, AUSTRIAN, customer('S1'))).toBe('s1')
  })

  test('else to the market’s own people, and of these to the one with the fewest open tickets', async () => {
    const ledger = await staffed({}, { markets: ['AT'] }, { markets: ['AT', 'DE'] }, { markets: ['FR'] })
    await ledger.tickets.addTicket(ticket({ assignee: 's1' }))
    await ledger.tickets.addTicket(ticket({ assignee: 's2', state: 'closed' }))
    expect(await ownerFor(ledger, AUSTRIAN, customer('somebody who left'))).toBe('s2')
  })

  test('to nobody who left, may not see it, or only edits letters', async () => {
    const ledger = await staffed({ active: false }, { accounts: ['other'] }, { roles: ['editor'] })
    expect(await ownerFor(ledger, AUSTRIAN, null)).toBeNull()
  })

  test('to a manager where there is no agent', async () => {
    const ledger = await staffed({ roles: ['manager'] })
    expect(await ownerFor(ledger, { account: 'service', market: null }, null)).toBe('s0')
  })
})

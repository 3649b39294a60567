/** Whose a new complaint is. */
import { expect, test } from 'vitest'
import { ownerFor as found } from '../../src/journey/owner.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { CustomerFacts } from '../../src/ticket/order.ts'
import { person, ticket } from '../ledger/rows.ts'
import { eachDatabase, NOW } from '../support/databases.ts'

const LATER = new Date(Date.parse(NOW) + 86_400_000).toISOString()
const AUSTRIAN = { account: 'service', market: 'AT' }
const customer = (salesperson: string) => ({ id: 'c', addresses: [], domains: [], salesperson })

const ownerFor = async (ledger: Ledger, of: Parameters<typeof found>[1], customer: CustomerFacts | null) =>
  (await found(ledger, of, customer, NOW)).owner

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

  test('to the deputy while whoever looks after the customer is away, and along a chain of deputies [R6.2]', async () => {
    const ledger = await staffed({ name: 'Li Wei' }, {}, {}, {})
    const away = (id: number, deputy: number | null) =>
      ledger.absences.set({ staffId: `s${id}`, from: NOW, until: LATER, deputy: deputy === null ? null : `s${deputy}` })
    const forLi = (at: string) => found(ledger, AUSTRIAN, customer('Li Wei'), at)
    await away(0, 2)
    expect(await forLi(NOW)).toEqual({ owner: 's2', insteadOf: 's0' })
    expect(await forLi(LATER)).toEqual({ owner: 's0', insteadOf: null })
    await away(2, 3)
    expect(await forLi(NOW)).toEqual({ owner: 's3', insteadOf: 's0' })
    // A circle, and nobody named, end with whoever is here.
    await away(2, 0)
    expect(await forLi(NOW)).toEqual({ owner: 's1', insteadOf: 's0' })
    await away(1, null)
    await away(3, null)
    expect((await forLi(NOW)).owner).toBe('s0')
  })
})

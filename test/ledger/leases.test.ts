/** Leases of accounts: one daemon at a time works for an account, whatever the machines' clocks say. */
import { expect, test } from 'vitest'
import { eachDatabase } from '../support/databases.ts'

eachDatabase('leases', (open) => {
  test('an account has one holder, and whoever comes next gets a larger token', async () => {
    const ledger = await open()
    const first = await ledger.leases.take('service', 'one', 60)
    expect(first).not.toBeNull()
    expect(await ledger.leases.take('service', 'two', 60)).toBeNull()
    expect(await ledger.leases.take('other', 'two', 60)).not.toBeNull()
    await ledger.leases.release('service', 'one', first ?? 0)
    const second = await ledger.leases.take('service', 'two', 60)
    expect(second).toBeGreaterThan(first ?? 0)
    expect(await ledger.leases.take('service', 'one', 60)).toBeNull()
  })

  test('a lease that ran out is free, and lost for good only when another has taken it', async () => {
    const ledger = await open()
    const token = (await ledger.leases.take('service', 'one', 0)) ?? 0
    expect(await ledger.leases.holds('service', 'one', token)).toBe(false)
    expect(await ledger.leases.renew('service', 'one', token, 0)).toBe(true)
    expect(await ledger.leases.take('service', 'two', 60)).not.toBeNull()
    expect(await ledger.leases.renew('service', 'one', token, 60)).toBe(false)
    await ledger.leases.release('service', 'one', token)
    expect(await ledger.leases.take('service', 'three', 60)).toBeNull()
  })

  test('a renewed lease keeps others out', async () => {
    const ledger = await open()
    const token = (await ledger.leases.take('service', 'one', 0)) ?? 0
    expect(await ledger.leases.renew('service', 'one', token, 60)).toBe(true)
    expect(await ledger.leases.take('service', 'two', 60)).toBeNull()
    expect(await ledger.leases.holds('service', 'one', token)).toBe(true)
    expect(await ledger.leases.holds('service', 'one', token + 1)).toBe(false)
    expect(await ledger.leases.holds('service', 'two', token)).toBe(false)
  })

  test('a holder takes its own leftover anew, under a token that fences off what it did before', async () => {
    const ledger = await open()
    const token = (await ledger.leases.take('service', 'one', 60)) ?? 0
    expect(await ledger.leases.take('service', 'one', 60)).toBe(token + 1)
    expect(await ledger.leases.renew('service', 'one', token, 60)).toBe(false)
  })

  test('of many that ask at once one gets the account', async () => {
    const ledger = await open()
    await ledger.leases.take('service', 'dead', 0)
    const holders = Array.from({ length: 12 }, (_, n) => `holder ${n}`)
    const tokens = await Promise.all(holders.map((holder) => ledger.leases.take('service', holder, 60)))
    expect(tokens.filter((token) => token !== null)).toHaveLength(1)
  })

  test('a fraction of a second counts', async () => {
    const ledger = await open()
    const token = (await ledger.leases.take('service', 'one', 0.25)) ?? 0
    expect(await ledger.leases.holds('service', 'one', token)).toBe(true)
    await expect.poll(() => ledger.leases.take('service', 'two', 60), { interval: 20 }).not.toBeNull()
  })
})

eachDatabase('a lease inside a transaction', (open, database) => {
  test('cannot be taken by another until the transaction ends', async () => {
    const ledger = await open()
    const other = await open(database.kind === 'sqlite' ? 'second' : 'main')
    const token = (await ledger.leases.take('service', 'one', 0.2)) ?? 0
    const order: string[] = []
    let taken: Promise<unknown> = Promise.resolve()
    await ledger.transaction(async (inside) => {
      expect(await inside.leases.holds('service', 'one', token)).toBe(true)
      taken = expect
        .poll(() => other.leases.take('service', 'two', 60), { interval: 20 })
        .not.toBeNull()
        .then(() => order.push('taken'))
      for (let held = true; held; ) held = await inside.leases.holds('service', 'one', token)
      order.push('work')
    })
    await taken
    expect(order).toEqual(['work', 'taken'])
  })
})

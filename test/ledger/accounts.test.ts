import { expect, test } from 'vitest'
import { eachDatabase, NOW } from '../support/databases.ts'

const LATER = '2026-11-23T08:00:00.000Z'

eachDatabase('accounts and secrets', (open) => {
  test('an account added at the desk is there after a restart, and a change stands in its place', async () => {
    const ledger = await open()
    const account = {
      name: 'sales',
      body: '{"address":"sales@factory.example"}',
      active: true,
      changedAt: NOW,
      who: 'wang',
    }
    await ledger.accounts.saveAccount(account)
    await ledger.accounts.saveAccount({ ...account, active: false, changedAt: LATER })
    const second = await open('second')
    expect(await second.accounts.accounts()).toEqual([{ ...account, active: false, changedAt: LATER }])
  })

  test('a secret is only replaced by whoever has seen its last version', async () => {
    const { accounts } = await open()
    expect(await accounts.secret('oauth:sales')).toBeNull()
    expect(await accounts.replaceSecret('oauth:sales', 0, 'one', NOW)).toBe(true)
    expect(await accounts.replaceSecret('oauth:sales', 0, 'another', NOW)).toBe(false)
    expect(await accounts.replaceSecret('oauth:sales', 1, 'two', LATER)).toBe(true)
    expect(await accounts.replaceSecret('oauth:sales', 1, 'late', LATER)).toBe(false)
    expect(await accounts.secret('oauth:sales')).toEqual({ version: 2, sealed: 'two', at: LATER })
  })

  test('of two processes that replace one secret at once, one succeeds and one is told', async () => {
    const one = await open()
    const other = await open('second')
    await one.accounts.replaceSecret('oauth:sales', 0, 'first', NOW)
    const done = await Promise.all(
      [one, other].map(({ accounts }, index) => accounts.replaceSecret('oauth:sales', 1, `by ${index}`, LATER)),
    )
    expect(done.toSorted()).toEqual([false, true])
    expect((await one.accounts.secret('oauth:sales'))?.sealed).toBe(`by ${done.indexOf(true)}`)
  })
})

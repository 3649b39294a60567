/** Which accounts a daemon works for: what it takes, what it lets go, and that no account's trouble is another's. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type AccountWork, startWatching, type Watching } from '../../src/cli/watching.ts'
import type { LeaseLedger } from '../../src/ports/ledger/leases.ts'
import type { WatchedAccount } from '../../src/ports/watched-account.ts'
import { readSettings } from '../../src/settings.ts'
import { accountsYaml } from '../support/daemon.ts'
import { silentLog } from '../support/world.ts'

const endpoint = { host: '127.0.0.1', port: 1 }
const [BASE] = readSettings(
  { AMENDS_PASSWORD: 'secret' },
  { path: 'accounts.yaml', text: accountsYaml({ imap: endpoint, smtp: endpoint }) },
).accounts
const accountNamed = (name: string, change: Partial<WatchedAccount['account']> = {}): WatchedAccount => {
  if (!BASE) throw new Error('no account')
  return { ...BASE, account: { ...BASE.account, name, ...change } }
}
const byName = (...accounts: WatchedAccount[]) => new Map(accounts.map((one) => [one.account.name, one]))

/** A second of lease is renewed every sixth of it. */
const LEASE_SECONDS = 0.3
const SOON = { timeout: 10_000, interval: 5 }

/** Leases in memory, which a test can take away. */
function leasesInMemory() {
  const holders = new Map<string, { holder: string; token: number }>()
  let tokens = 0
  const holds = (account: string, holder: string, token: number) =>
    holders.get(account)?.holder === holder && holders.get(account)?.token === token
  const leases: LeaseLedger = {
    async take(account, holder) {
      const known = holders.get(account)
      if (known && known.holder !== holder) return null
      tokens += 1
      holders.set(account, { holder, token: tokens })
      return tokens
    },
    renew: async (account, holder, token) => holds(account, holder, token),
    async release(account, holder, token) {
      if (holds(account, holder, token)) holders.delete(account)
    },
    holds: async (account, holder, token) => holds(account, holder, token),
  }
  return { leases, holders }
}

/** What was started and stopped, in order; a work ends as soon as it is told to, unless it is held. */
function workshop() {
  const told: string[] = []
  const beats: string[] = []
  let hold: Promise<void> = Promise.resolve()
  const start = ({ account }: WatchedAccount, signal: AbortSignal): AccountWork => {
    told.push(`${account.name} starts`)
    const ended = Promise.withResolvers<void>()
    signal.addEventListener('abort', async () => {
      told.push(`${account.name} stops`)
      await hold
      ended.resolve()
    })
    return {
      kick: () => told.push(`${account.name} kicked`),
      beat: async () => void beats.push(account.name),
      done: ended.promise,
    }
  }
  return { told, beats, start, holdEnds: (until: Promise<void>) => (hold = until) }
}

let watching: Watching | null = null
afterEach(async () => {
  await watching?.close()
  watching = null
})

const watch = (
  of: Pick<Parameters<typeof startWatching>[0], 'leases' | 'accounts' | 'start'>,
  holder = 'me',
): Watching => {
  watching = startWatching({ ...of, log: silentLog, holder, leaseSeconds: LEASE_SECONDS })
  return watching
}

describe('a daemon', () => {
  test('works for the accounts that nobody holds, and gives them back at its end', async () => {
    const { leases, holders } = leasesInMemory()
    const { told, start } = workshop()
    holders.set('theirs', { holder: 'another', token: 99 })
    const daemon = watch({ leases, start, accounts: () => byName(accountNamed('mine'), accountNamed('theirs')) })
    await vi.waitFor(() => expect(daemon.held()).toEqual(['mine']), SOON)
    daemon.kick()
    await daemon.close()
    expect(told).toEqual(['mine starts', 'mine kicked', 'mine stops'])
    expect([...holders.keys()]).toEqual(['theirs'])
    expect(daemon.held()).toEqual([])
  })

  test('takes an account over soon after another has let it go', async () => {
    const { leases, holders } = leasesInMemory()
    const { start } = workshop()
    holders.set('service', { holder: 'another', token: 99 })
    const daemon = watch({ leases, start, accounts: () => byName(accountNamed('service')) })
    await new Promise((resolve) => setImmediate(resolve))
    expect(daemon.held()).toEqual([])
    holders.delete('service')
    await vi.waitFor(() => expect(daemon.held()).toEqual(['service']), SOON)
  })

  test('stops at once when it learns that its lease went to another, and does not end that one', async () => {
    const { leases, holders } = leasesInMemory()
    const { told, start } = workshop()
    const daemon = watch({ leases, start, accounts: () => byName(accountNamed('service'), accountNamed('other')) })
    await vi.waitFor(() => expect(daemon.held()).toHaveLength(2), SOON)
    holders.set('service', { holder: 'another', token: 99 })
    await vi.waitFor(() => expect(told).toContain('service stops'), SOON)
    await vi.waitFor(() => expect(daemon.held()).toEqual(['other']), SOON)
    await daemon.close()
    expect(holders.get('service')).toEqual({ holder: 'another', token: 99 })
    expect(told.filter((line) => line === 'other stops')).toHaveLength(1)
  })

  test('stops an account whose lease it could not renew for as long as it lasts, and comes back with the ledger', async () => {
    const { leases } = leasesInMemory()
    const { told, start } = workshop()
    let gone = false
    const flaky: LeaseLedger = {
      ...leases,
      renew: (...lease) => (gone ? new Promise(() => undefined) : leases.renew(...lease)),
      take: (...lease) => (gone ? Promise.reject(new Error('unreachable')) : leases.take(...lease)),
    }
    const daemon = watch({ leases: flaky, start, accounts: () => byName(accountNamed('service')) })
    await vi.waitFor(() => expect(daemon.held()).toEqual(['service']), SOON)
    gone = true
    await vi.waitFor(() => expect(told).toContain('service stops'), SOON)
    gone = false
    await vi.waitFor(() => expect(daemon.held()).toEqual(['service']), SOON)
    expect(told).toEqual(['service starts', 'service stops', 'service starts'])
  })

  test('starts what is new, restarts what has changed and stops what is gone, without touching the others', async () => {
    const { leases, holders } = leasesInMemory()
    const { told, start } = workshop()
    let accounts = byName(accountNamed('stays'), accountNamed('changes'), accountNamed('goes'))
    const daemon = watch({ leases, start, accounts: () => accounts })
    await vi.waitFor(() => expect(daemon.held()).toHaveLength(3), SOON)
    told.length = 0
    accounts = byName(accountNamed('stays'), accountNamed('changes', { pacingSeconds: 77 }), accountNamed('comes'))
    daemon.look()
    await vi.waitFor(() => expect(daemon.held().toSorted()).toEqual(['changes', 'comes', 'stays']), SOON)
    await vi.waitFor(() => expect([...holders.keys()].toSorted()).toEqual(['changes', 'comes', 'stays']), SOON)
    expect(told.toSorted()).toEqual(['changes starts', 'changes stops', 'comes starts', 'goes stops'])
  })

  test('keeps an account as long as its last letter is in hand, and renews its claim meanwhile', async () => {
    const { leases, holders } = leasesInMemory()
    const { beats, start, holdEnds } = workshop()
    const letter = Promise.withResolvers<void>()
    const daemon = watch({ leases, start, accounts: () => byName(accountNamed('service')) })
    await vi.waitFor(() => expect(daemon.held()).toEqual(['service']), SOON)
    holdEnds(letter.promise)
    let closed = false
    const closing = daemon.close().then(() => {
      closed = true
    })
    beats.length = 0
    await vi.waitFor(() => expect(beats.length).toBeGreaterThan(2), SOON)
    expect(closed).toBe(false)
    expect(holders.get('service')?.holder).toBe('me')
    letter.resolve()
    await closing
    expect(holders.size).toBe(0)
  })

  test('tries an account again that can not be started, and lets the others work', async () => {
    const { leases } = leasesInMemory()
    const { start } = workshop()
    let tries = 0
    const failing = (watched: WatchedAccount, signal: AbortSignal): AccountWork => {
      if (watched.account.name !== 'broken' || tries > 2) return start(watched, signal)
      tries += 1
      return { kick: () => undefined, beat: async () => undefined, done: Promise.reject(new Error('no disk')) }
    }
    const daemon = watch({
      leases,
      start: failing,
      accounts: () => byName(accountNamed('broken'), accountNamed('fine')),
    })
    await vi.waitFor(() => expect(daemon.held()).toContain('fine'), SOON)
    await vi.waitFor(() => expect(daemon.held().toSorted()).toEqual(['broken', 'fine']), SOON)
    expect(tries).toBe(3)
  })
})
